"""Where a text says a name that counts: “五个有”, 三项机制：, “四型”机关, 登记、办理、回访三联动, 十六字方针."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from quizgen import counting
from quizgen import text as plain
from quizgen.counting import COUNT, MEASURES, ONES

MOST = 20
"""A name that counts more things names no list."""

FAR = 20_000
"""What a compound name counts is explained within so many characters."""

AS = (
    r"也就是|就是|(?<![立随当旋])即(?![将使可时日刻便令])|是指|指的是|(?<![一-鿿])指(?![导挥标定向引数令])"
    r"|谓(?!语)|主要指|具体是|主要是|包括|包含|分别是|分别为"
)
"""A pattern for the words that bring in what a name stands for."""

TAIL = (
    r"(?:的)?(?:(?:[\u4e00-\u9fff]{0,2}?(?:精神|行动|工作|改革|攻坚|活动|要求|机制|制度|原则|方针|标准|目标|战略|工程|管理|模式|体系|建设|办法|举措"
    r"|措施|服务|理念|思路|教育|理论|守则|工作法|准则|格局|经费|人员|干部|机关|政府|支部|任务|方式|方法|手段|现象|问题|学习|培训|计划|方案|规划|清单|口号|口诀|承诺|责任制))+"
    r"|[\u4e00-\u9fff]{0,3})"
)
"""A pattern for the noun that may stand between a name and what follows it: “三化”管理."""

_MANY = rf"(?:[二三四五六七八九两]|[{ONES[:9]}]?十[{ONES[:9]}]?)"
_QUOTED = re.compile(rf"“({COUNT}[^“”，。；：！？（）\d]{{1,12}})”")
_OF_QUOTED = re.compile(rf"({_MANY}[个种类]“[^“”，。；：]{{1,6}}”)")
_COMPOUND = re.compile(rf"“((?:{COUNT}[^“”，。；：{ONES}十\d]{{1,7}}[、，]?){{2,5}})”")
_PART = re.compile(rf"{COUNT}[^“”，、{ONES}十\d]+")
_CHARACTERS = re.compile(
    rf"(?=[“{ONES}十\d])(?P<open>“)?(?P<name>{COUNT}字(?(open)(?P<close>”)?)"
    r"(?(close)|(?:方针|要求|诀|口诀|经|工作法|标准|原则|守则|理念|精神|总要求|总方针|经验|思路|作风|[一-鿿]风)”?))"
)
_INTRODUCED = re.compile(
    rf"(?=[{ONES}十\d])(?<![第每近约共前后上下周期{ONES}十百千万\d.])"
    rf"((?>(?:{_MANY}|\d{{1,2}})(?:方面|句话|[{MEASURES}])?)(?![来可应要是有进年月日])[\u4e00-\u9fff]{{1,6}}?"
    rf"|{_MANY}句话(?=来?[\u4e00-\u9fff]{{0,3}}：)"
    r"|一(?![些切直定样般起律旦时共致向再边旁端心带个条项种类次名位方部份件经句下遍番会阵是看问讲听])[\u4e00-\u9fff]{1,2}(?=：))"
    rf"(?=(?:是|为|如下)?：|（|——|[，]?(?:{AS})|(?<!者)是[^，。；：“]{{2,60}}、)"
)
_ANNOUNCED = re.compile(
    rf"(?=[{ONES}十])(?<![第每近约共届末{ONES}十百千万\d.“])({_MANY})([{MEASURES}])(?=[\u4e00-\u9fff])"
)
_CLOSING = re.compile(
    rf"(?=[{ONES}十\d])(?<=[\u4e00-\u9fff”’》）])(?<![第近])({_MANY}|\d{{1,2}})((?:个?方面的?)|[{MEASURES}门本级])(?=[\u4e00-\u9fff“])"
)
_UNITED = re.compile(rf"(?<!长)({COUNT}[\u4e00-\u9fff]一体)")
BRIEF = 6
"""A clause of no more characters in which digits count things holds nothing else."""
_KIND_OF_NAME = "(?:育人|工作|培养|管理)?(?:模式|机制|体系|工作法|行动|工程|活动|要求|理念|制度)"
_PREFIXED = re.compile(
    rf"“(?P<whole>(?![{ONES}])[\u4e00-\u9fff]{{2}}(?P<name>{_MANY}[\u4e00-\u9fff]{{1,2}}))(?=”|{_KIND_OF_NAME}”)"
)
"""A counted name behind those whose it is (“师生四同”)."""
_PLACES = re.compile("四川|三[亚峡明江]|九江|六安|双鸭山|十堰|两[广江湖]|五台山|百色")
_OF_HUNDREDS = re.compile(rf"“({_MANY}个\d{{2,3}})”")
_SHORT = re.compile(
    rf"(?<=[\u4e00-\u9fff”])(?<![周期第初高大])({_MANY}(?![年月日个])[\u4e00-\u9fff]{{1,4}})(?=[，。；：、！？）”\n]|全面|一起|$)"
)
_BARE = re.compile(
    rf"{COUNT}(?:[{MEASURES}批层处家户期届]|个?方面|个?部分|类|级|小时|分钟|个?工作日|公里|平方米|[万亿]元|个月)"
)
_TELLING = ("：", "（", "是", "即")
"""What goes on behind a bare number in quotation marks that names what follows (“五步”：…)."""
_MODIFIER = ("特殊", "薄弱", "重点", "关键", "主要", "重大", "核心", "基本", "突出", "重要", "具体", "要害")
_HEADS = (
    "任务",
    "工程",
    "机制",
    "体系",
    "原则",
    "使命",
    "主题",
    "优势",
    "战略",
    "支柱",
    "领域",
    "环节",
    "理念",
    "思路",
    "目标",
    "模式",
    "学位点",
    "攻坚战",
    "行动",
    "作业",
    "服务",
    "事项",
    "群体",
    "药品",
    "岗位",
    "产业",
    "能力",
)
"""Nouns of what is counted, behind those that tell which."""
_PLACES_OF = ("窗口", "平台", "中心", "网络", "体系", "机制")
"""What a service or an industry has, and is counted as."""
_THINGS = "事账关课仗劲题招字"
"""Nouns of one character that names count."""
_OF_YEARS = re.compile("[一二三五十]年(?:行动)?(?:计划|方案|规划)")
_SYSTEM = re.compile("[\u4e00-\u9fff]{2,6}?(?:体系|机制|制度|网络|格局|平台)(?=[\u4e00-\u9fff]{0,2}$|管理|建设)")
"""What is counted by its levels (三级|学业指导体系)."""
_DEMANDED = re.compile(rf"([{_THINGS}])[要必应可上]")
"""Such a noun, and what is to be done with it (三件事要办)."""
_SAYS_OF = re.compile("..[最很都]")
"""A counted noun, and what is said of it (三个词最要紧)."""

_CLAUSE = re.compile(
    rf"{COUNT}(?P<measure>[{MEASURES}门回遍趟轮])?(?P<noun>[\u4e00-\u9fff]*?)[总都也均就才]?(?:(?<![重主需次必首紧纲摘])要(?![求点素件领害务])"
    r"|必须|即可|齐全|齐备|俱全|具备|缺一不可|做到|[问说讲写弄查记想看](?:清|明白|准|全|透|好)|[说讲]的|(?:落实|到位)$)"
)
"""A counted noun, and how its clause goes on about it (五件事问明白)."""
_MEASURED = re.compile(rf"{COUNT}[{MEASURES}]")
_OFTEN = re.compile("(?:连续|累计)$")
"""Before a number that says how often something is (连续两个季度)."""
_PARTIES = re.compile("[两三四](?:国|岸|军|党|地|省|市|县|区|会)(?![一-鿿]?[制票通查])")
"""States and bodies that have something in common (两国关系)."""
_SECOND = re.compile("二[类级等期次号线档套手代]")
"""What is second, since a count says 两 (二类口岸)."""

_SAID_OF = re.compile("分别是|都是|均为|均是")
"""What is said of things that were named before (这两个指标|分别是全市第二)."""
_GRADED = re.compile(rf"{COUNT}级")
"""What is of some grade (三级公立医院)."""

_NOUN = ("n", "vn", "j", "l", "i", "b", "an")


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A name in a text from `start` to `end` (quotation marks included): what it is called, how many it counts.

    `way` says how it shows that it is a name: quoted; characters (十六字方针); introduced (right before what states
    its members); announced (a counted noun that sentences further on take up); closing (right behind an enumeration).
    A name of two equal numerals may be `paired`: 三多三少 of three members, each with both. What the text calls it in
    full, where it has more words before its number, is its `title` (师生四同).
    """

    name: str
    count: int
    start: int
    end: int
    way: str
    paired: bool = False
    title: str = ""


