"""The converter from pages to Word documents: how it reads a page, and what becomes of elements it does not know."""

import base64
import io
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from PIL import Image

from quizgen.model import PrintSettings
from quizgen.office.pages import to_docx
from quizgen.office.pages.geometry import MM, page_of
from quizgen.office.pages.tables import fitted
from quizgen.office.pages.tree import parse


def opened(html: str) -> Any:
    return docx.Document(io.BytesIO(to_docx(html)))


def lines(html: str) -> list[str]:
    return [one.text for one in opened(html).paragraphs]


def test_elements_are_closed_with_what_they_hold() -> None:
    tree = parse('<div class="a b"><p>一<br>二<p>三</div>四')
    assert tree.elements[0].names == ("div.a", "div.b", "div")
    assert tree.elements[0].text == "一二三"
    assert tree.children[1] == "四"


def test_spaces_count_as_in_html() -> None:
    assert lines("<p> one\n  <span> two</span>  </p>") == ["one two"]


def test_words_outside_of_paragraphs_are_not_lost() -> None:
    assert lines("<div>零<p>一</p>二 <b>三</b></div><blink>四</blink>") == ["零", "一", "二 三", "四"]


@pytest.mark.parametrize("text", ["{ PAGE }", "<w:p/>", "&amp;lt;", "=1+1"])
def test_text_stays_text(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    assert lines(f"<p>{escaped}</p>") == [text]


def test_what_xml_cannot_hold_is_marked() -> None:
    assert lines("<p>一\x0b二\uffff</p>") == ["一\ufffd二\ufffd"]


def test_a_themes_variables_and_margins_hold() -> None:
    style = (
        "@page { margin: 16mm 19mm; @bottom-center { margin: 1mm } } :root { --size: 10.5pt } .tight { --size: 9pt }"
        "@page :first { margin: 0 } @page { margin: 37mm 26mm 35mm 28mm } :root { --size: 16pt; --leading: 1.8 }"
        "body { font-family: var(--fang); }"
    )
    page = page_of(parse(f"<html lang=zh-CN><style>{style}</style></html>"), PrintSettings())
    assert (page.size, page.leading, page.face) == (16, 1.8, "fang")
    assert [round(margin / MM) for margin in page.margins] == [37, 26, 35, 28]


def test_columns_that_need_less_leave_their_share_to_the_others() -> None:
    assert fitted([2, 30, 4], 20) == [2, 14, 4]
    assert fitted([2, 3], 20) == [2, 3]
    assert fitted([30, 30], 20) == [10, 10]


def test_a_picture_of_the_page_itself_stands_above_the_title() -> None:
    stream = io.BytesIO()
    Image.new("RGB", (600, 100)).save(stream, "PNG")
    for data, count in ((stream.getvalue(), 1), (b"<svg xmlns='http://www.w3.org/2000/svg'/>", 0)):
        address = base64.b64encode(data).decode()
        document = opened(f'<img class="logo" src="data:image/png;base64,{address}"><h1>题</h1>')
        assert len(document.inline_shapes) == count
        assert document.paragraphs[-1].text == "题"
        assert all(round(one.width.mm) <= 60 for one in document.inline_shapes)


def test_boxes_are_cells_of_a_table_in_rows_that_fit() -> None:
    row = '<span class="then">→</span>'.join('<span class="box"><span class="index">1</span></span>' for _ in range(30))
    document = opened(f'<p class="boxes">{row}</p>')
    assert sum(cell.text.startswith("1") for one in document.tables for cell in one.rows[0].cells) == 30
    for table in document.tables:
        widths = [int(one.get(qn("w:w"))) for one in table._tbl.iter(qn("w:gridCol"))]
        assert sum(widths) / 20 < 172 * MM
