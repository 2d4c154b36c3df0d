"""Facts 知识点: what of a speech is worth asking, each with its evidence, its siblings and its weight.

structure.py finds what the speech states as data (headings, lists, couplets, marked terms), prose.py what it says in
running text, cases.py what it lays down for graded cases, sentences.py what single sentences of that say, by the slots
of slots/; siblings/ adds what could be taken for the right answer and is wrong.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from quizgen import text
from quizgen.facts import cases, naming, passages, sentences, siblings, speakers, structure
from quizgen.facts.kinds import FIGURES, MEANING, CasesFact, ClozeFact, Fact, Frame, ListFact, PairsFact, TermFact
from quizgen.facts.structure import unsupported
from quizgen.model import Speech

__all__ = ["CasesFact", "ClozeFact", "Fact", "Frame", "ListFact", "PairsFact", "TermFact", "find", "unsupported"]


TITLE = 30
"""The most characters of a title by which a stem calls rules."""


def find(speech: Speech, lent: Sequence[Fact] = ()) -> tuple[Fact, ...]:
    """All facts of a speech, in its order; ids are unique, and every quotation stands in `speech.plain()`.

    `lent` are facts of other speeches, whose members and terms may serve as distractors too.
    """
    original = structure.evidence(speech)
    speech = _tidied(speech)
    plain = structure.evidence(speech)
    found = [*structure.stated(speech, plain), *cases.laid_down(speech, plain), *sentences.said(speech, plain)]
    proved = [fact for fact in found if fact.quotes and all(quote in plain for quote in fact.quotes)]
    sound = _without_rivals(proved, plain)
    said = plain if speech.verbatim else ""
    named = _without_repeated_lists([_without_mere_count(fact, said) for fact in sound])
    distinct = (_by_title(_undated(fact), speech.title) for fact in _unique(_without_shared_leads([*named])))
    complete = siblings.added(tuple(distinct), lent, f"{speech.title}\n{plain}")
    return complete if plain == original else tuple(_as_written(fact, plain, original) for fact in complete)


def _without_rivals(facts: Iterable[Fact], plain: str) -> list[Fact]:
    """The facts without those sentences of which the text says one thing and another one (共同富裕是…的根本原则,
    共同富裕是…的基本目标): whoever knows both cannot tell which is meant."""
    known = [*facts]
    clauses: dict[str, set[str]] = defaultdict(set)
    for clause in _CLAUSE_END.split(plain):
        clauses[clause[:FRAME]].add(clause)
    answers: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    for fact in known:
        if isinstance(fact, ClozeFact) and len(fact.answers) == 1:
            answers[fact.before, fact.after].add(fact.answers)
    return [
        fact
        for fact in known
        if not isinstance(fact, ClozeFact)
        or (len(answers.get((fact.before, fact.after), ())) < 2 and not _has_rival(fact, clauses))
    ]


FRAME = 5
"""A clause that begins with so many characters of another one may be said of the same."""
_CLAUSE_END = re.compile("[，。；：！？\n]")


def _has_rival(fact: ClozeFact, clauses: dict[str, set[str]]) -> bool:
    """Whether a clause of the text goes on otherwise from where a sentence has its last blank, or its first of two
    that 也 joins (广大青年既…，也…)."""
    both = len(fact.answers) == 2 and _BOTH.match(fact.joints[0]) is not None
    asked = fact.blankable and fact.kind not in FIGURES and (both or len(fact.answers) == 1)
    frame = _CLAUSE_END.split(fact.before)[-1]
    if not asked or len(frame) < FRAME or not (both or fact.after[:1] in ("", *"，。；！")):
        return False
    others = (one for one in clauses.get(frame[:FRAME], ()) if one.startswith(frame))
    return any(not one.startswith(frame + fact.answers[0]) for one in others if one != frame)


_BOTH = re.compile("，[也又还]")


def _undated(fact: Fact) -> Fact:
    """The fact without the day on which the news gives somebody's words."""
    return replace(fact, before=speakers.undated(fact.before)) if isinstance(fact, ClozeFact) else fact


def _by_title(fact: Fact, title: str) -> Fact:
    """The fact, of rules with a short title in the name of this (《公园条例》规定), by which 本条例 is understood."""
    if issued := _ISSUES.search(title):
        title = issued["what"]
    short = text.is_cjk(title) and text.measure(title) <= TITLE and not set(title) & set("“”\n")
    title = title.replace("《", "〈").replace("》", "〉")
    if not (short and isinstance(fact, ClozeFact | CasesFact | ListFact | PairsFact) and fact.voice == "rules"):
        return fact
    if isinstance(fact, ClozeFact):
        called = "所称" if fact.kind == MEANING and "所称" in fact.before else ""
        fact = replace(fact, before=_OF_ITSELF.sub(called, fact.before))
    return replace(fact, voice=f"《{title}》")


