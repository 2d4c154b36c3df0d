"""Headings without a number: what a line's words say, and lines that are headings by their place alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen import counting
from quizgen import text as plain
from quizgen.ingest.document import Line
from quizgen.ingest.markers import at_start

LONGEST = 45
"""A line set as a heading is no longer, in characters."""

BARE = 24
"""A Chinese line that nothing but its place makes a heading is no longer; a longer one lacks its full stop."""

OVER = 3
"""So many headings that are numbered like what stands under them are some for certain."""

WORDS = 10
"""An English one has no more words."""

_NO_HEADING = re.compile(r"[。；;，,：:！!？?、]$|[。；]|^[（(\[【].*[）)\]】]$|(?:19|20)\d\d\s*年.*日|^[\W\d_]*$")
_NO_BARE = re.compile(
    r"[.…”’」』）)]$|^\W|[年月]\d{0,2}日?$|[〇○]|^注\s*释$|^附\s*[件录注]|[：:]| [\u4e00-\u9fff]{2,3}$"
)
_ASKS = re.compile(r"(?:Do|Does|What|Who|When|Where|Why|How|Is|Are|Can|May|Must)( \w+){1,7}\?$")
"""A question as a heading (Do I need approval?)."""
_ANNOUNCES = re.compile(
    rf"(?:[是有为讲说成出提谈个以]|就是|以下|下面)({counting.COUNT})(?:句话|个?方面|点|条|[个项种类大][\u4e00-\u9fff]{{1,4}})[。：]$"
)
_OPENS = re.compile(r"([\u4e00-\u9fff]{2,16}(?=。.{8})|[A-Z][A-Za-z' -]{2,40}(?=\. [A-Z].{8}))")
_DEMAND = re.compile(
    "要做到|要善于|要学会|要守住|要过好|要当好|要[有会能讲守懂敢]|做到|学会|善于|练就|守住|过好|当好|敢于"
)
"""What several paragraphs may open with, each a demand of its own."""
BRIEF = 10
"""An opening in a row of others is no longer, in Chinese characters."""
_ENDS = re.compile(r"[。！？；：…”’）)》.!?:;\"]$")
_HALVES = re.compile("[\u4e00-\u9fff][^。；，：！？…]{3,11}：[^。；：！？…]{4,16}[^。；，：！？…）》”]")
_BULLET = re.compile(r"[–—•*-]\s")
_SENTENCE = re.compile(r"[。！？；]|[.!?](?=\s|$)")


def could_be(text: str) -> bool:
    """Whether a line can be a heading by its words: short, no sentence, no bracket, no date."""
    return 0 < len(text) <= LONGEST and (not _NO_HEADING.search(text) or _ASKS.match(text) is not None)


def marked(lines: Sequence[Line], numbered: Sequence[int] = ()) -> tuple[Line, ...]:
    """The lines of a part, with two or more that are headings by their place; `numbered` are the places of entries of
    a list, which stand between these headings.

    A paragraph ends with a full stop; a short line that ends without one, between the end of one paragraph and the
    beginning of another, is a title (level 1, or 2 where the paragraph before announces as many: …四句话。). So are the
    short sentences that three paragraphs or more in a row open with, if they are built alike (投入到位。…, Noise. …).
    """
    found = list(_by_place(lines))
    if numbered and not (len(found) > 1 and _hold(found, numbered)):
        return tuple(lines)
    if len(found) > 1:
        levels = dict(zip(found, _levels(lines, found), strict=True))
        return tuple(replace(line, level=levels.get(at, 0)) for at, line in enumerate(lines))
    openings = [_opening(line) for line in lines]
    run = _longest_run([one if len(one) <= BRIEF or one.isascii() else "" for one in openings]) or _demands(openings)
    return tuple(
        piece for at, line in enumerate(lines) for piece in (_cut(line, openings[at]) if at in run else (line,))
    )


def over_numbers(lines: Sequence[Line], kind: str) -> tuple[Line, ...]:
    """The lines, with three or more as headings that are numbered by the system of what stands under each, which counts
    anew from one (1. 总经理, 1. …, 2. …, 2. 副总经理, 1. …)."""
    markers = [None if line.level else at_start(line.text) for line in lines]
    found = [
        at
        for at, (one, below) in enumerate(pairwise(markers))
        if one and below and one.kind == below.kind == kind and below.number == 1 and could_be(lines[at].text)
    ]
    numbers = [one.number for at in found if (one := markers[at])]
    if len(found) < OVER or numbers != [*range(1, len(found) + 1)]:
        return tuple(lines)
    return tuple(replace(line, level=1) if at in found else line for at, line in enumerate(lines))


def _hold(found: Sequence[int], numbered: Sequence[int]) -> bool:
    """Whether headings hold the numbered entries: they stand before and behind them, or above two runs of them."""
    above = sum(at + 1 in numbered for at in found) > 1
    return found[0] < numbered[0] and (found[-1] > numbered[-1] or above)


def _levels(lines: Sequence[Line], found: Sequence[int]) -> list[int]:
    levels = [1] * len(found)
    for place, at in enumerate(found):
        announced = _ANNOUNCES.search(lines[at - 1].text)
        count = counting.number(announced[1]) if announced and place else 0
        if 1 < count <= len(found) - place:
            levels[place : place + count] = [2] * count
    return levels


def _opening(line: Line) -> str:
    """The short sentence that a paragraph opens with, and goes on from."""
    opening = _OPENS.match(line.text)
    if opening is None or line.rows or at_start(line.text) or not could_be(opening[1]):
        return ""
    few = opening[1][0].isupper() and len(opening[1].split()) <= 3 and not opening[1].isupper()
    return opening[1] if plain.is_cjk(opening[1]) or few else ""


def _longest_run(openings: Sequence[str]) -> range:
    """The longest run of paragraphs that open with sentences built alike, if there are three."""
    best, start = range(0), 0
    for end in range(1, len(openings) + 1):
        if end < len(openings) and openings[end] and openings[start] and _alike(openings[start], openings[end]):
            continue
        best = max(best, range(start, end), key=len)
        start = end
    return best if len(best) > 2 else range(0)


def _demands(openings: Sequence[str]) -> Sequence[int]:
    """The paragraphs, three or more, that open with demands of the same words (要做到政治上不含糊。…), whatever
    paragraphs stand between them."""
    found: dict[str, list[int]] = {}
    for at, opening in enumerate(openings):
        if demand := _DEMAND.match(opening):
            found.setdefault(demand.group(), []).append(at)
    return max((places for places in found.values() if len(places) > 2), key=len, default=())


def _alike(one: str, other: str) -> bool:
    """Whether two openings end alike; English ones are alike in being so short."""
    return one[-2:] == other[-2:] or (one.isascii() and other.isascii())


def _cut(line: Line, opening: str) -> tuple[Line, Line]:
    return replace(line, text=opening, level=1), replace(line, text=line.text[len(opening) + 1 :].strip())


def _by_place(lines: Sequence[Line]) -> Iterator[int]:
    halves = _of_two_halves(lines)
    for at in range(1, len(lines) - 1):
        before, line, behind = lines[at - 1 : at + 2]
        ended = _ENDS.search(before.text) or _BULLET.match(before.text) or (at == 1 and _asks_why(line.text))
        if (_bare(line) or at in halves) and ended and _unfolds(behind, line):
            yield at


def _of_two_halves(lines: Sequence[Line]) -> set[int]:
    """The short lines round a colon, three or more that begin alike (把事做到实处：布置下去只算走了一半)."""
    found: dict[str, set[int]] = {}
    for at, line in enumerate(lines):
        if not line.rows and _HALVES.fullmatch(line.text) and not at_start(line.text):
            found.setdefault(line.text[0], set()).add(at)
    return max((places for places in found.values() if len(places) > 2), key=len, default=set())


def _asks_why(title: str) -> bool:
    """Whether a heading may stand right under the title of an English text: several words, capitals only at the start
    (Why we have written this)."""
    return title.isascii() and len(title.split()) > 2 and title[1:] == title[1:].lower()


def _bare(line: Line) -> bool:
    text = line.text
    if line.rows or not could_be(text) or _NO_BARE.search(text) or at_start(text):
        return False
    return 2 < len(text) <= BARE if plain.is_cjk(text) else text[0].isupper() and len(text.split()) <= WORDS


def _unfolds(line: Line, title: Line) -> bool:
    """Whether a line is a paragraph that a title stands over, or the first of what is numbered under it."""
    return bool(at_start(line.text)) or (
        len(line.text) > max(15, len(title.text)) and bool(_SENTENCE.search(line.text))
    )
