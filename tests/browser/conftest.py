"""One Chromium for the whole session, pages that note what goes wrong in them, and the self-tests to open."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from quizgen import formats
from quizgen.model import Mode, Paper, PaperItem, PaperSection, Place, Question, Source
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.matching import Matching
from quizgen.questions.multiple_choice import MultipleChoice
from quizgen.questions.ordering import Ordering
from quizgen.questions.short_answer import KeyPoint, ShortAnswer
from quizgen.questions.single_choice import SingleChoice
from quizgen.questions.true_false import TrueFalse
from quizgen.views import View, view_of

ARGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
]  # fmt: skip
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1280, "height": 900}}

NASTY = (
    "</script><script>document.title='run'</script><img src=x onerror=alert(1)> "
    "& \"quoted\" 'so' [[mark]] {{ 7*7 }} <!--"
)


@dataclass
class Opened:
    """A page with the complaints of its console and the addresses it asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of the session."""
    path = os.environ.get("QUIZGEN_CHROMIUM") or shutil.which("chromium")
    if not path:
        pytest.fail("no Chromium: apt install chromium, or set QUIZGEN_CHROMIUM to its path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Open]:
    """Opens a file or address in a context of its own; keyword arguments say what kind, `mode` the way of taking it."""
    contexts = []

    def open_file(file: Path | str, *, script: str = "", mode: str = "practice", **kind: Any) -> Opened:
        context = chromium.new_context(**{**DESK, "reduced_motion": "reduce", **kind})
        context.set_default_timeout(5000)
        contexts.append(context)
        if script:
            context.add_init_script(script)
        result = Opened(page=context.new_page())
        result.page.on("console", lambda message: result.complaints.append(message.text))
        result.page.on("pageerror", lambda error: result.complaints.append(str(error)))
        result.page.on("request", lambda request: result.requests.append(request.url))
        result.page.goto(file.as_uri() if isinstance(file, Path) else file)
        if mode and kind.get("java_script_enabled", True):
            result.page.locator(f'.way[data-mode="{mode}"]').click()
            expect(result.page.locator(".question:not(:has(.body))")).to_have_count(0)
        return result

    yield open_file
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def example_views(example_papers: tuple[Paper, ...]) -> tuple[View, ...]:
    """The self-tests of forms A and B."""
    return tuple(view_of(paper, "selftest") for paper in example_papers)


@pytest.fixture(scope="session")
def example_files(example_views: tuple[View, ...], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Their pages as files."""
    return tuple(write_page(view, tmp_path_factory.mktemp("selftest")) for view in example_views)


@pytest.fixture(scope="session")
def small_view() -> View:
    """Blanks, pairs and an order, one question each."""
    return view_of(small_paper(), "selftest")


