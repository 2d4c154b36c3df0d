"""quizgen check --lint: what is wrong with questions whose file is in order, each at its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.wording import _

if TYPE_CHECKING:
    from quizgen.lint import Finding
    from quizgen.model import Bank


def check(path: Path) -> bool:
    """Tells all findings of a file, the serious ones as errors; whether there is no serious one."""
    from quizgen import files

    kind = files.kind_of(path)
    found = list(_FINDINGS[kind](path)) if kind in _FINDINGS else []
    places = files.question_places(path) if kind != "speech" else {}
    for finding in sorted(found, key=lambda one: places.get(one.question.id, (1, 1))):
        click.echo(_line(path, places.get(finding.question.id, (1, 1)), finding))
    serious = sum(finding.serious for finding in found)
    summary = _("{file}: lint: errors {errors}, warnings {warnings}")
    click.echo(summary.format(file=path, errors=serious, warnings=len(found) - serious))
    return not serious


def _line(path: Path, place: tuple[int, int], finding: Finding) -> str:
    level = _("error") if finding.serious else _("warning")
    message = _(finding.message).format(**finding.args)
    text = _("{level}: {rule}: {message} ({why})").format(
        level=level, rule=finding.rule, message=message, why=_(finding.why)
    )
    return f"{path}:{place[0]}:{place[1]}: {finding.question.id}: {text}"


def _of_bank(path: Path) -> Iterator[Finding]:
    from quizgen import files, lint

    bank = files.read_bank(path)
    yield from lint.findings(bank.questions, _plains(bank, path.parent))


def _plains(bank: Bank, folder: Path) -> dict[str, str]:
    """The running text of the speeches that a bank names, as far as their files are there and in order."""
    from quizgen import files

    plains = {}
    for entry in bank.speeches:
        file = folder / entry.file
        if entry.file and file.is_file():
            plains[entry.id] = files.read_speech(file).plain()
    return plains


def _of_paper(path: Path) -> Iterator[Finding]:
    from quizgen import files, lint

    paper = files.read_paper(path)
    questions = [item.question for item in paper.items]
    yield from lint.findings(questions, {})
    yield from lint.in_paper(questions)


def _of_speech(path: Path) -> Iterator[Finding]:
    from quizgen import files, lint, pool

    speech = files.read_speech(path)
    yield from lint.findings(pool.generated(speech), {speech.id: speech.plain()})


_FINDINGS = {"bank": _of_bank, "paper": _of_paper, "speech": _of_speech}
