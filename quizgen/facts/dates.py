"""Of what day a text is, and which days are still to come on that day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.facts.english import MONTH, WEEKDAY

HEAD = 300
"""So many characters at the beginning may say of what day a text is."""

END_OF_MONTH = 31

_DATELINE = re.compile(
    r"(?:(?P<open>（)|(?<!\d))(?:\d{4}年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?(open)[，）]|(?:讯|电|\s*\n))"
)
_SIGNED = re.compile(r"(?<=\n)\s*\d{4}年(?P<month>\d{1,2})月(?P<day>\d{1,2})日\s*(?=\n|$)")
"""The line under a document that says of what day it is."""
_DATE = re.compile(r"(?:\d{4}-)?\d{2}-\d{2}")
_DAY = re.compile(r"(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|底|末)")


_MONTHS = tuple(MONTH.split("|"))
_HEADED = re.compile(rf"[^\n]*, (?:{WEEKDAY},? )?(?P<day>\d{{1,2}}) (?P<month>{MONTH})(?: \d{{4}})?\n")
"""The day at the end of an English headline (Address to the staff, 14 January)."""
_ENGLISH_DAY = re.compile(rf"(?:(?P<day>\d{{1,2}}) |(?:the )?(?:start|end) of )?(?P<month>{MONTH})")


def dateline(plain: str) -> str:
    """The day that a text gives at its beginning (6月12日讯; （3月6日，根据录音）) or under it, as 06-12; else ""."""
    if english := _HEADED.match(plain):
        return f"{_MONTHS.index(english['month']) + 1:02}-{int(english['day']):02}"
    found = _DATELINE.search(plain, 0, HEAD) or _SIGNED.search(plain)
    return f"{int(found['month']):02}-{int(found['day']):02}" if found else ""


def to_come(others: Sequence[str], right: str, date: str) -> tuple[str, ...]:
    """The other days that are not past on the day of the text, as the right one is not; all where that is not known."""
    own = _month_and_day(right)
    today = tuple(map(int, date.split("-")[-2:])) if _DATE.fullmatch(date) else (0, 0)
    if own is None or own < today:
        return tuple(others)
    days = ((one, _month_and_day(one)) for one in others)
    return tuple(one for one, day in days if day is None or day >= today)


def in_turn(others: Sequence[str], right: str, before: str, behind: str) -> tuple[str, ...]:
    """The other days that keep their place among those told before and behind, where the right one does."""
    own = _month_and_day(right)
    told = [
        max((day for day in map(_month_and_day, _days(before)) if day and own and day <= own), default=(0, 0)),
        min((day for day in map(_month_and_day, _days(behind)) if day and own and day >= own), default=(13, 0)),
    ]
    days = ((one, _month_and_day(one)) for one in others)
    return tuple(one for one, day in days if day is None or own is None or told[0] <= day <= told[1])


def _days(said: str) -> list[str]:
    return [found.group() for found in _DAY.finditer(said)]


def _month_and_day(said: str) -> tuple[int, int] | None:
    """The month and the day that are said (9月25日, 4月底); None of what is said otherwise."""
    if english := _ENGLISH_DAY.fullmatch(said):
        day = int(english["day"]) if english["day"] else 1 if "start" in said else END_OF_MONTH
        return _MONTHS.index(english["month"]) + 1, day
    found = _DAY.match(said)
    if found is None:
        return None
    return int(found["month"]), int(found["day"]) if found["day"] else END_OF_MONTH
