"""fill_blank 填空题: words left out of a text, typed in by the test-taker.

Difficulty: 0.2 for one blank, 0.08 more for each further blank, 0.02 more for each character by which the mean answer
is longer than two (Latin letters count half); at most 1.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Literal, Self

from quizgen import text
from quizgen.facts import ClozeFact, Fact, Frame, ListFact, PairsFact, TermFact
from quizgen.model import CellFault, Cells, Given, Mark, Problem, Question, Slot
from quizgen.questions import cells as cell
from quizgen.questions.common import authored, heading_of, join_list, share, whole_sentence
from quizgen.questions.stems import ended, opening
from quizgen.text import msg

WIDTHS = (4, 8, 14)
"""The widths of a printed blank in characters: the first that is longer than the answer, the last at most."""

ROUND = 4
"""So many characters at the least stand round one of several couplets without a name."""

UNNAMED = 4
"""More couplets than this are asked together only where something says what they are about."""

LINE = "____"
"""A blank in a row of a spreadsheet."""

LONGEST = 10
"""A longer answer, in Chinese characters, is not asked for in a generated question."""


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """n + 1 stretches of text around n blanks, and the class of each blank's width in characters."""

    parts: tuple[str, ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Key:
    """The accepted answers of each blank, and the groups of blanks (from 0) whose answers may change places."""

    answers: tuple[tuple[str, ...], ...]
    groups: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, kw_only=True)
