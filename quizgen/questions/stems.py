"""How facts are asked where answers are chosen, judged or told: stems, right and wrong options, statements, tasks."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quizgen import text
from quizgen.facts import ClozeFact, Fact, ListFact, PairsFact
from quizgen.facts.kinds import SUBJECT
from quizgen.text import msg

Say = Callable[[str], str]

OPTIONS = 4
"""The options of a choice with one right answer."""

WRONG = 2
"""The wrong options of a choice with several right ones."""

LONGEST = 40
"""The most characters of an option, and of a gloss that a stem quotes, by `text.measure`."""

CONTEXT = 2
"""The half of a couplet that a stem shows has more characters than this, its frame included."""

_COUNTED = re.compile(r"^[一二三四五六七八九十]+(?=[要是])")

LEAD = 24
"""The most characters of words that lead in, where a stem calls a list by them."""

TITLE = 30
"""A longer heading is a paragraph's first sentence."""

HEADING = 7
"""Headings that are shorter on the average only name a subject."""

SHORT_HALF = 8
"""The first character of a half that is no longer is a hint where the other half holds it."""

TOLD = 8
"""Points that are longer on the average are told in a short answer."""

_LISTING = re.compile("(?:包括|如下|有|包含)$")
_COUNTED_LEAD = re.compile("([^，。；]{2,}?)([二两三四五六七八九十]+)([个项条点大种步方类][^，。；]{1,8})")

_QUOTED = re.compile("“([^”]+)”")
_COMMON = frozenset("要有不是的一做在以为把坚")
_FORMAL = frozenset("不必严要应坚把以有做")

OPENINGS = {
    "speech": msg("According to the speech: "),
    "report": msg("According to the report: "),
    "document": msg("According to the document: "),
    "rules": msg("According to the rules: "),
    "text": msg("According to the text: "),
}
"""What opens a stem that gives the words of a text, by the fact's voice."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A stem with the options that are right and those that are wrong; where it asks a part of its fact, that part's
    explanation and evidence."""

    variant: str
    stem: str
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    explanation: str = ""
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A sentence to be judged; of a false one what would be right. A weak one is kept only where there is room."""

    variant: str
    stem: str
    true: bool
    correction: str = ""
    weak: bool = False


def opening(fact: ClozeFact, say: Say) -> str:
    """Whose words follow, or under which heading of a year they stand; "" where the sentence says so itself."""
    if fact.scope:
        return say("Under the heading “{scope}”: ").format(scope=fact.scope.replace("“", "‘").replace("”", "’"))
    return say(OPENINGS[fact.voice]) if fact.voice else ""


def about(fact: Fact, say: Say) -> str:
    """What a list or couplets are about, in quotation marks: the speech's name, or short words that lead in."""
    lead = fact.lead.strip("：: ").removeprefix("关于")
    name = fact.name or (lead if text.measure(lead) <= LEAD and _is_title(lead) else "")
    return say("“{name}”").format(name=name) if name else ""


def _is_title(lead: str) -> bool:
    """Whether words that lead in can be quoted as a title: words, and no sentence."""
    return not set(lead) & set('“”"，。；') and text.has_word(lead)


def tells_more(fact: ListFact) -> bool:
    """Whether headings are those of the whole text and say something (not 适用范围, 职责分工)."""
    long_enough = sum(map(text.measure, fact.members)) >= HEADING * len(fact.members)
    return not fact.lead and long_enough and all(text.measure(one) <= TITLE for one in fact.members)


def echoes(shown: str, right: str, wrong: Sequence[str]) -> bool:
    """Whether a word that one side quotes (“纲”) or begins with stands in the other, and in no wrong entry."""
    hints = [*((word, right) for word in _hints(shown)), *((word, shown) for word in _hints(right))]
    return any(word in other and not any(word in entry for entry in wrong) for word, other in hints)


def _hints(phrase: str) -> list[str]:
    """The words that stand out: those in quotation marks, and what a short Chinese phrase begins with."""
    first = [phrase[0]] if text.is_cjk(phrase) and text.measure(phrase) <= SHORT_HALF else []
    return [word for word in (*_QUOTED.findall(phrase), *first) if word not in _COMMON]


def choices(fact: Fact, say: Say) -> Iterator[Choice]:
    """Questions with one right option, which its length does not give away."""
    for choice in _choices(fact, say):
        longest = max(text.measure(option) for option in choice.wrong)
        if _apart(choice) and text.measure(choice.right[0]) < max(longest + 4, longest * 1.5):
            yield choice


