"""The numbers by which people set terms and limits of a unit: nobody gives 22 hours."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LADDERS = (
    (r"\s?(?:周?岁|years? old|years of age)", (6, 8, 10, 12, 14, 15, 16, 18, 20, 25, *range(30, 95, 5))),
    (r"\s?(?:个?小时|个?钟头|hours?)", (1, 2, 4, 6, 8, 12, 24, 36, 48, 72, 96)),
    (r"\s?(?:分钟|minutes?)", (5, 10, 15, 20, 30, 45, 60, 90, 120)),
    (r"\s?(?:calendar )?days?", (1, 2, 3, 5, 7, 10, 14, 21, 28, 30, 45, 60, 90, 120)),
    (r"\s?(?:个?工作日|天|日|working days?)", (1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120)),
    (r"\s?(?:个月|months?)", (1, 2, 3, 6, 9, 12, 18, 24, 36, 48, 60, 72)),
    (r"\s?(?:个?学时|个?课时)", (2, 4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 56, 64, 72, 80, 90, 100, 120)),
    (r"\s?分(?![钟之期])", (60, 65, 70, 75, 80, 85, 90, 95, 100)),
    (r"\s?(?:[%％]|percent|per cent)", (1, 2, 3, 5, 8, *range(10, 100, 5), 98, 99, 100)),
    (r"\s?(?:年|years?)", (1, 2, 3, 5, 8, 10, 15, 20, 30, 50)),
)


_OF_TIME = tuple(unit for unit, _ in _LADDERS if re.search("小时|分钟|日|月", unit))
_PASS = 60
"""A score above it that people seldom set (88) stands among those that they do."""
_ODD = 30
"""A number of time up to this one that people seldom set (8 minutes) stands among those of its ladder."""


def near(value: int, behind: str, reach: int) -> list[int]:
    """The numbers of a unit's ladder up to so many steps from one, the nearest first and the larger of two before the
    smaller; [] where the words behind it name no such unit, or people do not set it so."""
    for unit, steps_of in _LADDERS:
        scored = unit.startswith(r"\s?分(") and value > _PASS
        between = scored or (unit in _OF_TIME and steps_of[0] < value < steps_of[-1] and value <= _ODD)
        ladder = sorted({*steps_of, value}) if between else list(steps_of)
        if re.match(unit, behind) and value in ladder:
            at = ladder.index(value)
            steps = (step for by in range(1, reach + 1) for step in (at + by, at - by))
            return [ladder[step] for step in steps if 0 <= step < len(ladder)]
    return []


def nearest(value: str, words: Sequence[str], *, larger_first: bool = False) -> tuple[str, ...]:
    """The other words of a series, the nearest first, of two the smaller before the larger or the other way round."""
    at = words.index(value)
    places = sorted(range(len(words)), key=lambda place: (abs(place - at), (place < at) == larger_first))
    return tuple(words[place] for place in places[1:])
