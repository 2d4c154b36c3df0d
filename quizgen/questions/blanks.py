"""What is left out to be filled in: members of lists, halves of couplets, marked terms, slots of sentences."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from quizgen import counting, text
from quizgen.facts import CasesFact, ClozeFact, Fact, Frame, ListFact, PairsFact, TermFact, naming, passages, standing
from quizgen.facts.kinds import DEMAND, ENUMERATION, GRADES, PARALLEL, QUOTED
from quizgen.facts.spot import MENTIONS
from quizgen.facts.words import MODALS, UNDIVIDED, VERBS
from quizgen.questions.common import heading_of, join_list, whole_sentence
from quizgen.questions.stems import ended, opening, passage, quoted, said_by

ALL = 5
"""All members of a longer list are too much to write out."""

UNNAMED = 4
"""More couplets than this are asked together only where something says what they are about."""

WRITTEN = 10
"""A member of a list with more characters is not written out."""

TOLD = 110
"""A passage with its list has no more characters, by `text.measure`."""

LEFT = 3
"""What is left out of a long point has no fewer characters."""

HALF = 16
"""What goes on behind a point with so few characters is a part of it."""

THING = 7
"""So do points that are things, of fewer than these (资料要求, 赔付流程)."""

SLOGAN = 3
"""Deeds of no more characters are a slogan, which is said in its order where it is called a demand or an aim."""
FRAME = 4
"""What all members end with is no part of a blank if it has so many characters."""

_WATCHWORD = re.compile("”|的?(?:总|根本|具体|基本)?(?:要求|目标|方针|任务|主线|部署)")

TOPIC = 4
"""Points of fewer characters on the average only say what is spoken of."""

_IN_CHAIN = re.compile(
    "的?(?:[一二三四五六七八九]步)?(?:闭环|流程|程序|链条|全链条|步骤)"
    "|等?[一两三四五六七八九十]+(?:[个道大]|个主要)?(?:步骤|环节|阶段|程序|流程|工序)"
)
_PASSES = re.compile("[^，。；]{0,4}(?:[转迈走]?向|转?到|转?[变化]?[为成])")
"""What stands between two stages of which one passes into the other (由高速增长|阶段转向|…)."""
_DEALT = re.compile(r"^[^。；]{0,24}分别(?=给予|按|不[低少高超]|达|增长|下降|设|占|为?\d)")
"""What deals something out to answers in their order (特别、重点、一般岗位分别给予…)."""
_DEALS = re.compile("分别[^，。；]{0,10}$")
_MEETS = re.compile("相?(?:适应|匹配|衔接|一致|符合)")
"""How the first of two things is to be to the second one (确保投入同任务|相适应)."""
_IN_ORDER = re.compile("依次|[由从].到.|先后|顺序|逐级|(?:步骤|流程)(?![^，。；]{0,8}的$)")
_CALLED_IN_ORDER = re.compile(f"[^，。；、]{{0,12}}的?(?:顺序|次序|先后)|的?“?{standing.LEVELS}")
"""Behind answers that are called an order, or the levels of a check."""
_TIME = re.compile(r"\d个?(?:工作日|小时|日|天|分钟|月)|当[日天]|[次隔]日")
_NUMBER = re.compile(r"[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[.、．）)]")
_AT_ONCE = re.compile("[时着了后]，?$|别.{1,3}，$|立即，?$")
"""Before what is to be done at once, one after the other (身上着火了别跑，停下、躺倒、打滚)."""

Draft = tuple[str, str, bool | tuple[tuple[int, ...], ...]]


def drafts(fact: Fact, say: Callable[[str], str]) -> Iterator[Draft]:
    if isinstance(fact, ListFact):
        yield from _list_drafts(fact, say)
    elif isinstance(fact, PairsFact) and fact.kind != "glosses":
        yield from _pair_drafts(fact, say)
    elif isinstance(fact, TermFact):
        yield from _term_drafts(fact, say)
    elif isinstance(fact, CasesFact) and fact.about:
        cases = [text.escape(case) + _blanked(then) for case, then in fact.cases]
        yield "cases", ended("，".join([text.escape(opening(fact, say) + fact.about), *cases])), False
    elif isinstance(fact, ClozeFact) and fact.writable:
        yield _cloze_draft(fact, say)


def _cloze_draft(fact: ClozeFact, say: Callable[[str], str]) -> Draft:
    """The slot blanked, of an enumeration in any order."""
    blanked = _blanked_places(fact)
    blank = _as_it_is if fact.kind == QUOTED else _blanked
    shown = [blank(one) if i in blanked else text.escape(one) for i, one in enumerate(fact.answers)]
    escaped = replace(fact, before=text.escape(opening(fact, say) + fact.before), after=text.escape(fact.after))
    return "one", ended(escaped.told(*shown)), len(blanked) > 1 and not _in_turn(fact)


SHORT_HEADING = 7
"""The second half of a heading with more characters is not filled in: much of it is the wording of the genre."""

JOINT = 3
"""What stands between two members and is longer says something of the first (管住嘴，不该说的不说；…)."""

_GRADES = {
    "none",
    "low",
    "minor",
    "slight",
    "moderate",
    "medium",
    "high",
    "major",
    "severe",
    "serious",
    "critical",
    "death",
}
"""Words that grade something, which stand in their order."""
_LETTERS = re.compile("[A-Z]{3,8}")
"""Initials before as many words stand for them in their order (用SBAR，现状、背景、评估、建议)."""
_COUNTS = re.compile("[两三四五六七八九十][条个项件点样类][，：]?$")
_AND_WITH = re.compile("相?(?:结合|统一|融合|衔接)、[同与和]")
_CITED = re.compile(
    "(?:毛主席|毛泽东|邓小平|周恩来|陈云|焦裕禄)[^。；]{0,12}(?:说|指出|强调|讲|要求|教导|提出|告诫|名言|嘱托|“)|古人|原话|党章"
)
"""Whose words have become sayings, in their order; those of others are only where they are quoted."""
_SAID = re.compile("(?:习近平|总书记)[^。；]*$")
"""Who says what is quoted."""


def _blanked_places(fact: ClozeFact) -> Sequence[int]:
    """Which answers are filled in: of four and more every other one; of three not the first where a word before it may
    belong to it only (生产|组织创新、技术创新、…)."""
    count = len(fact.answers)
    if count > 3 and fact.kind not in (GRADES, PARALLEL):
        return range(1, count, 2)
    return range(1, count) if count == 3 and _is_led(fact) else range(count)


def _is_led(fact: ClozeFact) -> bool:
    """Whether a noun or an adjective stands right before the first of several things, which may be a part of it
    (年度|实施计划、…)."""
    words = text.words(fact.before) if text.is_cjk(fact.answers[0]) else ()
    if not words or fact.kind != ENUMERATION or _led_by_one(fact) or text.common_start(fact.answers):
        return False
    word, tag = words[-1]
    things = text.common_end(fact.answers) or all(text.words(one)[0][1][0] not in "vd" for one in fact.answers)
    leads = (tag[0] == "n" and len(word) > 1) or tag in ("a", "b", "vn")
    leads = leads and word[-2:] not in VERBS  # 健全|人才评价、成果赋权
    return leads and bool(things)


def _in_turn(fact: ClozeFact) -> bool:
    """Whether answers come one after the other: what stands round them says so, or their own words; figures have their
    own cases."""
    beside = set(fact.joints) == {"、"}  # 健全人才评价、成果赋权等机制
    if fact.kind in (GRADES, DEMAND) or (fact.kind == PARALLEL and not (beside or _led_by_one(fact))):
        return True
    if _IN_CHAIN.match(fact.after) or _is_tied(fact) or fact.before.count("《") > fact.before.count("》"):
        return True
    if _DEALT.search(fact.after) or _DEALS.search(fact.before):
        return True
    if _CALLED_IN_ORDER.match(fact.after):
        return True
    if any(len(letters) == len(fact.answers) for letters in _LETTERS.findall(fact.before)):
        return True
    if fact.after.startswith("等") or _COUNTS.search(fact.before):  # they are some of several, or so many
        return False
    return _is_ordered_by_frame(fact) or _is_slogan(fact) or _is_ordered_by_words(fact)


def _is_ordered_by_frame(fact: ClozeFact) -> bool:
    """Whether the words round answers order them: they pass from one to the other (由低到高), say so (依次), are a
    person's own, or differ from joint to joint (开展“五个一”工程，持续夯实职责，持续转变作风)."""
    clause = re.split("[，。；]", fact.before)[-1]
    if re.search("[由从]", clause) and _PASSES.fullmatch(fact.joints[0]):
        return True
    leads = {joint.strip("，；、“”") for joint in fact.joints}
    apart = len(leads) > 1 and max(map(len, leads)) > JOINT and text.is_cjk(fact.answers[0])
    if apart or _MEETS.match(fact.after):
        return True
    level = text.common_start(fact.answers) and text.common_end(fact.answers)  # 更大经费支配权、更大资源调度权
    quoted = _SAID.search(fact.before) is not None and fact.before.count("“") > fact.before.count("”")
    cited = quoted or (_CITED.search(fact.before) is not None and not level)
    return cited or _IN_ORDER.search(clause) is not None or "一个比一个" in fact.after


