"""What came back from reviewers, put into the bank: their changes on top of what the bank has become meanwhile."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quizgen.bank import Add, Change, Edit
from quizgen.model import Bank, Question


@dataclass(frozen=True, kw_only=True)
class Returned:
    """A question that came back, what it was when it went out (None for a new one), and where it stands."""

    question: Question
    before: Question | None
    place: str


@dataclass(frozen=True, kw_only=True)
class Clash:
    """A question that was changed in the same field both in the bank and where it came back from."""

    place: str
    id: str
    field: str


@dataclass(frozen=True, kw_only=True)
class Review:
    """The edits, the clashes (nothing is decided about them), ids that did not come back, and those removed since."""

    edits: tuple[Edit, ...]
    clashes: tuple[Clash, ...] = ()
    missing: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def review(bank: Bank, came: Sequence[Returned], *, exclude_missing: bool = False) -> Review:
    """What the bank's edits are; with `exclude_missing` what did not come back is excluded."""
    there = {question.id: question for question in bank.questions}
    known = [(there[one.question.id], one) for one in came if one.question.id in there]
    new = [one for one in came if one.question.id not in there and one.question.id not in bank.removed]
    back = {one.question.id for one in came}
    missing = [q for q in bank.questions if q.id not in back and q.status != "excluded"]
    changes = [Change(before=now, after=_rebased(now, one)) for now, one in known]
    if exclude_missing:
        changes += [Change(before=question, after=replace(question, status="excluded")) for question in missing]
    return Review(
        edits=(
            *(change for change in changes if change.before != change.after),
            *(Add(question=question) for question in _each_once(one.question for one in new)),
        ),
        clashes=tuple(clash for now, one in known for clash in _clashes(now, one)),
        missing=tuple(question.id for question in missing),
        removed=tuple(one.question.id for one in came if one.question.id in set(bank.removed) - set(there)),
    )


def _rebased(now: Question, came: Returned) -> Question:
    """The bank's question with the reviewer's changes; of a new row that the bank already holds, the bank's own."""
    if came.before is None:
        return now
    if came.question.type != now.type:
        return came.question
    return replace(now, **{name: getattr(came.question, name) for name in _changed(came)})


def _changed(came: Returned) -> list[str]:
    """The fields that the reviewer changed."""
    if came.before is None:
        return []
    if came.before.type != came.question.type:
        return ["type"]
    names = [f.name for f in dataclasses.fields(came.question)]
    return [name for name in names if getattr(came.question, name) != getattr(came.before, name)]


def _clashes(now: Question, came: Returned) -> Iterable[Clash]:
    if came.before is None or came.question == now:
        return
    if "type" in _changed(came):
        if now != came.before:
            yield Clash(place=came.place, id=now.id, field="type")
        return
    for name in _changed(came):
        mine, theirs = getattr(now, name, None), getattr(came.question, name)
        if mine not in (getattr(came.before, name), theirs):
            yield Clash(place=came.place, id=now.id, field=name)


def _each_once(questions: Iterable[Question]) -> Iterable[Question]:
    return {question.id: question for question in questions}.values()
