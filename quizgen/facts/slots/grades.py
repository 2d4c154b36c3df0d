"""Grades: the figures that a sentence sets for several cases, one for each (核心级不超过10年，重要级不超过5年)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from quizgen.facts.kinds import GRADES
from quizgen.facts.slots.base import Slot, Span

MOST = 5
"""More cases than this are a table in words."""

_CLAUSES = (re.compile("[^；。]+"), re.compile("[^，；。：]+"), re.compile("[^，；、。：]+"))
"""What each case has to itself: a part of the sentence, a clause, a member of an enumeration."""
_TIMES = "年|个?月|个?工作日|天|日|个?小时|分钟|周"
_UNITS = f"{_TIMES}|[%％次成倍分元人名件条米份岁遍篇节堂场字页张家户]|万元|个?学时|个?课时|个百分点"
_FIGURE = re.compile(
    rf"(?<![\d.第月年点])(?P<figure>\d{{1,4}}(?:\.\d+)?|[一二两三四五六七八九十百]{{1,4}}|半)(?P<unit>{_UNITS})(?![份度底初代来])"
)
_BEFORE = re.compile(
    "(?:不超过|不得超过|不低于|不得低于|不少于|不得少于|不高于|不大于|不小于|至少|最少|最多|最长|最高|提前|满|超过|低于|保存|保管|扣|罚款?|奖励?|补助|补贴|再?拨付?|支付|预付|为|是|按|要|每(?:[年月周日天班餐]|季度?|学期))$"
)
_BEHIND = re.compile(
    "(?:的?时间)?(?:以内|之内|内|以上|以下|以外|之外|以前|前)|一次|(?:到[场位岗达]|赶到|答复|办结|回复|反馈|报告|完成|送达|申请)"
)
_AT_ONCE = re.compile("当日|当天|次日|即时|当场")
"""What is said instead of a figure of time."""
_IS_TERM = re.compile("脱密期|保密期|保[管存]期|有效期|试用期|任期|期限|时限|限时")
"""What says of all figures of a sentence that they are terms."""
ENTRY = 6
"""A table in words has entries of no more characters before its figures."""

_PASSED = re.compile("其中|共计|合计|同比|去年|上年|已|了")
"""What tells of sums and of what was reached."""
_WORD = re.compile("[\u4e00-\u9fff]{2}")


@dataclass(frozen=True)
class _Case:
    span: Span
    figure: str
    unit: str
    words: str
    bound: bool
    entry: bool = False
    joined: bool = False


def grades(sentence: str) -> Iterator[Slot]:
    """The figures of neighbouring clauses that each set one, of one unit, for a case of their own.

    Of two clauses both must say that theirs is a limit, or times by which something is due; of more most must.
    """
    if _PASSED.search(sentence):
        return
    for clauses in _CLAUSES:
        cases = [_case(match, sentence) for match in clauses.finditer(sentence)]
        runs = [[one for one in run if one] for _, run in groupby(cases, lambda one: one.unit if one else "")]
        if found := [run for run in runs if _are_grades(run)]:
            yield from (Slot(spans=tuple(one.span for one in run), kind=GRADES) for run in found)
            return


def _are_grades(cases: list[_Case]) -> bool:
    bound = sum(one.bound for one in cases)
    if cases and cases[-1].bound and all(one.joined for one in cases[:-1]):  # 城区30分钟、乡镇60分钟内
        bound = len(cases)
    table = len(cases) > 2 and all(one.bound or one.entry for one in cases)
    if table and (bound or cases[0].unit == "time"):
        bound = len(cases)
    least = len(cases) if len(cases) == 2 else (len(cases) + 1) // 2
    figures = len({one.figure for one in cases})
    different = len({one.words for one in cases}) == len(cases) and figures >= min(3, len(cases))
    return 2 <= len(cases) <= MOST and bound >= least and different


def _case(clause: re.Match[str], sentence: str) -> _Case | None:
    """What a clause with one figure sets; None of other clauses."""
    start = clause.start() + clause.group().find("：") + 1  # 80周岁以上老年人：每餐补贴3元
    found = [*_FIGURE.finditer(sentence, start, clause.end())]
    if not found and (at_once := _AT_ONCE.search(sentence, clause.start(), clause.end())):
        words = sentence[clause.start() : at_once.start()] + sentence[at_once.end() : clause.end()]
        entry = at_once.end() == clause.end() and len(words) <= ENTRY
        told = entry and _WORD.search(words)
        return _Case(at_once.span(), at_once.group(), "time", words, True, entry) if told else None
    digits = re.findall(r"\d+(?:\.\d+)?", sentence[start : clause.end()])
    if len(found) > 1:  # 运行一年后再拨40%
        found = [one for one in found if one["figure"].isascii()]
    if len(found) != 1 or len(digits) > 1 or (digits and not found[0]["figure"].isascii()):
        return None
    figure = found[0]
    before, behind = sentence[clause.start() : figure.start()], sentence[figure.end() : clause.end()]
    unit = "time" if re.fullmatch(_TIMES, figure["unit"]) else figure["unit"]
    limit, words = _BEHIND.match(behind), _BEFORE.sub("", before)
    words += behind[limit.end() :] if limit else behind
    if not _WORD.search(words):
        return None
    bound = bool(limit or _BEFORE.search(before) or (unit == "time" and _IS_TERM.search(sentence)))
    entry = len(before) <= ENTRY and not behind[limit.end() if limit else 0 :]
    joined = sentence[clause.end() : clause.end() + 1] == "、"
    return _Case(figure.span("figure"), figure["figure"], unit, words, bound, entry, joined)
