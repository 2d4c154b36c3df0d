"""Options however people letter and mark them, brought to one form: A. at each, the right one's letter apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen import text
from quizgen.ingest.document import Line
from quizgen.questions import cells as cell

_LOOSE = re.compile(
    r"(?:(?<=\s)|^)(?:[（(]\s*([A-Za-z])\s*[)）]\s*[.．、:：]?|([A-Za-z])\s*[.．、:：)）](?!\d)"
    r"|([A-Z])(?:\s+(?=\S)|(?=[\u3400-\u9fff《“‘])))\s*"
)
_MARKED = re.compile(
    r"\s*(?:[（(\[【]\s*(?:正确答案|正确选项|正确|答案|√|✓|✔|correct(?: answer)?)\s*[)）\]】]|\s[√✓✔])\s*$",
    re.IGNORECASE,
)


def lettered(source: Sequence[Line]) -> list[Line]:
    """Lines whose options are lettered in another way (A 登记, A登记, a) log it), with A. before each.

    Only where letters begin a line and go on from A to B at least: there and on the next lines.
    """
    found = list(source)
    place = 0
    while place < len(found):
        run = [*_run(found, place)]
        if sum(len(cuts) for cuts in run) > 1:
            for at, cuts in enumerate(run, place):
                found[at] = replace(found[at], text=_with_points(found[at].text, cuts))
        place += max(1, len(run))
    return found


def _run(lines: Sequence[Line], place: int) -> Iterator[list[re.Match[str]]]:
    """Where the options begin in a line and those that go on, as long as the letters do."""
    known, small = 0, False
    for at in range(place, len(lines)):
        line = lines[at]
        cuts: list[re.Match[str]] = []
        for match in _LOOSE.finditer(line.text) if _LOOSE.match(line.text) else ():
            letter = match[1] or match[2] or match[3]
            small = letter.islower() if not known and not cuts else small
            if letter.islower() == small and letter.upper() == text.letter(known + len(cuts)):
                cuts.append(match)
        if not cuts or cuts[0].start():
            return
        known += len(cuts)
        yield cuts


def _with_points(words: str, cuts: Sequence[re.Match[str]]) -> str:
    ends = [*(cut.start() for cut in cuts[1:]), len(words)]
    letters = ((cut[1] or cut[2] or cut[3]).upper() for cut in cuts)
    each = zip(letters, cuts, ends, strict=True)
    return " ".join(f"{letter}. {words[cut.end() : end].strip()}" for letter, cut, end in each)


def marked(options: Sequence[str]) -> tuple[list[str], str]:
    """Options without the mark of the right ones, as 问卷星 sets it (登记（正确答案）), and the letters of these."""
    letters = [text.letter(place) for place, option in enumerate(options) if _MARKED.search(option)]
    return [_MARKED.sub("", option) for option in options], "".join(letters)


def judged(stem: Sequence[str]) -> tuple[list[str], str]:
    """A statement without its two words below it (对, 错), and the one that is marked as right."""
    words = [_MARKED.sub("", line) for line in stem[-2:]]
    if len(stem) < 3 or {cell.verdict(word) for word in words} != {True, False}:
        return list(stem), ""
    right = [word for word, line in zip(words, stem[-2:], strict=True) if word != line]
    return list(stem[:-2]), right[0] if len(right) == 1 else ""
