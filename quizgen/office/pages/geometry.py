"""What the page's own style says of sheet, margins, size and height of a line: a theme's variables hold in Word too."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen.model import PrintSettings
from quizgen.office.pages.tree import Element

MM = 72 / 25.4
SEALED = 34 * MM
"""The left margin of a page with a seal line, in points."""

_UNITS = {"mm": MM, "cm": 10 * MM, "in": 72.0, "pt": 1.0}
_SHEETS = {"A4": (210 * MM, 297 * MM), "16K": (184 * MM, 260 * MM), "Letter": (612.0, 792.0)}
_PAGE = re.compile(r"@page\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_MARGIN = re.compile(r"(?<![-\w])margin\s*:\s*([^;}]+)")
_LENGTH = re.compile(r"([\d.]+)(mm|cm|in|pt)\b|(?<![\d.])0(?![\d.])")
_VARIABLE = re.compile(r"--(size|leading|gap|answer)\s*:\s*([^;}]+)")
_BODY = re.compile(r"(?<![\w.#-])body\s*\{[^}]*font-family\s*:\s*var\(--(song|hei|kai|fang)\)")


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page as it is to be set; lengths are points. `columns` is 2 for a sheet that lies across."""

    language: str
    title: str
    kinds: tuple[str, ...]
    settings: PrintSettings
    sheet: tuple[float, float]
    margins: tuple[float, float, float, float]
    sealed: bool
    size: float
    leading: float
    gap: float
    face: str
    answer: str

    @property
    def chinese(self) -> bool:
        return self.language.lower().startswith("zh")

    @property
    def columns(self) -> int:
        return 1 if self.settings.size == self.settings.page or not {"paper", "teacher"} & {*self.kinds} else 2

    @property
    def width(self) -> float:
        """The length of a line."""
        seal = max(0.0, SEALED - self.margins[3]) / self.columns if self.sealed else 0.0
        return self.sheet[0] - self.margins[1] - self.margins[3] - seal

    @property
    def height(self) -> float:
        """The height of the text."""
        return self.sheet[1] - self.margins[0] - self.margins[2]

    def em(self, count: float) -> float:
        """So many characters of the text."""
        return count * self.size


def page_of(tree: Element, settings: PrintSettings) -> Page:
    """The page of a tree; what its style does not say is as in the default theme."""
    root, body = next(tree.all("html"), tree), next(tree.all("body"), tree)
    style = "".join(one.text for one in tree.all("style"))
    said = {name: value.strip() for name, value in _VARIABLE.findall(_without_variants(style))}
    face = _BODY.findall(style)
    return Page(
        language=root.attributes.get("lang", "zh-CN"),
        title=" ".join("".join(one.text for one in tree.all("title")).split()),
        kinds=body.classes,
        settings=settings,
        sheet=_SHEETS[settings.page],
        margins=_margins(style),
        sealed=any(tree.all("div.seal")),
        size=_points(said.get("size", ""), 10.5),
        leading=_number(said.get("leading", ""), 1.6),
        gap=_points(said.get("gap", ""), 3.5),
        face=face[-1] if face else "song",
        answer=said.get("answer", "").lstrip("#")
        if re.fullmatch(r"#[0-9a-fA-F]{6}", said.get("answer", ""))
        else "C00000",
    )


def _without_variants(style: str) -> str:
    """Without the rules of classes that a page may bear (.tight), which set variables as well."""
    return re.sub(r"(?<![\w)])\.[\w.-]+\s*\{[^{}]*\}", "", style)


def _margins(style: str) -> tuple[float, float, float, float]:
    """Top, right, bottom, left: the last that holds for every page; lengths are said in the order of CSS."""
    found = [margin for rule in _PAGE.findall(style) for margin in _MARGIN.findall(re.sub(r"\{[^{}]*\}", "", rule))]
    said = [_points(length, 0.0) for length in found[-1].split()] if found else []
    if not 1 <= len(said) <= 4:
        said = [16 * MM, 19 * MM, 15 * MM]
    top, right = said[0], said[1 % len(said)]
    return top, right, said[2] if len(said) > 2 else top, said[3] if len(said) > 3 else right


def _points(value: str, default: float) -> float:
    match = _LENGTH.fullmatch(value.strip())
    return float(match[1] or 0) * _UNITS[match[2] or "pt"] if match else default


def _number(value: str, default: float) -> float:
    return float(value) if re.fullmatch(r"\d+(\.\d+)?", value) else default