def _is_slogan(fact: ClozeFact) -> bool:
    """Whether answers are a watchword that is quoted or called a demand (学思想、强党性、重实践的总要求).

    Things that are quoted are none (“人防、技防、物防”).
    """
    answers, deeds = fact.answers, _are_deeds(fact.answers)
    apart = len({one[0] for one in answers}) == len(answers)
    level = {len(one) for one in answers} in ({3}, {4}) and apart
    quoted = fact.before.endswith("“") and (deeds or level)
    brief = text.is_cjk(answers[0]) and max(map(len, answers)) <= SLOGAN
    called = brief and deeds and apart and _WATCHWORD.match(fact.after) is not None
    return len(answers) > 2 and (quoted or called)


def _is_ordered_by_words(fact: ClozeFact) -> bool:
    """Whether answers are told to come first and last (先断电、再劝导), link on (召之即来、来之能战), grade something,
    or are verbs of one character (提、拔、握、压)."""
    answers = fact.answers
    if _links(answers) or any(text.words(one)[0][0] in ("先", "再", "后", "然后", "最后") for one in answers):
        return True
    if answers[0].startswith(("首", "初")) and answers[-1].startswith("终"):
        return True
    if len(_GRADES & {one.lower() for one in answers}) > 1:
        return True
    deeds = all(len(text.words(one)) == 1 and text.words(one)[0][1][0] == "v" for one in answers)
    at_once = len(answers[0]) == 1 or _AT_ONCE.search(fact.before) is not None
    return text.is_cjk(answers[0]) and deeds and at_once


