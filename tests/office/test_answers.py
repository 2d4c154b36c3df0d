"""Answers typed from printed papers, and points for answers in own words: workbooks out, filled in, and back."""

import io
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from openpyxl import Workbook, load_workbook

from quizgen.model import Paper, PaperItem, PaperSection
from quizgen.office import answers, sheets
from quizgen.office.tables import Cell
from quizgen.results import Result, by_fingerprint, mark
from tests.results.people import right, sitting, wrong
from tests.results.test_statistics import TASK, paper, taken


def filled(papers: Sequence[Paper], *rows: Sequence[object], sheet: int = 0) -> bytes:
    """The template of papers with rows typed in."""
    book: Workbook = load_workbook(io.BytesIO(answers.template(papers)))
    for place, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            book.worksheets[sheet].cell(place, column).value = value  # type: ignore[union-attr]
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read(content: bytes, papers: Sequence[Paper], sheet: int = 0) -> answers.Typed:
    table = sheets.read_bytes(content, "sheet.xlsx")[sheet]
    return answers.read_answers(table, "sheet.xlsx", by_fingerprint(papers))


def told(one: Paper, responses: Sequence[Any]) -> list[str]:
    pairs = zip(one.items, responses, strict=True)
    return [cell for item, response in pairs for cell in item.question.told(item.layout, response)]


def test_a_template_has_a_sheet_for_each_form_and_a_column_for_each_slot(marked_papers: Sequence[Paper]) -> None:
    tables = sheets.read_bytes(answers.template(marked_papers), "a.xlsx")
    assert [table.name for table in tables] == ["A卷", "B卷"]
    for table, one in zip(tables, marked_papers, strict=True):
        heads = [cell.text for cell in table.rows[0]]
        slots = sum(len(item.question.slots(item.layout)) for item in one.items)
        assert heads[:3] == ["姓名", "工号", "单位"]
        assert len(heads) == 3 + slots + 1
        assert all("\n" in head for head in heads[3:-1])


def test_letters_to_choose_from_are_offered_and_what_is_typed_stays_text() -> None:
    from tests.questions.test_typed import JUDGED, ONE

    book = load_workbook(io.BytesIO(answers.template([_paper_of(ONE), _paper_of(JUDGED, form="B")])))
    lists = [rule.formula1 for one in book.worksheets for rule in one.data_validations.dataValidation]  # type: ignore[union-attr]
    assert lists == ['"A,B,C,D"', '"√,×"']
    assert book.worksheets[0].column_dimensions["D"].number_format == "@"  # type: ignore[union-attr]


def _paper_of(question: Any, form: str = "A") -> Paper:
    item = PaperItem(number=1, question=question, points=Fraction(2), layout=tuple(range(4)) if form == "A" else ())
    section = PaperSection(type=question.type, each="question", points=Fraction(2), items=(item,))
    return Paper(name="light", title="灯塔", form=form, places={}, sections=(section,))


def test_typed_answers_earn_what_the_same_responses_earn(marked_papers: Sequence[Paper]) -> None:
    from quizgen.text import rng

    one, dice = marked_papers[1], rng("typed")
    people = [[wrong(item, dice) if dice.random() < 0.5 else right(item) for item in one.items] for _ in range(12)]
    rows = [[f"学员{n}", f"{n:03}", "", *told(one, responses)] for n, responses in enumerate(people)]
    found = read(filled(marked_papers, *rows, sheet=1), marked_papers, sheet=1)
    assert not found.complaints
    expected = [mark(sitting(one, "", responses=responses), one).points for responses in people]
    assert [mark(typed, one).points for typed, _ in found.sittings] == expected
    assert [typed.candidate[1][1] for typed, _ in found.sittings][:2] == ["000", "001"]


