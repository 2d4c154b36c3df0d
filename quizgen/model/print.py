"""PrintSettings: how a paper looks on paper, as far as a blueprint says it. Everything has a sensible default."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Size = Literal["A4", "16K", "A3", "8K", "Letter"]

HALVES: dict[Size, Size] = {"A3": "A4", "8K": "16K"}
"""The sheets that lie across, and the upright page of which two stand side by side on them."""


@dataclass(frozen=True, kw_only=True)
class PrintSettings:
    """The `print:` of a blueprint, frozen into its papers.

    What is "" or empty is left out; `score_table: None` prints the table on Chinese papers of several sections.
    """

    size: Size = "A4"
    unit: str = ""
    secrecy: str = ""
    book: Literal["closed", "open"] | None = None
    notice: tuple[str, ...] = ()
    candidate: tuple[str, ...] = ()
    seal: Literal["none", "first", "odd"] = "none"
    score_table: bool | None = None
    score_boxes: bool = False
    end_mark: bool = False
    numbering: Literal["point", "comma"] = "point"
    blanks: Literal["lines", "brackets"] = "lines"
    matching: Literal["brackets", "lines"] = "brackets"
    answers: Literal["paper", "sheet"] = "paper"
    even_pages: bool = False
    forms: Literal["separate", "together"] = "separate"

    @property
    def page(self) -> Size:
        """The upright page that is laid out: half of a sheet that lies across."""
        return HALVES.get(self.size, self.size)
