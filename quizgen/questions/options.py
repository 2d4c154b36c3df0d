"""What is asked where options are chosen: stems with the right options and the wrong ones."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen import text
from quizgen.facts import ClozeFact, Fact, ListFact, PairsFact
from quizgen.facts.kinds import ENUMERATION, PHRASE, ROLE, SUBJECT
from quizgen.questions.members import OPTIONS, WRONG, comparable, crossed, same_form, turn
from quizgen.questions.stems import LONGEST, Say, about, echoes, ended, opening, passage, short
from quizgen.text import msg

CONTEXT = 2
"""The half of a couplet that a stem shows has more characters than this, its frame included."""

MEMBER = 3
"""Members of fewer characters are no option by themselves: 行政 and 技术 of 三个责任人."""

BRACKET = msg("(\u00a0\u00a0\u00a0\u00a0)")
"""Where the chosen option belongs in a sentence."""

_COUNTED = re.compile(r"^[一二三四五六七八九十]+(?=[要是])")


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
    if isinstance(fact, ClozeFact):
        yield from _several_of_row(fact, say)
    if isinstance(fact, ListFact) and not fact.headings and _known(fact) and short(fact.members):
        if fact.name and len(fact.members) > OPTIONS and (other := crossed(fact.members, 1, 3)):
            yield Choice(variant="several", stem=_parts_stem(fact, say), right=fact.members[::2][:3], wrong=other)
        elif 3 <= len(fact.members) <= 6 and turn(fact) == 1:
            yield from _choice_of(fact, _parts_stem(fact, say), fact.members[:4])


def _several_of_row(fact: ClozeFact, say: Say) -> Iterator[Choice]:
    """The members of a sentence's enumeration among other things of the text that end as they do."""
    row = fact.kind == ENUMERATION and all(joint in _ROW for joint in fact.joints)
    row = row and len(fact.answers[0]) <= max(map(len, fact.answers[1:]), default=0)  # 统筹|发展科技农业、绿色农业
    row = row and text.is_cjk(fact.before + fact.after) and not fact.after.startswith("等")
    if row and SEVERAL <= len(fact.answers) <= OPTIONS and fact.siblings:
        wrong = fact.siblings[: max(1, OPTIONS - len(fact.answers))]
        yield Choice(variant="row", stem=_bracketed(fact, say), right=fact.answers, wrong=wrong)


_ROW = ("、", "和", "与", "以及")
SEVERAL = 3
"""An enumeration of fewer members is no choice of several."""


def _known(fact: ListFact) -> bool:
    """Whether a stem can say which list it asks for."""
    return bool(about(fact, str) or passage(fact, str))


def _choice_of(fact: ListFact, stem: str, right: tuple[str, ...]) -> Iterator[Choice]:
    """The right options among wrong ones of their form, if there are enough of these."""
    right = tuple(one for one in right if not text.is_residual(one))
    wrong = tuple(one for one in fact.siblings if same_form(one, right))[:WRONG] if right else ()
    if len(wrong) == WRONG:
        yield Choice(variant="several", stem=stem, right=right, wrong=wrong)


def _bracketed(fact: ClozeFact, say: Say) -> str:
    return ended(opening(fact, say) + fact.before + say(BRACKET) + fact.after)


def _cloze_choice(fact: ClozeFact, say: Say) -> Iterator[Choice]:
    if fact.before.count("（") > fact.before.count("）"):
        return  # two pairs of brackets in one another
    if len(fact.answers) == 1 and _can_be_chosen(fact) and len(fact.siblings) >= OPTIONS - 1:
        yield Choice(variant="one", stem=_bracketed(fact, say), right=fact.answers, wrong=fact.siblings[: OPTIONS - 1])


_ROLE_OF = re.compile("的(?:重要|根本|首要|主要|中心|直接|关键)?$|的[\u4e00-\u9fff]{2,3}和$")
"""What leads to a word for a role that other ones fit as well (…的（关键）; not 组织（基础）, 强大（动力）)."""


def _can_be_chosen(fact: ClozeFact) -> bool:
    """Whether other options fit the sentence as well as the right one: no subject, no system (健全…体系), and no part
    of a compound."""
    fits = fact.kind != ROLE or not text.is_cjk(fact.sentence) or _ROLE_OF.search(fact.before) is not None
    return fact.blankable and fits and fact.kind not in (SUBJECT, PHRASE)


def _odd_one_out(fact: ListFact, say: Say) -> Iterator[Choice]:
    """Which of four is no member of the list: one with another's end (忠诚有道), or a member of another list."""
    bare = text.is_cjk(fact.name) and max(map(text.measure, fact.members)) < MEMBER
    if not fact.name or bare or len(fact.members) < OPTIONS - 1 or not short(fact.members):
        return
    other = crossed(fact.members, 0, 1) if len(fact.members) >= OPTIONS else None
    if not other and turn(fact) != 0:
        return
    left = fact.members[1:] if other else fact.members
    members = tuple(text.rng(fact.speech, fact.id, "odd").sample(left, OPTIONS - 1))
    if odd := other[0] if other else next((one for one in fact.siblings if same_form(one, members)), ""):
        stem = say("Which of the following does not belong to {name}?").format(name=about(fact, say))
        yield Choice(variant="odd", stem=stem, right=(odd,), wrong=members)


def _whose_gloss(fact: PairsFact, say: Say) -> Iterator[Choice]:
    """Which point of the list an explanation belongs to: the other points are the options."""
    points = [left for left, _ in fact.pairs]
    if len(set(points)) < OPTIONS or not short(points) or not fact.name:
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
    inner = text.nested(gloss)
    return say("Which point of {name} does “{gloss}” explain?").format(name=about(fact, say), gloss=inner)


def _other_halves(fact: PairsFact, say: Say) -> Iterator[Choice]:
    """The right half of a couplet among those of the others."""
    rights = [right for _, right in fact.pairs]
    if (
        fact.kind == "headings"
        or not fact.name
        or len(set(rights)) < OPTIONS
        or not short(rights)
        or not all(comparable(one, rights) for one in rights)
    ):
        return
    for number in _shuffled(fact, len(fact.pairs)):
        (left, right), frame = fact.pairs[number], fact.frames[number]
        said = frame and text.measure(frame[0] + left + frame[1] + frame[2]) > CONTEXT
        wrong = _others(rights, right, text.rng(fact.speech, fact.id, "half", number))
        if frame and said and not text.shares_word(left, right) and not echoes(left, right, wrong):
            stem = f"{_COUNTED.sub('', frame[0])}{left}{frame[1]}{say(BRACKET)}{frame[2]}"
            stem = say("In {name}: {sentence}").format(name=about(fact, say), sentence=stem) if fact.name else stem
            yield Choice(variant=f"half{number + 1}", stem=ended(stem), right=(right,), wrong=wrong)
            return


def _others(phrases: Sequence[str], own: str, rng: random.Random) -> tuple[str, ...]:
    return tuple(rng.sample(sorted({phrase for phrase in phrases if phrase != own}), OPTIONS - 1))


def _parts_stem(fact: ListFact, say: Say) -> str:
    if fact.name:
        return say("Which of the following belong to {name}?").format(name=about(fact, say))
    if not about(fact, say):
        return say("{passage}. Which of the following does the text name?").format(passage=passage(fact, say))
    return say("Which of the following does the text name under {name}?").format(name=about(fact, say))
