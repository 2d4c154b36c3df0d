"""What a speaker says besides the point: words that tie a sentence to the last one, and asides behind it."""

from __future__ import annotations

import re

from quizgen import text
from quizgen.facts.branches import one_of
from quizgen.facts.standing import LENGTH, stands_alone
from quizgen.facts.subjects import independent

_TIES = ("(?:所以|因此|那么|另外|此外|还有(?!的)|再就是|同时|其中)(?:，|(?=[^，。；]{3,}，))",)
"""What ties a sentence to the one before; without a comma only before a clause of some length."""
_OCCASIONS = ("从(?:[今明]天|现在|今|即日|下周|下个?月)(?:起|开始)，|这次(?=[\u4e00-\u9fff]{0,6}(?:全会|大会|会议))",)
"""A day or a meeting that only those present know."""
_ONE_MORE = (
    "第[一二三四五六七]?[场个条点件项步类]是[^，。；：]{2,14}，(?=[^，。；]{4})|具体(?:安排|做法|要求|措施|办法)(?:是|有)?：",
    "[^，。；]{1,6}也一样，|(?:其[他余]|别的)[^，。；]{0,4}也(?:是)?(?:一样|如此)，|(?:还有|再)一(?:[条点个]|件事)，",
)
"""Which of his points comes now, and that it goes like the last one."""
_TOPICS = ("[^，。；]{1,3}呢，|(?:时间|篇幅|数量)上，",)
"""What the point is about, in a word (钱呢，)."""
_WHOSE_RULE = (
    "(?:现在|目前|公司|我们|单位|[厂院局校]里)(?:已经)?规定，|(?:刚才|前面)[^，。；]{0,4}[讲说提][^，。；]{0,6}，",
    "(?:我们?|咱们?)[^，。；]{0,6}[是有][^，。；]{0,6}(?:承诺|规定|要求|标准|制度)的?[，：]",
)
"""Whose rule it is, or that it was said already."""
_SAYS = (
    "具体(?:地|来)?[讲说]，",
    (
        "(?:[\u4e00-\u9fff]{0,6}再?(?:明确|强调|重申|重复|说)一[遍下]"
        "|反过来|说白了|说到底|一句话|老实[讲说]|坦率地?[讲说]|简单[讲说])，"
    ),
    "(?:[^，。；]{1,6}的事)?(?:顺便|也|再)?(?:讲|说|提)(?:[一两几]句|一下)，",
    "(?:我|这里|在此)?(?:再|反复|多次)?(?:强调|重申|提醒)一?[遍下次句点]?(?:，|：)",
    "我(?:再|反复|多次)?(?:强调|重申|提醒|[讲说])[^，。；]{0,6}，|我愿?(?:在此|在这里)?(?:郑重)?宣布[：，]",
    "(?:这)?(?:也)?就是说，|这是说，|(?:说到底|所以说|归根结底|归根到底|一句话)，?(?=[^，。；：]{6})|(?:总之|应当说|应该说|总的来[看说讲])，",
)
"""That he says it, once more or in other words."""
_WEIGHS = (
    "(?:当然|自然|实际上|事实上|毫无疑问|可以说)，|实际上(?=[^，。；]{6})|需?要(?:说明|指出|强调|注意)的是，",
    "(?:尤其|特别)(?:是)?要强调，",
)
"""How sure or how weighty it is to him."""
_CALLS = ("(?:大家|请)?(?:记住|注意)，|[^，。；]{2,8}同志(?:们)?(?:听好|记住|注意)了?，",)
"""That they should listen."""
_FOREWARNS = (
    "这里?把话说在前[面头][，：]|丑话说在前[面头][，：]|[^，。；]{2,20}大家(?:都|也)?(?:清楚|知道|明白|熟悉)，",
)
"""That he says it beforehand, or that they know it anyway."""
_BEFORE = re.compile(
    f"{one_of(*_TIES, *_OCCASIONS, *_ONE_MORE, *_TOPICS, *_WHOSE_RULE, *_SAYS, *_WEIGHS, *_CALLS, *_FOREWARNS)}+"
)
"""Words before the point that say nothing of it; the first branch that fits counts, so their order matters."""
_HIS_WORDS = re.compile(
    "[^，。；]{0,8}(?:也|还)?要?有(?:个|一个|条)?(?:规矩|规定|要求|标准|讲究|说法)，|"
    "(?:这里|在此|今天)?(?:我|咱们)(?:再|就|只|还|要|先|也)*(?:给|对|向|跟)?[^，。；：]{0,6}?(?:提|明确|立|定|讲|强调|重申|说)(?:出|下|好)?(?:了|过)?一[个条项点句][^，。；：]{0,8}："
    "|[^，。；：]{2,8}我(?:再|就|只|还|要|也)*(?:不多|多|单独|重点|简单)(?:说|讲|提|强调)(?:[一两]句|一下|几句|一点)?，"
)
"""How a speaker announces the one thing that he lays down (我明确一条纪律：; 设备的事我多说一句，)."""
_BUT = re.compile("但是?|不过，?|可是，?")
_EXCEPTION = re.compile("但是?(?:[确遇有如因经需应不在也可凡]|特[殊别])|[^，。；]{0,10}(?:除外|例外)")
"""What takes back a part of what stood before, and is no rule of its own."""
_NO_BARGAIN = (
    "不是(?:商量|开玩笑|吓唬)|没有?商量|[^，]{0,10}就是这么[说定写]的|[^，]{0,4}没得|不看情面|[^，]{1,6}来了也一样|缺一个也不行|[^，]{0,8}随便|丑话|得罪|省得|免得",
)
"""That he means it, whoever comes, and what else would happen (不是开玩笑, 省得…)."""
_OF_POINT = (
    "那样|尤其是|针对的|这[个是就不一两二三四五六七八九十]|这一?[条点]|道理[就也]?在|何况|反正|其实|说白|哪怕",
)
"""What he thinks of the point, which 这 stands for, and why he makes it (这不是我定的, 其实…)."""
_HAPPENED = ("去年|前年|上次|上回|上个月|[^，]{0,10}那[一两几三四]?[个位次年回]|年年|老是|有人|有的人|大家|谁",)
"""What somebody did or does, once (上次…) or again and again (年年, 老是)."""
_URGES = (
    "别(?!人|的)|所以不要|不要(?:你|等|嫌|怕|再)|不能老|不用多",
    "[^，。；]{0,6}不要(?:卡|拖|推|等|怕|嫌|愣|躲|再(?:研究|讨论|说|讲|提|等|议))[^，。；]{0,3}。?$",
)
"""What he urges upon them in plain words (别…, 不要拖)."""
_ASKS = ("[^，]*[吗呢嘛吧啊]$",)
"""What ends a clause only in speech."""
_FOR_NOW = (
    "[^，。；]{0,4}已经[^，。；]{1,5}了$|不够了?再|[^，。；]{0,6}(?:找|交给?|由|报)?(?:老(?![师人年板旧百城区同])|小(?![时组区学型程队孩微额])"
    ")[\u4e00-\u9fff](?:负责|牵头|那边)?。?$"
)
"""What is so for the time being, and who does it, by the name that colleagues call him (钱已经批了, 装备部老田负责)."""
_ASIDE = re.compile(one_of(*_NO_BARGAIN, *_OF_POINT, *_HAPPENED, *_URGES, *_ASKS, _FOR_NOW))
"""How a clause behind the point begins, or what it says, that is an aside."""
_OWN = re.compile("我(?![国省市县区镇乡村校院行局党军])|你|咱")
"""Words of a speaker for himself and for those who listen."""
_EXCEPTS = re.compile("但|[你您他她]再|除|不过|例外|另有|特殊|确需|确因|可以?延长|否则|才")
"""What is no aside whatever it sounds like: it takes back a part of the point."""
_BINDS = re.compile(
    "[一二两三四五六七八九十百]+(?:个(?:工作日|小时|月|星期)|[天日次年人字元份]|分钟|小时)|每[天日周月季年次]|提前"
    "|\\d|[之以]内|不得|必须|严禁|不准|一律|应当|不少于|不超过|不低于"
)
"""What is worth knowing of a long sentence without its end."""
_COUNTS = re.compile("“[^”]{0,4}[二三四五六七八九十\\d][^”]*”，(?:[也就]*是|即)")
"""What is told in full behind its name or not at all."""
_COUNTED = re.compile("[二两三四五六七八九十几\\d][个项条点类种件方][^：]{0,12}：")
"""How many parts follow, of which none may be left out."""
_THING = re.compile("什么|怎么样|怎样|^(?![^，]*(?:应|要|不得|为|是|须|由))[^，]{2,16}的[\u4e00-\u9fff]{2,6}$")
"""A thing of which something is said behind it (面向中小企业预留的采购份额，…)."""
_ITS = re.compile("其(?![他中余次间实它])")
_TIMED = re.compile("每[年月周日季]|\\d日[至到]|期间|[以之]?内$|[时后前]$|的$|等[\u4e00-\u9fff]{2,6}$|^(?:对|除|凡)")
"""A clause in whose time or case the next ones hold, or that says for what they do (演练等集体活动，…)."""
_WITHOUT = re.compile(
    "当(?!前|今|地|年|天|日)|.*(?:说到|讲到|谈到|听到|看到)$|缺了|缺少|没有|离开|失去|少了|如果|假如|一旦|不"
)
"""A clause without which the next ones say the contrary (缺了这个“干”字，…)."""
_WHEN = re.compile("[前后时起中半点]$|(?<![以之])[下内]$")
_REASON = re.compile(r", (?:so that|because|since|which means that|in order that|and this|though) ")
_SETS_OUT = (
    "不管|无论|不论|哪[个位家]|谁|要是|万一|(?:接到|收到|遇到|遇有|碰到|发现|出现|发生)[^要应须]*$|[^，]{1,5}(?:分钟|小时|[天日])[^，]{0,3}(?:不到|没有?[^，]{1,4})$",
    "(?:对于?|为了?|在|通过|按照?|根据|随着|当|从|由于|因为|如果?|凡|若|既|不仅|不但|只有|只要)[^是有要应可]*$",
)
"""A case, a reason or a thing, with which a sentence only sets out (按照…, 要是…)."""
_DONE_FIRST = ("[\u4e00-\u9fff]{1,2}了[\u4e00-\u9fff]{0,3}$|经[^，]{0,14}(?:核准|批准|同意|审核|审批)$",)
"""What is done before the rest may be (到了学校, 经…批准)."""
_HANGS = re.compile(f"^{one_of(*_SETS_OUT, *_DONE_FIRST)}|的$")
"""A clause after which the sentence goes on."""


