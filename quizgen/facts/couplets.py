"""Facts that couplets state: halves that belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen import text
from quizgen.facts.kinds import Frame, PairsFact
from quizgen.facts.spot import Spot
from quizgen.facts.standing import balanced
from quizgen.model import Block, Couplets, Pairs

FEWEST = 3
"""The fewest lines with a dash."""

_DASHED = re.compile("(?P<left>[^，。；：—\n]{1,14})——(?P<right>[^—。；：\n]{1,40})[；。;.]?")


def couplets(pairs: Sequence[tuple[str, str]], about: Pairs | Couplets, spot: Spot) -> Iterator[PairsFact]:
    """Couplets that the speech names or leads in, or whose halves are phrases of their own, no two right ones alike."""
    pairs = _without_shared_end(pairs)
    rights = [text.fold(right) for _, right in pairs]
    whole = all(text.begins_with_words(left + right, left) for left, right in pairs)  # 层出|不穷
    if not whole or not all(balanced(half) for pair in pairs for half in pair):
        return
    phrases = all(half[0] not in "了着过的" for pair in pairs for half in pair)
    if not about.name and not about.lead and not (phrases and len(set(rights)) == len(rights)):
        return
    frames = tuple(_frame(left, right, spot.plain) for left, right in pairs)
    quotes: list[str] = []
    for (left, right), frame in zip(pairs, frames, strict=True):
        stated = [frame[0] + left + frame[1] + right + frame[2]] if frame else [spot.clause(left), spot.clause(right)]
        quotes += stated
    lead = spot.lead(about.lead)
    if not about.name and not lead:  # they are asked in their own sentence
        sentence = spot.sentence(quotes) if all(frames) and all(quotes) else ""
        quotes, frames = ([sentence], frames) if sentence else (quotes, (None,) * len(pairs))
    yield PairsFact(
        id=f"pairs:{text.fold(about.name or ''.join(pairs[0]))}",
        speech=spot.speech,
        section=spot.section,
        quotes=tuple(dict.fromkeys(quotes)) if all(quotes) else (),
        name=about.name,
        lead=lead,
        voice=spot.voice,
        weight=3 if about.name else 2,
        pairs=tuple(pairs),
        frames=frames,
    )


_OF_ALL = re.compile("(.+?)的[^的]{1,6}")


def _without_shared_end(pairs: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """The pairs with the last right half without what belongs to all of them (个人和集体、局部和整体|的利益关系)."""
    *others, (left, right) = pairs
    found = _OF_ALL.fullmatch(right)
    if not found or not others or len(found[1]) != len(left) or any("的" in half for pair in others for half in pair):
        return pairs
    return (*others, (left, found[1]))


def dashed(blocks: Sequence[Block], before: str) -> Iterator[Couplets]:
    """Lines behind one that leads in to them, each of a thing and, behind a dash, what belongs to it (红色——马桶；)."""
    run: list[tuple[str, str]] = []
    lead = before
    for block in (*blocks, ""):
        found = _DASHED.fullmatch(block.strip()) if isinstance(block, str) else None
        if found:
            run.append((found["left"], found["right"]))
            continue
        if len(run) >= FEWEST and lead.endswith(("：", ":")):
            yield Couplets(lead=text.escape(lead), pairs=tuple(run))
        run, lead = [], block if isinstance(block, str) else ""


def _frame(left: str, right: str, plain: str) -> Frame | None:
    """What stands before, between and after the halves where one clause states both."""
    other = "[^" + re.escape(text.END + text.INNER) + r"\n]"
    pattern = rf"({other}{{0,60}}){re.escape(left)}({other}{{0,12}}?){re.escape(right)}({other}{{0,60}})"
    match = re.search(pattern, plain)
    return (match[1].lstrip(), match[2], match[3].rstrip()) if match else None
