"""A bank as a Word document for reviewers: to correct, tick and send back (see ingest/items/copy.py for its form)."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from docx import Document as new_document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from quizgen.office.zipped import without_clock

GREY = RGBColor(0x59, 0x59, 0x59)
BOXES = {"☐": "0", "☒": "1"}
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def write(title: str, guide: str, sections: Iterable[tuple[str, Sequence[Sequence[str]]]]) -> bytes:
    """A document with a heading for each section and the lines of its questions; boxes in them can be ticked.

    `guide` stands at the head of every page. The same input gives the same bytes.
    """
    document = new_document()
    _set_up(document, title, guide)
    for heading, questions in sections:
        document.add_heading(heading, level=1)
        for lines in questions:
            _add_question(document, lines)
    stream = io.BytesIO()
    document.save(stream)
    return without_clock(stream.getvalue())


def _set_up(document: Any, title: str, guide: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    for name, size in (("Normal", 11), ("Heading 1", 15), ("Header", 9)):
        style = document.styles[name]
        style.font.size, style.font.name = Pt(size), "Times New Roman"
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "宋体")
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")
    document.styles["Heading 1"].font.color.rgb = RGBColor(0, 0, 0)
    section.header.paragraphs[0].text = guide
    document.core_properties.title = title
    document.core_properties.author = "quizgen"


def _add_question(document: Any, lines: Sequence[str]) -> None:
    """The lines of a question, kept together on a page; the last one, by which it is known again, is small."""
    for number, line in enumerate(lines):
        paragraph = document.add_paragraph()
        layout = paragraph.paragraph_format
        layout.space_before, layout.space_after = Pt(10 if number == 0 else 0), Pt(1)
        layout.keep_with_next, layout.keep_together = number < len(lines) - 1, True
        layout.left_indent = Cm(0.7) if number else None
        for piece in _pieces(line):
            if piece in BOXES:
                paragraph._p.append(_box(piece))
            else:
                run = paragraph.add_run(piece)
                run.bold = number == 0
                if number == len(lines) - 1:
                    run.font.color.rgb, run.font.size = GREY, Pt(8)


def _pieces(line: str) -> list[str]:
    """A line cut at its boxes."""
    pieces = [""]
    for char in line:
        if char in BOXES:
            pieces += [char, ""]
        else:
            pieces[-1] += char
    return [piece for piece in pieces if piece]


def _box(sign: str) -> Any:
    """A check box to click on, in Word and WPS; elsewhere the sign can be overwritten."""
    control, about, content = (OxmlElement(name) for name in ("w:sdt", "w:sdtPr", "w:sdtContent"))
    box = about.makeelement(f"{{{_W14}}}checkbox", nsmap={"w14": _W14})
    for name, value in (("checked", BOXES[sign]), ("checkedState", "2612"), ("uncheckedState", "2610")):
        part = box.makeelement(f"{{{_W14}}}{name}", {f"{{{_W14}}}val": value})
        if name != "checked":
            part.set(f"{{{_W14}}}font", "MS Gothic")
        box.append(part)
    about.append(box)
    run, properties, fonts, written = (OxmlElement(name) for name in ("w:r", "w:rPr", "w:rFonts", "w:t"))
    for name in ("w:ascii", "w:eastAsia", "w:hAnsi"):
        fonts.set(qn(name), "MS Gothic")
    properties.append(fonts)
    written.text = sign
    run.extend([properties, written])
    content.append(run)
    control.extend([about, content])
    return control