def _choices(fact: Fact, say: Say) -> Iterator[Choice]:
    if isinstance(fact, ClozeFact):
        yield from _cloze_choice(fact, say)
    elif isinstance(fact, ListFact):
        yield from _odd_one_out(fact, say)
    elif isinstance(fact, PairsFact) and fact.kind == "glosses":
        yield from _whose_gloss(fact, say)
    elif isinstance(fact, PairsFact):
        yield from _other_halves(fact, say)


def several(fact: Fact, say: Say) -> Iterator[Choice]:
    """Questions with two or more right options."""
    yield from filter(_apart, _several(fact, say))


def _apart(choice: Choice) -> bool:
    """Whether no option is a part of another; figures may be (5, 15)."""
    options = [text.fold(one) for one in (*choice.right, *choice.wrong) if not any(c.isdigit() for c in one)]
    return not any(one != other and one in other for one in options for other in options)


def _several(fact: Fact, say: Say) -> Iterator[Choice]:
    if isinstance(fact, ClozeFact) and 2 <= len(fact.answers) <= 4:
        yield from _choice_of(fact, _bracketed(fact, say), fact.answers)
    elif isinstance(fact, ListFact) and not fact.headings and about(fact, str) and _short(fact.members):
        if 3 <= len(fact.members) <= 6 and _turn(fact) == 1:
            yield from _choice_of(fact, _parts_stem(fact, say), fact.members[:4])


def _turn(fact: ListFact) -> int:
    """Which of three ways to ask what belongs to a list is this one's: the odd one out, all that belong, a judgement."""
    return int(text.digest(fact.id, "turn"), 16) % 3


def _choice_of(fact: ClozeFact | ListFact, stem: str, right: tuple[str, ...]) -> Iterator[Choice]:
    """The right options among wrong ones of their form, if there are enough of these."""
    wrong = tuple(one for one in fact.siblings if _same_form(one, right))[:WRONG]
    if len(wrong) == WRONG:
        yield Choice(variant="several", stem=stem, right=right, wrong=wrong)


def statements(fact: Fact, say: Say) -> Iterator[Statement]:
    """A true or a false statement, as the fact's own hash decides."""
    if isinstance(fact, ClozeFact):
        yield from _cloze_statement(fact, say)
    elif isinstance(fact, ListFact) and fact.name and 3 <= len(fact.members) <= 6 and _short(fact.members):
        if _turn(fact) == 2 or _swapped_ends(fact.members):
            yield from _list_statement(fact, say)


# ---- choices


def _bracketed(fact: ClozeFact, say: Say) -> str:
    return ended(opening(fact, say) + fact.before + say("(　　)") + fact.after)


def _cloze_choice(fact: ClozeFact, say: Say) -> Iterator[Choice]:
    if len(fact.answers) == 1 and fact.blankable and fact.kind != SUBJECT and len(fact.siblings) >= OPTIONS - 1:
        yield Choice(variant="one", stem=_bracketed(fact, say), right=fact.answers, wrong=fact.siblings[: OPTIONS - 1])


def _odd_one_out(fact: ListFact, say: Say) -> Iterator[Choice]:
    """Which of four is no member of the list."""
    if fact.name and len(fact.members) >= OPTIONS - 1 and _short(fact.members) and _turn(fact) == 0:
        rng = text.rng(fact.speech, fact.id, "odd")
        members = tuple(rng.sample(fact.members, OPTIONS - 1))
        if odd := next((one for one in fact.siblings if _same_form(one, members)), ""):
            stem = say("Which of the following does not belong to {name}? (　　)").format(name=about(fact, say))
            yield Choice(variant="odd", stem=stem, right=(odd,), wrong=members)


def _whose_gloss(fact: PairsFact, say: Say) -> Iterator[Choice]:
    """Which point of the list an explanation belongs to: the other points are the options."""
    points = [left for left, _ in fact.pairs]
    if len(set(points)) < OPTIONS or not _short(points) or not about(fact, say):
        return
    for number in _shuffled(fact, len(fact.pairs)):
        point, gloss = fact.pairs[number]
        if text.measure(gloss) <= LONGEST and not any(
            text.shares_word(one, gloss) or echoes(gloss, one, ()) for one in points
        ):
            wrong = _others(points, point, text.rng(fact.speech, fact.id, "gloss", number))
            yield Choice(
                variant=f"gloss{number + 1}",
                stem=_gloss_stem(fact, gloss, say),
                right=(point,),
                wrong=wrong,
                explanation=f"{point} — {gloss}",
                quotes=(fact.quotes[number],),
            )
            return