def _links(answers: Sequence[str]) -> bool:
    """Whether each of three answers begins with what the one before ends with (召之即来、来之能战、战之能胜)."""
    ends = [one[-1] for one in answers[:-1]]
    linked = all(b.startswith((a[-1], "以" + a[-1])) for a, b in pairwise(answers))
    return len(answers) > 2 and linked and len(set(ends)) == len(ends)


def _led_by_one(fact: ClozeFact) -> bool:
    """Whether the same words lead to each of several answers, so that any may stand first (发展社会主义[市场经济]，
    发展社会主义[民主政治])."""
    leads = {joint.lstrip("，；、") for joint in fact.joints}
    return len(leads) == 1 and len(lead := leads.pop()) > 2 and fact.before.endswith(lead)


def _is_tied(fact: ClozeFact) -> bool:
    """Whether the first or the last of those blanked may belong to what stands beside it only (年度|实施计划、…;
    户籍及租用|的公房; 把…同…相结合、同…相结合)."""
    level = text.common_end(fact.answers) or text.common_start(fact.answers)
    if not text.is_cjk(fact.answers[0]) or level or _led_by_one(fact):  # 人民|积极性、主动性、创造性
        return False
    noun = len(fact.answers) < 3 and _is_led(fact)
    bodies = len(fact.answers) > 2 and all(text.words(one)[-1][1][0] == "n" for one in fact.answers)
    of_last = fact.after.startswith("的") and fact.joints[-1] in ("及", "以及") and not bodies  # 社会、学生及家长的监督
    return noun or of_last or _AND_WITH.match(fact.after) is not None


def _are_deeds(answers: Sequence[str]) -> bool:
    """Whether most answers are a verb of one character with its object."""
    if len({one[0] for one in answers}) == 1:  # 听电话、听汇报、听牢骚
        return False
    tags = [text.words(one)[0] for one in answers]
    return sum(len(word) == 1 and tag[0] in "vadp" for word, tag in tags) * 2 > len(answers)


