"""quizgen import: a document as it is becomes a structured speech, with a report of what is found and doubtful."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.common import tells_errors
from quizgen.wording import _

if TYPE_CHECKING:
    from quizgen.ingest.document import Document
    from quizgen.model import Speech


@click.command("import", help=_("Turn a document (txt, md, docx, pdf, html; - for standard input) into a speech file."))
@click.argument("source", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help=_("The speech to write.")
)
@tells_errors
def command(source: Path, output: Path) -> None:
    from quizgen import files
    from quizgen.ingest.outline import structure

    if output.exists():
        message = _("is there already; import writes a new file only, so that no edit is lost")
        raise files.InputError(files.Complaint(file=str(output), message=message))
    document = _read(source)
    speech = structure(document, _id(output.stem), name="" if str(source) == "-" else source.name)
    files.save(output, files.speech_text(speech))
    _report(speech, document, output)


def _id(stem: str) -> str:
    """A speech's id from the name of its file."""
    return re.sub(r"[^\w.-]+", "-", stem).strip("-._")[:80] or "speech"


def _read(source: Path) -> Document:
    from quizgen.ingest import readers

    if str(source) == "-":
        return readers.read_bytes(sys.stdin.buffer.read(), "-")
    return readers.read(source)


def _report(speech: Speech, document: Document, output: Path) -> None:
    from quizgen.ingest import report

    found = report.found(speech)
    click.echo(
        _("“{title}”: {sections} sections, {lists} lists, {couplets} sets of couplets, {quotes} quotations").format(
            title=speech.title,
            sections=found.sections,
            lists=len(found.lists),
            couplets=found.couplets,
            quotes=found.quotes,
        )
    )
    for name, count in found.lists:
        click.echo(f"  {count:>3}  {name}")
    doubts = report.doubts(speech, document)
    if doubts:
        click.echo(_("Please look at:"))
    for doubt in doubts:
        told = _(doubt.message).format(**doubt.args)
        click.echo("  " + _("line {line}: {told}").format(line=doubt.line, told=told))
    click.echo(output)
