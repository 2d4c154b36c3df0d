"""quizgen doctor: what is there, what is missing, and the command that installs it."""

from typing import Any

import pytest
from click.testing import CliRunner

from quizgen import cli
from quizgen.cli.doctor import advice, can_print, examine, table
from quizgen.cli.machine import Machine, families, missing_library


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")


def machine(**found: Any) -> Machine:
    complete = {
        "python": (3, 11, 2), "weasyprint": "70.0", "subset": True, "manager": "apt-get", "root": False,
        "fonts": ("LXGW WenKai", "Noto Sans CJK SC", "Noto Serif CJK SC"), "browser": "/usr/bin/chromium",
    }  # fmt: skip
    return Machine(**{**complete, **found})


def told(which: Machine, **options: bool) -> tuple[bool, list[str], list[str]]:
    findings = list(examine(which, **options))
    return can_print(findings), list(table(findings)), list(advice(findings, which))


def test_a_complete_machine_lacks_nothing() -> None:
    ready, rows, lines = told(machine(), for_tests=True)
    assert ready
    assert all(row.startswith("✓ there") for row in rows)
    assert lines == ["PDFs can be made with Chinese text."]


def test_a_bare_machine_gets_one_command() -> None:
    bare = machine(weasyprint="", missing_library="libpango-1.0-0", subset=False, fonts=(), browser="")
    ready, rows, lines = told(bare, for_tests=True)
    assert not ready
    assert [row for row in rows if row.startswith("✗")] == rows[1:]
    assert "libpango-1.0-0 cannot be loaded" in rows[1]
    assert lines[-1].strip() == (
        "sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-cjk fonts-lxgw-wenkai"
        " chromium"
    )


@pytest.mark.parametrize(
    ("manager", "command"),
    [
        ("apt-get", "sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0"),
        ("dnf", "sudo dnf install -y pango"),
        ("yum", "sudo yum install -y pango"),
        ("brew", "brew install pango"),
        ("windows", "pacman -S mingw-w64-x86_64-pango"),
        ("", "pango"),
    ],
)
def test_each_system_is_told_its_own_command(manager: str, command: str) -> None:
    _ready, _rows, lines = told(machine(weasyprint="", missing_library="libpango-1.0-0", manager=manager))
    assert any(line.strip().endswith(command) for line in lines), lines


def test_root_needs_no_sudo() -> None:
    _ready, _rows, lines = told(machine(subset=False, root=True))
    assert lines[-1].strip() == "apt-get install -y libharfbuzz-subset0"


def test_any_chinese_font_is_enough_to_print() -> None:
    assert told(machine(fonts=("AR PL KaitiM GB",)))[0]
    assert told(machine(fonts=("Some New Hanzi",)))[0]
    assert not told(machine(fonts=()))[0]


def test_where_nothing_lists_fonts_fontconfig_is_missing() -> None:
    ready, _rows, lines = told(machine(fonts=None))
    assert not ready
    assert lines[-1].endswith("fontconfig")


def test_columns_line_up_in_chinese_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "zh_CN")
    rows = told(machine())[1]
    wide = [sum(2 if ord(char) > 0x2E80 else 1 for char in row.split("Noto")[0]) for row in rows if "Noto" in row]
    assert len(set(wide)) == 1


def test_families_of_several_names_are_taken_apart() -> None:
    assert families("Noto Serif CJK SC,思源宋体\nLXGW WenKai\n\nLXGW WenKai\n") == (
        "LXGW WenKai", "Noto Serif CJK SC", "思源宋体",
    )  # fmt: skip


def test_the_missing_library_is_found_in_the_trace() -> None:
    trace = "Traceback…\nOSError: cannot load library 'libpango-1.0-0': libpango-1.0-0: cannot open shared object file"
    assert missing_library(trace) == "libpango-1.0-0"
    assert missing_library("ModuleNotFoundError: No module named 'weasyprint'") == "weasyprint"
    assert missing_library("") == "?"


def test_the_command_tells_of_this_machine() -> None:
    result = CliRunner().invoke(cli.group, ["doctor", "--tests"])
    assert "Python" in result.output
    assert result.exit_code in (0, 1)
