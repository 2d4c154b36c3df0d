"""Facts that single sentences of the running text state: a sentence that stands by itself, with one slot in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quizgen import text
from quizgen.facts.keyness import Keyness
from quizgen.facts.kinds import (
    CONTRAST,
    DAY,
    ENUMERATION,
    FIGURES,
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
    ClozeFact,
)
from quizgen.facts.prose import BRIEF, prose_of
from quizgen.facts.said import Said, in_context, independent
from quizgen.facts.slots import Slot, slots
from quizgen.facts.standing import attribution, balanced, exercises, stands_alone, without_speaker
from quizgen.model import Section, Speech

CONTEXT = 8
"""So many characters at the least stand round a slot, or the sentence could be another one."""

MOST = 3
"""The most facts of one sentence."""

WORTH = {
    MARKED: 8, SAYING: 8, ENUMERATION: 5, INVERTED: 6, SWAPPED: 6, WHO: 6, PERIOD: 6, DAY: 5, NUMBER: 5, ROLE: 6,
    QUOTED: 4, HALF: 5, SUBJECT: 3, STATEMENT: 4, PHRASE: 3, CONTRAST: 2,
}  # fmt: skip
"""What a slot is worth by its kind, before the words in it count."""

TITLE = (2, 14)
"""A heading with fewer or more characters is not quoted before a sentence."""

PROVIDING = ("rules", "document")
"""Voices of texts whose chapters say of what their sentences speak."""

DEMANDED = 2
"""What a figure that binds people is worth more than one that reports."""

WHOLE = (CONTRAST, INVERTED, SWAPPED)
"""Kinds that are turned round and never left out: they need no surroundings and may stand twice."""

TERMS = (QUOTED, PHRASE)
"""Kinds that are terms of the text."""

HALVES = (5, 12)
"""The fewest and the most characters of the half of a couplet that is filled in."""

_LAWFUL = re.compile(
    "(?:遵守|符合|执行|遵循|服从)(?:国家)?[^，。；]{0,6}(?:本[^，。；]{2,4}|法律|法规|规定|方针|政策)[^，。；]{0,8}(?:[。；，]|$)"
    "|依法(?:追究|处理|给予)"
)
"""What any rules say of themselves and of the law."""
_HOLDS_TO = re.compile("(?:要|必须)?(?:严格|认真|全面|坚决)?(?:落实|执行|贯彻|坚持)“[^”]+”[^，。；]{0,6}[。；]?")
"""That a name is to be held to, and no more of it (严格落实“三管三必须”)."""
_EXHORTS = re.compile("必须|决不能")
_CONCRETE = re.compile("[\\d“《]|[一二两双三四五六七八九十百][^的]|的，|一律|严禁|不得|不准")
"""What one can err about in a sentence that exhorts (必须落实“三个责任人”)."""
_FORBIDS = re.compile("不得|不准|不许")
_LEADS_IN = re.compile("几[个项条点种]")
"""What only leads in states nothing (必须要有几个关键实招)."""
_QUOTED = re.compile("“[^“”]{4,}”")
_DIGITS = re.compile("“(\\d{2,})”")
_CLOSES = re.compile(
    "(?:最后|好了?|总之|还有一句|同志们|朋友们|各位|大家)[，！。：教说讲]|谢谢|这个月|(?:Finally|Thank you|Lastly)\\b"
)
"""How a speaker leaves the last heading behind."""
_NAMED = re.compile("“[^“”]{1,10}”：")
_TOPICAL = re.compile("[^，。；：“”]{2,10}：")
_SAYS_WHAT_IS = re.compile(
    r"是(?!否)[^，。；]{2,24}(所在|大事|大计|之本|之策)$|(关键|前提|核心|根本|重点|基础|出路)(是|在于)|离不开|必须(?![^，。]{1,6}的)|决不能|一律|无效|有权|不予|严禁|不准|不许|(?<!松懈)(?<!马虎)不得(?=.{2})"
    r"|\b(?:is|are) (?:the|our|an?) [^,.;]{3,40} (?:of|for) [^,.;]{3,40}$|\b(?:must|shall|never|may not|only)\b"
)
_SAYS_FIRST = re.compile(
    r"(?P<clause>(?:[^，。；]{2,14}(?:强调|指出|表示|认为)，)?[^，。；是]{2,16}是(?!否)[^，。；]{2,24}的[^，。；的]{2,8})，(?:必须|一定)?要"
)
_PLAN = re.compile(r"安排|打算|计划|目标|展望|部署|预期")
_BINDING = re.compile(
    r"必须|不得|应当|严禁|一律|至少|不少于|不得少于|不超过|不得超过|不低于|不高于|控制在|[以之]内|为期|前(?:完成|办结|报|全部|到位)"
    r"|\b(?:must|shall|may not|at least|no more than|not exceed|within|every)\b"
)
_GENERAL = re.compile(
    "[“”，、]|^(?:凡|如|若|当|对|第|有(?!关|效|序|限)|具[有备]|负责|属于|未|经|因[^地材]|按[^时期]|违反|超过|发[现生]|亲自|当面|[及按随]时|立即|不得|严禁|不准|不许)|(?:轻微|严重|不当|不符)$|[则言语论述]$|^其他|要求$|任务$|目标$|措施$|情况$|问题$|^注|^附|[？?]"
    r"|^(?:purpose|introduction|scope|overview|general|background|review|summary|definitions?|conclusion)\b",
    re.IGNORECASE,
)
"""Headings that say of no sentence what it is about."""
_FIGURE_BINDS = re.compile(
    "必须|不得|应[当于在]|须|严禁|一律|至少|最[多长少高低迟晚]|不[少多高低大小]于|不超|超过|控制在|内|为期|前|要(?!求)|每|力争|确保|目标"
    "|以上|以下|达到\\d+(?:\\.\\d+)?[分级度米]|公示|留样|标准|分为|时限|期限|有效|补[助贴]|津贴|奖|罚|扣|才能|方可|即可|限|满(?!意)"
    r"|\b(?:must|shall|may|at (?:least|most)|no (?:more|fewer|less|later)|not exceed|within|every|each|up to|limit\w*"
    r"|minimum|maximum|entitled|before|after|until|required?|allowed?|over|under|older|younger)\b"
)
"""How a figure is told that people are to keep to."""
NEAR = 12
"""How far from a figure what limits it may stand, in characters."""
_THINGS = re.compile(r"[余多]?万?(?:户|家|人|名|条|处|栋|套|件|台|辆|个|项|份|座|盏|公里|亩|吨)")
_LIMITS = re.compile(
    "不[少多高低大小]于|不得|不超过|不低于|至少|最多|达到|超过|控制在|每|目标|力争|确保|补助|奖|罚|限|须|必须|应|要(?!求)|为期|分为|#.{0,4}(?:以[上下内]|之内|内)"
)
_YEAR = re.compile(r"\d{4}年")
_DEMANDS = re.compile(r"要|必须|应当?|力争|确保|目标|预期|计划|安排|不少于|不超过|不低于|今年|明年")
_DEMANDED = re.compile("要(?!求)|必须|应当?|力争|确保|目标|不少于|不超过|不低于")
_UNDATED = re.compile(r"(全年|今年|去年|上一?年|本年|年内|同期|目前|近[一二三两四五六七八九十]年)")
_GENRES = (
    (re.compile(r"会议?[^，。；的上]{0,8}(?:举行|召开|公报|闭幕)|(?:会议|全会)(?:决议|纪要|精神|公报)?$"), "meeting"),
    (re.compile(r"讲话|致辞|发言|讲稿|党课|座谈会|会上|会议上|强调|address|speech|remarks", re.IGNORECASE), "speech"),
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
        heading = next((one for one in (topic, above) if one and self._says_what(one)), "")
        return "" if _tells(sentence, heading) or _YEAR.search(sentence) else heading

    def _says_what(self, heading: str) -> bool:
        """Whether a heading can be quoted before a sentence: short, of one thing, and not the title."""
        brief = TITLE[0] <= text.measure(heading) <= TITLE[1]
        return brief and not _GENERAL.search(heading) and text.fold(heading) != text.fold(self.title)

    def timed(self, sentence: str) -> bool:
        """Whether it is known of what time a sentence's figures speak, and whether they are reached or planned."""
        if _YEAR.search(self.scope) and "去年" not in sentence:
            return True
        planned = _DEMANDED.search(sentence) is not None and "去年" not in sentence
        undated = _UNDATED.search(sentence) and not _YEAR.search(sentence) and not planned
        return not undated and (not _PLAN.search(self.scope) or bool(_DEMANDS.search(sentence)))

    def counts(self, slot: Slot, sentence: str) -> bool:
        """Whether a figure is worth knowing: it binds, or a report or rules give it; how many things there are
        (更换井盖2240套, 1126户独居老人) is not, but where a limit stands beside it."""
        if self.voice in ("rules", "report", ""):
            return True
        start, end = slot.spans[0]
        if _THINGS.match(sentence, end):
            near = sentence[max(0, start - NEAR) : start].rpartition("，")[2] + "#" + sentence[end : end + NEAR]
            return _LIMITS.search(near) is not None
        return self.voice in PROVIDING or _FIGURE_BINDS.search(sentence) is not None

    def tells(self, slot: Slot, sentence: str) -> bool:
        """Whether the title of the text, or the heading above, tells the words of a slot."""
        words = [sentence[start:end] for start, end in slot.spans]
        known = text.fold(f"{self.title}\n{self.heading}")
        return slot.kind in (*TERMS, ENUMERATION) and any(text.fold(word) in known for word in words)

    def worth(self, slot: Slot, sentence: str) -> float:
        """How much a slot is worth asking among those of its sentence."""
        words = "".join(sentence[start:end] for start, end in slot.spans)
        demanded = slot.kind in FIGURES and _BINDING.search(sentence) is not None
        return WORTH[slot.kind] + len(slot.spans) / 2 + self.keyness.of(words) / 4 + DEMANDED * demanded


