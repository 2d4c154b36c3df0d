"""What the commands share: telling errors, and showing progress on long work."""

from __future__ import annotations

import functools
import sys
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from quizgen.wording import _

if TYPE_CHECKING:
    from quizgen.model import Question

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])

PATIENCE = 1.0
"""Seconds of work before a progress bar appears."""


def tells_errors(command: F) -> F:
    """Input errors go to stderr, every one on a line of its own, and the exit status is 1."""

    @functools.wraps(command)
    def wrapper(*args: Any, **options: Any) -> Any:
        from quizgen.files import InputError
        from quizgen.formats import Mistake, Unavailable

        try:
            return command(*args, **options)
        except InputError as error:
            for complaint in error.complaints:
                click.echo(str(complaint), err=True)
        except Mistake as error:
            click.echo(str(error), err=True)
        except Unavailable as error:
            click.echo(_(str(error)), err=True)
        except BrokenPipeError:  # whoever read the output has enough (… | head): click ends the program quietly
            raise
        except OSError as error:
            click.echo(_("{file}: {why}").format(file=error.filename or "", why=error.strerror or error), err=True)
        sys.exit(1)

    return wrapper  # type: ignore[return-value]


def width(phrase: str) -> int:
    """The columns of the terminal that a phrase takes: two for a Chinese character."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in phrase)


def padded(phrase: str, columns: int) -> str:
    """A phrase filled up with spaces to so many columns."""
    return phrase + " " * (columns - width(phrase))


def aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Rows as lines with their columns below each other."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(map(padded, row, widths)).rstrip() for row in rows]


def type_word(kind: str) -> str:
    """What people call a question type, in the language of the program."""
    from quizgen import questions, wording

    names = questions.registry()[kind].NAMES or (kind,)
    return names[-1:][0] if len(names) == 1 else names[wording.program_language().lower().startswith("zh")]


def told_by_type(asked: Sequence[Question]) -> None:
    """How many questions there are of each type, one line each."""
    from quizgen import bank

    rows = [(type_word(kind), str(count)) for kind, count in bank.by_type(asked).items()]
    figures = max((len(count) for _kind, count in rows), default=0)
    for line in aligned([("", kind, count.rjust(figures)) for kind, count in rows]) if rows else ():
        click.echo(line)


def progress(steps: Iterable[T], total: int, label: str) -> Iterator[T]:
    """The steps, with a bar on stderr once they have taken more than a second; no bar where nobody watches."""
    started = time.monotonic()
    bar = None
    for done, step in enumerate(steps):
        if bar is None and time.monotonic() - started > PATIENCE and sys.stderr.isatty():
            bar = click.progressbar(length=total, label=label, file=sys.stderr)
            bar.__enter__()
            bar.update(done)
        yield step
        if bar is not None:
            bar.update(1)
    if bar is not None:
        bar.__exit__(None, None, None)
