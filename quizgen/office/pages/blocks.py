"""What stands one below the other: paragraphs, options, lines, tables. A handler for each element of the vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from quizgen import text
from quizgen.office.pages.geometry import Page
from quizgen.office.pages.runs import INLINE, Run, runs, written
from quizgen.office.pages.styles import COLUMNS, INDENT, LETTER
from quizgen.office.pages.tables import TABLES, boxes, rows_of, table
from quizgen.office.pages.tree import Element
from quizgen.office.pages.xml import make, tag, twips

DASH = "…"
"""A character of the dotted line at the edge of a sheet that is sealed."""

DEPTH = 1.4
"""How far each depth of a study sheet is set in, in characters."""

KEPT = 20
"""Rows of a table that are kept on one page; of a longer one the first and the last two."""

Block = Callable[[Page, Element], list[Any]]


def blocks(page: Page, nodes: Iterable[Element | str]) -> list[Any]:
    """The w:p and w:tbl of what an element holds; words outside of paragraphs become paragraphs."""
    made: list[Any] = []
    loose: list[Element | str] = []
    for node in nodes:
        if isinstance(node, str) or is_inline(node):
            loose.append(node)
            continue
        made += [*_loose(page, loose), *handler(node)(page, node)]
        loose = []
    return made + _loose(page, loose)


def is_inline(element: Element) -> bool:
    return element.names[-1] in {name.split(".")[0] for name in INLINE} or element.tag in (
        "a",
        "b",
        "em",
        "i",
        "strong",
    )


def handler(element: Element) -> Block:
    return next((BLOCKS[name] for name in element.names if name in BLOCKS), inside)


def paragraph(page: Page, style: str, found: Iterable[Run]) -> Any:
    return make("w:p", make("w:pPr", make("w:pStyle", val=style)) if style else None, *written(page, found))


def _loose(page: Page, nodes: Sequence[Element | str]) -> list[Any]:
    if not any(isinstance(node, Element) or node.strip() for node in nodes):
        return []
    return [paragraph(page, "", runs(page, nodes))]


# ---- the handlers


def inside(page: Page, element: Element) -> list[Any]:
    return blocks(page, element.children)


def nothing(_page: Page, _element: Element) -> list[Any]:
    return []


def styled(page: Page, element: Element, *, style: str, gap: float = 0.0) -> list[Any]:
    """A paragraph of a style, with a gap of so many characters between its elements; nothing if it is empty."""
    made = paragraph(page, style, runs(page, element.children, gap=gap))
    return [made] if made.find(tag("w:r")) is not None else []


def together(page: Page, element: Element) -> list[Any]:
    """What no page break may part, as far as it is not longer than a page."""
    made = inside(page, element)
    _keep(made[:-1])
    for last in made[-1:]:
        _keep_rows([*rows_of(last)][:-1])
    return made


def head(page: Page, element: Element) -> list[Any]:
    """What stays with what follows."""
    made = inside(page, element)
    _keep(made)
    return made


def options(page: Page, element: Element) -> list[Any]:
    """Entries A. B. C. …: each a paragraph, or several in one between tabs."""
    columns = _fitting(page, element)
    entries = [
        [Run(text=f"{text.letter(index)}.{chr(9) if columns == 1 else ' '}", set=True), *runs(page, entry.children)]
        for index, entry in enumerate(element.elements)
    ]
    style = "Option" if columns == 1 else f"Option{columns}"
    rows = (entries[start : start + columns] for start in range(0, len(entries), columns))
    return [paragraph(page, style, _tabbed(row)) for row in rows]


def _fitting(page: Page, element: Element) -> int:
    """The columns that the page asks for, or fewer where a theme's larger letters leave too little room."""
    asked, room = element.value("columns", 1), page.width / page.size - INDENT
    longest = max((text.measure(entry.text.strip()) for entry in element.elements), default=0) + LETTER + 0.5
    return next((count for count in COLUMNS if count <= asked and longest <= room / count), 1)


def _tabbed(entries: Sequence[Sequence[Run]]) -> Iterator[Run]:
    for index, entry in enumerate(entries):
        if index:
            yield Run(text="\t", set=True)
        yield from entry


