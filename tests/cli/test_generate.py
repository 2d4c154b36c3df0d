"""quizgen generate: a bank that people own."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen import cli, files, questions
from tests.conftest import REPO

SPEECH = REPO / "content/speeches/office-work.yaml"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.group, [str(argument) for argument in arguments])


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "bank.yaml"
    result = run("generate", SPEECH, "-o", path)
    assert result.exit_code == 0, result.output
    return path


def test_a_new_bank_reads_back_and_holds_all_types(bank: Path) -> None:
    read = files.read_bank(bank)
    assert {question.type for question in read.questions} == set(questions.registry())
    assert len(read.questions) >= 40
    assert read.speeches[0].id == "office-work"
    assert (bank.parent / read.speeches[0].file).resolve() == SPEECH


def test_generating_again_changes_nothing(bank: Path) -> None:
    before = bank.read_bytes()
    result = run("generate", SPEECH, "-o", bank)
    assert "0 new questions" in result.output
    assert bank.read_bytes() == before


def test_edits_comments_and_order_stay_and_only_new_questions_are_added(bank: Path) -> None:
    text = bank.read_text(encoding="utf-8")
    first, rest = text.split("  - id: ordering", 1)
    edited = "# 我的题库\n" + first.replace("“五要”：一要灵敏", "“五要”是：一要灵敏  ") + "  # 末尾的话\nremoved: []\n"
    bank.write_text(edited, encoding="utf-8")
    result = run("generate", SPEECH, "-o", bank)
    assert result.exit_code == 0, result.output
    after = bank.read_text(encoding="utf-8")
    kept, added = edited.split("  # 末尾的话")[0], "  - id: ordering" + rest.split("removed:")[0]
    assert after.startswith(kept)
    assert after.endswith("  # 末尾的话\nremoved: []\n")
    assert added in after


def test_removed_questions_do_not_come_back(bank: Path) -> None:
    text = bank.read_text(encoding="utf-8")
    gone = files.read_bank(bank).questions[0].id
    start = text.index(f"  - id: {gone}")
    end = text.index("  - id:", start + 5)
    bank.write_text(text[:start] + text[end:].replace("removed: []", f"removed: [{gone}]"), encoding="utf-8")
    before = bank.read_bytes()
    assert run("generate", SPEECH, "-o", bank).exit_code == 0
    assert bank.read_bytes() == before


def test_a_dry_run_shows_and_writes_nothing(tmp_path: Path) -> None:
    result = run("generate", SPEECH, "-o", tmp_path / "bank.yaml", "--dry-run")
    assert result.exit_code == 0
    assert "+ ordering-" in result.output
    assert not list(tmp_path.iterdir())


def test_a_second_speech_is_added_to_the_bank(bank: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("quizgen: speech/1\nid: other\ntitle: 题\nbody: ['来件要[[当日登记]]。']\n", encoding="utf-8")
    result = run("generate", other, "-o", bank)
    assert result.exit_code == 0, result.output
    read = files.read_bank(bank)
    assert [entry.id for entry in read.speeches] == ["office-work", "other"]
    assert read.questions[-1].source.speech == "other"


def test_a_list_in_brackets_is_not_torn_apart(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(
        "quizgen: bank/1\nspeeches: []\nquestions: [{id: a, type: fill_blank, text: '要[[快]]'}]\n", encoding="utf-8"
    )
    result = run("generate", SPEECH, "-o", path)
    assert result.exit_code == 1
    assert "brackets" in result.output


def test_a_broken_bank_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text("quizgen: bank/1\nquestions: [{id: a, type: fill_blank, text: 没有空}]\n", encoding="utf-8")
    before = path.read_bytes()
    result = run("generate", SPEECH, "-o", path)
    assert result.exit_code == 1
    assert f"{path}:2:" in result.output
    assert path.read_bytes() == before


def test_generating_says_what_of_the_speech_is_asked(bank: Path) -> None:
    result = run("generate", SPEECH, "-o", bank.with_name("again.yaml"))
    lines = result.stdout.splitlines()
    assert "What of 在全区办公室系统工作推进会上的讲话 is asked:" in lines
    assert any(line.split()[:2] == ["四", "五要"] for line in lines)
    assert any(line.lstrip().startswith("五 从严督查") for line in lines)
