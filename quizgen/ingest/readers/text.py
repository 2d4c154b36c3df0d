"""text: plain text and Markdown, in whatever encoding a text editor gave them."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import PurePath

from quizgen import text as plain
from quizgen.files.errors import Complaint, InputError
from quizgen.ingest.document import Document, Line, from_text
from quizgen.ingest.readers.emphasis import SetLine, run_in, with_headings
from quizgen.ingest.readers.wrapped import joined, unwrapped
from quizgen.wording import _

LIKELY = {"gb18030": 0.55, "utf-16-le": 0.8, "utf-16-be": 0.8}
"""So large a share of a text is common if it is decoded rightly: of traditional characters little more than half, while
two letters of another encoding make a Chinese character of UTF-16, which may be common too."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x19\x7f\x80-\x84\x86-\x9f]")
_SIGNS = re.compile("[\u00a0\u00b7\u2010-\u2027\u2030-\u203b\u2103\u2116\u2160-\u217b"
                    "\u2190-\u2193\u2460-\u249b\u25a0-\u25cf\u3000-\u303f\uff01-\uff5e\uffe5]")  # fmt: skip


def read(data: bytes, name: str) -> Document:
    """A text as lines; Markdown's headings, tables and front matter are read unless the file is a .txt.

    Lines that a .txt breaks at a margin are joined; its lines of capitals are headings.

    Errors: an encoding other than UTF-8, UTF-16 and GB18030; no text at all.
    """
    source = decode(data, name)
    document = from_text(source)
    if PurePath(name).suffix.lower() in (".txt", ".text"):
        lines = unwrapped(document.lines, source)
        return replace(document, lines=with_headings([SetLine(line=line, apart=_is_shouted(line)) for line in lines]))
    return _markdown(document, source)


def _is_shouted(line: Line) -> bool:
    """Whether a line is all capitals, as typewriters set headings."""
    return line.text.isascii() and line.text.isupper() and len(line.text) > 3


# ---- encodings


def decode(data: bytes, name: str) -> str:
    """The text of a file: by its byte order mark, as UTF-8, or as the most plausible of UTF-16 and GB18030."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strictly(data, encoding)
            break
    else:
        text = _strictly(data, "utf-8") if b"\0" not in data else None
        text = _guessed(data) if text is None else text
    if text is None or not _is_text(text):
        raise InputError(_refusal(data, name))
    return text


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _guessed(data: bytes) -> str | None:
    """The most plausible reading of bytes that are no UTF-8."""
    wide = ("utf-16-le", "utf-16-be") if len(data) % 2 == 0 else ()
    readings = [(text, name) for name in (*wide, "gb18030") if (text := _strictly(data, name)) is not None]
    weighed = [(plausibility(text), text) for text, name in readings if plausibility(text) >= LIKELY[name]]
    return max(weighed)[1] if weighed else None


def plausibility(text: str) -> float:
    """The share of what is beyond ASCII that a Chinese text holds; 0 where something stands that no text holds."""
    counts = Counter(text)
    beyond = {char: count for char, count in counts.items() if char > "\x7f"}
    if "\0" in counts or any(unicodedata.category(char) in ("Cn", "Co", "Cs") for char in beyond):
        return 0.0
    common = sum(count for char, count in beyond.items() if _is_common(char))
    return common / sum(beyond.values()) if beyond else 1.0


@cache
def _is_common(char: str) -> bool:
    """Chinese punctuation, and the 3755 characters that GB 2312 puts first because they are the most used."""
    if _SIGNS.match(char):
        return True
    try:
        code = char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return 0xB0 <= code[0] <= 0xD7


def _is_text(text: str) -> bool:
    """Whether a decoded file is written language: hardly any control characters."""
    return "\0" not in text and len(_CONTROL.findall(text)) * 100 <= len(text)


def _refusal(data: bytes, name: str) -> Complaint:
    """What a file is, and how to save it so that it can be read."""
    if b"\0" in data or len(re.findall(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]", data)) * 100 > len(data):
        return Complaint(file=name, message=_("no text but binary data; give a text, Word, PDF or HTML file"))
    try:
        data.decode("utf-8")
        start = 0
    except UnicodeDecodeError as error:
        start = error.start
    message = _("neither UTF-8 nor UTF-16 nor GB18030; save it as UTF-8 (in Notepad: File, Save as, Encoding UTF-8)")
    return Complaint(file=name, line=data.count(b"\n", 0, start) + 1, column=1, message=message)


# ---- Markdown

_UNDERLINE = re.compile(r"(=+|-{2,})\s*$")
_RULE = re.compile(r"(?:[-*_]\s*){3,}$")
_DELIMITER = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$")
_FENCE = re.compile(r"(```|~~~)")
_KEY = re.compile(r"[A-Za-z][\w-]*\s*:|[-#]\s|\s")
_TITLE = re.compile(r"title\s*:\s*(.+)", re.IGNORECASE)
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_]{1,300})(?<=\S)\1")
_BOLD_START = re.compile(r"(\*\*|__)(?=\S)([^*_]{2,40}?)\1")
_EMPHASIS = re.compile(r"(?<![\w*\\])(?P<mark>[*_])(?=[^\s*_])(?P<text>[^*_\n]{1,200}?)(?<=[^\s\\])(?P=mark)(?![\w*])")
_ESCAPED = re.compile(r"\\(?=[\\`*_{}\[\]()#+.!$|<>~-])")
_CELL = re.compile(r"(?<!\\)\|")
_ENDED = re.compile(r"[。！？；!?;]$")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_OPENS = re.compile(r"[-*+•>|]\s|[-*+]$|\d+[.)]\s|[（(]?\d+[）)]|\*\*|__|#")
"""How a line begins that is no further line of a paragraph."""


def _markdown(document: Document, source: str) -> Document:
    """Headings by underlining and bold lines, tables, the title of the front matter; every text stays."""
    lines = document.lines
    front = _front_matter(lines)
    title = next((match[1].strip("\"' ") for line in lines[:front] if (match := _TITLE.match(line.text))), "")
    body = list(_paragraphs(unwrapped([*_blocks(lines[front:])], source)))
    openings = [bold[2] if (bold := _BOLD_START.match(line.text)) else "" for line in body]
    found = run_in(with_headings([_unmarked(line) for line in body]), openings)
    return Document(title=title, lines=(*(line for line in lines[:front] if not _RULE.match(line.text)), *found))


def _paragraphs(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, those of a paragraph in Latin letters joined: there a line break is a space."""
    last: Line | None = None
    end = 0
    for line in lines:
        if last and line.number == end + 1 and _goes_on(last, line):
            last, end = joined(last, line), line.number
            continue
        if last:
            yield last
        last, end = line, line.number
    if last:
        yield last


