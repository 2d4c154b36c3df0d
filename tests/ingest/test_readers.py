"""Readers: every file kind becomes the same lines; what is no text of the document is left out."""

from __future__ import annotations

import io
import re
import stat
import zipfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from quizgen.files import source
from quizgen.files.errors import InputError
from quizgen.ingest.document import Document, joined
from quizgen.ingest.readers import BYTES, read, read_bytes, suffixes
from quizgen.office import convert
from quizgen.office.numerals import numeral

W = nsdecls("w")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The complaints in English, whatever the machine speaks."""
    monkeypatch.setenv("LANGUAGE", "en")


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def levels(document: Document) -> dict[str, int]:
    return {line.text: line.level for line in document.lines if line.level}


def complaint(data: bytes, name: str) -> str:
    with pytest.raises(InputError) as caught:
        read_bytes(data, name)
    (one,) = caught.value.complaints
    assert one.file == name
    return one.message


# ---- the registry


def test_a_file_is_read_by_its_suffix(tmp_path: Path) -> None:
    (tmp_path / "notes.TXT").write_text("第一段。\n第二段。", encoding="utf-8")
    assert texts(read(tmp_path / "notes.TXT")) == ["第一段。", "第二段。"]


def test_standard_input_is_read_by_what_it_is() -> None:
    assert texts(read_bytes("一段文字。".encode(), "-")) == ["一段文字。"]
    assert texts(read_bytes(b"<!DOCTYPE html><p>One sentence.</p>", "-")) == ["One sentence."]
    assert texts(read_bytes(word("在 Word 里写的。"), "-")) == ["在 Word 里写的。"]


def test_a_wrong_suffix_does_not_deceive() -> None:
    assert texts(read_bytes(word("其实是 docx。"), "speech.doc")) == ["其实是 docx。"]


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"x" * (BYTES + 1), "a.txt", "larger than 50 MB"),
        (b" \n ", "a.txt", "empty"),
        ("　\u200b".encode(), "a.txt", "no text"),
        (b"abc", "a.pptx", ".docx"),
        (b"abc", "a.xlsx", "from-xlsx"),
        (b"abc", "a.et", ".xlsx"),
        (b"\x00\x01\x02\x03" * 50, "a.txt", "binary"),
        (bytes(range(1, 32)) * 9, "a.txt", "binary"),
        ("naïve café, señor".encode("latin-1"), "a.txt", "UTF-8"),
        ("臺灣的辦公室，說話要算話。".encode("big5"), "a.txt", "UTF-8"),
        (b"PK\x03\x04 broken", "a.docx", "cannot be read"),
        (b"no word file", "a.docx", "no Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.docx", "password"),
        (b"%PDF-1.7 broken", "a.pdf", "damaged"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(data: bytes, name: str, says: str) -> None:
    assert says in complaint(data, name)


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_path_that_is_no_file_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        read(tmp_path / name)


# ---- text: encodings

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]
TEXT = "办公室是沟通上下、联系左右的枢纽，一要灵敏，二要高效。\nFirst, be quick.\n"


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_text_is_the_same_in_every_encoding(encoding: str) -> None:
    assert texts(read_bytes(TEXT.encode(encoding), "a.txt")) == TEXT.splitlines()


@pytest.mark.parametrize("order", ["\ufeff", ""])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_found_with_and_without_a_mark(encoding: str, order: str) -> None:
    assert texts(read_bytes((order + "只有汉字没有别的").encode(encoding), "a.txt")) == ["只有汉字没有别的"]


WORDS = st.lists(
    st.sampled_from("的工作要在全区一二三发展服务落实责任干部群众学习，。；：“”（）abc 2024\n"), min_size=8
)


@settings(max_examples=60, deadline=None)
@given(WORDS.map("".join), st.sampled_from(ENCODINGS))
def test_no_encoding_changes_a_text(text: str, encoding: str) -> None:
    text = "工作报告。" + text
    kept = "".join(texts(read_bytes(text.encode(encoding), "a.txt")))
    assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", text)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "-"]))
def test_no_bytes_break_a_reader(data: bytes, name: str) -> None:
    with suppress(InputError):
        assert read_bytes(data, name).lines


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.sampled_from("<>/pbdivh1tableruol &;\"'=a文字。\n"), max_size=200), st.sampled_from(["a.html", "a.md"])
)
def test_no_markup_breaks_a_reader(text: str, name: str) -> None:
    with suppress(InputError):
        assert read_bytes(("正文" + text).encode(), name).lines


# ---- text: Markdown


def test_markdown_underlines_are_headings_but_rules_are_none() -> None:
    source = "总标题\n===\n\n第一部分\n---\n正文。\n\n上一段没有句号\n下一行\n---\n\n* * *\n末段"
    found = read_bytes(source.encode(), "a.md")
    assert levels(found) == {"总标题": 1, "第一部分": 2}
    assert "末段" in texts(found)
    assert "* * *" not in texts(found)


def test_front_matter_names_the_title_and_stays_in_the_text() -> None:
    found = read_bytes("---\ntitle: 讲话\ndate: 2024-04-01\n---\n正文。".encode(), "a.md")
    assert found.title == "讲话"
    assert texts(found) == ["title: 讲话", "date: 2024-04-01", "正文。"]


def test_a_markdown_table_is_a_table() -> None:
    found = read_bytes("前\n\n| 项目 | 要求 |\n|---|:-:|\n| 计划 | 零差错 |\n| a \\| b | |\n\n后".encode(), "a.md")
    assert found.lines[1].rows == (("项目", "要求"), ("计划", "零差错"), ("a | b", ""))
    assert [line.number for line in found.lines] == [1, 3, 8]


def test_marks_of_bold_type_do_not_hide_a_number() -> None:
    assert texts(read_bytes("**一是灵敏。**先想**精神**。".encode(), "a.md")) == ["一是灵敏。先想精神。"]


def test_short_bold_lines_are_headings_where_nothing_else_is() -> None:
    source = "题目\n\n开头一段话。\n\n**认识要到位**\n\n一段话。\n\n**措施要到位**\n\n又一段话。"
    assert levels(read_bytes(source.encode(), "a.md")) == {"认识要到位": 1, "措施要到位": 1}


def test_signs_in_code_are_no_headings() -> None:
    assert levels(read_bytes(b"```\n# comment\n```\n# Heading\ntext", "a.md")) == {"Heading": 1}


def test_a_plain_text_keeps_its_lines_of_dashes() -> None:
    assert levels(read_bytes("一行\n---\n又一行".encode(), "a.txt")) == {}


# ---- docx


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word(*paragraphs: str) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def raw(document: Any, xml: str) -> None:
    """Puts an element before the section's properties at the end of a body."""
    document.element.body.insert(len(document.element.body) - 1, parse_xml(xml.replace(">", f" {W}>", 1)))