def numbered(page: Page, element: Element, *, style: str) -> list[Any]:
    """Entries 1. 2. 3. …"""
    made = []
    for number, entry in enumerate(element.elements, 1):
        made.append(paragraph(page, style, [Run(text=f"{number}.\t", set=True), *runs(page, entry.children)]))
    return made


def lines(page: Page, element: Element) -> list[Any]:
    """Lines to write on; what is typed before a line's tab stands on it."""
    return [paragraph(page, "Line", [Run(text="\t", set=True)]) for _line in element.elements]


def note(page: Page, element: Element) -> list[Any]:
    return styled(page, element, style="NumberedNote" if any(element.all("span.number")) else "Note")


def study(page: Page, element: Element) -> list[Any]:
    """A line of a study sheet, set in by its depth; with blanks, with room to write."""
    style = {"lead": "StudyLead", "quote": "StudyQuote"}.get(element.classes[-1], "Study")
    made = styled(page, element, style=style)
    left = page.em(1 + DEPTH * element.value("depth", 0))
    high = make("w:spacing", line=twips(page.em(2)), lineRule="atLeast") if any(element.all("span.blank")) else None
    for one in made:
        own = make("w:ind", left=twips(left), hanging=twips(page.size))
        one.find(tag("w:pPr")).extend([own] if high is None else [high, own])
    return made


def seal_line(page: Page, element: Element) -> list[Any]:
    """Signs at even distances on a broken line that goes up the whole page."""
    signs = [one.text for one in element.elements]
    room = 0.95 * page.height / page.size - sum(map(text.measure, signs))
    dashes = DASH * int(room / (len(signs) + 1))
    return [paragraph(page, "Seal", [Run(text=dashes + "".join(sign + dashes for sign in signs), set=True)])]


BLOCKS: dict[str, Block] = {
    "title": nothing,
    "style": nothing,
    "meta": nothing,
    "head": nothing,
    "img": nothing,
    "footer": nothing,
    "div.seal": nothing,
    "p.seal-line": seal_line,
    "p.seal-rule": partial(styled, style="SealRule"),
    "h1": partial(styled, style="Title"),
    "h2": partial(styled, style="Heading1"),
    **{f"h{rank}": partial(styled, style=f"Heading{rank - 1}") for rank in range(3, 7)},
    "p.organisation": partial(styled, style="Unit"),
    "p.unit": partial(styled, style="Unit"),
    "p.secrecy": partial(styled, style="Secrecy"),
    "p.name": partial(styled, style="Subtitle"),
    "p.subtitle": partial(styled, style="Remark"),
    "p.facts": partial(styled, style="Facts", gap=3),
    "p.candidate": partial(styled, style="Candidate", gap=1.5),
    "p.notice-head": partial(styled, style="NoticeHead"),
    "ol.notice": partial(numbered, style="Notice"),
    "div.head": head,
    "p.instruction": partial(styled, style="Instruction"),
    "div.question": together,
    "p.stem": partial(styled, style="Stem"),
    "ol.letters": options,
    "p.boxes": boxes,
    "p.lines": lines,
    "p.point": partial(styled, style="Point"),
    "p.note": note,
    "p.marks": partial(styled, style="Marks"),
    "p.how": partial(styled, style="How"),
    "p.study": study,
    "p.end": partial(styled, style="End"),
    "p": partial(styled, style=""),
    **dict.fromkeys(TABLES, table),
}
"""What stands one below the other; others are what they hold. ADD AN ELEMENT: one line here or in runs.py."""


# ---- what stays together


def _keep(made: Sequence[Any]) -> None:
    """Keeps each with the next, and what is in a table together."""
    for one in made:
        if one.tag == tag("w:tbl"):
            _keep_rows([*rows_of(one)])
        else:
            _keep_paragraph(one)


def _keep_rows(rows: Sequence[Any]) -> None:
    short = len(rows) <= KEPT
    for row in rows if short else (*rows[:2], *rows[-2:]):
        for one in row.iter(tag("w:p")):
            _keep_paragraph(one)


def _keep_paragraph(one: Any) -> None:
    properties = one.find(tag("w:pPr"))
    if properties is None:
        properties = make("w:pPr")
        one.insert(0, properties)
    style = properties.find(tag("w:pStyle"))
    if properties.find(tag("w:keepNext")) is None:
        properties.insert(0 if style is None else 1, make("w:keepNext"))
