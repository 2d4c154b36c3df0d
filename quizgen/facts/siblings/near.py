"""Numbers near a right one: of its form, on both sides of it, as people would set them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from math import floor, log10

from quizgen import text
from quizgen.facts import ladders
from quizgen.facts.kinds import ClozeFact

_RISES = ("提高", "增加", "上升", "增长", "提升", "扩大", "增", "升")
_FALLS = ("压缩", "降低", "减少", "下降", "精简", "缩短", "缩减", "降", "减", "压减")
_MOVES = "|".join((*_RISES, *_FALLS))
_FROM = re.compile(rf"[由从][\u4e00-\u9fff]{{0,8}}(\d+(?:\.\d+)?)[^\d，。；]{{0,8}}?({_MOVES})[到至为]?$")

TITLE = 120
"""The title of a text stands within so many characters."""
_SPAN = re.compile(r"(20\d\d)[年]?[—–~-]{1,2}(20\d\d)年")
"""From when to when a plan runs (2026—2028年)."""
_UNIT = re.compile(r"\s?([\u4e00-\u9fff%％])")

_OF_DAYS = re.compile("个?(?:工作日|小时|月)|[天日]")
SHARES = (0.6, 0.75, 0.9, 1.1, 1.25, 1.5)
"""By what a decimal is multiplied for others near it, whose last digits differ."""

_MOST = (("每周", "天", 6), ("每月", "天", 30), ("每天", "小时", 23), ("每日", "小时", 23))
"""So many of a unit there are in a period, where not all of it."""

TEENS = 30
"""Below it whole numbers of things are told by twos."""
SMALL = 10
"""A smaller number with a half is set among others that people set (1.2, 1.8 and 2.0 beside 1.5)."""

REACH = 3
"""So many steps of a ladder on each side are near."""


def numbers(fact: ClozeFact) -> list[str]:
    """Near numbers, none of them in the sentence."""
    number = fact.answers[0]
    if not number[:1].isdigit():
        return []
    if "," in number:
        plain = replace(fact, answers=(number.replace(",", ""),))
        return [f"{int(one):,}" for one in numbers(plain)]
    near = _on_ladder(fact) or list(_by_steps(fact))
    if _is_share(fact):
        whole = float(number) >= 100 and "率" not in fact.before[-8:]
        near = [one for one in near if float(one) < 100 or whole]
    near = [one for one in near if 0 < float(one) <= _most(fact)]
    near = [one for one in near if _leads(fact, float(one)) and _keeps_its_place(fact, float(one))]
    if fact.before.endswith("连续"):
        near = [one for one in near if one != "1"]
    return [one for one in near if not text.count_figure(one, fact.sentence)]


_WIDE = str.maketrans("0123456789.%", "０１２３４５６７８９．％")


def as_wide(answer: str, others: tuple[str, ...]) -> tuple[str, ...]:
    """Other figures in digits as wide as those of the right one, or their look tells it (４８ among 43, 38)."""
    wide = any("０" <= c <= "９" for c in answer)
    return tuple(one.translate(_WIDE) for one in others) if wide else others


def _most(fact: ClozeFact) -> float:
    """How many there can be: days of a week that is told, hours of a day; any number where nothing is told."""
    clause = re.split("[，；。]", fact.before)[-1]
    found = next((most for told, unit, most in _MOST if told in clause and fact.after.startswith(unit)), None)
    return float("inf") if found is None else found


def to_come(fact: ClozeFact, others: list[str], plain: str) -> list[str]:
    """The other years by which something is due that are not past where the text tells of a year before."""
    answer = fact.answers[0]
    due = len(answer) == 4 and answer.isdigit() and fact.after.startswith("年") and fact.before.endswith("到")
    if not due:
        return others
    span = _SPAN.search(plain[:TITLE])
    if span and int(span[1]) <= int(answer) <= int(span[2]):
        return [one for one in others if int(span[1]) <= int(one) <= int(span[2])]
    told = [int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?=年)", plain) if int(year) < int(answer)]
    return [one for one in others if int(one) >= max([*told, int(answer) - PLAN])]


def _is_share(fact: ClozeFact) -> bool:
    """Whether a number is of a hundred."""
    return fact.after.lstrip().startswith(("%", "％", "分", "percent", "per cent"))


def _keeps_its_place(fact: ClozeFact, value: float) -> bool:
    """Whether a number stays on its side of the others of its unit in the sentence (1天以内…, 2至3天…, 3天以上…)."""
    unit = _UNIT.match(fact.after)
    own = float(fact.answers[0])
    if not unit:
        return True
    like = "[天夜日]" if unit[1] in "天夜" else re.escape(unit[1])
    said = re.findall(rf"(\d+(?:\.\d+)?)(?=(?:[至到—～~-]\d+(?:\.\d+)?)?\s?{like})", fact.sentence)
    near = any(abs(float(one) - own) <= 1 for one in said if float(one) != own)  # 1天以内…, 2至3天…
    return not near and all((value < float(one)) == (own < float(one)) for one in said if float(one) != own)


def _leads(fact: ClozeFact, value: float) -> bool:
    """Whether a number may stand where a sentence tells from what something rises or falls to it."""
    rise = _FROM.search(fact.before)
    return rise is None or (value > float(rise[1])) == (rise[2] not in _FALLS)


def _on_ladder(fact: ClozeFact) -> list[str]:
    """Numbers of the unit's ladder around the right one, in the fact's own order."""
    number = fact.answers[0]
    found = ladders.near(int(number), fact.after, REACH) if number.isdigit() else []
    return sorted(map(str, found), key=lambda one: (found.index(int(one)) >= 4, text.digest(fact.id, one)))


def _by_steps(fact: ClozeFact) -> Iterator[str]:
    number = fact.answers[0]
    decimals = len(number.partition(".")[2])
    if decimals and float(number) < 1 and _OF_DAYS.match(fact.after):
        yield from ("1", "2", "3")  # nobody sets 0.7 of a day
        return
    if decimals and not number.endswith(("5", "0")) and not (_is_share(fact) and float(number) > 80):
        others = {f"{float(number) * by:.{decimals}f}" for by in SHARES} - {number}
        others = {one for one in others if not one.endswith("0")}  # 5.0 beside 5.6 looks changed
        yield from sorted(others, key=lambda one: text.digest(fact.id, one))
        return
    if decimals == 1 and number.endswith("5") and 1 < float(number) < SMALL:
        yield from (f"{float(number) + by:.1f}" for by in (0.5, -0.3, 0.3))
        return
    value, step = float(number), _step(number, decimals, fact)
    rise = _FROM.search(fact.before)
    if rise and not decimals:  # from 31 % to 36 %: 34, 38
        step = min(step, max(1, abs(value - float(rise[1])) // 2))
    for n in sorted((1, 2, 3, -1, -2, -3), key=lambda n: text.digest(fact.id, str(n))):
        if value + n * step > 0:
            yield f"{value + n * step:.{decimals}f}"


PLAN = 5
"""So many years lie between those by which a plan is fulfilled (2025, 2030, 2035)."""


def _step(number: str, decimals: int, fact: ClozeFact) -> float:
    """By how much a near number differs: a year by one, other numbers by about a tenth, in a round step."""
    if fact.after.startswith("年代"):
        return 10
    if len(number) == 4 and (fact.after.startswith("年") or fact.before.endswith(("by ", "before "))):
        soon = any(near in fact.sentence for near in ("今年", "明年", "今明两年"))
        return 1 if int(number) % PLAN or soon else PLAN
    if _is_share(fact) and 90 < float(number) < 100:
        return max(10.0**-decimals, _round_up((100 - float(number)) * 0.3)) if float(number) > 95 else 2
    tenth = _round_up(float(number) * 0.07)
    if _by_fives(number):
        return 5 * 10.0 ** (len(number) - len(number.rstrip("0")))
    if decimals:
        return max(tenth, 10.0**-decimals * 2)
    return max(tenth, _round_step(number))


def _by_fives(number: str) -> bool:
    """Whether a number is set by fives, with zeros behind (15, 85, 1500)."""
    return len(number) > 1 and number.isdigit() and number.rstrip("0").endswith("5") and len(number.rstrip("0")) == 2


def _round_up(size: float) -> float:
    """The least of 1, 2, 5, 10, … (or 0.1, 0.2, 0.5) that is not smaller."""
    power = 10.0 ** floor(log10(size)) if size > 0 else 0.1
    return next(power * digit for digit in (1, 2, 5, 10) if power * digit >= size or digit == 10)


def _round_step(number: str) -> float:
    """A step in the last round place of a whole number, of a large one in its second place."""
    whole = number.rstrip("0")
    if len(number) == 2 and number == whole and int(number) < TEENS:
        return 2  # nobody sets 13 visits
    if len(whole) == len(number) > 2:
        return 10.0 ** (len(number) - 2)
    round_place = 10.0 ** (len(number) - len(whole))
    return round_place / 2 if whole == "1" and round_place > 1 else round_place