class FillBlank(Question):
    """`text` holds the answers in place: `“五要”：灵敏、[[高效|效率高]]、有序`."""

    type: Literal["fill_blank"] = "fill_blank"
    text: str
    any_order: bool | tuple[tuple[int, ...], ...] = False

    NAMES = ("fill in the blanks", "填空题", "填空", "fill blank")
    UNIT = msg("blank")
    SHARE = ("unit", 20, Fraction(1))

    @property
    def answers(self) -> tuple[tuple[str, ...], ...]:
        return tuple(text.alternatives(mark) for mark in text.split_marks(self.text)[1])

    @property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """The groups of `any_order`, counted from 0; in files blanks are counted from 1."""
        if self.any_order is True:
            return (tuple(range(self.units)),)
        return tuple(tuple(number - 1 for number in group) for group in self.any_order or ())

    @property
    def units(self) -> int:
        return len(self.answers)

    def prompt(self, layout: tuple[int, ...]) -> Prompt:
        return Prompt(parts=text.split_marks(self.text)[0], widths=tuple(_width(*answers) for answers in self.answers))

    def key(self, layout: tuple[int, ...], scheme: str = "all") -> Key:
        return Key(answers=self.answers, groups=self.groups)

    def secrets(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset({one}) for answers in self.answers for one in answers)

    def asks(self) -> str:
        return text.BLANK.join(text.split_marks(self.text)[0])

    def problems(self) -> Iterator[Problem]:
        if not self.units:
            yield Problem(where=("text",), message=msg("a blank is missing: put “[[” and “]]” round the answer"))
        for number, answers in enumerate(self.answers, 1):
            if not all(text.fold(one) for one in answers):
                yield Problem(
                    where=("text",), message=msg("blank {number} has an empty answer"), args={"number": number}
                )
        blanks = [blank for group in self.groups for blank in group]
        if any(not 0 <= blank < self.units for blank in blanks) or len(blanks) != len(set(blanks)):
            message = msg("groups name each of the blanks 1 to {units} once at the most")
            yield Problem(where=("any_order",), message=message, args={"units": self.units})
        if self.gives_away():
            yield Problem(where=("text",), message=msg("the text itself shows an answer outside its blank"))

    def gives_away(self) -> bool:
        """Whether an answer of two or more characters stands in the visible text."""
        shown = [text.fold(part) for part in text.split_marks(self.text)[0]]
        folded = [text.fold(one) for answers in self.answers for one in answers]
        return any(len(one) >= 2 and one in part for one in folded for part in shown)

    def cells(self) -> Cells:
        """The text with lines for blanks, and the answers behind; the marked text where that would not read back."""
        parts, marks = text.split_marks(self.text)
        shown = Cells(stem=LINE.join(parts), answer="；".join(marks))
        try:
            return shown if self.from_cells(shown) == {"text": self.text} else Cells(stem=self.text)
        except CellFault:
            return Cells(stem=self.text)

    @classmethod
    def from_cells(cls, cells: Cells) -> dict[str, Any]:
        """A text with lines or empty brackets and as many answers; or a text with its answers in [[…]]."""
        cell.no_options(cells)
        if "[[" in cells.stem:
            return {"text": cells.stem}
        parts = cell.blanks(cells.stem)
        if len(parts) == 1:
            raise CellFault("stem", msg("a blank is missing: ____ where the answer belongs"))
        marks = [text.escape(one) for one in cell.answers(cells.answer, len(parts) - 1)]
        return {"text": text.join_marks(parts, marks)}

    @classmethod
    def claims(cls, cells: Cells) -> bool:
        """Lines for answers, and no options."""
        return not cells.options and (cell.has_lines(cells.stem) or "[[" in cells.stem)

    @staticmethod
    def mark(key: Key, response: Sequence[str] | None) -> Mark:
        """Each blank counts the same; within a group answers are assigned as it is best for the test-taker."""
        given = [text.fold(one or "") for one in response or ()] + [""] * len(key.answers)
        accepted = [{text.fold(one) for one in answers} for answers in key.answers]
        right = [bool(given[i]) and given[i] in accepted[i] for i in range(len(accepted))]
        for group in key.groups:
            taken = _assign([[b for b in group if given[a] and given[a] in accepted[b]] for a in group])
            for position, blank in enumerate(group):
                right[blank] = taken[position]
        return Mark(units=tuple(right), share=share(right))

    def takes(self, response: Any) -> bool:
        sound = isinstance(response, (list, tuple)) and len(response) == self.units
        return sound and all(isinstance(one, str) for one in response)

    def slots(self, layout: tuple[int, ...]) -> tuple[Slot, ...]:
        return tuple(Slot(hint=msg("as written")) for _ in range(self.units))

    def typed(self, layout: tuple[int, ...], cells: Sequence[str], points: Fraction) -> tuple[str, ...] | None:
        return tuple(cells) if any(cells) else None

    def told(self, layout: tuple[int, ...], response: Sequence[str] | None) -> tuple[str, ...]:
        return tuple(response or ("",) * self.units)

    def given(self, layout: tuple[int, ...], response: Sequence[str] | None) -> Iterator[Given]:
        units = self.mark(self.key(layout), response).units
        for one, right in zip(response or (), units, strict=False):
            if text.fold(one):
                yield Given(text=one.strip(), right=right)

    @classmethod
    def generate(cls, facts: Sequence[Fact], say: Callable[[str], str]) -> Iterator[Self]:
        for fact in facts:
            for variant, marked, any_order in _drafts(fact, say):
                question = authored(cls, fact, variant, say, text=marked, any_order=any_order)
                if question.units and not any(question.problems()) and _short_enough(question):
                    yield question

    def estimate(self) -> float:
        """The difficulty by the rule at the top of this module."""
        length = sum(text.measure(answers[0]) for answers in self.answers) / max(1, self.units)
        return min(1.0, 0.2 + 0.08 * (self.units - 1) + 0.02 * max(0.0, length - 2))


def _width(*answers: str) -> int:
    longest = max(text.measure(one) for one in answers)
    return next((width for width in WIDTHS if longest < width), WIDTHS[-1])


def _short_enough(question: FillBlank) -> bool:
    return all(text.measure(one) <= LONGEST for answers in question.answers for one in answers)


