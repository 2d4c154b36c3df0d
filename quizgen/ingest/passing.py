"""What a section's body states in passing: names for its lists, named lists, couplets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from quizgen import counting
from quizgen import text as plain
from quizgen.ingest import counted, couplets, names, quotes
from quizgen.ingest.naming import SHORT, Naming, last_sentence, of_headings
from quizgen.model import Block, Pairs, Point, PointList, Section, Speech

_QUOTED_NAME = re.compile("“([^“”]+)”[★☆※]?$")
Node = TypeVar("Node", Speech, Section)


def stated(node: Node) -> Node:
    """The node with its lists named, and with what its own body says of lists and couplets as data."""
    stretches: list[str] = [stretch for stretch in _stretches(node) if "[[" not in stretch]
    stated_names: list[names.Named] = list(names.find("\n".join(filter(None, [node.title, *stretches]))))
    known = {one.name for one in stated_names if one.members}
    below: list[names.Named] = [one for one in names.headed(node.title, stretches) if one.name not in known]
    found = sorted([*stated_names, *below], key=lambda one: not one.members)
    naming = Naming(found=found, above=node.title)
    body = naming.blocks(node.body)
    taken: set[str] = naming.taken
    lists: list[PointList] = [
        PointList(name=one.name, items=one.members) for one in found if one.members and one.name not in taken
    ]
    open_names = [one for one in found if not one.members and one.name not in {*taken, *(x.name for x in lists)}]
    lists += of_headings(node.sections, open_names, node.title, last_sentence("".join(stretches[-1:])))
    pairs: list[Pairs] = [Pairs(items=items) for items in couplets.find(stretches)]
    lists = [replace(points, items=tuple(plain.escape(str(item)) for item in points.items)) for points in lists]
    listed = {points.items for points in lists} | {tuple(point.topic for point in one.points) for one in _in(body)}
    unnamed: list[PointList] = [
        points
        for points in counted.find("\n".join(stretches))
        if points.items not in listed and (not points.name or points.name not in taken)
    ]
    said = [quote for stretch in stretches for quote in quotes.find(stretch)]
    return replace(
        node,
        body=body,
        lists=(*lists, *unnamed),
        pairs=tuple(dict.fromkeys(pairs)),
        quotes=tuple(dict.fromkeys(said)),
    )


def _in(body: Sequence[Block]) -> Iterator[PointList]:
    """All lists of a body, those inside points too."""
    for block in body:
        if isinstance(block, PointList):
            yield block
            for point in block.points:
                yield from _in(point.body)


def _joint(term: str) -> str:
    """What stands between a term and its text: a name that counts leads to it, an English one ends a sentence."""
    if term and not plain.is_cjk(term):
        return ". "
    name = quoted[1] if (quoted := _QUOTED_NAME.search(term)) else term
    return "：" if counting.announced(name) > 1 and len(name) <= SHORT else "，"


def _stretches(node: Section | Speech | Point) -> Iterator[str]:
    """The running text piece by piece, without the markers of points."""
    for block in node.body:
        if isinstance(block, str):
            yield plain.unmark(block)
        elif isinstance(block, PointList):
            yield plain.unmark(block.lead)
            for point in block.points:
                yield _joint(point.term).join(filter(None, [plain.unmark(point.term), plain.unmark(point.text)]))
                yield from _stretches(point)
