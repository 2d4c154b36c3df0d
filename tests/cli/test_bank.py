"""quizgen bank: to Excel and back, as a reviewer works."""

import io
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document as new_docx
from openpyxl import Workbook, load_workbook

from quizgen import cli, files, model
from quizgen.model import Question
from quizgen.questions.true_false import TrueFalse


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.group, ["bank", *[str(argument) for argument in arguments]])


@pytest.fixture
def bank(tmp_path: Path, example_questions: list[Question]) -> Path:
    """A bank with all types, a comment, and what a bank holds beside its questions."""
    odd = TrueFalse(id="odd", stem="=1+1 等于 2。", answer=True, explanation="+1\n-1", tags=("@x",), status="approved")
    speeches = (model.BankSpeech(id="office-work", file="a.yaml"),)
    made = model.Bank(speeches=speeches, questions=(*example_questions, odd), removed=("gone",), generated=("x", "y"))
    path = tmp_path / "bank.yaml"
    path.write_text("# 我的题库\n" + files.bank_text(made), encoding="utf-8")
    return path


@pytest.fixture
def book(bank: Path) -> Path:
    path = bank.with_name("book.xlsx")
    assert run("to-xlsx", bank, "-o", path).exit_code == 0
    return path


def edit(path: Path, question: str, **cells: object) -> None:
    """Types values into the row of a question, by the heads of columns."""
    workbook = load_workbook(path)
    sheet = workbook.worksheets[0]
    heads = {cell.value: cell.column for cell in sheet[1]}
    row = next(row[0].row for row in sheet.iter_rows() if row[heads["编号"] - 1].value == question)
    for head, value in cells.items():
        sheet.cell(row, heads[head]).value = value
    workbook.save(path)


def test_a_workbook_that_nobody_touched_gives_the_bank_back(bank: Path, book: Path) -> None:
    new = bank.with_name("new.yaml")
    assert run("from-xlsx", book, "-o", new).exit_code == 0
    assert files.read_bank(new) == files.read_bank(bank)


def test_a_workbook_saved_by_another_program_gives_the_bank_back(bank: Path, book: Path) -> None:
    workbook = load_workbook(book)
    workbook.save(book)
    new = bank.with_name("new.yaml")
    assert run("from-xlsx", book, "-o", new).exit_code == 0
    assert files.read_bank(new) == files.read_bank(bank)


def test_a_workbook_that_nobody_touched_leaves_the_bank_byte_for_byte(bank: Path, book: Path) -> None:
    before = bank.read_bytes()
    result = run("from-xlsx", book, "-o", bank)
    assert result.exit_code == 0, result.output
    assert bank.read_bytes() == before


def test_a_corrected_cell_changes_only_its_line(bank: Path, book: Path) -> None:
    before = bank.read_text(encoding="utf-8").splitlines()
    one = next(one for one in files.read_bank(bank).questions if one.type == "single_choice")
    edit(book, one.id, 解析="改过的解析", 状态="停用")
    assert "1 changed" in run("from-xlsx", book, "-o", bank).output
    after = bank.read_text(encoding="utf-8").splitlines()
    assert [line.strip() for line in after if line not in before] == ["explanation: 改过的解析", "status: excluded"]
    assert after[0] == "# 我的题库"


def test_a_new_row_becomes_a_question_and_a_dropped_one_is_excluded_if_asked(bank: Path, book: Path) -> None:
    workbook = load_workbook(book)
    sheet = workbook.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    first = sheet.cell(2, heads.index("编号") + 1).value
    sheet.delete_rows(2)
    row = {
        "题型": "多选",
        "题干": "哪些是“五要”？（　　）",
        "选项A": "灵敏",
        "选项B": "高效",
        "选项C": "迟缓",
        "答案": "ａ、ｂ",
        "分值": 2,
    }
    sheet.append([row.get(head) for head in heads])
    workbook.save(book)
    result = run("from-xlsx", book, "-o", bank, "--missing", "exclude")
    assert "1 new questions, 1 changed" in result.output
    after = {one.id: one for one in files.read_bank(bank).questions}
    assert after[first].status == "excluded"
    assert list(after.values())[-1].answers == ("灵敏", "高效")


def test_all_errors_are_told_by_sheet_and_cell_and_nothing_is_written(bank: Path, book: Path) -> None:
    before = bank.read_bytes()
    one = next(one for one in files.read_bank(bank).questions if one.type == "single_choice")
    edit(book, one.id, 答案="Z", 分值="两分")
    edit(book, "odd", 题型="听写", 题干="=1+1")
    result = run("from-xlsx", book, "-o", bank)
    assert result.exit_code == 1
    assert bank.read_bytes() == before
    told = result.output.splitlines()
    assert len(told) == 3
    assert all(line.startswith(f"{book}: 题库!") for line in told)
    assert any("letters from A to" in line for line in told)
    assert any("formula" in line for line in told)


