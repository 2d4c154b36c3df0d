"""From files to papers: reads what a blueprint names, makes the pool of questions, and assembles."""

from __future__ import annotations

import os.path
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from quizgen import assembly, clashes, draw, facts, files, questions, selection, usual, wording
from quizgen.files import shelf
from quizgen.model import Bank, Blueprint, Paper, Question, Speech
from quizgen.wording import _

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Stock:
    """What a blueprint draws on: the questions of its banks and speeches, and the speeches that they rest on."""

    blueprint: Blueprint
    questions: tuple[Question, ...]
    speeches: tuple[Speech, ...]
    language: str


def papers_of(path: Path) -> tuple[Paper, ...]:
    """The papers of a file of any kind that can be built."""
    return (files.read_paper(path),) if files.kind_of(path) == "paper" else from_blueprint(path)


def from_blueprint(path: Path) -> tuple[Paper, ...]:
    """The papers of a blueprint, or of a speech in a sensible default shape."""
    stock = stock_of(path)
    places = assembly.places_of(stock.speeches)
    try:
        return assembly.assemble(stock.blueprint, stock.questions, places, path.stem, stock.language)
    except draw.Shortfall as error:
        raise files.shortfall(path, error) from None


def stock_of(path: Path) -> Stock:
    """What a blueprint, or the paper that a speech bears, draws on."""
    return _of_speech(path) if files.kind_of(path) == "speech" else _of_blueprint(path)


def _of_speech(path: Path) -> Stock:
    speech = files.read_speech(path)
    pool = generated(speech)
    blueprint = usual.default_blueprint(speech.title, pool)
    if not blueprint.sections:
        message = _("nothing in this speech can be asked yet: mark key terms with [[…]], or write lists and pairs")
        raise files.InputError(files.Complaint(file=str(path), message=message))
    return Stock(blueprint=blueprint, questions=pool, speeches=(speech,), language=speech.language)


def _of_blueprint(path: Path) -> Stock:
    """A bank that covers a speech replaces generating from it; what the papers of `not_in` asked is left out."""
    blueprint = files.read_blueprint(path)
    complaints: list[files.Complaint] = []
    banks = _banks(complaints, path, blueprint.banks)
    speeches = _each(complaints, files.read_speech, path, blueprint.speeches)
    papers = _each(complaints, files.read_paper, path, blueprint.not_in)
    if complaints:
        raise files.InputError(*complaints)
    covered = {speech.id for _path, bank in banks for speech in bank.speeches}
    pool = _joined(banks)
    pool += [question for speech in speeches if speech.id not in covered for question in generated(speech)]
    if lost := list(draw.unusable_picks(blueprint, {question.id: question for question in pool})):
        raise files.shortfall(path, *lost)
    picked = {name for section in blueprint.sections for name in section.pick}
    return Stock(
        blueprint=blueprint,
        questions=tuple(assembly.not_asked_in(papers, pool, picked) if papers else pool),
        speeches=tuple({one.id: one for one in (*speeches, *_speeches_of(banks))}.values()),
        language=(*[speech.language for speech in speeches], *[bank.language for _path, bank in banks])[0],
    )


def near_duplicates(path: Path) -> list[files.Complaint]:
    """The questions of a blueprint's banks that say nearly what one of another bank says, each at its place."""
    complaints: list[files.Complaint] = []
    banks = _banks(complaints, path, files.read_blueprint(path).banks)
    if complaints or len(banks) < 2:
        return []
    found = [(number, question) for number, (_path, bank) in enumerate(banks) for question in bank.questions]
    pairs = clashes.near_pairs([clashes.Candidate(question) for _number, question in found])
    across = [(later, first) for later, first in pairs if found[later][0] != found[first][0]]
    places = [one for file, _bank in banks for one in files.places_of_questions(file)] if across else []
    message = _("says nearly the same as {id} in {file}; a paper takes one of them at most")
    return [
        replace(places[later], message=message.format(id=found[first][1].id, file=places[first].file))
        for later, first in across
        if found[later][1] != found[first][1]
    ]


def _named(path: Path, name: str) -> Path:
    """The file that another one names, as short as it can be told."""
    place = path.parent / name
    short = Path(os.path.normpath(place))
    return short if short.exists() and place.exists() and short.samefile(place) else place


def _each(complaints: list[files.Complaint], read: Callable[[Path], T], path: Path, names: Sequence[str]) -> list[T]:
    """The files that a blueprint names, as far as they are in order."""
    found = (files.collect(complaints, read, _named(path, name)) for name in names)
    return [one for one in found if one is not None]


def _banks(complaints: list[files.Complaint], path: Path, names: Sequence[str]) -> list[tuple[Path, Bank]]:
    """The banks that a blueprint names, or that stand in the folders it names, with their paths."""
    found: list[tuple[Path, Bank]] = []
    for place in (_named(path, name) for name in names):
        if place.is_dir():
            found += files.collect(complaints, shelf.read_folder, place) or ()
        elif (bank := files.collect(complaints, files.read_bank, place)) is not None:
            found.append((place, bank))
    return found


def _joined(banks: Sequence[tuple[Path, Bank]]) -> list[Question]:
    """The questions of all banks, each once; errors: one id for two questions."""
    first: dict[str, tuple[Question, Path]] = {}
    complaints = []
    for path, bank in banks:
        for number, question in enumerate(bank.questions):
            known, where = first.setdefault(question.id, (question, path))
            if known is not question and known != question:
                message = _("another question in {file} has the id “{id}”; give one of them another id")
                message = message.format(file=where, id=question.id)
                complaints.append(replace(files.places_of_questions(path)[number], message=message))
    if complaints:
        raise files.InputError(*complaints)
    return [question for question, _path in first.values()]


@lru_cache(maxsize=4)
def generated(speech: Speech) -> tuple[Question, ...]:
    """The questions that a speech bears, the best of them on single sentences."""
    return tuple(asked_of(speech, facts.find(speech)))


def asked_of(speech: Speech, found: Sequence[facts.Fact]) -> list[Question]:
    """The questions that these facts of a speech bear, the best of them on single sentences."""
    return best_of(speech, found, every_question(speech, found))


def every_question(speech: Speech, found: Sequence[facts.Fact]) -> list[Question]:
    """All questions that these facts of a speech bear."""
    return list(questions.generate(found, wording.say(speech.language)))


def best_of(speech: Speech, found: Sequence[facts.Fact], asked: Sequence[Question]) -> list[Question]:
    """Those of all questions on the facts of a speech that are worth keeping."""
    return list(selection.best(asked, found, len(speech.plain())))


def _speeches_of(banks: Sequence[tuple[Path, Bank]]) -> list[Speech]:
    """The speeches that banks rest on, as far as their files are there: papers name their sections."""
    return [speech for path, bank in banks for speech in speeches_of(bank, path).values()]


def speeches_of(bank: Bank, path: Path) -> dict[str, Speech]:
    """The speeches that a bank rests on, by the id it gives them, as far as their files are there."""
    entries = [(entry, _named(path, entry.file)) for entry in bank.speeches if entry.file]
    return {entry.id: files.read_speech(file) for entry, file in entries if file.is_file()}
