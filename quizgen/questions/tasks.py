"""What is asked where a list is told in one's own words."""

from __future__ import annotations

import re

from quizgen import counting, text
from quizgen.facts import ClozeFact, ListFact, leaning, passages
from quizgen.facts.kinds import DUTY, MEANING, WHAT
from quizgen.facts.standing import attribution
from quizgen.questions.common import is_deed
from quizgen.questions.stems import LONGEST, Say, about, asks_for, opening, passage, said_by, short, tells_more
from quizgen.text import msg

TOLD = 8
"""Points of so many characters on the average are told in a short answer, as are lists of English lines."""

RESIDUAL = 24
"""A last point of fewer characters only leaves room for others (法律、法规以及公司规定的其他职责)."""

ASKED = 70
"""Words that lead in are no question if they have more characters."""

SUBJECT = 10
"""Words before 如下 that are fewer do not say of what they are."""

LISTING = 8
"""So do fewer before 包括 (处理方式包括)."""

HALF = 5
"""A point of no more characters is only half of what it names."""

_PARTS = re.compile("[一二三四五六七八九十]+、")
"""What numbers the parts of a speech for certain."""
_ASKS = re.compile("为什么|怎么|什么|谁|先说|再说|讲讲|说说|聊聊|[^，]*几[条句点件]$|[报说]了不")
_QUESTION = re.compile("为什么|如何|怎样|怎么|哪些|哪几|是什么")
_USUAL = re.compile(
    "回顾|总体要求|主要目标|重点工作|主要任务|工作任务|基本情况|总体情况|存在的?.{0,4}问题|下一步|工作安排|工作打算|主要做法|保障措施|组织领导"
)
_COUNTS = re.compile("[二两三四五六七八九十\\d]+[个项条种大点件类]")
_OF_A_KIND = re.compile(
    "(?P<what>[^。]{4,}?(?:职责|任务|条件|内容|范围|权限|职权|措施|来源|情形|义务|权利|事项|环节|标准|材料))(?:是|为|有|包括)?"
)
"""What a text goes on to list by its kind (产品质量监督检验所的主要职责是)."""
_LISTING = re.compile("(?:包括|如下|有|包含)$")

_ENGLISH_COUNT = "two|three|four|five|six|seven|eight|nine|ten"
_ENGLISH_VERB = (
    r"is|are|must|should|may|can|will|shall|has|have|makes?|rests?|needs?|depends?|stands?|consists?|includes?|follows?"
)
_ENGLISH_LEAD = re.compile(
    rf"(?:{_ENGLISH_COUNT}) [a-z -]+:?$"
    rf"|(?!(?:our|the|my|there|i|use)\b)\w.* (?:{_ENGLISH_VERB})\b.*"
    rf"\b(?:(?:{_ENGLISH_COUNT}) [a-z -]*s\b|are|is|includes?|of|on|following)",
    re.IGNORECASE,
)
"""What can stand before a question: things that are counted, or a sentence; not an imperative, nor a mere heading."""

_SETS_OUT = re.compile(
    rf"The (?:speech|report|document|text) sets out (?:the )?(?:{_ENGLISH_COUNT}) [a-z -]+$", re.IGNORECASE
)
"""How it is told what a speaker announces."""
_OPEN = re.compile(r"\b(?:if|when|that|to|by|unless|because|including|of|for|with)$")
"""How an English lead breaks off that its points complete."""
_TITLED = re.compile(r"^[A-Z]\. ")
_STATES = re.compile(rf"\b(?:{_ENGLISH_VERB}|every|each)\b")
TITLE = 6
"""An English heading has no more words."""

_COUNTED_THINGS = re.compile(rf"(?:{_ENGLISH_COUNT}) [a-z -]+", re.IGNORECASE)
_COUNTED_LEAD = re.compile("([^。；]{2,}?)(?<![“为是])([几二两三四五六七八九十]+)([个项条点大种步方类][^，。；]{0,8})")
_COUNTED_NOUN = re.compile("[两二三四五六七八九十\\d]+(?:个|项|种|对|大|条)(?P<noun>[\u4e00-\u9fff]{2,4})$")
_DEMANDS = re.compile("要(?!求|点|素)|必须|应当")
_MEASURE = re.compile("(?:时间(?:要求)?|[时期年]限|周期|频次|标准|金额|比例)$")
"""What is told of each point and not by its name (归档的时间要求)."""
_SAYS_LITTLE = re.compile("^(?:不要求|不是|不用|并不)|[？?]$|怎么办$|什么$|我(?![国省市县区镇])|你|大家")
"""How what is said of a point begins without saying what it comes to."""
_SAYS_ON_WHAT = re.compile("(?<![需主重])要(?!求)|必须|应当?|做好|抓好?|工作|部署|任务")
"""What a sentence demands that a list stands behind; a proverb says of nothing what it is (一分部署，九分落实)."""
_REFERS = re.compile("第[一二三四五六七八九十百零\\d]+[条款项]")
"""What points elsewhere in the text (本条例第二十二条第一项规定的材料)."""
_DEED = ("v", "a", "d", "p", "i", "l", "z")
_ANNOUNCING = re.compile("(?:提出?|讲|谈|说|强调|分享|明确)$")


