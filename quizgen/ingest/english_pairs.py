"""English couplets: from A to B, both A and B, A, not B; clauses and sentences of one build."""

from __future__ import annotations

import re
from collections.abc import Iterator

Pair = tuple[str, str]

_WORDS = r"[a-z][a-z'’ -]{2,40}?"
_PAUSE = r"(?=[.,;:!?]|$)"
_FRAMES = (
    re.compile(
        r"\b(?:mov|shift|turn|chang|switch|transition)\w*\s(?:[a-z]+\s){0,4}?"
        rf"from ({_WORDS}) to ({_WORDS}){_PAUSE}",
        re.I,
    ),
    re.compile(rf"\bboth ({_WORDS}) and ({_WORDS}){_PAUSE}"),
    re.compile(rf"\b([Nn]ot (?!only|just|merely|all|every){_WORDS}),? but (?!also|that)({_WORDS}){_PAUSE}"),
    re.compile(rf"\bnot (?:only|just|merely) ({_WORDS}),? but(?: also)? ({_WORDS}){_PAUSE}"),
    re.compile(rf"\b((?:less|fewer) {_WORDS})(?:,| and|, and) (more {_WORDS}){_PAUSE}", re.I),
    re.compile(rf"\b(more {_WORDS})(?:,| and|, and) ((?:less|fewer) {_WORDS}){_PAUSE}", re.I),
)
_SENTENCE = re.compile(r"(?:[^.!?\n]|(?<=\d)\.(?=\d))+[.!?]?")
_BUT_NOT = re.compile(
    r"([^.,;:!?]{6,80}), (not (?!only|just|merely|all|every|even|least|because)([a-z]+)[^.,;:!?]{2,50})[.;!]?$"
)
_TWO = re.compile(r"([A-Z][^.!?,;:]{4,70})(;|,(?: and| but)?) ([^.!?,;:]{4,70})[.!?]$")
_NO_BUT = re.compile(
    r"((?:(?<=[.!?\n] )|^)[^.!?\n]{0,80}?\b(?:is|are|was|were|'re|'s) not [^.!?\n]{3,60})[.!] "
    r"((?:It|They|We|That|This)(?:'s|'re| is| are| was| were) [^.!?\n]{3,60})"
)
_OPENING = re.compile(
    r"(?:after|before|in|on|at|for|with|if|when|while|as|by|from|to|since|during|the|an?|this|that|these|those|however|also"
    r"|because|although|though|unless|until|once|let|good|dear|thank|thanks|such|much|like|which|who|whose|of|not|where|please|come|here|there|then|today|finally|first|second|third|next|yes|no|well|so|but|and|or|we|they|it|he|she|you|i)\b",
    re.IGNORECASE,
)
FEW = 10
"""A half has no more words."""


def find(stretch: str) -> Iterator[tuple[Pair, ...]]:
    """Sets of couplets of an English stretch: those of each frame, then those of single sentences."""
    for pattern in _FRAMES:
        if pairs := tuple((found[1].strip(), found[2].strip()) for found in pattern.finditer(stretch)):
            yield pairs
    if " not " in stretch:
        yield from (((found[1].strip(), found[2]),) for found in _NO_BUT.finditer(stretch))
    for sentence in _SENTENCE.findall(stretch):
        if pair := _but_not(sentence.strip()) or _two(sentence.strip()):
            yield (pair,)


def _but_not(sentence: str) -> Pair | None:
    """We give information, not advice; where the second half begins with a word of the first, from that word on."""
    found = _BUT_NOT.search(sentence) if ", not " in sentence else None
    if found is None:
        return None
    starts = [match.start() for match in re.finditer(rf"\b{found[3]}\b", found[1])]
    left = found[1][starts[-1] :] if starts and found[1][starts[-1] :] != found[3] else found[1]
    return left.strip(), found[2]


def _two(sentence: str) -> Pair | None:
    """A sentence of just two short clauses that ; parts, that begin with the same word, or that only name things.

    Clauses that only set the scene (After lunch, …) are none.
    """
    found = _TWO.match(sentence)
    if found is None:
        return None
    left, joint, right = found[1], found[2], found[3]
    a, b = left.lower().split(), right.lower().split()
    if max(len(a), len(b)) > FEW or abs(len(a) - len(b)) > 3:
        return None
    parted = joint == ";" and (len({*a} & {*b}) > 0 or len(a) + len(b) <= FEW)
    alike = a[0] == b[0] != "i" and len(a) > 2  # a speaker who goes on (I said so, and I am saying it)
    begins = any(map(_OPENING.match, (left, right))) or (b[0].endswith("ing") and not a[0].endswith("ing"))
    level = joint == "," and abs(len(a) - len(b)) < 2 and not begins
    return (left, right) if parted or alike or level else None
