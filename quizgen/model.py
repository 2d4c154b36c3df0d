"""The nouns: Speech and its parts, Question and its parts, Bank, Blueprint, Paper: values that files/ reads and writes.

A class that stands for a mapping in a file has exactly that mapping's keys as its fields.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Protocol

from quizgen import text

if TYPE_CHECKING:
    from quizgen.facts import Fact

Order = Literal["none", "numbered", "sequence"]
Status = Literal["draft", "approved", "excluded"]
Mode = Literal["practice", "exam"]
Path = tuple[str | int, ...]


def _glue(left: str, right: str) -> str:
    """Two stretches of text side by side, with a space where Latin script needs one."""
    if not left or not right or left[-1].isspace() or text.is_cjk(left[-1] + right[0]) or left[-1] in "、，。：；）":
        return left + right
    return f"{left} {right}"


def _join_gloss(term: str, gloss: str) -> str:
    """A term and what is said of it, as running text."""
    if not term or not gloss:
        return term or gloss
    if term[-1] in text.END + text.INNER or gloss[0] in text.END + text.INNER:
        return _glue(term, gloss)
    return f"{term}：{gloss}" if text.is_cjk(term + gloss) else f"{term}: {gloss}"


# ---- Speech 讲话


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table of the body, row by row."""

    table: tuple[tuple[str, ...], ...]

    def plain(self) -> str:
        return "\n".join("\t".join(row) for row in self.table)


@dataclass(frozen=True, kw_only=True)
class Gap:
    """A place where the source is silent; never asked about."""

    gap: str

    def plain(self) -> str:
        return self.gap


@dataclass(frozen=True, kw_only=True)
class Couplets:
    """Pairs that stand in the body as text of their own."""

    lead: str = ""
    name: str = ""
    pairs: tuple[tuple[str, str], ...]

    def plain(self) -> str:
        return "\n".join(filter(None, [text.unmark(self.lead), *(_glue(*pair) for pair in self.pairs)]))


@dataclass(frozen=True, kw_only=True)
class Pairs:
    """Couplets that the text states in passing (计划安排 ↔ 零差错): data, no text of their own."""

    name: str = ""
    lead: str = ""
    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Quote:
    """Words of someone else that the speech quotes."""

    text: str
    by: str = ""


@dataclass(frozen=True, kw_only=True)
class Point:
    """One of several parallel points; may hold text, lists and pairs of its own."""

    marker: str = ""
    term: str = ""
    text: str = ""
    body: tuple[Block, ...] = ()
    lists: tuple[PointList, ...] = ()
    pairs: tuple[Pairs, ...] = ()

    @property
    def topic(self) -> str:
        """What a list names this point by."""
        return text.unmark(self.term or self.text)

    @property
    def label(self) -> str:
        """Marker and topic as they stand in the running text: 一要灵敏."""
        return _glue(self.marker, self.topic)

    def plain(self) -> str:
        line = _glue(self.marker, _join_gloss(text.unmark(self.term), text.unmark(self.text)))
        return "\n".join(filter(None, [line, *(block_plain(block) for block in self.body)]))


