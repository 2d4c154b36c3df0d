"""What people type into the cells of a question bank, read as they mean it: letters, signs, numbered lines, blanks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from quizgen import text
from quizgen.model import CellFault, Cells, Misread
from quizgen.questions import typed
from quizgen.text import msg

LETTERS = 26
"""The most options that letters tell apart."""
PAIRED = " —— "
"""Stands between the halves of a pair."""

_AND = re.compile(r"和|及|与|and|选项(?=\s*[A-Za-zＡ-Ｚ])", re.IGNORECASE)
_COUNTED = re.compile(r"选项\s*(\d)(?!\d)")
_HALVES = re.compile(r"\s*(?:—+|-{2,}|[-=]+>|→|⇒|↔|⟷|=|＝|\t)\s*")
_OPTION = re.compile(r"\s*[(（]?\s*([A-Za-zＡ-Ｚａ-ｚ])\s*[)）]?\s*[.．、:：)）]\s*")
_LETTERED = (
    re.compile(r"(?<![A-Za-z0-9Ａ-Ｚａ-ｚ(（])([A-ZＡ-Ｚ])(?:[)）]|\s*[.．、:：])\s*"),
    re.compile(r"[(（]([A-ZＡ-Ｚ])[)）]\s*[.．、:：]?\s*"),
)
_SEVERAL = re.compile(r"[(（]\s*[A-ZＡ-Ｚ](?:[\s、,，.．]*[A-ZＡ-Ｚ])+\s*[)）]")
_NUMBER = re.compile(r"\s*(?:[(（]\s*(\d{1,2})\s*[)）]|(\d{1,2})\s*(?:[.．、)）](?!\d))|([①-⑳]))\s*")
_LINES = re.compile(r"[_＿]{2,}(?:\s+[_＿]{2,})*")
_BRACKETS = re.compile(text.BRACKETS)
_CIRCLED = re.compile(r"(?=[①-⑳])")
_SPLITS = (r"\n", r"[；;]", r"、", r"[，,]", r"[|｜]", r"[ \t　]+")


def plain(cell: str) -> str:
    """A short answer as it is compared: half width, lower case, no white space and no full stop round it."""
    return unicodedata.normalize("NFKC", cell).strip().strip(".。").lower()


def letters(answer: str, count: int) -> tuple[int, ...]:
    """The options that letters name (A、C / ＡＣ / a c), from 0, each once; errors: none, or no such option."""
    named = _COUNTED.sub(lambda match: text.letter(int(match[1]) - 1), answer)
    bare = _AND.sub("", named.strip(" ()（）【】[]"))
    try:
        found = typed.letters(bare, count)
    except Misread as error:
        raise CellFault("answer", error.message, **error.args_) from None
    if not found:
        raise CellFault("answer", msg("the letter of the right option is missing"))
    return tuple(dict.fromkeys(place for place in found if place is not None))


def chosen(answer: str, options: Sequence[str]) -> tuple[int, ...]:
    """The same, where the answer may also be the text of an option."""
    same = [number for number, option in enumerate(options) if option and text.fold(option) == text.fold(answer)]
    return tuple(same) if len(same) == 1 else letters(answer, len(options))


def are_letters(answer: str) -> bool:
    try:
        return bool(letters(answer, LETTERS))
    except CellFault:
        return False


def verdict(answer: str) -> bool | None:
    """What a sign or a word says of a statement; None if it is none."""
    try:
        return typed.truth(answer.strip(" ()（）【】[]。."))
    except Misread:
        return None


def options(cells: Sequence[str]) -> tuple[str, ...]:
    """Options without the empty ones at the end, and without their own letters where all have them (A. …)."""
    kept = list(cells)
    while kept and not kept[-1].strip():
        kept.pop()
    found = [_OPTION.match(option) for option in kept]
    if kept and all(one and plain(one[1]).upper() == text.letter(n) for n, one in enumerate(found)):
        kept = [option[one.end() :] for option, one in zip(kept, found, strict=True) if one]
    if any(not option.strip() for option in kept):
        raise CellFault("options", msg("an option before the last one is empty"))
    return tuple(kept)


def no_options(cells: Cells) -> None:
    """Refuses options where a type has none."""
    if cells.options:
        raise CellFault("options", msg("a question of this type has no options"))


def lettered(line: str) -> tuple[str, ...]:
    """The options in a text that begins with A. and has B. and so on behind it; () where it is none."""
    before, found = letter_split(line)
    return found if not before and len(found) > 1 else ()


def letter_split(line: str, known: int = 0) -> tuple[str, tuple[str, ...]]:
    """What stands before the first option of a text (A. … B. … C. …), and the options.

    `known` options stand before it. In the middle of a text one letter alone begins no options.
    """
    cuts = max((_cuts(line, pattern, known) for pattern in _LETTERED), key=len)
    if not cuts or (len(cuts) < 2 and line[: cuts[0].start()].strip()):
        return line, ()
    ends = [*(cut.start() for cut in cuts[1:]), len(line)]
    found = tuple(line[cut.end() : end].strip().rstrip("；;") for cut, end in zip(cuts, ends, strict=True))
    return line[: cuts[0].start()].strip(), found


def _cuts(line: str, pattern: re.Pattern[str], known: int) -> list[re.Match[str]]:
    """Where options begin in a text, letter by letter; letters in brackets that are several are an answer."""
    answers = [match.span() for match in _SEVERAL.finditer(line)]
    cuts: list[re.Match[str]] = []
    for match in pattern.finditer(line):
        free = all(not start <= match.start() < end for start, end in answers)
        if free and plain(match[1]).upper() == text.letter(known + len(cuts)):
            cuts.append(match)
            if known + len(cuts) == LETTERS:
                break
    return cuts


def lines(cell: str) -> tuple[str, ...]:
    """The lines of a cell without their numbers, where all have theirs (1. … 2. …, ①…②…)."""
    found = [line for line in cell.split("\n") if line.strip()]
    if len(found) == 1 and len(_split_numbers(found[0])) > 1:
        found = [line.rstrip("；;，, 　") for line in _split_numbers(found[0])]
    elif len(found) == 1 and len(_CIRCLED.findall(found[0])) > 1:
        found = [line.rstrip("；;，, ") for line in _CIRCLED.split(found[0]) if line.strip()]
    return unnumbered(found)


def are_numbered(items: Sequence[str]) -> bool:
    """Whether each text begins with its own number, or says 第一, 第二 and so on."""
    said = all(item.startswith(f"第{digit}") for item, digit in zip(items, "一二三四五六七八九十", strict=False))
    return said or unnumbered(items) != tuple(items)


def unnumbered(items: Sequence[str]) -> tuple[str, ...]:
    """Texts without their numbers, where each has its own from 1 on."""
    found = [_NUMBER.match(item) for item in items]
    if items and all(one and _value(one) == number for number, one in enumerate(found, 1)):
        return tuple(item[one.end() :] for item, one in zip(items, found, strict=True) if one)
    return tuple(items)


def _value(match: re.Match[str]) -> int:
    return int(match[1] or match[2] or unicodedata.numeric(match[3]))


def halves(line: str) -> tuple[str, str]:
    """The two halves of a pair; the left one is empty for an entry that belongs to none."""
    found = line.split(PAIRED, 1) if PAIRED in line else _HALVES.split(line, maxsplit=1)
    if line.startswith(PAIRED.lstrip()):
        found = ["", line.removeprefix(PAIRED.lstrip())]
    if len(found) != 2:
        raise CellFault("answer", msg("each line needs the two halves of a pair: left —— right"))
    return found[0], found[1]


def is_pair(line: str) -> bool:
    """Whether a line has two halves with a dash or an arrow between them."""
    found = re.split(r"—+|→|⟷|↔", line)
    return len(found) == 2 and all(half.strip() for half in found)


def has_lines(stem: str) -> bool:
    """Whether a stem has lines to write on."""
    return _LINES.search(stem) is not None


def blanks(stem: str) -> tuple[str, ...]:
    """The stretches of a stem round its blanks: lines, or where there are none empty brackets; one stretch if none."""
    return tuple((_LINES if _LINES.search(stem) else _BRACKETS).split(stem))


def answers(cell: str, count: int) -> tuple[str, ...]:
    """The answers of so many blanks: by their numbers, or by whatever separates as many of them."""
    if count == 1:
        return unnumbered([cell.strip()])
    ways = [_split_numbers(cell), *(re.split(separator, cell) for separator in _SPLITS)]
    for way in ways:
        found = [one.strip(" \u3000\t\n；;") for one in way]
        found = [one for one in found if one]
        if len(found) == count:
            return tuple(one.rstrip("，,、") for one in unnumbered(found))
    message = msg("the stem has {count} blanks; put the answers between semicolons, one for each")
    raise CellFault("answer", message, count=count)


def _split_numbers(cell: str) -> list[str]:
    """A cell cut before 1. 2. 3. …, each number once in its order; [] where it does not begin with the first."""
    cuts: list[int] = []
    for match in _NUMBER.finditer(cell):
        if _value(match) == len(cuts) + 1:
            cuts.append(match.start())
    if not cuts or cell[: cuts[0]].strip():
        return []
    return [cell[start:end] for start, end in zip(cuts, [*cuts[1:], len(cell)], strict=True)]