_ISSUES = re.compile(
    "关于(?:印发|发布|公布|转发)[《〈]?(?P<what>[^《》]+?(?:办法|规定|条例|规则|细则|章程|准则|守则|规程|制度))[》〉]?的通知$"
)
"""A notice that issues rules, which are called by their own title."""
_OF_ITSELF = re.compile(
    "^(?:在)?本(?:办法|规定|条例|细则|规则|章程|准则|制度|规程)(?:所称的?|规定的?(?=[一-鿿]{2})|中，?)"
)
"""What rules say of themselves where a stem names them (本办法所称父母，是指…)."""


def _tidied(value: Any) -> Any:
    """A speech, or a part of one, with the punctuation of its script in every text; no length changes."""
    if isinstance(value, str):
        return text.tidy(value)
    if isinstance(value, tuple):
        return tuple(map(_tidied, value))
    if is_dataclass(value) and not isinstance(value, type):
        held = {field.name: getattr(value, field.name) for field in fields(value)}
        new = {name: one if name in ("id", "language") else _tidied(one) for name, one in held.items()}
        return replace(value, **new) if new != held else value
    return value


def _as_written(fact: Fact, plain: str, original: str) -> Fact:
    """The fact with its quotations as the document itself writes them."""
    if len(plain) != len(original):
        return replace(fact, quotes=tuple(quote for quote in fact.quotes if quote in original))
    places = [plain.index(quote) for quote in fact.quotes]
    quotes = (original[at : at + len(quote)] for at, quote in zip(places, fact.quotes, strict=True))
    return replace(fact, quotes=tuple(quotes))


def _without_mere_count(fact: Fact, said: str) -> Fact:
    """The fact without a name, or words that lead in, which name nothing by themselves (三个问题, 基本原则).

    `said` is a text whose names nobody has confirmed: there the clause that counts leads in instead.
    """
    if not isinstance(fact, ListFact | PairsFact):
        return fact
    untold = isinstance(fact, ListFact) and "“" not in fact.name and not (fact.told or fact.clause)
    led = naming.counts(fact.name) and (bool(fact.passage) or untold)
    headed = re.search(rf"(?:^|\n)[^\n。，]{{0,16}}{re.escape(fact.name)}[^\n。，：]{{0,10}}(?:\n|$)", said) is not None
    said_of = isinstance(fact, ListFact) and bool(fact.clause)  # 办公室工作说到底就是“六个字”
    if said and fact.name and not (headed or said_of) and naming.counts_in_passing(fact.name, said, led=led):
        lead = naming.introducing(fact.name, said) or fact.lead
        members = fact.members if isinstance(fact, ListFact) else ()
        lead = "" if any(member in lead for member in members) else lead  # 采取自评、组评、|师评三种方式
        fact = replace(fact, name="", lead="" if lead == fact.name else lead)
    idle = naming.only_counts, naming.is_person, naming.is_word
    name = "" if not said_of and any(says(fact.name) for says in idle) else fact.name
    counting = said and (naming.counts_in_passing(fact.lead, said) or passages.counts_only(fact.lead))
    lead = "" if counting or any(says(fact.lead) for says in idle) else fact.lead
    return replace(fact, name=name, lead=lead, weight=fact.weight if name else min(fact.weight, 2))


_COUNT = re.compile("[一二两三四五六七八九十\\d]+(?=[个项条点方])")


def _without_shared_leads(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts; words that lead in to several lists without a name, but for their counts, say of none which it is."""
    leads = Counter(_COUNT.sub("", fact.lead) for fact in facts if isinstance(fact, ListFact) and not fact.name)
    for fact in facts:
        shared = isinstance(fact, ListFact | PairsFact) and not fact.name and leads[_COUNT.sub("", fact.lead)] > 1
        yield replace(fact, lead="") if shared else fact


def _without_repeated_lists(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts, each list by one name, its own where it has one; a sentence's enumeration of a list is that list's."""
    lists = [frozenset(fact.members) for fact in facts if isinstance(fact, ListFact) and fact.name]
    seen: dict[frozenset[str], str] = {}
    for fact in facts:
        if isinstance(fact, ListFact):
            members = frozenset(map(text.fold, fact.members))
            named = frozenset(fact.members) in lists
            if (named and not fact.name) or seen.setdefault(members, fact.name) != fact.name:
                continue
        held = isinstance(fact, ClozeFact) and len(fact.answers) > 1 and any(set(fact.answers) <= one for one in lists)
        if not held:
            yield fact


def _unique(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts, with a number behind an id that came before."""
    seen: dict[str, int] = {}
    for fact in facts:
        seen[fact.id] = seen.get(fact.id, 0) + 1
        yield fact if seen[fact.id] == 1 else replace(fact, id=f"{fact.id}#{seen[fact.id]}")
