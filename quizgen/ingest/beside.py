"""The members of a name where the running text states them: in brackets, behind the name, before it, further on."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizgen import counting
from quizgen import text as plain
from quizgen.ingest import enumeration
from quizgen.ingest.enumeration import Members
from quizgen.ingest.mentions import Mention

FAR = 500
"""The members behind a name begin and end within so many characters."""

_TAIL = (
    r"(?:的)?(?:(?:精神|行动|工作|改革|攻坚|活动|要求|机制|制度|原则|方针|标准|目标|战略|工程|管理|模式|体系|建设|办法"
    r"|举措|措施|服务|理念|思路|教育|理论|守则|工作法|准则|格局|经费|人员|干部|机关|政府|支部|任务|方式|方法|手段)+|[\u4e00-\u9fff]{0,3})"
)
_BRACKET = re.compile(_TAIL + r"（(?:注：|即|是指|分别是)?((?:[^（）\n]|（[^（）\n]*）){3,400})）")
_STATED = re.compile(
    _TAIL
    + r"(?:[，：]?(?:也就是|就是|即|是指|指的是|主要指|具体是|主要是|包括|包含|分别是|分别为|是(?=：))[：，]?|：|——+)"
    r"([^。！？\n]{3,400})"
)
_IS = re.compile(_TAIL + r"[，]?(?:是|为)([^。！？\n]{3,400})")
_NEXT = re.compile(_TAIL + r"(?:[，。；]|”[，。]?)?([^。！？\n]{3,400})")
_LINE = re.compile(_TAIL + r"[。：]?\n([^。！？\n]{3,400})")
_UNITS = re.compile(r"[^。！？\n]*[。：；，]?\n?")
_STOP = re.compile(r"[，。；：！？\n]")
_LINK = re.compile(r"(?:的|等|这)+$|(?:作为|视为|当作|确定为)[^、，]{0,14}$")
_SUMMED_UP = re.compile(
    r"(?:[，——]+|（)(?:这就是|即|也就是|简称|统称|合称|并称|俗称|概括起来就是|归纳起来就是|总结起来就是|可以概括为|概括为|称为|称之为)"
    r"(?:我们?(?:所)?(?:说|讲|常说)?的|为)?$"
)
_DONE = re.compile(r"[，](?:真正|切实|努力|确保|力争)?(?:做到|实现|达到|形成|落实|坚持|保持|练就)(?:了)?$")
_VERB = re.compile(
    r"打好|做好|抓好|把好|用好|过好|唱好|算好|办好|走好|管好|管住|守住|抓住|坚持|推进|推动|实现|实行|实施|落实|按照|包括|接受|围绕"
    r"|建立|完善|健全|加强|开展|强化|深化|做到|打造|建设|创建|培育|树立|弘扬|发扬|争做|争创|擦亮|突出|聚焦|统筹|处理好|划清|分清"
    r"|[由把对以为是要在从]"
)


def members(text: str, mention: Mention) -> Members:
    """The members that the text beside a mention states, by the surest way of stating them; () if none."""
    if mention.way == "characters":
        return _of_characters(text, mention)
    for way in _WAYS[mention.way]:
        found = way(text, mention)
        if found and (len(counting.parts(mention.name)) < 2 or enumeration.repeated(mention.name, found)):
            return found
    return ()


def _behind(text: str, mention: Mention) -> str:
    return text[mention.end : mention.end + FAR]


def _of_characters(text: str, mention: Mention) -> Members:
    """The quotation or enumeration beside 八字方针 that has eight characters in members of one length."""
    behind = re.match(r"[\u4e00-\u9fff]{0,4}(?:[，：——（]|即|是)*“?([^“”。！？（）\n]{2,60})", _behind(text, mention))
    before = re.search(
        r"([^“”。！？，；：（）\n]{2,60})(?:”(?:的|这)?)?$", text[max(0, mention.start - 60) : mention.start]
    )
    quoted = re.search(r"“([^“”。！？\n]{2,60})”(?:的|这|等)?$", text[max(0, mention.start - 60) : mention.start])
    for found in (quoted, behind, before):
        if found and (parts := enumeration.of_characters(re.sub(r"^[^“]*“", "", found[1]), mention.count)):
            return parts
    return ()


# ---- behind the name


def _in_brackets(text: str, mention: Mention) -> Members:
    """“三清”（底数清、情况清、责任清）."""
    found = _BRACKET.match(_behind(text, mention))
    return _counted(found[1], mention) if found else ()


def _stated(text: str, mention: Mention) -> Members:
    """“三清”，即 …; “三清”：…; “三清”—— …; “三清”是 … where the members repeat what is counted."""
    behind = _behind(text, mention)
    if (found := _STATED.match(behind)) and (stated := _counted(found[1], mention)):
        return stated
    found = _IS.match(behind)
    stated = _counted(found[1], mention) if found else ()
    return stated if enumeration.repeated(mention.name, stated) else ()


def _counted(source: str, mention: Mention) -> Members:
    """An enumeration of the right number of members, by its separators or by the word that all members repeat."""
    first = source.split("，“")[0]
    found = enumeration.members(source, mention.count) or enumeration.members(first, mention.count)
    cut = enumeration.cut_at_key(source, mention.name, mention.count)
    if cut and not enumeration.repeated(mention.name, found):
        return cut
    return found


def _following(text: str, mention: Mention) -> Members:
    """“三定”，定人员、定时间、定措施: right behind the name, and every member repeats what is counted."""
    found = _NEXT.match(_behind(text, mention))
    if not found:
        return ()
    for source in (found[1], found[1].split("，")[0]):
        if stated := _repeating(_counted(source, mention), mention):
            return stated
    return ()


def _repeating(found: Members, mention: Mention) -> Members:
    """Members that repeat what is counted, the first without the verb before it; () if they do not."""
    for key in enumeration.keys(mention.name) if len(found) > 1 else ():
        if key in found[0] and all(one.startswith(key) for one in found[1:]):
            return (found[0][found[0].index(key) :], *found[1:])
    return found if enumeration.repeated(mention.name, found) else ()


def _below(text: str, mention: Mention) -> Members:
    """班前“三查” as the end of a line, and the next line enumerates what repeats 查."""
    found = _LINE.match(_behind(text, mention))
    if not found:
        return ()
    clauses = (part for part in re.split("[，：；]", found[1]) if "、" in part)
    stated = (_repeating(enumeration.members(part, mention.count), mention) for part in clauses)
    return next(filter(None, stated), ())


def _further(text: str, mention: Mention) -> Members:
    """Just as many parts of a sentence, sentences or paragraphs behind the name, all of which begin with its word."""
    behind = text[mention.end : mention.end + 4 * FAR]
    start = re.match(r"[^。！？：\n]{0,40}[。：\n]\n?", behind)
    if start is None:
        return ()
    rest = behind[start.end() :]
    sentence = re.split("[。\n]", rest)[0]
    for units in (sentence.split("；"), re.split("[。；！？\n]+", rest), rest.split("\n")):
        firsts = [re.split("[，。：]", unit.strip())[0] for unit in units]
        if found := _one_each(firsts, mention):
            return found
    return ()


def _one_each(firsts: list[str], mention: Mention) -> Members:
    """The first clauses, if as many as are counted hold the name's word, and the one behind them does not."""
    found = enumeration.unmarked(tuple(firsts[: mention.count]))
    if (
        len(found) != mention.count
        or mention.count < 2
        or not all(2 <= len(one) <= enumeration.LONGEST for one in found)
    ):
        return ()
    for key in enumeration.keys(mention.name):
        more = firsts[mention.count : mention.count + 1]
        if (len(key) > 1 or mention.count > 2) and enumeration.all_repeat(key, found) and not (more and key in more[0]):
            verb = _VERB.match(plain.common_start(found)) if not found[0].startswith(key) else None
            return tuple(one[verb.end() :] for one in found) if verb else found
    return ()


