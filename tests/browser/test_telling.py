"""What the page tells at a glance: where one is, what is left to do, what was missed and what it cost."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep

import pytest
from playwright.sync_api import expect

from quizgen.questions.short_answer import KeyPoint, ShortAnswer
from quizgen.views import View, view_of
from tests.browser.conftest import PHONE, Open, choice_paper, write_page
from tests.browser.person import answer, fill_in, items


@pytest.fixture
def written(opened: Open, tmp_path: Path) -> Open:
    """A question in own words, of 10 points for three key points, that was answered and checked."""
    question = ShortAnswer(
        id="w", stem="五要是什么？", key_points=tuple(KeyPoint(text=one) for one in ("灵敏", "高效", "有序"))
    )
    paper = choice_paper("written")
    item = replace(paper.sections[-1].items[0], number=1, question=question, points=Fraction(10))
    section = replace(paper.sections[-1], each="question", points=Fraction(10), items=(item,))
    file = write_page(view_of(replace(paper, sections=(section,)), "selftest"), tmp_path)

    def begun(**kind: object) -> object:
        page = opened(file, **kind).page
        page.locator("textarea").fill("灵敏")
        page.locator(".check").click()
        return page

    return begun


def test_key_points_count_what_the_printed_key_says(written: Open) -> None:
    page = written()
    expect(page.locator(".counts")).to_have_text(["4分", "3分", "3分"])
    page.locator(".key-point").first.click()
    expect(page.locator("#score")).to_have_text("得分 4/10")


def test_written_answer_is_called_neither_right_nor_wrong_before_the_person_marks_it(written: Open) -> None:
    page = written()
    result = page.locator(".result")
    expect(result).to_contain_text("尚未评分")
    expect(page.locator(".booked")).to_have_count(0)
    page.locator(".key-point").first.click()
    expect(result).to_contain_text("部分正确")
    page.locator(".key-point").first.click()
    expect(result).to_contain_text("回答错误")


def test_book_and_daily_practice_tell_of_themselves_and_not_of_the_whole_test(
    opened: Open, choice_view: View, choice_file: Path
) -> None:
    page = opened(choice_file).page
    facts, about = page.locator("#facts"), page.locator("#about")
    expect(facts).to_contain_text("满分")
    answer(page, items(choice_view)[0], right=False)
    page.locator("#to-home").click()
    page.locator('.way[data-mode="book"]').click()
    page.locator("#ask button").first.click()
    expect(about).to_contain_text("错题本")
    expect(about).to_contain_text("现有1题")
    expect(facts).to_be_hidden()
    page.locator("#to-home").click()
    expect(facts).to_be_visible()
    expect(about).to_be_hidden()


@pytest.mark.parametrize("kind", [PHONE, {}], ids=["phone", "desk"])
def test_a_button_leads_from_a_checked_question_to_the_next_one(
    kind: dict[str, object], opened: Open, choice_view: View, choice_file: Path
) -> None:
    page = opened(choice_file, **kind).page
    first, *_, last = items(choice_view)
    answer(page, first, right=False)
    page.locator("#q1 .next").click()
    expect(page.locator("#q2")).to_be_focused()
    expect(page.locator("#q2")).to_be_in_viewport()
    answer(page, last, right=True)
    expect(page.locator(f"#q{last.number} .next")).to_be_hidden()


def test_right_option_that_was_not_chosen_looks_other_than_one_that_was(opened: Open, tmp_path: Path) -> None:
    section = choice_paper().sections[1]
    item = replace(section.items[0], scheme="half", points=Fraction(2))
    paper = replace(choice_paper("half"), sections=(replace(section, items=(item,)),))
    page = opened(write_page(view_of(paper, "selftest"), tmp_path)).page
    choices = page.locator(".multiple_choice")
    choices.locator(".option").last.click()
    choices.locator(".check").click()
    right = choices.locator(".is-right")
    styles = {one.evaluate("one => getComputedStyle(one).borderTopStyle") for one in right.all()}
    assert styles == {"solid", "dashed"}
    expect(choices.locator(".result")).to_have_text("△部分正确，得1分（满分2分）")


def test_result_shows_the_share_of_the_points(opened: Open, choice_view: View, choice_file: Path) -> None:
    page = opened(choice_file, mode="exam").page
    fill_in(page, items(choice_view)[0], right=True)
    page.locator("#hand-in").click()
    page.locator("#ask button").first.click()
    expect(page.locator("#percent")).to_have_text("20%")
    expect(page.locator("#by-section progress")).to_have_count(4)


def test_question_sheet_names_the_sections(opened: Open, choice_file: Path) -> None:
    page = opened(choice_file).page
    page.locator("#sheet-button").click()
    expect(page.locator(".sheet-name")).to_have_text(["单项选择题", "多项选择题", "判断题", "简答题"])


def test_keys_are_told_only_where_there_is_room(opened: Open, choice_file: Path) -> None:
    expect(opened(choice_file, mode="").page.locator(".keys")).to_be_visible()
    narrow = {"viewport": PHONE["viewport"]}
    expect(opened(choice_file, mode="", **narrow).page.locator(".keys")).to_be_hidden()


def test_a_whole_question_has_no_brackets_behind_it(opened: Open, choice_file: Path) -> None:
    page = opened(choice_file).page
    expect(page.locator("#q1-stem")).to_have_text("办公室是什么？")


def test_question_sheet_tells_its_states_where_the_system_chooses_the_colours(opened: Open, choice_file: Path) -> None:
    page = opened(choice_file, mode="exam", forced_colors="active").page
    page.locator("#q1 .option").first.click()
    page.locator("#q2 .flag").click()
    page.locator("#sheet-button").click()
    paint = "([one, part]) => getComputedStyle(document.querySelector(one), part).backgroundColor"
    answered, blank = (page.evaluate(paint, [f'#sheet-parts [href="#q{number}"]', None]) for number in (1, 3))
    flag = page.evaluate(paint, ['#sheet-parts [href="#q2"]', "::before"])
    assert len({answered, blank, flag}) == 3


@pytest.mark.parametrize("last", ["<h1", 'id="facts"', "<main", 'id="history"', "<dialog"])
def test_nothing_of_the_start_moves_where_the_page_comes_in_two_parts(
    last: str, opened: Open, choice_file: Path
) -> None:
    page = choice_file.read_bytes()
    cut = page.index(b">", page.index(last.encode(), page.index(b"<body"))) + 1
    watch = """new PerformanceObserver((list) => { window.moved = list.getEntries().length; })
        .observe({ type: 'layout-shift', buffered: true });"""
    with _served(page[:cut], page[cut:]) as address:
        shown = opened(address, mode="", script=watch).page
        shown.wait_for_timeout(300)
        assert shown.evaluate("window.moved || 0") == 0
        expect(shown.locator("h1")).to_be_visible()


@contextmanager
def _served(*parts: bytes) -> Iterator[str]:
    """The address of a page that comes a part at a time, as over a slow connection."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            for part in parts:
                self.wfile.write(part)
                self.wfile.flush()
                sleep(0.3)

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
