"""How much the words of a text belong to it."""

from collections import Counter
from math import log

from quizgen import text


class Keyness:
    """How often a word stands in a document, against how often in the language."""

    def __init__(self, plain: str) -> None:
        self.counts = Counter(word for word, tag in text.words(plain) if tag[:1] in "nvailj" and len(word) > 1)
        self.total = max(1, sum(self.counts.values()))

    def of(self, phrase: str) -> float:
        """The mean over the words of a phrase; 0 for what is no more frequent here than anywhere."""
        words = [word for word, _ in text.words(phrase) if word in self.counts]
        return sum(map(self._word, words)) / max(1, len(words))

    def _word(self, word: str) -> float:
        here = self.counts[word] * 1_000_000 / self.total
        return max(0.0, log(here / text.commonness(word))) * min(4, self.counts[word]) / 4