def find(text: str) -> Iterator[Mention]:
    """Everything that could be a name, quoted ones first."""
    for mention in (*_made(_QUOTED, text, "quoted"), *_made(_OF_QUOTED, text, "quoted"), *_of_compounds(text)):
        yield mention
        yield from _fewer(mention)
    yield from _made(_OF_HUNDREDS, text, "quoted")
    for match in _PREFIXED.finditer(text):
        if 2 < (count := counting.announced(match["name"])) <= MOST and not _opens_with_place(match["whole"]):
            end = match.end() + (text[match.end()] == "”")
            yield Mention(
                name=match["name"], count=count, start=match.start(), end=end, way="quoted", title=match["whole"]
            )
    for match in _CHARACTERS.finditer(text):
        name = match["name"].strip("”")
        count = counting.number(name[: name.index("字")])
        yield Mention(name=name, count=count, start=match.start(), end=match.end(), way="characters")
    for mention in (*_made(_INTRODUCED, text, "introduced"), *_closing(text), *_announced(text)):
        before = text[max(0, mention.start - 2) : mention.start]
        tried = before[-1:] + "一" == mention.name[1:2] + mention.name[:1]  # 算一算：
        told = before[-1:] in ("这", "那") and _SAID_OF.match(text, mention.end)
        graded = (
            _GRADED.match(mention.name)
            and not _SYSTEM.search(mention.name)
            and before[-1:] != "”"
            and plain.words(mention.name)[-1][1] not in ("v", "vn")
        )
        counts = not (tried or told or graded or _OFTEN.search(before) or _SECOND.match(mention.name))
        counts = counts and not _PARTIES.match(mention.name) and not _is_third(mention, text)
        if counts and (name := _noun(mention.name)):
            yield replace(mention, name=name)
            if mention.way == "introduced":
                yield from _fewer(replace(mention, name=name))


