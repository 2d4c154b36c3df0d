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
    return punctuation.chinese(_SPACE.sub(" ", _HIDDEN.sub("", raw)).strip())


def joined(lines: Iterable[Line]) -> str:
    """All text of a document, table cells included."""
    return "\n".join(line.text or "\n".join("\t".join(row) for row in line.rows) for line in lines)
