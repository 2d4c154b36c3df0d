"""matching 匹配题: two columns, each entry on the left belongs to one on the right.

Difficulty: 0.25 for three rows, 0.06 more for each further row and each extra entry on the right; at most 1.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal, Self

from quizgen import text
from quizgen.facts import CasesFact, Fact, PairsFact, passages
from quizgen.facts.kinds import lays_down
from quizgen.model import CellFault, Cells, Cue, Given, Mark, Misread, Problem, Question, Slot
from quizgen.questions import cells as cell
from quizgen.questions import stems, typed
from quizgen.questions.common import authored, distinct, heading_of, is_deed, share
from quizgen.text import msg

ROWS = (3, 8)
"""The fewest and the most rows of a generated question."""

HALF = 4
"""Shorter halves belong together only by what is said of them: they need a name or words that lead in."""

LONG = 8
"""Points of more characters on the average are no terms of which something is said."""

EXTRA = 2
"""The most extra entries on the right of a generated question."""


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """The two columns as shown; `right` may be longer."""

    stem: str
    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Key:
    """For each left entry as shown, the index of its right entry as shown."""

    right: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Matching(Question):
    """Pairs of left and right, and extra entries on the right that belong to none.

    A layout is the shown order of the left entries, then that of the right ones with the extras behind the pairs.
    """

    type: Literal["matching"] = "matching"
    stem: str
    pairs: tuple[tuple[str, str], ...]
    distractors: tuple[str, ...] = ()

    NAMES = ("matching", "匹配题", "连线题", "配对题", "配伍题")
    UNIT = msg("pair")
    SHARE = ("unit", 10, Fraction(1))

    @property
    def units(self) -> int:
        return len(self.pairs)

    @property
    def right(self) -> tuple[str, ...]:
        return (*(right for _, right in self.pairs), *self.distractors)

    def layout(self, rng: random.Random) -> tuple[int, ...]:
        """Both columns shuffled, no straight run of pairs across."""
        left, right = list(range(self.units)), list(range(len(self.right)))
        rng.shuffle(left)
        rng.shuffle(right)
        if self.units > 1 and right[: self.units] == left:
            right[0], right[1] = right[1], right[0]
        return (*left, *right)

    def prompt(self, layout: tuple[int, ...]) -> Prompt:
        left, right = layout[: self.units], layout[self.units :]
        return Prompt(
            stem=self.stem, left=tuple(self.pairs[i][0] for i in left), right=tuple(self.right[i] for i in right)
        )

    def key(self, layout: tuple[int, ...], scheme: str = "all") -> Key:
        right = layout[self.units :]
        return Key(right=tuple(right.index(i) for i in layout[: self.units]))

    def secrets(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(pair) for pair in self.pairs)

    def rivals(self) -> Iterator[tuple[str, ...]]:
        yield self.right

    def cues(self) -> Iterator[Cue]:
        for number, (left, right) in enumerate(self.pairs):
            yield Cue(shown=left, right=right, wrong=(*self.right[:number], *self.right[number + 1 :]))

    def problems(self) -> Iterator[Problem]:
        if self.units < 2:
            yield Problem(where=("pairs",), message=msg("at least two pairs are needed"))
        for number, pair in enumerate(self.pairs):
            if not all(text.fold(half) for half in pair):
                yield Problem(where=("pairs", number), message=msg("both halves of a pair need text"))
        if not distinct(left for left, _ in self.pairs):
            yield Problem(where=("pairs",), message=msg("two left entries are the same"))
        if not distinct(self.right):
            yield Problem(where=("pairs",), message=msg("two right entries are the same (extra ones included)"))

    def cells(self) -> Cells:
        """A pair on each line of the answer; then the extra entries, each with an empty left half."""
        rows = (*self.pairs, *(("", one) for one in self.distractors))
        return Cells(stem=self.stem, answer="\n".join(cell.PAIRED.join(row).lstrip() for row in rows))

    @classmethod
    def from_cells(cls, cells: Cells) -> dict[str, Any]:
        cell.no_options(cells)
        rows = [cell.halves(line) for line in cell.lines(cells.answer)]
        if not rows:
            raise CellFault("answer", msg("each line needs the two halves of a pair: left —— right"))
        pairs = tuple(row for row in rows if row[0])
        return {"stem": cells.stem, "pairs": pairs, "distractors": tuple(right for left, right in rows if not left)}

    @classmethod
    def claims(cls, cells: Cells) -> bool:
        """Lines of two halves each, and no options."""
        found = [line for line in cells.answer.split("\n") if line.strip()]
        return not cells.options and len(found) > 1 and all(cell.is_pair(line) for line in found)

    @staticmethod
    def mark(key: Key, response: Sequence[int | None] | None) -> Mark:
        """Each pair counts the same; a right entry used twice earns nothing where it is wrong."""
        given = [*(response or ()), *[None] * len(key.right)]
        right = [given[i] == key.right[i] for i in range(len(key.right))]
        return Mark(units=tuple(right), share=share(right))

    def takes(self, response: Any) -> bool:
        count = len(self.right)
        sound = isinstance(response, (list, tuple)) and len(response) == self.units
        return sound and all(one is None or typed.is_index(one, count) for one in response)

    def slots(self, layout: tuple[int, ...]) -> tuple[Slot, ...]:
        hint = msg("{count} letters from the top row down, - where there is none")
        return (Slot(hint=hint, args={"count": self.units}),)

    def typed(self, layout: tuple[int, ...], cells: Sequence[str], points: Fraction) -> tuple[int | None, ...] | None:
        found = typed.letters(cells[0], len(self.right), gaps=True)
        if found and len(found) != self.units:
            message = msg("“{typed}”: {count} letters are needed, one for each row, and - where there is none")
            raise Misread(0, message, typed=cells[0], count=self.units)
        return found if any(index is not None for index in found) else None

    def told(self, layout: tuple[int, ...], response: Sequence[int | None] | None) -> tuple[str, ...]:
        return (typed.told(response or ()),)

    def given(self, layout: tuple[int, ...], response: Sequence[int | None] | None) -> Iterator[Given]:
        left, right = layout[: self.units], layout[self.units :]
        for row, index in zip(left, response or (), strict=False):
            if index is not None:
                yield Given(text=f"{self.pairs[row][0]} — {self.right[right[index]]}", right=right[index] == row)

    @classmethod
    def generate(cls, facts: Sequence[Fact], say: Callable[[str], str]) -> Iterator[Self]:
        for fact in facts:
            if isinstance(fact, CasesFact) and len(fact.cases) >= ROWS[0] and not fact.about:
                stem = stems.opening(fact, say) + say("each case has its own consequence. Find what follows in each.")
                yield authored(cls, fact, "all", say, stem=stem, pairs=fact.cases[: ROWS[1]])
            elif isinstance(fact, PairsFact) and (pairs := _rows(fact)):
                extra = _extra(fact, pairs)
                question = authored(cls, fact, "all", say, stem=_stem(fact, pairs, say), pairs=pairs, distractors=extra)
                if not any(question.problems()):
                    yield question

    def estimate(self) -> float:
        """The difficulty by the rule at the top of this module."""
        return min(1.0, 0.25 + 0.06 * (self.units - 3 + len(self.distractors)))


def _rows(fact: PairsFact) -> tuple[tuple[str, str], ...]:
    """The pairs worth a row: those that their own wording gives away only where couplets would be too few without."""
    if fact.kind == "words":
        return fact.pairs[: ROWS[1]]
    if not _speaks(fact) or _goes_on(fact) or _are_unlike(fact):
        return ()
    pairs = tuple(pair for pair in fact.pairs if stems.short(pair))
    fair = pairs
    while any(shown := [_gives_away(pair, fair) for pair in fair]):  # a row that shared a word may be gone
        fair = tuple(pair for pair, tells in zip(fair, shown, strict=True) if not tells)
    rows = fair if len(fair) >= ROWS[0] or fact.kind == "glosses" else pairs
    too_easy = len(fair) < len(rows) / 2
    fewest = ROWS[0] + (fact.kind == "headings")  # of three headings the places in a text are plain
    return () if len(rows) < fewest or too_easy else rows[: ROWS[1]]


BRIEF = 20
"""What is said of a point in no more characters is only the other half of its heading, which its sense gives away."""
_CASE = re.compile(
    "[高低]于\\d|超过\\d|(?<=[零下过到])\\d+度|\\d[^，。；]{1,3}[后内][^，。；]{0,4}$|^(?:首先|其次|再次|最后)$"
)
"""What is no thing of which something is said, but a case or a time (3分钟之内测完; 高于零下15度)."""


def _goes_on(fact: PairsFact) -> bool:
    """Whether the points of a rule without a name say what is to be done, so that what follows one only goes on with it
    (不留长指甲，不涂指甲油)."""
    deeds = (text.is_cjk(left) and is_deed(left) for left, _ in fact.pairs)
    cases = (_CASE.search(left) for left, _ in fact.pairs)
    brief = all(text.measure(right) <= BRIEF and is_deed(right) for _, right in fact.pairs)
    only_named = lays_down(fact.voice) or (brief and bool(fact.passage))  # 扩大开放 — 持续改善营商环境
    return fact.kind == "glosses" and not fact.name and (any(cases) or (only_named and any(deeds)))


def _are_unlike(fact: PairsFact) -> bool:
    """Whether points without a name are Chinese clauses of no one build (坚持创新驱动发展, 切实抓好民生保障), which the
    sense matches with what goes on behind each; others have to be told apart (正确把握…的关系)."""
    lefts = [left for left, _ in fact.pairs]
    built = text.common_start(lefts) or text.common_end(lefts)
    long = sum(map(text.measure, lefts)) > LONG * len(lefts) and text.is_cjk("".join(lefts))
    return fact.kind == "glosses" and not fact.name and long and not built


def _speaks(fact: PairsFact) -> bool:
    """Whether it is clear what the rows are: points under a title, couplets with a name or words that lead in; others,
    and the headings of the whole text, by halves that are long enough."""
    if fact.kind == "glosses":
        return bool(stems.about(fact, str) or stems.passage(fact, str))
    if fact.kind != "headings" and (fact.name or fact.lead or fact.passage):
        return True
    framed = fact.kind == "pairs" and text.common_start([left for left, _ in fact.pairs])  # 既要 …，也要 …
    long_enough = all(len(half) >= HALF for pair in fact.pairs for half in pair)
    said_of_nothing = fact.kind == "pairs" and bool(fact.voice)  # an imported text's, in passing
    return not fact.lead and not framed and long_enough and not said_of_nothing


def _gives_away(pair: tuple[str, str], pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether left and right share a word, or left quotes one, that no other right entry holds."""
    others = [right for _, right in pairs if right != pair[1]]
    if stems.echoes(*pair, others):
        return True
    return any(all(word not in text.fold(other) for other in others) for word in text.shared_words(*pair))


