"""What is wrong with an input, told by place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from quizgen.wording import _

T = TypeVar("T")

MOST = 100
"""So many complaints are told of one file; of the others only how many there are."""


@dataclass(frozen=True, kw_only=True)
class Complaint:
    """One thing wrong: `file:line:column: field: message`; line and column count from 1, 0 means the whole file."""

    file: str
    line: int = 0
    column: int = 0
    field: str = ""
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return ": ".join(filter(None, [place, self.field, self.message]))


class InputError(Exception):
    """All that is wrong with an input."""

    def __init__(self, *complaints: Complaint) -> None:
        super().__init__("\n".join(map(str, complaints)))
        self.complaints = complaints


def collect(complaints: list[Complaint], read: Callable[..., T], *args: Any) -> T | None:
    """What `read` gives; where it finds errors they go to the complaints."""
    try:
        return read(*args)
    except InputError as error:
        complaints.extend(error.complaints)
        return None


def in_order(complaints: Iterable[Complaint]) -> list[Complaint]:
    """The complaints about one file from its top to its end, each once, and not more than people can read."""
    told = sorted(dict.fromkeys(complaints), key=lambda one: (one.line, one.column))
    if len(told) <= MOST:
        return told
    rest = _("{count} more errors stand in this file").format(count=len(told) - MOST)
    return [*told[:MOST], Complaint(file=told[0].file, message=rest)]
