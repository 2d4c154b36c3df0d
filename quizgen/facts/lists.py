"""Facts that point lists state: the members, and what is said of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen import counting, text
from quizgen.facts import announced, leaning, naming, passages, speakers, standing
from quizgen.facts.kinds import Fact, ListFact, PairsFact
from quizgen.facts.spot import HEADING, TOPICAL, WORKS, Spot
from quizgen.model import Point, PointList

_BEGUN = re.compile(
    r"(?:在[^，]{2,10}|面向[^，]*|针对[^，]*)$|[^，]{2,8}根据|对于|为了|根据|按照|由于|如果|凡|经|未经|发生|出现|遇|超过|.*(?<!目)的$|.{3,}[时后前]$|.{2,}(应当|不得|必须|严禁|不小于|不超过)"
)
_RULES = re.compile("应|必?须|要(?!求)|由(?!此|于)|可以|不得|不能|是|也")
_AMOUNT = re.compile("每?\\d+|每[日天周月季年]")
"""What an explanation may begin with (橙色预警：每4小时巡查1次)."""
_SAYING = re.compile("有句|老话|俗话|常言|古人")
_LATELY = re.compile("今年|去年|近年|目前|前一阶段")
_GOES_ON = re.compile(
    r"应(?:当|由|在|按|于|及时|立即|提前|向|填)|须|需[要由经在提填向]|并[^非]|向其|未经|一律|每(?:次|分钟|小时)(?:扣|罚)|扣[发除罚]|罚款"
)

_AS_WHAT = re.compile("(?:坚持|必须)?以(.{2,20}?)(?:作?为|作(?![者用业品风战法物坊家案]))(?!了)(.{2,10})")

TOPIC = 22
"""What is longer than so many characters is no topic with a gloss, but a sentence that goes on."""

SUBJECT = 8
"""A longer term with 的 in it, before a rule, is the subject of its sentence."""

SAYING = 5
"""A shorter gloss explains nothing."""

GLOSS = 60
"""Of a gloss with more characters only the first sentence is asked about."""


_ARTICLE = re.compile("第[一二三四五六七八九十百零\\d]+条|附件|\\d+\\.\\d+")
_FORMATTED = re.compile(r"\]\(|\*|@|https?:|\{%")
_NUMBERED = re.compile(r"\d+[、.．）)]|[（(]")


def of_list(points: PointList, spot: Spot) -> Iterator[Fact]:
    """The list and its points with their glosses, unless they are articles or only beginnings of sentences."""
    members = _whole_members(points)
    key = text.fold(points.name or members[0])
    begun = any(point.term and _begins_a_sentence(point) for point in points.points)
    if (points.name or not begun) and all(map(_sound, members)) and not _ARTICLE.match(points.points[0].marker):
        guessed = all(one in _COLOURS for one in members)
        turned = any(_TURNS.match(text.unmark(one.text)) for one in points.points if one.term)
        by_case = _BY_CASE.search(points.lead or spot.before) and any(map(_gloss, points.points))
        bare = naming.is_figures(points.name) and not (
            naming.with_thing(points.name, spot.plain) or spot.told(points.name, members)
        )
        if not (guessed or turned or by_case or bare or _are_no_things(points.name, members)):
            yield _list_fact(points, members, key, spot)
        yield from _glosses(points, f"glosses:{key}", spot)
        yield from _as_what(points, members, f"as-what:{key}", spot)


_LABELS = re.compile("[^，；]{1,4}(?:为|代表|表示)(?=.{2})")
"""A member that says what another thing stands for (绿灯为按期推进)."""


def _are_no_things(name: str, members: Sequence[str]) -> bool:
    """Whether members are not what their name says: who does it together (三方签字), what other things stand for
    (绿灯为按期推进), or those of two lists in one row (三环五步)."""
    groups = counting.parts(name)
    row = sum(count for count, _ in groups) == len(members) and len(groups) > 1
    held = [one[0] for count, one in groups for _ in range(count)] if row else []
    mixed = row and not all(one in member for one, member in zip(held, members, strict=True))
    sides = "方面的" in name  # 社保、救助、住房三方面的政策
    return sides or _are_parties(name) or all(map(_LABELS.match, members)) or mixed


def _are_parties(name: str) -> bool:
    """Whether a name counts those who do something together (三方签字, 五家联动), and not what they do."""
    return re.fullmatch(f"{counting.COUNT}[级方家](?:签字|会签|联签|联动|协同|共管)", name) is not None


_COLOURS = frozenset("红黄绿蓝橙白黑")
"""Members that anybody can guess (三色亮灯)."""
_TURNS = re.compile("但|不过|然而|却|可(?![以能靠行])")
"""How a text goes on against what a point begins with (农田建成了38万亩，但4万亩不通水)."""
_BY_CASE = re.compile(
    "按照?(?:下列|以下|如下)(?:[^，。：]{2,6}(?:进行|执行|办理|处理|处置|划分|掌握|报告)|(?:规定|标准|要求)，?[^，。：；]{2,24})[：:。]?$"
)
"""How a lead ends behind which each case has its own rule, so that the cases alone say nothing."""


_BY_WHAT = re.compile(
    "(?:要|坚持)?(?:以[^，]*为[^，为]{1,6}|从[^，]*出发|(?:紧紧)?围绕[^，]*|按照[^，]*|结合[^，]*|着眼[^，]*|针对[^，]*|通过[^，]*"
    "|采取(?:更加?)?[^，]{0,6}的?(?:措施|办法|举措))"
)
"""A member that only tells by what something is done, which stands behind it (以…为契机，提升…)."""


def _whole_members(points: PointList) -> tuple[str, ...]:
    """What a list names its points by: behind one that only tells by what it is done, or that lacks what all others end
    with, the text goes on to what it is."""
    members = tuple(map(_member, points.points))
    partial = [_BY_WHAT.fullmatch(member) is not None for member in members]
    whole = []
    for number, (member, point) in enumerate(zip(members, points.points, strict=True)):
        said = text.strip_end(next(text.sentences(text.unmark(point.text)), "")) if point.term else ""
        end = text.common_end([*members[:number], *members[number + 1 :]]) if len(members) > 2 else ""
        goes_on = len(end) > 1 and not member.endswith(end) and said.endswith(end)
        if said and goes_on:
            member = f"{member}，{said}"
        elif said and partial[number] and not all(partial):
            member = f"{member}，{said.partition('，')[0]}"
        whole.append(member)
    return _without_verb(points.name, tuple(whole))


_COUNTS_THINGS = re.compile(f"{counting.COUNT}(?:个|大|种|项|类|条)(?P<thing>[一-鿿]{{2}})")


def _without_verb(name: str, members: tuple[str, ...]) -> tuple[str, ...]:
    """The members of a name that counts things as these things, without the verb that all begin with (进一步强化|规范
    意识 of 四种意识)."""
    counted = _COUNTS_THINGS.fullmatch(name)
    start = text.common_start(members)
    bare = tuple(member[len(start) :] for member in members)
    things = counted and start and all(member.endswith(counted["thing"]) for member in members)
    whole = things and all(
        len(one) > 2 and text.begins_with_words(member, start) for one, member in zip(bare, members, strict=True)
    )
    return bare if whole and text.words(start)[-1][1] == "v" else members


def _member(point: Point) -> str:
    """What a list names a point by; with what its text adds to it (关心学生，也关心自己)."""
    added = text.unmark(point.text) if point.term and _ADDS.match(point.text) else ""
    if not text.is_cjk(point.topic):
        return announced.without_aside(point.topic)
    brief = text.measure(added) <= SUBJECT + SAYING and not set(text.strip_end(added)) & set("，。；")
    return f"{point.topic}，{text.strip_end(added)}" if added and brief else point.topic


_ADDS = re.compile("[也还又](?!是)|还是")
_IN_NAME_OF = re.compile("^(?:以|借|用)[^，]*(?:名义|为由|方式|理由|借口)$")
"""How a member begins whose deed stands behind it (以打造“样板点”名义，…)."""


def _sound(member: str) -> bool:
    """Whether a member is a phrase of its own: not cut out of a quotation or a bracket, without a number before it,
    no address and no markup."""
    breaks_off = _IN_NAME_OF.search(member) is not None
    return (
        not (breaks_off or member.startswith("为") or member.endswith(("汇报", "通报")))
        and standing.balanced(member)
        and not _NUMBERED.match(member)
        and not _FORMATTED.search(member)
    )


def _list_fact(points: PointList, members: tuple[str, ...], key: str, spot: Spot) -> ListFact:
    passage = _leading(points, members, spot)
    clause = naming.saying(points.name, spot.plain) or spot.named(points.name)
    whole = spot.told(points.name, members)
    common = naming.counts_in_passing(points.name, spot.plain)
    if points.name and not (clause or common) and spot.beside and (not whole or whole.startswith(f"“{points.name}”")):
        clause = spot.under_heading(points.name)
        whole = "" if clause else whole
    whole = spot.under(whole)
    told = announced.told(points.lead, points.name, len(members), spot.voice, _above(points, spot))
    lead = told or spot.lead(points.lead) or _english_lead(points.name, spot)
    lead, passage = (_under_heading(one, spot) or one for one in (lead, passage))
    if not passage and lead == spot.title and (demands := _demanded_by(points, members, spot)):
        passage, lead = demands, ""
    return ListFact(
        id=f"list:{key}",
        speech=spot.speech,
        section=spot.section,
        quotes=_list_quotes(points, spot),
        name=points.name,
        lead=lead,
        confirmed=spot.confirmed,
        titled=not points.lead and bool(spot.title),
        clause="" if passages.counts_only(clause) else clause,
        told=whole,
        passage=passage,
        voice=_whose(members[0], spot),
        weight=3 if points.name else 2,
        members=members,
        markers=_markers(points),
        glosses=tuple(
            _gloss(point) if member == point.topic and not told else ""
            for member, point in zip(members, points.points, strict=True)
        ),
        order=points.order,
    )


def _whose(member: str, spot: Spot) -> str:
    """Whose words a list is: of one whom minutes let speak in its paragraph, or the text's."""
    at = spot.plain.find(member) if spot.voice == "meeting" else -1
    return (speakers.labelled(spot.plain[spot.plain.rfind("\n", 0, at) + 1 : at]) if at > 0 else "") or spot.voice


