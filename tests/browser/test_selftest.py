"""The self-test as people use it: opened from file://, answered by mouse, touch and keyboard."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from quizgen.views import Item, View
from tests.benchmarks.selftest import page_of
from tests.browser.conftest import NASTY, PHONE, Open, store_of
from tests.browser.person import answer, answer_all, items, mark_own, order_shown, question, right_order

BROKEN_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } });"
FULL_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"


def _one(view: View, kind: str) -> Item:
    return next(item for item in items(view) if item.type == kind)


def _score(page: Page, points: str) -> None:
    expect(page.locator("#score")).to_have_text(re.compile(rf"\b{points}$"))


def _strings(value: Any) -> Iterator[str]:
    """Every text of a key."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _strings(one)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _strings(getattr(value, name))


# ---- the whole paper


@pytest.mark.parametrize("form", [0, 1], ids=["form A", "form B"])
def test_every_question_answered_right_earns_full_marks(
    opened: Open, example_views: tuple[View, ...], example_files: tuple[Path, ...], form: int
) -> None:
    page = opened(example_files[form]).page
    answer_all(page, example_views[form], right=True)
    mark_own(page, right=True)
    _score(page, "100/100")
    assert page.locator(".question .result.right").count() == len(items(example_views[form]))
    expect(page.locator("#total")).to_contain_text("100")


def test_every_question_answered_wrong_earns_nothing(
    opened: Open, example_views: tuple[View, ...], example_files: tuple[Path, ...]
) -> None:
    page = opened(example_files[0]).page
    answer_all(page, example_views[0], right=False)
    mark_own(page, right=False)
    _score(page, "0/100")
    assert page.locator(".question .result.wrong").count() == len(items(example_views[0]))


def test_page_asks_for_nothing_and_complains_of_nothing(
    opened: Open, example_views: tuple[View, ...], example_files: tuple[Path, ...]
) -> None:
    result = opened(example_files[0])
    for kind in ("fill_blank", "matching", "ordering"):
        answer(result.page, _one(example_views[0], kind), right=True)
    assert result.requests == [example_files[0].as_uri()]
    assert result.complaints == []


@pytest.mark.parametrize("form", [0, 1], ids=["form A", "form B"])
def test_document_holds_nothing_of_the_key_before_checking(
    opened: Open, example_views: tuple[View, ...], example_files: tuple[Path, ...], form: int
) -> None:
    view = example_views[form]
    html = opened(example_files[form]).page.evaluate("document.documentElement.outerHTML")
    script = re.compile(r"<script.*?</script>|<style.*?</style>", re.DOTALL)
    shown = {text for item in items(view) for text in _strings(item.prompt)} | {view.title, view.subtitle}
    secrets = {text for item in items(view) for text in _strings(item.answer)}
    visible = " ".join(shown)
    kept = {text for text in secrets if len(text) > 1 and text not in visible}
    assert len(kept) > 20
    assert [text for text in kept if text in script.sub("", html)] == []
    assert 'id="key"' not in html


def test_hand_in_marks_what_is_answered_and_tells_the_score_by_section(
    opened: Open, small_view: View, small_file: Path
) -> None:
    page = opened(small_file).page
    first = items(small_view)[0]
    page.locator("#q1 input").first.fill("主动")
    page.locator("#hand-in").click()
    expect(page.locator("#results")).to_be_hidden()
    page.locator("#ask button").first.click()
    _score(page, f"1/{small_view.total}")
    expect(page.locator("#by-section tr").first).to_contain_text(f"1/{first.points}")
    assert page.locator("#by-section tr").count() == len(small_view.parts)


def test_hand_in_can_be_taken_back_while_questions_are_unanswered(opened: Open, small_file: Path) -> None:
    page = opened(small_file).page
    page.locator("#hand-in").click()
    page.locator("#ask button").last.click()
    expect(page.locator("#ask")).to_be_hidden()
    assert page.locator(".result").count() == 0


