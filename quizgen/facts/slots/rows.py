"""Rows: several members that show by themselves where the first begins, by the word that all begin with, or by their
length where a word charges somebody with all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen import text
from quizgen.facts.kinds import ENUMERATION
from quizgen.facts.slots.base import UNEVEN, Slot, Token, are_whole, placed, unevenness, up_to
from quizgen.facts.words import MODALS

_RUN = re.compile("[^，。；：！？、“”（）()《》]+(?:、[^，。；：！？、“”（）()《》]+){2,5}")
_END = re.compile("的|等(?![级待候于])")
"""What ends the last member of a row, where it is no part of each."""
_FIGURE = re.compile("[\\dA-Za-z]|[一二两三四五六七八九十百千万]+[个项条家名年月日]")
_LEAST = 4
"""A shorter member says nothing."""
_LONGEST = 16
"""The most characters of a member."""
_LONGER = 2
"""By so many characters the last member may be longer than each of the others, or it holds what is said of all."""
_M = "[^，。；：！？、“”（）()等的]{2,12}"
_BY = re.compile(
    rf"(?<![可所予])以(?P<run>{_M}(?:、{_M}){{2,5}})(?<!有)为(?=(?:导向|重点|目标|核心|主线|主体|支撑|基础|抓手|载体|主?要?内容"
    "|引领|主题|原则|特征|纽带|依托|保障|支柱|主攻方向|着力点|突破口)(?:[，。；]|$))"
)
"""By what something is done (以优质、安全、绿色为导向)."""
_OF_ALL = re.compile(rf"(?:^|[，；])(?P<run>{_M}(?:、{_M}){{2,5}}?)(?=应当?|必须|须|不得)")
"""What is demanded of all that a sentence begins with (开设、变更、关停、注销应向主管单位备案)."""
_DEEDS = re.compile(
    "(?:负责|承担(?!着)|依法|统一)(?P<run>[\u4e00-\u9fff]{2}(?:、[\u4e00-\u9fff]{2}){2,5})(?=[^、，。；和与及等][^、，。；])"
)
"""Deeds of two characters each, and the thing of all of them (负责推进、指导、协调、监督政务新媒体工作)."""


def rows(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """The members of rows."""
    yield from _begun_alike(sentence, tokens)
    for frame in (_BY, _OF_ALL, _DEEDS):
        yield from _framed(frame, sentence, tokens)


def _begun_alike(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """Three members or more that begin with one word, whatever stands before the first (坚定|对马克思主义的信仰、
    对共产主义的信念、对中国特色社会主义的信心)."""
    starts = {token.start for token in tokens}
    for match in _RUN.finditer(sentence):
        first, *others = match.group().split("、")
        begun = text.common_start(others)
        at = first.rfind(begun) if begun and not begun.startswith(("作为", "在")) else -1
        if at < 0 or match.start() + at not in starts:
            continue
        last = up_to(_END, others[-1], others[:-1])
        words = [first[at:], *others[:-1], last]
        sizes = [len(word) for word in words]
        whole = last == others[-1] or others[-1][len(last) :].startswith(("的", "等"))
        own = last == others[-1] and all("的" in word for word in words)  # each with its thing, to the clause's end
        longer = _LONGEST - max(sizes[:-1]) if own else 0 if last != others[-1] else _LONGER
        if not whole or min(sizes) < _LEAST or max(sizes) > _LONGEST or sizes[-1] > max(sizes[:-1]) + longer:
            continue
        spans = tuple(placed(words, match.start() + at, sentence))
        if unevenness(spans, sentence) <= UNEVEN and not _FIGURE.search("".join(words)) and are_whole(spans, tokens):
            yield Slot(spans=spans, kind=ENUMERATION)


def _framed(frame: re.Pattern[str], sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """Members that a frame bounds on both sides, none of which holds a verb of all."""
    for match in frame.finditer(sentence):
        spans = tuple(placed(match["run"].split("、"), match.start("run"), sentence))
        words = [sentence[start:end] for start, end in spans]
        governs = text.governs(words[0]) and not text.governs(words[1])
        level = unevenness(spans, sentence) <= UNEVEN and not governs and not _FIGURE.search(match["run"])
        if level and are_whole(spans, tokens) and _has_its_modal(frame, match.end(), tokens):
            yield Slot(spans=spans, kind=ENUMERATION)


def _has_its_modal(frame: re.Pattern[str], end: int, tokens: list[Token]) -> bool:
    """Whether a word of demand stands behind what is demanded of all, and not its first character alone (供应)."""
    return frame is not _OF_ALL or any(token.start == end and token.word in MODALS for token in tokens)
