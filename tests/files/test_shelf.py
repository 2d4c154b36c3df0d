"""A folder of banks is read once: what is kept is used as long as the files are the same."""

import sqlite3
from pathlib import Path

import pytest

from quizgen import files, model, pool
from quizgen.files import shelf
from quizgen.model import Question
from quizgen.questions.true_false import TrueFalse


def banks(folder: Path, *names: str) -> None:
    for name in names:
        bank = model.Bank(questions=(TrueFalse(id=f"q-{name}", stem=f"{name}。", answer=True),))
        (folder / f"{name}.yaml").write_text(files.bank_text(bank), encoding="utf-8")


def stems(folder: Path) -> list[str]:
    return [one.stem for _path, bank in shelf.read_folder(folder) for one in bank.questions]


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read as YAML."""
    read: list[str] = []

    def spy(path: Path) -> model.Bank:
        read.append(path.name)
        return files.read_bank(path)

    monkeypatch.setattr(shelf, "read_bank", spy)
    return read


def test_banks_are_read_once_and_again_only_where_a_file_changed(tmp_path: Path, readings: list[str]) -> None:
    banks(tmp_path, "a", "b")
    assert stems(tmp_path) == stems(tmp_path) == ["a。", "b。"]
    assert readings == ["a.yaml", "b.yaml"]
    text = (tmp_path / "b.yaml").read_text(encoding="utf-8")
    (tmp_path / "b.yaml").write_text(text.replace("b。", "改。"), encoding="utf-8")
    (tmp_path / "a.yaml").unlink()
    banks(tmp_path, "c")
    assert stems(tmp_path) == ["改。", "c。"]
    assert readings[2:] == ["b.yaml", "c.yaml"]


def test_what_is_kept_is_what_the_files_say(tmp_path: Path, example_questions: list[Question]) -> None:
    bank = model.Bank(
        language="en",
        speeches=(model.BankSpeech(id="s", file="s.yaml"),),
        questions=tuple(example_questions),
        removed=("x",),
        generated=("y",),
    )
    (tmp_path / "a.yaml").write_text(files.bank_text(bank), encoding="utf-8")
    assert shelf.read_folder(tmp_path) == shelf.read_folder(tmp_path) == ((tmp_path / "a.yaml", bank),)


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 100])
def test_the_index_may_be_deleted_or_damaged(tmp_path: Path, damage: bytes) -> None:
    banks(tmp_path, "a")
    assert stems(tmp_path) == ["a。"]
    (tmp_path / shelf.INDEX).write_bytes(damage)
    assert stems(tmp_path) == ["a。"]
    (tmp_path / shelf.INDEX).unlink()
    assert stems(tmp_path) == ["a。"]


def test_what_is_kept_and_makes_no_sense_is_read_anew(tmp_path: Path) -> None:
    banks(tmp_path, "a")
    assert stems(tmp_path) == ["a。"]
    with sqlite3.connect(tmp_path / shelf.INDEX) as index:
        index.execute('UPDATE banks SET asked = \'[{"type": "true_false"}]\'')
    assert stems(tmp_path) == ["a。"]


def test_where_no_index_can_be_kept_the_banks_are_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    banks(tmp_path, "a")
    monkeypatch.setattr(shelf, "INDEX", "not/there/index")
    assert stems(tmp_path) == ["a。"]


def test_errors_of_all_banks_are_told_and_other_files_passed_over(tmp_path: Path) -> None:
    banks(tmp_path, "a")
    (tmp_path / "speech.yaml").write_text("quizgen: speech/1\nid: s\ntitle: 题\n", encoding="utf-8")
    assert stems(tmp_path) == ["a。"]
    for name in ("x", "y"):
        (tmp_path / f"{name}.yaml").write_text("quizgen: bank/1\nquestions: [{id: a}]\n", encoding="utf-8")
    with pytest.raises(files.InputError) as error:
        shelf.read_folder(tmp_path)
    assert {Path(one.file).name for one in error.value.complaints} == {"x.yaml", "y.yaml"}


def test_a_folder_without_a_bank_is_told(tmp_path: Path) -> None:
    with pytest.raises(files.InputError, match="no bank in this folder"):
        shelf.read_folder(tmp_path)


def test_a_blueprint_draws_on_a_folder_of_banks(tmp_path: Path) -> None:
    (tmp_path / "banks").mkdir()
    banks(tmp_path / "banks", "a", "b", "c")
    path = tmp_path / "paper.yaml"
    section = "{type: true_false, count: 3, points: 1}"
    path.write_text(f"quizgen: paper/1\ntitle: 卷\nbanks: [banks]\nsections: [{section}]\n", encoding="utf-8")
    (paper,) = pool.from_blueprint(path)
    assert {item.question.id for item in paper.items} == {"q-a", "q-b", "q-c"}