def test_start_again_clears_everything_after_a_question(opened: Open, small_view: View, small_file: Path) -> None:
    page = opened(small_file).page
    answer_all(page, small_view, right=True)
    page.locator("#restart").click()
    _score(page, f"{small_view.total}/{small_view.total}")
    page.locator("#ask button").first.click()
    _score(page, f"0/{small_view.total}")
    assert page.locator("#q1 input").first.input_value() == ""
    assert page.locator("#q2 select").first.input_value() == ""
    assert order_shown(page.locator("#q3")) == [0, 1, 2, 3, 4]


def test_redo_opens_only_what_was_not_right(opened: Open, small_view: View, small_file: Path) -> None:
    page = opened(small_file).page
    for item in items(small_view):
        answer(page, item, right=item.type != "matching")
    page.locator("#redo").click()
    assert [place.get_attribute("id") for place in page.locator(".question:not(.is-settled)").all()] == ["q2"]


# ---- one question


@pytest.mark.parametrize("kind", ["fill_blank", "matching", "ordering"])
def test_wrong_answer_shows_the_right_one_in_words_and_symbols(
    opened: Open, small_view: View, small_file: Path, kind: str
) -> None:
    page = opened(small_file).page
    item = _one(small_view, kind)
    answer(page, item, right=False)
    place = question(page, item)
    right = {"fill_blank": "效率高", "matching": "零差错", "ordering": "灵敏"}[kind]
    expect(place.locator(".right-answer, .right-order").first).to_contain_text(right)
    expect(place.locator(".body .sign.wrong").first).to_contain_text("×")
    expect(page.locator("#live")).not_to_be_empty()


def test_explanation_and_source_stand_under_a_checked_question(
    opened: Open, small_view: View, small_file: Path
) -> None:
    page = opened(small_file).page
    answer_all(page, small_view, right=True)
    expect(page.locator("#q1 .explanation")).to_contain_text("一要灵敏")
    expect(page.locator("#q2 .source")).to_contain_text("测试")
    expect(page.locator("#q2 .quote")).to_have_text("计划安排零差错")


def test_answer_given_twice_in_any_order_shows_the_one_that_is_missing(opened: Open, small_file: Path) -> None:
    page = opened(small_file).page
    for blank in page.locator("#q1 input").all():
        blank.fill("主动")
    page.locator("#q1 .check").click()
    assert page.locator("#q1 .body .sign.right").count() == 1
    expect(page.locator("#q1 .right-answer")).to_contain_text("高效")


@pytest.mark.parametrize("number", [1, 2, 3])
def test_untouched_question_is_not_marked(opened: Open, small_file: Path, number: int) -> None:
    page = opened(small_file).page
    page.locator(f"#q{number} .check").click()
    expect(page.locator(f"#q{number} .hint")).not_to_be_empty()
    assert page.locator(".result").count() == 0


@pytest.mark.parametrize("number", [1, 2, 3])
def test_answer_that_was_shown_earns_nothing(opened: Open, small_view: View, small_file: Path, number: int) -> None:
    page = opened(small_file).page
    page.locator(f"#q{number} .reveal").click()
    expect(page.locator(f"#q{number} :is(.right-answer, .right-order)").first).to_be_visible()
    _score(page, f"0/{small_view.total}")


@pytest.mark.parametrize("kind", ["fill_blank", "matching", "ordering"])
def test_try_again_opens_a_question_empty(opened: Open, small_view: View, small_file: Path, kind: str) -> None:
    page = opened(small_file).page
    item = _one(small_view, kind)
    answer(page, item, right=False)
    question(page, item).locator(".again").click()
    assert question(page, item).locator(".note, .right-answer, .right-order, .result").count() == 0
    answer(page, item, right=True)
    _score(page, f"{item.points}/{small_view.total}")


def test_checked_question_takes_no_more_input(opened: Open, small_view: View, small_file: Path) -> None:
    page = opened(small_file).page
    answer_all(page, small_view, right=True)
    assert not page.locator("#q1 input").first.is_editable()
    assert page.locator("#q2 select").first.is_disabled()
    expect(page.locator("#q3 .up").first).to_be_hidden()


