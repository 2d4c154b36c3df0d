"""Quotations: words of someone else that the text brings in with a verb of saying, and old sayings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.model import Quote

_SAID = re.compile(
    r"(曾经?说过?|说过|说道|说|指出|强调|讲过|讲到|讲|云|曰|告诫|认为|要求|道|有言|写道)[，,]?[：:，,]?“([^“”\n]{6,200})”"
)
_SAYING = re.compile(
    r"(?:俗话|老话|常言|古语|古人|谚语|民谚|古训|有道是|正所谓|所谓|有句话)(?:说得好|常?说|讲得好|常?讲|有?云|曰|道|有言)?[，：]?"
    r"(?:“([^“”\n]{8,60})”|((?<=[，：])[^，。；：“”\n]{4,12}，[^，。；：“”\n]{4,12})(?=[。；]))"
)
_BEFORE_PLACE = re.compile(r"(在|曾|就|多次|反复|明确|深刻|常).*$")
_SPEAKER = re.compile(r"[^，。；：！？、“”\n]{0,20}$")
_NOBODY = re.compile("俗话|老话|常言|古语|古人|谚语|民谚|古训|有句话|正所谓|所谓")


def find(text: str) -> Iterator[Quote]:
    """Each quotation with its speaker; "" where the clause names none, as of sayings."""
    for match in _SAYING.finditer(text):
        yield Quote(text=match[1] or match[2])
    for match in _SAID.finditer(text) if "“" in text else ():
        before = _SPEAKER.search(text, max(0, match.start() - 20), match.start())
        speaker = _BEFORE_PLACE.sub("", before.group() if before else "").strip()
        if not _NOBODY.search(speaker + match[1]):
            yield Quote(text=match[2], by=speaker if 2 <= len(speaker) <= 12 else "")
