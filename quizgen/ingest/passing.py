"""What a section's body states in passing: names for its lists, named lists, couplets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from quizgen import text as plain
from quizgen.ingest import couplets, names, quotes
from quizgen.ingest.names import Named
from quizgen.model import Block, Pairs, Point, PointList, Section, Speech, block_plain

Node = TypeVar("Node", Speech, Section)


def stated(node: Node) -> Node:
    """The node with its lists named, and with what its own body says of lists and couplets as data."""
    stretches: list[str] = [stretch for stretch in _stretches(node) if "[[" not in stretch]
    found = list(names.find("\n".join(filter(None, [getattr(node, "title", ""), *stretches]))))
    body, taken = _named_blocks(node.body, found)
    lists = [PointList(name=one.name, items=one.members) for one in found if one.members and one.name not in taken]
    lists += [one for one in _of_headings(node.sections, found, taken) if one.name not in {x.name for x in lists}]
    pairs: list[Pairs] = [Pairs(items=items) for items in couplets.find(stretches)]
    said = [quote for stretch in stretches for quote in quotes.find(stretch)]
    return replace(
        node,
        body=body,
        lists=tuple(lists),
        pairs=tuple(dict.fromkeys((*node.pairs, *pairs))),
        quotes=tuple(dict.fromkeys(said)),
    )


def _stretches(node: Section | Speech | Point) -> Iterator[str]:
    """The running text piece by piece, without the markers of points."""
    for block in node.body:
        if isinstance(block, str):
            yield plain.unmark(block)
        elif isinstance(block, PointList):
            yield plain.unmark(block.lead)
            for point in block.points:
                yield "，".join(filter(None, [plain.unmark(point.term), plain.unmark(point.text)]))
                yield from _stretches(point)


def _named_blocks(body: Sequence[Block], found: Sequence[Named]) -> tuple[tuple[Block, ...], set[str]]:
    """Lists whose lead says a name that counts just as many members as the list has."""
    taken: set[str] = set()
    named: list[Block] = []
    before = ""
    for block in body:
        if isinstance(block, PointList) and not block.name:
            lead = (before[-80:] if not block.lead else "") + plain.unmark(block.lead)
            fitting = [one for one in found if one.count == len(block.items) and one.name in lead and not one.members]
            if fitting:
                block = replace(block, name=fitting[-1].name)
                taken.add(fitting[-1].name)
        before = block_plain(block)
        named.append(block)
    return tuple(named), taken


def _of_headings(sections: Sequence[Section], found: Sequence[Named], taken: set[str]) -> Iterator[PointList]:
    """A name that counts the headings below it: their second halves where each holds the name's last character."""
    titles = [section.title for section in sections]
    for one in found:
        if not one.members and one.name not in taken and one.count == len(titles):
            halves = [re.split(r"[，,]", title)[-1] for title in titles]
            telling = all(one.name[-1] in half for half in halves)
            shared = plain.common_start(halves) if telling else ""
            members = tuple(half[len(shared) :] for half in halves) if telling else tuple(titles)
            yield PointList(name=one.name, order="numbered", items=members)
            return
