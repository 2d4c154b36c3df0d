"""Quotations: words of someone else that the text brings in with a verb of saying."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.model import Quote

_SAID = re.compile(
    r"([^，。；：！？、“”\n]{0,20}?)(曾经?说过?|说过|说道|说|指出|强调|讲过|讲到|讲|云|曰|告诫|认为|要求|道)[，,]?[：:，,]?“([^“”\n]{6,200})”"
)
_BEFORE_PLACE = re.compile(r"(在|曾|就|多次|反复|明确|深刻|常).*$")


def find(text: str) -> Iterator[Quote]:
    """Each quotation with its speaker; "" where the clause names none."""
    for match in _SAID.finditer(text):
        speaker = _BEFORE_PLACE.sub("", match[1]).strip()
        yield Quote(text=match[3], by=speaker if 2 <= len(speaker) <= 12 else "")
