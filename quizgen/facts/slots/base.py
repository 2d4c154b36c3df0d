"""What all finders of slots share: a slot, and the words of a sentence with their places."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen import text

Span = tuple[int, int]

NOMINAL = ("n", "vn", "an", "a", "b", "nz", "j", "l", "i", "t")
NAMES = ("nr", "ns", "nt", "nrt", "nrfg")


@dataclass(frozen=True, kw_only=True)
class Slot:
    """One stretch, or those of an enumeration, as character positions of the sentence.

    `instead` are words that could be taken for it and are wrong, where the slot's own kind has them (每月: 每周).
    """

    spans: tuple[Span, ...]
    kind: str
    instead: tuple[str, ...] = ()


@dataclass(frozen=True)
class Token:
    """A word with its part of speech and its place."""

    word: str
    tag: str
    start: int
    end: int


def tokens_of(sentence: str) -> list[Token]:
    found, at = [], 0
    for word, tag in text.words(sentence):
        found.append(Token(word, tag, at, at + len(word)))
        at += len(word)
    return found


def inside(span: Span, tokens: list[Token]) -> list[Token]:
    """The words of a stretch."""
    return [token for token in tokens if span[0] <= token.start and token.end <= span[1]]
