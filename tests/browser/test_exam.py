"""The exam page in Chromium: signing in, answering, the time limit, handing in, and what `quizgen mark` makes of it."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Download, Page, expect

from quizgen import files, formats, results, sittings
from quizgen.model import Paper
from quizgen.results import Outcome
from quizgen.shipped import shipped
from quizgen.views import view_of
from tests.browser import person
from tests.browser.conftest import DESK, PHONE, Open, choice_paper
from tests.results.people import as_file
from tests.results.test_sitting import ONE

REFUSED = """
Object.defineProperty(window, "localStorage", {get() { throw new DOMException("no", "SecurityError"); }});
"""
CLOCK = "const real = Date.now; Date.now = () => real() + (window.name ? Number(window.name) : 0);"


@pytest.fixture(scope="module")
def choice_exam(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exam page of questions to be answered by choosing, and one in free words; half an hour."""
    return write(choice_paper("wahl"), tmp_path_factory.mktemp("exam"))


def write(paper: Paper, folder: Path) -> Path:
    """The exam page of a paper, and the frozen paper beside it."""
    file = folder / f"{paper.name}-{paper.form}-exam.html"
    file.write_bytes(formats.render(view_of(paper, "exam"), "html"))
    (folder / f"{paper.name}-{paper.form}.paper.json").write_text(files.paper_text(paper), encoding="utf-8")
    return file


def sign_in(page: Page, *entered: str) -> None:
    for place, text in enumerate(entered or ("张三", "007", "一科")):
        page.locator("#candidate input").nth(place).fill(text)
    page.locator("#begin").click()


def answer(page: Page, paper: Paper, *, right: Callable[[int], bool | None]) -> None:
    """Answers each question right, wrong, or (None) not at all."""
    for item in person.items(view_of(paper, "selftest")):
        if (how := right(item.number)) is not None:
            person.fill_in(page, item, right=how)


def hand_in(page: Page) -> Download:
    page.locator("#hand-in").click()
    with page.expect_download() as download:
        page.locator("#ask .strong").click()
    return download.value


def marked(folder: Path) -> Outcome:
    (outcome,) = sittings.outcomes(sittings.gather([folder]), "first", None)
    return outcome


# ---- from the page to the marks


def test_what_is_answered_in_the_page_earns_its_points_by_file_and_by_code(
    opened: Open, example_papers: Sequence[Paper], tmp_path: Path
) -> None:
    paper = example_papers[0]
    found = opened(write(paper, tmp_path), mode="")
    sign_in(found.page, "张三=1+1", "007", "一科")
    answer(found.page, paper, right=lambda number: {0: None, 1: False}.get(number % 5, True))
    download = hand_in(found.page)
    assert download.suggested_filename.startswith("office-work-A-张三11-")
    download.save_as(tmp_path / download.suggested_filename)
    (tmp_path / "chat.txt").write_text(f"张三：{found.page.locator('#code').input_value()}", encoding="utf-8")
    outcome = marked(tmp_path)
    (one,) = outcome.people
    assert [remark.message for remark in outcome.remarks] == ["the same sitting as {other}"]
    told = [
        (item.number % 5, item.points, got) for item, got in zip(paper.items, one.result.marked.points, strict=True)
    ]
    settled = [one for one, mark in zip(told, one.result.marked.marks, strict=True) if mark and one[0] != 1]
    assert all(got == (points if rest else 0) for rest, points, got in settled)
    assert len(settled) > 15
    assert one.result.marked.sitting.candidate == (("姓名", "张三=1+1"), ("工号", "007"), ("单位", "一科"))
    assert found.complaints == []
    assert [url for url in found.requests if not url.startswith(("file:", "blob:"))] == []


def test_free_words_go_to_the_marker_as_they_were_written(opened: Open, tmp_path: Path) -> None:
    paper = choice_paper("wahl")
    page = opened(write(paper, tmp_path), mode="").page
    sign_in(page)
    page.locator("textarea.writing").fill("灵敏，\n高效 😀")
    hand_in(page).save_as(tmp_path / "a.json")
    (one,) = marked(tmp_path).people
    assert (one.result.marked.waiting, one.result.marked.sitting.responses[-1]) == (1, "灵敏，\n高效 😀")


# ---- one text in two languages


@pytest.fixture(scope="module")
def writer(chromium: Browser) -> Any:
    """An empty page with the script that writes what is handed in."""
    page = chromium.new_page()
    page.add_script_tag(
        content="const quizgen = {};" + (shipped("templates") / "pages/exam/sitting.js").read_text("utf-8")
    )
    yield page
    page.close()


def as_script(one: results.Sitting) -> dict[str, Any]:
    """A sitting as the page has it."""
    names = ("paper", "form", "fingerprint", "candidate", "id", "started", "finished", "responses")
    return dict(zip(names, results.values(one), strict=True))


ODD = [
    ONE,
    replace(ONE, candidate=(), responses=()),
    replace(
        ONE, paper='"\\/\b\f\n\r\t\x01\x7f\u2028\u2029', responses=("𠮷😀é", "\u0000", -1, 2**53 - 1, [[[]]], False)
    ),
]


