"""What single clauses of a sentence say that is too long to be asked: demands stand one beside the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from quizgen import text
from quizgen.facts.standing import attribution, balanced, stands_alone
from quizgen.facts.subjects import independent
from quizgen.facts.words import DEMANDED, LEFT_OUT, MODALS, VERBS

_OUTSIDE = re.compile("，(?![^“]*”)(?![^（]*）)|；")
"""Between the clauses of a sentence; what it quotes, or puts in brackets, is no clause."""
_CASE = re.compile(
    "(?:的|[时后前]|期间|[情状]况下|的话|基础上)$|^(?:在|从)[^，]*[中下上]$"
    "|^(?:对(?!外)|当|若|如|凡|除|未|属于|因(?![地时势人材城企])|由于|虽|尽管|无论|不论|不管|只有|只要|即使|要是|经|针对|面对|到|自(?![觉我主])|从(?!严))"
)
"""A clause after which the others hold in its case only, or of its thing."""
_ON_BASIS = re.compile("(?:必须|要|应当?)(?:始终)?在[^，。；]*(?:基础上|前提下|同时)$")
"""On what basis something is demanded, to which the clauses behind it are not bound."""
_JOINS = re.compile(
    "(?:具有|展现|彰显|体现|依然|仍|既|不仅|正是|即|并|也|又|还|而|但|更|就|才|都|同时|以便|以免|进而|从而|使|让|令|确保|防止|避免|努力做到|的|听取|要知道|摆在|成为|作为|总结|回顾|分析|传达|通报)"
)
"""How a clause begins that only goes on with the one before."""
_LEADS = re.compile(
    "(?:要|必须|应当?)?(?:按照|围绕|紧紧围绕|着眼|着眼于|本着|通过|利用|运用|根据|针对|立足|聚焦|瞄准)[^，。；]*$|以[^，。；为]*的[^，。；为]{2,6}$|以[^，。；]*为(?:依据|准)$|[^，。；]*只有(?![^，。；]*才)"
)
"""A clause that only leads in to the next one."""


_QUOTED = re.compile("“[^“”]*”|《[^《》]*》")
_ONLY_BY_WHAT = re.compile(
    "^(?:[\u4e00-\u9fff]{2,12}(?:成员|人员|干部|学院|部门|单位|党委|团队|教师|党员|师生))?(?:围绕|结合|针对|依托|按照|根据|借助|对照|对标)"
    "[\u4e00-\u9fff]{0,4}(?:[“、和与]+[\u4e00-\u9fff]{0,4})*(?:的[\u4e00-\u9fff]{2,6})?$"
    "|^(?:通过|采[用取]|针对|围绕|结合)[^，。；]*(?:形式|方式|方法|手段|途径|契机|抓手|载体|问题|要求|需求|情况|特点|实际)$"
    "|^作为[^，。；]*$|即(?:创新|推进|坚持|实施)[^，。；]*$|(?:针对|围绕)[^，。；]*(?:问题|需求|特点|实际|情况)$"
    "|(?:过程中|基础上|的同时|之际|期间|背景下|前提下)$|(?<!存)在[^，。；]{4,}(?<![集适其心])中$|^从[^，。；]*(?:视角|角度)$"
    "|^以[^，。；为]*为(?:契机|依托|载体|抓手|突破口|切入点)$|^[^，。；]{0,8}通过[^，。；]*的[^，。；的]{2,6}(?:模式|机制|平台)$|^除[^，。；]*外$"
)
"""How the last clause ends of a stretch behind which the text goes on to what is done (…围绕…的要求，)."""
_BY_DEMAND = re.compile("按照[^。；]*的(?:要求|原则|部署|思路|目标)$")
"""A stretch that only says by whose demand something is done (按照…共同推进，…一体建设的要求)."""
_COUNTED = re.compile("等[一二三四五六七八九十两]+[项个](?:重点)?(?:工作|任务|举措|措施)(?:$|，)")
"""Behind a list of which a stretch has the end only (建设…等五项重点工作)."""

LEAD = 30
"""Words before a colon that lead in to what a sentence demands (总体要求是：…) have no more characters."""

_DEMANDED = re.compile("(?:要求|目标|思路|原则|方针|思想)(?:是|为)$|(?:体会|认识|经验|启示)$")
_COUNTS = re.compile("[几二两三四五六七八九十\\d][个层种项条点大类步件]|以下|如下")
"""What leads in to parts that are counted, none of which is asked without the others."""

_TELLS = re.compile(
    "^[^，。；：]{2,20}，就是(?!要)|认为，(?![^：]{2,30}：)|团结带领|顶住|，取得[^，。；]*(?:成就|成绩|成效)|不懈奋斗"
)
"""What tells of what has been done, or what a thing is, of which the clauses are no demands."""
_ON_WHAT = re.compile("(?:做好|推动|推进|加强|实现|建设|开展|落实|办好)[^，。；]{3,18}，(?:要|必须)(?!求)")
"""How a sentence opens that says on what it makes demands (做好明年经济工作，要…)."""
_MODAL = re.compile("^(?:要(?!求)|必须|应当?)")
_DEMANDS = re.compile("(?:要|必须|应当?)$")
"""How the words end that tell of whom something is demanded (学院党委要)."""
_BY_WHAT = re.compile("(?:要)?以[^，。；为]{2,24}为[^，。；为]{2,8}$")
"""What something is to have for its aim, theme or means."""
_OF_WHOM = re.compile(
    "(?P<who>(?!我们|大家|同志们|各位|这|那|其)[一-鿿、]{2,24}?(?:干部|党员|同志|党委|党组|组织|政府|部门|单位|地区|地方|机关|企业|人员|[国省市县区校院局厅部]))"
    "(?:都|也|还|更)?(?:要(?!求)|必须|应当?)"
)
"""Of whom something is demanded."""
_DOER = re.compile(
    "(?:党中央|[国省市县区镇乡村校院系所厅局部处科委办队组班们]|人大|政协|(?:员|常委|理事|协|工|学|合)会|支部|组织|政府|部门|单位|机关|公司|集团|企业|银行|中心|基地|团队|团员"
    "|党员|干部|代表|委员|教师|老师|教授|院士|专家|书记|主任|[校院部局处科队组班所站厂行]长|辅导员|导师|学生|同学|师生|校友|青年|学子|职工|员工|人员|成员"
    "|队员|志愿者|工作者|人民|群众|农民|工人)$"
)
"""How the name of somebody ends who does something."""
_SOMETHING = "?"
"""Stands for a subject that is no name of somebody: what the clauses behind say of it is not asked without it."""
_NOMINAL = ("n", "b", "j", "l", "s", "a", "x", "m", "q", "f", "vn", "c", "uj", "k")
_ALL = ("各", "各级", "全", "广大", "全体")
LONGEST_NAME = 16
"""The name of somebody who does something has no more characters."""
ALIKE = 2
"""Clauses that begin with so many characters in common stand side by side."""

BRIEF = 20
"""A clause of fewer characters is told with the one behind it."""


def of(sentence: str) -> Iterator[str]:
    """The clauses of a long Chinese sentence that can be asked by themselves, behind the words for whose they are and
    what they are the aims or principles of (会议强调，…的总体要求是：……以…为目标), and behind who does what they say
    (学院党委……引导师生传承…).

    Each opens with a demand (积极探索…的新道路), or with a subject; none behind a case to which it is bound.
    """
    head = attribution(sentence)
    opens, rest = _opened(sentence, head)
    whose = _whose(rest) if opens == head else ""
    for clause, said, who in _by_whom(rest):
        aims = opens.endswith(f"：{LEFT_OUT}") and _BY_WHAT.match(clause) is not None
        if not _says(clause) or said not in sentence or not (aims or stands_alone(said + "。")):
            continue
        told = opens != head or _DEMANDS.sub("", who) in head
        leads = whose or ("" if told else who)
        if not leads or said.startswith(leads) or not (demands(clause) or (_does(clause) and leads != _SOMETHING)):
            yield f"{opens}{said}。"
        elif leads != _SOMETHING:
            yield f"{head}{leads}{LEFT_OUT}{_MODAL.sub('', said) if _DEMANDS.search(leads) else said}。"
        elif head:
            yield f"{head}{said}。"


def _does(clause: str) -> bool:
    """Whether a clause opens with what is done, or how (充分认识…), and not with by whom."""
    return text.words(clause)[0][1] in ("v", "d", "ad")


def _opened(sentence: str, head: str) -> tuple[str, str]:
    """What is told before every clause of a sentence, and the clauses; no clauses of one that cannot be parted."""
    lead, colon, rest = sentence.removeprefix(head).partition("：")
    demanded = text.measure(lead) <= LEAD and _DEMANDED.search(lead) and not _COUNTS.search(lead)
    apart = text.is_cjk(sentence) and not text.split_marks(sentence)[1] and LEFT_OUT not in sentence
    if not apart or _TELLS.search(sentence) or (colon and ("：" in rest or not demanded)):
        return head, ""
    if colon:
        topic = _ON_WHAT.match(rest)
        return f"{head}{lead}：{LEFT_OUT}", rest[topic.end() :] if topic else rest
    if topic := _ON_WHAT.match(lead):
        return f"{head}{topic.group()}{LEFT_OUT}", lead[topic.end() :]
    return head, lead


def _by_whom(clauses: str) -> Iterator[tuple[str, str, str]]:
    """The first clause of every stretch, the stretch, and who does it: whoever was named last; "" where the sentence
    only says what is to be done."""
    who: str | None = None
    for clause, said in _stretches(clauses):
        if who != "":
            who = _doer(clause) or (_subject(clause) if who is None else who)
        yield clause, said, who or ""
        who = who and next(filter(None, map(_doer, reversed(said.split("，")))), who)


def _stretches(clauses: str) -> Iterator[tuple[str, str]]:
    """The first clause of every stretch, and the stretch: with what leads in, and with the next ones where it is brief
    or they go on alike. None behind a case, and none that breaks off."""
    led = ""
    parts = _OUTSIDE.split(text.strip_end(clauses))
    while parts:
        clause = parts.pop(0)
        if _CASE.search(clause) and not _ON_BASIS.match(clause):
            return
        if _LEADS.match(clause):
            led = f"{clause}，"
            continue
        said, led = led + clause, ""
        while parts and _goes_on(clause, said, parts[0]):
            said = f"{said}，{parts.pop(0)}"
        if not _breaks_off(said) and not _COUNTED.search(said):
            yield clause, said


def _goes_on(first: str, said: str, clause: str) -> bool:
    """Whether a stretch that begins with a clause goes on with another one."""
    brief = text.measure(said) < BRIEF or _goes_on_alike(first, clause)
    return _breaks_off(said) or _leads_on(said, clause) or (brief and not _is_lead(clause))


def _leads_on(said: str, clause: str) -> bool:
    """Whether a stretch behind other words ends with an aim or means, and the next clause says what is done by it
    (发挥自身优势，以…为主线|，解放思想)."""
    *before, last = said.split("，")
    return bool(before) and _BY_WHAT.match(last) is not None and not any(map(_BY_WHAT.match, (before[-1], clause)))


def _breaks_off(said: str) -> bool:
    """Whether a stretch ends with how something is done, behind which the text goes on to what is done."""
    if _BY_DEMAND.match(said):
        return True
    return _ONLY_BY_WHAT.search(_QUOTED.sub("“", said.rpartition("，")[2])) is not None


def _doer(clause: str) -> str:
    """Who does what a clause says, where it opens with somebody's name (学院党委…, 姚熊亮教授…), with the word by which
    it is demanded; else ""."""
    words = [] if clause[:1] in "以把将" else [*takewhile(lambda one: _is_nominal(*one), text.words(clause))]
    while words and words[-1][1] == "a":  # 党委、政府|团结带领…
        words.pop()
    name = "".join(word for word, _ in words)
    named = 2 <= len(name) <= LONGEST_NAME and len(name) < len(clause) and balanced(name)
    if not named or not (words[-1][1] in ("ns", "nt") or _DOER.search(name)):
        return ""
    demanded = _MODAL.match(clause[len(name) :])
    return name + (demanded.group() if demanded else "")


def _is_nominal(word: str, tag: str) -> bool:
    """Whether a word may be a part of somebody's name."""
    return word in _ALL or (tag.startswith(_NOMINAL) and tag != "ad" and word not in VERBS)


