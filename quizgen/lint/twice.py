"""Rules on questions seen together: none is there twice, and on a paper none gives another one's answer away."""

from collections.abc import Iterator, Sequence

from quizgen.clashes import near_pairs
from quizgen.lint.rules import Args, CheckAll, Item, Rule
from quizgen.text import msg


def _duplicate(items: Sequence[Item]) -> Iterator[tuple[int | None, Args]]:
    """Questions of the same type, words and answer."""
    seen: dict[tuple[str, str, str], Item] = {}
    for index, item in enumerate(items):
        first = seen.setdefault((item.question.type, *item.candidate.words), item)
        if first is not item and first.question.fact != item.question.fact:
            yield index, {"other": first.question.id}


def _near_duplicate(items: Sequence[Item]) -> Iterator[tuple[int | None, Args]]:
    """Questions of the same type whose words and answers are nearly those of an earlier one on another fact."""
    candidates = [item.candidate for item in items]
    for index, earlier in near_pairs(candidates):
        if candidates[index].words != candidates[earlier].words:
            yield index, {"other": items[earlier].question.id}


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
