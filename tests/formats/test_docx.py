"""Papers and keys as Word documents: what stands on the page stands in the document, and nothing else."""

from __future__ import annotations

import dataclasses
import io
import itertools
import random
import re
import subprocess
import sys
import zipfile
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import docx
import lxml.html
import pypdfium2  # type: ignore[import-untyped]
import pytest
from docx.oxml.ns import qn

from quizgen import files, formats, study
from quizgen.formats import page
from quizgen.model import Paper, PaperItem, PaperSection, PrintSettings, Question
from quizgen.office.convert import converter
from quizgen.office.pages.blocks import BLOCKS
from quizgen.office.pages.runs import INLINE
from quizgen.office.pages.tables import CELLS
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.matching import Matching
from quizgen.questions.single_choice import SingleChoice
from quizgen.text import fold, letter
from quizgen.views import OPEN, Shown, view_of
from tests.conftest import REPO
from tests.formats.test_print import everything

KINDS = formats.FORMATS["docx"]
SPEECH = REPO / "content/speeches/office-work.yaml"

SETTINGS = {
    "plain": PrintSettings(),
    "full": PrintSettings(
        unit="东港灯塔", secrecy="内部资料", book="closed", notice=("先写姓名。", "再答题。"), seal="first",
        score_boxes=True, end_mark=True, numbering="comma", matching="lines", candidate=("单位", "姓名"),
    ),
    "A3": PrintSettings(size="A3", seal="odd", blanks="brackets"),
    "16K": PrintSettings(size="16K", answers="sheet"),
}  # fmt: skip

PARAGRAPH = ["pStyle", "keepNext", "keepLines", "widowControl", "tabs", "kinsoku", "spacing", "ind", "jc", "outlineLvl"]
RUN = ["rStyle", "rFonts", "b", "i", "color", "spacing", "sz", "szCs", "u", "bdr", "vertAlign", "lang"]
"""Elements of properties in the order of the schema (ECMA-376), as far as they are written."""

STRUCTURE = {"header", "section", "div", "table", "tr", "th", "td", "ol", "li", "p", "img", "div.letterhead", "tbody"}
VARIANTS = {"section", "lead", "pair", "point", "sentence", "quote", "line", "long", "short", "drawn", "logo", "of"}


# ---- reading a document back


@cache
def every_type(settings: str) -> Paper:
    """A paper with a section of each type."""
    return dataclasses.replace(everything(), print=SETTINGS[settings])


def view(paper: Paper, kind: str) -> Shown:
    """The view of a paper; of the example's speech where it is one of a speech."""
    if kind in study.KINDS:
        return study.study_of(files.read_speech(SPEECH), kind, settings=paper.print)
    return view_of(paper, kind)


def document(paper: Paper, kind: str) -> bytes:
    return formats.render(view(paper, kind), "docx")


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def squeezed(value: str) -> str:
    return re.sub(r"\s", "", value)


def written(content: bytes) -> str:
    """The text of the body without spaces."""
    body: Any = docx.Document(io.BytesIO(content)).element.body
    return squeezed("".join(one.text or "" for one in body.iter(qn("w:t"))))


def shown(paper: Paper, kind: str) -> str:
    """The text of the page without spaces; what lists count by themselves is written out."""
    body = lxml.html.fromstring(page.render(view(paper, kind), medium="word")).find("body")
    for gone in [*body.iter("style", "footer"), *body.find_class("seal")]:
        gone.getparent().remove(gone)
    for entries in body.iter("ol"):
        lettered = "letters" in entries.get("class")
        for index, entry in enumerate(entries):
            entry.text = (letter(index) if lettered else str(index + 1)) + "." + (entry.text or "")
    return squeezed(body.text_content())


def small(*questions: Question, settings: PrintSettings | None = None, language: str = "zh-CN") -> Paper:
    items = [
        PaperItem(number=n, question=q, layout=q.layout(random.Random(n)), points=Fraction(2))
        for n, q in enumerate(questions, 1)
    ]
    sections = tuple(
        PaperSection(type=kind, each="question", points=Fraction(2), items=tuple(group))
        for kind, group in itertools.groupby(items, lambda item: item.question.type)
    )
    more = settings or PrintSettings()
    return Paper(name="small", title="灯塔值守", language=language, places={}, sections=sections, print=more)


def paragraphs(content: bytes, style: str) -> list[Any]:
    body: Any = docx.Document(io.BytesIO(content)).element.body
    return [one for one in body.iter(qn("w:p")) if one.style == style]


# ---- the same questions


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_document_says_what_its_page_says_in_the_same_order(kind: str, settings: str) -> None:
    paper = every_type(settings)
    text = shown(paper, kind)
    assert len(text) > 200
    assert written(document(paper, kind)) == text


