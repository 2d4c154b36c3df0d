"""Of what day a text is, and which days are still to come on that day."""

from __future__ import annotations

import re
from collections.abc import Sequence

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


def dateline(plain: str) -> str:
    """The day that a text gives at its beginning (6月12日讯; （3月6日，根据录音）) or under it, as 06-12; else ""."""
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


def _month_and_day(said: str) -> tuple[int, int] | None:
    """The month and the day that are said (9月25日, 4月底); None of what is said otherwise."""
    found = _DAY.match(said)
    if found is None:
        return None
    return int(found["month"]), int(found["day"]) if found["day"] else END_OF_MONTH