@pytest.mark.parametrize("one", ODD)
def test_the_page_writes_codes_and_files_as_python_does(one: results.Sitting, writer: Page) -> None:
    script = "one => [quizgen.code(one, 1e6), quizgen.resultFile(one)]"
    code, file = writer.evaluate(script, as_script(one))
    assert code == results.code(one)
    assert json.loads(file) == json.loads(as_file(one))


def test_half_a_character_spoils_no_result(writer: Page) -> None:
    script = """() => quizgen.code({paper: "a\\ud800", form: "", fingerprint: "", candidate: [], id: "", started: 1,
        finished: 2, responses: ["\\udc00"]}, 1e6)"""
    (found,) = results.codes(writer.evaluate(script))
    assert isinstance(found, results.Sitting)
    assert (found.paper, found.responses) == ("a\ufffd", ("\ufffd",))


def test_a_code_that_is_too_long_for_a_message_is_not_offered(writer: Page) -> None:
    length = len(results.code(ONE))
    script = "([one, most]) => quizgen.code(one, most)"
    assert writer.evaluate(script, [as_script(ONE), length - 1]) == ""
    assert len(writer.evaluate(script, [as_script(ONE), length])) == length


# ---- going through it


def test_nobody_begins_without_a_name(opened: Open, choice_exam: Path) -> None:
    page = opened(choice_exam, mode="").page
    sign_in(page, "张三", " ", "一科")
    assert page.locator("body").get_attribute("data-view") == "home"
    assert page.locator("#field-2-hint").is_visible()
    assert page.evaluate("document.activeElement.id") == "field-2"


def test_handing_in_warns_of_what_is_left_and_can_be_called_off(opened: Open, choice_exam: Path) -> None:
    page = opened(choice_exam, mode="").page
    sign_in(page)
    page.locator("#q1 .option").first.click()
    page.locator("#q2 .flag").click()
    page.locator("#hand-in").click()
    told = page.locator("#ask").inner_text()
    assert "3" in told
    assert re.search(r"2、?\s*3、?\s*4", told)
    page.keyboard.press("Escape")
    assert page.locator("#questions").is_visible()


def test_a_double_click_asks_before_it_hands_in_and_hands_in_once(opened: Open, choice_exam: Path) -> None:
    page = opened(choice_exam, mode="").page
    sign_in(page, "王小明", "0815", "办公室")
    page.locator("#hand-in").dblclick()
    page.locator("#ask .strong").dispatch_event("click", {"detail": 2})
    expect(page.locator("#ask")).to_be_visible()
    with page.expect_download():
        page.locator("#ask .strong").dblclick(delay=20)
    expect(page.locator("#handed-head")).to_be_visible()
    assert len(page.evaluate("Object.values(localStorage).map(JSON.parse)[0].earlier")) == 1


def test_after_handing_in_nothing_can_be_answered_not_even_after_a_reload(opened: Open, choice_exam: Path) -> None:
    page = opened(choice_exam, mode="").page
    sign_in(page)
    page.locator("#q1 .option").first.click()
    first = hand_in(page)
    code = page.locator("#code").input_value()
    assert not page.locator("#questions").is_visible()
    page.reload()
    assert page.locator("#handed").is_visible()
    assert page.locator("#code").input_value() == code
    with page.expect_download() as again:
        page.locator("#save").click()
    assert again.value.path().read_bytes() == first.path().read_bytes()


def test_a_long_exam_is_built_little_by_little_and_handed_in_whole(opened: Open, tmp_path: Path) -> None:
    section = choice_paper().sections[0]
    made = [
        replace(section.items[0], number=number, question=replace(section.items[0].question, id=f"s{number}"))
        for number in range(1, 201)
    ]
    paper = replace(choice_paper("long"), sections=(replace(section, items=tuple(made)),))
    page = opened(write(paper, tmp_path), mode="").page
    expect(page.locator(".question")).to_have_count(0)
    sign_in(page, "王芳", "1", "办公室")
    assert page.locator("main").get_attribute("class") == "is-long"
    page.locator("#q1 .option").first.click()
    page.evaluate("document.querySelector('#q200').scrollIntoView()")
    page.locator("#q200 .option").last.click()
    found = json.loads(hand_in(page).path().read_text("utf-8"))["responses"]
    assert (found[0], found[1:-1], found[-1]) == (0, [None] * 198, 3)


def test_no_points_are_shown(opened: Open, choice_exam: Path) -> None:
    page = opened(choice_exam, mode="").page
    sign_in(page)
    hand_in(page)
    assert not re.search(r"得分|正确|答案", page.locator("#handed").inner_text())


def test_a_reload_in_the_middle_keeps_answers_marks_and_clock(opened: Open, choice_exam: Path) -> None:
    page = opened(choice_exam, mode="").page
    sign_in(page)
    page.locator("#q1 .option").nth(2).click()
    page.locator("textarea.writing").fill("写到一半")
    page.locator("#q3 .flag").click()
    page.reload()
    assert page.locator("#q1 input").nth(2).is_checked()
    assert page.locator("textarea.writing").input_value() == "写到一半"
    assert page.locator("#q3 .flag").get_attribute("aria-pressed") == "true"
    assert page.locator("#timer").is_visible()


