"""html: the main text of a web page, parsed by lxml, which python-docx brings along.

The main text is found by a rule of three steps and not by an extractor, which would bring a dozen packages: what pages
mark as menus goes; then the smallest element with almost all prose is the text, where prose is what stands outside
links and has punctuation; then blocks that are mostly links go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import lxml.etree
import lxml.html

from quizgen.files.errors import Complaint, InputError
from quizgen.ingest.document import Document, Line, clean
from quizgen.ingest.markers import at_start
from quizgen.ingest.readers import pages
from quizgen.ingest.readers.docx import table_lines
from quizgen.ingest.readers.emphasis import SetLine, fit, with_headings
from quizgen.ingest.readers.pages import Node
from quizgen.office.numerals import numeral
from quizgen.wording import _

_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD = {"b", "strong"}
_LIST_KINDS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,60}encoding=["']([\w-]{2,30})""", re.I
)
_CELL = 200


def read(data: bytes, name: str) -> Document:
    """The main text of a page; errors: another encoding than the page says, nested too deeply to be read whole."""
    root = _parsed(pages.without_control(pages.decoded(data, _CHARSET, name)), name)
    heading, title = pages.heading_of(root), pages.title_of(root)
    main = pages.main_text(root)
    lines = with_headings(list(_Reader().lines(main)))
    return _titled(lines, heading, title)


