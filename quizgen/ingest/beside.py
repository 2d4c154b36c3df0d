"""The members of a name where the running text states them: in brackets, behind the name, before it, further on."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate

from quizgen import counting
from quizgen import text as plain
from quizgen.ingest import before, enumeration, following, further, verbs
from quizgen.ingest.enumeration import Members
from quizgen.ingest.mentions import AS, TAIL, Mention

FAR = 500
"""The members behind a name begin and end within so many characters."""

MORE = 6
"""So many characters beyond twice the longest of the others, and the first member is not cut where it begins."""

_DAY = re.compile("\\d{1,2}月(?:\\d{1,2}[日号])?")
"""When something was, and no thing (三件事：|2月22日，…)."""
_BRACKET = re.compile(TAIL + r"（(?:注：|即|是指|分别是)?((?:[^（）\n]|（[^（）\n]*）){3,400})）")
_STATED = re.compile(TAIL + rf"(?:[，：]?(?:{AS}|(?:是|为|如下)(?=：))[：，]?|：|——+)([^。！？\n]{{3,400}})")
_IS = re.compile(TAIL + r"[，]?(?:是|为)([^。！？\n]{3,400})")
_NEXT = re.compile(TAIL + r"(?:[，。；]|”[，。]?)?([^。！？\n]{3,400})")


def members(text: str, mention: Mention) -> Members:
    """The members that the text beside a mention states, by the surest way of stating them; () if none."""
    if mention.name.endswith(("问", "省")):
        return _questions(text, mention)
    for way in _WAYS[mention.way]:
        stated = way(text, mention)
        found = _level(_from_its_word(_at_word(stated, mention), mention)) if stated else ()
        dated = all(map(_DAY.fullmatch, found)) and mention.name[-1] not in "日期节间点"
        told = found and all(found) and not dated and "分别" not in "".join(found)  # 磷负荷、藻天数|分别下降12%和20%
        found = _up_to_noun(_without_verb(found), mention) if told else ()
        if found and all(map(_ORDINAL.fullmatch, found)):
            continue  # 第一关，政治关；第二关，…
        found = _with_word(found, _behind(text, mention), mention) if len(found) > 2 else found
        if found and _names_no_part(mention.name, found) and _repeated(mention.name, found) and not _holds_more(found):
            return found
    return ()


def _with_word(found: Members, behind: str, mention: Mention) -> Members:
    """The parts of a sentence whose first clauses are the members, where only the further clauses hold the word counted
    (“三见”：报开工的，要见到机器；…)."""
    key = enumeration.surest(mention.name)
    if not key or any(key in one for one in found) or "；" not in behind:
        return found
    parts = re.split("[；。：]", behind)
    whole = [next((part for part in parts if part.startswith(f"{one}，")), "") for one in found]
    return tuple(whole) if all(key in one and len(one) <= enumeration.LONGEST for one in whole) else found


def _at_word(found: Members, mention: Mention) -> Members:
    """Members of several clauses whose last ones begin with the word counted, as these
    (一个月内，每人讲一次课，带头传；…)."""
    key = enumeration.surest(mention.name)
    long = len(key) > 1 and any(one.count("，") > 1 for one in found)
    held = [one.rpartition("，")[2] for one in found] if long else []
    return tuple(held) if held and all(len(key) < len(one) and one.startswith(key) for one in held) else found


def _from_its_word(found: Members, mention: Mention) -> Members:
    """Members of a name of several numerals with the first one from the word that the next ones begin with
    (某地创新实施|自主备案、自主核报、自主补税 of 三自一简)."""
    parts = counting.parts(mention.name)
    if len(parts) < 2 or parts[0][0] < 3 or len(found) != mention.count:
        return found
    word = parts[0][1][0]
    same = all(one.startswith(word) for one in found[1 : parts[0][0]]) and word in found[0][1:]
    same = same and not found[0].startswith(word)
    return (found[0][found[0].rindex(word) :], *found[1:]) if same else found


def _included(text: str, mention: Mention) -> Members:
    """五个变化，包括…的新地位，…的新定位，…: three clauses or more, with a word that all of them hold."""
    found = _INCLUDES.match(_behind(text, mention)) if mention.count > 2 else None
    parts = tuple(enumeration.split(found[1], "，")) if found else ()
    sized = len(parts) == mention.count and all(1 < len(one) <= enumeration.LONGEST for one in parts)
    shared = set.intersection(*({one[-3:-2], one[-4:-3]} for one in parts)) - {""} if sized else set()
    return parts if shared or (sized and enumeration.alike(parts)) else ()


_INCLUDES = re.compile("[\u4e00-\u9fff]{0,4}，(?:包括|即|分别是|分别为)([^。；！？\n]{10,300})[。；]")


def _spelled_out(text: str, mention: Mention) -> Members:
    """提高政治判断力、政治领悟力、政治执行力 for “政治三力”: the text enumerates just as many with both its words."""
    own, key = mention.title.removesuffix(mention.name), mention.name[-1]
    if not own or mention.count < 3 or text.count(own) < mention.count:
        return ()
    each = rf"{own}[\u4e00-\u9fff]{{1,4}}{key}"
    found = re.search(rf"{each}(?:、{each}){{{mention.count - 2}}}[、和与]{each}(?![、和与]{own})", text)
    return tuple(re.findall(each, found.group())) if found else ()


def _questions(text: str, mention: Mention) -> Members:
    """“你是谁？你为谁？你靠谁？”…这“三问”: just as many questions, quoted right before the name or behind it."""
    for stretch in (text[max(0, mention.start - FAR) : mention.start], text[mention.end : mention.end + FAR // 2]):
        for quoted in re.findall("“((?:[^“”？]+？){2,})”", stretch):
            asked = tuple(filter(None, quoted.split("？")))
            if len(asked) == mention.count:
                return asked
        asked = tuple(dict.fromkeys(re.findall("“([^“”？]+)？”", stretch)))
        if len(asked) == mention.count > 1:
            return asked
    row = re.match(
        rf"[\u4e00-\u9fff]{{0,4}}(?:——|：|，)((?:[^？。\n]{{2,30}}？){{{mention.count}}})", _behind(text, mention)
    )
    if row:
        return tuple(asked.strip() for asked in row[1].split("？") if asked)
    found = _STATED.match(_behind(text, mention))
    return _counted(found[1], mention, stated=True) if found else ()


def _up_to_noun(found: Members, mention: Mention) -> Members:
    """Members without what goes on behind the last one, where the others end with what is counted
    (水源账、工程账、用户账|一村一册 of 三本账)."""
    *others, last = found or ("",)
    noun = plain.common_end(others)[-1:] if len(others) > 1 else ""
    ends = (
        noun and noun in mention.name and len(counting.parts(mention.name)) == 1 and all(len(one) > 1 for one in others)
    )
    return (*others, last[: last.index(noun, 1) + 1]) if ends and noun in last[1:-1] and last[-1] != noun else found


def _without_verb(found: Members) -> Members:
    """Things without the verb that leads to the first (实施|先期预防、应急指挥、技术支撑); () if hardly more than this
    is left of it (推动|东、中、西部)."""
    led = verbs.LEADING.match(found[0]) if len(found) > 2 else None
    things = all(not tag.startswith("v") for one in found[1:] for _, tag in plain.words(one)[:2])
    if led is None or led.end() < 2 or not things:
        return found
    first = found[0][led.end() :]
    return (first, *found[1:]) if len(first) > 1 else ()


def _names_no_part(name: str, found: Members) -> bool:
    """Whether no member only explains a name, or a part of it (“四会”是会写, of 四会四不)."""
    if any(_OTHER_NAME.search(one) for one in found) and not enumeration.repeated(name, found):
        return False  # 领悟“两个确立”的决定性意义、坚决做到|“两个维护”
    return not any("”是" in one for one in found) and not any(
        quoted in name for one in found for quoted in re.findall("“([^“”]+)”", one) if quoted != name
    )


def _level(found: Members) -> Members:
    """Members without what goes on behind the last of several of one length that all begin alike
    (良机、良法、良制|融合发展)."""
    *others, last = found or ("",)
    sizes = {len(one) for one in others}
    if others and "，" in last and not any("，" in one for one in others):
        last = last.partition("，")[0]  # 以水定地、以水定产|，走好…之路
        found = (*others, last)
    if others and _AND_SO_ON.search(last) and not any("等" in one for one in others):
        last = _AND_SO_ON.sub("", last)
        found = (*others, last)
    if len(others) == 1 and "，" in others[0] and "，" not in last:
        return ()
    alike = len(others) > 2 and len(sizes) == 1 and len({one[0] for one in found}) == 1
    alike = alike and len(others[0]) in accumulate(len(word) for word, _ in plain.words(last))  # 防火、防盗、防有害气体
    return (*others, last[: len(others[0])]) if alike and 1 < len(others[0]) <= 3 < len(last) else found


def _holds_more(found: Members) -> bool:
    """Whether the first of several members holds what stands before it as well (式 重庆自贸试验区实施自主备案、…)."""
    spoken = found[0].startswith(("我们", "我", "他")) or any("；" in one for one in found)
    laid_out = any(re.search("[ \u3000]", one) and not one.isascii() for one in found)  # 监管模式　　重庆…实施自主备案
    return spoken or laid_out or (len(found) > 2 and len(found[0]) > MORE + 2 * max(map(len, found[1:])))


_OTHER_NAME = re.compile(
    f"(?:领悟|把握|拥护|维护|捍卫|做到|践行|落实|增强|坚定|坚持)(?:“{counting.COUNT}[^“”]+”|$)|^“{counting.COUNT}[^“”]+”$"
)


def _repeated(name: str, found: Members) -> bool:
    return len(counting.parts(name.removesuffix("合一"))) < 2 or enumeration.repeated(name, found)


def _up_to_bracket(behind: str) -> str:
    """What stands behind a name, up to the bracket that closes before another one opens: the name stands in it
    (“一主”即县城，“两翼”即北部片区、南部片区）)."""
    inside, closes, _ = behind.partition("）")
    return inside if closes and "（" not in inside else behind


def _behind(text: str, mention: Mention) -> str:
    return _ASKED.sub("", text[mention.end : mention.end + FAR])


def _of_characters(text: str, mention: Mention) -> Members:
    """The quotation or enumeration beside 八字方针 that has eight characters in members of one length."""
    head = text[max(0, mention.start - 60) : mention.start]
    quoted = re.search(r"“([^“”。！？\n]{2,60})”(?:的|这|等)?$", head)
    behind = re.match(r"[\u4e00-\u9fff]{0,4}(?:[，：——（]|即|是)*“?([^“”。！？（）\n]{2,60})", _behind(text, mention))
    closed = re.search(r"([^“”。！？，；：（）\n]{2,60})(?:”(?:的|这)?)?$", head)
    for found in (quoted, behind, closed):
        if found and (parts := enumeration.of_characters(re.sub(r"^[^“]*“", "", found[1]), mention.count)):
            return parts
    return ()


def _in_brackets(text: str, mention: Mention) -> Members:
    """“三清”（底数清、情况清、责任清）."""
    found = _BRACKET.match(_behind(text, mention))
    return _counted(found[1], mention) if found else ()


def _stated(text: str, mention: Mention) -> Members:
    """“三清”，即 …; “三清”：…; “三清”—— …; “三清”是 … where the members repeat what is counted."""
    behind = _up_to_bracket(_behind(text, mention))
    found = _STATED.match(behind)
    if found and (told := _QUOTED_LIST.match(found[1])) and (said := enumeration.joined(told[1], mention.count)):
        return said
    if found and mention.count == 1 and (several := enumeration.about(found[1], mention.name)):
        return several
    if found and (stated := _counted(found[1], mention, stated=True)):
        return _built_alike(stated, mention)
    found = _IS.match(behind)
    stated = _counted(re.split("[；“]", found[1])[0], mention) if found else ()
    level = len(stated) > 2 and (len({*map(len, stated)}) == 1 or mention.way == "introduced")
    return stated if level or enumeration.repeated(mention.name, stated) else ()


def _built_alike(found: Members, mention: Mention) -> Members:
    """Members without the verb before the first, where then all repeat what is counted (强化|德育养成、智育学成)."""
    first = verbs.without(found[0], found[1:]) if len(found) > 2 else ""
    bare = (first, *found[1:])
    repeats = first and enumeration.repeated(mention.name, bare) and not enumeration.repeated(mention.name, found)
    return bare if repeats else found


def _counted(source: str, mention: Mention, *, stated: bool = False) -> Members:
    """An enumeration of the right number of members, by its separators or by the word that all members repeat.

    Where a colon or 即 states them, three clauses or more are members though they are not built alike.
    """
    if (paired := enumeration.paired(source, mention.name, mention.count)) or mention.paired:
        return paired
    source = _NEXT_NAME.split(source)[0]
    if grouped := enumeration.in_groups(source, mention.name):
        return grouped
    if called := enumeration.called(source, mention.name, mention.count):
        return called
    first = source.split("，“")[0]
    found = enumeration.members(source, mention.count) or enumeration.members(first, mention.count)
    cut = enumeration.cut_at_key(source, mention.name, mention.count)
    turned = enumeration.in_turn(source, mention.name)
    if turned and not enumeration.repeated(mention.name, found):
        return turned
    if cut and not enumeration.repeated(mention.name, found):
        return cut
    found = found or (enumeration.clauses(source, mention.count) if stated and mention.way == "quoted" else ())
    return () if any(map(_TELLS.match, found)) else verbs.alone(found) or found


def _following(text: str, mention: Mention) -> Members:
    """“三定”，定人员、定时间、定措施: right behind the name, and every member repeats what is counted."""
    found = _NEXT.match(_behind(text, mention))
    if not found:
        return ()
    if led := enumeration.led(found[1], mention.name, mention.count):
        return led
    for source in (found[1], found[1].split("，")[0]):
        if stated := enumeration.repeating(_counted(source, mention), mention.name):
            return stated
    return _holding(found[1].split("，")[0], mention) or enumeration.in_turn(found[1], mention.name)


def _holding(source: str, mention: Mention) -> Members:
    """“四责协同”体系，明确党委主体责任、…和班子成员“一岗双责”: three members or more that all hold what is counted."""
    key = "".join(enumeration.keys(mention.name)[-1:])
    stated = _counted(source, mention) if mention.count > 2 and key else ()
    held = bool(stated) and all(key in one for one in stated) and not any(map(_TELLS.match, stated))
    return verbs.unled(stated) if held else ()


_AND_SO_ON = re.compile("(?<=..)(?<![平同均])等(?!级)[\u4e00-\u9fff]{0,8}$")
"""What sums up an enumeration behind its last member."""
_NEXT_NAME = re.compile(rf"；(?=“?(?!一[^十]){counting.COUNT}[^，。；：“”]{{1,8}}”?，?(?:就是|即|是指|是|：))")
"""Where the explanation of one name ends and that of the next begins (…；两条底线，就是…)."""

_ASKED = re.compile("(?:什么呢|是什么|哪[几一二三四五六七八九十][个条点项]?[呢啊]?|有哪些)[，？：]")
"""What a speaker asks before he tells the members himself."""

_TELLS = re.compile("作为[^，。；]{2,8}(?:也|还|更)|(?:还|又|再|另)有|有个|同时(?:具备|具有)")
"""How a story goes on to the next case, or both of two things are told; a member of a list does not begin so."""


def _levels(text: str, mention: Mention) -> Members:
    """“三级审核”，经办人初核、科长复核、主任签发: levels and checks are told by who does what at each."""
    found = _LEVELS.match(mention.name) and _NEXT.match(_behind(text, mention))
    return enumeration.by_doers(found[1], mention.count) if found else ()


_QUOTED_LIST = re.compile("[\u4e00-\u9fff]{0,6}“([^“”]+)”(?=[，。；,]|$)")
"""An enumeration in quotation marks, behind those whose it is."""
_LEVELS = re.compile(rf"{counting.COUNT}[级道步审校]")

_ORDINAL = re.compile(f"第[{counting.ONES}十][\u4e00-\u9fff]{{0,2}}")
_Way = Callable[[str, Mention], Members]
_WAYS: dict[str, tuple[_Way, ...]] = {
    "characters": (_of_characters,),
    "quoted": (
        _in_brackets, following.by_subjects, _stated, before.closed, before.summed_up, before.told,
        before.in_sentence, before.counted,
        _following, further.asked,
        _levels, following.in_pairs, following.ending, following.in_steps,
        further.below, further.later, further.turns, further.ordinals, further.one_each, further.called,
        further.units, further.with_words, following.opening_clauses, following.next_clause,
        following.lines_below, _spelled_out, before.begun,
    ),
    "introduced": (_in_brackets, _stated, before.closed),
    "announced": (
        before.twins, before.taken_together, _included, further.asked, further.behind_colon, further.ordinals,
        further.one_each, further.called, further.sentences, following.related, following.opening_clauses,
        following.next_clause, _levels,
    ),
    "closing": (before.closed, further.asked, _levels),
}  # fmt: skip
