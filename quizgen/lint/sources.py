"""Rules that hold a question against its speech: the evidence stands there, and its lists give no other answer."""

import re
from collections.abc import Iterator, Sequence

from quizgen import text
from quizgen.facts import ListFact
from quizgen.lint.rules import Args, Check, Item, Rule, short
from quizgen.text import msg

_MEMBERSHIP = re.compile(r"属于|包括|包含|之一|\bbelongs?\b|\binclud|\bone of\b|\bpart of\b", re.IGNORECASE)
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d几]|首先|最后|其[一二三]|\b(first|second|third|last)\b", re.IGNORECASE)


def _evidence_gone(item: Item) -> Iterator[Args]:
    for quote in item.question.source.quotes if item.source else ():
        if item.source and quote not in item.source.plain:
            yield {"quote": short(quote)}


def _second_answer(item: Item) -> Iterator[Args]:
    """Options that the list named in the stem makes right although the key has them wrong, or the other way round."""
    named = _named_list(item)
    if named is None:
        return
    members = {text.fold(member) for member in named.members}
    asks_for_others = len(text.turning(item.stem)) > 1
    for option in item.options:
        fits = (text.fold(option.text) in members) != asks_for_others
        if fits != option.right and (fits or asks_for_others):
            yield {"option": short(option.text), "list": named.name}


def _named_list(item: Item) -> ListFact | None:
    """The list whose members a stem asks for, if it asks for nothing but membership."""
    if not item.source or not item.options or not _MEMBERSHIP.search(item.words) or _ORDINAL.search(item.words):
        return None
    quoted = re.findall(r"“([^“”]*)”", item.stem)
    found = [fact for fact in item.source.lists if quoted == [fact.name]]
    return found[0] if len(found) == 1 else None


def _two_orders(item: Item) -> Iterator[Args]:
    """Entries that the speech lists without any order."""
    places = [fact for fact in _lists_of(item) if fact.order != "none"]
    unordered = [fact for fact in _lists_of(item) if fact.order == "none"]
    if unordered and not places:
        yield {"list": unordered[0].name or unordered[0].lead}


def _other_order(item: Item) -> Iterator[Args]:
    """Entries that the speech has in another order."""
    ordered = [fact for fact in _lists_of(item) if fact.order != "none"]
    entries = _folded(item.question.sequence())
    if ordered and not any(_in_order(entries, fact) for fact in ordered):
        yield {"list": ordered[0].name or ordered[0].lead}


def _lists_of(item: Item) -> list[ListFact]:
    """The lists of the speech that hold all entries to be put in order, as members or as what is said of them."""
    entries = set(_folded(item.question.sequence()))
    if not entries or item.source is None:
        return []
    return [
        fact for fact in item.source.lists if entries <= {*_folded(fact.members)} or entries <= {*_folded(fact.glosses)}
    ]


def _in_order(entries: Sequence[str], fact: ListFact) -> bool:
    known = next(names for names in (_folded(fact.members), _folded(fact.glosses)) if set(entries) <= set(names))
    places = [known.index(entry) for entry in entries]
    return places == sorted(places)


def _folded(phrases: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(text.fold, phrases))


RULES: tuple[tuple[Rule, Check], ...] = (
    (
        Rule(
            name="evidence-gone",
            severity="error",
            message=msg("“{quote}” does not stand in the speech (any more): nothing proves the answer"),
        ),
        _evidence_gone,
    ),
    (
        Rule(
            name="second-answer",
            severity="error",
            message=msg(
                "the list “{list}” of the speech says otherwise about “{option}”: the key is wrong or disputable"
            ),
        ),
        _second_answer,
    ),
    (
        Rule(
            name="two-orders",
            severity="error",
            message=msg("the speech gives the points of “{list}” no order, so another order is right too"),
        ),
        _two_orders,
    ),
    (
        Rule(
            name="other-order",
            severity="error",
            message=msg("the speech has “{list}” in another order: the key is wrong"),
        ),
        _other_order,
    ),
)