def _shuffled(fact: PairsFact, count: int) -> list[int]:
    """The places of a fact's couplets in an order of its own: one of them is asked."""
    return sorted(range(count), key=lambda number: text.digest(fact.speech, fact.id, str(number)))


def _gloss_stem(fact: PairsFact, gloss: str, say: Say) -> str:
    inner = gloss.replace("“", "‘").replace("”", "’")
    return say("Which point of {name} does “{gloss}” explain? (　　)").format(name=about(fact, say), gloss=inner)


def _other_halves(fact: PairsFact, say: Say) -> Iterator[Choice]:
    """The right half of a couplet among those of the others."""
    rights = [right for _, right in fact.pairs]
    if (
        fact.kind == "headings"
        or not fact.name
        or len(set(rights)) < OPTIONS
        or not _short(rights)
        or not all(_comparable(one, rights) for one in rights)
    ):
        return
    for number in _shuffled(fact, len(fact.pairs)):
        (left, right), frame = fact.pairs[number], fact.frames[number]
        said = frame and text.measure(frame[0] + left + frame[1] + frame[2]) > CONTEXT
        wrong = _others(rights, right, text.rng(fact.speech, fact.id, "half", number))
        if frame and said and not text.shares_word(left, right) and not echoes(left, right, wrong):
            stem = f"{_COUNTED.sub('', frame[0])}{left}{frame[1]}{say('(　　)')}{frame[2]}"
            stem = say("In {name}: {sentence}").format(name=about(fact, say), sentence=stem) if fact.name else stem
            yield Choice(variant=f"half{number + 1}", stem=ended(stem), right=(right,), wrong=wrong)
            return


def _others(phrases: Sequence[str], own: str, rng: random.Random) -> tuple[str, ...]:
    return tuple(rng.sample(sorted({phrase for phrase in phrases if phrase != own}), OPTIONS - 1))


def _parts_stem(fact: ListFact, say: Say) -> str:
    if fact.name:
        return say("Which of the following belong to {name}? (　　)").format(name=about(fact, say))
    return say("Which of the following does the text name under {name}? (　　)").format(name=about(fact, say))


def _short(phrases: Sequence[str]) -> bool:
    return all(text.measure(phrase) <= LONGEST for phrase in phrases)


def _comparable(one: str, others: Sequence[str]) -> bool:
    """Whether an option has about the length of the others, so that its length tells nothing."""
    sizes = [text.measure(other) for other in others]
    return min(sizes) * 0.6 <= text.measure(one) <= max(sizes) * 1.3


def _same_form(one: str, members: Sequence[str]) -> bool:
    """Whether a wrong entry is built like the members: their length, what all begin or end with, and how they open."""
    if not _comparable(one, members):
        return False
    if not (one.startswith(text.common_start(members)) and one.endswith(text.common_end(members))):
        return False
    firsts = {member[0] for member in members}
    return one[0] in firsts or not (_FORMAL & (firsts | {one[0]}))


def ended(sentence: str) -> str:
    if sentence.rstrip(text.QUOTES)[-1:] in text.END:
        return sentence
    return sentence + ("。" if text.is_cjk(sentence) else ".")


# ---- statements


def _cloze_statement(fact: ClozeFact, say: Say) -> Iterator[Statement]:
    """False where something could be taken for an answer, but for one in four; else true, if it is worth judging."""
    exchanges = _exchanges(fact)
    if exchanges and int(text.digest(fact.id), 16) % 4 > 0:
        number, sibling = exchanges[0]
        words = (*fact.answers[:number], sibling, *fact.answers[number + 1 :])
        yield Statement(
            variant="judge",
            stem=opening(fact, say) + ended(fact.told(*words)),
            true=False,
            correction=_correction(sibling, fact.answers[number], say),
        )
    elif fact.telling:
        stem = opening(fact, say) + ended(fact.sentence)
        yield Statement(variant="judge", stem=stem, true=True, weak=not fact.says_what_is)


