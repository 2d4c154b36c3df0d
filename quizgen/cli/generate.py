"""quizgen generate: questions from speeches, into a new bank or into one that people have edited."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.common import progress, tells_errors
from quizgen.wording import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.facts import Fact
    from quizgen.model import Bank, Question, Speech

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("generate", help=_("Generate a question bank from speeches; an existing bank keeps every edit."))
@click.argument("speeches", nargs=-1, required=True, type=_FILE)
@click.option(
    "-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help=_("The bank to write.")
)
@click.option("--dry-run", is_flag=True, help=_("Only show what would be added."))
@click.option(
    "--distractors-from",
    "lenders",
    multiple=True,
    type=_FILE,
    help=_("Another speech whose words may serve as wrong options."),
)
@tells_errors
def command(speeches: tuple[Path, ...], output: Path, dry_run: bool, lenders: tuple[Path, ...]) -> None:
    from quizgen import bank, files

    read = [files.read_speech(path) for path in speeches]
    others = [files.read_speech(path) for path in lenders]
    warnings = [warning for path in speeches for warning in files.speech_warnings(path)]
    for warning in warnings:
        click.echo(_("warning: {warning}").format(warning=warning), err=True)
    old = files.read_bank(output) if output.exists() else None
    mined = _mined(read, others)
    fresh = bank.additions(old or _empty(read), [question for _facts, asked in mined for question in asked])
    text = _text(output, old, fresh, dict(zip(speeches, read, strict=True)))
    if dry_run:
        for question in fresh:
            click.echo(f"+ {question.id}  {' / '.join(question.shown())}")
    elif fresh or old is None:
        files.save(output, text)
    _report(output, old, fresh, written=not dry_run)
    _coverage(read, [facts for facts, _asked in mined], [*(old.questions if old else ()), *fresh])


def _coverage(speeches: Sequence[Speech], found: Sequence[Sequence[Fact]], asked: Sequence[Question]) -> None:
    """What of each speech, with its facts, the bank asks."""
    from quizgen import questions, selection
    from quizgen.cli.coverage import table

    for speech, facts in zip(speeches, found, strict=True):
        mine = [question for question in asked if question.source.speech == speech.id]
        click.echo(_("What of {title} is asked:").format(title=speech.title))
        for line in table(selection.coverage(speech, facts, mine), list(questions.registry())):
            click.echo(line)


def _mined(speeches: Sequence[Speech], others: Sequence[Speech]) -> list[tuple[Sequence[Fact], list[Question]]]:
    """The facts of each speech and the questions on them; `others` lend wrong options."""
    from quizgen import facts, pool

    lent = [fact for other in others for fact in facts.find(other)]
    steps = progress(speeches, len(speeches), _("Generating"))
    found = ((speech, facts.find(speech, lent)) for speech in steps)
    return [(own, pool.asked_of(speech, own)) for speech, own in found]


def _empty(speeches: Sequence[Speech]) -> Bank:
    from quizgen.model import Bank

    return Bank(language=speeches[0].language)


def _text(output: Path, old: Bank | None, fresh: Sequence[Question], speeches: dict[Path, Speech]) -> str:
    """The bank's new text; an old one is kept byte for byte and added to."""
    from quizgen import files
    from quizgen.files.edit import bank_with
    from quizgen.model import Bank, BankSpeech

    entries = tuple(
        BankSpeech(id=speech.id, file=Path(os.path.relpath(path, output.parent)).as_posix())
        for path, speech in speeches.items()
    )
    if old is None:
        language = next(iter(speeches.values())).language
        return files.bank_text(Bank(language=language, speeches=entries, questions=tuple(fresh)))
    known = {entry.id for entry in old.speeches}
    return bank_with(output, fresh, [entry for entry in entries if entry.id not in known])


def _report(output: Path, old: Bank | None, fresh: Sequence[Question], *, written: bool) -> None:
    from quizgen import bank

    click.echo(_("{count} new questions, {kept} kept").format(count=len(fresh), kept=len(old.questions) if old else 0))
    for kind, count in bank.by_type(fresh).items():
        click.echo(f"  {kind:<16}{count:>5}")
    if written:
        click.echo(output)
