"""Facts that the headings of one level state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen import counting, text
from quizgen.facts.kinds import Fact, ListFact, PairsFact
from quizgen.facts.places import PROVIDING
from quizgen.facts.scopes import WATCHWORD
from quizgen.facts.spot import TOPICAL, Spot
from quizgen.facts.standing import balanced
from quizgen.facts.words import VERBS
from quizgen.model import Section

_POINTS_ELSEWHERE = re.compile("以下|如下|下列|上述")


_POINTS = re.compile("(?:重点|主要|工作)(?:任务|举措|措施|工作)$|(?:基本|工作)原则$|任务$|举措$")
"""Chapters of a document whose own headings are what it lays down (重点任务)."""


_TELLS_OF_PAST = re.compile("回顾|过去|成绩|成就|成效|取得|以来|[一五十]年来|巡礼|综述|总结")
"""Chapters that tell what has been reached: their headings demand nothing."""


def of_headings(sections: Sequence[Section], spot: Spot) -> Iterator[Fact]:
    """The headings of one level as a list, and as couplets where each has two halves.

    Headings in brackets are none of the whole text: those above them were not found.
    """
    document = not spot.confirmed and spot.voice in PROVIDING
    lays_down = document and spot.section and _POINTS.search(spot.title)
    provides = document and not lays_down  # there the chapters are no points
    below = not spot.section and any(section.marker.startswith(("（", "(")) for section in sections)
    if provides or below or len(sections) < 3 or any(_POINTS_ELSEWHERE.search(section.title) for section in sections):
        return
    titles = tuple(section.title for section in sections)
    if lays_down:
        yield _tasks(titles, spot)
        return
    if not spot.confirmed and any(map(_TELLS_OF_PAST.search, (spot.title, *spot.over_title))):
        return
    if spot.section and not spot.confirmed and _are_demands(titles):
        yield _demanded(titles, spot)
        return
    markers = tuple(section.marker for section in sections)
    yield ListFact(
        confirmed=spot.confirmed,
        id=f"headings:{text.fold(spot.title)}",
        speech=spot.speech,
        section=spot.section,
        quotes=titles,
        lead=spot.title,
        members=titles,
        markers=markers,
        glosses=("",) * len(titles),
        order="numbered" if all(markers) else "none",
        headings=True,
    )
    if pairs := _halves(titles):
        yield PairsFact(
            id=f"heading-pairs:{text.fold(spot.title)}",
            speech=spot.speech,
            section=spot.section,
            quotes=titles,
            lead=spot.title,
            pairs=pairs,
            frames=tuple(
                ("", title[len(left) : len(title) - len(right)], "")
                for title, (left, right) in zip(titles, pairs, strict=True)
            ),
            kind="headings",
        )


DEMAND = 22
"""A heading of more characters than so many is no single demand."""
_SAYS = re.compile("^(?:这|那|是|为什么|怎么|如何|关于)")
"""How headings begin that say what is so, or ask."""


def _are_demands(titles: Sequence[str]) -> bool:
    """Whether headings are short demands (要有韧劲; 着力破除习惯思维), nearly all of them."""
    brief = all(text.is_cjk(one) and text.measure(one) <= DEMAND for one in titles)
    if (
        not brief
        or any(_SAYS.match(one) or TOPICAL.search(one) for one in titles)
        or len({text.fold(one) for one in titles}) < len(titles)
    ):
        return False
    first = [text.words(one)[0] for one in titles]
    deeds = sum(tag[0] in "vdap" or word in VERBS for word, tag in first)
    return deeds * 4 >= 3 * len(titles)


def _demanded(titles: tuple[str, ...], spot: Spot) -> ListFact:
    """What the headings of a chapter demand, told by the first clause of its own heading."""
    first = re.split("[，,]", spot.title)[0]
    on = first if text.measure(first) > WATCHWORD or text.measure(spot.title) > DEMAND else spot.title
    return _below("demands", spot.demands(on, len(titles)) if balanced(on) else "", titles, spot)


def _tasks(titles: tuple[str, ...], spot: Spot) -> ListFact:
    """What a chapter of a document lays down in its headings: told by how many there are."""
    says = "明确" if spot.title.endswith("原则") else "部署"
    return _below("tasks", f"文件{says}了{counting.numeral(len(titles))}项{spot.title}", titles, spot)


def _below(kind: str, passage: str, titles: tuple[str, ...], spot: Spot) -> ListFact:
    """The headings of a chapter as the list of what it says, in the order of the text but not asked by it."""
    return ListFact(
        confirmed=False,
        id=f"{kind}:{text.fold(spot.title)}",
        speech=spot.speech,
        section=spot.section,
        quotes=titles,
        passage=passage,
        voice=spot.voice,
        members=titles,
        markers=("",) * len(titles),
        glosses=("",) * len(titles),
        order="none",
    )


def _halves(titles: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """坚定信仰，做到忠诚有魂 as (坚定信仰, 忠诚有魂): what all second halves begin with is left to the frame."""
    halves = [re.split(r"[，,]\s*", title) for title in titles]
    if any(len(half) != 2 or not all(half) for half in halves):
        return ()
    if not all(balanced(part) for half in halves for part in half):
        return ()
    shared = text.common_start([right for _, right in halves])
    ends = [right[len(shared) :] for _, right in halves]
    if len(shared) == 1 and text.is_cjk(shared):  # 在|围绕中心中找准方向
        shared = ""
        ends = [right for _, right in halves]
    if any(not text.begins_with_words(right, shared) for _, right in halves) or any(
        len(end) < 2 or not balanced(end) for end in ends
    ):
        shared = ""
    return tuple((left, right[len(shared) :].strip()) for left, right in halves)
