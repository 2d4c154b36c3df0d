"""How stems are worded for all types: whose words follow, what a list is called, what a stem would give away."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from quizgen import counting, text
from quizgen.facts import CasesFact, ClozeFact, Fact, ListFact, PairsFact, passages
from quizgen.facts.kinds import is_title
from quizgen.facts.standing import attribution
from quizgen.facts.words import DEEDS
from quizgen.text import msg

Say = Callable[[str], str]

LEAD = 24
"""The most characters of words that lead in, where a stem calls a list by them."""

TITLE = 30
"""A longer heading is a paragraph's first sentence."""

HEADING = 7
"""Headings that are shorter on the average only name a subject."""

SHORT_HALF = 8
"""The first character of a half that is no longer is a hint where the other half holds it."""

LONGEST = 40
"""The most characters of an option, and of a gloss that a stem quotes, by `text.measure`."""

_SAYS = re.compile("提出|强调|指出|明确了|部署了|要求[几两三四五六七八九十\\d]")
_QUOTED = re.compile("“([^”]+)”")

_COMMON = frozenset("要有不是的一做在以为把坚")

TITLED = "titled"
"""Stands for the voice of rules that are named by their title."""
UNDER = {
    "rules": msg("Under the heading “{scope}” the rules say: "),
    TITLED: msg("Under the heading “{scope}” {work} says: "),
}
"""What opens a stem that stands under a heading of the text, by the fact's voice; `_UNDER` for all others."""
_UNDER = msg("Under the heading “{scope}”: ")
ON = {
    "rules": msg("On “{scope}”, the rules say: "),
    TITLED: msg("On “{scope}”, {work} says: "),
    "speech": msg("On “{scope}”, the speech says: "),
    "meeting": msg("On “{scope}”, the meeting said: "),
    "report": msg("On “{scope}”, the report says: "),
    "document": msg("On “{scope}”, the document says: "),
}
"""What opens a stem that is about a thing, by the fact's voice; `_ON` for all others."""
_ON_WHICH = msg("On “{scope}”: ")
_ON = msg("On “{scope}”, the text says: ")
OPENINGS = {
    "speech": msg("According to the speech: "),
    "meeting": msg("According to the meeting: "),
    "report": msg("According to the report: "),
    "document": msg("According to the document: "),
    "rules": msg("According to the rules: "),
    "text": msg("According to the text: "),
}
"""What opens a stem that gives the words of a text, by the fact's voice; `_NAMED` where that is a person's name."""
_NAMED = msg("According to {name}: ")
_OF_WORK = msg("As {work} provides: ")


def opening(fact: ClozeFact | CasesFact, say: Say) -> str:
    """Whose words follow, and of what or under which heading; "" where the sentence says so itself."""
    work = fact.voice if is_title(fact.voice) else ""
    if not fact.scope or (fact.voice not in OPENINGS and not work and fact.voice):
        return _by_whom(fact.voice, say)
    says_who = isinstance(fact, ClozeFact) and bool(attribution(fact.sentence))  # 王某说，…
    if not fact.voice and fact.scope.part and says_who:
        return say(_ON_WHICH).format(scope=text.nested(fact.scope.words))
    voice = TITLED if work else fact.voice
    opens = UNDER.get(voice, _UNDER) if fact.scope.part else ON.get(voice, _ON)
    return say(opens).format(scope=text.nested(fact.scope.words), work=work)


def _by_whom(voice: str, say: Say) -> str:
    """Whose words follow: a person's, those of a text that is named by its title or by its kind, or of nobody."""
    if is_title(voice):
        return say(_OF_WORK).format(work=voice)
    opens = OPENINGS.get(voice, _NAMED if voice else "")
    return say(opens).format(name=voice) if opens else ""


def passage(fact: ListFact | PairsFact, say: Say) -> str:
    """The sentence from which the text goes on to a list that it does not name, without its end; "" for others."""
    if fact.name or not fact.passage:
        return ""
    return said_by(fact.passage, fact.voice, say) + fact.passage


