"""A stretch of text as the members of an enumeration, where their number is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen import counting
from quizgen import text as plain
from quizgen.ingest import verbs
from quizgen.ingest.markers import CIRCLED, NUMERAL

Members = tuple[str, ...]

LONGEST = 40
"""The most characters of a member that punctuation bounds."""

_MARKED = re.compile(
    rf"(?:第?({NUMERAL})(?:步?[，、]|种?是(?=.))|其({NUMERAL})[，、是]|[（(]({NUMERAL}|\d)[）)]|(\d)[.．、]|([{CIRCLED}]))\s*"
)
_ONE_EACH = re.compile(r"(?:另|再|还有|其中)?一(?:个?(?:就?是|为)|[类种项条](?:就?是|为)|手|头|边|方面)(?=..)")
_TIME = re.compile(
    r"^\d{1,2}月(?:份|上旬|中旬|下旬|底|初)?(?:[到至—-]\d{1,2}月(?:份|上旬|中旬|下旬|底|初)?)?前?的?(?=[^\d，].)"
)
_CALLED = re.compile("，(?:这|那)?就?[是叫]([^，；“”]{2,12})$")
_OPENS = re.compile(r"^(?:具体)?(?:即|就是|是|指(?![导挥标定向引数])|主要是|主要有|包括|包含|分别是|分别为)[：，]?")
_AND = re.compile(r"以及|[和与]|(?<![普涉以])及")
_PROTECTED = re.compile(r"（[^（）]*）|《[^《》]*》|“[^“”]*”")
_EDGE = "，、；：。 "


def members(text: str, count: int) -> Members:
    """The text as exactly `count` members, by the separator that gives that many; () if none does.

    What only counts them (一个是 …，一个是 …; 一是 …；二是 …) is no part of the members.
    """
    return unmarked(_separated(text, count))


def unmarked(members: Members) -> Members:
    """Members without the markers that count them, where every one has the next of one series."""
    found = [_MARKED.match(member) for member in members]
    if members and all(found):
        numbers = [_number(match) for match in found if match]
        rest = tuple(member[match.end() :] for member, match in zip(members, found, strict=True) if match)
        counting_on = numbers[0] == 1 and all(a < b for a, b in pairwise(numbers))
        return rest if counting_on and all(rest) else members
    if members and members[0].startswith("既") and all(re.match("[又也更还]", one) for one in members[1:]):
        return tuple(member[1:] for member in members)
    if members and all(map(_TIME.match, members)):
        return tuple(_TIME.sub("", member) for member in members)
    each = [_ONE_EACH.match(member) for member in members]
    if members and all(each):
        return tuple(member[match.end() :] for member, match in zip(members, each, strict=True) if match)
    return members


def _number(match: re.Match[str]) -> int:
    numeral = next(group for group in match.groups() if group)
    return CIRCLED.index(numeral) + 1 if numeral in CIRCLED else counting.number(numeral)


def split(text: str, separators: str) -> list[str]:
    """The parts between separators, those inside brackets and quotation marks left alone."""
    hidden = _PROTECTED.sub(lambda match: "\0" * len(match.group()), text)
    places = [-1, *(match.start() for match in re.finditer(f"[{separators}]", hidden)), len(text)]
    return [text[a + 1 : b].strip() for a, b in pairwise(places)]


def _separated(text: str, count: int) -> Members:
    text = re.split(r"；(?=“)", text)[0]
    text = _OPENS.sub("", text.strip(_EDGE))
    parts = split(text.split("，")[0], "→")
    if len(parts) == count > 2 and all(0 < len(part) <= LONGEST for part in parts):
        return tuple(parts)
    if len(parts) == 1 < count - 1 and len(spaced := text.split(" ")) == count and _short(spaced):
        return tuple(spaced)  # 带头学技术 带头保安全 带头降成本
    parts = split(text, "；")
    if len(parts) == count > 1:
        parts = [*unmarked(tuple(parts))]
        topics = [part.split("，")[0] for part in parts] if all("，" in part for part in parts) else parts
        if not alike(topics) and all(len(part) <= LONGEST for part in parts):
            return tuple(parts)  # 动手之前问一问，防护做了没有；看见别人违章，要问一句
        return tuple(topics) if _short(topics) else ()
    clauses = split(parts[0], "，")
    if len(clauses) == count > 1 and _short(clauses) and (alike(clauses) or unmarked(tuple(clauses)) != tuple(clauses)):
        return tuple(clauses)
    mixed = split(parts[0], "，、")
    if len(mixed) == count > 3 and "、" in parts[0] and all(1 < len(part) <= 12 for part in mixed):
        return tuple(mixed)
    return joined(clauses[0], count) or ((parts[0],) if count == 1 and 0 < len(parts[0]) <= LONGEST else ())


def _short(parts: Sequence[str]) -> bool:
    return all(1 < len(part) <= LONGEST for part in parts)


def joined(text: str, count: int) -> Members:
    """Members joined by 、 with 和 before the last; of several 和 the one whose sides are most alike in length."""
    parts = split(text, "、")
    if count == 2 and (pair := _pair(parts[-1])):
        return pair
    if len(parts) == count - 1:
        ways = [(parts[-1][: m.start()], parts[-1][m.end() :]) for m in _AND.finditer(parts[-1])]
        last = min(ways, key=lambda way: abs(len(way[0]) - len(way[1])), default=None)
        parts = [*parts[:-1], *last] if last else parts
    return tuple(parts) if len(parts) == count > 1 and all(0 < len(part) <= LONGEST for part in parts) else ()


def _pair(text: str) -> Members:
    """Two members with one word at their end (检查对象名录库和执法人员名录库), whatever enumerations qualify them."""
    ways = [(text[: m.start()], text[m.end() :]) for m in _AND.finditer(text)]
    return next((way for way in ways if len(plain.common_end(way)) > 1), ())


def alike(parts: Sequence[str]) -> bool:
    """Whether clauses are members of one list: they begin or end alike, or have one length."""
    return bool(plain.common_start(parts) or plain.common_end(parts)) or len({len(part) for part in parts}) == 1


# ---- members that repeat what their name counts


def keys(name: str) -> tuple[str, ...]:
    """What the members of a name may repeat, the surest first: of 四型机关 型机关, 机关, 型机, 型."""
    counted = counting.parts(name)
    if len(counted) != 1:
        return ()
    word = counted[0][1].strip("“”")
    word = word[1:] if len(word) > 2 and word[0] in "个项种" else word  # 三项改革: 改革
    return tuple(dict.fromkeys(key for key in (word, word[-2:], word[:2], word[0]) if key))


def surest(name: str) -> str:
    """The first of these; "" where a name counts several things."""
    return next(iter(keys(name)), "")


def repeated(name: str, found: Sequence[str]) -> bool:
    """Whether members repeat what their name counts: all hold its word, or begin or end with its character.

    Where a name counts several things, its members repeat them in turn (三会一课: 会, 会, 会, 课) or each all of them
    (三多三少: 交任务多，交心少); what is said to be one may be left out (一案三查: 查, 查, 查).
    """
    counted = counting.parts(name)
    if len(found) < 2 or len(counted) < 2:
        return len(found) > 1 and any(all_repeat(key, found) for key in keys(name))
    in_turn = [word for count, word in counted for _ in range(count)]
    if len(in_turn) == len(found):
        return all(word[0] in member for word, member in zip(in_turn, found, strict=True))
    words = [word for count, word in counted if count > 1] or [counted[-1][1]]
    return all(word[0] in member for word in words for member in found)


def all_repeat(key: str, found: Sequence[str]) -> bool:
    """Whether all members hold a word, or a character at one place or at their end (一, in 五个一, anywhere)."""
    if len(key) > 1 or key == "一":
        return all(key in member for member in found)
    same_place = key in found[0] and len({member.find(key) for member in found}) == 1
    return same_place or all(member.endswith(key) for member in found)


def repeating(found: Members, name: str) -> Members:
    """Members that repeat what is counted, without the verb before it; () if they do not repeat it."""
    for key in keys(name) if len(found) > 1 else ():
        if key in found[0] and all(one.startswith(key) for one in found[1:]):
            return (found[0][_begins(found[0], key, found[1:]) :], *found[1:])
        if all(one.endswith(key) for one in found):
            level = {len(one) for one in found[1:]}
            if len(found) > 2 and level == {2} and len(key) == 1 and len(found[0]) > 2:
                return (found[0][-2:], *found[1:])  # 学生研途|同航、导航、护航
            verb = verbs.shared(found)
            first = found[0] if verb else verbs.without(found[0], found[1:]) or found[0].rpartition("：")[2].strip()
            return tuple(one[len(verb) :] for one in (first or found[0], *found[1:]))
    return found if repeated(name, found) else ()


def _begins(first: str, key: str, others: Sequence[str]) -> int:
    """Where the first member begins: at the word that all begin with, and if it holds this twice, so that its length is
    nearest to theirs (推进“某精神”|进课堂、进教材、进班级)."""
    length = sum(map(len, others)) / len(others)
    return min(occurrences(first, key), key=lambda at: (abs(len(first) - at - length), at))


def paired(text: str, name: str, count: int) -> Members:
    """Members that each hold all that a name counts equally often: 查坝顶，看裂缝；查坝脚，看渗水 for 两查两看."""
    numbers = {number for number, _ in counting.parts(name)}
    words = [word[0] for _, word in counting.parts(name)]
    if len(words) < 2 or numbers != {count}:
        return ()
    for separators in ("；", "，；", "、；"):
        found = split(text.strip(_EDGE), separators)
        sized = all(len(one) <= 2 * LONGEST for one in found)
        if len(found) == count and sized and all(word in one for word in words for one in found):
            return verbs.unled(found)
    return ()


def in_groups(text: str, name: str) -> Members:
    """Members of a name of several numerals, group by group between ；: 三少三多 as three with 少, three with 多."""
    counted = counting.parts(name)
    groups = split(text.strip(_EDGE), "；")
    if not 1 < len(counted) == len(groups):
        return ()
    found = [joined(group, count) for group, (count, _) in zip(groups, counted, strict=True)]
    whole = all(group and all_repeat(word[0], group) for group, (_, word) in zip(found, counted, strict=True))
    return tuple(member for group in found for member in group) if whole else ()


def in_turn(text: str, name: str) -> Members:
    """Members of a name of several numerals, group after group: 定时间、定地点，有记录 for 两定一有."""
    counted = counting.parts(name)
    groups = split(text.strip(_EDGE), "，")[: len(counted)]
    if not 1 < len(counted) == len(groups) or (len(groups) == 2 and all(count == 1 for count, _ in counted)):
        return ()
    found = [
        joined(group, count) if count > 1 else (group,) if len(group) <= LONGEST else ()
        for group, (count, _) in zip(groups, counted, strict=True)
    ]
    whole = all(group and all(word[0] in one for one in group) for group, (_, word) in zip(found, counted, strict=True))
    return tuple(member for group in found for member in group) if whole else ()


def by_doers(text: str, count: int) -> Members:
    """Three steps or more that tell who does what: 经办人初核、科长复核、主任签发, or clauses that all end alike."""
    steps = split(text.strip(_EDGE), "，")
    found = joined(steps[0], count)
    if count > 2 and found and (all(verbs.does(one) for one in found) or plain.common_end(found)):
        return found
    same = plain.common_end(steps[:count]) if len(steps) >= count > 2 else ""
    more = steps[count].endswith(same) if len(steps) > count else False
    return tuple(steps[:count]) if len(same) > 1 and not more and _short(steps[:count]) else ()


def clauses(text: str, count: int) -> Members:
    """Three clauses or more that are the whole of what is stated, not built alike but each short."""
    found = split(text.strip(_EDGE), "，")
    return tuple(found) if len(found) == count > 2 and all(1 < len(one) <= LONGEST // 2 for one in found) else ()


def cut_at_key(text: str, name: str, count: int, longest: int = 2 * LONGEST) -> Members:
    """Members that all begin, or all end, with the word that their name counts, whatever punctuation they hold.

    “三个务必”: 务必谦虚、谨慎，务必艰苦、奋斗，… are three, since 务必 stands three times at the start of a clause.
    """
    parts = split(text.strip(_EDGE), "；")
    for key in keys(name):
        if len(parts) == count > 1 and all(f"，{key}" in part and len(part) <= longest for part in parts):
            return tuple(parts)  # 意见没听完，不表决；公示没满，不签字
        for found in (_begun(text, key), _ended(text, key)):
            if len(found) == count > 1 and all(len(key) < len(one) <= longest for one in found):
                return tuple(found)
    return ()


_JOINTS = "，、；。和与及"
"""What stands between the members of an enumeration."""


def occurrences(text: str, key: str) -> Iterator[int]:
    """Where a text holds a key, none over another."""
    at = text.find(key)
    while at >= 0:
        yield at
        at = text.find(key, at + len(key))


def _begun(text: str, key: str) -> list[str]:
    """Stretches from one clause that begins with the key to the next."""
    starts = [at for at in occurrences(text, key) if at == 0 or text[at - 1] in _JOINTS]
    stretches = [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=False)]
    return [re.sub(r"(?:[，、；。\s]|以及|[和与及]|一是|[二三四五六七八九]是)+$", "", one) for one in stretches]


def _ended(text: str, key: str) -> list[str]:
    """Stretches up to each clause that ends with the key."""
    ends = [at + len(key) for at in occurrences(text, key)]
    ends = [end for end in ends if end == len(text) or text[end] in _JOINTS or text.startswith("以及", end)]
    stretches = [text[a:b] for a, b in zip([0, *ends], ends, strict=False)]
    return [re.sub(r"^(?:[，、；。\s]|以及|[和与及])+", "", one) for one in stretches]


def called(text: str, name: str, count: int) -> Members:
    """Members that a text calls by their names behind what it says of each: …，这是经济账；…，这是生态账.

    Of 四句话 the members are the sentences as they stand.
    """
    parts = split(text.strip(_EDGE), "；")
    if "句话" in name and len(parts) == count > 1 and _short(parts):
        return tuple(parts)
    found = [_CALLED.search(part) for part in parts]
    names = tuple(match[1] for match in found if match)
    return names if len(names) == len(found) == count > 1 and all(one[-1] == name[-1] for one in names) else ()


def led(text: str, name: str, count: int) -> Members:
    """An enumeration that the verb of its name leads (八对，对床号、姓名、…); it is no part of the first member."""
    verb = name[-1:]
    found = joined(re.split("[，；]", text)[0], count) if len(name) == 2 and text.startswith(verb) else ()
    bare = found and len(found[0]) > 2 and not any(one.startswith(verb) for one in found[1:])
    return (found[0][1:], *found[1:]) if bare else ()


def about(text: str, name: str) -> Members:
    """Three members or more that all hold the two characters a name begins with, which count nothing (一线工作法)."""
    parts = split(text.strip(_EDGE), "，、；")
    return tuple(parts) if len(parts) > 2 and _short(parts) and all(name[:2] in part for part in parts) else ()


def of_characters(text: str, count: int) -> Members:
    """Members of one length that have `count` characters together: 快、准、细、实 for 四字诀."""
    parts = [part for part in re.split(r"[，、；—\s]+", text.strip(_EDGE + "“”")) if part]
    if len(parts) > 2 and len(parts) * len(parts[1]) == count:  # 摸索出|融、早、快、暖、实
        parts[0] = parts[0][-len(parts[1]) :]
    lengths = {len(part) for part in parts}
    return tuple(parts) if len(parts) > 1 and len(lengths) == 1 and sum(map(len, parts)) == count else ()
