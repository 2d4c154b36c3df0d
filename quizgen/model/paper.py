"""Bank 题库, Blueprint 组卷方案, Paper 试卷: questions that people own, how papers are drawn, and one fixed form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from quizgen.model.print import PrintSettings
from quizgen.model.question import Question, Status

Mode = Literal["practice", "exam"]


@dataclass(frozen=True, kw_only=True)
class BankSpeech:
    """A speech that a bank's questions rest on; the file is relative to the bank."""

    id: str
    file: str = ""


@dataclass(frozen=True, kw_only=True)
class Bank:
    """Questions that people own and edit."""

    language: str = "zh-CN"
    speeches: tuple[BankSpeech, ...] = ()
    questions: tuple[Question, ...] = ()
    removed: tuple[str, ...] = ()
    """Ids that never come back."""
    generated: tuple[str, ...] = ()
    """Ids that the program wrote and that stood here when it last did: one that is missing was deleted by a person."""


@dataclass(frozen=True, kw_only=True)
class BlueprintSection:
    """A section of a paper: exactly `units` blanks (pairs, items) or `count` questions, of `points` each.

    The questions that `pick` names are in for certain; with neither `units` nor `count` they are all of the section.
    """

    type: str
    title: str = ""
    units: int | None = None
    count: int | None = None
    points: Fraction = Fraction(1)
    tags: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    difficulty: tuple[float, float] = (0.0, 1.0)
    status: Status | None = None
    pick: tuple[str, ...] = ()
    marking: str = ""

    @property
    def wanted(self) -> int:
        """How many units or questions it asks for."""
        return self.units or self.count or len(self.pick)

    @property
    def total(self) -> Fraction:
        return self.points * self.wanted


@dataclass(frozen=True, kw_only=True)
class Blueprint:
    """How papers are drawn: sections, forms, seed; files are relative to its own.

    `not_in` names frozen papers of earlier times: what they asked is kept out.
    """

    title: str
    subtitle: str = ""
    speeches: tuple[str, ...] = ()
    banks: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    seed: int = 1
    forms: tuple[str, ...] = ("A",)
    form_questions: Literal["different", "same"] = "different"
    time_limit: int | None = None
    mode: Mode | None = None
    pool: int | None = None
    """So many times as many questions as are asked go into the self-test, which draws anew each time."""
    theme: str = ""
    total: Fraction | None = None
    print: PrintSettings = PrintSettings()
    sections: tuple[BlueprintSection, ...]
    outputs: tuple[str, ...] = ("paper.pdf", "key.pdf", "selftest.html")


@dataclass(frozen=True, kw_only=True)
class PaperItem:
    """A question in its place: number, layout, points and marking scheme decided."""

    number: int
    question: Question
    layout: tuple[int, ...] = ()
    points: Fraction
    scheme: str = "all"


@dataclass(frozen=True, kw_only=True)
class PaperSection:
    """A section of a fixed form; `points` is what each unit (`each: unit`) or question is worth."""

    type: str
    title: str = ""
    each: Literal["unit", "question"]
    points: Fraction
    items: tuple[PaperItem, ...]
    spare: tuple[PaperItem, ...] = ()
    """What the self-test can ask instead."""

    @property
    def units(self) -> int:
        return sum(item.question.units for item in self.items)

    @property
    def total(self) -> Fraction:
        return sum((item.points for item in self.items), Fraction(0))


@dataclass(frozen=True, kw_only=True)
class Place:
    """A speech that a paper draws on: its title and its sections' headings by path."""

    title: str
    headings: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One fixed form of a paper, everything decided. Trainer only: it holds the keys."""

    name: str
    title: str
    subtitle: str = ""
    form: str = ""
    language: str = "zh-CN"
    seed: int = 1
    time_limit: int | None = None
    mode: Mode | None = None
    theme: str = ""
    outputs: tuple[str, ...] = ()
    print: PrintSettings = PrintSettings()
    places: Mapping[str, Place]
    sections: tuple[PaperSection, ...]
    draws: tuple[tuple[tuple[int, ...], ...], ...] = ()
    """What the self-test picks from: draws of slots of numbers of items (see spares.py)."""

    @property
    def total(self) -> Fraction:
        return sum((section.total for section in self.sections), Fraction(0))

    @property
    def items(self) -> tuple[PaperItem, ...]:
        return tuple(item for section in self.sections for item in section.items)


@dataclass(frozen=True, kw_only=True)
class Folder:
    """A trainer's folder: the theme of papers that choose none themselves, and who gives the papers."""

    theme: str = "default"
    organisation: str = ""
