"""ordering 排序题: items to be put into their right order.

Difficulty: 0.3 for three items, 0.08 more for each further item; at most 1.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any, Literal, Self

from quizgen import counting, text
from quizgen.facts import Fact, ListFact
from quizgen.model import Cells, Given, Mark, Misread, Problem, Question, Slot
from quizgen.questions import cells as cell
from quizgen.questions import stems, typed
from quizgen.questions.common import authored, distinct, heading_of
from quizgen.text import msg

LONGEST = 24
"""The most characters of an item whose order is that of the text, in a generated question."""

_ANNOUNCED = re.compile(r"[二三四五六七八九十][个项条步点大][^，。]{0,6}[：:]?$")
_STEPS = re.compile(r"步骤|阶段|流程|程序|操作要领|怎[么样]用|\bhow to\b|\b(?:steps|stages|phases)\b", re.IGNORECASE)
_EQUALS = re.compile("[二两三四五六七八九十]+[个项条件样种句点类张道场大][一-鿿]{2,}")
"""A name that counts things which stand side by side (五条底线); a formula (五要, 五个有) is taught in its order."""
_ASKS = re.compile("为什么|怎么|什么|谁")
_LACKS = re.compile("不(?:到位|够|强|实|深|严|高|力|足|落地|闭环|适应)|缺[乏失位]|薄弱")
_FAULTS = re.compile("问题|困难|不足|成绩|成效")

ITEMS = (3, 9)
"""The fewest and the most items."""


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """The items as shown, never in the right order."""

    stem: str
    items: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Key:
    """The right order as indexes into the shown items, and the marking scheme.

    `all`: everything or nothing; `position`: each item in its place; `adjacent`: each right neighbour.
    """

    order: tuple[int, ...]
    scheme: str = "all"


@dataclass(frozen=True, kw_only=True)
class Ordering(Question):
    """`items` stand in the right order."""

    type: Literal["ordering"] = "ordering"
    stem: str
    items: tuple[str, ...]

    NAMES = ("ordering", "排序题", "排序")
    UNIT = msg("item")
    SHARE = ("question", 2, Fraction(5))
    SCHEMES = ("all", "position", "adjacent")

    @property
    def units(self) -> int:
        return len(self.items)

    def layout(self, rng: random.Random) -> tuple[int, ...]:
        order = list(range(self.units))
        rng.shuffle(order)
        if order == sorted(order):
            order.append(order.pop(0))
        return tuple(order)

    def prompt(self, layout: tuple[int, ...]) -> Prompt:
        return Prompt(stem=self.stem, items=tuple(self.items[i] for i in layout))

    def key(self, layout: tuple[int, ...], scheme: str = "all") -> Key:
        return Key(order=tuple(layout.index(i) for i in range(self.units)), scheme=scheme)

    def secrets(self) -> tuple[frozenset[str], ...]:
        return (frozenset(self.items),)

    def sequence(self) -> tuple[str, ...]:
        return self.items

    def problems(self) -> Iterator[Problem]:
        if not ITEMS[0] <= self.units <= ITEMS[1]:
            message = msg("{fewest} to {most} items are needed, not {units}")
            args = {"fewest": ITEMS[0], "most": ITEMS[1], "units": self.units}
            yield Problem(where=("items",), message=message, args=args)
        if not all(text.fold(item) for item in self.items):
            yield Problem(where=("items",), message=msg("an item has no text"))
        if not distinct(self.items):
            yield Problem(where=("items",), message=msg("two items are the same, so two orders are right"))

    def cells(self) -> Cells:
        """An item on each line of the answer, in the right order."""
        return Cells(stem=self.stem, answer="\n".join(self.items))

    @classmethod
    def from_cells(cls, cells: Cells) -> dict[str, Any]:
        """Items in lines; or options, and their letters in the right order."""
        offered = cell.options(cells.options)
        if offered:
            return {"stem": cells.stem, "items": tuple(offered[i] for i in cell.letters(cells.answer, len(offered)))}
        return {"stem": cells.stem, "items": cell.lines(cells.answer)}

    @staticmethod
    def mark(key: Key, response: Sequence[int] | None) -> Mark:
        """By the key's scheme; no answer, and the order as it was shown, earn nothing."""
        count = len(key.order)
        if response is None or list(response) == list(range(count)) or sorted(response) != list(range(count)):
            return Mark(units=(False,) * count, share=Fraction(0))
        units = tuple(given == right for given, right in zip(response, key.order, strict=True))
        return Mark(units=units, share=_share(key, tuple(response), units))

    def takes(self, response: Any) -> bool:
        return typed.are_indexes(response, self.units) and len(response) == self.units

    def slots(self, layout: tuple[int, ...]) -> tuple[Slot, ...]:
        return (Slot(hint=msg("{count} letters in the order given"), args={"count": self.units}),)

    def typed(self, layout: tuple[int, ...], cells: Sequence[str], points: Fraction) -> tuple[int | None, ...] | None:
        found = typed.letters(cells[0], self.units)
        if found and (len(found), len(set(found))) != (self.units, self.units):
            message = msg("“{typed}”: {count} letters are needed, each once; leave out an answer that does not count")
            raise Misread(0, message, typed=cells[0], count=self.units)
        return found or None

    def told(self, layout: tuple[int, ...], response: Sequence[int] | None) -> tuple[str, ...]:
        return (typed.told(response or ()),)

    def given(self, layout: tuple[int, ...], response: Sequence[int] | None) -> Iterator[Given]:
        """The whole order, each item by its number in the right one."""
        if response:
            order = [layout[index] for index in response]
            yield Given(text="-".join(str(index + 1) for index in order), right=order == sorted(order))

    @classmethod
    def generate(cls, facts: Sequence[Fact], say: Callable[[str], str]) -> Iterator[Self]:
        for fact in facts:
            if isinstance(fact, ListFact) and _worth_ordering(fact) and (items := _items(fact)):
                question = authored(cls, fact, "all", say, stem=_stem(fact, say), items=items)
                if not any(question.problems()):
                    yield question

    def estimate(self) -> float:
        """The difficulty by the rule at the top of this module."""
        return min(1.0, 0.3 + 0.08 * (self.units - 3))


