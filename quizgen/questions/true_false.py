"""true_false 判断题: a statement is right or wrong.

Difficulty: 0.2 for a true statement, 0.35 for a false one.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal, Self

from quizgen import text
from quizgen.facts import Fact
from quizgen.model import CellFault, Cells, Given, Mark, Problem, Question, Slot
from quizgen.questions import cells as cell
from quizgen.questions import choices, statements, typed
from quizgen.questions.common import authored
from quizgen.text import msg

SIGNS = ("√", "×")
"""How a statement is judged on paper: true, false."""

FEW = 2
"""So many weak true statements are generated even where there are no false ones."""


@dataclass(frozen=True, kw_only=True)
class Key:
    """Whether the statement is true, and what would be right where it is not."""

    true: bool
    correction: str = ""


@dataclass(frozen=True, kw_only=True)
class TrueFalse(Question):
    """`answer` says whether the stem is true; `correction` what is wrong with a false one."""

    type: Literal["true_false"] = "true_false"
    stem: str
    answer: bool
    correction: str = ""

    NAMES = ("true or false", "判断题", "是非题", "判断", "判断正误题", "true false")
    UNIT = msg("question")
    SHARE = ("question", 10, Fraction(1))

    @property
    def units(self) -> int:
        return 1

    def prompt(self, layout: tuple[int, ...]) -> choices.Prompt:
        return choices.prompt(self.stem)

    def key(self, layout: tuple[int, ...], scheme: str = "all") -> Key:
        return Key(true=self.answer, correction=self.correction)

    @property
    def verdict(self) -> bool:
        return self.answer

    def secrets(self) -> tuple[frozenset[str], ...]:
        """What the source says in other words, or instead."""
        said = text.fold(self.stem)
        return tuple(frozenset({quote}) for quote in self.source.quotes if text.fold(quote) not in said)

    def hidden(self) -> tuple[frozenset[str], ...]:
        """Nothing: the stem is what is judged."""
        return ()

    def problems(self) -> Iterator[Problem]:
        if not text.fold(self.stem):
            yield Problem(where=("stem",), message=msg("must not be empty"))
        if self.answer and self.correction:
            yield Problem(where=("correction",), message=msg("a true statement needs no correction"))

    def cells(self) -> Cells:
        """A line behind the sign is the correction."""
        sign = SIGNS[not self.answer]
        return Cells(stem=self.stem, answer=f"{sign}\n{self.correction}" if self.correction else sign)

    @classmethod
    def from_cells(cls, cells: Cells) -> dict[str, Any]:
        sign, _line, correction = cells.answer.lstrip("\n").partition("\n")
        offered = [cell.verdict(option) for option in cell.options(cells.options)]
        if offered and set(offered) != {True, False}:
            cell.no_options(cells)
        if offered and cell.are_letters(sign) and len(cell.letters(sign, len(offered))) == 1:
            found = offered[cell.letters(sign, len(offered))[0]]
        else:
            found = cell.verdict(sign)
        if found is None:
            raise CellFault("answer", msg("√ or × is needed (also 对 or 错, T or F), not “{found}”"), found=sign)
        return {"stem": cells.stem, "answer": found, "correction": correction}

    @classmethod
    def claims(cls, cells: Cells) -> bool:
        """A sign, and no options but the two words."""
        words = [cell.verdict(option) for option in cells.options]
        signed = not words and cell.verdict(cells.answer.partition("\n")[0]) is not None
        return signed or set(words) == {True, False}

    @staticmethod
    def mark(key: Key, response: bool | None) -> Mark:
        """All or nothing."""
        right = isinstance(response, bool) and response == key.true
        return Mark(units=(right,), share=Fraction(right))

    def takes(self, response: Any) -> bool:
        return isinstance(response, bool)

    def slots(self, layout: tuple[int, ...]) -> tuple[Slot, ...]:
        return (Slot(hint=msg("√ or ×"), choices=SIGNS),)

    def typed(self, layout: tuple[int, ...], cells: Sequence[str], points: Fraction) -> bool | None:
        return typed.truth(cells[0]) if cells[0] else None

    def told(self, layout: tuple[int, ...], response: bool | None) -> tuple[str, ...]:
        return ("" if response is None else SIGNS[not response],)

    def given(self, layout: tuple[int, ...], response: bool | None) -> Iterator[Given]:
        if response is not None:
            yield Given(text=SIGNS[not response], right=response == self.answer)

    @classmethod
    def generate(cls, facts: Sequence[Fact], say: Callable[[str], str]) -> Iterator[Self]:
        """Statements of both kinds: of true ones few more than false ones, of these the telling ones first."""
        found = [(fact, one) for fact in facts for one in statements.statements(fact, say)]
        true = sorted((one for _, one in found if one.true), key=lambda one: one.weak)
        kept = true[: FEW + len(found) - len(true)]
        for fact, one in found:
            question = authored(cls, fact, one.variant, say, stem=one.stem, answer=one.true, correction=one.correction)
            if not any(question.problems()) and (not one.true or one in kept):
                yield question

    def estimate(self) -> float:
        """The difficulty by the rule at the top of this module."""
        return 0.2 if self.answer else 0.35
