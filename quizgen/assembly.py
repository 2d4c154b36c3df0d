"""Assembly 组卷: blueprint + bank + seed → papers, one for each form.

A paper asks no fact twice, and no question shows another one's answer. A question's rank in the draw is a hash of seed
and id, so that one more question in the bank hardly moves a paper; where a draw gets stuck, the next one ranks anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from quizgen import questions, text
from quizgen.model import Blueprint, BlueprintSection, Paper, PaperItem, PaperSection, Place, Question, Section, Speech
from quizgen.text import msg

DRAWS = 60
"""How often a form is drawn before the blueprint counts as asking too much."""

PLACES = 4
"""Over so many options the places of right answers are spread evenly."""


class Shortfall(Exception):
    """A section of the blueprint that the bank cannot fill; `message` is a template for `args`."""

    def __init__(self, section: int | None, message: str, **args: object) -> None:
        super().__init__(message.format(**args))
        self.section, self.message, self.args_ = section, message, args


@dataclass(frozen=True, eq=False)
class Candidate:
    """A question of the pool with what the draw needs to know of it."""

    question: Question

    @cached_property
    def secrets(self) -> frozenset[frozenset[str]]:
        folded = (frozenset(text.fold(phrase) for phrase in secret) for secret in self.question.secrets())
        return frozenset(secret for secret in folded if all(len(phrase) >= 2 for phrase in secret))

    @cached_property
    def shown(self) -> str:
        return "\n".join(text.fold(phrase) for phrase in self.question.shown())

    def clashes(self, other: Candidate) -> bool:
        """Whether both ask the same, or one gives the other's answer away."""
        same = self.question.fact == other.question.fact or bool(self.secrets & other.secrets)
        return same or self.reveals(other) or other.reveals(self)

    def reveals(self, other: Candidate) -> bool:
        return any(all(phrase in self.shown for phrase in secret) for secret in other.secrets)


def assemble(
    blueprint: Blueprint, pool: Sequence[Question], places: Mapping[str, Place], name: str, language: str
) -> tuple[Paper, ...]:
    """The papers of all forms; errors: `Shortfall`."""
    _check_total(blueprint)
    candidates = [Candidate(one) for one in pool if one.status != "excluded" and not one.stale]
    papers: list[Paper] = []
    drawn: list[list[list[Candidate]]] = []
    for form in blueprint.forms:
        if blueprint.form_questions == "same" and drawn:
            drawn.append(drawn[0])
        else:
            drawn.append(
                _draw(blueprint, candidates, [c for form_before in drawn for part in form_before for c in part])
            )
        papers.append(_paper(blueprint, form, drawn[-1], places, name, language))
    return tuple(papers)


def shared(papers: Sequence[Paper]) -> int:
    """How many questions stand in more than one form."""
    ids = [item.question.id for paper in papers for item in paper.items]
    return len({one for one in ids if ids.count(one) > 1})


def places_of(speeches: Iterable[Speech]) -> dict[str, Place]:
    """What a paper says of its sources: titles, and headings by section path."""
    return {
        speech.id: Place(
            title=speech.title,
            headings={path: node.label for path, node in speech.walk() if isinstance(node, Section)},
        )
        for speech in speeches
    }


def default_blueprint(title: str, pool: Sequence[Question]) -> Blueprint:
    """A paper that the pool bears: of each type as much as its usual share of 100 points, or what there is."""
    sections = []
    for kind, cls in questions.registry().items():
        each, most, points = cls.SHARE
        of_units = each == "unit"
        sections.append(
            BlueprintSection(
                type=kind, points=points, units=most if of_units else None, count=None if of_units else most
            )
        )
    candidates = [Candidate(question) for question in pool]
    first = _borne(Blueprint(title=title, sections=tuple(sections)), candidates)
    return _borne(replace(first, sections=tuple(_filled_up(first.sections))), candidates)


def _borne(wanted: Blueprint, candidates: Sequence[Candidate]) -> Blueprint:
    """As much of a blueprint as the pool bears."""
    parts = _attempt(wanted, candidates, (), 0).parts
    fitting = [_resized(section, part) for section, part in zip(wanted.sections, parts, strict=True) if part]
    return replace(wanted, sections=tuple(fitting))