def _list_drafts(fact: ListFact, say: Callable[[str], str]) -> Iterator[Draft]:
    """All members of a short list with a name blanked, else every other one.

    Where no markers are shown, the answers may come in any order.
    """
    count = len(fact.members)
    asked_otherwise = _mere_topics(fact) or _are_terms(fact)
    fewest = 2 if fact.told else 3
    if fact.headings or not fewest <= count <= 12 or text.tell_places(fact.members) or asked_otherwise:
        return
    whole = bool(fact.name) and count <= ALL
    if fact.told:
        yield _told_draft(fact, say)
        return
    blanked = [n for n in (range(count) if whole else range(1, count, 2)) if not text.is_residual(fact.members[n])]
    if not fact.name and any(fact.glosses):
        yield from _passage_draft(fact, say)
    elif heading_of(fact, say):
        fact = fact if whole or len(blanked) < 2 else _unnumbered(fact)
        yield "all" if whole else "even", _list_text(fact, set(blanked), say), _free(fact, blanked)
    elif passage(fact, say):
        yield from _passage_draft(fact, say)


def _told_draft(fact: ListFact, say: Callable[[str], str]) -> Draft:
    """The sentence that says a list's name, with its members blanked, of many every other one."""
    count = len(fact.members)
    blanked = range(count) if count <= ALL else range(1, count, 2)
    named = quoted(fact.name, say)
    rest = fact.told.replace(f"{named}，{fact.members[0]}", f"{named}：{fact.members[0]}")
    shown = text.escape(said_by(fact.told, fact.voice, say))
    tied = standing.tells_apart(fact.told)
    for place, number in enumerate(blanked):
        before, _, rest = rest.partition(fact.members[number])
        tied = tied or (bool(place) and len(blanked) == count and len(before) > JOINT)
        shown += text.escape(before) + _blanked(fact.members[number])
    free = not tied and _free(fact, blanked)  # 管住嘴，不该说的不说；管住手，…
    return "all" if count <= ALL else "even", shown + text.escape(ended(rest) or "。"), free


def _passage_draft(fact: ListFact, say: Callable[[str], str]) -> Iterator[Draft]:
    """The sentence from which the text goes on to a list, and the list, with every other short member blanked."""
    said = heading_of(fact, say) or _announced(fact, say)
    start, end = len(_all_begin(fact.members)), len(_all_end(fact.members))
    starts = [start + _led(member[start : len(member) - end]) for member in fact.members]
    ends = [len(member) - end for member in fact.members]
    ends = [_ended(member, at, to) for member, at, to in zip(fact.members, starts, ends, strict=True)]
    cores = [member[at:to] for member, at, to in zip(fact.members, starts, ends, strict=True)]
    fit = [place for place, core in enumerate(cores) if _can_be_blanked(core, place, fact)]
    chosen = fit if len(fit) < len(fact.members) and len(fit) < ALL else fit[1::2] if len(fit) > 3 else fit[::2]
    glossed = sum(map(text.measure, (said, *fact.markers, *fact.members, *fact.glosses))) <= TOLD - len(fact.members)
    if not text.has_word(said) or (not glossed and _are_halves(fact)):
        return
    if not (glossed and any(fact.glosses)):
        fact = _unnumbered(fact)
    shown = []
    for place, (member, core) in enumerate(zip(fact.members, cores, strict=True)):
        told = _blanked(core) if place in chosen else text.escape(core)
        gloss = "，" + text.escape(fact.glosses[place]) if glossed and fact.glosses[place] else ""
        framed = text.escape(member[: starts[place]]) + told + text.escape(member[ends[place] :])
        shown.append(text.escape(fact.markers[place]) + framed + gloss)
    whole = text.escape(said) + join_list(shown, numbered=True)
    if len(chosen) > 1 and text.measure(text.BLANK.join(text.split_marks(whole)[0])) <= TOLD:
        leads = [fact.members[place][: starts[place]] for place in chosen]
        explained = [glossed and bool(fact.glosses[place]) for place in chosen]
        yield "even", whole, _may_change(fact, chosen, leads, explained)


_COMES = re.compile("(?:上来|下来|[树立建抓]?起来|上去|中去|中来|不放松|不动摇|不松劲)$")


def _ended(member: str, start: int, end: int) -> int:
    """Where what is blanked of a member ends that has a lead: before what goes with its verb (统一到…部署|上来)."""
    found = _COMES.search(member, start, end) if start else None
    return found.start() if found and found.start() > start + 1 else end


