"""Elements of WordprocessingML, made in one call each."""

from __future__ import annotations

import re
from typing import Any

from docx.oxml.ns import nsmap
from docx.oxml.parser import oxml_parser

SPACES = {
    **nsmap,
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def make(tag: str, *children: Any, **values: object) -> Any:
    """An element; its values are attributes, those of w: elements in their namespace. What is None is left out."""
    prefix, _, name = tag.partition(":")
    space = f"{{{SPACES[prefix]}}}"
    own = space if prefix == "w" else ""
    attributes = {own + key: str(value) for key, value in values.items() if value is not None}
    element: Any = oxml_parser.makeelement(space + name, attributes, {prefix: SPACES[prefix]})
    element.extend([child for child in children if child is not None])
    return element


def tag(name: str) -> str:
    """The full name of an element: w:p."""
    prefix, _, local = name.partition(":")
    return f"{{{SPACES[prefix]}}}{local}"


def text(value: str) -> Any:
    """A w:t that keeps its spaces; what XML cannot hold becomes U+FFFD."""
    element = make("w:t")
    element.text = _NO_XML.sub("\ufffd", value)
    element.set(_XML_SPACE, "preserve")
    return element


def flag(name: str, on: bool) -> Any:
    """A switch such as w:keepNext, or nothing."""
    return make(name) if on else None


def twips(points: float) -> int:
    """Points in the twentieths that Word counts in."""
    return round(points * 20)
