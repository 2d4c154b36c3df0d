"""Tally: how many questions of banks there are of each type, tag, difficulty and status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from quizgen.heads import EASY, HARD
from quizgen.model import Question

LEVELS = ("easy", "medium", "hard", "unrated")
STATES = ("draft", "approved", "excluded", "stale")


@dataclass(frozen=True, kw_only=True)
class Line:
    """The counts of one group; `units` are its blanks, pairs, items, key points."""

    name: str
    questions: int
    units: int
    levels: tuple[int, ...]
    states: tuple[int, ...]


def by_type(questions: Sequence[Question]) -> list[Line]:
    """A line for each type, in the order in which they come."""
    return _lines(questions, lambda question: (question.type,))


def by_tag(questions: Sequence[Question]) -> list[Line]:
    """A line for each tag, the most frequent first; a question counts for each of its tags."""
    return sorted(_lines(questions, lambda question: question.tags), key=lambda line: -line.questions)


def total(questions: Sequence[Question]) -> Line:
    """All in one line, without a name."""
    return _line("", questions)


def _lines(questions: Iterable[Question], groups: Callable[[Question], Sequence[str]]) -> list[Line]:
    found: dict[str, list[Question]] = {}
    for question in questions:
        for group in groups(question):
            found.setdefault(group, []).append(question)
    return [_line(name, members) for name, members in found.items()]


def _line(name: str, questions: Sequence[Question]) -> Line:
    levels, states = Counter(map(_level, questions)), Counter(map(_state, questions))
    return Line(
        name=name,
        questions=len(questions),
        units=sum(question.units for question in questions),
        levels=tuple(levels[level] for level in LEVELS),
        states=tuple(states[state] for state in STATES),
    )


def _level(question: Question) -> str:
    if question.difficulty is None:
        return "unrated"
    return "easy" if question.difficulty < EASY else "hard" if question.difficulty > HARD else "medium"


def _state(question: Question) -> str:
    return "stale" if question.stale else question.status
