"""Members of lists as options: what is built like them, and which way a list is asked for them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen import text
from quizgen.facts import ListFact

OPTIONS = 4
"""The options of a choice with one right answer."""

WRONG = 2
"""The wrong options of a choice with several right ones."""

_FORMAL = frozenset("不必严要应坚把以有做")


def turn(fact: ListFact) -> int:
    """Which way to ask what belongs to a list is this one's: 0 the odd one out, 1 all that belong, 2 a judgement.

    A long list is asked for what belongs to it, if there are wrong options enough.
    """
    fitting = [one for one in fact.siblings if same_form(one, fact.members)]
    if not fact.name:
        return 1
    turns = (0, 2) if len(fitting) < WRONG else (0, 1) if len(fact.members) >= OPTIONS else (0, 1, 2)
    return turns[int(text.digest(fact.id, "turn"), 16) % len(turns)]


_FREE = "零有亲为"
"""What may stand before any fault or thing, between what is turned into what, or before what any head does himself."""


def crossed(members: Sequence[str], one: int, other: int) -> tuple[str, str] | None:
    """Two members with their ends exchanged behind a character that all share within (查对|零|遗漏, 给药|零|差错).

    Only behind 零, 有, 为 and 亲自, whose ends go with anything, or where members tell their places (第一回改意思).
    Ends of others go with nothing else (站位再高, 有意见当面提).
    """
    told = text.tell_places(members)
    shared = next((c for c in members[0][2:-1] if (told or c in _FREE) and _once_within(c, members)), "")
    if shared == "为" and any(re.search("[变转成]为", member) for member in members):
        return None  # what turns into what goes with nothing else
    if not text.is_cjk(shared) or any(set(member) & set("“”，、") for member in members):
        return None  # a quoted word is not cut
    (first, first_end), (second, second_end) = (members[number].split(shared) for number in (one, other))
    exchanged = (first + shared + second_end, second + shared + first_end)
    uneven = len(first) != len(second)  # halves that are not built alike make no sense together
    same = all(_kinds(end) == ["v"] for end in (first_end, second_end))  # 延误, 积压
    senseless = uneven or same or first_end == second_end or _absurd(first, first_end, second, second_end)
    return None if senseless or set(exchanged) & set(members) else exchanged


def _once_within(char: str, members: Sequence[str]) -> bool:
    return all(char in member[2:-1] and member.count(char) == 1 for member in members)


def _absurd(first: str, first_end: str, second: str, second_end: str) -> bool:
    """Whether ends exchanged make no sense: how something is for what somebody does (带班领导必须畅通), or a character
    doubled (乡级包乡)."""
    doubled = (set(first) & set(second_end) - set(second)) | (set(second) & set(first_end) - set(first))
    return bool(doubled) or ("a" in _kinds(first_end)) != ("a" in _kinds(second_end))


def _kinds(phrase: str) -> list[str]:
    """The parts of speech of a phrase's words."""
    return [tag[0] for _, tag in text.words(phrase)]


def comparable(one: str, others: Sequence[str]) -> bool:
    """Whether an option has about the length of the others, so that its length tells nothing."""
    sizes = [text.measure(other) for other in others]
    return min(sizes) * 0.6 <= text.measure(one) <= max(sizes) * 1.3


def _of_one_make(one: str, members: Sequence[str]) -> bool:
    """Whether a phrase that shares no character with members could stand among them: all are several words of the same
    parts of speech, or four members are words of one length, mostly verbs or adjectives as it is.

    Of others one from elsewhere is known at sight (动火 among 司机、维修工、主管).
    """
    kinds = [tuple(_kinds(each)) for each in (one, *members)]
    if len({*kinds}) == 1:
        return len(kinds[0]) > 1
    level = len(members) >= OPTIONS and len({len(each) for each in (one, *members)}) == 1 and {*map(len, kinds)} == {1}
    return level and kinds[0] in (("v",), ("a",)) and kinds.count(kinds[0]) * 2 > len(kinds)


def same_form(one: str, members: Sequence[str]) -> bool:
    """Whether a wrong entry is built like the members: their length, what all begin or end with, and how they open."""
    if not comparable(one, members):
        return False
    if not (one.startswith(text.common_start(members)) and one.endswith(text.common_end(members))):
        return False
    last = max({member[-1] for member in members}, key=[member[-1] for member in members].count)
    if text.is_cjk(one) and sum(member[-1] == last for member in members) * 2 > len(members) and one[-1] != last:
        return False
    held = set.intersection(*map(set, members)) if text.is_cjk(one) else set()
    if not held <= set(one):  # 忠诚有魂, 参谋有道: all have their 有
        return False
    if text.is_cjk(one) and not held and not _of_one_make(one, members):
        return False
    if text.is_cjk(one) and _kinds(one)[-1] not in {_kinds(member)[-1] for member in members}:
        return False
    firsts = {member[0] for member in members}
    return one[0] in firsts or not (_FORMAL & (firsts | {one[0]}))
