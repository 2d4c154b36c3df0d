"""pdf: the text layer of a PDF in reading order, its lines joined into paragraphs."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from ctypes import c_double
from dataclasses import dataclass
from typing import Any

from quizgen.files.errors import Complaint, InputError
from quizgen.ingest.document import Document
from quizgen.ingest.readers import layout, paragraphs
from quizgen.ingest.readers.layout import Row
from quizgen.wording import _

FEW = 12
"""A page with fewer characters than this and a picture is a scan."""

NEAR = 12
"""What a file sets in another font comes within so many stretches of the line it stands in."""

Box = tuple[float, float, float, float]
"""Left, right, bottom, top, in points."""

_WIDE = "“”‘’\u3000-\u30ff\u3400-\u9fff\uff00-\uffef"
_CJK_GAP = re.compile(f"(?<=[{_WIDE}]) +(?=[{_WIDE}])")
_BROKEN = re.compile("[\ufffd\ue000-\uf8ff\x00-\x01\x03-\x08\x0e-\x1f]")


def read(data: bytes, name: str) -> Document:
    """A PDF: paragraphs without running heads and page numbers; headings where their type is larger.

    Errors: damaged, with a password, a scan without text, a text layer that means nothing.
    """
    document = _opened(data, name)
    try:
        pages = [_page(document[number]) for number in range(len(document))]
    finally:
        document.close()
    _refuse_pictures(pages, name)
    rows = [rows for rows, _picture in pages]
    text = "".join(row.text for page in rows for row in page)
    if len(_BROKEN.findall(text)) * 5 > len(text):
        message = _(
            "the text in this PDF has no readable characters (its fonts name none); use the Word file, or run OCR"
        )
        raise InputError(Complaint(file=name, message=message))
    return paragraphs.document(layout.reading_order(rows))


def _opened(data: bytes, name: str) -> Any:
    import pypdfium2  # type: ignore[import-untyped]
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
        if len(document) == 0:
            raise pypdfium2.PdfiumError("no pages")
        return document
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            message = _("protected by a password; save it without one, or use the Word file")
        else:
            message = _("this PDF is damaged and cannot be read; make it anew, or use the Word file")
        raise InputError(Complaint(file=name, message=message)) from None


def _refuse_pictures(pages: list[tuple[list[Row], bool]], name: str) -> None:
    """Tells a scan, also one of which some pages have text."""
    scans = [
        number
        for number, (rows, picture) in enumerate(pages, 1)
        if picture and sum(len(row.text) for row in rows) < FEW
    ]
    if len(scans) == len(pages):
        message = _("a scan: pictures of pages without text; run OCR over it, or use the Word file")
        raise InputError(Complaint(file=name, message=message))
    if len(scans) * 3 > len(pages):
        message = _("pages {pages} are pictures without text; run OCR over them, or use the Word file")
        numbers = ", ".join(map(str, scans[:20])) + (" …" if len(scans) > 20 else "")
        raise InputError(Complaint(file=name, message=message.format(pages=numbers)))


def _page(page: Any) -> tuple[list[Row], bool]:
    """The rows of a page, and whether it shows a picture."""
    from pypdfium2 import raw

    text = page.get_textpage()
    try:
        rows = [row for row in _rows(text, _Turned(page)) if row.text.strip()]
        picture = any(True for _one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))
        return rows, picture
    except Exception as error:
        if type(error).__name__ != "PdfiumError":
            raise
        return [], False
    finally:
        text.close()
        page.close()


class _Turned:
    """The boxes of characters as the reader of a turned page sees them, in points."""

    def __init__(self, page: Any) -> None:
        self.turn = page.get_rotation() % 360
        self.width, self.height = page.get_size()

    def box(self, left: float, right: float, bottom: float, top: float) -> Box:
        if self.turn == 90:
            return bottom, top, self.height - right, self.height - left
        if self.turn == 180:
            return self.width - right, self.width - left, self.height - top, self.height - bottom
        if self.turn == 270:
            return self.width - top, self.width - bottom, left, right
        return left, right, bottom, top

    def slanted(self, angle: float) -> bool:
        """Whether text runs across the page, as a watermark does."""
        return abs(math.sin(2 * angle)) > 0.2


def _rows(text: Any, turned: _Turned) -> Iterator[Row]:
    """Stretches of text on one line without a wide gap, in the order of the file.

    What a file sets apart in another font (quotation marks) stands where the page shows it.
    """
    stretches: list[_Stretch] = []
    for stretch in _stretches(text, turned):
        around = next((one for one in reversed(stretches[-NEAR:]) if one.surrounds(stretch)), None)
        if around is not None:
            around.take(stretch)
            continue
        for one in [one for one in stretches[-NEAR:] if stretch.surrounds(one)]:
            stretches.remove(one)
            stretch.take(one)
        stretches.append(stretch)
    for stretch in stretches:
        yield _row(text, stretch.chars, stretch.size, stretch.start, turned)


@dataclass
class _Stretch:
    """Characters with their boxes, the size of their type, the index of the first one in the page's text."""

    chars: list[tuple[str, Box]]
    size: float
    start: int

    def surrounds(self, other: _Stretch) -> bool:
        """Whether another stretch stands inside this one, on the same line."""
        first, last = other.chars[0][1], other.chars[-1][1]
        mine = self.chars[0][1]
        overlap = min(mine[3], first[3]) - max(mine[2], first[2])
        inside = mine[0] < first[0] and last[1] < self.chars[-1][1][1] + 0.1 * self.size
        return inside and overlap > 0.5 * min(mine[3] - mine[2], first[3] - first[2])

    def take(self, other: _Stretch) -> None:
        """Both as one, from left to right."""
        written = [char for char in other.chars if char[0] != " "]
        self.chars = sorted([*self.chars, *written], key=lambda char: char[1][0] + char[1][1])