def test_when_the_time_is_up_what_was_answered_is_handed_in(opened: Open, choice_exam: Path) -> None:
    page = opened(choice_exam, mode="", script=CLOCK).page
    sign_in(page)
    page.locator("#q1 .option").first.click()
    with page.expect_download() as download:
        page.evaluate("window.name = String(31 * 60000)")
    assert page.locator("#late").is_visible()
    found = json.loads(download.value.path().read_text("utf-8"))
    assert found["responses"][0] == 0
    assert not page.locator("#questions").is_visible()


def test_time_that_ran_out_while_the_page_was_closed_hands_in_at_the_limit(opened: Open, choice_exam: Path) -> None:
    page = opened(choice_exam, mode="", script=CLOCK).page
    sign_in(page)
    page.locator("#q1 .option").first.click()
    page.evaluate("window.name = String(5 * 3600000)")
    with page.expect_download() as download:
        page.reload()
    found = json.loads(download.value.path().read_text("utf-8"))
    assert results_minutes(found) == 30


def results_minutes(found: dict[str, Any]) -> int:
    from datetime import datetime

    times = [datetime.fromisoformat(found[name]) for name in ("started", "finished")]
    return round((times[1] - times[0]).total_seconds() / 60)


def test_the_next_person_begins_anew_and_the_result_before_can_still_be_saved(opened: Open, choice_exam: Path) -> None:
    page = opened(choice_exam, mode="").page
    sign_in(page)
    page.locator("#q1 .option").first.click()
    first = hand_in(page)
    page.locator("#next-person").click()
    page.locator("#ask .strong").click()
    assert [field.input_value() for field in page.locator("#candidate input").all()] == ["", "", ""]
    with page.expect_download() as again:
        page.locator("#earlier-list button").click()
    assert again.value.path().read_bytes() == first.path().read_bytes()
    sign_in(page, "李四", "008", "二科")
    assert page.locator("#questions input:checked").count() == 0
    second = json.loads(hand_in(page).path().read_text("utf-8"))
    assert second["candidate"]["姓名"] == "李四"
    assert second["sitting"] != json.loads(first.path().read_text("utf-8"))["sitting"]


def test_where_storage_is_refused_the_exam_works_and_says_what_is_lost(opened: Open, choice_exam: Path) -> None:
    page = opened(choice_exam, mode="", script=REFUSED).page
    assert page.locator("#unsaved").is_visible()
    sign_in(page)
    page.locator("#q1 .option").first.click()
    assert json.loads(hand_in(page).path().read_text("utf-8"))["responses"][0] == 0


def test_the_code_is_copied_and_its_length_told(opened: Open, choice_exam: Path) -> None:
    page = opened(choice_exam, mode="").page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sign_in(page)
    hand_in(page)
    code = page.locator("#code").input_value()
    assert str(len(code)) in page.locator("#code-length").inner_text()
    page.locator("#copy").click()
    page.locator("#copied:not(:empty)").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == code


def test_a_damaged_store_begins_anew(opened: Open, choice_exam: Path) -> None:
    page = opened(choice_exam, mode="").page
    for junk in ("[1", '{"sitting": 7, "run": {"started": "x"}, "earlier": [1]}', '{"run": {"started": 1}}', "null"):
        page.evaluate("junk => Object.keys(localStorage).forEach((name) => localStorage.setItem(name, junk))", junk)
        page.goto(choice_exam.as_uri())
        assert page.locator("#home").is_visible()


@pytest.mark.parametrize("kind", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_is_wider_than_the_screen(kind: dict[str, Any], opened: Open, choice_exam: Path) -> None:
    page = opened(choice_exam, mode="", **kind).page
    fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert page.evaluate(fits)
    sign_in(page, "一个很长的名字" * 6, "0" * 60, "部门" * 30)
    assert page.evaluate(fits)
    hand_in(page)
    assert page.evaluate(fits)


def test_an_exam_can_be_taken_by_keyboard_alone(opened: Open, choice_exam: Path) -> None:
    page = opened(choice_exam, mode="").page
    page.locator("#field-1").focus()
    for text in ("张三", "7", "一科"):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("#q1").focus()
    page.keyboard.press("2")
    assert page.locator("#q1 input").nth(1).is_checked()
    page.locator("#hand-in").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    with page.expect_download():
        page.keyboard.press("Enter")


def test_content_never_becomes_markup(opened: Open, nasty_paper: Paper, tmp_path: Path) -> None:
    found = opened(write(replace(nasty_paper, name="nasty"), tmp_path), mode="")
    sign_in(found.page, "<img src=x onerror=alert(1)>", "</script>", "{{ 7*7 }}")
    hand_in(found.page)
    assert found.page.title() != "run"
    assert found.page.locator("img").count() == 0
    assert found.page.locator("#who").inner_text().startswith("<img src=x")
    assert found.complaints == []
