"""Names that count characters: 做到八个字：“精明、能干、忠诚、可靠”, “严、慎、细、实”四个字."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen import counting

_LISTED = "[\u4e00-\u9fff]{1,4}(?:[、，][\u4e00-\u9fff]{1,4})+"
_COUNTED = "(?:三个|(?:[四五六七八九]|二?十[二四五六八]?)个?)字(?:方针|要求|原则|准则|工作法|标准|精神|诀|口诀|经)?"
_WAYS = (
    re.compile(f"“?(?P<name>{_COUNTED})”?(?:，?(?:就是|即|是)|：|，|呢?？)?“?(?P<words>{_LISTED})”?(?=[。；！\n]|$)"),
    re.compile(f"“(?P<words>{_LISTED})”(?:这|的)?(?P<name>{_COUNTED})"),
)


def names(source: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The names with their members, where these have as many characters as the name says."""
    for way in _WAYS:
        for match in way.finditer(source):
            members = tuple(re.split("[、，]", match["words"]))
            count = counting.number(match["name"].partition("字")[0].rstrip("个"))
            if sum(map(len, members)) == count and len(set(members)) == len(members):
                yield match["name"], members
