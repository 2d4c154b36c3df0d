"""Facts that the speech states as structure: headings, point lists, couplets, and the key terms that are marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen import text
from quizgen.facts import announced, colons, couplets, glossary, headings, lists, parallels, standing, watchwords
from quizgen.facts.kinds import Fact, TermFact
from quizgen.facts.places import headings_of, voice_of
from quizgen.facts.spot import Spot
from quizgen.model import Couplets, Gap, Point, PointList, Section, Speech


def stated(speech: Speech, plain: str) -> Iterator[Fact]:
    """The facts of the speech's structure, in its order; `plain` is its evidence."""
    voice, confirmed = voice_of(speech), not speech.verbatim
    above = headings_of(speech)
    for path, node in speech.walk():
        title = node.title if isinstance(node, Section) else ""
        over = (*above[path.rpartition("/")[0]], speech.title)
        if standing.exercises(title):
            continue
        spot = Spot(
            speech=speech.id, section=path, plain=plain, title=title, over_title=over, voice=voice, confirmed=confirmed
        )
        if glossary.is_glossary(title):
            yield from glossary.meanings(node, spot)
            for points in node.lists:
                yield from lists.of_list(points, replace(spot, title=""))
            continue
        yield from headings.of_headings(node.sections, spot)
        yield from parallels.parallels(node.body, spot)
        if not (path or confirmed):
            yield from watchwords.watchwords(spot)
        yield from _of_node(node, spot)


def unsupported(speech: Speech) -> Iterator[str]:
    """Members and halves that lists and pairs beside the body name and the text does not say."""
    plain = text.fold(evidence(speech))
    for _, node in speech.walk():
        for points in node.lists:
            yield from (point.topic for point in points.points if text.fold(point.topic) not in plain)
        for pairs in node.pairs:
            yield from (half for pair in pairs.items for half in pair if text.fold(half) not in plain)


def evidence(speech: Speech) -> str:
    """The running text without the gaps, where the source is silent."""
    silent = {line for _, node in speech.walk() for gap in _gaps(node) for line in gap.gap.split("\n")}
    return "\n".join(line for line in speech.plain().split("\n") if line not in silent)


def _gaps(node: Speech | Section | Point) -> Iterator[Gap]:
    for block in node.body:
        if isinstance(block, Gap):
            yield block
        elif isinstance(block, PointList):
            for point in block.points:
                yield from _gaps(point)


# ---- what a section or a point holds


def _of_node(node: Speech | Section | Point, spot: Spot) -> Iterator[Fact]:
    before = node.text if isinstance(node, Point) else ""
    for place, block in enumerate(node.body):
        if isinstance(block, str):
            yield from _terms(block, spot)
            yield from _told(block, spot)
        elif isinstance(block, PointList):
            # behind other text the heading no longer says what a list is about
            alone = sum(isinstance(one, PointList) for one in node.body) == 1
            over = (spot.title or spot.context) if alone and (place or before) else ""
            yield from _of_list(block, replace(spot, title="" if place else spot.title, before=before, over=over))
        elif isinstance(block, Couplets):
            yield from _terms(block.lead, replace(spot, context="", name=""))
            yield from couplets.couplets(block.pairs, block, spot)
        before = block if isinstance(block, str) else ""
    if not spot.confirmed and not text.is_cjk(spot.plain):
        for points in announced.series([block for block in node.body if isinstance(block, str)], spot.voice):
            yield from lists.of_list(points, replace(spot, title="", before=""))
    # what the running text says in passing is not led in by the heading
    above = (spot.title, *spot.over_title) if spot.title else spot.over_title
    passing = replace(spot, title="", over_title=above, before="", beside=True)
    for told in couplets.dashed(node.body, node.text if isinstance(node, Point) else ""):
        yield from couplets.couplets(told.pairs, told, passing)
    for points in node.lists:
        yield from _of_list(points, replace(passing, context=_topic_of(points.name, node) or passing.context))
    for pairs in node.pairs:
        yield from couplets.couplets(pairs.items, pairs, passing)


def _told(said: str, spot: Spot) -> Iterator[Fact]:
    """The lists that running text tells behind a colon, if nobody has marked what to ask there."""
    if spot.confirmed or text.split_marks(said)[1]:
        return
    for points in colons.lists(said):
        yield from lists.of_list(points, replace(spot, title="", before=""))


def _topic_of(name: str, node: Speech | Section | Point) -> str:
    """The topic of the point that says a name (老旧小区加装电梯: …我的办法是“三不”)."""
    listed = (point for block in node.body if isinstance(block, PointList) for point in block.points)
    said = (point.topic for point in listed if name and f"“{name}”" in point.plain() and name not in point.topic)
    return next(said, "")


def _of_list(points: PointList, spot: Spot) -> Iterator[Fact]:
    """The list itself, its points with their glosses, and all that stands inside its points."""
    yield from _terms(points.lead, replace(spot, context="", name=""))
    yield from lists.of_list(points, spot)
    for point in points.points:
        inside = replace(spot, context=point.topic, name=points.name, above=_announced(point), before="", over="")
        if point.term:
            yield from _terms(point.term, replace(spot, context="", name=""))
            yield from _terms(point.text, inside)
        else:
            yield from _terms(point.text, spot)
        yield from _of_node(point, inside)


def _announced(point: Point) -> str:
    """The sentence of a point that announces what follows under it (合规部牵头，主要职责包括：); else ""."""
    said = text.unmark(point.text or point.term).strip()
    if said[-1:] not in "：:" or not said:
        return ""
    whole = f"{text.unmark(point.term)}，{said}" if point.term and point.text and text.is_cjk(said) else said
    return [*text.sentences(whole)][-1]


def _terms(source: str, spot: Spot) -> Iterator[TermFact]:
    """The sentences that hold marked key terms."""
    for sentence in text.sentences(source):
        if text.split_marks(sentence)[1]:
            shown = text.unmark(sentence)
            yield TermFact(
                id=f"term:{text.fold(shown)[:12]}~{text.digest(shown)[:6]}",
                speech=spot.speech,
                section=spot.section,
                quotes=(shown,),
                sentence=sentence,
                context=spot.context,
                name=spot.name,
            )
