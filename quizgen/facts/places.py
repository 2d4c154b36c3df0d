"""Places of running text: under which heading a sentence stands, of what time it speaks, whose words it gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizgen import text
from quizgen.facts.keyness import Keyness
from quizgen.facts.kinds import (
    CONTRAST,
    DAY,
    ENUMERATION,
    FIGURES,
    GRADES,
    HALF,
    INVERTED,
    MARKED,
    NUMBER,
    PERIOD,
    PHRASE,
    QUOTED,
    ROLE,
    SAYING,
    STATEMENT,
    SUBJECT,
    SWAPPED,
    WHO,
)
from quizgen.facts.prose import BRIEF, Prose, prose_of
from quizgen.facts.said import Said
from quizgen.facts.slots import Slot
from quizgen.facts.standing import balanced, exercises
from quizgen.facts.subjects import independent
from quizgen.model import Section, Speech

WORTH = {
    MARKED: 8, SAYING: 8, ENUMERATION: 5, INVERTED: 6, SWAPPED: 6, WHO: 6, PERIOD: 6, DAY: 5, NUMBER: 5, ROLE: 6,
    GRADES: 7, QUOTED: 4, HALF: 5, SUBJECT: 3, STATEMENT: 4, PHRASE: 3, CONTRAST: 2,
}  # fmt: skip
"""What a slot is worth by its kind, before the words in it count."""

TITLE = (2, 14)
"""A heading with fewer or more characters is not quoted before a sentence."""

PROVIDING = ("rules", "document")
"""Voices of texts whose chapters say of what their sentences speak."""

DEMANDED = 2
"""What a figure that binds people is worth more than one that reports."""

TERMS = (QUOTED, PHRASE)
"""Kinds that are terms of the text."""

_CLOSES = re.compile(
    "(?:最后|好了?|总之|还有一句|同志们|朋友们|各位|大家)[，！。：教说讲]|谢谢|这个月|(?:Finally|Thank you|Lastly)\\b"
)
"""How a speaker leaves the last heading behind."""
_PLAN = re.compile(r"安排|打算|计划|目标|展望|部署|预期")
_BINDING = re.compile(
    r"必须|不得|应当|严禁|一律|至少|不少于|不得少于|不超过|不得超过|不低于|不高于|控制在|[以之]内|为期|前(?:完成|办结|报|全部|到位)"
    r"|\b(?:must|shall|may not|at least|no more than|not exceed|within|every)\b"
)

_GENERAL = re.compile(
    "[“”，、]|^(?:凡|如|若|当|对|第|有(?!关|效|序|限)|具[有备]|负责|属于|未|经|因[^地材]|按[^时期]|违反|超过|发[现生]|亲自|当面|[及按随]时|立即|不得|严禁|不准|不许)|(?:轻微|严重|不当|不符)$|[则言语论述]$|^其他|期间$|当天$|[以之][后前来]$|时$|要求$|任务$|目标$|措施$|情况$|问题$|^注|^附|[？?]"
    r"|^(?:purpose|introduction|scope|overview|general|background|review|summary|definitions?|conclusion)\b",
    re.IGNORECASE,
)
"""Headings that say of no sentence what it is about."""

_FIGURE_BINDS = re.compile(
    "必须|不得|应[当于在]|须|严禁|一律|至少|最[多长少高低迟晚]|不[少多高低大小]于|不超|超过|控制在|(?<=[天日时年月周钟度])内|[以之]内|为期|[日底末月年天时之以]前|(?<![主重需首紧])要(?!求)|每|力争|确保|目标"
    "|以上|以下|达到\\d+(?:\\.\\d+)?[分级度米]|公示|留样|标准|分为|时限|期限|有效|补[助贴]|津贴|奖|罚|扣|才能|方可|即可|限|满(?!意)"
    r"|\b(?:must|shall|may|at (?:least|most)|no (?:more|fewer|less|later)|not exceed|within|every|each|up to|limit\w*"
    r"|will|worth|longer than|more than"
    r"|less than|above|below|minimum|maximum|entitled|before|after|until|required?|allowed?|over|under|older|younger)\b"
)
"""How a figure is told that people are to keep to."""

NEAR = 12
"""How far from a figure what limits it may stand, in characters."""
_THINGS = re.compile(r"[余多]?万?(?:户|家|人|名|条|处|栋|套|件|台|辆|个|项|份|座|盏|公里|亩|吨)")
_LIMITS = re.compile(
    "不[少多高低大小]于|不得|不超过|不低于|至少|最多|达到|超过|控制在|每|目标|力争|确保|补助|奖|罚|限|须|必须|应|要(?!求)|为期|分为|#.{0,4}(?:以[上下内]|之内|内)"
)
_YEAR = re.compile(r"\d{4}年")
_JOINT = re.compile("[与和及、]")
_DATED = re.compile(r"\d{4}年|去年|过去一年|今年|五年来|全年")
_DEMANDS = re.compile(r"要|必须|应当?|力争|确保|目标|预期|计划|安排|不少于|不超过|不低于|今年|明年")
_DEMANDED = re.compile("要(?!求)|必须|应当?|力争|确保|目标|不少于|不超过|不低于")
_UNDATED = re.compile(r"(全年|今年|去年|上一?年|本年|年内|同期|目前|近[一二三两四五六七八九十]年)")
_LINE = re.compile("(?:这[条个道]|的)?(?:红线|底线|防线)")
_GENRES = (
    (re.compile(r"会议?[^，。；的上]{0,8}(?:举行|召开|公报|闭幕)|(?:会议|全会)(?:决议|纪要|精神|公报)?$"), "meeting"),
    (re.compile(r"讲话|致辞|发言|讲稿|党课|座谈会|会上|会议上|强调|address|speech|remarks", re.IGNORECASE), "speech"),
    (re.compile(r"条例|办法|规定|规则|细则|章程|准则|守则|制度$"), "rules"),
    (re.compile(r"意见|通知|方案|规划|纲要|决定|决议|公告|函|标准|计划|指南"), "document"),
    (re.compile(r"工作报告|报告$|的报告"), "report"),
)


@dataclass(frozen=True)
class Place:
    """Where a sentence stands, whose words it is, and what words are worth there."""

    speech: str
    section: str
    voice: str
    keyness: Keyness
    scope: str = ""
    title: str = ""
    heading: str = ""
    pairs: tuple[tuple[str, str], ...] = ()

    def scope_of(self, sentence: str) -> str:
        """The heading above that alone says of which year a sentence speaks; "" where none is needed, or none says."""
        heading = "" if text.fold(self.scope) == text.fold(self.title) else self.scope
        return heading if _YEAR.search(heading) and not _YEAR.search(sentence) else ""

    def heading_for(self, said: Said) -> str:
        """The topic or the heading above, where a sentence does not say of what it speaks; "" where it does."""
        sentence, topic = said.text, said.topic
        if said.leans:
            return self.heading if self._says_what(self.heading) else ""
        short = text.measure(sentence) <= BRIEF
        told = said.opens or text.is_cjk(sentence)
        above = self.heading if short or not told or self.voice in PROVIDING or not independent(sentence) else ""
        topic = topic if _is_named(topic) else ""
        heading = next((one for one in (topic, above) if one and self._says_what(one)), "")
        return "" if _tells(sentence, heading) or _YEAR.search(sentence) else heading

    def _says_what(self, heading: str) -> bool:
        """Whether a heading can be quoted before a sentence: short, of one thing, and not the title."""
        brief = TITLE[0] <= text.measure(heading) <= TITLE[1]
        return brief and not _GENERAL.search(heading) and text.fold(heading) != text.fold(self.title)

    def timed(self, sentence: str) -> bool:
        """Whether it is known of what time a sentence's figures speak, and whether they are reached or planned."""
        past = "去年" in sentence
        if _YEAR.search(self.scope) and not past:
            return True
        planned = _DEMANDED.search(sentence) is not None and not past
        undated = _UNDATED.search(sentence) and not _YEAR.search(sentence) and not planned
        return not undated and (not _PLAN.search(self.scope) or bool(_DEMANDS.search(sentence)))

    def counts(self, slot: Slot, sentence: str) -> bool:
        """Whether a figure is worth knowing: it binds, or a report or rules give it; how many things there are
        (更换井盖2240套, 1126户独居老人) is not, but where a limit stands beside it."""
        if self.voice in ("rules", ""):
            return True
        if self.voice == "report":  # what was reached is known by its year
            dated = f"{self.title}{self.scope}{sentence}"
            return bool(_DATED.search(dated) or _FIGURE_BINDS.search(sentence))
        start, end = slot.spans[0]
        if _THINGS.match(sentence, end):
            near = sentence[max(0, start - NEAR) : start].rpartition("，")[2] + "#" + sentence[end : end + NEAR]
            return _LIMITS.search(near) is not None
        return self.voice in PROVIDING or _FIGURE_BINDS.search(sentence) is not None

    def tells(self, slot: Slot, sentence: str) -> bool:
        """Whether the title of the text, or the heading above, tells the words of a slot."""
        words = [sentence[start:end] for start, end in slot.spans]
        if slot.spans and _LINE.match(sentence, slot.spans[-1][1]):
            return False  # which line is not to be crossed is asked all the same
        known = text.fold(f"{self.title}\n{self.heading}")
        return slot.kind in (*TERMS, ENUMERATION) and any(text.fold(word) in known for word in words)

    def worth(self, slot: Slot, sentence: str) -> float:
        """How much a slot is worth asking among those of its sentence."""
        words = "".join(sentence[start:end] for start, end in slot.spans)
        demanded = slot.kind in FIGURES and _BINDING.search(sentence) is not None
        return WORTH[slot.kind] + len(slot.spans) / 2 + self.keyness.of(words) / 4 + DEMANDED * demanded


