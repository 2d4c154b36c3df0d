"""Answers typed from a printed paper: letters and signs, read as they are meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from quizgen import text
from quizgen.model import Misread
from quizgen.text import msg

_BETWEEN = re.compile(r"[\s、,，;；/\\.。·|()（）\[\]→➝>＞~～]+")
_POINTS = re.compile(r"\d{1,4}(\.\d{1,6}|/[1-9]\d{0,3})?|\.\d{1,6}")
_NONE = frozenset("-—–－_?？0○×")
_TRUE = frozenset(["√", "✓", "✔", "☑", "对", "正确", "是", "对的", "t", "true", "y", "yes", "right", "1", "v"])
_FALSE = frozenset(
    ["×", "✗", "✘", "╳", "☒", "x", "错", "错误", "否", "不对", "错的", "f", "false", "n", "no", "wrong", "0"]
)


def letters(cell: str, count: int, *, gaps: bool = False) -> tuple[int | None, ...]:
    """Typed letters as indexes into `count` entries: `A、C`, `ac`, `Ａ　Ｃ`; with `gaps` a - stands for none.

    More than 26 entries need something between the letters (AA, AB). Errors: `Misread` of the first slot.
    """
    plain = unicodedata.normalize("NFKC", cell).upper()
    tokens = [token for token in _BETWEEN.split(plain) if token]
    if count <= 26:
        tokens = [char for token in tokens for char in token]
    known = _places(count)
    found = [None if gaps and token in _NONE else known.get(token, -1) for token in tokens]
    if -1 in found:
        message = msg("“{typed}” cannot be read here: letters from A to {last} are possible")
        raise Misread(0, message, typed=cell, last=text.letter(count - 1))
    return tuple(found)


@lru_cache(maxsize=64)
def _places(count: int) -> dict[str, int]:
    """The indexes of so many entries by their letters."""
    return {text.letter(index): index for index in range(count)}


def truth(cell: str) -> bool:
    """A typed judgement: √ × 对 错 T F and the like. Errors: `Misread`."""
    plain = unicodedata.normalize("NFKC", cell).strip().lower()
    if plain in _TRUE or plain in _FALSE:
        return plain in _TRUE
    raise Misread(0, msg("“{typed}” cannot be read here: √ or × is needed (对 or 错, T or F)"), typed=cell)


def amount(cell: str, most: Fraction) -> Fraction:
    """Typed points: 7, 7.5, 7分, 1/2. Errors: `Misread`."""
    plain = unicodedata.normalize("NFKC", cell.replace("½", ".5")).strip().removesuffix("分").strip()
    found = Fraction(plain) if _POINTS.fullmatch(plain) else Fraction(-1)
    if not 0 <= found <= most:
        raise Misread(0, msg("“{typed}”: points from 0 to {most} are needed"), typed=cell, most=most)
    return found


def told(indexes: Sequence[int | None]) -> str:
    """Indexes as letters, the reverse of `letters`."""
    between = " " if any(index is not None and index >= 26 for index in indexes) else ""
    return between.join("-" if index is None else text.letter(index) for index in indexes)


def is_index(value: object, count: int) -> bool:
    """Whether a value is the index of one of so many entries; true and false are none."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < count


def are_indexes(value: object, count: int) -> bool:
    """Whether a value is a list of indexes, none of them twice."""
    sound = isinstance(value, (list, tuple)) and all(is_index(one, count) for one in value)
    return sound and len(set(value)) == len(value)  # type: ignore[call-overload, arg-type]
