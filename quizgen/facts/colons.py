"""Lists without a marker: what a sentence tells behind its colon, part by part (今后一年的任务是：…；…；…)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen import text
from quizgen.model import Point, PointList

FEWEST, MOST = 3, 10
"""The fewest and the most parts of a list."""

PART = 60
"""A part with more characters is more than a point."""

LEAD = (6, 40)
"""What leads in has so many characters."""

_MARKER = re.compile("第?[一二三四五六七八九十][，、](?=..)")
_SENTENCE = re.compile("[^。！？\n]+[。！？]?")


def lists(said: str) -> Iterator[PointList]:
    """The lists that the sentences of a text tell behind a colon, each part's first clause its topic."""
    for sentence in _SENTENCE.findall(text.unmark(said)):
        lead, colon, rest = sentence.partition("：")
        parts = [part.strip() for part in rest.rstrip("。！？").split("；")]
        fitting = FEWEST <= len(parts) <= MOST and all(4 <= text.measure(part) <= PART for part in parts)
        if colon and fitting and LEAD[0] <= text.measure(lead) <= LEAD[1] and not any("：" in part for part in parts):
            yield PointList(lead=text.escape(lead + colon), items=tuple(map(_point, parts)))


def _point(part: str) -> Point:
    marker = found.group() if (found := _MARKER.match(part)) else ""
    topic, _, rest = part[len(marker) :].partition("，")
    return Point(marker=marker, term=text.escape(topic), text=text.escape(rest))
