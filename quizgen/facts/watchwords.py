"""Facts that a text states by summing up things in a word each (办文，重在一个“快”字。 … 办会，重在一个“细”字)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from quizgen import text
from quizgen.facts.kinds import PairsFact
from quizgen.facts.spot import Spot

FEWEST = 3
"""Fewer things so summed up are no list."""

_SUMS_UP = re.compile(
    "(?:(?<=[。！？；\n])|^)(?P<thing>[\u4e00-\u9fff]{2,8}?)，?"
    "(?P<how>(?:重|贵|关键|要|就)?(?:要)?(?:在于?|突出|体现|讲究|抓住|做到|求|靠|守)?(?:一个)?)“(?P<word>[\u4e00-\u9fff]{1,2})”字"
)


def watchwords(spot: Spot) -> Iterator[PairsFact]:
    """Things with the one word for each, said in the same way three times or more; none twice."""
    runs: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in _SUMS_UP.finditer(spot.plain):
        if match["how"]:
            runs[match["how"]].append(match)
    for run in runs.values():
        pairs = tuple((one["thing"], one["word"]) for one in run)
        if len(pairs) >= FEWEST and all(len(set(side)) == len(pairs) for side in zip(*pairs, strict=True)):
            yield PairsFact(
                id=f"words:{text.fold(pairs[0][0])}",
                speech=spot.speech,
                section=spot.section,
                quotes=tuple(one.group() for one in run),
                pairs=pairs,
                frames=(None,) * len(pairs),
                kind="words",
                voice=spot.voice,
            )
