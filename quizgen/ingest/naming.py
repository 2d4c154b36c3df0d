"""Which name a list of the body bears: the one that leads into it, or the one whose word all its points repeat."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from quizgen import counting
from quizgen import text as plain
from quizgen.counting import COUNT, ONES
from quizgen.ingest import english, enumeration
from quizgen.ingest.names import Named
from quizgen.model import Block, Point, PointList, Section, block_plain

_MEASURE = r"(?:个|大|项|种|类|条|点|件|句话|重|道|步|张|支|把|对)"
_AT_END = re.compile(
    rf"(?<![第每近“{ONES}十百\d])((?P<count>{COUNT}){_MEASURE}(?!方面|[来可应要是有进])[\u4e00-\u9fff]{{1,8}}?)(?:上下功夫|上发力|上用力|如下|是|有|为|来抓)?$"
)
_ANNOUNCED = re.compile(
    rf"(?<![第每近“{ONES}十百\d])((?P<count>{COUNT}){_MEASURE}(?!方面|[来可应要是有进])[\u4e00-\u9fff]{{0,4}}"
    r"(?:希望|意见|建议|要求|问题|任务|工作|措施|举措|特点|特征|原因|关系|环节|关键|重点|方向|原则|目标|转变|结合|突破|提升|体会|启示|经验|短板|事|话|想法|看法))"
    r"(?![\u4e00-\u9fff])"
)
_QUOTED_END = re.compile(
    r"“([^“”]{2,12})”(?:的)?(?:要求|原则|工作法|工作|活动|机制|制度|行动|办法|理念|标准|方针|思路|目标|措施|建设|教育"
    r"|战略|工程|模式)*(?:上|方面)?[，：:。 ]*$"
)
_COUNTED = re.compile(COUNT)
GENERAL = re.compile(
    rf"{COUNT}(?:个|项|种|类|条|点|件|大|步|对)?(?:重点|主要|具体|方面|关键|突出|重要)?"
    r"(?:希望|意见|建议|要求|问题|任务|工作|措施|举措|特点|原因|体会|启示|经验|短板|事|事情|话|想法|看法|内容|情况|方面|情形)"
)
"""A name that says how many but not of what: two lists of a document may bear it by chance."""


@dataclass(kw_only=True)
class Naming:
    """The names of a stretch of the document, and those that its lists have taken."""

    found: Sequence[Named]
    above: str = ""
    taken: set[str] = field(default_factory=set)

    def blocks(self, body: Sequence[Block], before: str = "") -> tuple[Block, ...]:
        """The body with its lists named, also those inside points."""
        named: list[Block] = []
        for block in body:
            if isinstance(block, PointList):
                block = self._list(block, before)
            before = block_plain(block)
            named.append(block)
        return tuple(named)

    def _list(self, points: PointList, before: str) -> PointList:
        lead = plain.unmark(points.lead) or _last_sentence(before)
        topics = tuple(point.topic for point in points.points)
        name = points.name or self._name(lead, topics, opens=not before)
        items = tuple(self._point(item) if isinstance(item, Point) else item for item in points.items)
        if name:
            self.taken.add(name)
        return replace(points, name=name, items=items)

    def _point(self, point: Point) -> Point:
        said = plain.unmark(point.text or point.term)
        return replace(point, body=self.blocks(point.body, said)) if point.body else point

    def _name(self, lead: str, topics: tuple[str, ...], *, opens: bool) -> str:
        """The last name of the lead that counts as many points as there are; "" if it has none."""
        count = len(topics)
        fitting = {one.name: one for one in self.found if one.count == count and not one.members}
        if (at_end := _QUOTED_END.search(lead)) and at_end[1] in fitting and _leads(lead, at_end[1], topics):
            return at_end[1]
        if counted := _counted(lead, count):
            return counted
        repeated = [name for name in fitting if name in lead and enumeration.repeated(name, topics)]
        if repeated:
            return repeated[-1]
        above = [name for name in fitting if opens and name in self.above and (not lead or self._only(name))]
        return above[-1] if above else ""

    def _only(self, name: str) -> bool:
        """Whether a heading holds no other number than the name's."""
        return len(_COUNTED.findall(self.above.replace(name, ""))) == 0


def _last_sentence(before: str) -> str:
    return [*plain.sentences(before), ""][0] if "\n" not in before.strip() and len(before) < 60 else _ending(before)


def _ending(before: str) -> str:
    """The last sentence of a text."""
    said = [*plain.sentences(before[-200:])]
    return said[-1] if said else ""


def _leads(lead: str, name: str, topics: Sequence[str]) -> bool:
    """Whether a quoted name at the end of a lead leads in: with a colon, or as the name of things rather than of deeds.

    Behind a full stop a verb (两个维护) may only open the matter: the points must repeat it.
    """
    return bool(re.search("[：:]$|”上，$", lead.rstrip())) or _of_things(name) or enumeration.repeated(name, topics)


FIXED = ("意识", "自信", "全面", "维护", "确立", "毫不动摇", "规定", "风", "位一体", "个代表", "项原则")
"""What party language counts once and for all: such a name leads into no list but its own."""


def _of_things(name: str) -> bool:
    word = counting.parts(name)[0][1] if counting.parts(name) else ""
    return bool(word) and word not in FIXED and [*plain.words(word)][-1][1].startswith(("n", "vn", "j", "i"))


def _counted(lead: str, count: int) -> str:
    """The counted noun that a lead ends with (处理好三个关系：), or the last that announces (提三点希望，共勉。)."""
    if not plain.is_cjk(lead):
        return english.led_by(lead, count)
    bare = lead.rstrip("：:，。； ")
    found = _AT_END.search(bare) or next(iter([*_ANNOUNCED.finditer(bare)][-1:]), None)
    if found is None or counting.number(found["count"]) != count:
        return ""
    return found[1]


def of_headings(sections: Sequence[Section], found: Sequence[Named], nearest: str) -> Iterator[PointList]:
    """A name that counts the headings below it.

    Its members are their second halves where each holds the name's last character, else the headings themselves if the
    name stands in the heading above or right before them.
    """
    titles = [section.title for section in sections]
    for one in found:
        if one.count != len(titles):
            continue
        halves = [re.split(r"[，,]", title)[-1] for title in titles]
        if all(one.name[-1] in half for half in halves):
            shared = plain.common_start(halves) if halves != titles else ""
            yield PointList(name=one.name, order="numbered", items=tuple(half[len(shared) :] for half in halves))
            return
        if one.name in nearest:
            yield PointList(name=one.name, order="numbered", items=tuple(titles))
            return
