"""What stands round the text of a page: its size and margins, the page numbers, the seal line at the left edge."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import Any

from quizgen.office.pages.blocks import blocks
from quizgen.office.pages.geometry import MM, SEALED, Page
from quizgen.office.pages.runs import Run, written
from quizgen.office.pages.tree import Element
from quizgen.office.pages.xml import make, twips

FIELDS = {"\ue000": "PAGE", "\ue001": "NUMPAGES"}
"""What the pages' foot has for the number of the page and their count."""

LOGO = 60 * MM, 18 * MM
"""A logo is not wider and not higher."""

EMU = 12700
"""The units of drawings in a point."""


def lay_out(section: Any, tree: Element, page: Page) -> None:
    """Sets the sheet of a section, its foot on every page, and its seal line on those that have one."""
    _sheet(section, page)
    for place, (header, footer) in _places(section, page).items():
        _fill(footer, [_foot(page, one) for one in tree.all("footer")])
        seals = [_seal(page, one) for one in tree.all("div.seal") if place == "sealed"]
        _fill(header, [make("w:p", make("w:pPr", make("w:pStyle", val="Header")), *seals)])


def logos(tree: Element) -> Iterator[bytes]:
    """The pictures that stand in the page itself."""
    for one in tree.all("img.logo"):
        head, _, data = one.attributes.get("src", "").partition(";base64,")
        if head.startswith("data:"):
            yield base64.b64decode(data)


def _places(section: Any, page: Page) -> dict[str, tuple[Any, Any]]:
    """Header and footer of the pages that bear the seal line and of the others."""
    if page.sealed and page.settings.seal == "first":
        section.different_first_page_header_footer = True
        sealed = section.first_page_header, section.first_page_footer
        return {"sealed": sealed, "others": (section.header, section.footer)}
    if page.sealed:
        return {
            "sealed": (section.header, section.footer),
            "others": (section.even_page_header, section.even_page_footer),
        }
    return {"others": (section.header, section.footer)}


def _fill(part: Any, paragraphs: list[Any]) -> None:
    part.is_linked_to_previous = False
    element = part._element
    element[:] = paragraphs or [make("w:p")]


def _sheet(section: Any, page: Page) -> None:
    """Size, margins, columns; a sheet that lies across holds two upright pages."""
    wide, high = page.sheet
    top, right, bottom, left = page.margins
    wide *= page.columns
    properties = section._sectPr
    properties[:] = [one for one in properties if not re.search(r"}(pgSz|pgMar|cols|docGrid|titlePg)$", one.tag)]
    across = "landscape" if page.columns == 2 else None
    foot = min(bottom / 2, 9 * MM)
    properties.extend([
        make("w:pgSz", w=twips(wide), h=twips(high), orient=across),
        make(
            "w:pgMar", top=twips(top), right=twips(right), bottom=twips(bottom),
            left=twips(max(left, SEALED) if page.sealed else left), header=twips(8 * MM), footer=twips(foot), gutter=0,
        ),
        make("w:cols", num=page.columns if page.columns > 1 else None, space=twips(left + right)),
    ])  # fmt: skip


def _foot(page: Page, element: Element) -> Any:
    """The foot with fields that count the pages."""
    style = make("w:pPr", make("w:pStyle", val="Footer"))
    pieces = re.split("([\ue000\ue001])", element.text.strip())
    return make("w:p", style, *(one for piece in pieces if piece for one in _piece(page, piece)))


def _piece(page: Page, piece: str) -> Iterator[Any]:
    if piece in FIELDS:
        yield make("w:fldSimple", *written(page, [Run(text="1")]), instr=f" {FIELDS[piece]} ")
    else:
        yield from written(page, [Run(text=piece, set=True)])


# ---- the seal line


def _seal(page: Page, element: Element) -> Any:
    """A run with a text box at the left edge of the sheet, written from its foot to its head."""
    wide, high = 22 * MM, page.height
    inner = blocks(page, element.children)
    box = make("wps:txbx", make("w:txbxContent", *inner))
    shape = make(
        "wps:wsp",
        make("wps:cNvSpPr", txBox=1),
        make("wps:spPr", _place(wide, high), make("a:prstGeom", make("a:avLst"), prst="rect"), make("a:noFill")),
        box,
        make("wps:bodyPr", vert="vert270", wrap="square", lIns=0, tIns=0, rIns=0, bIns=0),
    )
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    graphic = make("a:graphic", make("a:graphicData", shape, uri=uri))
    choice = make("mc:Choice", make("w:drawing", _anchor(wide, high, graphic)), Requires="wps")
    return make("w:r", make("mc:AlternateContent", choice))


def _place(wide: float, high: float) -> Any:
    extent = {"cx": round(wide * EMU), "cy": round(high * EMU)}
    return make("a:xfrm", make("a:off", x=0, y=0), make("a:ext", **extent))


def _anchor(wide: float, high: float, graphic: Any) -> Any:
    """At the left edge of the sheet, as high as its text, behind nothing."""
    across = make("wp:positionH", _offset(10 * MM), relativeFrom="page")
    down = make("wp:positionV", _offset(0), relativeFrom="margin")
    return make(
        "wp:anchor",
        make("wp:simplePos", x=0, y=0),
        across,
        down,
        make("wp:extent", cx=round(wide * EMU), cy=round(high * EMU)),
        make("wp:effectExtent", l=0, t=0, r=0, b=0),
        make("wp:wrapNone"),
        make("wp:docPr", id=1, name="seal"),
        make("wp:cNvGraphicFramePr"),
        graphic,
        distT=0, distB=0, distL=0, distR=0, simplePos=0, relativeHeight=1,
        behindDoc=0, locked=0, layoutInCell=1, allowOverlap=1,
    )  # fmt: skip


def _offset(points: float) -> Any:
    element = make("wp:posOffset")
    element.text = str(round(points * EMU))
    return element
