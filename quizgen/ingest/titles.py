"""Headings without a number: what a line's words say, and lines that are headings by their place alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen import counting
from quizgen import text as plain
from quizgen.ingest import verbs
from quizgen.ingest.document import Line
from quizgen.ingest.markers import at_start

LONGEST = 45
"""A line set as a heading is no longer, in characters."""

BARE = 24
"""A Chinese line that nothing but its place makes a heading is no longer; a longer one lacks its full stop."""

SAID = 60
"""Under a longer one more characters than that are said."""

TOPIC = 14
"""A topic that is no demand has no more characters."""

LEADING_IN = 2
"""No more paragraphs than that lead in to the topics of a part."""

OVER = 3
"""So many headings that are numbered like what stands under them are some for certain."""

WORDS = 10
"""An English one has no more words."""

_NO_HEADING = re.compile(r"[。；;，,：:！!？?、]$|[。；]|^[（(\[【].*[）)\]】]$|(?:19|20)\d\d\s*年.*日|^[\W\d_]*$")
_NO_BARE = re.compile(
    r"[.…”’」』）)]$|^\W|[年月]\s*\d{0,2}\s*日?$|[〇○]|^注\s*释$|^附\s*[件录注]| [\u4e00-\u9fff]{2,3}$"
    r"|^(?:19|20)\d\d年(?:\d{1,2}月)?，"
)
_CAPTION = re.compile(
    "图(?:为|片|[|｜：\\d一二三四五六七八九十])|(?:学生|师生|教师|团队|代表)(?:们)?(?:参加|参观|在).+(?:赛|展|会|现场|活动)$"
    "|.*(?:主编|编著|著)[^《》]{0,4}《[^《》]+》$|.*(?:现场|合影|剧照)$"
)
"""The line under a picture."""
_TERM = re.compile("“([^“”。，；：！？]{1,8})”")
"""What a heading may open or end with (行业的“后盾”)."""
_OFFICES = "长|书记|主任|教授|研究员|教师|老师|委员|秘书|干部|学生|研究生|本科生|院士|校友|代表|经理|主席|记者|辅导员"
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚"
    "卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤邢易"
)
_SPEAKER = re.compile(f"(?:{_OFFICES})[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}(?:说|表示|介绍)?$|(?:说|表示|介绍道?)$")
"""A person whose words follow (某院院长王小明)."""
_OFFICE = re.compile(f"(?:{_OFFICES})$")
_ASKS = re.compile(r"(?:Do|Does|What|Who|When|Where|Why|How|Is|Are|Can|May|Must)( \w+){1,7}\?$")
"""A question as a heading (Do I need approval?)."""
_ANNOUNCES = re.compile(
    rf"(?:[是有为讲说成出提谈个以]|就是|以下|下面)({counting.COUNT})(?:句话|个?方面|点|条|[个项种类大][\u4e00-\u9fff]{{1,4}})[。：]$"
)
_TOPIC = re.compile(
    "((?![这那我他她它你其]|大家|同志|首先|再次|最后|同时|此外|(?:还有)?第?[一二三四五六七八九十][是要类种个点条笔本把道]|[^，。]*(?:指出|强调|认为|表示)，)"
    "[\u4e00-\u9fff“”、]{2,20}(?:，[\u4e00-\u9fff“”、]{2,16})?)。"
)
"""The first sentence of a paragraph, of one clause or two, that is no point of a series and goes on from nothing."""
_OPENS = re.compile(r"([\u4e00-\u9fff]{2,16}(?=。.{8})|[A-Z][A-Za-z' -]{2,40}(?=\. [A-Z].{8}))")
_DEMAND = re.compile(
    "要做到|要善于|要学会|要守住|要过好|要当好|要[有会能讲守懂敢]|做到|学会|善于|练就|守住|过好|当好|敢于"
)
"""What several paragraphs may open with, each a demand of its own."""
BRIEF = 10
"""An opening in a row of others is no longer, in Chinese characters."""
_ENDS = re.compile(r"[。！？；：…”’）)》.!?:;\"]$")
_ONE_SENTENCE = re.compile("(?P<start>[\u4e00-\u9fff]{4})[^。；：！？]{6,56}。")
_HALVES = re.compile("[\u4e00-\u9fff][^。；，：！？…]{3,11}：[^。；：！？…]{4,16}[^。；，：！？…）》”]")
_BRACKETED = re.compile("【(?!提纲|目录|大纲|摘要)[^【】]{2,16}】[ \u3000]*[^。；！？：【】]{0,30}")
_SIGNED = re.compile("([★☆◆◇■□▲△◎※❖➤▶])\\s*([^。；，：]{2,24}|[^。；，：]{2,12}，[^。；，：]{2,12})")
_WHOLLY = re.compile("^【([^【】]+)】$")
_OF_YEAR = re.compile("20\\d\\d年[\u4e00-\u9fff]{0,4}(?:工作|任务|回顾|安排|打算|总结|思路)[\u4e00-\u9fff]{0,6}")
_FIRST_CHAPTER = "总则"
_BULLET = re.compile(r"[–—•*-]\s")
_SENTENCE = re.compile(r"[。！？；]|[.!?](?=\s|$)")


def could_be(text: str) -> bool:
    """Whether a line can be a heading by its words: short, no sentence, no bracket, no date."""
    if not _WORDS.search(text):
        return False
    return 0 < len(text) <= LONGEST and (not _NO_HEADING.search(text) or _ASKS.match(text) is not None)


_WORDS = re.compile("[\u4e00-\u9fff]|[A-Za-z]{2}")
"""What is written, and no figure of a table (L-96.753)."""


def marked(lines: Sequence[Line], numbered: Sequence[int] = ()) -> tuple[Line, ...]:
    """The lines of a part, with two or more that are headings by their place; `numbered` are the places of entries of
    a list, which stand between these headings.

    A paragraph ends with a full stop; a short line that ends without one, between the end of one paragraph and the
    beginning of another, is a title (level 1, or 2 where the paragraph before announces as many: …四句话。). So are the
    short sentences that three paragraphs or more in a row open with, if they are built alike (投入到位。…, Noise. …).
    """
    found = list(_by_place(lines))
    if numbered and not (len(found) > 1 and _hold(found, numbered)):
        return tuple(lines)
    if len(found) > 1:
        levels = dict(zip(found, _levels(lines, found), strict=True))
        return tuple(replace(line, level=levels.get(at, 0)) for at, line in enumerate(lines))
    if alike := _alike_sentences(lines):
        return tuple(replace(line, level=int(at in alike)) for at, line in enumerate(lines))
    openings = [_opening(line) for line in lines]
    run = _longest_run([one if len(one) <= BRIEF or one.isascii() else "" for one in openings]) or _demands(openings)
    if not run:
        openings = [_topic(line) for line in lines]
        run = [at for at in _in_a_row(_gone_on(lines, openings)) if openings[at]]
    if not run:
        openings = [_two_clauses(line) for line in lines]
        run = [*_longest_run(openings)] or [*_of_one_shape(openings)]
    return tuple(
        piece for at, line in enumerate(lines) for piece in (_cut(line, openings[at]) if at in run else (line,))
    )


def signed(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines, with those as headings that a sign or the brackets of a title mark (★上岗之前; 【为什么要改】), two or
    more of a kind and none right above another; the second kind stands below."""
    lines = tuple(lines)
    marks = ["" if line.rows else _mark(line.text) for line in lines]
    places = {mark: [at for at, one in enumerate(marks) if one == mark] for mark in dict.fromkeys(marks) if mark}
    apart = [mark for mark, at in places.items() if len(at) > 1 and all(b > a + 1 for a, b in pairwise(at))]
    levels = {mark: level for level, mark in enumerate(apart, 1)}
    annexes = (
        {at for at, line in enumerate(lines) if (one := at_start(line.text)) and one.kind == "附件"} if apart else ()
    )
    return tuple(
        replace(line, level=levels[mark], text=_without_mark(line.text))
        if mark in levels
        else replace(line, level=1)
        if at in annexes
        else line
        for at, (line, mark) in enumerate(zip(lines, marks, strict=True))
    )


