"""PDF/UA-1 as far as a reader without veraPDF can tell: what the file says of itself, and the tags of its pages."""

from __future__ import annotations

import ctypes
import itertools
import re
import zlib
from collections.abc import Iterator
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from pypdfium2 import raw

from quizgen import formats
from quizgen.views import view_of
from tests.formats.test_print import everything

KINDS = ("paper", "key", "teacher", "answer-sheet")


def made(kind: str) -> bytes:
    return formats.render(view_of(everything(seal="first", score_boxes=True, end_mark=True), kind), "pdf")


def plain(content: bytes) -> bytes:
    """The file with its compressed parts readable."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    found = [content]
    for one in streams:
        try:
            found.append(zlib.decompressobj().decompress(one))
        except zlib.error:
            continue
    return b"\n".join(found)


def tags(content: bytes) -> Iterator[tuple[str, str]]:
    """The tags of all pages in their order, with what stands for a picture."""
    for one in pypdfium2.PdfDocument(content):
        tree = raw.FPDF_StructTree_GetForPage(one.raw)
        for index in range(raw.FPDF_StructTree_CountChildren(tree)):
            yield from _under(raw.FPDF_StructTree_GetChildAtIndex(tree, index))
        raw.FPDF_StructTree_Close(tree)


def _under(element: Any) -> Iterator[tuple[str, str]]:
    yield said(raw.FPDF_StructElement_GetType, element), said(raw.FPDF_StructElement_GetAltText, element)
    for index in range(raw.FPDF_StructElement_CountChildren(element)):
        if child := raw.FPDF_StructElement_GetChildAtIndex(element, index):
            yield from _under(child)


def said(get: Any, element: Any) -> str:
    buffer = ctypes.create_string_buffer(400)
    size = get(element, buffer, 400)
    return buffer.raw[: max(0, size - 2)].decode("utf-16-le")


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_says_that_it_keeps_to_pdf_ua(kind: str) -> None:
    text = plain(made(kind))
    for piece in (b"pdfuaid:part", b"/MarkInfo", b"/DisplayDocTitle true", b"/Lang", b"/StructTreeRoot"):
        assert piece in text, piece


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_runs_nothing_and_holds_no_other_file(kind: str) -> None:
    text = plain(made(kind))
    for piece in (b"/JavaScript", b"/JS", b"/OpenAction", b"/EmbeddedFile", b"/Launch", b"/AcroForm"):
        assert not re.search(re.escape(piece) + rb"\b", text), piece


@pytest.mark.parametrize("kind", KINDS)
def test_heads_skip_no_level_and_pictures_have_words(kind: str) -> None:
    found = list(tags(made(kind)))
    levels = [int(name[1:]) for name, _ in found if re.fullmatch(r"H\d", name)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert not [alt for name, alt in found if name == "Figure" and not alt]
    assert {"P", "Table", "TR"} <= {name for name, _ in found} or kind == "answer-sheet"
