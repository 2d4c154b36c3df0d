"""Texts that are nearly the same, found without comparing each with each."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from zlib import crc32

from rapidfuzz import fuzz

SKETCH = 6
"""By so many of its runs of three characters, the least by hash, a text finds those that are nearly like it."""

BEHIND = 20
"""With so many of the texts before it that share such a run a text is compared."""


def ratio(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 100: the share of characters that a shortest edit keeps."""
    return fuzz.ratio(one, other)


class Texts:
    """Texts in groups, numbered from 0 as they come; only those of one group are compared.

    The time for each is bounded, so that of all is linear; a text that is less like than 88 of 100 may be missed.
    """

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._index: dict[tuple[str, str], list[int]] = defaultdict(list)

    def add(self, group: str, text: str) -> None:
        for run in _sketch(text):
            self._index[group, run].append(len(self._texts))
        self._texts.append(text)

    def like(self, group: str, text: str, least: float) -> Iterator[int]:
        """The numbers of those that are like a text by `least` of 100 or more, in their order."""
        near = {other for run in _sketch(text) for other in self._index[group, run][-BEHIND:]}
        return (other for other in sorted(near) if fuzz.ratio(text, self._texts[other], score_cutoff=least))


@lru_cache(maxsize=1)
def _sketch(text: str) -> tuple[str, ...]:
    runs = {text[start : start + 3] for start in range(max(1, len(text) - 2))}
    return tuple(sorted(runs, key=lambda run: (crc32(run.encode()), run))[:SKETCH])
