"""Headings: which numbered lines are titles, and how they nest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from quizgen.counting import number
from quizgen.ingest import titles
from quizgen.ingest.document import Line
from quizgen.ingest.markers import NUMERAL, RANK, Marker, at_start

TITLE = 45
"""A heading is no longer than this, in characters."""

LONG = 120
"""One that several paragraphs unfold may have so many."""

ORDINALS = ("第一，", "第一步，", "First,", "第一层，")
"""Systems of running text, which only number titles where each opens a paragraph."""

LOW = ("1）", "①", "a）")
"""Systems that number the members of a list, and titles only where much is said under them."""

BELOW_TITLES = ("（一）", "1.", "1.1", *LOW)
"""Systems that may number what stands under titles without a number."""

ANNEX = "附件"
LABELLED = "任务1"

SAID = 60
"""A member of a list says no more of itself, in characters."""

OPENING = 25
"""A title that an ordinal opens is no longer, what unfolds it is longer."""

BRIEF = 10
"""Behind a title that a speaker counts (第五件事，…。) so much more is enough."""

_SENTENCE_END = re.compile(r"[。！？]|[.!?](?=\s|$)")
_STATES = re.compile(
    r"^[^\u4e00-\u9fff]+ (?:must|shall|should|may|will|can|cannot|is|are|was|were|has|have) [^\u4e00-\u9fff]+\.$"
)
"""An English sentence with a finite verb: a provision (Staff must report …), not the title of what follows."""

_COUNTS = re.compile(rf"({NUMERAL})[是要](?=[^，。]{{2}})")
_BRACKETS = re.compile("（[^（）]*）")
_QUOTED = re.compile("“[^“”]*”")
_RUN_IN = re.compile(r"[。！？]|(?<!\d)[：:]|[：:](?!\d)|[.!?](?=\s)")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A numbered line: its marker, its topic, what follows the topic on the same line, and the lines below it."""

    marker: str
    number: int
    topic: str
    rest: str
    line: int
    level: int = 0
    below: tuple[Line, ...] = ()


@dataclass(kw_only=True)
class Part:
    """A stretch of the document: the lines before its first numbered entry, then headings with parts of their own."""

    heading: Entry | None = None
    lines: list[Line | tuple[Entry, ...]] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def outline(lines: Sequence[Line], heading: Entry | None = None, depth: int = 0, *, flat: bool = False) -> Part:
    """The tree of a document; a group of numbered lines that are no headings stays among the lines as a list.

    Inside a point (`flat`) there are no headings: every numbered line is a point of a list.
    """
    part = Part(heading=heading)
    kind = _highest(lines)
    if not flat and kind == "一、":
        lines = titles.over_parts(titles.over_years(lines))
        kind = _highest(lines)
    if not flat and kind in ("chapter", "article"):
        lines = titles.over_articles(lines)
        kind = _highest(lines)
    if not flat and kind and kind in BELOW_TITLES:
        lines = titles.over_numbers(lines, kind)
        kind = _highest(lines)
    if not flat and (kind is None or kind in (*BELOW_TITLES, *ORDINALS)):
        lines = titles.marked(lines, [at for at, line in enumerate(lines) if kind and _kind_of(line) == kind])
        kind = _highest(lines)
    if kind is None or depth > 12 or (flat and kind.startswith("level")):
        part.lines.extend(lines)
        return part
    entries, before = _group(lines, kind)
    sequel = Part()
    if kind == LABELLED and not flat:
        alone, behind = _without_sequel(entries)
        sequel = outline(behind, depth=depth + 1)
        entries = entries if sequel.lines else alone
    if kind == ANNEX and not flat:  # what stands before the annexes has headings of its own
        part = outline(before, heading, depth + 1)
        part.parts += [outline(_own_lines(entry), entry, depth + 1) for entry in entries]
        return part
    part.lines.extend(outline(before, depth=depth + 1, flat=True).lines)
    led = bool(before) and before[-1].text.endswith(("：", ":"))
    if flat or not _are_headings(entries, kind, led=led):
        return _with_list(part, entries, kind, flat=flat)
    entries = _with_closing(entries)
    part.parts = [outline(_own_lines(entry), entry, depth + 1) for entry in entries]
    part.parts += sequel.parts
    return part


