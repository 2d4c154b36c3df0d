"""Siblings: what could be taken for a right answer and is wrong, from the speech's own words or near numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import floor, log10

from quizgen import text
from quizgen.facts.kinds import (
    CONTRAST,
    ENUMERATION,
    INVERTED,
    MARKED,
    NUMBER,
    PHRASE,
    QUOTED,
    STATEMENT,
    SUBJECT,
    ClozeFact,
    Fact,
    ListFact,
    PairsFact,
)
from quizgen.facts.slots import NOT_BUT, noun_phrases
from quizgen.facts.words import CONTRASTS

TERM = "term"
"""A noun phrase that no fact asks."""

_KINDS: dict[str, tuple[str, ...]] = {
    MARKED: (MARKED, ENUMERATION),
    ENUMERATION: (ENUMERATION,),
    QUOTED: (QUOTED,),
    PHRASE: (PHRASE, ENUMERATION, TERM),
    SUBJECT: (SUBJECT, PHRASE, TERM),
}
"""Which kinds of phrases could be taken for an answer of a kind."""

FORM = 4
"""A shorter phrase has too little form of its own for another one to be taken for it."""

MOST = 8
"""The most siblings of a fact."""


def added(facts: Sequence[Fact], lent: Sequence[Fact], plain: str) -> tuple[Fact, ...]:
    """The facts with their siblings; `lent` are facts of other speeches, used where the own ones do not do."""
    couplets = [fact for fact in (*facts, *lent) if isinstance(fact, PairsFact)]
    terms = _Terms(facts, lent, plain)
    return tuple(_with_siblings(fact, couplets, terms) for fact in facts)


def _with_siblings(fact: Fact, couplets: Sequence[PairsFact], terms: _Terms) -> Fact:
    if isinstance(fact, PairsFact):
        return replace(fact, siblings=_right_halves(fact, couplets))
    if isinstance(fact, ListFact):
        return replace(fact, siblings=tuple(terms.for_list(fact)))
    if isinstance(fact, ClozeFact):
        return replace(fact, siblings=_of_cloze(fact, terms))
    return fact


# ---- couplets


def _right_halves(fact: PairsFact, couplets: Sequence[PairsFact]) -> tuple[str, ...]:
    """Right halves that could be taken for this fact's own and share no word with it, the nearest in length first.

    Those of couplets have their length and show the same characters at the same places (零差错, 零失误). Glosses come
    from other sections: what stands near in the text may be true of these points too.
    """
    own = [half for pair in fact.pairs for half in pair]
    rights = [right for _, right in fact.pairs]
    found: dict[str, int] = {}
    for other in couplets:
        apart = other.section != fact.section if fact.kind == "glosses" else other.id != fact.id
        if not apart or (other.kind == "glosses") != (fact.kind == "glosses"):
            continue
        for _, right in other.pairs:
            if _strange(right, own) and _alike(right, rights, exact=fact.kind != "glosses"):
                found.setdefault(right, abs(len(right) - len(rights[0])))
    return tuple(sorted(found, key=lambda right: found[right]))


def _strange(phrase: str, own: Sequence[str]) -> bool:
    return not any(text.shares_word(phrase, half) or text.fold(phrase) == text.fold(half) for half in own)


def _alike(phrase: str, rights: Sequence[str], *, exact: bool) -> bool:
    """Whether a phrase has the form that these have in common."""
    lengths = [len(right) for right in rights]
    if not min(lengths) <= len(phrase) <= max(lengths):
        return False
    shared = [i for i in range(min(lengths)) if len({right[i] for right in rights}) == 1]
    return not exact or all(phrase[i] == rights[0][i] for i in shared)


# ---- clozes and lists


@dataclass(frozen=True)
class _Term:
    """A phrase of a speech: what kind of thing it is, the parts of speech of its words, and the fact it is from."""

    phrase: str
    kind: str
    shape: str
    fact: Fact | None


class _Terms:
    """The phrases of all facts by length."""

    def __init__(self, facts: Sequence[Fact], lent: Sequence[Fact], plain: str) -> None:
        self.plain = plain
        self.by_length: dict[int, list[_Term]] = defaultdict(list)
        seen: set[str] = set()
        for fact in (*facts, *lent):
            for kind, phrase in _phrases(fact):
                if phrase not in seen and 2 <= len(phrase) <= 24:
                    seen.add(phrase)
                    self.by_length[len(phrase)].append(_Term(phrase, kind, _shape(phrase), fact))
        for phrase in dict.fromkeys(noun_phrases(plain) if text.is_cjk(plain) else ()):
            if phrase not in seen:
                self.by_length[len(phrase)].append(_Term(phrase, TERM, _shape(phrase), None))

    def near(self, phrase: str, reach: int) -> Iterator[_Term]:
        """Terms whose length differs by no more than `reach`, those of the same length first."""
        for size in sorted(range(len(phrase) - reach, len(phrase) + reach + 1), key=lambda n: abs(n - len(phrase))):
            yield from self.by_length.get(size, [])

    def for_answer(self, fact: ClozeFact, kinds: tuple[str, ...]) -> list[str]:
        """What has the form of the first answer, stands in other sentences and never in the same surroundings."""
        answer = fact.answers[0]
        shape, last = _shape(answer), _last_word(answer)
        found = []
        reach = 3 if fact.kind == SUBJECT else 1 if len(answer) > 3 else 0
        for term in self.near(answer, reach):
            usable = (
                term.kind in kinds and (not term.fact or term.fact.id != fact.id) and term.phrase not in fact.sentence
            )
            same_head = bool(last) and term.phrase.endswith(last)
            alike = same_head or (term.kind != TERM and term.shape == shape)
            if usable and alike and self._wrong(term.phrase, fact):
                found.append(term)
        found.sort(
            key=lambda term: (
                fact.kind == SUBJECT and term.kind != SUBJECT,
                not term.phrase.endswith(last),
                term.shape != shape,
                text.digest(fact.id, term.phrase),
            )
        )
        return [term.phrase for term in found]

    def _wrong(self, phrase: str, fact: ClozeFact) -> bool:
        """Whether a phrase is neither part of an answer, nor nearly it, nor said by the speech in the same place."""
        if any(_overlap(phrase, other) for other in fact.answers):
            return False
        before, after = fact.before[-2:], fact.after[:2]
        return before + phrase not in self.plain and phrase + after not in self.plain

    def for_list(self, fact: ListFact) -> Iterator[str]:
        """Members of other lists, then other terms, that have the form of this one's and share no word with it."""
        own = [*fact.members, *fact.glosses, fact.lead]
        sizes = [len(member) for member in fact.members]
        shapes = {_shape(member)[:1] for member in fact.members}
        heard = "".join(text.fold(one) for one in own)
        found = [
            term
            for size in range(min(sizes), max(sizes) + 1)
            for term in self.by_length.get(size, [])
            if term.kind in (ENUMERATION, MARKED) and term.shape[:1] in shapes and _another(term.fact, fact)
        ]
        found.sort(key=lambda term: (not isinstance(term.fact, ListFact), text.digest(fact.id, term.phrase)))
        yield from [t.phrase for t in found if _strange(t.phrase, own) and text.fold(t.phrase) not in heard][:MOST]


