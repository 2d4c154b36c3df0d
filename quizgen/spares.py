"""The pool of a self-test: questions beyond those of the form, and the draws that the page picks from.

A draw is a whole paper in slots: of each slot any one question can be asked, whatever is asked of the others, and
points stay as the blueprint has them. So the page need not know what clashes with what.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.clashes import Candidate, Taken
from quizgen.draw import Parts, Shortfall, draw, weight
from quizgen.model import Blueprint

Slots = list[list[Candidate]]


@dataclass(frozen=True)
class Pool:
    """For each section the questions beyond the form's own; each draw as the slots of all sections, in their order."""

    spare: Parts
    draws: list[Slots]


def pooled(blueprint: Blueprint, own: Parts, candidates: Sequence[Candidate]) -> Pool:
    """The pool of a form that asks `own`: about `blueprint.pool` times as many questions, as far as there are."""
    drawn = _drawn(blueprint, own, candidates)
    if len(drawn) == 1:
        return Pool([[] for _ in own], [])
    everything = [list(dict.fromkeys(one for part in parts for one in part)) for parts in zip(*drawn, strict=True)]
    spare = [[one for one in all_of if one not in part] for all_of, part in zip(everything, own, strict=True)]
    return Pool(spare, [_slots(blueprint, parts, everything) for parts in drawn])


def _drawn(blueprint: Blueprint, own: Parts, candidates: Sequence[Candidate]) -> list[Parts]:
    """The form's own questions, and draws that ask others as long as there are any."""
    drawn = [own]
    for number in range(1, blueprint.pool or 1):
        used = [one for parts in drawn for part in parts for one in part]
        try:
            parts = draw(replace(blueprint, seed=blueprint.seed + number), candidates, used)
        except Shortfall:
            break
        if all(set(one) == set(two) for one, two in zip(parts, own, strict=True)):
            break
        drawn.append(parts)
    return drawn


def _slots(blueprint: Blueprint, parts: Parts, everything: Parts) -> Slots:
    """The questions of a draw, each with others of its section and weight that clash with nothing in the draw."""
    taken = Taken()
    for one in (one for part in parts for one in part):
        taken.add(one)
    slots: Slots = []
    for section, part, others in zip(blueprint.sections, parts, everything, strict=True):
        own = [[one] for one in part]
        free = [slot for slot in own if slot[0].question.id not in section.pick]
        for other in others:
            fitting = [slot for slot in free if weight(section, slot[0]) == weight(section, other)]
            if fitting and other not in part and not taken.clashes(other):
                min(fitting, key=len).append(other)
                taken.add(other)
        slots += own
    return slots
