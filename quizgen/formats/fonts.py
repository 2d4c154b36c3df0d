"""Makes embedded CJK fonts small: a step between WeasyPrint's layout and the bytes of the PDF.

WeasyPrint keeps glyph numbers when it subsets a font, so that a Noto CJK face brings tables for 30,000 to 60,000 empty
glyphs, 80 to 200 KB. In a CID-keyed CFF font a PDF finds glyphs by CID, and CIDs stand in the font's charset: the empty
glyphs can go and the rest be renumbered without a change to the text of the pages. TrueType fonts are left as they are.
The long tables are read here and not by fontTools, which takes 0.1 s to make objects of them (format: Adobe Technical
Note 5176).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fontTools.cffLib import CharStrings, FDSelect  # type: ignore[import-untyped]
from fontTools.misc.psCharStrings import T2CharString  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

if TYPE_CHECKING:
    import pydyf  # type: ignore[import-untyped]


def shrink(_document: object, pdf: pydyf.PDF) -> None:
    """A finisher for WeasyPrint: embeds of each CID-keyed font only the glyphs that the pages show."""
    objects = {item.reference: item for item in pdf.objects}
    shown: dict[bytes, set[int]] = {}
    for font in _fonts(pdf):
        file = objects[font["FontDescriptor"]]["FontFile3"]
        shown.setdefault(file, set()).update(_cids(font["W"]))
        font.pop("CIDToGIDMap", None)
    for file, cids in shown.items():
        if (small := shrunk(b"".join(objects[file].stream), cids)) is not None:
            objects[file].stream = [small]
            objects[file].extra["Subtype"] = "/CIDFontType0C"


def shrunk(opentype: bytes, cids: set[int]) -> bytes | None:
    """The CFF table of an OpenType font with the glyphs of some CIDs and .notdef alone; None if it is not CID-keyed."""
    font = TTFont(io.BytesIO(opentype), lazy=True, recalcBBoxes=False)
    data, cff = font.reader["CFF "], font["CFF "].cff
    top = cff.topDictIndex[0]
    if "ROS" not in top.rawDict:
        return None
    count = _number(data, top.rawDict["CharStrings"], 2)
    kept = [(0, ".notdef")]
    kept += [(g, f"cid{cid:05d}") for g, cid in _charset(data, top.rawDict["charset"], count) if cid in cids]
    dictionaries = _dictionaries(data, top.rawDict["FDSelect"], count)
    select, glyphs = FDSelect(), CharStrings(None, None, cff.GlobalSubrs, None, None, top.FDArray)
    select.gidArray = [dictionaries[glyph] for glyph, _ in kept]
    glyphs.charStrings = {
        name: T2CharString(bytecode=_entry(data, top.rawDict["CharStrings"], glyph)) for glyph, name in kept
    }
    top.FDSelect, top.CharStrings, top.charset, top.numGlyphs = select, glyphs, list(glyphs.charStrings), len(kept)
    output = io.BytesIO()
    cff.compile(output, font, isCFF2=False)
    return output.getvalue()


def _charset(data: bytes, at: int, count: int) -> Iterator[tuple[int, int]]:
    """Glyph number and CID of each glyph but .notdef; in format n the length of a run takes n bytes."""
    size, at, glyph = data[at], at + 1, 1
    while glyph < count:
        first, more = _number(data, at, 2), _number(data, at + 2, size)
        yield from zip(range(glyph, glyph + more + 1), range(first, first + more + 1), strict=True)
        at, glyph = at + 2 + size, glyph + more + 1


def _dictionaries(data: bytes, at: int, count: int) -> bytes:
    """For each glyph the number of its font dictionary, from a list (format 0) or from runs (format 3)."""
    if data[at] == 0:
        return data[at + 1 : at + 1 + count]
    runs = range(at + 3, at + 3 + 3 * _number(data, at + 1, 2), 3)
    return b"".join(data[run + 2 : run + 3] * (_number(data, run + 3, 2) - _number(data, run, 2)) for run in runs)


def _entry(data: bytes, at: int, number: int) -> bytes:
    """An entry of an INDEX: count, size of an offset, offsets from 1, entries."""
    count, size = _number(data, at, 2), data[at + 2]
    base, offset = at + 2 + (count + 1) * size, at + 3 + number * size
    return data[base + _number(data, offset, size) : base + _number(data, offset + size, size)]


def _number(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "big")


def _fonts(pdf: pydyf.PDF) -> Iterator[Any]:
    """The CFF fonts of a PDF."""
    return (item for item in pdf.objects if isinstance(item, dict) and item.get("Subtype") == "/CIDFontType0")


def _cids(widths: Any) -> Iterator[int]:
    """The CIDs in a PDF's array of widths: [first [width …] first [width …] …]."""
    for first, run in zip(widths[::2], widths[1::2], strict=True):
        yield from range(first, first + len(run))
