"""Speech 讲话 and its parts: what a document states, in order, and what of it is data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quizgen import text

Order = Literal["none", "numbered", "sequence"]

GLOSSARY = re.compile(
    "(?:(?:专有|有关|部分|相关)?名词(?:术语)?|(?:有关|相关)?(?:用语|术语))(?:解释|注释|释义|说明|含义|和定义)$"
)
"""How the heading ends of a part in which terms are explained (附件2 名词解释)."""


def _glue(left: str, right: str) -> str:
    """Two stretches of text side by side, with a space where Latin script needs one."""
    if not left or not right or left[-1].isspace() or text.is_cjk(left[-1] + right[0]) or left[-1] in "、，。：；）":
        return left + right
    return f"{left} {right}"


def _join_gloss(term: str, gloss: str) -> str:
    """A term and what is said of it, as running text."""
    if not term or not gloss:
        return term or gloss
    if term[-1] in text.END + text.INNER or gloss[0] in text.END + text.INNER:
        return _glue(term, gloss)
    return f"{term}：{gloss}" if text.is_cjk(term + gloss) else f"{term}: {gloss}"


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table of the body, row by row."""

    table: tuple[tuple[str, ...], ...]

    def plain(self) -> str:
        return "\n".join("\t".join(row) for row in self.table)


@dataclass(frozen=True, kw_only=True)
class Gap:
    """A place where the source is silent; never asked about."""

    gap: str

    def plain(self) -> str:
        return self.gap


@dataclass(frozen=True, kw_only=True)
class Couplets:
    """Pairs that stand in the body as text of their own."""

    lead: str = ""
    name: str = ""
    pairs: tuple[tuple[str, str], ...]

    def plain(self) -> str:
        return "\n".join(filter(None, [text.unmark(self.lead), *(_glue(*pair) for pair in self.pairs)]))


@dataclass(frozen=True, kw_only=True)
class Pairs:
    """Couplets that the text states in passing (计划安排 ↔ 零差错): data, no text of their own."""

    name: str = ""
    lead: str = ""
    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Quote:
    """Words of someone else that the speech quotes."""

    text: str
    by: str = ""


@dataclass(frozen=True, kw_only=True)
class Point:
    """One of several parallel points; may hold text, lists and pairs of its own."""

    marker: str = ""
    term: str = ""
    text: str = ""
    body: tuple[Block, ...] = ()
    lists: tuple[PointList, ...] = ()
    pairs: tuple[Pairs, ...] = ()

    @property
    def topic(self) -> str:
        """What a list names this point by."""
        return text.unmark(self.term or self.text)

    @property
    def label(self) -> str:
        """Marker and topic as they stand in the running text: 一要灵敏."""
        return _glue(self.marker, self.topic)

    def plain(self) -> str:
        line = _glue(self.marker, _join_gloss(text.unmark(self.term), text.unmark(self.text)))
        return "\n".join(filter(None, [line, *(block_plain(block) for block in self.body)]))


@dataclass(frozen=True, kw_only=True)
class PointList:
    """Parallel points with what leads in, the name the speech gives them, and what their order means."""

    lead: str = ""
    name: str = ""
    order: Order = "none"
    items: tuple[str | Point, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """The items, a plain string read as a point's term."""
        return tuple(Point(term=item) if isinstance(item, str) else item for item in self.items)

    def plain(self) -> str:
        return "\n".join(filter(None, [text.unmark(self.lead), *(point.plain() for point in self.points)]))


Block = str | PointList | Couplets | Table | Gap


def block_plain(block: Block) -> str:
    """The running text of one block of a body."""
    return text.unmark(block) if isinstance(block, str) else block.plain()


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading with what stands under it."""

    marker: str = ""
    heading: str = ""
    body: tuple[Block, ...] = ()
    lists: tuple[PointList, ...] = ()
    pairs: tuple[Pairs, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def title(self) -> str:
        return text.unmark(self.heading)

    @property
    def label(self) -> str:
        """Marker and title as they stand in the running text."""
        return _glue(self.marker, self.title)

    def plain(self) -> str:
        own = [self.label, *(block_plain(block) for block in self.body)]
        return "\n".join(filter(None, [*own, *(section.plain() for section in self.sections)]))


@dataclass(frozen=True, kw_only=True)
class Provenance:
    """Where a document comes from and what is missing from it."""

    name: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Speech:
    """A speech or policy document as data."""

    id: str
    title: str
    date: str = ""
    language: str = "zh-CN"
    verbatim: bool = False
    source: Provenance = Provenance()
    body: tuple[Block, ...] = ()
    lists: tuple[PointList, ...] = ()
    pairs: tuple[Pairs, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sections: tuple[Section, ...] = ()

    def plain(self) -> str:
        """The running text; every quotation of a question stands in it."""
        parts = [*(block_plain(block) for block in self.body), *(section.plain() for section in self.sections)]
        return "\n".join(filter(None, parts))

    def walk(self) -> Iterator[tuple[str, Speech | Section]]:
        """The speech itself as "" and every section under its path: 三, 三/2."""
        yield "", self
        yield from _walk(self.sections, ())


def _walk(sections: tuple[Section, ...], above: tuple[str, ...]) -> Iterator[tuple[str, Section]]:
    taken: set[str] = set()
    for number, section in enumerate(sections, 1):
        step = section.marker.strip(" 、.．。()（）:：") or str(number)
        step = step if step not in taken else f"{step}#{number}"
        taken.add(step)
        path = (*above, step)
        yield "/".join(path), section
        yield from _walk(section.sections, path)
