"""Whether what was found beside a name can be its members, and the members without what stands round them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.counting import ONES
from quizgen.ingest import verbs

WELL_KNOWN = {"三农": "农业 农村 农民", "四风": "形式主义 官僚主义 享乐主义 奢靡之风"}
"""Names that every reader knows, with the words that their members must be: texts use them and state others beside."""

_OF_ONE = re.compile(f"[{ONES}十两双]([\u4e00-\u9fff])$")
_REPEATED = re.compile(f"[{ONES}十两]个([\u4e00-\u9fff]{{3,6}})$")
_NO_COUNT = re.compile("[一二三]线(?:口岸|城市|产品|品牌|岗位)")
"""A rank, and no number of things (二线口岸)."""
_HOW = ("毫不", "绝不", "决不", "始终", "从不", "更加")
"""How a name begins that says how each of several things is done."""
_IS_EXPLAINED = re.compile(
    "[”]?[\u4e00-\u9fff]{0,8}[，]?(?:即|就是|也就是|是指|指的是|是(?![否非])|包括|分别|：|（|——|，一)"
)
"""Behind a name whose members are told."""
_HAS_DIGITS_ONLY = re.compile(r"[\d.]+[个项条家]?")
_AND_SO_MANY = re.compile("等(?:[\\d一二两三四五六七八九十]+)?(?:[个大项类种条]|方面|领域)[\u4e00-\u9fff]*$")
"""What closes a list behind its last member (安全稳定|等8个领域推进)."""
_MAKES = "强优大深透实精细"
_DOUBLED = re.compile(f"做[{_MAKES}]做$")
"""Before the rest of a doubled verb (做优做|强)."""
_DEED = re.compile("^(?:部署|组织|深入|全面|扎实|持续|充分)(?:开展|推进|实施|发挥)(?=..)")
_LEAD = re.compile("^(?:分别)?(?:是指|指|即|为)(?=[\u4e00-\u9fff]{2})(?!.{0,1}[导挥标南示明定])")


def belong(name: str, members: Sequence[str], source: str, end: int) -> bool:
    """Whether members can be those of a name that ends at a place of the text.

    None is told twice, a mere figure or cut off within brackets, or stands amid a longer list than the name counts.
    Those of a name that every reader knows are its own (三农), those of a name that is one word or says how something
    is done hold it (三保: 保…; 两个毫不动摇), unless the text says that they are meant.
    """
    if _NO_COUNT.match(name) or len({*members}) < len(members) or any(map(_HAS_DIGITS_ONLY.fullmatch, members)):
        return False
    if any(one.count(mark) != one.count(other) for one in members for mark, other in ("（）", "“”", "《》")):
        return False
    if name in WELL_KNOWN:
        known = WELL_KNOWN[name].split()
        return all(one in known for one in members)
    repeated = _REPEATED.match(name)
    if repeated and repeated[1].startswith(_HOW):
        return all(repeated[1][:2] in one for one in members)
    if _IS_EXPLAINED.match(source, end):
        return True
    if word := _OF_ONE.match(name):
        unfolded = source[end : end + 3].lstrip("”，").startswith(word[1])  # 四对，对姓名、床号、…
        return unfolded or all(word[1] in one for one in members) or not _are_far(members, source, end)
    return not _is_part(members, source)


def _are_far(members: Sequence[str], source: str, end: int) -> bool:
    """Whether members do not stand in the clause that a name closes."""
    before = re.split("[。；\n]", source[max(0, end - 200) : end])[-1]
    return not all(one in before for one in members)


def _is_part(members: Sequence[str], source: str) -> bool:
    """Whether members are some of a longer list (党委主体责任、监管责任、[纪委监督责任])."""
    row = "、".join(members)
    at = source.find(row)
    return at >= 0 and source.startswith("、", at + len(row))


def without_lead(first: str, others: Sequence[str], lead: re.Pattern[str]) -> str:
    """The first member without what leads to it, where no other one begins so."""
    return first if any(map(lead.match, others)) else lead.sub("", first, count=1)


def cleaned(members: Sequence[str], source: str) -> tuple[str, ...]:
    """Members, the first one without what leads to all of them (指|生物制造; 部署开展|…; 做优做强|稻米), and the last
    without what closes the list (安全稳定|等8个领域)."""
    if len(members) < 2:
        return tuple(members)
    first, *inner, last = members
    others = (*inner, last)
    first = without_lead(first, others, _LEAD)
    at = source.find(first)
    if at > 0 and _DOUBLED.search(source, max(0, at - 4), at) and first[0] in _MAKES:
        first = first[1:]
    found = (without_lead(first, others, _DEED), *inner, _AND_SO_MANY.sub("", last) or last)
    return verbs.alone(found) or found