def _share(key: Key, response: tuple[int, ...], units: tuple[bool, ...]) -> Fraction:
    if key.scheme == "position":
        return Fraction(sum(units), len(units))
    if key.scheme == "adjacent":
        wanted = set(pairwise(key.order))
        return Fraction(len(wanted & set(pairwise(response))), len(wanted))
    return Fraction(all(units))


def _worth_ordering(fact: ListFact) -> bool:
    """Whether the order is one to know: in time, of a speech's own headings, of a list with a name, or of points that
    a title counts (五项要求). Numbered clauses of a document have none, nor has a name that nobody has confirmed,
    unless its own numbers say it (五要: 一要, 二要)."""
    if fact.order != "numbered" or not all(text.measure(member) <= LONGEST for member in fact.members):
        return fact.order == "sequence"
    if fact.headings:
        asking = any(_ASKS.search(member) for member in fact.members)  # why, what, how: plain without the text
        return fact.confirmed and stems.tells_more(fact) and len(fact.members) > ITEMS[0] and not asking
    many = len(fact.members) > ITEMS[0] and _ANNOUNCED.search(fact.lead)
    announced = (many or _STEPS.search(fact.lead)) and stems.about(fact, str)
    taught = _STEPS.search(fact.name) or (not _EQUALS.match(fact.name) and _in_order(fact))
    named = fact.name and taught and not counting.ordinal(fact.name)
    faults = _FAULTS.search(fact.lead) or all(map(_LACKS.search, fact.members))  # 责任落实不到位, 隐患治理不到位
    return not faults and bool(named or announced)


def _in_order(fact: ListFact) -> bool:
    return fact.confirmed or all(marker and marker[-1] in fact.name for marker in fact.markers)


_DATED = re.compile("（[^（）]*\\d[^（）]*）$")
"""A note with days or figures, which tell the place (动员部署阶段（6月1日至30日）)."""


def _items(fact: ListFact) -> tuple[str, ...]:
    """The members, or what is said of them where the members' own words tell their place (决策前, 决策中)."""
    members = tuple(_DATED.sub("", one) for one in fact.members)
    members = members if len({*members}) == len(members) else fact.members
    if not text.tell_places(members):
        return members
    told = all(fact.glosses) and not any(text.tells_place(gloss) for gloss in fact.glosses)
    return fact.glosses if told else ()


def _stem(fact: ListFact, say: Callable[[str], str]) -> str:
    if fact.headings and not fact.lead:
        return say("Put the headings of the text into the order of the text.")
    in_time = fact.order == "sequence"
    task = (
        say("put the steps into their order in time.") if in_time else say("put the points into the order of the text.")
    )
    return heading_of(fact, say) + task