def test_a_dry_run_shows_and_writes_nothing(bank: Path, book: Path) -> None:
    before = bank.read_bytes()
    edit(book, "odd", 题干="二加二等于四。")
    result = run("from-xlsx", book, "-o", bank, "--dry-run")
    assert "+     stem: 二加二等于四。" in result.output
    assert bank.read_bytes() == before


def test_the_template_is_filled_in_and_becomes_a_bank(tmp_path: Path) -> None:
    assert run("template", "-o", tmp_path / "t.xlsx", "--language", "zh-CN").exit_code == 0
    workbook = load_workbook(tmp_path / "t.xlsx")
    assert [cell.value for cell in workbook["题库"][1]][:7] == [
        "题型",
        "题干",
        "选项A",
        "选项B",
        "选项C",
        "选项D",
        "答案",
    ]
    assert [sheet.title for sheet in workbook if sheet.sheet_state == "visible"] == ["题库", "填写说明"]
    rules = {str(rule.sqref): rule.formula1 for rule in workbook["题库"].data_validations.dataValidation}
    assert rules["A2:A1048576"].startswith('"填空题,单选题,')
    workbook["题库"].append(["判断题", "要灵敏。", None, None, None, None, "对"])
    workbook.save(tmp_path / "t.xlsx")
    result = run("from-xlsx", tmp_path / "t.xlsx", "-o", tmp_path / "b.yaml")
    assert result.exit_code == 0, result.output
    (one,) = files.read_bank(tmp_path / "b.yaml").questions
    assert (one.stem, one.answer) == ("要灵敏。", True)


