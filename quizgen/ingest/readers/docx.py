"""docx: Word files; older ones (.doc, .wps, .rtf, .odt) are converted by LibreOffice where it is installed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from quizgen.files.errors import Complaint, InputError
from quizgen.ingest.document import Document, Line, clean
from quizgen.ingest.readers.emphasis import SetLine, fit, run_in, with_headings
from quizgen.office import convert, word
from quizgen.wording import _

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def read(data: bytes, name: str) -> Document:
    """A Word file: paragraphs and tables in order, with the numbers that Word puts before them.

    Text boxes, notes, running heads, pictures, tracked deletions, hidden text and an automatic table of contents are
    left out. Errors: damaged, with a password, an older kind where LibreOffice is missing.
    """
    if not data.startswith(b"PK") or PurePath(name).suffix.lower() == ".odt":
        data = _converted(data, name)
    try:
        blocks = word.read(data)
    except word.Unreadable as error:
        message = _("this Word file cannot be read ({why}); open it in Word or WPS and save it anew as .docx")
        raise InputError(Complaint(file=name, message=message.format(why=error))) from None
    title, body = _title(blocks)
    numbered = list(_numbered(body))
    lines = run_in(with_headings([line for line, _ in numbered]), [opening for _, opening in numbered])
    return Document(title=title, lines=tuple(lines))


def _converted(data: bytes, name: str) -> bytes:
    """An older file as .docx; an error says how to make one."""
    if data.startswith(_OLE) and _LOCKED in data:
        message = _("protected by a password; open it in Word or WPS, take the password off and save it again")
        raise InputError(Complaint(file=name, message=message))
    suffix = PurePath(name).suffix.lower()
    if not data.startswith((_OLE, b"{\\rtf")) and suffix in (".docx", ".docm"):
        message = _("this is no Word file, or it is damaged; open it in Word or WPS and save it anew as .docx")
        raise InputError(Complaint(file=name, message=message))
    command = convert.converter()
    if command is None:
        message = _("an older kind of file; open it in Word or WPS and save it as .docx (or install LibreOffice)")
        raise InputError(Complaint(file=name, message=message))
    result = convert.to_docx(data, suffix if suffix not in (".docx", ".docm", "") else ".doc", command)
    if result is None:
        message = _("LibreOffice could not convert this file; open it in Word or WPS and save it as .docx")
        raise InputError(Complaint(file=name, message=message))
    return result


Blocks = Sequence[word.Paragraph | word.Grid]


def _title(blocks: Blocks) -> tuple[str, Blocks]:
    """The paragraphs in the style Title; taken from the text where they stand at its head."""
    filled = [one for one in blocks if isinstance(one, word.Grid) or one.text.strip() or one.label]
    head = next((at for at, one in enumerate(filled) if isinstance(one, word.Grid) or not one.title), len(filled))
    if head:
        return _joined(filled[:head]), filled[head:]
    start = next((at for at, one in enumerate(filled) if isinstance(one, word.Paragraph) and one.title), 0)
    return (_joined(filled[start : start + 1]), filled) if start else ("", filled)


def _joined(blocks: Blocks) -> str:
    """A title over several paragraphs or lines as one."""
    texts = [clean(line) for one in blocks if isinstance(one, word.Paragraph) for line in one.text.split("\n")]
    title = ""
    for text in filter(None, texts):
        title += (" " if title[-1:].isascii() and title and text[0].isascii() else "") + text
    return title


def _numbered(blocks: Blocks) -> Iterator[tuple[SetLine, str]]:
    """Every paragraph as lines (one more after each soft break), and the bold phrase that each opens with."""
    for number, block in enumerate(blocks, 1):
        if isinstance(block, word.Grid):
            yield from ((SetLine(line=line), "") for line in table_lines(block.rows, number))
            continue
        lines = [text for text in map(clean, (block.label + block.text).split("\n")) if text]
        lined = clean(block.label + block.lined) if block.lined and len(lines) == 1 else ""
        for text in lines:
            level = fit(block.level, text) if text is lines[0] and not block.title else 0
            opening = clean(block.opening) if text is lines[0] and not block.bold and not block.label else ""
            yield (
                SetLine(
                    line=Line(text=text, number=number, level=level, lined=lined), apart=block.bold or block.centred
                ),
                opening,
            )


def table_lines(rows: Sequence[Sequence[str]], number: int) -> Iterator[Line]:
    """A table as one line; one of a single column is a frame round text."""
    cells = [tuple(clean(re.sub(r"\s+", " ", cell)) for cell in row) for row in rows]
    filled = tuple(row for row in cells if any(row))
    if any(sum(map(bool, row)) > 1 for row in filled):
        yield Line(text="", number=number, rows=filled)
    else:
        yield from (Line(text=cell, number=number) for row in filled for cell in row if cell)
