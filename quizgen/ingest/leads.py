"""Leads: the counted noun by which a sentence announces the list behind it (处理好三个关系：)."""

from __future__ import annotations

import re

from quizgen import counting
from quizgen import text as plain
from quizgen.counting import COUNT, MEASURES, ONES
from quizgen.ingest import english, mentions

_GENERAL = (
    "希望|意见|建议|要求|问题|任务|工作|措施|举措|特点|原因|体会|启示|经验|短板|事情?|话|想法|看法|内容|情况|方面|情形"
)
_ANNOUNCING = f"{_GENERAL}|特征|关系|环节|关键|重点|方向|原则|目标|转变|结合|突破|提升"
_UNIT = rf"(?P<count>(?!一[^十]){COUNT})(?:个?方面的?|[{MEASURES}]|句话)(?!方面|要(?!求)|[来可应是有进])"
_COUNTED = rf"(?<![第每近届高初末“{ONES}十百\d]){_UNIT}"
_AT_END = re.compile(
    rf"(?P<name>{_COUNTED}[\u4e00-\u9fff]{{1,8}}?)(?:上下功夫|上发力|上用力|如下|是|有|为|来抓|上|中|里|内|走|落实)?$"
)
_ANNOUNCED = re.compile(rf"(?P<name>{_COUNTED}[\u4e00-\u9fff]{{0,4}}(?:{_ANNOUNCING}))(?![\u4e00-\u9fff])")
_WHOLE = re.compile(rf"(?:^|[，：])(?:这|以下|下列|上述)(?P<name>{_UNIT}[\u4e00-\u9fff]{{1,6}})(?=，)")
GENERAL = re.compile(
    rf"{COUNT}(?:个?方面的?|个|项|种|类|条|点|件|大|步|对)?(?:重点|主要|具体|方面|关键|突出|重要)?(?:{_GENERAL})"
)
"""A name that says how many but not of what: two lists of a document may bear it by chance."""


def announced(lead: str, count: int) -> str:
    """The name in a lead's last sentence that counts as many; "" where the last counted noun does not.

    The noun ends the lead, or announces (希望, 任务, 环节), or is all that its clause holds (这五条底线，…).
    """
    if not plain.is_cjk(lead):
        return english.led_by(lead, count)
    bare = lead.rstrip("：:，。； ")
    found = _AT_END.search(bare)
    for pattern in (_ANNOUNCED, _WHOLE):
        found = found or next(iter([*pattern.finditer(bare)][-1:]), None)
    fits = found is not None and counting.number(found["count"]) == count
    name = _DONE.sub("", found["name"]) if found and fits else ""
    return "" if _HAPPENS.search(name) else mentions.things(name)


_DONE = re.compile("(?:进行|开展|实施|执行|作一?简要汇报|来?汇报)$")
"""What is done by or about what a lead counts, and no part of its name (两种方式|进行)."""
_HAPPENS = re.compile("方面会|会有|会出现")
"""What a lead says of what it counts, which names nothing (两个方面会有不适应)."""
