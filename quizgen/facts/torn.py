"""Whether blanks tear what belongs together: a term, a deed with its object, a list with what bounds it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from quizgen import text
from quizgen.facts.kinds import ENUMERATION, NUMBER, PHRASE
from quizgen.facts.slots import Slot
from quizgen.facts.standing import tells_apart
from quizgen.facts.words import VERBS

SEVERAL = 4
"""So many members of an enumeration tell by themselves what they are."""

_DEMANDED = re.compile("(?:必须|应当?|一律|须|均|都|(?<![重需主概])要)$")
"""How words end that belong to what is demanded, and not to the last thing of which it is."""
_MONTH = re.compile(r"\d月")
_BARE_DAY = re.compile(r"\d{1,2}[日号]")
_OF_DEED = re.compile("的[\u4e00-\u9fff]{2}")
_MERE_FRAME = re.compile("的?(?:工作)?(?:机制|格局|体系|原则|方针|要求)?")
_PROPERTY = re.compile("[\u4e00-\u9fff]{2}性(?![的和与])[\u4e00-\u9fff]{2}")
_REST_OF_VERB = re.compile("[了着过](?![解结力眼手重程渡硬关滤去往半得])")
_REST_OF_PHRASE = re.compile("的(?!士|确)|着(?![眼力手重装])|了(?![解结])")
_DONE_WITH = re.compile("来(?:抓|看待|对待|落实|推进|推动|完成|谋划|考虑|部署)$|(?<!人员)出身$")
_IN = re.compile("(?<![存所实现内正潜旨])在$")
_OF_FRAME = re.compile("[^，。；]{2,10}[中上下](?![国央部心层级游升调海市等小])[\u4e00-\u9fff]{2}")
"""How a frame ends that 在 begins, and goes on (经济发展中|保障民生)."""
_LED = re.compile("从(?![严业容众事])|就(?![业学医地近读])|针对(?!性)")
"""How an answer begins with a preposition."""
_COVERB_INSIDE = re.compile("^(?![将把]).+(?:[中上后]|时)[将把](?![来握关])")
SET_PHRASE = 4
"""So many characters has a set phrase (突出重点)."""
_PHRASE_START = re.compile(
    "(?:^|[，。；、：]|坚持|做到|要|实现|确保)(?:全面|深入|准确|精准|科学|统一|系统|立足|着眼|胸怀)$"
)
_UP_TO_YEAR = re.compile("至\\d{4}年")
"""Up to which year somebody was somewhere."""
_IS = re.compile("是(?!非)")
"""How the first of several answers begins with the verb of all (体现的|是立足自身、胸怀天下)."""
_JOINT = re.compile("^[^与和同互]*相(?!关)[\u4e00-\u9fff]{2}$")
"""How the second of two things ends that belong together (督促与激励相结合)."""
_WITH_ANOTHER = re.compile("[与和同][^，。；、]{1,8}相?(?:结合|统一|衔接|适应|促进|协调)")
"""How the last of several answers goes on with another thing (督促|与激励相结合)."""
_JOINS_TWO = ("融入", "贯通", "融合", "渗透", "对接", "衔接")
"""Verbs of two things that stand behind both."""
_GOVERNS = VERBS | {"实行", "推行", "执行", "试行"}
"""Verbs of all things that stand behind them."""
_LEFT_OPEN = re.compile("[作做]出[更最]?[新大多好]$")
"""The end of a deed whose thing stands behind 的."""


def is_torn(slot: Slot, sentence: str, answers: Sequence[str]) -> bool:
    """Whether answers belong to other words (同|一盒; 甲泵、乙泵必须|两人核对), or their places are told apart."""
    start, end = slot.spans[0][0], slot.spans[-1][1]
    before, behind = sentence[:start], sentence[end:]
    if slot.kind == NUMBER:
        alone = answers[0] in ("两", "2", "二") and "单独" in sentence  # nobody may be alone: two
        return alone or sentence[start - 1 : start] == "同"
    chinese = text.is_cjk(answers[0])
    if chinese and _are_broken(answers):
        return True
    if slot.kind == PHRASE:
        return _ends_frame(answers[0], before) or _is_part(answers[0], behind)
    if len(answers) > 1 and _runs_on(answers, before, behind):
        return True
    if len(answers) > 1 and chinese and max(map(len, answers)) == 1 and _are_halves(slot, sentence):
        return True  # 统筹有|力、服务有|效
    if slot.kind != ENUMERATION:
        return False
    if chinese and _holds_two(slot, sentence):
        return True
    if _LEFT_OPEN.search(answers[-1]) and behind.startswith("的"):  # 为国家、为人民作出新|的贡献
        return True
    if len({one.endswith("的") for one in answers}) > 1:  # 既参加现场学习又参加网络学习|的
        return True
    of_month = _MONTH.search(answers[0]) and _BARE_DAY.fullmatch(answers[-1])  # 3月25日、26日
    if of_month or list(answers[-2:]) == ["day", "night"]:  # noticing, day or night
        return True
    if chinese and (_begins_amid(answers, before) or _ends_amid(answers, behind) or _has_its_own_verb(answers, before)):
        return True
    cut = _DEMANDED.search(answers[-1]) or (chinese and _is_cut_by_last(answers, behind))
    return bool(cut) or tells_apart(sentence) or _takes_all(slot, sentence) or _is_without_head(slot, sentence)


def _are_halves(slot: Slot, sentence: str) -> bool:
    """Whether answers of one character are the second halves of words."""
    ends = set(accumulate(len(word) for word, _ in text.words(sentence)))
    return any(start not in ends for start, _ in slot.spans if start)


def _holds_two(slot: Slot, sentence: str) -> bool:
    """Whether the first of two things side by side holds two of three things (行政干部和保安、家长志愿者)."""
    (start, end), other = slot.spans[0], slot.spans[1] if len(slot.spans) == 2 else (0, 0)
    parts = re.split("[和与及]", sentence[start:end])
    beside = sentence[end : other[0]] == "、" and len(parts) == 2 and min(map(len, parts)) > 1
    return beside and all(text.words(one)[-1][1][0] == "n" for one in parts)


def _are_broken(answers: Sequence[str]) -> bool:
    """Whether an answer begins with the end of a word or phrase (坚守|着道德, 坚持自己|的战略), ends with what is done
    with it (作为突出任务来抓), holds a gap or a year of a life (1951年|至1952年), or one of several ends with the
    preposition of all (学校层面, 从国家层面), with what joins it to another (督促与激励相结合) or with their verb."""
    cut = any(map(_REST_OF_PHRASE.match, answers)) or _DONE_WITH.search(answers[-1])
    gap = any("…" in one or _UP_TO_YEAR.match(one) for one in answers)
    return bool(cut) or gap or any(_differ(pattern, answers) for pattern in (_LED, _JOINT, _IS))


def _differ(pattern: re.Pattern[str], answers: Sequence[str]) -> bool:
    """Whether some of the answers begin with a pattern, and others do not."""
    return len({pattern.match(one) is None for one in answers}) > 1


def _is_part(phrase: str, behind: str) -> bool:
    """Whether a phrase is only a part of one (以只争朝夕的精神和|劲头; 抓住主要矛盾、抓住矛盾|的主要方面)."""
    parted = "、" in phrase and behind.startswith("的")
    return phrase[-1] in "和与及" or parted or _goes_on_where(phrase)


def _ends_frame(phrase: str, before: str) -> bool:
    """Whether a phrase holds the end of a frame that began before it (注重在|经济发展中保障民生)."""
    return _IN.search(before) is not None and _OF_FRAME.match(phrase) is not None


def _goes_on_where(phrase: str) -> bool:
    """Whether a thing goes on with what is done with it somewhere (写入中央一号文件|在全国推广)."""
    return text.is_cjk(phrase) and phrase.find("在") > 1 and text.words(phrase)[0][1][0] not in "vdp"


def _begins_amid(answers: Sequence[str], before: str) -> bool:
    """Whether the first of several answers is more or less than the others: with the end of a verb (探索了|…), what
    stands before a coverb (过程中将|知识点), the verb of both (调动|中央和地方), or without its own first word
    (全面|系统、突出重点; 使命是使社会的|转型、为客户创造价值)."""
    first, *others = answers
    words, second = text.words(first), text.words(others[0])
    if _REST_OF_VERB.match(first) or _COVERB_INSIDE.search(first):
        return True
    pair = len(answers) == 2
    governs = pair and len(words) > 1 and words[0][1] == "v" and words[-1][1][0] == "n" and len(second) == 1
    if governs and second[0][1][0] == "n":
        return True
    ways = before.endswith("的") and words[0][1][0] == "n" and all(text.words(one)[0][1][0] == "p" for one in others)
    halved = pair and len(first) * 2 == len(others[0]) == SET_PHRASE and _PHRASE_START.search(before) is not None
    return ways or halved


def _has_its_own_verb(answers: Sequence[str], before: str) -> bool:
    """Whether of several answers only the first has its verb outside of the blank (加大|财税支持力度、加强规划保障和
    引导创新集聚), or inside of it (实行教学为主型、教学科研并重型和科研为主型)."""
    if len(answers) < SEVERAL - 1:
        return False
    (verb, tag), *rest = text.words(answers[0])
    others = [text.words(one) for one in answers[1:]]
    ways = all(len(one) > 2 and one[0][1] in ("a", "ad", "d") and one[1][1][0] == "v" for one in others)
    if ways and tag[0] == "n":  # 平等使用|生产要素、公平参与市场竞争、有效保护合法权益
        return True
    things = all(one[0][1][0] == "n" for one in others)
    deed = all(one in ("d", "v") for _, one in ((verb, tag), *rest))
    if deed and others[0][0][1][0] == "v" and others[0][-1][1] == "n":
        return True  # 擅自拆卸、改动电表和控电装置
    if things and rest and tag == "v" and len(verb) == 1:  # 管|协管员、劳务派遣人员和保洁保安
        return True
    done = things and "v" in (one for _, one in others[-1][1:]) and not text.common_end(answers)
    if done and re.search("[把将][^，。；]*$", before):
        return True  # 把班子成员、教师代表和学生代表|请到一起
    if verb in _GOVERNS and rest and not any(one[0][1][0] in "vda" for one in others):
        return bool(text.common_end(answers))
    states = all(one[0][1] not in ("v", "d") and one[-1][1] == "a" for one in (rest, others[0]) if one)
    if tag == "v" and len(rest) > 1 and states:  # 选拔政治素质高、经营管理能力强、…的优秀人才
        return True
    lead = text.words(re.split("[，。；：、]", before)[-1] or "，")[-1]
    thing = rest and tag[0] == rest[-1][1][0] == "n" and lead[1] == "v" and len(lead[0]) > 1
    deeds = all(one[0][1][0] in "va" and len(one[0][0]) > 1 and len(one) > 1 for one in others)
    return bool(thing) and deeds and not text.common_end(answers)


def _ends_amid(answers: Sequence[str], behind: str) -> bool:
    """Whether the last of several answers is less than the others, or one of several: each with 的 but for the last,
    which it stands behind (最高的摆位、最严实|的作风), what is some of many (组织者之一, 大庆精神……), or properties of
    which the last have their noun (战略性、前沿性研究)."""
    (*firsts, last), (first, *others) = answers, answers
    if _WITH_ANOTHER.match(behind) and not text.common_end(answers):
        return True
    if last in _OF_HAPPENING and _HAPPENING.match(behind):  # 登记、巡查和突发|情况的先期处置
        return True
    if len(answers) == 2 and len(last) * 2 == len(first) == SET_PHRASE and len(text.words(first)) == 2:
        return _is_deed(behind)
    each = behind.startswith("的") and "的" not in last and all("的" in one[1:-1] for one in firsts)
    some = last.endswith("之一") or "……" in re.split("[。；]", behind)[0]
    return each or some or (len(first) > 2 and first.endswith("性") and _PROPERTY.match(others[0]) is not None)


_OF_HAPPENING = frozenset(("突发", "异常", "特殊", "紧急", "意外", "重大"))
_HAPPENING = re.compile("情况|事件|事项|问题|任务")
"""Words for what kind of a thing happens, and the thing."""


def _is_deed(behind: str) -> bool:
    """Whether what stands behind a short answer is the second half of its phrase (组织领导和统筹|协调，)."""
    clause = re.split("[，。；：、的]", behind)[0]
    return len(clause) == SET_PHRASE // 2 and text.words(clause)[0][1] in ("v", "vn")


def _runs_on(answers: Sequence[str], before: str, behind: str) -> bool:
    """Whether the last of several answers goes on behind the blank, or two lists run into each other: all in quotation
    marks but for its end (“靠得住、站得出、顶得|上”); a deed without its last word (推进学科交叉|融合); one with the
    verb of both (思政教育同日常工作融入|结合); 城乡建设、环境建设同步规划、同步实施."""
    if not text.is_cjk(answers[0]) or re.match(r"[，。；：！？、”“》）（的等之以\s]|$", behind):
        return _are_two_lists(answers)
    if before.endswith("“") and "”" in behind[:4]:
        return True
    *others, last = [text.words(one) for one in answers]
    level = text.common_start(answers)  # 以学增智、以学促干|长效机制
    deeds = (
        len(others) > 1
        and not level
        and last[0][1] == last[-1][1] == "v"
        and all(one[-1][1][0] == "n" for one in others)
    )
    joined = len(others) == 1 and len(last) > 1 and last[-1][0] in _JOINS_TWO
    return deeds or joined or _are_two_lists(answers)


def _are_two_lists(answers: Sequence[str]) -> bool:
    """Whether an answer in the middle holds the word that those behind it begin with."""
    for at in range(1, len(answers) - 1):
        start = text.common_start(answers[at + 1 :]) if len(answers) > at + 2 else ""
        if len(start) > 1 and start in answers[at][1:] and not answers[0].startswith(start):
            return True
    return False


def _is_cut_by_last(answers: Sequence[str], behind: str) -> bool:
    """Whether the last of several deeds is only what 的 joins to its deed (制度修订、数据抽查和客户投诉|的答复)."""
    if not _OF_DEED.match(behind):
        return False
    *others, last = [text.words(one)[-1][1][0] for one in answers]
    return last == "n" and "v" in others


def _takes_all(slot: Slot, sentence: str) -> bool:
    """Whether nothing is left of the sentence that an enumeration stands in, but for one before it."""
    start, end = slot.spans[0][0], slot.spans[-1][1]
    before, behind = re.split("[。；]", sentence[:start])[-1], re.split("[。；]", sentence[end:])[0]
    empty = before in VERBS and _MERE_FRAME.fullmatch(behind)  # 坚持…的工作机制
    return text.is_cjk(sentence) and (bool(empty) or not (text.has_word(before) or text.has_word(behind)))


def _is_without_head(slot: Slot, sentence: str) -> bool:
    """Whether a clause would be all blanks, or two blanks would stand between what belongs to others."""
    (start, first), end = slot.spans[0], slot.spans[-1][1]
    behind = sentence[end : end + 1]
    whole = sentence[start - 1 : start] == "，" and behind in ("", "，", "。", "；") and sentence[first] == "、"
    torn = len(slot.spans) == 2 and sentence[start - 1 : start] == "的" == behind
    return start > 0 and ((whole and len(slot.spans) < SEVERAL) or torn)
