"""Facts that single sentences of the running text state: a sentence that stands by itself, with one slot in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import log

from quizgen import text
from quizgen.facts.kinds import (
    CONTRAST,
    ENUMERATION,
    INVERTED,
    MARKED,
    NUMBER,
    PHRASE,
    QUOTED,
    STATEMENT,
    SUBJECT,
    ClozeFact,
)
from quizgen.facts.slots import Slot, slots
from quizgen.model import Point, PointList, Section, Speech

LENGTH = (14, 90)
"""The fewest and the most characters of a sentence that is asked, by `text.measure`."""

CONTEXT = 10
"""So many characters at the least stand round a slot, or the sentence could be another one."""

MOST = 3
"""The most facts of one sentence."""

WORTH = {MARKED: 8, ENUMERATION: 6, INVERTED: 6, QUOTED: 5, NUMBER: 4, SUBJECT: 4, STATEMENT: 4, PHRASE: 3, CONTRAST: 1}
"""What a slot is worth by its kind, before the words in it count."""

_LEANING = re.compile(
    r"^([^\w“《]|提出|指出|强调|不仅|由此|既要(?![^。]*(又|也|更)要)|(所有|一切|凡是)这|[^，]{0,6}(它们|他们|她们)|\d+[^\d年月日%％个项.。—-]|使|让|把这|使得|这|那|它|他|她|此|该|其|上述|以上|下列|下面|如下|前者|后者|对此|为此|因此|因而|所以|但|然而|不过|而|同时|此外|另外|并|也|又|还|否则|例如|比如|譬如"
    r"|有的|有些|有人|一方面|另一方面|我|你|刚才|今天|昨天|现在|当时|于是|可是|如果|即|就是|特别是|尤其|换句话|总之|当然|再|才|却|则|可见|接着|只是|正是|是)"
    r"|^(this|that|these|those|it|he|she|they|his|her|their|its|but|and|or|so|thus|therefore|however|such|also|then|yet|here|there"
    r"|for example|i|my|you|your|as a result|in addition|meanwhile|what|why|how|when|where|who)\b",
    re.IGNORECASE,
)
_LEANING_INSIDE = re.compile(
    r"就是那|我(提|讲|看|认为)|^“[^”]+”，?(即|就是|是指)|[，；](这|那|它|他们?|她们?|该|此|其中)|上述|如下|以下|下面|前面|刚才|见附件|附件\d|（略）|略\b|\b(this|these|those|above|below)\b"
)
_TELLING_STORY = re.compile(
    r"有个|有一次|有人说|写成|古人|来到|听取[^，。]*汇报|展板|详细询问|座谈会并|走进|走访|察看|参观|出席|陪同|主持召开|主持会议|会见|合影|先后发言|参加座谈|问好|祝愿|同志们|各位|谢谢|你们|您|我说|笑着|告诉|电话|传真|邮箱|邮编|网址"
    r"|联系人|http|www|日电|记者|报道|本报|新华社|\d日(上午|下午|晚)"
)
_ATTRIBUTION = re.compile(
    r"^(他|她|会议|总书记|讲话|[^，。]{2,8})(还|同时|并|最后|首先)?(强调|指出|表示|认为|要求|提出|说)[，：]"
)
_SAYS = re.compile(r"^[^，。；]{2,14}(强调|指出|表示|认为|要求|提出|说|规定|讲话|明确|确定|决定)[，：]")
_SAYS_WHAT_IS = re.compile(
    r"是[^，。；]{2,24}(的[^，。；的]{2,8}|所在|大事|大计|之本|之策)$|(关键|前提|核心|根本|重点|基础|出路)(是|在于)|离不开|必须|决不能|不得"
)
_PLAN = re.compile(r"安排|打算|计划|目标|展望|部署|预期")
_YEAR = re.compile(r"\d{4}年")
_DEMANDS = re.compile(r"要|必须|应当?|力争|确保|目标|预期|计划|安排|不少于|不超过|不低于|今年|明年")
_UNDATED = re.compile(r"(全年|今年|去年|上年|本年|年内|同期|目前|近[一二三两四五六七八九十]年)")
_GENRES = (
    (re.compile(r"讲话|致辞|发言|座谈会|会上|会议上|强调|address|speech|remarks", re.IGNORECASE), "speech"),
    (re.compile(r"条例|办法|规定|规则|细则|章程|准则|守则|制度$"), "rules"),
    (re.compile(r"意见|通知|方案|规划|纲要|决定|决议|公告|函|标准|计划|指南"), "document"),
    (re.compile(r"工作报告|报告$|的报告"), "report"),
)


@dataclass(frozen=True)
class _Place:
    """Where a sentence stands, whose words it is, and what words are worth there."""

    speech: str
    section: str
    voice: str
    keyness: _Keyness
    scope: str = ""

    def scope_of(self, sentence: str) -> str:
        """The heading above that alone says of which year a sentence speaks; "" where none is needed, or none says."""
        return self.scope if _YEAR.search(self.scope) and not _YEAR.search(sentence) else ""

    def timed(self, sentence: str) -> bool:
        """Whether it is known of what time a sentence's figures speak, and whether they are reached or planned."""
        if _YEAR.search(self.scope):
            return True
        undated = _UNDATED.search(sentence) and not _YEAR.search(sentence)
        return not undated and (not _PLAN.search(self.scope) or bool(_DEMANDS.search(sentence)))