def _exchanges(fact: ClozeFact) -> list[tuple[int, str]]:
    """Answers by number with what makes the sentence false in one word and still reads well.

    A phrase is exchanged for one that begins or ends as it does; figures, contraries and subjects for any sibling.
    """
    return [
        (number, sibling)
        for number, answer in enumerate(fact.answers)
        for sibling in fact.siblings
        if fact.exchangeable or sibling[-2:] == answer[-2:]
    ]


def _list_statement(fact: ListFact, say: Say) -> Iterator[Statement]:
    """False in one member, or in the ends of two that are built alike (有爱心, 有耐心); no list is told as it stands."""
    exchanged = _swapped_ends(fact.members) or _with_sibling(fact)
    if exchanged:
        members, wrong, right = exchanged
        joined = ("、" if text.is_cjk(right) else ", ").join(members)
        stem = say("{name} means: {members}.").format(name=about(fact, say), members=joined)
        yield Statement(variant="judge", stem=stem, true=False, correction=_correction(wrong, right, say))


def _with_sibling(fact: ListFact) -> tuple[list[str], str, str] | None:
    sibling = next((one for one in fact.siblings if _same_form(one, fact.members)), "")
    number = int(text.digest(fact.id, "which"), 16) % len(fact.members)
    members = [*fact.members[:number], sibling, *fact.members[number + 1 :]]
    return (members, sibling, fact.members[number]) if sibling else None


def _swapped_ends(members: Sequence[str]) -> tuple[list[str], str, str] | None:
    """Members with the ends of the first two exchanged behind a character that all share (查对|零|遗漏, 给药|零|差错)."""
    shared = next((c for c in members[0][2:-1] if all(c in one[2:-1] and one.count(c) == 1 for one in members)), "")
    if not shared or not text.is_cjk(shared):
        return None
    (first, first_end), (second, second_end) = (one.split(shared) for one in members[:2])
    if first_end == second_end:
        return None
    wrong = f"{first}{shared}{second_end}、{second}{shared}{first_end}"
    return [*wrong.split("、"), *members[2:]], wrong, "、".join(members[:2])


def _correction(wrong: str, right: str, say: Say) -> str:
    return say("“{wrong}” should be “{right}”").format(wrong=wrong, right=right)


# ---- tasks


def can_be_told(fact: ListFact) -> bool:
    """Whether a list can be asked for as a whole: it has a name, or short words that lead in."""
    known = tells_more(fact) if fact.headings else bool(about(fact, str) or _listing(fact))
    return known and _short(fact.members)


def worth_telling(fact: ListFact) -> bool:
    """Whether its points say more than words to fill in: explained by the text, or long."""
    size = sum(map(text.measure, fact.members)) / len(fact.members)
    return can_be_told(fact) and not text.tell_places(fact.members) and (size > TOLD or all(fact.glosses))


def _listing(fact: ListFact) -> str:
    """Words that lead in with a whole sentence which ends where the points begin: …，主要职责包括."""
    lead = fact.lead.strip("：: ")
    return lead if _LISTING.search(lead) and text.measure(lead) <= LONGEST else ""


def task(fact: ListFact, say: Say) -> str:
    """What a short answer is asked for."""
    if fact.headings:
        stem = say("Into which parts does {name} fall?") if fact.lead else say("Into which parts does the text fall?")
        return stem.format(name=about(fact, say))
    if fact.lead and not text.is_cjk(fact.lead):
        return say("{lead}. What are they?").format(lead=fact.lead.strip(": ."))
    if fact.name:
        return say("Name the points of {name} briefly.").format(name=about(fact, say))
    if listing := _listing(fact):
        return _LISTING.sub(lambda found: found.group().removesuffix("如下") + say("which?"), listing)
    lead = fact.lead.strip("：: ").removeprefix("关于")
    if counted := _COUNTED_LEAD.fullmatch(lead):
        before, number, points = counted.groups()
        which = f"{before[:-1]}有" if before.endswith("的") else before
        return say("According to the text, {before} which {number}{points}?").format(
            before=which, number=number, points=points
        )
    return say("Name the points of {name} briefly.").format(name=about(fact, say))


def key_points(fact: ListFact) -> tuple[str, ...]:
    """What an answer is expected to name: each member with what the text says of it."""
    colon = "：" if text.is_cjk(fact.members[0]) else ": "
    brief = all(text.measure(gloss) <= LONGEST for gloss in fact.glosses)
    told = [
        member + (colon + gloss if gloss and brief else "")
        for member, gloss in zip(fact.members, fact.glosses, strict=True)
    ]
    return tuple(told)
