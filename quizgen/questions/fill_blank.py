"""fill_blank 填空题: words left out of a text, typed in by the test-taker.

Difficulty: 0.2 for one blank, 0.08 more for each further blank, 0.02 more for each character by which the mean answer
is longer than two (Latin letters count half); at most 1.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal, Self

from quizgen import text
from quizgen.facts import Fact
from quizgen.model import CellFault, Cells, Given, Mark, Problem, Question, Slot
from quizgen.questions import blanks
from quizgen.questions import cells as cell
from quizgen.questions.common import authored, share
from quizgen.text import msg

WIDTHS = (4, 8, 14)
"""The widths of a printed blank in characters: the first that is longer than the answer, the last at most."""

LINE = "____"
"""A blank in a row of a spreadsheet."""

LONGEST = 12
"""A longer answer, in Chinese characters, is not asked for in a generated question."""


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """n + 1 stretches of text around n blanks, and the class of each blank's width in characters."""

    parts: tuple[str, ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Key:
    """The accepted answers of each blank, and the groups of blanks (from 0) whose answers may change places."""

    answers: tuple[tuple[str, ...], ...]
    groups: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, kw_only=True)
class FillBlank(Question):
    """`text` holds the answers in place: `“五要”：灵敏、[[高效|效率高]]、有序`."""

    type: Literal["fill_blank"] = "fill_blank"
    text: str
    any_order: bool | tuple[tuple[int, ...], ...] = False

    NAMES = ("fill in the blanks", "填空题", "填空", "fill blank")
    UNIT = msg("blank")
    SHARE = ("unit", 20, Fraction(1))

    @property
    def answers(self) -> tuple[tuple[str, ...], ...]:
        return tuple(text.alternatives(mark) for mark in text.split_marks(self.text)[1])

    @property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """The groups of `any_order`, counted from 0; in files blanks are counted from 1."""
        if self.any_order is True:
            return (tuple(range(self.units)),)
        return tuple(tuple(number - 1 for number in group) for group in self.any_order or ())

    @property
    def units(self) -> int:
        return len(self.answers)

    def prompt(self, layout: tuple[int, ...]) -> Prompt:
        return Prompt(parts=text.split_marks(self.text)[0], widths=tuple(_width(*answers) for answers in self.answers))

    def key(self, layout: tuple[int, ...], scheme: str = "all") -> Key:
        return Key(answers=self.answers, groups=self.groups)

    def secrets(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset({one}) for answers in self.answers for one in answers)

    def asks(self) -> str:
        return text.BLANK.join(text.split_marks(self.text)[0])

    def problems(self) -> Iterator[Problem]:
        if not self.units:
            yield Problem(where=("text",), message=msg("a blank is missing: put “[[” and “]]” round the answer"))
        for number, answers in enumerate(self.answers, 1):
            if not all(text.fold(one) for one in answers):
                yield Problem(
                    where=("text",), message=msg("blank {number} has an empty answer"), args={"number": number}
                )
        blanks = [blank for group in self.groups for blank in group]
        if any(not 0 <= blank < self.units for blank in blanks) or len(blanks) != len(set(blanks)):
            message = msg("groups name each of the blanks 1 to {units} once at the most")
            yield Problem(where=("any_order",), message=message, args={"units": self.units})
        if self.gives_away():
            yield Problem(where=("text",), message=msg("the text itself shows an answer outside its blank"))

    def gives_away(self) -> bool:
        """Whether an answer of two or more characters stands in the visible text."""
        shown = [text.fold(part) for part in text.split_marks(self.text)[0]]
        folded = [text.fold(one) for answers in self.answers for one in answers]
        return any(len(one) >= 2 and one in part for one in folded for part in shown)

    def cells(self) -> Cells:
        """The text with lines for blanks, and the answers behind; the marked text where that would not read back."""
        parts, marks = text.split_marks(self.text)
        shown = Cells(stem=LINE.join(parts), answer="；".join(marks))
        try:
            return shown if self.from_cells(shown) == {"text": self.text} else Cells(stem=self.text)
        except CellFault:
            return Cells(stem=self.text)

    @classmethod
    def from_cells(cls, cells: Cells) -> dict[str, Any]:
        """A text with lines or empty brackets and as many answers; or a text with its answers in [[…]]."""
        cell.no_options(cells)
        if "[[" in cells.stem:
            return {"text": cells.stem}
        parts = cell.blanks(cells.stem)
        if len(parts) == 1:
            raise CellFault("stem", msg("a blank is missing: ____ where the answer belongs"))
        marks = [text.escape(one) for one in cell.answers(cells.answer, len(parts) - 1)]
        return {"text": text.join_marks(parts, marks)}

    @classmethod
    def claims(cls, cells: Cells) -> bool:
        """Lines for answers, and no options."""
        return not cells.options and (cell.has_lines(cells.stem) or "[[" in cells.stem)

    @staticmethod
    def mark(key: Key, response: Sequence[str] | None) -> Mark:
        """Each blank counts the same; within a group answers are assigned as it is best for the test-taker."""
        given = [text.fold(one or "") for one in response or ()] + [""] * len(key.answers)
        accepted = [{text.fold(one) for one in answers} for answers in key.answers]
        right = [bool(given[i]) and given[i] in accepted[i] for i in range(len(accepted))]
        for group in key.groups:
            taken = _assign([[b for b in group if given[a] and given[a] in accepted[b]] for a in group])
            for position, blank in enumerate(group):
                right[blank] = taken[position]
        return Mark(units=tuple(right), share=share(right))

    def takes(self, response: Any) -> bool:
        sound = isinstance(response, (list, tuple)) and len(response) == self.units
        return sound and all(isinstance(one, str) for one in response)

    def slots(self, layout: tuple[int, ...]) -> tuple[Slot, ...]:
        return tuple(Slot(hint=msg("as written")) for _ in range(self.units))

    def typed(self, layout: tuple[int, ...], cells: Sequence[str], points: Fraction) -> tuple[str, ...] | None:
        return tuple(cells) if any(cells) else None

    def told(self, layout: tuple[int, ...], response: Sequence[str] | None) -> tuple[str, ...]:
        return tuple(response or ("",) * self.units)

    def given(self, layout: tuple[int, ...], response: Sequence[str] | None) -> Iterator[Given]:
        units = self.mark(self.key(layout), response).units
        for one, right in zip(response or (), units, strict=False):
            if text.fold(one):
                yield Given(text=one.strip(), right=right)

    @classmethod
    def generate(cls, facts: Sequence[Fact], say: Callable[[str], str]) -> Iterator[Self]:
        for fact in facts:
            for variant, marked, any_order in blanks.drafts(fact, say):
                several = len(text.split_marks(marked)[1]) > 1
                question = authored(cls, fact, variant, say, text=marked, any_order=any_order if several else False)
                if question.units and not any(question.problems()) and _short_enough(question):
                    yield question

    def estimate(self) -> float:
        """The difficulty by the rule at the top of this module."""
        length = sum(text.measure(answers[0]) for answers in self.answers) / max(1, self.units)
        return min(1.0, 0.2 + 0.08 * (self.units - 1) + 0.02 * max(0.0, length - 2))


def _width(*answers: str) -> int:
    longest = max(text.measure(one) for one in answers)
    return next((width for width in WIDTHS if longest < width), WIDTHS[-1])


def _short_enough(question: FillBlank) -> bool:
    return all(text.measure(one) <= LONGEST for answers in question.answers for one in answers)


def _assign(fits: list[list[int]]) -> list[bool]:
    """A largest matching of givens to blanks (augmenting paths): which givens got a blank."""
    owner: dict[int, int] = {}

    def place(given: int, tried: set[int]) -> bool:
        for blank in fits[given]:
            if blank not in tried:
                tried.add(blank)
                if blank not in owner or place(owner[blank], tried):
                    owner[blank] = given
                    return True
        return False

    for given in range(len(fits)):
        place(given, set())
    return [given in owner.values() for given in range(len(fits))]


# ---- drafts: (variant, marked text, any_order)
