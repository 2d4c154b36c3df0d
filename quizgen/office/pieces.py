"""The visible text of a Word paragraph, run by run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from docx.oxml.ns import qn

from quizgen.office.numbering import VALUE

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT = (qn("w:t"), _M + "t")
LEFT_OUT = {
    _FALLBACK,
    *map(qn, (
        "w:del", "w:moveFrom", "w:drawing", "w:pict", "w:object", "w:rt", "w:txbxContent", "w:instrText", "w:delText",
        "w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:sdtPr", "w:footnoteReference", "w:endnoteReference",
    )),
}  # fmt: skip
_MARKS = {qn("w:tab"): " ", qn("w:ptab"): " ", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}


Piece = tuple[str, Any]
"""A stretch of text, and the run that it stands in."""


class Pieces:
    """The visible text of a paragraph, with the run that each piece stands in; a field shows its result only."""

    def __init__(self) -> None:
        self.fields: list[bool] = []

    def of(self, node: Any, run: Any = None) -> Iterator[Piece]:
        for child in node:
            tag = child.tag
            if not isinstance(tag, str) or tag in LEFT_OUT or (tag == qn("w:r") and switch(child, "w:vanish")):
                continue
            if tag == qn("w:fldChar"):
                self._field(child.get(qn("w:fldCharType")))
            elif text := _written(child):
                if all(self.fields):
                    yield text, run
            else:
                yield from self.of(child, child if tag == qn("w:r") else run)

    def _field(self, step: str | None) -> None:
        if step == "begin":
            self.fields.append(False)
        elif self.fields and step == "separate":
            self.fields[-1] = True
        elif self.fields and step == "end":
            self.fields.pop()


def text_of(pieces: Sequence[Piece]) -> str:
    """The text of a paragraph; underlined spaces, as people set the blanks of a form, are a line."""
    return "".join(
        "_" * len(said) if line and len(said) > 1 and not said.strip() else said for line, said in _drawn(pieces)
    )


def lined(pieces: Sequence[Piece]) -> str:
    """The same with the words that are underlined as __words__; "" where there are none."""
    drawn = [*_drawn(pieces)]
    if not any(line and said.strip() for line, said in drawn):
        return ""
    return "".join(f"__{said.strip() or '__'}__" if line else said for line, said in drawn)


def _drawn(pieces: Sequence[Piece]) -> Iterator[tuple[bool, str]]:
    """A text in stretches, and whether each is underlined."""
    for line, part in groupby(pieces, lambda piece: _is_underlined(piece[1])):
        yield line, "".join(said for said, _run in part)


def _is_underlined(run: Any) -> bool:
    line = run.find(f"{qn('w:rPr')}/{qn('w:u')}") if run is not None else None
    return line is not None and line.get(VALUE) not in (None, "none")


def _written(node: Any) -> str:
    """What an element of a run puts into the text."""
    if node.tag in _TEXT:
        return str(node.text or "")
    if node.tag == qn("w:br"):
        return "\n" if node.get(qn("w:type"), "textWrapping") == "textWrapping" else ""
    return _MARKS.get(node.tag, "")


def switch(node: Any, tag: str) -> bool | None:
    """An on-off property of a run or a style; None where it says nothing."""
    found = node.find(f"{qn('w:rPr')}/{qn(tag)}") if node is not None else None
    return None if found is None else found.get(VALUE) not in ("0", "false", "off", "none")
