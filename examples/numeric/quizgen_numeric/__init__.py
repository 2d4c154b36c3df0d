"""numeric 计算题: the answer is a number, right within a tolerance."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from quizgen.model import CellFault, Cells, Mark, Problem, Question


def number(value: Any) -> Fraction | None:
    """A number as people type it: 12, 0.5, 1/3; None for anything else."""
    try:
        return Fraction(str(value).strip())
    except (ValueError, ZeroDivisionError):
        return None


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """What a test-taker may see; `shown` of the base class looks through its fields."""

    stem: str
    unit: str


@dataclass(frozen=True, kw_only=True)
class Key:
    """What a test-taker may not see."""

    answer: str
    tolerance: str


@dataclass(frozen=True, kw_only=True)
class Numeric(Question):
    """Its fields are the keys in a bank."""

    type: Literal["numeric"] = "numeric"
    stem: str
    answer: Fraction
    tolerance: Fraction = Fraction(0)
    unit: str = ""

    NAMES = ("numeric", "计算题")
    UNIT = "question"

    @property
    def units(self) -> int:
        return 1

    def prompt(self, layout: tuple[int, ...]) -> Prompt:
        return Prompt(stem=self.stem, unit=self.unit)

    def key(self, layout: tuple[int, ...], scheme: str = "all") -> Key:
        return Key(answer=str(self.answer), tolerance=str(self.tolerance))

    def secrets(self) -> tuple[frozenset[str], ...]:
        return (frozenset({f"{self.answer}{self.unit}"}),)

    def problems(self) -> Iterator[Problem]:
        if self.tolerance < 0:
            yield Problem(where=("tolerance",), message="must not be negative")

    def estimate(self) -> float:
        return 0.5

    @staticmethod
    def mark(key: Key, response: Any) -> Mark:
        given = number(response)
        right = given is not None and abs(given - Fraction(key.answer)) <= Fraction(key.tolerance)
        return Mark(units=(right,), share=Fraction(right))

    def cells(self) -> Cells:
        return Cells(stem=self.stem, answer=str(self.answer))

    @classmethod
    def from_cells(cls, cells: Cells) -> dict[str, Any]:
        answer = number(cells.answer)
        if answer is None:
            raise CellFault("answer", "a number is needed, such as 12 or 0.5")
        return {"stem": cells.stem, "answer": answer}