def _assign(fits: list[list[int]]) -> list[bool]:
    """A largest matching of givens to blanks (augmenting paths): which givens got a blank."""
    owner: dict[int, int] = {}

    def place(given: int, tried: set[int]) -> bool:
        for blank in fits[given]:
            if blank not in tried:
                tried.add(blank)
                if blank not in owner or place(owner[blank], tried):
                    owner[blank] = given
                    return True
        return False

    for given in range(len(fits)):
        place(given, set())
    return [given in owner.values() for given in range(len(fits))]


# ---- drafts: (variant, marked text, any_order)

Draft = tuple[str, str, bool | tuple[tuple[int, ...], ...]]


def _drafts(fact: Fact, say: Callable[[str], str]) -> Iterator[Draft]:
    if isinstance(fact, ListFact):
        yield from _list_drafts(fact, say)
    elif isinstance(fact, PairsFact) and fact.kind != "glosses":
        yield from _pair_drafts(fact, say)
    elif isinstance(fact, TermFact):
        yield from _term_drafts(fact, say)
    elif isinstance(fact, ClozeFact) and fact.blankable:
        yield _cloze_draft(fact, say)


def _cloze_draft(fact: ClozeFact, say: Callable[[str], str]) -> Draft:
    """The slot blanked; of an enumeration of four and more every other member, in any order."""
    every = len(fact.answers) < 4
    shown = [_blanked(one) if every or i % 2 else text.escape(one) for i, one in enumerate(fact.answers)]
    escaped = replace(fact, before=text.escape(opening(fact, say) + fact.before), after=text.escape(fact.after))
    return "one", ended(escaped.told(*shown)), len(fact.answers) > 1


def _list_drafts(fact: ListFact, say: Callable[[str], str]) -> Iterator[Draft]:
    """Every other member blanked, then the ones between, then all where something says which list it is.

    Where no markers are shown, the answers may come in any order.
    """
    count = len(fact.members)
    if fact.headings or not 2 <= count <= 12 or any(text.tells_place(member) for member in fact.members):
        return
    every = range(count)
    named = bool(heading_of(fact, say))
    if not named and count < 3:
        return
    for variant, blanked in (("even", every[1::2]), ("odd", every[0::2]), *([("all", every)] if named else [])):
        yield variant, _list_text(fact, set(blanked), say), not any(fact.markers)


def _list_text(fact: ListFact, blanked: set[int], say: Callable[[str], str]) -> str:
    before, after = _shared_frame(fact.members)
    items = []
    for number, member in enumerate(fact.members):
        core = member[len(before) : len(member) - len(after)]
        shown = _blanked(core) if number in blanked else text.escape(core)
        items.append(_spaced(fact.markers[number]) + text.escape(before) + shown + text.escape(after))
    heading = heading_of(fact, say) or say("The text says: ")
    return f"{text.escape(heading)}{join_list(items, numbered=any(fact.markers))}"


def _blanked(phrase: str) -> str:
    """A phrase as a blank; of a phrase with one quotation in it (当“润滑剂”) the quoted words."""
    quoted = re.fullmatch(r"([^“”]*“)([^“”]{2,})(”[^“”]*)", phrase)
    before, core, after = quoted.groups() if quoted else ("", phrase, "")
    answers = "|".join(text.escape_mark(answer) for answer in _equal(core))
    return f"{text.escape(before)}[[{answers}]]{text.escape(after)}"


def _equal(answer: str) -> tuple[str, ...]:
    """An answer with those that say the same: two parts joined by 和 or 与 stand in either order."""
    two = re.fullmatch(r"([^和与、]{2,})[和与]([^和与、]{2,})", answer)
    if two is None:
        return (answer,)
    swapped = [left + joint + right for left, right in (two.groups(), two.groups()[::-1]) for joint in "和与"]
    return tuple(dict.fromkeys((answer, *swapped)))


def _spaced(marker: str) -> str:
    """A marker with the space that Latin script needs behind it."""
    return marker + " " if marker and not text.is_cjk(marker) and marker[-1].isascii() else marker


