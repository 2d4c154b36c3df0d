"""English names that count: three promises: care, speed and candour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.ingest.markers import CARDINALS

NUMBERS = CARDINALS[1:]

_GREATER = r"(?!(?:hundred|thousand|million|billion|dozen|or|and|to)\b)"
"""What behind a number makes it a greater one, or one of two (four hundred, two or three): it counts no members."""

_NAME = (
    rf"\b(?<!\bor )(({'|'.join(NUMBERS)})"
    rf"(?: +{_GREATER}(?:[a-z-]+ +){{0,2}}?[a-z-]+s|-(?:step|part|point|stage|way)\s+[a-z]+))\b"
)
_STATED = re.compile(
    _NAME
    + r"(?:(?: of [^.:;,\n]{1,40})? (?:are|include)(?: the following)?:?\s+|[^.:;\n]{0,60}:\s+|, |\s*[—–]\s*|\s+-\s+)"
    r"([^.:;\n]{4,300})",
    re.IGNORECASE,
)
_LED = re.compile(_NAME + r"[^.:;]{0,80}[.:]?$", re.IGNORECASE)
_CALLED = re.compile(
    r"\b(?:called|named|known as|call(?:ed)? (?:it|this|them)) (?:the |our )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
)
_TITLED = re.compile(rf"(?:(?:Our|The|Your) )?(({'|'.join(NUMBERS)}) (?:[A-Za-z-]+ ){{0,3}}[A-Za-z-]+s)", re.IGNORECASE)
_JOINT = re.compile(r",\s+(?:and\s+)?|;\s+(?:and\s+)?|\s+and\s+")
_GOES_ON = re.compile(r"(?:and|but)\b|(?:^|.*, )(?:because|so|as|I|we|you|they|it|more to the point)\b")
"""How a sentence goes on that does not list (…, and I want to take you through it)."""
_CLAUSE = re.compile(
    r"(?:in|at|on|of|for|with|by|to|from|under|over|after|before|without|within|one|each|all|both|some|not|which|who)\b"
    r"|\w+[^\We]ed (?:in|at|on|for|with|by|to|from|through|the|a|an)\b"
    r"|(?:sat|went|had|took|made|gave|ran|met|saw|wrote|told|held|came|got|left|kept|spent|sent|said|read) "
    r"|.*\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did)\b",
    re.IGNORECASE,
)
"""A part of a sentence that tells something more behind a comma: a circumstance, or a clause with its verb."""
_ON = re.compile(r"(?:and|but|so|which|who|with|because)\b")
_PASSIVE = re.compile(r"\w+[^\We]ed$")
"""What is done with the things counted (two keys are required, one of which …)."""
_RELATIVE = re.compile(r", (?:whose|which|who|where)\b")
_MEASURE = re.compile(
    r"(?:years|months|weeks|days|hours|minutes|times|seconds|miles|dollars|people|countries|states)$", re.I
)


def names(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Names with the members that stand right behind them: behind a colon or a dash, or as “the three goals are …”."""
    for match in _STATED.finditer(text):
        joint = text[match.end(1) : match.start(3)]
        count = 2 + NUMBERS.index(match[2].lower())
        said = _closed(match[3], count) if joint == ", " else match[3]
        members = _members(said, count)
        if joint == ", " and (_GOES_ON.match(said) or any(map(_CLAUSE.match, members))):
            continue
        if joint.rstrip().endswith("are") and members and _PASSIVE.match(members[0]):
            continue
        if members and " of " not in match[1] and not _MEASURE.search(match[1]):
            yield _uncapitalised(match[1]), members


def _closed(said: str, count: int) -> str:
    """An enumeration up to its “and”, where the sentence goes on behind it (…, tea and milk, and we will see)."""
    parts = said.split(", ")
    ends = len(parts) >= count and " and " in parts[count - 2] and _ON.match(parts[count - 1])
    return ", ".join(parts[: count - 1]) if ends else said


def _uncapitalised(name: str) -> str:
    """A name as it stands inside a sentence."""
    return name[0].lower() + name[1:]


def _members(said: str, count: int) -> tuple[str, ...]:
    """The stretch as just so many phrases; commas count before “and”, which may stand inside a phrase."""
    parts = [part.strip() for part in _JOINT.split(_RELATIVE.split(said)[0]) if part.strip()]
    fitting = len(parts) == count and all(1 < len(part) <= 60 for part in parts)
    return tuple(parts) if fitting else ()


def titled(title: str, count: int) -> str:
    """The name that a heading is (The Four Never Events), if it counts as many; "" if it says something else."""
    found = _TITLED.fullmatch(title.strip())
    return found[1] if found and 2 + NUMBERS.index(found[2].lower()) == count else ""


def led_by(lead: str, count: int) -> str:
    """The name that a lead ends with (We have three priorities this year.), if it counts as many; "" if none does.

    Where it says besides what they are called (It's called the Brook Promise, and it has five points), that.
    """
    numbers = [match[2].lower() for match in re.finditer(_NAME, lead, re.IGNORECASE)]
    called = _CALLED.search(lead)
    if called and numbers and 2 + NUMBERS.index(numbers[-1]) == count:
        return called[1]
    found = _LED.search(lead.strip())
    if found is None or " of " in found[1] or 2 + NUMBERS.index(found[2].lower()) != count or _MEASURE.search(found[1]):
        return ""
    return _uncapitalised(found[1])
