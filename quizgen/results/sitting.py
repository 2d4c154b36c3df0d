"""A sitting 作答: what a person handed in, its checksum, and the short text code that holds all of it.

Checksum and code are made of one canonical text, JSON of `values` without spaces, which the exam page writes letter for
letter the same (templates/pages/exam/sitting.js).
"""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from quizgen.text import msg

MARK = "QUIZGEN1"
"""What a code begins with, format version included; its U and I are no digits of a code."""

DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U; case does not count, O is read as 0, I and L as 1."""

LENGTH = 2
CHECK = 4
"""A code holds the length of its text in bytes, CRC-32 of the text, and the text; numbers of so many bytes."""

_VALUES = {digit: value for value, digit in enumerate(DIGITS)} | {"O": 0, "I": 1, "L": 1}
_BEGIN = re.compile(r"[\W_]*".join(MARK))
_LONE = re.compile("[\ud800-\udfff]")


class Damaged(ValueError):
    """What cannot be counted as it is: a message for `args`."""

    def __init__(self, message: str, **args: object) -> None:
        super().__init__(message)
        self.message, self.args_ = message, args


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """What a person handed in. Times are seconds since 1970 (UTC) by the clock of the device, 0 where not known.

    `responses` stand in the order of the paper; `candidate` holds what was asked of the person (name, number, …) as
    entered; `id` is drawn at random at the start of a sitting on a page, "" for answers typed from paper.
    """

    paper: str
    form: str
    fingerprint: str
    candidate: tuple[tuple[str, str], ...]
    id: str = ""
    started: int = 0
    finished: int = 0
    responses: tuple[Any, ...]


def values(sitting: Sitting) -> list[Any]:
    """All of a sitting as JSON values in their order."""
    fields = [sitting.paper, sitting.form, sitting.fingerprint, [list(pair) for pair in sitting.candidate]]
    return [*fields, sitting.id, sitting.started, sitting.finished, list(sitting.responses)]


def sitting_of(found: Any) -> Sitting:
    """The sitting of its values; errors: `Damaged`."""
    shape = (str, str, str, list, str, int, int, list)
    sound = isinstance(found, list) and len(found) == len(shape)
    if not sound or not all(isinstance(value, kind) for value, kind in zip(found, shape, strict=True)):
        raise Damaged(msg("this is no result, or a damaged one"))
    paper, form, fingerprint, candidate, identity, started, finished, responses = found
    pairs = [pair for pair in candidate if isinstance(pair, list) and len(pair) == 2]
    if len(pairs) < len(candidate) or not all(isinstance(one, str) for pair in pairs for one in pair):
        raise Damaged(msg("this is no result, or a damaged one"))
    return Sitting(
        paper=paper,
        form=form,
        fingerprint=fingerprint,
        candidate=tuple((name, value) for name, value in pairs),
        id=identity,
        started=int(started),
        finished=int(finished),
        responses=tuple(responses),
    )


def canonical(found: list[Any]) -> bytes:
    """Values as the one text that checksums are made of."""
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    return _LONE.sub("\ufffd", text).encode()


def checksum(found: list[Any]) -> str:
    """Eight hexadecimal digits that change with any edit."""
    return f"{zlib.crc32(canonical(found)):08x}"


# ---- codes


def code(sitting: Sitting) -> str:
    """A sitting as a short text code."""
    text = canonical(values(sitting))
    data = len(text).to_bytes(LENGTH, "big") + zlib.crc32(text).to_bytes(CHECK, "big") + text
    number = int.from_bytes(data, "big") << (-len(data) * 8 % 5)
    count = -(-len(data) * 8 // 5)
    return f"{MARK} " + "".join(DIGITS[number >> 5 * place & 31] for place in reversed(range(count)))


def codes(text: str) -> Iterator[Sitting | Damaged]:
    """Every code that stands in a text, as a chat shows it: broken into lines, quoted, in full width, in any case."""
    plain = unicodedata.normalize("NFKC", text).upper()
    begins = [*_BEGIN.finditer(plain)]
    ends = [*(found.start() for found in begins[1:]), len(plain)]
    for found, end in zip(begins, ends, strict=False):
        try:
            yield _decoded(plain[found.end() : end])
        except Damaged as damage:
            yield damage


def _decoded(text: str) -> Sitting:
    """The sitting at the beginning of a text; what follows it is not looked at."""
    data = _bytes(text)
    length = int.from_bytes(data[:LENGTH], "big")
    content = data[LENGTH + CHECK : LENGTH + CHECK + length]
    if len(data) < LENGTH + CHECK or len(content) < length:
        raise Damaged(msg("a code that is cut off: copy all of it"))
    if zlib.crc32(content) != int.from_bytes(data[LENGTH : LENGTH + CHECK], "big"):
        raise Damaged(msg("a code that was changed or damaged on its way"))
    return sitting_of(parsed(content.decode("utf-8", "replace")))


def _bytes(text: str) -> bytes:
    """The digits of a text as bytes, up to the first character that no chat puts into a code."""
    number = count = 0
    digits = bytearray()
    for char in text:
        if char in _VALUES:
            number, count = number << 5 | _VALUES[char], count + 5
            if count >= 8:
                count -= 8
                digits.append(number >> count & 255)
                number &= (1 << count) - 1
        elif char.isalnum():
            break
    return bytes(digits)


def parsed(text: str) -> Any:
    """JSON as values; errors: `Damaged`."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise Damaged(msg("this is no result, or a damaged one")) from None
