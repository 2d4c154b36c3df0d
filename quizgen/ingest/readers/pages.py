"""What a web page is about: its encoding, its title, and which of its elements holds the text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from typing import Any

from quizgen.ingest.document import clean
from quizgen.ingest.readers.text import decode

Node = Any
"""An element of lxml."""

_GONE = {"script", "style", "noscript", "template", "nav", "footer", "aside", "button", "select", "textarea", "input",
         "iframe", "svg", "canvas", "object", "video", "audio", "head", "map", "rp", "rt"}  # fmt: skip
_ROLES = {"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar"}
_MENU = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|crumbs?|footer|foot|share|comments?|related|recommend|pager|pagination)(?:$|[\s_-])|"
    r"breadcrumb|copyright|sidebar|toolbar|friendlink|sharebar",
    re.IGNORECASE,
)
_PERHAPS = re.compile(
    r"(?:^|[\s_-])(?:header|head|top|topbar|side|banner|links?|search|login|ads?)(?:$|[\s_-])", re.IGNORECASE
)
_MARKED = re.compile(
    r"(?:^|\s)(?:trs_editor|ucap-content|zoom|zoomcon|pages_content|articlebody|article-?content|entry-content|post-content|"
    r"rich_media_content|mw-parser-output)(?:$|\s)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[。！？；，、：,;:.!?]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_SITE = re.compile(r"网|频道|门户|政府|在线|中心|报|新闻|首页|官|站|\.(?:com|cn|org|net)", re.IGNORECASE)
_CUT = re.compile(r"\s*[_|｜]+\s*|\s+[-–—·»]\s+|(?<![-—\w])-(?![-—])|(?<=[\u4e00-\u9fff）”》])-(?=[\u4e00-\u9fff])")
MOST = 0.85
"""An element that holds so large a share of all prose is the text."""

_ENCODING = re.compile(
    r"utf-?(8|16)|gb\w+|hz-gb-2312|big5(-hkscs)?|windows-125\d|iso-8859-\d+|cp\d+|euc-\w+|shift_jis|us-ascii"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def without_control(source: str) -> str:
    """A page without the characters that a parser stops at."""
    return _CONTROL.sub("", source)


def decoded(data: bytes, declared: re.Pattern[bytes], name: str) -> str:
    """A page's text: by its byte order mark, as UTF-8, as it says itself, or as a text file is read."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data, name)
    found = declared.search(data[:4096])
    said = (found[1] or found[2]).decode().lower() if found else ""
    said = said if _ENCODING.fullmatch(said) else "utf-8"
    for encoding in ("utf-8", "gb18030" if said in ("gb2312", "gbk", "gb_2312-80", "x-gbk") else said):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return decode(data, name)


# ---- the title


def title_of(root: Node) -> str:
    """What <title> says."""
    found = root.find(".//title")
    return words(found) if found is not None else ""


def heading_of(root: Node) -> str:
    """The page's h1, if it has exactly one with text."""
    found = [text for node in root.iter("h1") if (text := words(node))]
    return found[0] if len(found) == 1 else ""


def title(heading: str, whole: str, first: Sequence[str], *, inside: bool) -> str:
    """The title of a page: its only h1 if that stands in the text or begins <title> (else it is a logo), or <title>."""
    if heading and (inside or not whole or "".join(whole.split()).startswith("".join(heading.split()))):
        return heading
    return without_site(whole, first) or heading


def without_site(title: str, first: Sequence[str]) -> str:
    """A <title> without channel and site: as much of it as stands in the text, or what is before the site's name."""
    cuts = [match.start() for match in _CUT.finditer(title)]
    for end in (len(title), *reversed(cuts)):
        if any(same(title[:end], line) for line in first):
            return title[:end].strip()
    while cuts and _is_site(title[cuts[-1] :]):
        title = title[: cuts.pop()]
    return title.strip()


def _is_site(end: str) -> bool:
    return end.lstrip()[0] in "_|｜" or _SITE.search(end) is not None


