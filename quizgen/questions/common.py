"""What the question types share: wording a fact, and the fields that every generated question carries."""

import dataclasses
import json
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import Any, TypeVar

from quizgen import text
from quizgen.facts import CasesFact, ClozeFact, Fact, ListFact, PairsFact, TermFact
from quizgen.model import Origin, Question, Source
from quizgen.questions.stems import ended, quoted

UNHASHED = {"id", "type", "origin", "status", "stale"}

Q = TypeVar("Q", bound=Question)


def authored(cls: type[Q], fact: Fact, variant: str, say: Callable[[str], str], **data: Any) -> Q:
    """A generated question: the type's own data, and id, points, difficulty, tags, explanation, source, origin.

    `explanation` and `quotes` among the data are those of the part of the fact that is asked.
    """
    quotes = data.pop("quotes", ()) or fact.quotes
    explanation = data.pop("explanation", "") or explain(fact, say)
    question = cls(
        id=text.stable_id(type_name(cls), fact.speech, fact.id, variant),
        tags=fact.tags,
        explanation=explanation,
        source=Source(speech=fact.speech, section=fact.section, quote=quotes[0] if len(quotes) == 1 else quotes),
        **data,
    )
    question = dataclasses.replace(
        question, points=Fraction(max(1, question.units)), difficulty=round(question.estimate(), 2)
    )
    return dataclasses.replace(question, origin=Origin(fact=fact.id, hash=content_hash(question)))


def type_name(cls: type[Question]) -> str:
    """The name of a type: the default of its `type` field."""
    return str(cls.__dataclass_fields__["type"].default)


def content_hash(question: Question) -> str:
    """A hash of all that the program writes of a question, so that a person's edit is recognised.

    What equals its default does not count: a field that a later version adds leaves the hashes of older banks alone.
    """
    written = [f for f in dataclasses.fields(question) if f.name not in UNHASHED]
    data = {f.name: getattr(question, f.name) for f in written if getattr(question, f.name) != f.default}
    return text.digest(json.dumps(data, ensure_ascii=False, sort_keys=True, default=_plain))


def _plain(value: Any) -> Any:
    return dataclasses.asdict(value) if dataclasses.is_dataclass(value) and not isinstance(value, type) else str(value)


def share(right: Sequence[bool]) -> Fraction:
    """The share of the points that the right units earn."""
    return Fraction(sum(right), len(right)) if right else Fraction(0)


def heading_of(fact: Fact, say: Callable[[str], str]) -> str:
    """What a stem opens with, colon included: a name of the speech in quotation marks, or the clause that leads in.

    "" for a list that the speech neither names nor leads in: its own entries say which it is.
    """
    named = quoted(fact.name, say)
    whole = getattr(fact, "headings", False) or getattr(fact, "kind", "") == "headings"
    own = fact.name and (text.is_cjk(fact.name) or not fact.lead)
    phrase = named if own else fact.lead or (say("The headings of the text") if whole else "")
    if not phrase:
        return ""
    if not text.is_cjk(phrase):
        return f"{phrase}: "
    return phrase + "："


def join_list(items: Sequence[str], *, numbered: bool) -> str:
    """Members as one sentence, with the punctuation of their script; those that hold a comma are kept apart."""
    numbered = numbered or any("，" in item for item in items)
    if any(text.is_cjk(item) for item in items):
        return ("；" if numbered else "、").join(items) + "。"
    if numbered or len(items) < 2:
        return "; ".join(items) + "."
    return ", ".join(items[:-1]) + f" and {items[-1]}."


def explain(fact: Fact, say: Callable[[str], str]) -> str:
    """The fact in full, for the key."""
    if isinstance(fact, ListFact):
        labels = [_label(marker, member) for marker, member in zip(fact.markers, fact.members, strict=True)]
        told = text.tell_places(fact.members)
        if told:
            labels = [" — ".join(filter(None, pair)) for pair in zip(labels, fact.glosses, strict=True)]
        return _introduced(fact, say) + join_list(labels, numbered=told or any(fact.markers))
    if isinstance(fact, PairsFact):
        return heading_of(fact, say) + join_list([" — ".join(pair) for pair in fact.pairs], numbered=True)
    if isinstance(fact, CasesFact):
        if fact.about:
            return ended("，".join([fact.about, *map("".join, fact.cases)]))
        return ended("；".join("，".join(case) for case in fact.cases))
    if isinstance(fact, ClozeFact):
        return fact.sentence
    assert isinstance(fact, TermFact)
    return text.unmark(whole_sentence(fact, say))


def whole_sentence(fact: TermFact, say: Callable[[str], str]) -> str:
    """The sentence with its marks and its end, and before it the point that it explains."""
    chinese = text.is_cjk(fact.sentence)
    last = fact.sentence.rstrip(text.QUOTES + ")）")[-1:]
    end = "" if last in text.END else "。" if chinese else "."
    if not fact.context:
        return fact.sentence + end
    named = say("{point} (“{name}”)").format(point=fact.context, name=fact.name) if fact.name else fact.context
    return text.escape(named) + ("：" if chinese else ": ") + fact.sentence + end


def _introduced(fact: ListFact, say: Callable[[str], str]) -> str:
    """What a list is called, or the sentence from which the text goes on to it."""
    return heading_of(fact, say) or (ended(fact.passage) if fact.passage else "")


def _label(marker: str, member: str) -> str:
    return f"{marker} {member}" if marker and not text.is_cjk(marker + member) else marker + member


def distinct(phrases: Iterable[str]) -> bool:
    """Whether no two phrases are the same when folded."""
    folded = [text.fold(phrase) for phrase in phrases]
    return len(folded) == len(set(folded))


def is_deed(member: str) -> bool:
    """Whether a Chinese point says what is to be done."""
    return text.words(member)[0][1][0] in "vd"
