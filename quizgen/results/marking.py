"""Sittings and the frozen paper → what each response earned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from quizgen.model import Mark, Paper, PaperItem
from quizgen.results.sitting import Damaged, Sitting
from quizgen.text import msg
from quizgen.views import fingerprint, view_of


@dataclass(frozen=True, kw_only=True)
class Marked:
    """A sitting with what each of its responses earned; None for what a person has to mark first."""

    sitting: Sitting
    paper: Paper
    marks: tuple[Mark | None, ...]

    @cached_property
    def points(self) -> tuple[Fraction, ...]:
        """The points of each question; 0 for what waits."""
        pairs = zip(self.marks, self.paper.items, strict=True)
        return tuple(mark.share * item.points if mark else Fraction(0) for mark, item in pairs)

    @cached_property
    def total(self) -> Fraction:
        return sum(self.points, Fraction(0))

    @property
    def share(self) -> Fraction:
        """The part of the full marks that was earned."""
        return self.total / (self.paper.total or 1)

    @property
    def waiting(self) -> int:
        """How many responses a person has to mark first."""
        return self.marks.count(None)

    def by_section(self) -> tuple[Fraction, ...]:
        """The points of each section."""
        left = list(self.points)
        return tuple(sum((left.pop(0) for _ in section.items), Fraction(0)) for section in self.paper.sections)


def by_fingerprint(papers: Iterable[Paper]) -> dict[str, Paper]:
    """Papers by what their sittings carry."""
    return {fingerprint(view_of(paper, "paper")): paper for paper in papers}


def paper_of(sitting: Sitting, papers: Mapping[str, Paper]) -> Paper:
    """The paper, of those by fingerprint, that a sitting answers; errors: `Damaged`."""
    if sitting.fingerprint in papers:
        return papers[sitting.fingerprint]
    named = " ".join(filter(None, [sitting.paper, sitting.form]))
    if any((paper.name, paper.form) == (sitting.paper, sitting.form) for paper in papers.values()):
        message = msg("of another version of the paper {name}: its questions or their order differ")
        raise Damaged(message, name=named)
    raise Damaged(msg("of another paper or form ({name}), which is not among those given"), name=named)


def mark(sitting: Sitting, paper: Paper) -> Marked:
    """Marks every response by its question; errors: `Damaged` where they are none of this paper."""
    if len(sitting.responses) != len(paper.items):
        message = msg("{found} responses, but the paper has {count} questions")
        raise Damaged(message, found=len(sitting.responses), count=len(paper.items))
    for item, response in zip(paper.items, sitting.responses, strict=True):
        if not (response is None or isinstance(response, Fraction) or item.question.takes(response)):
            raise Damaged(msg("the response to question {number} is none of its kind"), number=item.number)
    pairs = zip(paper.items, sitting.responses, strict=True)
    return Marked(sitting=sitting, paper=paper, marks=tuple(_mark(item, response) for item, response in pairs))


def _mark(item: PaperItem, response: object) -> Mark | None:
    question = item.question
    if response is not None and question.waits(response):
        return None
    return question.mark(question.key(item.layout, item.scheme), response)


def settled(marked: Marked, index: int, share: Fraction) -> Marked:
    """With the share that a person gave to one response; the response stays what it was."""
    item = marked.paper.items[index]
    found = item.question.mark(item.question.key(item.layout, item.scheme), share)
    return replace(marked, marks=(*marked.marks[:index], found, *marked.marks[index + 1 :]))