def _subject(clause: str) -> str | None:
    """What is known of the subject of a sentence by a clause that names nobody: that it has none (加快…, 我们要…), that
    it is something of which the next clauses speak as well, or nothing yet (2019年, 为了…)."""
    words = text.words(clause)
    if _is_lead(clause) or all(tag[0] in "tmqf" for _, tag in words):
        return None
    deed = words[0][1][0] in "vd" or words[0][1] == "ad" or words[0][0] in DEMANDED
    return "" if deed or demands(clause) or clause.startswith("我") else _SOMETHING


def _whose(sentence: str) -> str:
    """Of whom a sentence demands something in all its clauses, with the word that demands it; only this where it names
    nobody, "" where it demands nothing."""
    if opens := _MODAL.match(sentence):
        return opens.group()
    found = _OF_WHOM.match(sentence)
    words = text.words(found["who"]) if found else ()
    people = bool(words) and all(tag[0] in "nabjlr" or tag in ("vn", "c", "uj", "x", "m") for _, tag in words)
    return found.group() if found and people and words[-1][1][0] in "nj" else ""


def _is_lead(clause: str) -> bool:
    """Whether a clause is a case, or leads in, and so begins something of its own."""
    return _CASE.search(clause) is not None or (_LEADS.match(clause) is not None and not _BY_WHAT.match(clause))


