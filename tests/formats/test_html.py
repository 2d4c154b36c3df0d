"""The self-test as bytes: one file, small, the same each time, with the key in one place."""

import base64
import hashlib
import re
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Literal

import pytest

from quizgen import formats, questions
from quizgen.formats import page
from quizgen.look import Look
from quizgen.model import Key, Mark, Paper, PaperItem, PaperSection, Prompt, Question
from quizgen.shipped import shipped
from quizgen.views import View, view_of

SVG = "http://www.w3.org/2000/svg"
"""A name, not an address that is asked for."""

BLOCK = re.compile(r"<(script|style)([^>]*)>(.*?)</\1>", re.DOTALL)


@pytest.fixture(scope="module")
def views(example_papers: tuple[Paper, ...]) -> tuple[View, ...]:
    """The self-tests of both forms."""
    return tuple(view_of(paper, "selftest") for paper in example_papers)


@pytest.fixture(scope="module")
def html(views: tuple[View, ...]) -> str:
    """The page of form A."""
    return formats.render(views[0], "html").decode()


def test_page_is_smaller_than_120_kilobytes(views: tuple[View, ...]) -> None:
    assert all(len(formats.render(view, "html")) < 120_000 for view in views)


def test_same_view_gives_the_same_bytes(views: tuple[View, ...]) -> None:
    first = formats.render(views[0], "html")
    page.environment.cache_clear()
    assert formats.render(views[0], "html") == first


def test_forms_keep_their_progress_apart(views: tuple[View, ...]) -> None:
    stores = {re.findall(r'"store":"([^"]+)"', formats.render(view, "html").decode())[0] for view in views}
    assert len(stores) == 2


def test_page_speaks_the_language_of_the_paper(html: str) -> None:
    assert '<html lang="zh-CN">' in html


def test_explanations_stand_in_the_key_block_only(html: str, views: tuple[View, ...]) -> None:
    blocks = [content for _, attributes, content in BLOCK.findall(html) if 'id="key"' in attributes]
    assert len(blocks) == 1
    outside = html.replace(blocks[0], "")
    items = [item for part in views[0].parts for item in part.items]
    answers = [item.answer for item in items if item.answer and item.answer.explanation not in str(item.prompt)]
    assert not [answer for answer in answers if answer and answer.explanation and answer.explanation in outside]


def test_policy_names_exactly_the_style_and_the_script_of_the_page(html: str) -> None:
    policy = re.findall(r'Content-Security-Policy" content="([^"]+)"', html)[0].replace("&#39;", "'")
    running = [content for _, attributes, content in BLOCK.findall(html) if "json" not in attributes]
    hashes = [base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in running]
    assert re.findall(r"sha256-([^']+)", policy) == hashes
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def test_page_has_no_inline_handlers_and_styles_and_no_addresses(html: str) -> None:
    markup = BLOCK.sub("", html)
    assert not re.search(r"<[^>]+\s(style|on\w+)=", markup)
    assert not re.search(r"https?:|\bsrc=|@import|url\(", html.replace(SVG, ""))


def test_no_script_of_the_templates_closes_its_element() -> None:
    folder = shipped("templates")
    assert not [file for file in folder.rglob("*.js") if re.search("</script|<!--", file.read_text(encoding="utf-8"))]


# ---- a new type


@dataclass(frozen=True, kw_only=True)
class EchoPrompt(Prompt):
    """What to repeat."""

    text: str


@dataclass(frozen=True, kw_only=True)
class EchoKey(Key):
    """What it was."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Echo(Question):
    """A type that only this test knows."""

    type: Literal["echo"] = "echo"
    text: str = field(default="repeat me")

    @property
    def units(self) -> int:
        return 1

    def prompt(self, layout: tuple[int, ...]) -> Prompt:
        return EchoPrompt(text=self.text)

    def key(self, layout: tuple[int, ...], scheme: str = "all") -> Key:
        return EchoKey(text=self.text)

    @staticmethod
    def mark(key: EchoKey, response: str | None) -> Mark:
        return Mark(units=(response == key.text,), share=Fraction(response == key.text))


@pytest.fixture
def echo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Look:
    """The type registered, and a look with a folder of templates that has its looks."""
    folder = tmp_path / "questions/echo"
    folder.mkdir(parents=True)
    (folder / "print.html.j2").write_text(
        "{% macro name() %}Echo{% endmacro %}{% macro worth(part) %}1{% endmacro %}", encoding="utf-8"
    )
    (folder / "selftest.html.j2").write_text(
        "{% set words = {'hello': 'echo words'} %}{% macro instruction() %}Say it.{% endmacro %}",
        encoding="utf-8",
    )
    for name in ("widget.js", "marking.js"):
        (folder / name).write_text(f'quizgen.register("echo", {{}}, "{name}");', encoding="utf-8")
    (folder / "style.css").write_text(".echo { color: inherit; }", encoding="utf-8")
    monkeypatch.setattr(questions, "registry", lambda: {"echo": Echo})
    return Look(folders=(tmp_path,))


def test_new_type_appears_without_a_change_to_the_page(echo: Look) -> None:
    item = PaperItem(number=1, question=Echo(id="e"), points=Fraction(1))
    section = PaperSection(type="echo", each="question", points=Fraction(1), items=(item,))
    paper = Paper(name="p", title="P", language="en", places={}, sections=(section,))
    html = formats.render(view_of(paper, "selftest"), "html", echo).decode()
    for piece in ('"text":"repeat me"', '{},"widget.js"', '{},"marking.js"', ".echo{", "echo words", "Say it."):
        assert piece in html
