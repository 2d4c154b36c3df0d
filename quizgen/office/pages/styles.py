"""The named styles of a document, in one table: what a person changes to change the looks of all questions at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from quizgen import wording
from quizgen.office.pages.geometry import Page
from quizgen.office.pages.xml import flag, make, tag, twips
from quizgen.text import msg

FACES = {"song": "宋体", "hei": "黑体", "kai": "楷体", "fang": "仿宋"}
"""By the names under which Windows, WPS and UOS find them."""

OTHER_NAMES = {"宋体": "SimSun", "黑体": "SimHei", "楷体": "KaiTi", "仿宋": "FangSong"}
LATIN = "Times New Roman"
SMALL = 0.857
"""The size of notes as a part of the text's."""
COLUMNS = 5, 4, 2
"""In how many columns options can stand side by side."""
INDENT, LETTER = 2.2, 1.5
"""In characters: how far a question's text is set in behind its number, an option's behind its letter."""


@dataclass(frozen=True, kw_only=True)
class Style:
    """A paragraph style; lengths in characters of the text, `before` and `after` in points.

    The size is `scale` times the text's, at the least `least` points. `columns` sets tab stops for so many options,
    `rule` is a line from the text to the right margin; its height is space above it, which LibreOffice keeps too.
    """

    id: str
    name: str
    face: str = ""
    scale: float = 1.0
    least: float = 0.0
    bold: bool = False
    align: str | None = None
    indent: float = 0.0
    hanging: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = 0.0
    next: bool = False
    whole: bool = False
    outline: int | None = None
    columns: int = 1
    rule: bool = False


STYLES = (
    Style(id="Title", name="Title", face="hei", scale=1.375, least=18, bold=True, align="center", next=True),
    Style(id="Subtitle", name="Subtitle", face="hei", least=14, bold=True, align="center", next=True),
    Style(id="Heading1", name="heading 1", face="hei", least=12, bold=True, before=11, next=True, outline=0),
    *(
        Style(id=f"Heading{n}", name=f"heading {n}", face="hei", bold=True, before=6, next=True, outline=n - 1)
        for n in range(2, 6)
    ),
    Style(id="Footer", name="footer", scale=0.8, least=9, align="center"),
    Style(id="Header", name="header", scale=0.8, least=9),
    Style(id="Unit", name=msg("Unit of the paper"), face="hei", least=14, bold=True, align="center", next=True),
    Style(id="Secrecy", name=msg("Secrecy"), face="hei", bold=True),
    Style(id="Remark", name=msg("Second title"), face="kai", align="center", next=True),
    Style(id="Facts", name=msg("Facts of the paper"), align="center", next=True),
    Style(id="Candidate", name=msg("Candidate"), align="center", before=6, after=8),
    Style(id="NoticeHead", name=msg("Head of the notice"), face="hei", bold=True, before=6, next=True),
    Style(id="Notice", name=msg("Notice"), face="kai", indent=1.6, hanging=1.6, whole=True),
    Style(id="Instruction", name=msg("Instruction"), face="kai", after=2, next=True, whole=True),
    Style(id="Stem", name=msg("Stem"), indent=INDENT, hanging=INDENT, whole=True),
    Style(id="Option", name=msg("Option"), indent=INDENT + LETTER, hanging=LETTER, whole=True),
    Style(id="Option2", name=msg("Options in two columns"), indent=INDENT, columns=2, whole=True),
    Style(id="Option5", name=msg("Options in five columns"), indent=INDENT, columns=5, whole=True),
    Style(id="Option4", name=msg("Options in four columns"), indent=INDENT, columns=4, whole=True),
    Style(id="Line", name=msg("Line to write on"), indent=INDENT, before=9.5, line=1.2, rule=True),
    Style(id="Point", name=msg("Key point"), indent=INDENT, whole=True),
    Style(id="Note", name=msg("Note"), scale=SMALL, least=9, indent=INDENT, whole=True),
    Style(id="NumberedNote", name=msg("Numbered note"), scale=SMALL, least=9, indent=INDENT, hanging=INDENT),
    Style(id="Cell", name=msg("Text of a table")),
    Style(id="CellHead", name=msg("Head of a table"), face="hei"),
    Style(id="Marks", name=msg("Places of the answer sheet"), indent=INDENT, hanging=INDENT, line=1.8, whole=True),
    Style(id="Gap", name=msg("Gap beside a table"), scale=0.2, line=1),
    Style(id="Study", name=msg("Text of a study sheet"), indent=1, hanging=1, whole=True),
    Style(id="StudyLead", name=msg("Lead of a study sheet"), face="kai", indent=1, hanging=1, next=True),
    Style(id="StudyQuote", name=msg("Quotation of a study sheet"), face="kai", indent=1, hanging=1, whole=True),
    Style(id="Seal", name=msg("Seal line"), after=2),
    Style(id="SealRule", name=msg("Rule of the seal line"), scale=SMALL, least=9, align="center"),
    Style(id="How", name=msg("How to fill in the sheet"), face="kai", align="center", before=3, after=3),
    Style(id="End", name=msg("End of the paper"), face="kai", align="center", before=12),
)  # fmt: skip
"""Word knows those with names of one word or a number by itself, and calls them 标题, 标题 1, 页脚 in Chinese."""

