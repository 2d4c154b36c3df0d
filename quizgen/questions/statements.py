"""What is asked where a statement is judged: sentences as they stand, or false in one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen import counting, text
from quizgen.facts import CasesFact, ClozeFact, Fact, ListFact, english
from quizgen.facts.kinds import ENUMERATION, INVERTED, NUMBER, PERIOD, PHRASE, ROLE, WHO, lays_down
from quizgen.facts.slots.times import PERIODS, TIMES
from quizgen.facts.standing import attribution
from quizgen.questions.members import crossed, same_form, turn
from quizgen.questions.stems import Say, about, ended, opening, short

LONGEST = 88
"""A longer sentence says too much to be judged as one statement, by `text.measure`."""

_RULE = re.compile(r"必须|不得|决不能|\b(?:must|shall|never|may not|only)\b")
"""Words of a rule, which is seldom worth judging as it stands."""


_CONCRETE = re.compile(
    "[\\d“《]|[二两三四五六七八九十百][^的]|一律|一票|严禁|禁止|不得|不准|不许|[^目]的，|由[^，。；]{2,14}(?:负责|牵头|审)"
)
"""What one can err about."""
_GOES_WITHOUT_SAYING = re.compile(
    "(?:严禁|禁止|不得|不准|不许|杜绝|防止)[^，。；]{0,12}(?:违法|违规|违纪|擅自|随意|侵占|挪用|弄虚作假|虚假|乱收费|污染)"
    "|具有[^，。；]{0,10}意义|(?:必须|要|应当?)(?:高度|十分|充分)?重视|哪些|哪个"
    "|(?:必须|(?<![主需重])要|应当?)(?:深入|着力|更好|坚定不移|坚决|认真|充分|自觉|持续|加快)*"
    "(?:学习|认识|贯彻|落实|推动|推进|聚焦|统筹|践行|加强|深化)(?![^。]*(?:\\d|一律|严禁|不得|“))"
    "|是[^，。；]{2,40}(?:重要|根本|核心|关键|基本|最大|必然|战略|重大|重要的?政治|制度|政治)(?:任务|指标|方式|途径|基础|支撑|力量|标志|要求|保障"
    "|优势|举措|部署|决策|窗口|平台|战略)|神圣领土|牢不可破|血浓于水|山水相连"
)
"""What nobody would judge to be wrong: bans of what is wrong by its name, praise, what is to be carried out, and how
much something matters."""
_ANY_OF_A_KIND = re.compile("原|同级|本级|上一?级|下一?级|各级|县级以上|有关|主管部门|行政部门")
"""How a body is called that may be the right one by another name."""
_AT_LEAST = re.compile("(?:不少于|不得少于|不低于|不得低于|至少|at least|no fewer than|not less than) ?$")
_AT_MOST = re.compile("(?:不超过|不得超过|不高于|最多|控制在|at most|no more than|up to|within|not exceed) ?$")
_FROM = re.compile("(?<![不得])(低于|不足|未满|不满|超过|超|突破|逾|高于) ?$")
"""What a condition begins with, or what was reached: below so much, or above it."""
_UNIT = re.compile("个?(?:小时|分钟|工作日|(?!以)[\u4e00-\u9fff%％])|个")
_THEN = "(?:的|，(?=应|须|必须|可|不得|由|处|给予|按))"
_CONDITION = re.compile(f"[^，。；]{{0,6}}?(?:及?以上|及?以下|以内|之内)[^，。；]{{0,24}}?{_THEN}")
_CONDITION_FROM = re.compile(f"[^，。；]{{0,8}}?{_THEN}")
"""What begins so is the condition of a rule (45分以上的, 超过30日的), and no floor that was reached (达90%以上)."""
_REACHED = re.compile(
    "(?:到|至|达|(?:保持|稳定|控制|维持)在|成|增|长|完成|实现|覆盖|培育|引进|建设|新建|改造|力争|突破|超过|超|提高|提升|下降|降低|减少|增加|安排|投入|支持|解决|开展|培训|打造|创建|评选|选树|招引|举办|推出|建立|组建|开设|设立|新增|落地)"
    "[^，。；、\\d]{0,4}$"
)


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A sentence to be judged; of a false one what would be right. A weak one is kept only where there is room."""

    variant: str
    stem: str
    true: bool
    correction: str = ""
    weak: bool = False