def said(speech: Speech, plain: str) -> Iterator[ClozeFact]:
    """The clozes of all sentences that stand by themselves; the best slots of each."""
    keyness, voice = _Keyness(plain), voice_of(speech)
    scopes: dict[str, str] = {}
    for path, node in speech.walk():
        title = getattr(node, "title", "")
        timed = balanced(title) and (_YEAR.search(title) or _PLAN.search(title))
        scopes[path] = title if timed else scopes.get(path.rpartition("/")[0], "")
        place = _Place(speech.id, path, voice, keyness, scope=scopes[path])
        for prose in _prose(node):
            find = _marked if text.split_marks(prose)[1] else _clozes
            for sentence in text.sentences(prose):
                for part in re.split(r"(?<=；)", sentence):
                    whole = part.rstrip()[-1:] in "。；;.”」" or find is _marked  # else a line of a heading or a form
                    yield from find(part.strip().rstrip("；;"), place) if whole else ()


def voice_of(speech: Speech) -> str:
    """Whose words a stem may call them: of a speech, report, document, rules or text; "" where they are not its own."""
    if not speech.verbatim:
        return ""
    return next((genre for pattern, genre in _GENRES if pattern.search(speech.title)), "text")


def without_speaker(sentence: str) -> str:
    """A sentence without the words that say whose it is (会议强调，…)."""
    return _ATTRIBUTION.sub("", sentence)


def leans(sentence: str) -> bool:
    """Whether a sentence needs another one to be understood (这, 对此, 他 …)."""
    return bool(_LEANING.search(sentence) or _LEANING_INSIDE.search(sentence))


def standing(lead: str) -> str:
    """What leads in, without the word that ties it to what stood before; "" where it leans on that in other ways."""
    bare = re.sub(r"^(但是?|同时|因此|为此|此外|另外|所以|然而|当然|那么|对此)，?", "", lead)
    return bare if balanced(bare) and text.has_word(bare) and not _LEANING.search(bare) else ""


def balanced(phrase: str) -> bool:
    """Whether every quotation mark and bracket that opens is closed."""
    return all(phrase.count(opening) == phrase.count(closing) for opening, closing in ("“”", "（）", "《》", "()"))


def stands_alone(sentence: str) -> bool:
    """Whether a sentence is understood without those before it and says something to know."""
    if not LENGTH[0] <= text.measure(sentence) <= LENGTH[1] or sentence[-1:] in "？?！!：:…":
        return False
    if not balanced(sentence) or sentence.count('"') % 2:
        return False
    return not (leans(sentence) or _TELLING_STORY.search(sentence))


def _prose(node: Speech | Section | Point) -> Iterator[str]:
    """The running text of a section and of its points."""
    for block in node.body:
        if isinstance(block, str):
            yield block
        elif isinstance(block, PointList):
            for point in block.points:
                yield point.text
                yield from _prose(point)


