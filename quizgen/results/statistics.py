"""Results → statistics: ranks, and of each question its facility, its discrimination and what was answered.

Facility is the mean share of the points that a question earned (难度系数 P, the share of right answers). Discrimination
is the corrected item-rest correlation: Pearson's r between the share earned in the question and the share earned in the
rest of the paper (point-biserial where a question is all or nothing). Below FEWEST people it is not told, nor where all
earned the same.
"""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from quizgen import text
from quizgen.model import Given, Paper, PaperItem, Question
from quizgen.results.counting import Counted, Remark, Result

FEWEST = 10
"""The fewest people for which a discrimination is told; below thirty it is rough."""

STEPS = 10
"""The bars of the distribution: from 0 to 100 per cent."""


@dataclass(frozen=True, kw_only=True)
class Ranked:
    """A result with its rank; the same points have the same rank, and the next ranks are left out."""

    rank: int
    result: Result


@dataclass(frozen=True, kw_only=True)
class Answer:
    """Something that was answered, how often, and whether it is right."""

    text: str
    right: bool
    count: int


@dataclass(frozen=True, kw_only=True)
class Item:
    """A question over all who were asked it; `places` are form ("" where there is one only) and number.

    None: it cannot be told.
    """

    question: Question
    places: tuple[tuple[str, int], ...]
    points: Fraction
    asked: int
    blank: int
    facility: float | None
    discrimination: float | None
    answers: tuple[Answer, ...]

    @property
    def wrong(self) -> tuple[Answer, ...]:
        """What was answered that is not right, the most frequent first."""
        return tuple(one for one in self.answers if not one.right and one.count)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """All that is known of one paper in all its forms; without results there is no summary."""

    name: str
    papers: tuple[Paper, ...]
    people: tuple[Ranked, ...]
    items: tuple[Item, ...]
    summary: Summary | None
    pass_share: Fraction | None
    remarks: tuple[Remark, ...]
    """What does not count or should be looked at."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms that people took, where there are several to tell apart."""
        return _several(one.result for one in self.people)


@dataclass(frozen=True, kw_only=True)
class Summary:
    """How many took part, and what they earned as shares of the full marks; `passed` where there is a pass mark."""

    people: int
    mean: float
    median: float
    deviation: float
    best: float
    worst: float
    passed: int | None
    bars: tuple[int, ...]


def outcome(
    papers: Sequence[Paper], counted: Counted, pass_share: Fraction | None, damaged: Sequence[Remark] = ()
) -> Outcome:
    """The outcome of papers of one name; `pass_share` is the part of the full marks that one passes with."""
    return Outcome(
        name=papers[0].name,
        papers=tuple(papers),
        people=ranked(counted.results),
        items=items(counted.results),
        summary=summary(counted.results, pass_share) if counted.results else None,
        pass_share=pass_share,
        remarks=(*damaged, *counted.aside, *counted.doubts),
    )


def ranked(results: Sequence[Result]) -> tuple[Ranked, ...]:
    """The results by points, the most first; those who earned the same in the order of their names."""
    order = sorted(results, key=lambda one: (-one.marked.share, one.name))
    shares = [one.marked.share for one in order]
    return tuple(Ranked(rank=shares.index(one.marked.share) + 1, result=one) for one in order)


def summary(results: Sequence[Result], pass_share: Fraction | None) -> Summary:
    """The points of all; at least one result is needed."""
    shares = [one.marked.share for one in results]
    bars = Counter(min(STEPS - 1, int(share * STEPS)) for share in shares)
    return Summary(
        people=len(shares),
        mean=float(statistics.mean(shares)),
        median=float(statistics.median(shares)),
        deviation=statistics.stdev(map(float, shares)) if len(shares) > 1 else 0.0,
        best=float(max(shares)),
        worst=float(min(shares)),
        passed=None if pass_share is None else sum(share >= pass_share for share in shares),
        bars=tuple(bars[step] for step in range(STEPS)),
    )


# ---- questions


@dataclass(frozen=True, kw_only=True)
class _Asked:
    """One person's response to a question: the shares earned in it and in the rest, and what it says."""

    item: PaperItem
    form: str
    share: Fraction
    rest: Fraction
    given: tuple[Given, ...]
    blank: bool


def items(results: Sequence[Result]) -> tuple[Item, ...]:
    """The questions in the order of the papers; one that stands in several forms is counted over all of them."""
    asked: dict[str, list[_Asked]] = defaultdict(list)
    for one in sorted(results, key=lambda result: result.marked.paper.form):
        for found in _responses(one):
            asked[found.item.question.id].append(found)
    several = bool(_several(results))
    return tuple(_item(group, several=several) for group in asked.values())


def _several(results: Iterable[Result]) -> tuple[str, ...]:
    found = sorted({one.marked.paper.form for one in results})
    return tuple(found) if len(found) > 1 else ()


def _responses(result: Result) -> Iterator[_Asked]:
    marked = result.marked
    paper, responses = marked.paper, marked.sitting.responses
    for item, mark, response, points in zip(paper.items, marked.marks, responses, marked.points, strict=True):
        if mark is not None:
            yield _Asked(
                item=item,
                form=paper.form,
                share=mark.share,
                rest=(marked.total - points) / ((paper.total - item.points) or 1),
                given=tuple(item.question.given(item.layout, response)),
                blank=response is None,
            )


def _item(asked: Sequence[_Asked], *, several: bool) -> Item:
    first = asked[0].item
    shares = [float(one.share) for one in asked]
    return Item(
        question=first.question,
        places=tuple(dict.fromkeys((one.form if several else "", one.item.number) for one in asked)),
        points=first.points,
        asked=len(asked),
        blank=sum(one.blank for one in asked),
        facility=statistics.fmean(shares),
        discrimination=discrimination(shares, [float(one.rest) for one in asked]),
        answers=tuple(_answers(first.question, [given for one in asked for given in one.given])),
    )


def discrimination(shares: Sequence[float], rests: Sequence[float]) -> float | None:
    """The correlation of a question with the rest of the paper; None for too few people or without any difference."""
    if len(shares) < FEWEST or len(set(shares)) < 2 or len(set(rests)) < 2:
        return None
    return statistics.correlation(shares, rests)


def _answers(question: Question, given: Sequence[Given]) -> Iterator[Answer]:
    """Every option in the order of the data; or what was written, the most frequent first, each as most wrote it."""
    spellings: dict[tuple[str, bool], Counter[str]] = defaultdict(Counter)
    for one in given:
        spellings[text.fold(one.text) or one.text, one.right][one.text] += 1
    counts = {key: found.total() for key, found in spellings.items()}
    for option in question.options():
        key = (text.fold(option.text) or option.text, option.right)
        spellings.pop(key, None)
        yield Answer(text=option.text, right=option.right, count=counts.get(key, 0))
    for key, found in sorted(spellings.items(), key=lambda pair: (-counts[pair[0]], pair[0])):
        yield Answer(text=found.most_common(1)[0][0], right=key[1], count=counts[key])