def _parsed(source: str, name: str) -> Node:
    """The tree of a page; external things are never loaded."""
    parser = lxml.html.HTMLParser(
        no_network=True, huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        root = lxml.html.document_fromstring(source.encode(), parser=parser)
    except lxml.etree.LxmlError:
        raise InputError(Complaint(file=name, message=_("no text was found in this file"))) from None
    if any("depth" in error.message for error in parser.error_log):
        raise InputError(Complaint(file=name, message=_("nested too deeply; save the page's text as .txt or .docx")))
    return root


def _titled(lines: tuple[Line, ...], heading: str, title: str) -> Document:
    """The title taken from the text where it heads it; further down it stays there, as no heading of what follows."""
    heads = [line.text for line in lines if line.level == 1]
    found = pages.title(
        heading, title, [line.text for line in lines[:8]], inside=len(heads) == 1 and pages.same(heads[0], heading)
    )
    if len(lines) > 1 and pages.same(lines[0].text, found):
        return Document(title=lines[0].text, lines=lines[1:])
    return Document(title=found, lines=tuple(replace(a, level=0) if pages.same(a.text, found) else a for a in lines))


class _Reader:
    """Goes through the main text once, collecting the lines of its blocks."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.bold: list[bool] = []
        self.number = 0
        self.label = ""
        self.counters: dict[Node, int] = {}
        self.done: list[SetLine] = []

    def lines(self, main: Node) -> Iterator[SetLine]:
        """Every block as lines; walks without recursion, as pages nest deeply."""
        stack: list[tuple[str, Node]] = [("open", main)]
        while stack:
            step, node = stack.pop()
            if step == "tail":
                self._say(node.tail, _is_bold(node.getparent()), keep=_is_pre(node.getparent()))
            elif step == "close":
                self._end(node)
            else:
                stack.extend(reversed(self._open(node)))
            yield from self._ready()
        self._flush(0)
        yield from self._ready()

    def _ready(self) -> list[SetLine]:
        ready, self.done = self.done, []
        return ready

    def _open(self, node: Node) -> list[tuple[str, Node]]:
        """What is to be done with an element: its text now, then its children, then its end."""
        tag = node.tag
        if tag in _BLOCKS:
            self._flush(0)
        if tag == "br":
            self._flush(0)
        elif tag == "table" and (rows := _data(node)):
            self.number += 1
            self.done.extend(SetLine(line=line) for line in table_lines(rows, self.number))
            return []
        elif tag == "li":
            self.label = self._item_label(node)
        self._say(node.text, _is_bold(node), keep=_is_pre(node))
        steps: list[tuple[str, Node]] = []
        for child in node:
            steps += [("open", child), ("tail", child)]
        return [*steps, ("close", node)]

    def _end(self, node: Node) -> None:
        if node.tag in _BLOCKS:
            self._flush(_HEADINGS.get(node.tag, 0), centred=_is_centred(node))
            self.label = "" if node.tag == "li" else self.label

    def _item_label(self, node: Node) -> str:
        """What a browser puts before a list item."""
        parent = node.getparent()
        if parent is None or parent.tag != "ol":
            return "• " if parent is not None and parent.tag in ("ul", "menu", "dir") else ""
        if "list-style:none" in parent.get("style", "").replace(" ", ""):
            return ""
        number = self.counters.get(parent, _whole(parent.get("start"), 1) - 1) + 1
        self.counters[parent] = number = _whole(node.get("value"), number)
        return numeral(_LIST_KINDS.get(parent.get("type", "1"), "decimal"), number) + ". "

    def _say(self, text: str | None, bold: bool, *, keep: bool = False) -> None:
        for number, part in enumerate((text or "").split("\n") if keep else [text or ""]):
            if number:
                self._flush(0)
            if part:
                self.texts.append(part)
                self.bold.append(bold or not part.strip())

    def _flush(self, level: int, *, centred: bool = False) -> None:
        """Ends a line; wide spaces at its start or within are indents."""
        whole = "".join(self.texts)
        for part in re.split(r"\u3000{2,}", re.sub(r"[ \t\r\n\f]+", " ", whole)):
            if text := clean(part):
                self.number += 1
                label = "" if at_start(text) else self.label
                line = Line(text=label + text, number=self.number, level=fit(level, text))
                self.done.append(SetLine(line=line, apart=all(self.bold) or centred))
                self.label = ""
        self.texts, self.bold = [], []


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,5}", text) else default


def _is_bold(node: Node | None) -> bool:
    """Whether text right in an element is bold; a bold element holds at most a few levels of spans."""
    for _step in range(4):
        if node is None or node.tag in _BLOCKS:
            return node is not None and "bold" in node.get("style", "")
        if node.tag in _BOLD or re.search(r"font-weight\s*:\s*(?:bold|[6-9]00)", node.get("style", "")):
            return True
        node = node.getparent()
    return False


def _is_pre(node: Node | None) -> bool:
    return node is not None and node.tag == "pre"


def _is_centred(node: Node) -> bool:
    style = node.get("style", "").replace(" ", "").lower()
    return node.get("align", "").lower() == "center" or "text-align:center" in style


def _data(table: Node) -> list[Sequence[str]]:
    """The rows of a table that holds data; empty for one that only places text."""
    cells = list(table.iter("td", "th"))
    nested = any(inner is not table for inner in table.iter("table"))
    texts = [pages.words(cell) for cell in cells]
    blocks = max(
        (sum(child.tag in ("p", "div", "li", "h1", "h2", "h3") for child in cell.iter()) for cell in cells), default=0
    )
    if nested or blocks > 4 or max(map(len, texts), default=0) > _CELL * 2 or not _is_grid(table):
        return []
    return list(_rows(table))


def _is_grid(table: Node) -> bool:
    """Several rows of several cells."""
    widths = [sum(child.tag in ("td", "th") for child in row) for row in table.iter("tr")]
    return sum(width > 1 for width in widths) > 1


def _rows(table: Node) -> Iterator[tuple[str, ...]]:
    """The cells row by row; a merged cell stands where it begins, and is empty elsewhere."""
    open_: dict[int, int] = {}
    for row in table.iter("tr"):
        texts: list[str] = []
        for cell in (child for child in row if child.tag in ("td", "th")):
            _below(texts, open_)
            width = min(max(_whole(cell.get("colspan"), 1), 1), 100)
            for column in range(len(texts), len(texts) + width):
                open_[column] = min(max(_whole(cell.get("rowspan"), 1), 1), 1000) - 1
            texts += [pages.words(cell), *[""] * (width - 1)]
        _below(texts, open_)
        yield tuple(texts)


def _below(texts: list[str], open_: dict[int, int]) -> None:
    """Puts empty cells where cells of rows above reach down."""
    while open_.get(len(texts), 0) > 0:
        open_[len(texts)] -= 1
        texts.append("")