@pytest.mark.parametrize("kind", sorted(OPEN & {*KINDS}))
def test_no_part_of_a_students_document_holds_an_answer(kind: str) -> None:
    paper = every_type("full")
    content = parts(document(paper, kind))
    text = fold(" ".join(re.sub(r"<[^>]+>", " ", part) for part in content.values()))
    for item in paper.items:
        for secret in item.question.secrets():
            if len(secret) == 1:
                assert fold(next(iter(secret))) not in text
    assert not [name for name in content if "comment" in name or "custom" in name.lower()]


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_element_of_the_print_templates_is_known(kind: str, settings: str) -> None:
    known = {*BLOCKS, *INLINE, *STRUCTURE, *(f"td.{name}" for name in CELLS)}
    classes = {name.split(".")[1] for name in known if "." in name} | VARIANTS
    body = lxml.html.fromstring(page.render(view(every_type(settings), kind), medium="word")).find("body")
    for one in body.iterdescendants():
        assert one.tag in {name.split(".")[0] for name in known}, lxml.html.tostring(one)[:80]
        if kind in KINDS:
            assert {*one.get("class", "").split()} <= classes, lxml.html.tostring(one)[:80]


# ---- a sound document


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_properties_stand_in_the_order_of_the_schema_and_styles_exist(kind: str, settings: str) -> None:
    content = document(every_type(settings), kind)
    opened: Any = docx.Document(io.BytesIO(content))
    styles = {one.get(qn("w:styleId")) for one in opened.styles.element.iter(qn("w:style"))}
    for root in (opened.element, opened.styles.element):
        for name, order in (("w:pPr", PARAGRAPH), ("w:rPr", RUN)):
            for properties in root.iter(qn(name)):
                places = [order.index(child.tag.split("}")[1]) for child in properties]
                assert places == sorted(places)
        for use in (*root.iter(qn("w:pStyle")), *root.iter(qn("w:rStyle"))):
            assert use.val in styles


def test_cells_end_with_a_paragraph_and_tables_do_not_touch() -> None:
    for kind in KINDS:
        opened: Any = docx.Document(io.BytesIO(document(every_type("full"), kind)))
        for cell in opened.element.iter(qn("w:tc")):
            assert cell[-1].tag == qn("w:p")
        for one in opened.element.body.iter(qn("w:tbl")):
            assert one.getnext().tag == qn("w:p")


def test_the_archive_bears_no_time_and_the_properties_no_other_name() -> None:
    content = document(every_type("plain"), "paper")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    properties = docx.Document(io.BytesIO(content)).core_properties
    assert (properties.author, properties.comments, properties.last_modified_by) == ("quizgen", "", "")
    assert "Macintosh" not in "".join(parts(content).values())
    assert properties.title.startswith("灯塔值守测试")


def test_pages_count_themselves() -> None:
    for settings in SETTINGS:
        content = parts(document(every_type(settings), "paper"))
        feet = [part for name, part in content.items() if name.startswith("word/footer")]
        assert feet
        for foot in feet:
            assert re.findall(r'instr=" (\w+) "', foot) == ["PAGE", "NUMPAGES"]
            assert re.sub(r"<[^>]+>|\s", "", foot) == "第1页共1页"


def test_sheets_have_the_size_that_is_asked_for() -> None:
    sizes = {}
    for settings in SETTINGS:
        section: Any = docx.Document(io.BytesIO(document(every_type(settings), "paper"))).sections[0]
        columns = section._sectPr.find(qn("w:cols")).get(qn("w:num"))
        sizes[settings] = (round(section.page_width.mm), round(section.page_height.mm), columns)
    assert sizes == {
        "plain": (210, 297, None),
        "full": (210, 297, None),
        "A3": (420, 297, "2"),
        "16K": (184, 260, None),
    }


def test_the_seal_line_stands_on_the_pages_that_are_to_have_one() -> None:
    for settings, sealed in (("plain", 0), ("full", 1), ("A3", 1)):
        content = parts(document(every_type(settings), "paper"))
        heads = [part for name, part in content.items() if name.startswith("word/header")]
        assert sum("密封线内不得答题" in head for head in heads) == sealed
    assert "密封线内不得答题" not in "".join(parts(document(every_type("full"), "key")).values())