def _shared_frame(members: Sequence[str]) -> tuple[str, str]:
    """What all members begin and end with (处理好 … 的关系), where taking it off leaves a phrase of its own."""
    before = text.common_start(members)
    after = text.common_end(members)
    whole = len(before) >= 2 and after.startswith("的") and all(len(m) >= len(before) + len(after) + 2 for m in members)
    return (before, after) if whole else ("", "")


def _pair_drafts(fact: PairsFact, say: Callable[[str], str]) -> Iterator[Draft]:
    """The right halves blanked, then the left ones, in the frame that the speech puts round all of them."""
    frames = [frame for frame in fact.frames if frame]
    named = bool(heading_of(fact, say))
    if len(frames) < len(fact.pairs) or len(frames) < 2 or (not named and (len(frames) > UNNAMED or _bare(frames))):
        return
    before = text.escape(text.common_end([frame[0] for frame in frames]))
    after = text.escape(text.common_start([frame[2] for frame in frames]))
    for variant, first, second in (("right", text.escape, _blanked), ("left", _blanked, text.escape)):
        items = [
            before + first(left) + text.escape(frame[1]) + second(right) + after
            for (left, right), frame in zip(fact.pairs, frames, strict=True)
        ]
        heading = heading_of(fact, say)
        blanks = [pair[1] if variant == "right" else pair[0] for pair in fact.pairs]
        if not any(text.shares_word(heading, blank) for blank in blanks):
            yield variant, text.escape(heading) + join_list(items, numbered=True), False


def _bare(frames: Sequence[Frame]) -> bool:
    """Whether little stands round couplets, so that nothing says what they are about."""
    return max(text.measure(frame[0] + frame[2]) for frame in frames) < ROUND


def _term_drafts(fact: TermFact, say: Callable[[str], str]) -> Iterator[Draft]:
    """All marked terms of a sentence blanked, and where there are several each run of them alone."""
    parts, marks = text.split_marks(whole_sentence(fact, say))
    runs = _runs(parts, len(marks))
    choices = [range(len(marks))] if sum(len(run) > 1 for run in runs) < 2 else []
    for chosen in [*choices, *(runs if len(runs) > 1 else [])]:
        kept_parts, kept = _keep(parts, marks, set(chosen))
        groups = tuple(
            tuple(list(chosen).index(mark) + 1 for mark in run) for run in runs if len(run) > 1 and run[0] in chosen
        )
        variant = "all" if len(chosen) == len(marks) else "+".join(str(mark + 1) for mark in chosen)
        yield variant, text.join_marks(kept_parts, kept), groups or False


_AND = re.compile(
    r"(、|,|[、，,；]?\s*(和|与|及|以及|又是|又要|又能|又|也要|也是|也|更是|更要|更|and|or))\s*((a|an|the)\s)?"
)


def _runs(parts: Sequence[str], count: int) -> list[list[int]]:
    """The marks; those that an enumeration joins (A、B和C; 既A又B; A能力和B能力) may change places: one run."""
    runs: list[list[int]] = [[0]]
    for mark in range(1, count):
        between, after = parts[mark].strip("”’“‘"), parts[mark + 1].lstrip("”’")
        repeated = text.common_start([between, after])
        if any(_AND.fullmatch(between[cut:].strip("”’“‘")) for cut in {0, len(repeated)}):
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return runs


def _keep(parts: Sequence[str], marks: Sequence[str], chosen: set[int]) -> tuple[list[str], list[str]]:
    """The text with only the chosen marks left as blanks."""
    kept_parts, kept = [parts[0]], []
    for number, mark in enumerate(marks):
        if number in chosen:
            kept.append(mark)
            kept_parts.append(parts[number + 1])
        else:
            kept_parts[-1] += text.alternatives(mark)[0] + parts[number + 1]
    return kept_parts, kept
