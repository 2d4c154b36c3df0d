"""quizgen new: a working folder with an example speech, its blueprint and a short guide."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from quizgen.cli.common import tells_errors
from quizgen.wording import _, program_language

GUIDES = {"zh": ("guide.zh.md", "使用说明.txt"), "en": ("guide.en.md", "README.txt")}
"""For each language the guide among the shipped content, and its name in the new folder."""


@click.command("new", help=_("Make a working folder: an example speech, a blueprint, a short guide."))
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@tells_errors
def command(folder: Path) -> None:
    from quizgen import files

    if folder.exists() and any(folder.iterdir()):
        click.echo(
            _("{folder}: there are files in this folder; name a new or an empty one").format(folder=folder), err=True
        )
        sys.exit(1)
    content = [(folder / name, source.read_bytes()) for name, source in _contents()]
    for path, data in content:
        files.save(path, data)
        click.echo(path)
    click.echo(_("Next: cd {folder} and read {guide}").format(folder=folder, guide=_guide()[1]))


def _guide() -> tuple[str, str]:
    return GUIDES["zh" if program_language().lower().startswith(("zh", "chinese")) else "en"]


def _contents() -> Iterator[tuple[str, Path]]:
    """The files of a new folder: where they go, and where they come from."""
    from quizgen.shipped import shipped

    content = shipped("content")
    source, name = _guide()
    yield name, content / source
    for path in sorted(content.rglob("*.yaml")):
        yield path.relative_to(content).as_posix(), path