def test_enter_that_commits_a_composition_judges_nothing(opened: Open, small_file: Path) -> None:
    page = opened(small_file).page
    last = page.locator("#q1 input").last
    last.fill("主动")
    last.dispatch_event("keydown", {"key": "Enter", "isComposing": True, "bubbles": True})
    last.dispatch_event("keydown", {"key": "Enter", "keyCode": 229, "bubbles": True})
    assert page.locator(".result").count() == 0
    last.press("Enter")
    assert page.locator("#q1 .result").count() == 1


# ---- keyboard, touch, pointer


def _tab_to(page: Page, target: Locator) -> None:
    """Presses the tabulator until the target has the focus."""
    for _ in range(60):
        if target.evaluate("(element) => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("the tabulator does not lead there")


def test_blanks_are_answered_by_keyboard_alone(opened: Open, small_view: View, small_file: Path) -> None:
    page = opened(small_file).page
    _tab_to(page, page.locator("#q1 input").first)
    page.keyboard.type("主动")
    page.keyboard.press("Enter")
    page.keyboard.type("高效")
    page.keyboard.press("Enter")
    _score(page, f"2/{small_view.total}")


def test_pairs_are_matched_by_keyboard_alone(opened: Open, small_view: View, small_file: Path) -> None:
    page = opened(small_file).page
    _tab_to(page, page.locator("#q2 select").first)
    for letter in "DCB":
        page.keyboard.press(letter)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    _score(page, f"3/{small_view.total}")


def test_entries_are_ordered_by_keyboard_alone(opened: Open, small_view: View, small_file: Path) -> None:
    page = opened(small_file).page
    for step in range(4):
        _tab_to(page, page.locator("#q3 .sortable").last.locator(".up"))
        for _ in range(4 - step):
            page.keyboard.press("ArrowUp")
    assert order_shown(page.locator("#q3")) == [4, 3, 2, 1, 0]
    _tab_to(page, page.locator("#q3 .check"))
    page.keyboard.press("Enter")
    _score(page, f"5/{small_view.total}")


def test_moved_entry_keeps_the_focus_and_its_place_is_announced(opened: Open, small_file: Path) -> None:
    page = opened(small_file).page
    button = page.locator('#q3 [data-index="1"] .up')
    button.focus()
    page.keyboard.press("Enter")
    assert button.evaluate("(element) => element === document.activeElement")
    expect(page.locator("#live")).to_contain_text("主动")


def test_blanks_are_answered_on_a_phone(opened: Open, small_view: View, small_file: Path) -> None:
    page = opened(small_file, **PHONE).page
    page.locator("#q1 input").first.tap()
    page.keyboard.type("高效")
    page.locator("#q1 input").last.tap()
    page.keyboard.type("主动")
    page.locator("#q1 .check").tap()
    _score(page, f"2/{small_view.total}")


def test_pairs_are_matched_by_taps_on_a_phone(opened: Open, small_view: View, small_file: Path) -> None:
    page = opened(small_file, **PHONE).page
    page.locator("#q2 label").nth(1).tap()
    page.locator("#q2 .entry").nth(2).tap()
    page.locator("#q2 .entry").nth(3).tap()
    page.locator("#q2 .entry").nth(1).tap()
    page.locator("#q2 .check").tap()
    _score(page, f"3/{small_view.total}")


def test_entries_are_ordered_by_dragging_a_finger(opened: Open, small_view: View, small_file: Path) -> None:
    page = opened(small_file, **PHONE).page
    place = page.locator("#q3")
    for target, index in enumerate(right_order(_one(small_view, "ordering"))):
        if order_shown(place).index(index) != target:
            _drag_by_touch(page, place.locator(f'[data-index="{index}"] .grip'), place.locator(".sortable").nth(target))
    assert order_shown(place) == [4, 3, 2, 1, 0]
    place.locator(".check").tap()
    _score(page, f"5/{small_view.total}")


def _drag_by_touch(page: Page, grip: Locator, target: Locator) -> None:
    """A finger that goes down on the grip, moves to the middle of the target in steps and is lifted."""
    grip.scroll_into_view_if_needed()
    start, end = grip.bounding_box(), target.bounding_box()
    assert start
    assert end
    touch = page.context.new_cdp_session(page)
    x, y, goal = start["x"] + 20, start["y"] + start["height"] / 2, end["y"] + end["height"] / 3
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 9):
        point = {"x": x, "y": y + (goal - y) * step / 8}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_entries_are_ordered_by_dragging_the_mouse(opened: Open, small_file: Path) -> None:
    page = opened(small_file).page
    place = page.locator("#q3")
    place.scroll_into_view_if_needed()
    start = place.locator(".sortable-text").first.bounding_box()
    end = place.locator(".sortable").last.bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + 5, start["y"] + 10)
    page.mouse.down()
    page.mouse.move(start["x"] + 5, end["y"] + end["height"] - 5, steps=10)
    page.mouse.up()
    assert order_shown(place) == [1, 2, 3, 4, 0]


