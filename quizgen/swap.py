"""Swap: single questions of a fixed paper give way to the next best of their sections; all else stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from quizgen import text
from quizgen.assembly import candidates_of, places_for_answers, with_pool
from quizgen.clashes import Candidate, Taken
from quizgen.draw import Shortfall, fits, rank
from quizgen.model import Blueprint, BlueprintSection, Paper, PaperItem, PaperSection, Place, Question
from quizgen.spares import pooled
from quizgen.text import msg


def swapped(
    paper: Paper, numbers: Sequence[int], blueprint: Blueprint, pool: Iterable[Question], places: Mapping[str, Place]
) -> Paper:
    """The paper with other questions at these numbers; errors: `Shortfall` if there are none, or no such numbers.

    A new question is worth as much as the old one, fits what the section asks for, clashes with no other question, and
    has its right answer at the same place. Swapping once more goes on to the next one. The pool of the self-test is
    chosen anew, to go with the new questions and without the old ones.
    """
    _check(paper, numbers, blueprint)
    candidates = candidates_of(pool)
    gone = {item.question.id for item in paper.items}
    for number in numbers:
        item = next(one for one in paper.items if one.number == number)
        found = _next(paper, item, blueprint, candidates, gone)
        paper = _with(paper, item, found)
        gone.add(found.id)
    there = {item.question.id for item in paper.items}
    paper = replace(paper, places=dict(sorted({**places, **paper.places}.items())))
    return _with_pool_anew(paper, blueprint, [one for one in candidates if one.question.id not in gone - there])


def _with_pool_anew(paper: Paper, blueprint: Blueprint, candidates: Sequence[Candidate]) -> Paper:
    """The paper with another pool of the same size, if it had one."""
    if not paper.draws:
        return paper
    own = [[Candidate(item.question) for item in section.items] for section in paper.sections]
    return with_pool(paper, blueprint, pooled(blueprint, own, candidates))


def _check(paper: Paper, numbers: Sequence[int], blueprint: Blueprint) -> None:
    there = [item.number for item in paper.items]
    for number in numbers:
        if number not in there:
            raise Shortfall(
                (), msg("the paper has no question {number}; it has {count}"), number=number, count=len(there)
            )
    if [one.type for one in paper.sections] != [one.type for one in blueprint.sections]:
        raise Shortfall((), msg("the paper was made from another blueprint: its sections are of other types"))


def _next(
    paper: Paper, item: PaperItem, blueprint: Blueprint, candidates: Sequence[Candidate], gone: set[str]
) -> Question:
    """The first one that fits behind the old question by rank; behind the last one comes the first again."""
    section, wanted = next(
        pair for pair in zip(paper.sections, blueprint.sections, strict=True) if item in pair[0].items
    )
    taken = Taken(Candidate(one.question) for one in paper.items if one is not item)
    old = rank(paper.seed, 0, item.question)
    ranks = {one: rank(paper.seed, 0, one.question) for one in candidates if _stands_in(one, item, section, wanted)}
    for candidate in sorted(ranks, key=lambda one: (ranks[one] <= old, ranks[one])):
        if candidate.question.id not in gone and not taken.clashes(candidate):
            return candidate.question
    message = msg("question {number}: no other question fits its section without asking or showing what others ask")
    raise Shortfall((), message, number=item.number)


def _stands_in(candidate: Candidate, item: PaperItem, section: PaperSection, wanted: BlueprintSection) -> bool:
    """Whether a question is what the section asks for and as large as the one that it is to replace."""
    anything = replace(wanted, count=wanted.count or 1) if not wanted.units else wanted
    same_size = section.each == "question" or candidate.question.units == item.question.units
    return same_size and fits(replace(anything, pick=()), candidate.question)


def _with(paper: Paper, item: PaperItem, question: Question) -> Paper:
    return replace(paper, sections=tuple(_section(section, item, question, paper) for section in paper.sections))


def _section(section: PaperSection, item: PaperItem, question: Question, paper: Paper) -> PaperSection:
    if item not in section.items:
        return section
    return replace(section, items=tuple(_items(section, item, question, paper)))


def _items(section: PaperSection, item: PaperItem, question: Question, paper: Paper) -> Iterator[PaperItem]:
    places = places_for_answers(len(section.items), paper.seed, paper.form)
    for one, place in zip(section.items, places, strict=False):
        layout = question.layout(text.rng(paper.seed, paper.form, question.id))
        new = replace(item, question=question, layout=question.turned(tuple(layout), place))
        yield new if one is item else one
