"""A document as a speech: title, headings, body with its series, and what the body states in passing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from quizgen import counting
from quizgen import text as plain
from quizgen.ingest import distinct, gaps, passing, series, titles
from quizgen.ingest.document import Document, Line
from quizgen.ingest.headings import ANNEX, Part, outline
from quizgen.ingest.markers import NUMERAL, at_start
from quizgen.model import GLOSSARY, Provenance, Section, Speech

KINDS_OF_DOCUMENT = re.compile(
    r"(讲话|报告|通知|意见|决定|规则|办法|方案|规定|细则|条例|纲要|要点|函|说明|决议|公报|总结|发言稿?|致辞|纪要|通报|公告|制度|责任制|提纲"
    r"|批\s?复|答复|规划|守则|规程|预案|公约|章程|倡议书|公开信|慰问信)(（.*）)?$"
)
LONG = 200
"""A line of fewer characters is one paragraph."""

_START = r"(?:(?<=[。；：！？:\s])|^)"
_INLINE = (re.compile(_START + rf"({NUMERAL})、"), re.compile(_START + rf"[（(]({NUMERAL})[）)]"))
_ANNEX = re.compile(rf"附件\s*(?:{NUMERAL}|\d+)?")
_LIST_OF_ANNEXES = re.compile(r"^(附件：)\s*(?=1[.．、])")
_EXPLAINS = re.compile(r"\d+\s*[.．、][^。；]{1,40}：")
"""How a line begins that explains a term (1.“两重”：…)."""
_DATE = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日")


def structure(document: Document, speech_id: str, name: str = "") -> Speech:
    """The speech that a document holds; its running text is the document's."""
    title, lines = _title(_with_title(document), speech_id)
    whole = [piece for line in titles.signed(_with_annex_titles(lines)) for piece in _pieces(line)]
    whole = _with_attached(whole)
    part, terms = outline(whole), _glossary(whole)
    behind: tuple[Section, ...] = ()
    if terms and not _has_glossary(part):
        part, behind = outline(whole[: terms.start]), _behind(whole, terms)
    language = "zh-CN" if plain.is_cjk("".join(line.text for line in lines[:50]) + title) else "en"
    bare = Speech(
        id=speech_id,
        title=title,
        date=_date([line.text for line in lines[:12]]),
        language=language,
        verbatim=True,
        source=Provenance(name=name),
        body=gaps.marked(series.blocks(part.lines)),
        sections=(*map(_section, part.parts), *behind),
    )
    return distinct.names(passing.stated(bare))


def _glossary(lines: Sequence[Line]) -> range:
    """The lines of a part that explains terms, with its heading that no format marks as one; none where other text than
    an annex with its title follows."""
    start = next((n for n, one in enumerate(lines) if GLOSSARY.fullmatch(one.text) and not one.level), len(lines))
    stop = next((n for n in range(start + 1, len(lines)) if not _EXPLAINS.match(lines[n].text)), len(lines))
    title = _annex_title(lines[stop:])
    behind = lines[stop + len(title) :]
    ends = stop == len(lines) or _opens_annex(lines[stop]) or (title and behind and at_start(behind[0].text))
    return range(start, stop) if stop > start + 1 and ends else range(len(lines), len(lines))


def _has_glossary(part: Part) -> bool:
    """Whether one of the headings already says that terms are explained below it."""
    return any((one.heading and GLOSSARY.search(one.heading.topic)) or _has_glossary(one) for one in part.parts)


def _behind(lines: Sequence[Line], terms: range) -> tuple[Section, ...]:
    """The part that explains terms, and the annex behind it."""
    heading, *explained = lines[terms.start : terms.stop]
    rest = lines[terms.stop :]
    part = _titled(heading.text, outline(explained, flat=True))
    if rest and _opens_annex(rest[0]):
        return (part, *map(_section, outline(rest).parts))
    return (part, _annex(rest)) if rest else (part,)


def _opens_annex(line: Line) -> bool:
    marker = at_start(line.text)
    return marker is not None and marker.kind == ANNEX