def _middle(place: Locator) -> tuple[float, float]:
    box = place.bounding_box()
    assert box
    return box["x"] + box["width"] / 3, box["y"] + box["height"] / 2


def test_pairs_are_matched_by_drawing_lines_with_the_mouse(opened: Open, small_view: View, small_file: Path) -> None:
    page = opened(small_file).page
    place = page.locator("#q2")
    place.scroll_into_view_if_needed()
    for row, entry in ((0, 3), (1, 2), (2, 1)):
        ends = [place.locator(".row").nth(row), place.locator(".entry").nth(entry)]
        for end in ends if row else ends[::-1]:
            page.mouse.move(*_middle(end), steps=6)
            page.mouse.down()
        page.mouse.up()
    assert place.locator(".strings path").count() == 3
    assert page.evaluate("String(getSelection())") == ""
    place.locator(".check").click()
    _score(page, f"3/{small_view.total}")


def test_pairs_are_matched_by_drawing_a_line_with_a_finger(opened: Open, small_file: Path) -> None:
    page = opened(small_file, **PHONE).page
    place = page.locator("#q2")
    place.scroll_into_view_if_needed()
    (x, y), (to_x, to_y) = _middle(place.locator(".row").first), _middle(place.locator(".entry").nth(3))
    touch = page.context.new_cdp_session(page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 11):
        point = {"x": x + (to_x - x) * step / 10, "y": y + (to_y - y) * step / 10 * (step > 3)}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert place.locator("select").first.input_value() == "3"
    assert place.locator(".strings path").count() == 1


def test_entry_that_is_joined_anew_leaves_its_row(opened: Open, small_file: Path) -> None:
    page = opened(small_file).page
    for row in (0, 1):
        page.locator("#q2 label").nth(row).click()
        page.locator("#q2 .entry").first.click()
    assert [one.input_value() for one in page.locator("#q2 select").all()] == ["", "0", ""]


def test_scrolling_with_a_finger_on_an_entry_moves_no_entry(opened: Open, small_file: Path) -> None:
    page = opened(small_file, **PHONE).page
    place = page.locator("#q3")
    _drag_by_touch(page, place.locator(".sortable-text").first, place.locator(".sortable").last)
    assert order_shown(place) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("kind", [PHONE, {}], ids=["phone", "desk"])
def test_page_is_never_wider_than_the_screen(
    opened: Open, example_views: tuple[View, ...], example_files: tuple[Path, ...], kind: dict[str, Any]
) -> None:
    page = opened(example_files[0], **kind).page
    for name in ("fill_blank", "matching", "ordering"):
        answer(page, _one(example_views[0], name), right=False)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_no_line_begins_with_the_punctuation_after_a_blank(opened: Open, example_files: tuple[Path, ...]) -> None:
    page = opened(example_files[0]).page
    for width in range(320, 800, 12):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(PARTED) == []


PARTED = """() => Array.from(document.querySelectorAll('.filling input')).map((input) => {
    const text = input.nextSibling || input.parentNode.nextSibling;
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, 1);
    const parted = range.getBoundingClientRect().top > input.getBoundingClientRect().bottom;
    return parted && '”’》，。；：、！？'.includes(text.data[0]) ? text.data : '';
}).filter(Boolean)"""


# ---- progress