def _may_change(
    fact: ListFact, chosen: Sequence[int], leads: Sequence[str], explained: Sequence[bool]
) -> bool | tuple[tuple[int, ...], ...]:
    """Which blanks of a list may change places: those that the same words lead to, and nothing explains behind them."""
    free = _free(fact, chosen)
    if len(set(leads)) > 1:
        return bool(free) and not any(explained) and _led_alike(leads)
    if not any(explained):
        return free
    alone = tuple(number for number, one in enumerate(explained, 1) if not one)
    return (alone,) if free and len(alone) > 1 else False


def _announced(fact: ListFact, say: Callable[[str], str]) -> str:
    """The sentence from which the text goes on to a list; a Chinese one that counts it ends with a colon."""
    told = passage(fact, say)
    counts = text.is_cjk(told) and passages.asking(text.strip_end(fact.passage), len(fact.members))
    told = _SEVERAL.sub(counting.so_many(len(fact.members)), told) if counts else told
    return text.strip_end(told) + "：" if counts else ended(told)


_SEVERAL = re.compile("几(?=[点个条项件][^几]*$)")
"""That there are some points, which the list then numbers (提出了几点希望)."""


def _unnumbered(fact: ListFact) -> ListFact:
    """A list without the numbers that rules give to whatever they count, unless it goes step by step."""
    numbered = all(map(_NUMBER.fullmatch, fact.markers)) and not fact.confirmed and fact.order != "sequence"
    steps = standing.in_steps(fact.passage + fact.lead) or _IN_ORDER.search(fact.passage)
    return replace(fact, markers=("",) * len(fact.markers)) if numbered and not steps else fact


def _led_alike(leads: Sequence[str]) -> bool | tuple[tuple[int, ...], ...]:
    """The blanks that may change places since nothing or one bare word leads to them (有固定的住所, 有合法的资产); else
    False."""
    groups = {lead: tuple(n for n, one in enumerate(leads, 1) if one == lead) for lead in leads if len(lead) <= 2}
    several = tuple(group for group in groups.values() if len(group) > 1)
    return several or False


def _led(core: str) -> int:
    """How much of a point that is too long to be written out leads to its last thing (着力防范化解|重点领域风险);
    0 where it is short, or has none."""
    if text.measure(core) <= WRITTEN or not text.is_cjk(core):
        return 0
    at = led = 0
    things = False
    for word, tag in text.words(core):
        at += len(word)
        things = word not in "的，" and (things or tag[0] in "nj")
        rules = not things or word in VERBS or word.endswith(COPULAS)  # 强化|外包单位出租部位管控
        verb = tag[0] in "vp" and tag != "vn" and rules
        if verb or word == "的":
            led = at
    fit = LEFT <= len(core) - led <= WRITTEN and core[led].isalnum() and core[led - 1 : led] != "由"
    fit = fit and standing.balanced(core[led:]) and core[led - 1 : led] != "对"  # 向学生送达《学业预警通知书》
    fit = fit and core[led] not in "和与及" and not _JOINS_DEED.search(core[led:]) and "，" not in core[led:]
    return led if fit else 0


COPULAS = ("是", "为", "归", "靠", "到", "好", "住")
"""How verbs end that say of a thing what it is, whose, to what it is brought, or that it is done (做好)."""
_JOINS_DEED = re.compile("[和与及](?:改善|加强|提高|推进|促进|完善|落实|强化|保障|维护|扩大)")
"""How a point goes on with a second deed (更加重视|社会发展和改善民生)."""


def _are_halves(fact: ListFact) -> bool:
    """Whether what is said of a point of one clause only goes on with it (谁销售、谁负责，谁受理、谁跟踪)."""
    halves = (gloss and text.measure(gloss) <= HALF and "。" not in gloss for gloss in fact.glosses)
    return any(halves) and not all("，" in member for member in fact.members)


def _all_begin(members: Sequence[str]) -> str:
    """The words that all members begin with, where each goes on with a phrase of its own."""
    start = text.common_start(members)
    bounded = all(text.begins_with_words(one, start) and len(one) > len(start) + 1 for one in members)
    return start if bounded and "“" not in start and not _doubled(members, start) else ""


def _doubled(members: Sequence[str], start: str) -> bool:
    """Whether what all begin with is a verb that only some double (防范地产风险, 防范化解债务风险)."""
    words = text.words(start) if start else ()
    if len(words) != 1 or words[0][1] != "v" or len(start) < 2 or start in MODALS:
        return False
    return len({text.words(one[len(start) :])[0][1][0] == "v" for one in members}) > 1


