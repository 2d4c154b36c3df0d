"""What a rule is, what it looks at and what it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from quizgen import text
from quizgen.clashes import Candidate
from quizgen.facts import ListFact, structure
from quizgen.model import Option, Question, Speech

Severity = Literal["error", "warning"]
Args = Mapping[str, object]

SHOWN = 24
"""So many characters of a text are enough to recognise it."""

_PLACE = re.compile(rf"{text.BRACKETS}|_{{2,}}")


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A rule by its name; `message` says what is wrong and why it matters, a template for a finding's `args`."""

    name: str
    severity: Severity
    message: str


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What a rule found, at a question by its index; None where it speaks of all questions together."""

    rule: Rule
    index: int | None
    args: Args = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Source:
    """A speech that questions rest on, with what rules ask of it."""

    speech: Speech

    @cached_property
    def plain(self) -> str:
        return self.speech.plain()

    @cached_property
    def lists(self) -> tuple[ListFact, ...]:
        stated = structure.stated(self.speech, structure.evidence(self.speech))
        return tuple(fact for fact in stated if isinstance(fact, ListFact) and fact.quotes)


@dataclass(frozen=True, eq=False)
class Item:
    """A question with what rules ask of it; `source` is the speech it rests on, where that can be read."""

    question: Question
    source: Source | None = None

    @cached_property
    def stem(self) -> str:
        """What it asks, each place for an answer shown as `text.BLANK`."""
        return _PLACE.sub(text.BLANK, self.question.asks()).strip()

    @cached_property
    def words(self) -> str:
        """The stem without what it quotes."""
        return text.without_quotations(self.stem, lambda _quoted: "“”")

    @cached_property
    def options(self) -> tuple[Option, ...]:
        return self.question.options()

    @cached_property
    def right(self) -> tuple[str, ...]:
        return tuple(option.text for option in self.options if option.right)

    @cached_property
    def wrong(self) -> tuple[str, ...]:
        return tuple(option.text for option in self.options if not option.right)

    @cached_property
    def candidate(self) -> Candidate:
        return Candidate(self.question)


Check = Callable[[Item], Iterator[Args]]
"""What a rule finds in one question."""

CheckAll = Callable[[Sequence[Item]], Iterator[tuple[int | None, Args]]]
"""What a rule finds in questions seen together, each at the index of its question."""


def short(phrase: str) -> str:
    """As much of a text as a message shows."""
    return phrase if len(phrase) <= SHOWN else phrase[:SHOWN] + "…"
