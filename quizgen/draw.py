"""The draw: which questions of a pool fill the sections of a blueprint.

A question's rank is a hash of seed and id, so that one more question in the pool hardly moves a paper; where a draw
gets stuck, the next one ranks anew. Of a large pool only the first by rank are looked at, unless they do not suffice.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen import questions, text
from quizgen.clashes import Candidate, Taken
from quizgen.model import Blueprint, BlueprintSection, Path, Question
from quizgen.text import msg

DRAWS = 60
"""How often a form is drawn before the blueprint counts as asking too much."""

LOOKED_AT = 500
"""So many of those that fit a section are looked at first, and eight for each unit or question that it wants."""

Parts = list[list[Candidate]]


class Shortfall(Exception):
    """A place of the blueprint that the pool cannot fill; `message` is a template for `args`.

    `where` is the path in the blueprint: (), ("sections", 0), ("sections", 0, "pick", 1).
    """

    def __init__(self, where: Path, message: str, **args: object) -> None:
        super().__init__(message.format(**args))
        self.where, self.message, self.args_ = where, message, args


@dataclass
class Attempt:
    """One draw: what each section got, and how much is missing in those that stayed short."""

    parts: Parts
    missing: dict[int, int]


def draw(blueprint: Blueprint, candidates: Sequence[Candidate], used: Sequence[Candidate], first: int = 0) -> Parts:
    """The questions of each section; first without those that an earlier form used, then with them.

    `first` is the number of the first try: another one is another draw.
    """
    best: Attempt | None = None
    picked = {one for section in blueprint.sections for one in section.pick}
    before = set(used)
    fresh = [one for one in candidates if one not in before or one.question.id in picked]
    for pool in (fresh, candidates) if used else (fresh,):
        found = [fitting(section, pool) for section in blueprint.sections]
        for number in range(first, first + DRAWS):
            tried = attempt(blueprint, found, used, number)
            if not tried.missing:
                return tried.parts
            if best is None or sum(tried.missing.values()) < sum(best.missing.values()):
                best = tried
    assert best is not None
    raise _shortfall(blueprint, candidates, best)


def attempt(
    blueprint: Blueprint, fitted: Sequence[Sequence[Candidate]], used: Sequence[Candidate], number: int
) -> Attempt:
    """Fills the sections from what fits each, by rank; first those that pick, then those with the least choice."""
    before, facts_before = set(used), {candidate.question.fact for candidate in used}

    def rank_of(candidate: Candidate) -> tuple[bool, bool, str]:
        seen = candidate.question.fact in facts_before and number % 2 == 0
        return candidate in before, seen, rank(blueprint.seed, number, candidate.question)

    choice = [
        sum(weight(section, candidate) for candidate in found) / (section.wanted or 1)
        for section, found in zip(blueprint.sections, fitted, strict=True)
    ]
    found = Attempt([[] for _ in blueprint.sections], {})
    taken = Taken()
    for index in sorted(range(len(choice)), key=lambda i: (not blueprint.sections[i].pick, choice[i])):
        section = blueprint.sections[index]
        found.parts[index], missing = _fill(section, sorted(fitted[index], key=rank_of), taken)
        for candidate in found.parts[index]:
            taken.add(candidate)
        if missing:
            found.missing[index] = missing
    return found


def rank(seed: int, number: int, question: Question) -> str:
    """The place of a question in the draw of this number."""
    return text.digest(str(seed), str(number), question.id)


def fits(section: BlueprintSection, question: Question) -> bool:
    """Whether a question is what a section asks for; one that is picked by id only needs the type."""
    if question.type != section.type or question.id in section.pick:
        return question.type == section.type
    low, high = section.difficulty
    inside = any(
        question.source.section == path or question.source.section.startswith(f"{path}/") for path in section.sections
    )
    return (
        bool(section.units or section.count)
        and (not section.tags or bool(set(section.tags) & set(question.tags)))
        and (not section.sections or inside)
        and low <= (0.5 if question.difficulty is None else question.difficulty) <= high
        and (section.status is None or question.status == section.status)
    )


def unusable_picks(blueprint: Blueprint, pool: Mapping[str, Question]) -> Iterator[Shortfall]:
    """The picked questions that no draw can take."""
    seen: set[str] = set()
    for index, section in enumerate(blueprint.sections):
        for number, name in enumerate(section.pick):
            question, where = pool.get(name), ("sections", index, "pick", number)
            if question is None:
                yield _unknown(where, name, pool)
            elif question.type != section.type:
                yield Shortfall(where, msg("this question is of the type {type}"), type=question.type)
            elif question.status == "excluded" or question.stale:
                yield Shortfall(where, msg("this question is excluded, or its evidence is gone"))
            elif name in seen:
                yield Shortfall(where, msg("this question is picked twice"))
            seen.add(name)


def _unknown(where: Path, name: str, pool: Iterable[str]) -> Shortfall:
    if close := difflib.get_close_matches(name, pool, n=1):
        message = msg("no question of the banks and speeches has this id; did you mean “{close}”?")
        return Shortfall(where, message, close=close[0])
    return Shortfall(where, msg("no question of the banks and speeches has this id"))


# ---- one section


def fitting(section: BlueprintSection, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The questions that a section's filters let through."""
    return [candidate for candidate in candidates if fits(section, candidate.question)]


