"""What the types with options share: how a stem shows its place for the answer, and how options are laid out."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from quizgen import text
from quizgen.facts import Fact
from quizgen.model import CellFault, Cells, Option, Problem, Slot
from quizgen.questions import cells as cell
from quizgen.questions.common import Q, authored, distinct
from quizgen.questions.options import Choice
from quizgen.questions.stems import Say
from quizgen.text import msg

Drafts = Callable[[Fact, Say], Iterator[Choice]]

_PLACE = re.compile(text.BRACKETS)


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """The stem before and behind the brackets for the answer, and the options as shown."""

    stem: str
    rest: str
    options: tuple[str, ...] = ()


def prompt(stem: str, options: Sequence[str] = ()) -> Prompt:
    """A stem split at its last empty brackets; where it has none, they belong behind it."""
    found = [*_PLACE.finditer(stem)]
    cut = found[-1].span() if found else (len(stem), len(stem))
    return Prompt(stem=stem[: cut[0]].rstrip(), rest=stem[cut[1] :], options=tuple(options))


def shuffled(count: int, rng: random.Random) -> tuple[int, ...]:
    """An order of the options."""
    order = list(range(count))
    rng.shuffle(order)
    return tuple(order)


def options(right: Sequence[str], wrong: Sequence[str]) -> tuple[Option, ...]:
    """The options in the order of the data: the right ones, then the others."""
    return tuple(Option(text=one, right=number < len(right)) for number, one in enumerate((*right, *wrong)))


def slot(hint: str, count: int) -> Slot:
    """A cell for letters of so many options; the letters are to choose from where one is asked for."""
    return Slot(hint=hint, choices=tuple(map(text.letter, range(count))))


def written(
    cls: type[Q], facts: Sequence[Fact], drafts: Drafts, say: Say, own: Callable[[Choice], Mapping[str, Any]]
) -> Iterator[Q]:
    """The questions on what the drafts of facts ask; `own` gives the right options by the name of the type's field."""
    for fact in facts:
        for one in drafts(fact, say):
            parts = {"stem": one.stem, "distractors": one.wrong, "explanation": one.explanation, "quotes": one.quotes}
            question = authored(cls, fact, one.variant, say, **parts, **own(one))
            if not any(question.problems()):
                yield question


def as_cells(key: str, stem: str, right: Sequence[str], wrong: Sequence[str]) -> Cells:
    """Options with the right ones at places that `key` decides; the others keep their order, and so do they."""
    places = set(text.rng(key, "cells").sample(range(len(right) + len(wrong)), len(right)))
    rights, wrongs = iter(right), iter(wrong)
    shown = tuple(next(rights if place in places else wrongs) for place in range(len(right) + len(wrong)))
    return Cells(stem=stem, options=shown, answer="".join(map(text.letter, sorted(places))))


def of_cells(found: Cells) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The stem, the right options and the others; errors: `CellFault`."""
    offered = cell.options(found.options)
    if not offered:
        raise CellFault("options", msg("options are needed"))
    right = cell.chosen(found.answer, offered)
    rest = tuple(option for place, option in enumerate(offered) if place not in right)
    return found.stem, tuple(offered[place] for place in sorted(right)), rest


def wrong_with(stem: str, right: Sequence[str], distractors: Sequence[str]) -> Iterator[Problem]:
    """What makes options unfit: nothing to ask, an option without text, two that are the same."""
    if not text.fold(stem):
        yield Problem(where=("stem",), message=msg("must not be empty"))
    if not distractors and len(right) == 1:
        yield Problem(where=("distractors",), message=msg("at least one wrong option is needed"))
    if not all(text.fold(option) for option in (*right, *distractors)):
        yield Problem(where=("distractors",), message=msg("an option has no text"))
    if not distinct((*right, *distractors)):
        yield Problem(where=("distractors",), message=msg("two options are the same"))
    if len(right) + len(distractors) > 8:
        yield Problem(where=("distractors",), message=msg("at most {most} options"), args={"most": 8})
