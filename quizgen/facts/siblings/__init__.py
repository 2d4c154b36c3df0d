"""Siblings: what could be taken for a right answer and is wrong.

A figure, a period, a role have such words of their own kind (slots/); others come from the speech's other facts:
members of lists, enumerations, bodies, halves of couplets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.facts.kinds import CONSEQUENCE, ENUMERATION, NUMBER, WHO, ClozeFact, Fact, ListFact, PairsFact
from quizgen.facts.siblings import near
from quizgen.facts.siblings.halves import right_halves
from quizgen.facts.siblings.terms import KINDS, Terms


def added(facts: Sequence[Fact], lent: Sequence[Fact], plain: str) -> tuple[Fact, ...]:
    """The facts with their siblings; `lent` are facts of other speeches, used where the own ones do not do.

    `plain` is the text behind its title.
    """
    couplets = [fact for fact in (*facts, *lent) if isinstance(fact, PairsFact)]
    terms = Terms(facts, lent, plain)
    return tuple(_with_siblings(fact, couplets, terms) for fact in facts)


def _with_siblings(fact: Fact, couplets: Sequence[PairsFact], terms: Terms) -> Fact:
    if isinstance(fact, PairsFact):
        return replace(fact, siblings=right_halves(fact, couplets))
    if isinstance(fact, ListFact):
        return replace(fact, siblings=tuple(terms.for_list(fact)))
    if isinstance(fact, ClozeFact):
        found = fact.siblings or tuple(_of_cloze(fact, terms))
        return replace(fact, siblings=near.as_wide(fact.answers[0], found) if fact.answers else found)
    return fact


def _of_cloze(fact: ClozeFact, terms: Terms) -> list[str]:
    if fact.kind == NUMBER:
        return near.to_come(fact, near.numbers(fact), terms.plain)
    if fact.kind == WHO:
        return terms.for_body(fact)
    if fact.kind == CONSEQUENCE:
        return terms.for_consequence(fact)
    if fact.kind == ENUMERATION and len(fact.answers) > 1:
        return terms.of_one_end(fact)
    return terms.for_answer(fact) if fact.kind in KINDS else []
