"""Edits of a bank in the text of its file; all that they are not about stays byte for byte."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.bank import Add, AddSpeech, Change, Edit, Record, Remove, apply
from quizgen.files import bank_of
from quizgen.files.errors import Complaint, InputError
from quizgen.files.splices import Splices
from quizgen.files.write import plain
from quizgen.model import Bank
from quizgen.wording import _


@dataclass(frozen=True, kw_only=True)
class Difference:
    """Lines of a bank's file that change, `line` being the first; `id` names the question, "" for new entries."""

    id: str
    line: int
    before: tuple[str, ...]
    after: tuple[str, ...]


def edited(source: str, bank: Bank, edits: Sequence[Edit]) -> str:
    """The text of a bank's file (with its byte order mark, if any) after edits of the bank that it holds."""
    return _splices(source, bank, edits).result()


def differences(source: str, bank: Bank, edits: Sequence[Edit]) -> Iterator[Difference]:
    """What the edits change in the text, from its top to its end; the program's own record is left out."""
    told = [edit for edit in edits if not isinstance(edit, Record)]
    splices = _splices(source, bank, told)
    starts = [int(node.start_mark.index) for node in splices.entries("questions")]
    changed = {edit.before.id for edit in told if isinstance(edit, Change)}
    for hunk in splices.hunks():
        place = bisect_right(starts, hunk.start + len(hunk.before[0]) if hunk.before else hunk.start) - 1
        new = not hunk.before and hunk.after[:1] and hunk.after[0].lstrip().startswith("- ")
        name = bank.questions[place].id if not new and place >= 0 else ""
        yield Difference(id=name if name in changed else "", line=hunk.line, before=hunk.before, after=hunk.after)


def _splices(source: str, bank: Bank, edits: Sequence[Edit]) -> Splices:
    splices = Splices(source)
    nodes = {question.id: node for question, node in zip(bank.questions, splices.entries("questions"), strict=True)}
    for change in (edit for edit in edits if isinstance(edit, Change)):
        splices.change(nodes[change.before.id], plain(change.before), plain(change.after))
    splices.append("speeches", [plain(edit.speech) for edit in edits if isinstance(edit, AddSpeech)])
    splices.append("questions", [plain(edit.question) for edit in edits if isinstance(edit, Add)])
    splices.append("removed", [edit.id for edit in edits if isinstance(edit, Remove)])
    for record in (edit for edit in edits if isinstance(edit, Record)):
        splices.keep_list("generated", record.ids)
    return splices


def edited_file(path: Path, source: str, bank: Bank, edits: Sequence[Edit]) -> str:
    """The same, read back: errors, where it does not hold what the edits make of the bank, and then nothing is lost."""
    text = edited(source, bank, edits)
    try:
        sound = bank_of(text, str(path)) == apply(bank, edits)
    except InputError:
        sound = False
    if not sound:
        message = _("is laid out in a way that cannot be edited without loss; nothing was changed")
        raise InputError(Complaint(file=str(path), message=message))
    return text
