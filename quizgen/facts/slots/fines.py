"""Fines: from how much to how much (五千元以上五万元以下)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.counting import number, numeral
from quizgen.facts.kinds import FINE
from quizgen.facts.slots.base import Slot

_AMOUNT = r"(?:\d+万?|[一二两三四五六七八九十百千]+万?)"
_RANGE = re.compile(rf"(?P<x>(?P<low>{_AMOUNT})元?以上(?P<high>{_AMOUNT})元以下)(?=的?罚款)")
_USUAL = (
    (10, 30), (20, 50), (20, 100), (50, 100), (50, 200), (50, 500), (100, 200), (100, 300), (100, 500), (200, 500),
    (200, 1000), (300, 1000), (500, 1000), (500, 2000), (500, 5000), (1000, 3000), (1000, 5000), (1000, 10000),
    (2000, 5000), (2000, 10000), (2000, 20000), (3000, 10000), (5000, 10000), (5000, 20000), (5000, 30000),
    (5000, 50000), (10000, 30000), (10000, 50000), (10000, 100000), (20000, 50000), (20000, 100000), (20000, 200000),
    (30000, 100000), (50000, 100000), (50000, 200000), (50000, 500000), (100000, 200000), (100000, 500000),
    (100000, 1000000), (200000, 1000000), (500000, 1000000), (500000, 2000000), (1000000, 5000000),
)  # fmt: skip
"""The ranges that rules set, in yuan."""
OFFERED = 4
"""So many other ranges are offered."""
TEN_THOUSAND = 10_000


def fines(sentence: str) -> Iterator[Slot]:
    """The range of each fine of a sentence, with ranges near it that the sentence does not set."""
    found = [*_RANGE.finditer(sentence)]
    set_here = {(number(one["low"]), number(one["high"])) for one in found}
    for match in found:
        low, high = number(match["low"]), number(match["high"])
        if not 0 < low < high:
            continue
        others = [one for one in _USUAL if one not in set_here]
        others.sort(key=lambda one: max(one[0] / low, low / one[0]) + max(one[1] / high, high / one[1]))
        tell = numeral if not match["low"][0].isdigit() else _short if _is_short(match) else str
        yuan = "元" if "元以上" in match["x"] else ""
        instead = tuple(f"{tell(low)}{yuan}以上{tell(high)}元以下" for low, high in others[:OFFERED])
        yield Slot(spans=(match.span("x"),), kind=FINE, instead=instead)


def _is_short(fine: re.Match[str]) -> bool:
    """Whether 万 is written in a fine, or would be in a larger one (2000元以上5000元以下)."""
    return "万" in fine["x"] or not any(fine[bound].endswith("0000") for bound in ("low", "high"))


def _short(value: int) -> str:
    return f"{value // TEN_THOUSAND}万" if value >= TEN_THOUSAND else str(value)
