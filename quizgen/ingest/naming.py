"""Which name a list of the body bears: the one that leads into it, or the one whose word all its points repeat."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from quizgen import counting
from quizgen import text as plain
from quizgen.counting import COUNT
from quizgen.ingest import english, enumeration, leads, verbs
from quizgen.ingest.names import Named
from quizgen.ingest.soundness import WELL_KNOWN
from quizgen.model import Block, Point, PointList, Section, block_plain

_QUOTED_END = re.compile(
    r"“([^“”]{2,12})”(?:的)?(?:要求|原则|工作法|工作|活动|机制|制度|行动|办法|理念|标准|方针|思路|目标|措施|建设|教育"
    r"|战略|工程|模式)*(?:上|方面)?[，：:。 ]*$"
)
_QUOTED_FAR = re.compile("“([^“”]{2,12})”，(?:我|下面|大家|请|这里)[^“”。]{1,20}：$")
"""A name, and how a speaker goes on to its members (“五条底线”，我一条一条念：)."""
_COUNTED = re.compile(COUNT)
POINTING = 40
"""English words of no more characters only point to what follows (Here they are.); those before say what it is."""
FEWEST = 3
"""So many points at the least bear the name that a heading ends with (能提的七种情形)."""
SHORT = 6
"""A heading of more characters says more than a name."""


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
        lead = plain.unmark(points.lead) or last_sentence(before)
        if before and len(lead) <= POINTING and not plain.is_cjk(lead):
            lead = f"{before.rpartition(chr(10))[2]} {lead}"
        topics = tuple(point.topic for point in points.points)
        name = points.name or self._counted_on(points) or self._name(lead, topics, opens=not before)
        name = name or self._quoted_before(before, topics)
        items = tuple(self._point(item) if isinstance(item, Point) else item for item in points.items)
        if name:
            self.taken.add(name)
        return replace(points, name=name, items=items)

    def _point(self, point: Point) -> Point:
        said = plain.unmark(point.text or point.term)
        return replace(point, body=self.blocks(point.body, said)) if point.body else point

    def _counted_on(self, points: PointList) -> str:
        """The one name whose word the points count on (要做到“五要”。… 一要…，五要…); "" where none is."""
        fitting = {one.name for one in self.found if not one.members and _counts_on(one, points)}
        return fitting.pop() if len(fitting) == 1 else ""

    def _quoted_before(self, before: str, topics: tuple[str, ...]) -> str:
        """The one name that the paragraph before quotes and that counts the points by the word which all begin with
        (实行“五会”培养，… 具体要求是：（1）会说群众话。…)."""
        found = {
            one.name
            for one in self.found
            if not one.members and one.count == len(topics) > 2 and f"“{one.name}”" in before
            for _, word in counting.parts(one.name)[:1]
            if all(topic.startswith(word[0]) for topic in topics)
        }
        return found.pop() if len(found) == 1 else ""

    def _name(self, lead: str, topics: tuple[str, ...], *, opens: bool) -> str:
        """The last name of the lead that counts as many points as there are; "" if it has none."""
        count = len(topics)
        stated = (one for one in self.found if one.name not in WELL_KNOWN)
        fitting = {one.name: one for one in stated if one.count == count and _same(one.members or topics, topics)}
        if (at_end := _QUOTED_END.search(lead)) and at_end[1] in fitting and leads_in(lead, at_end[1], topics):
            return at_end[1]
        opening = _QUOTED_FAR.search(lead)
        if opening and opening[1] in fitting:
            return opening[1]
        if counted := leads.announced(lead, count):
            return counted
        repeated = [name for name in fitting if name in lead and enumeration.repeated(name, topics)]
        if repeated:
            return repeated[-1]
        above = [name for name in fitting if opens and name in self.above and (not lead or self._only(name))]
        if above or not opens or lead or count < FEWEST:
            return above[-1] if above else self._heading(count)
        counted = leads.announced(self.above, count)
        return self._heading(count) or ("" if leads.GENERAL.fullmatch(counted) else counted)

    def _heading(self, count: int) -> str:
        """The heading, where all of it is a name that counts as many (四忌, The Four Never Events)."""
        if plain.is_cjk(self.above):
            return self.above if len(self.above) <= SHORT and counting.announced(self.above) == count else ""
        return english.titled(self.above, count)

    def _only(self, name: str) -> bool:
        """Whether a heading holds no other number than the name's."""
        return len(_COUNTED.findall(self.above.replace(name, ""))) == 0


_BARE = re.compile(f"{COUNT}、?")


def _counts_on(name: Named, points: PointList) -> bool:
    """Whether the points are numbered with the word that a name counts, as many as it says."""
    parts = counting.parts(name.name)
    numbers = {number for number, _ in parts}
    word = parts[0][1] if len(numbers) == 1 else ""  # 六查六看: 一查…，看…；二查…
    count = parts[0][0] if len(parts) > 1 and word else name.count
    if not word or count != len(points.items):
        return False
    if all(one.marker.endswith(word) for one in points.points):
        return True
    return len(word) == 1 and all(
        _BARE.fullmatch(one.marker) and one.topic.startswith(word) for one in points.points
    )  # 一不…，二不…


