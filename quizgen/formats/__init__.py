"""The registry of output formats.

ADD AN OUTPUT FORMAT: one module here with `render(view, look) -> bytes`, one line below with the views that it shows.
"""

from importlib import import_module

from quizgen import study
from quizgen.look import PLAIN, Look
from quizgen.views import Shown

PRINTED = ("paper", "answer-sheet", "key", "teacher", *study.KINDS)
"""The views that are made for paper; as HTML they are made for a browser's print dialogue."""

FORMATS: dict[str, tuple[str, ...]] = {
    "docx": tuple(view for view in PRINTED if view != "answer-sheet"),
    "pdf": PRINTED,
    "html": ("selftest", "exam", *PRINTED),
}
"""The views that each format can show; the module of a format has its name and is imported only when it is needed."""


STAND_INS = {"pdf": "html"}
"""What is made instead where a machine cannot make a format."""


class Unavailable(Exception):
    """This machine cannot make a format; the message, translated at the edge, says what it lacks."""


class Mistake(Exception):
    """A template or style sheet that cannot be used; told as file:line: message, line 0 means the whole file."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}:{line}: {message}" if line else f"{file}: {message}")
        self.file, self.line, self.message = file, line, message


def outputs() -> tuple[str, ...]:
    """Every VIEW.FORMAT that can be asked for."""
    return tuple(f"{view}.{name}" for name, views in FORMATS.items() for view in views)


def render(view: Shown, format_name: str, look: Look = PLAIN) -> bytes:
    """A view as a file of a format; errors: `Unavailable`, `Mistake`."""
    content: bytes = import_module(f"quizgen.formats.{format_name}").render(view, look)
    return content


def makeable(output: str) -> str:
    """An output, or the one that stands in for it on this machine."""
    view, name = output.split(".")
    if name in STAND_INS and not import_module(f"quizgen.formats.{name}").available():
        return f"{view}.{STAND_INS[name]}"
    return output
