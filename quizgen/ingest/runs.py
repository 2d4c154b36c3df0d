"""Runs: markers of one family that count on from one, which make a series of running text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quizgen import text
from quizgen.ingest.markers import TURNS, Marker, in_text

SURE = {"numeral是", "numeral要", "第", "其", "turn", "English"}
"""Families of which two members are enough; of the others it takes three, or two that stand in brackets."""

SKIPPING = {*SURE, "1、"}
"""Families in which a number may be missing."""

REFUSING = ("不", "没", "无", "未")
"""Behind a numeral these belong to what is said: 一不迟到 is 不迟到."""

GRADES = tuple("级类档等层期批组区号月年季天日个名次位")
"""Behind a numeral these grade or count: 一级、二级由值班站长决定，三级必须上报 is no series."""

PARAGRAPHS = 3
"""So many paragraphs that 首先, 其次, 再次, 最后 open are a series."""

REACH = 4000
"""A member of a series is no longer than this, in characters."""


def anew(runs: Sequence[Sequence[Marker]], length: int) -> list[int]:
    """Where behind each series the next one of its family begins."""
    following: dict[str, int] = {}
    found = []
    for run in reversed(runs):
        place = following.get(run[0].kind, length)
        found.append(place if place > run[-1].start else length)
        following[run[0].kind] = run[0].start
    return found[::-1]


def find(source: str) -> list[list[Marker]]:
    """Every series of a paragraph: numbers from one on in one family; the longest first where two begin together."""
    families: dict[str, list[Marker]] = {}
    bare: list[Marker] = []
    for marker in in_text(source):
        families.setdefault(marker.kind, []).append(marker)
        if marker.kind.startswith("numeral") and not marker.kind.endswith(GRADES):
            bare.append(_without_suffix(marker))
    families["turn"] = _of_paragraphs(families.get("turn", []), source)
    families = {kind: markers for kind, markers in families.items() if _counts(kind, markers)}
    found = [run for markers in families.values() for run in _consecutive(markers, source) if len(run) >= _fewest(run)]
    both = [*families.get("numeral是", []), *families.get("numeral要", [])]
    known = {marker for run in found for marker in run}
    found += [run for run in _consecutive(both, source) if len(run) > 2 and not known & {*run}]  # 一要…。二是…。三是…
    bare_runs = (run for run in _consecutive(bare, source) if len(run) >= 3)
    found += [run for run in bare_runs if not (_in_words(run, source) or _is_sure(run, source))]
    whole = (_with_words(run, source) for run in found)
    return sorted(whole, key=lambda run: (run[0].start, -len(run)))


VERBS = tuple("破立防守管建强保练学读讲创争谢补退截")
"""Verbs that points are counted with, and that belong to what each says (一破“差不多”的念头，立…)."""


def _with_words(run: Sequence[Marker], source: str) -> list[Marker]:
    """A series whose verbs are no part of its markers, and whose markers end in no word (一|带头学法)."""
    verb = run[0].kind.removeprefix("numeral") if run[0].kind.startswith("numeral") else ""
    behind = {source[marker.end : marker.end + 1] for marker in run if marker.text.endswith(verb)}
    word = verb + behind.pop() if verb not in ("", "是", "要") and len(behind) == 1 else ""
    torn = len(word) > 1 and [tag for _, tag in text.words(word)] == ["v"]
    return [_without_suffix(marker) for marker in run] if verb in VERBS or torn else [*run]


def _counts(kind: str, markers: Sequence[Marker]) -> bool:
    """Whether a family counts points: no words that refuse, and grades only where each is said to be something (一类为
    …；二类为…)."""
    told = all(marker.text.endswith(("为", "是")) for marker in markers)
    return not kind.endswith(REFUSING) and (told or not kind.endswith(GRADES))


def _of_paragraphs(turns: Sequence[Marker], source: str) -> list[Marker]:
    """首先, 其次 … 最后: where paragraphs begin with three of them or more, one inside a paragraph that is not counted
    on is no turn of theirs (先问…，最后说…)."""
    opening = [turn for turn in turns if turn.start == 0 or source[turn.start - 1] == "\n"]
    series = len({turn.number for turn in opening}) == len(opening) >= PARAGRAPHS and opening[0].number == 1
    return [turn for turn in turns if not series or turn in opening or turn.number > len(TURNS) - 1]


def _is_sure(run: Sequence[Marker], source: str) -> bool:
    """Whether the first two are 一是 and 二是, which another numeral does not go on from (一是…，二是…。三样都要有)."""
    return all(source[marker.end : marker.end + 1] in ("是", "要") for marker in run[:2])


def _in_words(run: Sequence[Marker], source: str) -> bool:
    """Whether the numerals belong to words of their own (二话不说, 三言两语)."""
    words = [text.words(source[marker.start : marker.start + 4])[0][0] for marker in run]
    return sum(len(word) > 2 for word in words) * 2 >= len(run)


def _fewest(run: Sequence[Marker]) -> int:
    return 2 if run[0].kind in SURE else 3


def _without_suffix(marker: Marker) -> Marker:
    """一思想上 … 二政治上: the numeral alone is the marker."""
    length = len(marker.text.rstrip("，,：:、")) - 1
    return Marker("bare", marker.number, marker.text[:length], marker.start, marker.start + length)


def _consecutive(markers: Sequence[Marker], source: str) -> Iterable[list[Marker]]:
    """Runs of one family from its first number on."""
    run: list[Marker] = []
    for marker in sorted(markers, key=lambda found: found.start):
        if run and _goes_on(run[-1], marker, source):
            run.append(marker)
        elif marker.number == 1:
            if len(run) > 1:
                yield run
            run = [marker]
    if len(run) > 1:
        yield run


def _goes_on(before: Marker, marker: Marker, source: str) -> bool:
    """Whether a marker is the next of its series: the next number, one or two skipped where a sentence or a half of one
    ends, or 最后 in this paragraph or the one after it, or soon at the start of one."""
    if not before.number or marker.start - before.end >= REACH:
        return False
    if marker.number == 0:
        opens = source[marker.start - 1 : marker.start] == "\n"
        return source.count("\n", before.end, marker.start) < (4 if opens else 2)
    skipped = marker.number - before.number - 1
    ended = source[marker.start - 1 : marker.start] in "。；;\n"
    return skipped == 0 or (marker.kind in SKIPPING and 0 < skipped < 3 and ended)