def core(sentence: str) -> str:
    """A sentence without the speaker's words round its point (所以…, …，这个不是我定的).

    As it is where nothing that stands by itself is left.
    """
    if text.split_marks(sentence)[1]:
        return sentence
    if not text.is_cjk(sentence):
        return _without_reason(sentence)
    said = _without_lead(_without_ties(sentence))
    clauses = said.split("，")
    for last in range(1, len(clauses)):
        kept, dropped = "，".join(clauses[:last]), clauses[last:]
        takes_back = any(map(_EXCEPTS.search, dropped)) or any(
            one.search(clauses[last - 1]) for one in (_HANGS, _THING)
        )
        if _is_aside(dropped[0]) and not takes_back and stands_alone(kept):
            return kept
    return said if stands_alone(said) else _shortened(said) or sentence


_LEADS = re.compile("，[^，。；：]{0,8}(?:以下|下列|如下)[^，。；：]{0,8}：$")
"""A last clause that leads in to what stands below (，上传以下材料：)."""


def _without_lead(sentence: str) -> str:
    """A sentence without its last clause where that only leads in to a list and the rest stands by itself."""
    kept = _LEADS.sub("", sentence)
    return kept if kept != sentence and stands_alone(kept) and _BINDS.search(kept) else sentence


def _without_ties(sentence: str) -> str:
    """A sentence without the words before its point; without 但 where a rule that needs none follows."""
    for tie in (_BEFORE, _HIS_WORDS):
        if found := tie.match(sentence):
            return sentence[found.end() :]
    rest = sentence[found.end() :] if (found := _BUT.match(sentence)) else ""
    alone = rest and not _EXCEPTION.match(sentence) and _BINDS.search(rest) and independent(rest)
    return rest if alone else sentence


