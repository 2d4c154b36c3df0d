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
            for sentence in _SENTENCE.findall(stretch):
                yield from _of_sentence(sentence)
            yield from (((said[1], said[2]),) for said in _QUOTED.finditer(stretch) if len(said[1]) == len(said[2]))
        else:
            yield from english_pairs.find(stretch)


def _trimmed(pair: Pair) -> Pair:
    """Halves without what leads to the first (把, 将) and what belongs to the verb behind the second (有机, 紧密), nor
    the quotation marks around them."""
    left = re.sub(
        r"(?:更好|加快|尽快|真正|及时|逐步|不断|切实|尽早)地?$", "", re.split(r"把|将(?![来要军])", pair[0])[-1]
    )
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
    balanced = all(
        half.count("“") == half.count("”") and half.count("（") == half.count("）") for half in (left, right)
    )
    return balanced and len(left) > 1 and len(right) > 1 and abs(len(left) - len(right)) <= 3


def _of_sentence(sentence: str) -> Iterator[tuple[Pair, ...]]:
    if pairs := tuple(frames.related(sentence)):
        yield pairs
    yield from parallel.find(sentence)
