"""The registry of output formats.

ADD AN OUTPUT FORMAT: one module here with `render(view) -> bytes`, one line below with the views that it shows.
"""

from importlib import import_module

from quizgen.views import View

PRINTED = ("paper", "answer-sheet", "key", "teacher")
"""The views that are made for paper; as HTML they are made for a browser's print dialogue."""

FORMATS: dict[str, tuple[str, ...]] = {
    "pdf": PRINTED,
    "html": ("selftest", *PRINTED),
}
"""The views that each format can show; the module of a format has its name and is imported only when it is needed."""


class Unavailable(Exception):
    """This machine cannot make a format; the message, translated at the edge, says what it lacks."""


def outputs() -> tuple[str, ...]:
    """Every VIEW.FORMAT that can be asked for."""
    return tuple(f"{view}.{name}" for name, views in FORMATS.items() for view in views)


def render(view: View, format_name: str) -> bytes:
    """A view as a file of a format."""
    content: bytes = import_module(f"quizgen.formats.{format_name}").render(view)
    return content