def _all_end(members: Sequence[str]) -> str:
    """What all members end with, from 的 on (… 的关系), for long (…上下更大功夫) or round a preposition (在…上降); ""
    if nothing is left of one."""
    end = text.common_end(members)
    around = len(end) > 1 and end[0] in "上中下里" and text.common_start(members).startswith(("在", "从"))
    apart = (len(end) >= FRAME or around) and all(_parts_before(member, end) for member in members)
    shared = end[end.index("的") :] if "的" in end else end if apart else ""
    return shared if all(len(one) > len(shared) + 1 for one in members) else ""


def _parts_before(member: str, end: str) -> bool:
    """Whether a word of a member ends where its end begins."""
    return len(member) - len(end) in accumulate(len(word) for word, _ in text.words(member))


def _can_be_blanked(core: str, place: int, fact: ListFact) -> bool:
    """Whether a member is short enough to be written out and said nowhere else in its passage."""
    others = (*fact.members[:place], *fact.members[place + 1 :], *fact.glosses, fact.passage)
    short = (
        2 <= text.measure(core) <= WRITTEN
        and "，" not in core
        and not text.is_residual(core)
        and not core.startswith(("的", "各项"))
    )
    begun = "、" in core and fact.glosses[place] and text.words(core)[-1][1][0] != "n"  # 认真学习、理解，贯彻…
    return short and not begun and not any(core in other for other in others)


def _are_terms(fact: ListFact) -> bool:
    """Whether most points of a list without a name set a time (特急件当日办结，急件2个工作日): of these the figures are
    asked."""
    return not fact.name and sum(map(bool, map(_TIME.search, fact.members))) * 2 > len(fact.members)


def _mere_topics(fact: ListFact) -> bool:
    """Whether the points of a list without a name are only what is spoken of (含义, 程序, 时限)."""
    if all(one.endswith("方面") for one in fact.members):
        return True
    size = sum(map(text.measure, fact.members)) / len(fact.members)
    things = text.is_cjk(fact.members[0]) and all(text.words(one)[-1][1][0] == "n" for one in fact.members)
    return not fact.name and any(fact.glosses) and size < (THING if things and fact.titled else TOPIC)


def _free(fact: ListFact, blanked: Sequence[int]) -> bool | tuple[tuple[int, ...], ...]:
    """Which blanks may change places: none of a sequence; of others those of one group of the name (三查八对) and of
    one frame round a quoted word (不说“不归我管”)."""
    if all(map(_IN_YEAR.fullmatch, fact.members)) or naming.is_figures(fact.name):
        return False
    if len({*fact.markers}) > 1 or fact.order == "sequence" or standing.in_steps(fact.name + fact.lead):
        return False
    if fact.members[0].startswith("先") and any(one.startswith(("再", "后", "然后")) for one in fact.members[1:]):
        return False
    parts = counting.parts(fact.name)
    counts = [count for count, _ in parts] if len(parts) > 1 else []
    ends = [*accumulate(counts)] if sum(counts) == len(fact.members) else []  # 三查八对: each among its own
    groups: dict[tuple[object, ...], list[int]] = {}
    for place, number in enumerate(blanked, 1):
        frame = _QUOTED.fullmatch(fact.members[number])
        noted = _NOTED.fullmatch(fact.members[number])  # 暂存（3天以内）
        own = (frame[1], frame[3]) if frame else ("", noted[3] if noted else "")
        groups.setdefault((*own, sum(end <= number for end in ends)), []).append(place)
    if len(groups) == 1:
        return True
    return tuple(tuple(group) for group in groups.values() if len(group) > 1) or False


def _list_text(fact: ListFact, blanked: set[int], say: Callable[[str], str]) -> str:
    before, after = _shared_frame(fact.members)
    items = []
    for number, member in enumerate(fact.members):
        core = member[len(before) : len(member) - len(after)]
        shown = _blanked(core) if number in blanked else text.escape(core)
        items.append(_spaced(fact.markers[number]) + text.escape(before) + shown + text.escape(after))
    return f"{text.escape(_introduced(fact, say))}{join_list(items, numbered=any(fact.markers))}"


def _introduced(fact: ListFact, say: Callable[[str], str]) -> str:
    """What comes before the members: the clause that says their name, or the name and 是指, or what leads in."""
    if fact.clause:
        return fact.clause + ("是：" if MENTIONS in fact.clause else "：")
    if fact.name and text.is_cjk(fact.name):
        return say("{name} means ").format(name=quoted(fact.name, say)) + ("：" if any(fact.markers) else "")
    return heading_of(fact, say) or say("The text says: ")


