"""quizgen mark: what people handed in becomes marks, statistics, a report and certificates."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.common import aligned, tells_errors
from quizgen.wording import _

if TYPE_CHECKING:
    from quizgen.look import Look
    from quizgen.results import Attempts, Outcome, Remark
    from quizgen.results.report import Kind
    from quizgen.sittings import Gathered

SHOWN = 30
"""So many people are shown in the terminal; the workbook has all."""


@click.command(
    "mark",
    help=_(
        "Mark what people handed in: frozen papers (.paper.json) and result files, texts with codes, filled-in answer"
        " sheets, or folders of them."
    ),
)
@click.argument("paths", metavar="PAPER.json… RESULT|FOLDER…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help=_("The folder to write marks and report to; with --template the workbook. Without it marks are only shown."),
)
@click.option("--template", is_flag=True, help=_("Write a workbook to type in the answers of printed papers."))
@click.option(
    "--attempts",
    metavar="WHICH",
    type=click.Choice(["first", "last", "best", "all"]),
    default="first",
    help=_("Which attempt of a person counts: first (unless you say otherwise), last, best, all."),
)
@click.option(
    "--pass-mark",
    metavar="PERCENT",
    type=click.FloatRange(0, 100),
    help=_("The per cent of the full marks that one passes with, such as 60."),
)
@click.option(
    "--certificates", is_flag=True, help=_("Also write a certificate for each person, or for each who passed.")
)
@tells_errors
def command(
    paths: tuple[Path, ...],
    output: Path | None,
    template: bool,
    attempts: Attempts,
    pass_mark: float | None,
    certificates: bool,
) -> None:
    if template:
        _write_template(paths, output)
        return
    from quizgen import files, sittings

    inputs = [*paths, *_marked_before(output, paths)]
    gathered = sittings.gather(inputs)
    pass_share = None if pass_mark is None else Fraction(str(pass_mark)) / 100
    outcomes = list(sittings.outcomes(gathered, attempts, pass_share))
    _tell(outcomes, gathered)
    if not any(outcome.people for outcome in outcomes):
        raise files.InputError(
            files.Complaint(file=str(paths[0]), message=_("nothing was found here that can be marked"))
        )
    if output:
        look = files.look_for(gathered.file)
        made = (_contents(outcome, gathered, look, certificates=certificates) for outcome in outcomes)
        for name, content in [one for each in made for one in each]:
            files.save(output / name, content)
            click.echo(output / name)


def _write_template(paths: tuple[Path, ...], output: Path | None) -> None:
    from quizgen import files, sittings
    from quizgen.office import answers

    if output is None or output.suffix.lower() != ".xlsx":
        raise click.UsageError(_("name the workbook to write: -o sheet.xlsx"))
    content = answers.template(list(sittings.read_papers(paths).values()))
    if output.exists():
        message = _("is there already, and may hold answers: choose another name, or remove it first")
        raise files.InputError(files.Complaint(file=str(output), message=message))
    files.save(output, content)
    click.echo(output)


TO_MARK = "to-mark.xlsx"


def _marked_before(output: Path | None, paths: tuple[Path, ...]) -> list[Path]:
    """The workbooks of points in the folder that is written to: nothing typed into them is lost."""
    found = sorted(output.glob(f"*-{TO_MARK}")) if output and output.is_dir() else []
    named = {path.resolve() for path in paths}
    return [path for path in found if path.resolve() not in named]


# ---- what is written


def _contents(outcome: Outcome, gathered: Gathered, look: Look, *, certificates: bool) -> Iterator[tuple[str, bytes]]:
    """Every file of an outcome as (name, content)."""
    from quizgen.office import answers, marks

    yield f"{outcome.name}-marks.xlsx", marks.workbook(outcome)
    waiting = answers.to_mark([one.result for one in outcome.people], gathered.shares)
    if waiting:
        yield f"{outcome.name}-{TO_MARK}", waiting
    kinds: tuple[Kind, ...] = ("report", "certificates") if certificates else ("report",)
    for kind in kinds if outcome.people else ():
        yield from _page(outcome, kind, look)


def _page(outcome: Outcome, kind: Kind, look: Look) -> Iterator[tuple[str, bytes]]:
    """A printable page that shows somebody; where this machine cannot make PDFs, as HTML to print from a browser."""
    from quizgen import formats
    from quizgen.files.results import day
    from quizgen.results.report import report

    view = report(outcome, kind, day)
    if not view.people:
        click.echo(_("No certificates: nobody has passed, or answers are still to be marked."), err=True)
        return
    try:
        yield f"{outcome.name}-{kind}.pdf", formats.render(view, "pdf", look)
    except formats.Unavailable as error:
        click.echo(_(str(error)), err=True)
        yield f"{outcome.name}-{kind}.html", formats.render(view, "html", look)


# ---- what is told


def _tell(outcomes: list[Outcome], gathered: Gathered) -> None:
    for outcome in outcomes:
        for remark in outcome.remarks:
            click.echo(_("warning: {warning}").format(warning=_told(remark)), err=True)
    if gathered.passed_over:
        message = _("{count} other files were passed over.").format(count=gathered.passed_over)
        click.echo(message, err=True)
    for outcome in outcomes:
        if outcome.people:
            _show(outcome)


def _told(remark: Remark) -> str:
    return _plain(f"{remark.origin}: {_(remark.message).format(**remark.args)}")


def _show(outcome: Outcome) -> None:
    """The marks as a table, and what sums them up."""
    from quizgen.formats import page

    assert outcome.summary
    form = [_("Form")] if outcome.forms else []
    rows = [(_("Rank"), _("Name"), *form, _("Points"), "%")]
    for one in outcome.people[:SHOWN]:
        marked = one.result.marked
        form = [marked.paper.form] if outcome.forms else []
        told = page.number(marked.total), f"{float(marked.share):.0%}"
        rows.append((str(one.rank), _short(one.result.name), *form, *told))
    click.echo(outcome.papers[0].title)
    for line in aligned(rows):
        click.echo(f"  {line}")
    if len(outcome.people) > SHOWN:
        click.echo(_("  … and {count} more").format(count=len(outcome.people) - SHOWN))
    click.echo(_summary(outcome))
    waiting = sum(one.result.marked.waiting for one in outcome.people)
    if waiting:
        message = _("Answers to be marked by a person: {count}. Type their points into …-{file} and run this again.")
        click.echo(message.format(count=waiting, file=TO_MARK))


def _summary(outcome: Outcome) -> str:
    assert outcome.summary
    found = outcome.summary
    message = _(
        "People: {people}; mean {mean}, median {median}, best {best}, lowest {worst} per cent of the full marks."
    )
    shares = {name: f"{getattr(found, name) * 100:.1f}" for name in ("mean", "median", "best", "worst")}
    passed = _(" Passed: {count}.").format(count=found.passed) if found.passed is not None else ""
    return message.format(people=found.people, **shares) + passed


def _short(name: str) -> str:
    """A name that is not too long for a table."""
    plain = _plain(name)
    return plain if len(plain) <= 20 else plain[:19] + "…"


def _plain(text: str) -> str:
    """A text of others on one line, without characters that mean something to a terminal."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
