"""The printed paper and key, read back from the PDF: text, fonts, pixels. RENEW_GOLDEN=1 renews the golden pages."""

from __future__ import annotations

import ctypes
import dataclasses
import itertools
import os
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont
from pypdfium2 import raw

from quizgen import formats, pool
from quizgen.formats import page, pdf
from quizgen.look import PLAIN
from quizgen.model import Paper, PaperItem, PaperSection, Place, PrintSettings, Question, Source
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.matching import Matching
from quizgen.questions.ordering import Ordering
from quizgen.text import is_cjk, letter
from quizgen.views import view_of
from tests.conftest import REPO

EXAMPLE = REPO / "content/papers/office-work.yaml"
TRUETYPE = Path("/usr/share/fonts/truetype/arphic-gbsn00lp")
SHORTEST = 40
"""Points from the left edge of the text within which no blank ends; what stands there begins its line."""

NOT_FIRST = "、。，；：！？）》”’"
SCALE = 6
BASELINE = 0.88
ALIKE = 0.65


# ---- reading a PDF back


@cache
def papers() -> tuple[Paper, ...]:
    return tuple(dataclasses.replace(one, print=PrintSettings()) for one in pool.from_blueprint(EXAMPLE))


@cache
def example(form: int, kind: str) -> bytes:
    return formats.render(view_of(papers()[form], kind), "pdf")


def printed(paper: Paper, kind: str = "paper") -> bytes:
    return formats.render(view_of(paper, kind), "pdf")


def lines(content: bytes) -> list[list[str]]:
    """The lines of text of each page."""
    return [one.get_textpage().get_text_bounded().split("\r\n") for one in pypdfium2.PdfDocument(content)]


def texts(content: bytes) -> list[str]:
    """The text of each page without spaces and line breaks."""
    return [squeezed("".join(one)) for one in lines(content)]


def squeezed(value: str) -> str:
    return re.sub(r"\s", "", value)


def characters(content: bytes) -> Iterator[tuple[str, str, Image.Image]]:
    """Each Chinese character of the first page once for each font: itself, its font, its em square on the page."""
    first = pypdfium2.PdfDocument(content)[0]
    picture = first.render(scale=SCALE).to_pil().convert("L")
    layer = first.get_textpage()
    seen = set()
    for index in range(layer.count_chars()):
        character, font = chr(raw.FPDFText_GetUnicode(layer, index)), font_name(layer, index)
        if is_cjk(character) and character.isalpha() and (character, font) not in seen:
            seen.add((character, font))
            yield character, font, picture.crop(em_square(layer, index, first.get_height()))


def em_square(layer: Any, index: int, page_height: float) -> tuple[int, int, int, int]:
    """Where a character stands on the picture of its page: from its origin one em to the right, and BASELINE em up."""
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    raw.FPDFText_GetCharOrigin(layer, index, x, y)
    raw.FPDFText_GetMatrix(layer, index, matrix)
    em = round(raw.FPDFText_GetFontSize(layer, index) * matrix.a * SCALE)
    corner = round(x.value * SCALE), round((page_height - y.value) * SCALE - BASELINE * em)
    return (*corner, corner[0] + em, corner[1] + em)


def font_name(layer: Any, index: int) -> str:
    buffer = ctypes.create_string_buffer(200)
    raw.FPDFText_GetFontInfo(layer, index, buffer, 200, None)
    return buffer.value.decode()


@cache
def installed(embedded: str, em: int) -> ImageFont.FreeTypeFont:
    """The installed font that an embedded one (LWGGBP+Noto-Serif-CJK-SC) was cut from."""
    name = embedded.split("+")[1]
    pattern = name.removesuffix("-Bold").replace("-", " ") + (":bold" if name.endswith("-Bold") else "")
    found = subprocess.run(["fc-match", "-f", "%{file}\n%{index}", pattern], capture_output=True, text=True, check=True)
    file, index = found.stdout.splitlines()
    return ImageFont.truetype(file, em, index=int(index) & 0xFFFF)


def likeness(shown: Image.Image, character: str, font: str) -> float:
    """How alike a character's square on a page and the installed font's character are: the normalised correlation."""
    em = shown.width
    wanted = Image.new("L", shown.size, 255)
    ImageDraw.Draw(wanted).text((0, BASELINE * em), character, font=installed(font, em), fill=0, anchor="ls")
    first, second = (deviations(picture.resize((24, 24), Image.Resampling.BOX)) for picture in (shown, wanted))
    norm = (sum(v * v for v in first) * sum(v * v for v in second)) ** 0.5
    return sum(a * b for a, b in zip(first, second, strict=True)) / norm if norm else 0.0


