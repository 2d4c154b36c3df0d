"""Views: what is shown of a paper, and to whom. A view for test-takers is made of prompts and holds no key."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from quizgen import text
from quizgen.model import Key, Mode, Paper, PaperItem, PaperSection, PrintSettings, Prompt, Source, phrases

OPEN = frozenset({"paper", "answer-sheet", "exam"})
"""The views that test-takers get before they answer, with nothing of the key in them."""


class Shown(Protocol):
    """What a format shows: the page of its kind, in its language."""

    @property
    def kind(self) -> str: ...
    @property
    def language(self) -> str: ...


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The trainer's side of a question: the key, what explains it, where it comes from, and the question's own id."""

    id: str
    key: Key
    explanation: str
    speech: str
    section: str
    heading: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Item:
    """A question as shown: number and points of its place, its prompt, and `answer` where the view shows it."""

    number: int
    type: str
    points: Fraction
    units: int
    prompt: Prompt
    print: PrintSettings
    answer: Answer | None = None


@dataclass(frozen=True, kw_only=True)
class Part:
    """A section of the paper as shown; `points` for each unit or question."""

    type: str
    title: str
    each: str
    points: Fraction
    units: int
    total: Fraction
    scheme: str
    print: PrintSettings
    items: tuple[Item, ...]
    spare: tuple[Item, ...] = ()
    """What the self-test can ask instead; () in every other view."""


@dataclass(frozen=True, kw_only=True)
class View:
    """A paper as shown. `kind` is paper, answer-sheet, key, teacher or selftest."""

    kind: str
    name: str
    title: str
    subtitle: str
    form: str
    language: str
    time_limit: int | None
    mode: Mode | None
    theme: str
    total: Fraction
    print: PrintSettings
    parts: tuple[Part, ...]
    draws: tuple[tuple[tuple[int, ...], ...], ...] = ()
    """What a self-test with a pool picks from: draws of slots of numbers of items."""


def view_of(paper: Paper, kind: str) -> View:
    """The view of a kind: with answers unless it is for test-takers."""
    return View(
        kind=kind,
        name=paper.name,
        title=paper.title,
        subtitle=paper.subtitle,
        form=paper.form,
        language=paper.language,
        time_limit=paper.time_limit,
        mode=paper.mode,
        theme=paper.theme,
        total=paper.total,
        print=paper.print,
        parts=tuple(_part(section, paper, kind) for section in paper.sections),
        draws=paper.draws if kind == "selftest" else (),
    )


def fingerprint(view: View) -> str:
    """Changes with any question or order that is shown; says nothing of keys and points."""
    return text.digest(
        *(one for part in view.parts for item in part.items for one in (item.type, *filter(None, phrases(item.prompt))))
    )


def _part(section: PaperSection, paper: Paper, kind: str) -> Part:
    return Part(
        type=section.type,
        title=section.title,
        each=section.each,
        points=section.points,
        units=section.units,
        total=section.total,
        scheme=section.items[0].scheme if section.items else "all",
        print=paper.print,
        items=tuple(_item(item, paper, with_answer=kind not in OPEN) for item in section.items),
        spare=tuple(_item(item, paper, with_answer=True) for item in section.spare if kind == "selftest"),
    )


def _item(item: PaperItem, paper: Paper, *, with_answer: bool) -> Item:
    question = item.question
    return Item(
        number=item.number,
        type=question.type,
        points=item.points,
        units=question.units,
        prompt=question.prompt(item.layout),
        print=paper.print,
        answer=_answer(item, question.source, paper) if with_answer else None,
    )


def _answer(item: PaperItem, source: Source, paper: Paper) -> Answer:
    place = paper.places.get(source.speech)
    return Answer(
        id=item.question.id,
        key=item.question.keyed(item.layout, item.scheme, item.points),
        explanation=item.question.explanation,
        speech=place.title if place else "",
        section=source.section,
        heading=place.headings.get(source.section, "") if place else "",
        quotes=source.quotes,
    )