# ---- before the name


def _before(text: str, mention: Mention) -> Members:
    """The enumeration that a name closes (医疗、医保、医药三联动), its first member without the verb before it."""
    before = text[max(0, mention.start - 120) : mention.start].rstrip("“")
    segment = _LINK.sub("", _STOP.split(before)[-1])
    quoted = re.search(r"(?:“[^“”，。；：]{2,20}”[、和与]?){2,}$", segment)
    if quoted and quoted.group().count("“") == mention.count:
        return tuple(re.findall("“([^“”]+)”", quoted.group()))
    if inside := re.search(r"“([^“”]+)”$", segment):
        return enumeration.joined(inside[1], mention.count)
    whole = segment.count("“") == segment.count("”") and segment.count("（") == segment.count("）")
    if not whole or segment.endswith(("、", "和", "与")) or not re.search("[、和与]", segment):
        return ()
    found = enumeration.joined(segment, mention.count)
    if not found or (mention.count == 2 and _deeds(found)):
        return ()
    first = without_verb(found[0], found[1:])
    sure = mention.count > 2 or mention.way == "quoted" or len(first) == len(found[1])
    return (first, *found[1:]) if first and sure else ()


def _deeds(found: Members) -> bool:
    """Whether two members are verbs that share what follows (坚持和落实“两个毫不动摇”)."""
    return all(_VERB.fullmatch(one) or [*plain.words(one)][-1][1] == "v" for one in found) and len(found[0]) <= 4


