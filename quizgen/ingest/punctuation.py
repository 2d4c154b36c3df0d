"""Punctuation of Chinese text as it is printed: full width, curved quotation marks."""

from __future__ import annotations

import re

_HAN = "\u3400-\u9fff"
_CLOSE = "）)”’》】」"
_CJK = re.compile(f"[{_HAN}]")
_WIDE = str.maketrans(",;:!?", "，；：！？")
_HALF_WIDTH = re.compile("[,;:!?]")
_MARK = re.compile(rf"(?<=[{_HAN}{_CLOSE}]) ?[,;:!?](?!//)|(?<=[0-9A-Za-z%％]) ?[,;!?](?= ?[{_HAN}“‘])")
_STOP = re.compile(rf"(?<=[{_HAN}{_CLOSE}])\.(?=\s|$|[{_HAN}{_CLOSE}“\"(（])|(?<=[0-9A-Za-z%％]{{2}})\.(?=[{_HAN}“])")
_NUMBER = re.compile(
    r"(?:^|(?<=[\s。；：，]))(?:第?[一二三四五六七八九十百]{1,4}|\d{1,3}|[A-Za-z]{1,2}|[（(][^（）()]{1,3}[）)])\."
)
_STRAIGHT = re.compile(r'"([^"\n]*)"')
_BRACKETS = re.compile(rf"\(([^()\n]*[{_HAN}][^()\n]*)\)")


def chinese(text: str) -> str:
    """A line of Chinese with the punctuation that typists leave half-width made full-width, as long as it was.

    Only marks beside Chinese characters change: not those of figures (3.5, 9:30), of Latin text and of numbering (一.).
    """
    if not _CJK.search(text):
        return text
    wide = text
    if '"' in text and text.count('"') % 2 == 0:
        wide = _STRAIGHT.sub(lambda match: f"“{match[1]}”" if re.search(f"[{_HAN}]", match[1]) else match.group(), text)
    if "(" in wide:
        wide = _BRACKETS.sub(r"（\1）", wide)
    if _HALF_WIDTH.search(wide):
        wide = _MARK.sub(lambda match: match.group().strip().translate(_WIDE), wide)
    if "." in wide:
        numbering = {match.end() - 1 for match in _NUMBER.finditer(wide)}
        wide = _STOP.sub(lambda match: "." if match.start() in numbering else "。", wide)
    return wide
