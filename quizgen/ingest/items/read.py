"""Items as rows: their answers from brackets in the stem, from behind, or from a list; what does not agree is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from quizgen import rows, text
from quizgen.ingest.document import Document, Line
from quizgen.ingest.items import inside, keys, lines
from quizgen.ingest.items.collect import Collected, collect
from quizgen.ingest.items.draft import Draft
from quizgen.questions import cells as cell
from quizgen.text import msg

_REPEATED = re.compile(r"(?:^|(?<=[\s;；]))([A-Z])\s*[:：.、]\s*([^;；]*)")
_BRACKETS = re.compile(text.BRACKETS)


@dataclass(frozen=True, kw_only=True)
class Trouble:
    """Why an item or a line was not taken: its line, what stands there, and a message for `args`."""

    line: int
    text: str
    message: str
    args: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Item:
    """An item that was read: the row that it makes, its line and its number in the document."""

    line: int
    number: int
    row: rows.Row


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a document holds: items, what could not be taken of it, lines and tables that belong to no question."""

    items: tuple[Item, ...]
    troubles: tuple[Trouble, ...] = ()
    beside: tuple[tuple[int, str], ...] = ()
    tables: tuple[Line, ...] = ()


def read(document: Document) -> Reading:
    """The items of a document."""
    found = collect(document.lines)
    answers = _Answers(found)
    items: list[Item] = []
    troubles: list[Trouble] = []
    for draft in found.drafts:
        try:
            items.append(Item(line=draft.line, number=draft.number, row=_row(draft, answers.of(draft))))
        except _Refused as refused:
            troubles.append(refused.trouble)
    troubles += answers.unused()
    return Reading(
        items=tuple(items),
        troubles=tuple(sorted(troubles, key=lambda one: one.line)),
        beside=tuple((line.number, line.text) for line in found.beside),
        tables=tuple(found.tables),
    )


class _Refused(Exception):
    def __init__(self, draft: Draft, message: str, **args: object) -> None:
        super().__init__(message)
        stem = f"{draft.number}. {' '.join(draft.stem)}"
        self.trouble = Trouble(line=draft.line, text=stem, message=message, args=args)


# ---- an item


def _row(draft: Draft, listed: keys.Answer | None) -> rows.Row:
    """The row of an item; raises _Refused where its answer is missing or said twice in different words."""
    if draft.kind == lines.OTHER and not lines.typed(_stem(draft))[1]:
        raise _Refused(draft, msg("the section names no type of question that is known"))
    stem, own = lines.typed(_stem(draft))
    draft = replace(draft, kind=own.kind) if own else draft
    stem, points = lines.worth(stem)
    said = {name: "\n".join(values) for name, values in draft.said.items()}
    from_list = keys.parts(listed.text) if listed else {}
    outside = (draft.marked, said.get("answer", ""), from_list.get("answer", ""))
    stem, offered, answer = _answered(draft, stem, outside)
    rest = {name: value for name, value in (from_list | said).items() if name != "answer"}
    if correction := rest.pop("correction", ""):
        answer = f"{answer}\n{correction}"
    elif not offered:
        answer, reason = inside.judged(draft.kind, answer)
        rest |= {"explanation": rest.get("explanation") or reason} if reason else {}
    shown = {"stem": stem, "answer": answer, **rest}
    worth = points or (own.points if own else None) or draft.points
    if worth is not None:
        shown.setdefault("points", str(worth))
    if draft.kind:
        shown["type"] = draft.kind
    if offered or cell.verdict(answer.partition("\n")[0]) is not None:
        shown["stem"] = _without_empty_end(stem) if not offered else _BRACKETS.sub(inside.EMPTY, stem)
    return rows.Row(cells=shown, options=offered)


def _answered(draft: Draft, stem: str, outside: Sequence[str]) -> tuple[str, tuple[str, ...], str]:
    """The stem without the answer that stands in it, the options, and the answer, from wherever it stands."""
    stem, given = inside.given(draft, stem, outside=any(outside))
    if not (given or any(outside) or draft.options):
        stem, given = inside.enumerated(draft.stem) or inside.paired(draft.kind, draft.stem) or (stem, "")
    answer = _agreed(draft, [given, *outside])
    if not answer and "[[" not in stem:
        raise _Refused(draft, msg("no answer stands with it, nor in a list of answers"))
    if any(re.search(rf"(?<!\d){draft.number + 1}\s*[.．、](?!\s*\d)\s*\S", option) for option in draft.options):
        raise _Refused(draft, msg("the next question seems to stand in an option; put it on a line of its own"))
    if draft.options:
        return stem, tuple(option.strip() for option in draft.options), answer
    if found := inside.circled(stem, answer):
        return found
    return stem, (), answer if len(cell.blanks(stem)) > 1 else inside.in_points(answer)


