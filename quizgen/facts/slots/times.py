"""Times of a sentence: by which day something is due, how often it is done, whether on the same day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from quizgen.counting import number, numeral
from quizgen.facts import ladders
from quizgen.facts.english import MONTH
from quizgen.facts.kinds import DAY, PERIOD
from quizgen.facts.slots.base import Slot

PERIODS = ("天", "周", "月", "季度", "半年", "年")
ENGLISH_PERIODS = ("day", "week", "month", "quarter", "year")
TIMES = ("once", "twice", "three times", "four times")
_EVERY = re.compile(
    "(?<=每)(?P<x>天|日|周|旬|月|季度|学期|半年|年)(?=[^，。；]{0,8}(?:[一两二三四五六七八九十\\d][次遍轮批场回]"
    "|召开|开展|通报|检查|抽查|报告|更新|评估|组织|排查|公布|考核|演练)|[^，。；]{0,40}至少[^，。；]{0,10}[1一两2][次遍轮])"
)
_ENGLISH_EVERY = re.compile(
    r"(?<!of )\b(?:every|each) (?P<x>day|week|month|quarter|year)\b"
    r"|\b(?P<y>once|twice) a (?:day|week|month|quarter|year)"
)
_MONTH = re.compile(MONTH)
_MONTHS = tuple(MONTH.split("|"))
_NUMERAL = "[一二三四五六七八九十]{1,3}"
_DAY = re.compile(
    r"(?:(?<![\d年])|(?<=20\d\d年))(?P<x>\d{1,2}月(?:\d{1,2}日|底|末|上旬|中旬|下旬))(?=之?以?前)"
    rf"|(?<![第年一二三四五六七八九十])(?P<y>{_NUMERAL}月(?:{_NUMERAL}[日号]|底|末))(?=之?以?前)"
)
_ENGLISH_DAY = re.compile(
    r"\b(?i:by|before|from|until|after|every|no later than|starting) "
    rf"(?P<x>(?P<day>\d{{1,2}} |(?:the )?(?:end|start) of )?(?P<month>{MONTH}))"
    r"\b(?! \d{1,2}\b)"
)
LONGEST = 31
_LONG = (1, 3, 5, 7, 8, 10, 12)
_MORE_THAN_ONCE = re.compile("每(?:月|季度?|半年|年)[2-9两二三四]次")
"""How often something is done that another period could say too (每年2次、每季1次)."""


def times(sentence: str) -> Iterator[Slot]:
    """How often something is done, that it is due at once, and the days by which it is."""
    yield from _periods(sentence)
    yield from _at_once(sentence)
    yield from map(_day, _days(sentence))
    yield from (_english_day(match) for match in _ENGLISH_DAY.finditer(sentence))


def _days(sentence: str) -> Iterator[re.Match[str]]:
    """The days that are not told by how often something is done (每半年一次，分别于1月15日、7月15日前)."""
    if _EVERY.search(sentence) and len(_DATE.findall(sentence)) > 1:
        return
    for match in _DAY.finditer(sentence):
        if not sentence[: match.start()].endswith("等于"):  # …等 于6月15日前
            yield match


_AT_ONCE = re.compile(
    "(?P<x>(?:当|次|第二)[日天])(?=(?:上午|下午|中午)?(?:\\d{1,2}[点时]|[一二三四五六七八九十]{1,2}点|下班|中午|上班)(?:之?前|以前)"
    "|(?:[^，。；的前]{0,4})(?:归还|退回|办结|反馈|报告|上报|报送|送达|录入|登记|回复|答复|移交|交回|完成|整改|复核|审核|审结|清理|出初稿|入库|转办))"
)
"""By when something is due that is done at once (领用当日归还)."""
_LATER = {
    "当日": ("次日", "3日内", "一周内"),
    "当天": ("第二天", "三天内", "一周内"),
    "次日": ("当日", "第三日", "第五日"),
    "第二天": ("当天", "第三天", "第五天"),
}
"""When else something could be due, by the words for when it is."""
_AT_THE_LATEST = re.compile("最[迟晚长](?:不|也)?")
"""What tells by when at the latest, and so rules out other days."""
_DAYS_AFTER = _LATER | {"当日": ("次日", "第三日", "第五日"), "当天": ("第二天", "第三天", "第五天")}
"""Likewise before an hour of that day (当天下班前)."""
_BY_HOUR = re.compile("(?:上午|下午|中午)?(?:\\d{1,2}[点时]|[一二三四五六七八九十]{1,2}点|下班|中午|上班)")


def _at_once(sentence: str) -> Iterator[Slot]:
    """That something is due on the same day, where the sentence says so once."""
    found = [] if _AT_THE_LATEST.search(sentence) else [*_AT_ONCE.finditer(sentence)]
    if len(found) == 1 and sentence.count(found[0]["x"]) == 1:
        due = _BY_HOUR.match(sentence, found[0].end())
        later = (_DAYS_AFTER if due else _LATER).get(found[0]["x"], ())
        near = tuple(one for one in later if one not in sentence)
        yield Slot(spans=(found[0].span("x"),), kind=PERIOD, instead=near)


_DATE = re.compile(r"\d{1,2}月\d{1,2}[日号]")
_OFTEN = re.compile("[^，。；]{0,8}?(?:\\d{1,2}|[四五六七八九十]{1,2})[次节篇回]")
"""How often a thing is done that no shorter period could hold."""
_LAST_WEEK = re.compile("最后一?(?:周|个(?:星期|礼拜))|第[一二三四]周")
"""A week of what is longer."""


def _periods(sentence: str) -> Iterator[Slot]:
    several = len(_EVERY.findall(sentence)) > 1 and _MORE_THAN_ONCE.search(sentence)  # one tells the other
    dated = len(_DATE.findall(sentence)) > 1  # its days tell how often
    for match in _EVERY.finditer("" if several or dated else sentence):
        if re.match(r"第|\d{1,2}[号日时月]|[末初]|[上下早中晚]|[一二三四五六日](?![次个名])", sentence[match.end() :]):
            continue  # 每月25号 has no week in its place
        if re.search(f"{match['x'][0]}(?:后|内|初|末|底)", sentence[match.end() :]):
            continue  # 每季度抽查一次，结果于季后15日内通报
        if sentence.count(match["x"]) > 1 or f"一{match['x']}" in sentence or f"1{match['x']}" in sentence:
            continue  # 一日一巡 tells it
        if _OFTEN.match(sentence, match.end()):
            continue  # 每学期不少于八次: no week has so many
        value = {"日": "天"}.get(match["x"], match["x"])
        others = [
            period
            for period in PERIODS
            if value != period and period not in (match["x"], "天") and f"每{period}" not in sentence
        ]
        if _LAST_WEEK.search(sentence, match.end()):
            others = [period for period in others if period != "周"]
        if value in PERIODS:
            at = PERIODS.index(value)
            others.sort(key=lambda period: abs(PERIODS.index(period) - at))
        if value == "天":
            others = others[:1]  # nobody takes what is done every day for a yearly thing
        yield Slot(spans=(match.span("x"),), kind=PERIOD, instead=tuple(others[:4]))
    for match in _ENGLISH_EVERY.finditer("" if _MONTH.search(sentence) else sentence):
        name = "x" if match["x"] else "y"
        near = TIMES if name == "y" else ladders.nearest(match[name], ENGLISH_PERIODS)
        yield Slot(spans=(match.span(name),), kind=PERIOD, instead=tuple(one for one in near if one != match[name]))


_BARE_DAY = re.compile(rf"(?<![月\d])(\d{{1,2}}|{_NUMERAL})日(?![常期])")
"""A day of the month that the sentence has named."""


def _day(match: re.Match[str]) -> Slot:
    """The last day for something, with other days between those of the months that the sentence tells.

    Days in numerals (九月十五日之前) have numerals beside them.
    """
    name = match.lastgroup or "x"
    tell: Callable[[int], str] = str if name == "x" else numeral
    month, rest = match[name].split("月")
    own, day = number(month), number(rest[:-1]) if len(rest) > 1 else 0
    told = [number(one) for one in re.findall(rf"(\d{{1,2}}|{_NUMERAL})月", match.string) if number(one) != own]
    first = max((one for one in told if one < own), default=0)
    last = min((one for one in told if one > own), default=13)
    months = [own + step for step in (1, -1, 2, -2, 3, -3) if first < own + step < last and 1 <= own + step <= 12]
    closes = day == _in_month(LONGEST, own)  # 6月30日: 5月31日, 7月31日
    like = LONGEST if closes else day
    others = [f"{tell(one)}月{tell(_in_month(like, one)) + rest[-1] if day else rest}" for one in months]
    beside = [number(one) for one in _BARE_DAY.findall(match.string)] if day else []
    steps = () if closes and len(others) > 1 else (10, -5, 5)
    near_days = (day + step for step in steps if day and 1 <= day + step <= 28)
    kept = (one for one in near_days if all((one < other) == (day < other) and one != other for other in beside))
    days = [f"{month}月{tell(one)}{rest[-1]}" for one in kept]
    near = [*days[:1], *others[:1], *days[1:], *others[1:]]  # not a month by which it could not be done any more
    return Slot(spans=(match.span(name),), kind=DAY, instead=tuple(near))


def _english_day(match: re.Match[str]) -> Slot:
    """The day from which or by which something holds, with the same of the months around it."""
    at, day = _MONTHS.index(match["month"]), match["day"] or ""
    number = day.strip()
    due = match.group().lower().startswith(("by", "before", "no later"))  # what is done by June is done by July
    steps = (-1, 1, -2, 2, 3) if due else (1, -1, 2, -2, 3)
    near = [at + step for step in steps if 0 <= at + step < len(_MONTHS)]
    days = (f"{_in_month(int(number), one + 1)} " if number.isdigit() else day for one in near)
    others = [f"{day}{_MONTHS[one]}" for day, one in zip(days, near, strict=True)]
    week_before = int(number) - 7 if due and number.isdigit() else 0
    earlier = (f"{week_before} {_MONTHS[at]}",) if week_before > 0 else ()
    return Slot(spans=(match.span("x"),), kind=DAY, instead=(*earlier, *others))


def _in_month(day: int, month: int) -> int:
    """The day of a month that another one's stands for: of a short month its last."""
    return day if day < 29 else min(day, 28 if month == 2 else 31 if month in _LONG else 30)