def numbered(document: Any, *levels: tuple[str, str], extra: str = "") -> None:
    """A numbering with id 7 whose levels have these formats and texts."""
    defined = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (kind, text) in enumerate(levels)
    )
    root = document.part.numbering_part.element
    root.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="77">{defined}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {W} w:numId="7"><w:abstractNumId w:val="77"/></w:num>'))
    if extra:
        root.append(parse_xml(f'<w:num {W} w:numId="8"><w:abstractNumId w:val="77"/>{extra}</w:num>'))


def item(document: Any, text: str, level: int = 0, number: int = 7) -> None:
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    raw(document, f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")


def test_heading_styles_and_outline_levels_are_levels() -> None:
    document = docx.Document()
    document.add_paragraph("讲话", style="Title")
    document.add_heading("认识", 1)
    document.add_heading("意义", 2)
    raw(document, '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>措施</w:t></w:r></w:p>')
    document.add_paragraph("正文。")
    found = read_bytes(saved(document), "a.docx")
    assert found.title == "讲话"
    assert levels(found) == {"认识": 1, "意义": 2, "措施": 1}
    assert texts(found) == ["认识", "意义", "措施", "正文。"]


def test_a_title_that_is_not_first_stays_in_the_text() -> None:
    document = docx.Document()
    document.add_paragraph("某办发〔2024〕1号")
    document.add_paragraph("关于学习的通知", style="Title")
    document.add_paragraph("正文。")
    found = read_bytes(saved(document), "a.docx")
    assert (found.title, texts(found)[:2]) == ("关于学习的通知", ["某办发〔2024〕1号", "关于学习的通知"])


def test_automatic_numbers_stand_before_the_text() -> None:
    document = docx.Document()
    numbered(document, ("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))
    for text, level in [("甲", 0), ("乙", 1), ("丙", 1), ("丁", 2), ("戊", 0), ("己", 1)]:
        item(document, text, level)
    assert texts(read_bytes(saved(document), "a.docx")) == [
        "一、甲",
        "（一）乙",
        "（二）丙",
        "1. 丁",
        "二、戊",
        "（一）己",
    ]


def test_numbers_of_several_levels_and_bullets_are_written_out() -> None:
    document = docx.Document()
    numbered(document, ("decimal", "第%1章"), ("decimal", "%1.%2"), ("bullet", "\uf0b7"))
    for text, level in [("甲", 0), ("乙", 1), ("丙", 1), ("丁", 2)]:
        item(document, text, level)
    assert texts(read_bytes(saved(document), "a.docx")) == ["第1章 甲", "1.1 乙", "1.2 丙", "• 丁"]


def test_a_numbering_that_starts_anew_starts_anew() -> None:
    document = docx.Document()
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbered(document, ("decimal", "%1、"), extra=anew)
    for text, number in [("甲", 7), ("乙", 7), ("丙", 8), ("丁", 8)]:
        item(document, text, 0, number)
    assert texts(read_bytes(saved(document), "a.docx")) == ["1、甲", "2、乙", "1、丙", "2、丁"]


def test_a_heading_styles_numbering_counts() -> None:
    document = docx.Document()
    numbered(document, ("chineseCounting", "%1、"))
    properties = document.styles["Heading 1"].element.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {W}><w:numId w:val="7"/></w:numPr>'))
    document.add_heading("认识", 1)
    document.add_paragraph("正文。")
    document.add_heading("措施", 1)
    assert levels(read_bytes(saved(document), "a.docx")) == {"一、认识": 1, "二、措施": 1}


def test_tables_stand_in_their_place_with_merged_cells_once() -> None:
    document = docx.Document()
    document.add_paragraph("前。")
    table = document.add_table(rows=3, cols=3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "宽"
    table.cell(1, 2).merge(table.cell(2, 2)).text = "高"
    document.add_paragraph("后。")
    found = read_bytes(saved(document), "a.docx")
    assert [line.text for line in found.lines] == ["前。", "", "后。"]
    assert found.lines[1].rows == (("宽", "", "02"), ("10", "11", "高"), ("20", "21", ""))


def test_a_frame_of_one_cell_is_running_text() -> None:
    document = docx.Document()
    document.add_table(rows=1, cols=1).cell(0, 0).text = "框里的话。"
    assert texts(read_bytes(saved(document), "a.docx")) == ["框里的话。"]


RUNS = {
    "insertions stay": ("<w:ins><w:r><w:t>新</w:t></w:r></w:ins>", "前新后"),
    "deletions go": ("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", "前后"),
    "moved text stands once": ("<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>", "前后"),
    "links keep their text": ("<w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>", "前链接后"),
    "smart tags keep their text": ("<w:smartTag><w:r><w:t>北京</w:t></w:r></w:smartTag>", "前北京后"),
    "fields show their result": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>四月</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "前四月后",
    ),
    "hidden text goes": ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>", "前后"),
    "a tab is a space": ("<w:r><w:tab/></w:r>", "前 后"),
    "text boxes go": (
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
        "前后",
    ),
}


@pytest.mark.parametrize("case", RUNS)
def test_of_a_paragraph_what_is_seen_is_read(case: str) -> None:
    inner, expected = RUNS[case]
    document = docx.Document()
    raw(document, f"<w:p><w:r><w:t>前</w:t></w:r>{inner}<w:r><w:t>后</w:t></w:r></w:p>")
    assert texts(read_bytes(saved(document), "a.docx")) == [expected]


def test_a_soft_break_begins_a_line_and_spaces_between_runs_stay() -> None:
    document = docx.Document()
    raw(document, '<w:p><w:r><w:t>one</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t>two</w:t></w:r>'
                  "<w:r><w:br/><w:t>three</w:t></w:r></w:p>")  # fmt: skip
    assert texts(read_bytes(saved(document), "a.docx")) == ["one two", "three"]


def test_running_heads_and_contents_are_left_out() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "内部资料"
    document.styles.add_style("toc 1", 1)
    document.add_paragraph("认识 3", style="toc 1")
    document.add_paragraph("正文。")
    assert texts(read_bytes(saved(document), "a.docx")) == ["正文。"]


def test_bold_lines_are_headings_where_no_style_is_used() -> None:
    document = docx.Document()
    for text in ("学习讲话", "开头的一段话。", "*认识要到位", "一段话。", "*措施要到位", "又一段话。"):
        document.add_paragraph().add_run(text.lstrip("*")).bold = text.startswith("*")
    assert levels(read_bytes(saved(document), "a.docx")) == {"认识要到位": 1, "措施要到位": 1}


def test_bold_phrases_that_open_paragraphs_of_a_word_file_are_headings() -> None:
    document = docx.Document()
    document.add_paragraph("窗口守则")
    for opening, rest in (
        ("迎人。", "站起来，先问好，再问事。"),
        ("送人。", "送到门口，再说一句慢走。"),
        ("注：", "略"),
    ):
        paragraph = document.add_paragraph()
        paragraph.add_run(opening).bold = True
        paragraph.add_run(rest)
    found = read_bytes(saved(document), "a.docx")
    assert levels(found) == {"迎人": 1, "送人": 1}
    assert (
        joined(found.lines).replace("\n", "")
        == "窗口守则迎人站起来，先问好，再问事。送人送到门口，再说一句慢走。注：略"
    )


def test_bold_lines_with_numbers_keep_their_numbers_as_levels() -> None:
    document = docx.Document()
    for text in ("题目", "开头的一段话。", "一、认识", "（一）意义", "一段话。"):
        document.add_paragraph().add_run(text).bold = text[0] in "一（"
    assert levels(read_bytes(saved(document), "a.docx")) == {}


def test_a_heading_style_on_a_whole_paragraph_makes_no_heading() -> None:
    document = docx.Document()
    document.add_heading("这一段话很长，" * 20, 1)
    document.add_paragraph("正文。")
    assert levels(read_bytes(saved(document), "a.docx")) == {}


def test_a_word_file_that_would_fill_the_memory_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(5):
            archive.writestr(f"word/{number}.xml", b"\0" * 90_000_000)
    assert "cannot be read" in complaint(out.getvalue(), "a.docx")


@pytest.mark.parametrize(
    ("kind", "number", "written"),
    [
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 21, "二十一"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 1010, "一千零一十"),
        ("ideographTraditional", 3, "丙"),
        ("chineseLegalSimplified", 12, "拾贰"),
        ("upperLetter", 28, "BB"),
        ("lowerRoman", 14, "xiv"),
        ("decimalEnclosedCircle", 2, "②"),
        ("decimalZero", 7, "07"),
        ("ordinal", 12, "12th"),
        ("something else", 5, "5"),
    ],
)
def test_numbers_are_written_as_word_writes_them(kind: str, number: int, written: str) -> None:
    assert numeral(kind, number) == written


# ---- .doc and .wps

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old file"


def test_an_old_file_without_libreoffice_says_how_to_save_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert, "converter", lambda: None)
    assert ".docx" in complaint(OLD, "a.doc")
    assert ".docx" in complaint(OLD, "a.wps")


def office(folder: Path, body: str) -> str:
    """A stand-in for LibreOffice's command."""
    script = folder / "soffice"
    script.write_text(f'#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\nmkdir -p "$2"\n{body}\n')
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return str(script)


def test_an_old_file_is_converted_by_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "made.docx").write_bytes(word("旧文件里的话。"))
    command = office(tmp_path, f'grep -q old "$3" && cp {tmp_path}/made.docx "$2/document.docx"')
    monkeypatch.setattr(convert, "converter", lambda: command)
    assert texts(read_bytes(OLD, "a.wps")) == ["旧文件里的话。"]


