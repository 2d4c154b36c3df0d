"""single_choice 单项选择题: one option of several is right.

Difficulty: 0.25 for two options, 0.05 more for each further one; at most 1.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal, Self

from quizgen import text
from quizgen.facts import Fact
from quizgen.model import CellFault, Cells, Given, Mark, Misread, Option, Problem, Question, Slot
from quizgen.questions import cells as cell
from quizgen.questions import choices, options, typed
from quizgen.text import msg


@dataclass(frozen=True, kw_only=True)
class Key:
    """The index of the right option as shown."""

    index: int


@dataclass(frozen=True, kw_only=True)
class SingleChoice(Question):
    """A layout is the shown order of the options, the right one being 0 in the data."""

    type: Literal["single_choice"] = "single_choice"
    stem: str
    answer: str
    distractors: tuple[str, ...]

    NAMES = ("single choice", "单选题", "单项选择题", "单选", "单项选择")
    UNIT = msg("question")
    SHARE = ("question", 10, Fraction(2))

    @property
    def units(self) -> int:
        return 1

    def layout(self, rng: random.Random) -> tuple[int, ...]:
        return choices.shuffled(1 + len(self.distractors), rng)

    def turned(self, layout: tuple[int, ...], place: int) -> tuple[int, ...]:
        """The layout with the right option at this place, counted round."""
        others = [index for index in layout if index != 0]
        others.insert(place % len(layout), 0)
        return tuple(others)

    def prompt(self, layout: tuple[int, ...]) -> choices.Prompt:
        options = (self.answer, *self.distractors)
        return choices.prompt(self.stem, [options[i] for i in layout])

    def key(self, layout: tuple[int, ...], scheme: str = "all") -> Key:
        return Key(index=layout.index(0))

    def secrets(self) -> tuple[frozenset[str], ...]:
        return (frozenset({self.answer, *_pieces(self.stem)}),)

    def options(self) -> tuple[Option, ...]:
        return choices.options((self.answer,), self.distractors)

    def problems(self) -> Iterator[Problem]:
        yield from choices.wrong_with(self.stem, (self.answer,), self.distractors)

    def cells(self) -> Cells:
        return choices.as_cells(self.id, self.stem, (self.answer,), self.distractors)

    @classmethod
    def from_cells(cls, cells: Cells) -> dict[str, Any]:
        stem, right, wrong = choices.of_cells(cells)
        if len(right) != 1:
            raise CellFault("answer", msg("one letter is needed; a question with several is of another type"))
        return {"stem": stem, "answer": right[0], "distractors": wrong}

    @classmethod
    def claims(cls, cells: Cells) -> bool:
        """Several options, and one letter."""
        offered = len(cells.options) > 1 and cell.verdict(cells.options[0]) is None
        return offered and cell.are_letters(cells.answer) and len(cell.letters(cells.answer, cell.LETTERS)) == 1

    @staticmethod
    def mark(key: Key, response: int | None) -> Mark:
        """All or nothing."""
        right = isinstance(response, int) and not isinstance(response, bool) and response == key.index
        return Mark(units=(right,), share=Fraction(right))

    def takes(self, response: Any) -> bool:
        return typed.is_index(response, 1 + len(self.distractors))

    def slots(self, layout: tuple[int, ...]) -> tuple[Slot, ...]:
        return (choices.slot(msg("one letter"), len(layout)),)

    def typed(self, layout: tuple[int, ...], cells: Sequence[str], points: Fraction) -> int | None:
        found = typed.letters(cells[0], len(layout))
        if len(found) > 1:
            raise Misread(
                0,
                msg("“{typed}”: only one letter is possible; leave out an answer that does not count"),
                typed=cells[0],
            )
        return found[0] if found else None

    def told(self, layout: tuple[int, ...], response: int | None) -> tuple[str, ...]:
        return ("" if response is None else text.letter(response),)

    def given(self, layout: tuple[int, ...], response: int | None) -> Iterator[Given]:
        if response is not None:
            option = self.options()[layout[response]]
            yield Given(text=option.text, right=option.right)

    @classmethod
    def generate(cls, facts: Sequence[Fact], say: Callable[[str], str]) -> Iterator[Self]:
        yield from choices.written(cls, facts, options.choices, say, lambda one: {"answer": one.right[0]})

    def estimate(self) -> float:
        """The difficulty by the rule at the top of this module."""
        return min(1.0, 0.25 + 0.05 * (len(self.distractors) - 1))


def _pieces(stem: str) -> tuple[str, ...]:
    """The longest clause of a stem: who shows it beside the answer gives the answer away."""
    shown = choices.prompt(stem)
    return (max([*text.clauses(shown.stem), *text.clauses(shown.rest)], key=len, default=stem),)