def _filled_up(sections: Sequence[BlueprintSection]) -> Iterator[BlueprintSection]:
    """The sections, the first one with units grown by what is missing of 100 points."""
    missing = 100 - sum((section.total for section in sections), Fraction(0))
    for section in sections:
        if section.units and missing > 0:
            section, missing = replace(section, units=section.units + int(missing / section.points)), Fraction(0)
        yield section


def _resized(section: BlueprintSection, part: list[Candidate]) -> BlueprintSection:
    size = sum(_weight(section, candidate) for candidate in part)
    return replace(section, units=size) if section.units else replace(section, count=size)


def _check_total(blueprint: Blueprint) -> None:
    for section in blueprint.sections:
        if section.marking not in ("", *questions.registry()[section.type].SCHEMES):
            raise Shortfall(None, msg("unknown marking scheme: {name}"), name=section.marking)
    if blueprint.total is None or any(
        section.units is None and section.count is None for section in blueprint.sections
    ):
        return
    found = sum(section.total for section in blueprint.sections)
    if found != blueprint.total:
        raise Shortfall(
            None,
            msg("the sections add up to {found} points, not to the total of {total}"),
            found=found,
            total=blueprint.total,
        )


# ---- the draw


@dataclass
class _Attempt:
    """One draw: what each section got, and how much is missing in those that stayed short."""

    parts: list[list[Candidate]]
    missing: dict[int, int]


def _draw(blueprint: Blueprint, candidates: Sequence[Candidate], used: Sequence[Candidate]) -> list[list[Candidate]]:
    """The questions of each section; first without those that an earlier form used, then with them."""
    best: _Attempt | None = None
    fresh = [candidate for candidate in candidates if candidate not in used]
    for pool in (fresh, candidates) if used else (fresh,):
        for number in range(DRAWS):
            attempt = _attempt(blueprint, pool, used, number)
            if not attempt.missing:
                return attempt.parts
            if best is None or sum(attempt.missing.values()) < sum(best.missing.values()):
                best = attempt
    assert best is not None
    raise _shortfall(blueprint, candidates, best)


def _attempt(blueprint: Blueprint, candidates: Sequence[Candidate], used: Sequence[Candidate], number: int) -> _Attempt:
    """Fills the sections, those with the least choice first, by rank."""
    facts_before = {candidate.question.fact for candidate in used}

    def rank(candidate: Candidate) -> tuple[bool, bool, str]:
        seen = candidate.question.fact in facts_before and number % 2 == 0
        return candidate in used, seen, text.digest(str(blueprint.seed), str(number), candidate.question.id)

    fitting = [sorted(_fitting(section, candidates), key=rank) for section in blueprint.sections]
    choice = [
        sum(_weight(section, candidate) for candidate in found) / (section.wanted or 1)
        for section, found in zip(blueprint.sections, fitting, strict=True)
    ]
    attempt = _Attempt([[] for _ in blueprint.sections], {})
    chosen: list[Candidate] = []
    for index in sorted(range(len(choice)), key=lambda i: (not blueprint.sections[i].pick, choice[i])):
        section = blueprint.sections[index]
        got, missing = _fill(section, fitting[index], chosen)
        attempt.parts[index] = got
        chosen += got
        if missing:
            attempt.missing[index] = missing
    return attempt