_ANNOUNCED = re.compile(f"(?:讲话|会议|报告|文件|文章)提出了(?:{counting.COUNT}|几)[点条项个][^，。；]{{0,4}}")


def _under_heading(lead: str, spot: Spot) -> str:
    """That a speaker demands several things, with the heading that tells on what (讲话就“守好航道”提出了四点要求)."""
    announced = text.is_cjk(lead) and _ANNOUNCED.fullmatch(lead)
    fits = text.is_cjk(spot.title) and text.measure(spot.title) <= HEADING and standing.balanced(spot.title)
    if not (announced and fits and spot.over_title) or TOPICAL.search(spot.title):
        return ""
    return lead.replace("提出了", f"就“{text.nested(spot.title.removeprefix('关于'))}”提出了", 1)


def _demanded_by(points: PointList, members: Sequence[str], spot: Spot) -> str:
    """What the heading above says that a list demands, where the list stands right below it and tells what is to be
    done (讲话就“守好航道”提出了三个方面的要求); else ""."""
    unnamed = not (points.name or points.lead or spot.confirmed) and spot.voice in (*WORKS, "text")
    brief = text.is_cjk(spot.title) and text.measure(spot.title) <= TOPIC
    if not unnamed or not brief or len(members) < FEWEST:
        return ""
    deeds = sum(text.words(member)[0][1][0] in "vadp" for member in members)
    general = naming.only_counts(spot.title) or TOPICAL.search(spot.title)
    if deeds * 4 < 3 * len(members) or general or not standing.balanced(spot.title):
        return ""
    return spot.demands(spot.title, len(members))


