"""quizgen mark as people call it."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner, Result

from quizgen import cli, files
from quizgen.model import Paper
from quizgen.office import sheets
from tests.results.people import as_file, crowd, sitting
from tests.results.test_statistics import TASK, paper


def run(*args: object) -> Result:
    return CliRunner().invoke(cli.group, ["mark", *map(str, args)])


def freeze(folder: Path, *papers: Paper) -> None:
    for one in papers:
        (folder / f"{one.name}-{one.form}.paper.json").write_text(files.paper_text(one), encoding="utf-8")


def table(path: Path, sheet: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row] for row in sheets.read(path)[sheet].rows]


def text(path: Path) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))


@pytest.fixture
def folder(tmp_path: Path, marked_papers: Sequence[Paper]) -> Path:
    freeze(tmp_path, *marked_papers)
    crowd(marked_papers, 12, tmp_path / "handed")
    return tmp_path


def test_a_folder_becomes_marks_report_and_certificates(folder: Path) -> None:
    found = run(folder, "-o", folder / "out", "--pass-mark", 60, "--certificates")
    assert found.exit_code == 0, found.output
    assert [path.name for path in sorted((folder / "out").iterdir())] == [
        "office-work-certificates.pdf", "office-work-marks.xlsx", "office-work-report.pdf",
    ]  # fmt: skip
    tables = sheets.read(folder / "out/office-work-marks.xlsx")
    assert [one.name for one in tables] == ["成绩", "试题分析", "作答 A卷", "作答 B卷", "未计入与待核对"]
    assert len(tables[0].rows) == 13
    heads = [cell.text for cell in tables[0].rows[0]]
    assert "卷别" in heads
    passed = sum(row[heads.index("合格")].text == "是" for row in tables[0].rows)
    assert len(pypdfium2.PdfDocument(folder / "out/office-work-certificates.pdf")) == passed > 0
    assert "成绩分析报告" in text(folder / "out/office-work-report.pdf")
    assert "12 人" in text(folder / "out/office-work-report.pdf")


def test_the_report_names_people_by_the_fields_of_the_paper(tmp_path: Path) -> None:
    asked = replace(paper(TASK), print=replace(paper(TASK).print, candidate=("姓名", "窗口号", "备注", "得分")))
    freeze(tmp_path, asked)
    told = replace(sitting(asked, "甲"), candidate=(("姓名", "甲"), ("窗口号", "七号"), ("备注", "")))
    (tmp_path / "one.result.json").write_text(as_file(told), encoding="utf-8")
    assert run(tmp_path, "-o", tmp_path / "out").exit_code == 0
    report = text(next((tmp_path / "out").glob("*-report.pdf")))
    assert [word in report for word in ("窗口号", "七号", "备注", "编号")] == [True, True, False, False]


def test_where_nobody_passed_there_are_no_certificates_and_it_is_told(tmp_path: Path) -> None:
    freeze(tmp_path, paper(TASK))
    (tmp_path / "one.result.json").write_text(as_file(sitting(paper(TASK), "甲", responses=[None])), encoding="utf-8")
    found = run(tmp_path, "-o", tmp_path / "out", "--pass-mark", 60, "--certificates")
    assert found.exit_code == 0
    assert not list((tmp_path / "out").glob("*certificates*"))
    assert "No certificates" in found.stderr


def test_without_an_output_the_marks_are_shown_in_columns(folder: Path) -> None:
    found = run(folder)
    lines = found.stdout.splitlines()
    assert "People: 12" in lines[-1]
    rows = [line for line in lines if "学员" in line]
    assert len(rows) == 12
    assert len({len(line.split()) for line in rows}) == 1
    assert not (folder / "out").exists()


def test_what_is_not_counted_is_told_on_stderr_and_in_the_workbook(folder: Path) -> None:
    (folder / "handed/broken.json").write_text("{", encoding="utf-8")
    shutil.copy(next((folder / "handed").glob("*-000.result.json")), folder / "handed/zz-copy.json")
    found = run(folder, "-o", folder / "out")
    assert found.exit_code == 0
    assert "broken.json: this is no result, or a damaged one" in found.stderr
    assert "zz-copy.json: the same sitting as" in found.stderr
    last = table(folder / "out/office-work-marks.xlsx", sheet=4)
    assert [Path(row[0]).name for row in last[1:]] == ["broken.json", "zz-copy.json"]
    assert last[2][2] == "学员000"


def test_where_nothing_can_be_marked_nothing_is_written(folder: Path) -> None:
    shutil.rmtree(folder / "handed")
    found = run(folder, "-o", folder / "out")
    assert (found.exit_code, (folder / "out").exists()) == (1, False)
    assert "nothing was found here that can be marked" in found.stderr


def test_names_are_data_whatever_they_look_like(folder: Path, marked_papers: Sequence[Paper]) -> None:
    name = '=HYPERLINK("http://x","y")'
    odd = sitting(marked_papers[0], f"{name}\x1b[31m", "<script>1</script>")
    (folder / "odd.json").write_text(as_file(odd), encoding="utf-8")
    found = run(folder, "-o", folder / "out")
    assert found.exit_code == 0, found.output
    assert "\x1b" not in found.output
    first = table(folder / "out/office-work-marks.xlsx")[1]
    assert first[1].startswith(name)
    assert "<script>1</script>" in text(folder / "out/office-work-report.pdf").replace("\r\n", "")


# ---- answers of printed papers


def test_a_template_is_filled_in_and_marked(folder: Path) -> None:
    papers = sorted(folder.glob("*.paper.json"))
    assert run("--template", *papers, "-o", folder / "sheet.xlsx").exit_code == 0
    again = run("--template", *papers, "-o", folder / "sheet.xlsx")
    assert (again.exit_code, "choose another name" in again.stderr) == (1, True)
    found = run(*papers, folder / "sheet.xlsx")
    assert (found.exit_code, "nothing was found" in found.stderr) == (1, True)


def test_a_template_needs_the_name_of_a_workbook(folder: Path) -> None:
    for output in ([], ["-o", folder / "out"]):
        assert run("--template", *folder.glob("*.paper.json"), *output).exit_code == 2


# ---- answers that a person marks


def test_points_typed_for_free_answers_count_and_are_never_lost(tmp_path: Path) -> None:
    one = replace(paper(TASK), form="A")
    freeze(tmp_path, one)
    (tmp_path / "a.json").write_text(as_file(sitting(one, "甲", "1", responses=["先看后听"])), encoding="utf-8")
    first = run(tmp_path, "-o", tmp_path / "out")
    assert "Answers to be marked by a person: 1" in first.stdout
    waiting = tmp_path / "out/light-to-mark.xlsx"
    type_in(waiting, "E2", "1.5")
    for _ in range(2):
        again = run(tmp_path / "a.json", tmp_path / "light-A.paper.json", "-o", tmp_path / "out")
        assert "to be marked" not in again.stdout
        heads, row, *_ = table(tmp_path / "out/light-marks.xlsx")
        assert row[heads.index("总分\n(2)")] == "1.5"
        assert table(waiting)[1][4] == "1.5"
    type_in(waiting, "E2", "5")
    wrong = run(tmp_path, "-o", tmp_path / "out")
    assert wrong.exit_code == 1
    assert "待评阅!E2: “5”: points from 0 to 2 are needed" in wrong.stderr


def test_forms_a_pass_mark_and_what_waits_are_told_only_where_there_is_any(tmp_path: Path) -> None:
    one = replace(paper(TASK), form="A")
    freeze(tmp_path, one)
    (tmp_path / "a.json").write_text(as_file(sitting(one, "甲", "1", responses=["先看后听"])), encoding="utf-8")
    found = run(tmp_path, "-o", tmp_path / "out")
    assert found.stdout.splitlines()[1].split() == ["Rank", "Name", "Points", "%"]
    heads = table(tmp_path / "out/light-marks.xlsx")[0]
    assert "卷别" not in heads
    assert "合格" not in heads
    assert "待评阅" in " ".join(heads)
    assert "卷别" not in text(tmp_path / "out/light-report.pdf")


def type_in(path: Path, cell: str, value: str) -> None:
    from openpyxl import load_workbook

    book = load_workbook(path)
    book.worksheets[0][cell].value = value  # type: ignore[union-attr]
    book.save(path)