def said(speech: Speech, plain: str) -> Iterator[ClozeFact]:
    """The clozes of all sentences that stand by themselves; the best slots of each."""
    keyness, voice = Keyness(plain), voice_of(speech)
    scopes: dict[str, str] = {}
    closers = _closing(speech)
    for path, node in speech.walk():
        title = getattr(node, "title", "")
        timed = balanced(title) and (_YEAR.search(title) or _PLAN.search(title))
        scopes[path] = title if timed else scopes.get(path.rpartition("/")[0], "")
        pairs = tuple(pair for pairs in node.pairs for pair in pairs.items)
        heading = title if isinstance(node, Section) else ""
        if exercises(heading):
            continue
        place = _Place(speech.id, path, voice, keyness, scopes[path], speech.title, heading, pairs)
        closing = path in closers
        for prose in prose_of(node):
            if (node in speech.sections[-1:] and _CLOSES.match(prose.text)) or (closing and prose.before):
                place = replace(place, heading="", scope="")
            find = _marked if text.split_marks(prose.text)[1] else _clozes
            for one in in_context(prose):
                yield from find(one, place)


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


def _is_brief(section: Section) -> bool:
    return not section.sections and len(section.body) == 1


def voice_of(speech: Speech) -> str:
    """Whose words a stem may call them: of a speech, report, document, rules or text; "" where they are not its own."""
    if not speech.verbatim:
        return ""
    return next((genre for pattern, genre in _GENRES if pattern.search(speech.title)), "text")


