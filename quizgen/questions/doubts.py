"""Doubts: signs that a question on a single sentence may have lost something of its text."""

from __future__ import annotations

import re

from quizgen import text
from quizgen.facts import ClozeFact
from quizgen.facts.kinds import FIGURES
from quizgen.model import Question
from quizgen.questions.stems import OPENINGS

SHORT = 2
"""A blank of no more characters has many fillings."""
NOUNS = 2
"""A sentence with fewer different nouns hardly says what it is about."""
MOST = 1
"""So many signs a question may have whose stem says who speaks or under which heading, or that a report tells, whose
subject is known; any other one may have none."""

_SIGNS = {
    "points back": re.compile("我(?![国省市县区镇乡村校院局党军])|[他她](?![国人])|这|那"),
    "goes on": re.compile("还(?!是)|又|都|就(?![业医地近是])|没有|不能"),
    "tells": re.compile("已|了(?!解)|着(?![力眼重手])"),
    "by what": re.compile("^(?:以|在|对|从|把|将)"),
    "dated": re.compile(r"去年|今年|明年|\d年|[〇一二三四五六七八九十]{2,4}年"),
}
"""What stood before, who says something besides, what was done, by or on what something is done, and when."""


def outweigh(question: Question, fact: ClozeFact) -> bool:
    """Whether too much speaks against a question on a sentence.

    No sign is a fault by itself. Of 4,000 questions that readers judged beside their texts, those with more signs than
    here were usable as they stood in fewer than half of all cases, those with none in seven of ten.
    """
    if question.type == "true_false" and "。" in text.strip_end(fact.told(*fact.answers)):
        return True  # two things, of which either may be true
    told = fact.scope or fact.voice == "report" or fact.voice not in OPENINGS
    return text.is_cjk(fact.before + fact.after) and len(signs(question, fact)) > (MOST if told else 0)


def signs(question: Question, fact: ClozeFact) -> list[str]:
    """The signs that a question has, by name."""
    sentence = fact.told(*fact.answers)
    found = [name for name, sign in _SIGNS.items() if sign.search(sentence)]
    if len({word for word, tag in text.words(sentence) if tag[:1] == "n" and len(word) > 1}) < NOUNS:
        found.append("few nouns")
    if "。" in text.strip_end(sentence):
        found.append("two sentences")
    short = [text.measure(one) <= SHORT for one in fact.answers]
    if question.type == "fill_blank" and fact.kind not in FIGURES and any(short):
        found += ["short blanks"] if all(short) else ["short blanks", "long blanks beside them"]
    return found