SLOGAN = 22
"""Headings of more characters on the average are not asked for by heart."""


def can_be_told(fact: ListFact) -> bool:
    """Whether a list can be asked for as a whole: it has a name, or short words that lead in."""
    if fact.lead and not fact.name and not fact.headings and not text.is_cjk(fact.lead):
        return short(fact.members) and bool(_english_task(fact))
    if fact.headings and (not text.is_cjk(fact.members[0]) or any(_ASKS.search(one) for one in fact.members)):
        return False
    if not fact.name and (lead := _bare_lead(fact)).endswith("如下") and text.measure(lead) < SUBJECT:
        return False  # 响应要求如下: to what is not said
    known = (
        tells_more(fact) and not _usual(fact) and (fact.confirmed or all(map(_PARTS.match, fact.markers)))
        if fact.headings
        else bool(about(fact, str) or _listing(fact) or _asks(fact) or _asked_by_lead(fact) or passage(fact, str))
    )
    return known and short(fact.members)


def _english_task(fact: ListFact) -> str:
    """How an English list is asked for by what leads in: a sentence that counts, one that the points complete, or a
    heading over points that say something; "" where none of these leads in."""
    lead = _english_lead(fact)
    if _COUNTED_THINGS.fullmatch(lead) or _ENGLISH_LEAD.match(lead) or _SETS_OUT.match(lead):
        return msg("{lead}. What are they?")
    if _OPEN.search(lead):
        return msg("Complete, and name all points: {lead} …")
    words = sum(len(member.split()) for member in fact.members)
    named = fact.titled and lead[:1].isupper() and len(lead.split()) <= TITLE and not _STATES.search(lead)
    heading = named and not any(fact.glosses) and words >= 3 * len(fact.members)
    return msg("What points does the text list under “{title}”?") if heading else ""


def _english_lead(fact: ListFact) -> str:
    """What leads in, without a heading's letter and the mark at the end."""
    return _TITLED.sub("", fact.lead.strip(": ."))


def _bare_lead(fact: ListFact) -> str:
    """What leads in, without its colon."""
    return fact.lead.strip("：: ")


def _usual(fact: ListFact) -> bool:
    """Whether the headings are those of any report (工作回顾, 总体要求), or slogans too long to know by heart."""
    if not fact.confirmed and sum(map(text.measure, fact.members)) > SLOGAN * len(fact.members):
        return True
    return sum(bool(_USUAL.search(one)) for one in fact.members) * 2 > len(fact.members)


def worth_telling(fact: ListFact) -> bool:
    """Whether its points say more than words to fill in: explained by the text, or long."""
    size = sum(map(text.measure, fact.members)) / len(fact.members)
    lines = not fact.name and not text.is_cjk(fact.members[0])
    telling = size >= TOLD or all(fact.glosses) or lines
    if _MEASURE.search(_bare_lead(fact)) and not any(_first_said(fact)):
        return False  # what is asked for would be left out
    if any(map(_REFERS.search, fact.members)) or (not fact.name and fact.passage and not _leads_to(fact)):
        return False
    if not fact.name and not fact.passage and all(fact.glosses) and not _brief(fact):
        return False  # what the points say would be left out, and nothing tells that they are more than beginnings
    if any(map(_BREAKS_OFF.search, fact.members)):
        return False
    return can_be_told(fact) and telling and not (text.is_cjk(fact.members[0]) and text.tell_places(fact.members))


_BREAKS_OFF = re.compile("(?:具备|包括|符合|如下|以下|下列)[：:]?$")
"""How a point ends that leads in to points of its own (法人社会团体还应具备)."""
_GIVES = re.compile("(?:依法|优先)?(?:给予|予以|提供|实施|进行|采取|实行)")
"""What is done for or with somebody, and is no answer to how he is dealt with."""
_MEANS = re.compile("，是?指$")
_TOWARDS = re.compile("(对[^，。；]*?)，?(?:一律|坚决|要|应当?|必须|依法|依规)*$")
"""Whom or what something is done with, up to what that is."""


