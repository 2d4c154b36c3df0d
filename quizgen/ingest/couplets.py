"""Couplets: halves that the wording sets against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from quizgen import text as plain

Pair = tuple[str, str]

Chain = tuple[bool, list[str]]
"""Whether 、 joins the clauses, and the clauses."""

_HALF = r"[^，。；：！？、\s]{2,14}?"
_TO = r"(?:坚持|做到|实现|推动|促进|把|将|(?<![^，。；：！？、\s]))"
FIXED = (
    re.compile(rf"变({_HALF})为({_HALF})(?=[，。；：！？、]|$)"),
    re.compile(rf"{_TO}({_HALF})[和与同]({_HALF})(?:相统一|相结合|相促进|相适应|相协调|结合起来|统一起来)"),
)
"""变A为B; A和B相统一."""

FREE = (
    re.compile(
        r"(既[要能有是][^，。；！？]{2,18})(?:[，；][^。！？]{0,40}?)??[，；]?([又也][要能有是][^，。；！？]{2,18})"
    ),
    re.compile(r"“([^“”，。；]{4,8})”[、和与，]“([^“”，。；]{4,8})”"),
    re.compile(r"(先[^，。；！？、“”]{2,14})，?((?:然)?后再?[^，。；！？、“”]{2,14})"),
)
"""既要A又要B; “A”、“B”; 先A，然后B."""

WIDE = str.maketrans(",;:!?", "，；：！？")
"""Half-width punctuation counts as full-width."""

_SENTENCE = re.compile(r"[^。！？\n]+")
_CLAUSE = re.compile(r"[^，；：]+")
_AND = re.compile(r"..[和与及等]")
_NO_HALF = re.compile(
    r"(指出|强调|要求|认为|表示|提出|会议)$|^(?:第?[一二三四五六七八九十]+[是要、]|\d+[.、])|季度|年|^[这那其该就才则便]|[\dA-Za-z]{2}"
)
_QUOTED = re.compile(r"“([^“”]{8,60})”")
_ADVERB = re.compile(
    r"^(?:(?:要|应当?|必须|分别|认真|切实|着力|及时|进一步|不断|努力|全面|依法|注重|实现|做到|确保|达到|让我们|我们要)+)(?=.{4,}$)"
)


def find(stretches: Sequence[str]) -> Iterator[tuple[Pair, ...]]:
    """Sets of couplets: those of one wording in all stretches of a section together, then those of single sentences."""
    wide = [stretch.translate(WIDE) for stretch in stretches]
    for pattern in FIXED:
        halves = ((found[1], found[2]) for stretch in wide for found in pattern.finditer(stretch))
        if pairs := tuple(pair for pair in map(_trimmed, halves) if _matched(*pair)):
            yield pairs
    for stretch in wide:
        for sentence in _SENTENCE.findall(stretch):
            yield from _of_sentence(sentence)


def _trimmed(pair: Pair) -> Pair:
    """Halves without what leads to the first (把, 将) and what belongs to the verb behind the second (有机, 紧密)."""
    left = re.split(r"把|将(?![来要军])", pair[0])[-1]
    return left, re.sub(r"(?:有机|高度|很好地|紧密|密切|更好地|相互)+$", "", pair[1])


def _matched(left: str, right: str) -> bool:
    balanced = all(
        half.count("“") == half.count("”") and half.count("（") == half.count("）") for half in (left, right)
    )
    return balanced and len(left) > 1 and len(right) > 1 and abs(len(left) - len(right)) <= 3


def _of_sentence(sentence: str) -> Iterator[tuple[Pair, ...]]:
    for pattern in FREE:
        if pairs := tuple((found[1], found[2]) for found in pattern.finditer(sentence)):
            yield pairs
    yield from _parallel(_chains(sentence))
    for saying in _QUOTED.findall(sentence):
        halves = _CLAUSE.findall(saying)
        if len(halves) == 2 and len(halves[0]) == len(halves[1]) >= 4:
            yield ((halves[0], halves[1]),)


def _chains(sentence: str) -> Iterator[Chain]:
    """Clauses that stand side by side: those that 、 joins, and runs of single ones that ， joins."""
    run: list[str] = []
    for clause in _CLAUSE.findall(sentence):
        joined = [_ADVERB.sub("", part.strip()) for part in clause.split("、")]
        if len(joined) > 1 and _AND.search(joined[-1]):
            joined = []
        if len(joined) == 1 and not _NO_HALF.search(joined[0]):
            run += joined
            continue
        yield False, run
        run = []
        yield True, joined
    yield False, run


def _parallel(chains: Iterable[Chain]) -> Iterator[tuple[Pair, ...]]:
    """Neighbouring clauses of one build.

    Three or more are cut at the character they share (计划安排零差错、对接执行零失误); two are a couplet
    if they have one length and begin alike, show a character at the same place, or are of four characters. Two of a
    longer enumeration are none.
    """
    for run in (run for chain in chains for run in _whole_runs(*chain)):
        if len(run) >= 3 and (cut := _shared_place(run)):
            yield tuple((clause[:cut], clause[cut:]) for clause in run)
        elif len(run) in (2, 4) and all(_set_against(*pair) for pair in zip(run[::2], run[1::2], strict=True)):
            yield tuple((_bare(left), _bare(right)) for left, right in zip(run[::2], run[1::2], strict=True))


def _whole_runs(joined: bool, clauses: Sequence[str]) -> Iterator[list[str]]:
    return (run for run in _runs(clauses) if not joined or len(run) != 2 or len(clauses) == 2)


def _runs(clauses: Sequence[str]) -> Iterator[list[str]]:
    """Clauses side by side whose lengths, without quotation marks, are the same."""
    run: list[str] = []
    for clause in [*clauses, ""]:
        if run and clause and len(plain.fold(clause)) == len(plain.fold(run[-1])):
            run.append(clause)
        else:
            if len(run) > 1:
                yield run
            run = [clause] if clause else []


def _bare(clause: str) -> str:
    """A clause without a quotation mark that has lost its other half."""
    return clause if clause.count("“") == clause.count("”") else clause.replace("“", "").replace("”", "")


def _set_against(left: str, right: str) -> bool:
    """Whether two clauses of one length are a couplet: built alike, of four characters, or each about a quoted word."""
    a, b = plain.fold(left), plain.fold(right)
    if not 4 <= len(a) <= 14 or a == b or plain.governs(left) != plain.governs(right):
        return False
    both_quoted = left.startswith("“") and right.startswith("“")
    return both_quoted or len(a) == 4 or any(x == y and x not in "一的了在是" for x, y in zip(a, b, strict=False))


def _shared_place(run: Sequence[str]) -> int:
    """Where clauses of one length show the same character, inside them; 0 if nowhere."""
    length = min(map(len, run))
    if not 5 <= length <= 12 or length != max(map(len, run)) or plain.common_start(run):
        return 0
    shared = [len({clause[i] for clause in run}) == 1 and run[0][i] not in "化性型之的上中下里" for i in range(length)]
    return next((i for i in range(2, length - 1) if shared[i]), 0)
