"""Headings that are only set apart: bold or centred lines where a document has no heading styles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.ingest import titles
from quizgen.ingest.document import BELOW_NUMBERS, Line
from quizgen.ingest.markers import at_start

HEADING = 80
"""No heading is longer, in characters."""

CHAPTERS = ("part", "chapter", "一、", "（一）")
"""How Chinese documents number their chapters."""
_OPENING = re.compile(r"[^。！？；.!?;]{2,30}[。.：:]")
_SENTENCE = re.compile(r"[。！？；.!?;][”’」』）)\"']*$")


@dataclass(frozen=True, kw_only=True)
class SetLine:
    """A line, and whether all of it is bold or centred."""

    line: Line
    apart: bool = False


def fit(level: int, text: str) -> int:
    """A heading level, unless the text is a paragraph that only bears a heading's style."""
    return level if len(text) <= HEADING else 0


def with_headings(lines: Sequence[SetLine]) -> tuple[Line, ...]:
    """The lines; those set apart become headings of one level where nothing else tells the headings.

    Not where a format gives levels already, nor where lines with a number (一、 1.) are set apart: numbers tell more.
    A single line, a line of the head (speaker, date) and one that nothing follows are no headings.
    """
    plain = tuple(one.line for one in lines)
    apart = [at for at, one in enumerate(lines) if one.apart and not one.line.rows]
    if any(line.level for line in plain) or any(at_start(plain[at].text) for at in apart):
        return plain
    first = next((at for at, line in enumerate(plain) if _is_body(line)), len(plain))
    found = {at for at in apart if titles.could_be(plain[at].text)}
    found = {at for at in found if at >= first - 1 and at and at + 1 < len(plain) and at + 1 not in found}
    if len(found) < 2 or len(found) * 3 > len(plain) * 2:
        return plain
    return tuple(replace(line, level=1) if at in found else line for at, line in enumerate(plain))


def run_in(lines: Sequence[Line], openings: Sequence[str]) -> Iterator[Line]:
    """The lines, with the bold phrases that several paragraphs open with (**Phones.** …) as headings of their own.

    An opening is "" where a line has none; it counts if it is short, ends like a title and goes on to a text. Where
    numbers tell the headings (一、, （一）) those openings stand below all of them.
    """
    opened = [_opens(line, opening) for line, opening in zip(lines, openings, strict=True)]
    several, level = sum(opened) > 1, 0
    if not any(line.level for line in lines) and _are_numbered(lines):
        level = BELOW_NUMBERS
    for line, opening, is_heading in zip(lines, openings, opened, strict=True):
        level = line.level or level
        if is_heading and several:
            yield replace(line, text=opening.strip(" 。.：:"), level=level + 1)
            yield replace(line, text=line.text[len(opening.strip()) :].removeprefix("。").strip())
        else:
            yield line


def _are_numbered(lines: Sequence[Line]) -> bool:
    """Whether a document numbers its chapters."""
    kinds = [marker.kind for line in lines if (marker := at_start(line.text))]
    return any(kinds.count(kind) > 1 for kind in CHAPTERS)


def _opens(line: Line, opening: str) -> bool:
    title = opening.strip()
    if line.text.startswith(f"{title}。") and title[-1:].isalnum():  # only the full stop is not bold
        title += "。"
    rest = line.text.removeprefix(title)
    begins = line.text.startswith(title) and not line.level and not at_start(line.text)
    return begins and bool(_OPENING.fullmatch(title)) and len(rest) > len(title)


def _is_body(line: Line) -> bool:
    return len(line.text) > titles.LONGEST or _SENTENCE.search(line.text) is not None