def question(fact: ClozeFact, say: Say) -> str:
    """What is asked of a sentence that is told: what is to be done in its case, or what its term means."""
    if fact.kind == WHAT:
        return opening(fact, say) + _what(fact)
    if not text.is_cjk(fact.before):
        asks = _COMPLETE_MEANING if fact.kind == MEANING else _COMPLETE_DUTY
        told = say(asks).format(before=fact.before.strip())
        if not fact.scope:
            return told
        task = told[:1].lower() + told[1:]
        return say(_UNDER).format(scope=fact.scope.words, task=task)
    asks = _WHAT_IT_MEANS if fact.kind == MEANING else _HOW_DEALT_WITH if fact.before.endswith("，") else _WHAT_TO_DO
    before = _MEANS.sub("是指", fact.before) if fact.kind == MEANING else fact.before
    if before.startswith("所称"):  # 《公园条例》所称公园是指什么
        return say(asks).format(before=fact.voice + before)
    if fact.kind == DUTY and (towards := _TOWARDS.match(before)):
        before, asks = towards[1] + "，", _WHAT_IS_SET if _GIVES.match(fact.answers[0]) else _HOW_DEALT_WITH
    elif fact.kind == DUTY and _PUNISHES.match(fact.answers[0]) and (case := _CASE.match(before)):
        before, asks = case[1], _HOW_DEALT_WITH  # nobody is to do it who did the deed
    elif fact.kind == DUTY and (thing := _THING.match(before)):
        before, asks = thing[1], _HOW_DEALT_WITH
    if fact.kind == DUTY and _GRANTS.match(fact.answers[0]) and before.endswith("，"):
        asks = _WHAT_IS_GRANTED
    return say(asks).format(before=opening(fact, say) + before)


_CASE = re.compile("(.*的，)(?:应当?|须|必须)$")
_THING = re.compile("(.*(?:资金|费用?|款项?|材料|资料|档案|物品|设备|车辆|票据|凭证|信息|数据))(?:应当?|须|必须)$")
"""A thing that is not to do anything by itself (预售资金应当)."""
_PUNISHES = re.compile("(?:依法|一律)?(?:给予|处|责令|视为|取消|追究|撤销|记|开除|警告|通报|扣)")
"""How what follows for a deed begins."""

_BARE_MODAL = re.compile("^(?:就是)?(?:要|必须)(?!求)")


def _parts_of(told: str) -> tuple[str, ...]:
    """What something is, clause by clause, or thing by thing where they are only named side by side."""
    if "，" in told:
        return tuple(bare for clause in told.split("，") if (bare := _BARE_MODAL.sub("", clause)) and bare != "就是")
    things = told.split("、")
    named = not set(told) & set("和与等的") and text.words(things[0])[0][1][0] != "v"
    return tuple(things) if len(things) > 1 and named else (_BARE_MODAL.sub("", told),)


_IS_WHAT = re.compile("，?(?:就|也|仍|始终)?(?:是(?:为了)?|为|即)：?$")


def _what(fact: ClozeFact) -> str:
    """What something is, asked behind it (社会主义的本质是什么？); what is said to be it, asked behind that (当前的突出
    矛盾是什么？)."""
    if behind := re.match("，?(?:仍|就|都)?是", fact.after):
        head = attribution(fact.before)
        thing = re.split("[，。；]", fact.after[behind.end() :])[0]
        return f"{head}{thing}是什么？"
    before = _IS_WHAT.sub("是", fact.before)
    return f"{before}什么？" if before.endswith(("是", "在于")) else f"{before.rstrip('：')}什么？"


def answers(fact: ClozeFact) -> tuple[str, ...]:
    """The key points of what is told: deed by deed; what a term means is one."""
    told = text.strip_end(fact.answers[0])
    if fact.kind == WHAT:
        return _parts_of(told)
    return (told,) if fact.kind == MEANING else tuple(_AND_THEN.split(told))


_UNDER = msg("Under “{scope}”, {task}")
_COMPLETE_MEANING = msg("Complete the definition: {before} …")
_COMPLETE_DUTY = msg("Complete the rule: {before} …")
_WHAT_IT_MEANS = msg("{before} what?")
_WHAT_TO_DO = msg("{before} do what?")
_HOW_DEALT_WITH = msg("{before} how is it dealt with?")
_WHAT_IS_GRANTED = msg("{before} what is granted?")
_GRANTS = re.compile(
    "(?:由[^，。；]{2,12})?(?:可以?|应当?)?(?:给予|发给|发放)[^。；]*?(?:奖励|奖金|补助|补贴|津贴|资助)"
)
"""What somebody gets, and is not dealt with."""
_WHAT_IS_SET = msg("{before} what is laid down?")
_AND_THEN = re.compile("，(?:并且?|同时)|(?<!的)，(?=处|没收|吊销|予以|给予)")


