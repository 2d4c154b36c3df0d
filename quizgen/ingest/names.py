"""Named lists: “五个有”, 三联动, 11类人群 with their members, wherever the text states them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen import text as plain
from quizgen.ingest.couplets import WIDE
from quizgen.ingest.markers import chinese_number

MOST = 20
"""A name that counts more things names no list."""

_COUNT = r"(\d{1,2}|[二三四五六七八九两]|[一二三四五六七八九]?十[一二三四五六七八九]?)"
_QUOTED = re.compile(rf"“({_COUNT}[^“”，。；：、（）\d]{{1,10}})”")
_ANY_QUOTED = re.compile(r"“([一二三四五六七八九两十]{1,2}[^“”，。；：、（）\d]{1,8})”(?=即)")
_PLAIN = re.compile(
    rf"({_COUNT}(?:个|大|项|种|类|条|重|方面|句话|点)?[\u4e00-\u9fff]{{1,6}}?)(?=[（(：:]|[，,]?(?:即|是指|包括|分别是))"
)
_AFTER = re.compile(r"[，,]?(?:即|是指|就是|包括|分别是|分别为|指的是|[：:]|—+)[：:，]?([^。！？；\n]{4,300})")
_BRACKET = re.compile(r"[（(](?:注[：:])?([^（）()\n]{4,400})[）)]")
_TRAILING = re.compile(rf"({_COUNT}[\u4e00-\u9fff]{{1,4}})(?=[，。；：、！？）”]|$)")
_COMPOUND = re.compile(r"“([二两三四五六七八九十][\u4e00-\u9fff])([二两三四五六七八九十][\u4e00-\u9fff])”")
_STOP = re.compile(r"[，。；：！？\n]")
_AND = re.compile(r"[和与及]|以及")


@dataclass(frozen=True, kw_only=True)
class Named:
    """A name that counts its members; `members` is empty where the text beside it does not state them."""

    name: str
    count: int
    members: tuple[str, ...] = ()
    start: int = 0


def find(text: str) -> Iterator[Named]:
    """The names of a text, each once, with the members that stand beside it: behind it, in brackets, or before it."""
    seen: dict[str, Named] = {}
    text = text.translate(WIDE)
    yield from _of_compounds(text)
    for match in _candidates(text):
        name, count = match[1], _count(match[1])
        if not 1 <= count <= MOST:
            continue
        members = _members(text, match, count)
        if name not in seen or (members and not seen[name].members):
            seen[name] = Named(name=name, count=count, members=members, start=match.start())
    yield from seen.values()


def _of_compounds(text: str) -> Iterator[Named]:
    """“三变五要” as 三变 and 五要, each with the sentences behind its colon that begin with its verb."""
    for match in _COMPOUND.finditer(text):
        for name in match.groups():
            own = re.compile(rf"(?<![\u4e00-\u9fff“]){name}：").search(text, match.end())
            if own:
                begun = re.findall(
                    rf"(?:(?<=[。；：])|^){name[-1]}[^，。；：]{{2,20}}", text[own.end() : own.end() + 1500]
                )
                members = tuple(begun) if len(begun) == _count(name) else ()
                yield Named(name=name, count=_count(name), members=members, start=own.start())


def _candidates(text: str) -> Iterator[re.Match[str]]:
    yield from _QUOTED.finditer(text)
    yield from _ANY_QUOTED.finditer(text)
    yield from (match for match in _PLAIN.finditer(text) if _members(text, match, _count(match[1])))
    yield from (match for match in _TRAILING.finditer(text) if _before(text, match.start(), _count(match[1])))


def _count(name: str) -> int:
    numeral = re.match(r"\d+|[一二三四五六七八九十两]+", name)
    return chinese_number(numeral.group()) if numeral else 0


def _members(text: str, match: re.Match[str], count: int) -> tuple[str, ...]:
    behind = text[match.end() : match.end() + 420]
    for pattern in (_BRACKET, _AFTER):
        found = pattern.match(behind)
        if found and (members := enumeration(found[1], count)):
            return members
    return _before(text, match.start(), count)


def _before(text: str, end: int, count: int) -> tuple[str, ...]:
    """The enumeration that a name closes (医疗、医保、医药三联动), its first member without the verb before it."""
    segment = _STOP.split(text[max(0, end - 120) : end].rstrip("“"))[-1]
    if count < 3 or "、" not in segment:
        return ()
    members = enumeration(segment, count)
    if not members:
        return ()
    lengths = {len(member) for member in members[1:]}
    if len(lengths) > 1 or len(members[0]) < min(lengths):
        return ()
    return (members[0][-min(lengths) :], *members[1:])


def enumeration(text: str, count: int) -> tuple[str, ...]:
    """The text as exactly `count` members, by the separator that gives that many; () if none does."""
    text = text.strip("，。；：、 ")
    for separator in ("；", "，", "、"):
        parts = [part.strip() for part in text.split(separator)]
        if len(parts) == count - 1 and separator == "、":
            parts = [*parts[:-1], *_AND.split(parts[-1], maxsplit=1)]
        fitting = len(parts) == count and all(1 < len(part) <= 40 for part in parts)
        if fitting and (separator != "，" or _alike(parts)):
            return tuple(parts)
    return (text,) if count == 1 and len(text) <= 40 else ()


def _alike(parts: list[str]) -> bool:
    """Whether clauses are members of one list: they begin or end alike, or have one length."""
    return bool(plain.common_start(parts) or plain.common_end(parts)) or len({len(part) for part in parts}) == 1