def deviations(picture: Image.Image) -> list[float]:
    values = picture.tobytes()
    mean = sum(values) / len(values)
    return [value - mean for value in values]


# ---- small papers of invented content

TUGS = FillBlank(
    id="tugs",
    text="雾天出港，先鸣[[两声|二声]]长笛，再开[[探照灯]]。",
    any_order=((1, 2),),
    explanation="值班员记住：雾天出港，先鸣两声长笛，再开探照灯。",
    source=Source(speech="lighthouse", section="一", quote="雾天出港，先鸣两声长笛，再开探照灯"),
)
BELLS = Matching(
    id="bells",
    stem="信号与含义：请配对。",
    pairs=(("一声长笛", "右转"), ("两声长笛", "左转")),
    distractors=("后退",),
    source=Source(speech="lighthouse", quote=("一声长笛右转", "两声长笛左转")),
)
LAMP = Ordering(id="lamp", stem="点灯的步骤：请排序。", items=("擦净灯罩", "加满灯油", "点燃灯芯"))


def paper(*questions: Question, title: str = "灯塔值守测试", language: str = "zh-CN") -> Paper:
    """A paper with a section for each type, two points for each unit."""
    numbered = [
        PaperItem(number=n, question=q, layout=q.layout(random.Random(n)), points=Fraction(2 * q.units))
        for n, q in enumerate(questions, 1)
    ]
    sections = tuple(
        PaperSection(type=kind, each="unit", points=Fraction(2), items=tuple(items))
        for kind, items in itertools.groupby(numbered, lambda item: item.question.type)
    )
    places = {"lighthouse": Place(title="灯塔值守须知", headings={"一": "一、雾天"})}
    return Paper(
        name="small", title=title, form="A", language=language, time_limit=30, places=places, sections=sections
    )


# ---- what the pages show


def test_the_pages_show_the_glyphs_that_their_text_names() -> None:
    found = list(characters(example(0, "paper")))
    assert len(found) > 150
    assert not [character for character, font, shown in found if likeness(shown, character, font) < ALIKE]


def test_a_wrong_glyph_would_be_noticed() -> None:
    found = list(characters(example(0, "paper")))
    strangers = zip(found, found[1:] + found[:1], strict=True)
    alike = [(one, other) for (one, font, shown), (other, _, _) in strangers if likeness(shown, other, font) >= ALIKE]
    assert len(alike) * 100 <= len(found), alike


def test_chinese_fonts_are_embedded() -> None:
    for kind in ("paper", "key"):
        fonts = {font for _, font, _ in characters(example(0, kind))}
        assert fonts
        assert all(re.match(r"[A-Z]{6}\+", font) for font in fonts)


def test_every_page_says_which_of_how_many_it_is() -> None:
    for kind in ("paper", "key"):
        pages = texts(example(0, kind))
        for number, text in enumerate(pages, 1):
            assert f"第{number}页共{len(pages)}页" in text


def test_section_heads_give_number_type_and_points() -> None:
    text = "".join(texts(example(0, "paper")))
    heads = (
        "一、填空题：本题共24空，每空1分，共24分",
        "三、多项选择题：本题共3小题，每小题4分，共12分",
        "五、匹配题：本题共12对，每对1分，共12分",
        "七、简答题：本题共1小题，每小题10分，共10分",
    )
    assert all(head in text for head in heads)


def test_the_title_block_gives_form_time_and_full_marks() -> None:
    text = texts(example(1, "paper"))[0]
    assert "办公室系统业务培训测试卷（B卷）" in text
    assert "考试时间：60分钟满分：100分" in text
    assert "单位姓名" in text
    assert "题号一二三四五六七总分得分" in text


def test_nothing_of_a_question_is_split_across_pages() -> None:
    for form in (0, 1):
        pages = texts(example(form, "paper"))
        for part in view_of(papers()[form], "paper").parts:
            for item in part.items:
                phrases = [squeezed(phrase) for phrase in phrases_of(item.prompt)]
                assert any(all(phrase in text for phrase in phrases) for text in pages)


