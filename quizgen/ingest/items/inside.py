"""Answers that stand in a stem: in its brackets, on its lines, behind it, or as numbered points below it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from quizgen import heads, text
from quizgen.ingest.items import lines
from quizgen.ingest.items.draft import Draft
from quizgen.model import Cells
from quizgen.questions import cells as cell

EMPTY = "（　　）"

_GIVEN = re.compile(r"[（(]\s*([A-ZＡ-Ｚ](?:[\s、,，]*[A-ZＡ-Ｚ])*|[√×✓✗✔✘]|对|错|正确|错误|[TFＴＦ])\s*[)）]")
_SMALL = re.compile(r"[（(]\s*([a-z](?:[\s、,，]*[a-z])*)\s*[)）](?=\s*[。.？?：:]?\s*$)")
_SIGN = re.compile(
    r"\s*([√×✓✗✔✘])\s*$|(?<=[。！？.!?])\s*[（(]?(对|错|正确|错误|true|false|[TF])[)）]?\s*$", re.IGNORECASE
)
_FILLED = re.compile(
    r"(?<![_＿])(?:[_＿]{1,3}([^_＿\s，。；：、,.;:][^_＿]{0,40}?)[_＿]{1,3}|[_＿]+\s+([^_＿\s，。；：、,.;:][^_＿]{0,40}?)\s+[_＿]+)(?![_＿])"
)
_BEHIND = re.compile(r"(?:(?<=[。！？.!?\s])\s*[（(]([^（()）]+)[)）]|【([^【】]+)】)\s*$")
_HELD = re.compile(r"[（(]([^（()）]+)[)）]")
_REMARK = re.compile(r"\s*(?:每|注|含|不含|共|限|按|以下|下称|简称|即|如|见|或).*|.*\d\s*分\s*|.*[。！？]\s*\S.*")
_POINTS = tuple(map(re.compile, (r"([①-⑳])", r"[（(]\s*(\d{1,2})\s*[)）]", r"第([一二三四五六七八九十])[，,、：:]")))

_ORDINAL = re.compile(r"[（(]?([一二三四五六七八九十])(?:[)）]|[、.．])\s*")
_REASONED = re.compile(r"\s*([√×✓✗✔✘]|对|错|正确|错误)\s*[，,。；;]\s*(\S.*)")
_CIRCLED, _ONLY_CIRCLED = re.compile(r"[①-⑳]"), re.compile(r"[①-⑳\s、，,]+")
_RUNNING = (
    re.compile(r"[（(]([一二三四五六七八九十])[)）]\s*"),
    re.compile(r"(?:^|(?<=[，,；;。\s]))([一二三四五六七八九十])(?:是|要)"),
)


def given(draft: Draft, stem: str, *, outside: bool) -> tuple[str, str]:
    """The answer that stands in a stem, and the stem without it; `outside`: another place has one, too."""
    for pattern in (_GIVEN, _SMALL):
        found = [match for match in pattern.finditer(stem) if _can_be_meant(draft, match[1])]
        if len(found) == 1:
            return stem[: found[0].start()] + EMPTY + stem[found[0].end() :], found[0][1]
    if draft.options or outside:
        return stem, ""
    for way in (_filled, _behind, _signed, _held):
        if answered := way(draft, stem):
            return answered
    return stem, ""


def _can_be_meant(draft: Draft, said: str) -> bool:
    """Whether what stands in brackets can be an answer: letters of the options, or a sign where there are none."""
    if draft.options and cell.are_letters(said):
        return all(number < len(draft.options) for number in cell.letters(said, cell.LETTERS))
    return not draft.options and cell.verdict(said) is not None


def _filled(draft: Draft, stem: str) -> tuple[str, str] | None:
    """__准确__: words on a short line, or set off from it by spaces; a long line before a word may be a blank."""
    found = [match[1] or match[2] for match in _FILLED.finditer(stem)]
    unfilled = cell.has_lines(_FILLED.sub("", stem))
    return (_FILLED.sub("____", stem), "\n".join(found)) if found and not unfilled else None


def _behind(draft: Draft, stem: str) -> tuple[str, str] | None:
    """A sentence with blanks and the answers in brackets behind it: …是____。（人民民主专政）"""
    match = _BEHIND.search(stem)
    if match is None or len(cell.blanks(stem[: match.start()])) < 2:
        return None
    said = match[1] or match[2]
    return None if _REMARK.fullmatch(said) else (stem[: match.start()].rstrip(), said.strip())


def _signed(draft: Draft, stem: str) -> tuple[str, str] | None:
    """A statement with its sign behind it, without brackets."""
    match = _SIGN.search(stem)
    if match is None or len(cell.blanks(stem)) > 1 or not stem[: match.start()].strip():
        return None
    return stem[: match.start()].rstrip(), match[1] or match[2]


def _held(draft: Draft, stem: str) -> tuple[str, str] | None:
    """于（2021）年: the only brackets of a sentence without any blank, where the section says that there are blanks."""
    if not lines.of_blanks(draft.kind) or len(cell.blanks(stem)) > 1:
        return None
    found = [*_HELD.finditer(stem)]
    spaced = [match for match in found if match[1] != match[1].strip()]
    chosen = spaced or found
    if not chosen or (len(found) > 1 and not spaced) or any(_REMARK.fullmatch(match[1]) for match in chosen):
        return None
    for match in reversed(chosen):
        stem = f"{stem[: match.start()]}____{stem[match.end() :]}"
    return stem, "\n".join(match[1].strip() for match in chosen)


def enumerated(written: Sequence[str]) -> tuple[str, str] | None:
    """A question and its numbered points below or behind it (…？①…②…), a point on each line; None where it is none."""
    whole = "\n".join(one for one in written if one)
    firsts = [(match.start(), pattern) for pattern in _POINTS if (match := pattern.search(whole))]
    cuts: list[int] = []
    for match in min(firsts, key=lambda one: one[0])[1].finditer(whole) if firsts else ():
        if _place(match[1]) == len(cuts) + 1:
            cuts.append(match.start())
    stem = whole[: cuts[0]].strip() if cuts else ""
    if len(cuts) < 2 or "\n" in stem or not stem.endswith(("？", "?", "：", ":")):
        return None
    return stem, "\n".join(_pieces(whole, cuts))


def in_points(answer: str) -> str:
    """An answer with a point on each line, also where they stand in one (一是短，二是实；（一）…（二）…)."""
    found = [line for line in answer.split("\n") if line.strip()]
    if len(found) > 1:
        marks = [_ORDINAL.match(line) for line in found]
        if [_place(mark[1]) if mark else 0 for mark in marks] == [*range(1, len(found) + 1)]:
            found = [line[mark.end() :] for line, mark in zip(found, marks, strict=True) if mark]
        return "\n".join(line.rstrip("；;") for line in found)
    for pattern in _RUNNING:
        cuts = [*pattern.finditer(answer)]
        if len(cuts) > 1 and not cuts[0].start() and [_place(cut[1]) for cut in cuts] == [*range(1, len(cuts) + 1)]:
            ends = [*(cut.start() for cut in cuts[1:]), len(answer)]
            starts = (cut.start(1) if "是" in cut.group() or "要" in cut.group() else cut.end() for cut in cuts)
            each = zip(starts, ends, strict=True)
            return "\n".join(answer[start:end].strip(" ；;，,") for start, end in each)
    return answer


def judged(kind: str, answer: str) -> tuple[str, str]:
    """A sign with a reason behind it (×，应当日登记): the sign, with it on a second line where it is false, and why."""
    match = _REASONED.fullmatch(answer)
    if match is None or kind not in ("", heads.claimed(Cells(stem="", answer=match[1]))):
        return answer, ""
    return (match[1], match[2]) if cell.verdict(match[1]) else (f"{match[1]}\n{match[2]}", "")


def _pieces(whole: str, cuts: Sequence[int]) -> Iterator[str]:
    for cut, end in zip(cuts, [*cuts[1:], len(whole)], strict=True):
        yield "".join(whole[cut:end].split("\n")).strip(" ；;，,")


def _place(digits: str) -> int:
    """The number that ①, 1 or 一 means."""
    return "一二三四五六七八九十".find(digits) + 1 or int(unicodedata.normalize("NFKC", digits).strip() or 0)


def circled(stem: str, answer: str) -> tuple[str, tuple[str, ...], str] | None:
    """A stem with ①…②… in it and an answer of such numbers (②①③): the stem without them, options, and letters."""
    if not _ONLY_CIRCLED.fullmatch(answer):
        return None
    places = [_place(sign) for sign in answer if not sign.isspace() and sign not in "、，,"]
    cuts = [match.start() for match in _CIRCLED.finditer(stem)]
    if len(places) < 2 or sorted(places) != [*range(1, len(cuts) + 1)]:
        return None
    offered = tuple(_CIRCLED.sub("", one).strip() for one in _pieces(stem, cuts))
    return stem[: cuts[0]].strip(), offered, "".join(text.letter(place - 1) for place in places)


def paired(kind: str, written: Sequence[str]) -> tuple[str, str] | None:
    """A question and the pairs on the lines below it (10月1日——国庆节), in a section of pairs."""
    said = Cells(stem="", answer="\n".join(written[1:]))
    if len(written) < 3 or heads.claimed(said) != kind or not kind:
        return None
    return written[0], said.answer
