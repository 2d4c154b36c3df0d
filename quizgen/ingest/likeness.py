"""Whether two clauses are built alike: the same words at the same places, opposites, the same parts of speech."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen import text as plain

LONGEST = 18
"""A half of a couplet has no more characters."""

_OPPOSITES = frozenset(
    re.findall(
        "..",
        "大小小大内外外内上下下上前后后前先后多少少多快慢公私私公远近近远早晚明暗进退软硬硬软新旧旧新急缓老新天地难易易难"
        "增减破立放管严宽苦乐左右正反虚实实虚长短轻重重轻有无人己纵横表里强弱高低冷热",
    )
)
_OPPOSED_WORDS = frozenset(
    re.findall(
        "....",
        "当前长远眼前长远当下长远当前未来眼前将来今天明天治标治本平时战时平常关键线上线下城市农村内部外部国内国际宏观微观主动被动"
        "成功失败权利义务优势短板过去未来历史未来显绩潜绩事前事后集中分散局部全局表面深层个人集体",
    )
)
_TASK = re.compile(
    "(?:全面|大力|积极|着力|加快|深入|进一步|持续|不断|切实|扎实)?"
    "(?:完善|健全|建立|构建|加强|强化|深化|推进|推动|促进|提高|提升|增强|优化|改进|改善|实行|实施|落实|贯彻|开展|加大|加快"
    "|发展|规范|扩大|拓展|巩固|普及|弘扬|创新|保障|保护|整治|治理|培育|打造|建设|形成|开辟)(?!得|不)"
)
_MARKS = str.maketrans("", "", plain.QUOTES + " ")
_OF_WHOM = "让为"
"""Coverbs of two clauses that need show no more alike (让船东放心、让船员满意)."""
_COVERBS = "把让用以对向为给靠在从"
_TURNING = "不是得有要先必无零"
_WEAK = frozenset("一的了在")


def bare(clause: str) -> str:
    """A clause without its quotation marks."""
    return clause if clause.isalnum() else clause.translate(_MARKS)


def set_against(left: str, right: str) -> bool:
    """Whether two clauses are a couplet: of one length and built alike, of four characters, each about a quoted word,
    or nearly of one length and of one frame."""
    a, b = bare(left), bare(right)
    if not 3 <= len(a) <= LONGEST or a == b or plain.governs(left) != plain.governs(right):
        return False
    if len(a) != len(b) or len(a) > 14:
        return alike(left, right)
    if _hold_opposites(a, b):
        return True
    if len(a) > 4 and _tasks(a, b):
        return False
    if len(a) == 3:
        return (a[1] == b[1] and a[1] in _TURNING) or _ends_opposed(a, b)
    both_quoted = left.startswith("“") and right.startswith("“")
    return both_quoted or len(a) == 4 or _strong(a, b) > 0 or _ends_opposed(a, b) or _parts(a) == _parts(b)


def surely(left: str, right: str) -> bool:
    """Whether two stretches of one length that other words may stand beside are a couplet.

    Both do or say something, they do not begin or end with the same word as members of a list do, and they answer each
    other or are built alike, and are no tasks of a plan; or both say in one measure of what kind something is
    (一往无前的姿态, 永不懈怠的状态).
    """
    if len(left) != len(right) or len(left) < 3 or left == right:
        return False
    if len(plain.common_start((left, right))) > 1:
        return False
    if _of_kinds(left, right):
        return True
    ends = len(plain.common_end((left, right)))
    if ends > 1 and not (ends == 2 and len(left) == 4 and plain.words(left)[-1][1][0] in "vad"):
        return False
    if len(left) == 3 and left[1] == right[1] and left[0] != right[0]:
        return True  # 听党话、跟党走
    if not set_against(left, right) or _tasks(left, right):
        return False
    if len(left) == 4 and left[0] == right[0] and left[0] in _COVERBS:
        return True  # 为船服务、为货把关
    return (_says(left) and _says(right) and _answer(left, right)) or _say_alike(left, right)


def _answer(left: str, right: str) -> bool:
    """Whether two stretches hold opposites, begin with one coverb, or show two characters at the same places, or one
    where all their words are alike."""
    shown = _strong(left, right)
    opposed = _starts_opposed(left, right) or _ends_opposed(left, right) or _hold_opposites(left, right)
    governed = left[0] == right[0] and left[0] in _COVERBS
    turned = len(left) > 4 and any(a == b and a in _TURNING for a, b in zip(left, right, strict=False))
    return (
        opposed or governed or shown > 1 or turned or (bool(shown) and len(left) > 4 and _parts(left) == _parts(right))
    )


def _says(clause: str) -> bool:
    """Whether a clause has a verb of its own, and is no noun with what qualifies it."""
    tags = [tag for _, tag in plain.words(clause)]
    return len(tags) > 1 and any(tag in ("v", "vi", "p") for tag in tags[:-1]) and "的" not in clause[:-1]


def _say_alike(left: str, right: str) -> bool:
    """Whether two stretches state something, each a set phrase or a clause, and begin and end with words of one sort
    (采取停产、停业措施 do not; 监管领域 and 执法队伍 only name something)."""
    words = [plain.words(half) for half in (left, right)]
    if any("的" in half[:-1] for half in (left, right)) or any(word[0][1] == "vn" for word in words):
        return False
    if not all(len(word) > 1 or word[0][1][0] in "il" for word in words):
        return False
    level = len(left) > 4 and [len(one) for one, _ in words[0]] == [len(one) for one, _ in words[1]]
    sorts = [
        {_SORTS.get(word[place][1], _SORTS.get(word[place][1][0])) for word in words} - {"", None}
        for place in ((-1,) if level else (0, -1))
    ]
    says = all(any(tag[0] in "vpadil" for _, tag in word) for word in words)
    return says and all(len(sort) < 2 for sort in sorts)


_SORTS = {
    **dict.fromkeys("njr", "name"),
    **dict.fromkeys("v", "deed"),
    **dict.fromkeys("adbzp", "manner"),
    **dict.fromkeys((*"ilmqtxf", "vn", "an"), ""),
}
"""The sorts of parts of speech, by their first letter; "" may stand for any."""


def _of_kinds(left: str, right: str) -> bool:
    """Whether two phrases say in one measure, with a verb or an adjective, of what kind something is."""
    place = left.find("的")
    if not (0 < place <= len(left) - 3 and place == right.find("的") == left.rfind("的") == right.rfind("的")):
        return False
    kinds = (left[:place], right[:place]) if place > 1 else (left[place + 1 :], right[place + 1 :])
    return all(any(tag[0] in "vaidlz" for _, tag in plain.words(kind)) for kind in kinds)


def alike(left: str, right: str) -> bool:
    """Whether two clauses of nearly one length share a frame (小修不过夜、大修不过三天) or are opposites.

    A frame is what both show at the same places: two fifths of the shorter one, and not only how they begin
    (加强学习，加强工作纪律 is none; 坚持依法治军、从严治军 are two objects of one verb); or most of it in one order
    (楼是一层层长的，人心也是一层层垒的).
    """
    a, b = bare(left), bare(right)
    shorter, longer = sorted((len(a), len(b)))
    if not 3 <= shorter <= longer <= min(LONGEST, shorter + 3) or a == b:
        return False
    if longer - shorter <= 1 and (_starts_opposed(a, b) or _ends_opposed(a, b)):
        return True
    if len(frozenset(a) & frozenset(b)) < 1 or shorter < 4:
        return False
    b = _without_adverb(a, b)
    level = sum(x == y for x, y in zip(a, b, strict=False))
    framed = level > len(plain.common_start((a, b))) and level >= max(2, 0.4 * shorter) and _strong(a, b) > 0
    led = a[0] == b[0] and a[0] in _COVERBS and (level > 1 or (a[0] in _OF_WHOM and a[1] != b[1]))
    most = 0.5 if len(plain.common_end((a, b))) > 1 else 0.6
    return _starts_opposed(a, b) or framed or led or _in_order(a, b, max(4, most * shorter))


def _without_adverb(a: str, b: str) -> str:
    """The second half without the one word by which it goes beyond the first (大堤没有倒，人心更没有散)."""
    found = re.search("[也又更却就才都]", b) if len(b) == len(a) + 1 else re.match("[也又更却]", b)
    return b[: found.start()] + b[found.end() :] if found and found.group() not in a else b


def _tasks(a: str, b: str) -> bool:
    """Whether two clauses are tasks of a plan (完善财务制度，健全审计体系): a verb of officialese and its object.

    They answer each other only by opposites at their ends (降低…风险, 提高…收益 do not).
    """
    return bool(_TASK.match(a) and _TASK.match(b)) and not _ends_opposed(a, b)


def worded(left: str, right: str) -> bool:
    """Whether two clauses of one length show two characters at the same places, or opposites."""
    a, b = bare(left), bare(right)
    return len(a) == len(b) > 3 and (_strong(a, b) > 1 or _starts_opposed(a, b)) and set_against(left, right)


def level(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two halves of several clauses answer each other: clause by clause as long and built alike, or sharing a
    third of their characters in one order."""
    sizes = [(len(a), len(b)) for a, b in zip(left, right, strict=True)]
    if any(not 2 <= min(pair) <= max(pair) <= LONGEST for pair in sizes):
        return False
    a, b = "".join(left), "".join(right)
    if all(x == y for x, y in sizes):
        return _strong(a, b) > 0
    return abs(len(a) - len(b)) <= 4 and _in_order(a, b, max(4, 0.3 * min(len(a), len(b))))


