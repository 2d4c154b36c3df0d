"""multiple_choice 多项选择题: two or more options are right.

Difficulty: 0.4 for four options, 0.06 more for each further one; at most 1.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal, Self

from quizgen import text
from quizgen.facts import Fact
from quizgen.model import CellFault, Cells, Given, Mark, Option, Problem, Question, Slot
from quizgen.questions import cells as cell
from quizgen.questions import choices, options, typed
from quizgen.text import msg


@dataclass(frozen=True, kw_only=True)
class Key:
    """The indexes of the right options as shown, in rising order, and the marking scheme.

    `half`: some right and none wrong earn half; `proportion`: their share; `all`: nothing but all right earns.
    """

    indexes: tuple[int, ...]
    scheme: str = "half"


@dataclass(frozen=True, kw_only=True)
class MultipleChoice(Question):
    """A layout is the shown order of the options, the right ones coming first in the data."""

    type: Literal["multiple_choice"] = "multiple_choice"
    stem: str
    answers: tuple[str, ...]
    distractors: tuple[str, ...] = ()

    NAMES = ("multiple choice", "多选题", "多项选择题", "多选", "多项选择", "不定项选择题", "不定项")
    UNIT = msg("question")
    SHARE = ("question", 5, Fraction(2))
    SCHEMES = ("half", "proportion", "all")

    @property
    def units(self) -> int:
        return 1

    def layout(self, rng: random.Random) -> tuple[int, ...]:
        return choices.shuffled(len(self.answers) + len(self.distractors), rng)

    def prompt(self, layout: tuple[int, ...]) -> choices.Prompt:
        options = (*self.answers, *self.distractors)
        return choices.prompt(self.stem, [options[i] for i in layout])

    def key(self, layout: tuple[int, ...], scheme: str = "half") -> Key:
        right = range(len(self.answers))
        return Key(indexes=tuple(place for place, index in enumerate(layout) if index in right), scheme=scheme)

    def secrets(self) -> tuple[frozenset[str], ...]:
        return (frozenset(self.answers),)

    def options(self) -> tuple[Option, ...]:
        return choices.options(self.answers, self.distractors)

    def problems(self) -> Iterator[Problem]:
        if len(self.answers) < 2:
            yield Problem(where=("answers",), message=msg("at least two right options are needed"))
        yield from choices.wrong_with(self.stem, self.answers, self.distractors)

    def cells(self) -> Cells:
        return choices.as_cells(self.id, self.stem, self.answers, self.distractors)

    @classmethod
    def from_cells(cls, cells: Cells) -> dict[str, Any]:
        stem, right, wrong = choices.of_cells(cells)
        if len(right) < 2:
            raise CellFault("answer", msg("two or more letters are needed, such as ACD"))
        return {"stem": stem, "answers": right, "distractors": wrong}

    @classmethod
    def claims(cls, cells: Cells) -> bool:
        """Several options, and several letters."""
        offered = len(cells.options) > 1
        return offered and cell.are_letters(cells.answer) and len(cell.letters(cells.answer, cell.LETTERS)) > 1

    @staticmethod
    def mark(key: Key, response: Sequence[int] | None) -> Mark:
        """By the key's scheme; anything wrong, and no answer, earn nothing."""
        chosen, right = set(response or ()), set(key.indexes)
        if not chosen or not chosen <= right:
            return Mark(units=(False,), share=Fraction(0))
        if chosen == right:
            return Mark(units=(True,), share=Fraction(1))
        partly = {"half": Fraction(1, 2), "proportion": Fraction(len(chosen), len(right)), "all": Fraction(0)}
        return Mark(units=(False,), share=partly[key.scheme])

    def takes(self, response: Any) -> bool:
        return typed.are_indexes(response, len(self.answers) + len(self.distractors))

    def slots(self, layout: tuple[int, ...]) -> tuple[Slot, ...]:
        return (Slot(hint=msg("letters from A to {last}"), args={"last": text.letter(len(layout) - 1)}),)

    def typed(self, layout: tuple[int, ...], cells: Sequence[str], points: Fraction) -> tuple[int, ...] | None:
        found = {index for index in typed.letters(cells[0], len(layout)) if index is not None}
        return tuple(sorted(found)) or None

    def told(self, layout: tuple[int, ...], response: Sequence[int] | None) -> tuple[str, ...]:
        return (typed.told(sorted(response or ())),)

    def given(self, layout: tuple[int, ...], response: Sequence[int] | None) -> Iterator[Given]:
        for index in response or ():
            option = self.options()[layout[index]]
            yield Given(text=option.text, right=option.right)

    @classmethod
    def generate(cls, facts: Sequence[Fact], say: Callable[[str], str]) -> Iterator[Self]:
        yield from choices.written(cls, facts, options.several, say, lambda one: {"answers": one.right})

    def estimate(self) -> float:
        """The difficulty by the rule at the top of this module."""
        return min(1.0, 0.4 + 0.06 * max(0, len(self.answers) + len(self.distractors) - 4))
