"""Passages: the sentence from which a text goes on to a list (建设金融强国，必须加快构建现代金融体系。一是…)."""

from __future__ import annotations

import re

from quizgen import counting, text
from quizgen.facts import leaning, standing, tales
from quizgen.facts.words import LEFT_OUT

LONGEST_ANNOUNCED = 85
"""A sentence that announces what follows (有下列情形的，…) has no more characters: nothing of it can be left out."""

LONGEST = 64
"""Of a sentence with more characters only who says it and its last clauses are given."""

SHORTEST = 8
"""A sentence with fewer characters says of no list what it is about."""

_COUNTED = re.compile(
    rf"(?P<before>.*?)(?:以下|如下|下列|这么)?(?P<count>(?<![第近进“\d]){counting.COUNT}|几)"
    r"(?<![为是][二三四])(?P<things>个?方面[^，；]*|[点条项个件种类步大道招张][^，；]*)"
)
_SEVERAL = re.compile(
    "(?P<before>.{2,}?)(?:一系列|如下|下列|(?<![\\d岁元度级年天日月人层米个名件])以下)(?P<things>(?![的罚]).{2,})"
)
_ANNOUNCES = re.compile("[几一二两三四五六七八九十\\d]+个?(?:方面|[点条项个件大])|工作$|任务$|要求$|举措$|以下|道路$")
"""A last clause that says what kind of things follow."""
_SPOKEN = re.compile("^下面|一下|概括起来|归纳起来|说白了|大家|咱们|呢[，。]|嘛[，。]")
_OTHERS = re.compile("(?:会议|全会|大会|会上|座谈会|文章|讲话|报告|文件|通知|意见|《)")
"""Whose words a sentence gives by itself (会议部署…)."""
_OURS = re.compile("我们")
_OWN_WORDS = re.compile("我(?!们|国|党|省|市|区|县|乡|镇|校|院|军|方|局|厅|部|会|公司|单位)")
"""A speaker's own report (我多次讲，…)."""
_WHERE_ONLY = re.compile("(?:在[^，。；]+(?:方面|关头|时期|时候|过程中|之际|之时|基础上|条件下)，?)+")
"""Where or when something is, and not what."""
_FORM = re.compile("(?<=材料|资料|证件|证明|手续)，(?![^，]*(?:的，|[予给]以)).*")
"""What a text says further of papers that are to be handed in (提交下列材料，复印件加盖公章：)."""
_BELOW = re.compile("下列|以下(?!的)|如下")
_FOLLOWS = re.compile("(?:以下|如下|下列|下面)")
_ALTOGETHER = re.compile("^(?:综合起来|总的|总体上|整体上)看，")
_OUTLINES = ("点", "个", "条", "项", "问题", "方面", "部分", "内容")
"""What a speaker announces that says nothing of it, or only how he goes on (讲三个问题)."""


_SEEN = re.compile("(?:同时，?)?(?:我们)?(?:[也还]?(?:要|应当?|必须))(?:清醒|清楚)?地?看到，")
"""How a speaker turns to what he says next (要看到，还有几种苗头)."""


def leading(before: str) -> str:
    """The last sentence of a text that a list stands behind, without its end, where it stands by itself and says what
    the list is about; else ""."""
    said = [*text.sentences(text.unmark(before))]
    if not said or not text.is_cjk(said[-1]) or said[-1].rstrip(text.QUOTES)[-1:] in "？！?!":
        return ""
    sentence = _SEEN.sub("", text.strip_end(said[-1].rpartition("\n")[2].strip()))
    if points := standing.announced(sentence):
        return "" if points.endswith(_OUTLINES) else points
    announced = _FOLLOWS.search(sentence) is not None
    whole = text.measure(sentence) <= (LONGEST_ANNOUNCED if announced else LONGEST)
    sentence = _ALTOGETHER.sub("", sentence)
    passage = sentence if whole else "" if announced else _shortened(sentence)
    return next((one for one in (passage, _announcing(sentence)) if _stands(one)), "")


_TURNS = re.compile(
    "(?:同时|另外|此外|因此|为此|所以)?，?(?:我们?(?:会|要|将|就|还)*)?(?:(?:关键|重点|核心|主要|首要)(?:就)?是)?(?:要(?!求))?"
)
"""What ties a last clause to the ones before it, and says no more of what it announces."""
_HOW_MANY = re.compile(
    rf"(?:以下|如下|下列)?(?<![第近]){counting.COUNT}(?:个|大|项|种|点|条)(?!方面|问题|事|工作|要求)[^，。；]{{2,12}}$"
)


