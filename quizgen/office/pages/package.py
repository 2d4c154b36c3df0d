"""The file: the library's template without its own styles and clutter, fixed properties, the same bytes each time."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.image.exceptions import UnrecognizedImageError
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.shared import Emu, Pt

from quizgen.office.pages import styles
from quizgen.office.pages.geometry import Page
from quizgen.office.pages.tables import gap
from quizgen.office.pages.xml import make, tag
from quizgen.office.zipped import WHEN, without_clock

_CLUTTER = ("thumbnail", "extended-properties", "customXml", "stylesWithEffects", "webSettings", "numbering")
"""Parts of the library's template, by the end of their relationship, that no page needs."""

MODE = "15"
"""The mode of Word 2013 and later; with another one the title bar says “compatibility mode”."""


class Package:
    """A document under construction."""

    def __init__(self, page: Page) -> None:
        self.document = Document()
        self.page = page
        for holder in (self.document.part, self.document.part.package):
            _without_clutter(holder)
        styles.fill(self.document.styles.element, page)
        self._settings()
        self._properties()
        self._fonts()

    @property
    def section(self) -> Any:
        return self.document.sections[0]

    def write(self, blocks: Sequence[Any]) -> None:
        """Puts blocks into the body, a small gap between two tables and behind a last one."""
        body: Any = self.document.element.body
        section = body[-1]
        body[:] = [*_apart(blocks), section]

    def add_logo(self, data: bytes, wide: float, high: float) -> None:
        """Puts a picture above the title, within so many points; one that Word does not know (SVG) is left out."""
        title = next(one for one in self.document.paragraphs if one.style and one.style.style_id in ("Unit", "Title"))
        above = title.insert_paragraph_before(style=title.style)
        try:
            picture = above.add_run().add_picture(io.BytesIO(data))
        except UnrecognizedImageError:
            self.document.element.body.remove(above._p)
            return
        scale = min(Pt(wide) / picture.width, Pt(high) / picture.height)
        picture.width, picture.height = Emu(int(picture.width * scale)), Emu(int(picture.height * scale))

    def bytes(self) -> bytes:
        stream = io.BytesIO()
        self.document.save(stream)
        return without_clock(stream.getvalue())

    def _settings(self) -> None:
        """As of Word 2013; underlines are drawn below spaces at the end of a line too, punctuation is set closely."""
        settings: Any = self.document.settings.element
        compatible = settings.find(tag("w:compat"))
        compatible.insert(0, make("w:ulTrailSpace"))
        compatible.find(tag("w:compatSetting")).set(tag("w:val"), MODE)
        settings.find(tag("w:zoom")).set(tag("w:percent"), "100")
        settings.find(tag("w:themeFontLang")).set(tag("w:eastAsia"), "zh-CN")
        settings.find(tag("w:characterSpacingControl")).set(tag("w:val"), "compressPunctuation")
        self.document.settings.odd_and_even_pages_header_footer = self.page.sealed and self.page.settings.seal == "odd"

    def _properties(self) -> None:
        properties = self.document.core_properties
        properties.title, properties.language = self.page.title[:255], self.page.language
        properties.author, properties.comments, properties.last_modified_by = "quizgen", "", ""
        properties.created = properties.modified = WHEN
        properties.revision = 1

    def _fonts(self) -> None:
        """The table of fonts: the other names by which a machine may know the Chinese ones."""
        part = next(
            one.target_part for one in self.document.part.rels.values() if one.reltype == RELATIONSHIP_TYPE.FONT_TABLE
        )
        fonts = [
            make("w:font", make("w:altName", val=styles.OTHER_NAMES[name]), make("w:charset", val="86"), name=name)
            for name in styles.FACES.values()
        ]
        part._blob = serialize_part_xml(make("w:fonts", *fonts))


def _without_clutter(holder: Any) -> None:
    for name in [name for name, one in holder.rels.items() if one.reltype.endswith(_CLUTTER)]:
        holder.rels.pop(name)


def _apart(blocks: Sequence[Any]) -> list[Any]:
    made: list[Any] = []
    for one, after in zip(blocks, [*blocks[1:], None], strict=True):
        made.append(one)
        if one.tag == tag("w:tbl") and (after is None or after.tag == tag("w:tbl")):
            made.append(gap())
    return made
