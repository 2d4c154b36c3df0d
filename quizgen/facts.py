"""Facts 知识点: what of a speech is worth asking, each with its evidence, its siblings and its weight."""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from quizgen import text
from quizgen.model import Couplets, Order, Pairs, Point, PointList, Section, Speech



@dataclass(frozen=True, kw_only=True)
class Fact:
    """One thing worth asking.

    `id` is made of the fact's own words, so that edits elsewhere leave it alone. `heading` words what the fact belongs to
    when the speech gives no `name`. `weight` ranks facts: 3 named by the speech, 2 a list or couplets, 1 a sentence.
    """

    id: str
    speech: str
    section: str
    quotes: tuple[str, ...]
    name: str = ""
    lead: str = ""
    weight: int = 2

    @property
    def tags(self) -> tuple[str, ...]:
        return (self.name,) if self.name else ()


@dataclass(frozen=True, kw_only=True)
class ListFact(Fact):
    """Parallel points: members as named, their markers and glosses ("" where the source is silent)."""

    members: tuple[str, ...]
    markers: tuple[str, ...]
    glosses: tuple[str, ...]
    order: Order
    headings: bool = False


@dataclass(frozen=True, kw_only=True)
class PairsFact(Fact):
    """Couplets. `frames` holds (before, between, after) of each pair as the speech words it, where it is one clause."""

    pairs: tuple[tuple[str, str], ...]
    frames: tuple[tuple[str, str, str] | None, ...] = ()
    origin: str = "pairs"
    siblings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TermFact(Fact):
    """Key terms marked in a sentence; `context` names the point that the sentence explains."""

    sentence: str
    context: str = ""
    weight: int = 1


def find(speech: Speech) -> tuple[Fact, ...]:
    """All facts of a speech, in its order; ids are unique."""
    plain = speech.plain()
    found = [*_headings(speech), *(fact for path, node in speech.walk() for fact in _of_node(path, node, speech.id, plain))]
    sound = [fact for fact in found if fact.quotes and all(quote in plain for quote in fact.quotes)]
    return tuple(_with_siblings(_unique(sound)))


def unsupported(speech: Speech) -> Iterator[str]:
    """Members and halves that the data names and the text does not say."""
    plain = text.fold(speech.plain())
    for _, node in speech.walk():
        for points in node.lists:
            yield from (point.topic for point in points.points if text.fold(point.topic) not in plain)
        for pairs in node.pairs:
            yield from (half for pair in pairs.items for half in pair if text.fold(half) not in plain)


# ---- headings


def _headings(speech: Speech) -> Iterator[Fact]:
    """The headings of each level as a list, and as couplets where each has two halves."""
    for path, node in speech.walk():
        if len(node.sections) < 3:
            continue
        titles = tuple(section.title for section in node.sections)
        about = {"speech": speech.id, "section": path, "lead": node.title if path else "", "quotes": titles}
        markers = tuple(section.marker for section in node.sections)
        yield ListFact(
            id=f"headings:{text.fold(node.title) if path else ''}",
            members=titles,
            markers=markers,
            glosses=("",) * len(titles),
            order="numbered" if all(markers) else "none",
            headings=True,
            **about,
        )
        if couplets := _heading_couplets(titles):
            pairs, frames = couplets
            fact_id = f"heading-pairs:{text.fold(node.title) if path else ''}"
            yield PairsFact(id=fact_id, pairs=pairs, frames=frames, origin="headings", **about)


def _heading_couplets(titles: tuple[str, ...]) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str, str], ...]] | None:
    """坚定信仰，做到忠诚有魂 as (坚定信仰, 忠诚有魂), with 做到 in the frame if all headings share it."""
    halves = [re.split(r"[，,]\s*", title) for title in titles]
    if any(len(half) != 2 or not all(half) for half in halves):
        return None
    shared = os.path.commonprefix([half[1] for half in halves])
    shared = shared if all(len(half[1]) - len(shared) >= 2 for half in halves) else ""
    pairs = tuple((left, right[len(shared) :].strip()) for left, right in halves)
    frames = tuple(("", title[len(left) : len(title) - len(right)], "") for title, (left, right) in zip(titles, pairs, strict=True))
    return pairs, frames


# ---- what a section or point holds


def _of_node(path: str, node: Speech | Section | Point, speech: str, plain: str, context: str = "") -> Iterator[Fact]:
    for block in node.body:
        if isinstance(block, str):
            yield from _terms(block, path, speech, context)
        elif isinstance(block, PointList):
            yield from _of_list(block, path, speech, plain, context or _title(node))
        elif isinstance(block, Couplets):
            yield from _terms(block.lead, path, speech, "")
            yield _couplets(block.pairs, block, path, speech, plain, context or _title(node))
    for points in node.lists:
        yield from _of_list(points, path, speech, plain, context or _title(node))
    for pairs in node.pairs:
        yield _couplets(pairs.items, pairs, path, speech, plain, context or _title(node))


def _title(node: Speech | Section | Point) -> str:
    return node.title if isinstance(node, Section) else ""


def _lead(lead: str, context: str) -> str:
    """What leads in, in its last sentence; where nothing does, what the list stands under."""
    return text.strip_end([*text.sentences(text.unmark(lead)), ""][-2 if lead else 0]) or context