def same(one: str, other: str) -> bool:
    """Whether two lines say the same but for spaces."""
    return "".join(one.split()) == "".join(other.split())


def words(node: Node) -> str:
    """All text of an element, folded."""
    return clean(re.sub(r"\s+", " ", "".join(node.itertext())))


# ---- the main text


def main_text(root: Node) -> Node:
    """The element that holds the text, menus and the like removed."""
    body = root.find(".//body")
    body = root if body is None else body
    _drop(body)
    prose = _prose(body)
    main = _marked(body, prose)
    if main is None:
        main = _smallest(body, prose)
    _drop_link_blocks(main)
    return main


def _drop(body: Node) -> None:
    """Removes what is no text, and what pages call menus as long as it holds no text to speak of."""
    for node in [one for one in body.iterdescendants() if isinstance(one.tag, str)]:
        if node.tag in _GONE or node.get("role", "") in _ROLES or _is_hidden(node):
            _remove(node)
    prose = _prose(body)
    for node in prose:
        share = _menu_share(node)
        if share > 0 and node is not body and prose[node] <= share * prose[body] and node.find(".//h1") is None:
            _remove(node)


def _is_hidden(node: Node) -> bool:
    return "hidden" in node.attrib or _HIDDEN.search(node.get("style", "")) is not None


def _menu_share(node: Node) -> float:
    """How much of a page's prose an element may hold and yet be a menu, by its name; 0: it is none.

    Where its name may mean another thing, it must hold links too.
    """
    if node.tag in ("p", "li", "td", "article", "main", "body", "h1", "h2", "h3", "h4"):
        return 0
    name = f"{node.get('class', '')} {node.get('id', '')}"
    if len(name) > 1 and _MENU.search(name):
        return 0.4
    perhaps = len(name) > 1 and _PERHAPS.search(name) is not None and len(node.findall(".//a")) > 1
    return 0.2 if perhaps or node.tag in ("header", "form") else 0


def _remove(node: Node) -> None:
    """Takes an element out; what stands behind it stays."""
    if node.getparent() is not None:
        node.drop_tree()


def _prose(body: Node) -> dict[Node, int]:
    """How much prose every element holds, all that is in it included: counted from the leaves up, in one pass."""
    amount: dict[Node, int] = {}
    for node in reversed(list(body.iter())):
        own = 0 if node.tag == "a" else _weight(node.text) + sum(_weight(child.tail) for child in node)
        amount[node] = own + (0 if node.tag == "a" else sum(amount[child] for child in node))
    return amount


def _weight(text: str | None) -> int:
    return len(text) if text and len(text) > 8 and _ENDS.search(text) else 0


def _marked(body: Node, prose: dict[Node, int]) -> Node | None:
    """The element that the page itself marks as its text, if it holds most of the prose."""
    marked = [node for node in body.iter() if _is_marked(node) and prose[node] * 2 > prose[body]]
    return marked[-1] if marked else None


def _is_marked(node: Node) -> bool:
    if (
        node.tag in ("article", "main")
        or node.get("role") in ("main", "article")
        or node.get("itemprop") == "articleBody"
    ):
        return True
    return _MARKED.search(f"{node.get('class', '')} {node.get('id', '')}") is not None


def _smallest(body: Node, prose: dict[Node, int]) -> Node:
    """The smallest element that holds almost all prose; a paragraph alone is not one."""
    main = body
    while True:
        inner = max(main, key=lambda node: prose.get(node, 0), default=None)
        if (
            inner is None
            or inner.tag in ("p", "span", "font", "b", "strong")
            or prose[inner] < MOST * prose[body]
            or not prose[inner]
        ):
            return main
        main = inner


def _drop_link_blocks(main: Node) -> None:
    """Removes lists and divisions inside the text that consist of links: contents, related pages, previous and next."""
    for node in list(main.iterdescendants("ul", "ol", "div", "p", "table", "section", "dl")):
        links = node.findall(".//a")
        if len(links) > 1 and sum(len(words(link)) for link in links) > 0.7 * len(words(node)):
            _remove(node)
