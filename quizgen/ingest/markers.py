"""The markers that number headings and points: 一、（一）1. 第一章 一是 其一 首先 First …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizgen.counting import number

NUMERAL = "[一二三四五六七八九十百]{1,4}"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
ENGLISH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
OPENERS = {"to begin with": 1, "first of all": 1, "next": 2}
LAST = ("finally", "lastly")
TURNS = {"首先": 1, "其次": 2, "再次": 3, "最后": 0}


@dataclass(frozen=True)
class Marker:
    """A marker as found: what system it belongs to, its number (0: the last of its series), its text, where it ends."""

    kind: str
    number: int
    text: str
    start: int
    end: int


ASIDE = r"(?:and|but) (?:this|that|it)(?:['’]s| is| was)\b[^,.;:!?]{0,60},"
"""A pattern for what a speaker says of a point before he names it (Third, and this is the old one, …)."""

# ---- at the start of a line: headings and numbered lines, the higher ones first

_TURN = "(?:个?(?:问题|方面|部分|层意思|层|点|件事|行|副|招)|个)"
"""What a speaker counts his points as (第一个问题，…; 头一层，…; 末一层，…)."""

LINE_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("part", re.compile(rf"第({NUMERAL}|\d+)(?:(?:编|篇|部分|单元)[：:、，]?\s*|讲(?:[：:、，]\s*|\s+|$))")),
    ("chapter", re.compile(rf"第({NUMERAL}|\d+)章\s*")),
    ("节", re.compile(rf"第({NUMERAL}|\d+)节\s*")),
    ("article", re.compile(rf"第({NUMERAL}|\d+)条\s*")),
    ("【】", re.compile(r"【([^【】]{2,8})】\s*(?=[^。；：！？]{2,30}$)")),
    (
        "附件",
        re.compile(
            rf"附件\s*({NUMERAL}|\d+)(?:[：:、]\s*|\s+)|(附)[：:]\s*(?=[^。；：]{{2,24}}$)"
            r"|(附)件[ \u3000]+(?=[^。；：]{4,60}$)"
        ),
    ),
    ("第一问", re.compile(rf"第({NUMERAL})[问讲课关站招](?:\s+|[：:]\s*)(?=[\u4e00-\u9fff“][^。；]{{1,30}}$)")),
    ("之一", re.compile(rf"[\u4e00-\u9fff]{{2,4}}之({NUMERAL})[：:]\s*(?=[^。；]{{2,30}}$)")),
    (
        "第一层，",
        re.compile(
            rf"(?:第({NUMERAL})(?:{_TURN})|头(一)(?:{_TURN})|([末后])一(?:{_TURN})|最(后)一(?:{_TURN}))[，、：]\s*"
        ),
    ),
    ("一、", re.compile(rf"({NUMERAL})[、．.]\s*")),
    ("一问", re.compile(rf"({NUMERAL})问[：:]\s*(?=[^。]+[？?]$)")),
    ("（一）", re.compile(rf"[（(]({NUMERAL})[）)]\s*")),
    (
        "1 ",  # as standards number their parts (2 人员与值班)
        re.compile(
            r"(\d{1,2})[ \u3000]+(?=(?:20\d\d年)?[\u4e00-\u9fff][^。；，：！？\d]{1,20}$|[A-Z][^.;:!?\d]{2,50}$)"
        ),
    ),
    (
        "任务1",
        re.compile(
            "(?:任务|行动|工程|措施|举措|步骤|要求|方面|问题|环节|阶段|原则|议题|专题|误区|误解|问|案例)"
            rf"\s?({NUMERAL}|\d{{1,2}})(?:[：:]\s*|[ \u3000]+(?=[^。；]{{2,24}}$))"
        ),
    ),
    ("1.", re.compile(r"Q?(\d{1,3})(?:[．、]|[.](?!\d)|[.](?=\d{1,2}月\d))\s*")),
    ("1.1", re.compile(r"\d{1,2}\.(\d{1,2})(?:[.、]\s*(?=[^\d\s])|\s+)")),
    ("1.1.1", re.compile(r"\d{1,2}\.\d{1,2}\.(\d{1,2})(?:[.、]\s*(?=[^\d\s])|\s+)")),
    ("1）", re.compile(r"[（(]?(\d{1,3})[）)】]\s*")),
    ("①", re.compile(rf"([{CIRCLED}⑴-⒇])\s*")),
    ("a）", re.compile(r"(?:[（(]?([a-h])[）)]|([a-h])\.(?=\s+[a-z]))\s*")),
    (
        "第一个",
        re.compile(
            rf"第({NUMERAL})[个种条点步招关堂](?:[\u4e00-\u9fff]{{0,4}}[：:]|[ \u3000])\s*(?=[^。！？]{{1,20}}$)"
        ),
    ),
    ("第一 ", re.compile(rf"第({NUMERAL})[ \u3000]+(?=[\u4e00-\u9fff])")),
    ("第一步，", re.compile(rf"(?:第({NUMERAL})步|({NUMERAL})问)，\s*")),
    ("第一，", re.compile(rf"第({NUMERAL})[，、：]\s*")),
    (
        "First,",
        re.compile(
            rf"(?:and )?(?:({'|'.join(ENGLISH)})(?:ly)?[,:](?:\s+{ASIDE})?"
            rf"|(?:(?:number|point|rule|step|lesson|principle|priority) )?({'|'.join(CARDINALS)}):"
            rf"|(?:(?:number|point|rule|step|lesson|principle|priority) )?({'|'.join(CARDINALS)})\.(?=\s+(?-i:[A-Z]))"
            r"|(?:rule|step|lesson|principle|priority) (\d{1,2})[:.])\s+",
            re.IGNORECASE,
        ),
    ),
    ("一重", re.compile(rf"({NUMERAL})[\u4e00-\u9fff]{{1,4}}(?:—+|[：:])\s*")),
)
_ANY = re.compile("|".join(f"(?{'i' * bool(one.flags & re.IGNORECASE)}:{one.pattern})" for _, one in LINE_KINDS))
"""All systems in one pattern: most lines have none, and are read once."""
KEPT = 1024
"""So many lines are read once, however often they are asked for."""
RANK = {kind: rank for rank, (kind, _) in enumerate(LINE_KINDS)}


@lru_cache(maxsize=KEPT)
def at_start(line: str) -> Marker | None:
    """The numbering that a line begins with."""
    for kind, pattern in LINE_KINDS if _ANY.match(line) else ():
        if match := pattern.match(line):
            return Marker(
                kind, _line_number(kind, next(filter(None, match.groups()))), match.group().strip(), 0, match.end()
            )
    return None


def _line_number(kind: str, numeral: str) -> int:
    if kind == "a）":
        return ord(numeral) - ord("a") + 1
    if kind == "First,":
        said = numeral.lower()
        return int(said) if said.isdigit() else 1 + (CARDINALS if said in CARDINALS else ENGLISH).index(said)
    if kind == "①":
        return CIRCLED.find(numeral) + 1 or ord(numeral) - ord("⑴") + 1
    return number(numeral)


# ---- in running text: the members of a series stand at the start of a clause

_CLAUSE_START = r"(?:(?<=[。；;：:，,！!？?…”》）)\]—\s])|^)"
_AFTER_VERB = r"(?:(?<=[。；;：:，,、！!？?…”》）)\]—\s])|(?<=要)|(?<=做到)|(?<=坚持)|(?<=必须)|^)"
_BESIDES = "(?:(?:这)?也是[^，。；]{1,10}(?:一点|一条|的)，)?"
"""What a speaker says of a point before he names it (最后，也是最要紧的一点，…)."""
_TOLD = "(?:[，：]|(?:的(?:任务|目标|重点|主题|要求))?[是为])?"
_SERIES = (
    (
        "第",
        re.compile(
            "(?=第)" + _CLAUSE_START + rf"第({NUMERAL})(?:种|类|步|句话|句|个|点|条|件事|方面)?"
            r"(?:[呢嘛啊]?[，,、：:](?:[才则就便]是(?=[^，。；：！？\s]))?|[才则就便]?[是要](?!务)|再?(?:讲一?讲|谈一?谈|说一?说))"
        ),
    ),
    ("其", re.compile("(?=其)" + _CLAUSE_START + rf"其({NUMERAL})[，,、：:是要]")),
    (
        "turn",
        re.compile(
            "(?=[首其再最第])(?:" + _CLAUSE_START + r"(首先|其次|再次|最后)(?:[，,、：:]" + _BESIDES + r"|是(?!否))?"
            r"|(?:(?<=说到)|(?<=讲到)|(?<=谈到))(第[四五六七八])点[，,：:])"
        ),
    ),
    ("phase", re.compile("(?=第)" + _CLAUSE_START + rf"第({NUMERAL})阶段{_TOLD}(?=[\u4e00-\u9fff“])")),
    (
        "time",
        re.compile(
            "(?=第)" + _CLAUSE_START + rf"第({NUMERAL})次(?!修[正订改]|会议|全|代表|[^，。；]*会议)(?=[\u4e00-\u9fff])"
        ),
    ),
    (
        "numeral",
        re.compile(
            "(?=[一二三四五六七八九十百])"
            + _AFTER_VERB
            + rf"({NUMERAL})([\u4e00-\u9fff])(?:[，,：:、]|(?<=[类级档])[为是](?=[\u4e00-\u9fff“]))?"
        ),
    ),
    ("一、", re.compile(rf"(?=[一二三四五六七八九十])(?<=[：；])({NUMERAL})、(?=[^、，。；：]{{2,40}}[；。])")),
    ("（一）", re.compile(rf"[（(]({NUMERAL})[）)]")),
    ("1）", re.compile(r"[（(](\d{1,2})[）)]")),
    ("1、", re.compile(r"(?=\d)" + _CLAUSE_START + r"(\d{1,2})(?:[、．]|[.](?=[\u4e00-\u9fff]))(?=[^\d\s])")),
    ("①", re.compile(rf"([{CIRCLED}])")),
    (
        "English",
        re.compile(
            r"(?:(?<=[.;:!?”\"]\s)|^)("
            + "|".join([*(f"{w}(?:ly)?" for w in ENGLISH), *OPENERS, *LAST])
            + rf")[,:](?:\s{ASIDE})?\s",
            re.I,
        ),
    ),
    (
        "cardinal",
        re.compile(
            rf"(?:(?<=\n)|^)(?:(?:number|point|rule|step|lesson|principle|priority|promise) )?"
            rf"({'|'.join(CARDINALS)}|(?<=[a-z] )\d{{1,2}})[.:]\s(?=\S)",
            re.I,
        ),
    ),
)


def in_text(text: str) -> Iterator[Marker]:
    """Everything in a paragraph that could number the member of a series, family by family.

    一是 and 一要 belong to families of their own (`numeral是`, `numeral要`), and so does every other character behind a
    numeral: 一看 … 二看 is a series, 一把手 is none because no 二把 follows.
    """
    for family, pattern in _SERIES:
        for match in pattern.finditer(text):
            kind = family + match[2] if family == "numeral" else family
            yield Marker(
                kind, _series_number(family, match[1] or match[2]), match.group().strip(), match.start(), match.end()
            )


def _series_number(family: str, word: str) -> int:
    if family == "turn":
        return TURNS[word] if word in TURNS else number(word[1:])
    if family == "English":
        lower = word.lower()
        if lower in OPENERS:
            return OPENERS[lower]
        return 0 if lower in LAST else 1 + next(i for i, w in enumerate(ENGLISH) if lower.startswith(w[:4]))
    if family == "①":
        return CIRCLED.index(word) + 1
    if family == "cardinal":
        return int(word) if word.isdigit() else 1 + CARDINALS.index(word.lower())
    return number(word)
