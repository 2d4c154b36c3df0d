"""The kinds of facts: values with the quotations that prove them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.facts.words import ROLES
from quizgen.model import Order

Frame = tuple[str, str, str]

NUMBER, PERIOD, DAY, GRADES = "number", "period", "day", "grades"
"""A figure; how often something is done; by which day something is due; the figures of several cases, one each."""
FIGURES = (NUMBER, PERIOD, DAY)
WHO, ROLE, SUBJECT, CONSEQUENCE = "who", "role", "subject", "consequence"
"""Who is charged with something; what something is said to be (前提, 底线); what is said to be it; the
penalty that follows in a case."""
ENUMERATION, QUOTED, SAYING, PHRASE, HALF = "enumeration", "quoted", "saying", "phrase", "half"
"""Members side by side; a term in quotation marks; the second half of a saying; what a frame of the genre marks; the
second half of a couplet."""
PARALLEL, DEMAND = "parallel", "demand"
"""The ends of clauses built alike, in their order; what clauses demand, each behind its verb."""
FINE, DUTY, MEANING, WHAT = "fine", "duty", "meaning", "what"
"""From how much to how much somebody is fined; what is to be done in a case, what a term means, and what
the essence or the aim of something is, in one's own words."""
TOLD = (DUTY, MEANING, WHAT)
"""Kinds that are told, and neither filled in nor chosen."""
MARKED, CONTRAST, INVERTED, STATEMENT = "marked", "contrast", "inverted", "statement"
"""A term that a person marked; a word with a contrary; is not A but B; a whole sentence."""


def is_title(voice: str) -> bool:
    """Whether a voice is that of rules that are named by their title (《公园条例》)."""
    return voice.startswith("《")


def lays_down(voice: str) -> bool:
    """Whether a voice is that of rules, whatever they are called."""
    return voice == "rules" or is_title(voice)


@dataclass(frozen=True)
class Scope:
    """Of what a sentence speaks: a heading of the text (`part`), or a thing; none without words."""

    words: str = ""
    part: bool = True

    def __bool__(self) -> bool:
        return bool(self.words)


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One thing worth asking, with the quotations that prove it.

    `id` is made of the fact's own words, so that edits elsewhere leave it alone. `name` is the speech's own (五要),
    `lead` the clause that leads in. `weight` ranks facts: 3 named by the speech, 2 a list or couplets, 1 a sentence.
    """

    id: str
    speech: str
    section: str
    quotes: tuple[str, ...]
    name: str = ""
    lead: str = ""
    weight: int = 2

    @property
    def tags(self) -> tuple[str, ...]:
        return (self.name,) if self.name else ()


@dataclass(frozen=True, kw_only=True)
class ListFact(Fact):
    """Parallel points: members as named, their markers and glosses ("" where the source is silent).

    `titled` if what leads in is the heading above. A list of an imported document is not `confirmed`: nobody has said
    that its order matters. Each "" where none stands by itself: `clause` says the name, up to it (值班值守要做到“三个
    必须”), `told` is the one sentence with the name and all members, `passage` the sentence from which the text goes
    on to the list. `voice` says whose words they are (see `sentences.voice_of`).
    """

    members: tuple[str, ...]
    markers: tuple[str, ...]
    glosses: tuple[str, ...]
    order: Order
    headings: bool = False
    confirmed: bool = True
    titled: bool = False
    clause: str = ""
    told: str = ""
    passage: str = ""
    voice: str = ""
    siblings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PairsFact(Fact):
    """Couplets, or things with the one word for each (`words`).

    `frames` holds what stands before, between and after the halves where one clause states both; `whole` is how many
    points the list has of which these are the ones with a gloss; `passage` and `voice` are the list's.
    """

    pairs: tuple[tuple[str, str], ...]
    frames: tuple[Frame | None, ...]
    kind: Literal["pairs", "headings", "glosses", "words"] = "pairs"
    whole: int = 0
    passage: str = ""
    voice: str = ""
    siblings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CasesFact(Fact):
    """Graded cases, each with what is to follow in it. `voice` says whose words they are, `scope` is of
    what they are cases; `about` says it where one sentence counts them (空岗的，第一次…，第二次…)."""

    cases: tuple[tuple[str, str], ...]
    about: str = ""
    voice: str = ""
    scope: Scope = Scope()


@dataclass(frozen=True, kw_only=True)
class TermFact(Fact):
    """Key terms marked in a sentence; `context` names the point that the sentence explains, `name` its list."""

    sentence: str
    context: str = ""
    weight: int = 1


@dataclass(frozen=True, kw_only=True)
class ClozeFact(Fact):
    """A sentence with what is worth asking in it: `before`, the `answers` with `joints` between them, `after`.

    Several answers are an enumeration, in any order, the figures of `GRADES`, the ends of `PARALLEL` or the objects of
    `DEMAND`. `kind` says what they are, `siblings` what could be taken for one of them and is wrong, best first.
    `voice` says whose words they are (see `sentences.voice_of`), `salience` how much the sentence and its slot belong
    to this document (about 0 to 5). `scope` is what it speaks of, or the heading that says of what time its figures do.
    """

    before: str
    answers: tuple[str, ...]
    joints: tuple[str, ...] = ()
    after: str
    kind: str
    voice: str = ""
    scope: Scope = Scope()
    siblings: tuple[str, ...] = ()
    weight: int = 1
    salience: float = 0.0

    def told(self, *words: str) -> str:
        """The sentence with these words in the place of its answers."""
        joints = (*self.joints, "")[: len(words)]
        return self.before + "".join(map("".join, zip(words, joints, strict=True))) + self.after

    @property
    def blankable(self) -> bool:
        """Whether its answers are to be left out: not where only a contrary or the whole is judged, nor where a person
        marked terms, which are facts of their own (`TermFact`)."""
        return self.kind not in (MARKED, CONTRAST, INVERTED, STATEMENT, *TOLD)

    @property
    def writable(self) -> bool:
        """Whether its answers can be written out: how often something is done, what follows in a case, a fine, and
        what part something plays (关键, 核心), can be written in many ways."""
        return (
            self.blankable
            and self.kind not in (PERIOD, CONSEQUENCE, FINE)
            and not (self.kind == ROLE and self.answers[0] in ROLES)
        )

    @property
    def telling(self) -> bool:
        """Whether the whole sentence makes a point that is worth judging."""
        return self.kind in (INVERTED, MARKED, ROLE, WHO, CONSEQUENCE, FINE, STATEMENT, NUMBER, PERIOD)

    @property
    def says_what_is(self) -> bool:
        """Whether the sentence says of something what it is, or what it is not."""
        return self.kind in (INVERTED, ROLE, STATEMENT)

    @property
    def exchangeable(self) -> bool:
        """Whether any sibling can stand in the place of an answer and the sentence still reads well."""
        return self.kind not in (ENUMERATION, PARALLEL, DEMAND, MARKED, PHRASE, QUOTED, ROLE)

    @property
    def sentence(self) -> str:
        return self.told(*self.answers)
