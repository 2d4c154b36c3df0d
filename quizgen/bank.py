"""Bank 题库: what generating again does to a bank that people own, as edits; what people wrote wins.

A question is the program's as long as it is a draft whose content has the hash of what the program wrote: it follows
the speech. Every other one is a person's: it is only marked when its evidence is gone. An excluded one is left alone,
and keeps out what its sentence has become.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from quizgen import alike
from quizgen.model import Bank, BankSpeech, Question
from quizgen.questions.common import content_hash

HEIR = 75
"""From this similarity of 100 on a new question is what an untouched one has become."""


@dataclass(frozen=True, kw_only=True)
class Generated:
    """What speeches bear: the questions worth keeping, all others besides, and the text of each speech by its id."""

    best: tuple[Question, ...]
    every: tuple[Question, ...]
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class AddSpeech:
    """A speech is named at the end of the bank's speeches."""

    speech: BankSpeech


@dataclass(frozen=True, kw_only=True)
class Add:
    """A question is put at the end."""

    question: Question


@dataclass(frozen=True, kw_only=True)
class Change:
    """A question becomes another one in its place."""

    before: Question
    after: Question


@dataclass(frozen=True, kw_only=True)
class Follow(Change):
    """What the program wrote and nobody touched is written anew; of a sentence that was corrected with another id."""


@dataclass(frozen=True, kw_only=True)
class MarkStale(Change):
    """The speech no longer says what a question rests on; `gone` are the quotations that it lacks."""

    gone: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Unmark(Change):
    """The speech says again what a question rests on."""


@dataclass(frozen=True, kw_only=True)
class Remove:
    """A question that a person deleted is named among those that never come back."""

    id: str


@dataclass(frozen=True, kw_only=True)
class Record:
    """The ids of all questions of the bank that the program wrote: what is missing next time was deleted."""

    ids: tuple[str, ...]


Edit = AddSpeech | Add | Change | Remove | Record


def merge(bank: Bank, fresh: Generated, speeches: Sequence[BankSpeech] = ()) -> tuple[Edit, ...]:
    """The edits that bring a bank up to its speeches; none where nothing changed."""
    edits: list[Edit] = [AddSpeech(speech=one) for one in speeches if one.id not in {old.id for old in bank.speeches}]
    every = {question.id: question for question in (*fresh.every, *fresh.best)}
    new = list(additions(bank, fresh.best))
    edits += _changes(bank, every, new, fresh.texts)
    gone = deleted(bank)
    edits += [Add(question=question) for question in new]
    edits += [Remove(id=one) for one in gone]
    record = _written(apply(bank, edits))
    return (*edits, Record(ids=record)) if record != bank.generated else tuple(edits)


def additions(bank: Bank, generated: Iterable[Question]) -> tuple[Question, ...]:
    """The generated questions that the bank does not hold and that nobody deleted from it."""
    known = {question.id for question in bank.questions} | set(bank.removed) | set(bank.generated)
    return tuple(question for question in generated if question.id not in known)


def deleted(bank: Bank) -> tuple[str, ...]:
    """The ids of questions that the program wrote and that a person took out since."""
    there = {question.id for question in bank.questions} | set(bank.removed)
    return tuple(one for one in bank.generated if one not in there)


def untouched(question: Question) -> bool:
    """Whether a question is as the program wrote it, and nobody approved or excluded it."""
    written = question.origin is not None and question.origin.hash == content_hash(question)
    return written and question.status == "draft"


def _changes(
    bank: Bank, every: Mapping[str, Question], new: list[Question], texts: Mapping[str, str]
) -> Iterator[Change]:
    """What changes in the bank; of `new` those are taken that are what an untouched or an excluded one has become."""
    for question in bank.questions:
        if question.source.speech not in texts:
            continue
        again = every.get(question.id)
        gone = tuple(quote for quote in question.source.quotes if quote not in texts[question.source.speech])
        if question.status == "excluded":
            if gone and (heir := _heir(question, new)):
                new.remove(heir)
        elif again and untouched(question):
            if replace(again, stale=question.stale) != question or question.stale:
                yield Follow(before=question, after=again)
        elif gone and untouched(question) and (heir := _heir(question, new)):
            new.remove(heir)
            yield Follow(before=question, after=heir)
        elif gone and not question.stale:
            yield MarkStale(before=question, after=replace(question, stale=True), gone=gone)
        elif question.stale and not gone:
            yield Unmark(before=question, after=replace(question, stale=False))


def _heir(question: Question, new: Sequence[Question]) -> Question | None:
    """The new question that asks the same as before of a sentence that was corrected; None if there is none."""
    likeness = {
        one.id: alike.ratio(" ".join(question.shown()), " ".join(one.shown()))
        for one in new
        if (one.type, one.source.speech, one.source.section)
        == (question.type, question.source.speech, question.source.section)
    }
    best = max(likeness, key=lambda one: likeness[one], default="")
    return next((one for one in new if one.id == best and likeness[best] >= HEIR), None)


def _written(bank: Bank) -> tuple[str, ...]:
    """The record that a bank should hold: what it holds as far as it is still there, then what is new."""
    there = [question.id for question in bank.questions if question.origin]
    kept = [one for one in bank.generated if one in set(there)]
    return tuple(dict.fromkeys([*kept, *there]))


def apply(bank: Bank, edits: Iterable[Edit]) -> Bank:
    """The bank after the edits."""
    edits = list(edits)
    after = {edit.before.id: edit.after for edit in edits if isinstance(edit, Change)}
    record = next((edit.ids for edit in edits if isinstance(edit, Record)), bank.generated)
    return replace(
        bank,
        speeches=(*bank.speeches, *(edit.speech for edit in edits if isinstance(edit, AddSpeech))),
        questions=(
            *(after.get(question.id, question) for question in bank.questions),
            *(edit.question for edit in edits if isinstance(edit, Add)),
        ),
        removed=(*bank.removed, *(edit.id for edit in edits if isinstance(edit, Remove))),
        generated=record,
    )


def by_type(questions: Sequence[Question]) -> dict[str, int]:
    """How many questions there are of each type, in the order in which they come."""
    return Counter(question.type for question in questions)