BUILT_IN = frozenset({"Title", "Subtitle", "Footer", "Header", *(f"Heading{n}" for n in range(1, 6))})
KEPT = frozenset({"Normal", "DefaultParagraphFont", "TableNormal", "NoList"})
"""Those of the library's template that stay."""


def fill(styles: Any, page: Page) -> None:
    """Puts the styles in place of those of the library's template."""
    own = {one.get(tag("w:styleId")): one for one in styles.findall(tag("w:style"))}
    for name, one in own.items():
        if name not in KEPT:
            styles.remove(one)
    for child in own["Normal"].findall(tag("w:rPr")) + own["Normal"].findall(tag("w:pPr")):
        own["Normal"].remove(child)
    say = wording.say(page.language)
    styles.find(tag("w:docDefaults"))[:] = _defaults(page)
    styles.extend([_style(one, page, say(one.name)) for one in STYLES])
    styles.extend(_characters(page))


def fonts(face: str, page: Page) -> Any:
    """A Chinese face with the Latin one; an English page has no Chinese heads and quotations."""
    latin = "Arial" if face == "hei" and not page.chinese else LATIN
    return make("w:rFonts", ascii=latin, hAnsi=latin, eastAsia=FACES[face], cs=latin)


def _defaults(page: Page) -> tuple[Any, Any]:
    latin, asian = ("en-US", page.language) if page.chinese else (page.language, "zh-CN")
    spacing = make("w:spacing", before=0, after=0, line=twips(page.em(page.leading)), lineRule="atLeast")
    size = round(page.size * 2)
    language = make("w:lang", val=latin, eastAsia=asian, bidi="ar-SA")
    run = make("w:rPr", fonts(page.face, page), make("w:sz", val=size), make("w:szCs", val=size), language)
    return make("w:rPrDefault", run), make(
        "w:pPrDefault", make("w:pPr", make("w:widowControl"), make("w:kinsoku"), spacing)
    )


def _style(style: Style, page: Page, name: str) -> Any:
    return make(
        "w:style",
        make("w:name", val=name),
        make("w:basedOn", val="Normal"),
        make("w:uiPriority", val=1),
        make("w:qFormat"),
        _paragraph(style, page),
        _run(style, page),
        type="paragraph",
        styleId=style.id,
        customStyle=None if style.id in BUILT_IN else 1,
    )


def _paragraph(style: Style, page: Page) -> Any:
    size = _size(style, page)
    line = twips(size * (style.line or page.leading)) if style.line or size != page.size else None
    stem = style.id == "Stem"
    before = twips(page.gap if stem else style.before)
    exact = "exact" if style.id == "Gap" else "atLeast"
    return make(
        "w:pPr",
        flag("w:keepNext", style.next),
        flag("w:keepLines", style.whole),
        make("w:tabs", *_tabs(style, page)) if style.columns > 1 or style.rule else None,
        make("w:spacing", before=before, after=twips(style.after), line=line, lineRule=exact if line else None),
        make(
            "w:ind", left=twips(page.em(style.indent)), hanging=twips(page.em(style.hanging)) if style.hanging else None
        ),
        make("w:jc", val=style.align) if style.align else None,
        make("w:outlineLvl", val=style.outline) if style.outline is not None else None,
    )


def _tabs(style: Style, page: Page) -> Iterator[Any]:
    """Stops where options begin; or at the right margin, with a line up to there."""
    start = page.em(style.indent)
    if style.rule:
        yield make("w:tab", val="right", leader="underscore", pos=twips(page.width))
        return
    for place in range(1, style.columns):
        yield make("w:tab", val="left", pos=twips(start + place * (page.width - start) / style.columns))


def _run(style: Style, page: Page) -> Any:
    size = round(_size(style, page) * 2)
    plain = style.face == "kai" and not page.chinese
    return make(
        "w:rPr",
        fonts(style.face, page) if style.face and not plain else None,
        flag("w:b", style.bold),
        make("w:sz", val=size) if size != round(page.size * 2) else None,
        make("w:szCs", val=size) if size != round(page.size * 2) else None,
    )


def _size(style: Style, page: Page) -> float:
    return max(style.least, page.size * style.scale)


def _characters(page: Page) -> Iterator[Any]:
    """The styles of words: an answer in its place, a turning word, a quotation, a box and the number in it."""
    say = wording.say(page.language)
    red = make("w:color", val=page.answer) if "teacher" in page.kinds else None
    quote = fonts("kai", page) if page.chinese else make("w:i")
    large = tuple(make(name, val=round(page.size * 2.8)) for name in ("w:sz", "w:szCs"))
    looks = (
        ("Given", msg("Answer in its place"), (red,)),
        ("Turning", msg("Turning word"), (make("w:b"), make("w:u", val="single"))),
        ("Quote", msg("Quotation"), (quote,)),
        ("Known", msg("To be known by heart"), (fonts("hei", page) if page.chinese else make("w:b"),)),
        ("Box", msg("Box"), large),
        ("Index", msg("Number in a box"), (*large, make("w:vertAlign", val="superscript"))),
    )  # fmt: skip
    for style_id, name, look in looks:
        based = make("w:basedOn", val="DefaultParagraphFont")
        parts = (make("w:name", val=say(name)), based, make("w:uiPriority", val=1), make("w:qFormat"))
        yield make("w:style", *parts, make("w:rPr", *look), type="character", customStyle=1, styleId=style_id)
