"""What is to follow in a case: the penalty that a sentence sets for it (两次亮红灯的，调离窗口)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.facts.kinds import CONSEQUENCE
from quizgen.facts.slots.base import Slot

SIZE = (4, 16)
"""The fewest and the most characters of a penalty that is asked."""

_PENALTY = (
    "约谈|通报|提醒谈话|诫勉|取消|调[离整]|扣[发除减]|停[发止岗职用]|暂停|记[过零]|警告|免职|辞退|除名|清退|撤销|降[级低]"
    "|列入黑名单|追究|作(?:出)?(?:书面)?(?:检查|检讨)|补考|重新培训"
)
"""How what is set as a penalty begins."""
_LED = "(?:一律|应当?|原则上|予以|给予|直接|立即|由[\u4e00-\u9fff]{2,8}?(?=谈话|约谈)|对其)?"
_FOLLOWS = re.compile(
    f"(?<=[^目]的，){_LED}(?P<x>(?:{_PENALTY})[^，。；、]{{1,14}})(?=[。；]|，(?:并|取消|扣|通报|约谈|调)|$)"
)


_RANGE = re.compile("以[上下]|或者?")
"""What leaves open which penalty it is, and so may hold the right one (警告以上处分)."""


def consequences(sentence: str) -> Iterator[Slot]:
    """The penalty right behind the one case of a sentence; of several cases each has its own."""
    found = [*_FOLLOWS.finditer(sentence)]
    if len(found) == 1 and SIZE[0] <= len(found[0]["x"]) <= SIZE[1]:
        yield Slot(spans=(found[0].span("x"),), kind=CONSEQUENCE)


def named(plain: str) -> tuple[str, ...]:
    """The penalties that a text sets, in its order."""
    found = (match["x"] for match in _FOLLOWS.finditer(plain))
    return tuple(dict.fromkeys(one for one in found if SIZE[0] <= len(one) <= SIZE[1] and not _RANGE.search(one)))