def _parts_of(phrase: str) -> tuple[str, str, str]:
    """What of a phrase is filled in, with what stands round it: of one with a quotation in it (当“润滑剂”) the quoted
    words, no figure in a bracket behind it, and no word that demands it."""
    inside = (
        _IN_YEAR.fullmatch(phrase)
        or _QUOTED.fullmatch(phrase)
        or _NOTED.fullmatch(phrase)
        or _DEMANDED.fullmatch(phrase)
    )
    return (inside[1], inside[2], inside[3]) if inside else ("", phrase, "")


def _as_it_is(name: str) -> str:
    """A name as a blank that takes nothing else (“形势与政策”课)."""
    return f"[[{text.escape_mark(name)}]]"


def _blanked(phrase: str) -> str:
    """A phrase as a blank."""
    before, core, after = _parts_of(phrase)
    answers = "|".join(text.escape_mark(answer) for answer in _equal(core))
    return f"{text.escape(before)}[[{answers}]]{text.escape(after)}"


_QUOTED = re.compile(r"([^“”]*“)([^“”]*[\u4e00-\u9fffA-Za-z][^“”]*)(”[^“”]*)")
_DEMANDED = re.compile("(必须|要(?![求点素])|应当)([^“”]{4,})()")
"""That something is to be, and what (必须|消除隐患)."""
_IN_YEAR = re.compile("(\\d{4}年(?:\\d{1,2}月)?[，：]?[为是]?)([^“”]{2,})()")
"""When something is to be, and what (2024年，打基础)."""
_NOTED = re.compile(r"()([^（）]+)(（[^（）]*\d[^（）]*）)")


def _equal(answer: str) -> tuple[str, ...]:
    """An answer with those that say the same: two parts joined by the word 和 or 与 stand in either order."""
    whole = not text.is_cjk(answer) or any(name in answer for name in UNDIVIDED)
    words = [] if whole else [word for word, _ in text.words(answer)]
    joints = [place for place, word in enumerate(words) if word in ("和", "与")]
    if len(joints) != 1 or set(answer) & set("、，"):
        return (answer,)
    left, right = "".join(words[: joints[0]]), "".join(words[joints[0] + 1 :])
    if min(len(left), len(right)) < 2 or abs(len(left) - len(right)) > 2 or not _alike(left, right):
        return (answer,)
    swapped = [one + joint + other for one, other in ((left, right), (right, left)) for joint in "和与"]
    return tuple(dict.fromkeys((answer, *swapped)))


def _alike(left: str, right: str) -> bool:
    """Whether two parts are of one kind: both or neither begin with a verb or an adverb (不准与商家接触 is one).

    A verb of the genre at the start of one rules over both (抓好宣传和培训).
    """
    (first, tag), (second, other) = (text.words(part)[0] for part in (left, right))
    if left.startswith(("不", "未", "无")) != right.startswith(("不", "未", "无")):
        return False  # 不用陪同|和接待
    words = text.words(left), text.words(right)
    brief = any(len(part) < 2 for part in words)
    if len(left) != len(right) and (brief or words[0][-1][1][0] != words[1][-1][1][0]):
        return False  # 能量转化|与储存新物质, 力学材料|与结构
    if tag[:1] == "p" or (text.words(left)[-1][1] == "v" and len(text.words(right)) > 1 and other[:1] == "v"):
        return False  # 在发展中保障|和改善民生
    return (tag[:1] in "vdp") == (other[:1] in "vdp") and (first in VERBS) == (second in VERBS)


def _spaced(marker: str) -> str:
    """A marker with the space that Latin script needs behind it."""
    return marker + " " if marker and not text.is_cjk(marker) and marker[-1].isascii() else marker


def _shared_frame(members: Sequence[str]) -> tuple[str, str]:
    """What all members begin and end with (处理好 … 的关系), where taking it off leaves a phrase of its own."""
    before = text.common_start(members)
    after = text.common_end(members)
    whole = len(before) >= 2 and after.startswith("的") and all(len(m) >= len(before) + len(after) + 2 for m in members)
    return (before, after) if whole else ("", "")


