"""quizgen check: every error of every file at once."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizgen.wording import _

if TYPE_CHECKING:
    from quizgen.files import Complaint
    from quizgen.model import Bank, Blueprint, Folder, Paper, Speech

SCHEMAS = ("speech", "bank", "blueprint", "folder", "wording")


@click.command("check", help=_("Check speeches, banks, blueprints and frozen papers: every error at once."))
@click.argument("files", metavar="FILE...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--schema",
    metavar="KIND",
    type=click.Choice(SCHEMAS),
    help=_("Print the JSON Schema of a kind of file, for editors: speech, bank, blueprint, folder or wording."),
)
@click.option(
    "--wording",
    metavar="LANGUAGE",
    help=_("Print all that papers and pages say in a language (zh-CN, en), as a wording.yaml to change."),
)
@click.option(
    "--lint",
    is_flag=True,
    help=_("Also judge the questions of banks and frozen papers, and those that a speech would give."),
)
def command(files: tuple[Path, ...], schema: str | None, wording: str | None, lint: bool) -> None:
    from quizgen.files import editors, json_schema, wording_text

    if schema:
        click.echo(json.dumps(json_schema(schema), ensure_ascii=False, indent=1))
    elif wording:
        click.echo(wording_text(Path("wording.yaml"), wording), nl=False)
    elif not files:
        raise click.UsageError(_("name the files to check"))
    in_order = [_check(path, lint=lint) for path in files]
    for path in files:
        editors.refresh(path)
    if not all(in_order):
        sys.exit(1)


def _check(path: Path, *, lint: bool) -> bool:
    """Tells what is wrong with a file, or that nothing is; whether it is in order."""
    from quizgen import files
    from quizgen.cli import linting

    try:
        kind = files.kind_of(path)
        value = files.read(path, kind)
        summary = _SUMMARIES[kind](value)
        if kind == "blueprint":
            _try_to_draw(path)
        report = linting.report(path, kind, value) if lint else None
    except files.InputError as error:
        for complaint in error.complaints:
            click.echo(str(complaint), err=True)
        return False
    for warning in _warnings(path, kind):
        click.echo(_("warning: {warning}").format(warning=warning), err=True)
    click.echo(_("{file}: in order: {summary}").format(file=path, summary=summary))
    return report is None or linting.tell(report)


def _try_to_draw(path: Path) -> None:
    """Errors: what a blueprint names is not there or wrong, or holds less than the paper asks."""
    from quizgen import pool

    pool.papers_of(path)


def _warnings(path: Path, kind: str) -> list[Complaint]:
    from quizgen import files, pool

    if kind == "blueprint":
        return pool.near_duplicates(path)
    return files.speech_warnings(path) if kind == "speech" else []


def _speech(speech: Speech) -> str:
    from quizgen import model

    return _("speech; sections {sections}, lists {lists}, sets of couplets {pairs}").format(
        sections=_count(speech, model.Section),
        lists=_count(speech, model.PointList),
        pairs=_count(speech, model.Couplets) + _count(speech, model.Pairs),
    )


def _bank(bank: Bank) -> str:
    return _("bank; questions {count}").format(count=len(bank.questions))


def _blueprint(blueprint: Blueprint) -> str:
    message = _("blueprint; sections {sections}, forms {forms}")
    return message.format(sections=len(blueprint.sections), forms=", ".join(blueprint.forms))


def _paper(paper: Paper) -> str:
    return _("frozen paper; questions {count}, points {points}").format(count=len(paper.items), points=paper.total)


def _folder(folder: Folder) -> str:
    return _("working folder; theme {theme}").format(theme=folder.theme)


def _wording(words: dict[str, dict[str, str]]) -> str:
    return _("wording; messages {count}").format(count=sum(map(len, words.values())))


_SUMMARIES: dict[str, Callable[[Any], str]] = {
    "speech": _speech,
    "bank": _bank,
    "blueprint": _blueprint,
    "paper": _paper,
    "folder": _folder,
    "wording": _wording,
}


def _count(value: Any, kind: type[Any]) -> int:
    """How many values of a kind stand in a value, at any depth."""
    if isinstance(value, tuple):
        return sum(_count(part, kind) for part in value)
    if not dataclasses.is_dataclass(value):
        return 0
    return isinstance(value, kind) + sum(_count(getattr(value, f.name), kind) for f in dataclasses.fields(value))
