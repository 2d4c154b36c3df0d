"""From files to papers: reads what a blueprint names, makes the pool of questions, and assembles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from quizgen import assembly, facts, files, questions, selection, wording
from quizgen.model import Bank, Blueprint, Paper, Question, Speech
from quizgen.wording import _


def from_speech(path: Path) -> tuple[Paper, ...]:
    """A paper of what the speech bears, in a sensible default shape."""
    speech = files.read_speech(path)
    pool = generated(speech)
    blueprint = assembly.default_blueprint(speech.title, pool)
    if not blueprint.sections:
        message = _("nothing in this speech can be asked yet: mark key terms with [[…]], or write lists and pairs")
        raise files.InputError(files.Complaint(file=str(path), message=message))
    return _assembled(blueprint, path, [speech], pool, speech.language)


def from_blueprint(path: Path) -> tuple[Paper, ...]:
    """The papers of a blueprint; a bank that covers a speech replaces generating from it."""
    blueprint = files.read_blueprint(path)
    complaints: list[files.Complaint] = []
    banks = [
        bank for name in blueprint.banks if (bank := files.collect(complaints, files.read_bank, path.parent / name))
    ]
    speeches = [
        one for name in blueprint.speeches if (one := files.collect(complaints, files.read_speech, path.parent / name))
    ]
    if complaints:
        raise files.InputError(*complaints)
    covered = {speech.id for bank in banks for speech in bank.speeches}
    pool = [question for bank in banks for question in bank.questions]
    pool += [question for speech in speeches if speech.id not in covered for question in generated(speech)]
    language = (*[speech.language for speech in speeches], *[bank.language for bank in banks])[0]
    return _assembled(blueprint, path, [*speeches, *_speeches_of(banks, path, blueprint)], pool, language)


def speeches_in(path: Path) -> tuple[Speech, ...]:
    """The speeches that a blueprint draws on: those it names, then those that its banks rest on, each once."""
    blueprint = files.read_blueprint(path)
    banks = [files.read_bank(path.parent / name) for name in blueprint.banks]
    named = [files.read_speech(path.parent / name) for name in blueprint.speeches]
    return tuple({one.id: one for one in [*named, *_speeches_of(banks, path, blueprint)]}.values())


def generated(speech: Speech) -> list[Question]:
    """The questions that a speech bears, the best of them on single sentences."""
    return asked_of(speech, facts.find(speech))


def asked_of(speech: Speech, found: Sequence[facts.Fact]) -> list[Question]:
    """The questions that these facts of a speech bear, the best of them on single sentences."""
    return best_of(speech, found, every_question(speech, found))


def every_question(speech: Speech, found: Sequence[facts.Fact]) -> list[Question]:
    """All questions that these facts of a speech bear."""
    return list(questions.generate(found, wording.say(speech.language)))


def best_of(speech: Speech, found: Sequence[facts.Fact], asked: Sequence[Question]) -> list[Question]:
    """Those of all questions on the facts of a speech that are worth keeping."""
    return list(selection.best(asked, found, len(speech.plain())))


def _speeches_of(banks: Sequence[Bank], path: Path, blueprint: Blueprint) -> list[Speech]:
    """The speeches that banks rest on, as far as their files are there: papers name their sections."""
    named = zip(blueprint.banks, banks, strict=True)
    return [speech for name, bank in named for speech in speeches_of(bank, path.parent / name).values()]


def speeches_of(bank: Bank, path: Path) -> dict[str, Speech]:
    """The speeches that a bank rests on, by the id it gives them, as far as their files are there."""
    entries = [(entry, path.parent / entry.file) for entry in bank.speeches if entry.file]
    return {entry.id: files.read_speech(file) for entry, file in entries if file.is_file()}


def _assembled(
    blueprint: Blueprint, path: Path, speeches: Sequence[Speech], pool: Sequence[Question], language: str
) -> tuple[Paper, ...]:
    try:
        return assembly.assemble(blueprint, pool, assembly.places_of(speeches), path.stem, language)
    except assembly.Shortfall as error:
        raise files.InputError(files.shortfall(path, error)) from None