def test_what_cannot_be_meant_is_told_by_sheet_and_cell_all_at_once() -> None:
    from tests.questions.test_typed import ONE

    one = _paper_of(ONE)
    found = read(filled([one], ["甲", "1", "", "E"], ["乙", "2", "", "AB"], ["", "", "", "B"]), [one])
    assert not found.sittings
    places = [(complaint.file, complaint.field) for complaint in found.complaints]
    assert places == [("sheet.xlsx", "A卷!D2"), ("sheet.xlsx", "A卷!D3"), ("sheet.xlsx", "A卷!A4")]


def test_a_person_without_an_answer_is_told_and_not_counted() -> None:
    from tests.questions.test_typed import ONE

    one = _paper_of(ONE)
    found = read(filled([one], ["缺考的人", "1", "", ""], [], ["乙", "2", "", "a"]), [one])
    assert [typed.candidate[0][1] for typed, _ in found.sittings] == ["乙"]
    assert [remark.origin for remark in found.remarks] == ["sheet.xlsx A卷!A2"]


def test_a_column_that_was_taken_out_is_told_and_one_put_in_does_no_harm() -> None:
    from tests.questions.test_typed import ONE

    one = _paper_of(ONE)
    book = load_workbook(io.BytesIO(filled([one], ["甲", "1", "", "A"])))
    book.worksheets[0].insert_cols(3)  # type: ignore[union-attr]
    stream = io.BytesIO()
    book.save(stream)
    assert read(stream.getvalue(), [one]).sittings
    book.worksheets[0].delete_cols(5)  # type: ignore[union-attr]
    stream = io.BytesIO()
    book.save(stream)
    assert [complaint.message for complaint in read(stream.getvalue(), [one]).complaints] == [
        "the column “1” is missing"
    ]


def test_a_sheet_for_another_version_of_the_paper_is_told(marked_papers: Sequence[Paper]) -> None:
    content = filled(marked_papers[:1], ["甲", "1", "", "灵敏"])
    found = read(content, marked_papers[1:])
    assert (found.sittings, len(found.remarks)) == ((), 1)


# ---- points by a person


def test_answers_in_own_words_are_listed_without_names_and_take_points() -> None:
    one = paper(TASK)
    results = taken(one, ["先看后听"], ["=1+1"], [None])
    content = answers.to_mark(results, {})
    assert content
    (table,) = sheets.read_bytes(content, "to-mark.xlsx")
    shown = [[cell.text for cell in row] for row in table.rows]
    assert sorted(row[2] for row in shown[1:]) == ["=1+1", "先看后听"]
    assert "学员" not in str(shown)
    assert "看 (1)" in shown[1][1]
    typed = replace(
        table,
        rows=(table.rows[0], *(_with(row, 4, value) for row, value in zip(table.rows[1:], ("1.5", "3"), strict=True))),
    )
    shares, complaints = answers.read_points(typed, "to-mark.xlsx", results)
    assert list(shares.values()) == [Fraction(3, 4)]
    assert [complaint.field for complaint in complaints] == ["待评阅!E3"]


def _with(row: tuple[Cell, ...], place: int, value: str) -> tuple[Cell, ...]:
    return (*row[:place], replace(row[place], value=value), *row[place + 1 :])


def test_points_given_before_stand_in_the_workbook_again() -> None:
    one = paper(TASK)
    (waits,) = taken(one, ["先看后听"])
    key = answers.row_key(waits.marked, 0)
    content = answers.to_mark([Result(marked=waits.marked, origin="")], {key: Fraction(3, 4)})
    assert content
    (table,) = sheets.read_bytes(content, "a.xlsx")
    assert table.rows[1][4].text == "1.5"


def test_where_nothing_waits_there_is_no_workbook(marked_papers: Sequence[Paper]) -> None:
    one = marked_papers[0]
    assert answers.to_mark([Result(marked=mark(sitting(one, "甲"), one), origin="")], {}) is None


def test_the_same_papers_give_the_same_template(marked_papers: Sequence[Paper]) -> None:
    assert answers.template(marked_papers) == answers.template(marked_papers)
