"""quizgen new: a working folder with an example speech, its blueprint, a short guide, and help for editors."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from quizgen.cli.common import tells_errors
from quizgen.wording import _, program_language

GUIDES = {"zh": ("guide.zh.md", "使用说明.txt"), "en": ("guide.en.md", "README.txt")}
"""For each language the guide among the shipped content, and its name in the new folder."""


@click.command(
    "new", help=_("Make a working folder: an example speech, a blueprint, a short guide, and help for editors.")
)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@tells_errors
def command(folder: Path) -> None:
    from quizgen import files

    if folder.exists() and any(folder.iterdir()):
        click.echo(
            _("{folder}: there are files in this folder; name a new or an empty one").format(folder=folder), err=True
        )
        sys.exit(1)
    for name, data in list(_contents(folder)):
        files.save(folder / name, data)
        if not name.startswith("."):
            click.echo(folder / name)
    click.echo(_("Next: cd {folder} and read {guide}").format(folder=folder, guide=_guide()[1]))


def _in_chinese() -> bool:
    return program_language().lower().startswith(("zh", "chinese"))


def _guide() -> tuple[str, str]:
    return GUIDES["zh" if _in_chinese() else "en"]


def _contents(folder: Path) -> Iterator[tuple[str, str | bytes]]:
    """The files of a new folder by their names in it."""
    from quizgen import files
    from quizgen.files import editors
    from quizgen.shipped import shipped

    content = shipped("content")
    source, name = _guide()
    yield name, (content / source).read_bytes()
    for path in sorted(content.rglob("*.yaml")):
        kind = files.kind_of(path)
        yield path.relative_to(content).as_posix(), editors.headed(path.read_text(encoding="utf-8"), kind)
    words = files.wording_text(folder / "wording.yaml", "zh-CN" if _in_chinese() else "en")
    yield "wording.yaml", editors.headed(words, "wording")
    yield from editors.editor_files(folder).items()
