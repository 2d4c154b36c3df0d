"""Slots: the stretches of a sentence that are worth asking, always whole words.

Each finder looks for one shape that carries a point: quoted terms, numbers, enumerations of one length, and phrases
that a frame of the genre marks (坚持 … 导向, 把 … 作为 …, 以 … 为 …, … 是 …). What a frame does not mark is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen import text
from quizgen.facts.kinds import CONTRAST, ENUMERATION, INVERTED, NUMBER, PHRASE, QUOTED, SUBJECT
from quizgen.facts.words import CONTRASTS, EMPTY, HEADS, MODALS, VERBS

Span = tuple[int, int]

_NAMING = re.compile(r"[“]([^“”，。；：、！？,.;:!?]{2,12})[”]")
_LABEL = re.compile(r"[二两三四五六七八九十]+[^”]{1,7}$|(?:[一二三四五六七八九][^一二三四五六七八九]{1,2}){2,}$|.*\d")
"""A name that counts says nothing without its members."""
_UNITS = (
    "%|％|‰|万|亿|个|项|名|人|年|岁|天|日内|小时|分钟|公里|米|元|吨|亩|户|家|次|类|种|倍|所|条|件"
    "|percent|per cent|million|billion|years|months|weeks|days|hours|minutes"
)
_NUMBER = re.compile(rf"(?<![\d.．第年月日:：—－\-～~])(\d{{1,6}}(?:\.\d{{1,3}})?)(?=\s?(?:{_UNITS}))")
_FIGURE_SAYS = re.compile(
    "(?<![主重需首])要|必须|不得|应当|确保|力争|达到|目标|以上|以下|不少于|不超过|不低于|不高于|增长|提高|降低|下降|减少|预期|控制在"
    "|完成|建成|为期|占|shall|must|will|at least|at most|percent|increase|reduce"
)
_RUN = re.compile(r"[^，。；：！？、“”（）()《》]+(?:、[^，。；：！？、“”（）()《》]+)+")
_ENTRY = "[a-z]{4,14}(?: [a-z]{3,14})?"
_ENGLISH_RUN = re.compile(rf"\b({_ENTRY}), ((?:{_ENTRY}, )*)and ({_ENTRY})(?=[.;,])")
_ENGLISH_NAME = re.compile(r"(?<=[a-z,] )(?:the )?([A-Z][a-z]+(?: (?:of |and )?[A-Z][a-z]+){1,3})\b")
_GUARD = re.compile(
    r"(?:守住|守好|守牢|坚守|严守|筑牢)(?P<x>[^，。；：、“”守]{2,10}?)(?:这条|这道|这个)?(?:红线|底线|防线|生命线)"
)
_AS = re.compile(r"(?:把|将)(?P<x>[^，。；：、“”把将]{2,10})(?:作为|摆在|放在)[^，。；：]{2,}")
_BY = re.compile(r"以(?P<x>[^，。；：、“”以]{2,10})为(?!了|此|何)[^，。；：、]{2,10}(?=[，。；、])")
_IS = re.compile(r"(?:^|[，；])(?P<x>[^，。；：、“”是]{2,10})是[^，。；：]{2,30}的[^，。；：的]{2,8}(?=[，。；])")
NOT_BUT = re.compile(
    r"不是(?P<no>[^不，。；、][^，。；、]{2,20})，而是(?P<yes>[^不要，。；][^，。；]{2,20})(?=[，。；]|$)"
)
_PLAIN = ("n", "v", "a", "i", "l", "j", "b", "t", "s", "z", "f")
_NOMINAL = ("n", "vn", "an", "a", "b", "nz", "j", "l", "i", "t")
_NAMES = ("nr", "ns", "nt", "nrt", "nrfg")


@dataclass(frozen=True, kw_only=True)
class Slot:
    """One stretch, or those of an enumeration, as character positions of the sentence."""

    spans: tuple[Span, ...]
    kind: str


@dataclass(frozen=True)
class _Token:
    word: str
    tag: str
    start: int
    end: int


def slots(sentence: str) -> Iterator[Slot]:
    """All slots of a sentence; they may overlap."""
    yield from _quoted(sentence)
    yield from _numbers(sentence)
    if text.is_cjk(sentence):
        tokens = _tokens(sentence)
        yield from _enumerations(sentence, tokens)
        yield from _framed(sentence, tokens)
        yield from _qualified(tokens)
        yield from _contrasts(tokens)
        yield from (Slot(spans=(match.span(),), kind=INVERTED) for match in NOT_BUT.finditer(sentence) if _ends(match))
    else:
        yield from _english_enumerations(sentence)
        yield from _english_names(sentence)


def _ends(match: re.Match[str]) -> bool:
    """Whether the sentence ends with the match: what goes on would contradict it when it is turned round."""
    return not match.string[match.end() :].strip(text.END)


def _tokens(sentence: str) -> list[_Token]:
    found, at = [], 0
    for word, tag in text.words(sentence):
        found.append(_Token(word, tag, at, at + len(word)))
        at += len(word)
    return found


def _quoted(sentence: str) -> Iterator[Slot]:
    """Terms in quotation marks: the speech's own coinages (“弹钢琴”)."""
    for match in _NAMING.finditer(sentence):
        if not _LABEL.match(match[1]):
            yield Slot(spans=(match.span(1),), kind=QUOTED)


