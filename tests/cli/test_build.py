"""quizgen build: from a file to the papers on disk."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from quizgen import cli, files
from quizgen.cli import machine, typefaces
from tests.conftest import REPO

EXAMPLE = REPO / "content/papers/office-work.yaml"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.group, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    result = run("build", EXAMPLE, "-o", folder)
    assert result.exit_code == 0, result.output
    return folder


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_the_example_becomes_paper_key_sheet_and_self_test_of_both_forms_and_a_study_sheet(built: Path) -> None:
    outputs = (
        "-answer-sheet.pdf",
        "-key.pdf",
        "-paper.pdf",
        "-selftest.html",
        ".paper.json",
        "-key.docx",
        "-paper.docx",
    )
    expected = [*(f"office-work-{form}{end}" for form in "AB" for end in outputs), "office-work-study-sheet.pdf"]
    assert sorted(path.name for path in built.iterdir()) == sorted(expected)


def test_a_frozen_paper_is_reprinted_to_the_byte(built: Path, tmp_path: Path) -> None:
    assert run("build", built / "office-work-A.paper.json", "-o", tmp_path).exit_code == 0
    before = digests(built)
    after = digests(tmp_path)
    assert after
    assert all(before[name] == digest for name, digest in after.items())


def test_two_runs_give_the_same_bytes_whatever_the_hash_seed(built: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "quizgen", "build", str(EXAMPLE), "-o", str(tmp_path)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "4711"}, capture_output=True)
    assert digests(tmp_path) == digests(built)


def test_the_student_paper_and_the_frozen_one_are_different_things(built: Path) -> None:
    frozen = json.loads((built / "office-work-A.paper.json").read_text(encoding="utf-8"))
    assert frozen["quizgen"] == "form/1"
    assert sum(len(section["items"]) for section in frozen["sections"]) > 20


def test_a_speech_builds_a_paper_without_a_blueprint(tmp_path: Path) -> None:
    result = run("build", REPO / "content/speeches/office-work.yaml", "-o", tmp_path)
    assert result.exit_code == 0, result.output
    paper = files.read_paper(tmp_path / "office-work-A.paper.json")
    assert paper.total == 100


def test_a_bank_replaces_generating_from_its_speech(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("quizgen: speech/1\nid: s\ntitle: 题\nbody: ['要[[快办]]。']\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text(
        "quizgen: bank/1\nspeeches: [{id: s, file: s.yaml}]\n"
        "questions:\n  - {id: own, type: fill_blank, text: '要[[慢办]]。'}\n",
        encoding="utf-8",
    )
    (tmp_path / "p.yaml").write_text(
        "quizgen: paper/1\ntitle: 卷\nspeeches: [s.yaml]\nbanks: [b.yaml]\noutputs: [selftest.html]\n"
        "sections: [{type: fill_blank, units: 1}]\n",
        encoding="utf-8",
    )
    result = run("build", tmp_path / "p.yaml", "-o", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert files.read_paper(tmp_path / "out/p-A.paper.json").items[0].question.id == "own"


def test_a_blueprint_that_asks_too_much_is_told_at_its_section_and_nothing_is_written(tmp_path: Path) -> None:
    text = EXAMPLE.read_text(encoding="utf-8").replace("units: 12", "units: 90").replace("total: 100", "total: 178")
    plan = tmp_path / "papers/p.yaml"
    plan.parent.mkdir()
    plan.write_text(text.replace("../", f"{REPO}/content/"), encoding="utf-8")
    result = run("build", plan, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert f"{plan}:{text[: text.index('units: 90')].count(chr(10)) + 1}:" in result.output
    assert "90 wanted (pair)" in result.output
    assert not (tmp_path / "out").exists()


def test_without_pango_pages_for_the_browser_stand_in_for_pdfs_and_the_program_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    result = run("build", EXAMPLE, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert "quizgen doctor" in result.output
    made = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"office-work-A-paper.html", "office-work-A-key.html", "office-work-A-selftest.html"} <= made
    assert not [name for name in made if name.endswith(".pdf")]


def test_forms_go_into_one_file_where_the_blueprint_asks_for_it(tmp_path: Path) -> None:
    plan = example(tmp_path, "print: {forms: together}\noutputs: [paper.pdf]")
    assert run("build", plan, "-o", tmp_path / "out").exit_code == 0
    assert {path.name for path in (tmp_path / "out").glob("*.pdf")} == {"office-work-paper.pdf"}
    pages = [one.get_textpage().get_text_bounded() for one in PdfDocument(tmp_path / "out/office-work-paper.pdf")]
    assert "A卷" in pages[0]
    assert any("B卷" in page and "页" in page for page in pages[1:])


def test_a_study_sheet_is_made_of_the_speech_once_for_all_forms(tmp_path: Path) -> None:
    plan = example(tmp_path, "outputs: [study-sheet.html, study-blanks.html]")
    assert run("build", plan, "-o", tmp_path / "out").exit_code == 0
    sheet, blanks = (
        (tmp_path / f"out/office-work-study-{kind}.html").read_text("utf-8") for kind in ("sheet", "blanks")
    )
    assert "忠诚有魂" in sheet
    assert "绝对忠诚" in sheet
    assert "绝对忠诚" not in blanks


def test_characters_that_no_font_has_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typefaces, "_found", lambda _lister, characters: "𰀀" not in characters)
    plan = example(tmp_path, "outputs: [paper.pdf]")
    plan.write_text(plan.read_text("utf-8").replace("title: ", "title: 㐂𰀀", 1), encoding="utf-8")
    result = run("build", plan, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert [line for line in result.output.splitlines() if line.endswith("empty boxes: 𰀀")]


def test_a_missing_face_is_named_before_pages_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "fonts", lambda: ("Noto Serif CJK SC", "Noto Sans CJK SC"))
    result = run("build", example(tmp_path, "outputs: [paper.pdf]"), "-o", tmp_path / "out")
    assert "Chinese font: Kai" in result.output
    assert "Chinese font: Song" not in result.output


def example(folder: Path, more: str) -> Path:
    """The blueprint of the example in a folder of its own, its outputs replaced by more lines."""
    shutil.copytree(EXAMPLE.parents[1], folder, dirs_exist_ok=True)
    plan = folder / "papers/office-work.yaml"
    kept = re.sub(r"(?ms)^(print|outputs):.*?(?=^\S|\Z)", "", plan.read_text("utf-8"))
    plan.write_text(f"{kept}{more}\n", encoding="utf-8")
    return plan


def test_wrong_usage_ends_with_status_2() -> None:
    assert run("build").exit_code == 2
    assert run("build", "no-such-file", "-o", "x").exit_code == 2


def test_papers_look_as_the_folder_of_the_blueprint_says(tmp_path: Path, example_blueprint: Path) -> None:
    shutil.copytree(example_blueprint.parents[1], tmp_path, dirs_exist_ok=True)
    (tmp_path / "wording.yaml").write_text('quizgen: wording/1\nzh: {"Practice": "练一练"}\n', encoding="utf-8")
    plan = tmp_path / "papers/office-work.yaml"
    plan.write_text(plan.read_text("utf-8").replace("paper.pdf, key.pdf, ", ""), encoding="utf-8")
    assert run("build", plan, "-o", tmp_path / "out").exit_code == 0
    assert "练一练" in (tmp_path / "out/office-work-A-selftest.html").read_text("utf-8")
    frozen = tmp_path / "out/office-work-A.paper.json"
    assert run("build", frozen, "-o", tmp_path / "again").exit_code == 0
    assert "练一练" in (tmp_path / "again/office-work-A-selftest.html").read_text("utf-8")


def test_a_mistake_in_a_template_of_the_folder_is_told_by_line_and_nothing_is_written(
    tmp_path: Path, example_blueprint: Path
) -> None:
    shutil.copytree(example_blueprint.parents[1], tmp_path, dirs_exist_ok=True)
    (tmp_path / "templates/pages").mkdir(parents=True)
    (tmp_path / "templates/pages/letterhead.html.j2").write_text("<p>\n{{ oops }}", encoding="utf-8")
    result = run("build", tmp_path / "papers/office-work.yaml", "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "letterhead.html.j2:2: the template cannot be used: 'oops' is undefined" in result.stderr
    assert not (tmp_path / "out").exists()
