"""What several rules share: checks of one value of a mapping, each giving (path below the mapping, message)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from quizgen.files.tree import Loc, Node
from quizgen.wording import _

Fault = tuple[Loc, str]

MOST = 1000
"""The most units, questions or minutes that a blueprint can ask for."""

MARKS = 100
"""The most blanks or entries of one question."""

_ID = re.compile(r"\w[\w.\-]{0,79}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_DATES = {4: "%Y", 7: "%Y-%m", 10: "%Y-%m-%d"}
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def usable(node: Node, key: str) -> Iterator[Fault]:
    found = node.text(key)
    if found is not None and not _ID.fullmatch(found):
        yield (key,), _("an id is made of letters, digits, “-”, “_” and “.”, 80 at the most, such as office-work")


def some(node: Node, key: str) -> Iterator[Fault]:
    found = node.child(key)
    if found is not None and found.value == []:
        yield (key,), _("at least one entry is needed")


def filled(node: Node, *keys: str) -> Iterator[Fault]:
    for key in keys:
        if (found := node.text(key)) is not None and not found.strip():
            yield (key,), _("must not be empty")


def is_language(tag: str) -> bool:
    """Whether it is a language tag."""
    return _LANGUAGE.fullmatch(tag) is not None


def language(node: Node) -> Iterator[Fault]:
    found = node.text("language")
    if found is not None and not is_language(found):
        yield ("language",), _("a language is needed, such as zh-CN or en")


def number(node: Node, key: str) -> Fraction | None:
    """A number of the tree; None where there is none, or none that can be read."""
    found = node.text(key)
    try:
        return Fraction(found) if found is not None and len(found) < 14 and "e" not in found.lower() else None
    except (ValueError, ZeroDivisionError):
        return None


def between(node: Node, key: str, low: int, high: int) -> Iterator[Fault]:
    found = number(node, key)
    if found is not None and not low <= found <= high:
        yield (key,), _("must lie between {low} and {high}").format(low=low, high=high)


def positive(node: Node, key: str) -> Iterator[Fault]:
    found = number(node, key)
    if found is not None and not 0 < found <= MOST:
        yield (key,), _("must be more than 0 and at most {most}").format(most=MOST)


def names_a_file(name: str) -> bool:
    """Whether a name can be part of a file name on every system."""
    sound = not any(c in '/\\:*?"<>|' or ord(c) < 32 for c in name) and name == name.strip(" .") and len(name) <= 60
    return bool(name) and sound and not _RESERVED.fullmatch(name)


def is_date(found: str) -> bool:
    """Whether it is a year, a month or a day."""
    try:
        return bool(datetime.datetime.strptime(found, _DATES.get(len(found), "!")))
    except ValueError:
        return False


def is_range(low: Any, high: Any) -> bool:
    """Whether two texts are difficulties, the smaller one first."""
    try:
        return 0 <= float(low) <= float(high) <= 1
    except (TypeError, ValueError):
        return False
