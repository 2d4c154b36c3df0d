"""short_answer 简答题: answered in one's own words, marked by key points.

Difficulty: 0.5 for three key points, 0.06 more for each further one; at most 1.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm
from typing import Any, Literal, Self

from quizgen import text
from quizgen.facts import ClozeFact, Fact, ListFact
from quizgen.facts.kinds import TOLD
from quizgen.model import CellFault, Cells, Mark, Problem, Question, Slot
from quizgen.questions import cells as cell
from quizgen.questions import tasks, typed
from quizgen.questions.common import authored, explain
from quizgen.text import msg

POINTS = (3, 14)
"""The fewest and the most key points of a generated question."""
NAMED = 2
"""A list with a name may have as few (“两库”)."""

MANY = 8
"""Of more points so many earn full marks."""

_NUMBER = r"(\d{1,4}(?:\.\d{1,3}|/\d{1,4})?)"
_POINTS = re.compile(rf"(.+?)\s*[（(]\s*{_NUMBER}\s*(?:分|points?)\s*[)）][；;。.]?", re.DOTALL)
_CAP = re.compile(rf"\s*(?:满分|at most)\s*[：:]?\s*{_NUMBER}\s*(?:分|points?)?\s*")


HALF = Fraction(1, 2)
"""The smallest points that markers give."""


@dataclass(frozen=True, kw_only=True)
class KeyPoint:
    """One thing that an answer is to say, and what it counts."""

    text: str
    points: Fraction = Fraction(1)


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """The task, and for how many lines of writing there is to be room."""

    stem: str
    lines: int


@dataclass(frozen=True, kw_only=True)
class Key:
    """The key points, the whole number each counts, and the sum that earns full marks."""

    texts: tuple[str, ...]
    weights: tuple[int, ...]
    full: int

    def dealt(self, points: Fraction) -> Self:
        """The key in points that a marker can give: 10 for three key points as 4, 3 and 3.

        Whole points where each has one at least, else halves; what is left over goes to the first ones. Under a cap
        each counts its exact share.
        """
        exact = [points * weight / self.full for weight in self.weights]
        step = Fraction(1) if points.denominator == 1 and min(exact) >= 1 else HALF
        capped = sum(self.weights) != self.full
        if capped or min(exact) < step or points % step or not any(one % HALF for one in exact):
            return self
        down = [one // step for one in exact]
        left = points / step - sum(down)
        weights = tuple(one + (place < left) for place, one in enumerate(down))
        return replace(self, weights=weights, full=sum(weights))

    def worth(self, points: Fraction) -> tuple[Fraction, ...]:
        """What each key point earns of the question's points."""
        return tuple(points * weight / self.full for weight in self.weights)


