"""quizgen check: everything that is wrong, on stderr, and exit status 1."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen import cli, files
from quizgen.model import Paper
from tests.conftest import REPO

SPEECH = REPO / "content/speeches/office-work.yaml"
BAD = REPO / "tests/bad"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.group, ["check", *map(str, arguments)])


def test_every_kind_of_good_file_gets_one_line(tmp_path: Path, example_papers: tuple[Paper, ...]) -> None:
    (tmp_path / "a.paper.json").write_text(files.paper_text(example_papers[0]), encoding="utf-8")
    (tmp_path / "bank.yaml").write_text("quizgen: bank/1\n", encoding="utf-8")
    result = run(SPEECH, REPO / "content/papers/office-work.yaml", tmp_path / "bank.yaml", tmp_path / "a.paper.json")
    assert result.exit_code == 0
    assert [line.split(": ", 1)[1].split(";")[0] for line in result.stdout.splitlines()] == [
        "in order: speech", "in order: blueprint", "in order: bank", "in order: frozen paper",
    ]  # fmt: skip
    assert result.stderr == ""


def test_every_error_of_every_file_is_told_and_good_files_are_still_named(tmp_path: Path) -> None:
    first, second = BAD / "speech/nothing-there.yaml", BAD / "bank/questions.yaml"
    result = run(first, SPEECH, second, tmp_path / "none.yaml")
    wanted = [line for path in (first, second) for line in path.with_suffix(".txt").read_text("utf-8").splitlines()]
    lines = result.stderr.replace(f"{first.parent}/", "").replace(f"{second.parent}/", "").splitlines()
    assert lines == [*wanted, f"{tmp_path}/none.yaml: there is no such file"]
    assert result.stdout.startswith(str(SPEECH))
    assert result.exit_code == 1


def test_a_warning_does_not_make_a_file_bad(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("quizgen: speech/1\nid: a\ntitle: b\nlists:\n  - items: [甲, 乙]\n", encoding="utf-8")
    result = run(path)
    assert result.exit_code == 0
    assert result.stderr.count("warning: ") == 2


def test_no_file_is_wrong_usage() -> None:
    assert run().exit_code == 2


@pytest.mark.parametrize("kind", ["speech", "bank", "blueprint"])
def test_schemas_are_printed_as_json(kind: str) -> None:
    assert json.loads(run("--schema", kind).stdout)["properties"]["quizgen"]["const"]
