"""What a line of a question bank is, by how people write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from quizgen import heads, questions, text
from quizgen.model import Cells

OTHER = "?"
"""The type of a section whose name means none that is known."""

OPEN = ("选择题", "multiple choice", "choice")
"""Names of sections whose questions have one right option or several; in English “multiple choice” mostly has one."""

_CHINESE = "[一二三四五六七八九十]{1,3}"
_ORDINAL = rf"(?:{_CHINESE}\s*[、.．:：]|第{_CHINESE}(?:部分|大题|题型)?[、:：]?|[IVX]{{1,4}}[.、．])"
_REMARK = re.compile(r"[：:]?\s*(?:[（(【\[].*|共.*|每.*|[（(]?\d++(?!\s*[.．、]\s*\D)\s*[道个]?.*|$)")
_BEFORE = re.compile(rf"^(?:{_ORDINAL}|[（(]{_CHINESE}[)）]|[【\[#*]+)?\s*")
_SECTION = re.compile(rf"{_ORDINAL}\s*\S{{0,16}}题\s*(?:[（(].*)?")
_KEY = re.compile(
    rf"(?:{_ORDINAL}|附[件录]?[一二12]?[:：、]?)?\s*[【\[]?[^，。；？?]{{0,24}}?"
    r"(?:参考答案|标准答案|答案(?:部分|一览|汇总)?|answer key|answers)(?:(?:与|及|和)解析)?[】\]]?\s*[:：]?",
    re.IGNORECASE,
)
_CHAPTER = re.compile(
    r"(第\s*[一二三四五六七八九十百\d]{1,4}\s*(?:章|节|讲|编|课|单元))(?:\s*[^，。；？?！、（(]{0,30})?"
    r"|((?:chapter|unit)\s+\w{1,5})(?:[.:：\s].{0,60})?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:第\s*(\d{1,4})\s*题\s*[.．、:：]?|[【\[]\s*(\d{1,4})\s*[】\]]|[（(]\s*(\d{1,4})\s*[)）]"
    r"|(\d{1,4})\s*(?:[.．、)）](?!\d)|[,，](?!\s*\d)))\s*"
)
_BEFORE_NUMBER = re.compile(
    r"[（(]\s*([A-Za-zＡ-Ｚ](?:[\s、,，]*[A-Za-zＡ-Ｚ]){0,7}|[√×✓✗✔✘]|对|错|正确|错误)?\s*[)）]\s*(?=\d{1,4}\s*[.．、])"
)
_EACH = re.compile(
    r"每\s*(?:小?题|道|个)\s*(\d{1,3}(?:\.\d)?)\s*分|(\d{1,3}(?:\.\d)?)\s*分\s*/\s*题|(\d+)\s*points? each"
)
_TYPED = r"[（(【\[]\s*([^（(【\[\d，,、)）】\]]{2,8}?)\s*(?:[，,、：:]?\s*(\d{1,3}(?:\.\d)?)\s*分)?\s*[)）】\]]"
_TYPED_BEFORE, _TYPED_BEHIND = re.compile(rf"^\s*{_TYPED}\s*"), re.compile(rf"\s*{_TYPED}\s*$")
_OPENING = frozenset("（(【[")
_LABEL = re.compile(r"【[^【】]{1,8}】")
_WORTH = re.compile(r"\s*[（(]\s*(?:本题)?\s*(\d{1,3}(?:\.\d)?)\s*(?:分|points?)\s*[)）]\s*$")

_CALLED = {
    "answer": (
        "答案",
        "正确答案",
        "参考答案",
        "标准答案",
        "答",
        "答案要点",
        "参考要点",
        "要点",
        "答题要点",
        "评分要点",
        "得分要点",
        "Answer",
        "Correct answer",
        "Ans",
    ),
    "correction": ("更正", "改正", "应改为", "Correction"),
    "explanation": ("解析", "答案解析", "试题解析", "详解", "分析", "评分标准", "评分细则", "Explanation"),
    "difficulty": ("难度", "难易度", "难易程度", "Difficulty"),
    "tags": ("知识点", "考点", "标签", "Tags"),
    "points": ("分值", "分数", "Points"),
    "section": ("出处", "章节", "Section"),
    "quote": ("原文", "依据", "原文依据", "Evidence"),
    "status": ("状态", "审核状态", "Status"),
    "id": ("编号", "Id"),
}


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading that says what type the questions below it are, and what each is worth."""

    kind: str
    name: str
    points: Fraction | None = None


@dataclass(frozen=True, kw_only=True)
class Numbered:
    """The number of a line, how it is written (1. or （1） or 第1题), the rest of the line, an answer before it."""

    number: int
    style: int
    rest: str
    given: str = ""


@cache
def _names() -> tuple[tuple[str, str], ...]:
    """What types are called, with the type, the longest first; some names leave open which one."""
    found = {name: kind for kind, cls in questions.registry().items() for name in cls.NAMES}
    found |= dict.fromkeys(OPEN, "")
    return tuple(sorted(found.items(), key=lambda one: -len(one[0])))


