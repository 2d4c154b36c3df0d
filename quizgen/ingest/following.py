"""The members of a name where the clauses behind it state them one by one, in a way of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product

from quizgen import counting
from quizgen import text as plain
from quizgen.ingest import enumeration, verbs
from quizgen.ingest.enumeration import Members
from quizgen.ingest.mentions import TAIL, Mention

FAR = 500
"""The members stand within so many characters behind the name."""

_NEXT_CLAUSE = re.compile(TAIL + r"[，。]([^，。；：！？\n]{5,120})(?=[，。；])")


def next_clause(text: str, mention: Mention) -> Members:
    """探索“三段式”执行，执前督促、执中协同、执后回访，…: the next clause is an enumeration of three or more, and no
    more than that."""
    found = _NEXT_CLAUSE.match(text[mention.end : mention.end + FAR]) if mention.count > 2 else None
    members = enumeration.joined(found[1], mention.count) if found else ()
    if not found or not members or "“" in found[1] or text[: mention.start].endswith("”"):
        return ()
    if verbs.LEADING.match(members[0]) and not any(map(verbs.LEADING.match, members[1:])):
        return ()  # what is done next (落实“三个清单”，强化作风建设、文化建设和专项整治)
    again = text.startswith(f"，这{mention.name}", mention.end + found.end(1))
    return members if again or enumeration.alike(members) else ()


def ending(text: str, mention: Mention) -> Members:
    """“三不沾”。…公家的便宜不沾，老板的饭局不沾，…: just as many clauses in a row of a later sentence end with its
    word."""
    key = enumeration.surest(mention.name)
    behind = text[mention.end : mention.end + FAR] if len(key) > 1 and mention.count > 2 else ""
    if behind.count(key) < mention.count:
        return ()
    rows = _rows(behind, mention.count, lambda clause: clause.endswith(key) and len(clause) > len(key) + 1)
    first, *others = next(rows, ("",))
    return (re.sub("^具体是?指", "", first), *others) if first else ()


def in_pairs(text: str, mention: Mention) -> Members:
    """“四跟四不跟”。…跟思路不跟口气，跟节奏不跟脾气，…: just as many clauses in a row that hold all its words."""
    words = [word for _, word in counting.parts(mention.name)]
    behind = text[mention.end : mention.end + FAR] if mention.paired else ""
    rows = _rows(behind, mention.count, lambda clause: all(word[0] in clause for word in words))
    return next((row for row in rows if all(len(clause) <= enumeration.LONGEST for clause in row)), ())


def _rows(behind: str, count: int, holds: Callable[[str], bool]) -> Iterator[Members]:
    """The only clauses of a sentence for which something holds, where they are so many and stand in a row."""
    for sentence, marks in product(re.split("[。：！？\n]", behind), ("[，；]", "[，；、]")):
        clauses = re.split(marks, sentence)
        held = [at for at, clause in enumerate(clauses) if holds(clause)]
        if len(held) == count and held[-1] - held[0] == count - 1:
            yield tuple(clauses[held[0] : held[-1] + 1])


_IN_STEPS = re.compile("，(先[^，。；]{3,20})[，；](再[^，。；]{3,20})[，；](最后[^，。；]{3,20})(?=[，。；])")


def in_steps(text: str, mention: Mention) -> Members:
    """要过“三道弯”，先让人把气出完，再让人把理说完，最后让人把账算完: right behind the name, in three steps."""
    found = _IN_STEPS.match(text, mention.end) if mention.count == 3 else None
    return tuple(found.groups()) if found else ()


_TITLES = re.compile("(?:^|[，；])(《[^《》]{2,20}》)(?=[\u4e00-\u9fff])")
_IN_CHARGE = re.compile("(?:^|[，；])([\u4e00-\u9fff]{2,10})(?:负责|主抓|主管|专管)(?=[\u4e00-\u9fff])")


def by_subjects(text: str, mention: Mention) -> Members:
    """建立“三员”队伍——网格员负责发现，调解员负责化解，…: right behind the name clauses say what each is for."""
    behind = re.match("[\u4e00-\u9fff]{0,4}(?:——|：|，)([^。！？\n]{6,200})", text[mention.end : mention.end + FAR])
    for pattern in (_TITLES, _IN_CHARGE) if behind else ():
        found = tuple(pattern.findall(behind[1])) if behind else ()
        sure = pattern is _IN_CHARGE or enumeration.repeated(mention.name, [one.strip("《》") for one in found])
        if len(found) == mention.count > 1 and sure:
            return found
    return ()


_OPENED = re.compile("(?!第)[^：\\d“”]{3,6}(?=[\u4e00-\u9fff])")


def opening_clauses(text: str, mention: Mention) -> Members:
    """三本账。煤炭账按…备，管网账按…修，投诉账按…办: the next sentence says something of each in a clause that it
    opens; those behind them say more of all (三本账…)."""
    key = mention.name[-1]
    behind = re.match("[^，。；：！？\n]{0,6}[。：，\n]([^！？\n]{10,400})", text[mention.end : mention.end + FAR])
    clauses = re.split("[，；。]", behind[1]) if behind and behind[1].count(key) >= mention.count else []
    each = [opened[0] for clause in clauses if (opened := _OPENED.match(clause)) and key in opened[0]]
    subjects = (one[: one.rindex(key) + 1] for one in each)
    found = tuple(one for one in dict.fromkeys(subjects) if len(one) > 2 and not counting.announced(one))
    things = all(plain.words(one)[-1][1].startswith("n") for one in found)
    return found if things and len(found) == mention.count > 2 and len({len(one) for one in found}) == 1 else ()


def related(text: str, mention: Mention) -> Members:
    """处理好四对关系。要处理好保护与发展的关系，…: just as many are told one by one."""
    if not mention.name.endswith("关系"):
        return ()
    behind = text[mention.end : mention.end + 4 * FAR]
    found = tuple(re.findall("(?:处理|把握|统筹|协调|平衡)好([^，。；：]{3,24}?)的?关系", behind))
    return found if len(found) == mention.count > 1 else ()


def lines_below(text: str, mention: Mention) -> Members:
    """践行“某某四信条”：, and as many short lines below it, of nearly one length and without a full stop."""
    end = re.match(TAIL + "[：:]?\n", text[mention.end : mention.end + 30])
    lines = text[mention.end + end.end() : mention.end + FAR].split("\n")[: mention.count + 1] if end else []
    found = tuple(line.rstrip("；，") for line in lines[: mention.count])
    sizes = [*map(len, found)]
    brief = len(found) == mention.count > 2 and min(sizes) >= 2 and max(sizes) <= min(16, min(sizes) + 4)
    more = len(lines) > mention.count and len(lines[-1]) <= max(sizes)
    return found if brief and not more and not any("。" in one for one in found) else ()