def phrases_of(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from phrases_of(one)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from phrases_of(getattr(value, field.name))


def test_a_section_head_stands_on_the_page_of_its_first_question() -> None:
    for count in range(28, 33):  # 28 and an ordering question just fill a page
        fill = [dataclasses.replace(TUGS, id=f"f{number}") for number in range(count)]
        pages = texts(printed(paper(*fill, LAMP)))
        assert len(pages) == (1 if count == 28 else 2)
        assert all(phrase in pages[-1] for phrase in ("二、排序题", *LAMP.items))


def test_no_line_begins_with_closing_punctuation() -> None:
    for kind in ("paper", "key"):
        for one in pypdfium2.PdfDocument(example(0, kind)):
            page_text = one.get_textpage()
            shown = page_text.get_text_range()
            boxes = [(c, page_text.get_charbox(i, loose=True)) for i, c in enumerate(shown) if not c.isspace()]
            left = min(box[0] for _, box in boxes)
            begins = [
                c
                for (_, above), (c, box) in itertools.pairwise(boxes)
                if box[3] < above[1] and box[0] - left < SHORTEST
            ]
            assert not [c for c in begins if c in NOT_FIRST]


def test_a_blank_tells_the_class_of_its_answer_but_not_its_length() -> None:
    short, longer = (FillBlank(id="x", text=f"潮水在[[{answer}]]之后退去。") for answer in ("正午", "下半夜"))
    assert printed(paper(short)) == printed(paper(longer))
    assert printed(paper(short)) != printed(paper(FillBlank(id="x", text="潮水在[[太阳落山的时候]]之后退去。")))


# ---- what a paper keeps to itself


def test_no_answer_to_a_blank_stands_on_the_paper_unless_a_prompt_shows_it() -> None:
    for form in (0, 1):
        text = "".join(texts(example(form, "paper")))
        shown = "".join(phrases_of(tuple(i.prompt for p in view_of(papers()[form], "paper").parts for i in p.items)))
        for item in papers()[form].items:
            if isinstance(item.question, FillBlank):
                answers = [squeezed(answer) for accepted in item.question.answers for answer in accepted]
                assert not [answer for answer in answers if answer in text and answer not in shown]


def test_the_file_of_a_paper_does_not_depend_on_explanation_and_source() -> None:
    bare = (dataclasses.replace(one, explanation="", source=Source()) for one in (TUGS, BELLS, LAMP))
    assert printed(paper(*bare)) == printed(paper(TUGS, BELLS, LAMP))


def test_a_paper_has_title_and_language_and_no_date_and_no_attachment() -> None:
    document = pypdfium2.PdfDocument(example(0, "paper"))
    told = {key: value for key, value in document.get_metadata_dict().items() if value}
    assert told.keys() == {"Title", "Producer"}
    assert told["Title"] == "办公室系统业务培训测试卷（A卷）"
    assert document.count_attachments() == 0
    assert raw.FPDFCatalog_IsTagged(document)


def test_the_key_gives_answers_alternatives_order_explanation_and_source() -> None:
    text = "".join(texts(printed(paper(TUGS, BELLS, LAMP), "key")))
    for phrase in (
        "（1）两声或二声；（2）探照灯（顺序不限）",
        "解析：值班员记住：雾天出港，先鸣两声长笛，再开探照灯。出处：一、雾天",
        "出处：全文：一声长笛右转……两声长笛左转",
        "本卷试题均出自《灯塔值守须知》",
        "参考答案及评分标准",
    ):
        assert phrase in text


def test_letters_of_the_key_fit_the_paper() -> None:
    item: Any = view_of(paper(BELLS), "key").parts[0].items[0]
    answers = dict(zip(item.prompt.left, (item.prompt.right[i] for i in item.answer.key.right), strict=True))
    assert answers == dict(BELLS.pairs)
    letters = "".join(f"{n}.{letter(i)}" for n, i in enumerate(item.answer.key.right, 1))
    assert letters in "".join(texts(printed(paper(BELLS), "key")))


def test_a_question_shows_its_answer_in_place_where_the_view_has_it() -> None:
    shown = page.render(dataclasses.replace(view_of(paper(TUGS, BELLS, LAMP), "key"), kind="paper"))
    assert re.search(r'<span class="blank"[^>]*><span class="given">两声</span></span>', shown)
    assert re.search(r'<td class="bracket"><span class="answer">（<span class="given">[ABC]</span>）', shown)
    assert re.search(r'<span class="index">1</span><span class="given">[ABC]</span></span>', shown)


# ---- English


def test_an_english_paper_reads_in_english() -> None:
    fill = FillBlank(id="f", text="In fog the keeper first sounds [[two]] blasts, then lights the [[lamp]].")
    match = Matching(id="m", stem="Find what belongs together.", pairs=(("red", "port"), ("green", "starboard")))
    text = "\n".join(" ".join(one) for one in lines(printed(paper(fill, match, title="At sea", language="en"))))
    for phrase in (
        "At sea (Form A)",
        "Time: 30 minutes",
        "1. Fill in the blanks (2 blanks, 2 points each, 4 points)",
        "2. Matching (2 pairs, 2 points each, 4 points)",
        "Page 1 of 1",
    ):
        assert phrase in text
    assert not [character for character in text if is_cjk(character) and character.isalpha()]


# ---- the file


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    program = (
        "import hashlib; from tests.formats.test_pdf import example\n"
        "print(*(hashlib.sha256(example(0, kind)).hexdigest() for kind in ('paper', 'key')))"
    )
    runs = [python(program, PYTHONHASHSEED=seed) for seed in ("1", "77")]
    assert runs[0] == runs[1]


def python(program: str, **environment: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **environment},
        cwd=REPO,
    )
    return run.stdout