def test_a_conversion_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = office(tmp_path, "exit 1")
    monkeypatch.setattr(convert, "converter", lambda: command)
    assert "LibreOffice" in complaint(OLD, "a.doc")


# ---- pdf

SENTENCE = "做好这项工作，既要有责任心，也要有好办法，更要有一抓到底的恒心和韧劲，"
PARAGRAPHS = [f"这是第{number}件事。" + SENTENCE * (number % 5 + 1) + "不能半途而废。" for number in range(1, 21)]
STYLE = (
    "@page{size:A5;margin:20mm;@top-center{content:'内部学习资料'}"
    "@bottom-center{content:'第 ' counter(page) ' 页 共 ' counter(pages) ' 页'}}"
    "body{font:11pt 'Noto Serif CJK SC','Noto Serif',serif;text-align:justify}p{margin:0;text-indent:2em}"
    "h1{font-size:20pt;text-align:center}h2{font-size:15pt}"
)


@cache
def printed(body: str, style: str = "", language: str = "zh-CN") -> bytes:
    from weasyprint import HTML  # type: ignore[import-untyped]

    return bytes(HTML(string=f"<html lang={language}><style>{STYLE}{style}</style>{body}</html>").write_pdf())


def speech(paragraphs: list[str]) -> str:
    body = [f"<p>{text}</p>" for text in paragraphs]
    return "".join(["<h1>在会议上的讲话</h1><h2>提高认识</h2>", *body[:10], "<h2>狠抓落实</h2>", *body[10:]])