def _leads_to(fact: ListFact) -> bool:
    """Whether a sentence that does not count the points of a list leads to them: it names none of them, and they are
    what is done, or what is so, and no mere things."""
    said, members = passage(fact, str), fact.members
    if not _SAYS_ON_WHAT.search(fact.passage) and not passages.asking(said, len(members)):
        return False
    if passages.asking(said, len(members)) or not text.is_cjk(members[0]):
        return True
    firsts = [text.words(one)[0] for one in members]
    told = any(tag[0] == "n" and word in said for word, tag in firsts)
    deeds = sum(tag[0] in _DEED or "，" in one for (_, tag), one in zip(firsts, members, strict=True))
    return not told and deeds * 2 >= len(members)


def _asks(fact: ListFact) -> bool:
    """Whether words that lead in are a question, or count what follows and do not tell it."""
    told = any(member in fact.lead for member in fact.members)
    return not told and bool(_QUESTION.search(fact.lead) or _COUNTED_LEAD.fullmatch(_bare_lead(fact)))


def _asked_by_lead(fact: ListFact) -> str:
    """Words that lead in to points of some kind, made the question for them (在园内，禁止下列行为: 禁止哪些行为;
    …的主要职责是: 有哪些); "" where they tell of no kind, or point elsewhere."""
    lead = _bare_lead(fact)
    if not text.is_cjk(lead) or text.measure(lead) > ASKED or "。" in lead or leaning.leans_at_start(lead):
        return ""
    if asked := passages.asking(lead, len(fact.members)):
        return asked if asked.count("哪") == 1 else ""
    named = _OF_A_KIND.fullmatch(lead)
    return f"{named['what']}有哪些" if named else ""


def _listing(fact: ListFact) -> str:
    """Words that lead in with a whole sentence which ends where the points begin: …，主要职责包括."""
    lead = _bare_lead(fact)
    return lead if _LISTING.search(lead) and LISTING <= text.measure(lead) <= LONGEST else ""


def task(fact: ListFact, say: Say) -> str:
    """What a short answer is asked for."""
    if fact.headings:
        stem = say("Into which parts does {name} fall?") if fact.lead else say("Into which parts does the text fall?")
        return stem.format(name=about(fact, say))
    if fact.lead and not fact.name and (counted := _COUNTED_THINGS.fullmatch(fact.lead.strip(": ."))):
        things = counted.group()
        return say("What are the {things}?").format(things=things[:1].lower() + things[1:])
    if fact.lead and not fact.name and not text.is_cjk(fact.lead):
        lead = _english_lead(fact)
        return say(_english_task(fact)).format(lead=lead, title=lead.capitalize() if lead.isupper() else lead)
    if fact.name:
        return _of_name(fact, say)
    if _QUESTION.search(fact.lead):
        return say("{question}? Answer briefly.").format(question=fact.lead.strip("：: ？?"))
    if listing := _listing(fact):
        return _LISTING.sub(lambda found: found.group().replace("如下", "有") + say("which?"), listing)
    lead = _bare_lead(fact).removeprefix("关于")
    if counted := _COUNTED_LEAD.fullmatch(lead):
        before, number, points = counted.groups()
        before = passages.plainly(before)
        if _ANNOUNCING.search(before):
            return say("{before} which {number}{points}?").format(before=before, number=number, points=points)
        if before.endswith("的") and text.words(before[:-1])[-1][1] == "v":  # 面临的四大挑战
            return say("{question}? Answer briefly.").format(question=f"{before}{number}{points}是什么")
        which = f"{before[:-1]}有" if before.endswith("的") else before
        return say("According to the text, {before} which {number}{points}?").format(
            before=which, number=number, points=points
        )
    if asked := _asked_by_lead(fact):
        return say("{question}? Answer briefly.").format(question=said_by(asked, fact.voice, say) + asked)
    if not about(fact, say):
        return _of_passage(fact, say)
    return say("Name the points of {name} briefly.").format(name=about(fact, say))