@pytest.fixture(scope="session")
def small_file(small_view: View, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its page as a file."""
    return write_page(small_view, tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def choice_view() -> View:
    """Questions to be answered by choosing, and one in free words; half an hour for the exam."""
    return view_of(choice_paper(), "selftest")


@pytest.fixture(scope="session")
def choice_file(choice_view: View, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its page as a file."""
    return write_page(choice_view, tmp_path_factory.mktemp("choice"))


@pytest.fixture(scope="session")
def nasty_paper() -> Paper:
    """Questions whose every text tries to be markup or script."""
    source = Source(speech="s", section="四", quote=(f"quote {NASTY}",))
    return _paper(
        FillBlank(
            id="f", text=rf"\[[ {NASTY.replace('[[mark]]', '')} [[{NASTY.replace('[[mark]]', '')}]]", source=source
        ),
        Matching(id="m", stem=NASTY, pairs=((f"1 {NASTY}", f"a {NASTY}"), (f"2 {NASTY}", f"b {NASTY}")), source=source),
        Ordering(
            id="o", stem=NASTY, items=(f"1 {NASTY}", f"2 {NASTY}", f"3 {NASTY}"), explanation=NASTY, source=source
        ),
        title=NASTY,
    )


@pytest.fixture(scope="session")
def nasty_view(nasty_paper: Paper) -> View:
    """Their self-test."""
    return view_of(nasty_paper, "selftest")


@pytest.fixture(scope="session")
def nasty_file(nasty_view: View, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Their page as a file."""
    return write_page(nasty_view, tmp_path_factory.mktemp("nasty"))


def write_page(view: View, folder: Path) -> Path:
    """The self-test of a view as a file in a folder."""
    file = folder / "selftest.html"
    file.write_bytes(formats.render(view, "html"))
    return file


@pytest.fixture(scope="session")
def every_type(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[View, Path]]:
    """A self-test with a question of each type, by language, and its page."""
    return _every_type("selftest", tmp_path_factory)


@pytest.fixture(scope="session")
def every_exam(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[View, Path]]:
    """An exam with a question of each type, by language: what a self-test shows of it, and its page without keys."""
    return _every_type("exam", tmp_path_factory)


def _every_type(kind: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[View, Path]]:
    sections = (*small_paper().sections, *choice_paper().sections)
    numbers = count(1)
    sections = tuple(
        replace(section, items=tuple(replace(item, number=next(numbers)) for item in section.items))
        for section in sections
    )
    paper = replace(choice_paper("every"), sections=sections)
    found = {}
    for language in ("zh-CN", "en"):
        told = replace(paper, language=language)
        file = write_page(view_of(told, kind), tmp_path_factory.mktemp(language))
        found[language] = (view_of(told, "selftest"), file)
    return found


@pytest.fixture(scope="session")
def pool_view() -> View:
    """Two questions out of six."""
    paper = choice_paper("pool")
    questions = [
        SingleChoice(id=f"p{n}", stem=f"第{n}项是什么？", answer="甲", distractors=("乙", "丙", "丁")) for n in range(6)
    ]
    placed = [
        PaperItem(number=number, question=one, layout=_reversed(one), points=Fraction(1))
        for number, one in enumerate(questions, 1)
    ]
    section = replace(paper.sections[0], items=tuple(placed[:2]), spare=tuple(placed[2:]))
    return view_of(replace(paper, sections=(section,), draws=(((1, 3), (2, 4)), ((5,), (6,)))), "selftest")


@pytest.fixture(scope="session")
def pool_file(pool_view: View, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its page as a file."""
    return write_page(pool_view, tmp_path_factory.mktemp("pool"))


def store_of(file: Path) -> str:
    """The name under which a page keeps its run."""
    return re.findall(r'"store":"([^"]+)"', file.read_text("utf-8"))[0]


def small_paper() -> Paper:
    """The paper of the small view."""
    return _paper(
        FillBlank(
            id="f",
            text="“五要”：灵敏、[[高效|效率高]]、有序、[[主动]]、周密",
            any_order=True,
            explanation="一要灵敏",
        ),
        Matching(
            id="m",
            stem="三个零",
            pairs=(("计划安排", "零差错"), ("对接执行", "零失误"), ("完成结果", "零遗憾")),
            distractors=("零距离",),
            source=Source(speech="s", section="四", quote=("计划安排零差错",)),
        ),
        Ordering(id="o", stem="五要", items=("灵敏", "高效", "有序", "主动", "周密")),
    )


def choice_paper(name: str = "choice", mode: Mode | None = None) -> Paper:
    """The paper of the choice view, under a name, its mode fixed or free."""
    source = Source(speech="s", section="四", quote=("办公室是枢纽",))
    paper = _paper(
        SingleChoice(id="s", stem="办公室是什么？", answer="枢纽", distractors=("窗口", "桥梁", "机关"), source=source),
        MultipleChoice(id="c", stem="五要有哪些？", answers=("灵敏", "高效"), distractors=("缓慢", "随意")),
        TrueFalse(id="t", stem="计划安排零差错。", answer=True),
        ShortAnswer(id="w", stem="五要是什么？", key_points=(KeyPoint(text="灵敏"), KeyPoint(text="高效"))),
        title="选择",
    )
    return replace(paper, name=name, mode=mode, time_limit=30)


def _paper(*questions: Question, title: str = "测试") -> Paper:
    """A paper of one section for each question, 1 point for each unit, its parts shown in reverse order."""
    items = (
        PaperItem(number=number, question=question, layout=_reversed(question), points=Fraction(question.units))
        for number, question in enumerate(questions, 1)
    )
    return Paper(
        name=title,
        title=title,
        places={"s": Place(title=title, headings={"四": title})},
        sections=tuple(
            PaperSection(type=item.question.type, each="unit", points=Fraction(1), items=(item,)) for item in items
        ),
    )


def _reversed(question: Question) -> tuple[int, ...]:
    if isinstance(question, Matching):
        return (*range(question.units), *reversed(range(len(question.right))))
    if isinstance(question, SingleChoice | MultipleChoice):
        return tuple(reversed(range(4)))
    return tuple(reversed(range(question.units))) if isinstance(question, Ordering) else ()
