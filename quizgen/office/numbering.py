"""Word's automatic numbering: what stands before a paragraph without being in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from docx.oxml.ns import qn

from quizgen.office.numerals import numeral

VALUE = qn("w:val")
_PLACE = re.compile(r"%([1-9])")
_GLUED = tuple("、，。．：；）】》〉」』)—")


@dataclass(frozen=True, kw_only=True)
class Level:
    """One level of a numbering: where it starts, how its number looks, after which level it starts anew."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    space: bool = True
    style: str = ""


@dataclass(kw_only=True)
class _Numbering:
    """The levels of one w:num, and the counters that it shares with others of the same abstract numbering."""

    levels: dict[int, Level]
    counters: dict[int, int]
    restarts: dict[int, int] = field(default_factory=dict)


class Labels:
    """Counts the numbered paragraphs of a document in their order."""

    def __init__(self, root: Any) -> None:
        """From the root of numbering.xml, or None where a document has none."""
        self._found: dict[str, _Numbering] = {}
        if root is None:
            return
        abstract = {one.get(qn("w:abstractNumId")): one for one in root.findall(qn("w:abstractNum"))}
        counters: dict[str, dict[int, int]] = {}
        for num in root.findall(qn("w:num")):
            name = value(num, "w:abstractNumId")
            levels = _levels(_followed(abstract, name, root))
            restarts = _overrides(num, levels)
            shared = counters.setdefault(name, {})
            self._found[num.get(qn("w:numId"))] = _Numbering(levels=levels, counters=shared, restarts=restarts)

    def level_of_style(self, number: str, style: str) -> int:
        """The level that a numbering keeps for a paragraph style."""
        found = self._found.get(number)
        return next((at for at, level in found.levels.items() if style and level.style == style), 0) if found else 0

    def label(self, number: str, at: int) -> str:
        """The label of the next paragraph at a level of a numbering, with the space behind it that it needs."""
        found = self._found.get(number)
        level = found.levels.get(at) if found else None
        if found is None or level is None:
            return ""
        _count(found, at)
        text = (
            _bullet(level.text)
            if level.kind == "bullet"
            else _PLACE.sub(lambda m: _number(found, level, m), level.text)
        )
        return text + " " if text.strip() and level.space and not text.endswith(_GLUED) else text


def value(node: Any, tag: str, default: str = "") -> str:
    """The w:val of a child."""
    child = node.find(qn(tag))
    return str(child.get(VALUE) or default) if child is not None else default


def whole(text: str | None, default: int = 0) -> int:
    """An integer of an attribute, as far as it is one."""
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else default


def _followed(abstract: dict[str, Any], name: str, root: Any) -> Any:
    """An abstract numbering; where it only names a numbering style, the one that defines that style."""
    node = abstract.get(name)
    link = value(node, "w:numStyleLink") if node is not None else ""
    if not link:
        return node
    return next((one for one in abstract.values() if value(one, "w:styleLink") == link), node)


def _levels(node: Any) -> dict[int, Level]:
    return dict(_level(one) for one in node.findall(qn("w:lvl"))) if node is not None else {}


def _level(node: Any) -> tuple[int, Level]:
    restart = node.find(qn("w:lvlRestart"))
    legal = node.find(qn("w:isLgl"))
    return whole(node.get(qn("w:ilvl"))), Level(
        start=whole(value(node, "w:start"), 1),
        kind=value(node, "w:numFmt", "decimal"),
        text=value(node, "w:lvlText"),
        restart=whole(restart.get(VALUE)) if restart is not None else None,
        legal=legal is not None and legal.get(VALUE) not in ("0", "false"),
        space=value(node, "w:suff", "tab") != "nothing",
        style=value(node, "w:pStyle"),
    )


def _overrides(num: Any, levels: dict[int, Level]) -> dict[int, int]:
    """Puts a numbering's own levels in place; the starts that it sets anew."""
    restarts: dict[int, int] = {}
    for one in num.findall(qn("w:lvlOverride")):
        at = whole(one.get(qn("w:ilvl")))
        for node in one.findall(qn("w:lvl")):
            levels[at] = _level(node)[1]
        if one.find(qn("w:startOverride")) is not None:
            restarts[at] = whole(value(one, "w:startOverride"), 1)
            levels[at] = replace(levels.get(at, Level()), start=restarts[at])
    return restarts


def _count(found: _Numbering, at: int) -> None:
    """One paragraph more at a level; deeper levels start anew."""
    if at in found.restarts:
        found.counters.pop(at, None)
        del found.restarts[at]
    found.counters[at] = found.counters.get(at, found.levels[at].start - 1) + 1
    for deeper in [one for one in found.counters if one > at]:
        if _starts_anew(found.levels.get(deeper), at):
            del found.counters[deeper]


def _starts_anew(level: Level | None, after: int) -> bool:
    """Whether a level starts anew after a paragraph of a higher one: always, never (0), or only after some level."""
    return level is None or level.restart is None or (level.restart > 0 and after < level.restart)


def _number(found: _Numbering, level: Level, match: re.Match[str]) -> str:
    at = int(match[1]) - 1
    other = found.levels.get(at)
    if other is None:
        return ""
    return numeral("decimal" if level.legal else other.kind, found.counters.get(at, other.start))


def _bullet(text: str) -> str:
    """A bullet; those of symbol fonts have no character of their own."""
    return "•" if not text.strip() or "\ue000" <= text[0] <= "\uf8ff" else text


def chain(styles: dict[str, Any], name: str) -> Iterator[Any]:
    """A style and those it is based on; a circle ends."""
    seen: set[str] = set()
    while name in styles and name not in seen:
        seen.add(name)
        yield styles[name]
        name = value(styles[name], "w:basedOn")