def test_progress_survives_a_reload(opened: Open, small_view: View, small_file: Path) -> None:
    page = opened(small_file).page
    answer(page, items(small_view)[0], right=True)
    page.locator("#q2 select").first.select_option(index=2)
    page.locator("#q3 .down").first.click()
    page.reload()
    _score(page, f"2/{small_view.total}")
    assert page.locator("#q1 input").first.input_value() == "高效"
    assert page.locator("#q2 select").first.input_value() == "1"
    assert order_shown(page.locator("#q3")) == [1, 0, 2, 3, 4]
    expect(page.locator("#q1 .result.right")).to_be_visible()
    assert page.locator("#q2 .result").count() == 0


@pytest.mark.parametrize("saved", ["null", "[]", "no json", '{"answers": {"1": 7, "2": "x", "3": [9]}, "states": 4}'])
def test_spoilt_progress_does_no_harm(opened: Open, small_view: View, small_file: Path, saved: str) -> None:
    page = opened(small_file).page
    page.wait_for_function("(store) => store in localStorage", arg=store_of(small_file))
    page.evaluate("([store, saved]) => localStorage.setItem(store, saved)", [store_of(small_file), saved])
    page.reload()
    page.locator('.way[data-mode="practice"]').click()
    answer(page, items(small_view)[1], right=True)
    _score(page, f"3/{small_view.total}")


@pytest.mark.parametrize("script", [BROKEN_STORAGE, FULL_STORAGE], ids=["disabled", "full"])
def test_storage_that_fails_costs_only_the_saving_and_says_so(
    opened: Open, small_view: View, small_file: Path, script: str
) -> None:
    result = opened(small_file, script=script)
    expect(result.page.locator("#unsaved")).to_be_visible()
    answer_all(result.page, small_view, right=True)
    _score(result.page, f"{small_view.total}/{small_view.total}")
    assert result.complaints == []


# ---- safety


def test_nasty_content_stays_text(opened: Open, nasty_view: View, nasty_file: Path) -> None:
    result = opened(nasty_file)
    page = result.page
    answer_all(page, nasty_view, right=False)
    assert page.title() == " ".join(NASTY.split())
    assert page.locator("img, main script, main :is(b, i):not(.entry b, .pick b)").count() == 0
    expect(page.locator("#q3 .explanation")).to_contain_text(NASTY)
    expect(page.locator("#q3 .stem")).to_contain_text(NASTY)
    assert result.complaints == []
    assert result.requests == [nasty_file.as_uri()]


def test_nasty_content_can_be_answered_right(opened: Open, nasty_view: View, nasty_file: Path) -> None:
    page = opened(nasty_file).page
    answer_all(page, nasty_view, right=True)
    _score(page, f"{nasty_view.total}/{nasty_view.total}")


def test_policy_stops_scripts_styles_and_pictures_that_are_not_the_pages_own(opened: Open, small_file: Path) -> None:
    result = opened(small_file)
    result.page.evaluate("""() => {
        const script = document.createElement('script');
        script.textContent = "document.title = 'run'";
        const picture = document.createElement('img');
        picture.src = 'https://example.org/x.png';
        document.body.append(script, picture);
    }""")
    result.page.wait_for_timeout(100)
    assert result.page.title() == "测试"
    assert len(result.complaints) == 2
    assert all("Content Security Policy" in complaint for complaint in result.complaints)


# ---- for everybody


def test_without_scripts_the_page_says_how_to_open_it(opened: Open, small_file: Path) -> None:
    page = opened(small_file, java_script_enabled=False).page
    expect(page.locator("noscript .notice")).to_be_visible()
    assert page.locator("button:visible:not(.entry, .moves button)").count() == 0


NAME = """(element) => element.getAttribute('aria-label')
    || Array.from(element.labels || []).map((label) => label.textContent).join('')
    || (element.tagName === 'BUTTON' ? element.textContent.trim() : '')"""


def test_every_control_has_a_name(opened: Open, example_files: tuple[Path, ...]) -> None:
    page = opened(example_files[0]).page
    controls = page.locator("main :is(input, select, button):visible, .bar :is(button, progress)")
    names = controls.evaluate_all(f"(all) => all.map({NAME})")
    assert len(names) > 80
    assert all(names)