@pytest.mark.skipif(converter() is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_all_questions(tmp_path: Path) -> None:
    (tmp_path / "paper.docx").write_bytes(document(every_type("full"), "paper"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(converter()), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "paper.docx")], check=True, capture_output=True, timeout=120)
    pages = [one.get_textpage().get_text_bounded() for one in pypdfium2.PdfDocument(tmp_path / "paper.pdf")]
    numbers = [int(number) for one in pages for number in re.findall(r"^(\d+)、", one, flags=re.MULTILINE)]
    assert numbers == list(range(1, len(every_type("full").items) + 1))
    assert f"第{len(pages)}页共{len(pages)}页" in squeezed(pages[-1])


def test_making_a_document_needs_no_pango() -> None:
    code = (
        "import sys; from pathlib import Path; from quizgen import files, formats, study;"
        "view = study.study_of(files.read_speech(Path(sys.argv[1])), 'study-sheet'); formats.render(view, 'docx');"
        "sys.exit('weasyprint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(SPEECH)], check=False).returncode == 0


# ---- what a person edits


def test_a_row_of_blanks_is_one_underlined_run_of_spaces() -> None:
    blank = FillBlank(id="a", text="雾天出港，先鸣[[两声连续长笛]]，再开灯。")
    (stem,) = paragraphs(document(small(blank), "paper"), "Stem")
    underlined = [run for run in stem.iter(qn("w:r")) if run.find(f".//{qn('w:u')}") is not None]
    assert len(underlined) == 1
    assert len(underlined[0].text) >= 2 * 6
    assert not underlined[0].text.strip()


def test_blanks_may_be_brackets() -> None:
    blank = FillBlank(id="a", text="雾天出港，先鸣[[两声连续长笛]]，再开灯。")
    content = document(small(blank, settings=PrintSettings(blanks="brackets")), "paper")
    assert "先鸣（），再开灯" in written(content)


@pytest.mark.parametrize(("length", "style", "rows"), [(2, "Option4", 1), (12, "Option2", 2), (40, "Option", 4)])
def test_options_stand_in_as_many_columns_as_fit(length: int, style: str, rows: int) -> None:
    choice = SingleChoice(
        id="a", stem="哪一项对？", answer="灯" * length, distractors=tuple(one * length for one in "雾港笛")
    )
    assert len(paragraphs(document(small(choice), "paper"), style)) == rows


def test_larger_letters_take_fewer_columns() -> None:
    choice = SingleChoice(id="a", stem="哪一项对？", answer="灯塔上的灯光", distractors=("雾", "港", "笛"))
    papers = [dataclasses.replace(small(choice), theme=theme) for theme in ("default", "official")]
    assert [len(paragraphs(document(one, "paper"), "Option4")) for one in papers] == [1, 0]


def test_a_question_stays_on_one_page() -> None:
    choice = SingleChoice(id="a", stem="哪一项对？", answer="灯" * 40, distractors=tuple(one * 40 for one in "雾港笛"))
    content = document(small(choice), "paper")
    kept = [one.find(f".//{qn('w:keepNext')}") is not None for one in paragraphs(content, "Option")]
    assert kept == [True, True, True, False]


def test_extreme_content_gives_a_sound_document() -> None:
    words = "{ PAGE } <w:t>&amp;</w:t> \u3400\U00020bb7 =1+1 {{ 7*7 }} 一二\x0b三"
    long = SingleChoice(id="a", stem=words, answer="长" * 400, distractors=("一", "二", "三"))
    many = Matching(id="b", stem="请配对。", pairs=tuple((f"左{n}", f"右边第{n}项") for n in range(60)))
    content = document(small(long, many), "paper")
    text = written(content)
    assert squeezed(words.replace("\x0b", "")) in text.replace("\ufffd", "")
    assert "长" * 400 in text
    assert all(f"右边第{n}项" in text for n in range(60))
    assert not [part for name, part in parts(content).items() if "document" in name and "instr" in part]


def test_english_papers_have_english_styles_and_faces() -> None:
    choice = SingleChoice(id="a", stem="Which one is right?", answer="the lamp", distractors=("a", "b", "c"))
    styles = parts(document(small(choice, language="en"), "paper"))["word/styles.xml"]
    assert 'w:val="Stem"' in styles
    assert 'w:ascii="Arial"' in styles
    chinese = parts(document(small(choice), "paper"))["word/styles.xml"]
    assert 'w:val="题干"' in chinese
    assert 'w:eastAsia="黑体"' in chinese


def test_lines_to_write_on_stand_seven_millimetres_apart() -> None:
    styles: Any = docx.Document(io.BytesIO(document(everything(), "paper"))).styles
    spacing = styles.element.xpath("w:style[@w:styleId='Line']/w:pPr/w:spacing")[0]
    assert (int(spacing.get(qn("w:before"))) + int(spacing.get(qn("w:line")))) / 20 > 20
