"""Clauses of one build that stand side by side: 大事讲原则，小事讲风格; 收文零差错、发文零失误、会务零投诉."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from quizgen import text as plain
from quizgen.counting import DIGITS
from quizgen.ingest import likeness

Pair = tuple[str, str]

Chain = tuple[bool, list[str]]
"""Whether 、 joins the clauses, and the clauses."""

_CLAUSE = re.compile(r"[^，；：]+")
_AND = re.compile(r"..[和与及等]")
NO_HALF = re.compile(
    r"(?:指出|强调|要求|认为|表示|提出|会议)$|^(?:第?[一二三四五六七八九十]+[是要、]|第[一二三四五六七八九十][次步批个轮条]|\d+[.、])|季度|[今去本上全]年|^(?:[这那其就才则便并且及]|该(?!.的))"
    r"|^(?:我(?!将无我|为人|国|省|市|县|区|校|院|局|党|军)|你(?=.{6})|咱|.也不)|们$|^(?:不是|没有|因为|如果|虽然|但是|所以|同时|此外|当前|目前|今天|我们|他们|你们|大家|有些|有的|[为对由据]此|总之|例如|比如)"
    r"|[\dA-Za-z]{2}|[\u4e00-\u9fff] [\u4e00-\u9fff]|[两二三四五六七八九十](?:地|处|县|市|家|类|种)$"
)
_ADVERB = re.compile(
    r"^(?:(?:要|应当?|必须|分别|认真|切实|着力|及时|进一步|不断|努力|全面|依法|注重|实现|做到|确保|达到|让我们|我们要|大家要|希望大家|希望同志们|一方面|另一方面|是?因为)+)(?=.{4,}$)"
)
_PIVOTS = "是零有无靠求促看讲必不"
"""Verbs and such on which clauses of one build turn: 快是前提，准是生命."""


def find(sentence: str) -> Iterator[tuple[Pair, ...]]:
    """Neighbouring clauses of one build.

    Three or more are cut at the character they share (计划安排零差错、对接执行零失误); two are a couplet
    if they have one length and begin alike, show a character at the same place, or are of four characters, or if they
    share a frame or begin with opposites. Two of a longer enumeration are none.
    """
    found = [*_halves(sentence), *_side_by_side(sentence)]
    yield from found
    known = {right for pairs in found for _, right in pairs}
    yield from (pairs for pairs in _led(sentence) if pairs[0][1] not in known)


def _side_by_side(sentence: str) -> Iterator[tuple[Pair, ...]]:
    for joined, run in ((chain[0], run) for chain in _chains(sentence) for run in _whole_runs(*chain)):
        if len(run) >= 3 and (cuts := _cuts(run)):
            yield tuple((one[:cut], one[cut:].removeprefix("是")) for one, cut in zip(run, cuts, strict=True))
        elif len(run) == 3 and not joined and (pair := _odd_one_out(run)):
            yield ((_bare(pair[0]), _bare(pair[1])),)
        elif _in_twos(run) and all(likeness.set_against(*pair) for pair in zip(run[::2], run[1::2], strict=True)):
            yield tuple((_bare(left), _bare(right)) for left, right in zip(run[::2], run[1::2], strict=True))


def _led(sentence: str) -> Iterator[tuple[Pair, ...]]:
    """Two halves that 、 joins behind what leads to the first, and before what both belong to
    (叫|以实绩论英雄、以口碑定进退; 安全投入零欠账、隐患整改零容忍|的态度; 牢记|为党育人、为国育才|的使命)."""
    for clause in _CLAUSE.findall(sentence):
        halves = _two(clause)
        framed = len(halves) > 1 and "为" in halves[0] and "而" in halves[1]  # 为推进强国建设、民族复兴伟业而奋斗
        if not halves or framed or NO_HALF.search(halves[1]) or _AND.search(halves[1]):
            continue
        rights = dict.fromkeys((halves[1], _OF_BOTH.sub("", halves[1]), _of_kind(*halves)))
        levels = ((halves[0][-len(right) :], right, len(halves[0]) - len(right)) for right in rights)
        yield from (
            ((left, right),)
            for left, right, begins in levels
            if begins >= 0
            and (begins or right != halves[1])
            and likeness.surely(left, right)
            and _begins_there(halves[0], begins)
        )


PHRASE = 6
"""A half of fewer characters is a set phrase, whatever noun stands before it."""
_THINGS = ("n", "s", "j", "b", "ns")


def _begins_there(half: str, at: int) -> bool:
    """Whether a half can begin in a clause: with a word, and no noun of which more stands before it (农业|农村发展)."""
    if not at:
        return True
    place = 0
    for (word, tag), (_, behind) in pairwise(plain.words(half)):
        place += len(word)
        if place == at:
            return len(half) - at < PHRASE or not (tag in _THINGS and behind in _THINGS)
    return False


def _of_kind(left: str, right: str) -> str:
    """The second half where both say of what kind something is, without what is done with it
    (以一往无前的姿态、永不懈怠的状态|投入检修)."""
    thing, place = len(left) - 1 - left.rfind("的"), right.find("的")
    size = place + 1 + thing
    fits = "的" in left and place > 0 and 2 <= thing <= 4 and size in _word_ends(right)
    return right[:size] if fits else right


def _two(clause: str) -> Sequence[str]:
    """The two parts of a clause that 、 joins, or 和 where both say of what kind something is
    (积极的财政政策和稳健的货币政策); none of a longer enumeration."""
    kinds = "的" in clause and ("和" in clause or "与" in clause)
    parts = clause.split("、") if "、" in clause else _KINDS.split(clause) if kinds else ()
    return parts if len(parts) == 2 else ()


_KINDS = re.compile("(?<=的.{2})[和与]|(?<=的.{3})[和与]|(?<=的.{4})[和与]")
_OF_BOTH = re.compile("(?<=.{4})的[^的]{1,6}$")


def _halves(sentence: str) -> Iterator[tuple[Pair, ...]]:
    """The halves of a sentence that ； parts, of two clauses each: 人心齐，进度就快；家底厚，步子就稳.

    Where the two clauses of every half are set against each other, they are the couplets.
    """
    parts = [_split(part) for part in sentence.split("；")]
    size = len(parts[-1])
    if len(parts) < 2 or size not in (2, 3) or any(len(part) != size for part in parts[1:]) or len(parts[0]) < size:
        return
    parts[0] = parts[0][-size:]
    level = len(parts) == 2 and likeness.level(*parts)
    level = level and (size == 2 or [*map(len, parts[0])] == [*map(len, parts[1])])
    if level:
        yield (("，".join(parts[0]), "，".join(parts[1])),)
    if size == 3:
        return
    if all(likeness.set_against(*part) for part in parts) or _of_one_measure(parts):
        yield tuple((left, right) for left, right in parts)


def _of_one_measure(parts: Sequence[Sequence[str]]) -> bool:
    """Whether every half of a sentence is two clauses of one length, as in verse (工作无小事，细节定成败；…)."""
    sizes = {len(clause) for part in parts for clause in part}
    return len(sizes) == 1 and 5 <= min(sizes) <= 9


def _split(part: str) -> list[str]:
    """The clauses of a part, without what lets them all say (会议强调，…)."""
    return [clause.strip() for clause in _MARKS.split(part) if clause.strip()]


_MARKS = re.compile("[，、：]")


def _chains(sentence: str) -> Iterator[Chain]:
    """Clauses that stand side by side: those that 、 joins, and runs of single ones that ， joins."""
    run: list[str] = []
    for clause in _CLAUSE.findall(sentence):
        joined = _level([_ADVERB.sub("", part.strip()) for part in clause.split("、")])
        if len(joined) > 1 and _AND.search(joined[-1]):
            joined = []
        if len(joined) == 1 and not NO_HALF.search(joined[0]):
            run += joined
            continue
        yield False, run
        run = []
        yield True, joined
    yield False, run


def _level(parts: list[str]) -> list[str]:
    """The parts of an enumeration whose inner ones are of one length: the first without what leads to it, and the last
    without what belongs to all (决定了|国土不可分、国家不可乱、民族不可散|的信念)."""
    sizes = {len(part) for part in parts[1:-1]}
    if len(sizes) != 1 or max(sizes) < 4 or any(char.isdigit() for char in "".join(parts)):
        return parts
    size = sizes.pop()
    first, *inner, last = parts
    if len(first) > size and len(first) - size in _word_ends(first):
        first = first[-size:]
    if len(last) > size and last[size] == "的":
        last = last[:size]
    return [first, *inner, last]


def _whole_runs(joined: bool, clauses: Sequence[str]) -> Iterator[list[str]]:
    return (run for run in _runs(clauses) if not joined or len(run) != 2 or len(clauses) == 2)


def _runs(clauses: Sequence[str]) -> Iterable[list[str]]:
    """Clauses side by side, each of the length of the one before it (quotation marks aside) or of its build."""
    run: list[str] = []
    for clause in [*clauses, ""]:
        if (
            run
            and clause
            and (len(likeness.bare(clause)) == len(likeness.bare(run[-1])) or likeness.alike(run[-1], clause))
        ):
            run.append(clause)
        else:
            if len(run) > 1:
                yield run
            run = [clause] if clause else []


def _bare(clause: str) -> str:
    """A clause without a quotation mark that has lost its other half."""
    return clause if clause.count("“") == clause.count("”") else clause.replace("“", "").replace("”", "")


def _cuts(run: Sequence[str]) -> list[int]:
    """Where three clauses or more fall into halves: at a character all show at one place, or at one they turn on."""
    start = len(plain.common_start(run))
    if start > 1 or max(map(len, run)) > 14 or _counts_on(run):
        return []
    length = len(run[0])
    if not start and length >= 5 and all(len(clause) == length for clause in run):
        at = [len({clause[i] for clause in run}) == 1 and run[0][i] not in "化性型之的中下里级" for i in range(length)]
        for word in (i for i in range(2, length - 1) if at[i]):
            place = word + (run[0][word] == "上")
            if _is_cut(run, [place] * len(run)) and all(word in _word_ends(clause) for clause in run):
                return [place] * len(run)
    for pivot in _PIVOTS:
        places = [clause.find(pivot, 1 if pivot == "是" else 2) for clause in run]
        if _is_cut(run, places) and not _parts_not(run, places):
            return places
    return []


def _parts_not(run: Sequence[str], places: Sequence[int]) -> bool:
    """Whether the cut would fall within 没有 (责任没有落实不放过)."""
    return any(clause[place - 1 : place + 1] == "没有" for clause, place in zip(run, places, strict=True))


def _in_twos(run: Sequence[str]) -> bool:
    """Whether clauses could be one couplet or two: four that all end alike (…到位，…到位) are one enumeration."""
    return len(run) == 2 or (len(run) == 4 and not plain.common_end(run))


def _odd_one_out(run: Sequence[str]) -> Pair | None:
    """The two of three neighbours that are a couplet by their wording, where the third only has their length."""
    first, second, third = run
    ways = (((first, second), third), ((second, third), first))
    for answers in (likeness.worded, likeness.surely, likeness.alike):
        for pair, other in ways:
            if answers(*pair) and not any(answers(one, other) for one in pair):
                return pair
    return None


def _counts_on(run: Sequence[str]) -> bool:
    """Whether clauses are the members of a series (一不准…，二不准…)."""
    numbers = [DIGITS.get(clause[0], 0) for clause in run]
    return numbers == list(range(1, len(run) + 1))


def _is_cut(run: Sequence[str], places: Sequence[int]) -> bool:
    """Whether all clauses fall into halves there, and no two halves of one side are the same."""
    if not all(0 < place <= len(clause) - 2 for place, clause in zip(places, run, strict=True)):
        return False
    halves = [(clause[:place], clause[place:]) for place, clause in zip(places, run, strict=True)]
    deeds = [[tag for _, tag in plain.words(left)] for left, _ in halves]
    done = ["v"] in deeds and all(tags in (["v"], ["a"], ["vn"]) for tags in deeds)
    if done and not any(plain.words(right)[0][1] in ("v", "a", "d") for _, right in halves):
        return False  # 落实|国家战略、维护|国家利益: what is done to what
    return all(len(set(side)) == len(run) for side in zip(*halves, strict=True))


def _word_ends(clause: str) -> list[int]:
    return list(accumulate(len(word) for word, _ in plain.words(clause)))
