"""Series: parallel points in running text and over paragraphs, and the lists that numbered lines make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from string import ascii_uppercase

from quizgen import text as plain
from quizgen.counting import number
from quizgen.ingest import runs, topics
from quizgen.ingest.document import Line
from quizgen.ingest.headings import Entry, outline
from quizgen.ingest.markers import NUMERAL, Marker, in_text
from quizgen.model import Block, Gap, Point, PointList, Table

DEPTH = 4
"""Series nested deeper stay text."""

LONGEST = 5000
"""A paragraph of more characters is cut between its sentences."""

_BEHIND = re.compile(rf"[这此]是第({NUMERAL})[种个点条类]。")
_PRINTED_OUTLINE = re.compile(r"\s*【(?:提纲|目录|大纲|摘要)】")
_WORD = re.compile(r"[^\W_]")
_ENDS = re.compile(r"[。！？!?]|\.(?=\s|$)")
_SENTENCE = re.compile(r"[^\n]*?(?:(?:[。！？!?]|\.(?=\s|$))+[”’」）)]*|(?=\n)|$)")
_CLOSING = re.compile(
    r"(总之|总的|会议|同志们|各地|各级|各部门|此外|另外|同时，|最后|以上|这[些三四五六七八九十]|今年是|我们要|让我们"
    r"|各位|代表们|希望|近年来|In short|In sum)"
)
_TOPIC = re.compile(r"【([^【】]{2,16})】\s*|([^\W\d_]{2,16})(?:：| )(?=[^\s（(\d一①])")
"""The topic of an article, set off from its provision."""

_LEAD_BEGINS = re.compile(r"[。！？\n]|(?<=[a-z0-9)”][.!?]) (?=[A-Z“])")
_LEADS_IN = re.compile(r"[：:]$|\bas follows\.$|如下。$")
_LABELLED = re.compile(
    r"(?P<label>[A-Z\u4e00-\u9fff][^：:。.；;？?！!]{1,40})(?:：|:\s)\s*(?P<said>[^：:]{3,160}[^：:？?])$"
)
"""A line that says something of what it names before its colon (Board minutes: permanently.)."""
_COUNTED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}|其[一二三四五六七八九十])是|第[一二三四五六七八九十]{1,3}[，、是]"
)
"""The number of a point in running text, which is no part of what the point says before its colon."""
_OPENING = re.compile(
    r"(?P<bullet>——|--|[–—](?=\s)|[-*•●■◆·▪○→])\s*(?=\S)|(?P<demand>要)(?=[^求是么想有看知说][^，。]{3,20}。.)"
    r"|(?P<letter>[A-Z])\s+[—–-]+\s+(?=[A-Z])"
)
"""What paragraphs of a list open with: a bullet, 要 (要…。), a letter of a word (S – Specific)."""
FEWEST = {"demand": 3, "letter": 3, "label": 3}
"""So many in a row make a list; fewer are paragraphs."""


def blocks(lines: Sequence[Line | tuple[Entry, ...]], before: str = "") -> list[Block]:
    """The body that lines make: paragraphs, tables, and every list found in them; `before` is what stands above."""
    found: list[Block] = []
    pending: list[str] = []
    for kind, group in groupby(lines, _kind):
        members = list(group)
        led = kind != "label" or bool(_LEADS_IN.search(pending[-1] if pending else before))
        if kind == "text" or not led or len(members) < FEWEST.get(kind, 0):
            pending.extend(line.text for line in members if isinstance(line, Line))
            continue
        if kind.startswith("bullet") and (counted := _counted_bullets(members)):
            pending.extend(counted)
            continue
        found += passages("\n".join(pending))
        pending.clear()
        if kind == "label":
            found.append(_labelled([line.text for line in members if isinstance(line, Line)], found))
        elif kind in FEWEST or kind.startswith("bullet"):
            found += _opened([line.text for line in members if isinstance(line, Line)], found)
        else:
            for line in members:
                found.append(_alone(line, found))
    return [*found, *passages("\n".join(pending))]


def _counted_bullets(lines: Sequence[Line | tuple[Entry, ...]]) -> list[str]:
    """Lines behind bullets that a series counts from one (- 一是…), without their bullets; none of others."""
    said = [_OPENING.sub("", line.text, count=1).strip() for line in lines if isinstance(line, Line)]
    counted = len(said) > 1 and [*map(_count, said)] == [*range(1, len(said) + 1)]
    return said if counted else []


def _count(line: str) -> int:
    """The number of a series in running text that a line begins with (二是…); 0 where there is none."""
    first = next(in_text(line), None)
    return first.number if first is not None and first.start == 0 else 0


def _alone(line: Line | tuple[Entry, ...], found: list[Block]) -> Block:
    """A numbered list, a table, or an outline printed before the text, of which nothing is asked."""
    if isinstance(line, tuple):
        return _numbered(line, _taken_lead(found))
    return Table(table=line.rows) if line.rows else Gap(gap=line.text)


def _kind(line: Line | tuple[Entry, ...]) -> str:
    if isinstance(line, tuple):
        return "numbered"
    if line.rows:
        return "table"
    if _PRINTED_OUTLINE.match(line.text):
        return "outline"
    opening = _OPENING.match(line.text)
    if opening and not _WORD.search(line.text, opening.end()):
        return "text"
    kind = opening.lastgroup if opening else None
    if opening is None and _LABELLED.match(line.text) and not _COUNTED.match(line.text):
        return "label"
    return "text" if not opening or not kind else f"bullet {opening[kind]}" if kind == "bullet" else kind


def _labelled(texts: Sequence[str], found: list[Block]) -> Block:
    """Lines that each say something of what they name, as a list."""
    said = [match for one in texts if (match := _LABELLED.match(one))]
    items = tuple(Point(term=plain.escape(one["label"]), text=plain.escape(one["said"])) for one in said)
    return PointList(lead=_taken_lead(found), items=items)


def _opened(texts: Sequence[str], found: list[Block]) -> list[Block]:
    """Lines that open alike as a list; a single one is a paragraph."""
    if len(texts) == 1:
        return passages(texts[0])
    openings = [opening for source in texts if (opening := _OPENING.match(source))]
    marks = [opening[opening.lastgroup or 0] for opening in openings]
    said = [source[opening.end() :].strip() for source, opening in zip(texts, openings, strict=True)]
    items = _with_whole_topics([_point(mark, one) for mark, one in zip(marks, said, strict=True)])
    return [PointList(name=_word(marks), lead=_taken_lead(found), items=items)]


def _word(marks: Sequence[str]) -> str:
    """The word that the letters of a list spell (SMART); "" where they only count (A, B, C)."""
    letters = "".join(marks)
    return letters if letters.isalpha() and letters.isascii() and letters not in ascii_uppercase else ""


def _taken_lead(found: list[Block]) -> str:
    """The last sentence before a list, if it leads in with a colon; it moves into the list."""
    last = found[-1] if found else ""
    if not isinstance(last, str) or not _LEADS_IN.search(last):
        return ""
    before, lead = _split_lead(last)
    found[-1:] = [before] if before else []
    return lead


# ---- numbered lines


def _numbered(entries: Iterable[Entry], lead: str) -> PointList:
    items = []
    for entry in entries:
        read = _article if entry.marker.endswith("条") else _point
        joint = " " if entry.topic.isascii() and entry.rest else ""
        point = read(entry.marker, entry.topic + joint + entry.rest)
        items.append(_with_body(point, blocks(outline(entry.below, flat=True).lines, entry.rest)))
    return PointList(lead=lead, order="numbered", items=_with_whole_topics(items))


def _with_body(point: Point, body: Sequence[Block]) -> Point:
    return replace(point, body=(*point.body, *body))


# ---- series in running text, inside a paragraph and over several


def passages(source: str, depth: int = 0) -> list[Block]:
    """Running text (a paragraph a line) as paragraphs, with the series that stand in it as lists."""
    if depth == 0 and (counted := _counted_behind(source)):
        return counted
    found: list[Block] = []
    position = 0
    found_runs = runs.find(source) if depth < DEPTH else []
    for run, anew in zip(found_runs, runs.anew(found_runs, len(source)), strict=True):
        if run[0].start < position:
            continue
        before, lead = _split_lead(source[position : run[0].start])
        end = _end_of_last(source, run, anew)
        bounds = [*(marker.start for marker in run[1:]), end]
        if not all(_WORD.search(source, m.end, bound) for m, bound in zip(run, bounds, strict=True)):
            continue
        points = [_point(m.text, source[m.end : bound].strip(), depth) for m, bound in zip(run, bounds, strict=True)]
        found += _paragraphs(before)
        found.append(PointList(lead=plain.escape(lead), order="numbered", items=_with_whole_topics(points)))
        position = end
    return [*found, *_paragraphs(source[position:])]


def _counted_behind(source: str) -> list[Block]:
    """A series that counts each member behind it: …。这是第一种。…。这是第二种。"""
    counts = list(_BEHIND.finditer(source))
    numbers = [number(count[1]) for count in counts]
    if len(counts) < 3 or numbers != list(range(1, len(counts) + 1)):
        return []
    start = source.rfind("\n", 0, counts[0].start()) + 1
    bounds = [start, *(count.end() for count in counts)]
    items = tuple(_point("", source[a:b].strip(), DEPTH) for a, b in pairwise(bounds))
    return [*passages(source[:start], 1), PointList(order="numbered", items=items), *passages(source[bounds[-1] :], 1)]


def _paragraphs(source: str) -> list[Block]:
    lines = (line.strip() for line in source.split("\n"))
    pieces = (piece for line in lines if line for piece in _readable(line))
    return [_process(piece) if _is_process(piece) else plain.escape(piece) for piece in pieces]


def _readable(line: str) -> Iterator[str]:
    """A paragraph, cut between sentences where it is longer than people read in one go."""
    if len(line) <= LONGEST:
        yield line
        return
    piece = ""
    for match in _SENTENCE.finditer(line):
        if piece and len(piece) + len(match.group()) > LONGEST:
            yield piece.strip()
            piece = ""
        piece += match.group()
    if piece.strip():
        yield piece.strip()


def _is_process(line: str) -> bool:
    steps = line.split("→")
    own = [steps[0].rpartition("：")[2], *steps[1:]]
    return len(steps) > 2 and all(_WORD.search(step) for step in own)


def _process(source: str) -> PointList:
    """Steps joined by arrows: their order is the order of time."""
    steps = [step.strip() for step in source.split("→")]
    lead, colon, first = steps[0].rpartition("：")
    items = [Point(term=plain.escape(step.rstrip("。"))) for step in (first, *steps[1:]) if step]
    marked = (items[0], *(Point(marker="→", term=item.term) for item in items[1:]))
    return PointList(lead=plain.escape(lead + colon), order="sequence", items=marked)


def _split_lead(before: str) -> tuple[str, str]:
    """The sentences before a series, and the clause that leads into it."""
    cut = max((end.end() for end in _LEAD_BEGINS.finditer(before.rstrip("：: \n"))), default=0)
    if before[cut:].strip():
        return before[:cut].strip(), before[cut:].strip()
    if before.endswith(("：", ":")):
        return "", before.strip()
    return before.strip(), ""


def _end_of_last(source: str, run: Sequence[Marker], limit: int) -> int:
    """Where the last member ends, at `limit` at the latest.

    With its sentence where the others are one sentence or part of one; else where a new thought or a new series begins,
    where it is a sentence longer than the longest before it, or with the paragraph.
    """
    last = run[-1].end
    longest = max(len(_ENDS.findall(source, a.end, b.start)) for a, b in pairwise(run))
    end, taken = last, 0
    for match in _SENTENCE.finditer(source, last, limit):
        over = taken > longest or longest <= 1 or source.startswith("\n", end) or _CLOSING.match(source, end)
        if end > last and (over or _begins_anew(source[end : match.end()], run[0].kind)):
            break
        end, taken = max(end, match.end()), taken + 1
    return end


def _begins_anew(sentence: str, kind: str) -> bool:
    """Whether a sentence holds the first marker of another series of this kind."""
    return any(marker.number == 1 and marker.kind == kind for marker in in_text(sentence))


# ---- a member

_TWO_CLAUSES = re.compile("([^，。；：？！]{6,36})。(?=[^。]{6,}。)")
"""The rest of a topic of two clauses, before the sentences that unfold it."""
_DEED = re.compile("[^，。；：？！“”（）的]{4,10}")


def _with_whole_topics(points: Sequence[Point]) -> tuple[Point, ...]:
    """The members of a series; where each of three and more opens with a deed and what it is to lead to, in a sentence
    of two clauses that others unfold (强化监督，推动…。推动加强…), this is the topic."""
    rests = [_TWO_CLAUSES.match(point.text) for point in points]
    deeds = all(_DEED.fullmatch(point.term) and plain.words(point.term)[0][1][0] in "vad" for point in points)
    if len(points) < 3 or not all(rests) or not deeds:
        return tuple(points)
    return tuple(
        replace(point, term=f"{point.term}，{rest[1]}", text=point.text[rest.end() :]) if rest else point
        for point, rest in zip(points, rests, strict=True)
    )


def _point(marker: str, said: str, depth: int = 0) -> Point:
    """A member: its topic up to the first punctuation, the rest as text, series inside it as lists of its own."""
    inner = passages(said, depth + 1) if len(said) > 12 else []
    if inner and not isinstance(inner[0], str):
        return _led(marker, inner)
    if len(inner) > 1:
        return _with_body(_point(marker, plain.unmark(str(inner[0]))), inner[1:])
    term, rest = topics.split(said)
    return Point(marker=marker, term=plain.escape(term), text=plain.escape(rest))


def _article(marker: str, said: str) -> Point:
    """An article (第四条 …): a provision is a whole sentence, without a topic unless a space or a colon sets it off."""
    if said.startswith(("，", "：", "、")):
        return _point(marker, said[1:])
    topic = _TOPIC.match(said)
    term, rest = (topic[1] or topic[2], said[topic.end() :]) if topic else ("", said)
    first, *body = passages(rest, 1) or [""]
    text = first if isinstance(first, str) else ""
    if isinstance(first, PointList):
        text, body = first.lead, [replace(first, lead=""), *body]
    elif not isinstance(first, str):
        body = [first, *body]
    return Point(marker=marker, term=plain.escape(term), text=text, body=tuple(body))


def _led(marker: str, nested: Sequence[Block]) -> Point:
    """A member that begins with the lead of a series of its own: the lead's first clause is its topic."""
    first = nested[0]
    assert isinstance(first, PointList)
    term, rest = topics.split(plain.unmark(first.lead))
    without = replace(first, lead=plain.escape(rest))
    return Point(marker=marker, term=plain.escape(term), body=(without, *nested[1:]))