NEAR = 2_000
"""Labels of one row stand within so many characters."""


def _is_third(mention: Mention, text: str) -> bool:
    """Whether a numeral says the how-manieth something is: the one before stands in the text as a label (二类会议：…,
    三类会议：…)."""
    before = counting.numeral(mention.count - 1) + mention.name[1:] if mention.count > 1 else ""
    near = text[max(0, mention.start - NEAR) : mention.start + NEAR] if before else ""
    labels = (f"{before}：", f"{before}是指") if before in near else ()
    return any(near[at - 1 : at] in ("", "。", "；", "\n") for one in labels for at in plain.places(one, near))


_ANEW = re.compile("(?<=..)新(?:篇章|局面|台阶|辉煌)$")
"""What is made of counted things, and no part of their name (续写两大奇迹|新篇章)."""


def _noun(name: str) -> str:
    """A name without what its clause says of it; "" where only a measure is left (三样齐全), which names nothing."""
    name = _ANEW.sub("", things(name))
    found = _CLAUSE.match(name)
    if found is None or (not found["noun"] and (found["measure"] or "个") in "个大项"):
        return name  # 四个到位, 三到位
    return name[: found.end("noun")] if found["noun"] else ""


def things(name: str) -> str:
    """A measured noun without what its clause says of it (三条主线|都有了结果, 三盏灯|亮着, 三股劲|拧成一股绳)."""
    measured = _MEASURED.match(name)
    words = plain.words(name[measured.end() :]) if measured else ()
    said = next((at for at, (_, tag) in enumerate(words) if at and tag in ("d", "v", "p", "l", "i", "f")), 0)
    noun = "".join(word for word, _ in words[:said])
    whole = not words or words[-1][0] in _HEADS  # 三级矛盾纠纷调处机制
    return name[: measured.end()] + noun if measured and said and words[said - 1][1][0] == "n" and not whole else name


