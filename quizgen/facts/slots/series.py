"""Series of clauses: three and more that begin with the same words, side by side (聚焦…，聚焦…，聚焦…)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen import text
from quizgen.facts.kinds import ENUMERATION, PARALLEL
from quizgen.facts.slots.base import Slot, Span
from quizgen.facts.words import LEFT_OUT

FEWEST, MOST = 3, 7
"""The fewest and the most clauses of a series."""
SHARED = 2
"""So many characters begin each of them at the least."""
CORE = (2, 24)
"""The fewest and the most characters of what each goes on with."""

_CLAUSE = re.compile("[^，；：。！？]+")
_GOES_ON = re.compile("[了过着好住到]")
_OF_CASES = re.compile(
    "[不没无未要为是有在对把将让使]$|^(?:不|没有|如果|只要|只有|虽然|因为|所以|对于|由于|关于|其中|同时)"
)
"""How words begin or end that a series of cases or reasons shares, and no series of points."""


def series(sentence: str) -> Iterator[Slot]:
    """What the clauses of a series go on with behind the words that they share; the first may stand behind others
    (各民族|共同开拓了…，共同缔造了…)."""
    spans = [match.span() for match in _CLAUSE.finditer(sentence)]
    start = 1
    while start < len(spans):
        end = start + 1
        while end < len(spans) and len(_shared(spans[start : end + 1], sentence)) >= SHARED:
            end += 1
        shared = _shared(spans[start:end], sentence) if end > start + 1 else ""
        run = [*_opening(spans[start - 1], shared, sentence), *spans[start:end]] if shared else []
        cores = [_core(span, shared, sentence) for span in run]
        if _are_points(cores, sentence) and not _OF_CASES.search(shared):
            yield Slot(spans=tuple(cores), kind=ENUMERATION)
        start = max(end, start + 1)


_AS_WHAT = re.compile(
    f"(?:(?<=，)|(?<={LEFT_OUT})|^)(?:要)?以(?P<x>[^，。；：“”、]{{2,12}}?)为[^，。；为]{{2,6}}(?=[，。；]|$)"
)
"""What something is to have for its aim, theme or means (以岸电改造为抓手)."""


def as_what(sentence: str) -> Iterator[Slot]:
    """What each of two clauses and more side by side names for an aim, a theme, a means."""
    run: list[re.Match[str]] = []
    for match in [*_AS_WHAT.finditer(sentence), None]:
        if match and (not run or match.start() <= run[-1].end() + 1):
            run.append(match)
            continue
        if len(run) > 1:
            yield Slot(spans=tuple(one.span("x") for one in run), kind=PARALLEL)
        run = [match] if match else []


def _shared(spans: Sequence[Span], sentence: str) -> str:
    """The whole words that clauses begin with."""
    clauses = [sentence[start:end] for start, end in spans]
    shared = text.common_start(clauses)
    return shared if all(text.begins_with_words(one, shared) for one in clauses) else ""


def _opening(span: Span, shared: str, sentence: str) -> Iterator[Span]:
    """The clause before others from the words on that they share, if it holds them."""
    at = sentence.find(shared, *span)
    if at >= 0:
        yield at, span[1]


def _core(span: Span, shared: str, sentence: str) -> Span:
    begin = span[0] + len(shared)
    return begin + bool(_GOES_ON.match(sentence, begin)), span[1]


def _are_points(cores: Sequence[Span], sentence: str) -> bool:
    """Whether there are enough of them, each short, none twice, and none an enumeration of its own or a figure."""
    words = [sentence[start:end] for start, end in cores]
    sized = all(CORE[0] <= len(one) <= CORE[1] for one in words)
    apart = len(set(words)) == len(words) and not any(set(one) & set("、（）0123456789") for one in words)
    return FEWEST <= len(words) <= MOST and sized and apart