def _annex(lines: Sequence[Line]) -> Section:
    """What stands behind, under its title."""
    title = _annex_title(lines)
    return _titled(" ".join(line.text.strip() for line in title), outline(lines[len(title) :]))


def _annex_title(lines: Sequence[Line]) -> list[Line]:
    """The lines that a text opens with before its first number (附件; 2025年10件惠民实事)."""
    return [*takewhile(lambda line: titles.could_be(line.text) and not at_start(line.text), lines)]


def _with_annex_titles(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, with what numbers an annex and stands alone (附件1, 附件) before its title in the next line or two."""
    at = 0
    while at < len(lines):
        line, behind = lines[at], [*takewhile(_could_name, lines[at + 1 : at + 3])]
        title = behind[: 2 if len(behind) > 1 and _ends_title(*behind) else 1] if _ANNEX.fullmatch(line.text) else []
        yield replace(line, text=" ".join(one.text.strip() for one in (line, *title))) if title else line
        at += 1 + len(title)


def _with_attached(lines: Sequence[Line]) -> list[Line]:
    """The lines, with the titles of several documents that a notice sends out, each with a numbering of its own, as
    headings over them."""
    found = [at for at in range(1, len(lines)) if _opens_attached(lines, at)]
    whole = [*lines]
    if len(found) < 2:
        return whole
    for at in reversed(found):
        begun = at - 1 if _could_name(whole[at - 1]) and _ends_title(whole[at - 1], whole[at]) else at
        text = "".join(line.text.strip() for line in whole[begun : at + 1])
        whole[begun : at + 1] = [replace(whole[begun], text=text, level=1)]
    return whole


def _opens_attached(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the title of a document of its own: it names its kind, a text ends before it, and its first
    numbered part begins within a paragraph or two."""
    if not (_could_name(lines[at]) and KINDS_OF_DOCUMENT.search(lines[at].text.strip())):
        return False
    before = lines[at - 1].text.strip()
    ends = before.endswith(("。", "）", "日")) or (_could_name(lines[at - 1]) and len(before) > SIGNED)
    numbered = next((marker for line in lines[at + 1 : at + 4] if (marker := at_start(line.text))), None)
    return ends and numbered is not None and numbered.number == 1 and numbered.kind == "一、"


SIGNED = 8
"""A line of no more characters signs what stands above it."""


def _could_name(line: Line) -> bool:
    return titles.could_be(line.text) and not line.rows and not at_start(line.text)


def _ends_title(first: Line, second: Line) -> bool:
    """Whether a title that begins in one line ends in the next with the kind of document that it names; one that could
    end before goes on only with another thing that it is about (…制度|重大执法…制度的指导意见)."""
    ends = [KINDS_OF_DOCUMENT.search(line.text.strip()) is not None for line in (first, second)]
    other = re.match("在|《|关于|[—（(]|附", second.text.strip()) or not _could_be_title(second) or second.level
    further = re.search("关于.{4,}制度$", first.text.strip()) and "的" in second.text
    return ends[1] and not other and (not ends[0] or further is not None)


def _pieces(line: Line) -> Iterator[Line]:
    """A line cut behind 附件： that the first annex follows; a long one without its line breaks, cut before 一、 二、
    and then before （一） （二） where they count on."""
    texts = [part for part in _LIST_OF_ANNEXES.split(line.text) if part]
    if len(line.text) >= LONG and not line.level:
        for pattern in _INLINE:
            texts = [piece for text in texts for piece in _cut(text, pattern)]
    yield from (replace(line, text=text) for text in texts) if len(texts) > 1 else (line,)


def _cut(text: str, pattern: re.Pattern[str]) -> list[str]:
    places, number = [0], 0
    for match in pattern.finditer(text):
        if counting.number(match[1]) == number + 1:
            number += 1
            places.append(match.start())
    if number < 2:
        return [text]
    cut = [text[a:b].strip() for a, b in pairwise([*places, len(text)])]
    return [piece for piece in cut if piece]


def _section(part: Part) -> Section:
    heading = part.heading
    assert heading is not None
    return _titled(heading.topic.rstrip("。：:. "), part, heading.marker)


def _titled(title: str, part: Part, marker: str = "") -> Section:
    """What stands below a title, with what it states in passing."""
    bare = Section(
        marker=marker,
        heading=plain.escape(title),
        body=gaps.marked(series.blocks(part.lines)),
        sections=tuple(map(_section, part.parts)),
    )
    return passing.stated(bare)


def _with_title(document: Document) -> Document:
    """The document with its title among its lines: the running text is all of the document's."""
    if not document.title or any(document.title in line.text for line in document.lines):
        return document
    return replace(document, lines=(Line(text=document.title, number=1), *document.lines))


_NUMBER = re.compile(r"\d{1,2}[ \u3000]+(?=[\u4e00-\u9fff])")
"""The number that a document has among others, before its title."""
_KIND = "[^：:]{0,6}(?:讲稿|党课|讲话|发言|演讲|致辞|报告|讲座)"
"""A label that a title may begin with (党课讲稿：…)."""


def _title(document: Document, fallback: str) -> tuple[str, tuple[Line, ...]]:
    """The title, and all lines, the title's own no longer marked as a heading: the text stays whole.

    A title is a short line near the top that ends no sentence: the first one that names a kind of document (alone, or
    with the lines before it that it goes on from), else the first line; one that stands twice is it for certain.
    """
    shown = [line for line in document.lines[:MENU] if not _OF_PAGE.fullmatch(line.text.strip())]
    top = [line for line in shown[:6] if _could_be_title(line)]
    if document.title or not top:
        return document.title or fallback, document.lines
    twice = top[0] if len(top) > 1 and top[0].text == top[1].text else None  # a page's title, and its heading
    chosen = twice or next((line for line in top if KINDS_OF_DOCUMENT.search(line.text)), top[0])
    before = shown[: shown.index(chosen)]
    begun = replace(chosen, text="".join(line.text.strip() for line in (*before[-1:], chosen)))
    behind = [line for line in shown[shown.index(chosen) + 1 :][:1] if not twice and _ends_title(begun, line)]
    parts = (*before, chosen, *behind) if _goes_on(before, chosen) else (chosen, *behind)
    lines = tuple(replace(line, level=0) if line in parts else line for line in document.lines)
    return _NUMBER.sub("", "".join(line.text.strip() for line in parts)), lines


MENU = 30
"""So many lines from the top a web page may show of itself before its text."""
_OF_PAGE = re.compile(
    "下载|打印|全屏|收藏|加大|还原|减小|关闭|分享|[大中小]|首页|[>›»|/]+|[【】]|【?字[号体]：?|(?:您的|当前)?位置：|[\u4e00-\u9fff]{2,4}要闻"
    "|(?:来源|发布时间|发表时间|发布日期|浏览次数|阅读量?|责任编辑|作者|编辑)：.*|[\\d\\s:：./年月日时分秒-]+|政务信息|新闻动态|信息公开"
)
"""What a web page shows around a text, and no title."""


def _could_be_title(line: Line) -> bool:
    """Short, not numbered, no sentence, no label (保障对象：…) but the kind of the document, no bare date or rule."""
    text = line.text
    first = line.number == 1 and _NUMBER.match(text) and KINDS_OF_DOCUMENT.search(text)  # 1 码头安全责任制
    numbered = at_start(text) and not line.level and not first
    label = not line.level and re.match(rf"(?!{_KIND}[：:])[^：:]{{1,8}}[：:]", text)
    other = label or re.search(r"[。；]|[：:，,]$|^[\d\W]+$|^\w+ \d+, \d{4}$", text)
    return not (line.rows or numbered or other) and 1 < plain.measure(text) <= 80


def _goes_on(before: Sequence[Line], chosen: Line) -> bool:
    """Whether a title began on one or two short lines before, and does not read like a beginning itself."""
    begun = before and re.search(r"(印发|转发|批转|发布|关于)$", before[-1].text)
    begins = re.match(r"在|《|关于(?!.*函$)", chosen.text) and not begun
    short = all(len(line.text) <= 40 and _could_be_title(line) for line in before)
    return 0 < len(before) <= 2 and not begins and short


def _date(texts: Sequence[str]) -> str:
    for text in texts:
        if match := _DATE.search(text):
            return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    return ""