def _of_passage(fact: ListFact, say: Say) -> str:
    """The task for a list to which a sentence of the text leads: the sentence as a question, where it counts them."""
    said = passage(fact, say)
    if asked := passages.asking(said, len(fact.members)):
        return say("{question}? Answer briefly.").format(question=asked)
    count = counting.numeral(len(key_points(fact)))
    demanded = sum(is_deed(one) for one in fact.members) * 2 > len(fact.members)
    asks = _WHICH_DEMANDS if demanded and text.is_cjk(said) else _WHICH_POINTS
    return say(asks).format(passage=said, count=count)


_WHICH_POINTS = msg("{passage}. Which {count} points does the text make about this?")
_WHICH_DEMANDS = msg("{passage}. Which {count} things does the text demand for this?")


def _of_name(fact: ListFact, say: Say) -> str:
    """The task for a named list: to tell what its points come to, or where the text says no more only to name them."""
    if things := _COUNTED_THINGS.fullmatch(fact.name):
        return say("What are the {things}?").format(things=things.group())
    name = about(fact, say)
    if all(fact.glosses) and _brief(fact):
        return say("Name the points of {name} briefly.").format(name=name)
    if fact.clause and asks_for(fact) and _COUNTS.match(fact.name):
        said = said_by(fact.clause, fact.voice, say) + fact.clause
        return say("{clause}. What are the points of the {name}?").format(clause=said, name=name)
    if fact.clause and asks_for(fact):
        return say("{clause}. What are its points?").format(clause=fact.clause)
    said = fact.clause if fact.clause and not _DEMANDS.search(fact.clause) else name
    return say("What are the points of the {name}?").format(name=said)


def _as_counted(member: str, fact: ListFact) -> str:
    """A point up to what its count names (…的关系 of 正确把握…的关系，全面做好…); whole where it does not end there."""
    counted = _COUNTED_NOUN.search(fact.name or _bare_lead(fact) or fact.passage)
    first = f"{counted['noun']}，" if counted else ""
    return (
        member.partition(first)[0] + first.rstrip("，")
        if first and all(first in one for one in fact.members)
        else member
    )


def _are_counted(fact: ListFact) -> bool:
    """Whether all points end with what is counted, so that what is said of them is not asked (…的关系 of 5个关系)."""
    counted = _COUNTED_NOUN.search(fact.name or _bare_lead(fact) or fact.passage) or _COUNTED_NOUN.search(fact.passage)
    return counted is not None and all(member.endswith(counted["noun"]) for member in fact.members)


def key_points(fact: ListFact) -> tuple[str, ...]:
    """What an answer is expected to name: each member with what the text first says of it, if that is short of all."""
    glosses = ("",) * len(fact.members) if _are_counted(fact) else _first_said(fact)
    told = [
        _as_counted(member, fact) + (_joint(member, gloss) + gloss if gloss else "")
        for member, gloss in zip(fact.members, glosses, strict=True)
        if not (text.is_residual(member) and text.measure(member) < RESIDUAL)  # 其他情形
    ]
    return tuple(told)


def _first_said(fact: ListFact) -> tuple[str, ...]:
    """What the text first says of each point; of none where it says much of one."""
    firsts = tuple(text.strip_end(next(text.sentences(gloss), "")) for gloss in fact.glosses)
    if any(map(_DAYS.fullmatch, firsts)):
        return ("",) * len(firsts)
    if all(text.measure(first) <= LONGEST and not _SAYS_LITTLE.search(first) for first in firsts):
        return firsts
    clauses = tuple(first.partition("，")[0] for first in firsts)
    halves = all(map(_is_half, fact.members, clauses))
    return clauses if halves else ("",) * len(firsts)


_DAYS = re.compile(r"(?:从|自|到|于)?(?:\d{1,4}[年月日]|[至到—\-底前后起]|\d)+(?:开始|结束|完成|为止)?")
"""Only from when to when a point is done."""


def _is_half(member: str, clause: str) -> bool:
    """Whether a short clause goes on with a short point (统一思想，增强责任担当)."""
    short_of = text.is_cjk(member) and text.measure(member) <= HALF and 2 < text.measure(clause) <= 2 * HALF
    return short_of and not _SAYS_LITTLE.search(clause)


def _brief(fact: ListFact) -> bool:
    """Whether what the text says of each point is short enough for a key."""
    return all(text.measure(gloss) <= LONGEST for gloss in fact.glosses)


def _joint(member: str, gloss: str) -> str:
    """What joins a point and what is said of it: a colon behind a quoted term, a comma where a sentence goes on."""
    if text.is_cjk(member):
        return "：" if member.startswith("“") or "。" in gloss else "，"
    return ", " if gloss[:1].islower() else ": "