def _fitting(section: BlueprintSection, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The questions that a section's filters let through."""
    return [candidate for candidate in candidates if fits(section, candidate.question)]


def fits(section: BlueprintSection, question: Question) -> bool:
    """Whether a question is what a section asks for; one that is picked by id only needs the type."""
    if question.type != section.type or question.id in section.pick:
        return question.type == section.type
    low, high = section.difficulty
    inside = any(
        question.source.section == path or question.source.section.startswith(f"{path}/") for path in section.sections
    )
    return (
        (not section.tags or bool(set(section.tags) & set(question.tags)))
        and (not section.sections or inside)
        and low <= (0.5 if question.difficulty is None else question.difficulty) <= high
        and (section.status is None or question.status == section.status)
    )


def _weight(section: BlueprintSection, candidate: Candidate) -> int:
    return candidate.question.units if section.units is not None else 1


def _fill(
    section: BlueprintSection, ranked: Sequence[Candidate], chosen: Sequence[Candidate]
) -> tuple[list[Candidate], int]:
    """Questions that add up to what the section wants, and how much is missing.

    A candidate is taken only if those behind it can still make up the rest exactly.
    """
    ranked = sorted(ranked, key=lambda candidate: candidate.question.id not in section.pick)
    free = [candidate for candidate in ranked if not any(candidate.clashes(other) for other in chosen)]
    rest = section.wanted
    reachable = [1]
    for candidate in reversed(free):
        reachable.append(reachable[-1] | reachable[-1] << _weight(section, candidate) & ((2 << rest) - 1))
    got: list[Candidate] = []
    for position, candidate in enumerate(free):
        after, weight = reachable[len(free) - position - 1], _weight(section, candidate)
        exact = weight <= rest and after >> (rest - weight) & 1
        hopeless = not reachable[len(free) - position] >> rest & 1
        if weight <= rest and (exact or hopeless) and not any(candidate.clashes(other) for other in got):
            got.append(candidate)
            rest -= weight
    return got, rest


def _shortfall(blueprint: Blueprint, candidates: Sequence[Candidate], best: _Attempt) -> Shortfall:
    """Which section lacks how much, and why."""
    index = max(best.missing, key=lambda i: best.missing[i])
    section = blueprint.sections[index]
    fitting = _fitting(section, candidates)
    there = sum(_weight(section, candidate) for candidate in fitting)
    wanted = section.wanted
    unit = questions.registry()[section.type].UNIT if section.units is not None else msg("question")
    if there < wanted:
        message = msg("{wanted} wanted ({unit}), but only {there} in the bank fit this section: {missing} are missing")
    else:
        message = msg(
            "{wanted} wanted ({unit}), but {missing} are missing: {there} fit this section, and the others ask a fact"
            " that the paper already asks, show an answer of another question, or do not add up"
        )
    return Shortfall(index, message, wanted=wanted, unit=unit, there=there, missing=best.missing[index])


# ---- the paper


def _paper(
    blueprint: Blueprint, form: str, parts: list[list[Candidate]], places: Mapping[str, Place], name: str, language: str
) -> Paper:
    sections: list[PaperSection] = []
    for section, part in zip(blueprint.sections, parts, strict=True):
        before = sum(len(done.items) for done in sections)
        sections.append(_section(section, part, before, blueprint.seed, form))
    return Paper(
        name=name,
        title=blueprint.title,
        subtitle=blueprint.subtitle,
        form=form,
        language=language,
        seed=blueprint.seed,
        time_limit=blueprint.time_limit,
        mode=blueprint.mode,
        theme=blueprint.theme,
        outputs=blueprint.outputs,
        print=blueprint.print,
        places={speech: places[speech] for speech in sorted(places)},
        sections=tuple(sections),
    )


def _section(section: BlueprintSection, part: Sequence[Candidate], before: int, seed: int, form: str) -> PaperSection:
    """A section with its questions in the form's own order, numbered on from those before."""
    chosen = sorted((c.question for c in part), key=lambda question: text.digest(str(seed), form, question.id))
    return PaperSection(
        type=section.type,
        title=section.title,
        each="question" if section.units is None else "unit",
        points=section.points,
        items=tuple(
            _item(section, question, before + number, seed, form, place)
            for (number, question), place in zip(enumerate(chosen, 1), _places(len(chosen), seed, form), strict=False)
        ),
    )


def _places(count: int, seed: int, form: str) -> Iterator[int]:
    """Places for the right answers of so many questions: each of four equally often, in no order."""
    rng = text.rng(seed, form, "places")
    for _round in range(count // PLACES + 1):
        yield from rng.sample(range(PLACES), PLACES)


def _item(section: BlueprintSection, question: Question, number: int, seed: int, form: str, place: int) -> PaperItem:
    points = section.points * (question.units if section.units is not None else 1)
    layout = question.turned(tuple(question.layout(text.rng(seed, form, question.id))), place)
    scheme = section.marking or questions.registry()[section.type].SCHEMES[0]
    return PaperItem(number=number, question=question, layout=layout, points=points, scheme=scheme)
