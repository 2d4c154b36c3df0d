"""What axe-core and html-validate, and the browser's own accessibility tree, have to say of the page in every state."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from quizgen.views import View
from tests.browser.conftest import DESK, PHONE, Open
from tests.browser.person import answer, fill_in, items

TOOLS = Path(__file__).parent / "node_modules"
AXE = """async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap((one) =>
    one.nodes.map((node) => [one.id, node.html.slice(0, 200), node.failureSummary]))"""
RULES = {"extends": ["html-validate:recommended"], "rules": {"long-title": "off", "attribute-boolean-style": "off"}}
"""A paper's title may be long; a browser writes `hidden` as `hidden=""`."""

KINDS = {
    "phone, light": {**PHONE, "color_scheme": "light"},
    "phone, dark": {**PHONE, "color_scheme": "dark"},
    "desk, dark": {**DESK, "color_scheme": "dark"},
    "desk, forced colours": {**DESK, "forced_colors": "active"},
}


def states(page: Page, view: View) -> Iterator[str]:
    """Leads a page that shows the start through its states, and names each when it is there."""
    yield "start"
    page.locator('.way[data-mode="practice"]').click()
    yield "practice"
    for number, item in enumerate(items(view)):
        if number % 3 == 2:
            page.locator(f"#q{item.number} .reveal").click()
        else:
            answer(page, item, right=number % 3 == 0)
    yield "checked"
    page.locator("#sheet-button").click()
    yield "sheet"
    page.locator("#sheet-button").click()
    page.locator("#to-home").click()
    yield "start with progress"
    page.locator('.way[data-mode="book"]').click()
    yield "book"
    page.locator("#to-home").click()
    page.locator('.way[data-mode="exam"]').click()
    for item in items(view)[:3]:
        fill_in(page, item, right=True)
    page.locator("#q4 .flag").click()
    yield "exam"
    if page.locator("#sheet").is_hidden():
        page.locator("#sheet-button").click()
    yield "sheet of the exam"
    page.locator("#sheet-button").click()
    page.locator("#hand-in").click()
    yield "warning"
    page.locator("#ask button").first.click()
    yield "result"


def exam_states(page: Page, view: View) -> Iterator[str]:
    """Leads an exam page that shows the start through its states, and names each when it is there."""
    yield "start"
    page.locator("#begin").click()
    yield "a field is missing"
    for place, text in enumerate(("Zhang San", "007", "Office 1")):
        page.locator("#candidate input").nth(place).fill(text)
    page.locator("#begin").click()
    for item in items(view)[:3]:
        fill_in(page, item, right=True)
    page.locator("#q4 .flag").click()
    yield "exam"
    if page.locator("#sheet").is_hidden():
        page.locator("#sheet-button").click()
    yield "sheet"
    page.locator("#sheet-button").click()
    page.locator("#hand-in").click()
    yield "warning"
    page.locator("#ask .strong").click()
    yield "handed in"
    page.locator("#next-person").click()
    page.locator("#ask .strong").click()
    yield "start with earlier ones"


Lead = Callable[[Page, View], Iterator[str]]


@pytest.fixture(params=["selftest", "exam"])
def tour(request: pytest.FixtureRequest) -> tuple[dict[str, tuple[View, Path]], Lead]:
    """The pages by language, and what leads one of them through its states."""
    if request.param == "exam":
        return request.getfixturevalue("every_exam"), exam_states
    return request.getfixturevalue("every_type"), states


@pytest.mark.parametrize(
    ("kind", "language"), list(zip(KINDS.values(), ("zh-CN", "en", "en", "zh-CN"), strict=True)), ids=KINDS
)
def test_axe_finds_nothing_in_any_state(
    opened: Open, tour: tuple[dict[str, tuple[View, Path]], Lead], kind: dict[str, Any], language: str
) -> None:
    pages, lead = tour
    view, file = pages[language]
    result = opened(file, mode="", **kind)
    result.page.evaluate((TOOLS / "axe-core/axe.min.js").read_text("utf-8"))
    found = {state: result.page.evaluate(AXE) for state in lead(result.page, view)}
    assert {state: faults for state, faults in found.items() if faults} == {}
    assert result.complaints == []


def test_markup_is_valid_in_every_state(
    opened: Open, tour: tuple[dict[str, tuple[View, Path]], Lead], tmp_path: Path
) -> None:
    pages, lead = tour
    (tmp_path / ".htmlvalidate.json").write_text(json.dumps({"root": True, **RULES}))
    for language, (view, file) in pages.items():
        (tmp_path / f"{language}.html").write_bytes(file.read_bytes())
        page = opened(file, mode="").page
        for number, _state in enumerate(lead(page, view)):
            content = "<!DOCTYPE html>\n" + page.evaluate("document.documentElement.outerHTML")
            (tmp_path / f"{language}-{number}.html").write_text(content, encoding="utf-8")
    command = [TOOLS / ".bin/html-validate", "--formatter", "text", *sorted(tmp_path.glob("*.html"))]
    result = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert result.stdout == ""
    assert result.returncode == 0


def test_screen_readers_are_told_what_each_question_is_and_how_it_came_out(
    opened: Open, every_type: dict[str, tuple[View, Path]]
) -> None:
    view, file = every_type["en"]
    page = opened(file).page
    names = {
        "fill_blank": ["textbox"], "matching": ["combobox"], "ordering": ["button"], "single_choice": ["radio"],
        "multiple_choice": ["checkbox"], "true_false": ["radio"], "short_answer": ["textbox"],
    }  # fmt: skip
    for item in items(view):
        place = page.locator(f"#q{item.number}")
        for role in names[item.type]:
            controls = place.get_by_role(role).all()
            assert controls
            assert all(_name(page, control) for control in controls)
        answer(page, item, right=False)
        expect(page.locator("#live")).not_to_be_empty()
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.get_by_role("heading", level=3).count() == len(items(view))


def _name(page: Page, control: Any) -> str:
    """The accessible name, as Chromium computes it."""
    session = page.context.new_cdp_session(page)
    handle = session.send("Runtime.evaluate", {"expression": "0"}) and control.element_handle()
    page.evaluate("(element) => { window.asked = element; }", handle)
    found = session.send("Runtime.evaluate", {"expression": "window.asked"})["result"]["objectId"]
    tree = session.send("Accessibility.getPartialAXTree", {"objectId": found, "fetchRelatives": False})
    session.detach()
    return str(tree["nodes"][0].get("name", {}).get("value", ""))


@pytest.mark.parametrize("width", [320, 640])
def test_page_of_twice_the_size_needs_no_scrolling_sideways(
    opened: Open, every_type: dict[str, tuple[View, Path]], width: int
) -> None:
    view, file = every_type["zh-CN"]
    page = opened(file, mode="", viewport={"width": width, "height": 450}).page
    for state in states(page, view):
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), state


def test_page_moves_nothing_for_those_who_want_no_motion(opened: Open, small_file: Path) -> None:
    page = opened(small_file).page
    moving = "(all) => all.filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0).length"
    assert page.locator("body *").evaluate_all(moving) == 0
