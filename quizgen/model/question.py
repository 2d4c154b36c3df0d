"""Question 试题 and its parts: what all types share, and what each must be able to tell."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Protocol

from quizgen.text import msg

if TYPE_CHECKING:
    from quizgen.facts import Fact

Status = Literal["draft", "approved", "excluded"]
Path = tuple[str | int, ...]


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


@dataclass(frozen=True, kw_only=True)
class Cells:
    """What is a type's own in a row of a spreadsheet, as people type it; lines of a cell end in a line feed."""

    stem: str = ""
    options: tuple[str, ...] = ()
    answer: str = ""


class CellFault(ValueError):
    """What is wrong with cells; the problem's path begins with a field of `Cells`."""

    def __init__(self, where: str, message: str, **args: object) -> None:
        super().__init__(message)
        self.problem = Problem(where=(where,), message=message, args=args)


@dataclass(frozen=True, kw_only=True)
class Slot:
    """A cell for a typed answer: what may stand in it, as a message for `args`, and the values to choose from."""

    hint: str
    args: Mapping[str, object] = field(default_factory=dict)
    choices: tuple[str, ...] = ()


class Misread(ValueError):
    """A typed answer that means nothing here: the index of its slot, and a message for `args`."""

    def __init__(self, slot: int, message: str, **args: object) -> None:
        super().__init__(message)
        self.slot, self.message, self.args_ = slot, message, args


@dataclass(frozen=True, kw_only=True)
class Given:
    """One thing that a response says, as responses of many people are counted."""

    text: str
    right: bool


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
    stale: bool = False
    """Whether the speech no longer says what it rests on; such a question stands in no paper."""
    source: Source = Source()
    origin: Origin | None = None

    NAMES: ClassVar[tuple[str, ...]] = ()
    """What people call the type: in English, in Chinese, then other names that they use."""
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

    def keyed(self, layout: tuple[int, ...], scheme: str, points: Fraction) -> Key:
        """The key of a question that is worth so many points, where that makes a difference to what its parts count."""
        return self.key(layout, scheme)

    @property
    def verdict(self) -> bool | None:
        """Of a statement whether it is true; None of other questions."""
        return None

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

    # ---- what spreadsheets and older banks ask (see rows.py)

    def cells(self) -> Cells:
        """The question's own part as a row shows it; what a row cannot show is kept beside it."""
        return Cells(stem=str(getattr(self, "stem", "")))

    @classmethod
    def from_cells(cls, cells: Cells) -> dict[str, Any]:
        """The type's own fields from what people typed, taken as it is meant; errors: `CellFault`."""
        raise CellFault("stem", msg("questions of this type cannot be read from a table"))

    @classmethod
    def claims(cls, cells: Cells) -> bool:
        """Whether cells without a type can only be of this one."""
        return False

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
        yield from phrases(self.prompt(tuple(self.layout(random.Random(0)))))

    # ---- what marking asks (see results/); responses are JSON values, in the order shown

    @staticmethod
    def waits(response: Any) -> bool:
        """Whether a person has to mark this response first."""
        return False

    def takes(self, response: Any) -> bool:
        """Whether a JSON value other than null is a response to this question, right or wrong."""
        return True

    def slots(self, layout: tuple[int, ...]) -> tuple[Slot, ...]:
        """The cells into which one types the answer that a person gave on paper."""
        return (Slot(hint=""),)

    def typed(self, layout: tuple[int, ...], cells: Sequence[str], points: Fraction) -> Any:
        """The response that texts typed into the slots mean; `points` is what the question is worth.

        None where nothing was typed. Errors: `Misread`.
        """
        return cells[0] or None

    def rubric(self, points: Fraction) -> tuple[tuple[str, Fraction], ...]:
        """What a marker looks for in a response that waits, and what each part earns of these points."""
        return ()

    def told(self, layout: tuple[int, ...], response: Any) -> tuple[str, ...]:
        """A response as one would type it, a text for each slot."""
        return ("" if response is None else str(response),)

    def given(self, layout: tuple[int, ...], response: Any) -> Iterator[Given]:
        """What a response says, each thing in words that are the same in every layout."""
        yield from ()


def phrases(value: Any) -> Iterator[str]:
    """Every phrase of a prompt or another value of texts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from phrases(part)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from phrases(getattr(value, name))
