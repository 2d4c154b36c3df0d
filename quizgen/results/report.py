"""What is shown of an outcome: a report for those who train, and a certificate for each person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from quizgen.model import PrintSettings
from quizgen.results.counting import NAME, NUMBER, UNIT, Result, folded
from quizgen.results.statistics import FEWEST, Item, Outcome

Kind = Literal["report", "certificates"]

HARDEST = 10
"""So many questions are shown that earned the least."""

WEAK = 0.2
EASY = 0.9
"""A discrimination below WEAK means: look at the question and its key; but not where nearly all had it right."""


@dataclass(frozen=True, kw_only=True)
class SectionRow:
    """A section over all people: its full marks and the share of them that was earned."""

    type: str
    title: str
    total: Fraction
    share: Fraction


@dataclass(frozen=True, kw_only=True)
class Person:
    """A person as a report names them."""

    rank: int
    name: str
    number: str
    unit: str
    entered: tuple[str, ...]
    form: str
    total: Fraction
    share: Fraction
    passed: bool | None
    waiting: int
    day: str


@dataclass(frozen=True, kw_only=True)
class Report:
    """An outcome as shown; `kind` is report or certificates. Nothing of it stands without a result."""

    kind: Kind
    language: str
    title: str
    subtitle: str
    total: Fraction
    print: PrintSettings
    outcome: Outcome
    sections: tuple[SectionRow, ...]
    hardest: tuple[Item, ...]
    weak: tuple[Item, ...]
    fields: tuple[str, ...]
    people: tuple[Person, ...]
    fewest: int = FEWEST


def report(outcome: Outcome, kind: Kind, day: Callable[[int], str]) -> Report:
    """The view of an outcome; `day` words the day of a time in seconds. A certificate is for who passed."""
    paper = outcome.papers[0]
    fields = _fields(outcome)
    people = tuple(_person(rank.rank, rank.result, fields, outcome, day) for rank in outcome.people)
    told = [item for item in outcome.items if item.facility is not None and item.facility < 1]
    return Report(
        kind=kind,
        language=paper.language,
        title=paper.title,
        subtitle=paper.subtitle,
        total=paper.total,
        print=paper.print,
        outcome=outcome,
        sections=tuple(_sections(outcome)),
        hardest=tuple(sorted(told, key=lambda item: item.facility or 0)[:HARDEST]),
        weak=tuple(item for item in outcome.items if _is_weak(item)),
        fields=fields,
        people=tuple(one for one in people if kind == "report" or _certified(one)),
    )


def _fields(outcome: Outcome) -> tuple[str, ...]:
    """What was asked of people besides the name, in the paper's words; what nobody entered is left out."""
    results = [one.result for one in outcome.people]
    entered = dict.fromkeys(field for one in results for field, value in one.marked.sitting.candidate if value)
    asked = outcome.papers[0].print.candidate or [one for one in entered if folded(one) in NUMBER | UNIT]
    return tuple(one for one in asked if one in entered and folded(one) not in NAME)


def _is_weak(item: Item) -> bool:
    return item.discrimination is not None and item.discrimination < WEAK and (item.facility or 0) < EASY


def _certified(person: Person) -> bool:
    """Whether someone gets a certificate: all is marked, and no pass mark was missed."""
    return person.passed is not False and not person.waiting


def _sections(outcome: Outcome) -> list[SectionRow]:
    results = [one.result.marked for one in outcome.people]
    rows = []
    for place, section in enumerate(outcome.papers[0].sections):
        mine = [marked.by_section()[place] for marked in results if place < len(marked.paper.sections)]
        share = sum(mine, Fraction(0)) / ((section.total * len(mine)) or 1)
        rows.append(SectionRow(type=section.type, title=section.title, total=section.total, share=share))
    return rows


def _person(rank: int, result: Result, fields: tuple[str, ...], outcome: Outcome, day: Callable[[int], str]) -> Person:
    marked = result.marked
    return Person(
        rank=rank,
        name=result.name,
        number=result.entered(NUMBER) if result.entered(NAME) else "",
        unit=result.entered(UNIT) if result.entered(NAME) else "",
        entered=tuple(result.entered(frozenset({folded(field)})) for field in fields),
        form=marked.paper.form,
        total=marked.total,
        share=marked.share,
        passed=None if outcome.pass_share is None else marked.share >= outcome.pass_share,
        waiting=marked.waiting,
        day=day(marked.sitting.finished) if marked.sitting.finished else "",
    )