FEWEST = 3
"""A list of fewer points demands nothing by itself."""
OPENING = 3
"""An opening of so many sentences goes far from the heading above."""


def _leading(points: PointList, members: Sequence[str], spot: Spot) -> str:
    """The sentence from which the text goes on to a list; where it is the last of many and counts nothing, the heading
    of which the list tells what is demanded."""
    passage = passages.leading(points.lead or spot.before)
    passage = "" if spot.lacks_speaker(passage) else passage
    opening = [*text.sentences(text.unmark(spot.before))]
    if points.name or points.lead or not spot.over or len(opening) < OPENING or passages.asking(passage, len(members)):
        return passage
    deeds = sum(text.words(member)[0][1][0] in "vadp" for member in members if text.is_cjk(member))
    titled = text.is_cjk(spot.over) and text.measure(spot.over) <= TOPIC and standing.balanced(spot.over)
    if deeds * 2 <= len(members) or not titled or "。" in spot.over:
        return passage
    return spot.demands(spot.over, len(members))


def _above(points: PointList, spot: Spot) -> str:
    """Where a speaker may have announced points that he numbers one by one in English: the paragraph before, or the
    whole text where they are headings of their own."""
    if points.name and not points.lead and points.order == "numbered":
        return spot.plain
    return spot.before if points.points[0].marker in ("First,", "Firstly,") else ""