def _without_sequel(entries: Sequence[Entry]) -> tuple[list[Entry], tuple[Line, ...]]:
    """Labelled entries (案例一：…), and what follows behind the last, which has more paragraphs than any other, with a
    numbering of its own (第一，…); the paragraph that leads to it stays."""
    *others, last = entries
    most = max((len(one.below) for one in others), default=0)
    ahead = next((at for at, line in enumerate(last.below) if at > most and _kind_of(line) in ORDINALS), 0)
    if not others or not ahead:
        return [*entries], ()
    return [*others, replace(last, below=last.below[:ahead])], last.below[ahead:]


def _with_closing(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, the last one without a part behind it whose heading has no number (最后说说人), and this."""
    *others, last = entries
    at = next((at for at in range(1, len(last.below) - 1) if titles.closes(last.below, at)), 0)
    if not others or not at or last.level:
        return [*entries]
    line = last.below[at]
    closing = Entry(marker="", number=0, topic=line.text, rest="", line=line.number, below=last.below[at + 1 :])
    return [*others, replace(last, below=last.below[:at]), closing]


def _own_lines(entry: Entry) -> list[Line]:
    """What stands behind and below a heading."""
    own = [Line(text=entry.rest, number=entry.line)] if entry.rest else []
    return [*own, *entry.below]


def _kind_of(line: Line) -> str | None:
    if line.level:
        return f"level {line.level}"
    marker = at_start(line.text)
    return marker.kind if marker and any(map(str.isalnum, line.text[marker.end :])) else None


def _rank(kind: str) -> int:
    """Formats' own heading levels rank first, then the systems as Chinese documents nest them."""
    return int(kind.split()[1]) - 100 if kind.startswith("level") else RANK[kind]


def _highest(lines: Sequence[Line]) -> str | None:
    """The highest system of numbering that is used in earnest: from its first number on, or more than once."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        if kind := _kind_of(line):
            found.setdefault(kind, []).append(line)
    used = [kind for kind, numbered in found.items() if _in_earnest(kind, numbered)]
    first = min(used, key=_rank, default=None)
    around = [
        kind
        for kind in used
        if kind in ORDINALS and first in BELOW_TITLES and found[kind][0].number < found[first][0].number
    ]
    return around[0] if around else first


def _in_earnest(kind: str, lines: Sequence[Line]) -> bool:
    if kind.startswith("level") or kind in ("part", "chapter", "节", "article"):
        return True
    markers = [at_start(line.text) for line in lines]
    numbers = [marker.number for marker in markers if marker]
    if kind == ANNEX and not all(numbers):  # 附：名词解释
        return True
    if kind in ORDINALS:
        last = len(numbers) if numbers[-1:] == [0] else 0  # 末一层
        counted = [*numbers[:-1], last] if last else numbers
        return counted == list(range(1, len(numbers) + 1)) and len(numbers) > 2 and all(map(_opens, lines))
    if kind in ("1.1", "1.1.1") and numbers[:1] == [1]:  # the only part of a part
        return True
    return any(b == a + 1 for a, b in pairwise(numbers))


def _opens(line: Line) -> bool:
    """Whether an ordinal opens a paragraph as its title: a short sentence, and sentences that unfold it.

    第一，班子要到位。每周… is a title, and so is a short line without a full stop; 第一，班子要到位，每周…。 opens a
    series.
    """
    marker = at_start(line.text)
    topic, rest = _split(line.text[marker.end :]) if marker else ("", "")
    turns = marker is not None and marker.kind == "第一层，"  # 第二层，讲讲…。
    alone = not rest and (topic[-1:].isalnum() or turns)
    brief = len(_BRACKETS.sub("", topic)) <= OPENING
    unfolds = len(rest) > (BRIEF if turns else OPENING) or rest.endswith("：")
    return bool(topic) and brief and (alone or unfolds)


def _group(lines: Sequence[Line], kind: str) -> tuple[list[Entry], list[Line]]:
    """The entries of one system with the lines below each, and the lines before the first."""
    starts = [index for index, line in enumerate(lines) if _kind_of(line) == kind]
    ends = [*starts[1:], len(lines)]
    entries = [_entry(lines[a], tuple(lines[a + 1 : b])) for a, b in zip(starts, ends, strict=True)]
    return entries, list(lines[: starts[0]])


def _entry(line: Line, below: tuple[Line, ...]) -> Entry:
    marker = at_start(line.text) or _ordinal(line)
    body = line.text[marker.end :]
    topic, rest = (body, "") if line.level else _split(body)
    first, end, behind = topic.partition("。")
    if marker.kind == "一、" and not rest and len(topic) > TITLE and _unfolded(first, below):
        topic, rest = first + end, behind
    return Entry(
        marker=marker.text,
        number=marker.number,
        topic=topic,
        rest=rest,
        line=line.number,
        level=line.level,
        below=below,
    )


def _unfolded(topic: str, below: Sequence[Line]) -> bool:
    """Whether several paragraphs say much more of a topic."""
    return len(below) > 1 and sum(len(one.text) for one in below) > 2 * len(topic)


def _ordinal(line: Line) -> Marker:
    """What counts a title that its place makes one (一是下好读书的功夫); none where nothing does."""
    found = _COUNTS.match(line.text)
    return Marker("", number(found[1]), found.group(), 0, found.end()) if found else Marker("", 0, "", 0, 0)


def _split(body: str) -> tuple[str, str]:
    """A run-in heading from the text behind it: the topic ends at the first full stop or colon.

    A colon inside a short line without any full stop is part of the title (怎么办：念好三字经).
    """
    match = _RUN_IN.search(_QUOTED.sub(lambda quoted: "“" * len(quoted.group()), body))
    if match is None or len(_BRACKETS.sub("", body[: match.start()])) > TITLE:
        return body, ""
    if match.group() in "：:" and len(body) <= TITLE and not _SENTENCE_END.search(body) and body[match.end() :].strip():
        return body, ""
    return body[: match.end()], body[match.end() :].strip()


def _are_headings(entries: Sequence[Entry], kind: str, *, led: bool) -> bool:
    """Titles have something under them or behind them; the entries of a list follow each other closely.

    Ordinals behind a line that leads in (`led`, 具体讲：) count the members of a list.
    """
    if kind.startswith("level") or kind in ("part", "chapter", "节"):
        return True
    if kind == "article" or (led and kind in ORDINALS):
        return False
    if kind in LOW and not _unfold(entries):
        return False
    titles = sum(_is_title(entry) for entry in entries)
    return titles * 2 > len(entries)


def _unfold(entries: Sequence[Entry]) -> bool:
    """Whether entries have paragraphs under them, or are followed by more than a member of a list says of itself."""
    return any(entry.below for entry in entries[:-1]) or sum(len(entry.rest) for entry in entries) > SAID * len(entries)


def _is_title(entry: Entry) -> bool:
    topic = entry.topic.rstrip("。：: ")
    unfolds = entry.marker.endswith(("、", "．")) and _unfolded(topic, entry.below)
    if len(topic) > (LONG if unfolds else TITLE) or not topic or topic.endswith(("；", ";", "，", ",")):
        return False
    if entry.topic.endswith(("：", ":")) and entry.rest and not entry.below:
        return False
    if _BRACKETS.sub("", entry.rest):  # a note in brackets unfolds nothing (（负责部门：商务部）)
        return not _STATES.search(topic)
    return bool(entry.below) and not _SENTENCE_END.search(_QUOTED.sub("", topic.rstrip("？?")))


def _with_list(part: Part, entries: Sequence[Entry], kind: str, *, flat: bool) -> Part:
    """Numbered lists among the lines; a list ends where its numbers start anew, and the text goes on behind it."""
    groups = _runs(entries, kind)
    for group in groups:
        last = group[-1]
        part.lines.append((*group[:-1], last if kind == "article" else replace(last, below=())))
        if kind != "article" and group is not groups[-1]:
            part.lines.extend(last.below)
        elif kind != "article":
            rest = outline(last.below, flat=flat)
            part.lines.extend(rest.lines)
            part.parts.extend(rest.parts)
    return part


def _runs(entries: Sequence[Entry], kind: str) -> list[list[Entry]]:
    runs: list[list[Entry]] = []
    for entry in entries:
        if runs and (entry.number > runs[-1][-1].number or kind == "article"):
            runs[-1].append(entry)
        else:
            runs.append([entry])
    return runs
