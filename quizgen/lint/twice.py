"""Rules on questions seen together: none is there twice, and on a paper none gives another one's answer away."""

from collections.abc import Iterator, Sequence

from quizgen import alike, text
from quizgen.lint.rules import Args, CheckAll, Item, Rule
from quizgen.text import msg

NEAR = 90
"""From this similarity of 100 on two stems, and their answers, are the same in other words."""


def _duplicate(items: Sequence[Item]) -> Iterator[tuple[int | None, Args]]:
    """Questions of the same type, words and answer."""
    seen: dict[tuple[str, str, str], Item] = {}
    for index, item in enumerate(items):
        first = seen.setdefault((item.question.type, _shown(item), _answers(item)), item)
        if first is not item and first.question.fact != item.question.fact:
            yield index, {"other": first.question.id}


def _near_duplicate(items: Sequence[Item]) -> Iterator[tuple[int | None, Args]]:
    """Questions of the same type whose words and answers are nearly those of an earlier one on another fact."""
    shown, answers = [_shown(item) for item in items], [_answers(item) for item in items]
    seen = alike.Texts()
    for index, item in enumerate(items):
        for earlier in seen.like(item.question.type, shown[index], NEAR):
            same = shown[index] == shown[earlier] and answers[index] == answers[earlier]
            near = not same and alike.ratio(answers[index], answers[earlier]) >= NEAR
            if near and item.question.fact != items[earlier].question.fact:
                yield index, {"other": items[earlier].question.id}
                break
        seen.add(item.question.type, shown[index])


def _shown(item: Item) -> str:
    return "".join(sorted(map(text.fold, item.question.shown())))


def _answers(item: Item) -> str:
    return "|".join(sorted(text.fold(phrase) for secret in item.question.secrets() for phrase in secret))


def _asked_twice(items: Sequence[Item]) -> Iterator[tuple[int | None, Args]]:
    first: dict[str, int] = {}
    for index, item in enumerate(items):
        before = first.setdefault(item.question.fact, index)
        if before != index:
            yield index, {"number": before + 1}


def _revealed(items: Sequence[Item]) -> Iterator[tuple[int | None, Args]]:
    """Questions whose answer another one shows, by the notion of the draw."""
    for index, item in enumerate(items):
        for number, other in enumerate(items, 1):
            if other is not item and other.candidate.reveals(item.candidate):
                yield index, {"number": number}
                break


RULES: tuple[tuple[Rule, CheckAll], ...] = (
    (
        Rule(
            name="duplicate",
            severity="error",
            message=msg("the same as {other}: whoever gets both is asked twice"),
        ),
        _duplicate,
    ),
    (
        Rule(
            name="near-duplicate",
            severity="warning",
            message=msg("nearly the same as {other}: whoever gets both is asked twice in other words"),
        ),
        _near_duplicate,
    ),
)

RULES_OF_PAPERS: tuple[tuple[Rule, CheckAll], ...] = (
    (
        Rule(
            name="asked-twice",
            severity="error",
            message=msg("asks the same fact as question {number} of this paper: it counts twice"),
        ),
        _asked_twice,
    ),
    (
        Rule(
            name="revealed",
            severity="error",
            message=msg("question {number} of this paper shows the answer, so this one tests only reading"),
        ),
        _revealed,
    ),
)
