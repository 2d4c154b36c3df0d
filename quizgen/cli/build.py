"""quizgen build: papers, keys and self-tests from a blueprint, a speech or a frozen paper."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.common import progress, tells_errors
from quizgen.wording import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizgen.look import Look
    from quizgen.model import Paper, Speech

    Job = tuple[str, Callable[[], str | bytes]]


@click.command(
    "build", help=_("Build papers, keys and self-tests from a blueprint, a speech, or a frozen paper (.paper.json).")
)
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "-o",
    "--output",
    "folder",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help=_("The folder to write to."),
)
@tells_errors
def command(source: Path, folder: Path) -> None:
    from quizgen import assembly, files, pool

    papers, look = pool.papers_of(source), files.look_for(source)
    outputs = _makeable(papers[0].outputs)
    _tell_lacking_fonts(papers, outputs)
    jobs = [*_jobs(papers, outputs, look), *_study_jobs(source, papers[0], outputs, look)]
    steps = progress(((folder / name, make()) for name, make in jobs), len(jobs), _("Building"))
    for path, content in list(steps):
        files.save(path, content)
        click.echo(path)
    if (count := assembly.shared(papers)) and len(papers) > 1:
        click.echo(
            _("Note: {count} questions stand in more than one form; the bank has no others.").format(count=count),
            err=True,
        )


def _makeable(outputs: tuple[str, ...]) -> tuple[str, ...]:
    """The outputs that this machine can make, and a note where others stand in."""
    from quizgen import formats

    made = tuple(dict.fromkeys(map(formats.makeable, outputs)))
    if made != outputs:
        message = _(
            "Note: Pango is missing, so pages for a browser's print dialogue are made instead of PDFs: open them in"
            " Chrome or Edge and print (without headers and footers); “quizgen doctor” says how to install Pango."
        )
        click.echo(message, err=True)
    return made


def _tell_lacking_fonts(papers: tuple[Paper, ...], outputs: tuple[str, ...]) -> None:
    from quizgen.cli import typefaces
    from quizgen.views import view_of

    if any(output.endswith(".pdf") for output in outputs):
        for note in typefaces.lacking([view_of(paper, "key") for paper in papers]):
            click.echo(note, err=True)


def _jobs(papers: tuple[Paper, ...], outputs: tuple[str, ...], look: Look) -> Iterator[Job]:
    """Every file of every paper, its name and what makes it; forms that go together come last."""
    from quizgen import files, formats, study
    from quizgen.formats import pdf
    from quizgen.views import view_of

    asked = [output.split(".") for output in outputs if output.split(".")[0] not in study.KINDS]
    joint = [view for view, name in asked if name == "pdf" and papers[0].print.forms == "together" and papers[1:]]
    for paper in papers:
        stem = "-".join(filter(None, [paper.name, paper.form]))
        yield f"{stem}.paper.json", partial(files.paper_text, paper)
        for view, name in asked:
            if name != "pdf" or view not in joint:
                yield f"{stem}-{view}.{name}", partial(formats.render, view_of(paper, view), name, look)
    for view in joint:
        views = tuple(view_of(paper, view) for paper in papers)
        yield f"{papers[0].name}-{view}.pdf", partial(pdf.together, views, look)


def _study_jobs(source: Path, paper: Paper, outputs: tuple[str, ...], look: Look) -> Iterator[Job]:
    """The study sheets of the speeches, named after the paper, and after the speech as well where there are several."""
    from quizgen import formats, study

    asked = [output.split(".") for output in outputs if output.split(".")[0] in study.KINDS]
    speeches = _speeches(source) if asked else ()
    for speech in speeches:
        stem = "-".join(filter(None, [paper.name, speech.id if speeches[1:] else ""]))
        for kind, name in asked:
            view = study.study_of(speech, kind, theme=paper.theme, settings=paper.print)
            yield f"{stem}-{kind}.{name}", partial(formats.render, view, name, look)


def _speeches(source: Path) -> tuple[Speech, ...]:
    from quizgen import files, pool

    if files.kind_of(source) == "paper":
        message = _("Note: a frozen paper does not hold its speech; build study sheets from blueprint or speech.")
        click.echo(message, err=True)
        return ()
    return pool.stock_of(source).speeches
