"""What a member of a series is about, and what is said of it."""

from __future__ import annotations

import re

from quizgen import text as plain

_TOPIC_END = re.compile(r"[，。；？！,;?!]|(?<!\d)[：:]|[：:](?!\d)|\.(?=\s|$)")
_ENGLISH_END = re.compile(r"[;:?!](?=\s|$)|\.(?=\s|$)|(?<=\S),(?=\s)")
WORDS = 6
"""A comma ends an English topic of so many words; before it stands only the beginning of one."""

_OPENING = re.compile("([^，。；：？！“（]{3,8}[，、][^，。；：？！”）]{3,12})。(?=[^。]*[，。][^。]*[。，])")
"""统一思想，提高认识。各单位要…: two short clauses, and behind them what they come to."""

_ENDS = re.compile(r"[。！？!?]|\.(?=\s|$)")


def split(said: str) -> tuple[str, str]:
    """What a member is about, and what is said of it: up to the first mark, or a short sentence that others unfold."""
    if opening := _OPENING.match(said):
        return opening[1], _tail(said[opening.end() :].strip())
    for match in (_TOPIC_END if plain.is_cjk(said) else _ENGLISH_END).finditer(said):
        topic = said[: match.start()].strip()
        if (
            not _is_beginning(topic, match.group())
            and topic.count("“") == topic.count("”")
            and topic.count("（") == topic.count("）")
        ):
            return topic, _tail(said[match.end() :].strip())
    return plain.strip_end(said), ""


def _is_beginning(topic: str, end: str) -> bool:
    """Whether there is no topic yet: nothing, a single Latin letter, or few English words before a comma."""
    return len(topic) < 1 + topic.isascii() or (end == "," and topic.isascii() and len(topic.split()) < WORDS)


def _tail(rest: str) -> str:
    """The text behind a topic, without the end mark of its only sentence."""
    only = len(_ENDS.findall(rest)) <= 1
    return rest.rstrip("；;。") if only else rest.rstrip("；;")
