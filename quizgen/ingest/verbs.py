"""Where an enumeration begins: behind the verb that leads to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from quizgen import text as plain

LEADING = re.compile(
    r"打好|做好|抓好|把好|严把|综合考虑|统筹考虑|续写|严格从|用好|过好|唱好|算好|办好|走好|管好|管住|守住|抓住|坚持|推进|推动|实现|实行|实施|落实|按照|包括|接受|围绕"
    r"|执行|记下|记录|填写|写明|注明|标明|查清|摸清|弄清|查明|上线|确定了?|明确了?|设立了?|开设了?|增设|新增|推出|选定|选取|涉及|覆盖"
    r"|涵盖|分为|履行|遵守|严守|守牢|守好|紧盯|盯住|盯紧|瞄准|重点整治"
    r"|[绘编][制织]?好|[建用办管护写育](?:好|强|活|优)|保障(?![性房金措])|放活|盘活|激活|守护|维护|面对|经受|战胜|克服|建立|更新|发布|提升|开通|针对|制定|编制|印发|共有|现有|设有|拥有|成立|组建|设置|对于|历经|经历|形成|完善|健全|加强|开展|强化|深化|做到|打造|建设|创建|培育|树立|弘扬|发扬|争做|争创|擦亮|突出|聚焦|统筹|处理好|划清|分清"
    r"|凡是|将(?![军来])|[由把对以为是要在从凭持经]"
)
"""Verbs and prepositions that lead to an enumeration."""


_BRINGS_IN = re.compile("针对|围绕|聚焦|[指即](?![导挥标定南])|包括|涵盖|面向")
"""What brings in an enumeration, and is no part of what it enumerates."""
_DENIED = re.compile("(?:没有?|未|不)$")
"""Before a verb that belongs to the member (原因没有查清不放过)."""


SHORT = 3
"""Behind a verb that is not known to lead so many characters are left at the least (操作前查 is whole)."""


def deeds(found: Sequence[str]) -> bool:
    """Whether two members are verbs that share what follows (坚持和落实“两个毫不动摇”)."""
    return all(LEADING.fullmatch(one) or _tags(one)[-1:] == ["v"] for one in found) and len(found[0]) <= 4


def governs(found: Sequence[str]) -> bool:
    """Whether only the last member ends with a verb: the name behind it is its object (不得有接头、不得使用三通)."""
    rest = found[-1][len(plain.common_start(found)) :]
    if rest != found[-1] and _tags(rest) == ["v"]:
        return True
    bare = len(found[-1]) > 2 and _tags(found[-1])[-1:] == ["v"]
    return bare and not any(_tags(one)[-1:] == ["v"] for one in found[:-1])


def shared(found: Sequence[str]) -> str:
    """The verb that all members begin with; "" if they begin with none."""
    start = plain.common_start(found)
    word, tag = next(iter(plain.words(start)), ("", "")) if start else ("", "")
    brief = LEADING.fullmatch(word) is None and min(map(len, found)) < len(word) + SHORT
    return word if tag == "v" and not brief and all(len(one) > len(word) + 1 for one in found) else ""


def without(first: str, others: Sequence[str]) -> str:
    """The first member behind the verb that leads to the list; whole if it is built like the others, "" if unsure.

    It begins as the others do, if they all begin alike (坚决做到以案为鉴、以案促改、以案促治). Of members of one
    length it is as long as they are, if a word ends where it begins; else it begins behind the last verb that is known
    to lead; a word of one character that every member holds leads to none (A是工作的中心，B是A的中心).
    """
    if "“" in first[1:] and all(other.startswith("“") for other in others):
        return first[first.index("“") :]
    said = _BRINGS_IN.match(first)
    if said and len(first) > said.end() + 1 and not any(map(_BRINGS_IN.match, others)):
        first = first[said.end() :]
    governed = plain.words(first)[0] if len(first) > 3 and others else ("", "")
    opening = LEADING.match(first)
    led_in = governed[1] == "p" and len(governed[0]) == 1 and (opening is None or opening.end() == 1)
    if led_in and not any(_tags(other)[:1] == ["p"] for other in others):
        return without(first[1:], others) or first[1:]  # 对|老年人、残疾人、…
    lengths = {len(other) for other in others}
    if bare := alone([first, *others]):
        return _demanded(bare[0], others) or bare[0]
    if len(first) in lengths or plain.common_start([first, *others]):
        return first
    start = plain.common_start(others) if len(others) > 1 else ""
    if len(start) > 1 and start in first:
        return first[first.index(start) :]
    if "的" in first and not any("的" in other for other in others):
        head = first[first.rindex("的") + 1 :]
        if "、" in head:  # 宣传党的路线、方针、政策下基层
            return first
        if len(head) > 1 and (plain.common_end([head, *others]) or len(first) > 2 * max(lengths)):
            led = (found for found in LEADING.finditer(head) if len(found.group()) > 1)
            verb = [found for found in led if found.end() + min(2, *lengths) <= len(head)]
            return head[verb[-1].end() :] if verb else head
    if len(lengths) == 1 and (cut := _at_word(first, min(lengths))):
        return cut
    ends = {0, *accumulate(len(word) for word, _ in plain.words(first))}
    led = (
        found
        for found in LEADING.finditer(first)
        if found.end() + 1 < len(first)
        and (len(found.group()) > 1 or {found.start(), found.end()} <= ends)
        and not _DENIED.search(first, 0, found.start())
    )
    verb = [found for found in led if len(found.group()) > 1 or not all(found.group() in other for other in others)]
    cut = first[verb[-1].end() :] if verb else ""
    sure = bool(verb) and len(verb[-1].group()) > 1
    fits = len(cut) >= min(2, *lengths) and (sure or len(lengths) > 1)
    return cut if fits else _demanded(first, others) or _picked(first, others)


def unled(found: Sequence[str]) -> tuple[str, ...]:
    """Members without the verb that leads to the first; whole if unsure."""
    return (without(found[0], found[1:]) or found[0], *found[1:])


def _picked(first: str, others: Sequence[str]) -> str:
    """The first of three things or more behind the last verb or preposition that leaves of it as much as the others
    have (今年先拿出|不动产; 没有到过|柳坪), if none of them begins with a verb."""
    words = plain.words(first)
    sizes = [*map(len, others)]
    if len(sizes) < 2 or len(first) <= max(sizes) + 1 or words[-1][1] == "v":
        return ""
    if sum(_tags(one)[0][0] in "vdp" for one in others) * 2 > len(others):
        return ""
    usual = sum(sizes) / len(sizes)
    rests = (
        "".join(word for word, _ in words[at:]).removeprefix("好")
        for at in range(1, len(words))
        if words[at - 1][1] in ("v", "p", "f", "ul", "ug")
    )
    fitting = [rest for rest in rests if max(2, min(sizes) - 1) <= len(rest) <= max(sizes) + 2]
    return min(fitting, key=lambda rest: abs(len(rest) - usual), default="")


_MODAL = re.compile("必须|应当|(?<![主重需概提])须|均?应(?![当对用收付急])|(?<![主重需概提首必纲])要(?![素求点件领])")
_BESIDES = re.compile("^(?:一并|同时|另行?|主动|随文)")
"""How something is handed in, before the verb."""
_HANDS_IN = ("提交", "报送", "提供", "出具", "备齐", "携带", "附上")
"""Verbs of what papers are handed in, whatever these begin with (应一并提交|起草说明、制定依据)."""


def _demanded(first: str, others: Sequence[str]) -> str:
    """The first member behind a verb that is demanded (必须附|起草说明; 要记清|时间); "" where none is, or
    another member is a deed as well."""
    modal = _MODAL.search(first)
    words = plain.words(_BESIDES.sub("", first[modal.end() :])) if modal else ()
    demands = len(words) > 1 and words[0][1] == "v" and len(words[0][0]) < 3
    brief = demands and (len(words[0][0]) == 1 or words[0][0] in _HANDS_IN)
    deeds = any(_MODAL.search(one) or (not brief and _tags(one)[:1] == ["v"]) for one in others)
    return "".join(word for word, _ in words[1:]) if demands and not deeds else ""


_NOUNS = ("型", "类", "制", "权", "法", "组", "区", "员")
"""Characters that end the names of kinds of one thing."""


def alone(found: Sequence[str]) -> tuple[str, ...]:
    """Members without the verb that only the first begins with: it leads to all (守牢生产、消防、交通三条底线).

    () if it begins with none, or if another one holds a verb too: then each is a deed (建立台账、逐项销号).
    """
    verb = LEADING.match(found[0]) if len(found) > 2 else None
    if verb is None or len(verb.group()) < 2 or len(found[0]) < verb.end() + 2:
        return ()
    bare = [re.sub("（[^（）]*）", "", one) for one in found[1:]]
    named = plain.common_end(found)[-1:] in _NOUNS  # 实行|教学为主型、科研为主型、…
    deed = any(LEADING.match(one) or (not named and len(one) > 2 and "v" in _tags(one)) for one in bare)
    return () if deed else (found[0][verb.end() :], *found[1:])


def does(clause: str) -> bool:
    """Whether a clause says who does what (科长复核): it begins with a noun and ends with a verb."""
    tags = _tags(clause)
    return len(tags) > 1 and tags[0][0] in "nb" and tags[-1] in ("v", "vn")


def _at_word(first: str, length: int) -> str:
    """The last `length` characters, if a word that is no noun and no qualifier ends right before them."""
    place = 0
    for word, tag in plain.words(first):
        place += len(word)
        if place >= len(first) - length:
            return first[place:] if place == len(first) - length and tag[0] not in "nabjlim" else ""
    return ""


def _tags(phrase: str) -> list[str]:
    return [tag for _, tag in plain.words(phrase)]
