"""The workbook of marks: a sheet of people, of questions, of responses, and of what does not count."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import partial

from quizgen import wording
from quizgen.formats import page
from quizgen.model import Paper, PaperSection
from quizgen.office.sheets import LONGEST, Column, Sheet, write
from quizgen.office.tables import Value
from quizgen.results import Item, Outcome, Ranked, Remark, Result

Say = Callable[[str], str]

ANSWERS = 8
"""So many different answers are told of a question."""

_UNNAMED = re.compile(r"[\[\]:*?/\\']")


def workbook(outcome: Outcome) -> bytes:
    """The marks of a paper in all its forms as .xlsx, worded in the paper's language."""
    say = wording.say(outcome.papers[0].language)
    responses = (_responses(paper, outcome, say) for paper in outcome.papers)
    return write([_people(outcome, say), _questions(outcome, say), *responses, _remarks(outcome.remarks, say)])


def sheet_name(paper: Paper, say: Say, kind: str = "") -> str:
    """What a sheet about one form of a paper is called."""
    form = say("Form {form}").format(form=paper.form) if paper.form else paper.name
    return _UNNAMED.sub(" ", f"{kind} {form}".strip())[:31]


# ---- people


def _people(outcome: Outcome, say: Say) -> Sheet:
    columns = tuple(_columns(outcome, say))
    rows = tuple(tuple(value(one) for _, value in columns) for one in outcome.people)
    return Sheet(name=say("Marks"), columns=tuple(column for column, _ in columns), rows=rows)


def _columns(outcome: Outcome, say: Say) -> Iterator[tuple[Column, Callable[[Ranked], Value]]]:
    """What is told of each person, each with how; forms, a pass mark and what waits only where there is any."""
    yield Column(head=say("Rank"), width=6), lambda one: one.rank
    for field in fields_of([one.result for one in outcome.people]):
        yield Column(head=field, width=14), partial(_entered, field)
    if outcome.forms:
        yield Column(head=say("Form"), width=6), lambda one: one.result.marked.paper.form
    yield from _points(outcome.papers[0], say)
    if outcome.pass_share is not None:
        yield Column(head=say("Passed"), width=8), partial(_passed, outcome.pass_share, say)
    if any(one.result.marked.waiting for one in outcome.people):
        yield Column(head=say("Still to be marked"), width=10), lambda one: one.result.marked.waiting or None
    yield Column(head=say("Handed in at"), width=17), lambda one: _when(one.result.marked.sitting.finished)
    yield Column(head=say("Minutes"), width=8), lambda one: _minutes(one.result)
    yield Column(head=say("Found in"), width=44), lambda one: one.result.origin


def _points(paper: Paper, say: Say) -> Iterator[tuple[Column, Callable[[Ranked], Value]]]:
    """The points by section, of all, and their share."""
    for place, section in enumerate(paper.sections):
        yield Column(head=_section_head(section, paper.language), width=12), partial(_earned, place)
    total = say("Total")
    yield Column(head=f"{total}\n({page.number(paper.total)})", width=8), lambda one: rounded(one.result.marked.total)
    yield Column(head=say("Per cent"), width=8), lambda one: rounded(one.result.marked.share * 100)


def _entered(field: str, one: Ranked) -> Value:
    return cut(dict(one.result.marked.sitting.candidate).get(field, ""))


def _earned(place: int, one: Ranked) -> Value:
    earned = one.result.marked.by_section()
    return rounded(earned[place]) if place < len(earned) else None


def _passed(share: Fraction, say: Say, one: Ranked) -> Value:
    return say("yes") if one.result.marked.share >= share else say("no")


def _section_head(section: PaperSection, language: str) -> str:
    title = section.title or page.type_title(section.type, language)
    return f"{title}\n({page.number(section.total)})"


def fields_of(results: Sequence[Result]) -> tuple[str, ...]:
    """What was asked of people, in the order in which it was."""
    return tuple(dict.fromkeys(field for one in results for field, _ in one.marked.sitting.candidate))


def rounded(value: Fraction | float) -> float | int:
    """A number as a table shows it."""
    found = round(float(value), 2)
    return int(found) if found.is_integer() else found


def cut(value: str) -> str:
    """A text as long as a cell can hold."""
    return value if len(value) <= LONGEST else value[: LONGEST - 1] + "…"


