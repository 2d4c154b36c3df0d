"""A page of HTML as a tree: elements with their classes, the values in their styles, and what they hold in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_EMPTY = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})
_VALUE = re.compile(r"--([\w-]+)\s*:\s*([^;]+)")


@dataclass(frozen=True, kw_only=True, eq=False)
class Element:
    """An element; children are elements and texts."""

    tag: str
    classes: tuple[str, ...] = ()
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def names(self) -> tuple[str, ...]:
        """What it may be called in a table of handlers: p.stem, then p."""
        return (*(f"{self.tag}.{one}" for one in self.classes), self.tag)

    @property
    def elements(self) -> list[Element]:
        return [child for child in self.children if isinstance(child, Element)]

    def value(self, name: str, default: float) -> float:
        """A number of its style: --width."""
        found = dict(_VALUE.findall(self.attributes.get("style", ""))).get(name, "")
        try:
            return float(found)
        except ValueError:
            return default

    def all(self, *names: str) -> Iterator[Element]:
        """The elements of these names in it, in order."""
        for child in self.elements:
            if not set(names).isdisjoint(child.names):
                yield child
            yield from child.all(*names)

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


def parse(html: str) -> Element:
    """The page as one element without a tag."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.open[0]


class _Reader(HTMLParser):
    """Builds the tree; an end tag closes what was left open in its element, and without an element means nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element(tag="")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        classes = tuple(attributes.get("class", "").split())
        element = Element(tag=tag, classes=classes, attributes=attributes)
        self.open[-1].children.append(element)
        if tag not in _EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)