def _goes_on(last: Line, line: Line) -> bool:
    ruled = last.level or line.level or last.rows or line.rows or not last.text
    return not (ruled or plain.is_cjk(last.text + line.text) or _OPENS.match(line.text) or _STRONG.fullmatch(last.text))


def _unmarked(line: Line) -> SetLine:
    """A line without the marks of bold and slanted type, which hide the numbers behind them, and with the texts of
    its links; whether all of it was bold."""
    text = _EMPHASIS.sub(r"\g<text>", _STRONG.sub(r"\2", _LINK.sub(r"\1", line.text)))
    text = _ESCAPED.sub("", text)
    return SetLine(line=replace(line, text=text), apart=_STRONG.fullmatch(line.text) is not None)


def _front_matter(lines: Sequence[Line]) -> int:
    """How many lines stand between and with the two --- at the very top, if every one is a key."""
    if not lines or lines[0].text != "---" or lines[0].number != 1:
        return 0
    for at, line in enumerate(lines[1:60], 1):
        if line.text in ("---", "..."):
            return at + 1
        if not _KEY.match(line.text):
            return 0
    return 0


def _blocks(lines: Sequence[Line]) -> Iterator[Line]:
    at, fence = 0, ""
    while at < len(lines):
        line = lines[at]
        if mark := _FENCE.match(line.text):
            fence = "" if fence == mark[1] else fence or mark[1]
        elif fence:
            yield replace(line, level=0)
        elif rows := _table(lines, at):
            yield Line(text="", number=line.number, rows=tuple(map(_cells, (line, *lines[at + 2 : at + rows]))))
            at += rows - 1
        elif level := _underlined(lines, at):
            yield replace(line, level=level)
            at += 1
        elif not _RULE.match(line.text):
            yield line
        at += 1


def _underlined(lines: Sequence[Line], at: int) -> int:
    """The level of a short single line with === or --- right under it."""
    line = lines[at]
    mark = _UNDERLINE.match(lines[at + 1].text) if _follows(lines, at + 1) else None
    if mark is None or line.level or len(line.text) > 80 or _ENDED.search(line.text) or _RULE.match(line.text):
        return 0
    if at and _follows(lines, at) and not lines[at - 1].level:
        return 0
    return 1 if mark[1][0] == "=" else 2


def _table(lines: Sequence[Line], at: int) -> int:
    """How many lines a table has that begins here: a row of cells, a line of dashes, rows."""
    if "|" not in lines[at].text or not _follows(lines, at + 1):
        return 0
    second = lines[at + 1].text
    if "|" not in second or not _DELIMITER.match(second):
        return 0
    end = at + 2
    while end < len(lines) and _follows(lines, end) and "|" in lines[end].text:
        end += 1
    return end - at


def _follows(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands right under the one before it."""
    return at < len(lines) and lines[at].number == lines[at - 1].number + 1


def _cells(line: Line) -> tuple[str, ...]:
    text = line.text.removeprefix("|")
    text = text.removesuffix("|") if not text.endswith("\\|") else text
    return tuple(cell.strip().replace("\\|", "|") for cell in _CELL.split(text))
