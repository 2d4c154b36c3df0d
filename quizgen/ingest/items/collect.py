"""Lines put together into items: a number begins one, options and labels follow, what is left over goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import pairwise

from quizgen.ingest.document import Line
from quizgen.ingest.items import lines
from quizgen.ingest.items.keys import KeyLine, is_list
from quizgen.questions import cells as cell

NUMBERS = frozenset(["题号", "序号", "题目", "No."])
ANSWERS = frozenset(["答案", "参考答案", "正确答案", "Answer"])


@dataclass
class Draft:
    """An item as it is being put together: `part` is where the next line goes on."""

    line: int
    number: int
    section: int
    kind: str
    points: Fraction | None
    stem: list[str]
    style: int = 0
    options: list[str] = field(default_factory=list)
    said: dict[str, list[str]] = field(default_factory=dict)
    part: str = "stem"
    last: int = 0


@dataclass
class Collected:
    """All that was put together; `beside` are lines that belong to no item; each section's name by its number."""

    drafts: list[Draft] = field(default_factory=list)
    keys: list[KeyLine] = field(default_factory=list)
    beside: list[Line] = field(default_factory=list)
    tables: list[Line] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)


def collect(source: Sequence[Line]) -> Collected:
    """The items, key lines and other lines of a document."""
    collector = _Collector(source)
    for place, line in enumerate(source):
        if line.rows:
            collector.take_table(line)
        else:
            collector.take(place, line)
    return collector.found


