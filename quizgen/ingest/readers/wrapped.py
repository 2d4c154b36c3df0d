"""Plain text whose lines were broken at a margin: the lines of a paragraph joined again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen import text as plain
from quizgen.ingest.document import Line, clean
from quizgen.ingest.markers import at_start

NARROW, WIDE = 15, 60
"""A margin lies between these, in Chinese characters."""

STRAY = 33
"""Of so many lines one may run over the margin (a path, an address)."""

RAGGED, LINE = 0.4, 20
"""Of a text without a clean margin so many lines break off, and each holds so many characters."""

SPREAD = 4
"""Between their quartiles the widths of broken lines differ by no more."""

BROKEN = 0.6
"""A line that ends inside a sentence fills so much of the width."""

_ENDED = re.compile(r"[。！？：…!?:.][”’」』）)】》\"]*$")
_INSIDE = re.compile(r"[。！？：…；!?:;][”’」』）)】》\"]*$")
_LATIN = re.compile(r"[A-Za-z0-9,.;:!?'’”)%]$")
_WORD = re.compile(r"[A-Za-z0-9'’“\"([*_$£€-]+[,.;:)”\"]*")
_INDENT = re.compile(r"(?:\u3000|[ \t]{2})")


def unwrapped(lines: Sequence[Line], source: str) -> tuple[Line, ...]:
    """The lines of a source as paragraphs, if it has a margin that its lines run up to; else as they are.

    A line goes on in the next where that stands right under it, without an indent or a number, and where it is full or
    stops short of it in the middle of a sentence.
    """
    margin = _margin(lines)
    if not margin:
        return tuple(lines)
    raw = source.splitlines()
    whole = [lines[0]]
    for last, line in pairwise(lines):
        indented = line.number <= len(raw) and _INDENT.match(raw[line.number - 1])
        if _goes_on(last, line, margin) and not indented and not at_start(line.text):
            whole[-1] = joined(whole[-1], line)
        else:
            whole.append(line)
    return tuple(replace(line, text=clean(line.text)) for line in whole)


def joined(last: Line, line: Line) -> Line:
    """Two lines of one paragraph as one."""
    return replace(last, text=_joined(last.text, line.text))


def _margin(lines: Sequence[Line]) -> float:
    """The width that nearly all lines keep to and of which most use what they can; 0 if there is none."""
    widths = sorted(plain.measure(line.text) for line in lines if " " in line.text or plain.is_cjk(line.text))
    if len(widths) < 8:
        return 0
    margin = widths[len(widths) * 95 // 100]
    full = sum(last.number + 1 == line.number and _is_full(last, line, margin) for last, line in pairwise(lines))
    inside = sum(not _ENDED.search(line.text) for line in lines)
    over = sum(width > margin + 3 for width in widths)
    kept = NARROW <= margin <= WIDE and over * STRAY <= len(widths)
    return margin if kept and full * 2 >= len(lines) and inside * 2 >= len(lines) else _ragged(lines)


def _ragged(lines: Sequence[Line]) -> float:
    """The usual width of Chinese lines that break off inside a sentence, if most lines do and all are about as wide."""
    broken = [last for last, line in pairwise(lines) if last.number + 1 == line.number and _breaks_off(last, line)]
    widths = sorted(plain.measure(line.text) for line in broken)
    if len(widths) < 8 or len(widths) < RAGGED * len(lines):
        return 0
    usual, spread = widths[len(widths) // 2], widths[len(widths) * 3 // 4] - widths[len(widths) // 4]
    return usual if spread <= SPREAD and LINE <= usual <= WIDE else 0


def _breaks_off(last: Line, line: Line) -> bool:
    """Whether a Chinese line ends inside a sentence that the next, no title and without a number, goes on with."""
    plain_text = not (last.level or line.level or last.rows or line.rows) and plain.is_cjk(last.text)
    return plain_text and not _INSIDE.search(last.text) and not at_start(line.text)


def _goes_on(last: Line, line: Line, margin: float) -> bool:
    """Whether a line stands right under the last one, which is full or breaks off."""
    if line.number != last.number + 1 or last.level or line.level:
        return False
    broken = not _ENDED.search(last.text) and plain.measure(last.text) > BROKEN * margin
    return broken or _is_full(last, line, margin)


def _is_full(last: Line, line: Line, margin: float) -> bool:
    """Whether the first word of a line would hardly have found room behind the last one."""
    word = _WORD.match(line.text)
    room = plain.measure(word.group()) + 0.5 if word and not plain.is_cjk(last.text) else 3.5
    return plain.measure(last.text) + room >= margin


def _joined(before: str, after: str) -> str:
    """Two lines as one, with a space between Latin words."""
    return f"{before} {after}" if _LATIN.search(before) and _WORD.match(after) else before + after