def _another(source: Fact | None, fact: ListFact) -> bool:
    """Whether a phrase comes from a fact that is neither this list nor one with a member of it."""
    if isinstance(source, ListFact) and (source.headings != fact.headings or set(source.members) & set(fact.members)):
        return False
    return source is not None and source.id != fact.id


def _phrases(fact: Fact) -> Iterator[tuple[str, str]]:
    if isinstance(fact, ListFact):
        yield from ((ENUMERATION, member) for member in fact.members)
    elif isinstance(fact, PairsFact) and fact.kind == "pairs" and (fact.name or len(fact.pairs) > 1):
        yield from ((ENUMERATION, half) for pair in fact.pairs for half in pair)
    elif isinstance(fact, ClozeFact) and fact.kind in _KINDS:
        yield from ((fact.kind, answer) for answer in fact.answers)


def _shape(phrase: str) -> str:
    """The parts of speech of a phrase's words: 生态保护 is “nv”."""
    return "".join(tag[:1] for _, tag in text.words(phrase)) if text.is_cjk(phrase) else "e"


def _last_word(phrase: str) -> str:
    words = text.words(phrase) if text.is_cjk(phrase) else ()
    return words[-1][0] if len(words) > 1 else ""


def _overlap(one: str, other: str) -> bool:
    """Whether two phrases are nearly the same: one within the other, or more than half of their characters shared."""
    shared = len(set(one) & set(other))
    return one in other or other in one or shared * 2 > min(len(one), len(other))


def _of_cloze(fact: ClozeFact, terms: _Terms) -> tuple[str, ...]:
    if fact.kind == CONTRAST:
        return (CONTRASTS[fact.answers[0]],)
    if fact.kind == INVERTED:
        return (NOT_BUT.sub(r"是\g<no>，而不是\g<yes>", fact.answers[0]),)
    if fact.kind == STATEMENT:
        return ()
    if fact.kind == NUMBER:
        return tuple(_near_numbers(fact))
    kinds = _KINDS[fact.kind]
    if len(fact.answers[0]) < FORM:
        kinds = (fact.kind,) if fact.kind in (SUBJECT, QUOTED) else ()
    return tuple(_apart(terms.for_answer(fact, kinds)))


def _apart(phrases: Sequence[str]) -> list[str]:
    """The first phrases that are not nearly each other's."""
    kept: list[str] = []
    for phrase in phrases:
        if len(kept) < MOST and not any(_overlap(phrase, other) for other in kept):
            kept.append(phrase)
    return kept


def _near_numbers(fact: ClozeFact) -> list[str]:
    """Numbers of the same form near the right one, on both sides of it, none of them in the sentence."""
    number = fact.answers[0]
    decimals = len(number.partition(".")[2])
    value = float(number)
    step = _step(number, decimals, fact.after)
    around = sorted((1, 2, 3, -1, -2, -3), key=lambda n: text.digest(fact.id, str(n)))
    near = [f"{value + n * step:.{decimals}f}" for n in around if value + n * step > 0]
    if fact.after.lstrip().startswith(("%", "％")):
        near = [one for one in near if float(one) <= 100 or value > 100]
    return [one for one in near if one not in fact.sentence]


def _step(number: str, decimals: int, after: str) -> float:
    """By how much a near number differs: a year by one, other numbers by about a tenth, in a round step."""
    if after.startswith("年代"):
        return 10
    if len(number) == 4 and after.startswith("年"):
        return 1
    tenth = _round_up(float(number) * 0.07)
    if decimals:
        return max(tenth, 10.0**-decimals * 2)
    return max(tenth, _round_step(number))


def _round_up(size: float) -> float:
    """The least of 1, 2, 5, 10, … (or 0.1, 0.2, 0.5) that is not smaller."""
    power = 10.0 ** floor(log10(size)) if size > 0 else 0.1
    return next(power * digit for digit in (1, 2, 5, 10) if power * digit >= size or digit == 10)


def _round_step(number: str) -> float:
    """A step in the last round place of a whole number, of a large one in its second place."""
    whole = number.rstrip("0")
    if len(whole) == len(number) > 2:
        return 10.0 ** (len(number) - 2)
    round_place = 10.0 ** (len(number) - len(whole))
    return round_place if len(whole) > 1 or round_place == 1 else round_place / 2
