"""quizgen bank stats: a table of banks by type, tag, difficulty and status."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.common import aligned, tells_errors, type_word
from quizgen.wording import _

if TYPE_CHECKING:
    from quizgen.tally import Line

TAGS = 20
"""So many tags are shown."""


@click.command("stats", help=_("Count the questions of banks by type, tag, difficulty and status."))
@click.argument(
    "banks", metavar="BANK...", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@tells_errors
def stats(banks: tuple[Path, ...]) -> None:
    from quizgen import files, tally

    complaints: list[files.Complaint] = []
    read = [files.collect(complaints, files.read_bank, path) for path in banks]
    if complaints:
        raise files.InputError(*complaints)
    questions = [question for bank in read if bank for question in bank.questions]
    types = (replace(line, name=type_word(line.name)) for line in tally.by_type(questions))
    _table(_("Type"), [*types, tally.total(questions)])
    if tags := tally.by_tag(questions):
        click.echo()
        _table(_("Tag"), tags[:TAGS])
        if len(tags) > TAGS:
            click.echo(_("and {count} more tags").format(count=len(tags) - TAGS))


def _table(name: str, lines: Iterable[Line]) -> None:
    levels = (_("easy"), _("medium"), _("hard"), _("unrated"))
    states = (_("draft"), _("approved"), _("excluded"), _("stale"))
    rows: list[tuple[str, ...]] = [(name, _("How many"), _("Units"), *levels, *states)]
    for line in lines:
        counts = (line.questions, line.units, *line.levels, *line.states)
        rows.append((line.name or _("All"), *(str(count) if count else "·" for count in counts)))
    for row in aligned(rows):
        click.echo(row)