def _goes_on_alike(first: str, clause: str) -> bool:
    """Whether a clause begins as the first one does (聚焦…，聚焦…), or as one of a series (以…为主题，以…为主线), or
    names more of what it includes."""
    if _BY_WHAT.match(first):
        return _BY_WHAT.match(clause) is not None
    if "包括" in first and "、" in clause:
        return True
    return len(text.common_start([_MODAL.sub("", one) for one in (first, clause)])) >= ALIKE


def _says(clause: str) -> bool:
    """Whether a clause says by itself what is demanded of whom, or of everybody."""
    return not _JOINS.match(clause) and (demands(clause) or independent(clause))


def demands(clause: str) -> bool:
    """Whether a clause opens with a verb of the genre, whatever stands before that tells how (不断强化…, 把…摆在…)."""
    words = text.words(clause)
    if not words:
        return False
    if clause.startswith("以") and "为" not in clause and not any(word in VERBS for word, _ in words):
        return False  # 以秸秆就地还田，生产有机肥、…: it goes on
    if clause.startswith(("把", "将", "以", "要", "必须")):
        return True
    if words[0][0] == "在":
        return any(word in VERBS for word, _ in words)
    for word, tag in words:
        if word in VERBS:
            return True
        if word not in MODALS and tag[0] not in "dac":
            return tag == "v"
    return False
