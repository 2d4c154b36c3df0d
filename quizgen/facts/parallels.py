"""Points that no marker counts, told by what all begin with: 更好统筹A…。更好统筹B…。, or paragraphs 坚持A。…"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from quizgen import text
from quizgen.facts import passages, scopes
from quizgen.facts.binding import BINDS
from quizgen.facts.kinds import ListFact
from quizgen.facts.leaning import leans
from quizgen.facts.spot import Spot
from quizgen.facts.words import VERBS

FEWEST = 3
"""Fewer sentences that begin alike are none."""

SHARED = 3
"""So many characters begin sentences of one paragraph, or they only demand something."""

TITLE = 14
"""A first sentence of a paragraph with more characters is no title."""

MEMBER = (6, 26)
"""A point with fewer or more characters is not asked in a list."""

_MODAL = re.compile("(?:还|也|就)?(?:要|必须|应当|应)")
_OF_ALL = re.compile("(?:基本|工作|总体|主要)(?:原则|要求|理念|方针)$")
"""Titles under which a document lays down what holds for all of it."""
_PARTS = re.compile("(?<=[。！？])|；")


def parallels(blocks: Sequence[object], spot: Spot) -> Iterator[ListFact]:
    """The lists of a node's running text: of its paragraphs, then of the sentences of each."""
    if spot.confirmed:
        return
    paragraphs = [block for block in blocks if isinstance(block, str) and not text.split_marks(block)[1]]
    titles = [_title(one) for one in paragraphs]
    for verb, run in groupby(titles, key=lambda one: one[:2]):
        members = [*run]
        named = bool(spot.title) and (_OF_ALL.search(spot.title) or scopes.says_what(spot.title))
        if verb in VERBS and _are_points(members) and named:
            yield _fact(members, spot, lead=spot.title)
    for paragraph in paragraphs:
        yield from _of_sentences(paragraph, spot)


def _title(paragraph: str) -> str:
    """The first sentence of a paragraph, where it is short and another one follows; else ""."""
    first = next(text.sentences(paragraph), "")
    brief = text.is_cjk(first) and text.measure(first) <= TITLE and "，" not in first and len(paragraph) > len(first)
    return text.strip_end(first) if brief else ""


def _of_sentences(paragraph: str, spot: Spot) -> Iterator[ListFact]:
    """Sentences, or parts of one, that begin alike, behind the one that leads to them."""
    parts = [text.strip_end(part) for part in _PARTS.split(paragraph) if part.strip()]
    points = [_MODAL.sub("", part, count=1) for part in parts]
    start = 1
    while start < len(points):
        shared = points[start][:SHARED]
        end = start
        while end < len(points) and len(shared) == SHARED and points[end].startswith(shared):
            end += 1
        lead, joint, first = parts[start - 1].rpartition(f"，{shared}")
        begun = [shared + first] if joint and lead and "，" in first else []
        said = lead if begun else parts[start - 1]
        run = _cut([*begun, *points[start:end]])
        passage = passages.leading(said) if len(run) >= FEWEST else ""
        if passage and _are_points(run):
            yield _fact(run, spot, passage=passage)
        start = max(end, start + 1)


def _cut(points: Sequence[str]) -> list[str]:
    """The points whole, or where one is too long the first clause of each; none where what is cut off binds."""
    if all(text.measure(one) <= MEMBER[1] for one in points):
        return [*points]
    cuts = [one.partition("，") for one in points]
    return [] if any(BINDS.search(rest) for *_, rest in cuts) else [first for first, *_ in cuts]


def _are_points(members: Sequence[str]) -> bool:
    sized = all(MEMBER[0] <= text.measure(one) <= MEMBER[1] for one in members)
    return len(members) >= FEWEST and sized and len(set(members)) == len(members) and not any(map(leans, members))


def _fact(members: Sequence[str], spot: Spot, lead: str = "", passage: str = "") -> ListFact:
    return ListFact(
        id=f"parallel:{text.fold(members[0])}",
        speech=spot.speech,
        section=spot.section,
        quotes=tuple(members),
        lead=lead,
        confirmed=spot.confirmed,
        titled=bool(lead),
        passage=passage,
        voice=spot.voice,
        members=tuple(members),
        markers=("",) * len(members),
        glosses=("",) * len(members),
        order="none",
    )
