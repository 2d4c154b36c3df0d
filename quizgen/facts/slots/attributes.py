"""Attributes: what the essence, the aim, the point of a thing is, and of what another one is that (WHAT: told as an
answer to 什么; PHRASE and PARALLEL: short enough to be filled in)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from quizgen import text
from quizgen.facts.kinds import PARALLEL, PHRASE, SUBJECT, WHAT
from quizgen.facts.slots.base import Slot, Span, tokens_of
from quizgen.facts.words import EMPTY

FILLED = (3, 12)
"""So many characters at the least and at the most has what is filled in, of one piece."""
TOLD = (6, 70)
"""The fewest and the most characters of what is told."""
OF = (2, 44)
"""The fewest and the most characters of the thing whose attribute is told."""
FEWEST = 3
"""So many clauses of one build tell of a thing one attribute after the other."""

_KINDS = (
    "本质|实质|精神实质|根本原因|主要原因|原因|总目标|目标|目的|内容|特点|特征|标志|成就|关键|核心|重点|要害|首要任务|根本任务"
    "|中心任务|主要任务|总任务|任务|当务之急|根本|前提|出路|来源|根源|精髓|灵魂|原则|方针|主题|主线|定位|总要求|基本要求"
    "|总路线|思想路线|基本路线|主要矛盾|突出矛盾|主要体现|途径|头等大事|第一要务|出发点|落脚点|出发点和落脚点|重中之重|宗旨|核心要义"
    "|根本方法|第一要义|表现|一点|一条|校训|口号|基本方略|基本原则|指导思想|指导方针|定义|含义|内涵|要义|作用|职责|职能|范围|依据|标准"
)
_OF = re.compile(
    rf"(?:[^，。；：]{{2,14}}(?:强调|指出|认为|表示)，)?(?P<x>(?P<of>(?:[^。；：“”是]{{4,40}}，)?[^，。；：“”是]{{0,30}}?)(?:{_KINDS}))"
    r"，?(?:归结起来)?(?:应当?|应该)?(?:就|也|仍|始终)?(?:是|在于|为|即)：?(?!否|不是|什么|由|了|何)(?P<y>[^。；：]+)[。；]?$"
)
"""What has an attribute, and what that is (社会主义的本质，是解放生产力，发展生产力，…)."""
_DEFINITE = (
    "首要任务|根本任务|中心任务|突出矛盾|主要矛盾|当务之急|关键|根本|核心|主线|主题|灵魂|头等大事|第一要务|重中之重|根本保证|根本原因"
    "|主要原因|主力军|突破口|基本方略|本质要求|本质特征|根本途径|根本出路|必由之路|支撑|前置条件|根本宗旨|牛鼻子|初心使命|显著标志|鲜明标志|最大优势|本质属性|立身之本|首要政治任务|总目标|根本目的|法宝"
)
_PLAYS = re.compile(
    rf"(?:[^，。；：]{{2,14}}(?:强调|指出|认为|表示)，)?(?P<y>[^，。；：是]{{4,40}}(?:，[^，。；：是]{{4,24}}(?=，))?)，?(?:仍|就|都)?是"
    rf"(?P<z>(?!一[种个项]|重要|其)[^，。；：]{{2,30}}的[^，。；：的]{{0,10}}(?:{_DEFINITE}))(?=[，。；]|$)"
)
"""What is said to be the one thing of its kind (总需求不足是当前经济运行面临的突出矛盾)."""
_FIRST = re.compile("首要|根本|主要|中心|核心|总|基本|精神|突出|第一|头等|指导|当务")
NEAR = 4
"""So many characters stand between 的 and an attribute at the most (发展的阶段性特征)."""
_ONE_OF_MANY = re.compile("重要|之一|一个|一种|一项|必要|主要的|有力|坚实|强大")
_ATTRIBUTE = re.compile(
    rf"(?:^|(?<=[，；]))[^，。；：是]{{0,8}}?(?:{_KINDS}|动力|基础|条件|保障|保证)(?:是|在于)(?P<y>[^，。；：、是]{{2,18}})(?=[，；。]|$)"
)
_CLAUSE = re.compile("[^，；。]+")
_GOES_ON = re.compile(
    "(?:要|必须|应|须|我们|各级|各地|各项|一切|所有|全党|全国|这|那|也|但|而|因此|所以|只有|因为|如果|对|从|在|通过|不仅|同时|其中|并且|就要|即|也就是|充分|深刻|极大|有力|彰显|标志|处处|时时)"
)
"""How a clause begins that says no more of what something is."""
_POLICY = re.compile("(?P<s>[\u4e00-\u9fff]{2,8}政策)要(?P<x>[\u4e00-\u9fff]{4,8})(?=[，。；])")
"""What a policy is to be (积极的财政政策要加力提效)."""
_NOT_BUT = re.compile("(?:不是|不在于|并非)[^，。；]{2,20}，而(?:是|在于)(?:要)?(?P<x>[^，。；、]{3,14})(?=[，。；]|$)")
"""What something is that it could be mistaken for another thing (不是不要开发，而是不搞破坏性开发)."""
_HEAVY = re.compile("(?<![\u4e00-\u9fff]贵)重在(?P<x>[^，。；：、]{4,14})(?=[，。；]|$)")
_THIS_POINT = re.compile(
    "(?:紧扣|抓住|抓好|牵住|扭住|突出|瞄准|聚焦)(?P<x>[^，。；：、“”]{3,14}?)这[个一条](?:主题|主线|中心|目标|重点|任务|关键|根本|核心|要害)"
)
"""What is held to as the key of something (紧扣保持党同人民群众血肉联系这个关键)."""


def attributes(sentence: str) -> Iterator[Slot]:
    """What something is, in its own sentence."""
    if found := _OF.match(sentence):
        yield from _told(found, sentence)
    if (found := _PLAYS.match(sentence)) and not _ONE_OF_MANY.search(found["z"]):
        yield from _named(found)
    yield from _one_by_one(sentence)
    for pattern in (_POLICY, _NOT_BUT, _HEAVY, _THIS_POINT):
        for match in pattern.finditer(sentence):
            if _says_something(match["x"]):
                yield Slot(spans=(match.span("x"),), kind=PHRASE)


def _told(found: re.Match[str], sentence: str) -> Iterator[Slot]:
    """What the attribute of something is, up to where the sentence goes on to other things."""
    of, kind = found["of"], found["x"].removeprefix(found["of"])
    if _FOR_WHAT.search(found["x"]) and sentence.startswith("为", found.end("x")):
        return  # 以…原则|为指导
    if _HELD_TO.match(found["x"]) or _NOW.fullmatch(of):
        return
    if not OF[0] <= len(of.strip("，的")) <= OF[1] or _ONE_OF_MANY.search(of) or not _has(of, kind):
        return
    start, end = found.start("y"), _end(found.span("y"), sentence)
    start += len("为了") * sentence.startswith("为了", start)
    if other := _OTHER_THING.search(sentence, start, end):
        end = other.start()
    answer = sentence[start:end]
    whole_words = text.has_word(answer) and _says_something(answer)
    if "是" in answer.replace("实事求是", "") or answer.endswith("的") or not whole_words:
        return
    whole = end == found.end("y")
    if FILLED[0] <= len(answer) <= FILLED[1] and not set(answer) & set("，、“"):
        yield Slot(spans=((start, end),), kind=PHRASE)
    elif whole and TOLD[0] <= len(answer) <= TOLD[1]:
        yield Slot(spans=((start, end),), kind=WHAT)


_HELD_TO = re.compile("坚持|必须|要(?!素|害|求)|[^，。；]*作为")
"""How words begin that say what is to be done with an attribute, and not of what it is one (坚持四项基本原则)."""
_NOW = re.compile("(?:当前|目前|今年|现在|现阶段|近期|今后)的?")
"""Words that say only when something has an attribute, and not what (当前的重点是…)."""
_OTHER_THING = re.compile("，[\u4e00-\u9fff]{2,8}(?<![因以成作])(?:为|是)(?!了)")
"""How a sentence goes on to what another thing is (主题为…，重点发言人为…)."""
_FOR_WHAT = re.compile("以[^，。；]*$")
"""How words go on that say what is taken for something (以…为指导)."""


def _has(of: str, kind: str) -> bool:
    """Whether words say of what an attribute is one: behind 的 or a comma, or by an attribute that is the first of its
    kind (中心任务); a principle that is held to is none (坚持一个中国原则)."""
    near = of.rpartition("的")
    return of.endswith(("的", "，")) or _FIRST.match(kind) is not None or (bool(near[1]) and len(near[2]) <= NEAR)


def _end(span: Span, sentence: str) -> int:
    """Where what something is ends: before a clause that goes on to what is to be done, or has a subject of its own."""
    clauses = [match.span() for match in _CLAUSE.finditer(sentence, *span)]
    for (_, before), (start, end) in pairwise(clauses):
        closes = (start, end) == clauses[-1] and text.is_idiom(sentence[start:end])
        if _GOES_ON.match(sentence, start, end) or closes:
            return before
    return clauses[-1][1] if clauses else span[1]


def _named(found: re.Match[str]) -> Iterator[Slot]:
    """What is said to be the one thing of its kind; a short one is filled in."""
    words = tokens_of(found["y"])
    told = text.shares_run(found["y"], found["z"], FILLED[0]) or words[-1].word in ("特别", "尤其")
    if (
        words[0].tag[0] in "rcdp"
        or (words[0].word in EMPTY and words[0].tag[0] != "v")
        or told
        or _HOLDS_TO.fullmatch(found["y"])
    ):
        return
    if found.string[found.end("y")] == "，" and words[0].tag[0] not in "vil":  # 农民占多数，是主力军
        return
    yield Slot(spans=(found.span("y"),), kind=WHAT if len(found["y"]) > FILLED[1] or "、" in found["y"] else SUBJECT)


_HOLDS_TO = re.compile("坚持.{2}")


def _one_by_one(sentence: str) -> Iterator[Slot]:
    """The attributes of a thing, one clause each (第一要义是发展，核心是以人为本，…)."""
    spans = [match.span("y") for match in _ATTRIBUTE.finditer(sentence)]
    run: list[Span] = []
    for span in spans:
        if run and "，" in sentence[run[-1][1] + 1 : span[0]]:
            run = []
        run.append(span)
    run = [(start, end) for start, end in run if sentence.count(sentence[start:end]) == 1]
    words = [sentence[start:end] for start, end in run]
    ends = run and sentence[run[-1][1] : run[-1][1] + 1] in ("", "。", "；")
    if len(run) >= FEWEST and ends and not any(word.endswith("的") for word in words) and len(set(words)) == len(words):
        yield Slot(spans=tuple(run), kind=PARALLEL)


def _says_something(phrase: str) -> bool:
    """Whether a phrase is more than a pronoun or a word that says nothing."""
    words = tokens_of(phrase)
    return not any(word.tag[0] == "r" for word in words[:2]) and words[0].word not in EMPTY
