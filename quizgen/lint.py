"""Lint: what makes a question a bad one although its file is in order, whoever wrote it.

ADD A RULE: a function here from a question to whether (and how) it breaks the rule, one entry of RULES.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from quizgen import selection, text
from quizgen.assembly import Candidate
from quizgen.model import Question
from quizgen.text import msg

ALOUD = 120
"""A stem with more characters takes over half a minute to read aloud (about four characters a second)."""

LONGER = 1.5
"""A right option that is so many times as long as the longest wrong one is known by its length."""

ENOUGH = 8
"""From so many choices on it is told when the right option is the longest one in more than half of them."""

_ALL = re.compile(r"以上(都|皆|全|均|选项)|(all|none|both|neither) of the above", re.IGNORECASE)
_NEGATIVE = re.compile(r"不属于|不包括|不包含|不正确|不符合|不恰当|有误|错误的|\b(not|except)\b", re.IGNORECASE)
_POINTING = re.compile(
    r"^([^，。：]{2,8}(指出|强调|规定|认为|提出)，)?(他们?|她们?|它们?|这|那|该|此|上述|以上|其)(?!次|外|项目)"
)
_POINTING_ENGLISH = re.compile(r"^(according to [^:]{3,20}: )?(this|that|these|those|it|he|she|they)\b", re.IGNORECASE)
_ASKS = re.compile(r"的[是有]|[?？]")
_BY_ORDER = re.compile(r"序|先后|排列|步骤|依次|从.{1,6}到|order|sequence|first|steps?\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A rule that a question breaks; `message` is a template for `args`; a `serious` one makes a paper unfair."""

    question: Question
    rule: str
    message: str
    args: Mapping[str, object] = field(default_factory=dict)
    why: str
    serious: bool


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A name, the check (giving what is found, or nothing), what is wrong, why it matters, and how much."""

    name: str
    check: Callable[[Question], str]
    message: str
    why: str
    serious: bool = False


def findings(questions: Sequence[Question], plains: Mapping[str, str]) -> Iterator[Finding]:
    """All that is found in a bank; `plains` holds the running text of the speeches that are at hand, by id."""
    for question in questions:
        for rule in RULES:
            if found := rule.check(question):
                yield _finding(question, rule, found)
        for quote in _gone(question, plains):
            yield _finding(question, EVIDENCE, quote)
    for question, other in selection.near_duplicates(questions):
        yield _finding(question, DUPLICATE, other.id)
    yield from _told_by_length(questions)


def in_paper(questions: Sequence[Question]) -> Iterator[Finding]:
    """Questions of one paper whose answer another one shows."""
    for one, other in combinations([Candidate(question) for question in questions], 2):
        for told, telling in ((one, other), (other, one)):
            if telling.reveals(told):
                yield _finding(told.question, GIVEN_AWAY, telling.question.id)


def _finding(question: Question, rule: Rule, found: str) -> Finding:
    return Finding(
        question=question,
        rule=rule.name,
        message=rule.message,
        args={"found": found},
        why=rule.why,
        serious=rule.serious,
    )


# ---- checks of one question


def _in_stem(question: Question) -> str:
    """A right option of two or more characters that the stem shows, and no wrong one."""
    stem = text.fold(question.stem_shown())
    shown = [(text.fold(option), right) for option, right in question.options() if len(text.fold(option)) > 1]
    told = [option for option, right in shown if right and option in stem]
    return told[0] if told and not any(option in stem for option, right in shown if not right) else ""


def _alike(question: Question) -> str:
    """Two options of words of which one is part of the other."""
    options = [text.fold(option) for option, _ in question.options()]
    words = [option for option in options if not re.search(r"\d", option)]
    return next((f"{a} / {b}" for a, b in combinations(words, 2) if a in b or b in a), "")


def _all_of_them(question: Question) -> str:
    return next((option for option, _ in question.options() if _ALL.search(option)), "")


def _longest(question: Question) -> str:
    """The one right option if its length gives it away."""
    right = [option for option, is_right in question.options() if is_right]
    wrong = [text.measure(option) for option, is_right in question.options() if not is_right]
    if len(right) != 1 or not wrong or text.measure(right[0]) < max(wrong) + 4:
        return ""
    return right[0] if text.measure(right[0]) >= max(wrong) * LONGER else ""


def _unmarked_negative(question: Question) -> str:
    """A word that turns the stem round and that pages do not emphasise."""
    stem = question.stem_shown() if question.options() else ""
    found = _NEGATIVE.search(stem) if _ASKS.search(stem) else None
    return found.group() if found and len(text.turning(stem)) == 1 else ""


def _double_negative(question: Question) -> str:
    found = [match.group() for match in _NEGATIVE.finditer(question.stem_shown())] if question.options() else []
    return " … ".join(found) if len(found) > 1 else ""


def _two_orders(question: Question) -> str:
    """A task to put into order that does not say by what."""
    return question.stem_shown() if question.ordered() and not _BY_ORDER.search(question.stem_shown()) else ""


def _no_context(question: Question) -> str:
    """The visible text round blanks, where it is too little to know what is asked."""
    left, blanked = question.context()
    named = re.search(r"[“\"《][^”\"》]{2,}[”\"》]", left)
    return left if blanked and not named and text.measure(text.fold(left)) < max(4.0, blanked / 4) else ""


def _too_long(question: Question) -> str:
    stem = question.stem_shown()
    return f"{text.measure(stem):.0f}" if text.measure(stem) > ALOUD else ""


def _pointing(question: Question) -> str:
    stem = question.stem_shown()
    found = _POINTING.search(stem) if text.is_cjk(stem) else _POINTING_ENGLISH.search(stem)
    return found.group() if found else ""


RULES = (
    Rule(
        name="answer-in-stem",
        check=_in_stem,
        message=msg("the stem shows the answer “{found}”"),
        why=msg("who can read finds it without knowing anything"),
        serious=True,
    ),
    Rule(
        name="options-alike",
        check=_alike,
        message=msg("one option is part of another: {found}"),
        why=msg("both are right or both are wrong"),
        serious=True,
    ),
    Rule(
        name="all-of-the-above",
        check=_all_of_them,
        message=msg("the option “{found}”"),
        why=msg("two right options are enough to choose it, and options cannot be shuffled"),
        serious=True,
    ),
    Rule(
        name="longest-is-right",
        check=_longest,
        message=msg("the right option is much longer than the others: {found}"),
        why=msg("test-takers know that the most careful wording is the right one"),
    ),
    Rule(
        name="negative-stem",
        check=_unmarked_negative,
        message=msg("“{found}” turns the stem round and is not emphasised"),
        why=msg("it is overlooked: write “which of the following is not …”, which papers set in bold"),
    ),
    Rule(
        name="double-negative",
        check=_double_negative,
        message=msg("several negations: {found}"),
        why=msg("it tests reading, not knowledge"),
    ),
    Rule(
        name="two-right-orders",
        check=_two_orders,
        message=msg("the stem does not say by what to put into order: {found}"),
        why=msg("points of equal rank have more than one right order"),
        serious=True,
    ),
    Rule(
        name="blank-without-context",
        check=_no_context,
        message=msg("too little stands round the blanks: “{found}”"),
        why=msg("other answers fit as well"),
        serious=True,
    ),
    Rule(
        name="stem-too-long",
        check=_too_long,
        message=msg("the stem has {found} characters"),
        why=msg("it takes over half a minute to read aloud"),
    ),
    Rule(
        name="pointing-stem",
        check=_pointing,
        message=msg("the stem begins with “{found}”"),
        why=msg("nobody knows what it points to"),
    ),
)


# ---- checks that need more than the question


def _nothing(question: Question) -> str:
    return ""


EVIDENCE = Rule(
    name="evidence-gone",
    check=_nothing,
    message=msg("the speech no longer says “{found}”"),
    why=msg("the key cannot be traced to its source"),
    serious=True,
)
DUPLICATE = Rule(
    name="duplicate",
    check=_nothing,
    message=msg("says nearly the same as {found}"),
    why=msg("a paper could ask the same twice"),
)
GIVEN_AWAY = Rule(
    name="answer-elsewhere",
    check=_nothing,
    message=msg("the question {found} shows the answer"),
    why=msg("it can be copied from there"),
    serious=True,
)
BY_LENGTH = Rule(
    name="length-tells",
    check=_nothing,
    message=msg("in {found} choices the right option is the longest"),
    why=msg("whoever picks the longest option passes"),
)


def _gone(question: Question, plains: Mapping[str, str]) -> Iterator[str]:
    plain = plains.get(question.source.speech)
    if plain is not None:
        yield from (quote for quote in question.source.quotes if quote not in plain)


def _told_by_length(questions: Sequence[Question]) -> Iterator[Finding]:
    """Told once, at the first such question."""
    choices = [q for q in questions if sum(right for _, right in q.options()) == 1 and len(q.options()) > 2]
    longest = [question for question in choices if _is_longest(question)]
    if len(choices) >= ENOUGH and len(longest) * 2 > len(choices):
        yield _finding(longest[0], BY_LENGTH, f"{len(longest)}/{len(choices)}")


def _is_longest(question: Question) -> bool:
    sizes = [(text.measure(option), right) for option, right in question.options()]
    own = next(size for size, right in sizes if right)
    return all(own > size for size, right in sizes if not right)
