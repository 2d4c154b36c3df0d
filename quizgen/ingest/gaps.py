"""Gaps: where the source is silent or cut, so that nothing is asked from there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen import text as plain
from quizgen.model import Block, Gap, Point, PointList

_GAP = re.compile(
    r"(?=[_□×＊*此以（(预未…\s\[])(?:_{2,}|(?<=[\u4e00-\u9fff“（])_|_(?=[\u4e00-\u9fff])|[□×＊*]{3,}"
    r"|此处(?:省略|从略|略去)|以下(?:省略|从略|略)|（略）|\(略\)|预览结束|未完待续|…{2,}[\s）)]*$|^[\s（(]*…{2,}|\[\.\.\.\])"
)


def marked(body: Sequence[Block]) -> tuple[Block, ...]:
    """The body with its gaps as blocks: sentences with blanked words or a cut end."""
    return tuple(part for block in body for part in _of_block(block))


def has_gap(source: str) -> bool:
    """Whether something of a text is left out."""
    return _GAP.search(source) is not None


def _of_block(block: Block) -> Iterator[Block]:
    if isinstance(block, str):
        yield from _split(block)
    elif isinstance(block, PointList):
        lead = [*_split(block.lead)] if has_gap(block.lead) else []
        yield from lead
        items = tuple(_of_point(point) for point in block.points)
        yield replace(block, lead="" if lead else block.lead, items=items)
    else:
        yield block


def _of_point(point: Point) -> Point:
    """A point whose text has a gap says in its body what it says."""
    if not has_gap(point.text) and not has_gap(point.term):
        return replace(point, body=marked(point.body)) if point.body else point
    if has_gap(point.term):
        return replace(
            point,
            term="",
            text="",
            body=(Gap(gap=plain.unmark(f"{point.term} {point.text}").strip()), *marked(point.body)),
        )
    return replace(point, text="", body=(*_split(point.text), *marked(point.body)))


def _split(source: str) -> Iterator[Block]:
    """A paragraph in order: stretches that are whole, and sentences that are not."""
    if not has_gap(source):
        if source:
            yield source
        return
    whole = ""
    for sentence in plain.sentences(source):
        if not has_gap(sentence):
            whole += sentence
            continue
        if whole:
            yield whole
        whole = ""
        yield Gap(gap=plain.unmark(sentence))
    if whole:
        yield whole
