"""quizgen bank to-docx: which questions of a bank a review copy can show, by type."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.model import Bank


def document(bank: Bank, title: str) -> tuple[bytes, tuple[str, ...]]:
    """The review copy of a bank, and the ids of questions that would not read back from it."""
    from quizgen import questions
    from quizgen.ingest.items import copy
    from quizgen.office import review
    from quizgen.text import msg
    from quizgen.wording import say

    shown = [one for one in bank.questions if copy.reads_back(one, bank.language)]
    by_type = {kind: [one for one in shown if one.type == kind] for kind in questions.registry()}
    sections = [
        (
            copy.heading(kind, place, bank.language),
            [[*copy.lines_of(one, number, bank.language)] for number, one in enumerate(asked, 1)],
        )
        for place, (kind, asked) in enumerate((kind, asked) for kind, asked in by_type.items() if asked)
    ]
    guide = say(bank.language)(
        msg("Review copy: correct the text; tick “approved” or “excluded”; leave the line with the id as it is.")
    )
    there = {one.id for one in shown}
    return review.write(title, guide, sections), tuple(one.id for one in bank.questions if one.id not in there)
