"""quizgen generate: questions from speeches, into a new bank or into one that people have edited."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.common import progress, tells_errors, told_by_type
from quizgen.wording import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.bank import Generated
    from quizgen.cli.banks import OpenBank
    from quizgen.facts import Fact
    from quizgen.model import Bank, BankSpeech, Question, Speech

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("generate", help=_("Generate a question bank from speeches; an existing bank keeps every edit."))
@click.argument("speeches", nargs=-1, required=True, type=_FILE)
@click.option(
    "-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help=_("The bank to write.")
)
@click.option("--dry-run", is_flag=True, help=_("Only show what would change."))
@click.option(
    "--distractors-from",
    "lenders",
    multiple=True,
    type=_FILE,
    help=_("Another speech whose words may serve as wrong options."),
)
@tells_errors
def command(speeches: tuple[Path, ...], output: Path, dry_run: bool, lenders: tuple[Path, ...]) -> None:
    from quizgen import files
    from quizgen.cli.banks import opened

    read = [files.read_speech(path) for path in speeches]
    others = [files.read_speech(path) for path in lenders]
    for warning in (warning for path in speeches for warning in files.speech_warnings(path)):
        click.echo(_("warning: {warning}").format(warning=warning), err=True)
    old = opened(output) if output.exists() else None
    found = _found(read, others)
    fresh = _generated(read, found)
    entries = _entries(output, dict(zip(speeches, read, strict=True)))
    after = _into_old(old, fresh, entries, dry=dry_run) if old else _new(output, read[0], fresh, entries, dry=dry_run)
    if not dry_run:
        click.echo(output)
    _coverage(read, found, after.questions)


def _found(speeches: Sequence[Speech], others: Sequence[Speech]) -> list[Sequence[Fact]]:
    """The facts of each speech; `others` lend wrong options."""
    from quizgen import facts

    lent = [fact for other in others for fact in facts.find(other)]
    return [facts.find(speech, lent) for speech in progress(speeches, len(speeches), _("Generating"))]


def _generated(speeches: Sequence[Speech], found: Sequence[Sequence[Fact]]) -> Generated:
    from quizgen import pool
    from quizgen.bank import Generated

    every = [pool.every_question(speech, facts) for speech, facts in zip(speeches, found, strict=True)]
    best = [pool.best_of(*one) for one in zip(speeches, found, every, strict=True)]
    return Generated(
        best=tuple(question for one in best for question in one),
        every=tuple(question for one in every for question in one),
        texts={speech.id: speech.plain() for speech in speeches},
    )


def _entries(output: Path, speeches: dict[Path, Speech]) -> tuple[BankSpeech, ...]:
    from quizgen.model import BankSpeech

    return tuple(
        BankSpeech(id=speech.id, file=Path(os.path.relpath(path, output.parent)).as_posix())
        for path, speech in speeches.items()
    )


def _new(output: Path, first: Speech, fresh: Generated, entries: tuple[BankSpeech, ...], *, dry: bool) -> Bank:
    """A bank of its own: written, or its questions shown."""
    from quizgen import files
    from quizgen.model import Bank

    ids = tuple(question.id for question in fresh.best)
    bank = Bank(language=first.language, speeches=entries, questions=fresh.best, generated=ids)
    if dry:
        for question in fresh.best:
            click.secho(f"+ {question.id}  {' / '.join(question.shown())}", fg="green")
    else:
        files.save(output, files.bank_text(bank))
    _counted(fresh.best, kept=0)
    return bank


def _into_old(old: OpenBank, fresh: Generated, entries: tuple[BankSpeech, ...], *, dry: bool) -> Bank:
    """A bank of people brought up to its speeches: written, or the difference shown."""
    from quizgen import bank
    from quizgen.cli.banks import finish, tell

    edits = bank.merge(old.bank, fresh, entries)
    finish(old, edits, dry=dry)
    added = [edit.question for edit in edits if isinstance(edit, bank.Add)]
    _counted(added, kept=len(old.bank.questions))
    tell(old, edits)
    return bank.apply(old.bank, edits)


def _counted(fresh: Sequence[Question], *, kept: int) -> None:
    told = _("new questions: {count}") if fresh else _("no new questions")
    message = _("{new}, kept: {kept}").format(new=told, kept=kept) if kept else told
    click.echo(message.format(count=len(fresh)))
    told_by_type(fresh)


def _coverage(speeches: Sequence[Speech], found: Sequence[Sequence[Fact]], asked: Sequence[Question]) -> None:
    """What of each speech, with its facts, the bank asks."""
    from quizgen import questions, selection
    from quizgen.cli.coverage import table

    for speech, facts in zip(speeches, found, strict=True):
        mine = [question for question in asked if question.source.speech == speech.id]
        click.echo(_("What of {title} is asked:").format(title=speech.title))
        for line in table(selection.coverage(speech, facts, mine), list(questions.registry())):
            click.echo(line)