@dataclass(frozen=True, kw_only=True)
class PointList:
    """Parallel points with what leads in, the name the speech gives them, and what their order means."""

    lead: str = ""
    name: str = ""
    order: Order = "none"
    items: tuple[str | Point, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """The items, a plain string read as a point's term."""
        return tuple(Point(term=item) if isinstance(item, str) else item for item in self.items)

    def plain(self) -> str:
        return "\n".join(filter(None, [text.unmark(self.lead), *(point.plain() for point in self.points)]))


Block = str | PointList | Couplets | Table | Gap


def block_plain(block: Block) -> str:
    """The running text of one block of a body."""
    return text.unmark(block) if isinstance(block, str) else block.plain()


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading with what stands under it."""

    marker: str = ""
    heading: str = ""
    body: tuple[Block, ...] = ()
    lists: tuple[PointList, ...] = ()
    pairs: tuple[Pairs, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def title(self) -> str:
        return text.unmark(self.heading)

    @property
    def label(self) -> str:
        """Marker and title as they stand in the running text."""
        return _glue(self.marker, self.title)

    def plain(self) -> str:
        own = [self.label, *(block_plain(block) for block in self.body)]
        return "\n".join(filter(None, [*own, *(section.plain() for section in self.sections)]))


@dataclass(frozen=True, kw_only=True)
class Provenance:
    """Where a document comes from and what is missing from it."""

    name: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Speech:
    """A speech or policy document as data."""

    id: str
    title: str
    date: str = ""
    language: str = "zh-CN"
    verbatim: bool = False
    source: Provenance = Provenance()
    body: tuple[Block, ...] = ()
    lists: tuple[PointList, ...] = ()
    pairs: tuple[Pairs, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sections: tuple[Section, ...] = ()

    def plain(self) -> str:
        """The running text; every quotation of a question stands in it."""
        parts = [*(block_plain(block) for block in self.body), *(section.plain() for section in self.sections)]
        return "\n".join(filter(None, parts))

    def walk(self) -> Iterator[tuple[str, Speech | Section]]:
        """The speech itself as "" and every section under its path: 三, 三/2."""
        yield "", self
        yield from _walk(self.sections, ())


def _walk(sections: tuple[Section, ...], above: tuple[str, ...]) -> Iterator[tuple[str, Section]]:
    taken: set[str] = set()
    for number, section in enumerate(sections, 1):
        step = section.marker.strip(" 、.．。()（）:：") or str(number)
        step = step if step not in taken else f"{step}#{number}"
        taken.add(step)
        path = (*above, step)
        yield "/".join(path), section
        yield from _walk(section.sections, path)


# ---- Question 试题


@dataclass(frozen=True, kw_only=True)
class Source:
    """The evidence of a question; each quotation is a substring of `Speech.plain()`."""

    speech: str = ""
    section: str = ""
    quote: str | tuple[str, ...] = ()

    @property
    def quotes(self) -> tuple[str, ...]:
        return (self.quote,) if isinstance(self.quote, str) else self.quote


@dataclass(frozen=True, kw_only=True)
class Origin:
    """The fact a generated question asks, and a hash of what the program wrote."""

    fact: str
    hash: str


@dataclass(frozen=True, kw_only=True)
class Mark:
    """What a response earned: which units (blanks, rows, items) were right, and the share of the points."""

    units: tuple[bool, ...]
    share: Fraction


@dataclass(frozen=True, kw_only=True)
class Problem:
    """Something wrong with a question, at a path of its fields; `message` is a template for `args`."""

    where: Path
    message: str
    args: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Option:
    """One of several things to choose from."""

    text: str
    right: bool


@dataclass(frozen=True, kw_only=True)
class Cue:
    """Something shown, the entry that belongs to it, and the entries beside that one which do not."""

    shown: str
    right: str
    wrong: tuple[str, ...]


class Prompt(Protocol):
    """What a test-taker may see of a question. A frozen dataclass of JSON values."""


class Key(Protocol):
    """What a test-taker may not see before answering. A frozen dataclass of JSON values."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """What all types share. A type adds its data and the methods below (see questions/__init__.py)."""

    id: str
    type: str
    points: Fraction | None = None
    difficulty: float | None = None
    tags: tuple[str, ...] = ()
    explanation: str = ""
    status: Status = "draft"
    source: Source = Source()
    origin: Origin | None = None

    UNIT: ClassVar[str] = ""
    """What one of its units is called: blank, pair, item."""
    SCHEMES: ClassVar[tuple[str, ...]] = ("all",)
    """The marking schemes that a blueprint can choose from; the first is used where it chooses none."""
    SHARE: ClassVar[tuple[Literal["unit", "question"], int, Fraction]] = ("question", 5, Fraction(2))
    """Its part in a paper without a blueprint: counted by units or questions, how many at the most, points for each."""

    @property
    def units(self) -> int:
        """How many blanks, pairs or items it asks."""
        raise NotImplementedError

    @property
    def fact(self) -> str:
        """What it asks, for the rule that a paper asks nothing twice; a question without origin stands for itself."""
        return f"{self.source.speech}:{self.origin.fact}" if self.origin else self.id

    def layout(self, rng: random.Random) -> tuple[int, ...]:
        """The order in which its parts are shown, as indexes into the data; () where nothing moves."""
        return ()

    def turned(self, layout: tuple[int, ...], place: int) -> tuple[int, ...]:
        """The layout with the right answer at this place, where a paper spreads right answers evenly over places."""
        return layout

    def prompt(self, layout: tuple[int, ...]) -> Prompt:
        """The question as shown in this layout."""
        raise NotImplementedError

    def key(self, layout: tuple[int, ...], scheme: str = "all") -> Key:
        """The right answer in this layout, and the marking scheme."""
        raise NotImplementedError

    def secrets(self) -> tuple[frozenset[str], ...]:
        """Sets of phrases; another question that shows all phrases of one set gives this one's answer away."""
        raise NotImplementedError

    def estimate(self) -> float:
        """The difficulty from 0 (easy) to 1 (hard), by a rule that stands at the top of the type's module."""
        raise NotImplementedError

    @classmethod
    def generate(cls, facts: Sequence[Fact], say: Callable[[str], str]) -> Iterator[Question]:
        """The questions that facts bear; `say` words stems in the speech's language."""
        yield from ()

    @staticmethod
    def mark(key: Any, response: Any) -> Mark:
        """What a response (JSON values, in the order shown) earns."""
        raise NotImplementedError

    def problems(self) -> Iterator[Problem]:
        """What makes this question unfit to ask."""
        yield from ()

    # ---- what lint asks (see lint/)

    def asks(self) -> str:
        """The words that ask, without options and entries; each place for an answer as `text.BLANK`."""
        return str(getattr(self, "stem", ""))

    def hidden(self) -> tuple[frozenset[str], ...]:
        """Sets of phrases that its own stem must not show together: by default its secrets."""
        return self.secrets()

    def options(self) -> tuple[Option, ...]:
        """What a choice offers, in the order of the data; () for types that offer nothing."""
        return ()

    def sequence(self) -> tuple[str, ...]:
        """The entries in their right order, where an order is asked."""
        return ()

    def rivals(self) -> Iterator[tuple[str, ...]]:
        """Groups of entries of which each must be clearly another than the others."""
        yield from filter(None, (tuple(option.text for option in self.options()), self.sequence()))

    def cues(self) -> Iterator[Cue]:
        """What could lead to an entry without knowledge: by default the stem to the only right option."""
        right = [option.text for option in self.options() if option.right]
        wrong = tuple(option.text for option in self.options() if not option.right)
        if len(right) == 1:
            yield Cue(shown=self.asks(), right=right[0], wrong=wrong)

    def shown(self) -> Iterator[str]:
        """Every phrase of the prompt."""
        yield from _strings(self.prompt(tuple(self.layout(random.Random(0)))))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _strings(getattr(value, name))


# ---- Bank 题库, Blueprint 组卷方案, Paper 试卷


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


@dataclass(frozen=True, kw_only=True)
class BlueprintSection:
    """A section of a paper: exactly `units` blanks (pairs, items) or `count` questions, of `points` each."""

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
        return self.units or self.count or 0

    @property
    def total(self) -> Fraction:
        return self.points * self.wanted


@dataclass(frozen=True, kw_only=True)
class Blueprint:
    """How papers are drawn: sections, forms, seed; speeches and banks are relative to the file."""

    title: str
    subtitle: str = ""
    speeches: tuple[str, ...] = ()
    banks: tuple[str, ...] = ()
    seed: int = 1
    forms: tuple[str, ...] = ("A",)
    form_questions: Literal["different", "same"] = "different"
    time_limit: int | None = None
    mode: Mode | None = None
    total: Fraction | None = None
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
    outputs: tuple[str, ...] = ()
    places: Mapping[str, Place]
    sections: tuple[PaperSection, ...]

    @property
    def total(self) -> Fraction:
        return sum((section.total for section in self.sections), Fraction(0))

    @property
    def items(self) -> tuple[PaperItem, ...]:
        return tuple(item for section in self.sections for item in section.items)
