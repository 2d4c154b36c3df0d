"""Pages made for a browser's print dialogue, printed by Chromium: the same furniture and page breaks as the PDF."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser

from quizgen import formats
from quizgen.views import view_of
from tests.formats.test_print import everything

SETTINGS = {"unit": "东湖区办公室", "seal": "odd", "score_boxes": True, "end_mark": True, "notice": ("先写姓名。",)}


def from_browser(chromium: Browser, kind: str, path: Path) -> list[str]:
    """The pages' words without spaces, as the browser prints them."""
    path.write_bytes(formats.render(view_of(everything(**SETTINGS), kind), "html"))
    page = chromium.new_page()
    try:
        page.goto(path.as_uri())
        return words(page.pdf(prefer_css_page_size=True))
    finally:
        page.close()


def words(content: bytes) -> list[str]:
    """The words of each page; a browser's PDF names some characters by their look-alikes (⼯ for 工)."""
    texts = (one.get_textpage().get_text_range() for one in pypdfium2.PdfDocument(content))
    return [re.sub(r"\s", "", unicodedata.normalize("NFKC", text)) for text in texts]


@pytest.mark.parametrize("kind", ["paper", "teacher", "key", "answer-sheet"])
def test_a_browser_prints_the_same_words_on_as_many_pages(chromium: Browser, kind: str, tmp_path: Path) -> None:
    printed = from_browser(chromium, kind, tmp_path / "page.html")
    laid_out = words(formats.render(view_of(everything(**SETTINGS), kind), "pdf"))
    assert len(printed) == len(laid_out)
    assert Counter("".join(printed)) == Counter("".join(laid_out))
    assert all(f"第{number}页共{len(printed)}页" in page for number, page in enumerate(printed, 1))


def test_a_browser_prints_the_seal_line(chromium: Browser, tmp_path: Path) -> None:
    first = from_browser(chromium, "paper", tmp_path / "page.html")[0]
    assert "密封线内不得答题" in first
    assert "评卷人" in first
