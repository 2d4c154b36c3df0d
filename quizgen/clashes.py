"""Clashes: which questions cannot stand in one paper, looked up by what each of them asks, shows and hides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from quizgen import alike, text
from quizgen.model import Question

NEAR = 90
"""From this similarity of 100 on two questions, and their answers, are the same in other words."""


@dataclass(frozen=True, eq=False)
class Candidate:
    """A question of the pool with what the draw needs to know of it."""

    question: Question

    @cached_property
    def secrets(self) -> frozenset[frozenset[str]]:
        folded = (frozenset(text.fold(phrase) for phrase in secret) for secret in self.question.secrets())
        return frozenset(secret for secret in folded if all(len(phrase) >= 2 for phrase in secret))

    @cached_property
    def brief(self) -> bool:
        """Whether nothing of the answer can be looked for: a single character stands in many texts without giving
        anything away, and a statement to be judged hides no words, but its sentence judges it."""
        short = any(len(text.fold(phrase)) < 2 for secret in self.question.secrets() for phrase in secret)
        return short or not self.question.hidden()

    @cached_property
    def sentence(self) -> tuple[str, str] | None:
        """The one quotation that it rests on, and its speech; None for a question on several, or on none."""
        quotes = self.question.source.quotes
        return (self.question.source.speech, quotes[0]) if len(quotes) == 1 else None

    @cached_property
    def evidence(self) -> tuple[str, tuple[str, ...]] | None:
        """The several quotations that it rests on, and its speech: a list, whatever is made of it; else None."""
        quotes = self.question.source.quotes
        return (self.question.source.speech, quotes) if len(quotes) > 1 else None

    @cached_property
    def shown(self) -> str:
        return "\n".join(text.fold(phrase) for phrase in self.question.shown())

    @cached_property
    def words(self) -> tuple[str, str]:
        """All that the question shows, and all that it hides, folded and in no order of their own."""
        hidden = sorted(text.fold(phrase) for secret in self.question.secrets() for phrase in secret)
        return "".join(sorted(map(text.fold, self.question.shown()))), "|".join(hidden)

    def near(self, other: Candidate) -> bool:
        """Whether both say nearly the same, words as well as answers; with other figures they do not."""
        if self.question.type != other.question.type or self._figures != other._figures:
            return False
        return all(alike.ratio(*pair) >= NEAR for pair in zip(self.words, other.words, strict=True))

    @cached_property
    def _figures(self) -> list[str]:
        return sorted(re.findall(r"\d+", " ".join(self.words)))

    def clashes(self, other: Candidate) -> bool:
        """Whether both ask the same, if need be in other words, or one gives the other's answer away."""
        same = self.question.fact == other.question.fact or bool(self.secrets & other.secrets)
        evidence = self.evidence is not None and self.evidence == other.evidence
        sentence = self.sentence is not None and self.sentence == other.sentence
        return (
            same
            or evidence
            or (sentence and (self.brief or other.brief))
            or self.near(other)
            or self.reveals(other)
            or other.reveals(self)
        )

    def reveals(self, other: Candidate) -> bool:
        return any(self.shows(secret) for secret in other.secrets)

    def shows(self, secret: Iterable[str]) -> bool:
        """Whether all phrases stand in what it shows."""
        return all(phrase in self.shown for phrase in secret)


def near_pairs(candidates: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    """Each question that says nearly the same as earlier ones on other facts, and the first of them, by index."""
    seen = alike.Texts()
    for index, one in enumerate(candidates):
        for earlier in seen.like(one.question.type, one.words[0], NEAR):
            other = candidates[earlier]
            if one.question.fact != other.question.fact and one.near(other):
                yield index, earlier
                break
        seen.add(one.question.type, one.words[0])


class Taken:
    """The questions that a paper has so far, by what another one could clash with.

    `clashes` says of a candidate what `Candidate.clashes` says of it and any one of them, without asking each.
    """

    def __init__(self, candidates: Iterable[Candidate] = ()) -> None:
        self._all: list[Candidate] = []
        self._facts: set[str] = set()
        self._secrets: set[frozenset[str]] = set()
        self._evidence: set[tuple[str, tuple[str, ...]] | None] = set()
        self._sentences: dict[tuple[str, str] | None, bool] = {}
        self._shown = ""
        for candidate in candidates:
            self.add(candidate)

    def add(self, candidate: Candidate) -> None:
        self._all.append(candidate)
        self._facts.add(candidate.question.fact)
        self._secrets |= candidate.secrets
        self._evidence.add(candidate.evidence)
        self._sentences[candidate.sentence] = candidate.brief or self._sentences.get(candidate.sentence, False)
        self._shown += "\n" + candidate.shown

    def clashes(self, candidate: Candidate) -> bool:
        return (
            candidate.question.fact in self._facts
            or not self._secrets.isdisjoint(candidate.secrets)
            or (candidate.evidence is not None and candidate.evidence in self._evidence)
            or self._on_sentence(candidate)
            or any(candidate.shows(secret) for secret in self._secrets)
            or any(self._shows(secret) for secret in candidate.secrets)
            or any(candidate.near(one) for one in self._all)
        )

    def _on_sentence(self, candidate: Candidate) -> bool:
        """Whether one question is on the same sentence, and the answer of either cannot be looked for."""
        there = candidate.sentence is not None and candidate.sentence in self._sentences
        return there and (candidate.brief or self._sentences[candidate.sentence])

    def _shows(self, secret: frozenset[str]) -> bool:
        """Whether one question shows all phrases; mostly none does, as not even all of them together do."""
        together = all(phrase in self._shown for phrase in secret)
        return together and any(one.shows(secret) for one in self._all)