@cache
def _any_name() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(name) for name, _kind in _names()), re.IGNORECASE)


def section(line: str) -> Section | None:
    """一、单项选择题（每题2分，共20分）; None where a line is none."""
    bare = _BEFORE.sub("", line)
    named = _any_name().match(bare)
    if named and _REMARK.fullmatch(bare[named.end() :].lstrip("】]* ")):
        kind = next(kind for name, kind in _names() if name.lower() == named.group().lower())
        return Section(kind=kind, name=named.group(), points=_each(line))
    if _SECTION.fullmatch(line) and not text.asking(line).strip():
        return Section(kind=OTHER, name=line, points=_each(line))
    return None


@cache
def of_blanks(kind: str) -> bool:
    """Whether questions of a type are texts with blanks."""
    return bool(kind) and kind == heads.claimed(Cells(stem="____"))


def _each(line: str) -> Fraction | None:
    match = _EACH.search(line)
    return Fraction(next(filter(None, match.groups()))) if match else None


def with_rest(line: str) -> tuple[Section, str] | None:
    """A heading in a list of answers with answers behind it: 一、单选题 1-5 ACBDA; None where a line is none."""
    bare = _BEFORE.sub("", line)
    named = _any_name().match(bare)
    rest = bare[named.end() :].lstrip("】]* :：") if named else ""
    heading = section(named.group()) if named and re.match(r"第?\s*\d", rest) else None
    return (heading, rest) if heading else None


def chapter(line: str) -> str:
    """What a line that is the heading of a chapter calls it (第一章), "" where it is none."""
    match = _CHAPTER.fullmatch(line)
    return "".join((match[1] or match[2]).split()).lower() if match else ""


def begins_key(line: str) -> bool:
    """Whether a line is the heading of a list of answers."""
    return len(line) <= 40 and _KEY.fullmatch(line) is not None


def numbered(line: str) -> Numbered | None:
    """The number that a line begins with."""
    before = _BEFORE_NUMBER.match(line)
    kind = _TYPED_BEFORE.match(line) if not before and line[:1] in _OPENING else None
    kind = kind if kind and _any_name().fullmatch(kind[1]) else None
    match = _NUMBER.match(line, before.end() if before else kind.end() if kind else 0)
    if match is None:
        return None
    style = next(place for place, digits in enumerate(match.groups()) if digits)
    given = (before and before[1]) or ""
    rest = (kind.group() if kind else "") + line[match.end() :]
    return Numbered(number=int(match.groups()[style]), style=style, rest=rest, given=given)


def typed(stem: str) -> tuple[str, Section | None]:
    """A stem without its type in brackets before or behind it ([单选题], （单选题，3分）), and this."""
    for pattern in (_TYPED_BEFORE, _TYPED_BEHIND):
        match = pattern.search(stem)
        kind = next((kind for name, kind in _names() if match and name == match[1].strip()), None)
        if match and kind is not None:
            points = Fraction(match[2]) if match[2] else None
            rest = stem[: match.start()] + stem[match.end() :]
            return rest.strip(), Section(kind=kind, name=match[1].strip(), points=points)
    return stem, None


def worth(stem: str) -> tuple[str, Fraction | None]:
    """A stem without its points in brackets behind it, and these."""
    match = _WORTH.search(stem)
    return (stem[: match.start()], Fraction(match[1])) if match else (stem, None)


@cache
def _labels() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {word.lower(): name for name, words in _CALLED.items() for word in words}
    words = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    answer = r"\s+(?=(?:[A-Z]{1,8}|[√×✓✗对错])$)"
    pattern = (
        rf"[【\[]\s*({words})\s*[】\]]\s*[:：]?\s*"
        rf"|(?:^|(?<=[\s。；;，,）).！？]))[（(]?({words})(?:\s*[:：]\s*|{answer})"
    )
    return re.compile(pattern, re.IGNORECASE), names


def labelled(line: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What stands before the first label of a line (答案：, 【解析】), and each label's column with what it says."""
    pattern, names = _labels()
    found = [*pattern.finditer(line)]
    if not found:
        return line, ()
    ends = [*(match.start() for match in found[1:]), len(line)]
    said = tuple(
        (names[(match[1] or match[2]).lower()], _unbracketed(line, match, end))
        for match, end in zip(found, ends, strict=True)
    )
    return line[: found[0].start()].rstrip(), said


def is_label(line: str) -> bool:
    """Whether a line begins with a label in brackets, of whatever name."""
    return _LABEL.match(line) is not None


def _unbracketed(line: str, match: re.Match[str], end: int) -> str:
    """What a label says; of （答案：A） without the bracket."""
    said = line[match.end() : end].strip()
    opened = match.group().lstrip()[:1] in "(（" and said[-1:] in (")", "）")
    return said[:-1].rstrip() if opened else said