def akin(left: str, right: str) -> bool:
    """Whether two phrases are of one make: they show a character at the same place, or end alike or with opposites."""
    a, b = bare(left), bare(right)
    return _strong(a, b) > 0 or a[-1] == b[-1] or _ends_opposed(a, b)


def _strong(a: str, b: str) -> int:
    """How many characters, weak ones aside, both show at the same places."""
    return sum(x == y and x not in _WEAK for x, y in zip(a, b, strict=False))


def _starts_opposed(a: str, b: str) -> bool:
    """Whether the first characters that differ, at the very start, are opposites: 大事, 小事; 会前, 会后."""
    place = 0 if a[0] != b[0] else 1
    return a[place] + b[place] in _OPPOSITES


def _ends_opposed(a: str, b: str) -> bool:
    """Whether the last characters are opposites: 交任务多, 交心少."""
    return a[-1] + b[-1] in _OPPOSITES


def _hold_opposites(a: str, b: str) -> bool:
    """Whether two clauses hold words at one place that are opposites: 立足当前抓整改, 着眼长远建机制."""
    return any(a[at : at + 2] + b[at : at + 2] in _OPPOSED_WORDS for at in range(len(a) - 1))


def _parts(clause: str) -> list[tuple[int, str]]:
    """The words of a clause as lengths and kinds; of its own for a clause that is one word."""
    words = [(len(word), tag[0]) for word, tag in plain.words(clause)]
    return words if len(words) > 1 and len(clause) > 4 else [(0, clause)]


def _in_order(a: str, b: str, least: float) -> bool:
    """Whether both hold at least so many characters in one order."""
    if len(frozenset(a) & frozenset(b)) < least / 2:
        return False
    row = [0] * (len(b) + 1)
    for x in a:
        before = 0
        for place, y in enumerate(b, 1):
            above = row[place]
            row[place] = before + 1 if x == y else max(above, row[place - 1])
            before = above
    return row[-1] >= least