def walk(speech: Speech, plain: str) -> Iterator[tuple[Place, Prose]]:
    """The running text of a speech, each stretch with its place; no exercises."""
    keyness, voice = Keyness(plain), voice_of(speech)
    scopes: dict[str, str] = {}
    closers = _closing(speech)
    for path, node in speech.walk():
        title = getattr(node, "title", "")
        timed = balanced(title) and (_YEAR.search(title) or _PLAN.search(title))
        scopes[path] = title if timed else scopes.get(path.rpartition("/")[0], "")
        heading = title if isinstance(node, Section) else ""
        if exercises(heading):
            continue
        pairs = tuple(pair for pairs in node.pairs for pair in pairs.items)
        place = Place(speech.id, path, voice, keyness, scopes[path], speech.title, heading, pairs)
        for prose in prose_of(node):
            closes = node in speech.sections[-1:] and _CLOSES.match(prose.text)
            if closes or (path in closers and prose.before):
                place = replace(place, heading="", scope="")
            yield place, prose


def _closing(speech: Speech) -> set[str]:
    """The paths of sections whose further paragraphs may close the part above: the last of several, where all before
    it have one paragraph each."""
    nodes = [(path, node) for path, node in speech.walk() if isinstance(node, Section)]
    levels: dict[str, list[tuple[str, Section]]] = {}
    for path, node in nodes:
        levels.setdefault(path.rpartition("/")[0], []).append((path, node))
    english = not text.is_cjk(speech.title)  # has no marks by which an end is seen
    several = (level for level in levels.values() if len(level) > 1)
    brief = (level for level in several if english or all(_is_brief(one) for _, one in level[:-1]))
    return {level[-1][0] for level in brief}


def _is_named(topic: str) -> bool:
    """Whether a point's topic can be called a part of the text: no state and no deed (油位在视镜1/2处, 查看记录)."""
    if not text.is_cjk(topic):
        return True
    tags = [tag for _, tag in text.words(topic)]
    state = any(tag[0] == "p" for tag in tags) or any(map(str.isdigit, topic))
    return bool(tags) and not state and (tags[0][0] != "v" or len(tags) < 2 or tags[0] == "vn")


def _is_brief(section: Section) -> bool:
    return not section.sections and len(section.body) == 1


def voice_of(speech: Speech) -> str:
    """Whose words a stem may call them: of a speech, report, document, rules or text; "" where they are not its own."""
    if not speech.verbatim:
        return ""
    return next((genre for pattern, genre in _GENRES if pattern.search(speech.title)), "text")


def _tells(sentence: str, heading: str) -> bool:
    """Whether a sentence says itself what the heading above says: a word of a Chinese one, or one of the things that it
    joins; all words of an English."""
    if text.is_cjk(heading):
        parts = _JOINT.split(heading)
        return text.shares_word(heading, sentence) if len(parts) < 2 else any(part in sentence for part in parts)
    return text.latin_words(heading) <= text.latin_words(sentence)