def _of_list(points: PointList, path: str, speech: str, plain: str, context: str) -> Iterator[Fact]:
    """The list itself, its points with their glosses, and all that stands inside its points."""
    yield from _terms(points.lead, path, speech, "")
    members = tuple(point.topic for point in points.points)
    about = {"speech": speech, "section": path, "name": points.name, "lead": _lead(points.lead, context)}
    key = text.fold(points.name or members[0])
    yield ListFact(
        id=f"list:{key}",
        quotes=_list_quotes(points, plain),
        members=members,
        markers=tuple(point.marker for point in points.points),
        glosses=tuple(_gloss(point) for point in points.points),
        order=points.order,
        weight=3 if points.name else 2,
        **about,
    )
    glossed = [point for point in points.points if point.term and _gloss(point)]
    if len(glossed) >= 2:
        pairs = tuple((point.topic, _gloss(point)) for point in glossed)
        quotes = tuple(point.plain().split("\n")[0] for point in glossed)
        yield PairsFact(id=f"glosses:{key}", quotes=quotes, pairs=pairs, frames=(None,) * len(pairs), origin="glosses", **about)
    for point in points.points:
        if point.term:
            yield from _terms(point.term, path, speech, "")
            yield from _terms(point.text, path, speech, point.topic)
        yield from _of_node(path, point, speech, plain, point.topic)


def _gloss(point: Point) -> str:
    """What is said of a point, without the end punctuation; the first sentence of a long text."""
    if not point.term:
        return ""
    whole = text.strip_end(text.unmark(point.text))
    return whole if len(whole) <= 60 else text.strip_end(next(text.sentences(whole), ""))


def _list_quotes(points: PointList, plain: str) -> tuple[str, ...]:
    """Each member where it stands: with its marker, or the clause that holds it; () if one is nowhere."""
    quotes = [_stands(point.label, plain) or _clause_with(point.topic, plain) for point in points.points]
    return tuple(dict.fromkeys(quotes)) if all(quotes) else ()


def _stands(phrase: str, plain: str) -> str:
    return phrase if phrase and phrase in plain else ""


def _clause_with(phrase: str, plain: str) -> str:
    """The shortest stretch between punctuation marks that holds the phrase, or ""."""
    if not phrase or phrase not in plain:
        return ""
    holding = [clause for clause in text.clauses(plain) if phrase in clause]
    return min(holding, key=len, default=phrase)


def _terms(source: str, path: str, speech: str, context: str) -> Iterator[TermFact]:
    for sentence in text.sentences(source):
        if text.split_marks(sentence)[1]:
            shown = text.unmark(sentence)
            yield TermFact(
                id=f"term:{text.fold(shown)[:12]}~{text.digest(shown)[:6]}",
                speech=speech,
                section=path,
                quotes=(shown,),
                sentence=sentence,
                context=context,
            )


# ---- couplets


def _couplets(
    pairs: tuple[tuple[str, str], ...], about: Pairs | Couplets, path: str, speech: str, plain: str, context: str
) -> PairsFact:
    frames = tuple(_frame(left, right, plain) for left, right in pairs)
    quotes: list[str] = []
    for (left, right), frame in zip(pairs, frames, strict=True):
        if frame:
            quotes.append(frame[0] + left + frame[1] + right + frame[2])
        else:
            quotes += [_clause_with(left, plain), _clause_with(right, plain)]
    return PairsFact(
        id=f"pairs:{text.fold(about.name or pairs[0][0])}",
        speech=speech,
        section=path,
        quotes=tuple(dict.fromkeys(quotes)) if all(quotes) else (),
        name=about.name,
        lead=_lead(about.lead, context),
        weight=3 if about.name else 2,
        pairs=pairs,
        frames=frames,
    )


def _frame(left: str, right: str, plain: str) -> tuple[str, str, str] | None:
    """What stands before, between and after the halves where one clause states both."""
    stop = re.escape(text.END + text.INNER) + r"\n"
    pattern = rf"([^{stop}]{{0,60}}){re.escape(left)}([^{stop}]{{0,12}}?){re.escape(right)}([^{stop}]{{0,60}})"
    match = re.search(pattern, plain)
    return (match[1].lstrip(), match[2], match[3].rstrip()) if match else None


# ---- what facts know of each other


def _unique(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts with a number behind an id that came before."""
    seen: dict[str, int] = {}
    for fact in facts:
        seen[fact.id] = seen.get(fact.id, 0) + 1
        yield fact if seen[fact.id] == 1 else replace(fact, id=f"{fact.id}#{seen[fact.id]}")


def _with_siblings(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Couplets with the right halves of other couplets that could be taken for their own."""
    facts = tuple(facts)
    couplets = [fact for fact in facts if isinstance(fact, PairsFact)]
    for fact in facts:
        yield replace(fact, siblings=_siblings(fact, couplets)) if isinstance(fact, PairsFact) else fact


def _siblings(fact: PairsFact, couplets: list[PairsFact]) -> tuple[str, ...]:
    own = {text.fold(half) for pair in fact.pairs for half in pair}
    lengths = range(min(len(right) for _, right in fact.pairs), max(len(right) for _, right in fact.pairs) + 1)
    quoted = {right[:1] == "“" for _, right in fact.pairs}
    found: dict[str, int] = {}
    for other in couplets:
        if other.id == fact.id or (other.origin == "glosses") != (fact.origin == "glosses"):
            continue
        for _, right in other.pairs:
            distance = abs(len(right) - len(fact.pairs[0][1]))
            alike = len(right) in lengths and {right[:1] == "“"} == quoted
            if alike and text.fold(right) not in own and not any(text.shares_word(right, half) for half in own):
                found.setdefault(right, distance)
    return tuple(sorted(found, key=lambda right: found[right]))
