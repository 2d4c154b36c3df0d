"""What every reader hands on: a document as lines, with what its format says about them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizgen.ingest import punctuation

_BREAK = re.compile(
    r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]"
    r"|(?<=[。！？：；”:;)）])[\u3000 ]*\u3000{2,}|[\u3000 ]*\u3000{2,}(?=[一二三四五六七八九十（(第\d])"
)
_HIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\uffff]")
_SPACE = re.compile(r"[^\S\n]+")
_ATX = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")


BELOW_NUMBERS = 150
"""From this level on a heading that its format tells stands below those that numbers tell."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A paragraph: its text, its line in the source (from 1), the heading level that its format gives it (0: none).

    A table has `rows` and no text. `lined` is the text with its underlined words as __words__, where it has any.
    """

    text: str
    number: int
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    lined: str = ""


@dataclass(frozen=True, kw_only=True)
class Document:
    """A document as it is read; `title` where its format names one outside the text."""

    lines: tuple[Line, ...]
    title: str = ""


def from_text(source: str) -> Document:
    """Plain text or Markdown: a line is a paragraph, and so is what stands behind an indent of two wide spaces."""
    return Document(lines=tuple(_lines(source)))


def _lines(source: str) -> Iterator[Line]:
    number, start = 1, 0
    for match in _BREAK.finditer(source):
        yield from _line(source[start : match.start()], number)
        number += "\u3000" not in match.group()
        start = match.end()
    yield from _line(source[start:], number)


def _line(raw: str, number: int) -> Iterator[Line]:
    text = clean(raw)
    if text:
        heading = _ATX.match(text)
        yield Line(text=heading[2] if heading else text, number=number, level=len(heading[1]) if heading else 0)


def clean(raw: str) -> str:
    """A paragraph without hidden characters, its white space folded, its Chinese punctuation full-width."""
    return punctuation.chinese(_closed_up(_SPACE.sub(" ", _HIDDEN.sub("", raw)).strip()))


_APART = re.compile(
    r"(?:(?<=[\u4e00-\u9fff“《（，。；：、])|^)(?<!第)\d(?: \d)+(?= ?(?![一二三四五六七八九十])[\u4e00-\u9fff．.％%])"
)
"""A number in Chinese text whose digits a scan has set apart (1 9 9 8 年)."""
_INSIDE = re.compile(r"(?<=\d) (?=[\d．.％%\u4e00-\u9fff])|(?<=\d[．.]) (?=\d)")
SEVERAL = 2
"""A paragraph with so many such numbers is set like that throughout."""


def _closed_up(paragraph: str) -> str:
    """A paragraph without the spaces inside its numbers."""
    if len(_APART.findall(paragraph)) >= SEVERAL:
        return _INSIDE.sub("", paragraph)
    return _APART.sub(lambda number: number.group().replace(" ", ""), paragraph)


def joined(lines: Iterable[Line]) -> str:
    """All text of a document, table cells included."""
    return "\n".join(line.text or "\n".join("\t".join(row) for row in line.rows) for line in lines)