def without_verb(first: str, others: Members) -> str:
    """The first member behind the verb that leads to the list; whole if it is built like the others.

    Of members of one length it is as long as they are, if a word ends where it begins; else it begins behind the last
    verb that is known to lead.
    """
    lengths = {len(other) for other in others}
    if len(first) in lengths or plain.common_start([first, *others]):
        return first
    if "的" in first and not any("的" in other for other in others):
        head = first[first.rindex("的") + 1 :]
        if len(head) > 1 and (plain.common_end([head, *others]) or len(first) > 2 * max(lengths)):
            return head
    if len(lengths) == 1 and (cut := _at_word(first, lengths.pop())):
        return cut
    verb = list(_VERB.finditer(first))
    cut = first[verb[-1].end() :] if verb else ""
    sure = bool(verb) and len(verb[-1].group()) > 1
    return cut if len(cut) >= 2 and (sure or len({len(other) for other in others}) > 1) else ""


def _at_word(first: str, length: int) -> str:
    """The last `length` characters, if the word before them is a verb or a preposition and ends there."""
    place = 0
    for word, tag in plain.words(first):
        place += len(word)
        if place >= len(first) - length:
            return first[place:] if place == len(first) - length and tag[0] in "vpdc" else ""
    return ""


def _summed_up(text: str, mention: Mention) -> Members:
    """A，B，C，这就是“三个明白”; A、B、C（简称“三费”); A，B，C，做到“三有” where all repeat what is counted."""
    sentence = re.split("[。！？\n]", text[max(0, mention.start - 300) : mention.start])[-1]
    for pattern in (_SUMMED_UP, _DONE):
        if link := pattern.search(sentence.rstrip("“")):
            said = sentence[: link.start()]
            found = _last_enumerated(said, mention)
            if pattern is _SUMMED_UP or enumeration.repeated(mention.name, found):
                return found
    return ()


def _last_enumerated(said: str, mention: Mention) -> Members:
    """The members that a stretch ends with: those of its last clause, or its last clauses."""
    cut = enumeration.cut_at_key(said, mention.name, mention.count)
    clause = re.split("[，；：]", said)[-1]
    found = enumeration.joined(clause, mention.count)
    if found and (first := without_verb(found[0], found[1:])):
        return (first, *found[1:])
    clauses = re.split("[，；]", said.split("：")[-1])[-mention.count :]
    alike = tuple(clauses) if len(clauses) == mention.count and enumeration.alike(clauses) else ()
    return alike or cut


_Way = Callable[[str, Mention], Members]
_WAYS: dict[str, tuple[_Way, ...]] = {
    "quoted": (_in_brackets, _stated, _before, _summed_up, _following, _below, _further),
    "introduced": (_in_brackets, _stated, _before),
    "closing": (_before,),
}