def _stretches(text: Any, turned: _Turned) -> Iterator[_Stretch]:
    """Stretches of text in the order of the file."""
    from pypdfium2 import raw

    chars: list[tuple[str, Box]] = []
    size, start = 1.0, 0
    for index in range(text.count_chars()):
        char = chr(raw.FPDFText_GetUnicode(text, index) & 0x1FFFFF)
        if raw.FPDFText_IsGenerated(text, index) == 1:
            if char == " ":
                chars.append((char, chars[-1][1])) if chars else None
                continue
            box = None
        else:
            box = turned.box(*_box(text, index))
        if chars and (box is None or _is_apart(chars[-1][1], box, size)):
            yield _Stretch(chars, size, start)
            chars = []
        if box is not None:
            if not chars:
                size, start = _size(text, index, box), index
            chars.append((char, box))
    if chars:
        yield _Stretch(chars, size, start)


def _row(text: Any, chars: list[tuple[str, Box]], size: float, start: int, turned: _Turned) -> Row:
    from pypdfium2 import raw

    written = "".join(char for char, _box in chars).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    boxes = [box for _char, box in chars]
    upright = not turned.slanted(raw.FPDFText_GetCharAngle(text, start))
    return Row(
        text=_CJK_GAP.sub("", written) if upright else "",
        left=min(box[0] for box in boxes),
        right=max(box[1] for box in boxes),
        base=boxes[0][2],
        size=size,
        bold=raw.FPDFText_GetFontWeight(text, start) >= 600,
        width=turned.width,
        height=turned.height,
    )


def _box(text: Any, index: int) -> Box:
    """Left, right, bottom, top of a character's place, in points."""
    from pypdfium2 import raw

    found = raw.FS_RECTF()
    if raw.FPDFText_GetLooseCharBox(text, index, found) and found.right > found.left:
        return found.left, found.right, found.bottom, found.top
    left, right, bottom, top = (c_double() for _side in range(4))
    raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    return left.value, right.value, bottom.value, top.value


def _size(text: Any, index: int, box: tuple[float, float, float, float]) -> float:
    """The size of the type in points, as it stands on the page."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    if raw.FPDFText_GetMatrix(text, index, matrix):
        return max(float(raw.FPDFText_GetFontSize(text, index)) * math.hypot(matrix.b, matrix.d), 1.0)
    return max(box[3] - box[2], 1.0)


def _is_apart(last: Box, box: Box, size: float) -> bool:
    """Whether a character stands on another line than the last one, or behind a wide gap."""
    overlap = min(last[3], box[3]) - max(last[2], box[2])
    lower = min(last[3] - last[2], box[3] - box[2])
    return overlap < 0.4 * lower or box[0] - last[1] > 1.6 * size or box[0] < last[0] - size
