"""What an import found and what is doubtful, by line of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quizgen import counting, text
from quizgen.counting import number
from quizgen.ingest import names
from quizgen.ingest.document import Document
from quizgen.ingest.markers import at_start
from quizgen.model import Gap, Point, PointList, Section, Speech, block_plain
from quizgen.text import msg

_ANNOUNCED = re.compile(
    r"([一二三四五六七八九十两]{1,3}|\d{1,2})(?:个方面|方面|点|项|条|件事|大[\u4e00-\u9fff]{2}|种[\u4e00-\u9fff]{2}|个[\u4e00-\u9fff]{2})"
    r"[^，。；]{0,8}[：:，。]?$"
)


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """Something to look at; `message` is a template for `args`, `line` counts from 1 in the source (0: unknown)."""

    line: int
    message: str
    args: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Found:
    """What an import found: sections, lists (name or lead, and how many members), sets of couplets, quotations."""

    sections: int
    lists: tuple[tuple[str, int], ...]
    couplets: int
    quotes: int


def found(speech: Speech) -> Found:
    """The counts of an imported speech."""
    nodes = [node for _, node in speech.walk()]
    lists = [points for node in nodes for points in (*_lists(node), *node.lists)]
    return Found(
        sections=len(nodes) - 1,
        lists=tuple((_called(points), len(points.items)) for points in lists),
        couplets=sum(len(node.pairs) for node in nodes),
        quotes=sum(len(node.quotes) for node in nodes),
    )


def _called(points: PointList) -> str:
    """What a report calls a list: its name, the end of its lead, or its first member."""
    return points.name or text.unmark(points.lead)[-20:] or f"{points.points[0].topic[:20]} …"


def doubts(speech: Speech, document: Document) -> tuple[Doubt, ...]:
    """Counts that do not agree, gaps in numbering, names without members, gaps of the source; by line."""
    named = {points.name for _, node in speech.walk() for points in (*_lists(node), *node.lists)}
    all_doubts = [
        *(doubt for _, node in speech.walk() for doubt in _of_node(node, document)),
        *_nameless(document, named),
    ]
    return tuple(sorted(_distinct(all_doubts), key=lambda doubt: doubt.line))


def _distinct(doubts: Sequence[Doubt]) -> list[Doubt]:
    """The doubts without repetition."""
    seen: dict[tuple[int, str, str], Doubt] = {}
    for doubt in doubts:
        seen.setdefault((doubt.line, doubt.message, str(doubt.args)), doubt)
    return list(seen.values())


def _lists(node: Speech | Section | Point) -> Iterator[PointList]:
    for block in node.body:
        if isinstance(block, PointList):
            yield block
            for point in block.points:
                yield from _lists(point)


def _of_node(node: Speech | Section, document: Document) -> Iterator[Doubt]:
    yield from _numbering([section.marker for section in node.sections], [s.title for s in node.sections], document)
    before = ""
    if node.sections:
        yield from _count(node.sections[0].title, len(node.sections), _ending(node), document)
    for block in node.body:
        if isinstance(block, PointList):
            lead = text.unmark(block.lead) or before[-40:]
            yield from _count(block.points[0].topic, len(block.items), lead, document)
            yield from _numbering([p.marker for p in block.points], [p.topic for p in block.points], document)
        elif isinstance(block, Gap):
            yield Doubt(
                line=_line(block.gap, document), message=msg("the source has a gap here; nothing is asked about it")
            )
        before = block_plain(block)


def _ending(node: Speech | Section) -> str:
    """What stands right before the headings below a node."""
    return block_plain(node.body[-1])[-40:] if node.body else ""


def _count(first: str, count: int, lead: str, document: Document) -> Iterator[Doubt]:
    """An announced count (做好以下五项工作：) that is not that of what follows."""
    found = _ANNOUNCED.search(lead.rstrip("：:，。 "))
    if found and (announced := number(found[1])) != count and announced > 1:
        yield Doubt(
            line=_line(first, document),
            message=msg("“{lead}” announces {announced}, {found} are found"),
            args={"lead": found[0], "announced": announced, "found": count},
        )


def _numbering(markers: Sequence[str], topics: Sequence[str], document: Document) -> Iterator[Doubt]:
    numbers = [found.number for found in map(at_start, markers) if found]
    for index in range(1, min(len(numbers), len(topics)) if len(numbers) == len(markers) else 0):
        if numbers[index] != numbers[index - 1] + 1:
            yield Doubt(
                line=_line(topics[index], document),
                message=msg("{marker} comes after {before}"),
                args={"marker": markers[index], "before": markers[index - 1]},
            )


def _nameless(document: Document, named: set[str]) -> Iterator[Doubt]:
    """Names in quotation marks that count members which the text does not state."""
    told: set[str] = set()
    for line in document.lines:
        for one in names.find(line.text):
            told_of = f"“{one.name}”" in line.text and any(number > 1 for number, _ in counting.parts(one.name))
            if told_of and one.count > 1 and not one.members and one.name not in named | told:
                told.add(one.name)
                message = msg("the text names “{name}” and does not state its members")
                yield Doubt(line=line.number, message=message, args={"name": one.name})


def _line(phrase: str, document: Document) -> int:
    """The source line that holds a phrase, or the beginning of it."""
    start = phrase[:20]
    return next((line.number for line in document.lines if start and start in line.text), 0)