def _mark(text: str) -> str:
    """The sign before a short line, or 【 for one in the brackets of a title; "" for others."""
    if _BRACKETED.fullmatch(text):
        return "【"
    found = _SIGNED.fullmatch(text)
    return found[1] if found else ""


def _without_mark(text: str) -> str:
    found = _SIGNED.fullmatch(text)
    return found[2] if found else _WHOLLY.sub(r"\1", text)


def over_numbers(lines: Sequence[Line], kind: str) -> tuple[Line, ...]:
    """The lines, with three or more as headings that are numbered by the system of what stands under each, which counts
    anew from one (1. 总经理, 1. …, 2. …, 2. 副总经理, 1. …)."""
    markers = [None if line.level else at_start(line.text) for line in lines]
    found = [
        at
        for at, (one, below) in enumerate(pairwise(markers))
        if one and below and one.kind == below.kind == kind and below.number == 1 and could_be(lines[at].text)
    ]
    numbers = [one.number for at in found if (one := markers[at])]
    if len(found) < OVER or numbers != [*range(1, len(found) + 1)]:
        return tuple(lines)
    return _raised(lines, found)


def _raised(lines: Sequence[Line], places: Collection[int]) -> tuple[Line, ...]:
    """The lines, with those at some places as headings."""
    return tuple(replace(line, level=1) if at in places else line for at, line in enumerate(lines))