def _numbers(sentence: str) -> Iterator[Slot]:
    """Numbers with their unit behind them, where they are a demand or a result; not in a sentence full of figures."""
    found = [match.span(1) for match in _NUMBER.finditer(sentence)]
    if len(found) <= 3 and _FIGURE_SAYS.search(sentence):
        yield from (Slot(spans=(span,), kind=NUMBER) for span in found)


def _enumerations(sentence: str, tokens: list[_Token]) -> Iterator[Slot]:
    """Members of one length between 、: only then it is certain where the first begins and the last ends."""
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
    for match in _RUN.finditer(sentence):
        spans = _members(match.group(), match.start())
        whole = spans and all(start in starts and end in ends for start, end in spans) and _bounded(spans, tokens)
        if whole and _parallel(spans, tokens):
            yield Slot(spans=spans, kind=ENUMERATION)


def _members(run: str, at: int) -> tuple[Span, ...]:
    """The members of `A、B、C和D` by the length of those in the middle (of two: if they are of four characters)."""
    parts = run.split("、")
    if re.search(r"[和与]", parts[0][-6:]):  # 正确和错误、成绩和缺点: the members are pairs
        return ()
    last = re.split(r"(和|与|以及|及)", parts[-1], maxsplit=1)
    joint = last[1] if len(last) == 3 and (len(parts) == 2 or len(last[0]) == len(parts[1])) else ""
    middle = [*parts[1:-1], *([last[0]] if joint else [])]
    size = len(middle[0]) if middle else 4
    tail = last[2] if joint else parts[-1]
    if not 2 <= size <= 8 or any(len(part) != size for part in middle) or len(parts[0]) < size or len(tail) < size:
        return ()
    first = at + len(parts[0]) - size
    spans = [(first, first + size)]
    for _ in middle:
        spans.append((spans[-1][1] + 1, spans[-1][1] + 1 + size))
    begin = spans[-1][1] + (len(joint) or 1)
    return (*spans, (begin, begin + size)) if len(spans) < 7 else ()


def _bounded(spans: tuple[Span, ...], tokens: list[_Token]) -> bool:
    """Whether the word behind an enumeration, and of two members the one before, cannot belong to a member."""
    before = next((token for token in reversed(tokens) if token.end <= spans[0][0]), None)
    after = next((token for token in tokens if token.start >= spans[-1][1]), None)
    led = len(spans) > 2 or before is None or before.tag not in _NOMINAL or before.word in VERBS | EMPTY
    return led and (after is None or after.word in "，。；的等" or (len(spans) > 3 and after.word in HEADS))


def _parallel(spans: tuple[Span, ...], tokens: list[_Token]) -> bool:
    """Whether the members are words of sense, no names or figures, none twice; of two, both verbs or both not."""
    members = [_inside(span, tokens) for span in spans]
    words = ["".join(token.word for token in member) for member in members]
    strange = any(t.tag in ("x", "m", "ns", "nt") or (t.tag in _NAMES and len(t.word) < 4) for m in members for t in m)
    if text.governs(words[0]) and not text.governs(words[1]):  # it governs all of them
        return False
    alike = len(spans) > 2 or len({member[0].tag == "v" for member in members}) == 1
    return alike and not strange and len(set(words)) == len(words) and not any("等" in word for word in words)


