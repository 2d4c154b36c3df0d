"""Plain text that was broken at a margin."""

from pathlib import Path

from quizgen.ingest import readers

PARAGRAPHS = (
    "新来的同志先跟班三天，看老同志怎么接电话、怎么记台账、怎么回访，第四天开始自己当班，遇到拿不准的事情当面问清楚。",
    "一、当班要守时，提前一刻钟到岗，把上一班留下的事情逐件核对，签字以后才算接班，漏签一次按迟到算，月底一起通报。",
    "二、记录要完整，谁来的、什么事、怎么办的、几点办完的，四样缺一不可，字迹要让别人认得出，不许第二天再补写。",
)


def wrapped(width: int, *, indent: str = "", gap: str = "\n") -> str:
    texts = [indent + paragraph for paragraph in PARAGRAPHS]
    return gap.join("\n".join(text[i : i + width] for i in range(0, len(text), width)) for text in texts)


def read(source: str) -> list[str]:
    return [line.text for line in readers.read_bytes(source.encode(), "a.txt").lines]


def test_lines_at_a_margin_are_joined_into_their_paragraphs() -> None:
    assert read(wrapped(20, gap="\n\n")) == list(PARAGRAPHS)


def test_an_indent_or_a_number_begins_a_paragraph() -> None:
    assert read(wrapped(18, indent="\u3000\u3000")) == list(PARAGRAPHS)


def test_words_of_english_lines_are_joined_with_spaces() -> None:
    words = ("We answer every letter within a day and sign what we send so that people know whom to ask " * 6).split()
    lines = [" ".join(words[i : i + 9]) for i in range(0, len(words), 9)]
    assert read("\n".join(lines)) == [" ".join(words)]


def test_a_text_of_whole_lines_stays_as_it_is() -> None:
    source = "\n".join(f"第{n}件事，今天上午已经办完。" for n in range(12))
    assert len(read(source)) == 12


def test_lines_of_capitals_are_headings(tmp_path: Path) -> None:
    source = (
        "A note to the crew\nWe met this morning to talk about the shift and what has to change.\n\nWHERE WE STAND\n"
        "Two faults were found last week, and both are mended.\n\nWHAT COMES NEXT\nAll guards are checked before ten.\n"
    )
    lines = readers.read_bytes(source.encode(), "a.txt").lines
    assert [line.text for line in lines if line.level] == ["WHERE WE STAND", "WHAT COMES NEXT"]


def test_bold_phrases_that_open_paragraphs_are_headings() -> None:
    source = (
        "# Desk\n\n**Calls.** Answer by the third ring and give your name.\n\n"
        "**Letters.** Stamp every letter and write down who brought it.\n"
    )
    lines = readers.read_bytes(source.encode(), "a.md").lines
    assert [(line.level, line.text) for line in lines if line.level] == [(1, "Desk"), (2, "Calls"), (2, "Letters")]
