"""quizgen build: papers, keys and self-tests from a blueprint, a speech or a frozen paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.common import progress, tells_errors
from quizgen.wording import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizgen.look import Look
    from quizgen.model import Paper


@click.command(
    "build", help=_("Build papers, keys and self-tests from a blueprint, a speech, or a frozen paper (.paper.json).")
)
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "-o",
    "--output",
    "folder",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help=_("The folder to write to."),
)
@tells_errors
def command(source: Path, folder: Path) -> None:
    from quizgen import assembly, files, pool

    papers, look = pool.papers_of(source), files.look_for(source)
    steps = progress(_contents(papers, look), _steps(papers), _("Building"))
    written = [(folder / name, content) for name, content in steps]
    for path, content in written:
        files.save(path, content)
        click.echo(path)
    if (count := assembly.shared(papers)) and len(papers) > 1:
        click.echo(
            _("Note: {count} questions stand in more than one form; the bank has no others.").format(count=count),
            err=True,
        )


def _steps(papers: tuple[Paper, ...]) -> int:
    return sum(1 + len(paper.outputs) for paper in papers)


def _contents(papers: tuple[Paper, ...], look: Look) -> Iterator[tuple[str, str | bytes]]:
    """Every file of every paper as (name, content), rendered one after the other."""
    from quizgen import files, formats
    from quizgen.views import view_of

    for paper in papers:
        stem = "-".join(filter(None, [paper.name, paper.form]))
        yield f"{stem}.paper.json", files.paper_text(paper)
        for output in paper.outputs:
            view, format_name = output.split(".")
            yield f"{stem}-{output}", formats.render(view_of(paper, view), format_name, look)
