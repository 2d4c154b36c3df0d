"""Numerals, and names that count what they hold: 五要, 四不两直, 三位一体, 十六字方针."""

from __future__ import annotations

import re
from functools import lru_cache

DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "双": 2, "○": 0}
PLACES = {"千": 1000, "百": 100, "十": 10}
ONES = "一二三四五六七八九两双"
"""Numerals of one thing to nine."""

COUNT = r"(?:\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两双])"
"""A pattern for the number that a name begins with."""

MEASURES = "个大项种类条点件方面句话重道步张支把次级场对字样位名本门笔块股盏"
"""Characters between the number of a name and what it counts: 五个有, 三大行动, 两种界限."""

_SUMMED = re.compile(rf"(?:[{ONES}][^{ONES}十个\d]{{1,3}}、?){{2,}}")
_UNITED = re.compile(rf"({COUNT})(?:[\u4e00-\u9fff]一体|合一)")
_DATE = re.compile(rf"[{ONES[:-1]}十·]+|[{ONES}十]+[年月日号时届]|[一二三四五六七八九]?十[一二三四五六七八九]?大")
_MEASURE = re.compile(
    r"个|大|项|种|类|条|点|件|方面|句话|重|道|步|张|支|把|次|级|场|对|手|样|本|笔|块|股|盏|面(?=..)|位(?=..)|名(?=..)"
)


@lru_cache(maxsize=4096)
def number(numeral: str) -> int:
    """The value of a Chinese numeral or of digits: 十一 is 11, 两 and 双 are 2, 二十万 and 20万 are 200,000."""
    whole, unit, rest = numeral.partition("万")
    if unit:
        return number(whole) * 10_000 + number(rest)
    if numeral.isdecimal():
        return int(numeral)
    total, digit = 0, 0
    for c in numeral:
        if c in PLACES:
            total, digit = total + (digit or 1) * PLACES[c], 0
        else:
            digit = DIGITS.get(c, 0)
    return total + digit


def so_many(value: int) -> str:
    """A numeral as it stands before a measure: 两(点), 三(点)."""
    return "两" if value == 2 else numeral(value)


def numeral(value: int) -> str:
    """一, 十, 十一, 九十九, 一百二十, 八百, 三千, 一千零五, 二十万."""
    for size, unit in ((10_000, "万"), (1_000, "千")):
        if value >= size:
            whole, rest = divmod(value, size)
            zero = "零" if 0 < rest < size // 10 else ""
            return numeral(whole) + unit + zero + (numeral(rest) if rest else "")
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    digits = "零一二三四五六七八九"
    told = digits[hundreds] + "百" if hundreds else ""
    if tens:
        told += ("" if tens == 1 and not hundreds else digits[tens]) + "十"
    elif hundreds and ones:
        told += "零"
    return told + (digits[ones] if ones else "")


@lru_cache(maxsize=4096)
def announced(name: str) -> int:
    """How many members a name announces; 0 for a name that counts nothing (七一, 十四五, 二十大).

    四不两直 and 一册一片一课 count by every numeral in them; those of 一看二问三记 are ordinal; 三位一体 is three.
    """
    if _DATE.fullmatch(name):
        return 0
    if united := _UNITED.match(name):
        return number(united[1])
    if _SUMMED.fullmatch(name):
        counts = [number(numeral) for numeral in re.findall(f"[{ONES}]", name)]
        return len(counts) if ordinal(name) else sum(counts)
    found = re.match(rf"({COUNT})(?![{ONES[:-1]}十百千万亿\d]$)(?![年月日号时届]|分(?![离类工级层区流账]))", name)
    if not found or re.match(rf"[{ONES[:-1]}十百千\d]", name[found.end() :]):
        return 0
    return number(found[1])


@lru_cache(maxsize=4096)
def ordinal(name: str) -> bool:
    """Whether the numerals of a name count through its members: 一看二问三记."""
    counts = [number(numeral) for numeral in re.findall(f"[{ONES}]", name)]
    return _SUMMED.fullmatch(name) is not None and len(counts) > 1 and counts == list(range(1, len(counts) + 1))


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[tuple[int, str], ...]:
    """What a name counts, numeral by numeral: 三查三报 as (3, 查), (3, 报); 五个有 as (5, 有)."""
    if _UNITED.match(name):
        return ()
    if _SUMMED.fullmatch(name):
        found = re.findall(rf"([{ONES}])([^{ONES}十、]+)", name)
        return tuple((1 if ordinal(name) else number(count), word) for count, word in found)
    start = re.match(COUNT, name)
    if start is None:
        return ()
    rest = name[start.end() :]
    measure = _MEASURE.match(rest)
    word = rest[measure.end() :] if measure and measure.end() < len(rest) else rest
    return ((number(start.group()), word),) if word else ()
