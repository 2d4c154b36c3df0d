"""Facts that the speech states as structure: headings, point lists, couplets, and the key terms that are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from quizgen import text
from quizgen.facts import sentences
from quizgen.facts.kinds import Fact, Frame, ListFact, PairsFact, TermFact
from quizgen.model import Couplets, Gap, Pairs, Point, PointList, Section, Speech

_BEGUN = re.compile(
    r"对于|为了|根据|按照|由于|如果|凡|经|未经|发生|出现|遇|超过|.*的$|.{5,}[时后]$|.{2,}(应当|不得|必须|严禁|不小于|不超过)"
)
_LATELY = re.compile("今年|去年|近年|目前|前一阶段")
_GOES_ON = re.compile(r"应当|并[^非]|向其")

TOPIC = 22
"""What is longer than so many characters is no topic with a gloss, but a sentence that goes on."""

GLOSS = 60
"""Of a gloss with more characters only the first sentence is asked about."""


def stated(speech: Speech, plain: str) -> Iterator[Fact]:
    """The facts of the speech's structure, in its order; `plain` is its evidence."""
    for path, node in speech.walk():
        spot = _Spot(speech=speech.id, section=path, plain=plain, title=node.title if isinstance(node, Section) else "")
        yield from _of_headings(node.sections, spot)
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


@dataclass(frozen=True, kw_only=True)
class _Spot:
    """Where facts are looked for: `title` is the heading above, `context` the point that is being explained."""

    speech: str
    section: str
    plain: str
    title: str = ""
    context: str = ""
    name: str = ""

    def lead(self, lead: str) -> str:
        """What leads in, in its last sentence; where nothing does, what the list stands under."""
        said = [*text.sentences(text.unmark(lead))]
        above = (sentences.standing(text.strip_end(said[-1])) if said else "") or self.context or self.title
        return above if sentences.balanced(above) else ""

    def clause(self, phrase: str) -> str:
        """The shortest stretch between punctuation marks that holds the phrase; "" if the text does not say it."""
        if not phrase or phrase not in self.plain:
            return ""
        holding = [clause for clause in text.clauses(self.plain) if phrase in clause]
        return min(holding, key=len, default=phrase)


# ---- headings


def _of_headings(sections: Sequence[Section], spot: _Spot) -> Iterator[Fact]:
    """The headings of one level as a list, and as couplets where each has two halves."""
    if len(sections) < 3:
        return
    titles = tuple(section.title for section in sections)
    markers = tuple(section.marker for section in sections)
    yield ListFact(
        id=f"headings:{text.fold(spot.title)}",
        speech=spot.speech,
        section=spot.section,
        quotes=titles,
        lead=spot.title,
        members=titles,
        markers=markers,
        glosses=("",) * len(titles),
        order="numbered" if all(markers) else "none",
        headings=True,
    )
    if pairs := _halves(titles):
        yield PairsFact(
            id=f"heading-pairs:{text.fold(spot.title)}",
            speech=spot.speech,
            section=spot.section,
            quotes=titles,
            lead=spot.title,
            pairs=pairs,
            frames=tuple(
                ("", title[len(left) : len(title) - len(right)], "")
                for title, (left, right) in zip(titles, pairs, strict=True)
            ),
            kind="headings",
        )


