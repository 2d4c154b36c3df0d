"""A review copy: a question in lines that people correct in Word, and that read back as the question."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen import heads, rows, text
from quizgen.ingest.document import Document, Line
from quizgen.ingest.items.read import read
from quizgen.ingest.items.taking import mark, taken
from quizgen.model import Bank, Question
from quizgen.questions import cells as cell

OPEN, TICKED = "☐", "☒"
_CORRECTION = ("【Correction】", "【更正】")
ORDINALS = "一二三四五六七八九十"


def heading(kind: str, place: int, language: str) -> str:
    """The heading of the questions of a type, `place` from 0: 一、单选题."""
    name = heads.type_word(kind, language)
    chinese = language.lower().startswith("zh")
    return f"{ORDINALS[place % len(ORDINALS)]}、{name}" if chinese else name[:1].upper() + name[1:]


def lines_of(question: Question, number: int, language: str) -> Iterator[str]:
    """The lines of a question: its stem, its options, and what is said of it behind labels."""
    row = rows.row_of(question, language)
    yield from f"{number}. {row['stem']}".split("\n")
    yield from (f"{text.letter(place)}. {option}" for place, option in enumerate(row.options))
    yield from _answer(row["answer"], language)
    yield from (_label("explanation", language) + row["explanation"]).split("\n")
    brief = [_label(name, language) + row[name] for name in ("points", "difficulty", "tags") if row[name]]
    yield from [" ".join(brief)] if brief else []
    yield _label("status", language) + "　".join(_boxes(question, language))
    yield _label("id", language) + mark(question, language)


def _answer(said: str, language: str) -> Iterator[str]:
    """The lines of an answer; behind a sign what would be right."""
    sign, _line, correction = said.partition("\n")
    if correction and cell.verdict(sign) is not None:
        said = f"{_label('answer', language)}{sign}\n{_CORRECTION[language.lower().startswith('zh')]}{correction}"
    else:
        said = _label("answer", language) + said
    yield from said.split("\n")


def _label(name: str, language: str) -> str:
    return f"【{heads.word(heads.HEADS[name], language)}】"


def _boxes(question: Question, language: str) -> Iterator[str]:
    for status in ("approved", "excluded"):
        box = TICKED if question.status == status else OPEN
        yield f"{box} {heads.word(heads.STATUS[status], language)}"


def reads_back(question: Question, language: str) -> bool:
    """Whether the lines of a question give exactly it."""
    shown = [heading(question.type, 0, language), *lines_of(question, 1, language)]
    document = Document(lines=tuple(Line(text=line, number=n) for n, line in enumerate(shown, 1) if line.strip()))
    found = taken(read(document), Bank(language=language, questions=(question,)))
    return [one.question for one in found.returned] == [question]