def _shortened(sentence: str) -> str:
    """As many clauses of a sentence that is too long, or speaks of the speaker, as can be asked, from its start or up
    to its end; else ""."""
    long = (text.measure(sentence) > LENGTH[1] or _OWN.search(sentence)) and not _COUNTED.search(sentence)
    clauses = sentence.split("，") if long else []
    return _begun(clauses) or _ended(clauses)


def _ended(clauses: list[str]) -> str:
    """The last clauses that can be asked, where they say of what they speak (除…外，同一机关对同一企业…); else ""."""
    for first in range(1, len(clauses)):
        kept = "，".join(clauses[first:])
        if text.measure(kept) <= LENGTH[1] and not _OWN.search(kept) and _opens_with_a_thing(kept):
            told = (
                _BINDS.search(kept)
                and "：" not in "".join(clauses[:first])
                and independent(kept)
                and not _ITS.search(kept)
                and not any(map(_TIMED.search, clauses[:first]))
                and not _WITHOUT.match(clauses[first - 1])
                and stands_alone(kept)
            )
            return kept if told else ""
    return ""


def _opens_with_a_thing(said: str) -> bool:
    """Whether words cut off from what stood before begin with of whom or what they speak (同一机关…, 对连续两次…)."""
    return text.words(said)[0][1][0] in "nbjrsg" or said.startswith(
        ("今后", "以后", "对", "除", "凡", "任何", "未经", "每")
    )


def _begun(clauses: list[str]) -> str:
    """The first clauses that can be asked; "" where what follows could take them back."""
    own = _OWN.search("，".join(clauses))
    for last in range(len(clauses) - 1, 0, -1):
        kept = "，".join(clauses[:last])
        if text.measure(kept) <= LENGTH[1] and not _OWN.search(kept):
            takes_back = any(map(_EXCEPTS.search, clauses[last:])) or _COUNTS.search(kept)
            hangs = any(ends.search(clauses[last - 1]) for ends in (_HANGS, _WHEN, _THING))
            told = _BINDS.search(kept) and not (takes_back or hangs) and stands_alone(kept)
            if told or takes_back or not own:
                return kept if told else ""
    return ""


def _without_reason(sentence: str) -> str:
    """An English sentence that cannot be asked as it is without what follows its rule (…, so that …)."""
    found = None if stands_alone(sentence) else _REASON.search(sentence)
    kept = sentence[: found.start()] if found else ""
    return kept if stands_alone(kept) else sentence


def _is_aside(clause: str) -> bool:
    return bool(_ASIDE.match(clause) or _OWN.search(clause))