def _made(pattern: re.Pattern[str], text: str, way: str) -> Iterator[Mention]:
    for match in pattern.finditer(text):
        name = match[1].removesuffix("走") if len(match[1]) > 3 else match[1]
        count = counting.announced(name)
        joined = "、" in name and len(counting.parts(name)) < 2
        if (
            0 < count <= MOST
            and not joined
            and "+" not in name
            and not (_BARE.fullmatch(name) and not (way == "quoted" and text.startswith(_TELLING, match.end())))
            and not _tells_more(name, way)
            and not _opens_with_place(name)
        ):
            yield Mention(name=name, count=count, start=match.start(), end=match.end(), way=way)


def _opens_with_place(name: str) -> bool:
    """Whether a numeral is a part of the name of a place (四川省五四红旗团委)."""
    return _PLACES.match(name) is not None


def _tells_more(name: str, way: str) -> bool:
    """Whether behind what a name counts comes what is to be done with it, or, right before its members, what it is."""
    return bool(_DEMANDED.search(name) or (way == "introduced" and _SAYS_OF.search(name)))


def _fewer(mention: Mention) -> Iterator[Mention]:
    """The other ways to count a name of several numerals: 三多三少 as three pairs, 一案三查 as three."""
    numbers = [number for number, _ in counting.parts(mention.name)]
    if len(numbers) == 2 and numbers[0] == numbers[1] > 1:
        yield replace(mention, count=numbers[0], paired=True)
    elif len(numbers) == 2 and numbers[0] == 1 < numbers[1]:
        yield replace(mention, count=numbers[1])


def _of_compounds(text: str) -> Iterator[Mention]:
    """“两个抓手、三项建设”, “三查八对”: each part where the text takes it up again without quotation marks."""
    told: set[str] = set()
    for match in _COMPOUND.finditer(text):
        names = [name for name in _PART.findall(match[1]) if name not in told]
        told.update(names)
        for name in names:
            start = again(text, name, match.end(), behind="，：是就即", beside="、，“")
            if start >= 0 and (count := counting.announced(name)):
                yield Mention(name=name, count=count, start=start, end=start + len(name), way="quoted")


def again(text: str, name: str, start: int, behind: str, beside: str) -> int:
    """Where a name stands again within FAR characters, with one of `behind` right behind it and no Chinese character
    or one of `beside` right before it; -1 if nowhere."""
    place = text.find(name, start, start + FAR)
    while place >= 0:
        before, after = text[place - 1], text[place + len(name) : min(place + len(name) + 1, start + FAR)]
        if after and after in behind and not ("\u4e00" <= before <= "\u9fff" or before in beside):
            return place
        place = text.find(name, place + 1, start + FAR)
    return -1


def _announced(text: str) -> Iterator[Mention]:
    """A counted noun, if what follows could take up its measure: 三种心态…。一种是…; 三个问题…：…."""
    for match in _ANNOUNCED.finditer(text):
        behind = text[match.end() : match.end() + 300]
        taken_up = rf"[^。：\n]{{1,24}}[：。]|[\u4e00-\u9fff]{{2,4}}，|(?s:.)*?第?一{match[2]}"
        if re.match(taken_up, behind) and (noun := noun_at(text, match.end())):
            end = match.end() + len(noun)
            count = counting.number(match[1])
            yield Mention(name=match.group() + noun, count=count, start=match.start(), end=end, way="announced")


def _closing(text: str) -> Iterator[Mention]:
    """A number behind an enumeration: 登记、办理、回访三项制度全面落实 has the name 三项制度."""
    for match in _SHORT.finditer(text):
        name = match[1]
        measured = 1 + (len(name) > 3 and name[1] in MEASURES)  # 五大|赛道
        if len(name) > 3 and (noun := noun_at(text, match.start() + measured)):
            name = name[:measured] + noun
        elif _goes_on(name[1:]):
            continue
        count = counting.announced(name)
        if 2 <= count <= MOST and not _BARE.fullmatch(name):
            yield Mention(name=name, count=count, start=match.start(), end=match.start() + len(name), way="closing")
    for match in _UNITED.finditer(text):
        count = counting.announced(match[1])
        yield Mention(name=match[1], count=count, start=match.start(), end=match.end(), way="closing")
    for match in _CLOSING.finditer(text):
        count = counting.number(match[1])
        before = text[max(0, match.start() - 60) : match.start()]
        enumerates = 2 <= count <= MOST and re.search(
            r"[、和与”’—][^，。；：！？\n]*(?:、[^，。；：！？\n]*，这?)?$", before
        )
        digits = match[1].isdecimal()
        noun = _things_at(text, match.end()) if digits and count > 2 else "" if digits else noun_at(text, match.end())
        if enumerates and noun:
            end = match.end() + len(noun)
            yield Mention(name=match.group() + noun, count=count, start=match.start(), end=end, way="closing")


