"""Couplings: two things that a sentence joins into one point, asked together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen import text
from quizgen.facts.kinds import ENUMERATION, PARALLEL
from quizgen.facts.slots.base import UNEVEN, Slot, Span, Token, after_verb, inside, unevenness
from quizgen.facts.words import GOVERNING, VERBS

_HAN = "[\u4e00-\u9fff]"
_TWO = re.compile(rf"{_HAN}{{4,18}}(?P<joint>[和与])(?P<last>{_HAN}{{2,12}}?)(?=两(?:个|大|项|种|条|类|方面){_HAN})")
_CLOSELY = "(?:紧密|无缝|有机|深度|高度|高效|充分|全面|同步|更好|有效|互通|互认|对接|联动|协同)?"
_UNITES = "(?:相?(?:结合|统一|促进|协调|适应|衔接|融合|贯通)|并重|并举|并进|良性互动)"
_UNITED = re.compile(
    rf"{_HAN}{{4,24}}?(?P<joint>[和与同])(?P<last>{_HAN}{{2,12}}?)(?<![和与同的])(?={_CLOSELY}{_UNITES}(?:[，。；、]|$))"
)
"""Two things that are to go together (坚持政策支持和改革创新并举)."""
_BOTH_SIGN = re.compile(
    rf"(?<![已未])[经由凭](?P<a>{_HAN}{{2,8}}?)[和与、](?P<b>{_HAN}{{2,8}}?)"
    "(?=(?:两人|两个人|二人|两家|双方|双签|共同|联合|一致)(?:同意|签字|签署|批准|确认|到场|验收|审核|的)?)"
)
"""Two that must both agree (须经董事长和总经理两人同意)."""
_TURNS = re.compile(
    rf"[由从](?P<a>{_HAN}{{3,12}}?)(?:[向到]|转向)(?P<b>{_HAN}{{3,14}}?)"
    "的?(?:转[变型化]|跨越|飞跃|跃升|提升|迈进)(?=[，。；的]|$)"
)
_PASSES = re.compile(
    rf"[由从](?P<a>{_HAN}{{3,12}}?)(?:的?(?:阶段|时期))?(?:转向|走向|迈向|转变为|转为|变为|升级为)(?P<b>{_HAN}{{3,12}}?)"
    "(?=(?:为主)?的?(?:阶段|时期)?(?:[，。；]|$))"
)
"""From which stage something passes to which (从快速增长期转向稳定发展期)."""
_TOGETHER = re.compile(
    rf"把(?P<a>{_HAN}{{3,12}}?)(?<!不)[同与和](?P<b>{_HAN}{{3,12}}?){_CLOSELY}(?:结合|统一|衔接|协调|贯通)起来"
)
_WHICH = "(?![^的]*(?:其|才能|用于|等|后))[^，。；、和与及的]"
_QUALIFIED = re.compile(
    rf"{_WHICH}{{1,8}}的(?P<a>{_HAN}{{4,6}})[和、]{_WHICH}{{1,6}}的(?P<b>{_HAN}{{4,6}})(?=[，。；]|$)"
)
"""Two things each with what tells which (质的|有效提升|和量的|合理增长)."""
_BOTH_WAYS = re.compile(rf"既(?:要|能)?(?P<a>{_HAN}{{3,10}})，?[也又](?:要|能)?(?P<b>{_HAN}{{3,10}})(?=[，。；]|$)")
"""Two that are to be done or to be kept off (既防止问责乏力，也防止问责泛化)."""
_BETWEEN = ((_TOGETHER, 3), (_TURNS, 2), (_PASSES, 2), (_BOTH_SIGN, 2), (_BOTH_WAYS, 1.5))
"""Frames that bound both things, and how uneven these may be."""


def couplings(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """Two things that are united, brought together, turned from one into the other, or must both agree."""
    for pattern in (_TWO, _UNITED):
        yield from _behind_a_verb(pattern, sentence, tokens)
    for match in _QUALIFIED.finditer(sentence):
        if len(match["a"]) == len(match["b"]):
            yield Slot(spans=(match.span("a"), match.span("b")), kind=PARALLEL)
    for pattern, most in _BETWEEN:
        for match in pattern.finditer(sentence):
            shared = len(text.common_start((match["a"], match["b"]))) if pattern is _BOTH_WAYS else 0
            shared = shared if text.begins_with_words(match["a"], match["a"][:shared]) else 0
            a, b = ((start + shared, end) for start, end in (match.span("a"), match.span("b")))
            spans = (_without_verb(a, b, tokens), b)
            if pattern is _BOTH_WAYS and sentence[spans[0][0]] in "了着过":
                continue  # 既保持了经济的快速增长，又有效地抑制了通货膨胀
            if unevenness(spans, sentence) <= most:
                yield Slot(spans=spans, kind=ENUMERATION)


def _without_verb(first: Span, second: Span, tokens: list[Token]) -> Span:
    """The first of two things without a verb that rules over both (推进|新型城镇化和乡村全面振兴)."""
    a, b = inside(first, tokens), inside(second, tokens)
    rules = a and b and a[0].word in VERBS and b[0].word not in VERBS and a[0].end < first[1]
    return (a[0].end, first[1]) if rules else first


_HOW = re.compile("(?:努力|积极|着力|大力|有效|加快|进一步)?(?:实现|推动|促进|推进|加强)")
"""What leads to two things, and how it is done (努力实现|职业技能和职业精神培养)."""


def _without_how(first: Span, sentence: str) -> Span:
    """The first of two things without the verb of both and how it is done."""
    found = _HOW.match(sentence, *first)
    return (found.end(), first[1]) if found and first[1] - found.end() > 1 else first


def _without_deed(last: Span, first: Span, tokens: list[Token]) -> Span:
    """The last of two things without the deed of both, where it is as long as the first without (职业精神|培养)."""
    held, bare = inside(last, tokens), inside(first, tokens)
    deed = len(held) > 1 and held[-1].tag in ("v", "vn") and bare and bare[-1].tag[0] == "n"
    level = deed and held[-1].start - last[0] == bare[-1].end - bare[0].start
    return (last[0], held[-1].start) if level else last


def _level(first: Span, last: str, tokens: list[Token]) -> Span:
    """The first of two things as long as the last, where a verb stands right before (统筹激励|科技创新和人才培养)."""
    ends = (one.end for one in inside(first, tokens) if one.word in VERBS | GOVERNING)
    return next(((at, first[1]) for at in ends if first[1] - at == len(last)), first)


def _behind_a_verb(pattern: re.Pattern[str], sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """Two things whose frame bounds them behind; the first begins behind the verb (扭住|城乡社区防控和…两个关键)."""
    starts = {token.start for token in tokens}
    for match in pattern.finditer(sentence):
        begin = after_verb(match.start(), match.start("joint"), sentence, tokens)
        begin += sentence[begin] in "由把将"
        first = _level(_without_verb((begin, match.start("joint")), match.span("last"), tokens), match["last"], tokens)
        first = _without_how(first, sentence)
        spans = (first, _without_deed(match.span("last"), first, tokens))
        acts = [(inside(span, tokens) or [Token("", "-", 0, 0)])[-1].tag == "v" for span in spans]
        bare = all(acts) and len(inside(spans[1], tokens)) < 2  # 区分和处理两类矛盾
        torn = bare or (acts == [True, False] and sentence.startswith("协调", match.end()))  # 信息共享和策略协调
        if first[0] in starts and unevenness(spans, sentence) <= UNEVEN and not torn:
            yield Slot(spans=spans, kind=ENUMERATION)
