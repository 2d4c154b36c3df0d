"""Lists of answers, as they stand at the end of a bank: 1-5 ACBDA, 1.A 2.B, 一、1.√ 2.×, longer answers by number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizgen.ingest.items.lines import labelled

NUMBERS = frozenset(["题号", "序号", "题目", "No."])
ANSWERS = frozenset(["答案", "参考答案", "正确答案", "Answer"])

DIGITS = "一二三四五六七八九十"

_SECTION = re.compile(rf"(?:^|(?<=[\s;；。]))([{DIGITS}])\s*[、.．:：]\s*(?=[\d第（(])")
_RANGE = re.compile(r"(\d{1,4})\s*[-－—–~～至到]+\s*(\d{1,4})\s*(?:题)?\s*[.．、:：]?\s*((?:(?!\d).)*)")
_SIGNS = r"[A-ZＡ-Ｚa-z√×✓✗对错]"
_ENTRY = re.compile(r"(?:第\s*)?(?<!\d)(\d{1,4})\s*(?:题)?\s*(?:[.．、:：)）]|(?=\s*[A-ZＡ-Ｚ√×✓✗对错]))(?!\d)\s*")
_BRACKETED = re.compile(r"[（(]\s*(\d{1,4})\s*[)）]\s*")
_SHORT = re.compile(rf"\s*(?:{_SIGNS}[\s、,，]*)+[;；.。,，]?\s*")


@dataclass(frozen=True, kw_only=True)
class KeyLine:
    """A line of a list of answers, and the type and number of the section it stands in (0: none)."""

    line: int
    text: str
    kind: str = ""
    section: int = 0


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a list says of a number; `section` counts the sections of the list, 0 where it has none."""

    line: int
    number: int
    text: str
    kind: str = ""
    section: int = 0


def by_section(value: str) -> list[tuple[int, str]]:
    """A list of answers cut where 一、 or 二、 stands before a number, with the section of each part; 0 for none."""
    cuts = [*_SECTION.finditer(value)]
    if not cuts or cuts[0].start() > 0:
        return [(0, value)]
    ends = [*(cut.start() for cut in cuts[1:]), len(value)]
    return [(DIGITS.index(cut[1]) + 1, value[cut.end() : end].strip()) for cut, end in zip(cuts, ends, strict=True)]


def is_list(value: str) -> bool:
    """Whether an answer is a list of answers of several questions."""
    match = _RANGE.match(value.strip())
    if match is not None and int(match[2]) > int(match[1]):
        return True
    if len(by_section(value)) > 1:
        return True
    starts, values = _cut(value.strip(), _ENTRY)
    return len(values) > 1 and _rising(starts) and all(map(_SHORT.fullmatch, values))


def answers(found: Sequence[KeyLine]) -> Iterator[Answer]:
    """The answers of a list, those over several lines put together; an explanation behind an answer is left to it."""
    pending: Answer | None = None
    for line in found:
        entries = [*_entries(line)]
        if entries:
            if pending is not None:
                yield pending
            *whole, pending = entries
            yield from whole
        elif pending is not None:
            pending = _longer(pending, line.text)
    if pending is not None:
        yield pending


def _longer(answer: Answer, words: str) -> Answer:
    text = f"{answer.text}\n{words}" if answer.text else words
    return Answer(line=answer.line, number=answer.number, text=text, kind=answer.kind, section=answer.section)


def _entries(line: KeyLine) -> Iterator[Answer]:
    words = line.text
    if (match := _RANGE.match(words)) and int(match[2]) > int(match[1]):
        for match in _RANGE.finditer(words):
            yield from _of_range(match, line)
        return
    starts, values = _cut(words, _BRACKETED)
    if not values or not all(map(_SHORT.fullmatch, values)):
        starts, values = _cut(words, _ENTRY)
    if len(values) > 1 and not all(map(_SHORT.fullmatch, values)) and not _rising(starts):
        values, starts = [words[starts[0].end() :]], starts[:1]
    for start, value in zip(starts, values, strict=True):
        yield Answer(
            line=line.line, number=int(start[1]), text=value.strip(" ;；"), kind=line.kind, section=line.section
        )


def _cut(words: str, pattern: re.Pattern[str]) -> tuple[list[re.Match[str]], list[str]]:
    """The numbers of a line that begins with one, and what stands behind each; none where it does not."""
    starts = [*pattern.finditer(words)]
    if not starts or starts[0].start() > 0:
        return [], []
    ends = [*(match.start() for match in starts[1:]), len(words)]
    return starts, [words[start.end() : end] for start, end in zip(starts, ends, strict=True)]


def _rising(starts: Sequence[re.Match[str]]) -> bool:
    """Whether numbers go on one by one from another number than 1: answers of questions, not points of one answer."""
    numbers = [int(start[1]) for start in starts]
    return numbers == [*range(numbers[0], numbers[0] + len(numbers))]


def _of_range(match: re.Match[str], line: KeyLine) -> Iterator[Answer]:
    """1-5 ACBDA, 6-8 ABC AD BCD; nothing where there are more or fewer answers than numbers."""
    first, last = int(match[1]), int(match[2])
    values = re.split(r"[\s、,，;；]+", match[3].strip(" 。.;；"))
    if len(values) != last - first + 1:
        values = re.findall(_SIGNS, match[3])
    if len(values) == last - first + 1:
        for number, value in enumerate(values, first):
            yield Answer(line=line.line, number=number, text=value, kind=line.kind, section=line.section)


def parts(answer: str) -> dict[str, str]:
    """An answer with what labels behind it say (A 解析：…), by column."""
    before, said = labelled(answer)
    found = {"answer": before.strip()} if before.strip() else {}
    for name, value in said:
        found[name] = f"{found[name]}\n{value}" if name in found else value
    return found


def key_rows(rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, str]]:
    """The numbers and answers of a table whose rows are headed 题号 and 答案, one or several times."""
    for numbers, answers in pairwise(rows):
        if numbers and answers and numbers[0].strip() in NUMBERS and answers[0].strip() in ANSWERS:
            for number, answer in zip(numbers[1:], answers[1:], strict=False):
                if number.strip().isdigit() and answer.strip():
                    yield int(number), answer.strip()
