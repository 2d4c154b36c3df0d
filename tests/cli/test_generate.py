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
    assert "no new questions" in result.output
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
    assert "  # 末尾的话\nremoved: []\ngenerated: [" in after
    assert added in after


def test_removed_questions_do_not_come_back(bank: Path) -> None:
    text = bank.read_text(encoding="utf-8")
    gone = files.read_bank(bank).questions[0].id
    start = text.index(f"  - id: {gone}")
    end = text.index("  - id:", start + 5)
    bank.write_text(text[:start] + text[end:].replace("removed: []", f"removed: [{gone}]"), encoding="utf-8")
    before = bank.read_text(encoding="utf-8")
    assert run("generate", SPEECH, "-o", bank).exit_code == 0
    assert bank.read_text(encoding="utf-8").partition("generated:")[0] == before.partition("generated:")[0]


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


def test_a_list_in_brackets_is_added_to_in_its_brackets(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    head = "quizgen: bank/1\nspeeches: []  # 出处\nquestions: [{id: a, type: fill_blank, text: '要[[快]]'}"
    path.write_text(f"{head}]\n", encoding="utf-8")
    assert run("generate", SPEECH, "-o", path).exit_code == 0
    text = path.read_text(encoding="utf-8")
    assert text.startswith("quizgen: bank/1\nspeeches:  # 出处\n  - id: office-work\n")
    assert "\nquestions: [{id: a, type: fill_blank, text: '要[[快]]'}, {id: " in text
    assert len(files.read_bank(path).questions) > 40


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


# ---- a bank over a changed speech


CHANGING = """\
quizgen: speech/1
id: rules
title: 值班工作要求
sections:
  - heading: 值班
    body:
      - 值班室要在三十分钟内报送[[突发事件]]。
      - 交接班要做到[[当面清点]]，并且逐项登记在册。
      - name: 三查
        items: [查人员, 查设备, 查台账]
"""


@pytest.fixture
def rules(tmp_path: Path) -> tuple[Path, Path]:
    """A speech and the bank generated from it."""
    speech, path = tmp_path / "rules.yaml", tmp_path / "rules-bank.yaml"
    speech.write_text(CHANGING, encoding="utf-8")
    assert run("generate", speech, "-o", path).exit_code == 0
    return speech, path


def rewrite(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")


def test_what_nobody_touched_follows_the_speech_and_the_rest_of_the_file_stays(rules: tuple[Path, Path]) -> None:
    speech, path = rules
    rewrite(path, ("  - id: fill_blank", "  # 我的注释\n  - id: fill_blank"))
    rewrite(speech, ("查台账", "查记录"))
    result = run("generate", speech, "-o", path)
    text = path.read_text(encoding="utf-8")
    assert "follow the speech" in result.output
    assert "查记录" in text
    assert "查台账" not in text
    assert "# 我的注释" in text
    assert "stale" not in text


def test_a_question_whose_evidence_is_gone_is_marked_told_with_its_line_and_kept_out_of_papers(
    rules: tuple[Path, Path],
) -> None:
    speech, path = rules
    sentence = "      - 交接班要做到[[当面清点]]，并且逐项登记在册。\n"
    rewrite(speech, (sentence, ""))
    result = run("generate", speech, "-o", path)
    (stale,) = [q.id for q in files.read_bank(path).questions if q.stale and "term" in q.origin.fact]
    line = next(n for n, one in enumerate(path.read_text(encoding="utf-8").split("\n"), 1) if stale in one)
    assert f"{path}:{line}: {stale}: " in result.output
    rewrite(speech, ("      - name: 三查", sentence + "      - name: 三查"))
    assert run("generate", speech, "-o", path).exit_code == 0
    assert not any(q.stale for q in files.read_bank(path).questions if q.id == stale)


def test_an_untouched_question_on_a_corrected_sentence_becomes_that_of_the_new_one_in_its_place(
    rules: tuple[Path, Path],
) -> None:
    speech, path = rules
    before = [question.type for question in files.read_bank(path).questions]
    for old, new in (("当面清点", "双人清点"), ("逐项登记在册", "逐件登记在册"), ("双人清点", "当面清点")):
        rewrite(speech, (old, new))
        assert run("generate", speech, "-o", path).exit_code == 0
    bank = files.read_bank(path)
    assert [question.type for question in bank.questions] == before
    assert not any(question.stale for question in bank.questions)
    assert bank.removed == ()
    assert "逐件登记在册" in path.read_text(encoding="utf-8")


def test_an_edited_question_keeps_the_persons_words_when_the_speech_changes(rules: tuple[Path, Path]) -> None:
    speech, path = rules
    rewrite(path, ("逐项登记在册", "逐项登记造册"))
    edited = [question for question in files.read_bank(path).questions if "造册" in str(question)]
    rewrite(speech, ("逐项登记在册", "逐项登记"))
    assert run("generate", speech, "-o", path).exit_code == 0
    after = {question.id: question for question in files.read_bank(path).questions}
    assert edited
    for question in edited:
        assert "造册" in str(after[question.id])


def test_a_question_deleted_by_hand_stays_away_and_is_noted(rules: tuple[Path, Path]) -> None:
    speech, path = rules
    first, second = (question.id for question in files.read_bank(path).questions[:2])
    text = path.read_text(encoding="utf-8")
    start, end = text.index(f"  - id: {first}"), text.index(f"  - id: {second}")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    result = run("generate", speech, "-o", path)
    bank = files.read_bank(path)
    assert "stay away" in result.output
    assert bank.removed == (first,)
    assert first not in {question.id for question in bank.questions}
    before = path.read_bytes()
    assert run("generate", speech, "-o", path).exit_code == 0
    assert path.read_bytes() == before


def test_a_dry_run_over_a_bank_shows_the_lines_that_differ_and_writes_nothing(rules: tuple[Path, Path]) -> None:
    speech, path = rules
    before = path.read_bytes()
    rewrite(speech, ("查台账", "查记录"))
    result = run("generate", speech, "-o", path, "--dry-run")
    lines = result.output.splitlines()
    assert any(line.startswith("-") and "查台账" in line for line in lines)
    assert any(line.startswith("+") and "查记录" in line for line in lines)
    assert path.read_bytes() == before


def test_byte_order_mark_and_windows_lines_stay(rules: tuple[Path, Path]) -> None:
    speech, path = rules
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    rewrite(speech, ("查台账", "查记录"), ("三十分钟", "二十分钟"))
    assert run("generate", speech, "-o", path).exit_code == 0
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfquizgen: bank/1\r\n")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert "查记录" in raw.decode()


def test_a_bank_that_an_editor_saved_meanwhile_is_not_overwritten(
    rules: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizgen import bank

    speech, path = rules
    rewrite(speech, ("查台账", "查记录"))
    merge = bank.merge

    def slow(*arguments: object) -> object:
        path.write_bytes(path.read_bytes() + b"# saved by an editor\n")
        return merge(*arguments)

    monkeypatch.setattr(bank, "merge", slow)
    result = run("generate", speech, "-o", path)
    assert result.exit_code == 1
    assert "changed by another program" in result.output
    assert path.read_bytes().endswith(b"# saved by an editor\n")


def test_ids_stay_when_other_parts_of_the_speech_are_edited(rules: tuple[Path, Path]) -> None:
    speech, path = rules
    before = files.read_bank(path).questions
    text = speech.read_text(encoding="utf-8")
    new = "sections:\n  - heading: 新的一章\n    body:\n      - 新增的工作要做到[[事前请示]]，凡事留下记录。\n"
    text = text.replace("sections:\n", new).replace(
        "    body:\n      - 值班室", "    body:\n      - 开头加一句话。\n      - 值班室"
    )
    speech.write_text(text, encoding="utf-8")
    assert run("generate", speech, "-o", path).exit_code == 0
    after = files.read_bank(path)
    assert [one.id for one in after.questions[: len(before)]] == [one.id for one in before]
    assert not any(one.stale for one in after.questions)
    assert after.removed == ()
