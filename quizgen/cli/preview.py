"""quizgen preview: the self-test, paper and key in the browser, rebuilt when a file is saved."""

from __future__ import annotations

import threading
import webbrowser
from pathlib import Path

import click

from quizgen.cli.common import tells_errors
from quizgen.wording import _


@click.command(
    "preview", help=_("Show the self-test, paper and key of a blueprint or speech in the browser, anew at each save.")
)
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--port", type=click.IntRange(0, 65535), default=0, help=_("The port; a free one unless you choose."))
@click.option("--no-browser", is_flag=True, help=_("Only print the address, open no browser."))
@tells_errors
def command(source: Path, port: int, no_browser: bool) -> None:
    from quizgen import files, preview

    files.refuse_foreign(source)
    with preview.serving(preview.Preview(source), port) as address:
        click.echo(address)
        click.echo(_("Only this computer can open it. Save a file to see the change; Ctrl-C ends."), err=True)
        if not no_browser:
            webbrowser.open(address)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            click.echo("", err=True)
