"""Rules on what is chosen from: exactly the right options are right, and nothing but knowledge finds them."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import sqrt

from quizgen import text
from quizgen.lint.rules import Args, Check, CheckAll, Item, Rule, short
from quizgen.text import msg

LONGER = 1.5
"""So many times as long as the next one a right option is clearly longer …"""

BY = 4
"""… if it is also longer by so many Chinese characters."""

SEEN = 10
"""The fewest questions with one longest option over which lengths are compared with chance."""

DEVIATIONS = 2
"""By so many standard deviations the longest option is right more often than chance: once in 44 by accident."""

LOOKED_AT = 400
"""So many characters of two texts are searched for words that they share."""

_ALL = re.compile(
    r"[以如]上(各项|选项|答案|说法|几项|[两二三四]者)*(都|皆|全|均|全部)?(不|没有|无)?(是|对|错|正确|不对|包括|有)|都不?[是对]$"
    r"|[A-H]\s*[、,和与及]\s*[A-H]|(all|none|both|neither)\s+of\s+the\s+(above|these|options)|both\s+[A-H]\s+and\s+[A-H]",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"[\d.〇零一二两三四五六七八九十百千万亿]")
_CONTRARY = re.compile(r"[不没无非未反另]$|(not|non|un)[\s-]?$", re.IGNORECASE)
_SMALL = set("的了和与及在是为之其以对把从到")


def _same(item: Item) -> Iterator[Args]:
    """Rivals that are equal but for small words and punctuation."""
    for rivals in item.question.rivals():
        bare = [_bare(rival) for rival in rivals]
        for one, other in combinations(range(len(rivals)), 2):
            if bare[one] == bare[other]:
                yield {"one": short(rivals[one]), "other": short(rivals[other])}


def _part(item: Item) -> Iterator[Args]:
    """A rival that is a part of another one, no figure and no contrary."""
    for rivals in item.question.rivals():
        folded = [(text.fold(rival), _bare(rival), rival) for rival in sorted(rivals, key=len)]
        for (part, bare, one), (whole, other_bare, other) in combinations(folded, 2):
            if len(part) >= 2 and bare != other_bare and _is_part(part, whole):
                yield {"one": short(one), "other": short(other)}


def _bare(phrase: str) -> str:
    return "".join(c for c in text.fold(phrase) if c.isalnum() and c not in _SMALL)


def _is_part(part: str, whole: str) -> bool:
    at = whole.find(part)
    if at < 0:
        return False
    before, after = whole[:at], whole[at + len(part) :]
    figure = _both_numeric(before[-1:], part[:1]) or _both_numeric(part[-1:], after[:1])
    return not figure and not _CONTRARY.search(before)


def _both_numeric(left: str, right: str) -> bool:
    return bool(_NUMERIC.fullmatch(left) and _NUMERIC.fullmatch(right))


def _all_of_the_above(item: Item) -> Iterator[Args]:
    for option in item.options:
        if _ALL.search(option.text):
            yield {"option": short(option.text)}


def _word_from_stem(item: Item) -> Iterator[Args]:
    """The first right entry that alone repeats a word of what it is the answer to, and does not stand there whole."""
    for cue in item.question.cues():
        if item.options and text.fold(cue.right) in text.fold(cue.shown):
            continue
        for word in _shared(cue.shown, cue.right):
            if not any(word in text.fold(other) for other in cue.wrong):
                yield {"word": _whole(word, cue.shown, cue.right), "right": short(cue.right)}
                return


def _shared(left: str, right: str) -> Iterator[str]:
    """The words that two phrases share: two Chinese characters in a row, or a Latin word of four letters."""
    a, b = text.fold(left)[:LOOKED_AT], text.fold(right)[:LOOKED_AT]
    for start in range(len(b) - 1):
        pair = b[start : start + 2]
        if pair in a and text.is_cjk(pair[0]) and text.is_cjk(pair[1]) and not _SMALL & set(pair):
            yield pair
    yield from sorted(text.latin_words(left) & text.latin_words(right))


def _whole(word: str, left: str, right: str) -> str:
    """A shared word with all that is shared round it."""
    a, b = text.fold(left), text.fold(right)
    start = b.index(word)
    end = start + len(word)
    while end < len(b) and b[start : end + 1] in a:
        end += 1
    while start and b[start - 1 : end] in a:
        start -= 1
    return b[start:end]


def _longest_right(item: Item) -> Iterator[Args]:
    """The only right option, where it is clearly longer than the next one."""
    if len(item.right) != 1 or len(item.wrong) < 2:
        return
    own, others = text.measure(item.right[0]), max(map(text.measure, item.wrong))
    if own >= LONGER * others and own - others >= BY:
        yield {"right": short(item.right[0])}


def _longest_too_often(items: Sequence[Item]) -> Iterator[tuple[int | None, Args]]:
    """Whether over all questions with one right option the longest is right more often than by chance."""
    chances, hits = [], 0
    for item in items:
        sizes = [text.measure(option.text) for option in item.options]
        if len(item.right) == 1 and len(sizes) > 2 and sizes.count(max(sizes)) == 1:
            chances.append(1 / len(sizes))
            hits += item.options[sizes.index(max(sizes))].right
    expected = sum(chances)
    if len(chances) >= SEEN and hits > expected + DEVIATIONS * sqrt(sum(p * (1 - p) for p in chances)):
        yield None, {"hits": hits, "count": len(chances), "expected": round(expected)}


def _order_tells_itself(item: Item) -> Iterator[Args]:
    for entry in item.question.sequence():
        if text.tells_place(entry):
            yield {"entry": short(entry)}
            return


RULES: tuple[tuple[Rule, Check], ...] = (
    (
        Rule(
            name="same-options",
            severity="error",
            message=msg("“{one}” and “{other}” say the same: if one is right, so is the other"),
        ),
        _same,
    ),
    (
        Rule(
            name="part-of-option",
            severity="warning",
            message=msg("“{one}” is a part of “{other}”: whether both are right can be disputed"),
        ),
        _part,
    ),
    (
        Rule(
            name="all-of-the-above",
            severity="error",
            message=msg("“{option}” speaks of options by their place, but every paper shuffles options"),
        ),
        _all_of_the_above,
    ),
    (
        Rule(
            name="word-from-stem",
            severity="warning",
            message=msg(
                "only the right entry, “{right}”, repeats “{word}” from what is asked: it can be picked without knowing"
            ),
        ),
        _word_from_stem,
    ),
    (
        Rule(
            name="longest-right",
            severity="warning",
            message=msg(
                "the right option, “{right}”, is clearly longer than the others: it can be picked without knowing"
            ),
        ),
        _longest_right,
    ),
    (
        Rule(
            name="order-tells-itself",
            severity="warning",
            message=msg("“{entry}” says itself where it stands: it can be put in order without knowing"),
        ),
        _order_tells_itself,
    ),
)

RULES_ON_ALL: tuple[tuple[Rule, CheckAll], ...] = (
    (
        Rule(
            name="longest-right-too-often",
            severity="warning",
            message=msg(
                "in {hits} of {count} questions the longest option is right, by chance it would be about {expected}:"
                " whoever notices picks the longest"
            ),
        ),
        _longest_too_often,
    ),
)
