"""The documents say what the program does."""

import dataclasses
import re
import textwrap
from pathlib import Path

import pytest

from quizgen import cli, files, formats, lint, questions
from quizgen.model import PrintSettings
from tests.conftest import REPO

READMES = [REPO / "README.md", REPO / "README.zh-CN.md"]


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_every_command_type_and_output_stands_in_the_readme(readme: Path) -> None:
    text = readme.read_text(encoding="utf-8")
    for command in cli.COMMANDS:
        assert f"`quizgen {command}" in text, command
    for kind in questions.registry():
        assert f"| `{kind}`" in text, kind
    for output in formats.outputs():
        assert output in text, output


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_every_print_setting_stands_in_the_readme(readme: Path) -> None:
    text = readme.read_text(encoding="utf-8")
    assert not [f.name for f in dataclasses.fields(PrintSettings) if f"\n  {f.name}: " not in text]


@pytest.mark.parametrize(("readme", "words"), [(READMES[0], ("error", "warning")), (READMES[1], ("错误", "提醒"))])
def test_every_lint_rule_stands_in_the_readme_with_its_severity(readme: Path, words: tuple[str, str]) -> None:
    text = readme.read_text(encoding="utf-8")
    for rule in lint.RULES:
        assert f"| `{rule.name}` | {words[rule.severity == 'warning']} |" in text, rule.name


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_the_files_shown_in_the_readme_are_in_order(readme: Path, tmp_path: Path) -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", readme.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert len(blocks) == 3
    for folder, block in zip(("speeches", "banks", "papers"), blocks, strict=True):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "mine.yaml").write_text(textwrap.dedent(block), encoding="utf-8")
    assert files.read_speech(tmp_path / "speeches/mine.yaml").sections
    assert len(files.read_bank(tmp_path / "banks/mine.yaml").questions) == 3
    assert files.read_blueprint(tmp_path / "papers/mine.yaml").total == 100


def test_the_changelog_has_the_version() -> None:
    from quizgen import __version__

    assert f"## {__version__}" in (REPO / "CHANGELOG.md").read_text(encoding="utf-8")
