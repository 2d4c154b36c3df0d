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
    rf"({_COUNT}(?:个|大|项|种|类|条|重|方面|句话|点|级)?(?![来可应要是有进])[\u4e00-\u9fff]{{1,6}}?)"
    r"(?=[（(：:]|[，,]?(?:即|是指|包括|分别是))"
)
_AFTER = re.compile(
    r"[，,]?(?:即|是指|就是|是(?=[：:])|包括|分别是|分别为|指的是|[：:]|—+)[：:，]?([^。！？\n]{4,400})"
)
_NOUN = re.compile(
    r"(?:的)?(?:精神|行动|工作|改革|攻坚|活动|要求|机制|制度|原则|方针|标准|目标|战略|工程|管理|模式|体系|建设|办法|举措|措施|服务|理念)"
)
_BRACKET = re.compile(r"[（(](?:注[：:])?([^（）()\n]{4,400})[）)]")
_TRAILING = re.compile(
    rf"({_COUNT}(?:[个大项级方种][\u4e00-\u9fff]{{2,4}}?|[\u4e00-\u9fff]{{1,4}}))(?=[，。；：、！？）”]|全面|一起|$)"
)
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ENGLISH = re.compile(
    rf"\b(({'|'.join(_NUMBERS)})\s+[a-z]+(?:\s+[a-z]+)?s)(?: are)?:\s+([^.:\n]{{4,300}})", re.IGNORECASE
)
_SUM = re.compile(r"(?:[一二三四五六七八九两][^一二三四五六七八九十两]{1,2}){2,}")
_BARE = re.compile(rf"{_COUNT}[个大项级类种条批次层重步]")
_OPENS = re.compile(r"^(?:即|是|主要是|主要有|包括|包含|分别是|分别为)[：，]?")
_COMPOUND = re.compile(r"“([二两三四五六七八九十][\u4e00-\u9fff])([二两三四五六七八九十][\u4e00-\u9fff])”")
_STOP = re.compile(r"[，。；：！？\n]")
_AND = re.compile(r"以及|[和与]|(?<![普涉以])及")
_LINK = re.compile(r"(?:的|等|这)+$")
_VERB = re.compile(
    r"打好|做好|抓好|把好|用好|过好|唱好|算好|管好|管住|守住|抓住|坚持|推进|推动|实现|实行|落实|按照|包括|接受|围绕|建立|完善|健全|加强|开展|强化|深化|做到|[由把对以为是要在]"
)


@dataclass(frozen=True, kw_only=True)
class Named:
    """A name that counts its members; `members` is empty where the text beside it does not state them."""

    name: str
    count: int
    members: tuple[str, ...] = ()


def find(source: str) -> Iterator[Named]:
    """The names of a text, each once, with the members that stand beside it: behind it, in brackets, or before it."""
    seen: dict[str, Named] = {}
    text = source.translate(WIDE)
    yield from _of_compounds(text)
    yield from _in_english(source)
    for one in _candidates(text):
        if 1 <= one.count <= MOST and (one.name not in seen or (one.members and not seen[one.name].members)):
            seen[one.name] = one
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
                yield Named(name=name, count=_count(name), members=members)


def _in_english(text: str) -> Iterator[Named]:
    """Three principles: care, speed and candour."""
    for match in _ENGLISH.finditer(text):
        count = 2 + _NUMBERS.index(match[2].lower())
        members = [part.strip() for part in re.split(r",\s+(?:and\s+)?|;\s+|\s+and\s+", match[3]) if part.strip()]
        if len(members) == count and all(1 < len(member) <= 60 for member in members):
            yield Named(name=match[1], count=count, members=tuple(members))


def _candidates(text: str) -> Iterator[Named]:
    """Names in quotation marks; others only with their members."""
    for pattern in (_QUOTED, _ANY_QUOTED, _PLAIN):
        for match in pattern.finditer(text):
            one = _named(text, match)
            if pattern is not _PLAIN or (one.members and not _BARE.fullmatch(one.name)):
                yield one
    for match in _TRAILING.finditer(text):
        if not _BARE.fullmatch(match[1]) and _before(text, match.start(), _count(match[1])):
            yield _named(text, match)


def _named(text: str, match: re.Match[str]) -> Named:
    count = _count(match[1])
    return Named(name=match[1], count=count, members=_members(text, match, count))


def _count(name: str) -> int:
    """How many members a name announces; 四不两直 and 一册一片一课 count by every numeral in them."""
    if _SUM.fullmatch(name):
        return sum(map(chinese_number, re.findall(r"[一二三四五六七八九两]", name)))
    numeral = re.match(r"\d+|[一二三四五六七八九十两]+", name)
    return chinese_number(numeral.group()) if numeral else 0


