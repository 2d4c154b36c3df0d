"""A Word file as paragraphs and tables in their order, with what its styles and its numbering say about each."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import takewhile
from typing import Any

from docx import Document as open_document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from quizgen.office.numbering import VALUE, Labels, chain, value, whole
from quizgen.office.pieces import LEFT_OUT, Pieces, lined, switch, text_of

UNPACKED = 400_000_000
"""So many bytes a Word file may hold once unpacked."""

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])")
_TITLE = re.compile(r"title|标题|文档标题|文章标题")
_CONTENTS = re.compile(r"(?:toc|目录)\s*[1-9]")


class Unreadable(Exception):
    """A file that is no Word file, or a damaged one; says what the library found."""


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A paragraph: its label and text (a soft break is a line break), its heading level (0: none), how it is set.

    `opening` is the bold text that it begins with, `lined` the text with its underlined words as __words__, if any.
    """

    text: str
    label: str = ""
    level: int = 0
    title: bool = False
    bold: bool = False
    centred: bool = False
    opening: str = ""
    lined: str = ""


@dataclass(frozen=True, kw_only=True)
class Grid:
    """A table, row by row; a merged cell stands where it begins, and is empty elsewhere."""

    rows: tuple[tuple[str, ...], ...]


def read(data: bytes) -> list[Paragraph | Grid]:
    """The body of a .docx in order; raises Unreadable."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if sum(one.file_size for one in archive.infolist()) > UNPACKED:
                raise Unreadable("too large")
        document = open_document(BytesIO(data))
        return list(_Body(document).blocks(document.element.body))
    except Unreadable:
        raise
    except Exception as error:  # the library and its parser let many kinds through; all mean the same here
        raise Unreadable(f"{type(error).__name__}: {error}"[:200]) from None


class _Body:
    """Goes through a document once: the numbering counts as it goes."""

    def __init__(self, document: Any) -> None:
        root = document.styles.element
        self.styles = {one.get(qn("w:styleId")): one for one in root.findall(qn("w:style"))}
        defaults = [name for name, one in self.styles.items() if _is_default(one)]
        self.default = defaults[0] if defaults else ""
        self.labels = Labels(_numbering(document))

    def blocks(self, node: Any) -> Iterator[Paragraph | Grid]:
        for child in node:
            if child.tag == qn("w:p"):
                if not self._is_contents(child):
                    yield self.paragraph(child)
            elif child.tag == qn("w:tbl"):
                yield Grid(rows=tuple(self._rows(child)))
            elif isinstance(child.tag, str) and child.tag not in LEFT_OUT:
                yield from self.blocks(child)

    def paragraph(self, node: Any) -> Paragraph:
        properties = self._properties(node)
        pieces = list(Pieces().of(node))
        bold = self._bold(pieces, properties)
        return Paragraph(
            text=text_of(pieces),
            label=self._label(node, properties),
            level=self._level(properties),
            title=any(_TITLE.fullmatch(_name(one)) for one in properties[1:2]),
            bold=any(text.strip() for text, _ in pieces) and len(bold) == len(pieces),
            opening="".join(text for text, _ in bold),
            lined=lined(pieces),
            centred=next((found for one in properties if (found := _in_ppr(one, "w:jc"))), "") == "center",
        )

    def _properties(self, node: Any) -> list[Any]:
        """The paragraph itself, then its style and what that is based on: the first that says something decides."""
        style = _in_ppr(node, "w:pStyle") or self.default
        return [node, *chain(self.styles, style)]

    def _is_contents(self, node: Any) -> bool:
        """An automatic table of contents repeats the headings with page numbers; it is no text of its own."""
        return any(_CONTENTS.fullmatch(_name(one)) for one in self._properties(node)[1:])

    def _level(self, properties: list[Any]) -> int:
        for one in properties:
            if one.tag == qn("w:style") and (match := _HEADING.fullmatch(_name(one))):
                return int(match[1])
            if outline := _in_ppr(one, "w:outlineLvl"):
                return whole(outline) + 1 if whole(outline, 9) < 9 else 0
        return 0

    def _label(self, node: Any, properties: list[Any]) -> str:
        """The automatic number, set at the paragraph or in its style."""
        at, number, style = None, None, ""
        for one in properties:
            numbering = one.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if numbering is None:
                continue
            at = at if at is not None or numbering.find(qn("w:ilvl")) is None else whole(value(numbering, "w:ilvl"))
            number = number or value(numbering, "w:numId")
            style = style or str(one.get(qn("w:styleId")) or "")
        if not number or number == "0":
            return ""
        return self.labels.label(number, self.labels.level_of_style(number, style) if at is None else at)

    def _bold(self, pieces: list[tuple[str, Any]], properties: list[Any]) -> list[tuple[str, Any]]:
        """The pieces up to the first one that is not bold; spaces count as either."""
        styled = next((found for one in properties[1:] if (found := switch(one, "w:b")) is not None), False)
        return [*takewhile(lambda piece: not piece[0].strip() or _is_bold(piece[1], styled), pieces)]

    def _rows(self, table: Any) -> Iterator[tuple[str, ...]]:
        for row in _down(table, qn("w:tr")):
            cells = list(_down(row, qn("w:tc")))
            yield tuple(text for cell in cells for text in (self._cell(cell), *[""] * (_width(cell) - 1)))

    def _cell(self, cell: Any) -> str:
        texts: list[str] = []
        for block in self.blocks(cell) if not _goes_on(cell) else ():
            if isinstance(block, Grid):
                texts.extend(" ".join(row) for row in block.rows)
            else:
                texts.append(block.label + block.text)
        return " ".join(" ".join(texts).split())


def _numbering(document: Any) -> Any:
    """The root of numbering.xml, if there is one."""
    try:
        return document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
    except KeyError:
        return None


def _is_default(style: Any) -> bool:
    return style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in ("1", "true")


def _name(style: Any) -> str:
    return value(style, "w:name").strip().lower()


def _in_ppr(node: Any, tag: str) -> str:
    properties = node.find(qn("w:pPr"))
    return value(properties, tag) if properties is not None else ""


def _is_bold(run: Any, styled: bool) -> bool:
    """Whether a run is bold, by its own setting or by its style's."""
    own = switch(run, "w:b")
    return styled if own is None else own


def _goes_on(cell: Any) -> bool:
    """Whether a cell goes on from the row above."""
    merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merge is not None and merge.get(VALUE) != "restart"


def _width(cell: Any) -> int:
    """Over how many columns a cell goes."""
    properties = cell.find(qn("w:tcPr"))
    return min(whole(value(properties, "w:gridSpan"), 1), 100) if properties is not None else 1


def _down(node: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, also inside controls and insertions; not those of inner tables."""
    for child in node:
        if child.tag == tag:
            yield child
        elif isinstance(child.tag, str) and child.tag not in LEFT_OUT and child.tag != qn("w:p"):
            yield from _down(child, tag)
