"""Each name once in a document: a question must not ask by a name that two lists bear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from quizgen import text
from quizgen.ingest.leads import GENERAL
from quizgen.model import Point, PointList, Section, Speech

Node = TypeVar("Node", Speech, Section, Point)


def names(speech: Speech) -> Speech:
    """The speech with every name at its first list; a general one (三项工作) at none if its lists differ."""
    members: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for points in _lists(speech):
        members[points.name].add(tuple(text.fold(point.topic) for point in points.points))
    spent = {name for name, found in members.items() if len(found) > 1 and GENERAL.fullmatch(name)}
    return _cleared(speech, spent)


def _lists(node: Speech | Section | Point) -> Iterator[PointList]:
    for points in (*node.lists, *(block for block in node.body if isinstance(block, PointList))):
        if points.name:
            yield points
        for point in points.points:
            yield from _lists(point)
    for section in getattr(node, "sections", ()):
        yield from _lists(section)


def _cleared(node: Node, spent: set[str]) -> Node:
    """The node without the names that are spent, and with those that it bears spent from now on.

    A list of the body stays as it is but for its name; one beside the body is a list only by its name.
    """
    if isinstance(node, Point) and not node.body and not node.lists:
        return node
    lists = [points for points in node.lists if not points.name or _is_first(points, spent)]
    body = tuple(_unnamed(block, spent) if isinstance(block, PointList) else block for block in node.body)
    if isinstance(node, Point):
        return replace(node, body=body, lists=tuple(lists))
    sections = tuple(_cleared(section, spent) for section in node.sections)
    return replace(node, body=body, lists=tuple(lists), sections=sections)


def _is_first(points: PointList, spent: set[str]) -> bool:
    first = points.name not in spent
    spent.add(points.name)
    return first


def _unnamed(points: PointList, spent: set[str]) -> PointList:
    name = points.name if not points.name or _is_first(points, spent) else ""
    items = tuple(_cleared(item, spent) if isinstance(item, Point) else item for item in points.items)
    return replace(points, name=name, items=items)
