"""Terms that a text explains in a part of its own (附件：名词解释): each is told what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen import text
from quizgen.facts.kinds import MEANING, ClozeFact, Fact, PairsFact
from quizgen.facts.spot import Spot
from quizgen.model import GLOSSARY, Point, PointList, Section, Speech

_MEANS = re.compile("^(?:主要)?(?:是指|指的是|即|指|是)(?!标|导|挥|数|令|定|南)")
_OTHERWISE = re.compile("(?:\\d{4}年|\\d+世纪|上个?世纪|\\d+月|属于|包括|为(?!主)|[^，]*(?:印发|提出))")
"""How a sentence begins that tells of a term where it comes from, or what for."""
SIZE = (8, 100)
"""The fewest and the most characters of what a term means."""
NAME = 24
"""The most characters of a term."""
BRIEF, ROW = 45, 5
"""What terms mean in no more characters stands side by side, so many at a time."""
SALIENCE = 3.0
"""A text that explains a term wants it known."""


def is_glossary(title: str) -> bool:
    """Whether a heading says that terms are explained below it."""
    return GLOSSARY.search(title) is not None


def meanings(node: Speech | Section, spot: Spot) -> Iterator[Fact]:
    """What each of the terms means, by the first sentence that tells it; the brief ones side by side as well.

    Those that are the name of a list (“四下基层”) are left to the list.
    """
    points = (point for block in node.body if isinstance(block, PointList) for point in block.points)
    names = [points.name for points in node.lists if points.name]
    told = [one for one in map(_told, points) if one and not any(name in one[0] for name in names)]
    for term, meant in told:
        yield ClozeFact(
            id=f"cloze:{text.fold(term)[:12]}~{text.digest(meant)[:6]}",
            speech=spot.speech,
            section=spot.section,
            quotes=(term, meant),
            before=f"{term}是指",
            answers=(meant,),
            after="",
            kind=MEANING,
            salience=SALIENCE,
        )
    brief = [one for one in told if text.measure(one[1]) <= BRIEF]
    for begin in range(0, len(brief), ROW):
        yield _side_by_side(tuple(brief[begin : begin + ROW]), spot)


def _side_by_side(pairs: tuple[tuple[str, str], ...], spot: Spot) -> PairsFact:
    return PairsFact(
        id=f"pairs:{text.fold(pairs[0][0])[:12]}~{text.digest(pairs[0][1])[:6]}",
        speech=spot.speech,
        section=spot.section,
        quotes=tuple(half for pair in pairs for half in pair),
        lead=spot.title.rpartition(" ")[2],
        pairs=pairs,
        frames=(None,) * len(pairs),
        kind="glosses",
    )


def _told(point: Point) -> tuple[str, str] | None:
    """A term and what it means; None where the text tells of it otherwise (2024年，省政府印发…), or of two at once."""
    term, said = text.unmark(point.term).strip(), [*text.sentences(text.unmark(point.text))]
    if not (term and said and text.is_cjk(said[0])) or len(term) > NAME or "、" in term:
        return None
    meant = text.strip_end(_MEANS.sub("", said[0].strip()))
    named = (term.strip("“”"), *re.findall("“([^“”]{2,})”", term))
    otherwise = any(one in meant for one in named) or set("：；") & set(meant) or _OTHERWISE.match(meant)
    return None if otherwise or not SIZE[0] <= text.measure(meant) <= SIZE[1] else (term, meant)
