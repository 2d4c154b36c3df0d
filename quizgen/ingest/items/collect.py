"""Lines put together into items: what begins one, and where sections, chapters and lists of answers begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quizgen.ingest.document import Line
from quizgen.ingest.items import lines, options
from quizgen.ingest.items.draft import Draft
from quizgen.ingest.items.keys import KeyLine, by_section, is_list, key_rows
from quizgen.questions import cells as cell


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
    for place, line in enumerate(collector.source):
        if line.rows:
            collector.take_table(line)
        else:
            collector.take(place, line)
    for draft in collector.found.drafts:
        draft.settle()
    return collector.found


class _Collector:
    def __init__(self, source: Sequence[Line]) -> None:
        self.source = options.lettered(source)
        self.found = Collected()
        self.section = lines.Section(kind="", name="")
        self.in_key = False
        self.key_section = self.chapter_of_key = 0
        self.chapters: dict[str, int] = {}
        self.chapter = 0
        self.between = False

    @property
    def open(self) -> Draft | None:
        return self.found.drafts[-1] if self.found.drafts and not self.in_key else None

    def take(self, place: int, line: Line) -> None:
        if line.lined and lines.of_blanks(self.section.kind):
            line = replace(line, text=line.lined)
        heading = lines.section(line.text)
        answered = lines.with_rest(line.text) if self.in_key else None
        if name := lines.chapter(line.text):
            self.begin_chapter(line, name)
        elif answered is not None:
            self.begin_section(answered[0])
            self.take_key(replace(line, text=answered[1]))
        elif heading is not None:
            self.begin_section(heading)
        elif lines.begins_key(line.text) and not self.is_below(place):
            self.begin_key()
        elif self.in_key:
            self.take_key(line)
        elif (start := lines.numbered(line.text)) and self.begins(place, start):
            self.begin(line, start)
        elif self.open is not None and self.open.section == len(self.found.sections) and not self.between:
            self.go_on(self.open, line)
        else:
            self.found.beside.append(line)

    def is_below(self, place: int) -> bool:
        """Whether a line that only says 答案： has the open item's answer below it, and no list of answers."""
        draft, line = self.open, self.source[place]
        below = next((one.text for one in self.source[place + 1 : place + 2] if not one.rows), "")
        mine = draft is not None and not draft.said.get("answer") and lines.labelled(line.text)[1] == (("answer", ""),)
        if not mine or not below or lines.section(below) or lines.with_rest(below) or is_list(below):
            return False
        start = lines.numbered(below)
        return start is None or self.has_points_below(place, start)

    def has_points_below(self, place: int, start: lines.Numbered) -> bool:
        """Whether numbers below 答案： count the points of the open item's answer, and not answers of the questions."""
        draft = self.open
        if draft is None or start.number != 1:
            return False
        if start.style != draft.style:
            return True
        before = [one for one in self.found.drafts if one.section == draft.section and one is not draft]
        if before:
            return all("answer" in one.said for one in before)
        return any(lines.begins_key(line.text) for line in self.source[place + 1 :])

    # ---- headings and keys

    def begin_chapter(self, line: Line, name: str) -> None:
        """A chapter ends the item before it; in a list of answers it says where its sections are found."""
        if self.in_key and name not in self.chapters:
            self.leave_key()
        if self.in_key:
            self.key_section = self.chapter_of_key = self.chapters[name]
        else:
            self.between = True
            self.chapters[name] = self.chapter = len(self.found.sections)
            self.found.beside.append(line)

    def begin_key(self) -> None:
        """A list of answers: of all chapters, or of the last one where the one before it had its own."""
        self.in_key = True
        self.key_section = self.chapter_of_key = self.chapter if self.found.keys else 0

    def begin_section(self, heading: lines.Section) -> None:
        if self.in_key and heading.name not in self.found.sections:
            self.leave_key()
        self.section = heading
        if self.in_key:
            self.key_section = self.next_section(heading.name)
        else:
            self.found.sections.append(heading.name)

    def next_section(self, name: str) -> int:
        """The section that a heading in a list of answers means, from 1: the next of this name."""
        names = self.found.sections
        later = (place for place in range(self.key_section, len(names)) if names[place] == name)
        unnamed = len(names) if self.chapters else self.key_section
        return next(later, unnamed) + 1

    def leave_key(self) -> None:
        """A section of questions behind a list of answers: the list belongs to the section before it."""
        before = self.found.drafts[-1] if self.found.drafts else None
        self.in_key = False
        if before is not None:
            kind, section = before.kind, before.section
            keys = [key if key.section else replace(key, kind=kind, section=section) for key in self.found.keys]
            self.found.keys = keys

    def take_table(self, line: Line) -> None:
        """A table of answers by number, or of the open item's options; other tables belong to no item."""
        if self.open and _are_options(line):
            for row in line.rows:
                self.go_on(self.open, Line(text="\u3000".join(filter(None, row)), number=line.number))
            return
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
        for section, words in by_section(line.text):
            kind = self.section.kind if self.key_section and not section else ""
            place = self.chapter_of_key + section if section else self.key_section
            self.found.keys.append(KeyLine(line=line.number, text=words, kind=kind, section=place))

    # ---- items

    def begins(self, place: int, start: lines.Numbered) -> bool:
        """Whether a numbered line begins an item: stems and answers have numbered lines too."""
        draft, number = self.open, start.number
        if draft is None or draft.section != len(self.found.sections) or self.between:
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
                marked=start.given,
            )
        )
        self.between = False
        self.go_on(self.found.drafts[-1], Line(text=start.rest, number=line.number))

    def go_on(self, draft: Draft, line: Line) -> None:
        for rest in draft.take(line):
            if isinstance(rest, Line):
                self.found.beside.append(rest)
            else:
                self.found.keys.append(rest)


def _are_options(table: Line) -> bool:
    """Whether each cell of a table is an option with its letter."""
    found = [one for row in table.rows for one in row if one]
    return len(cell.lettered("\u3000".join(found))) == len(found)
