"""What running text says, sentence by sentence, each behind the one that it needs to be understood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen import text
from quizgen.facts.prose import Prose, sentences
from quizgen.facts.standing import leans
from quizgen.facts.words import MODALS, VERBS

COMMON = 2
"""A common word of no more characters says of nothing what it is (证件, 系统, 单位)."""

LONGEST = 75
"""A sentence and the one before it have no more characters together, by `text.measure`."""

_NOMINAL = ("n", "a", "b", "j", "l", "i", "s", "x", "z", "e")
_EVERYBODY = re.compile(
    "任何(?:人|单位|组织|部门)|全体|所有|各[级地单部乡镇县市街科班支]|每[个名位人]|广大|领导干部|党员|同一"
)
_LED = re.compile(
    "(?:去年|今年|明年|上半年|下半年|全年|对于?|在|自|按照?|根据|依照|为了?|经|除|通过|关于|因|从|由于|随着|围绕)[^，]{0,30}，"
)
_CASE = re.compile("[^，]{2,30}[的时后前]，")
_THIS_IS = re.compile("这(?:就)?是(?![一说指因为如这那])")
TOPIC = 18
"""A longer topic does not stand in the place of 这."""
_ATTRIBUTED = re.compile("[^，。；]{2,14}(?:强调|指出|表示|认为|要求|提出|明确)[，：]")
_DEFINITE = re.compile(r"(?:The|Such|Checks?|Both|All|Each|No|Any|Only|Where|When|If|Unless|Never|Always|Do) ")


@dataclass(frozen=True)
class Said:
    """A sentence, behind the one before it where it needs that; its own words begin at `own`.

    `quotes` are its evidence; `topic` is what the point that it explains is about, "" where the sentence says so.
    """

    text: str
    quotes: tuple[str, ...]
    own: int = 0
    topic: str = ""


def in_context(prose: Prose) -> Iterator[Said]:
    """The sentences of running text that can be asked: by themselves, with the one before them, or under a topic."""
    last, end = "", 0
    for part in sentences(prose):
        at = prose.text.find(part, end)
        adjacent = bool(last) and not prose.text[end:at].strip("；;。 \n")
        if not end and prose.topic and (whole := _of_topic(prose.topic, part)):
            yield whole
            last, end = part, at + len(part)
            continue
        first = not end and not prose.topic
        if first or independent(part) or text.split_marks(part)[1]:
            yield Said(part, _evidence(part, prose), topic=prose.topic)
        elif adjacent and text.measure(last + part) <= LONGEST and not leans(last):
            before = last if last[-1:] in text.END else last + ("；" if text.is_cjk(last) else "; ")
            gap = "" if text.is_cjk(part) else " " * (not before.endswith(" "))
            yield Said(before + gap + part, (last, part), own=len(before + gap), topic=prose.topic)
        elif not end and prose.topic:
            yield _under(prose.topic, part)
        last, end = part, at + len(part)


def _of_topic(topic: str, part: str) -> Said | None:
    """A sentence on a topic that begins with 这是, with the topic in its place (共同富裕的现代化：这是…的本质特征)."""
    found = _THIS_IS.match(part)
    if not found or set(topic) & set("，、。；“”") or text.measure(topic) > TOPIC:
        return None
    whole = f"{topic}是{part[found.end() :]}"
    return Said(whole, (topic, part), own=len(topic) + 1)


def _under(topic: str, part: str) -> Said:
    """The first sentence on a topic; behind it where the topic is a clause (不收礼品，推不掉的…)."""
    if set(topic) & set("，、。；") and text.is_cjk(topic) and text.measure(topic + part) <= LONGEST:
        return Said(f"{topic}，{part}", (topic, part), own=len(topic) + 1)
    return Said(part, (part,), topic=topic)


def _evidence(part: str, prose: Prose) -> tuple[str, ...]:
    """The quotations of a sentence: of one that begins with a point's term, the term and the rest."""
    term = prose.text[: prose.joint]
    rest = part.removeprefix(term).lstrip("，：, ") if term and part.startswith(term) else ""
    return (term, rest) if rest else (part,)


def independent(sentence: str) -> bool:
    """Whether a sentence that is not the first of its paragraph says of what it speaks.

    It opens with a demand of the genre (要…, 加快…), with everybody (任何人), or with a subject that is more than a
    short common word; so does its main clause, where a case or circumstances stand before it. English ones open
    otherwise than with a definite thing (The driver …).
    """
    if not text.is_cjk(sentence):
        return not _DEFINITE.match(sentence)
    sentence = _ATTRIBUTED.sub("", sentence, count=1)
    main = _CASE.sub("", _LED.sub("", sentence, count=1), count=1)
    if main != sentence:
        return _has_subject(main)
    return _demands(sentence) or _has_subject(sentence)


def _demands(sentence: str) -> bool:
    word = next((word for word, tag in text.words(sentence) if tag not in ("d", "ad") or word in MODALS), "")
    return word in MODALS or word in VERBS


def _has_subject(clause: str) -> bool:
    if _EVERYBODY.match(clause):
        return True
    subject, counted = "", False
    for word, tag in text.words(clause):
        if tag.startswith(_NOMINAL) or tag in ("vn", "uj") or word in ("各", "本", "全", "每"):
            subject += "" if counted else word  # 24小时内 is no subject
        elif tag[0] not in "mqtf":
            break
        counted = tag[0] == "m"
    return text.measure(subject) > COMMON
