"""Figures of a sentence: numbers with their units, in digits and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from quizgen.counting import number, numeral
from quizgen.facts import ladders
from quizgen.facts.english import NUMBERS
from quizgen.facts.kinds import NUMBER
from quizgen.facts.slots import english_rules
from quizgen.facts.slots.base import Slot

_UNITS = (
    "%|％|‰|厘米|毫米|千克|公顷|平方|立方|摄氏度|度|节|门|课|页|张|枚|把|辆|栋|间|顿|轮|遍|口|支|册|批|层|座|包|箱|斤|克|升|千瓦|个|万|亿|项|名|人|岁|天|日|小时|分钟|秒|公里|米|元|吨|亩|户|家|次|类|种|倍|所|条|件|学时|课时|例|份|篇|字|级"
    "|分|台|套|处|场|平方米|公斤|周|percent|per cent|million|billion|years|months|weeks|days|hours|minutes|members"
    "|pounds|dollars|euros|decibels|kilograms|kg|metres|meters|feet|tonnes|litres|degrees|employees|people"
)
_NUMBER = re.compile(
    rf"(?<![A-Z\d.．·第:：—－\-～~])(?<!(?<!每)[年月日])(?<!\d[至到])(\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}(?:\.\d{{1,3}})?)(?=\s?(?:{_UNITS})(?!前后))"
)
_YEARS = re.compile(r"(?<![A-Z\d.．·第年月日近:：—－\-～~至到])(\d{1,2})(?=年(?!来|间|代|级|底|初|末|度|前|后|均|\d))")
"""For how many years something holds (不超过10年)."""
_MONEY = re.compile(r"(?<=[£$€])(\d{1,3}(?:,\d{3})+|\d{1,5}(?:\.\d{1,2})?)(?![\d,.]*\d)(?!,\d)")
_AGE = re.compile(r"\b(?:under|over|aged) (\d{1,2})(?= (?:are|is|may|must|need|should|will|can)\b)")
_YEAR = re.compile(
    r"(?<=到)(20\d\d|19\d\d)(?=年(?!\d))|(?<![\d—－-])(20\d\d)(?=年底?之?前)|(?<=by )(20\d\d)\b|(?<=before )(20\d\d)\b"
)
_FIGURE_SAYS = re.compile(
    "(?<!主重需首)要|[提调]到|限[速高重载]|的标准|分值|一次性|[不只]许|才[能可]|必须|不得|应当|确保|力争|达到|目标|以上|以下|超过|低于|高于|不足|不满|不少于|不超过|不低于|不高于|不小于|不大于|增长|提高|降低|下降|减少|预期|控制在"
    "|返还|补足|给予|估算|的\\d+(?:\\.\\d+)?[%％]|压减|压缩|精简|缩减|提前|完成|建成|建设\\d|打造\\d|培育\\d|新[建增]\\d|定额|扣除|分摊|投入[^，。；\\d]{0,6}\\d|提取\\d|调整(?:增加|减少)?为|每\\d|为期|占|至少|最多|最长|[日时年月钟周天]内|之内|暂停|停[用发职岗]|奖励|罚款|扣|保存|满|突破|权重|安排|减轻|扩招|降至|升至|增至|延长|覆盖|选择|有效期|合格|及格|办理时间|期限|时限|一律|严禁|不准|的(?:[亮发退停]|列为|转为|通报|约谈|取消)"
    r"|shall|must|will|at least|at most|up to|no more than"
    r"|per ?cent|grew|rose|fell|target|mandatory|may|complete|increase|reduce|within|every|limit|entitled|require|last"
    r"|worth|held|kept|retain|longer than|more than|less than|above|below|under"
)
_FEW = re.compile(
    "(?:(?:至少|最多)[\u4e00-\u9fff]{1,2}?|免征|减征|缓征|公示|公告|留存|留样|停职|不少于|不得少于|不超过|不得超过|不低于|不得低于|不高于|至少|最多|最长|超过|少于|低于|有效期为?|任期为?|为期|期限为?|保存|试用期为?"
    "|奖励|罚款|扣罚?|补助|补贴|津贴|限时|限发|提前|连续|累计|一式|存满|延长)(?P<n>[一两二三四五六七八九十百]{1,5})(?=[\u4e00-\u9fff])(?!分之|点|起|并|同|次性|致|样|切|直|贯|律|定|般|级|[一二两三四五六七八九十百万千亿成多余几半]|个?百分点)"
    "|(?<=[的占之界减缩降达到近])(?P<f>[二三四五六七八九十]分之[一二三四五六七八九])|(?P<h>半数|[三四五]分之[二三四])(?=以上)|百分之(?P<p>[一二三四五六七八九十百]{1,4}+)(?![点几多])|(?<![第每一二两三四五六七八九十百千万])(?P<m>[一两二三四五六七八九十百]{1,5})(?=个?(?:月|年|天|日|周|小时|工作日|钟头|分钟|米|度|[^律般定起级一二两三四五六七八九十百千万亿半])(?:之?内(?![部容涝科])|以上|不许|不准|不得))"
    "|(?<=按)(?P<q>[一两二三四五六七八九十])(?=[倍条次个件][^，。；]{0,4}(?:计算|计入|处理|扣|算))"
    "|(?<=第)(?P<o>[一二三四五六七八九十])(?=个工作日)"
    "|(?<![第每几零点一二两三四五六七八九十百万千])(?P<v>[一两二三四五六七八九十])(?=个工作日)"
    "|(?:停[用发止职岗]|暂停)[^，。；\\d]{0,8}?(?P<s>[一两二三四五六七八九十])(?=个月|年|周|天)"
    "|(?<![第每几零点一二两三四五六七八九十百万千年月日：:—－至到~～-])(?P<w>[一二两三四五六七八九十百千]{2,5})(?=个?(?:小时|工作日|月|钟头)|分钟|[天日周年米分度次名人岁公件条张元吨倍亩户]|学时|课时|毫升|平方米|立方米)"
    "|(?<![第每几零点一二两三四五六七八九十百万千])(?P<u>[一二两三四五六七八九十百]{1,3}万)(?=元(?!以[上下][一二两三四五六七八九十])|立方米|平方米|吨|人|户|公里)"
)
_SEVERAL = re.compile("[个家种人名](?:以上|及以上)[^，。；]{0,2}(?:部门|单位|处室|科室|地区|机构)")
_OR_MORE = re.compile("[个种家次处条项位名]及?以上")
"""How what is said of several things goes on."""
_IN_NAME = re.compile("“[^”]{0,3}$")
_IN_A_DATE = re.compile("[月日年]")
_TOGETHER = re.compile("[人名](?:以上)?(?:同行|在场|同时|共同|一组|值守)")
_EACH = re.compile("[家人户个处][^，。；]{0,2}不(?:得|准|许)")
"""How one goes on that means each (一家不得少于十条)."""
_AND_SO_MUCH = re.compile("[米块元年天分度][一二三四五六七八九半]")
"""How a figure goes on that is no round one (一米五)."""
_FULL = 3
"""A sentence with more figures than this is a table in words; of it only limits are asked."""

_LIMIT = re.compile(
    "(?:不少于|不得少于|不超过|不得超过|不能(?:超过|少于|低于|高于)|不低于|不高于|不小于|不大于|至少|最多|控制在|达到|压减|压缩到|提高到|降到|降至|升至|减到|补助|奖励|罚款|提前"
    "|at least|at most|up to|no more than|no fewer than|not exceed|within) ?$"
)
_DERIVED = re.compile(r"\d.*\d.*占(?!比?(?:[不要应须]|达到?))[^，。；]{0,6}?\d+(?:\.\d+)?[%％]")
"""A share that can be worked out from two other figures."""
_COMPARED = re.compile(
    r"比(?![例重率]|去年|上一?年|同期|预算)[^，。；]{0,12}\d+(?:\.\d+)?[^，。；]{0,10}(?:快|慢|多|少|高|低|早|晚|缩短|提前|一半|倍)"
)
"""A figure that another one of the sentence is told by (比规定的30个工作日快一半)."""
_SERIES = re.compile(r"(?P<unit>.)[、和或及与至到][\d,]+(?:\.\d+)?(?P=unit)")
_CONVERTED = re.compile(r"\s?[^\d，。；（]{1,3}（[^\d（）]{0,3}\d")
_BESIDE = re.compile(r"\d[^，。；（]{1,3}（[^\d（）]{0,3}$")
_IN_SHIFTS = re.compile("[两二三四]班(?:倒|制|轮换|轮流)")
"""How many shifts a day has, which tells how long one is."""
_WINDOW = re.compile("(?:个)?小时(?:之?内)?(?:的)?(?:累计)?(?:降雨|降水|雨量|降雪|报警|热线|值班电话|客服)")
"""How a figure goes on in which rain is measured: more of it falls in a longer time."""
_OF_CLOCK = re.compile("\\d[时点]$")
"""Before the minutes of an hour (9时30分)."""
_SUM = re.compile(r"[^\d，。；（]{1,4}[（，][^（）。；，]{2,20}各(?:\d|[一二两三])")
"""How a figure goes on that can be added up (2次，夜间、凌晨各1次)."""
_CHANGED = re.compile(r"[^\d，。；]{0,8}?(?:[提增升扩压降减缩延]|精简|调整|改)[^\d，。；]{0,4}?\d")
_OLD = re.compile(
    "[由从](?:每[\u4e00-\u9fff]{1,2}|(?:原来|现在|目前)?平均|原来的?|现[行在]的?|过去的?|以前的?)?$|[（(](?:previously|formerly|原为?|此前)[^（）()]*$"
)
"""Before what a figure was (从每班120元提到260元; previously 4.5 hours)."""
_FIXED = re.compile(
    r"(?<=过去)\d+年|(?:24|二十四)小时(?:[^，。；]{0,4}(?:在岗|值班|值守|双[人岗])|有人|专人|值守|值班|不间断|在岗|设卡|待命|服务|在线|畅通|保持|开通|开机|电话|热线|咨询|营业|不断)|八小时(?:内外|之外|以外|以内)|\d+岁(?:以下|以上)(?=婴幼儿|幼儿|儿童|老年|老人)|(?<=目前)的?[\d.]+[%％]?(?=[^，。；]{0,4}(?:提|增|升|降|压|减|扩))|(?<=目前)(?![^，。；]*[提增升降压减扩][^，。；\d]{0,4}\d)[^，。；]*|(?<=现有)[^，。；]*"
)
"""Stretches whose figures are part of a phrase, or of the day."""

DIGITS = "一两三四五六七八九十"
WORDS = NUMBERS[:12]
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ENGLISH_FEW = re.compile(
    rf"(?<!-)\b(?P<n>(?:{'|'.join(TENS)})(?:-(?:{'|'.join(WORDS[:9])}))?|fifteen|{'|'.join(WORDS)})(?=-(?:day|hour|week|month|year)\b"
    r"| (?:further |more )?(?:working |calendar )?(?:days|weeks|months|years|hours|minutes|members)\b)",
    re.IGNORECASE,
)


def figures(sentence: str) -> Iterator[Slot]:
    """Numbers with their unit behind them, where they are a demand or a result; not in a sentence full of figures."""
    found = [
        match.span(1)
        for pattern in (_NUMBER, _YEARS, _MONEY)
        for match in pattern.finditer(sentence)
        if not _tells_nothing(match, sentence)
    ]
    if re.search(r"的有\d", sentence):  # how often something was so
        return
    if len(found) > _FULL:
        limits = [] if _are_related(found, sentence) else found
        yield from (Slot(spans=(span,), kind=NUMBER) for span in limits if _LIMIT.search(sentence[: span[0]]))
    elif (
        _FIGURE_SAYS.search(sentence)
        and not _DERIVED.search(sentence)
        and not _are_related(found, sentence)
        and not _COMPARED.search(sentence)
    ):
        yield from (Slot(spans=(span,), kind=NUMBER) for span in found)
        yield from (Slot(spans=(match.span(),), kind=NUMBER) for match in _YEAR.finditer(sentence))
    yield from (Slot(spans=(match.span(1),), kind=NUMBER) for match in _AGE.finditer(sentence))
    yield from _few(sentence)


_PARTS = re.compile("其中|合计|共|总|分别|加起来|组成|分为|包括|[（(]|[：:]|of which|total|including")
"""What tells of a whole and its parts."""


def _tells_nothing(match: re.Match[str], sentence: str) -> bool:
    """Whether a figure is no demand, or is told by what stands round it."""
    before = sentence[: match.start()]
    idle = any(words.match(sentence, match.end()) for words in _IDLE_BEHIND)
    idle = idle or any(words.search(before) for words in _IDLE_BEFORE) or _is_fixed(match.start(1), sentence)
    told = _said_again(match, sentence) or _is_told_beside(match, sentence) or _is_the_rest(match, sentence)
    if before.endswith(("每月", "每年")) and sentence[match.end() :].startswith(("日", "号", "月")):
        return True  # every month on that day
    in_shifts = _IN_SHIFTS.search(sentence) is not None and before.endswith("每班")
    return idle or told or _is_followed(match, sentence) or in_shifts


def _are_related(found: list[tuple[int, int]], sentence: str) -> bool:
    """Whether figures tell one another: some add up to another (合计8分，其中公文3分，督办5分), or each goes on by one
    step (5克、10克、15克)."""
    values = [float(sentence[start:end].replace(",", "")) for start, end in found]
    if len(values) < 3:
        return False
    units = {sentence[end : end + 1] for _, end in found}
    steps = (
        {round(b - a, 6) for a, b in pairwise(values)} if "，" not in sentence[found[0][1] : found[-1][0]] else set()
    )
    summed = _PARTS.search(sentence) and any(abs(sum(values) - 2 * one) < 1e-9 for one in values)
    counted = all(abs(value - number * values[0]) < 1e-9 for number, value in enumerate(values, 1))
    return bool(summed or counted) or (len(steps) == len(units) == 1 and steps != {0.0})


def _said_again(match: re.Match[str], sentence: str) -> bool:
    """Whether a number stands in the sentence in words too (1年, 一年)."""
    value, unit = match[1], sentence[match.end() : match.end() + 1]
    return value.isdigit() and 0 < int(value) < 100 and f"{numeral(int(value))}{unit}" in sentence


_PERCENT = re.compile(r"(\d+(?:\.\d+)?)[%％]")


def _is_the_rest(match: re.Match[str], sentence: str) -> bool:
    """Whether a share and another one of its sentence are the whole (支付90%，余款10%)."""
    if sentence[match.end() : match.end() + 1] not in ("%", "％"):
        return False
    others = (float(one) for one in _PERCENT.findall(sentence) if one != match[1])
    return any(abs(float(match[1]) + other - 100) < 1e-9 for other in others)


def _is_followed(match: re.Match[str], sentence: str) -> bool:
    """Whether the number after the last of a figure stands in its sentence (超过30天的，自第31天起…)."""
    return match[1].isdigit() and f"第{int(match[1]) + 1}" in sentence


_FULL_MARKS = re.compile("(?:基础|基准|满|总)分(?:值|数)?(?:均|各)?(?:是|为|按)?$|共$")
"""Before the points from which a score is counted (100, as everywhere), and before a sum."""
_UP_TO = re.compile("个?[月天日年小周][时]?[至到]\\d|日(?:以后|之后)")
"""How a range goes on (6个月至1年), beyond whose end a figure is absurd, and a day of the month (26日以后)."""
_HEADS = re.compile("人每[月季半年周]")
"""How many people there are that do something so often (包保干部1136人每季度督导)."""
_ALL_AT_ONCE = re.compile("人(?:(?:不得|不能|不可)同时|同时(?:在场|到场|离))")
"""How many people do something together (两人不得同时离县): who else?"""
_AND_A_HALF = re.compile("[天年个]半|[米块元]\\d")
_TOLD = re.compile("[项个条种样类点件][\u4e00-\u9fff]{0,6}[，：][^，。；]+、[^，。；]+、")
"""How many things are named right behind it (四项内容，做了什么、差什么、…)."""
_MERE_COUNT = re.compile("[个项条大](?:[一-鿿]{2}组|关系|方面|重点|问题|部分|要求|环节|阶段|任务|特点|主要|具体|意见)")
"""How many things a text goes on to tell."""
_ANNIVERSARY = re.compile("周年")
_IDLE_BEHIND = (_ANNIVERSARY, _MERE_COUNT, _TOLD, _AND_A_HALF, _HEADS, _ALL_AT_ONCE, _UP_TO, _WINDOW)
_HAPPENED = re.compile("[\u4e00-\u9fff](?<![为除到])了[^，。；]{0,8}$")
"""Before a figure that tells what was done (抽查了42家)."""
_STRETCHED = re.compile("\\d[^，。；]{0,6}，(?:力争|争取|冲刺)(?:达到|突破|实现)?$")
"""Before what is hoped for beyond a figure that stands there (73亿元，力争…): any other one is absurd."""
_IDLE_BEFORE = (_FULL_MARKS, _OF_CLOCK, _HAPPENED, _STRETCHED)
"""What stands behind or before figures that are not asked."""


def _is_told_beside(match: re.Match[str], sentence: str) -> bool:
    """Whether what stands next to a number tells it, or is asked rather: 5天（40学时）; 3级、2级; from 10% to 20%."""
    before, behind = sentence[: match.start()], sentence[match.end() :]
    side = _SERIES.match(behind)
    other = re.search(rf"\d{re.escape(behind[:1])}[、和或及与至到]$", before)
    converted = _CONVERTED.match(behind) or _BESIDE.search(before)
    even = before.endswith(("各", "各占", "各按", "平均占"))  # is told by how many they are
    summed = _SUM.match(behind)
    old = _OLD.search(before)
    changed = old is not None and (old.group()[0] in "（(" or _CHANGED.match(behind))
    return bool(summed or side or other or converted or even or changed)


def _is_fixed(place: int, sentence: str) -> bool:
    return any(match.start() <= place < match.end() for match in _FIXED.finditer(sentence))


def _few(sentence: str) -> Iterator[Slot]:
    """Small numbers in words: 不得超过一年, within ten working days."""
    for match in _FEW.finditer(sentence):
        name = match.lastgroup or "n"
        if _is_idle(match, name, sentence):
            continue
        if name in ("f", "h"):
            yield Slot(spans=(match.span(name),), kind=NUMBER, instead=_near_fractions(match[name]))
            continue
        value = match[name].replace("二", "两") if len(match[name]) == 1 else match[name]
        near = _near_numerals(value, sentence[match.end(name) :])
        if name in ("p", "o"):
            near = tuple(one.replace("两", "二") for one in near if one != "一百")
        if sentence[: match.start(name)].endswith("连续"):  # 连续一次 is none
            near = tuple(one for one in near if one != "一")
        if _TOGETHER.match(sentence, match.end(name)):  # 一人同行 is none
            near = tuple(one for one in near if one != "一")
        if near and not _is_fixed(match.start(name), sentence):
            yield Slot(spans=(match.span(name),), kind=NUMBER, instead=near)
    yield from _english_few(sentence)


def _near_fractions(value: str) -> tuple[str, ...]:
    """The fractions that people tell near one."""
    usual = ("四分之一", "三分之一", "五分之二", "二分之一", "五分之三", "三分之二", "四分之三", "五分之四")
    if value == "半数":
        return ("三分之二", "四分之三", "五分之四")
    return ladders.nearest(value, usual)[:4] if value in usual else ()


def _is_idle(match: re.Match[str], name: str, sentence: str) -> bool:
    """Whether a numeral demands nothing, is told beside it, or is a part of a name, a date or another numeral."""
    if name in ("p", "w", "u") and not _FIGURE_SAYS.search(sentence):
        return True
    before, behind = sentence[: match.start(name)], sentence[match.end(name) :]
    if name == "w":
        dated = numeral(number(match[name])) != match[name] or _IN_A_DATE.match(behind)
        if dated or "了" in before.rpartition("，")[2]:  # what happened
            return True
    named = _IN_NAME.search(before) and "”" in behind  # “五个不得”
    several = match[name] in "两二" and (
        _SEVERAL.match(behind) or _OR_MORE.match(behind)
    )  # of several there are two at the least
    each = match[name] == "一" and _EACH.match(behind)
    idle = any(words.match(behind) for words in (_AND_SO_MUCH, _ALL_AT_ONCE, _TOLD, _ANNIVERSARY))
    return bool(each or idle or named or several)


def _english_few(sentence: str) -> Iterator[Slot]:
    for match in _ENGLISH_FEW.finditer(sentence):
        if _FIGURE_SAYS.search(sentence):
            near = english_rules.near(match["n"].lower(), match.string[match.end() :].replace("-", " "))
            if sentence[: match.start()].endswith(" a "):  # on a twelve-hour shift
                near = tuple(one for one in near if not one.startswith("e"))
            yield Slot(spans=(match.span("n"),), kind=NUMBER, instead=near)


def _near_numerals(value: str, behind: str) -> tuple[str, ...]:
    """Numerals near one: of those that people set for its unit, else a round step off."""
    if value.endswith("万"):
        return tuple(f"{one}万" for one in _near_numerals(value[:-1], ""))
    whole = number(value)
    if found := ladders.near(whole, behind, 3):
        return tuple("两" if one == 2 else numeral(one) for one in found)
    if value in tuple(DIGITS):
        return ladders.nearest(value, DIGITS, larger_first=True)[:5]
    step = next(one for one in (1000, 100, 10, 5, 1) if whole % one == 0)
    others = (whole + by * step for by in (1, -1, 2, -2, 3))
    return tuple(numeral(one) for one in others if 10 < one < 10_000)[:4] if numeral(whole) == value else ()
