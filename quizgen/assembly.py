"""Assembly 组卷: blueprint + bank + seed → papers, one for each form.

A paper asks no fact twice, not even in other words, and no question shows another one's answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from quizgen import questions, text
from quizgen.clashes import Candidate
from quizgen.draw import Parts, Shortfall, draw
from quizgen.model import Blueprint, BlueprintSection, Paper, PaperItem, PaperSection, Place, Question, Section, Speech
from quizgen.spares import Pool, pooled
from quizgen.text import msg

FIRST_DRAWS = 24
"""So many ways to draw the first form are tried where forms would ask the same."""

PLACES = 4
"""Over so many options the places of right answers are spread evenly."""


def assemble(
    blueprint: Blueprint, pool: Sequence[Question], places: Mapping[str, Place], name: str, language: str
) -> tuple[Paper, ...]:
    """The papers of all forms; errors: `Shortfall`."""
    _check_total(blueprint)
    candidates = candidates_of(pool)
    papers: list[Paper] = []
    for form, drawn in zip(blueprint.forms, _drawn(blueprint, candidates), strict=True):
        paper = _paper(blueprint, form, drawn, places, name, language)
        papers.append(with_pool(paper, blueprint, pooled(blueprint, drawn, candidates)))
    return tuple(papers)


def _drawn(blueprint: Blueprint, candidates: Sequence[Candidate]) -> list[Parts]:
    """What each form asks: of a few ways to draw the first one that which leaves the others most of their own."""
    if blueprint.form_questions == "same":
        return [draw(blueprint, candidates, [])] * len(blueprint.forms)
    tried: list[list[Parts]] = []
    for first in range(FIRST_DRAWS):
        forms: list[Parts] = []
        for _ in blueprint.forms:
            used = [one for before in forms for part in before for one in part]
            forms.append(draw(blueprint, candidates, used, 0 if forms else first))
        tried.append(forms)
        if not _twice(forms):
            break
    return min(tried, key=_twice)


def _twice(forms: Sequence[Parts]) -> int:
    """How many questions more than one form asks."""
    return _several(one.question.id for parts in forms for part in parts for one in part)


def candidates_of(pool: Iterable[Question]) -> list[Candidate]:
    """The questions that may be drawn."""
    return [Candidate(one) for one in pool if one.status != "excluded" and not one.stale]


def not_asked_in(papers: Iterable[Paper], pool: Iterable[Question], picked: Collection[str]) -> list[Question]:
    """The questions without those that earlier papers asked, by fact or in the same words; picked ones stay."""
    earlier = [Candidate(item.question) for paper in papers for item in paper.items]
    facts, said = {one.question.fact for one in earlier}, {one.words for one in earlier}
    return [
        one for one in pool if one.id in picked or not (one.fact in facts or (said and Candidate(one).words in said))
    ]


def shared(papers: Sequence[Paper]) -> int:
    """How many questions stand in more than one form."""
    return _several(item.question.id for paper in papers for item in paper.items)


def _several(ids: Iterable[str]) -> int:
    return sum(count > 1 for count in Counter(ids).values())


def places_of(speeches: Iterable[Speech]) -> dict[str, Place]:
    """What a paper says of its sources: titles, and headings by section path."""
    return {
        speech.id: Place(
            title=speech.title,
            headings={path: node.label for path, node in speech.walk() if isinstance(node, Section)},
        )
        for speech in speeches
    }


def _check_total(blueprint: Blueprint) -> None:
    for section in blueprint.sections:
        if section.marking not in ("", *questions.registry()[section.type].SCHEMES):
            raise Shortfall((), msg("unknown marking scheme: {name}"), name=section.marking)
    if blueprint.total is None:
        return
    found = sum(section.total for section in blueprint.sections)
    if found != blueprint.total:
        raise Shortfall(
            (),
            msg("the sections add up to {found} points, not to the total of {total}"),
            found=found,
            total=blueprint.total,
        )


# ---- the paper


def _paper(
    blueprint: Blueprint, form: str, parts: list[list[Candidate]], places: Mapping[str, Place], name: str, language: str
) -> Paper:
    sections: list[PaperSection] = []
    for section, part in zip(blueprint.sections, parts, strict=True):
        before = sum(len(done.items) for done in sections)
        kept = section.pick if len(blueprint.forms) == 1 else ()
        sections.append(_section(section, _in_order(part, kept, blueprint.seed, form), before, blueprint.seed, form))
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


def with_pool(paper: Paper, blueprint: Blueprint, pool: Pool) -> Paper:
    """The paper with its spare questions, numbered on from its own, and the draws by number."""
    before = len(paper.items)
    sections: list[PaperSection] = []
    for wanted, section, spare in zip(blueprint.sections, paper.sections, pool.spare, strict=True):
        items = _items(wanted, [one.question for one in spare], before, paper.seed, paper.form)
        sections.append(replace(section, spare=items))
        before += len(items)
    numbers = {item.question.id: item.number for one in sections for item in (*one.items, *one.spare)}
    draws = tuple(tuple(tuple(numbers[one.question.id] for one in slot) for slot in slots) for slots in pool.draws)
    return replace(paper, sections=tuple(sections), draws=draws)


def _in_order(part: Sequence[Candidate], kept: Sequence[str], seed: int, form: str) -> list[Question]:
    """The questions in the form's own order, behind those whose order is kept."""
    places = {name: place for place, name in enumerate(kept)}
    mixed = sorted((one.question for one in part), key=lambda question: text.digest(str(seed), form, question.id))
    return sorted(mixed, key=lambda question: places.get(question.id, len(places)))


def _section(section: BlueprintSection, chosen: list[Question], before: int, seed: int, form: str) -> PaperSection:
    """A section with its questions, numbered on from those before."""
    return PaperSection(
        type=section.type,
        title=section.title,
        each="question" if section.units is None else "unit",
        points=section.points,
        items=_items(section, chosen, before, seed, form),
    )


def _items(
    section: BlueprintSection, chosen: Sequence[Question], before: int, seed: int, form: str
) -> tuple[PaperItem, ...]:
    places = places_for_answers(len(chosen), seed, form)
    return tuple(
        _item(section, question, before + number, seed, form, place)
        for (number, question), place in zip(enumerate(chosen, 1), places, strict=False)
    )


def places_for_answers(count: int, seed: int, form: str) -> Iterator[int]:
    """Places for the right answers of so many questions: each of four equally often, in no order."""
    rng = text.rng(seed, form, "places")
    for _round in range(count // PLACES + 1):
        yield from rng.sample(range(PLACES), PLACES)


def _item(section: BlueprintSection, question: Question, number: int, seed: int, form: str, place: int) -> PaperItem:
    points = section.points * (question.units if section.units is not None else 1)
    layout = question.turned(tuple(question.layout(text.rng(seed, form, question.id))), place)
    scheme = section.marking or questions.registry()[section.type].SCHEMES[0]
    return PaperItem(number=number, question=question, layout=layout, points=points, scheme=scheme)