@pytest.mark.parametrize("style", ["", "p{text-indent:0;margin-bottom:1em}", "body{columns:2;font-size:9pt}"])
def test_lines_of_a_pdf_become_the_paragraphs_they_were(style: str) -> None:
    found = read_bytes(printed(speech(PARAGRAPHS), style), "a.pdf")
    assert found.title == "在会议上的讲话"
    assert texts(found) == ["提高认识", *PARAGRAPHS[:10], "狠抓落实", *PARAGRAPHS[10:]]
    assert levels(found) == {"提高认识": 1, "狠抓落实": 1}


def test_the_first_words_of_a_page_are_no_running_head() -> None:
    first = "每一页都有这样一句话，反反复复。"
    body = "".join(f"<p style='break-before:page'>{first}</p><p>{text}</p>" for text in PARAGRAPHS[:5])
    assert texts(read_bytes(printed(body), "a.pdf"))[::2] == [first] * 5


def test_a_title_over_two_lines_is_one() -> None:
    title = "关于进一步加强和改进全区办公室系统各项工作的若干意见的通知"
    found = read_bytes(printed(f"<h1>{title}</h1>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)), "a.pdf")
    assert (found.title, texts(found)) == (title, PARAGRAPHS)


def test_words_of_an_english_pdf_are_joined_and_hyphens_at_line_ends_go() -> None:
    text = "Good administration depends on communication, coordination and responsibility. " * 6
    style = "p{hyphens:auto;text-indent:0}"
    found = read_bytes(printed(f"<p>{text}</p><p>{text}</p><p>End here.</p>", style, "en"), "a.pdf")
    assert [one for one in texts(found) if one.startswith(("Good", "End"))] == [text.strip(), text.strip(), "End here."]


def test_a_scan_is_told_as_such() -> None:
    out = io.BytesIO()
    Image.new("L", (400, 600), 200).save(out, "PDF")
    assert "scan" in complaint(out.getvalue(), "a.pdf")


# ---- html

PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>狠抓落实_某某频道_某某网</title>
<style>p {{ color: red }}</style></head><body>
<div class="header"><a href="/">首页</a><a href="/news">新闻，要闻</a></div>
<ul id="nav"><li><a href="/a">栏目一</a></li><li><a href="/b">栏目二</a></li></ul>
<div class="wrap"><div class="left">{body}</div>
<div class="right"><ul><li><a href="/1">别的文章，一</a></li><li><a href="/2">别的文章，二</a></li></ul></div></div>
<script>var a = "不是正文。";</script><div class="footer">版权所有，某某网。</div></body></html>"""
BODY = "<p>工作要抓实抓细，不能走过场。</p><p>责任要落到人头，措施要落到实处。</p>"


def page(body: str, charset: str = "utf-8") -> Document:
    return read_bytes(PAGE.format(charset=charset, body=body).encode(charset), "a.html")


@pytest.mark.parametrize("charset", ["utf-8", "gbk", "gb2312", "big5", "utf-16"])
def test_a_page_is_its_text_without_the_menus_in_every_encoding(charset: str) -> None:
    body = "<p>工作要有人抓，也要有人管。</p><p>大家都要用心。</p>"
    source = f"<meta charset={charset}><ul class=menu><li><a href=/>首</a></li></ul>{body}"
    assert texts(read_bytes(source.encode(charset), "a.html")) == ["工作要有人抓，也要有人管。", "大家都要用心。"]


def test_menus_scripts_and_feet_are_no_text() -> None:
    assert texts(page(BODY)) == ["工作要抓实抓细，不能走过场。", "责任要落到人头，措施要落到实处。"]


def test_the_title_is_without_the_sites_name() -> None:
    assert page(BODY).title == "狠抓落实"


def test_a_heading_in_the_text_is_the_title_and_leaves_it() -> None:
    found = page(f"<h1>在会上的讲话</h1>{BODY}")
    assert (found.title, len(found.lines)) == ("在会上的讲话", 2)


def test_a_logo_is_no_title() -> None:
    source = PAGE.format(charset="utf-8", body=BODY).replace("<body>", "<body><h1>某某市人民政府</h1>")
    assert read_bytes(source.encode(), "a.html").title == "狠抓落实"


def test_headings_have_levels() -> None:
    assert levels(page(f"<h2>一、认识</h2>{BODY}<h3>（一）意义</h3>{BODY}")) == {"一、认识": 2, "（一）意义": 3}


def test_a_page_in_one_form_keeps_its_text() -> None:
    assert len(page(f"<form><input value=x>{BODY}</form>").lines) == 2


def test_lists_get_the_labels_that_a_browser_shows() -> None:
    lists = "<ol start=3><li>灵敏<li>高效<ul><li>快</ul></ol><ol type=A><li>有序</ol><ol><li>1.主动</ol>"
    assert texts(page(BODY + lists))[2:] == ["3. 灵敏", "4. 高效", "• 快", "A. 有序", "1.主动"]


def test_breaks_and_wide_indents_begin_lines() -> None:
    found = page("<div>　　第一段，在此。<br>　　第二段，在此。　　第三段&nbsp;在此。</div>")
    assert texts(found) == ["第一段，在此。", "第二段，在此。", "第三段 在此。"]


def test_a_table_of_data_is_a_table_and_one_for_layout_is_text() -> None:
    data = "<table><tr><th colspan=2>指标<th>值<tr><td rowspan=2>甲<td>乙<td>1<tr><td>丙<td>2</table>"
    found = page(BODY + data)
    assert found.lines[-1].rows == (("指标", "", "值"), ("甲", "乙", "1"), ("", "丙", "2"))
    assert len(page(f"<table><tr><td>{BODY}</td></tr></table>").lines) == 2


def test_links_that_stand_together_in_the_text_are_a_menu_but_a_link_in_a_sentence_is_text() -> None:
    links = "<p>" + "".join(f"<a href=/{number}>相关文章{number}</a>" for number in range(4)) + "</p>"
    found = page(f"{BODY}<p>详见<a href=/x>工作规则</a>，认真执行。</p>{links}")
    assert texts(found)[-1] == "详见工作规则，认真执行。"


def test_a_page_that_nests_too_deeply_is_told_not_cut() -> None:
    assert "deeply" in complaint(b"<html><body>" + b"<div>" * 5000 + "深。".encode(), "a.html")


def test_nothing_outside_a_page_is_loaded() -> None:
    entity = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>正文，&x;在此。</p>'
    assert "root:" not in joined(read_bytes(entity.encode(), "a.html").lines)


READ: dict[str, Callable[[], bytes]] = {
    "a.txt": lambda: "一、认识\n正文。".encode(),
    "a.docx": lambda: word("一、认识", "正文。"),
    "a.html": lambda: "<p>一、认识</p><p>正文。</p>".encode(),
    "a.pdf": lambda: printed("<p>一、认识</p><p>正文。</p>", "@page{@top-center{content:none}}"),
}


@pytest.mark.parametrize("name", READ)
def test_every_kind_gives_the_same_lines(name: str) -> None:
    found = read_bytes(READ[name](), name)
    assert texts(found) == ["一、认识", "正文。"]
    assert [line.number for line in found.lines] == [1, 2]


def test_quotation_marks_of_another_font_stand_where_the_page_shows_them() -> None:
    from quizgen.ingest.readers.pdf import _Stretch

    def stretch(text: str, *lefts: float) -> _Stretch:
        return _Stretch([(char, (left, left + 10, 0, 10)) for char, left in zip(text, lefts, strict=True)], 10, 0)

    line, marks = stretch("做到三清吗", 0, 10, 25, 35, 50), stretch("“”", 20, 45)
    below = stretch("登记", 20, 45)
    below.chars = [(char, (left, right, -20, -10)) for char, (left, right, _low, _high) in below.chars]
    assert line.surrounds(marks)
    assert not line.surrounds(below)
    line.take(marks)
    assert "".join(char for char, _box in line.chars) == "做到“三清”吗"


def test_the_documents_that_are_refused_elsewhere_are_those_that_can_be_read() -> None:
    assert set(source.DOCUMENTS) == set(suffixes())


def test_marks_of_slanted_type_and_escapes_of_markdown_are_no_text(tmp_path: Path) -> None:
    source = tmp_path / "page.md"
    source.write_text("# Berths\n\nA _visiting_ boat pays \\$10 for *one* night in snake_case_1.\n", encoding="utf-8")
    assert read(source).lines[-1].text == "A visiting boat pays $10 for one night in snake_case_1."