def over_years(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a report, with two or more as headings that say of which year is told, each above a paragraph or a
    number (2024年主要工作, …, 2025年工作安排)."""
    found = [
        at
        for at, line in enumerate(lines[:-1])
        if not line.rows
        and _OF_YEAR.fullmatch(line.text)
        and (at_start(lines[at + 1].text) or _unfolds(lines[at + 1], line))
    ]
    return _raised(lines, found if len(found) > 1 else ())


def over_parts(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, with three or more as headings that stand without a number, where one of them stands right over 一、
    and another before it (问题出在哪里, 今年怎么抓, 一、…, 二、…, 几句心里话)."""
    first = next((at for at, line in enumerate(lines) if not line.level and _is_first(line)), 0)
    found = [at for at in _by_place(lines) if _bare(lines[at])] if first > 1 and _bare(lines[first - 1]) else []
    over = first - 1 in found and len(found) >= OVER and found[0] < first - 1
    return _raised(lines, found if over else ())


def _is_first(line: Line) -> bool:
    marker = at_start(line.text)
    return marker is not None and marker.kind == "一、" and marker.number == 1


def over_articles(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a law, with the short ones as headings that stand without a number between the end of one article
    and the next, if there are two or more (种畜种禽, 第十九条 …), and chapters of the same rank."""
    kinds = [marker.kind if (marker := at_start(line.text)) else "" for line in lines]
    between = [at for at in range(1, len(lines) - 1) if not kinds[at] and kinds[at + 1] == "article"]
    bare = [at for at in between if _ENDS.search(lines[at - 1].text) and _is_brief(lines[at])]
    if len(bare) < 2:
        return tuple(lines)
    bare += [at for at in between if lines[at].text == _FIRST_CHAPTER]
    return _raised(lines, {*bare, *(at for at, kind in enumerate(kinds) if kind == "chapter")})


def _is_brief(line: Line) -> bool:
    return len(line.text) <= BARE and not line.rows and _is_worded(line.text)


def _hold(found: Sequence[int], numbered: Sequence[int]) -> bool:
    """Whether headings hold the numbered entries: they stand before and behind them, or above two runs of them."""
    above = sum(at + 1 in numbered for at in found) > 1
    return found[0] < numbered[0] and (found[-1] > numbered[-1] or above)


def _levels(lines: Sequence[Line], found: Sequence[int]) -> list[int]:
    levels = [1] * len(found)
    for place, at in enumerate(found):
        announced = _ANNOUNCES.search(lines[at - 1].text)
        count = counting.number(announced[1]) if announced and place else 0
        if 1 < count <= len(found) - place:
            levels[place : place + count] = [2] * count
    return levels


def _alike_sentences(lines: Sequence[Line]) -> Sequence[int]:
    """The paragraphs of one sentence, three or more that begin alike (抓发展，关键在于…。) or are topics of two clauses
    and of nearly one length (聚焦顶层设计，找准“着力点”。), each over a longer one."""
    found: dict[str, list[int]] = {}
    for at, (line, behind) in enumerate(pairwise(lines)):
        one = _ONE_SENTENCE.fullmatch(line.text)
        if one and not line.rows and not at_start(line.text) and len(behind.text) > 2 * len(line.text):
            found.setdefault(one["start"], []).append(at)
        if "，" in line.text and _TOPIC.fullmatch(line.text) and len(behind.text) > 2 * SAID:
            found.setdefault(str(len(line.text) // 3), []).append(at)
    return max((places for places in found.values() if len(places) > 2), key=len, default=())


def _opening(line: Line) -> str:
    """The short sentence that a paragraph opens with, and goes on from."""
    opening = _OPENS.match(line.text)
    if opening is None or line.rows or at_start(line.text) or not could_be(opening[1]):
        return ""
    few = opening[1][0].isupper() and len(opening[1].split()) <= 3 and not opening[1].isupper()
    return opening[1] if plain.is_cjk(opening[1]) or few else ""


def _topic(line: Line) -> str:
    """The sentence that a long paragraph opens with, if it says what it is about: in a short clause (经济增长。…) or
    as a demand (深化改革，激发活力。…)."""
    opening = _TOPIC.match(line.text)
    if opening is None or line.rows or len(line.text) < len(opening[1]) + SAID or not _is_worded(opening[1]):
        return ""
    brief = len(opening[1]) <= TOPIC and "，" not in opening[1]
    demands = plain.words(opening[1])[0][1][0] in "vda" or verbs.LEADING.match(opening[1])
    return opening[1] if brief or demands else ""


def _of_one_shape(openings: Sequence[str]) -> range:
    """The longest row of three or more openings of two clauses that begin alike (聚力强链补链，底盘更稳; 聚力改革开放，
    …), or whose clauses are as long (对党忠诚，把方向; 依法行政，立规矩)."""
    best, start = range(0), 0
    for end in range(1, len(openings) + 1):
        pair = (openings[end - 1], openings[end]) if end < len(openings) else ("", "")
        sizes = [[*map(len, one.split("，"))] for one in pair]
        if all(pair) and (pair[0][:2] == pair[1][:2] or sizes[0] == sizes[1]):
            continue
        best = max(best, range(start, end), key=len)
        start = end
    return best if len(best) > 2 else range(0)


def _two_clauses(line: Line) -> str:
    """The sentence of two short clauses that a paragraph opens with (对党忠诚，建设政治型政府。…)."""
    opening = _TOPIC.match(line.text)
    told = opening is not None and "，" in opening[1] and not line.rows and not at_start(line.text)
    counted = opening is not None and opening[1][0] in counting.ONES + "十"
    unfolds = told and not counted and len(line.text) > len(opening[1]) + BRIEF if opening else False
    return opening[1] if opening and unfolds and _is_worded(opening[1]) else ""


def _gone_on(lines: Sequence[Line], topics: Sequence[str]) -> list[str]:
    """The topics that paragraphs open with, and … for one that goes on from such a paragraph that breaks off."""
    above = ("", *(topic if not _ENDS.search(line.text) else "" for line, topic in zip(lines, topics, strict=True)))
    return [topic or ("…" if before else "") for topic, before in zip(topics, above, strict=False)]


def _in_a_row(openings: Sequence[str]) -> Sequence[int]:
    """The paragraphs of a part, three or more in a row, that open with a topic: all but those that lead in and one that
    closes, or what stands behind one topic would seem to be under it."""
    end = len(openings) - bool(openings and not openings[-1])
    start = next((at + 1 for at in reversed(range(end)) if not openings[at]), 0)
    first, *others = [one[0] for one in openings[start:end]] or [""]
    alike = len(others) > 1 and len({*others}) == 1 and first not in others
    if alike and "，" in openings[start]:
        return range(start + 1, end)  # 堪当时代重任，必先锤炼本领。 像“理论家”一样学深。 像“实干家”一样做实。
    return range(start, end) if start <= LEADING_IN and end - start > 2 else range(0)


def _longest_run(openings: Sequence[str]) -> range:
    """The longest run of paragraphs that open with sentences built alike, if there are three."""
    best, start = range(0), 0
    for end in range(1, len(openings) + 1):
        if end < len(openings) and openings[end] and openings[start] and _alike(openings[start], openings[end]):
            continue
        best = max(best, range(start, end), key=len)
        start = end
    return best if len(best) > 2 else range(0)


def _demands(openings: Sequence[str]) -> Sequence[int]:
    """The paragraphs, three or more, that open with demands of the same words (要做到政治上不含糊。…), whatever
    paragraphs stand between them."""
    found: dict[str, list[int]] = {}
    for at, opening in enumerate(openings):
        if demand := _DEMAND.match(opening):
            found.setdefault(demand.group(), []).append(at)
    return max((places for places in found.values() if len(places) > 2), key=len, default=())


def _alike(one: str, other: str) -> bool:
    """Whether two openings end alike; English ones are alike in being so short."""
    return one[-2:] == other[-2:] or (one.isascii() and other.isascii())


def _cut(line: Line, opening: str) -> tuple[Line, Line]:
    return replace(line, text=opening, level=1), replace(line, text=line.text[len(opening) + 1 :].strip())


def _by_place(lines: Sequence[Line]) -> Iterator[int]:
    halves = _of_two_halves(lines)
    placed = [at for at in range(1, len(lines) - 1) if _stands_between(lines, at)]
    wide = [at for at in placed if _is_wide(lines[at], lines[at + 1])]
    several = len(wide) > 2 or (len(wide) == 2 and lines[wide[0]].text[:2] == lines[wide[1]].text[:2])
    texts = Counter(line.text for line in lines)
    placed = [at for at in placed if texts[lines[at].text] == 1]  # who speaks again and again
    yield from (at for at in placed if _bare(lines[at]) or at in halves or (several and at in wide))


def _stands_between(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands behind the end of a paragraph, and before the beginning of another."""
    before, line, behind = lines[at - 1 : at + 2]
    ended = _ENDS.search(before.text) or _BULLET.match(before.text) or _CAPTION.match(before.text)
    if not ended and at > 1 and _is_worded(before.text):  # what stands alone between two paragraphs, as under a picture
        ended = _ENDS.search(lines[at - 2].text)
    brief = behind.text.endswith(("。", "！")) and at + 2 < len(lines) and not lines[at + 2].rows
    below = _unfolds(behind, line) or (brief and _unfolds(lines[at + 2], line))  # 人才聚，则事业兴。
    return bool(ended or (at == 1 and _asks_why(line.text))) and below


def _is_wide(line: Line, behind: Line) -> bool:
    """Whether a Chinese line could be a long heading, of two clauses or behind a colon: the paragraph under it is much
    longer, so that it is no line of a wrapped text."""
    text = line.text
    wide = plain.is_cjk(text) and (len(text) > BARE or "：" in text)
    whole = len(behind.text) > max(SAID, 2 * len(text)) or behind.text.endswith(("。", "："))
    return wide and whole and not line.rows and _is_worded(text) and text.count("：") <= 1 and "《" not in text


_CLOSING = re.compile("(?:最后|结束语|结语|尾声)[^。；：，！？]{0,12}")


def closes(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the heading of a last part that nothing numbers (最后说说人)."""
    return _CLOSING.fullmatch(lines[at].text) is not None and not lines[at].rows and _stands_between(lines, at)


def _of_two_halves(lines: Sequence[Line]) -> set[int]:
    """The short lines round a colon, three or more that begin alike (把事做到实处：布置下去只算走了一半)."""
    found: dict[str, set[int]] = {}
    for at, line in enumerate(lines):
        if not line.rows and _HALVES.fullmatch(line.text) and not at_start(line.text):
            found.setdefault(line.text[0], set()).add(at)
    return max((places for places in found.values() if len(places) > 2), key=len, default=set())


def _asks_why(title: str) -> bool:
    """Whether a heading may stand right under the title of an English text: several words, capitals only at the start
    (Why we have written this)."""
    return title.isascii() and len(title.split()) > 2 and title[1:] == title[1:].lower()


def _bare(line: Line) -> bool:
    text = line.text
    if line.rows or "：" in text or ":" in text or not _is_worded(text):
        return False
    return 2 < len(text) <= BARE if plain.is_cjk(text) else text[0].isupper() and len(text.split()) <= WORDS


def _is_worded(text: str) -> bool:
    """Whether a line without a number is worded as a heading: no caption, no signature, no name of who speaks."""
    bare = _TERM.sub(r"\1", text) if _TERM.sub("", text) else text
    other = _NO_BARE.search(bare) or _CAPTION.match(text) or at_start(text) or _names_person(text)
    return could_be(text) and not other and all(text.count(a) == text.count(b) for a, b in ("“”", "《》", "（）"))


def _names_person(text: str) -> bool:
    """Whether a line only names a person, or ends with the name of one who speaks."""
    words = [*plain.words(text)]
    name = ""
    while words and words[-1][1].startswith("nr"):
        name = words.pop()[0] + name
    office = not words or _OFFICE.search(words[-1][0])
    return _SPEAKER.search(text) is not None or bool(1 < len(name) < 5 and office)


def _unfolds(line: Line, title: Line) -> bool:
    """Whether a line is a paragraph that a title stands over, or the first of what is numbered under it."""
    return bool(at_start(line.text)) or (
        len(line.text) > max(15, len(title.text)) and bool(_SENTENCE.search(line.text))
    )