def _goes_on(counted: str) -> bool:
    """Whether behind what is counted comes what is done with it (四色上墙)."""
    tags = [tag for _, tag in plain.words(counted)]
    return tags[0][0] == "f" or (tags[0][0] in "nq" and any(tag[0] in "vf" for tag in tags[1:]))


_QUOTED_THINGS = re.compile("“[^“”，。]{1,6}”[\u4e00-\u9fff]{2,4}?(?=[，。；、）])")
"""What digits count, told by a quoted term (4个“新工科”专业)."""
_NO_THINGS = ("全国", "全省", "全市", "世界", "国内", "作为")
"""What goes on behind what is counted (5个指标|全国领先)."""


_DONE_WITH_THINGS = ("高质量", "高效", "全部", "全面", "建设", "设置", "运营", "发展", "同步", "整体")
"""What is said of things behind their name (3个综保区|高质量发展, 7大平台|全部…)."""


def _things_at(text: str, start: int) -> str:
    """All words of what digits count (4个国家区域医疗中心), up to what is said of it."""
    if quoted := _QUOTED_THINGS.match(text, start):
        return quoted.group()
    clause = re.match(r"[\u4e00-\u9fff]{1,12}", text[start : start + 12])
    words = plain.words(clause.group()) if clause else ()
    ends = next((at for at, one in enumerate(words) if at and one[0] in _DONE_WITH_THINGS), len(words))
    own = words[:ends]
    told = [*takewhile(lambda one: one[1].startswith((*_NOUN, "a", "f")) and one[0] not in _NO_THINGS, own)]
    told = told[: next((n for n in range(len(told), 0, -1) if told[n - 1][1].startswith(_NOUN)), 0)]
    brief = clause and not told and len(clause.group()) <= BRIEF and words[0][0] not in _NO_THINGS
    brief = brief and all(tag not in ("p", "v", "d") for _, tag in words[1:])  # 3个乡镇|沿国道
    if clause and brief and words[-1][1].startswith(_NOUN):
        return clause.group()  # 3类|创新服务；
    things = "".join(word for word, _ in told)
    return (
        things if len(things) > 1 and told[-1][0] not in (*_MODIFIER, "国家", "国家级", "省级", "方面", "部分") else ""
    )


def noun_at(text: str, start: int) -> str:
    """The noun that is counted, from `start` on: one word, or two where the first qualifies or the clause ends."""
    clause = re.match(r"[\u4e00-\u9fff]{1,12}", text[start : start + 12])
    if clause is None:
        return ""
    if system := _SYSTEM.match(clause.group()) or _OF_YEARS.match(clause.group()):
        return system.group()
    if demanded := _DEMANDED.match(clause.group()):
        return demanded[1]
    words = plain.words(clause.group())
    noun, tag = words[0]
    if not tag.startswith(_NOUN) and noun not in _MODIFIER and (len(words) > 1 or tag not in ("a", "v")):
        return ""
    ends = len(words) == 2 and len(clause.group()) <= 6
    heads = len(words) > 1 and words[1][0] in _HEADS  # 三大历史|任务
    if len(words) > 1 and words[1][1] in _NOUN and (noun in _MODIFIER or ends or heads):
        noun += words[1][0]
        noun += words[2][0] if heads and len(words) > 2 and words[2][0] in _PLACES_OF else ""  # 三级|身后事服务窗口
    return noun if (len(noun) > 1 or noun in _THINGS) and noun not in ("方面", "部分") else ""
