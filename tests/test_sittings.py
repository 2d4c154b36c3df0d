"""A folder of what people handed in: everything is counted once or told, whatever state it is in."""

import json
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from quizgen import files, sittings
from quizgen.model import Paper
from quizgen.results import Outcome, code
from tests.results.people import able, as_file, crowd, sitting


@pytest.fixture
def folder(tmp_path: Path, marked_papers: Sequence[Paper]) -> Path:
    """A folder with both frozen papers, and one for results."""
    for paper in marked_papers:
        (tmp_path / f"{paper.name}-{paper.form}.paper.json").write_text(files.paper_text(paper), encoding="utf-8")
    (tmp_path / "handed").mkdir()
    return tmp_path


def outcome(folder: Path) -> Outcome:
    (found,) = sittings.outcomes(sittings.gather([folder]), "first", None)
    return found


def names(found: Outcome) -> list[str]:
    return [one.result.name for one in found.people]


def remarks(found: Outcome) -> dict[str, str]:
    return {Path(one.origin).name: one.message.format(**one.args) for one in found.remarks}


def put(folder: Path, name: str, text: str) -> None:
    (folder / "handed" / name).write_text(text, encoding="utf-8")


def test_hundreds_of_files_of_both_forms_are_all_counted(folder: Path, marked_papers: Sequence[Paper]) -> None:
    crowd(marked_papers, 240, folder / "handed")
    found = outcome(folder)
    assert len(set(names(found))) == 240
    assert not found.remarks
    assert found.summary
    assert sum(found.summary.bars) == 240
    assert all(item.discrimination is not None for item in found.items)
    assert {form for item in found.items for form, _ in item.places} == {"A", "B"}


def test_codes_in_a_chat_and_files_count_together_and_once(folder: Path, marked_papers: Sequence[Paper]) -> None:
    first, second = (able(marked_papers[0], name, "", 0.8) for name in ("甲", "乙"))
    put(folder, "甲.json", as_file(first))
    put(folder, "群聊.txt", f"甲：{code(first)}\n乙：\n{code(second)}\n收到")
    found = outcome(folder)
    assert sorted(names(found)) == ["乙", "甲"]
    assert [one.message for one in found.remarks] == ["the same sitting as {other}"]


def test_a_result_that_a_chat_renamed_to_txt_or_saved_with_a_mark_is_read(
    folder: Path, marked_papers: Sequence[Paper]
) -> None:
    put(folder, "result.json.txt", "\ufeff" + as_file(sitting(marked_papers[0], "甲")).replace("\n", "\r\n"))
    assert names(outcome(folder)) == ["甲"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"姓名": "甲"', '"姓名": "乙"'), ('"form": "A"', '"form": "B"'), ('"responses": [', '"responses": [null,'),
        ('"started": "2026', '"started": "2025'), ('"check": "', '"check": "0'), ('"candidate"', '"candidates"'),
    ],
)  # fmt: skip
def test_an_edited_file_is_told_and_not_counted(
    old: str, new: str, folder: Path, marked_papers: Sequence[Paper]
) -> None:
    whole = as_file(sitting(marked_papers[0], "甲"))
    assert old in whole
    put(folder, "甲.json", whole.replace(old, new))
    found = outcome(folder)
    assert not found.people
    assert list(remarks(found)) == ["甲.json"]


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_is_told_and_the_others_are_counted(
    seed: int, folder: Path, marked_papers: Sequence[Paper]
) -> None:
    rng = random.Random(seed)
    whole = as_file(able(marked_papers[0], "甲", "1", 0.5)).encode()
    place = rng.randrange(len(whole))
    damage = rng.choice([b"", b"\0", b"\xff", bytes([whole[place] ^ 1 << rng.randrange(7)]), whole[:place]])
    bad = whole[:place] if rng.random() < 0.3 else whole[:place] + damage + whole[place + 1 :]
    (folder / "handed" / "bad.json").write_bytes(bad)
    put(folder, "good.json", as_file(sitting(marked_papers[0], "乙")))
    found = outcome(folder)
    if "甲" in names(found):  # what lies between values, or names a key twice, says nothing
        assert json.loads(bad)["responses"] == json.loads(whole)["responses"]
    else:
        assert list(remarks(found)) == ["bad.json"]
    assert "乙" in names(found)


def test_results_of_another_paper_are_told(folder: Path, marked_papers: Sequence[Paper]) -> None:
    (folder / "office-work-B.paper.json").unlink()
    put(folder, "b.json", as_file(sitting(marked_papers[1], "甲")))
    found = outcome(folder)
    assert "another paper or form (office-work B)" in remarks(found)["b.json"]
    assert not found.people


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"quizgen": "progress/1", "history": []}', "progress"), ('{"quizgen": "result/2"}', "newer"),
        ("{}", "no result"),
        ('{"quizgen": "result/1"}', "no result"), ('{"quizgen": "result/1", "responses": 7}', "no result"),
        ('{"a": ' + "[" * 5000, "no result"), ("{" * 100, "no result"),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_result_is_told(text: str, message: str, folder: Path) -> None:
    put(folder, "x.json", text)
    assert message in remarks(outcome(folder))["x.json"]


def test_other_files_of_a_folder_are_passed_over_and_counted(folder: Path) -> None:
    for name in ("notes.txt", "photo.jpg", ".hidden.json", "~$sheet.xlsx"):
        put(folder, name, "今天考试")
    gathered = sittings.gather([folder])
    assert (gathered.passed_over, gathered.damaged) == (2, ())


def test_a_file_named_twice_is_read_once(folder: Path, marked_papers: Sequence[Paper]) -> None:
    put(folder, "a.json", as_file(sitting(marked_papers[0], "甲")))
    gathered = sittings.gather([folder, folder / "handed", folder / "handed" / "a.json"])
    assert len(gathered.results) == 1


def test_without_a_paper_nothing_can_be_marked(folder: Path) -> None:
    with pytest.raises(files.InputError, match="no frozen paper"):
        sittings.gather([folder / "handed"])


def test_a_path_that_is_not_there_is_an_error(folder: Path) -> None:
    with pytest.raises(files.InputError, match="no such file"):
        sittings.gather([folder, folder / "nowhere.json"])