def test_shrunk_fonts_show_the_same_pages_in_a_third_of_the_bytes() -> None:
    from weasyprint import HTML  # type: ignore[import-untyped]

    from quizgen.formats.fonts import shrink

    document = HTML(string=page.render(view_of(paper(TUGS, BELLS, LAMP), "key"))).render()
    whole, small = document.write_pdf(), document.write_pdf(finisher=shrink)
    if b"FontFile3" not in document.write_pdf(uncompressed_pdf=True):
        pytest.skip("no CFF font here")
    first, second = (
        pypdfium2.PdfDocument(content)[0].render(scale=2).to_pil().convert("L") for content in (whole, small)
    )
    assert max(ImageChops.difference(first, second).tobytes()) < 32
    assert texts(whole) == texts(small)
    assert len(small) < len(whole) / 3


def test_a_machine_with_truetype_fonts_only_prints_chinese(tmp_path: Path) -> None:
    if not TRUETYPE.is_dir():
        pytest.skip("fonts-arphic-gbsn00lp is not installed")
    config = tmp_path / "fonts.conf"
    config.write_text(
        f"<fontconfig><dir>{TRUETYPE}</dir><cachedir>{tmp_path}</cachedir></fontconfig>", encoding="utf-8"
    )
    program = (
        "from tests.formats.test_pdf import *\n"
        f"Path({str(tmp_path)!r}, 'paper.pdf').write_bytes(printed(paper(TUGS, BELLS, LAMP)))"
    )
    python(program, FONTCONFIG_FILE=str(config))
    found = list(characters((tmp_path / "paper.pdf").read_bytes()))
    assert len(found) > 30
    assert {font.split("+")[1].removesuffix("-Bold") for _, font, _ in found} == {"AR-PL-SungtiL-GB"}
    assert not [c for c, font, shown in found if likeness(shown, c, font.removesuffix("-Bold")) < ALIKE]


# ---- hostile content

HOSTILE = '<img src="file:///etc/passwd"><script>1</script>&amp;{{ 7*7 }}'


def test_markup_in_content_prints_as_text() -> None:
    poisoned = FillBlank(id="x", text=f"{HOSTILE}[[答案]]", explanation=HOSTILE)
    for kind in ("paper", "key"):
        content = formats.render(view_of(paper(poisoned, title=HOSTILE), kind), "pdf")
        assert squeezed(HOSTILE) in "".join(texts(content))
        assert "root:" not in "".join(texts(content))


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "http://127.0.0.1:9/x.png",
        "ftp://127.0.0.1/x",
        "/etc/passwd",
        "../pyproject.toml",
        "%2e%2e/pyproject.toml",
        "themes/../../pyproject.toml",
        "nowhere.png",
    ],
)
def test_a_page_that_asks_for_anything_outside_the_templates_is_refused(url: str) -> None:
    from weasyprint import HTML  # type: ignore[import-untyped]
    from weasyprint.urls import FatalURLFetchingError  # type: ignore[import-untyped]

    html = HTML(string=f'<img src="{url}">', base_url=pdf.ROOT, url_fetcher=pdf.fetcher(PLAIN))
    with pytest.raises(FatalURLFetchingError):
        html.write_pdf()


def test_a_page_may_use_the_templates_own_files_and_data_addresses() -> None:
    fetch = pdf.fetcher(PLAIN).fetch
    assert fetch(pdf.ROOT + "themes/default/print.css").read()
    assert fetch("data:text/plain,lamp").read() == b"lamp"


@pytest.mark.parametrize("more", range(1, 8))
def test_the_form_behind_a_long_title_stands_on_one_line(more: int) -> None:
    title = "东湖市第四人民医院患者转运与交接管理工作" + "暂行办法实施细则"[:more]
    first, *_ = lines(printed(paper(LAMP, title=title)))
    assert any(squeezed(one).endswith("（A卷）") for one in first)


# ---- golden pages


@pytest.mark.parametrize("kind", ["paper", "key"])
def test_a_small_paper_becomes_its_golden_page(kind: str) -> None:
    shown = page.render(view_of(paper(TUGS, BELLS, LAMP), kind))
    shown = re.sub(r"<style>.*?</style>", "<style></style>", shown, flags=re.DOTALL)
    golden = REPO / f"tests/golden/{kind}.html"
    if os.environ.get("RENEW_GOLDEN"):
        golden.write_text(shown, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == shown
