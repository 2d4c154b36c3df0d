"""quizgen check --lint: what lint finds in a file, as a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizgen.cli.common import aligned
from quizgen.wording import _

if TYPE_CHECKING:
    from quizgen.lint import Finding
    from quizgen.model import Bank, Paper, Question, Speech

STEM = 20
"""So many characters of a stem are shown of a question that stands in no file yet."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """What was found in a file; `places` and `names` say of each question where it stands and what it is called."""

    file: str
    findings: tuple[Finding, ...]
    places: tuple[str, ...]
    names: tuple[str, ...]
    unread: tuple[str, ...] = ()
    """The speeches, by id, that questions rest on and that cannot be read."""


def report(path: Path, kind: str, value: Any) -> Report | None:
    """The report of a file, read as `value`, that holds or gives questions.

    Errors: `InputError` of the speeches that a bank rests on.
    """
    return _REPORTS[kind](path, value) if kind in _REPORTS else None


def tell(found: Report) -> bool:
    """Prints a report, the findings on stderr from the top of the file to its end; whether none is an error."""
    for name in found.unread:
        message = _("warning: {file}: the speech {name} is not at hand, so evidence and lists are not held against it")
        click.echo(message.format(file=found.file, name=name), err=True)
    order = sorted(found.findings, key=lambda one: -1 if one.index is None else one.index)
    for line in aligned([_row(one, found) for one in order]):
        click.echo(line, err=True)
    errors = sum(one.rule.severity == "error" for one in order)
    summary = _("{file}: lint: questions {count}, errors {errors}, warnings {warnings}")
    warnings = len(order) - errors
    click.echo(summary.format(file=found.file, count=len(found.places), errors=errors, warnings=warnings))
    return not errors


def _row(one: Finding, found: Report) -> tuple[str, ...]:
    place, name = (found.places[one.index], found.names[one.index]) if one.index is not None else (found.file, "")
    severity = {"error": _("error"), "warning": _("warning")}[one.rule.severity]
    return place, severity, one.rule.name, name, _(one.rule.message).format(**one.args)


def _of_bank(path: Path, bank: Bank) -> Report:
    from quizgen import lint, pool

    speeches = pool.speeches_of(bank, path)
    return Report(
        file=str(path),
        findings=lint.of_questions(bank.questions, speeches),
        places=_places(path),
        names=tuple(question.id for question in bank.questions),
        unread=tuple(sorted({one.source.speech for one in bank.questions if one.source.speech} - set(speeches))),
    )


def _of_paper(path: Path, paper: Paper) -> Report:
    from quizgen import lint

    names = tuple(f"{item.number}. {item.question.id}" for item in paper.items)
    return Report(file=str(path), findings=lint.of_paper(paper), places=_places(path), names=names)


def _of_speech(path: Path, speech: Speech) -> Report:
    from quizgen import lint, pool

    questions = pool.generated(speech)
    return Report(
        file=str(path),
        findings=lint.of_questions(questions, {speech.id: speech}),
        places=(str(path),) * len(questions),
        names=tuple(map(_called, questions)),
    )


def _called(question: Question) -> str:
    stem = question.asks()
    return f"{question.id} {stem[:STEM]}{'…' if len(stem) > STEM else ''}"


def _places(path: Path) -> tuple[str, ...]:
    from quizgen import files

    return tuple(f"{one.file}:{one.line}:{one.column}" for one in files.places_of_questions(path))


_REPORTS: dict[str, Callable[[Path, Any], Report]] = {"bank": _of_bank, "paper": _of_paper, "speech": _of_speech}