def _marked(said: Said, place: _Place) -> Iterator[ClozeFact]:
    """The terms that a person marked in a sentence, one by one."""
    parts, marks = text.split_marks(said.text)
    sentence, at = text.unmark(said.text), 0
    if not marks or not stands_alone(sentence):
        return
    for part, mark in zip(parts, marks, strict=False):
        term = text.alternatives(mark)[0]
        slot = Slot(spans=((at + len(part), at + len(part) + len(term)),), kind=MARKED)
        at = slot.spans[0][1]
        if _fair(slot, sentence):
            yield _fact(slot, replace(said, text=sentence, quotes=tuple(map(text.unmark, said.quotes))), place)


def _clozes(said: Said, place: _Place) -> Iterator[ClozeFact]:
    """The best slots of one sentence as facts, none over another."""
    if said.text.startswith(("他", "她", "我")):
        own = without_speaker(said.text)
        said = replace(said, text=own, quotes=(own,)) if not said.own else said
    sentence = said.text
    if not sentence or not stands_alone(sentence) or not _is_about(said, place):
        return
    begin = max(said.own, len(sentence.partition("：")[0]) if _NAMED.match(sentence) else 0)
    taken: list[Slot] = []
    timed = place.timed(sentence)
    possible = (*slots(sentence), *_halves(sentence, place.pairs))
    own_slots = (slot for slot in possible if all(start >= begin for start, _ in slot.spans))
    fair = (slot for slot in own_slots if _fair(slot, sentence) and not place.tells(slot, sentence))
    found = [slot for slot in fair if slot.kind != NUMBER or (timed and place.counts(slot, sentence))]
    for slot in sorted(found, key=lambda one: -place.worth(one, sentence)):
        free = all(a[1] <= b[0] or b[1] <= a[0] for one in taken for a in one.spans for b in slot.spans)
        if (free or slot.kind in WHOLE) and len(taken) < MOST:
            taken.append(slot)
            yield _fact(slot, said, place)
    if _LEADS_IN.search(sentence) or _goes_without_saying(sentence, place.voice):
        return
    if _SAYS_WHAT_IS.search(text.strip_end(sentence[said.own :])) and not any(slot.kind == ROLE for slot in taken):
        yield _fact(Slot(spans=(), kind=STATEMENT), said, place)
    elif not said.own and (clause := _first_clause(sentence)) and stands_alone(clause):
        yield _fact(Slot(spans=(), kind=STATEMENT), replace(said, text=clause, quotes=(clause,)), place)


