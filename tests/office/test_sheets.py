"""Workbooks: what is written reads back, and what people keep is read as they meant it."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from quizgen.files import InputError
from quizgen.office.sheets import Column, Sheet, read, read_bytes, write
from quizgen.office.tables import Table

LIKE_FORMULAS = ["=1+1", '=HYPERLINK("x")', "+1", "-1", "@x", "#N/A", "#REF!", "1", "012", "TRUE", "2024-04-01", "1:30"]
ODD = ["a\nb", "a\tb", "_x0041_", "a\rb", "\x0b", "\u2028", "<&>\"'", "𠮷野家😀", "　x　", "_", "__x000D_"]


def plain(table: Table) -> list[list[object]]:
    return [[cell.value for cell in row] for row in table.rows]


def made(*rows: tuple[object, ...]) -> tuple[Workbook, object]:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return book, book.active


def kept(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def written(*values: object) -> bytes:
    columns = tuple(Column() for _ in values)
    return write([Sheet(name="题库", columns=columns, rows=(values,))])


@pytest.mark.parametrize("text", LIKE_FORMULAS + ODD)
def test_a_text_stays_the_text_it_is(text: str) -> None:
    (table,) = read_bytes(written("x", text, "y"), "a.xlsx")
    assert plain(table) == [["x", text, "y"]]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(blacklist_categories=["Cs"]), min_size=1), min_size=1, max_size=5))
def test_any_texts_read_back_equal(texts: list[str]) -> None:
    row = ("first", *texts, "last")
    (table,) = read_bytes(written(*row), "a.xlsx")
    assert plain(table) == [list(row)]


def test_no_text_is_written_as_a_formula() -> None:
    sheet = load_workbook(io.BytesIO(written(*LIKE_FORMULAS))).active
    assert {cell.data_type for cell in sheet[1]} == {"s"}


def test_numbers_read_back_as_numbers_and_nothing_as_nothing() -> None:
    (table,) = read_bytes(written(1, 2.5, None, "a", 3.0, True), "a.xlsx")
    assert plain(table) == [[1, 2.5, None, "a", 3, True]]


def test_the_same_sheets_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = written("a", 1)
    monkeypatch.setattr("time.time", lambda: 2e9)
    assert written("a", 1) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_sheet_has_its_head_in_sight_its_widths_its_lists_and_its_hidden_columns() -> None:
    columns = (Column(head="题型", width=9, choices=("填空题", "判断题")), Column(head="编号", hidden=True))
    sheet = load_workbook(io.BytesIO(write([Sheet(name="题库", columns=columns, rows=(("填空题", "q1"),))]))).active
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    assert sheet["A2"].alignment.wrap_text
    assert (sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].hidden) == (9, True)
    (rule,) = sheet.data_validations.dataValidation
    assert (rule.formula1, str(rule.sqref)) == ('"填空题,判断题"', "A2:A1048576")


def test_cells_have_their_addresses_and_empty_ends_are_left_out() -> None:
    book, sheet = made(("a", None, "c"), (None, None, None), ("", " ", None), (1, 2, 3))
    sheet["Z40"].value = " "
    sheet["XFD1048576"].value = None
    (table,) = read_bytes(kept(book), "a.xlsx")
    assert [cell.address for cell in table.rows[3]] == ["A4", "B4", "C4"]
    assert len(table.rows) == 4


def test_an_empty_sheet_is_no_table() -> None:
    book, _sheet = made(("a",))
    book.create_sheet("空")
    assert [table.name for table in read_bytes(kept(book), "a.xlsx")] == ["Sheet"]


def test_a_merged_area_has_its_value_in_every_cell() -> None:
    book, sheet = made(("单选题", 1), (None, 2), (None, 3))
    sheet.merge_cells("A1:A3")
    (table,) = read_bytes(kept(book), "a.xlsx")
    assert plain(table) == [["单选题", 1], ["单选题", 2], ["单选题", 3]]
    assert [row[0].merged for row in table.rows] == [False, True, True]


def test_dates_are_texts_as_people_read_them() -> None:
    book, _sheet = made((date(2024, 4, 1), datetime(2024, 4, 1, 9, 30)))
    (table,) = read_bytes(kept(book), "a.xlsx")
    assert plain(table) == [["2024-04-01", "2024-04-01 09:30"]]


def test_formulas_and_error_values_have_no_value_and_say_so() -> None:
    book, sheet = made(("a", "=1+1", "#N/A"))
    sheet["C1"].data_type = "e"
    (table,) = read_bytes(kept(book), "a.xlsx")
    assert plain(table) == [["a", None, None]]
    assert "formula" in table.rows[0][1].fault
    assert "#N/A" in table.rows[0][2].fault


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_separated_text_is_read_as_people_save_it(encoding: str, separator: str, tmp_path: Path) -> None:
    path = tmp_path / "题库.csv"
    path.write_bytes(
        f"题干{separator}答案\r\n“一,二{separator}三”？{separator}A\r\n".replace("“", '"')
        .replace("”", '"')
        .encode(encoding)
    )
    (table,) = read(path)
    assert plain(table) == [["题干", "答案"], [f"一,二{separator}三？", "A"]]
    assert table.name == "题库"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("a.et", b"xx"),
        ("a.csv", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ],
)
def test_older_files_are_told_how_to_save_as_xlsx(name: str, content: bytes) -> None:
    with pytest.raises(InputError, match=r"save it as \.xlsx"):
        read_bytes(content, name)


def test_a_damaged_workbook_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read as a workbook"):
        read_bytes(written("a")[:-200], "a.xlsx")
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "a.xlsx")