def _without_empty_end(stem: str) -> str:
    """A statement without the empty brackets for its sign."""
    return re.sub(rf"\s*{text.BRACKETS}\s*$", "", stem)


def _stem(draft: Draft) -> str:
    """The lines of a stem as one text: a line that ends in the middle of a sentence goes on."""
    whole = ""
    for line in (one for one in draft.stem if one):
        if whole and whole[-1] not in "。！？!?；;：:…”":
            whole += (" " if whole[-1].isascii() and line[:1].isascii() else "") + line
        else:
            whole += f"\n{line}" if whole else line
    return whole.strip()


def _agreed(draft: Draft, answers: Sequence[str]) -> str:
    """The one answer that all places give."""
    said = [_letters_of(draft, answer) for answer in answers if answer.strip()]
    if len({_plain(answer) for answer in said}) > 1:
        first, second = dict.fromkeys(answer for answer in said)
        raise _Refused(draft, msg("two answers stand with it: “{first}” and “{second}”"), first=first, second=second)
    return said[-1] if said else ""


def _letters_of(draft: Draft, answer: str) -> str:
    """The letters of an answer that repeats its options (A:灵敏;B:高效), if they are these options."""
    found = {match[1]: match[2].strip(" ;；。") for match in _REPEATED.finditer(answer)}
    letters = {text.letter(place): option.strip(" ;；。") for place, option in enumerate(draft.options)}
    same = found and all(letters.get(letter) in (said, "") for letter, said in found.items())
    return "".join(found) if same else answer


def _plain(answer: str) -> str:
    verdict = cell.verdict(answer)
    if verdict is not None:
        return str(verdict)
    if cell.are_letters(answer):
        return str(sorted(cell.letters(answer, cell.LETTERS)))
    return text.fold(answer)


# ---- answers in lists


class _Answers:
    """The answers of lists by type and number, and which of them were asked for."""

    def __init__(self, found: Collected) -> None:
        self.listed = [*keys.answers(found.keys)]
        self.used: set[int] = set()
        self.sections = found.sections
        self.by: dict[tuple[object, int], list[int]] = {}
        self.repeated = _repeats(found.drafts)
        restart, before = 0, 0
        for place, answer in enumerate(self.listed):
            restart += answer.number <= before and not answer.section
            before = answer.number
            for key in self._keys(answer, restart):
                self.by.setdefault((key, answer.number), []).append(place)

    def _keys(self, answer: keys.Answer, restart: int) -> Iterator[object]:
        """By what an answer is found: the name of its section, or its place among the sections."""
        if answer.section:
            kind = answer.kind if len({*self.sections}) == len(self.sections) else ""
            yield from (("kind", kind),) if kind else (("section", answer.section),)
        else:
            yield ("any",) if not self.repeated else ("section", restart + 1)

    def of(self, draft: Draft) -> keys.Answer | None:
        """The answer of an item; None where there is none, or more than one."""
        wanted: list[Any] = [("section", max(1, draft.section)), ("any",)]
        if draft.kind:
            wanted.insert(0, ("kind", draft.kind))
        for key in wanted:
            places = self.by.get((key, draft.number), [])
            if len(places) == 1:
                self.used.add(places[0])
                return self.listed[places[0]]
        return None

    def unused(self) -> Iterator[Trouble]:
        for place, answer in enumerate(self.listed):
            if place not in self.used:
                message = msg("this answer belongs to no question that was found, or to more than one")
                yield Trouble(line=answer.line, text=f"{answer.number}. {answer.text}", message=message)


def _repeats(drafts: Sequence[Draft]) -> bool:
    """Whether numbers begin anew in each section."""
    numbers = [draft.number for draft in drafts]
    return len(set(numbers)) < len(numbers)
