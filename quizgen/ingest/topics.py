"""What a member of a series is about, and what is said of it."""

from __future__ import annotations

import re

from quizgen import text as plain

_TOPIC_END = re.compile(r"[，。；？！,;?!]|(?<!\d)[：:]|[：:](?!\d)|\.(?=\s|$)")
_ENGLISH_END = re.compile(rf"[;:?!](?=\s|$)|{plain.ABBREVIATED}(?<!\bNo)\.(?=\s|$)(?!\s[a-z])|(?<=\S),(?=\s)")
WORDS = 6
"""A comma ends an English topic of so many words; before it stands only the beginning of one."""

_OPENING = re.compile(
    "((?:[^，。；：？！“”（]|“[^“”]{1,6}”){3,8}[，、][^，。；：？！”）]{3,12})。(?=[^。]*[，。][^。]*[。，])"
)
"""统一思想，提高认识。各单位要…: two short clauses, and behind them what they come to."""

_UTTERANCE = re.compile("(?=.{0,40}[您请你])[^。！？：；]{4,40}[？！]")
"""What somebody is to say, word by word (您好，请坐，请问办什么？)."""

_GOES_ON = re.compile("并(?!非)|其中|或者?|且|但|以及|还(?:应|要|须)|造成|导致")
"""How a clause goes on with what the one before it says."""

_CASE = re.compile("[^。！？]*的[；。]?")
"""A case for which something is laid down is one phrase to its end (超出消纳能力，造成环境污染的)."""

_ASIDE = re.compile(r"(?:and|but) (?:this|that|here) is ", re.IGNORECASE)
"""How a speaker says something of a point before it (Third, and this is the one that matters most, …)."""

_ENDS = re.compile(r"[。！？!?]|\.(?=\s|$)")


def split(said: str) -> tuple[str, str]:
    """What a member is about, and what is said of it: up to the first mark, or a short sentence that others unfold."""
    if _UTTERANCE.fullmatch(said):
        return said.rstrip("。；"), ""
    if opening := _OPENING.match(said):
        return opening[1], _tail(said[opening.end() :].strip())
    for match in (_TOPIC_END if plain.is_cjk(said) else _ENGLISH_END).finditer(said):
        topic = said[: match.start()].strip()
        if (
            not _is_beginning(topic, match.group())
            and not (match.group() == "，" and _is_part(said, match.end()))
            and topic.count("“") == topic.count("”")
            and topic.count("（") == topic.count("）")
        ):
            return topic, _tail(said[match.end() :].strip())
    return plain.strip_end(said), ""


def _is_part(said: str, at: int) -> bool:
    """Whether what stands before a comma is only a part of what is said: of a case, or of a clause that goes on."""
    last = plain.strip_end(said).rpartition("，")[2]
    return _GOES_ON.match(said, at) is not None or (_CASE.fullmatch(said) is not None and "是" not in last)


_ONLY_WHEN = re.compile(
    r"(?:[一-鿿]{0,8}(?:在|于|从))?(?:\d{4}年|今年|明年|去年)?\d{1,2}月(?:份|\d{1,2}日|[上中下]旬|[底初末])?(?:之?前|以前|起|开始)?"
    r"|在[^，。；]{2,10}(?:中|期间|过程中|时)"
)
"""What only says when something is, or by when it is to be (7月26日; 各学院要在11月底前)."""


def _is_beginning(topic: str, end: str) -> bool:
    """Whether there is no topic yet: nothing, a single Latin letter, only a day, or few English words before a
    comma."""
    if _ONLY_WHEN.fullmatch(topic):
        return True
    few = topic.isascii() and len(topic.split()) < WORDS
    return len(topic) < 1 + topic.isascii() or (end == "," and (few or _ASIDE.match(topic) is not None))


def _tail(rest: str) -> str:
    """The text behind a topic, without the end mark of its only sentence."""
    only = len(_ENDS.findall(rest)) <= 1
    return rest.rstrip("；;。") if only else rest.rstrip("；;")
