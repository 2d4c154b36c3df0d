"""The house: imports go one way, each third-party package enters once, functions and files stay small."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen import questions
from tests.conftest import REPO

SOURCES = sorted(path for path in (REPO / "quizgen").rglob("*.py") if "locale" not in path.parts)

LAYERS = {
    "text": 0, "counting": 0, "shipped": 0, "wording": 0, "alike": 0, "model": 1, "facts": 2, "questions": 3,
    "bank": 4, "rows": 4, "returned": 5, "selection": 4, "clashes": 4, "draw": 4, "spares": 4, "assembly": 4, "swap": 4,
    "usual": 4, "tally": 5, "views": 4, "study": 4, "look": 4,
    "results": 5, "lint": 5, "formats": 5, "files": 6, "office": 7, "ingest": 8, "pool": 8, "sittings": 8,
    "preview": 8, "cli": 9,
}  # fmt: skip

PURE = {
    "text",
    "counting",
    "alike",
    "model",
    "facts",
    "spares",
    "questions",
    "bank",
    "rows",
    "returned",
    "lint",
    "selection",
    "clashes",
    "draw",
    "assembly",
    "usual",
    "swap",
    "tally",
    "views",
    "study",
    "results",
    "ingest",
}

HOMES = {
    "click": {"cli"},
    "yaml": {"files"},
    "pydantic": {"files"},
    "jinja2": {"formats/page.py"},
    "markupsafe": {"formats/page.py"},
    "weasyprint": {"formats/pdf.py"},
    "fontTools": {"formats/fonts.py"},
    "pydyf": {"formats/fonts.py", "formats/impose.py"},
    "rcssmin": {"formats/page.py"},
    "rjsmin": {"formats/page.py"},
    "rjieba": {"text.py"},
    "segno": {"formats/qr.py"},
    "rapidfuzz": {"alike.py"},
    "docx": {"office"},
    "openpyxl": {"office/sheets.py"},
    "pypdfium2": {"ingest/readers/pdf.py"},
    "lxml": {"ingest/readers/html.py"},
}
PARTS = {"office/pages": 4, "office/zipped": 4}
"""Parts of a package in a layer of their own: what writes pages as Word documents knows no papers."""

FORBIDDEN = {"os", "sys", "time", "datetime", "pathlib", "subprocess", "socket", "urllib", "gettext", "locale"}


def place(path: Path) -> str:
    return path.relative_to(REPO / "quizgen").as_posix()


def layer_of(path: Path) -> str:
    return place(path).split("/")[0].removesuffix(".py")


def level(parts: list[str]) -> int | None:
    """The layer of a module by its names; None for one that is in none."""
    return PARTS.get("/".join(parts[:2]), LAYERS.get(parts[0]))


def is_pure(path: Path) -> bool:
    return layer_of(path) in PURE and not place(path).startswith("ingest/readers/")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", SOURCES, ids=place)
def test_imports_go_one_way(path: Path) -> None:
    own = level(place(path).removesuffix(".py").split("/"))
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "quizgen" and len(parts) > 1 and own is not None and parts[1] in LAYERS:
            typing_only = place(path) == "model/question.py" and parts[1] == "facts"
            assert (level(parts[1:]) or 0) <= own or typing_only, name


@pytest.mark.parametrize("path", SOURCES, ids=place)
def test_third_party_packages_stand_in_their_homes(path: Path) -> None:
    for name in imports(path):
        homes = HOMES.get(name.split(".")[0])
        assert homes is None or any(place(path).startswith(home) for home in homes), name


@pytest.mark.parametrize("path", [path for path in SOURCES if is_pure(path)], ids=place)
def test_the_pure_part_touches_no_file_clock_or_environment(path: Path) -> None:
    assert not {name.split(".")[0] for name in imports(path)} & FORBIDDEN


@pytest.mark.parametrize("path", SOURCES, ids=place)
def test_no_function_is_long(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, node.name


def test_no_module_asks_for_a_questions_type_by_name() -> None:
    names = questions.registry()
    for path in SOURCES:
        if layer_of(path) != "questions":
            text = path.read_text(encoding="utf-8")
            assert not [name for name in names if f'"{name}"' in text], place(path)