def _inside(span: Span, tokens: list[_Token]) -> list[_Token]:
    return [token for token in tokens if span[0] <= token.start and token.end <= span[1]]


def _framed(sentence: str, tokens: list[_Token]) -> Iterator[Slot]:
    """What stands in 把 … 作为, 以 … 为, … 是 … 的 …"""
    for pattern, kind in ((_AS, PHRASE), (_BY, PHRASE), (_GUARD, PHRASE), (_IS, SUBJECT)):
        for match in pattern.finditer(sentence):
            yield from _phrase(match.span("x"), tokens, kind)


def _qualified(tokens: list[_Token]) -> Iterator[Slot]:
    """What stands between a demanding verb and the noun it qualifies: 坚持 [问题] 导向."""
    for index, token in enumerate(tokens):
        if token.word in VERBS:
            span = _up_to_head(tokens, index)
            if span:
                yield from _phrase(span, tokens)


def _up_to_head(tokens: list[_Token], verb: int) -> Span | None:
    """What qualifies the noun at the end of the phrase behind a verb, where that is a head and is demanded."""
    demanded = verb == 0 or tokens[verb - 1].tag[0] in "xdpc" or tokens[verb - 1].word in MODALS
    start = verb + 1 + (tokens[verb + 1 : verb + 2] != [] and tokens[verb + 1].word in ("好", "了"))
    end = start
    while end < len(tokens) and tokens[end].tag.startswith(_PLAIN) and tokens[end].tag != "f":
        end += 1
    closed = end == len(tokens) or tokens[end].word in "，。；和与"
    if demanded and closed and 1 < end - start <= 7 and tokens[end - 1].word in HEADS:
        return tokens[start].start, tokens[end - 1].start
    return None


def _phrase(span: Span, tokens: list[_Token], kind: str = PHRASE) -> Iterator[Slot]:
    """A phrase of whole words, two to eight characters, that says something."""
    inside = _inside(span, tokens)
    words = [token.word for token in inside]
    whole = inside and (inside[0].start, inside[-1].end) == span
    sense = all(token.tag.startswith(_PLAIN) and token.tag not in _NAMES for token in inside)
    if whole and sense and 2 <= span[1] - span[0] <= 8 and not {words[0], words[-1]} & EMPTY and words[0] not in VERBS:
        yield Slot(spans=(span,), kind=kind)


def _contrasts(tokens: list[_Token]) -> Iterator[Slot]:
    """Words whose contrary could stand in their place."""
    for token in tokens:
        other = CONTRASTS.get(token.word)
        if token.word == "应当" and re.search("应当(?:经|由|被|按|具|符)", "".join(one.word for one in tokens)):
            continue  # what somebody has gone through is no permission
        if token.word == "不得" and re.search("任何|擅自|随意|一律", "".join(one.word for one in tokens)):
            continue  # 任何人可以擅自 … is no statement that anybody would take for true
        if other and not any(one is not token and one.word in (token.word, other) for one in tokens):
            yield Slot(spans=((token.start, token.end),), kind=CONTRAST)


def noun_phrases(plain: str) -> Iterator[str]:
    """The noun phrases of a text, two words and eight characters at the most, that other words bound."""
    run: list[_Token] = []
    for token in [*_tokens(plain), _Token("\n", "x", 0, 0)]:
        if token.tag in _NOMINAL and len(token.word) > 1:
            run.append(token)
            continue
        phrase = "".join(one.word for one in run)
        if len(run) > 1 and 4 <= len(phrase) <= 8 and run[-1].tag[0] in "nv" and run[0].word not in EMPTY | VERBS:
            yield phrase
        run = []


def _english_enumerations(sentence: str) -> Iterator[Slot]:
    for match in _ENGLISH_RUN.finditer(sentence):
        words = [match[1], *match[2].split(", ")[:-1], match[3]]
        spans, at = [], match.start()
        for word in words:
            at = sentence.index(word, at)
            spans.append((at, at + len(word)))
            at += len(word)
        if 3 <= len(words) <= 6 and len(set(words)) == len(words):
            yield Slot(spans=tuple(spans), kind=ENUMERATION)


def _english_names(sentence: str) -> Iterator[Slot]:
    """Names of several capitalised words, not at the start of the sentence."""
    for match in _ENGLISH_NAME.finditer(sentence):
        yield Slot(spans=(match.span(1),), kind=QUOTED)
