"""Headings without a number: what a line's words say, and lines that are headings by their place alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen import text as plain
from quizgen.ingest.document import Line
from quizgen.ingest.markers import at_start

LONGEST = 45
"""A line set as a heading is no longer, in characters."""

BARE = 24
"""A Chinese line that nothing but its place makes a heading is no longer; a longer one lacks its full stop."""

WORDS = 10
"""An English one has no more words."""

_NO_HEADING = re.compile(r"[。；;，,：:！!？?、]$|[。；]|^[（(\[【].*[）)\]】]$|(?:19|20)\d\d\s*年.*日|^[\W\d_]*$")
_NO_BARE = re.compile(
    r"[.…”’」』）)]$|^\W|[年月]\d{0,2}日?$|[〇○]|^注\s*释$|^附\s*[件录注]|[：:]| [\u4e00-\u9fff]{2,3}$"
)
_NUMBERED = ("part", "chapter", "节", "article", "一、")
_ENDS = re.compile(r"[。！？；：…”’）)》.!?:;]$")
_SENTENCE = re.compile(r"[。！？；]|[.!?](?=\s|$)")


def could_be(text: str) -> bool:
    """Whether a line can be a heading by its words: short, no sentence, no bracket, no date."""
    return 0 < len(text) <= LONGEST and not _NO_HEADING.search(text)


def marked(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, with two or more that are headings by their place at level 1.

    A paragraph ends with a full stop; a short line that ends without one, between the end of one paragraph and the
    beginning of another, is a title. Not where a format tells the headings, nor where the parts are numbered.
    """
    if any(line.level for line in lines) or _numbers_its_parts(lines):
        return tuple(lines)
    found = set(_by_place(lines))
    if len(found) < 2:
        return tuple(lines)
    return tuple(replace(line, level=1) if at in found else line for at, line in enumerate(lines))


def _numbers_its_parts(lines: Sequence[Line]) -> bool:
    kinds = [marker.kind for line in lines if (marker := at_start(line.text))]
    return any(kinds.count(kind) > 1 for kind in _NUMBERED)


def _by_place(lines: Sequence[Line]) -> Iterator[int]:
    for at in range(1, len(lines) - 1):
        before, line, behind = lines[at - 1 : at + 2]
        if _bare(line) and _ENDS.search(before.text) and _unfolds(behind, line):
            yield at


def _bare(line: Line) -> bool:
    text = line.text
    if line.rows or at_start(text) or not could_be(text) or _NO_BARE.search(text):
        return False
    return 2 < len(text) <= BARE if plain.is_cjk(text) else text[0].isupper() and len(text.split()) <= WORDS


def _unfolds(line: Line, title: Line) -> bool:
    """Whether a line is a paragraph that a title stands over, or the first of what is numbered under it."""
    return bool(at_start(line.text)) or (
        len(line.text) > max(30, len(title.text)) and bool(_SENTENCE.search(line.text))
    )
