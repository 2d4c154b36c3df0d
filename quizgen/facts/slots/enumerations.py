"""Enumerations: members side by side between 、 or commas, bounded by their length, a frame or their count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen import counting, text
from quizgen.facts.kinds import ENUMERATION
from quizgen.facts.slots import shares
from quizgen.facts.slots.base import (
    NAMES,
    NOMINAL,
    UNEVEN,
    Slot,
    Span,
    Token,
    after_verb,
    are_whole,
    inside,
    placed,
    unevenness,
    up_to,
)
from quizgen.facts.slots.couplings import couplings
from quizgen.facts.slots.rows import rows
from quizgen.facts.words import COMPLEMENTS, EMPTY, GOVERNING, HEADS, MODALS, VERBS

_RUN = re.compile(r"[^，。；：！？、“”（）()《》]+(?:、[^，。；：！？、“”（）()《》]+)+")
_QUOTED_RUN = re.compile("“([\u4e00-\u9fff]{1,6}(?:、[\u4e00-\u9fff]{1,6}){2,5})”")
_QUOTED_CLAUSES = re.compile("“([\u4e00-\u9fff]{4,8}(?:，[\u4e00-\u9fff]{4,8}){2,5})”")
"""A principle in clauses (“谁开发谁保护，谁破坏谁恢复，谁利用谁补偿”)."""
_OF_OLD = re.compile("(?:《[^》]+》|古人|古语|孔子|孟子|诗人?|有句话?|老话|名言|古训)[^，。；]{0,8}$")
"""Before what is quoted from a classic, whose words stand in their order."""
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
_M = "[^，。；：！？、“”（）()等]{2,16}"
_DEED = "[^，。；：！？、“”（）()等的]{5,12}"
_DEED_4 = "[^，。；：！？、“”（）()等的]{4,8}"
_L = "[^，。；：、“”（）()等的]{2,16}?"
_FRAMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"由(?P<run>{_M}(?:、{_M})+)(?=(?:等?[两三四五六七八九十\d]{{1,2}}个?(?:方面|部分|大?要素|环节|维度)|等)?的?[一-鿿]{{0,3}}(?:组成|构成))",
        rf"^(?:[^，。；、]{{2,12}}的)?(?P<run>{_M}(?:、{_M}){{2,}}?)(?<!且)(?=(?:等[^，。；]{{2,20}})?[均都]?不(?:计入|纳入|列入|享受|得享受))",
        rf"(?:按照?|经过?|通过)(?P<run>{_M}(?:、{_M}){{2,}}?)(?=等?的?(?:步骤|程序|流程|顺序))",
        rf"按照?(?P<run>{_M}(?:、{_M}){{2,}}?)(?=分类|归类|分层|分级|划分|排列|排序)",
        rf"由(?P<run>{_M}(?:、{_M})+)(?<!三[方家])(?<!四[方家])(?<!各方)(?<!签字)(?<!签署)(?=(?:三方|三家|四方|各方)?(?:共同|联合)?(?:到场|在场|签字|签署|确认|会签|验收|分担)|按)",
        rf"(?<!不)(?:包括|分为)(?P<run>{_M}(?:、{_M})+?)(?=(?:和|及|以及)其[他它])",
        rf"(?<!不)(?:包括|分为|分别[是为])(?P<run>{_M}(?:、{_M})+)(?=[。；，]|等|$)",
        rf"(?:通过|采取|利用|运用|(?<![可所予])以)(?P<run>{_M}(?:、{_M}){{2,}})等(?:多种)?(?:形式|方式|手段|途径|渠道|办法|措施|载体)",
        rf"(?:通过|采取|利用|运用)(?P<run>{_DEED}、{_DEED})等(?:多种)?(?:形式|方式|手段|途径|办法|措施)",
        rf"(?<![一方])从(?P<run>{_DEED}、{_DEED})(?=入手|着手|发力|做起)",
        rf"(?:在|听取|涉及)(?P<run>{_M}(?:、{_M}){{2,}})等(?:多个|各)?(?:方面|领域|区域|地区|环节|部门|行业|范围)",
        rf"(?<!落)(?:实行|执行)(?P<run>{_M}(?:、{_M}){{2,}}?)(?=制度|机制|[。；]|$)",
        rf"^(?P<run>{_M}(?:、{_M}){{2,}}?)，?(?=[都均](?:要|应|必须|不得|属于|是)|一律)",
        rf"(?:实行|遵循|坚持|按照|贯彻)(?P<run>{_M}(?:、{_L})+?)(?=的?(?:工作)?(?:原则|方针|责任机制))",
        rf"按照?(?P<run>{_DEED_4}(?:、{_DEED_4})+)(?=的(?:总体|工作)?(?:要求|思路|步骤|方式|模式|布局)(?:[，；]))",
        rf"(?P<run>{_M}(?:、{_M}){{2,}}?)(?<![相三是机度])(?=(?:有机|紧密|深度)?(?:相?统一|相?结合|并举|并进|融合)(?:[，。；]|$))",
        rf"(?:把|将)[^，。；、]{{2,16}}作为(?P<run>{_M}、{_M})(?=[，。；]|$)",
        rf"(?:把|将)(?P<run>{_M}、{_M})作为(?=[^，。；]{{2,16}}(?:[，。；]|$))",
        rf"(?:把|将)(?P<run>{_M}(?:、{_L}){{2,}}?)(?=合并|整合|(?:全部|一并|同步)?(?:纳入|列入))",
    )
)
"""An enumeration that its frame bounds on both sides, whatever the lengths of its members (由总理、副总理…组成)."""
_OF_PRINCIPLE = re.compile("的?(?:(?:总体|工作)?(?:要求|思路|步骤|方式|模式|布局)，|原则|方针|责任机制)")
_FOURS = re.compile(
    "(?:[，：；]|^)(?:使|要|必须|做到|坚持|实现|应|把)?(?P<run>[一-鿿]{4}(?:，[一-鿿]{4}){2,5})(?=[。；]|$)"
)
_SPOKEN = re.compile("[我你他她它这那哪吗呢吧啊嘛了一的]|什么|不是|没有|可以|应该|就|也|都")
"""What no watchword has."""
_DOUBLED = re.compile("(?:做[大强优实特精细]){2}")
_SEVERAL = re.compile("[^和与及或][和与及或][^和与及或]{2}")
_COUNT_BEHIND = re.compile(
    "(?P<count>[两二三四五六七八九十]|\\d{1,2})(?:大|个|项|种|条|重|类|方面|者)(?!以[上下内])[一-鿿]"
)
_HOW_MANY = re.compile(
    "(?<=[\u4e00-\u9fff]{2})(?P<count>[三四五六七八九十]|\\d{1,2})(?:大|个|项|种|条|类|方面|道|步)[一-鿿]{0,4}$"
)
_BEFORE_SIDES = re.compile("[在从](?!校生|职|岗)")
"""What stands before sides that are named and counted, and no part of the first."""
_SIDES = re.compile("[两二三四五六七八九十\\d]+个?(?:方面|层面|维度|角度|环节|领域)")
_ANY_ONE = re.compile("每?一[个张只句件支份把条名](?!中心|目标|主题)")
"""How each of several things begins that only stand for others (一张座签、一个页码、一只话筒)."""
_DIGIT = re.compile("[\\dA-Za-z]")
_WITH_COMMAS = re.compile(
    "(?:实行|遵循|坚持|贯彻)“?(?P<run>[\u4e00-\u9fff]{4,6}(?:，[\u4e00-\u9fff]{4,6}){2,6})”?的(?:原则|方针)"
)
"""Principles that commas part (实行预防为主，全面规划，综合防治的方针)."""
_BOUND_BEHIND = re.compile("的|等(?![级待候于])|应当|必须|不得|相互|共同|分别|之间|上(?![升下级述])")
"""What ends the last member of an enumeration, whatever it governs (…、命运与共|的共同体理念)."""
_AND_OTHERS = re.compile("等(?:方面|各方|有关|相关|多方)")
_MEDIA = re.compile("等?(?:新闻|各类)?媒体")
_ROLL_CALL = re.compile("等(?:千行百业|各行各业)|等[一-鿿]{0,4}(?:取得|实现|迈上|再创|有了?)新")
"""Behind a roll-call of fields of work, of which any would do (工会、青少年、老龄等事业取得新进步)."""
_AMID = re.compile("上(?=[为要下取实作走带见狠])")
"""Where an enumeration ends before another one (在笃信、务实、担当、自律|上为全党带好头、作示范)."""
_COVERBS = ("对", "以", "把", "将", "在", "向", "从", "为", "的", "是", "有", "做到", "高举")
_OFFICES = re.compile(
    "(?:等|及其他)?(?:有关|相关|多个|各)?(?:行政主管|行政管理|主管)?(?:部门|单位|机构|机关|社会团体|组织|公民)"
)
"""What follows an enumeration of offices, of which any text has some (文物、水务、气象等有关部门)."""
_JOINT = re.compile("以及|[和与及]")
"""Between the last two of several members."""
_NO_MEMBER = re.compile("[的是有等在和与及或]|不断|进一步|其他")
"""What no member holds whose ends are told by 、 only."""
_OPEN_LIST = re.compile(
    "[^，。；]{0,14}(?:部门|单位|媒体|省份?|地市|企业|公司|机关|机构|组织|出席|参加|陪同|参观|就座|其他|等[^，。；]{0,4}(?:国|人|家|名|所|位))"
)
"""Behind a list of offices or places, of which any text has some."""
_BODY = re.compile(
    "[省市县区镇乡村委部局厅办处院校站队]$|公司|机关|部门|单位|政府|法院|检察院|委员会|主任|书记|(?<![育用做为待服感助救树])人$|[员者]$"
)
FULL, MANY, MOST = 3, 4, 7
"""So many members of three characters and more, or of two, are told apart by what bounds them; and the most."""
LONG = 8
"""The most characters of such a member."""
LEVEL = 1.5
"""How many times the shortest member the longest one may have where they do not end alike."""
WHOLE = 14
"""The most characters of a member between two marks."""
_NUMERAL = re.compile("[\\d一二三四五六七八九十百千万亿]")
FOUR = 4
"""Members of no more characters are set phrases, whatever noun stands before them."""
OPEN = 6
"""So many short words of an open list are some of any (财政、货币、就业、产业、区域等政策)."""
TRIPLE = 3
"""So many characters has a verb with its object, whatever the segmenter makes of what stands before (多办|顺民意)."""
_PART_OF_LAST = re.compile("[和与及][^，。；、的]{2,8}的")
_MERE = re.compile("(?:比如|例如|诸如|譬如|包括但不限于)[^，。；：]*$")
"""Before examples, which are not all."""
_SAID_TO_BE = re.compile(
    "(?:是|走好?|做到|坚持|实现|关乎|落实|体现|遵循|贯彻|实行|达到|为|的|以|从|把|对|和|与|及|防止|避免|反对)$"
)
"""Before two deeds that are a point; behind a bare 要 they are a manner of speaking (要坚定信心、攻坚克难)."""
_BOTH = re.compile("兼顾|统筹|协调|平衡|结合|处理好")
_COUNTS = re.compile("[一二两三四五六七八九十\\d][^，。；：]{1,3}：$")
_AND_SO_ON = re.compile("(?<![平均同对相])等(?![级待候于])")
_TAIL = re.compile(
    "(?:各项|各类|[两三四五六七八九])?(?:工作|职能|任务|作用|能力|关系|压力|问题)|上(?!升)|相结合|并举|并重|一体(?:规划|推进|谋划|建设)"
)
"""What goes on behind three members or more and is no part of the last one (保民生、保稳定[各项工作])."""
FAMILIAR = 5
"""A word that is so common, per million, is no name, whatever the segmenter takes it for (友谊)."""
_PLACES = ("省", "市", "县", "区", "州", "镇", "乡", "村", "国家", "大学", "公司", "部", "局")
"""How names of places and bodies end; other long words that are taken for such are none (科教兴国)."""
_TIMES = ("日", "周", "旬", "月", "季", "年")
_OF_BOTH = ("发展", "建设", "管理", "服务", "工作", "保障")
_OF_ALL = ("机制", "体系", "制度", "平台", "体制")
_HALVES = re.compile(r"[和与]")


def enumerations(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """Members of one length between 、: only then it is certain where the first begins and the last ends.

    So are words that quotation marks hold together, and three clauses or more of one build.
    """
    found = (slot for slot in _enumerations(sentence, tokens) if not _is_praise(slot.spans, sentence, tokens))
    found = (slot for slot in found if not _ends_with_a_deed(slot.spans, sentence, tokens))
    found = (_without_ends(slot, sentence, tokens) for slot in found if not _goes_on(slot.spans, sentence))
    parted = (shares.parted(slot, sentence, tokens) for slot in found)
    yield from (one for one in parted if one and not all(_ANY_ONE.match(sentence, start) for start, _ in one.spans[1:]))


def _ends_with_a_deed(spans: Sequence[Span], sentence: str, tokens: list[Token]) -> bool:
    """Whether the last of several members that begin alike goes on with what is done with all (严的基调、严的措施、
    严的氛围|一贯到底)."""
    *others, (start, end) = spans
    words = [sentence[a:b] for a, b in spans]
    longer = len(others) > 1 and end - start > max(b - a for a, b in others) + 2
    deed = longer and inside((start, end), tokens)[-1:] and inside((start, end), tokens)[-1].tag[0] in "vil"
    return bool(deed) and bool(text.common_start(words)) and not text.common_end(words)


def _without_ends(slot: Slot, sentence: str, tokens: list[Token]) -> Slot:
    """An enumeration without what belongs to all of its members: what tells of the first which they are, and what
    stands behind the last (长期有效的|铁规矩、硬杠杠; 和平、发展、共赢|旗帜; 历史街区和风貌区|内)."""
    words = [sentence[start:end] for start, end in slot.spans]
    (start, first), *others = slot.spans
    if "的" in words[0] and not any("的" in one for one in words[1:]) and not words[0].endswith("党的领导"):
        start += words[0].rindex("的") + 1
    spans = ((start, first), *others)
    begin, end = spans[-1]
    if found := _AND_OTHERS.search(words[-1]):
        end = begin + found.start()
    elif len(spans) > 2 and not text.common_start(words):
        end = _without_tail(spans, words, tokens)
    whole = all(b - a > 1 for a, b in (spans[0], (begin, end)))
    return replace(slot, spans=(*spans[:-1], (begin, end))) if whole else slot


def _without_tail(spans: Sequence[Span], words: Sequence[str], tokens: list[Token]) -> int:
    """Where the last of several members ends, without a noun or a place behind it that all of them share; a list of
    nouns that 等 closes has none (底盘技术、核心种源、关键农机装备等)."""
    *others, (start, end) = spans
    held = inside((start, end), tokens)
    if len(held) < 2 or held[-2].word == "的":
        return end
    last, cut = held[-1], held[-1].start
    ends = [one[-1].tag for span in others if (one := inside(span, tokens))]
    sizes = {b - a for a, b in others}
    of_all = (
        last.tag[0] == "n" and end - start > max(sizes) and not any(word.endswith(last.word) for word in words[:-1])
    )
    shared = last.tag == "f" != ends[0] or (of_all and all(tag[0] == "v" for tag in ends))
    nouns = min(sizes) >= FULL and all(tag[0] == "n" for tag in ends)
    closed = nouns and any(token.start == end and token.word.startswith("等") for token in tokens)
    level = of_all and sizes == {cut - start} and not closed
    return cut if (shared or level) and cut - start > 1 else end


def _goes_on(spans: tuple[Span, ...], sentence: str) -> bool:
    """Whether the last member goes on with what is quoted (国货|“潮品”), or all are short words of an open list."""
    end = spans[-1][1]
    small = len(spans) >= OPEN and all(b - a <= 2 for a, b in spans) and _AND_SO_ON.match(sentence, end)
    media = _MEDIA.match(sentence, end) or _ROLL_CALL.match(sentence, end)
    return sentence[end : end + 1] in ("“", "《", "（") or bool(small) or media is not None


def _is_praise(spans: tuple[Span, ...], sentence: str, tokens: list[Token]) -> bool:
    """Whether three things or more only say how something is (地位特殊、责任重大、使命光荣)."""
    last = [(inside(span, tokens) or [Token("", "-", 0, 0)])[-1].tag for span in spans]
    fours = all(end - start == 4 for start, end in spans)
    is_so = sentence[: spans[0][0]].endswith("是")
    idle = is_so and all(text.is_idiom(sentence[start:end]) for start, end in spans)  # 一帆风顺、安然无恙
    praised = len(spans) > 2 and fours and all(tag in ("a", "z", "i", "l", "an") for tag in last)
    return (praised or idle) and not _OF_PRINCIPLE.match(sentence, spans[-1][1])


def _enumerations(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
    quoted = [*_in_quotes(sentence)]
    counted = [*_counted(sentence), *_in_frames(sentence), *_counted_behind(sentence, tokens)]
    counted += [*couplings(sentence, tokens), *_with_commas(sentence)]
    counted += [*_rhymed(sentence, tokens), *_in_fours(sentence)]
    yield from (*quoted, *counted)
    yield from _clauses(sentence)
    held = {span for slot in (*quoted, *counted) for span in slot.spans}
    level: list[Slot] = []
    for match in _RUN.finditer(sentence):
        spans = _members(match.group(), match.start())
        tailed = len(spans) > 2 and _TAIL.match(sentence, spans[-1][1]) is not None
        bounds = ends | {spans[-1][1]} if tailed else ends
        whole = spans and not held & set(spans) and all(start in starts and end in bounds for start, end in spans)
        whole = whole and all(inside(span, tokens) for span in spans)
        if not whole or _MERE.search(sentence[: spans[0][0]]) or not _said_to_be(spans, tokens, sentence):
            continue
        if sentence[: spans[0][0]].endswith("的") and _PART_OF_LAST.match(sentence[spans[-1][0] - 1 :]):
            continue  # 国家的统一、安全和民族的团结
        bounded = _bounded(spans, tokens, match.start(), tailed=tailed)
        if bounded and _parallel(spans, tokens) and _said(spans, tokens):
            level.append(Slot(spans=spans, kind=ENUMERATION))
    yield from level
    held |= {span for slot in level for span in slot.spans}
    bound = [slot for slot in _bound_in(sentence, tokens) if not held & set(slot.spans)]
    yield from bound
    held |= {span for slot in bound for span in slot.spans}
    built = [slot for slot in rows(sentence, tokens) if not held & set(slot.spans)]
    yield from built
    held |= {span for slot in built for span in slot.spans}
    middle = [] if quoted or counted or level or bound or built else [*_in_the_middle(sentence, tokens)]
    yield from middle
    if not middle:
        yield from (slot for slot in _behind_the_first(sentence, tokens) if not held & set(slot.spans))


def _in_the_middle(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """The members between the first and the last of four or more, of whatever lengths: where the first begins and the
    last ends may be open, where these do is not (把城市维护建设税、[教育费附加]、[地方教育附加]和…合并为…)."""
    for match in _RUN.finditer(sentence):
        *others, last = match.group().split("、")
        words = [*others, *_apart(last)]
        if not FULL < len(words) <= MOST or not match.start() or _MERE.search(sentence[: match.start()]):
            continue
        spans = tuple(placed(words[1:-1], match.start(), sentence))
        held = [inside(span, tokens) for span in spans]
        level = all(FULL <= end - start <= LONG for start, end in spans) and len(set(words)) == len(words)
        whole = are_whole(spans, tokens)
        if not (level and whole) or any(_NO_MEMBER.search(word) for word in words) or _DIGIT.search(match.group()):
            continue
        kinds = {(one[0].tag[0], one[-1].tag[0]) for one in held}
        named = any(token.tag in NAMES for one in held for token in one)
        offices = any(_BODY.search(word) for word in words[1:-1])
        behind = sentence[match.end() - len(words[-1]) :]
        apart = named or offices or _OPEN_LIST.match(behind) or kinds & {("p", "n"), ("p", "v"), ("c", "n"), ("i", "i")}
        if len(kinds) == 1 and not apart and _said(spans, tokens):
            yield Slot(spans=spans[:FULL], kind=ENUMERATION)


def _behind_the_first(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """The members behind the first of a closed list: where the first begins may be open, where these begin and end is
    not (坚持政府引导、[社会参与]、[市场运作]、[创新机制]; 健全全员育人、[全过程育人]、[全方位育人]的机制)."""
    for match in _RUN.finditer(sentence):
        first, *others = match.group().split("、")
        if _MERE.search(sentence[: match.start()]) or _DIGIT.search(match.group()):
            continue
        last = up_to(_BOUND_BEHIND, others[-1], (first, *others[:-1]))
        words = [*others[:-1], *(_apart(last) if len(others) == 1 or _holds_two(last, others[:-1]) else [last])]
        behind = sentence[
            match.start() + len(first) + sum(map(len, others)) + len(others) - len(others[-1]) + len(last) :
        ]
        if not 2 <= len(words) < MOST or behind.startswith(("等", "“")) or _OPEN_LIST.match(behind):
            continue
        spans = tuple(placed(words, match.start() + len(first), sentence))
        if (spans[-1][1] < match.end() and behind[:1] not in ("的", "")) or first[-1] in "—-":
            continue
        if not text.common_end(words) and _goes_further(spans, tokens):
            spans, words = spans[:-1], words[:-1]
        opens = inside((match.start(), match.start() + len(first)), tokens)
        if not words or not opens or _differs(opens, [inside(span, tokens) for span in spans], words):
            continue
        size = min(len(first), max(map(len, words)))
        opening = (match.start() + len(first) - size, match.start() + len(first))
        said = _said((opening, *spans), tokens)
        if said and _are_of_one_sort(spans, words, tokens) and not _OFFICES.match(behind):
            yield Slot(spans=spans[-FULL:], kind=ENUMERATION)


def _holds_two(last: str, inner: Sequence[str]) -> bool:
    """Whether the end of a list is its last two members, which a word joins: each is no longer than the others, or ends
    as they do."""
    apart = _apart(last)
    longer = len(last) > max(map(len, inner)) + 2
    return longer and (max(map(len, apart)) <= max(map(len, inner)) + 2 or len(text.common_end((*apart, *inner))) > 1)


def _differs(first: Sequence[Token], held: Sequence[list[Token]], words: Sequence[str]) -> bool:
    """Whether the first member is of another sort than those behind it, or they hold what belongs to it: it ends with
    another sort of word, its last word stands amid one of them (寄存服务、快运[服务]投诉), the last of them ends with a
    word of all (动态监测、报告报送、评估[机制]), or they are deeds, or idioms that stand in any speech."""
    if not all(held):
        return True
    sorts = {_SORT.get(one.tag[0], "") for one in (first[-1], *(member[-1] for member in held))} - {""}
    apart = len(sorts) > 1 and not all(len(word) == FOUR for word in words)
    amid = any(token.word == first[-1].word for member in held for token in member[:-1])
    of_all = words[-1].endswith(_OF_ALL) and not first[-1].word.endswith(_OF_ALL)
    deeds = all(member[0].tag == "v" and len(member) > 1 for member in held) and not text.common_start(words)
    return apart or amid or of_all or deeds or sum(map(text.is_idiom, words)) * 2 > len(words)


_SORT = {**dict.fromkeys("njlb", "name"), **dict.fromkeys("va", "deed")}
"""The sorts of words by which a member may end."""


def _goes_further(spans: Sequence[Span], tokens: list[Token]) -> bool:
    """Whether the last member is longer than all others, or ends with another sort of word: it may hold what belongs to
    all of them (减量化、资源化、无害化|水平; 简政放权、放管结合、优化服务|改革)."""
    *others, last = spans
    size = last[1] - last[0]
    ends = {one[-1].tag[0] for span in spans if (one := inside(span, tokens))}
    return size > max(end - start for start, end in others) or (len(ends) > 1 and size != 4)


def _are_of_one_sort(spans: Sequence[Span], words: Sequence[str], tokens: list[Token]) -> bool:
    """Whether members are whole words of nearly one length, and no bodies or names."""
    held = [inside(span, tokens) for span in spans]
    whole = are_whole(spans, tokens)
    sizes = {len(word) for word in words}
    ratio = UNEVEN if text.common_end(words) else LEVEL
    level = FULL <= min(sizes) <= max(sizes) <= min(WHOLE, ratio * min(sizes))
    if not whole or not level or len(set(words)) < len(words):
        return False
    tokens_held = [token for one in held for token in one]
    if any(_BODY.search(word) or word in COMPLEMENTS for word in words) or any(map(_joins, tokens_held)):
        return False
    shared = text.common_start(words) + text.common_end(words)
    strange = (one for one in tokens_held if _is_strange(one) and (one.tag != "m" or _NUMERAL.search(one.word)))
    return all(one.word in shared for one in strange)


def _joins(token: Token) -> bool:
    """Whether a word only holds others together, and no member of a list has it."""
    return token.tag == "c" or token.word in MODALS or token.word in ("是", "等", "在", "有", "不断", "进一步", "其他")


def _with_commas(sentence: str) -> Iterator[Slot]:
    """The principles that a sentence names one by one."""
    for match in _WITH_COMMAS.finditer(sentence):
        words = match["run"].split("，")
        if len(set(words)) == len(words):
            yield Slot(spans=tuple(placed(words, match.start("run"), sentence)), kind=ENUMERATION)


def _bound_in(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """Members of nearly one length that something bounds before and behind (对|伟大祖国、中华民族、…、…|的认同)."""
    for match in _RUN.finditer(sentence):
        first, *others = _AMID.split(match.group())[0].split("、")
        if not others:
            continue
        others = [*others[:-1], *_ended(others[-1], [first, *others[:-1]])]
        sizes = {len(one) for one in others}
        fewest = FULL if min(sizes) > 2 else MANY
        end = match.start() + len(first)
        begin = _opening(match.start(), end, others, tokens)
        if begin is None or not fewest <= len(others) + 1 <= MOST or not 1 < min(sizes) <= max(sizes) <= LONG:
            continue
        spans = tuple(placed([sentence[begin:end], *others], begin, sentence))
        deeds = [_is_deed_with_object(inside(span, tokens)) for span in spans]
        if any(deeds) and not all(deeds):  # 对工作的意见、积极回应代表和…
            continue
        if _OFFICES.match(sentence, spans[-1][1]) or not _ends_there(spans, sentence, tokens):
            continue
        if (
            unevenness(spans, sentence) <= UNEVEN
            and _parallel(spans, tokens, named=len(spans) > FULL)
            and _said(spans, tokens)
        ):
            yield Slot(spans=spans, kind=ENUMERATION)


def _ended(last: str, middle: Sequence[str]) -> list[str]:
    """The last member of an enumeration up to what it governs with the others, or the last two where a word joins
    them."""
    last = up_to(_BOUND_BEHIND, last, middle)
    if (end := text.common_end(middle)) and end in last[1:] and len(middle) > 1:  # 不敢腐、不能腐、不想腐|力度
        last = last[: last.index(end, 1) + len(end)]
    joined = _apart(last)
    return joined if max(map(len, middle[1:]), default=len(joined[0])) < len(last) else [last]


def _apart(last: str) -> list[str]:
    """The last member of an enumeration, or the last two where a word joins them."""
    joined = _JOINT.split(last, maxsplit=1)
    return joined if len(joined) == 2 and min(map(len, joined)) > 1 else [last]


def _ends_there(spans: tuple[Span, ...], sentence: str, tokens: list[Token]) -> bool:
    """Whether the last of several members holds nothing that goes on with all: it ends as the others do, or is no
    longer and of their kind."""
    *others, (start, end) = spans
    words = [sentence[a:b] for a, b in spans]
    held = inside((start, end), tokens)
    if not held or held[-1].end != end:
        return False
    if text.common_end(words) or text.common_start(words):  # 休戚与共、荣辱与共、命运与共
        return True
    goes_on = any(one.tag[0] in "pd" and one.start > start for one in held)
    goes_on = goes_on or (held[-1].tag == "a" and inside(others[0], tokens)[-1].tag != "a")  # 税金、正常|的流通费用
    bound = len(spans) > MANY and _BOUND_BEHIND.match(sentence, end) is not None
    return not goes_on and (bound or end - start <= max(b - a for a, b in others) + 2)


def _opening(begin: int, end: int, others: Sequence[str], tokens: list[Token]) -> int | None:
    """Where the first of several members begins: behind what governs them or tells how, where the stretch begins, or
    by the length of the others; None where nothing tells."""
    sizes, start = {len(one) for one in others}, text.common_start(others)
    held = [token for token in tokens if begin <= token.start and token.end < end]
    governed = (one.end for one in held if one.word in VERBS | MODALS | GOVERNING or one.word in _COVERBS)
    found = [at for at in (begin, *governed) if min(sizes) <= end - at <= max(sizes)]
    level = [] if len(sizes) > 1 or min(sizes) <= 2 else [one.start for one in tokens if one.start == end - min(sizes)]
    level = [at for at in level if any(one.end == at and _may_govern(one, end - at) for one in held)]
    triple = sizes == {TRIPLE} and end - begin - TRIPLE in (2, 4) and all(map(_is_short_deed, others))
    level += [end - TRIPLE] if triple and not level else []
    alike = [one.start for one in held if start and one.start + len(start) < end and start.startswith(one.word)]
    places = alike or found or level
    return places[-1] if places else None


def _may_govern(token: Token, size: int) -> bool:
    """Whether members of a length may begin right behind a word: a long one might belong to it (关键|核心技术攻关)."""
    return (
        token.tag[0] == "v" or token.word in EMPTY or token.word in _COVERBS or (token.tag[0] == "n" and size <= FOUR)
    )


def _is_short_deed(words: str) -> bool:
    """Whether words are a verb of one character with its object (惠民生)."""
    first, tag = text.words(words)[0]
    return len(first) == 1 and tag[0] in "vad"


def _is_deed_with_object(member: Sequence[Token]) -> bool:
    """Whether a member says how and what is done, to what (积极回应代表)."""
    tags = [one.tag[0] for one in member]
    return len(tags) > 2 and member[0].tag in ("ad", "d") and tags[1] == "v"


def _in_quotes(sentence: str) -> Iterator[Slot]:
    """Words that a pair of quotation marks holds together, whatever their lengths (“严、慎、细、实”)."""
    for match in (*_QUOTED_RUN.finditer(sentence), *_QUOTED_CLAUSES.finditer(sentence)):
        words = re.split("[、，]", match[1])
        if _OF_OLD.search(sentence[: match.start()]):
            continue
        sizes = {len(word) for word in words}
        level = max(sizes) - min(sizes) <= 2 and (min(sizes) > 1 or max(sizes) <= 2)
        if level and len(set(words)) == len(words) and not any(counting.announced(word) > 1 for word in words):
            yield Slot(spans=tuple(placed(words, match.start(1), sentence)), kind=ENUMERATION)


def _counted(sentence: str) -> Iterator[Slot]:
    """As many members as the sentence counts, whatever their lengths."""
    for pattern in _COUNTED:
        for match in pattern.finditer(sentence):
            words = re.split("、|(?<=[^、])[和及](?=[^、]+$)", match["run"])
            if len(words) != counting.number(match["count"]):
                words = match["run"].split("、")
            level = max(map(len, words)) <= 2 * min(map(len, words)) + 1  # the first holds no more than itself
            if level and len(words) == counting.number(match["count"]) > 2 and len(set(words)) == len(words):
                yield Slot(spans=tuple(placed(words, match.start("run"), sentence)), kind=ENUMERATION)


def _in_frames(sentence: str) -> Iterator[Slot]:
    """Members that a frame bounds, none that holds several things or goes on with what is done."""
    for frame in _FRAMES:
        for match in frame.finditer(sentence):
            spans = _parts(match["run"], match.start("run"))
            words = [sentence[start:end] for start, end in spans]
            most = 2 if not match.start("run") else 4
            fewest = 2 if "作为" in match.group() or _OF_PRINCIPLE.match(sentence, match.end()) else 3
            level = fewest <= len(spans) <= 6 and unevenness(spans, sentence) <= most
            if level and not any(_SEVERAL.search(one) for one in words) and not _DIGIT.search(match["run"]):
                yield Slot(spans=spans, kind=ENUMERATION)


def _parts(run: str, at: int) -> tuple[Span, ...]:
    """The members of `A、B、C和D` by 、 and the last joint, without how many they are (准备、交接、返回三个环节)."""
    words = run.split("、")
    *others, last = words
    if (told := _HOW_MANY.search(last)) and counting.number(told["count"]) == len(words):
        last = last[: told.start()]
        words = [*others, last]
    joined = _JOINT.split(last)
    if len(joined) == 2 and all(len(one) > 1 for one in joined):
        words = [*others, *joined]
    return tuple((at + start, at + end) for start, end in placed(words, 0, run))


def _counted_behind(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """As many members as are counted right behind them, from the verb on (抓好外防输入、内防扩散两大环节)."""
    for match in _RUN.finditer(sentence):
        found = _COUNT_BEHIND.search(match.group())
        clause = match.start()
        end = clause + found.start() if found else clause
        end -= sentence[:end].endswith(("的", "这"))
        held = [token for token in tokens if clause <= token.start and token.end <= end]
        if not found or not held or held[-1].end != end:
            continue
        first = clause + match.group().index("、") if "、" in match.group()[: end - clause] else end
        if _SIDES.match(sentence, clause + found.start()):  # 在|校党委、基层党支部、全体党员个体三个层面
            clause = max((one.end() for one in _BEFORE_SIDES.finditer(sentence, clause, first)), default=clause)
        verbs = [one.end for one in held if one.tag in ("v", "vn") and one.word not in MODALS and one.end < first - 1]
        verbs = [after_verb(clause, first, sentence, tokens), *verbs]
        doubled = _DOUBLED.search(sentence, clause, first)
        possible = [_parts(sentence[at:end], at) for at in ([doubled.end()] if doubled else (clause, *verbs))]
        count = counting.number(found["count"])
        most = UNEVEN + (count > FULL)  # 互相尊重主权和领土完整、互不侵犯、…五项原则
        level = [spans for spans in possible if len(spans) == count and unevenness(spans, sentence) <= most]
        spans = min(level, key=lambda one: unevenness(one, sentence), default=())
        if spans:
            yield Slot(spans=spans, kind=ENUMERATION)


def _rhymed(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """Three members or more that begin or end with one character, from the last verb on (做到人清、设备清、土地清)."""
    for match in _RUN.finditer(sentence):
        words = match.group().split("、")
        *_, last = words
        if len(words) < 3 or not 1 < len(last) < 7:
            continue
        first = match.start() + len(words[0])
        governors = (one for one in reversed(tokens) if one.end < first and one.start >= match.start())
        begin = next((one.end for one in governors if _governs(one)), match.start())
        if "的" in last and "的" not in "".join(words[1:-1]):  # 最重要、最关键的纪律
            continue
        tail = _TAIL.search(last)
        end = match.end() - (len(last) - tail.start() if tail and tail.start() > 1 and tail.end() == len(last) else 0)
        spans = _parts(sentence[begin:end], begin)
        parts = [sentence[start:end] for start, end in spans]
        verbs = [any(token.tag == "v" for token in inside(span, tokens)) for span in spans]
        if any(verbs) and not all(verbs):  # 体现时代性、把握规律性
            continue
        rhymes = len({one[-1] for one in parts}) == 1 or len({one[0] for one in parts}) == 1
        if rhymes and unevenness(spans, sentence) <= UNEVEN and max(map(len, parts)) < 7 and begin > match.start():
            yield Slot(spans=spans, kind=ENUMERATION)


def _governs(token: Token) -> bool:
    """Whether a word stands before things that are enumerated (做到, 压实, 的)."""
    return token.word == "的" or (token.tag == "v" and (len(token.word) > 1 or token.word in "到好是要"))


def _in_fours(sentence: str) -> Iterator[Slot]:
    """Three clauses or more of four characters each at the end of a sentence (标本兼治，综合治理，持之以恒)."""
    for match in _FOURS.finditer(sentence):
        spans = tuple(
            (match.start("run") + 5 * n, match.start("run") + 5 * n + 4) for n in range((len(match["run"]) + 1) // 5)
        )
        words = [sentence[start:end] for start, end in spans]
        if len(set(words)) == len(words) and not any(_SPOKEN.search(word) for word in words):
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
            closed = sentence[spans_of_all[-1][1] : spans_of_all[-1][1] + 1] in ("", "，", "。", "；", "！")
            if (
                closed
                and len(spans_of_all) <= 6
                and len(set(words)) == len(words)
                and not _DIGIT.search("".join(words))
            ):
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
    said = any((one.tag[0] in "vp" and one.tag != "vn") or one.word in MODALS or one.word in VERBS for one in outside)
    return said or _COUNTS.search("".join(one.word for one in tokens if one.end <= spans[0][0])) is not None


def _bounded(spans: tuple[Span, ...], tokens: list[Token], begin: int, *, tailed: bool) -> bool:
    """Whether the word before an enumeration and the one behind it cannot belong to a member."""
    before = next((token for token in reversed(tokens) if token.end <= spans[0][0]), None)
    after = next((token for token in tokens if token.start >= spans[-1][1]), None)
    open_to = VERBS | EMPTY | MODALS | COMPLEMENTS
    led = spans[0][0] == begin or before is None or before.tag not in NOMINAL or before.word in open_to
    led = led or _end_alike(spans, tokens)
    closed = after is None or after.word[0] in "，。；的等”）" or (len(spans) > 3 and after.word in HEADS)
    return led and (closed or tailed)


ALIKE = 5
"""So many characters has each of several members that end alike, and nothing before belongs to the first."""


def _end_alike(spans: tuple[Span, ...], tokens: list[Token]) -> bool:
    """Whether several long members end alike (学校|科技成果创新力、人才专家引领力、社会服务贡献力)."""
    words = ["".join(token.word for token in inside(span, tokens)) for span in spans]
    level = words[0].startswith(text.common_start(words[1:]))  # 更大|技术路线决定权、更大经费支配权
    return len(words) > 2 and level and min(map(len, words)) >= ALIKE and bool(text.common_end(words))


def _parallel(spans: tuple[Span, ...], tokens: list[Token], *, named: bool = False) -> bool:
    """Whether the members are words of sense, no names or figures, none twice; of two, both verbs or both not.

    Of those that are `named` side by side a few may be taken for names.
    """
    members = [inside(span, tokens) for span in spans]
    words = ["".join(token.word for token in member) for member in members]
    if not all(members) or (text.governs(words[0]) and not text.governs(words[1])):  # it governs all of them
        return False
    apart = len(set(words)) == len(words) and not any(map(_AND_SO_ON.search, words))
    if len(words) > 2 and len(text.common_start(words)) > 1 and not any(map(_is_strange, members[0])):
        return apart  # 尊重劳动、尊重知识
    several = sum(any(map(_is_strange, member)) for member in members)
    strange = several * 2 > len(members) + 1 if named else several > 0
    alike = len(spans) > 2 or len({member[0].tag[0] == "v" for member in members}) == 1
    torn = _last_holds_more(members, words) or _first_holds_more(members, words)
    return apart and alike and not strange and not torn


def _last_holds_more(members: Sequence[list[Token]], words: Sequence[str]) -> bool:
    """Whether the last of several members goes on with what belongs to all of them."""
    shared = words[-1] not in _OF_BOTH and words[-1].endswith(_OF_BOTH) and not words[0].endswith(words[-1][-2:])
    if shared and members[0][-1].tag == "n":
        return True  # 现代农业、渔业发展
    if words[-1].endswith(_OF_ALL) and not words[0].endswith(_OF_ALL):
        return True  # 动态监测、报告报送、评估机制: it is a word of all of them
    *others, last = (member[-1].tag == "v" for member in members)
    return len(members) > 2 and len(words[0]) > 2 and last and not any(others)  # 荤食品、素食品、水产品分池


def _first_holds_more(members: Sequence[list[Token]], words: Sequence[str]) -> bool:
    """Whether the first of several members begins with what belongs to all of them, or to what stands before."""
    leads = members[0][0].word in VERBS or members[0][0].word.endswith("好")
    governs = [one.tag for one in members[0][:2]] in (["v", "n"], ["v", "j"]) and len(members) > 2
    if governs and not any(member[0].tag[0] in "vad" for member in members[1:]):
        return True  # 化解房地产、地方债务、中小金融机构等风险
    if leads and not any(member[0].word in VERBS for member in members[1:]):
        return True  # 完善税收、社会保障: the verb rules over all of them
    if any(member[0].word in VERBS for member in members[1:-1]) and not leads:
        return True  # 从严治党体系、完善党和…
    start = text.common_start(words[1:]) if len(words) > 2 else ""
    if start and start in words[0] and not words[0].startswith(start):
        return True  # 人关灯、关空调、关投影
    if words[0].startswith(("所有", "全部", "各", "每", "有关", "相关")) and members[1][0].word != members[0][0].word:
        return True  # 所有同名、近音病人
    if any(token.word == members[0][-1].word for token in members[1][1:-1]):
        return True  # 邮政服务、快递服务投诉: what goes on there goes on with both
    ruled = _rules_over(members) and not text.common_end(words)  # 核对公函、陪餐人数: so does what is no demand
    return ruled or (_begins_amid(members[0]) and not _begins_amid(members[1]))  # 用好晨会、微信群


def _is_strange(token: Token) -> bool:
    """Whether a word is a figure or a name."""
    rare = text.commonness(token.word) < FAMILIAR and not token.word.endswith("化")
    named = token.tag in NAMES and len(token.word) < 4 and rare
    place = token.tag in ("ns", "nt") and (len(token.word) < FOUR or token.word.endswith(_PLACES))
    return place or (token.tag in ("x", "m") and token.word not in _TIMES) or named


def _rules_over(members: Sequence[list[Token]]) -> bool:
    """Whether the first member alone begins with a verb of all of them, and goes on with a noun."""
    first = [token.tag for token in members[0]]
    alone = members[0][0].word in GOVERNING and not any(member[0].word in GOVERNING for member in members[1:])
    return alone and len(first) > 1 and first[1][0] == "n"


def _begins_amid(member: list[Token]) -> bool:
    return member[0].tag[0] in "pucyk" or member[0].word in ("好", "对", "把", "将", "以", "用", "为", "在", "让")
