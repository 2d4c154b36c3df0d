"""The page's own code marks and folds like the Python."""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from quizgen import questions, text
from quizgen.shipped import shipped

CASES = Path(__file__).parent.parent / "marking"
MARK = "([type, cases]) => cases.map((one) => quizgen.types[type].mark(one.key, one.response))"


@pytest.fixture(scope="module")
def blank(chromium: Browser) -> Iterator[Page]:
    """An empty page with the scripts of the self-test."""
    page = chromium.new_page()
    names = [
        f"questions/{questions.type_name(cls)}/{part}.js"
        for part in ("widget", "marking")
        for cls in questions.BUILT_IN
    ]
    own = ("pages/selftest/core.js", "pages/selftest/marking.js")
    scripts = ((shipped("templates") / name).read_text("utf-8") for name in (*own, *names))
    page.add_script_tag(content="\n".join(scripts))
    yield page
    page.close()


@pytest.fixture(scope="module", params=sorted(file.stem for file in CASES.glob("*.json")))
def marked(request: pytest.FixtureRequest, blank: Page) -> list[tuple[dict[str, Any], Any]]:
    """The cases of a type, each with what the browser made of it."""
    cases = json.loads((CASES / f"{request.param}.json").read_text(encoding="utf-8"))
    return list(zip(cases, blank.evaluate(MARK, [request.param, cases]), strict=True))


def test_browser_marks_every_case_as_it_says(marked: list[tuple[dict[str, Any], Any]]) -> None:
    wrong = [
        (case["name"], mark)
        for case, mark in marked
        if mark != {"units": case["units"], "share": case["share"]}
    ]  # fmt: skip
    assert not wrong


def test_browser_folds_every_character_as_python_does(blank: Page) -> None:
    known = (chr(code) for code in range(1, 0x30000) if not 0xD800 <= code <= 0xDFFF)
    characters = [f"a{c}b{c}" for c in known if unicodedata.category(c) != "Cn"]
    folded = blank.evaluate("(all) => all.map((one) => quizgen.fold(one))", characters)
    assert [(c, theirs) for c, theirs in zip(characters, folded, strict=True) if theirs != text.fold(c)] == []


@pytest.mark.parametrize(
    ("shares", "total"),
    [([[1, 3], [1, 3], [1, 3]], "1"), ([[1, 2], [1, 4]], "0.75"), ([[1, 3], [1, 2]], "0.83"), ([], "0")],
)
def test_points_add_up_exactly(blank: Page, shares: list[list[int]], total: str) -> None:
    script = "(all) => quizgen.number(all.reduce((sum, one) => quizgen.add(sum, one), [0, 1]))"
    assert blank.evaluate(script, shares) == total