def weight(section: BlueprintSection, candidate: Candidate) -> int:
    """What a question counts towards what a section wants."""
    return candidate.question.units if section.units is not None else 1


def _fill(section: BlueprintSection, ranked: Sequence[Candidate], taken: Taken) -> tuple[list[Candidate], int]:
    """Questions that add up to what the section wants, and how much is missing."""
    picked = sorted(
        (one for one in ranked if one.question.id in section.pick), key=lambda one: section.pick.index(one.question.id)
    )
    others = [one for one in ranked if one.question.id not in section.pick] if picked else ranked
    first = LOOKED_AT + 8 * section.wanted
    got, rest = _filled(section, [*picked, *others[:first]], taken)
    return _filled(section, [*picked, *others], taken) if rest and len(others) > first else (got, rest)


def _filled(section: BlueprintSection, ranked: Sequence[Candidate], taken: Taken) -> tuple[list[Candidate], int]:
    """A candidate is taken only if those behind it can still make up the rest exactly."""
    free = [candidate for candidate in ranked if not taken.clashes(candidate)]
    rest = section.wanted
    reachable = [1]
    for candidate in reversed(free):
        reachable.append(reachable[-1] | reachable[-1] << weight(section, candidate) & ((2 << rest) - 1))
    got: list[Candidate] = []
    own = Taken()
    for position, candidate in enumerate(free):
        after, size = reachable[len(free) - position - 1], weight(section, candidate)
        exact = size <= rest and after >> (rest - size) & 1
        hopeless = not reachable[len(free) - position] >> rest & 1
        wanted = exact or hopeless or candidate.question.id in section.pick
        if size <= rest and wanted and not own.clashes(candidate):
            got.append(candidate)
            own.add(candidate)
            rest -= size
    return got, rest + _left_out(section, got)


def _left_out(section: BlueprintSection, got: Sequence[Candidate]) -> int:
    """How many picked questions a section did not get."""
    return len(section.pick) - sum(candidate.question.id in section.pick for candidate in got)


def _shortfall(blueprint: Blueprint, candidates: Sequence[Candidate], best: Attempt) -> Shortfall:
    """Which section lacks how much, and why."""
    index = max(best.missing, key=lambda i: best.missing[i])
    section = blueprint.sections[index]
    got = {candidate.question.id for candidate in best.parts[index]}
    if left_out := [number for number, name in enumerate(section.pick) if name not in got]:
        message = msg("this question asks or shows what another question of the paper asks, or is one too many")
        return Shortfall(("sections", index, "pick", left_out[0]), message)
    there = sum(weight(section, candidate) for candidate in fitting(section, candidates))
    wanted = section.wanted
    unit = questions.registry()[section.type].UNIT if section.units is not None else msg("question")
    if there < wanted:
        message = msg("{wanted} wanted ({unit}), but only {there} in the bank fit this section: {missing} are missing")
    else:
        message = msg(
            "{wanted} wanted ({unit}), but {missing} are missing: {there} fit this section, and the others ask a fact"
            " that the paper already asks, show an answer of another question, or do not add up"
        )
    return Shortfall(("sections", index), message, wanted=wanted, unit=unit, there=there, missing=best.missing[index])