def _goes_without_saying(sentence: str, voice: str) -> bool:
    """Whether nobody would doubt a sentence: rules that are to be kept, or a speaker's mere exhortation."""
    exhorts = voice != "rules" and _EXHORTS.search(sentence) and not _CONCRETE.search(sentence)
    if _HOLDS_TO.fullmatch(sentence):
        return True
    quoted = _QUOTED.findall(sentence)
    circular = len(quoted) > len(set(quoted))  # 要落实“两个毫不动摇”。坚持“两个毫不动摇”…
    return bool(exhorts or circular or _LAWFUL.search(sentence))


def _tells(sentence: str, heading: str) -> bool:
    """Whether a sentence says itself what the heading above says: a word of a Chinese one, all words of an English."""
    if text.is_cjk(heading):
        return text.shares_word(heading, sentence)
    return text.latin_words(heading) <= text.latin_words(sentence)


def _is_about(said: Said, place: _Place) -> bool:
    """Whether it is known of what a sentence speaks: it says so, or its topic can be told before it."""
    if said.own == 0 and _FORBIDS.match(said.text) and not place.heading_for(said):
        return False  # 不得迟报、漏报: who, and what
    told = not said.topic or independent(said.text) or text.shares_word(said.topic, said.text)
    return (told and not said.leans) or bool(place.heading_for(said))


def _halves(sentence: str, pairs: Sequence[tuple[str, str]]) -> Iterator[Slot]:
    """The second half of a couplet that turns the words of the first round (涉密电脑不上网，上网电脑不涉密); what only
    sounds like the first half is no knowledge."""
    for left, right in pairs:
        at = sentence.find(left)
        start = sentence.find(right, at + len(left), at + len(left) + len(right) + 2)
        ends = sentence[start + len(right) : start + len(right) + 1] in ("", "。", "；", "，", "！")
        if at >= 0 and start > at and ends and _answers(left, right):
            yield Slot(spans=((start, start + len(right)),), kind=HALF)


def _answers(left: str, right: str) -> bool:
    sized = text.is_cjk(left) and HALVES[0] <= len(right) <= HALVES[1] and len(left) == len(right)
    return sized and len(set(left) & set(right)) >= 0.7 * len(set(left)) and left[:2] != right[:2]


def _first_clause(sentence: str) -> str:
    """What a sentence says something is, before it goes on to what is to be done; "" where it does neither."""
    said = _SAYS_FIRST.match(sentence)
    return said["clause"] if said else ""


def _fair(slot: Slot, sentence: str) -> bool:
    """Whether enough of the sentence is left, and none of the answers stands in what is left."""
    answers = [sentence[start:end] for start, end in slot.spans]
    left = text.measure(sentence.removeprefix(attribution(sentence))) - sum(map(text.measure, answers))
    once = slot.kind in WHOLE or all(sentence.count(answer) == 1 or len(answer) == 1 for answer in answers)
    return (left >= CONTEXT or slot.kind in WHOLE) and once and not _is_told(slot, sentence)


def _is_told(slot: Slot, sentence: str) -> bool:
    """Whether what is left tells an answer: a number stands twice, or in a name (“135”时限), or a word of a term does
    (是“中枢神经”，神经一麻)."""
    answers = [sentence[start:end] for start, end in slot.spans]
    if slot.kind == NUMBER:
        named = (match[1] for match in _DIGITS.finditer(sentence))
        own = answers[0]
        return text.count_figure(own, sentence) > 1 or any(own in name and own != name for name in named)
    if slot.kind != QUOTED:
        return False
    rest = sentence[: slot.spans[0][0]] + sentence[slot.spans[0][1] :]
    parts = [part for word, _ in text.words(answers[0]) for part in (word, word[:2], word[2:])]
    return text.is_cjk(rest) and any(len(part) > 1 and part in rest for part in parts)


def _fact(slot: Slot, said: Said, place: _Place) -> ClozeFact:
    sentence = said.text
    answers = tuple(sentence[start:end] for start, end in slot.spans)
    begin, end = (slot.spans[0][0], slot.spans[-1][1]) if slot.spans else (len(sentence), len(sentence))
    return ClozeFact(
        id=f"cloze:{text.fold(answers[0] if answers else sentence)[:12]}~{text.digest(sentence[said.own :])[:6]}",
        speech=place.speech,
        section=place.section,
        quotes=said.quotes,
        before=sentence[:begin],
        answers=answers,
        joints=tuple(sentence[one[1] : other[0]] for one, other in pairwise(slot.spans)),
        after=sentence[end:],
        kind=slot.kind,
        scope=(place.scope_of(sentence) if slot.kind == NUMBER else "") or place.heading_for(said),
        voice="" if attribution(sentence) or _TOPICAL.match(sentence) else place.voice,
        salience=round(place.worth(slot, sentence) / 4 + place.keyness.of(sentence), 3),
        siblings=slot.instead,
    )
