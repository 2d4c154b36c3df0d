"""What several members share: it stays outside of their blanks, or they are no members of one kind.

The finders of enumerations know where members are parted, not always where the first begins and the last ends: a verb
or a noun before the first may belong to all (增强改革|系统性、整体性、协同性), and so may a noun behind the last
(简政放权、放管结合、优化服务|改革).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen import text
from quizgen.facts.slots.base import Slot, Span, Token, inside
from quizgen.facts.words import ADDRESSING, GOVERNING, HEADS, MODALS, UNDIVIDED, VERBS, words_of

_OF_ALL = HEADS | words_of(
    """
    改革 布局 任务 建设 发展 体制 机制 工作 共享 为特征 来抓 作用 创新 特征 教育
    长效机制 体制机制 活动 行为 专项 问题 需要 需求
    """
)
"""Nouns that close many an enumeration and are no part of its last member."""
_TROUBLES = words_of("困难 实际困难 问题 突出问题 需求 压力 权益 利益 水平 矛盾 风险 关系")
"""What all that is named side by side has (中小微企业、个体工商户和制造业|实际困难)."""
_LOOSE = words_of("的 和 与 及 以及 并 而 等 同 、")
"""Words that no member begins or ends with."""
_MODAL = words_of("要 应 须")
"""Nor does a half of a coupling."""
_JOINT = re.compile("[、和与及同跟]|以及")
"""What parts members that may share something; any other words between them belong to a frame."""
_NO_THING = re.compile("^(?:就是|必须|要|应当|应|是)?(?:把|将|在|对|从(?![严实重快优小细])|向|以|为|就是)")
"""Before a thing, no part of it (必须把|马克思主义…同…相结合; 密切在重大国际…)."""
_UNITED = re.compile("融合|结合|统一|并举|并进|并重")
SET = 4
"""What has no more characters is a set phrase, however it begins (以人为本)."""
_NESTED = ("f", "s")
"""How words are tagged that tell where: such members each have their own (上游…、中游…、下游保护和治理)."""


def parted(slot: Slot, sentence: str, tokens: list[Token]) -> Slot | None:
    """A slot of several members without what belongs to all of them; None where they are not of one kind."""
    if len(slot.spans) < 2:
        return slot
    between = [sentence[one[1] : other[0]] for one, other in pairwise(slot.spans)]
    if not all(map(_JOINT.fullmatch, between)):
        return slot
    coupled = between in (["与"], ["和"])
    if coupled and any(_cuts_a_word(span, tokens) for span in slot.spans):
        return None  # 与人民政治参|与积极性不断提高相适应
    loose = _LOOSE | _MODAL if coupled else _LOOSE
    spans = [_without_loose_ends(span, tokens, loose) for span in slot.spans]
    if spans[0][1] != slot.spans[0][1]:  # 完成机构调整以及|与其他部门的职能衔接
        return None
    first = _first(spans, sentence, tokens)
    spans = [first, *spans[1:-1], _last([first, *spans[1:]], sentence, tokens)]
    spans = _without_object(_without_measure(spans, sentence), sentence, tokens)
    spans[-1] = _to_its_end(spans, sentence, tokens)
    words = [sentence[start:end] for start, end in spans]
    if min(map(len, words)) < 2 and min(b - a for a, b in slot.spans) > 1:
        return None
    if len(set(words)) < len(words) or _are_torn(spans, sentence, tokens) or _is_parted_name(spans, sentence):
        return None
    return replace(slot, spans=tuple(spans))


def _cuts_a_word(span: Span, tokens: list[Token]) -> bool:
    """Whether a member begins or ends amid a word."""
    return any(token.start < place < token.end for token in tokens for place in span)


def _without_loose_ends(span: Span, tokens: list[Token], loose: frozenset[str]) -> Span:
    """A member without the particles at its ends."""
    held = inside(span, tokens)
    while len(held) > 1 and held[-1].word in loose and held[-1].end == span[1]:
        span = (span[0], held.pop().start)
    while len(held) > 1 and held[0].word == "的" and held[0].start == span[0]:
        span = (held.pop(0).end, span[1])
    return span


def _first(spans: Sequence[Span], sentence: str, tokens: list[Token]) -> Span:
    """The first member without the verb or the noun of all of them."""
    (start, end), *others = spans
    if verb := _own_verb(spans, tokens):
        return verb.start, end
    opens = {sentence[a] for a, _ in others} if len(others) > 1 or sentence[others[0][0]] in "真更再最" else set()
    if opens == {sentence[start - 1 : start]} != {sentence[start]}:
        start -= 1  # 更|安心、更舒心、更开心; 第一|时间整改、一体整改
        return start - (sentence[start - 1 : start] == "第"), end
    if opens == {sentence[start]}:
        return start, end
    if divided := _DIVIDED.match(sentence, start, end - 1):
        return divided.end(), end
    held, rest = inside((start, end), tokens), [inside(span, tokens) for span in others]
    words = [sentence[a:b] for a, b in others]
    things = len(rest) > 1 and all(rest) and all(one[-1].tag == "n" for one in rest) and rest[0][0].tag == "n"
    if things and held[0].word in _HANDS and len(held) == 2:
        return held[0].end, end  # 索取|发票、财政票据、支出凭证
    if len(words) > 1 and {len(word) for word in words} == {end - start} <= {3, 4, 5}:
        return start, end  # 密切跟踪、及时分析、迅速行动
    if len(held) < 2 or not all(rest) or held[0].start != start or held[-1].end != end:
        return start, end
    if not any(_commands(one[0]) or _is_deed(one) for one in rest):
        led = [token for token in held[:-1] if _commands(token) or token.word in ADDRESSING | {"鼓励"}]
        if led and led[-1] in held[:2] and end - led[-1].end > 1:  # 推动|自主创新、产业升级、…
            return led[-1].end, end
    sizes = {len(word) for word in words}
    last = held[-1]
    if len(words) > 1 and sizes == {end - last.start} and last.start > start and _qualifies(held[-2]):
        return last.start, end  # 改革|系统性、整体性、协同性
    ending = text.common_end([*words, last.word])
    if len(words) > 1 and ending and last.start > start and max(sizes) <= len(last.word) + 1:
        return last.start, end  # 国有经济|活力、控制力、影响力
    return start, end


_DIVIDED = re.compile("(?:划?分[成为]|归为|列为)(?:[两三四五六七八九]类：?)?")
"""Before the kinds into which something is divided (分成|中央投资项目和非中央投资项目)."""
_HANDS = words_of("索取 提供 出具 提交 递交 领取 携带 缴纳 保存 留存 查验")
"""What is done with papers and things, one beside the other."""


def _own_verb(spans: Sequence[Span], tokens: list[Token]) -> Token | None:
    """The verb right before the first of several members with which it is as long as each of the others, which begin
    with one too (严控增量、优化存量、提高质量); None where there is none."""
    (start, end), *others = spans
    sizes = {b - a for a, b in others}
    rest = [inside(span, tokens) for span in others]
    if len(others) < 2 or len(sizes) > 1 or not any(one and one[0].tag[0] == "v" for one in rest):
        return None
    short = sizes.pop() - (end - start)
    return next(
        (one for one in tokens if one.end == start and one.end - one.start == short and one.tag[0] == "v"), None
    )


def _last(spans: Sequence[Span], sentence: str, tokens: list[Token]) -> Span:
    """The last member without the noun of all of them."""
    *others, (start, end) = spans
    words = [sentence[a:b] for a, b in others]
    held = inside((start, end), tokens)
    longest = max(map(len, words))
    if len(held) < 2 or end - start <= longest or text.common_end([*words, sentence[start:end]]):
        return start, end
    before, after = sentence[start:end].split("的", 1) if "的" in sentence[start:end] else ("", "")
    if before and "的" not in "".join(words) and 1 < len(before) <= longest + 1 and len(after) > 1:
        return start, start + len(before)  # 爱国侨胞和港澳同胞|的革命统一战线
    at = sentence.rfind("为", start, end)
    if at > start + 1 and sentence[: spans[0][0]].endswith("以") and "为" not in "".join(words):
        return start, at  # 以社会保险、社会救助、社会福利|为基础
    sizes = {len(word) for word in words}
    for number in range(1, len(held)):
        cut, shared = held[number].start, sentence[held[number].start : end]
        level = len(words) > 1 and sizes == {cut - start} and _is_kind(held[number - 1], others, tokens)
        near = len(words) > 1 and min(sizes) <= cut - start <= longest + 1
        of_all = shared in _OF_ALL or (level and held[-1].word in _OF_ALL)
        if any(word.endswith(held[-1].word) for word in words):
            return start, end  # 服务体系、服务模式、人才培养模式
        if len(words) > 1 and shared in _TROUBLES and held[number - 1].tag[0] == "n" and cut - start > 1:
            return start, cut
        term = shared == "发展" and held[number - 1].tag[0] == "v"  # 区域协调发展
        if cut - start > 1 and (level or near) and of_all and not term:
            return start, cut
    return start, end


_MEASURES = words_of("费用 数量 目录 范围 权限 名单 金额 比例 条件 情况 活动 作用 次数 时间 人员 区内 场所")
"""Nouns that are of things or deeds, whatever dictionary takes them for one word with the last (管理费用)."""
_DEEDS = ("v", "vn", "j")


def _without_measure(spans: Sequence[Span], sentence: str) -> list[Span]:
    """Members without a noun at the end of the last one by which all are measured or named, where this leaves
    the last one as long as another, or a deed as they are (制作、安装和管理|费用; 评委、裁判|数量)."""
    *others, (start, end) = spans
    words = [sentence[a:b] for a, b in others]
    if sentence[end - 1] == "内" and end - start > 3 and not any("内" in word for word in words):
        return [*others, (start, end - 1)]  # 历史文化街区和历史风貌区|内
    bare, noun = sentence[start : end - 2], sentence[end - 2 : end]
    if noun not in _MEASURES or len(bare) < 2 or any(word.endswith(noun) for word in words):
        return [*spans]
    ends = [text.words(word)[-1] for word in words]
    (last, tag), like = text.words(bare)[-1], (len(ends[-1][0]), ends[-1][1][0])
    level = len(bare) == len(words[-1]) or like == (len(last), tag[0])
    return [*others, (start, end - 2)] if level or all(tag in _DEEDS for _, tag in ends) else [*spans]


def _without_object(spans: Sequence[Span], sentence: str, tokens: list[Token]) -> list[Span]:
    """Members of which all but the first are one deed each, without the thing that is done so to before the first
    (疫苗|研发、生产、分配), or the one who does it (政府|搭平台、促对接、保供应)."""
    (start, end), *others = spans
    sizes = {b - a for a, b in others}
    held, rest = inside((start, end), tokens), [text.words(sentence[a:b]) for a, b in others]
    deeds = all(words[0][1] in (*_DEEDS, "a") for words in rest)
    if len(sizes) > 1 or not deeds or len(held) < 2 or len(spans) < 3 - (len(rest[0]) == 1):
        return [*spans]
    cut = end - sizes.pop()
    own = next((token for token in held[1:] if token.start == cut), None)
    led = own is not None and own.tag in _DEEDS and all(token.tag[0] in "nj" for token in held if token.end <= cut)
    return [(cut, end), *others] if led else [*spans]


def _to_its_end(spans: Sequence[Span], sentence: str, tokens: list[Token]) -> Span:
    """The last of several clauses that begin alike, with the verb that ends it (改革成果由人民|共享)."""
    start, end = spans[-1]
    follows = next((token for token in tokens if token.start == end and token.tag[0] == "v"), None)
    whole = follows is not None and sentence[follows.end : follows.end + 1] in ("", "，", "。", "；")
    alike = len(spans) > 2 and text.common_start([sentence[a:b] for a, b in spans])
    agent = "由" in sentence[start:end] or "被" in sentence[start:end]
    return (start, follows.end) if follows and whole and alike and agent else (start, end)


def _is_kind(token: Token, others: Sequence[Span], tokens: list[Token]) -> bool:
    """Whether a word is of the kind by which one of the other members ends."""
    ends = {held[-1].tag[0] for span in others if (held := inside(span, tokens))}
    return token.tag[0] in ends or (token.tag[0] in "nvail" and bool(ends & set("nvail")))


def _commands(token: Token) -> bool:
    """Whether a word is the verb of what stands behind it, or tells how."""
    return (
        token.word in VERBS | GOVERNING | MODALS
        or token.word == "密切"
        or (token.tag == "v" and token.word.endswith(("好", "到")))
    )


def _is_deed(held: Sequence[Token]) -> bool:
    """Whether words say how something is done (持续创新), and so are no thing of a verb before (保持平稳和…)."""
    return len(held) > 1 and held[0].tag in ("d", "ad", "vd") and held[1].tag[0] == "v"


def _qualifies(token: Token) -> bool:
    """Whether a word may say of what, or of which kind, all of them are."""
    return token.tag[0] in "na" or token.tag in ("vn", "l", "j", "b")


def _are_torn(spans: Sequence[Span], sentence: str, tokens: list[Token]) -> bool:
    """Whether members are cut where no member ends: one holds a preposition that no other one has, or goes on with
    what the others end with."""
    words = [sentence[start:end] for start, end in spans]
    held = [inside(span, tokens) for span in spans]
    first, *rest = words
    if len(first) > SET and _NO_THING.match(first) and not any(map(_NO_THING.match, rest)):
        return True
    places = [bool(one) and one[0].tag in _NESTED for one in held]
    if len(places) > 2 and places[-2] and not places[-1]:  # 下游湿地保护和生态治理
        return True
    ends = [one[-1].word for one in held[:-1] if one]
    common = next((word for word in ends if len(word) > 1 and ends.count(word) > 1), "")
    joined = sentence[spans[-2][1] : spans[-1][0]] in ("和", "与", "及") and len(spans) > 2
    deeds = [bool(one) and len(one) > 1 and one[0].tag[0] == "v" for one in held]
    if len(words) > 2 and all(deeds[1:]) and not deeds[0] and sentence[: spans[0][0]].endswith("的"):
        return True  # 梳理存在的|短板弱项、摸清底数、找准症结
    amid = any(token.end == spans[0][0] and token.word in ("和", "与", "及") for token in tokens)
    if amid and len(words) > 2:
        return True  # 风险类别、危险源辨识和|风险评价方法、风险评价结果
    told = [bool(one) and one[-1].tag == "a" for one in held]
    of_case = sentence[: spans[0][0]].rpartition("，")[2].startswith("对") and sentence[spans[-1][1] :].startswith("的")
    if of_case and told[-1] and not any(told[:-1]):
        return True  # 对推进…、发展…和…成效明显|的地方
    if told[0] and not any(told[1:]) and all(deeds[1:]) and len(words) > 2 and held[0][0].tag[0] == "n":
        return True  # 任务仍然艰巨、办好自己的事、树立底线思维
    acts = list(map(_acts, held))
    if joined and all(acts[:-2]) and acts[-1] and not acts[-2]:  # 材料一次上传、评审意见和审批结果即时推送
        return True
    rules = [_commands(one[0]) or (one[0].tag == "v" and len(one) > 1) for one in held if one]
    if joined and all(rules[:-1]) and not rules[-1] and text.words(words[-1])[0][1][0] in "nl":
        return True  # 维护世界和平、反对霸权主义和强权政治: of the last verb only
    return bool(common) and any(common in word and not word.endswith(common) and "由" not in word for word in words)


def _is_parted_name(spans: Sequence[Span], sentence: str) -> bool:
    """Whether two members are one name, or the last one goes on with what makes it as long as the others are
    (以展促销、以展促商、产展|融合)."""
    *others, (start, end) = spans
    before, parting = others[-1]
    found = [(sentence.find(name, before, end), len(name)) for name in UNDIVIDED]
    if any(before <= at < parting < at + size for at, size in found):
        return True
    rest = _UNITED.match(sentence, end)
    return len(others) > 1 and rest is not None and {b - a for a, b in others} == {end + len(rest.group()) - start}


def _acts(held: Sequence[Token]) -> bool:
    """Whether a member ends with what is done, behind of what (材料一次上传)."""
    return len(held) > 1 and held[-1].tag == "v" and any(token.tag[0] == "n" for token in held[:-1])
