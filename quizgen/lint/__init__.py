"""Lint 试题质量检查: what of a bank or a paper an examiner would send back, each with the reason. ADD A RULE: one entry
in the `RULES` of a module here.

`error`: the question is wrong, unanswerable or can be answered without knowing anything. `warning`: somebody should
look at it. Questions that are excluded are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quizgen.lint import options, sources, stems, twice
from quizgen.lint.rules import CheckAll, Finding, Item, Rule, Source
from quizgen.model import Paper, Question, Speech

__all__ = ["RULES", "Finding", "Rule", "of_paper", "of_questions"]

EACH = (*stems.RULES, *options.RULES, *sources.RULES)
TOGETHER = (*options.RULES_ON_ALL, *twice.RULES)
RULES: tuple[Rule, ...] = tuple(rule for rule, _ in (*EACH, *TOGETHER, *twice.RULES_OF_PAPERS))


def of_questions(questions: Sequence[Question], speeches: Mapping[str, Speech]) -> tuple[Finding, ...]:
    """What is found in the questions of a bank, in their order; `speeches` are those that could be read, by id."""
    return tuple(_found(questions, speeches, TOGETHER))


def of_paper(paper: Paper) -> tuple[Finding, ...]:
    """What is found in a frozen paper: also answers that another of its questions shows. It has no speech at hand."""
    return tuple(_found([item.question for item in paper.items], {}, (*TOGETHER, *twice.RULES_OF_PAPERS)))


def _found(
    questions: Sequence[Question], speeches: Mapping[str, Speech], together: Sequence[tuple[Rule, CheckAll]]
) -> Iterator[Finding]:
    known = {name: Source(speech) for name, speech in speeches.items()}
    asked = [index for index, question in enumerate(questions) if question.status != "excluded"]
    items = [Item(questions[index], known.get(questions[index].source.speech)) for index in asked]
    for index, item in zip(asked, items, strict=True):
        for rule, check in EACH:
            yield from (Finding(rule=rule, index=index, args=args) for args in check(item))
    for rule, check_all in together:
        for place, args in check_all(items):
            yield Finding(rule=rule, index=None if place is None else asked[place], args=args)