def _extra(fact: PairsFact, pairs: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Siblings for the right column that share no word with a left entry.

    Headings have none; nor have points, since what is said of other things belongs to none at a glance.
    """
    if fact.kind != "pairs" or fact.passage:
        return ()
    fitting = (one for one in fact.siblings if not any(text.shares_word(left, one) for left, _ in pairs))
    return tuple(one for one, _ in zip(fitting, range(EXTRA), strict=False))


_OF_SEVERAL = msg("of the {whole} points that the text makes, find what it says of each of these {count}.")


def _stem(fact: PairsFact, pairs: Sequence[tuple[str, str]], say: Callable[[str], str]) -> str:
    if fact.kind == "words":
        return say("The text sums up each of these in one word. Find the word for each.")
    if fact.kind == "headings":
        return say("Each heading of the text has two halves. Find the second half of each.")
    task = say("find what the text says of each.") if fact.kind == "glosses" else say("find what belongs together.")
    if len(pairs) < fact.whole:
        counted = fact.name or passages.asking(fact.passage or fact.lead, fact.whole)
        task = say("find what the text says of each of these {count} points.") if counted else say(_OF_SEVERAL)
        task = task.format(whole=fact.whole, count=len(pairs))
    if fact.passage and not (stems.about(fact, say) if fact.kind == "glosses" else fact.name or fact.lead):
        return say("{passage}. {task}").format(passage=stems.passage(fact, say), task=task)
    return heading_of(fact, say).replace("如下：", "：") + task
