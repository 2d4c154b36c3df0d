"""Facts that graded cases state: what is to follow in each (低于95%的，扣减绩效；低于80%的，调整负责人)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen import text
from quizgen.facts import places, spoken
from quizgen.facts.kinds import CasesFact
from quizgen.facts.leaning import leans
from quizgen.facts.places import Place
from quizgen.facts.prose import Prose
from quizgen.facts.said import Said
from quizgen.facts.standing import OWN, balanced, stands_alone
from quizgen.facts.subjects import ELLIPTIC, independent
from quizgen.facts.tales import tells_story
from quizgen.model import Speech

SIZE = (3, 40)
"""The fewest and the most characters of a case and of what follows."""

BEFORE = 60
"""A sentence of more characters is not told before the cases of which it says what they are."""

BRIEF = 2
"""So many characters say at the least what is counted (空岗)."""

FEWEST = 2
"""One case alone is a sentence like any other."""

_PART = re.compile("[^。；;\n]+")
_CASE = re.compile("(?P<case>[^：]{2,40}的)，(?P<then>[^：]+)")
_LEVEL = re.compile(
    "(?P<case>[^，：]{0,16}[\\dA-Z][^，：的]{0,10})，(?P<then>(?:要|必须|应|由|可以|须|报|不得|不予|予以|给予|处|[^，：]{2,8}可以)[^：]+)"
)
"""A case that ends with its figure (DN300以下，由…)."""
_GRADES = "轻微|一般|较[大重]|[重特]大|严重|[红橙黄蓝]"
_GRADE = re.compile(f"\\d|[一二两三四五六七八九十]+(?:次|级|类|天|日|年|成|分|个|倍)|首次|初次|再次|屡|{_GRADES}")
_SERIES = re.compile(
    "(?P<unit>[%％次天日年成分倍元人米吨户名家件个岁层]|[A-Z]{2,}|个?月|小时|分钟|万元|个?工作日|级|类)"
    f"|(?P<grade>{_GRADES})"
)
_ELLIPTIC = re.compile("不|就")
_GAINS = re.compile("奖|表彰|兑现|减半|减免|优先|免")
_LOSES = re.compile("扣|罚|约谈|通报|处分|警告|取消|不得|停|检讨")
_OWN = re.compile("，[^，]{0,3}(?:[你我咱](?!国|省|市|县|区|镇|乡|校|院|局|党)|不管|哪怕).*")
"""Where a speaker goes on to those who listen."""
_THEN = "[^，；。、第：（）]{2,24}"
_TIME = re.compile(f"(?P<case>第?[一二两三四]次)(?P<then>{_THEN})")
_TIMES = re.compile(f"第?一次{_THEN}(?:[，；、]第[二三四]次{_THEN})+|一次{_THEN}(?:[，；、][两三四]次{_THEN})+")
_POINTS_BACK = re.compile("前[款项条]|上述|[这那]|其中")


@dataclass(frozen=True)
class _Part:
    case: str
    then: str
    quote: str
    opens: bool

    @property
    def said(self) -> Said:
        return Said(self.quote, (self.quote,), opens=self.opens)


def laid_down(speech: Speech, plain: str) -> Iterator[CasesFact]:
    """Runs of cases that differ in a figure or a grade, side by side in one paragraph; the first says of what."""
    for place, prose in places.walk(speech, plain):
        if text.is_cjk(prose.text) and not prose.point:
            yield from _of(prose, place)
            yield from _counted(prose, place)


def _counted(prose: Prose, place: Place) -> Iterator[CasesFact]:
    """What follows the first time, the second and so on (对迟报的，第一次提醒，第二次通报)."""
    for match in _TIMES.finditer(prose.text):
        before = re.split("[。；\n]", prose.text[: match.start()])[-1].strip()
        about, quote = spoken.core(before.rstrip("，")), before + match.group()
        if not before.rstrip("，").endswith(about):
            continue  # the speaker's aside stood between
        said = Said(quote, (quote,), opens=before == prose.text[: match.start()])
        deed = text.is_cjk(about) and len(about) <= SIZE[0] and _names_a_deed(about)
        known = said.opens or deed or independent(about) or bool(place.scope_for(said))
        if about[:1] == "对" and not known:
            last = next(iter([*text.sentences(prose.text[: match.start() - len(before)])][-1:]), "")
            if known := _serves(last):
                about, said = last + about, Said(last + quote, (last, quote), opens=True)
        cases = tuple((one["case"], one["then"]) for one in _TIME.finditer(match.group()))
        sound = known and len(about) >= BRIEF and not leans(about) and not tells_story(about) and balanced(about)
        if sound and _differ(cases):
            yield _fact(cases, said, place, about=about)


def _names_a_deed(about: str) -> bool:
    """Whether a few characters say what is done wrong (空岗, 迟报, 瞒报漏报): a verb, and nothing that points back."""
    return any(tag[0] == "v" for _, tag in text.words(about)) and not _POINTS_BACK.search(about)


def _serves(sentence: str) -> bool:
    """Whether a sentence says of what the one behind it is a case."""
    brief = text.measure(sentence) <= BEFORE and sentence[-1:] == "。"
    return brief and independent(sentence) and stands_alone(sentence)


def _of(prose: Prose, place: Place) -> Iterator[CasesFact]:
    run: list[_Part] = []
    for match in (*_PART.finditer(prose.text), None):
        part = _part(match.group().strip(), opens=not match.start()) if match else None
        if part and (not run or _goes_on(run, part)):
            run.append(part)
            continue
        if _is_told(run, place):
            cases = tuple((one.case, one.then) for one in run)
            yield _fact(cases, run[0].said, place, quotes=tuple(one.quote for one in run))
        run = [part] if part else []


def _part(said: str, *, opens: bool) -> _Part | None:
    """A case and what follows in it; None of other sentences."""
    found = _CASE.fullmatch(said) or _LEVEL.fullmatch(said)
    if not found or not _GRADE.search(found["case"]) or text.split_marks(said)[1]:
        return None
    case, then = found["case"], _OWN.sub("", found["then"])
    fits = all(SIZE[0] <= text.measure(one) <= SIZE[1] and balanced(one) for one in (case, then))
    fits = fits and not then.startswith(("也", "仍", "还"))
    sound = fits and not tells_story(case + then) and not _POINTS_BACK.search(said) and not OWN.search(then)
    return _Part(case, then, said[: said.index(then) + len(then)], opens) if sound else None


def _goes_on(run: Sequence[_Part], part: _Part) -> bool:
    """Whether a case is of the series of those before it: its figure has their unit, or it has a grade as they have."""
    before, own = (set(_SERIES.findall(one.case)) for one in (run[-1], part))
    units = {unit for unit, _ in before} & {unit for unit, _ in own} - {""}
    grades = any(grade for _, grade in before) and any(grade for _, grade in own)
    return bool(units or grades)


def _is_told(run: Sequence[_Part], place: Place) -> bool:
    """Whether a run is worth asking: nothing follows twice, and it is known of what the first case is one."""
    if len(run) < FEWEST or not _differ([(one.case, one.then) for one in run]):
        return False
    if any(_ELLIPTIC.match(one.then) for one in run[1:]) and not _ELLIPTIC.match(run[0].then):
        return False  # 陪餐不得超过3人; 不得超过三分之一
    if any(_GAINS.search(one.then) for one in run) and any(_LOSES.search(one.then) for one in run) and len(run) < 3:
        return False  # who is praised for what needs no knowledge
    told = independent(run[0].quote) or (run[0].opens and not (leans(run[0].quote) or ELLIPTIC.match(run[0].quote)))
    return told or bool(place.scope_for(run[0].said))


def _differ(cases: Sequence[tuple[str, str]]) -> bool:
    """Whether nothing follows in two of the cases."""
    return len({text.fold(then) for _, then in cases}) == len(cases)


def _fact(
    cases: tuple[tuple[str, str], ...], first: Said, place: Place, *, quotes: tuple[str, ...] = (), about: str = ""
) -> CasesFact:
    """The fact of cases, the first of which `first` says; `quotes` where more than that proves them."""
    quotes = quotes or first.quotes
    return CasesFact(
        id=f"cases:{text.fold(about or cases[0][0])[:12]}~{text.digest(*quotes)[:6]}",
        speech=place.speech,
        section=place.section,
        quotes=quotes,
        voice=place.voice,
        scope=place.scope_for(first),
        about=about,
        cases=cases,
    )
