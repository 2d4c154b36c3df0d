"""quizgen build: from a file to the papers on disk."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen import cli, files
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


def test_the_example_becomes_paper_key_and_self_test_of_both_forms(built: Path) -> None:
    outputs = ("key.pdf", "paper.pdf", "selftest.html")
    expected = [f"office-work-{form}{end}" for form in "AB" for end in (*(f"-{one}" for one in outputs), ".paper.json")]
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
    assert 75 <= paper.total <= 100


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
    text = EXAMPLE.read_text(encoding="utf-8").replace("units: 12", "units: 90").replace("total: 100", "total: 256")
    plan = tmp_path / "papers/p.yaml"
    plan.parent.mkdir()
    plan.write_text(text.replace("../speeches", str(REPO / "content/speeches")), encoding="utf-8")
    result = run("build", plan, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert f"{plan}:12:" in result.output
    assert "90 wanted (pair)" in result.output
    assert not (tmp_path / "out").exists()


def test_without_pango_the_program_says_what_to_do_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    result = run("build", EXAMPLE, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "quizgen doctor" in result.output
    assert not (tmp_path / "out").exists()


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