def said_by(sentence: str, voice: str, say: Say) -> str:
    """Whose words a sentence gives, where it does not say so itself."""
    return "" if passages.attributed(sentence) else _by_whom(voice, say)


def about(fact: Fact, say: Say) -> str:
    """What a list or couplets are about, in quotation marks: the speech's name, or short words that lead in."""
    lead = fact.lead.strip("：: ").removeprefix("关于").removesuffix("如下")
    name = fact.name or (lead if text.measure(lead) <= LEAD and _is_title(lead) else "")
    return quoted(name, say) if name else ""


def quoted(name: str, say: Say) -> str:
    """A name in quotation marks, those inside it single (“四个‘必须’”)."""
    return say("“{name}”").format(name=text.nested(name))


def asks_for(fact: ListFact) -> bool:
    """Whether the clause that says a list's name asks for it (值班值守要做到“三个必须”), and does not only qualify it
    (防溺水“六不一会”)."""
    words = text.words(fact.clause.partition("“")[0].removesuffix("了"))
    return bool(words) and words[-1][1].startswith("v") and words[-1][1] != "vn"


def _is_title(lead: str) -> bool:
    """Whether words that lead in can be quoted as a title: what something is called, and no sentence."""
    if set(lead) & set('“”"，。；是') or lead.startswith("讲话") or _SAYS.search(lead):
        return False
    return text.has_word(lead) and (not text.is_cjk(lead) or _is_noun(lead))


def _is_noun(phrase: str) -> bool:
    """Whether a Chinese phrase ends with a noun that nothing governs (四个环节, 做好服务工作的五项要求)."""
    words = text.words(phrase.rpartition("的")[2])
    if not words:
        return False
    last, tag = words[-1]
    governed = any(tag[0] in "vpd" and tag != "vn" and word != "工作" for word, tag in words[:-1])
    clause = any(word in ("进行", "作出", "予以", "加以") for word, _ in words)  # 对今后的任务进行部署
    return (
        (last in DEEDS and not clause)
        or (not governed and (tag[0] in "njlimt" or tag == "vn"))
        or counting.announced(phrase) > 1
    )


def tells_more(fact: ListFact) -> bool:
    """Whether headings are those of the whole text and say what is to be done, or what is so (not 职责分工)."""
    long_enough = sum(map(text.measure, fact.members)) >= HEADING * len(fact.members)
    saying = sum(map(_demands, fact.members)) * 2 > len(fact.members)
    return not fact.lead and long_enough and saying and all(text.measure(one) <= TITLE for one in fact.members)


def _demands(heading: str) -> bool:
    """Whether a heading opens with what is done (深刻认识…, 以学铸魂), or is a sentence of two clauses."""
    return not text.is_cjk(heading) or "，" in heading or text.words(heading)[0][1][:1] in "vadpi"


def echoes(shown: str, right: str, wrong: Sequence[str]) -> bool:
    """Whether a word that one side quotes (“纲”) or begins with stands in the other, and in no wrong entry."""
    hints = [*((word, right) for word in _hints(shown)), *((word, shown) for word in _hints(right))]
    return any(word in other and not any(word in entry for entry in wrong) for word, other in hints)


def _hints(phrase: str) -> list[str]:
    """The words that stand out: those in quotation marks, and what a short Chinese phrase begins with."""
    first = [phrase[0]] if text.is_cjk(phrase) and text.measure(phrase) <= SHORT_HALF else []
    return [word for word in (*_QUOTED.findall(phrase), *first) if word not in _COMMON]


def ended(sentence: str) -> str:
    """The sentence with its end punctuation."""
    if sentence.rstrip(text.QUOTES)[-1:] in text.END:
        return sentence
    return sentence + ("。" if text.is_cjk(sentence) else ".")


def short(phrases: Sequence[str]) -> bool:
    """Whether all phrases are short enough for options."""
    return all(text.measure(phrase) <= LONGEST for phrase in phrases)
