"""Where a text says a name that counts: “五个有”, 三项机制：, “四型”机关, 登记、办理、回访三联动, 十六字方针."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen import counting
from quizgen import text as plain
from quizgen.counting import COUNT, MEASURES, ONES

MOST = 20
"""A name that counts more things names no list."""

_QUOTED = re.compile(rf"“({COUNT}[^“”，。；：！？（）\d]{{1,12}})”")
_CHARACTERS = re.compile(
    rf"(?P<open>“)?(?P<name>{COUNT}字(?(open)(?P<close>”)?)"
    r"(?(close)|(?:方针|要求|诀|口诀|经|工作法|标准|原则|守则|理念|精神|总要求|总方针|经验)”?))"
)
_MANY = COUNT.replace("双", "")
_INTRODUCED = re.compile(
    rf"(?<![第每近约共前后上下{ONES}十百千万\d.])"
    rf"((?!一(?:[{MEASURES}]|[些切直定样般起律旦时共致向再边旁端心带]))"
    rf"(?>{_MANY}(?:[{MEASURES}]|方面|句话)?)(?![来可应要是有进年月日])[\u4e00-\u9fff]{{1,6}}?)"
    r"(?=[（：]|——|[，]?(?:即|就是|是指|指的是|包括|分别是|分别为))"
)
_CLOSING = re.compile(rf"(?<=[\u4e00-\u9fff”])({_MANY})([{MEASURES}])(?=[\u4e00-\u9fff])")
_SHORT = re.compile(
    rf"(?<=[\u4e00-\u9fff”])({_MANY}(?![年月日个])[\u4e00-\u9fff]{{1,4}})(?=[，。；：、！？）”\n]|全面|一起|$)"
)
_BARE = re.compile(rf"{COUNT}(?:[{MEASURES}批层]|个?方面|个?部分|类|级)")
_MODIFIER = ("重点", "关键", "主要", "重大", "核心", "基本", "突出", "重要", "方面", "具体")
_EACH = re.compile(
    rf"(?<![第每近{ONES}十])({COUNT})([{MEASURES}])(?=[^，。：；“”]{{2,12}}[：，]一[{MEASURES}](?:就?是|为))"
)
_NOUN = ("n", "vn", "j", "l", "i", "b", "an")


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A name in a text from `start` to `end` (quotation marks included): what it is called, how many it counts.

    `way` says how it shows that it is a name: quoted; characters (十六字方针); introduced (right before what states
    its members); closing (right behind an enumeration).
    """

    name: str
    count: int
    start: int
    end: int
    way: str


def find(text: str) -> Iterator[Mention]:
    """Everything that could be a name, quoted ones first."""
    yield from _made(_QUOTED, text, "quoted")
    for match in _CHARACTERS.finditer(text):
        name = match["name"].strip("”")
        count = counting.number(re.match(COUNT, name).group())  # type: ignore[union-attr]
        yield Mention(name=name, count=count, start=match.start(), end=match.end(), way="characters")
    yield from _made(_INTRODUCED, text, "introduced")
    yield from _closing(text)
    yield from _each(text)


def _made(pattern: re.Pattern[str], text: str, way: str) -> Iterator[Mention]:
    for match in pattern.finditer(text):
        count = counting.announced(match[1])
        joined = "、" in match[1] and len(counting.parts(match[1])) < 2
        if 0 < count <= MOST and not joined and not _BARE.fullmatch(match[1]):
            yield Mention(name=match[1], count=count, start=match.start(), end=match.end(), way=way)


def _each(text: str) -> Iterator[Mention]:
    """两类情形要报告：一类是 …，另一类是 …."""
    for match in _EACH.finditer(text):
        if noun := noun_at(text, match.end()):
            end = text.index("一", match.end() + len(noun)) - 1
            count = counting.number(match[1])
            yield Mention(name=match.group() + noun, count=count, start=match.start(), end=end, way="introduced")


def _closing(text: str) -> Iterator[Mention]:
    """A number behind an enumeration: 登记、办理、回访三项制度全面落实 has the name 三项制度."""
    for match in _SHORT.finditer(text):
        name = match[1]
        if len(name) > 3 and (noun := noun_at(text, match.start() + 1)):
            name = name[0] + noun
        count = counting.announced(name)
        if 2 <= count <= MOST and not _BARE.fullmatch(name):
            yield Mention(name=name, count=count, start=match.start(), end=match.start() + len(name), way="closing")
    for match in _CLOSING.finditer(text):
        count = counting.number(match[1])
        before = text[max(0, match.start() - 60) : match.start()]
        enumerates = 2 <= count <= MOST and re.search(r"[、和与”][^，。；：！？\n]*$", before)
        if enumerates and (noun := noun_at(text, match.end())):
            end = match.end() + len(noun)
            yield Mention(name=match.group() + noun, count=count, start=match.start(), end=end, way="closing")


def noun_at(text: str, start: int) -> str:
    """The noun that is counted, from `start` on: one word, or two where the first qualifies or the clause ends."""
    clause = re.match(r"[\u4e00-\u9fff]{1,12}", text[start : start + 12])
    if clause is None:
        return ""
    words = plain.words(clause.group())
    noun, tag = words[0]
    if not tag.startswith(_NOUN) and (len(words) > 1 or tag not in ("a", "v")):
        return ""
    ends = len(words) == 2 and len(clause.group()) <= 6
    if len(words) > 1 and words[1][1] in _NOUN and (noun in _MODIFIER or ends):
        noun += words[1][0]
    return noun if len(noun) > 1 and noun not in ("方面", "部分") else ""
