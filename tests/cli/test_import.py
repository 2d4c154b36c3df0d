"""quizgen import: from a document to a speech that builds a paper."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen import cli, files

DOCUMENT = """在窗口工作会上的讲话
（2024年3月5日）
同志们：
窗口工作是第一要务。要做到“三快”：一要快接，铃响三声内接听；二要快办，当天的事当天办；三要快结，办完告知来人。
一、先听后答，做到心中有数
要落实“五项制度”。变坐等为上门，变单办为联办，变口说为手办。
二、一次说清，做到手上有招
缺什么材料，一张单子写全。
三、办后回访，做到肩上有责
按下列步骤：登记→回访→归档
"""


def run(*arguments: object, text: str | None = None) -> Result:
    return CliRunner().invoke(cli.group, [str(argument) for argument in arguments], input=text)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "讲话.txt"
    path.write_text(DOCUMENT, encoding="gb18030")
    return path


def test_a_document_becomes_a_speech_that_checks_and_builds(document: Path, tmp_path: Path) -> None:
    target = tmp_path / "speeches" / "mine.yaml"
    result = run("import", document, "-o", target)
    assert result.exit_code == 0, result.output
    speech = files.read_speech(target)
    assert (speech.id, speech.title, speech.date) == ("mine", "在窗口工作会上的讲话", "2024-03-05")
    assert [section.marker for section in speech.sections] == ["一、", "二、", "三、"]
    assert run("check", target).exit_code == 0
    built = run("build", target, "-o", tmp_path / "out")
    assert built.exit_code == 0, built.output
    assert (tmp_path / "out" / "mine-A-selftest.html").is_file()


def test_the_report_names_lists_and_doubts_with_their_lines(document: Path, tmp_path: Path) -> None:
    output = run("import", document, "-o", tmp_path / "mine.yaml").output
    assert "3 sections" in output
    assert "3  三快" in output
    assert "line 6: the text names “五项制度” and does not state its members" in output


def test_a_speech_that_is_there_is_never_overwritten(document: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.yaml"
    target.write_text("my own work", encoding="utf-8")
    result = run("import", document, "-o", target)
    assert result.exit_code == 1
    assert "is there already" in result.output
    assert target.read_text(encoding="utf-8") == "my own work"


def test_a_document_may_come_from_standard_input(tmp_path: Path) -> None:
    target = tmp_path / "mine.yaml"
    result = run("import", "-", "-o", target, text=DOCUMENT)
    assert result.exit_code == 0, result.output
    assert files.read_speech(target).title == "在窗口工作会上的讲话"


def test_a_file_of_another_kind_is_told(tmp_path: Path) -> None:
    source = tmp_path / "picture.txt"
    source.write_bytes(bytes(range(256)) * 40)
    result = run("import", source, "-o", tmp_path / "mine.yaml")
    assert result.exit_code == 1
    assert str(source) in result.output
    assert not (tmp_path / "mine.yaml").exists()