class _Collector:
    def __init__(self, source: Sequence[Line]) -> None:
        self.source = source
        self.found = Collected()
        self.section = lines.Section(kind="", name="")
        self.in_key = False
        self.key_section = 0

    @property
    def open(self) -> Draft | None:
        return self.found.drafts[-1] if self.found.drafts and not self.in_key else None

    def take(self, place: int, line: Line) -> None:
        heading = lines.section(line.text)
        if heading is not None:
            self.begin_section(heading)
        elif lines.begins_key(line.text) and not self.is_below(place):
            self.in_key, self.key_section = True, 0
        elif self.in_key:
            self.take_key(line)
        elif (start := lines.numbered(line.text)) and self.begins(place, start):
            self.begin(line, start)
        elif self.open is not None and self.open.section == len(self.found.sections):
            self.go_on(self.open, line)
        else:
            self.found.beside.append(line)

    def is_below(self, place: int) -> bool:
        """Whether a line that only says 答案： has the open item's answer below it, and no list of answers."""
        draft, line = self.open, self.source[place]
        below = next((one.text for one in self.source[place + 1 : place + 2] if not one.rows), "")
        mine = draft is not None and not draft.said.get("answer") and lines.labelled(line.text)[1] == (("answer", ""),)
        return mine and bool(below) and not (lines.numbered(below) or lines.section(below) or is_list(below))

    # ---- headings and keys

    def begin_section(self, heading: lines.Section) -> None:
        if self.in_key and heading.name not in self.found.sections:
            self.leave_key()
        self.section = heading
        if self.in_key:
            self.key_section += 1
        else:
            self.found.sections.append(heading.name)

    def leave_key(self) -> None:
        """A section of questions behind a list of answers: the list belongs to the section before it."""
        before = self.found.drafts[-1] if self.found.drafts else None
        self.in_key = False
        if before is not None:
            kind, section = before.kind, before.section
            keys = [key if key.section else replace(key, kind=kind, section=section) for key in self.found.keys]
            self.found.keys = keys

    def take_table(self, line: Line) -> None:
        """A table of answers by number; other tables belong to no item."""
        found = [*key_rows(line.rows)]
        for number, answer in found:
            draft = self.open
            section = self.key_section if self.in_key else draft.section if draft else 0
            kind = draft.kind if draft else self.section.kind if self.key_section else ""
            text = f"{number}. {answer}"
            self.found.keys.append(KeyLine(line=line.number, text=text, kind=kind, section=section))
        if not found:
            self.found.tables.append(line)

    def take_key(self, line: Line) -> None:
        kind = self.section.kind if self.key_section else ""
        self.found.keys.append(KeyLine(line=line.number, text=line.text, kind=kind, section=self.key_section))

    # ---- items

    def begins(self, place: int, start: lines.Numbered) -> bool:
        """Whether a numbered line begins an item: stems and answers have numbered lines too."""
        draft, number = self.open, start.number
        if draft is None or draft.section != len(self.found.sections):
            return True
        if start.style != draft.style:
            return False
        if draft.part not in ("answer", "explanation"):
            return number > draft.number or (number == 1 and bool(draft.options or draft.said))
        if number == draft.last + 1 and (draft.last or number == 1):
            return self.is_answered(place)
        return number > draft.number or (number == 1 and self.is_answered(place))

    def is_answered(self, place: int) -> bool:
        """Whether what a line begins has an answer or options of its own before the next number."""
        for line in self.source[place : place + 12]:
            if line is not self.source[place] and lines.numbered(line.text):
                return False
            if line.rows or lines.section(line.text):
                return False
            if lines.labelled(line.text)[1] or cell.letter_split(line.text)[1]:
                return True
        return False

    def begin(self, line: Line, start: lines.Numbered) -> None:
        self.found.drafts.append(
            Draft(
                line=line.number,
                number=start.number,
                style=start.style,
                section=len(self.found.sections),
                kind=self.section.kind,
                points=self.section.points,
                stem=[],
            )
        )
        self.go_on(self.found.drafts[-1], Line(text=start.rest, number=line.number))

    def go_on(self, draft: Draft, line: Line) -> None:
        """Puts a line to the open item: options, what labels say, or the part that is open."""
        before, said = lines.labelled(line.text)
        if before or not said:
            self.plain(draft, before, line.number)
        for name, value in said:
            if name == "answer" and is_list(value):
                self.found.keys.append(KeyLine(line=line.number, text=value, kind=draft.kind, section=draft.section))
                continue
            draft.said.setdefault(name, []).extend([value] if value else [])
            draft.part, draft.last = name, _last_number(value)

    def plain(self, draft: Draft, words: str, number: int) -> None:
        if draft.part in ("stem", "options"):
            before, options = cell.letter_split(words, len(draft.options))
            if options and (before == "" or draft.part == "stem"):
                draft.stem += [before] if before else []
                draft.options += options
                draft.part = "options"
                return
        if draft.part == "stem":
            draft.stem.append(words)
        elif draft.part == "options":
            draft.options[-1] = _joined(draft.options[-1], words)
        elif draft.part == "answer" and _is_answered(draft):
            self.found.beside.append(Line(text=words, number=number))
        else:
            draft.said[draft.part].append(words)
            draft.last = _last_number(words) or draft.last


def _is_answered(draft: Draft) -> bool:
    """Whether an answer is whole, so that a line behind it is none of it: a choice's, a judgement's, all blanks'."""
    said = draft.said.get("answer", [])
    if draft.options or cell.verdict(said[0] if said else "") is not None:
        return bool(said)
    blanks = len(cell.blanks(" ".join(draft.stem))) - 1 if cell.has_lines(" ".join(draft.stem)) else 0
    return 0 < blanks <= len(said)


def _last_number(words: str) -> int:
    found = lines.numbered(words)
    return found.number if found else 0


def _joined(first: str, second: str) -> str:
    between = " " if first[-1:].isascii() and second[:1].isascii() else ""
    return f"{first}{between}{second}"


def key_rows(rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, str]]:
    """The numbers and answers of a table whose rows are headed 题号 and 答案, one or several times."""
    for numbers, answers in pairwise(rows):
        if numbers and answers and numbers[0].strip() in NUMBERS and answers[0].strip() in ANSWERS:
            for number, answer in zip(numbers[1:], answers[1:], strict=False):
                if number.strip().isdigit() and answer.strip():
                    yield int(number), answer.strip()
