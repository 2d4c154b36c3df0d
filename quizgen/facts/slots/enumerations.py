"""Enumerations: members of one length between 、."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen import counting, text
from quizgen.facts.kinds import ENUMERATION
from quizgen.facts.slots.base import NAMES, NOMINAL, Slot, Span, Token, inside
from quizgen.facts.words import COMPLEMENTS, EMPTY, GOVERNING, HEADS, MODALS, VERBS

_RUN = re.compile(r"[^，。；：！？、“”（）()《》]+(?:、[^，。；：！？、“”（）()《》]+)+")
_QUOTED_RUN = re.compile("“([\u4e00-\u9fff]{1,6}(?:、[\u4e00-\u9fff]{1,6}){2,5})”")
_CLAUSE = re.compile("[^，。；：！？、“”（）()《》]+")
_MEMBER = "[^，。；：！？、“”（）()]{2,14}"
_COUNTED = (
    re.compile(
        rf"(?:(?<=[。；，：])|^)(?P<run>{_MEMBER}(?:、{_MEMBER})+)，(?:这|以上|上述)?(?P<count>[两三四五六七八九])(?=[样个项类条种道])"
    ),
    re.compile(
        rf"(?P<count>[两三四五六七八九])(?:样|个|项|类|条|种|道|件)[\u4e00-\u9fff]{{0,6}}[：，](?P<run>{_MEMBER}(?:、{_MEMBER})+)(?=[，。；])"
    ),
)
"""An enumeration that the sentence counts, behind it or before it (行程、脾气、看法，这三样…; 四个数，氧气、…)."""
_DIGIT = re.compile("[\\dA-Za-z]")
_PART_OF_LAST = re.compile("[和与及][^，。；、的]{2,8}的")
_MERE = re.compile("(?:比如|例如|诸如|譬如|包括但不限于)[^，。；：]*$")
"""Before examples, which are not all."""
_SAID_TO_BE = re.compile(
    "(?:是|走好?|做到|坚持|实现|关乎|落实|体现|遵循|贯彻|实行|达到|为|的|以|从|把|对|和|与|及|防止|避免|反对)$"
)
"""Before two deeds that are a point; behind a bare 要 they are a manner of speaking (要坚定信心、攻坚克难)."""
_BOTH = re.compile("兼顾|统筹|协调|平衡|结合|处理好")
_COUNTS = re.compile("[一二两三四五六七八九十\\d][^，。；：]{1,3}：$")
_OF_ALL = ("机制", "体系", "制度", "平台", "体制")
_HALVES = re.compile(r"[和与]")


def enumerations(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """Members of one length between 、: only then it is certain where the first begins and the last ends.

    So are words that quotation marks hold together, and three clauses or more of one build.
    """
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
    quoted = [*_in_quotes(sentence)]
    counted = [*_counted(sentence)]
    yield from (*quoted, *counted)
    yield from _clauses(sentence)
    held = {span for slot in (*quoted, *counted) for span in slot.spans}
    for match in _RUN.finditer(sentence):
        spans = _members(match.group(), match.start())
        whole = spans and not held & set(spans) and all(start in starts and end in ends for start, end in spans)
        if not whole or _MERE.search(sentence[: spans[0][0]]) or not _said_to_be(spans, tokens, sentence):
            continue
        if sentence[: spans[0][0]].endswith("的") and _PART_OF_LAST.match(sentence[spans[-1][0] - 1 :]):
            continue  # 国家的统一、安全和民族的团结
        if _bounded(spans, tokens, match.start()) and _parallel(spans, tokens) and _said(spans, tokens):
            yield Slot(spans=spans, kind=ENUMERATION)


def _in_quotes(sentence: str) -> Iterator[Slot]:
    """Words that a pair of quotation marks holds together, whatever their lengths (“严、慎、细、实”)."""
    for match in _QUOTED_RUN.finditer(sentence):
        words = match[1].split("、")
        sizes = {len(word) for word in words}
        level = max(sizes) - min(sizes) <= 2 and (min(sizes) > 1 or max(sizes) <= 2)
        if level and len(set(words)) == len(words) and not any(counting.announced(word) > 1 for word in words):
            starts = [match.start(1) + sum(len(word) + 1 for word in words[:n]) for n in range(len(words))]
            spans = tuple((start, start + len(word)) for start, word in zip(starts, words, strict=True))
            yield Slot(spans=spans, kind=ENUMERATION)


def _counted(sentence: str) -> Iterator[Slot]:
    """As many members as the sentence counts, whatever their lengths."""
    for pattern in _COUNTED:
        for match in pattern.finditer(sentence):
            words = re.split("、|(?<=[^、])[和及](?=[^、]+$)", match["run"])
            if len(words) != counting.number(match["count"]):
                words = match["run"].split("、")
            level = max(map(len, words)) <= 2 * min(map(len, words)) + 1  # the first holds no more than itself
            if level and len(words) == counting.number(match["count"]) > 2 and len(set(words)) == len(words):
                starts = [match["run"].index(word) + match.start("run") for word in words]
                if starts == sorted(starts):
                    spans = tuple((start, start + len(word)) for start, word in zip(starts, words, strict=True))
                    yield Slot(spans=spans, kind=ENUMERATION)


def _clauses(sentence: str) -> Iterator[Slot]:
    """Three to six clauses of one length that begin alike (不该说的不说，不该看的不看，不该记的不记)."""
    spans = [match.span() for match in _CLAUSE.finditer(sentence)]
    for start in range(len(spans) - 2):
        first, (second, end) = spans[start], spans[start + 1]
        size = end - second
        run = list(_alike(spans[start + 1 :], sentence, size))
        begin = first[1] - size
        if sentence[second] == "第":  # 第一次催办，第二次通报 are cases
            return
        if len(run) > 1 and 4 <= size <= 9 and begin >= first[0] and sentence[begin] == sentence[second]:
            spans_of_all = ((begin, first[1]), *run)
            words = [sentence[a:b] for a, b in spans_of_all]
            if len(spans_of_all) <= 6 and len(set(words)) == len(words) and not _DIGIT.search("".join(words)):
                yield Slot(spans=spans_of_all, kind=ENUMERATION)
            return


def _alike(spans: list[Span], sentence: str, size: int) -> Iterator[Span]:
    """The next clauses of this size that begin as the first of them does."""
    for start, end in spans:
        if end - start != size or sentence[start] != sentence[spans[0][0]]:
            return
        yield start, end


def _members(run: str, at: int) -> tuple[Span, ...]:
    """The members of `A、B、C和D` by the length of those in the middle (of two: if they are of four characters)."""
    parts = run.split("、")
    if _HALVES.search(parts[0][-6:]):  # 正确和错误、成绩和缺点: the members are pairs
        return ()
    last = re.split(r"(和|与|以及|及)", parts[-1], maxsplit=1)
    joint = last[1] if len(last) == 3 and (len(parts) == 2 or len(last[0]) == len(parts[1])) else ""
    if joint and _BOTH.match(last[0]):  # 合理布局、兼顾当前与长远
        return ()
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


def _said_to_be(spans: tuple[Span, ...], tokens: list[Token], sentence: str) -> bool:
    """Whether two members of four characters are things, or deeds that are said to be a point; more are."""
    if len(spans) > 2 or spans[0][1] - spans[0][0] != 4:
        return True
    things = all(inside(span, tokens)[-1].tag[0] == "n" for span in spans)
    return things or _SAID_TO_BE.search(sentence[: spans[0][0]]) is not None


def _said(spans: tuple[Span, ...], tokens: list[Token]) -> bool:
    """Whether a verb beside the members says something of them, or a count leads in to them (五类：): a heading or a
    bare list says of nothing what it is."""
    outside = (token for token in tokens if all(token.end <= start or token.start >= end for start, end in spans))
    said = any((one.tag[0] in "vp" and one.tag != "vn") or one.word in MODALS for one in outside)
    return said or _COUNTS.search("".join(one.word for one in tokens if one.end <= spans[0][0])) is not None


def _bounded(spans: tuple[Span, ...], tokens: list[Token], begin: int) -> bool:
    """Whether the word before an enumeration and the one behind it cannot belong to a member."""
    before = next((token for token in reversed(tokens) if token.end <= spans[0][0]), None)
    after = next((token for token in tokens if token.start >= spans[-1][1]), None)
    open_to = VERBS | EMPTY | MODALS | COMPLEMENTS
    led = spans[0][0] == begin or before is None or before.tag not in NOMINAL or before.word in open_to
    return led and (after is None or after.word[0] in "，。；的等”）" or (len(spans) > 3 and after.word in HEADS))


def _parallel(spans: tuple[Span, ...], tokens: list[Token]) -> bool:
    """Whether the members are words of sense, no names or figures, none twice; of two, both verbs or both not."""
    members = [inside(span, tokens) for span in spans]
    words = ["".join(token.word for token in member) for member in members]
    strange = any(t.tag in ("x", "m", "ns", "nt") or (t.tag in NAMES and len(t.word) < 4) for m in members for t in m)
    if text.governs(words[0]) and not text.governs(words[1]):  # it governs all of them
        return False
    if any(words[-1].endswith(head) and not words[0].endswith(head) for head in _OF_ALL):
        return False  # 动态监测、报告报送、评估机制: it is a word of all of them
    leads = members[0][0].word in VERBS or members[0][0].word.endswith("好")
    if leads and not any(member[0].word in VERBS for member in members[1:]):
        return False  # 完善税收、社会保障: the verb rules over all of them
    start = text.common_start(words[1:]) if len(words) > 2 else ""
    if start and start in words[0] and not words[0].startswith(start):
        return False  # 人关灯、关空调、关投影
    if words[0].startswith(("所有", "全部", "各", "每", "有关", "相关")) and members[1][0].word != members[0][0].word:
        return False  # 所有同名、近音病人
    *others, last = (member[-1].tag == "v" for member in members)
    if len(members) > 2 and len(words[0]) > 2 and last and not any(others):
        return False  # 荤食品、素食品、水产品分池
    if _rules_over(members) and not text.common_end(words):
        return False  # 核对公函、陪餐人数: so does what is no demand
    if _begins_amid(members[0]) and not _begins_amid(members[1]):  # 用好晨会、微信群: the first holds a verb's end
        return False
    alike = len(spans) > 2 or len({member[0].tag[0] == "v" for member in members}) == 1
    return alike and not strange and len(set(words)) == len(words) and not any("等" in word for word in words)


def _rules_over(members: list[list[Token]]) -> bool:
    """Whether the first member alone begins with a verb of all of them, and goes on with a noun."""
    first = [token.tag for token in members[0]]
    alone = members[0][0].word in GOVERNING and not any(member[0].word in GOVERNING for member in members[1:])
    return alone and len(first) > 1 and first[1][0] == "n"


def _begins_amid(member: list[Token]) -> bool:
    return member[0].tag[0] in "pucyk" or member[0].word in ("好", "对", "把", "将", "以", "用", "为", "在", "让")