@dataclass(frozen=True, kw_only=True)
class ShortAnswer(Question):
    """`max_points` caps the sum of the key points; without it all of them are needed for full marks."""

    type: Literal["short_answer"] = "short_answer"
    stem: str
    key_points: tuple[KeyPoint, ...]
    max_points: Fraction | None = None

    NAMES = ("short answer", "简答题", "问答题", "论述题", "简答", "主观题", "名词解释", "essay")
    UNIT = msg("key point")
    SHARE = ("question", 4, Fraction(5))

    @property
    def units(self) -> int:
        return len(self.key_points)

    def prompt(self, layout: tuple[int, ...]) -> Prompt:
        return Prompt(stem=self.stem, lines=min(12, max(4, self.units + 1)))

    def key(self, layout: tuple[int, ...], scheme: str = "all") -> Key:
        points = [point.points for point in self.key_points]
        full = self.max_points or sum(points, Fraction(0))
        scale = lcm(full.denominator, *(one.denominator for one in points))
        weights = tuple(int(one * scale) for one in points)
        return Key(texts=tuple(point.text for point in self.key_points), weights=weights, full=int(full * scale))

    def keyed(self, layout: tuple[int, ...], scheme: str, points: Fraction) -> Key:
        return self.key(layout, scheme).dealt(points)

    def secrets(self) -> tuple[frozenset[str], ...]:
        """Any two key points; of one with an explanation behind a colon what is explained."""
        named = [_named(point.text) for point in self.key_points]
        return tuple(map(frozenset, itertools.combinations(named, min(2, len(named)))))

    def problems(self) -> Iterator[Problem]:
        if not text.fold(self.stem):
            yield Problem(where=("stem",), message=msg("must not be empty"))
        if not self.key_points:
            yield Problem(where=("key_points",), message=msg("at least one key point is needed"))
        for number, point in enumerate(self.key_points):
            if not text.fold(point.text):
                yield Problem(where=("key_points", number, "text"), message=msg("must not be empty"))
            if point.points <= 0:
                yield Problem(where=("key_points", number, "points"), message=msg("must be more than 0"))
        if self.max_points is not None and self.max_points > sum(point.points for point in self.key_points):
            message = msg("the key points add up to less than this")
            yield Problem(where=("max_points",), message=message)

    def cells(self) -> Cells:
        """A key point on each line of the answer, with its points where they are not one; then the cap."""
        chinese = text.is_cjk(self.stem + self.key_points[0].text)
        behind, most = ("（{0}分）", "满分：{0}") if chinese else (" ({0} points)", "at most {0}")
        points = [one.text + (behind.format(one.points) if one.points != 1 else "") for one in self.key_points]
        cap = [most.format(self.max_points)] if self.max_points is not None else []
        return Cells(stem=self.stem, answer="\n".join([*points, *cap]))

    @classmethod
    def from_cells(cls, cells: Cells) -> dict[str, Any]:
        cell.no_options(cells)
        rows = cells.answer.rstrip().split("\n")
        cap = _CAP.fullmatch(rows[-1])
        found = cell.lines("\n".join(rows[:-1] if cap else rows))
        if not found:
            raise CellFault("answer", msg("the key points are needed, one on each line"))
        points = [_POINTS.fullmatch(one) for one in found]
        return {
            "stem": cells.stem,
            "key_points": tuple(
                KeyPoint(text=match[1], points=Fraction(match[2])) if match else KeyPoint(text=one)
                for one, match in zip(found, points, strict=True)
            ),
            "max_points": Fraction(cap[1]) if cap else None,
        }

    @classmethod
    def claims(cls, cells: Cells) -> bool:
        """Several numbered points, no options and no lines for answers."""
        found = [line for line in cells.answer.split("\n") if line.strip()]
        free = not cells.options and not cell.has_lines(cells.stem)
        return free and len(cell.lines(cells.answer)) > 1 and cell.are_numbered(found)

    @staticmethod
    def mark(key: Key, response: Sequence[int] | Fraction | str | None) -> Mark:
        """What the marker gave each key point, in the key's weights, up to the full sum; or the share he gave.

        A text is an answer that nobody has marked yet.
        """
        if isinstance(response, Fraction):
            return Mark(units=(response == 1,) * len(key.weights), share=response)
        if isinstance(response, str):
            return Mark(units=(False,) * len(key.weights), share=Fraction(0))
        given = [*(response or ()), *[0] * len(key.weights)]
        got = [max(0, min(one or 0, weight)) for one, weight in zip(given, key.weights, strict=False)]
        units = tuple(one == weight for one, weight in zip(got, key.weights, strict=True))
        return Mark(units=units, share=Fraction(min(sum(got), key.full), key.full or 1))

    @staticmethod
    def waits(response: Any) -> bool:
        return isinstance(response, str)

    def takes(self, response: Any) -> bool:
        return isinstance(response, str)

    def slots(self, layout: tuple[int, ...]) -> tuple[Slot, ...]:
        return (Slot(hint=msg("0 to {points} points")),)

    def typed(self, layout: tuple[int, ...], cells: Sequence[str], points: Fraction) -> Fraction | None:
        """The share of the points that the marker gave."""
        return typed.amount(cells[0], points) / points if cells[0] else None

    def told(self, layout: tuple[int, ...], response: Any) -> tuple[str, ...]:
        return (f"{float(response):.0%}" if isinstance(response, Fraction) else str(response or ""),)

    def rubric(self, points: Fraction) -> tuple[tuple[str, Fraction], ...]:
        key = self.keyed((), "all", points)
        return tuple(zip(key.texts, key.worth(points), strict=True))

    @classmethod
    def generate(cls, facts: Sequence[Fact], say: Callable[[str], str]) -> Iterator[Self]:
        for fact in facts:
            if isinstance(fact, ClozeFact) and fact.kind in TOLD:
                points = tuple(KeyPoint(text=one) for one in tasks.answers(fact))
                yield authored(cls, fact, "told", say, stem=tasks.question(fact, say), key_points=points)
            elif isinstance(fact, ListFact) and tasks.worth_telling(fact):
                yield from cls._of_list(fact, say)

    @classmethod
    def _of_list(cls, fact: ListFact, say: Callable[[str], str]) -> Iterator[Self]:
        """The points of a list, of many so many as are enough; the key tells each with what the text says of it."""
        points, stem = tasks.key_points(fact), tasks.task(fact, say)
        distinct = len(set(map(text.fold, points))) == len(points)
        fewest = NAMED if fact.name else POINTS[0]
        if not distinct or not fewest <= len(fact.members) <= POINTS[1]:
            return
        data: dict[str, Any] = {"stem": stem, "key_points": tuple(KeyPoint(text=one) for one in points)}
        if len(points) > MANY:
            data |= {"stem": _noted(stem, say("Name {count}.").format(count=MANY)), "max_points": Fraction(MANY)}
        elif len(points) < len(fact.members):
            data["stem"] = _noted(stem, say("What only makes room for others need not be named."))
        if points != fact.members and len(points) == len(fact.members):
            data["explanation"] = explain(replace(fact, members=points), say)
        question = authored(cls, fact, "all", say, **data)
        if not any(question.problems()) and not question.tells():
            yield question

    def tells(self) -> bool:
        """Whether the stem says two of its key points."""
        shown = text.fold(self.stem)
        return sum(text.fold(_named(point.text)) in shown for point in self.key_points) > 1

    def estimate(self) -> float:
        """The difficulty by the rule at the top of this module."""
        return min(1.0, 0.5 + 0.06 * max(0, self.units - 3))


def _noted(stem: str, note: str) -> str:
    """A stem with what need not be named behind it."""
    return stem + " " * stem[-1:].isascii() + note


def _named(point: str) -> str:
    """What a key point names: 讲究方法 of 讲究方法：先听后说."""
    return re.split("[：:]", point, maxsplit=1)[0]