def statements(fact: Fact, say: Say) -> Iterator[Statement]:
    """A true or a false statement, as the fact's own hash decides."""
    if isinstance(fact, ClozeFact):
        yield from _cloze_statement(fact, say)
    elif isinstance(fact, ListFact) and fact.name and 3 <= len(fact.members) <= 6 and short(fact.members):
        yield from _list_statement(fact, say)
    elif isinstance(fact, CasesFact) and _are_of_a_kind(fact.cases[0][1], fact.cases[1][1]):
        yield _case_statement(fact, say)


def _are_of_a_kind(one: str, other: str) -> bool:
    """Whether what follows in one case could follow in the other: they begin alike, or share a word."""
    return one[:1] == other[:1] or text.shares_word(one, other)


def _case_statement(fact: CasesFact, say: Say) -> Statement:
    """The first case, which says of what it is one, with what follows in the next: false."""
    (case, right), (_, wrong), *_ = fact.cases
    told = f"{fact.about}，{case}{wrong}" if fact.about else f"{case}，{wrong}"
    stem = opening(fact, say) + ended(told)
    return Statement(variant="case", stem=stem, true=False, correction=_correction(wrong, right, say))


DASHES = 2
"""A sentence with more of them is a chain of steps (填单—审核—付款)."""


def _cloze_statement(fact: ClozeFact, say: Say) -> Iterator[Statement]:
    """False where something could be taken for an answer, but for one in four; else true, if it is worth judging.

    What is said not to be A but B is always turned round: as it stands it is true by its sound.
    """
    if text.measure(fact.sentence) > LONGEST or fact.sentence.count("—") > DASHES:
        return
    exchanges = _exchanges(fact)
    if exchanges and (fact.kind == INVERTED or int(text.digest(fact.id), 16) % 4 > 0):
        number, sibling = _nearest(exchanges, fact)
        words = (*fact.answers[:number], sibling, *fact.answers[number + 1 :])
        yield Statement(
            variant="judge",
            stem=opening(fact, say) + ended(fact.told(*words)),
            true=False,
            correction=_correction(*_with_unit(sibling, fact.answers[number], fact), say),
        )
    elif (
        fact.telling
        and "不是" not in fact.sentence
        and not (_is_slogan(fact) or _GOES_WITHOUT_SAYING.search(fact.sentence))
    ):
        stem = opening(fact, say) + ended(fact.sentence)
        weak = not fact.says_what_is or _RULE.search(fact.sentence) is not None
        yield Statement(variant="judge", stem=stem, true=True, weak=weak)


def _is_slogan(fact: ClozeFact) -> bool:
    """Whether a speaker's Chinese sentence, told as it stands, holds nothing that one could take for wrong."""
    named = fact.voice or attribution(fact.sentence)
    spoken = bool(named) and fact.voice != "document" and not lays_down(fact.voice)
    return spoken and text.is_cjk(fact.sentence) and not _CONCRETE.search(fact.sentence)


def _with_unit(wrong: str, right: str, fact: ClozeFact) -> tuple[str, str]:
    """A wrong word and the right one, with what stands beside them where the wrong one stands in the sentence twice."""
    rest = fact.before + fact.after
    again = text.count_figure(wrong, rest) if fact.kind == NUMBER else wrong in rest
    if not again or fact.kind not in (NUMBER, PERIOD):
        return wrong, right
    unit = _UNIT.match(fact.after)
    led = fact.before[-1:] if fact.kind == PERIOD else ""
    behind = unit.group() if unit and not led else ""
    return led + wrong + behind, led + right + behind


def _nearest(exchanges: Sequence[tuple[int, str]], fact: ClozeFact) -> tuple[int, str]:
    """The exchange whose figure is nearest to the right one; the first of other words."""
    right = _figure(fact.answers[0]) if fact.kind == NUMBER else None
    figures = [(figure, one) for one in exchanges if (figure := _figure(one[1])) is not None]
    if right is None or len(figures) < len(exchanges):
        return exchanges[0]
    return min(figures, key=lambda found: abs(found[0] - right))[1]


def _figure(phrase: str) -> float | None:
    bare = phrase.replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", bare):
        return float(bare)
    if bare.lower() in english.VALUES:
        return english.VALUES[bare.lower()]
    return float(whole) if text.is_cjk(bare) and (whole := counting.number(bare)) else None


