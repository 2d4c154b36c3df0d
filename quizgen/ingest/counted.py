"""Lists without a name whose members a number counts: 流程很清楚：登记、拟办、承办、归档，四步."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen import counting
from quizgen import text as plain
from quizgen.ingest import enumeration
from quizgen.model import PointList

_MEASURE = rf"[{counting.MEASURES}门本环样级类]"
_TOLD = re.compile(r"(?:：|，(?:也)?就是|，即)([^，。；：！？（）\n]{5,200})(?=[，。])")
"""The enumeration behind a colon or 就是."""
_LEAD = re.compile(r"[^，。；：！？、\n]{2,30}$")
"""The clause before such a colon."""
_COUNTED = re.compile(rf"[，。](?:这|就这|一共|共|总共|就是这)?({counting.COUNT})({_MEASURE})")
"""The number that counts an enumeration behind it (…，六步。 …。这六步里面，…)."""
_BARE = re.compile(rf"({counting.COUNT})个?(?:方面|部分|{_MEASURE})$")
"""A number of nothing that has a name, at the end of what leads in (重点是四个方面：)."""
_CLASSED = re.compile(
    rf"(?:^|[，。；：\n])([^，。；：！？、“”（）\n]{{2,12}}分为)([^，。；：！？（）\n]{{3,60}})({counting.COUNT})个?(?:方面|部分|{_MEASURE})"
    r"(?=[，。；])"
)
"""Classes that a number of nothing counts behind them (诉求分为紧急、加急、一般三级)."""
_ORDERED = re.compile(
    r"：(第一([\u4e00-\u9fff])[^，。；：！？\n]{1,40}"
    r"(?:[，；]第[二三四五六七八九]\2[^，。；：！？\n]{1,40}){2,8})(?=[。\n])"
)
"""Turns that a clause announces and ordinals count (三遍总要做到：第一遍看事，第二遍看数，…)."""
_IN_CLAUSES = re.compile(
    rf"(?=[{counting.ONES}两十\d])({counting.COUNT})(?:个?方面|{_MEASURE})："
    r"((?:[^，。；：！？\n]{3,20}[，；]){2,8}[^，。；：！？\n]{3,20})(?=[。\n]|$)"
)
"""A number, and what it counts in as many clauses (内容就讲三样：怎么报警，怎么弯腰，怎么走楼梯)."""
LONGEST = 16
"""A member has no more characters."""


def find(text: str) -> Iterator[PointList]:
    """The lists with what leads to them, or with the name that a number of what all end with gives them (七本账)."""
    for classed in _CLASSED.finditer(text):
        if members := _members(classed[2], counting.number(classed[3])):
            yield _list(members, lead=classed[1])
    for ordered in _ORDERED.finditer(text) if "：第一" in text else ():
        turns = re.findall(f"第([二三四五六七八九一]){ordered[2]}([^，；]+)", ordered[1])
        lead = _lead(text, ordered.start())
        if lead and [counting.number(place) for place, _ in turns] == [*range(1, len(turns) + 1)]:
            yield _list(tuple(said for _, said in turns), lead)
    for told in _IN_CLAUSES.finditer(text):
        clauses = tuple(re.split("[，；]", told[2]))
        lead = _lead(text, told.start(2) - 1)
        if lead and counting.number(told[1]) == len(clauses) > 2 and plain.common_start(clauses):
            yield _list(clauses, lead)
    for told in _TOLD.finditer(text):
        lead = _lead(text, told.start())
        if not lead:
            continue
        behind = _COUNTED.match(text, told.end())
        ahead = _BARE.search(lead)
        count = counting.number(behind[1]) if behind else counting.number(ahead[1]) if ahead else 0
        members = _members(told[1], count)
        if members and lead.count("“") == lead.count("”"):
            noun = plain.common_end(members)
            named = behind and noun and text.startswith(noun, behind.end())
            yield (_list(members, name=f"{behind[1]}{behind[2]}{noun}") if behind and named else _list(members, lead))


def _lead(text: str, end: int) -> str:
    """The clause that ends there; "" if it is no lead."""
    found = _LEAD.search(text[max(0, end - 30) : end])
    return found.group() if found else ""


def _members(said: str, count: int) -> tuple[str, ...]:
    members = enumeration.joined(said, count) if count > 2 and said.count("、") >= count - 2 else ()
    return members if all(len(member) <= LONGEST for member in members) else ()


def _list(members: tuple[str, ...], lead: str = "", name: str = "") -> PointList:
    lead = f"{plain.escape(lead)}：" if lead else ""
    return PointList(name=name, lead=lead, items=tuple(plain.escape(member) for member in members))
