"""What is wrong with an input, told by place."""

from dataclasses import dataclass


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
