"""The usual paper 常规试卷: the blueprint of a speech that has none, of full marks where the speech bears that."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from quizgen import questions
from quizgen.clashes import Candidate
from quizgen.draw import attempt, fitting, weight
from quizgen.model import Blueprint, BlueprintSection, Question

FULL = 100
"""The full marks of a paper."""

WORTH = (1, 2)
"""How many times its usual points a blank or a pair may be worth."""

CHANGED = 6
"""By how many pairs a paper may differ from the usual one."""

TRIED = 40
"""How many papers of full marks are tried."""

Sections = tuple[BlueprintSection, ...]


def default_blueprint(title: str, pool: Sequence[Question]) -> Blueprint:
    """A paper that the pool bears: of each type its usual share of full marks, or what there is.

    Where full marks are missing, more blanks are asked, or each is worth more; else as many as there are.
    """
    candidates = [Candidate(question) for question in pool]
    borne = _borne(tuple(_usual()), candidates)
    full = [sections for sections in _full(borne) if _borne(sections, candidates) == sections][:1]
    return Blueprint(title=title, sections=full[0] if full else _borne(tuple(_filled_up(borne)), candidates))


def _usual() -> Iterator[BlueprintSection]:
    """A section of each type."""
    for kind, cls in questions.registry().items():
        each, most, points = cls.SHARE
        units = each == "unit"
        yield BlueprintSection(type=kind, points=points, units=most if units else None, count=None if units else most)


def _borne(sections: Sections, candidates: Sequence[Candidate]) -> Sections:
    """As much of the sections as the candidates bear."""
    wanted = Blueprint(title="", sections=sections)
    parts = attempt(wanted, [fitting(section, candidates) for section in sections], (), 0).parts
    return tuple(_resized(section, part) for section, part in zip(sections, parts, strict=True) if part)


def _resized(section: BlueprintSection, part: Sequence[Candidate]) -> BlueprintSection:
    size = sum(weight(section, candidate) for candidate in part)
    return replace(section, units=size) if section.units else replace(section, count=size)


def _full(sections: Sections) -> list[Sections]:
    """These sections with other numbers of blanks and pairs, and points for each, of full marks; the nearest first."""
    places = [place for place, section in enumerate(sections) if section.units][:2]
    if not places:
        return []
    ways = itertools.product(
        itertools.product(WORTH, repeat=len(places)),
        itertools.product(range(-CHANGED, CHANGED + 1), repeat=len(places) - 1),
    )
    made = [_made(sections, places, worth, changes) for worth, changes in ways]
    found = [one for one in made if _total(one) == FULL and all(one[place].units for place in places)]
    return sorted(found, key=lambda one: sum(abs(_units(one[place]) - _units(sections[place])) for place in places))[
        :TRIED
    ]


def _made(sections: Sections, places: Sequence[int], worth: Sequence[int], changes: Sequence[int]) -> Sections:
    """The sections, units worth so many times more, of the later ones so many more, of the first what is missing."""
    made = list(sections)
    for place, times, change in zip(places, worth, (0, *changes), strict=True):
        section = sections[place]
        made[place] = replace(section, units=max(0, _units(section) + change), points=section.points * times)
    first = made[places[0]]
    missing = (FULL - _total(made)) // first.points
    made[places[0]] = replace(first, units=max(0, _units(first) + missing))
    return tuple(made)


def _filled_up(sections: Sections) -> Iterator[BlueprintSection]:
    """The sections, the first one with units grown by what is missing of full marks."""
    missing = FULL - _total(sections)
    for section in sections:
        if section.units and missing > 0:
            section, missing = replace(section, units=section.units + int(missing / section.points)), Fraction(0)
        yield section


def _units(section: BlueprintSection) -> int:
    return section.units or 0


def _total(sections: Sequence[BlueprintSection]) -> Fraction:
    return sum((section.total for section in sections), Fraction(0))
