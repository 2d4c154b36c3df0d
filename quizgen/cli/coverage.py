"""The coverage report of quizgen generate: what of a speech is asked how often by which types, and what is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.cli.common import padded, type_word, width
from quizgen.wording import _

if TYPE_CHECKING:
    from quizgen.selection import Coverage

WIDTH = 30
"""The width of what a row is about, in columns of the terminal."""


def table(rows: Sequence[Coverage], kinds: Sequence[str]) -> Iterator[str]:
    """One line for each section, list and couplet: questions of each type and in all, or why there are none."""
    words = [type_word(kind) for kind in kinds]
    heads = {"section": _("Sections"), "list": _("Lists"), "couplets": _("Couplets")}
    for kind, head in heads.items():
        mine = [row for row in rows if row.kind == kind]
        if mine:
            yield f"{_fitted(head)}  {'  '.join(words)}"
            yield from (_line(row, dict(zip(kinds, words, strict=True))) for row in mine)


def _line(row: Coverage, kinds: dict[str, str]) -> str:
    what = " ".join(filter(None, [row.section, row.what])) or _("before the first heading")
    if not row.total:
        why = _("not asked: {reason}").format(reason=_(row.reason))
        return f"{_fitted(what)}  {why}"
    counts = dict(row.by_type)
    cells = [_right(str(counts.get(kind) or "·"), width(word)) for kind, word in kinds.items()]
    return f"{_fitted(what)}  {'  '.join(cells)}".rstrip()


def _right(cell: str, columns: int) -> str:
    """A figure at the right of its column."""
    return " " * (columns - width(cell)) + cell


def _fitted(phrase: str) -> str:
    """A phrase cut or filled to the width of its column."""
    if width(phrase) < WIDTH:
        return "  " + padded(phrase, WIDTH)
    head = phrase[: next(place for place in range(len(phrase)) if width(phrase[: place + 1]) >= WIDTH)]
    return "  " + head + padded("…", WIDTH - width(head) - 1)  # Chinese terminals give … two columns