def _same(members: Sequence[str], topics: Sequence[str]) -> bool:
    """Whether the members that a text states for a name are the points of a list, which may say more of each."""
    pairs = zip(members, topics, strict=False)
    return len(members) == len(topics) and all(plain.fold(topic).startswith(plain.fold(one)) for one, topic in pairs)


def last_sentence(before: str) -> str:
    """The sentence that a text ends with; of an English one the last three, which say a name and how many it has."""
    if plain.is_cjk(before):
        return next(iter([*plain.sentences(before[-200:])][-1:]), "")
    return " ".join([*plain.sentences(before[-400:])][-3:])


def leads_in(lead: str, name: str, topics: Sequence[str]) -> bool:
    """Whether a quoted name at the end of a lead leads in: with a colon, or as the name of things rather than of deeds.

    Behind a full stop a verb (两个维护) may only open the matter: the points must repeat it.
    """
    return bool(re.search("[：:]$|”上，$", lead.rstrip())) or _of_things(name) or enumeration.repeated(name, topics)


FIXED = (
    "意识",
    "自信",
    "全面",
    "维护",
    "确立",
    "毫不动摇",
    "规定",
    "风",
    "位一体",
    "个代表",
    "项原则",
    "面向",
    "大局",
    "服务",
    "全育人",
)
"""What party language counts once and for all: such a name leads into no list but its own."""


def _of_things(name: str) -> bool:
    word = counting.parts(name)[0][1] if counting.parts(name) else ""
    return bool(word) and word not in FIXED and [*plain.words(word)][-1][1].startswith(("n", "vn", "j", "i"))


def _ends_with(said: str, name: str, titles: Sequence[str]) -> bool:
    """Whether what stands before headings leads in to them by a name."""
    at_end = _QUOTED_END.search(said)
    return at_end is not None and at_end[1] == name and leads_in(said, name, titles)


def _bare(titles: Sequence[str], name: str) -> tuple[str, ...]:
    """Points without 做到, where all are demands of it (要做到政治上不含糊), or without the verb that all begin with,
    where they end with what is counted (五道关口: 守住|准入关)."""
    if all(map(_TO_DO.match, titles)):
        return tuple(_TO_DO.sub("", title, count=1) for title in titles)
    verb = verbs.LEADING.match(plain.common_start(titles))
    end = plain.common_end(titles)
    counted = verb is not None and verb.end() > 1 and len(end) == 1 and end in name[-2:]
    return tuple(title[verb.end() :] for title in titles) if verb and counted else tuple(titles)


_TO_DO = re.compile("^(?:要|必须)?做到")


def of_headings(sections: Sequence[Section], found: Sequence[Named], above: str, said: str) -> Iterator[PointList]:
    """A name that counts the headings below it; `above` is the heading over them, `said` what stands right before them.

    Its members are their second halves where each holds the name's last character, else the headings themselves if the
    name stands in the heading above or right before them.
    """
    titles = tuple(section.title for section in sections)
    if len(titles) < 2:
        return
    asked = all(section.marker.rstrip("：:").endswith("问") for section in sections)
    if asked and (called := [one.name for one in found if one.count == len(titles) and one.name.endswith("问")]):
        yield PointList(name=called[-1], order="numbered", items=tuple(title.rstrip("？?") for title in titles))
        return
    for one in (one for one in found if one.count == len(titles)):
        halves = [re.split(r"[，,]", title)[-1] for title in titles]
        firsts = [re.split(r"[，,]", title)[0] for title in titles]
        word = counting.parts(one.name)[0][1] if counting.parts(one.name) else ""
        whole = len(word) > 1 and all(first.startswith(word) for first in firsts)
        if whole and firsts != [*titles] and not any(word in half for half in halves):  # 坚持A，在B上持续用力
            yield PointList(name=one.name, order="numbered", items=tuple(firsts))
            return
        own = enumeration.keys(one.name)[:1] if len(word) > 1 else (one.name[-1],)
        if own and all(own[0] in half for half in halves):
            shared = plain.common_start(halves) if halves != [*titles] else ""
            if any(key in shared for key in enumeration.keys(one.name)[:1]):
                yield PointList(name=one.name, order="numbered", items=titles)
                return
            yield PointList(
                name=one.name, order="numbered", items=_bare([half[len(shared) :] for half in halves], one.name)
            )
            return
        if (one.name in above and word not in FIXED and one.name not in WELL_KNOWN) or _ends_with(
            said, one.name, titles
        ):
            yield PointList(name=one.name, order="numbered", items=_bare(titles, one.name))
            return
    counted = (leads.announced(lead, len(titles)) for lead in (said, above))
    name = next((name for name in counted if name and not leads.GENERAL.fullmatch(name)), "")
    if name:
        yield PointList(name=name, order="numbered", items=_bare(titles, name))