def _announcing(sentence: str) -> str:
    """The last clause of a sentence, where it says itself how many of what follow (…，关键是|要树立以下四个理念)."""
    last = _TURNS.sub("", sentence.rpartition("，")[2], count=1)
    return last if last != sentence and _HOW_MANY.search(last) else ""


def _shortened(sentence: str) -> str:
    """Who says a long sentence, its first clause (of what it speaks) and its last (what is to come)."""
    opening = standing.attribution(sentence)
    first, *others = sentence[len(opening) :].split("，")
    announces = len(others) > 1 and _ANNOUNCES.search(others[-1]) is not None
    announces = announces and not others[-1].startswith(("就", "才", "便", "也", "都"))  # it hangs on what is left out
    shortened = f"{opening}{first}，{LEFT_OUT}{others[-1]}" if announces else ""
    return shortened if text.measure(shortened) <= LONGEST else ""


def _stands(passage: str) -> bool:
    """Whether a sentence is understood alone; what it says of the list behind it may be."""
    bare = passage.removeprefix(standing.attribution(passage)).replace(LEFT_OUT, "")
    bare = _OURS.sub("", _FOLLOWS.sub("", bare)).removeprefix("必须")
    breaks_off = standing.hangs(bare) or passage.endswith(("是", "为"))
    whole = text.measure(bare) >= SHORTEST and standing.balanced(passage) and not breaks_off
    spoken = _SPOKEN.search(passage) or tales.tells_story(passage)
    own = _OWN_WORDS.match(passage) or _WHERE_ONLY.fullmatch(bare)
    return whole and not leaning.leans(bare) and not spoken and not own and not counts_only(bare)


_BARE_THINGS = re.compile("个?(?:方面|点|条|项|件)(?:具体)?(?:要求|工作|事情?|任务|意见|建议|措施|问题|内容)?[：:]?")
_EFFORT = ("力量", "集中力量", "重点", "精力", "今年", "明年", "当前", "目前")


def counts_only(passage: str) -> bool:
    """Whether a sentence says how many points follow, and not on what (今年要集中力量抓好三项工作; 他提出7点要求)."""
    counted = _COUNTED.fullmatch(passage)
    if not counted or not _BARE_THINGS.fullmatch(counted["things"]):
        return False
    words = text.words(counted["before"])
    return not any(
        (tag[0] in "njlisz" and tag[:2] != "nr") or tag == "vn" for word, tag in words if word not in _EFFORT
    )


def attributed(passage: str) -> bool:
    """Whether a sentence says itself whose words it gives, or who does something."""
    if standing.attribution(passage) or _OTHERS.match(passage):
        return True
    said = re.sub("^在[^，。；]{2,24}[上中]，", "", passage)
    return bool(said) and text.words(said)[0][1].startswith("nr")


_CALLED_BELOW = re.compile("（以下[简统]称[^（）]*）")
"""What rules call something from here on (（以下简称市事务中心）)."""


def asking(passage: str, count: int) -> str:
    """A sentence that counts what follows, made the question for it (要把握以下几点: 要把握哪几点); else ""."""
    passage = _CALLED_BELOW.sub("", passage)
    if len(_BELOW.findall(passage)) > 1:  # 有下列情形的，按以下标准处理
        return ""
    counted = _COUNTED.fullmatch(passage)
    if counted and (counted["count"] == "几" or counting.number(counted["count"]) == count):
        before = counted["before"]
        if _SAYS_NO_MORE.fullmatch(before):
            return ""
        if before.endswith("的") and all(tag[0] != "v" for _, tag in text.words(before)):  # 新民主主义的三大经济纲领
            before = before[:-1] + "有"
        before = re.sub("还有$", "有", before)
        told = counting.so_many(count) if counted["count"] == "几" else counted["count"]
        return f"{before}哪{told}{counted['things']}"
    several = None if passage.startswith("除") else _SEVERAL.fullmatch(passage)
    if not several:
        return ""
    before, things = several["before"], _FORM.sub("", several["things"])
    if _MAY_TAKE.search(before) and "方式之一" in things:  # one of them is enough
        before = _MAY_TAKE.sub("可以", before)
    return f"{before}哪些{things.replace('之一', '', 1)}"


_SAYS_NO_MORE = re.compile("(?:共|主要|共同|大致)?(?:有|存在|包括|取得了?|呈现出?)")
"""What stands before a number and says of nothing what it is of (有四大亮点)."""
_MAY_TAKE = re.compile("(?:应当?|必须|须)(?=(?:采用|采取|选择|通过|按照?)$)")


def plainly(said: str) -> str:
    """Words that lead up to a number, without what only a speaker says (概括起来，作风上有这么: 作风上有)."""
    clause = said.rpartition("，")[2] if _SPOKEN.search(said) else said
    return re.sub("(?:这么|这|以下|下列|如下)$", "", clause)
