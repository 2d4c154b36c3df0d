"""What English sentences say that is told in one's own words: what is to be done in a case, and what a term means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.facts.kinds import DUTY, MEANING
from quizgen.facts.slots.base import Slot

SIZE = (12, 160)
"""The fewest and the most letters of what is to be done, or of what a term means."""

_CASE = (
    r"(?:If|When|Where|Once|Before|After|Unless|Whenever|For|In (?:the )?(?:case|event)|As soon as|Until)\b"
    r"[^.;:?!]{10,130}?"
)
_MODAL = (
    r"(?:must not|must|should not|should|will need to|(?:do not|don[’']t) need to|needs? to|ha(?:s|ve) to"
    r"|(?:is|are) (?:not )?(?:required|allowed|able|expected|entitled) to|(?:is|are) responsible for"
    r"|may not|may|cannot|(?<!you )will not|(?<!you )will|shall)"
)
_DOES = (
    "add|apply|ask|attach|attend|bring|call|cancel|change|check|choose|complete|contact|copy|create|delete|do not"
    "|don[’']t|edit|email|ensure|enter|file|fill|follow|include|inform|keep|leave|log|make sure|never|notify|open"
    "|provide|put|read|record|reply|report|request|return|review|save|schedule|select|send|sign|stop|submit|take|tell"
    "|turn|update|upload|use|visit|wait|work|write"
)
_IDLE = r"(?!(?:If|Where) (?:possible|needed|necessary|so|not|applicable)\b)"
_WHO = rf"(?:[^,.;:?!]{{2,60}}? {_MODAL} |(?=(?:{_DOES})\b))"
_DUTY = re.compile(rf"{_IDLE}{_CASE}, (?:please )?{_WHO}(?P<what>[^;:?!]+?)\.?$")
"""A case and what somebody must, should or may do in it (If the option fails, call the travel desk)."""
_MEANS = re.compile(r"An? [^.;:,?!]{3,50}? (?:is|means) (?P<what>(?:an?|any|the|when|one)\b[^;:?!]+?)\.?$")
"""A thing of a kind, and what it is."""
_ELSEWHERE = re.compile(
    r"\b(?:this|that|these|those|such|above|below|it|its|they|them|their|he|she|here|former|latter|following|section \d"
    r"|page|see|link|I|me|my)\b",
    re.IGNORECASE,
)
"""What points elsewhere, in the case or in what is done."""
_OF_CASE = re.compile(r"\b(?:that|it|its|they|them|their)\b")
"""What may point back to the case or the term itself."""


def told(sentence: str) -> Iterator[Slot]:
    """What is to be done in the case of a sentence, or what its term means."""
    for pattern, kind in ((_DUTY, DUTY), (_MEANS, MEANING)):
        match = pattern.match(sentence)
        if not match:
            continue
        before, what = sentence[: match.start("what")], match["what"]
        away = _ELSEWHERE.search(before) or _ELSEWHERE.search(_OF_CASE.sub("", what))
        if not away and SIZE[0] <= len(what) <= SIZE[1]:
            yield Slot(spans=(match.span("what"),), kind=kind)
            return
