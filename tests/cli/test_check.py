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


# ---- --lint


def bank(folder: Path, *questions: str, head: str = "") -> Path:
    path = folder / "bank.yaml"
    lines = "".join(f"  - {{id: q{number}, {one}}}\n" for number, one in enumerate(questions, 1))
    path.write_text(f"quizgen: bank/1\n{head}questions:\n{lines}", encoding="utf-8")
    return path


GOOD = "type: fill_blank, text: '窗口人员要先听[[后答]]。'"
PRONOUN = "type: fill_blank, text: '他们在窗口要先听[[后答]]。'"
LONG = f"type: fill_blank, text: '{'窗口人员要先听后答，' * 14}再[[登记]]。'"


def test_findings_stand_on_stderr_by_place_and_rule_and_an_error_is_exit_status_1(tmp_path: Path) -> None:
    path = bank(tmp_path, GOOD, LONG, PRONOUN)
    result = run("--lint", path)
    lines = [line.split() for line in result.stderr.splitlines()]
    assert [line[:4] for line in lines] == [
        [f"{path}:4:5", "warning", "long-stem", "q2"],
        [f"{path}:5:5", "error", "pronoun-start", "q3"],
    ]
    assert result.stdout.splitlines()[-1] == f"{path}: lint: questions 3, errors 1, warnings 1"
    assert result.exit_code == 1


def test_columns_of_findings_stand_below_each_other(tmp_path: Path) -> None:
    lines = run("--lint", bank(tmp_path, PRONOUN, LONG)).stderr.splitlines()
    assert len({line.index("the stem") for line in lines}) == 1


def test_warnings_alone_are_exit_status_0(tmp_path: Path) -> None:
    result = run("--lint", bank(tmp_path, LONG))
    assert result.stderr
    assert result.exit_code == 0


def test_without_the_option_nothing_is_judged(tmp_path: Path) -> None:
    result = run(bank(tmp_path, PRONOUN))
    assert result.stderr == ""
    assert result.exit_code == 0


def test_lint_of_a_file_with_errors_tells_these_alone() -> None:
    path = BAD / "bank/questions.yaml"
    assert run("--lint", path).stderr == run(path).stderr


def test_evidence_is_looked_for_in_the_speech_that_the_bank_names(tmp_path: Path) -> None:
    files.save(tmp_path / "speech.yaml", SPEECH.read_text(encoding="utf-8"))
    path = bank(
        tmp_path, f"{GOOD}, source: {{speech: s, quote: 没有这句话}}", head="speeches: [{id: s, file: speech.yaml}]\n"
    )
    assert "evidence-gone" in run("--lint", path).stderr
    (tmp_path / "speech.yaml").unlink()
    result = run("--lint", path)
    assert "the speech s is not at hand" in result.stderr
    assert result.exit_code == 0


def test_lint_names_the_place_of_a_question_in_a_frozen_paper(tmp_path: Path) -> None:
    path = REPO / "tests/lint/bad/revealed.yaml"
    assert f"{path}:10:42  error  revealed  1. q1" in run("--lint", path).stderr


def test_lint_of_a_speech_judges_what_would_be_generated(tmp_path: Path) -> None:
    path = tmp_path / "speech.yaml"
    path.write_text("quizgen: speech/1\nid: a\ntitle: b\nbody: ['他们在窗口要先听[[后答]]。']\n", encoding="utf-8")
    result = run("--lint", path)
    assert "pronoun-start" in result.stderr
    assert result.exit_code == 1


def test_the_example_has_no_lint_error(tmp_path: Path, example_papers: tuple[Paper, ...]) -> None:
    for paper in example_papers:
        (tmp_path / f"{paper.form}.paper.json").write_text(files.paper_text(paper), encoding="utf-8")
    result = run("--lint", SPEECH, *sorted(tmp_path.iterdir()), REPO / "content/papers/office-work.yaml")
    assert result.exit_code == 0
    assert result.stdout.count("errors 0") == 3


def test_all_words_of_papers_and_pages_can_be_printed_into_the_folder_that_changes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "quizgen.yaml").write_text("quizgen: folder/1\n", encoding="utf-8")
    (tmp_path / "wording.yaml").touch()
    shown = run("--wording", "zh-CN").output
    assert '  # "姓名": "姓名"' in shown
    (tmp_path / "wording.yaml").write_text(shown.replace('# "姓名": "姓名"', '"姓名": "考生"'), encoding="utf-8")
    assert "wording; messages 1" in run("wording.yaml", "quizgen.yaml").output


@pytest.mark.parametrize("command", ["check", "generate", "build", "preview"])
@pytest.mark.parametrize(
    ("name", "then"), [("a.txt", "quizgen import"), ("a.docx", "quizgen import"), ("a.xlsx", "from-xlsx")]
)
def test_a_document_where_our_files_are_read_is_told_the_way(
    tmp_path: Path, command: str, name: str, then: str
) -> None:
    (tmp_path / name).write_bytes(b"PK\3\4" if name != "a.txt" else "领导讲话".encode())
    options = ["-o", str(tmp_path / "out.yaml")] if command in ("generate", "build") else []
    result = CliRunner().invoke(cli.group, [command, str(tmp_path / name), *options])
    assert result.exit_code == 1
    assert then in result.output


def test_our_file_may_have_any_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("quizgen: bank/1\nquestions: []\n", encoding="utf-8")
    assert CliRunner().invoke(cli.group, ["check", str(tmp_path / "a.txt")]).exit_code == 0


@pytest.mark.parametrize(
    ("banks", "count", "told"),
    [
        ("[banks/a.yaml, banks/gone.yaml]", 1, "there is no such file"),
        ("[banks/a.yaml, banks/b.yaml]", 1, "banks/b.yaml:3:5: another question in"),
        ("[banks/a.yaml]", 2, "1 are missing"),
    ],
)
def test_a_blueprint_is_in_order_only_if_it_can_be_built(tmp_path: Path, banks: str, count: int, told: str) -> None:
    (tmp_path / "banks").mkdir()
    for name, stem in (("a", "甲"), ("b", "乙")):
        text = f"quizgen: bank/1\nquestions:\n  - {{id: q, type: true_false, stem: {stem}, answer: true}}\n"
        (tmp_path / f"banks/{name}.yaml").write_text(text, encoding="utf-8")
    plan = tmp_path / "plan.yaml"
    sections = f"sections: [{{type: true_false, count: {count}}}]\n"
    plan.write_text(f"quizgen: paper/1\ntitle: 卷\nbanks: {banks}\n{sections}", encoding="utf-8")
    result = run(plan)
    assert (result.exit_code, result.stdout) == (1, "")
    assert told in result.stderr
