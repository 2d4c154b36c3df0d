"""What the tests of the import look at in a document that is read."""

from collections.abc import Iterator

from quizgen.ingest import names
from quizgen.ingest.document import from_text
from quizgen.ingest.outline import structure
from quizgen.model import Point, PointList, Section, Speech


def speech(source: str) -> Speech:
    return structure(from_text(source), "s")


def lists(source: str) -> list[PointList]:
    """All lists of the bodies of a document."""
    return [points for _, node in speech(source).walk() for points in _of_body(node)]


def _of_body(node: Speech | Section | Point) -> Iterator[PointList]:
    for block in node.body:
        if isinstance(block, PointList):
            yield block
            for point in block.points:
                yield from _of_body(point)


def terms(source: str) -> list[list[str]]:
    return [[point.topic for point in found.points] for found in lists(source)]


def named(source: str) -> dict[str, list[str]]:
    """Every named list of a document with its members."""
    beside = [points for _, node in speech(source).walk() for points in node.lists]
    return {found.name: [point.topic for point in found.points] for found in [*beside, *lists(source)] if found.name}


def members(text: str) -> dict[str, tuple[str, ...]]:
    """Every name that a stretch of text tells, with its members."""
    return {one.name: one.members for one in names.find(text)}


def pairs(source: str) -> list[tuple[str, str]]:
    return [pair for _, node in speech(source).walk() for found in node.pairs for pair in found.items]


def headings(source: str) -> list[tuple[int, str, str]]:
    nodes = [(path, node) for path, node in speech(source).walk() if isinstance(node, Section)]
    return [(path.count("/") + 1, node.marker, node.title) for path, node in nodes]
