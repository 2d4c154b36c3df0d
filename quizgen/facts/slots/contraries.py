"""What can be turned round within its own sentence: words with a contrary, 不是 … 而是 …, clauses side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen import text
from quizgen.facts.kinds import CONTRAST, INVERTED, SAYING, SWAPPED
from quizgen.facts.slots.base import Slot, Token
from quizgen.facts.words import CONTRASTS

NOT_BUT = re.compile(
    r"不是(?P<no>[^不，。；、][^，。；、]{2,20})，而是(?P<yes>[^不要，。；][^，。；]{2,20})(?=[，。；]|$)"
)
_BUT = re.compile("不是[^，。；]{2,16}，(?:也不是[^，。；]{2,16}，)?而是(?P<x>[^，。；、“”的要]{2,8})(?=[。；]|$)")
_SIDE = "[^，。；：、“”（）]"
_SIDES = tuple(
    re.compile(
        rf"(?:^|[，；：、])(?P<a>(?!一[个种是件条类样面边]){_SIDE}{{2,14}}?){joint}(?P<x>{_SIDE}{{2,14}}){tail}[，；、]"
        rf"(?P<b>{_SIDE}{{2,14}}?){joint}(?P<y>{_SIDE}{{2,14}}){tail}(?=[，；。、]|$)"
    )
    for joint, tail in (
        ("(?<![不还就也都可又只才])是(?!否)", ""),
        ("承担", "责任"),
        ("(?<!责)任(?![务何人命])", "组长"),
    )
)
_OPPOSED = tuple(
    map(set, ("早晚", "大小", "多少", "高低", "快慢", "好坏", "前后", "先后", "新旧", "远近", "轻重", "上下"))
)
_AT_TIME = re.compile("\\d点|\\d时|[一二三四五六七八九十]点")
_TIMES = re.compile("事[前中后]")
_JOINED = re.compile("(?:并|事[前中后])$")
"""Before a word that its contrary cannot follow (并不定期 can be read two ways; 事中事后 is one word)."""
_LOYAL = re.compile("忠诚|信仰|信念|党性|初心|宗旨")
"""What nobody turns round, even to have it judged."""
_OF_SAME = re.compile("^(?:总体|同时|也|又|还|更|但|而|既|特别|尤其)|[上地]$")
"""How a second clause begins that speaks of what the first one does (冲击是短期的、总体上是可控的)."""
_EVEN_IF = re.compile("(?:即便|即使|哪怕|就算)[^，。；]{0,4}事[前后]")
_MADE_UP = re.compile("事后[^，。；]{0,8}补|前[^。；]*事后|后[^。；]*事前")
"""What is made up for is made up for afterwards, and so is what is set against something before."""


_LIMIT = re.compile("(?:不?[高低大小]于|不[少超][于过])[\\d.]+(?P<unit>[^\\d，。；]?)")
_IN_CASE = re.compile("[^，。；]{1,14}(?:的|时|后)(?:，|[^，。；的]{0,8}，)")
"""How a limit goes on that says in what case something follows."""
_TARGET = re.compile("(?:增长|占比|比例|(?<!分辨)率|收入|产值|覆盖面?)不$")
"""Before a limit of what is to grow, which nobody would take for one from above (占比不低于60%)."""
_REPORTED = re.compile("报|申请|请假|反馈|通知|答复|告知")
"""What can be done in writing or by word of mouth; a contract by word of mouth is absurd."""
_ALLOWS = re.compile("(?:可(?!能|靠|行|持)|允许|鼓励)[^，。；]{0,4}$")
"""What may be done one way may be done another way too (可越级报告)."""
_MODAL = re.compile("不得(?!不)|不准|不许|严禁|可以")
_TELLTALE = re.compile(
    "[，；：、]|因[^，]{1,16}[而给]|未经|不合格|不符|未[^，]{1,6}的|擅自|违[规法反章]|私自|非法|虚|随意|瞒|泄|谎|伪|冒|滥|徇|弄|借机|变相|任意|无故|超[过出]|乱|[低高少多大小]于|只|任何|均|都|不足|不满|方便|收[受取礼]|索[取要]|宴请|吃请|红包"
)
"""More than a clause, or words for what nobody may do anyway."""


def contrasts(tokens: list[Token]) -> Iterator[Slot]:
    """Words whose contrary could stand in their place."""
    sentence = "".join(one.word for one in tokens)
    made_up = _MADE_UP.search(sentence)
    for token in tokens:
        formal = token.word in ("书面", "口头") and not _REPORTED.match(sentence, token.end)
        afterwards = (made_up or _EVEN_IF.search(sentence)) and token.word in ("事前", "事后")
        joined = _JOINED.search(sentence, 0, token.start) or _TIMES.match(sentence, token.end)
        settled = _ALLOWS.search(sentence, 0, token.start) or _is_settled(token, sentence)
        fixed = formal or afterwards or joined is not None or settled
        other = None if fixed else CONTRASTS.get(token.word)
        if other and not any(one is not token and one.word in (token.word, other) for one in tokens):
            yield Slot(spans=((token.start, token.end),), kind=CONTRAST, instead=(other,))


def _is_settled(token: Token, sentence: str) -> bool:
    """Whether a limit is settled by what stands beside it: by what follows in its case (低于95%的，退回重做), or by
    another figure of its unit (不高于1.5MPa，正常在1.1至1.35MPa)."""
    if token.word[1:] == "于" and _TARGET.search(sentence, 0, token.start):
        return True
    limit = _LIMIT.match(sentence, token.start)
    if limit is None:
        return False
    unit = limit["unit"]
    again = unit and len(re.findall(rf"\d\s?{re.escape(unit)}", sentence)) > 1
    return _IN_CASE.match(sentence, token.end) is not None or bool(again)


def modals(sentence: str) -> Iterator[Slot]:
    """The modal of a rule of one clause that its own words do not give away (绝密级载体不得复制)."""
    found = [*_MODAL.finditer("" if sentence.startswith("对") else sentence)]
    found = [one for one in found if not sentence[: one.start()].endswith(("还", "也", "就", "才"))]
    if len(found) == 1 and not _TELLTALE.search(sentence) and not any(char.isdigit() for char in sentence):
        other = "不得" if found[0].group() == "可以" else "可以"
        yield Slot(spans=(found[0].span(),), kind=CONTRAST, instead=(other,))


def inversions(sentence: str) -> Iterator[Slot]:
    """不是 A，而是 B at the end of a sentence, turned round."""
    for match in NOT_BUT.finditer(sentence):
        if not match.string[match.end() :].strip(text.END) and not _LOYAL.search(sentence):
            other = f"是{match['no']}，而不是{match['yes']}"
            yield Slot(spans=(match.span(),), kind=INVERTED, instead=(other,))


def instead(sentence: str) -> Iterator[Slot]:
    """What something is instead of something else: 不是经济恐慌，而是[本事恐慌]."""
    for match in _BUT.finditer(sentence):
        yield Slot(spans=(match.span("x"),), kind=SAYING)


def swaps(sentence: str) -> Iterator[Slot]:
    """Two clauses built alike, with their ends exchanged: A是前提，B是关键 as A是关键，B是前提."""
    for pattern in _SIDES:
        for match in pattern.finditer(sentence):
            first, second = match["x"], match["y"]
            akin = len(first) == len(second) or first[-1] == second[-1]
            same = match["a"] == match["b"] or _OF_SAME.search(match["b"]) or (first[-1] == second[-1] == "的")
            if first != second and akin and not same and not _nested(match) and not _goes_by_nature(match):
                start = match.start("x")
                between = sentence[match.end("x") : match.start("y")]
                yield Slot(spans=((start, match.end("y")),), kind=SWAPPED, instead=(second + between + first,))
                break


def _goes_by_nature(match: re.Match[str]) -> bool:
    """Whether both sides are told by contraries that go together for everybody (早说是小事，晚说是大事), or tell what
    happened by the clock."""
    opposed = any(pair <= set(match["a"] + match["b"]) for pair in _OPPOSED)
    return opposed or _AT_TIME.search(match.group()) is not None


def _nested(match: re.Match[str]) -> bool:
    """Whether an end names what the other clause is about, so that turned round it would say something silly."""
    ends, topics = (match["x"], match["y"]), (match["a"], match["b"])
    return any(text.shares_word(end, topic) for end in ends for topic in topics)
