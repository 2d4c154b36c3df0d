"""quizgen new: a folder in which the other commands work at once."""

import re
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from quizgen import cli, files
from tests.conftest import REPO


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.group, list(map(str, arguments)))


@pytest.mark.parametrize(("language", "guide"), [("en", "README.txt"), ("zh_CN.UTF-8", "使用说明.txt")])
def test_the_folder_holds_the_example_and_a_guide(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, guide: str
) -> None:
    monkeypatch.setenv("LANGUAGE", language)
    folder = tmp_path / "training"
    assert run("new", folder).exit_code == 0
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {guide, "quizgen.yaml", "speeches/office-work.yaml", "papers/office-work.yaml"} <= found
    assert not [name for name in found if "guide" in name]
    assert files.read_blueprint(folder / "papers/office-work.yaml").speeches


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    assert run("new", tmp_path).exit_code == 0


def test_a_folder_with_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x")
    result = run("new", tmp_path)
    assert result.exit_code == 1
    assert str(tmp_path) in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("guide", ["guide.en.md", "guide.zh.md"])
def test_the_commands_of_the_guide_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, guide: str) -> None:
    run("new", tmp_path)
    monkeypatch.chdir(tmp_path)
    text = (REPO / "content" / guide).read_text(encoding="utf-8")
    commands = re.findall(r"^ +quizgen (.+)$", text, re.MULTILINE)
    assert len(commands) == 6
    for name in re.findall(r"import (\S+)", text):
        document = docx.Document()
        document.add_heading("窗口工作守则", 0)
        document.add_paragraph("要做到“三快”：一要快接；二要快办；三要快结。")
        document.save(name)
    for line in commands:
        if not line.startswith(("build", "doctor")):
            result = run(*line.split())
            assert result.exit_code == 0, result.output
        for name in re.findall(r"\S+\.yaml", line):
            assert Path(name).is_file(), line
