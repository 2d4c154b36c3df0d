"""quizgen swap: another question at a number of a frozen paper, without drawing the rest anew."""

from __future__ import annotations

from pathlib import Path

import click

from quizgen.cli.common import tells_errors
from quizgen.wording import _

SHOWN = 40
"""So many characters of a question are shown."""

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    "swap", help=_("Replace questions of a frozen paper (.paper.json) by the next best, without drawing the rest anew.")
)
@click.argument("paper", metavar="PAPER", type=_FILE)
@click.argument("numbers", metavar="NUMBER...", nargs=-1, required=True, type=click.IntRange(min=1))
@click.option(
    "--from",
    "source",
    metavar="BLUEPRINT",
    required=True,
    type=_FILE,
    help=_("The blueprint or speech that the paper was made from."),
)
@tells_errors
def command(paper: Path, numbers: tuple[int, ...], source: Path) -> None:
    from quizgen import assembly, draw, files, pool
    from quizgen.swap import swapped

    old, stock = files.read_paper(paper), pool.stock_of(source)
    places = assembly.places_of(stock.speeches)
    numbers = tuple(dict.fromkeys(numbers))
    try:
        new = swapped(old, numbers, stock.blueprint, stock.questions, places)
    except draw.Shortfall as error:
        raise files.shortfall(paper, error) from None
    files.save(paper, files.paper_text(new))
    for before, after in zip(old.items, new.items, strict=True):
        if before.number in numbers:
            words = after.question.asks()[:SHOWN]
            click.echo(f"{after.number}: {before.question.id} → {after.question.id}  {words}")
    click.echo(_("Now build it anew: quizgen build {paper} -o DIR").format(paper=paper))
