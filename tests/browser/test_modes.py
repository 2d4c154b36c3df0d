"""Practice, exam and the wrong-answer book: chosen, timed, handed in, kept on the device, carried to another one."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from quizgen.model import Mode
from quizgen.views import View, view_of
from tests.browser.conftest import PHONE, Open, choice_paper, store_of, write_page
from tests.browser.person import answer, answer_all, fill_in, items
from tests.browser.test_selftest import BROKEN_STORAGE, CONTRAST, FULL_STORAGE

KINDS = pytest.mark.parametrize("kind", [PHONE, {}], ids=["phone", "desk"])
MINUTE = 60_000


def _hand_in(page: Page) -> None:
    page.locator("#hand-in").click()
    page.locator("#ask button").first.click()


def _go_home(page: Page, mode: str = "") -> None:
    page.locator("#to-home").click()
    if mode:
        page.locator(f'.way[data-mode="{mode}"]').click()


def _shown(page: Page) -> list[str | None]:
    return [one.get_attribute("id") for one in page.locator(".question:visible").all()]


def _progress(page: Page) -> Any:
    return page.evaluate("JSON.parse(localStorage.getItem('quizgen:choice:progress'))")


def _saved(page: Page, folder: Path) -> Path:
    """The progress as the page saves it to a file."""
    with page.expect_download() as download:
        page.locator("#export").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


# ---- choosing


def test_page_begins_with_the_choice_and_no_question(opened: Open, choice_file: Path) -> None:
    page = opened(choice_file, mode="").page
    assert [one.get_attribute("data-mode") for one in page.locator(".way").all()] == [
        "practice",
        "exam",
        "book",
        "daily",
    ]
    assert _shown(page) == []
    expect(page.locator('.way[data-mode="book"]')).to_be_disabled()


@pytest.mark.parametrize("mode", ["practice", "exam"])
def test_mode_of_the_blueprint_is_the_only_one_offered(opened: Open, tmp_path: Path, mode: Mode) -> None:
    file = write_page(view_of(choice_paper(mode=mode), "selftest"), tmp_path)
    page = opened(file, mode="").page
    assert [one.get_attribute("data-mode") for one in page.locator(".way").all()] == [mode, "book", "daily"]


# ---- practice


@KINDS
def test_practice_marks_each_question_and_lets_it_be_tried_again(
    opened: Open, choice_view: View, choice_file: Path, kind: dict[str, Any]
) -> None:
    page = opened(choice_file, **kind).page
    first = items(choice_view)[0]
    answer(page, first, right=False)
    expect(page.locator("#q1 .result.wrong")).to_be_visible()
    expect(page.locator("#q1 .quote")).to_have_text("办公室是枢纽")
    page.locator("#q1 .again").click()
    answer(page, first, right=True)
    expect(page.locator("#q1 .result.right")).to_be_visible()


def test_practice_is_left_for_the_start_and_gone_on_with(opened: Open, choice_view: View, choice_file: Path) -> None:
    page = opened(choice_file).page
    answer(page, items(choice_view)[0], right=True)
    _go_home(page)
    assert _shown(page) == []
    page.locator("#resume").click()
    expect(page.locator("#q1 .result.right")).to_be_visible()
    _go_home(page, "exam")
    expect(page.locator("#ask")).to_be_visible()
    page.locator("#ask button").first.click()
    assert page.locator(".result").count() == 0


# ---- exam


@KINDS
def test_exam_marks_nothing_before_handing_in_and_everything_after(
    opened: Open, choice_view: View, choice_file: Path, kind: dict[str, Any]
) -> None:
    result = opened(choice_file, mode="exam", **kind)
    page = result.page
    assert page.locator(".check:visible, .reveal:visible").count() == 0
    expect(page.locator("#score")).to_be_hidden()
    fill_in(page, items(choice_view)[0], right=True)
    fill_in(page, items(choice_view)[1], right=False)
    assert page.locator(".result, .sign").count() == 0
    _hand_in(page)
    expect(page.locator("#results")).to_be_in_viewport()
    assert page.locator("#by-section tr").count() == len(choice_view.parts)
    assert page.locator(".question .result").count() == len(items(choice_view))
    expect(page.locator("#q1 .source")).to_contain_text("选择")
    expect(page.locator("#q3 .right-answer")).to_be_visible()
    assert page.locator(".again:visible").count() == 0
    page.locator("#missed-only").click()
    assert _shown(page) == ["q2", "q3", "q4"]
    assert result.complaints == []


def test_question_sheet_tells_answered_unanswered_and_marked_and_leads_there(
    opened: Open, choice_view: View, choice_file: Path
) -> None:
    page = opened(choice_file, mode="exam", **PHONE).page
    fill_in(page, items(choice_view)[0], right=True)
    page.locator("#q2 .flag").click()
    page.locator("#sheet-button").click()
    labels = [chip.get_attribute("aria-label") for chip in page.locator("#sheet a").all()]
    assert labels == ["第1题：已作答", "第2题：未作答，已标记", "第3题：未作答", "第4题：未作答"]
    assert page.locator("#sheet [data-count]").all_text_contents() == ["1", "3", "1"]
    shapes = "(all) => all.map((one) => getComputedStyle(one).borderStyle)"
    assert page.locator("#sheet a").evaluate_all(shapes) == ["solid", "dashed", "dashed", "dashed"]
    page.locator("#sheet a").nth(3).click()
    expect(page.locator("#q4")).to_be_in_viewport()
    expect(page.locator("#q4")).to_be_focused()


def test_handing_in_warns_of_what_is_unanswered_and_marked(opened: Open, choice_view: View, choice_file: Path) -> None:
    page = opened(choice_file, mode="exam").page
    fill_in(page, items(choice_view)[0], right=True)
    page.locator("#q1 .flag").click()
    page.locator("#hand-in").click()
    assert page.locator("#ask .places").all_text_contents() == ["未作答：第2、3、4题", "已标记：第1题"]
    page.keyboard.press("Escape")
    expect(page.locator("#ask")).to_be_hidden()
    expect(page.locator("#hand-in")).to_be_focused()
    assert page.locator(".result").count() == 0


@KINDS
def test_exam_survives_a_reload_with_its_time_answers_and_marks(
    opened: Open, choice_view: View, choice_file: Path, kind: dict[str, Any]
) -> None:
    page = opened(choice_file, mode="", **kind).page
    page.clock.install()
    page.reload()
    page.locator('.way[data-mode="exam"]').click()
    fill_in(page, items(choice_view)[0], right=True)
    page.locator("#q2 .flag").click()
    page.clock.run_for(10 * MINUTE)
    page.reload()
    page.clock.run_for(2000)
    expect(page.locator("#timer")).to_contain_text(re.compile(r"19:5\d"))
    expect(page.locator("#q2 .flag")).to_have_attribute("aria-pressed", "true")
    assert page.locator("#q1 input:checked").count() == 1
    assert page.locator(".result").count() == 0


def test_exam_hands_itself_in_when_the_time_is_up_and_says_when_it_nears(
    opened: Open, choice_view: View, choice_file: Path
) -> None:
    page = opened(choice_file, mode="").page
    page.clock.install()
    page.reload()
    page.locator('.way[data-mode="exam"]').click()
    fill_in(page, items(choice_view)[0], right=True)
    page.clock.run_for(25 * MINUTE)
    expect(page.locator("#live")).to_have_text("剩余时间5:00")
    page.locator("#hand-in").click()
    page.clock.run_for(5 * MINUTE)
    expect(page.locator("#ask")).to_be_hidden()
    expect(page.locator("#end")).to_have_text("时间到，已自动交卷。 用时30:00")
    assert page.locator(".question .result").count() == len(items(choice_view))
    assert page.locator("#q1 input").first.is_disabled()


def test_exam_whose_time_ran_out_while_the_page_was_closed_is_handed_in(
    opened: Open, choice_view: View, choice_file: Path
) -> None:
    page = opened(choice_file, mode="exam").page
    fill_in(page, items(choice_view)[0], right=True)
    page.evaluate(
        """(store) => {
        const run = JSON.parse(localStorage[store]);
        localStorage[store] = JSON.stringify({ ...run, started: run.started - 4e6 });
    }""",
        store_of(choice_file),
    )
    page.reload()
    expect(page.locator("#end")).to_contain_text("时间到")
    expect(page.locator("#q1 .result.right")).to_be_visible()
    assert [one["mode"] for one in _progress(page)["history"]] == ["exam"]


# ---- the wrong-answer book


def test_missed_question_is_practised_alone_and_leaves_after_being_right_twice_running(
    opened: Open, choice_view: View, choice_file: Path
) -> None:
    page = opened(choice_file).page
    first, second, third, _ = items(choice_view)
    answer(page, first, right=False)
    answer(page, second, right=True)
    answer(page, third, right=False)
    asked = [page.locator(f"{place} .stem").text_content() for place in ("#q1", "#q3")]
    for told in ("再答对一次", "移出错题本"):
        _go_home(page, "book")
        if page.locator("#ask").is_visible():
            page.locator("#ask button").first.click()
        assert page.locator(".question .stem").all_text_contents() == asked
        answer(page, first, right=True)
        expect(page.locator("#q1 .booked")).to_contain_text(told)
    _go_home(page, "book")
    page.locator("#ask button").first.click()
    assert page.locator(".question .stem").all_text_contents() == asked[1:]


def test_right_answer_after_the_right_one_was_shown_is_no_proof(
    opened: Open, choice_view: View, choice_file: Path
) -> None:
    page = opened(choice_file).page
    first = items(choice_view)[0]
    answer(page, first, right=False)
    for _ in range(2):
        page.locator("#q1 .again").click()
        answer(page, first, right=True)
    entry = _progress(page)["book"]["s"]
    assert (entry["right"], entry["missed"]) == (0, 1)


def test_book_gathers_over_attempts_and_reloads(opened: Open, choice_view: View, choice_file: Path) -> None:
    page = opened(choice_file, mode="exam").page
    for number, item in enumerate(items(choice_view)):
        fill_in(page, item, right=number != 1)
    _hand_in(page)
    page.locator("#q4 .key-point").first.click()
    page.locator("#q4 .key-point").last.click()
    page.reload()
    _go_home(page, "practice")
    answer(page, items(choice_view)[2], right=False)
    page.reload()
    _go_home(page)
    assert sorted(_progress(page)["book"]) == ["c", "t"]
    expect(page.locator('.way[data-mode="book"] span')).to_contain_text("2")


def test_history_has_an_entry_and_a_sign_for_each_finished_attempt(
    opened: Open, choice_view: View, choice_file: Path
) -> None:
    page = opened(choice_file, mode="exam").page
    for item in items(choice_view)[:3]:
        fill_in(page, item, right=True)
    _hand_in(page)
    _go_home(page, "practice")
    answer_all(page, choice_view, right=False)
    _go_home(page)
    assert page.locator("#chart rect").count() == 1
    assert page.locator("#chart circle").count() == 1
    assert "60%, 0%" in (page.locator("#chart").get_attribute("aria-label") or "")
    page.locator("summary").click()
    assert page.locator("#attempts tr td:last-child").all_text_contents() == ["0%", "60%"]


# ---- a fresh draw

PICKS = "(store) => JSON.parse(localStorage[store]).picks"


def test_each_run_draws_anew_and_asks_first_what_was_not_asked_yet(
    opened: Open, pool_view: View, pool_file: Path
) -> None:
    page = opened(pool_file).page
    total = re.compile(rf"0/{pool_view.total}$")
    seen: set[int] = set()
    for number in range(2):
        expect(page.locator("#score")).to_have_text(total)
        picks = page.evaluate(PICKS, store_of(pool_file))
        assert len(picks) == page.locator(".question").count() == 2
        assert number == 0 or not seen & set(picks)
        seen |= set(picks)
        for place in page.locator(".question .reveal").all():
            place.click()
        _go_home(page, "practice")
    page.locator("#to-home").click()
    page.locator('.way[data-mode="book"]').click()
    assert page.locator(".question").count() == 4


def test_run_of_a_draw_survives_a_reload(opened: Open, pool_file: Path) -> None:
    page = opened(pool_file).page
    page.locator("#q1 .option").first.click()
    stems = page.locator(".stem").all_text_contents()
    page.reload()
    assert page.locator(".stem").all_text_contents() == stems
    assert page.locator("#q1 input:checked").count() == 1


# ---- daily practice


def test_questions_come_back_when_they_are_due_and_not_before(
    opened: Open, choice_view: View, choice_file: Path
) -> None:
    page = opened(choice_file, mode="").page
    page.clock.install()
    page.reload()
    page.locator('.way[data-mode="practice"]').click()
    first, second, _third, _ = items(choice_view)
    answer(page, first, right=False)
    answer(page, second, right=True)
    _go_home(page)
    daily = page.locator('.way[data-mode="daily"]')
    expect(daily).to_be_disabled()
    page.clock.run_for(24 * 60 * MINUTE)
    _reload_home(page)
    expect(daily).to_contain_text("1题")
    page.clock.run_for(24 * 60 * MINUTE)
    _reload_home(page)
    expect(daily).to_contain_text("2题")
    daily.click()
    page.locator("#ask button").first.click()
    answer(page, first, right=True)
    page.locator("#q2 .reveal").click()
    _go_home(page)
    expect(daily).to_be_disabled()
    cards = _progress(page)["cards"]
    assert cards["s"]["due"] > cards["c"]["due"]


def _reload_home(page: Page) -> None:
    page.reload()
    if page.locator("#to-home").is_visible():
        page.locator("#to-home").click()


def test_days_practised_in_a_row_are_counted(opened: Open, choice_view: View, choice_file: Path) -> None:
    page = opened(choice_file).page
    answer(page, items(choice_view)[0], right=True)
    page.evaluate("""() => {
        const kept = JSON.parse(localStorage['quizgen:choice:progress']);
        const [today] = kept.days;
        kept.days = [today - 4, today - 2, today - 1, today];
        localStorage['quizgen:choice:progress'] = JSON.stringify(kept);
    }""")
    _go_home(page)
    expect(page.locator("#streak")).to_have_text("已连续练习3天")


# ---- the file


def test_progress_is_carried_to_another_device_by_a_file(
    opened: Open, choice_view: View, choice_file: Path, tmp_path: Path
) -> None:
    result = opened(choice_file)
    answer_all(result.page, choice_view, right=False)
    _go_home(result.page)
    file = _saved(result.page, tmp_path)
    other = opened(choice_file, mode="", **PHONE)
    other.page.locator("#file").set_input_files(file)
    expect(other.page.locator("#file-note")).to_have_text("已导入：作答记录1次，错题4题。")
    assert other.page.locator("#chart circle").count() == 1
    other.page.locator("#file").set_input_files(file)
    assert other.page.locator("#chart circle").count() == 1
    other.page.locator('.way[data-mode="book"]').click()
    assert len(_shown(other.page)) == 4
    assert result.complaints == other.complaints == []


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda text: text[:-9], "已损坏"),
        (lambda text: text.replace('"right": 0', '"right": -1'), "已损坏"),
        (lambda text: text.replace('"got": ', '"got": 99'), "已损坏"),
        (lambda text: json.dumps([text]), "已损坏"),
        (lambda text: text.replace('"quiz": "choice"', '"quiz": "other"'), "另一套自测（other）"),
    ],
    ids=["cut off", "impossible entry", "impossible score", "something else", "another quiz"],
)
def test_damaged_or_foreign_file_is_refused_and_nothing_is_lost(
    opened: Open, choice_view: View, choice_file: Path, tmp_path: Path, spoil: Any, told: str
) -> None:
    page = opened(choice_file).page
    answer_all(page, choice_view, right=False)
    _go_home(page)
    file = _saved(page, tmp_path)
    before = _progress(page)
    bad = tmp_path / "bad.json"
    bad.write_text(spoil(file.read_text("utf-8")), encoding="utf-8")
    page.locator("#file").set_input_files(bad)
    expect(page.locator("#file-note")).to_contain_text(told)
    assert _progress(page) == before


@pytest.mark.parametrize("kept", ["null", "[]", "no json", '{"history": 4, "book": {"s": {"right": "x"}, "t": null}}'])
def test_spoilt_progress_over_attempts_does_no_harm(opened: Open, choice_file: Path, kept: str) -> None:
    result = opened(choice_file)
    result.page.evaluate("(kept) => localStorage.setItem('quizgen:choice:progress', kept)", kept)
    result.page.reload()
    _go_home(result.page)
    expect(result.page.locator("#no-history")).to_be_visible()
    assert result.complaints == []


@pytest.mark.parametrize("script", [BROKEN_STORAGE, FULL_STORAGE], ids=["disabled", "full"])
@pytest.mark.parametrize("mode", ["practice", "exam"])
def test_without_storage_history_and_book_last_until_the_page_is_closed(
    opened: Open, choice_view: View, choice_file: Path, script: str, mode: str
) -> None:
    result = opened(choice_file, script=script, mode=mode)
    page = result.page
    expect(page.locator("#unsaved")).to_be_visible()
    fill_in(page, items(choice_view)[0], right=False)
    _hand_in(page)
    _go_home(page)
    expect(page.locator('.way[data-mode="book"] span')).to_contain_text("4")
    assert page.locator("#attempts tr").count() == 1
    assert result.complaints == []


# ---- for everybody


def test_digits_choose_options_and_enter_checks_and_leads_on(opened: Open, choice_file: Path) -> None:
    page = opened(choice_file).page
    page.locator("#q1").focus()
    page.keyboard.press("4")
    page.keyboard.press("Enter")
    expect(page.locator("#q1 .result.right")).to_be_visible()
    page.keyboard.press("Enter")
    for key in ("3", "4"):
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    expect(page.locator("#q2 .result.right")).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    expect(page.locator("#q3 .result.right")).to_be_visible()


def test_digits_typed_into_a_text_choose_nothing(opened: Open, choice_file: Path) -> None:
    page = opened(choice_file).page
    page.locator("#q4 textarea").press_sequentially("12")
    assert page.locator("#q4 textarea").input_value() == "12"
    page.locator("h1").focus()
    page.keyboard.press("1")
    assert page.locator("input:checked").count() == 0


def test_exam_is_taken_by_keyboard_alone(opened: Open, choice_file: Path) -> None:
    page = opened(choice_file, mode="").page

    def tab_to(selector: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.locator(selector).evaluate("(element) => element === document.activeElement"):
                return
        pytest.fail(f"the tabulator does not lead to {selector}")

    tab_to('.way[data-mode="exam"]')
    page.keyboard.press("Enter")
    tab_to("#q1 input >> nth=0")
    page.keyboard.press("4")
    tab_to("#q1 .flag")
    page.keyboard.press("Space")
    expect(page.locator("#q1 .flag")).to_have_attribute("aria-pressed", "true")
    tab_to("#hand-in")
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#q1 .result.right")).to_be_visible()
    expect(page.locator("#results-head")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_start_exam_and_result_have_enough_contrast(
    opened: Open, choice_view: View, choice_file: Path, scheme: str
) -> None:
    page = opened(choice_file, mode="", color_scheme=scheme).page
    assert page.evaluate(CONTRAST) == []
    page.locator('.way[data-mode="exam"]').click()
    fill_in(page, items(choice_view)[0], right=True)
    page.locator("#q1 .flag").click()
    assert page.evaluate(CONTRAST) == []
    _hand_in(page)
    assert page.evaluate(CONTRAST) == []
    _go_home(page)
    assert page.evaluate(CONTRAST) == []


@KINDS
def test_targets_of_start_exam_and_result_are_large_and_nothing_is_too_wide(
    opened: Open, choice_file: Path, kind: dict[str, Any]
) -> None:
    page = opened(choice_file, mode="", **kind).page

    def check() -> None:
        small = page.locator(":is(main, .bar) :is(button, a, summary, select):visible").evaluate_all(
            "(all) => all.filter((one) => one.getBoundingClientRect().height < 43.9).map((one) => one.outerHTML)"
        )
        assert small == []
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

    check()
    page.locator('.way[data-mode="exam"]').click()
    check()
    _hand_in(page)
    check()
    _go_home(page)
    check()