def test_ids_are_unique_and_headings_skip_no_level(opened: Open, example_files: tuple[Path, ...]) -> None:
    page = opened(example_files[0]).page
    ids = page.evaluate("Array.from(document.querySelectorAll('[id]'), (element) => element.id)")
    assert len(ids) == len(set(ids))
    levels = page.evaluate("Array.from(document.querySelectorAll('h1,h2,h3,h4'), (head) => Number(head.tagName[1]))")
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_targets_on_a_phone_are_44_pixels_high(opened: Open, example_files: tuple[Path, ...]) -> None:
    page = opened(example_files[0], **PHONE).page
    small = page.locator(
        "main :is(input[type=text], .option, textarea, select, button):visible, .bar button"
    ).evaluate_all(
        "(all) => all.filter((one) => one.getBoundingClientRect().height < 43.9).map((one) => one.outerHTML)"
    )
    assert small == []


def test_focus_is_visible(opened: Open, small_file: Path) -> None:
    page = opened(small_file).page
    for target in ("#q1 input >> nth=0", "#q2 select >> nth=0", "#q3 .down >> nth=0", "#hand-in"):
        _tab_to(page, page.locator(target))
        place = page.locator(f"{target.split(' >>')[0]} + b" if "select" in target else target).first
        assert place.evaluate("(element) => getComputedStyle(element).outlineWidth") == "3px"


CONTRAST = """() => {
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = rgb(getComputedStyle(one).backgroundColor);
      if (colour.length < 4 || colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const seen = (element) => element.checkVisibility() && getComputedStyle(element).opacity !== '0';
  const shown = (element) => seen(element) && element.getAttribute('aria-disabled') !== 'true'
    && (element.value || Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim()));
  return Array.from(document.body.querySelectorAll('*')).filter(shown).map((element) => {
    const [a, b] = [light(rgb(getComputedStyle(element).color)), light(behind(element))];
    return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), element.outerHTML.slice(0, 120)];
  }).filter(([ratio]) => ratio < 4.5);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_enough_contrast(opened: Open, small_view: View, small_file: Path, scheme: str) -> None:
    page = opened(small_file, color_scheme=scheme).page
    for item in items(small_view):
        answer(page, item, right=item.type == "matching")
    page.locator("#sheet-button").click()
    assert page.evaluate(CONTRAST) == []


def test_print_has_the_questions_and_no_buttons(opened: Open, small_file: Path) -> None:
    page = opened(small_file).page
    page.emulate_media(media="print")
    expect(page.locator("#q3 .stem")).to_be_visible()
    assert page.locator("button:visible:not(.entry)").count() == 0
    expect(page.locator(".bar")).to_be_hidden()


def test_overview_leads_to_each_question_and_tells_its_state(opened: Open, small_view: View, small_file: Path) -> None:
    page = opened(small_file).page
    answer(page, items(small_view)[1], right=True)
    page.locator("#sheet-button").click()
    assert "right" in (page.locator("#sheet a").nth(1).get_attribute("class") or "")
    page.locator("#sheet a").nth(2).click()
    expect(page.locator("#q3")).to_be_in_viewport()
    expect(page.locator("#sheet")).to_be_hidden()


def test_a_long_test_is_laid_out_only_near_the_screen_and_yet_whole(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "long.html"
    file.write_bytes(page_of(200))
    page = opened(file).page
    far = page.locator(".question").last
    seen = "(one) => one.checkVisibility({ contentVisibilityAuto: true })"
    assert [one.evaluate(seen) for one in (page.locator("#q1"), far)] == [True, False]
    assert "先后次序？" in far.evaluate("(one) => one.textContent")
    assert page.evaluate("window.find('先后次序？')")
    page.emulate_media(media="print")
    assert far.evaluate(seen)


def test_the_sheet_of_a_long_test_leads_to_the_question_though_motion_is_welcome(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "long.html"
    file.write_bytes(page_of(200))
    page = opened(file, mode="exam", reduced_motion="no-preference", **PHONE).page
    for number in (150, 20):
        page.locator("#sheet-button").click()
        page.locator("#sheet a").nth(number - 1).click()
        expect(page.locator(f"#q{number}")).to_be_in_viewport()
        page.wait_for_timeout(300)
        assert 0 < page.locator(f"#q{number}").evaluate("(one) => one.getBoundingClientRect().top") < 200