def _members(text: str, match: re.Match[str], count: int) -> tuple[str, ...]:
    behind = text[match.end() : match.end() + 420]
    noun = _NOUN.match(behind)
    for rest in (behind, behind[noun.end() :]) if noun else (behind,):
        for pattern in (_BRACKET, _AFTER):
            found = pattern.match(rest)
            if found and (members := enumeration(found[1], count)):
                return members
    quoted = match.group().startswith("“")
    return (
        _before(text, match.start(), count, fewest=2 if quoted else 3)
        or _by_key(behind, match[1], count)
        or (_repeating(behind, match[1], count) if quoted else ())
    )


def _repeating(behind: str, name: str, count: int) -> tuple[str, ...]:
    """“五定”，定人员、定时间…: members right behind a name that all hold its last character."""
    found = re.match(r"[，,]([^。！？\n]{4,300})", behind)
    members = enumeration(found[1], count) if found else ()
    return members if all(name[-1] in member for member in members) else ()


def _by_key(behind: str, name: str, count: int) -> tuple[str, ...]:
    """三大行动。开展甲行动，…；开展乙行动，…；开展丙行动: parts of the next sentence that name what is counted."""
    key = name[-2:]
    sentence = re.match(r"[”，]?[。：]([^。！？\n]{8,400})", behind)
    parts = sentence[1].split("；") if sentence else []
    first = [part.strip().split("，")[0] for part in parts]
    if len(first) != count or not all(one.endswith(key) and len(one) <= 30 for one in first):
        return ()
    verb = _VERB.match(plain.common_start(first))
    return tuple(one[verb.end() :] for one in first) if verb else tuple(first)


def _before(text: str, end: int, count: int, fewest: int = 3) -> tuple[str, ...]:
    """The enumeration that a name closes (医疗、医保、医药三联动), its first member without the verb before it."""
    segment = _STOP.split(text[max(0, end - 120) : end].rstrip("“"))[-1]
    if count < fewest or "、" not in segment or segment.endswith(("、", "和", "与")):
        return ()
    members = enumeration(_LINK.sub("", segment), count)
    if not members:
        return ()
    first = _without_verb(members[0], members[1:])
    return (first, *members[1:]) if first else ()


def _without_verb(first: str, others: tuple[str, ...]) -> str:
    """The first member behind the last verb that leads to the list; whole if it is built like the others."""
    lengths = {len(other) for other in others}
    if len(first) in lengths or plain.common_start([first, *others]):
        return first
    verb = list(_VERB.finditer(first))
    cut = first[verb[-1].end() :] if verb else ""
    sure = bool(verb) and len(verb[-1].group()) > 1
    return cut if len(cut) >= 2 and (sure or len(cut) in lengths or len(lengths) > 1) else ""


def enumeration(text: str, count: int) -> tuple[str, ...]:
    """The text as exactly `count` members, by the separator that gives that many; () if none does.

    What counts them (一个是 …，一个是 …) is no part of the members.
    """
    members = _separated(text, count)
    if all(re.match(r"一个?是..", member) for member in members):
        return tuple(re.sub(r"^一个?是", "", member) for member in members)
    return members


def _separated(text: str, count: int) -> tuple[str, ...]:
    text = re.split(r"；(?=“)", text)[0]
    text = _OPENS.sub("", text.strip("，。；：、 "))
    parts = [part.strip() for part in text.split("；")]
    if len(parts) == count > 1:
        topics = [part.split("，")[0] for part in parts] if all("，" in part for part in parts) else parts
        return tuple(topics) if all(1 < len(topic) <= 40 for topic in topics) else ()
    clauses = [part.strip() for part in parts[0].split("，")]
    if len(clauses) == count > 1 and _alike(clauses) and all(1 < len(part) <= 40 for part in clauses):
        return tuple(clauses)
    mixed = [part.strip() for part in re.split("[，、]", parts[0])]
    if len(mixed) == count > 3 and "、" in parts[0] and all(1 < len(part) <= 12 for part in mixed):
        return tuple(mixed)
    return _joined(clauses[0], count) or ((parts[0],) if count == 1 and len(parts[0]) <= 40 else ())


def _joined(text: str, count: int) -> tuple[str, ...]:
    """Members joined by 、 with 和 before the last; of several 和 the one whose sides are most alike in length."""
    parts = [part.strip() for part in text.split("、")]
    if len(parts) == count - 1:
        ways = [(parts[-1][: m.start()], parts[-1][m.end() :]) for m in _AND.finditer(parts[-1])]
        last = min(ways, key=lambda way: abs(len(way[0]) - len(way[1])), default=None)
        parts = [*parts[:-1], *last] if last else parts
    return tuple(parts) if len(parts) == count > 1 and all(0 < len(part) <= 40 for part in parts) else ()


def _alike(parts: list[str]) -> bool:
    """Whether clauses are members of one list: they begin or end alike, or have one length."""
    return bool(plain.common_start(parts) or plain.common_end(parts)) or len({len(part) for part in parts}) == 1
