"""What the commands share that change a bank in place: opening it, showing the difference, saving it, telling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.wording import _

if TYPE_CHECKING:
    from quizgen.bank import Edit, MarkStale
    from quizgen.files.edit import Difference
    from quizgen.model import Bank

SHOWN = 50
"""So many characters are shown of a quotation."""


@dataclass(frozen=True, kw_only=True)
class OpenBank:
    """A bank with the exact text of its file when it was read."""

    path: Path
    source: str
    bank: Bank


def opened(path: Path) -> OpenBank:
    """A bank to be changed; errors: what `files.read_bank` finds."""
    from quizgen import files

    source = files.read_exact(path)
    return OpenBank(path=path, source=source, bank=files.bank_of(source, str(path)))


def finish(old: OpenBank, edits: Sequence[Edit], *, dry: bool) -> None:
    """Saves the bank with its edits, or shows the difference; errors: the file was changed meanwhile."""
    from quizgen import files
    from quizgen.files.edit import differences, edited_file

    if not edits:
        return
    text = edited_file(old.path, old.source, old.bank, edits)
    if dry:
        shown = ""
        for one in differences(old.source, old.bank, edits):
            _show(one, "" if one.id and one.id == shown else f"{old.path}:{one.line}: {one.id}".removesuffix(": "))
            shown = one.id
        return
    if files.read_exact(old.path) != old.source:
        message = _("was changed by another program meanwhile; nothing was written, run the command again")
        raise files.InputError(files.Complaint(file=str(old.path), message=message))
    files.save(old.path, text)


def _show(one: Difference, place: str) -> None:
    """Lines that differ below where they stand: - old, + new; in colours where the terminal has them."""
    if place:
        click.secho(place, fg="cyan")
    before, after = list(one.before), list(one.after)
    while before and after and before[0] == after[0]:
        del before[0], after[0]
    while before and after and before[-1] == after[-1]:
        del before[-1], after[-1]
    for line in before:
        click.secho(f"- {line}", fg="red")
    for line in after:
        click.secho(f"+ {line}", fg="green")


def tell(old: OpenBank, edits: Sequence[Edit]) -> None:
    """What was changed beside additions: how many questions follow the speech, and each that wants a person's look."""
    from quizgen import bank

    if follow := sum(isinstance(edit, bank.Follow) for edit in edits):
        click.echo(_("{count} questions follow the speech: nobody had touched them").format(count=follow))
    if deleted := [edit.id for edit in edits if isinstance(edit, bank.Remove)]:
        message = _("{count} questions that were deleted here stay away (noted under removed)")
        click.echo(message.format(count=len(deleted)))
    if sound := sum(isinstance(edit, bank.Unmark) for edit in edits):
        click.echo(_("{count} questions are no longer stale").format(count=sound))
    _tell_stale(old, [edit for edit in edits if isinstance(edit, bank.MarkStale)])


def _tell_stale(old: OpenBank, stale: Sequence[MarkStale]) -> None:
    from quizgen import files

    if not stale:
        return
    message = _(
        "{count} questions are stale, as the speech no longer says what they rest on. They are marked “stale: true” and"
        " stand in no paper until they are corrected:"
    )
    click.echo(message.format(count=len(stale)))
    ids = [question.id for question in files.read_bank(old.path).questions]
    places = dict(zip(ids, files.places_of_questions(old.path), strict=True))
    for edit in stale:
        place = places[edit.before.id]
        click.echo(f"  {place.file}:{place.line}: {edit.before.id}: {_short(edit.gone[0])}")


def _short(quote: str) -> str:
    return quote if len(quote) <= SHOWN else quote[: SHOWN - 1] + "…"