def _contradicts(fact: ClozeFact, other: str) -> bool:
    """Whether another figure says what the right one does not imply: of at least 30 days more, of at most 30 less, and
    less of what a condition begins with (45分以上的列为高危)."""
    right, wrong = _figure(fact.answers[0]), _figure(other)
    if fact.kind == PERIOD and {fact.answers[0], other} <= set(TIMES):
        return TIMES.index(fact.answers[0]) < TIMES.index(other) or not _AT_LEAST.search(fact.before)
    if fact.kind == PERIOD:
        return _contradicts_often(fact, other)
    if fact.kind != NUMBER or right is None or wrong is None:
        return True
    if not text.is_cjk(fact.sentence) and english.implies(fact.before, right, wrong):
        return False
    case = _CONDITION.match(fact.after)
    if case and (fact.after[case.end() :].startswith("，") or not _REACHED.search(fact.before)):
        return (wrong < right) == ("以上" in case.group())
    if condition := _FROM.search(fact.before):
        upward = condition[1] in ("超过", "超", "突破", "逾", "高于")
        return (wrong < right) == (upward == bool(_CONDITION_FROM.match(fact.after)))
    if _AT_LEAST.search(fact.before) or re.match(r"[^，。；]{0,4}以上", fact.after):
        return wrong > right
    if _AT_MOST.search(fact.before) or re.match(r"[^，。；]{0,4}(?:以内|以下|之内)", fact.after):
        return wrong < right
    return True


def _contradicts_often(fact: ClozeFact, other: str) -> bool:
    """Whether another period says what the right one does not imply: of at least so often a shorter one, of at most a
    longer one (每年不得超过两次: 每半年 follows from it)."""
    answer = fact.answers[0].replace("日", "天")
    if answer not in PERIODS or other not in PERIODS:
        return True
    shorter = PERIODS.index(other) < PERIODS.index(answer)
    if re.search("不(?:得)?(?:少于|低于)|至少", fact.after):
        return shorter
    return not (shorter and re.search("不(?:得)?(?:超过|高于|多于)|至多|最多", fact.after))


def _exchanges(fact: ClozeFact) -> list[tuple[int, str]]:
    """Answers by number with what makes the sentence false in one word and still reads well.

    Figures, contraries and subjects are exchanged for any sibling, a term or a body for one that ends as it does.
    Another system, another member of a list and another role (目的 for 基础) are wrong at a glance or by a shade.
    """
    laid_down = fact.voice == "document" or lays_down(fact.voice)
    if fact.kind in (PHRASE, ENUMERATION, ROLE) or (fact.kind == WHO and not laid_down):
        return []  # a speaker could mean another body
    return [
        (number, sibling)
        for number, answer in enumerate(fact.answers)
        for sibling in fact.siblings
        if _may_stand_for(answer, sibling, fact) and _contradicts(fact, sibling) and not _stands_beside(fact, sibling)
    ]


def _stands_beside(fact: ClozeFact, other: str) -> bool:
    """Whether a figure stands in its sentence with the unit of the one it would be exchanged for: which is wrong?"""
    unit = _UNIT.match(fact.after) if fact.kind == NUMBER else None
    return unit is not None and bool(unit.group()) and other + unit.group() in fact.before + fact.after


def _may_stand_for(answer: str, sibling: str, fact: ClozeFact) -> bool:
    """Whether a sentence still reads well with a sibling for one of its answers."""
    alike = sibling[-2:] == answer[-2:]
    if fact.kind == WHO:
        return alike and not _ANY_OF_A_KIND.match(sibling)
    return fact.exchangeable or alike


def _list_statement(fact: ListFact, say: Say) -> Iterator[Statement]:
    """False in one member, or in the ends of two that are built alike (有爱心, 有耐心); no list is told whole."""
    exchanged = _swapped_ends(fact.members) or (_with_sibling(fact) if turn(fact) == 2 else None)
    if exchanged:
        members, wrong, right = exchanged
        joined = ("、" if text.is_cjk(right) else ", ").join(members)
        stem = say("{name} means: {members}.").format(name=about(fact, say), members=joined)
        yield Statement(variant="judge", stem=stem, true=False, correction=_correction(wrong, right, say))


def _with_sibling(fact: ListFact) -> tuple[list[str], str, str] | None:
    sibling = next((one for one in fact.siblings if same_form(one, fact.members)), "")
    number = int(text.digest(fact.id, "which"), 16) % len(fact.members)
    members = [*fact.members[:number], sibling, *fact.members[number + 1 :]]
    return (members, sibling, fact.members[number]) if sibling else None


def _swapped_ends(members: Sequence[str]) -> tuple[list[str], str, str] | None:
    """Members with the ends of the first two exchanged (有爱心, 有耐心)."""
    exchanged = crossed(members, 0, 1)
    if not exchanged:
        return None
    wrong = "、".join(exchanged)
    return [*exchanged, *members[2:]], wrong, "、".join(members[:2])


def _correction(wrong: str, right: str, say: Say) -> str:
    return say("“{wrong}” should be “{right}”").format(wrong=wrong, right=right)
