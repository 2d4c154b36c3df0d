"""quizgen bank import: what a document or a workbook of people's own holds, with a report line by line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.wording import _

if TYPE_CHECKING:
    from quizgen.ingest.items import Reading, Taken, Trouble
    from quizgen.model import Bank
    from quizgen.office.bankbook import Found
    from quizgen.office.tables import Table
    from quizgen.returned import Returned

SHEETS = (".xlsx", ".xlsm", ".csv", ".tsv", ".xls", ".et")
SHOWN = 40
"""So many characters are shown of a question."""


def is_workbook(source: Path) -> bool:
    return source.suffix.lower() in SHEETS


def from_workbook(source: Path, bank: Bank | None, *, listed: bool) -> Found:
    """The rows of a workbook that can be taken; the others are told."""
    from quizgen.office import bankbook, sheets

    found = bankbook.read(sheets.read(source), str(source))
    for complaint in found.complaints:
        click.echo(str(complaint), err=True)
    _report(list(found.taken), listed=listed)
    return found


def from_document(source: Path, bank: Bank | None, *, listed: bool) -> Found:
    """The questions of a document that can be taken; the other lines are told."""
    from quizgen import model
    from quizgen.ingest import items, readers
    from quizgen.office import bankbook

    reading = items.read(readers.read(source))
    into = bank or model.Bank(language=_language(reading))
    taken = items.taken(reading, into)
    tables = [(line, bankbook.read([table], str(source), none_is_fine=True)) for line, table in _tables(reading)]
    useless = [line for line, found in tables if not (found.taken or found.complaints)]
    _tell_rest(reading, taken, useless, source)
    for _line, found in tables:
        for complaint in found.complaints:
            click.echo(str(complaint), err=True)
    both = (*taken.returned, *(one for _line, found in tables for one in found.taken))
    _report(both, listed=listed)
    return bankbook.Found(taken=both, bank=model.Bank(language=into.language))


def _language(reading: Reading) -> str:
    from quizgen import text
    from quizgen.model import Bank

    chinese = sum(text.is_cjk(item.row["stem"]) for item in reading.items)
    return Bank().language if chinese * 2 >= len(reading.items) else "en"


def _tables(reading: Reading) -> Iterator[tuple[int, Table]]:
    """The tables of a document as sheets, each with its line."""
    from quizgen.office.tables import Table, cells_of

    for number, line in enumerate(reading.tables, 1):
        yield line.number, Table(name=_("table {number}").format(number=number), rows=cells_of(line.rows))


def _report(taken: list[Returned] | tuple[Returned, ...], *, listed: bool) -> None:
    """What is taken; the end of the program where it is nothing."""
    for one in taken if listed else ():
        where = _("line {line}").format(line=one.place) if one.place.isdigit() else one.place
        click.echo(f"{where}: {one.question.type}: {_short(one.question.asks())}")
    if not taken:
        click.echo(_("nothing could be taken"), err=True)
        sys.exit(1)


def _tell_rest(reading: Reading, taken: Taken, tables: list[int], source: Path) -> None:
    """Every line that is not taken, and why, in their order."""
    told = [(trouble.line, _why(trouble)) for trouble in taken.troubles]
    outside = _("belongs to no question: {text}")
    told += [(line, outside.format(text=_short(words))) for line, words in reading.beside]
    told += [(line, _("a table that belongs to no question")) for line in tables]
    for line, message in sorted(told):
        click.echo(f"{source}:{line}: {message}", err=True)


def _why(trouble: Trouble) -> str:
    why = _(trouble.message).format(**trouble.args)
    return _("not taken: {text}: {why}").format(text=_short(trouble.text), why=why)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