def _when(seconds: int) -> str | None:
    try:
        return f"{datetime.datetime.fromtimestamp(seconds):%Y-%m-%d %H:%M}" if seconds else None
    except (OverflowError, ValueError, OSError):
        return None


def _minutes(result: Result) -> float | int | None:
    sitting = result.marked.sitting
    known = 0 < sitting.started <= sitting.finished
    return round((sitting.finished - sitting.started) / 60, 1) if known else None


# ---- questions


def _questions(outcome: Outcome, say: Say) -> Sheet:
    columns = (
        Column(head=say("Place"), width=9),
        Column(head=say("Type"), width=10),
        Column(head=say("Question"), width=50),
        Column(head=say("Full marks"), width=7),
        Column(head=say("People"), width=7),
        Column(head=say("Not answered"), width=8),
        Column(head=say("Facility (0 to 1)"), width=9),
        Column(head=say("Discrimination"), width=9),
        Column(head=say("Right answers"), width=36),
        Column(head=say("Wrong answers"), width=50),
        Column(head=say("Id"), width=22),
    )
    language = outcome.papers[0].language
    return Sheet(name=say("Questions"), columns=columns, rows=tuple(_question(one, language) for one in outcome.items))


def _question(item: Item, language: str) -> tuple[Value, ...]:
    return (
        places(item),
        page.type_title(item.question.type, language),
        cut(item.question.asks()),
        rounded(item.points),
        item.asked,
        item.blank,
        None if item.facility is None else rounded(item.facility),
        None if item.discrimination is None else rounded(item.discrimination),
        *(_answers(item, right=right) for right in (True, False)),
        item.question.id,
    )


def places(item: Item) -> str:
    """Where a question stands: A3 B7, or 3 where there is one form."""
    return " ".join(f"{form}{number}" for form, number in item.places)


def _answers(item: Item, *, right: bool) -> str:
    """What was answered, with how often; of options those that nobody chose too."""
    found = [one for one in item.answers if one.right == right]
    lines = [f"{one.count} × {one.text}" for one in found[:ANSWERS]]
    return cut("\n".join([*lines, *(["…"] if len(found) > ANSWERS else [])]))


# ---- responses


def _responses(paper: Paper, outcome: Outcome, say: Say) -> Sheet:
    """What each person answered, as it would be typed from paper."""
    results = [one.result for one in outcome.people if one.result.marked.paper is paper]
    fields = fields_of(results)
    heads = [Column(head=field, width=12) for field in fields] + [
        Column(head=head, width=10)
        for item in paper.items
        for head in slot_heads(item.number, len(item.question.slots(item.layout)), say)
    ]
    return Sheet(
        name=sheet_name(paper, say, say("Answers")),
        columns=tuple(heads),
        rows=tuple(_row(one, fields) for one in results),
    )


def slot_heads(number: int, count: int, say: Say) -> list[str]:
    """The heads of the columns of one question: 3, or 3(1), 3(2), …"""
    return (
        [say("{number}({slot})").format(number=number, slot=slot) for slot in range(1, count + 1)]
        if count > 1
        else [str(number)]
    )


def _row(result: Result, fields: Sequence[str]) -> tuple[Value, ...]:
    marked, entered = result.marked, dict(result.marked.sitting.candidate)
    pairs = zip(marked.paper.items, marked.sitting.responses, strict=True)
    told = (text for item, response in pairs for text in item.question.told(item.layout, response))
    return (*(cut(entered.get(field, "")) for field in fields), *(cut(text) for text in told))


# ---- what does not count


def _remarks(remarks: Sequence[Remark], say: Say) -> Sheet:
    columns = (
        Column(head=say("Found in"), width=40),
        Column(head=say("Remark"), width=60),
        Column(head=say("Name"), width=14),
        Column(head=say("Points"), width=8),
    )
    return Sheet(name=say("Not counted, to look at"), columns=columns, rows=tuple(_remark(one, say) for one in remarks))


def _remark(remark: Remark, say: Say) -> tuple[Value, ...]:
    message = say(remark.message).format(**remark.args)
    if remark.result is None:
        return remark.origin, cut(message), None, None
    return remark.origin, cut(message), cut(remark.result.name), rounded(remark.result.marked.total)