def _markers(points: PointList) -> tuple[str, ...]:
    """The markers as they stand; none that are no numbers, or that run on from the points before (十二、, 十三、)."""
    markers = tuple(_BESIDES.sub("", one.marker) if any(map(str.isalnum, one.marker)) else "" for one in points.points)
    first = _NUMERAL.search(markers[0])
    return ("",) * len(markers) if first and (counting.number(first.group()) or 0) > 1 else markers


_BESIDES = re.compile("(?<=，).+")
"""What a speaker says of a point behind its number (最后，也是最要紧的一点，)."""
_NUMERAL = re.compile("\\d+|[一二三四五六七八九十]+")


def _english_lead(name: str, spot: Spot) -> str:
    """The sentence up to the colon that says an English name (Our strength has three sources: …); else ""."""
    if not name or text.is_cjk(name):
        return ""
    sentence = next((one for one in text.sentences(spot.plain) if f"{name}:" in one), "")
    lead = sentence.rpartition("\n")[2].partition(":")[0]
    return lead if lead.endswith(name) and not leaning.leans(lead) else ""


def _glosses(points: PointList, fact_id: str, spot: Spot) -> Iterator[PairsFact]:
    """Points with what the text says of them, as couplets."""
    glossed = [point for point in points.points if _is_topic(point) and _explains(_gloss(point))]
    passage = _leading(points, [point.topic for point in points.points], spot)
    if len(glossed) >= 2:
        yield PairsFact(
            id=fact_id,
            speech=spot.speech,
            section=spot.section,
            quotes=tuple(point.plain().split("\n")[0] for point in glossed),
            name=points.name,
            lead=spot.lead(points.lead),
            pairs=tuple((point.topic, _gloss(point)) for point in glossed),
            frames=(None,) * len(glossed),
            kind="glosses",
            whole=len(points.points),
            passage=passage,
            voice=spot.voice,
        )


def _as_what(points: PointList, members: tuple[str, ...], fact_id: str, spot: Spot) -> Iterator[PairsFact]:
    """Points of which each says what is to be what (以正风肃纪反腐为重要抓手), as couplets."""
    found = [match for match in map(_AS_WHAT.fullmatch, members) if match]
    if len(found) == len(members) >= 3:
        yield PairsFact(
            id=fact_id,
            speech=spot.speech,
            section=spot.section,
            quotes=_list_quotes(points, spot),
            name=points.name,
            lead=spot.lead(points.lead),
            pairs=tuple((match[1], match[2]) for match in found),
            frames=(("以", "为", ""),) * len(found),
            whole=len(members),
            passage=passages.leading(points.lead or spot.before),
            voice=spot.voice,
        )


_ORDINAL = re.compile("[。，；]这(?:就)?是第[一二三四五六七八九十\\d]+[种条点个类项]。?$")
"""How a text counts its points behind them (…。这是第三种。)."""


def _explains(gloss: str) -> bool:
    """Whether a gloss says something of its point that is understood alone, and not how things were lately."""
    long_enough = text.measure(gloss) >= SAYING
    leans = leaning.leans(_AMOUNT.sub("", gloss)) or _LATELY.match(gloss) or _SAYING.match(gloss)
    return long_enough and standing.balanced(gloss) and not leans


def _is_topic(point: Point) -> bool:
    """Whether a term is a topic of its own, and not the start of a sentence that its gloss goes on with."""
    return text.measure(point.topic) <= TOPIC and not _begins_a_sentence(point)


def _begins_a_sentence(point: Point) -> bool:
    """Whether a term is only how its sentence begins (发生险情，…必须…; 各部门制定的规章，应当…)."""
    subject = "的" in point.topic and text.measure(point.topic) > SUBJECT and _RULES.match(_gloss(point))
    return bool(_BEGUN.match(point.topic) or _GOES_ON.match(_gloss(point)) or subject)


def _gloss(point: Point) -> str:
    """What is said of a point, without the end punctuation."""
    if not point.term:
        return ""
    whole = _ORDINAL.sub("", text.unmark(point.text))
    return text.strip_end(whole if len(whole) <= GLOSS else next(text.sentences(whole), ""))


def _list_quotes(points: PointList, spot: Spot) -> tuple[str, ...]:
    """Each member where it stands: with its marker, or the clause that holds it; () if one is nowhere."""
    labels = [point.label if point.marker and point.label in spot.plain else "" for point in points.points]
    quotes = [label or spot.clause(point.topic) for label, point in zip(labels, points.points, strict=True)]
    return tuple(dict.fromkeys(quotes)) if all(quotes) else ()
