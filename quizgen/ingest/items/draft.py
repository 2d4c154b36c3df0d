"""An item as it is put together of lines: its stem, options and labels; what is left over goes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from quizgen.ingest.document import Line
from quizgen.ingest.items import lines, options
from quizgen.ingest.items.keys import KeyLine, by_section, is_list
from quizgen.questions import cells as cell


@dataclass
class Draft:
    """`part` is where the next line goes on; `marked` an answer that stands before the number or at an option."""

    line: int
    number: int
    section: int
    kind: str
    points: Fraction | None
    stem: list[str]
    style: int = 0
    options: list[str] = field(default_factory=list)
    said: dict[str, list[str]] = field(default_factory=dict)
    marked: str = ""
    part: str = "stem"
    last: int = 0

    def take(self, line: Line) -> Iterator[KeyLine | Line]:
        """Puts a line to the item, its labels apart, and gives what is none of it: lists of answers, other lines."""
        before, said = lines.labelled(line.text)
        if before or not said:
            yield from self._plain(before, line.number)
        for name, value in said:
            if name == "answer" and is_list(value):
                parts = by_section(value)
                kind = self.kind if len(parts) == 1 else ""
                for section, part in parts:
                    yield KeyLine(line=line.number, text=part, kind=kind, section=section or self.section)
                continue
            self.said.setdefault(name, []).extend([value] if value else [])
            self.part, self.last = name, _last_number(value)

    def _plain(self, words: str, number: int) -> Iterator[Line]:
        if self._offers(words):
            return
        if self.part == "stem":
            self.stem.append(words)
        elif self.part == "options" and lines.is_label(words):
            yield Line(text=words, number=number)
        elif self.part == "options":
            self.options[-1] = _joined(self.options[-1], words)
        elif self.part == "answer" and self._is_answered():
            yield Line(text=words, number=number)
        else:
            self.said[self.part].append(words)
            self.last = _last_number(words) or self.last

    def _offers(self, words: str) -> bool:
        """Takes the options that stand in a text, with the end of the stem before them."""
        said = "".join(self.said.get("answer", ()))
        late = self.part == "answer" and not self.options and (len(cell.lettered(words)) > 1 or cell.are_letters(said))
        if not late and self.part not in ("stem", "options"):
            return False
        before, offered = cell.letter_split(words, len(self.options))
        if not offered or (before and self.part != "stem"):
            return False
        self.stem += [before] if before else []
        self.options += offered
        self.part = "options"
        return True

    def _is_answered(self) -> bool:
        """Whether an answer is whole, so that a line behind it is none of it: a letter, a sign, all blanks'."""
        said = self.said.get("answer", [])
        if self.options or cell.verdict(said[0] if said else "") is not None:
            return bool(said)
        stem = " ".join(self.stem)
        return cell.has_lines(stem) and len(cell.blanks(stem)) - 1 <= len(said)

    def settle(self) -> None:
        """Takes the marks of the right ones off the options, once the item is whole."""
        self.options, letters = options.marked(self.options)
        if not self.options:
            self.stem, letters = options.judged(self.stem)
        self.marked = self.marked or letters


def _last_number(words: str) -> int:
    found = lines.numbered(words)
    return found.number if found else 0


def _joined(first: str, second: str) -> str:
    between = " " if first[-1:].isascii() and second[:1].isascii() else ""
    return f"{first}{between}{second}"