def test_an_english_bank_has_english_heads(tmp_path: Path) -> None:
    made = model.Bank(language="en", questions=(TrueFalse(id="a", stem="Be quick.", answer=True),))
    (tmp_path / "b.yaml").write_text(files.bank_text(made), encoding="utf-8")
    assert run("to-xlsx", tmp_path / "b.yaml", "-o", tmp_path / "b.xlsx").exit_code == 0
    sheet = load_workbook(tmp_path / "b.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]][:4] == ["Type", "Stem", "Option A", "Option B"]
    assert [cell.value for cell in sheet[2]][:2] == ["true or false", "Be quick."]
    assert run("from-xlsx", tmp_path / "b.xlsx", "-o", tmp_path / "c.yaml").exit_code == 0
    assert files.read_bank(tmp_path / "c.yaml") == made


def test_a_table_of_a_persons_own_is_read_by_its_heads(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["2024年度培训题库"])
    sheet.append(["序号", "题目类型", "题目内容", "A", "B", "C", "D", "正确答案", "答案解析", "难易度"])
    sheet.append([1, "单选题", "“五要”之首是？", "灵敏", "高效", "有序", "主动", "A", "第一要", "简单"])
    sheet.append([2, "判断", "要周密。", None, None, None, None, True, None, None])
    sheet.append([None, None, None])
    stream = io.BytesIO()
    book.save(stream)
    (tmp_path / "t.xlsx").write_bytes(stream.getvalue())
    result = run("from-xlsx", tmp_path / "t.xlsx", "-o", tmp_path / "b.yaml")
    assert result.exit_code == 0, result.output
    one, two = files.read_bank(tmp_path / "b.yaml").questions
    assert (one.answer, one.distractors, one.difficulty) == ("灵敏", ("高效", "有序", "主动"), 0.2)
    assert two.answer is True


def test_a_sheet_without_heads_is_told(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["随便", "写写"])
    book.save(tmp_path / "t.xlsx")
    result = run("from-xlsx", tmp_path / "t.xlsx", "-o", tmp_path / "b.yaml")
    assert result.exit_code == 1
    assert "题干" in result.output


# ---- banks that people already have

PAPER = """\
2024年办公室业务题库
一、单项选择题（每题2分）
1. 收到急件后先（ A ）。
A. 登记  B. 归档  C. 传阅
2. 没有答案的题（　　）。
A. 甲  B. 乙
二、判断题
1. 急件可以隔日登记。（×）
"""


def test_an_older_bank_is_taken_in_with_a_report_of_every_line_that_is_not(tmp_path: Path) -> None:
    (tmp_path / "旧题库.txt").write_text(PAPER, encoding="gb18030")
    result = run("import", tmp_path / "旧题库.txt", "-o", tmp_path / "b.yaml", "--list")
    assert result.exit_code == 0, result.output
    assert f"{tmp_path}/旧题库.txt:1: belongs to no question: 2024年办公室业务题库" in result.stderr
    assert f"{tmp_path}/旧题库.txt:5: not taken: 2. 没有答案的题" in result.stderr
    assert "line 3: single_choice: 收到急件后先" in result.stdout
    one, two = files.read_bank(tmp_path / "b.yaml").questions
    assert (one.answer, one.points, two.answer) == ("登记", 2, False)


def test_importing_again_adds_nothing_and_into_a_bank_only_what_is_new(tmp_path: Path, bank: Path) -> None:
    (tmp_path / "old.txt").write_text(PAPER, encoding="utf-8")
    before = bank.read_bytes()
    assert run("import", tmp_path / "old.txt", "-o", bank, "--dry-run").exit_code == 0
    assert bank.read_bytes() == before
    assert "2 new questions" in run("import", tmp_path / "old.txt", "-o", bank).output
    after = bank.read_bytes()
    assert after.startswith(before[: before.index(b"removed:")])
    assert "0 new questions, 0 changed" in run("import", tmp_path / "old.txt", "-o", bank).output
    assert bank.read_bytes() == after


def test_a_table_of_a_platform_is_taken_in_and_its_bad_rows_are_told(tmp_path: Path) -> None:
    rows = ["题型,题干,选项A,选项B,正确答案", "单选题,先做什么？,登记,归档,A", "单选题,再做什么？,登记,归档,Z"]
    (tmp_path / "t.csv").write_text("\n".join(rows), encoding="utf-8")
    result = run("import", tmp_path / "t.csv", "-o", tmp_path / "b.yaml")
    assert result.exit_code == 0
    assert f"{tmp_path}/t.csv: t!E3: " in result.stderr
    assert len(files.read_bank(tmp_path / "b.yaml").questions) == 1


def test_a_document_without_a_question_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("今天天气很好。", encoding="utf-8")
    result = run("import", tmp_path / "x.txt", "-o", tmp_path / "b.yaml")
    assert result.exit_code == 1
    assert "nothing could be taken" in result.output
    assert not (tmp_path / "b.yaml").exists()


def test_tables_of_a_document_are_taken_by_their_heads_and_others_told(tmp_path: Path) -> None:
    document = new_docx()
    for rows in (("题型", "题干", "答案", "判断题", "要快。", "√"), ("科室", "人数", "备注", "综合科", "3", "")):
        table = document.add_table(2, 3)
        for cell, text in zip((cell for row in table.rows for cell in row.cells), rows, strict=True):
            cell.text = text
    document.save(str(tmp_path / "t.docx"))
    result = run("import", tmp_path / "t.docx", "-o", tmp_path / "b.yaml")
    assert [one.stem for one in files.read_bank(tmp_path / "b.yaml").questions] == ["要快。"]
    assert "a table that belongs to no question" in result.stderr


# ---- in Word


@pytest.fixture
def copy(bank: Path) -> Path:
    path = bank.with_name("review.docx")
    assert run("to-docx", bank, "-o", path).exit_code == 0
    return path


def retype(path: Path, label: str, line: str, *, within: str) -> None:
    """Types another line for the one with a label, in the lines of the question that has this text in it."""
    document = new_docx(str(path))
    paragraphs = document.paragraphs
    start = next(n for n, one in enumerate(paragraphs) if within in one.text)
    found = next(one for one in paragraphs[start:] if label in _whole(one))
    for node in list(found._p):
        found._p.remove(node)
    found.add_run(line)
    document.save(str(path))


def _whole(paragraph: object) -> str:
    return "".join(node.text or "" for node in paragraph._p.iter() if node.tag.endswith("}t"))


def test_a_review_copy_that_nobody_touched_changes_nothing(bank: Path, copy: Path) -> None:
    before = bank.read_bytes()
    result = run("import", copy, "-o", bank)
    assert "0 new questions, 0 changed" in result.output
    assert result.stderr == ""
    assert bank.read_bytes() == before


def test_what_a_reviewer_corrects_and_ticks_in_word_is_taken_back(bank: Path, copy: Path) -> None:
    one = next(one for one in files.read_bank(bank).questions if one.type == "single_choice")
    retype(copy, "解析", "【解析】审阅时改的", within=one.stem[:12])
    retype(copy, "状态", "【状态】☐ 已审　☒ 停用", within=one.stem[:12])
    assert "1 changed" in run("import", copy, "-o", bank).output
    after = next(other for other in files.read_bank(bank).questions if other.id == one.id)
    assert (after.explanation, after.status) == ("审阅时改的", "excluded")
    assert (after.answer, after.distractors, after.origin, after.source) == (
        one.answer, one.distractors, one.origin, one.source,
    )  # fmt: skip


def test_a_review_copy_has_boxes_to_click_on_and_the_same_bytes_each_time(bank: Path, copy: Path) -> None:
    content = copy.read_bytes()
    with zipfile.ZipFile(copy) as archive:
        assert b"w14:checkbox" in archive.read("word/document.xml")
    assert run("to-docx", bank, "-o", copy).exit_code == 0
    assert copy.read_bytes() == content


def test_a_question_that_word_cannot_show_whole_is_left_out_and_told(tmp_path: Path) -> None:
    odd = TrueFalse(id="odd", stem="解析：这是题干？ 答案：不是", answer=True)
    (tmp_path / "b.yaml").write_text(files.bank_text(model.Bank(questions=(odd,))), encoding="utf-8")
    result = run("to-docx", tmp_path / "b.yaml", "-o", tmp_path / "b.docx")
    assert "0 questions" in result.output
    assert "odd" in result.stderr