def _marked(source: str, place: _Place) -> Iterator[ClozeFact]:
    """The terms that a person marked in a sentence, one by one."""
    parts, marks = text.split_marks(source)
    sentence, at = text.unmark(source), 0
    if not marks or not stands_alone(sentence):
        return
    for part, mark in zip(parts, marks, strict=False):
        term = text.alternatives(mark)[0]
        slot = Slot(spans=((at + len(part), at + len(part) + len(term)),), kind=MARKED)
        at = slot.spans[0][1]
        if _fair(slot, sentence):
            yield _fact(slot, sentence, place)


def _clozes(sentence: str, place: _Place) -> Iterator[ClozeFact]:
    """The best slots of one sentence as facts, none over another."""
    sentence = without_speaker(sentence) if sentence.startswith(("他", "她")) else sentence
    if not sentence or not stands_alone(sentence):
        return
    taken: list[Slot] = []
    timed = place.timed(sentence)
    found = [slot for slot in slots(sentence) if _fair(slot, sentence) and (timed or slot.kind != NUMBER)]
    for slot in sorted(found, key=lambda one: -place.keyness.worth(one, sentence)):
        free = all(a[1] <= b[0] or b[1] <= a[0] for one in taken for a in one.spans for b in slot.spans)
        if free and len(taken) < MOST:
            taken.append(slot)
            yield _fact(slot, sentence, place)
    if not taken and _SAYS_WHAT_IS.search(text.strip_end(sentence)):
        yield _fact(Slot(spans=(), kind=STATEMENT), sentence, place)


def _fair(slot: Slot, sentence: str) -> bool:
    """Whether enough of the sentence is left, and none of the answers stands in what is left."""
    answers = [sentence[start:end] for start, end in slot.spans]
    left = text.measure(sentence) - sum(text.measure(answer) for answer in answers)
    return (left >= CONTEXT or slot.kind == INVERTED) and (
        slot.kind in (CONTRAST, INVERTED) or all(sentence.count(answer) == 1 for answer in answers)
    )


def _fact(slot: Slot, sentence: str, place: _Place) -> ClozeFact:
    answers = tuple(sentence[start:end] for start, end in slot.spans)
    begin, end = (slot.spans[0][0], slot.spans[-1][1]) if slot.spans else (len(sentence), len(sentence))
    return ClozeFact(
        id=f"cloze:{text.fold(answers[0] if answers else sentence)[:12]}~{text.digest(sentence)[:6]}",
        speech=place.speech,
        section=place.section,
        quotes=(sentence,),
        before=sentence[:begin],
        answers=answers,
        joints=tuple(sentence[one[1] : other[0]] for one, other in pairwise(slot.spans)),
        after=sentence[end:],
        kind=slot.kind,
        scope=place.scope_of(sentence) if slot.kind == NUMBER else "",
        voice="" if _SAYS.search(sentence) else place.voice,
        salience=round(place.keyness.worth(slot, sentence) / 4 + place.keyness.of(sentence), 3),
    )


class _Keyness:
    """How much a word belongs to this document: how often it stands in it, against how often in the language."""

    def __init__(self, plain: str) -> None:
        self.counts = Counter(word for word, tag in text.words(plain) if tag[:1] in "nvailj" and len(word) > 1)
        self.total = max(1, sum(self.counts.values()))

    def of(self, phrase: str) -> float:
        """The mean over the words of a phrase; 0 for what is no more frequent here than anywhere."""
        words = [word for word, _ in text.words(phrase) if word in self.counts]
        return sum(map(self._word, words)) / max(1, len(words))

    def _word(self, word: str) -> float:
        here = self.counts[word] * 1_000_000 / self.total
        return max(0.0, log(here / text.commonness(word))) * min(4, self.counts[word]) / 4

    def worth(self, slot: Slot, sentence: str) -> float:
        """How much a slot is worth asking among those of its sentence."""
        return (
            WORTH[slot.kind]
            + len(slot.spans) / 2
            + self.of("".join(sentence[start:end] for start, end in slot.spans)) / 4
        )
