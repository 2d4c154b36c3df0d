"""Couplets: halves that the wording sets against each other, by a frame or by their build."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import filterfalse

from quizgen import counting
from quizgen import text as plain
from quizgen.ingest import english_pairs, frames, likeness, parallel
from quizgen.ingest.parallel import Pair

_SENTENCE = re.compile(r"[^。！？\n]+")
_QUOTED = re.compile(r"“([^“”，。；！？]{3,30})[，；]([^“”，。；！？]{3,30})[。！？]?”")

_VERSE = re.compile(
    r"(?:[^，。：；]{2,6}：)?(?:([\u4e00-\u9fff]{5})，([\u4e00-\u9fff]{5})|([\u4e00-\u9fff]{7})，([\u4e00-\u9fff]{7}))。?"
)
"""A paragraph of two clauses, as in a rule to be learnt by heart (看似听似分开摆，近效先用往前排。)."""
_BESIDE = re.compile(r"^(?:即|就是)(?=..)|(?:更好|加快|尽快|真正|及时|逐步|不断|切实|尽早)地?$")
"""What leads to the first half, and what belongs to the verb behind it."""
_OFFICES = re.compile("（[^（）：]{0,8}单位：[^（）]*）")
"""A note of who is responsible (责任单位：…) enumerates offices."""
_STATES_NOTHING = re.compile(
    r"\d[：:]\d|^各位|各(?:部委?|单位|部门|科室|乡镇|学院|支部)$|^从(?:[今明后]天|本[年月周]|.{1,5}[年月日号])起$|^[说讲]到(?:这里|这儿)$|[点时]开始$|^[一二三四五六七八九十\d]+分钟$"
)
"""Hours of a timetable, an address and a time set answer nothing."""


def find(stretches: Sequence[str]) -> Iterator[tuple[Pair, ...]]:
    """Sets of couplets: those of one wording in all stretches of a section together, then those of single ones."""
    text = "\n".join(stretches)
    for frame in frames.BARE:
        pairs = tuple(pair for pair in map(_trimmed, frame.find(text)) if _matched(*pair))
        if len(pairs) > 1 or (pairs and (frame.alone or likeness.akin(*pairs[0]))):
            yield pairs
    yield from filter(None, (tuple(filterfalse(_names, frame.find(text))) for frame in frames.WHOLE))
    for stretch in stretches:
        if plain.is_cjk(stretch):
            for sentence in _SENTENCE.findall(_OFFICES.sub("", stretch)):
                stated = (tuple(filter(_states, map(_quoted, found))) for found in _of_sentence(sentence))
                yield from (pairs for pairs in stated if pairs and not _tell_a_case(pairs, sentence))
            if verse := _VERSE.fullmatch(stretch):
                left, right = filter(None, verse.groups())
                if not (parallel.NO_HALF.search(left) or parallel.NO_HALF.search(right)):
                    yield ((left, right),)
            yield from (((said[1], said[2]),) for said in _QUOTED.finditer(stretch) if len(said[1]) == len(said[2]))
        else:
            yield from english_pairs.find(stretch)


def _quoted(pair: Pair) -> Pair:
    """A pair without the quotation marks around both halves together (“A，B”)."""
    left, right = pair
    opens, closes = left.startswith("“") and not _balanced(left), right.endswith("”") and not _balanced(right)
    return left[opens:], right[: len(right) - closes]


def _states(pair: Pair) -> bool:
    """Whether both halves state something, each with its brackets and quotation marks."""
    return all(_balanced(half) and not _STATES_NOTHING.search(half) for half in pair)


def _tell_a_case(pairs: Sequence[Pair], sentence: str) -> bool:
    """Whether the halves of a single pair are a case and what is done then (逾期五天以上的，…), and no couplet.

    Of two that 、 joins (公车私用、私车公养的) the particle belongs to both.
    """
    ends = [half for half in pairs[0] if half.endswith("的")]
    return len(pairs) == len(ends) == 1 and "、".join(pairs[0]) not in sentence and _CASE.match(ends[0]) is not None


_CASE = re.compile("^[^是]*[^目是]的$")
"""A half that is one case; 是…的 states."""


def _balanced(half: str) -> bool:
    return half.count("“") == half.count("”") and half.count("（") == half.count("）")


def _trimmed(pair: Pair) -> Pair:
    """Halves without what leads to the first (把, 将) and what belongs to the verb behind the second (有机, 紧密), nor
    the quotation marks around them."""
    left = _BESIDE.sub("", re.split(r"把|将(?![来要军])", pair[0])[-1])
    right = re.sub(r"(?:有机|高度|很好地|紧密|密切|更好地|相互)+$", "", pair[1])
    return _unquoted(left), _unquoted(right)


def _unquoted(half: str) -> str:
    return half[1:-1] if re.fullmatch("“[^“”]+”", half) else half


def _names(pair: Pair) -> bool:
    """Whether a half is the name of a list (五心, 三会一课): it stands for the members, and not against the other half.

    一事一议 counts nothing: it says that each has one.
    """
    return any(
        len(half) <= 5 and counting.announced(half) > 1 and any(number > 1 for number, _ in counting.parts(half))
        for half in pair
    )


def _matched(left: str, right: str) -> bool:
    if _names((left, right)):
        return False
    balanced = _balanced(left) and _balanced(right)
    return balanced and len(left) > 1 and len(right) > 1 and abs(len(left) - len(right)) <= 3


def _of_sentence(sentence: str) -> Iterator[tuple[Pair, ...]]:
    if pairs := tuple(frames.related(sentence)):
        yield pairs
    yield from parallel.find(sentence)
