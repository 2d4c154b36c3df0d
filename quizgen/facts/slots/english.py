"""Slots of English sentences: enumerations, names, terms, what is set against something, who is charged, the point."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.facts.english import MONTH, WEEKDAY, lays_down
from quizgen.facts.kinds import CONTRAST, ENUMERATION, INVERTED, PHRASE, QUOTED, SAYING, SUBJECT, WHO
from quizgen.facts.slots.base import Slot, Span

_NAME = re.compile(
    r"(?<=[a-z,] )(?:the )?((?!Mr|Mrs|Ms|Dr)[A-Z][a-z]+(?: (?:of |and )?[A-Z][a-z]+){1,3})\b"
    r"(?! (?:and )?[A-Z]| \([A-Z]{2,}\))"
)
"""A name of several words, whole: none that opens the sentence, or whose initials stand behind it."""
_OPENING = (
    "The|An?|All|Any|Each|Every|No|Our|This|In|At|On|For|By|From|To|With|Under|When|Where|If|Only|Never|Always|Do|Both"
)
_NAMED_BEFORE = re.compile(rf"(?:^|[.;:] )(?!(?:{_OPENING}) )[A-Z][\w.]* $|[A-Z]\. $")
_BINDS = re.compile(r"\b(?:must|shall)\b")
"""A rule, whose names and terms are to be known; others stand in passing."""
_DATE = re.compile(rf"\b(?:{MONTH}|{WEEKDAY})\b")
_TERM = re.compile(r"[“\"]([A-Za-z][\w' -]{2,30}\w)[”\"]")

_ENTRY = r"[a-z][a-z-]{2,14}(?: [a-z][a-z-]{1,14}){0,2}"
_OPENS = "of|on|by|with|through|between|from|for|in|the|are|is|be|includes?|including|covers?|requires?|means?|needs?"
_RUN = re.compile(rf"(?:: |\b(?:{_OPENS}) )(?P<run>{_ENTRY}(?:, {_ENTRY})+,? (?:and|or) {_ENTRY})(?=[.;:,]|$)")
_SINGLE_RUN = re.compile(
    rf"(?:: |\b(?:{_OPENS}|and|to|our|your|their|all|any|must|not|should|shall|may|will) )"
    r"(?P<run>[a-z-]{3,14}(?:, [a-z-]{3,14})+,? (?:and|or) [a-z-]{3,14})(?=[.;:,]|$)"
)
"""Single words, behind one that none of them could belong to (not: many time zones, states and territories)."""
_JOINT = re.compile(r", (?:and |or )?| (?:and|or) ")
_GOES_ON = re.compile(
    r"\b(?:who|which|that|when|where|if|is|are|was|were|be|been|has|have|had|not|it|they|we|you|he|she|then|but|so|as|its"
    r"|their|our|them|of|to|with|for|from|by|at|on|into|will|can|must|should|may|more|most|others?|etc)\b"
)
"""Words by which what stands between commas is no plain entry."""

_NOT_BUT = re.compile(r"\bnot (?:only |just |merely )?[^,.;:]{3,40}?,? but (?:also )?(?P<x>[^,.;:]{4,40})(?=[.;]|$)")
_IS_NOT_BUT = re.compile(r"\bis not (?P<no>[^,.;]{3,40}?) but (?P<yes>[^,.;]{3,40})(?=\.?$)")

_POINT = re.compile(
    r"\b(?:goal|aim|purpose|objective|key|priority|task|mission|duty|responsibility|principle|rule|foundation|heart|basis"
    r"|essence|secret)(?: (?:of|to|in|for) [^,.;]{3,40}?)? (?:is|remains|lies in) (?:to |that |the )?"
    r"(?P<x>[^,.;:]{4,36})(?=\.?$)"
)
_SUBJECT = re.compile(
    r"^(?P<x>[A-Z][a-z]+(?: [a-z]+){0,2}) (?:is|are) (?:the|our|a) (?:first |only |best |most [a-z]+ )?"
    r"(?:goal|aim|purpose|key|priority|foundation|heart|basis|soul|backbone|cornerstone|root|enemy)\b"
)
_ENDS = r"(?=[,;]|\.(?!\S)|$| (?:within|before|after|at|on|for|when|by|in|who|and|or|as|no)\b)"
_BODY = r"(?:the |an? )?(?P<x>[a-z][a-z ]{3,28}?)"
_CHARGED = (
    re.compile(rf"\b(?:reported|sent|handed|submitted|addressed|passed|referred|returned|delivered) to {_BODY}{_ENDS}"),
    re.compile(
        r"\b(?:signed|approved|authori[sz]ed|checked|led|chaired|kept|countersigned|reviewed|inspected|issued|confirmed"
        rf"|appointed|elected) by {_BODY}{_ENDS}"
    ),
)
_VAGUE = re.compile(
    r"\b(?:all|any|each|it|them|him|her|us|you|hand|law|post|mail|means|way|end|person|someone|least|which|whom|writing)\b"
)

_DEMANDS = re.compile(r"\b(?:must|shall|should|may|never|always|only|required?|entitled|will be)\b")
_PAIRS = (
    ("before", "after"), ("at least", "at most"), ("no more than", "no fewer than"),
    ("no later than", "no earlier than"),
    ("maximum", "minimum"), ("internal", "external"), ("increased", "reduced"), ("higher", "lower"),
    ("included", "excluded"), ("includes", "excludes"),
)  # fmt: skip
_CONTRARIES = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])} | {
    "must not": "may", "may not": "may", "must never": "may",
}  # fmt: skip
_TIMED = re.compile(r" (?:an?|any|each|the|their|its|they|it|we|he|she|[a-z]+ing)\b")
_CONTRARY = re.compile(rf"\b(?:{'|'.join(sorted(_CONTRARIES, key=len, reverse=True))})\b")


def english(sentence: str) -> Iterator[Slot]:
    """All slots of an English sentence; they may overlap."""
    yield from _enumerations(sentence)
    if _BINDS.search(sentence) and lays_down(sentence):
        for match in _NAME.finditer(sentence):
            cut = _NAMED_BEFORE.search(sentence[: match.start()])
            if not cut and not _DATE.search(match[1]):
                yield Slot(spans=(match.span(1),), kind=QUOTED)
        for match in _TERM.finditer(sentence):
            yield Slot(spans=(match.span(1),), kind=QUOTED)
    for pattern, kind in ((_NOT_BUT, SAYING), (_POINT, PHRASE), (_SUBJECT, SUBJECT)):
        for match in pattern.finditer(sentence):
            if len(match["x"].split()) <= WORDS:
                yield Slot(spans=(match.span("x"),), kind=kind)
    for pattern in _CHARGED:
        for match in pattern.finditer(sentence):
            if not _VAGUE.search(match["x"]):
                yield Slot(spans=(match.span("x"),), kind=WHO)
    for match in _IS_NOT_BUT.finditer(sentence):
        other = f"is {match['no']}, not {match['yes']}"
        yield Slot(spans=(match.span(),), kind=INVERTED, instead=(other,))
    yield from _contrasts(sentence)


WORDS = 5
"""More words than this nobody fills in as they stand."""


def _enumerations(sentence: str) -> Iterator[Slot]:
    """Three to six entries of small letters: of several words behind one that shows where the first begins."""
    for match in next((found for run in (_RUN, _SINGLE_RUN) if (found := [*run.finditer(sentence)])), []):
        spans = tuple(_entries(match["run"], match.start("run")))
        words = [sentence[start:end] for start, end in spans]
        # reminded, clearly and calmly; the results, good and bad: what is done, and how
        how = all(word.endswith("ly") for word in words[1:]) and not words[0].endswith("ly")
        how = how or bool({"good", "bad"} & set(words[1:]))
        if 3 <= len(words) <= 6 and not how and not any(map(_GOES_ON.search, words)) and len(set(words)) == len(words):
            yield Slot(spans=spans, kind=ENUMERATION)


def _entries(run: str, at: int) -> Iterator[Span]:
    start = 0
    for joint in _JOINT.finditer(run):
        yield at + start, at + joint.start()
        start = joint.end()
    yield at + start, at + len(run)


def _contrasts(sentence: str) -> Iterator[Slot]:
    """The one word of a rule whose contrary could stand in its place."""
    found = [*_CONTRARY.finditer(sentence)] if _DEMANDS.search(sentence) else []
    if len(found) == 1:
        match = found[0]
        if match.group() in ("minimum", "maximum") and re.search(r"\bonly\b", sentence):
            return
        if match.group() in ("before", "after") and not _TIMED.match(sentence, match.end()):
            return  # as before
        if _CONTRARIES[match.group()] == "may" and re.search(r"\bmay\b", sentence.replace(match.group(), "")):
            return  # you may sit beside; you may not type: turned round it is absurd
        yield Slot(spans=(match.span(),), kind=CONTRAST, instead=(_CONTRARIES[match.group()],))
