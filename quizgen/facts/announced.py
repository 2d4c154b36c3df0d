"""Points that an English speaker announces and numbers: what they are called, and how they are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen import text
from quizgen.facts.english import NUMBERS
from quizgen.model import PointList

MOST = (3, 8)
"""So few and so many points are named."""

_ASIDE = re.compile(r"(?:and|but) (?:this|that|here) is [^,]*, (?=\w)", re.IGNORECASE)


_HALF_DAY = re.compile(r"\b([ap]\.m)$")
"""An hour at the end, whose full stop is no end of the sentence."""


def without_aside(point: str) -> str:
    """A point of a speech without what the speaker says of it first (and this is the hardest, …)."""
    return _HALF_DAY.sub(r"\1.", _ASIDE.sub("", point, count=1))


_SAYS = (
    r"\b(?:set out|lay out|lay down|offer|give|propose|leave you with|put to you|make|have|ask|want|promise|there are"
    r"|follow|hold)\b"
)
"""How a speaker says that he is going to name points."""
_ANY_THINGS = re.compile(r"\b(?:things|points|parts|words|questions|reasons|ways|examples|stories|ones|remarks)$")
"""What a speaker may count without a name for it."""
_WHO_SAYS = {"speech": "The speech", "report": "The report", "rules": "The document", "document": "The document"}


def told(lead: str, name: str, count: int, voice: str, before: str = "") -> str:
    """What a speaker announces before the points he numbers, as others say it (The speech sets out five principles).

    He does so in what leads in, or in the paragraph `before`. "" where he only counts things that might be any.
    """
    if text.is_cjk(lead + name) or not MOST[0] <= count <= MOST[1]:
        return ""
    things = re.escape(name) if name else rf"{NUMBERS[count - 1]} [a-z-]+s"
    said = re.search(rf"{_SAYS}[^.;:]{{0,40}}?\b(?P<name>{things})\b", (lead or before) if name else f"{before} {lead}")
    counted = said and said["name"].split(" ")[0] == NUMBERS[count - 1]
    if not said or not counted or _ANY_THINGS.search(said["name"]):
        return ""
    return f"{_WHO_SAYS.get(voice, 'The text')} sets out {said['name']}"


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_NAME = r"(?P<name>[A-Z][a-z]+(?: [A-Za-z]+){1,4})(?=[,.])"
_NUMBERED = re.compile(
    rf"(?i:(?:(?:And|Now|Then|So) )?(?:the |my |our )?(?P<nth>{'|'.join(_ORDINALS)}|last|next)\b"
    r"(?P<noun> [a-z]+(?= (?:is|I)\b))?(?: of (?:them|these|all))?"
    r"(?:,| is [^.]{0,40}?(?:called|calling)| is| I['’]m calling| I am calling| I call| we call))"
    rf" {_NAME}|(?:And |Now )?[Tt]hen there(?:['’]s| is) {_NAME.replace('name', 'other')}"
)
"""How a paragraph begins that gives a numbered point its name (The second promise is Calm Corridors)."""
_CALLED = re.compile(rf"\b(?:called|named) the (?P<name>(?P<n>{'|'.join(NUMBERS[1:8])}) [A-Z][a-z]+)\b", re.IGNORECASE)


def series(paragraphs: Sequence[str], voice: str) -> Iterator[PointList]:
    """The points to which a speaker gives a paragraph and a name each, where he says how many there are.

    They are called what he calls them all (the Four Keeps), or by the noun behind their numbers.
    """
    found = [match for match in map(_NUMBERED.match, paragraphs) if match]
    names = [match["name"] or match["other"] for match in found]
    names = [name for name in names if name[:1].isupper()]
    if not MOST[0] <= len(names) == len(found) <= len(_ORDINALS) or (found[0]["nth"] or "").lower() != "first":
        return
    whole = "\n".join(paragraphs)
    count = NUMBERS[len(names) - 1]
    called = next((one for one in _CALLED.finditer(whole) if one["n"].lower() == count), None)
    nouns = {match["noun"].strip() for match in found if match["noun"]}
    told = f"the {called['name']}" if called else f"{count} {nouns.pop()}s" if len(nouns) == 1 else ""
    if told and (called or re.search(rf"\b{count}\b", whole)):
        yield PointList(
            lead=f"{_WHO_SAYS.get(voice, 'The text')} sets out {told}", order="numbered", items=tuple(names)
        )
