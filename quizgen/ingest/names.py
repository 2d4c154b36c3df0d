"""Named lists: “五个有”, 三联动, 11类人群, three promises with their members, wherever the text states them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizgen import counting
from quizgen import text as plain
from quizgen.counting import ONES, number
from quizgen.ingest import beside, characters, english, enumeration, mentions, soundness

_COMPOUND = re.compile(rf"“([{ONES}十][\u4e00-\u9fff])([{ONES}十][\u4e00-\u9fff])”")
_FIGURES = re.compile(
    r"(?=[“\dNnXx])“?((?:\d|[NnXx])(?:\+(?:\d|[NnXx]))+|1?2?3?4?5?6?(?<=[2-6])|(?<=“)[1-9]\d{2,4}(?=”))”?"
    r"(?=(?:(?<=”)[\u4e00-\u9fff]{0,5})?(?:工作|思路|模式|体系|机制|行动|工程|战略|标准|布局)|[，：（]"
    r"|(?<=”)[\u4e00-\u9fff]{1,6}，(?:即|也就是|就是)|(?<=”)[\u4e00-\u9fff]{1,8}[：（])"
)
_BRINGS_IN = re.compile(f"[^。；：！？\n]{{0,30}}?(?:，(?:{mentions.AS})|：)")
"""What stands between figures and what they stand for."""
_BRACKETS = re.compile("（[^（）]*）")
_HUNDREDS = re.compile(
    r"“?(?P<name>(?P<count>[二三四五六七八九两双\d])(?:(?P<word>[百千])[\u4e00-\u9fff]{0,6}|[A-Z]{1,2}))”?"
    "(?:，?(?:即|就是|是指)|：|（)(?P<members>[^，。；：！？（）\n]{4,80})(?=[）。；，\n])"
)
"""A name that counts hundreds, or by a Latin letter, and what it stands for."""
_HELD = re.compile("[\u4e00-\u9fff]{0,10}(?:（([^（）]{10,120})）|：([^。；\\n]{10,160}))")
_AS_QUOTED = re.compile("”?[\u4e00-\u9fff]{0,10}，即((?:“[^“”]{2,30}”[、和]?){2,})")
"""All that figures stand for, in one row (“123”模式，即“…”“…”“…”)."""
_OF_SOME = re.compile("^(?:[^是]{0,12}(?:的|有|[月旬天初中末底]|星期|周))?是")
"""Who has a member, or when it is (有的同志得的是|推拖病; 10月中是|赶海节)."""
SHORT = 8
"""What something is said to be, of fewer characters, is a member by itself."""
LINE = 14
"""A line that is a member has no more characters."""
_AT_END = re.compile(
    rf"(?<![第每近约共])((?:{counting.COUNT})(?:[{counting.MEASURES}])?[\u4e00-\u9fff]{{1,6}}|“{counting.COUNT}[^“”]{{1,6}}”)$"
)
"""A counted noun, or a quoted name, at the end of a heading."""
_LABELLED = re.compile("([^，。；：？！]{2,12})：(?=.)")
_MEASURED = re.compile(rf"“?{counting.COUNT}([{counting.MEASURES}本座堂])(?!一)[\u4e00-\u9fff]")
_ONE_IS = re.compile(f"(?:还有|再有|再就是|另外|最后)?一[{counting.MEASURES}本座堂]是(?=[\u4e00-\u9fff]{{2}})")
_WORDED = re.compile(
    f"(?P<count>{counting.COUNT})(?P<word>[\u4e00-\u9fff])[，：]"
    "(?P<members>(?P=word)[^，。；：、“”\\n]{1,8}(?:、(?P=word)[^，。；：、“”\\n]{1,8})+)(?=[，。；])"
)
_NTH = re.compile(f"第[{ONES}][{counting.MEASURES}](?=[\u4e00-\u9fff]{{2}})")
_OF_BODIES = re.compile(
    rf"{counting.COUNT}(?:[家名]|位(?!一体)|[区县市镇乡村院校局科部]$|个?(?:乡镇|县区|街道|社区|部门|单位|学校|企业|库区)$)"
)
"""A number of people, firms or places (三家打电话, 市辖三区), which only counts them."""
_ASIDES = re.compile("[★☆※]|（(?:笑声?|掌声|大笑|鼓掌|全场[^（）]{1,6}|喝水|齐声念)）")
"""Marks of a layout behind a name (“五带头”★：…), and what listeners did."""
_LED = re.compile("^(?:其中|是(?!否|非)|即(?![时将便使])|将(?![军来])|把|做到|实现|达到|确保|落实)(?=..)")
"""What leads to the first member, and to none of the others (做到|事故原因未查清不放过、…)."""
_LAST = re.compile("^还有一[个条种](?=[\u4e00-\u9fff]{3})")
"""Before the last of several (还有一个|招待口子)."""
_EXPLAINED = re.compile(rf"[，]?(?:{mentions.AS}|：)")


@dataclass(frozen=True, kw_only=True)
class Named:
    """A name that counts its members; `members` is empty where the text beside it does not state them."""

    name: str
    count: int
    members: tuple[str, ...] = ()


def find(source: str) -> Iterator[Named]:
    """The names of a text, each once, with the members that the text states beside it; others only where quoted."""
    seen: dict[str, Named] = {}
    for one in _all(_ASIDES.sub("", source)):
        if one.name not in seen or (one.members and not seen[one.name].members):
            seen[one.name] = one
    yield from (_bare(one if one.members else _of_parts(one, seen)) for one in seen.values())


def headed(title: str, stretches: Sequence[str]) -> Iterator[Named]:
    """The name that a heading ends with (四项制度), where just as many lines below it each begin with a label
    (首问负责制：…), or are short and of nearly one length."""
    found = _AT_END.search(title)
    count = counting.announced(found[1].strip("“”")) if found else 0
    lines = [line for stretch in stretches for line in stretch.split("\n")]
    if not found or not 2 < count <= len(lines):
        return
    labels = [_LABELLED.match(line) for line in lines[: count + 1]]
    members = tuple(label[1] for label in labels[:count] if label)
    if len(members) < count or len([label for label in labels if label]) > count:
        short = [line.rstrip("；。") for line in lines[:count]]
        level = len(lines) == count and min(map(len, short)) >= 2 and max(map(len, short)) <= LINE
        members = tuple(short) if level and not any(set(line) & set("，。：") for line in short) else ()
    if members:
        yield Named(name=found[1].strip("“”"), count=count, members=members)


def _bare(name: Named) -> Named:
    """A name whose members each count one of what it counts (三本账: 一本困难账; 四把尺子: 一把是…) with the members
    alone."""
    name = replace(name, members=_ends_bare(name))
    if len(name.members) > 2 and all(member[:1] in "是为" for member in name.members[1:]):  # “四个窗口”：是…，是…
        name = replace(name, members=tuple(member.lstrip("是为") for member in name.members))
    if len(name.members) > 2 and all(map(_NTH.match, name.members)):  # 三道筛子：第一道筛真假，…
        name = replace(name, members=tuple(_NTH.sub("", member, count=1) for member in name.members))
    shared = re.match("[\u4e00-\u9fff]{1,4}是", plain.common_start(name.members))
    if shared and len(name.members) > 2:  # 第一项本领是办文
        name = replace(name, members=tuple(member[shared.end() :] for member in name.members))
    said = [_OF_SOME.sub("", member) for member in name.members]
    called = all(1 < len(one) < SHORT and one.endswith(name.name[-1]) for one in said)
    if called and len(said) > 2 and all(map(_OF_SOME.match, name.members)):
        return replace(name, members=tuple(said))
    if name.members and all(map(_ONE_IS.match, name.members)):
        return replace(name, members=tuple(_ONE_IS.sub("", member, count=1) for member in name.members))
    measured = _MEASURED.match(name.name)
    one = f"一{measured[1]}" if measured else ""
    counted = one and all(member.startswith(one) and len(member) > len(one) + 1 for member in name.members)
    return replace(name, members=tuple(_told(member[len(one) :]) for member in name.members)) if counted else name


def _ends_bare(name: Named) -> tuple[str, ...]:
    """The members of a name, the first one without what leads to it (将|打卡记录、请假单、…“三对照”; 靠的是|思路对头)
    and the last without what joins it (还有一个|招待口子)."""
    if not name.members:
        return ()
    several = len(name.members) > 2
    last = _LAST.sub("", name.members[-1]) if several else name.members[-1]
    first, *others = (*name.members[:-1], last.removeprefix("以及"))
    first = soundness.without_lead(first, others, _LED) if several else first
    if "：" in first and not any("：" in member for member in others):
        first = first.rpartition("：")[2]
    if several and "是" in first and not any("是" in member for member in others):
        told = first.rpartition("是")[2]
        level = len(told) <= len(others[0]) + 1
        first = told if level and plain.common_end((told, *others, name.name)) else first
    return (first, *others)


def _told(member: str) -> str:
    """A member without the copula and the quotation marks by which it is called (一种是“等”)."""
    called = re.fullmatch("(?:是|为)“([^“”]+)”", member)
    return called[1] if called else member


def _of_parts(name: Named, seen: Mapping[str, Named]) -> Named:
    """A name of two numerals with the members of both, where the text explains each (四会四不: 四会, 四不)."""
    parts = [seen.get(part) for part in re.findall(f"[{ONES}][^{ONES}]+", name.name)]
    members = tuple(member for part in parts if part for member in part.members)
    return replace(name, members=members) if len(parts) > 1 and len(members) == name.count else name


def _all(source: str) -> Iterator[Named]:
    yield from _of_compounds(source)
    yield from _of_figures(source)
    yield from _of_hundreds(source)
    yield from _of_word(source)
    stated = (*characters.names(source), *english.names(source))
    yield from (Named(name=name, count=len(members), members=members) for name, members in stated)
    for mention in mentions.find(source):
        if mention.name.endswith("之一") or (mention.way != "quoted" and _OF_BODIES.match(mention.name)):
            continue
        members = soundness.cleaned(beside.members(source, mention), source)
        if members and not soundness.belong(mention.name, members, source, mention.end):
            members = ()
        lone = len(members) == 1
        if lone and not (_EXPLAINED.match(source, mention.end) and members[0].count("“") == members[0].count("”")):
            continue  # “一站式” names a way, not a list; 写了一行字：“…” is a quotation
        if members or mention.way == "quoted":
            count = len(members) if mention.count == 1 and members else mention.count
            yield Named(name=mention.title or mention.name, count=count, members=members)


def _of_word(text: str) -> Iterator[Named]:
    """门前三包，包卫生、包绿化、包秩序: as many, each with the one word that the name counts."""
    for match in _WORDED.finditer(text):
        members = tuple(match["members"].split("、"))
        if number(match["count"]) == len(members) > 2:
            yield Named(name=match["count"] + match["word"], count=len(members), members=members)


def _of_hundreds(text: str) -> Iterator[Named]:
    """“三百工程”，即建设百亿园区、培育百家企业、落地百个项目; 5S（整理、整顿、清扫、清洁、素养）."""
    for match in _HUNDREDS.finditer(text):
        count = number(match["count"])
        members = enumeration.joined(match["members"], count)
        if members and (not match["word"] or all(match["word"] in member for member in members)):
            yield Named(name=match["name"], count=count, members=members)


def _of_compounds(text: str) -> Iterator[Named]:
    """“三变五要” as 三变 and 五要, each with the sentences behind its colon that begin with its verb."""
    told: set[str] = set()
    for match in _COMPOUND.finditer(text):
        names = [name for name in match.groups() if name not in told]
        told.update(names)
        for name in names:
            own = mentions.again(text, name, match.end(), behind="：", beside="“")
            if own >= 0 and (count := counting.announced(name)):
                end = own + len(name) + 1
                behind = text[end : end + 1500]
                begun = re.findall(rf"(?:(?<=[。；：])|^){name[-1]}[^，。；：]{{2,20}}", behind)
                yield Named(name=name, count=count, members=tuple(begun) if len(begun) == count else ())


def _counting(behind: str, figures: str) -> list[str]:
    """The clauses behind figures that count as they do, in turn (“1236”体系…，即锚定一个目标，用好两套机制，…)."""
    lead = _BRINGS_IN.match(behind)
    clauses = re.split("[，、；]", _BRACKETS.sub("", behind[lead.end() :].partition("。")[0])) if lead else []
    if len(figures) < 3 or not figures.isdigit() or len(clauses) < len(figures):
        return []
    told = clauses[: len(figures)]
    counts = [{number(one) for one in re.findall(r"\d+|[一二三四五六七八九两]", clause)} for clause in told]
    return told if all(int(one) in said for one, said in zip(figures, counts, strict=True)) else []


def _with_figures(behind: str, figures: str) -> list[str]:
    """The clauses in brackets or behind a colon whose own figures are those of the name, in turn
    (“1530”提醒：放学前1分钟、每周5分钟、放假前30分钟)."""
    stated = _HELD.match(behind)
    clauses = re.split("[，、；]", stated[1] or stated[2]) if stated else []
    told = [re.findall(r"\d+", clause) for clause in clauses]
    for count in range(3, len(clauses) + 1) if figures.isdigit() else ():
        if all(len(one) == 1 for one in told[:count]) and "".join(one[0] for one in told[:count]) == figures:
            return clauses[:count]
    return []


def _of_figures(text: str) -> Iterator[Named]:
    """1+2+N, whose every figure is explained behind it: “1”即一个总台，“2”即两个分厅."""
    for match in _FIGURES.finditer(text):
        figures = match[1].replace("+", "")
        behind, members = text[match.end() : match.end() + 600], []
        for figure in figures:
            said = re.search(
                rf"“{figure}”[，]?(?:就是|即|是指|指|是|为|代表)[：]?([^，。；“”]{{2,30}})(?=[，。；“）]|$)", behind
            )
            members += [said[1]] if said else []
        if not members and (told := _AS_QUOTED.match(text, match.end())):
            members = re.findall("“([^“”]+)”", told[1])
        members = members or _counting(behind, figures)
        if len(members) == len(figures) or (members := _with_figures(behind, figures)):
            yield Named(name=match[1], count=len(members), members=tuple(members))
