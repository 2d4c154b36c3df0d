"""quizgen bank: banks to workbooks for reviewers and back, and banks that people already have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.common import tells_errors, told_by_type
from quizgen.cli.stats import stats
from quizgen.wording import _, program_language

if TYPE_CHECKING:
    from quizgen.cli.banks import OpenBank
    from quizgen.model import Bank
    from quizgen.office.bankbook import Found
    from quizgen.returned import Review

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_NEW = click.Path(dir_okay=False, path_type=Path)


@click.group("bank", help=_("Take banks to Excel and back, and take in banks that people already have."))
def command() -> None:
    pass


command.add_command(stats)


@command.command("to-xlsx", help=_("Write a bank as an Excel workbook to be reviewed, corrected and added to."))
@click.argument("bank", type=_FILE)
@click.option("-o", "--output", required=True, type=_NEW, help=_("The workbook to write."))
@tells_errors
def to_xlsx(bank: Path, output: Path) -> None:
    from quizgen import files
    from quizgen.office import bankbook

    read = files.read_bank(bank)
    files.save(output, bankbook.book(read))
    click.echo(_("{count} questions").format(count=len(read.questions)))
    click.echo(output)


@command.command("template", help=_("Write an empty Excel workbook to fill in with questions."))
@click.option("-o", "--output", required=True, type=_NEW, help=_("The workbook to write."))
@click.option("--language", metavar="LANGUAGE", help=_("The language of the questions: zh-CN or en."))
@tells_errors
def template(output: Path, language: str | None) -> None:
    from quizgen import files
    from quizgen.model import Bank
    from quizgen.office import bankbook

    english = program_language().lower().startswith("en")
    files.save(output, bankbook.book(Bank(language=language or ("en" if english else "zh-CN"))))
    click.echo(output)


@command.command(
    "from-xlsx", help=_("Take a reviewed or filled-in workbook into a bank; an existing one keeps the rest.")
)
@click.argument("workbook", type=_FILE)
@click.option("-o", "--output", required=True, type=_NEW, help=_("The bank to write."))
@click.option("--dry-run", is_flag=True, help=_("Only show what would change."))
@click.option(
    "--missing",
    type=click.Choice(["keep", "exclude"]),
    default="keep",
    help=_("What becomes of questions of the bank that have no row any more: keep (as they are) or exclude."),
)
@tells_errors
def from_xlsx(workbook: Path, output: Path, dry_run: bool, missing: str) -> None:
    from quizgen.files import InputError
    from quizgen.files.errors import in_order
    from quizgen.office import bankbook, sheets

    found = bankbook.read(sheets.read(workbook), str(workbook))
    if found.complaints:
        raise InputError(*in_order(found.complaints))
    take_in(found, str(workbook), output, dry_run=dry_run, exclude_missing=missing == "exclude")


@command.command("to-docx", help=_("Write a bank as a Word document to be corrected and ticked; import takes it back."))
@click.argument("bank", type=_FILE)
@click.option("-o", "--output", required=True, type=_NEW, help=_("The document to write."))
@tells_errors
def to_docx(bank: Path, output: Path) -> None:
    from quizgen import files
    from quizgen.cli.reviewing import document

    read = files.read_bank(bank)
    content, left_out = document(read, bank.stem)
    files.save(output, content)
    click.echo(_("{count} questions").format(count=len(read.questions) - len(left_out)))
    if left_out:
        message = _("{count} questions are left out, as Word cannot show them whole; review them in Excel: {ids}")
        click.echo(message.format(count=len(left_out), ids=", ".join(left_out)), err=True)
    click.echo(output)


@command.command("import", help=_("Take in a bank as people keep it: Word, text, PDF, web page, Excel or CSV."))
@click.argument("source", type=_FILE)
@click.option("-o", "--output", required=True, type=_NEW, help=_("The bank to write; an existing one keeps all else."))
@click.option("--dry-run", is_flag=True, help=_("Only show what would be taken."))
@click.option("--list", "listed", is_flag=True, help=_("Also list every question that is taken, with its line."))
@tells_errors
def import_(source: Path, output: Path, dry_run: bool, listed: bool) -> None:
    from quizgen.cli.banks import opened
    from quizgen.cli.taking import from_document, from_workbook, is_workbook

    old = opened(output) if output.exists() else None
    read = from_workbook if is_workbook(source) else from_document
    found = read(source, old.bank if old else None, listed=listed)
    take_in(found, str(source), output, dry_run=dry_run, exclude_missing=False, only_part=True)


def take_in(
    found: Found, source: str, output: Path, *, dry_run: bool, exclude_missing: bool, only_part: bool = False
) -> None:
    """Puts what was found into the bank, an old or a new one, and tells what that changes."""
    from quizgen.cli.banks import opened

    if output.exists():
        result = _into_old(opened(output), found, source, dry_run=dry_run, exclude_missing=exclude_missing)
        _tell(result, excluded=exclude_missing, only_part=only_part)
    else:
        _into_new(output, found, dry_run=dry_run)
    if not dry_run:
        click.echo(output)


def _into_new(output: Path, found: Found, *, dry_run: bool) -> None:
    from dataclasses import replace

    from quizgen import files

    unique = {one.question.id: one.question for one in found.taken}
    bank = replace(found.bank, questions=tuple(unique.values()))
    text = files.bank_text(bank)
    files.bank_of(text, str(output))
    if not dry_run:
        files.save(output, text)
    _counted(bank)


def _counted(bank: Bank) -> None:
    click.echo(_("{count} questions").format(count=len(bank.questions)))
    told_by_type(bank.questions)


def _into_old(old: OpenBank, found: Found, source: str, *, dry_run: bool, exclude_missing: bool) -> Review:
    from quizgen.cli.banks import finish
    from quizgen.returned import review

    result = review(old.bank, found.taken, exclude_missing=exclude_missing)
    _refuse_clashes(result, source)
    finish(old, result.edits, dry=dry_run)
    return result


def _refuse_clashes(result: Review, source: str) -> None:
    from quizgen.files import Complaint, InputError

    message = _("{id}: {field} was changed both here and in the bank; make them alike, then run the command again")
    clashes = [
        Complaint(file=source, field=one.place, message=message.format(id=one.id, field=one.field))
        for one in result.clashes
    ]
    if clashes:
        raise InputError(*clashes)


def _tell(result: Review, *, excluded: bool, only_part: bool) -> None:
    from quizgen.bank import Add, Change

    new = sum(isinstance(edit, Add) for edit in result.edits)
    changed = sum(isinstance(edit, Change) for edit in result.edits)
    click.echo(_("{new} new questions, {changed} changed").format(new=new, changed=changed))
    if result.missing and not only_part:
        message = (
            _("{count} questions without a row are excluded")
            if excluded
            else _("{count} questions without a row are kept")
        )
        click.echo(message.format(count=len(result.missing)))
    if result.removed:
        click.echo(_("{count} rows are left out: the bank names them under removed").format(count=len(result.removed)))