def _pair_drafts(fact: PairsFact, say: Callable[[str], str]) -> Iterator[Draft]:
    """The right halves blanked: in the frame that the speech puts round all of them, or without a name in their own
    sentence."""
    frames = [frame for frame in fact.frames if frame]
    heading = heading_of(fact, say)
    if len(frames) < len(fact.pairs) or len(frames) < 2 or any(text.shares_word(heading, one) for _, one in fact.pairs):
        return
    if not heading:
        if len(frames) <= UNNAMED and (told := _in_sentence(fact, frames, say)):
            yield "right", told, False
        return
    if fact.kind == "headings" and any(text.measure(_parts_of(right)[1]) > SHORT_HEADING for _, right in fact.pairs):
        return
    before = text.common_end([frame[0] for frame in frames])
    after = text.common_start([frame[2] for frame in frames])
    after = after if all(text.begins_with_words(frame[2], after) for frame in frames) else ""
    shared = _shared_start([right for _, right in fact.pairs])
    items = [
        text.escape(before + left + frame[1] + shared) + _blanked(right[len(shared) :]) + text.escape(after)
        for (left, right), frame in zip(fact.pairs, frames, strict=True)
    ]
    yield "right", text.escape(heading) + join_list(items, numbered=True), False


def _shared_start(halves: Sequence[str]) -> str:
    """The words that all right halves begin with (要快办, 要慎办; 涉密人员为三年): they stay in the stem."""
    shared = text.common_start(halves)
    shared = shared if standing.balanced(shared) else shared[: shared.rfind("“")]  # 必须在|“认识”上再深化
    long = len(shared) > 1 and all(text.begins_with_words(half, shared) and len(half) > len(shared) for half in halves)
    return shared if text.is_cjk(halves[0]) and (long or shared in ("要", "靠", "讲", "看", "有")) else ""


def _in_sentence(fact: PairsFact, frames: Sequence[Frame], say: Callable[[str], str]) -> str:
    """The sentence of couplets with their right halves blanked; "" where they do not follow one another in it."""
    rest, told = fact.quotes[0], ""
    if fact.voice and not standing.stands_alone(rest):
        return ""
    shared = _shared_start([right for _, right in fact.pairs])
    for (left, right), frame in zip(fact.pairs, frames, strict=True):
        before, found, rest = rest.partition(left + frame[1] + right)
        if not found:
            return ""
        told += text.escape(before + left + frame[1] + shared) + _blanked(right[len(shared) :])
    opens = said_by(fact.quotes[0], fact.voice, say) if fact.voice else ""
    return text.escape(opens) + ended(told + text.escape(rest))


def _term_drafts(fact: TermFact, say: Callable[[str], str]) -> Iterator[Draft]:
    """All marked terms of a sentence blanked; of several enumerations each alone."""
    parts, marks = text.split_marks(whole_sentence(fact, say))
    runs = _runs(parts, len(marks))
    for chosen in [range(len(marks))] if sum(len(run) > 1 for run in runs) < 2 else runs:
        kept_parts, kept = _keep(parts, marks, set(chosen))
        groups = tuple(
            tuple(list(chosen).index(mark) + 1 for mark in run) for run in runs if len(run) > 1 and run[0] in chosen
        )
        variant = "all" if len(chosen) == len(marks) else "+".join(str(mark + 1) for mark in chosen)
        yield variant, text.join_marks(kept_parts, kept), groups or False


_AND = re.compile(
    r"(、|,|[、，,；]?\s*(和|与|及|以及|又是|又要|又能|又|也要|也是|也|更是|更要|更|and|or))\s*((a|an|the)\s)?"
)


def _runs(parts: Sequence[str], count: int) -> list[list[int]]:
    """The marks; those that an enumeration joins (A、B和C; 既A又B; A能力和B能力) may change places: one run."""
    runs: list[list[int]] = [[0]]
    for mark in range(1, count):
        between, after = parts[mark].strip("”’“‘"), parts[mark + 1].lstrip("”’")
        repeated = text.common_start([between, after])
        if any(_AND.fullmatch(between[cut:].strip("”’“‘")) for cut in {0, len(repeated)}):
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return runs


def _keep(parts: Sequence[str], marks: Sequence[str], chosen: set[int]) -> tuple[list[str], list[str]]:
    """The text with only the chosen marks left as blanks."""
    kept_parts, kept = [parts[0]], []
    for number, mark in enumerate(marks):
        if number in chosen:
            kept.append(mark)
            kept_parts.append(parts[number + 1])
        else:
            kept_parts[-1] += text.alternatives(mark)[0] + parts[number + 1]
    return kept_parts, kept
