"""What a section's body states in passing: names for its lists, named lists, couplets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from quizgen import text as plain
from quizgen.ingest import couplets, names, quotes
from quizgen.ingest.markers import chinese_number
from quizgen.ingest.names import Named
from quizgen.model import Block, Pairs, Point, PointList, Section, Speech, block_plain

_LEAD_NAME = re.compile(
    r"(([二三四五六七八九十两])(?:个|大|项|种|类|条)"
    r"(?!方面|问题|意见|建议|要求|工作|希望|事|措施|任务|内容|环节)[\u4e00-\u9fff]{2,5})$"
)
Node = TypeVar("Node", Speech, Section)


def stated(node: Node) -> Node:
    """The node with its lists named, and with what its own body says of lists and couplets as data."""
    stretches: list[str] = [stretch for stretch in _stretches(node) if "[[" not in stretch]
    found = list(names.find("\n".join(filter(None, [getattr(node, "title", ""), *stretches]))))
    body: tuple[Block, ...]
    taken: set[str]
    body, taken = _named_blocks(node.body, found)
    lists: list[PointList] = [
        PointList(name=one.name, items=one.members) for one in found if one.members and one.name not in taken
    ]
    nearest = getattr(node, "title", "") + "".join(stretches[-1:])[-60:]
    open_names = [one for one in found if not one.members and one.name not in {*taken, *(x.name for x in lists)}]
    lists += _of_headings(node.sections, open_names, nearest)
    pairs: list[Pairs] = [Pairs(items=items) for items in couplets.find(stretches)]
    said = [quote for stretch in stretches for quote in quotes.find(stretch)]
    return replace(
        node,
        body=body,
        lists=tuple(lists),
        pairs=tuple(dict.fromkeys(pairs)),
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
            name = fitting[-1].name if fitting else _counted(lead, len(block.items))
            block = replace(block, name=name)
            taken.add(name)
        before = block_plain(block)
        named.append(block)
    return tuple(named), taken


def _counted(lead: str, count: int) -> str:
    """The name that a lead ends with (要处理好三个关系：), if it counts the members."""
    found = _LEAD_NAME.search(lead.rstrip("：:，。 ”"))
    return found[1] if found and chinese_number(found[2]) == count else ""


def _of_headings(sections: Sequence[Section], names: Sequence[Named], nearest: str) -> Iterator[PointList]:
    """A name that counts the headings below it.

    Its members are their second halves where each holds the name's last character, else the headings themselves if the
    name stands in the heading above or right before them.
    """
    titles = [section.title for section in sections]
    for one in names:
        if one.count != len(titles):
            continue
        halves = [re.split(r"[，,]", title)[-1] for title in titles]
        if all(one.name[-1] in half for half in halves):
            shared = plain.common_start(halves)
            yield PointList(name=one.name, order="numbered", items=tuple(half[len(shared) :] for half in halves))
            return
        if one.name in nearest:
            yield PointList(name=one.name, order="numbered", items=tuple(titles))
            return