def _halves(titles: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """坚定信仰，做到忠诚有魂 as (坚定信仰, 忠诚有魂): what all second halves begin with is left to the frame."""
    halves = [re.split(r"[，,]\s*", title) for title in titles]
    if any(len(half) != 2 or not all(half) for half in halves):
        return ()
    shared = text.common_start([right for _, right in halves])
    if any(not _begins_with_word(right, shared) or len(right) - len(shared) < 2 for _, right in halves):
        shared = ""
    return tuple((left, right[len(shared) :].strip()) for left, right in halves)


def _begins_with_word(phrase: str, start: str) -> bool:
    """Whether the start of a phrase ends where a word ends (not 一 of 一步)."""
    ends = accumulate((len(word) for word, _ in text.words(phrase)), initial=0)
    return not text.is_cjk(phrase) or len(start) in ends


# ---- what a section or a point holds


def _of_node(node: Speech | Section | Point, spot: _Spot) -> Iterator[Fact]:
    for place, block in enumerate(node.body):
        if isinstance(block, str):
            yield from _terms(block, spot)
        elif isinstance(block, PointList):
            # behind other text the heading no longer says what a list is about
            yield from _of_list(block, replace(spot, title="" if place else spot.title))
        elif isinstance(block, Couplets):
            yield from _terms(block.lead, replace(spot, context="", name=""))
            yield from _couplets(block.pairs, block, spot)
    # what the running text says in passing is not led in by the heading
    passing = replace(spot, title="")
    for points in node.lists:
        yield from _of_list(points, passing)
    for pairs in node.pairs:
        yield from _couplets(pairs.items, pairs, passing)


def _of_list(points: PointList, spot: _Spot) -> Iterator[Fact]:
    """The list itself, its points with their glosses, and all that stands inside its points."""
    yield from _terms(points.lead, replace(spot, context="", name=""))
    members = tuple(point.topic for point in points.points)
    key = text.fold(points.name or members[0])
    if points.name or not any(point.term and _begins_a_sentence(point) for point in points.points):
        yield _list_fact(points, members, key, spot)
        yield from _glosses(points, f"glosses:{key}", spot)
    for point in points.points:
        inside = replace(spot, context=point.topic, name=points.name)
        if point.term:
            yield from _terms(point.term, replace(spot, context="", name=""))
            yield from _terms(point.text, inside)
        else:
            yield from _terms(point.text, spot)
        yield from _of_node(point, inside)


def _list_fact(points: PointList, members: tuple[str, ...], key: str, spot: _Spot) -> ListFact:
    return ListFact(
        id=f"list:{key}",
        speech=spot.speech,
        section=spot.section,
        quotes=_list_quotes(points, spot),
        name=points.name,
        lead=spot.lead(points.lead),
        weight=3 if points.name else 2,
        members=members,
        markers=tuple(point.marker if any(map(str.isalnum, point.marker)) else "" for point in points.points),
        glosses=tuple(_gloss(point) for point in points.points),
        order=points.order,
    )


def _glosses(points: PointList, fact_id: str, spot: _Spot) -> Iterator[PairsFact]:
    """Points with what the text says of them, as couplets."""
    glossed = [point for point in points.points if _is_topic(point) and _explains(_gloss(point))]
    if len(glossed) >= 2:
        yield PairsFact(
            id=fact_id,
            speech=spot.speech,
            section=spot.section,
            quotes=tuple(point.plain().split("\n")[0] for point in glossed),
            name=points.name,
            lead=spot.lead(points.lead),
            pairs=tuple((point.topic, _gloss(point)) for point in glossed),
            frames=(None,) * len(glossed),
            kind="glosses",
            whole=len(points.points),
        )


def _explains(gloss: str) -> bool:
    """Whether a gloss says something of its point that is understood alone, and not how things were lately."""
    return bool(gloss) and not sentences.leans(gloss) and not _LATELY.match(gloss)


def _is_topic(point: Point) -> bool:
    """Whether a term is a topic of its own, and not the start of a sentence that its gloss goes on with."""
    return text.measure(point.topic) <= TOPIC and not _begins_a_sentence(point)


def _begins_a_sentence(point: Point) -> bool:
    """Whether a term is only how its sentence begins (发生险情，…必须…)."""
    return bool(_BEGUN.match(point.topic) or _GOES_ON.match(_gloss(point)))


def _gloss(point: Point) -> str:
    """What is said of a point, without the end punctuation."""
    if not point.term:
        return ""
    whole = text.unmark(point.text)
    return text.strip_end(whole if len(whole) <= GLOSS else next(text.sentences(whole), ""))


def _list_quotes(points: PointList, spot: _Spot) -> tuple[str, ...]:
    """Each member where it stands: with its marker, or the clause that holds it; () if one is nowhere."""
    labels = [point.label if point.marker and point.label in spot.plain else "" for point in points.points]
    quotes = [label or spot.clause(point.topic) for label, point in zip(labels, points.points, strict=True)]
    return tuple(dict.fromkeys(quotes)) if all(quotes) else ()


def _terms(source: str, spot: _Spot) -> Iterator[TermFact]:
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


# ---- couplets


def _couplets(pairs: Sequence[tuple[str, str]], about: Pairs | Couplets, spot: _Spot) -> Iterator[PairsFact]:
    """Couplets that the speech names or leads in, or whose halves are phrases of their own, no two right ones alike."""
    rights = [text.fold(right) for _, right in pairs]
    phrases = all(half[0] not in "了着过的" for pair in pairs for half in pair)
    if not about.name and not about.lead and not (phrases and len(set(rights)) == len(rights)):
        return
    frames = tuple(_frame(left, right, spot.plain) for left, right in pairs)
    quotes: list[str] = []
    for (left, right), frame in zip(pairs, frames, strict=True):
        stated = [frame[0] + left + frame[1] + right + frame[2]] if frame else [spot.clause(left), spot.clause(right)]
        quotes += stated
    yield PairsFact(
        id=f"pairs:{text.fold(about.name or ''.join(pairs[0]))}",
        speech=spot.speech,
        section=spot.section,
        quotes=tuple(dict.fromkeys(quotes)) if all(quotes) else (),
        name=about.name,
        lead=spot.lead(about.lead),
        weight=3 if about.name else 2,
        pairs=tuple(pairs),
        frames=frames,
    )


def _frame(left: str, right: str, plain: str) -> Frame | None:
    """What stands before, between and after the halves where one clause states both."""
    other = "[^" + re.escape(text.END + text.INNER) + r"\n]"
    pattern = rf"({other}{{0,60}}){re.escape(left)}({other}{{0,12}}?){re.escape(right)}({other}{{0,60}})"
    match = re.search(pattern, plain)
    return (match[1].lstrip(), match[2], match[3].rstrip()) if match else None
