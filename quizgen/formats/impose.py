"""Puts two upright pages side by side on one sheet: a step between WeasyPrint's layout and the bytes of the PDF.

A page of a PDF may have several content streams, and WeasyPrint's pages share their resources: a sheet is a page twice
as wide that draws both. Structure tags tell pages apart and do not survive this; bookmarks go along.
"""

from __future__ import annotations

from typing import Any

import pydyf  # type: ignore[import-untyped]


def side_by_side(pdf: pydyf.PDF) -> None:
    """Every two pages become one sheet; the right half of the last one may stay empty."""
    by_reference = {item.reference: item for item in pdf.objects}
    pages = [by_reference[reference] for reference in pdf.page_references]
    moved: dict[bytes, tuple[bytes, float]] = {}
    for left, right in zip(pages[::2], [*pages[1::2], None], strict=False):
        width, height = left["MediaBox"][2:]
        if right is not None:
            moved[right.reference] = (left.reference, width)
            left["Contents"] = _both(pdf, left, right, width)
        for box in ("MediaBox", "TrimBox", "BleedBox"):
            left[box] = pydyf.Array([0, 0, 2 * width, height])
    pdf.pages["Kids"] = pydyf.Array(part for page in pages[::2] for part in (page.number, 0, "R"))
    pdf.pages["Count"] = len(pages[::2])
    _redirect(pdf, moved)


def _both(pdf: pydyf.PDF, left: Any, right: Any, width: float) -> pydyf.Array:
    """The contents of both pages, the second moved to the right by the width of the first."""
    parts = [pydyf.Stream([b"q"]), pydyf.Stream([f"Q q 1 0 0 1 {width:.3f} 0 cm".encode()]), pydyf.Stream([b"Q"])]
    for part in parts:
        pdf.add_object(part)
    before, between, behind = (part.reference for part in parts)
    return pydyf.Array([before, left["Contents"], between, right["Contents"], behind])


def _redirect(pdf: pydyf.PDF, moved: dict[bytes, tuple[bytes, float]]) -> None:
    """Lets bookmarks to a right half point to its sheet."""
    for item in pdf.objects:
        target = item.get("Dest") if isinstance(item, dict) else None
        if target and target[0] in moved:
            target[0], shift = moved[target[0]]
            target[2] += shift
