"""Which sittings count: nobody twice, nothing lost; what does not count is set aside with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from quizgen import text
from quizgen.results.marking import Marked
from quizgen.results.sitting import checksum, values
from quizgen.text import msg

Attempts = Literal["first", "last", "best", "all"]

NAME = frozenset({"name", "full name", "姓名", "名字"})
NUMBER = frozenset(
    {"number", "no.", "id", "编号", "工号", "学号", "考号", "准考证号", "职工号", "警号", "身份证号", "手机号"}
)
UNIT = frozenset({"unit", "department", "单位", "部门", "科室", "班级", "所在单位", "工作单位"})
"""What the fields are called that tell people apart; what else is asked of them is only reported."""

NOTHING = frozenset({"无", "没有", "暂无", "none", "no", "na", "n/a", "/", "-", "0"})
"""What people enter, folded, where they have no number or unit."""


def folded(field: str) -> str:
    """What a field is called, as it is compared."""
    return field.strip().lower()


@dataclass(frozen=True, kw_only=True)
class Result:
    """A marked sitting and where it was found."""

    marked: Marked
    origin: str

    @property
    def name(self) -> str:
        """What the person is called: the name entered, or else whatever was entered."""
        entered = (value for _, value in self.marked.sitting.candidate if value)
        return self.entered(NAME) or " ".join(entered)

    def entered(self, names: frozenset[str]) -> str:
        """What the person entered in the field of one of these names; "" for a word that says: nothing."""
        found = (value for field, value in self.marked.sitting.candidate if folded(field) in names)
        return next((value for value in found if text.fold(value) not in NOTHING), "")


@dataclass(frozen=True, kw_only=True)
class Remark:
    """Something to know about an origin: a message for `args`; `result` where it could be marked but does not count."""

    origin: str
    message: str
    args: Mapping[str, object] = field(default_factory=dict)
    result: Result | None = None


@dataclass(frozen=True, kw_only=True)
class Counted:
    """The results that count, those set aside, and what a person should look at."""

    results: tuple[Result, ...]
    aside: tuple[Remark, ...]
    doubts: tuple[Remark, ...]


def count(results: Sequence[Result], attempts: Attempts) -> Counted:
    """Each sitting once, and of each person the attempts that `attempts` says."""
    fresh, copies = _without_copies(results)
    chosen, others = _attempts(fresh, attempts)
    return Counted(results=tuple(chosen), aside=(*copies, *others), doubts=tuple(_doubts(chosen)))


def _without_copies(results: Sequence[Result]) -> tuple[list[Result], list[Remark]]:
    """Sittings that came twice (file and code, a file saved again), or under another name, are set aside."""
    first: dict[str, Result] = {}
    fresh, copies = [], []
    for result in results:
        known = first.setdefault(result.marked.sitting.id, result) if result.marked.sitting.id else result
        if known is result:
            fresh.append(result)
        else:
            same = checksum(values(known.marked.sitting)) == checksum(values(result.marked.sitting))
            message = msg("the same sitting as {other}") if same else msg("another version of the sitting {other}")
            copies.append(Remark(origin=result.origin, message=message, args={"other": known.origin}, result=result))
    return fresh, copies


def person(result: Result) -> Hashable:
    """What tells people apart: name and number, or name and unit where no number was entered; folded."""
    name, number, unit = (text.fold(result.entered(names)) for names in (NAME, NUMBER, UNIT))
    if number or name:
        return name, number, "" if number else unit
    return tuple(text.fold(value) for _, value in result.marked.sitting.candidate)


def _attempts(results: Sequence[Result], attempts: Attempts) -> tuple[list[Result], list[Remark]]:
    """Of several attempts of one person at one paper the one that counts."""
    groups: dict[Hashable, list[Result]] = defaultdict(list)
    for place, result in enumerate(results):
        who = person(result)
        known = attempts != "all" and any(who if isinstance(who, tuple) else ())
        groups[(result.marked.paper.name, who) if known else place].append(result)
    chosen, others = [], []
    for group in groups.values():
        best = CHOICES[attempts](group)
        chosen.append(best)
        others += [_other(result, best, attempts) for result in group if result is not best]
    return chosen, others


def _other(result: Result, best: Result, attempts: Attempts) -> Remark:
    message = {
        "first": msg("another attempt of {name}; the first one counts: {other}"),
        "last": msg("another attempt of {name}; the last one counts: {other}"),
        "best": msg("another attempt of {name}; the best one counts: {other}"),
    }[attempts]
    return Remark(origin=result.origin, message=message, args={"name": best.name, "other": best.origin}, result=result)


def _finished(result: Result) -> int:
    return result.marked.sitting.finished


CHOICES: dict[str, Callable[[list[Result]], Result]] = {
    "first": lambda group: min(group, key=_finished),
    "last": lambda group: max(reversed(group), key=_finished),
    "best": lambda group: max(group, key=lambda one: one.marked.share),
    "all": lambda group: group[0],
}


def _doubts(results: Sequence[Result]) -> Iterable[Remark]:
    """Names with two numbers, numbers with two names (one person twice, or two people?), and times beyond the limit."""
    yield from _doubled(results, NAME, msg("the name {value} stands in several results that count: {origins}"))
    yield from _doubled(results, NUMBER, msg("the number {value} stands in several results that count: {origins}"))
    yield from _overtime(results)


def _overtime(results: Sequence[Result]) -> Iterable[Remark]:
    for result in results:
        limit, sitting = result.marked.paper.time_limit, result.marked.sitting
        minutes = (sitting.finished - sitting.started) // 60
        if limit and sitting.started and minutes > limit:
            args = {"name": result.name, "minutes": minutes, "limit": limit}
            message = msg("{name} took {minutes} minutes; {limit} were allowed")
            yield Remark(origin=result.origin, message=message, args=args)


def _doubled(results: Sequence[Result], which: frozenset[str], message: str) -> Iterable[Remark]:
    groups: dict[Hashable, list[Result]] = defaultdict(list)
    for result in results:
        if value := text.fold(result.entered(which)):
            groups[result.marked.paper.name, value].append(result)
    for group in groups.values():
        if len(group) > 1:
            args = {"value": group[0].entered(which), "origins": ", ".join(one.origin for one in group)}
            yield Remark(origin=group[0].origin, message=message, args=args)
