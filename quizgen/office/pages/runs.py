"""What stands in a line: words and their looks, blanks, boxes. A handler for each element of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from quizgen.office.pages.geometry import Page
from quizgen.office.pages.tree import Element
from quizgen.office.pages.xml import make, text, twips

STILL = "\u00a0"
"""A space of a quarter of a character that no line ends at."""

WRITTEN = "\u2002"
"""A space of half a character to write on: seen at the end of a line too, and not parted from punctuation."""

BLANK = 1.3
"""The width of a blank for each character of the answer, in characters."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """Words of one look. `style` is a character style; what is `wide` takes one character more of space.

    In what is `set` spaces count, as in blanks and behind numbers.
    """

    text: str = ""
    style: str = ""
    blank: bool = False
    boxed: bool = False
    wide: bool = False
    set: bool = False

    @property
    def look(self) -> Run:
        return replace(self, text="")


Inline = Callable[[Page, Element, Run], Iterator[Run]]


def runs(page: Page, nodes: Iterable[Element | str], look: Run | None = None, gap: float = 0.0) -> Iterator[Run]:
    """The runs of what an element holds, in a look; with a gap of so many characters between its elements."""
    look, elements = look or Run(), 0
    for node in nodes:
        if isinstance(node, str):
            yield replace(look, text=re.sub(r"[ \t\r\n\f]+", " ", node))
            continue
        if gap and elements:
            yield Run(text=space(gap), set=True)
        elements += 1
        yield from handler(node)(page, node, look)


def handler(element: Element) -> Inline:
    return next((INLINE[name] for name in element.names if name in INLINE), inside)


def space(width: float) -> str:
    """A space of so many characters."""
    return STILL * round(4 * width)


def written(page: Page, found: Iterable[Run]) -> list[Any]:
    """The w:r elements of a paragraph: spaces as HTML counts them, runs of one look joined, rows of blanks made one."""
    return [_element(page, run) for run in _joined(_tidy(found))]


# ---- the handlers


def inside(page: Page, element: Element, look: Run, **more: str) -> Iterator[Run]:
    """What an element holds, in its style if it has one."""
    yield from runs(page, element.children, replace(look, **more) if more else look)  # type: ignore[arg-type]


def followed(page: Page, element: Element, look: Run, *, by: str) -> Iterator[Run]:
    yield from inside(page, element, look)
    yield Run(text=by, set=True)


def blank(page: Page, element: Element, look: Run) -> Iterator[Run]:
    """A line of spaces to type over, or the answer with some space around it."""
    inner = [replace(run, blank=True) for run in inside(page, element, look)]
    if any(run.text.strip() for run in inner):
        edge = replace(inner[0].look, set=True, text=WRITTEN)
        yield from (edge, *inner, edge)
    else:
        yield replace(look, text=WRITTEN * round(2 * BLANK * element.value("width", 2)), blank=True, set=True)


def answer(page: Page, element: Element, look: Run) -> Iterator[Run]:
    """Brackets with room to write in; between those for a letter no line ends."""
    for run in inside(page, element, look):
        for piece in re.split("(\u3000+)", run.text):
            if piece == "\u3000" * 2:
                yield replace(run, text="\u2003", wide=True, set=True)
            else:
                yield replace(run, text=piece.replace("\u3000", WRITTEN * 2), set=True)


def box(page: Page, element: Element, look: Run) -> Iterator[Run]:
    """A box with its number and its letter, or with room for one."""
    inner = [replace(run, boxed=True, style=run.style or "Box") for run in inside(page, element, look)]
    letter = any(run.text.strip() and run.style != "Index" for run in inner)
    yield from inner
    yield Run(text=STILL if letter else STILL * 5, style="Box", boxed=True, set=True)


def bubble(page: Page, element: Element, look: Run) -> Iterator[Run]:
    for run in (Run(text=STILL, set=True), *inside(page, element, look), Run(text=STILL, set=True)):
        yield replace(run, boxed=True)
    yield Run(text=" ", set=True)


def line_end(_page: Page, _element: Element, look: Run) -> Iterator[Run]:
    yield replace(look, text="\n", set=True)


INLINE: dict[str, Inline] = {
    "span.number": partial(followed, by="\t"),
    "span.blank": blank,
    "span.given": partial(inside, style="Given"),
    "span.answer": answer,
    "span.kept": inside,
    "span.box": box,
    "span.index": partial(inside, style="Index"),
    "span.then": inside,
    "b.known": partial(inside, style="Known"),
    "em.turning": partial(inside, style="Turning"),
    "span.pair": partial(followed, by=space(1.5)),
    "span.explanation": partial(followed, by=space(1)),
    "span.source": inside,
    "span.quote": partial(inside, style="Quote"),
    "span.part": inside,
    "span.bubble": bubble,
    "span": inside,
    "br": line_end,
}
"""What may stand in a line. ADD AN ELEMENT OF THE VOCABULARY: one line here, or in blocks.py."""


# ---- from runs to elements


def _tidy(found: Iterable[Run]) -> Iterator[Run]:
    """One space for several, none where a paragraph begins and ends, as HTML has it."""
    kept: list[Run] = []
    for run in found:
        before = kept[-1].text[-1] if kept else " "
        own = run if run.set or before not in " \t\n" else replace(run, text=run.text.lstrip(" "))
        if own.text:
            kept.append(own)
    while kept and not kept[-1].blank and not kept[-1].boxed and not kept[-1].text.strip(" " + STILL):
        kept.pop()
    if kept and not kept[-1].set:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" "))
    yield from kept


def _joined(found: Iterable[Run]) -> Iterator[Run]:
    last: Run | None = None
    for run in (replace(run, set=False) for run in found):
        if last and last.look == run.look:
            last = replace(last, text=last.text + run.text)
        else:
            if last:
                yield last
            last = run
    if last:
        yield last


def _element(page: Page, run: Run) -> Any:
    look = (
        make("w:rStyle", val=run.style) if run.style else None,
        make("w:rFonts", hint="eastAsia") if page.chinese and run.text.strip() else None,
        make("w:spacing", val=twips(page.size)) if run.wide else None,
        make("w:u", val="single") if run.blank else None,
        make("w:bdr", val="single", sz=4, space=0, color="auto") if run.boxed else None,
    )
    return make("w:r", make("w:rPr", *look) if any(one is not None for one in look) else None, *_pieces(run.text))


def _pieces(value: str) -> Sequence[Any]:
    """Text with its tabs and line ends as elements of their own."""
    marks = {"\t": "w:tab", "\n": "w:br"}
    return [make(marks[piece]) if piece in marks else text(piece) for piece in re.split(r"([\t\n])", value) if piece]
