"""Places of running text: under which heading a sentence stands, of what time it speaks, whose words it gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from statistics import median_high

from quizgen import text
from quizgen.facts import binding, dates, posts, scopes, speakers
from quizgen.facts.glossary import is_glossary
from quizgen.facts.keyness import Keyness
from quizgen.facts.kinds import (
    CONSEQUENCE,
    CONTRAST,
    DAY,
    DEMAND,
    DUTY,
    ENUMERATION,
    FIGURES,
    FINE,
    GRADES,
    HALF,
    INVERTED,
    MARKED,
    MEANING,
    NUMBER,
    PARALLEL,
    PERIOD,
    PHRASE,
    QUOTED,
    ROLE,
    SAYING,
    STATEMENT,
    SUBJECT,
    WHAT,
    WHO,
    Scope,
)
from quizgen.facts.prose import BRIEF, Prose, prose_of
from quizgen.facts.said import Said
from quizgen.facts.slots import Slot
from quizgen.facts.spot import without_notes
from quizgen.facts.standing import balanced, exercises
from quizgen.facts.subjects import independent
from quizgen.model import Section, Speech

WORTH = {
    MARKED: 8, SAYING: 8, ENUMERATION: 5, INVERTED: 6, WHO: 6, CONSEQUENCE: 6, PERIOD: 6, DAY: 5, NUMBER: 5,
    ROLE: 6, GRADES: 7, PARALLEL: 4, DEMAND: 1, QUOTED: 3, HALF: 5, SUBJECT: 5, STATEMENT: 4, PHRASE: 3, CONTRAST: 2,
    FINE: 5, DUTY: 5, MEANING: 5, WHAT: 5,
}  # fmt: skip
"""What a slot is worth by its kind, before the words in it count."""

CITED = (4, 26)
"""So many characters has a heading under which a sentence of a speech is asked."""

PROVIDING = ("rules", "document")
"""Voices of texts whose chapters say of what their sentences speak."""

NEWS = ("text", "meeting")
"""Voices of texts that may be a report of news."""

PAIR = 2
"""A matter of no more characters may be a part of another word."""

WHOLE = 20
"""A sentence of fewer characters does not say enough under a general heading."""

DEMANDED = 2
"""What a figure that binds people is worth more than one that reports."""

GENERAL = 2
"""What a role that many things play is worth less (必然要求) than what is said to play it."""

SEVERAL = 4
"""One of so many members may stand in a title or heading all the same."""

MOSTLY = 0.7
"""More than this share of sections are nearly all of them."""

TERMS = (QUOTED, PHRASE)
"""Kinds that are terms of the text."""

_CLOSES = re.compile(
    "第[二三四五六七八九十]个(?:大)?(?:问题|方面|部分)[，：]"
    "|(?:女士们|各位来宾|各位代表|各位同事|老师们|同学们)、"
    "|(?:最后|好了?|总之|还有一句|同志们|朋友们|各位|大家)[，！。：教说讲]|最后[再还]?[^，。；]{0,4}[讲说提谈]"
    "|[^，。；]{0,8}在?(?:会议)?(?:最后|总结)(?:讲话)?时?(?:强调|指出|要求|说)[，：]|(?:我)?就?[讲说]到这里"
    "|谢谢|这个月|(?:Finally|Thank you|Lastly)\\b"
)
"""How a speaker leaves the last heading behind."""
_ADDRESSES = re.compile(
    "(?:尊敬的)?(?:各位|全体)?[^，。；！：]{0,8}(?:代表|委员|同志们?|同事们?|朋友们?|来宾|领导|先生们)[！：]"
)
"""A paragraph that only addresses the hearers: behind it begins something of its own."""
_UNNUMBERED = re.compile("|[一二三四五六七八九十][是要]|第[一二三四五六七八九十][，、]?")
_LICENCE = re.compile(
    "本(?:作品|页面|网站)(?:是|属于|采用|已)|.*(?:维基文库|知识共享|版权所有|Creative Commons|[Pp]ublic domain)"
)
"""How a note begins on who may use a text; what follows is none of it."""
_INSIDE_MARKS = re.compile("^\\s+|(?<=[“‘])\\s+|\\s+(?=[”’])")
_TREATED = re.compile(
    "^(?:传达|听取|审议|研究|讨论)(?:了|并审议|并研究)?(?:关于)?(?![生院所员室型性成能会课题])(?=[^，。；]{4,24}$)|(?:有关|相关)(?:问题|事项|工作)$"
)
"""What a meeting does with what its heading names, and how such a heading ends."""
_SPOKEN = re.compile("^(?:再|先|重点)?(?:说说|讲讲|谈谈|说一说|讲一讲|谈一谈|聊聊)(?=[^，。；]{4})")
"""How a speaker turns to what a heading says (说说危急值和用药)."""
_NO_PLACE = re.compile("[？?；。（(]|^(?:关于|是)|：$")
"""How a heading ends, or begins, by which no place is called."""
_NO_POINT = re.compile(
    "^(?:作为|希望|如|当|违反|未|发[生现]|超过|经|[一二三四五六七八九十][要抓是]|“[^”]*”$)|(?:[时后前的]|层面|契机|\\d+[项起])$"
)
"""How the topic of a point begins or ends that is a case, or no part of a text."""
_DEMANDS = re.compile("(?<![主需重概纲提首必])要(?![素求点件领闻务害])")
_SAYS = frozenset(["是", "有", "应", "须", "应当", "必须", "不得", "把", "将", "让", "使", "可以", "不"])
"""Words that make a sentence of a point's topic."""
_PLAN = re.compile(r"安排|打算|计划|目标|展望|部署|预期")
_BINDING = re.compile(
    r"必须|不得|应当|严禁|一律|至少|不少于|不得少于|不超过|不得超过|不低于|不高于|控制在|[以之]内|为期|前(?:完成|办结|报|全部|到位)"
    r"|\b(?:must|shall|may not|at least|no more than|not exceed|within|every)\b"
)

_OF_ALL = re.compile(
    "(?:总体|工作|主要|行动|发展|基本)?(?:目标|要求)|总体思路|组织(?:保障|实施|领导)|(?:保障|工作)措施"
)
"""Headings of a document under which stands what holds for all of it."""
_BY_YEAR = re.compile(r"(?:到|至|力争)?\d{4}年(?:底|末|\d{1,2}月底?)?前?")
_OF_YEAR = re.compile("回顾|过去|总结|成绩|成效|完成情况")
"""What a heading says that tells of what a year has reached."""
_YEAR = re.compile(r"\d{4}年|[一二][一二三四五六七八九○〇零]{3}年")
_CLAUSE = re.compile(
    "以[^，]{1,6}为|全部|一律|(?<![主需重概纲提])要(?![素点求件领闻务害])|无[\u4e00-\u9fff]{2}$|(?<=[\u4e00-\u9fff]{2})(?:整洁|整齐|完好|齐全)|^[穿戴留]|是|应|须|必须|实行|负责|不(?!良|动产|定期|合格)"
)
"""What makes a clause of a point's topic (办公室是归口管理部门)."""
_JOINT = re.compile("[与和及、]")
_DATED = re.compile(
    r"\d{4}年|[一二][一二三四五六七八九○〇零]{3}年|“?[一二三四五六七八九十]+五”?|去年|过去[一两三四五六七八九十]年|今年|[一两三四五六七八九十]年来|全年"
)
_OVER = re.compile("(?:(?:过去|这)?(?P<n>[一两三四五六七八九十])年来|过去(?P<past>[一两三四五六七八九十])年)，")
"""How a paragraph opens of which all figures are of some years that have passed."""
_OF_LAST_YEAR = re.compile(r"(?:[^\n]*?。)??(?:过去一年|去年)，(?![^\n]*(?:今年|明年|今后|下一步))")
"""A paragraph, or the rest of it, of what the year before has brought."""
_PASSED = re.compile("过去.年$")
_RELATIVE = re.compile("今年|一年来|本年度?(?!计划)|明年")
"""A year that only the day of the text tells."""
_UNDATED = re.compile(
    r"(同比|全年|今年|去年|上一?年|本年|年内|同期|目前|近[一二三两四五六七八九十]年"
    r"|^(?!.*(?:以来|期间|时期|年间|十年|五年|\d年)).*年均)"
)
_GENERAL_ROLE = re.compile(
    "(?:重要|必然|根本|基本|主要|重大|本质|内在|有力|坚强|客观|强大|首要|关键)"
    "(?:要求|保证|任务|体现|特征|基础|支撑|环节|保障|组成部分|需要|动力|力量|战略任务|内容|途径|原则|条件)"
)
_OF_PAST = re.compile("成绩|成效|回顾|工作情况|基本情况|取得的")
"""Headings under which it stands too."""
_LOOKS_BACK = re.compile(
    "(?:回顾|总结)?(?:过去|刚刚过去)的?(?:[一两三四五\\d]+年|20\\d\\d年|一[年段])|[一两三四五几]年[多半]?来，|近[几些]?年来?，"
    "|(?:去年|今年|上半年|年初|上学期)以来，|(?:去年|上半年|上学期|前一阶段|这一年[里来]?)，|今年(?:以来|上半年)"
)
"""How a paragraph begins that tells what has been done."""
_LINE = re.compile("(?:这[条个道]|的)?(?:红线|底线|防线)")
_TITLES = re.compile("《[^》]*》")
"""Other texts that a title names."""
_OTHER_RULES = re.compile(
    "(?:落实|贯彻|学习|遵守|执行|践行)[^，。；]{0,12}(?:规定|条例|准则|规则|章程)(?:实施细则)?(?:精神)?"
)
"""The rules of others, which a text is about."""
_EXPLAINS = re.compile("解读|答记者问|问答|图解|读懂")
"""What a text is called that explains the rules of others."""
_MEETING_SAYS = re.compile("会议?(?:还|并|同时)?(?:强调|指出|要求|认为|提出|决定|号召)，")
"""How a report gives the words of a meeting."""
_GENRES = (
    (re.compile("(?:常委会|办公会|党委会)[^，。；《]{0,12}(?:传达|学习)"), "meeting"),
    (re.compile("发表[^，。；]{0,6}(?:讲话|致辞|演讲)"), "speech"),
    (
        re.compile(
            r"会议?[^，。；的上]{0,8}(?:举行|召开|公报|闭幕)|召开[^，。；《]{0,40}(?:会议|大会|推进会|部署会|动员会|座谈会|工作会)|(?:会议|全会)(?:决议|纪要|精神|公报)?$"
        ),
        "meeting",
    ),
    (re.compile(r"讲话|致辞|发言|讲稿|党课|座谈会|会上|会议上|强调|address|speech|remarks", re.IGNORECASE), "speech"),
    (re.compile(r"条例|办法|规定|规则|细则|章程|准则|守则|规程|规范|须知|制度$"), "rules"),
    (re.compile(r"意见|通知|方案|规划|纲要|决定|决议|公告|函|标准|计划|指南|预案|措施|要点|手册|指引"), "document"),
    (re.compile(r"工作报告|报告$|的报告"), "report"),
)


@dataclass(frozen=True)
class Place:
    """Where a sentence stands, whose words it is, and what words are worth there."""

    speech: str
    section: str
    voice: str
    keyness: Keyness
    time: str = ""
    title: str = ""
    headings: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    date: str = ""
    speaker: str = ""
    past: bool = False
    last_year: bool = False

    def by_whom(self, said: Said) -> Said:
        """A sentence that opens with what is done, behind the one whose duties the heading says these are."""
        who = posts.holder((*self.headings, self.title))
        if not who or said.own or not text.is_cjk(said.text):
            return said
        word, tag = text.words(said.text)[0]
        if tag[0] not in "vd" and not word.startswith(("每", "对", "按", "根据")):
            return said
        bare = replace(said, text=who + said.text, quotes=(who, *said.quotes), own=len(who))
        return replace(bare, topic="", matter="", leans=False)

    @property
    def heading(self) -> str:
        """The heading right above; "" where there is none."""
        return self.headings[0] if self.headings else ""

    def time_of(self, sentence: str) -> Scope:
        """The heading above that alone says of which year a sentence speaks; none where it says so itself."""
        if _PASSED.match(self.time):
            return Scope("" if _DATED.search(sentence) else f"{self.time}的工作", part=False)
        heading = "" if text.fold(self.time) == text.fold(self.title) else self.time
        return Scope(heading if _YEAR.search(heading) and not _YEAR.search(sentence) else "")

    @cached_property
    def _above(self) -> Scope:
        """What stands above says of all sentences here."""
        return scopes.of(self.headings, self.title)

    def scope_for(self, said: Said) -> Scope:
        """What a sentence that does not say of what it speaks is about: its point's topic, or what stands above."""
        sentence, topic = said.text, said.topic
        if said.matter and not _names(said.matter, sentence):
            return Scope(said.matter, part=False)
        if said.leans:
            whole = self.voice in PROVIDING and text.measure(sentence) >= WHOLE and _OF_ALL.fullmatch(self.heading)
            return self._above or Scope(self.heading if whole else "") or self._part
        short = text.measure(sentence) <= BRIEF
        told = said.opens or text.is_cjk(sentence)
        needed = short or not told or self.voice in PROVIDING or not independent(sentence)
        own = Scope(topic, part=topic == self.heading) if _is_named(topic) and scopes.says_what(topic) else Scope()
        scope = own or (self._above if needed else Scope())
        if not scope and topic and not independent(sentence) and not text.shares_word(topic, sentence):
            return self._part
        return Scope() if _tells(sentence, scope.words) or _YEAR.search(sentence) else scope

    @cached_property
    def _part(self) -> Scope:
        """The heading right above in a text that is spoken, whatever it says: it calls to mind where a sentence was."""
        spoken = self.voice not in (*PROVIDING, "") and text.is_cjk(self.heading)
        known = text.fold(self.heading) == text.fold(self.title)
        fits = CITED[0] <= text.measure(self.heading) <= CITED[1] and balanced(self.heading)
        return Scope(self.heading if spoken and fits and not known else "")

    @cached_property
    def _where(self) -> Scope:
        """The nearest heading above that can be cited as the place of a sentence, whatever it says."""
        known = {text.fold(self.title), ""}
        fit = (one for one in self.headings if CITED[0] <= text.measure(one) <= CITED[1] and balanced(one))
        return Scope(next((one for one in fit if text.fold(one) not in known and not _NO_PLACE.search(one)), ""))

    def cited(self, said: Said) -> Scope:
        """What a question on a sentence cites: what this is about, or else the heading that tells where it stands."""
        if scope := self._looked_back_on(said) or self.scope_for(said):
            return scope
        if said.matter and _names(said.matter, said.text):
            return Scope()
        if (who := posts.holder((*self.headings, self.title))) and said.text.startswith(who):
            return Scope()
        if not self.voice:
            return Scope()
        above = self._above or self._where or self._in(said.part)
        return Scope() if text.fold(above.words) in text.fold(said.text) else above

    def _in(self, point: str) -> Scope:
        """The point of a text without headings in which a sentence stands."""
        point = point.removeprefix("要")
        fits = CITED[0] <= text.measure(point) <= CITED[1] and balanced(point)
        return Scope(point if fits and _is_place(point) else "")

    def _looked_back_on(self, said: Said) -> Scope:
        """The heading of a report that says of which year it tells, before a sentence without one."""
        told = self.voice == "report" and _OF_YEAR.search(self.time) and _YEAR.search(self.time)
        fits = CITED[0] <= text.measure(self.time) <= CITED[1] and not _YEAR.search(said.text)
        return Scope(self.time if told and fits else "")

    def timed(self, sentence: str) -> bool:
        """Whether it is known of what time a sentence's figures speak, and whether they are reached or planned."""
        past = "去年" in sentence
        if self.voice == "report" and not any(map(_DATED.search, (self.time, sentence))):
            return False
        if self.last_year and not (_OF_YEAR.search(self.time) or _DATED.search(sentence)):
            return False
        if (_YEAR.search(self.time) and not past) or _BY_YEAR.match(sentence) or _PASSED.match(self.time):
            return True
        if _RELATIVE.search(sentence) and not (
            _YEAR.search(self.title) or _YEAR.search(self.date) or self.voice in PROVIDING
        ):
            return False
        planned = binding.DEMANDED.search(sentence) is not None and not past
        undated = _UNDATED.search(sentence) and not _YEAR.search(sentence) and not planned
        return not undated and (not _PLAN.search(self.time) or bool(binding.PLANNED.search(sentence)))

    def tells_tale(self, sentence: str) -> bool:
        """Whether a sentence only tells what happened once, or what has been done, in a text that is no report."""
        tale = self.past or binding.TALE.search(sentence)
        return self.voice != "report" and bool(tale) and not binding.RULED.search(sentence)

    def counts(self, slot: Slot, sentence: str) -> bool:
        """Whether a figure is worth knowing: it binds, or a report or rules give it; how many things there are
        (更换井盖2240套, 1126户独居老人) is not, but where a limit stands beside it."""
        if self.voice in ("rules", ""):
            return True
        if self.voice == "report":  # what was reached is known by its year
            dated = f"{self.title}{self.time}{sentence}"
            return bool(_DATED.search(dated) or binding.BINDS.search(sentence))
        near = binding.of_itself(slot.spans[0], sentence)
        return near if near is not None else self.voice in PROVIDING or binding.in_sentence(slot.spans[0], sentence)

    def tells(self, slot: Slot, sentence: str) -> bool:
        """Whether the title of the text, or the heading above, tells the words of a slot."""
        words = [sentence[start:end] for start, end in slot.spans]
        if slot.spans and _LINE.match(sentence, slot.spans[-1][1]):
            return False  # which line is not to be crossed is asked all the same
        if slot.kind == NUMBER and text.count_figure(words[0], self.title):
            return True
        known = text.fold(f"{self.title}\n{self.heading}")
        heard = sum(text.fold(word) in known for word in words)
        told = slot.kind in (*TERMS, SAYING, SUBJECT, DEMAND) and heard > 0
        told = told or (slot.kind == ENUMERATION and heard * SEVERAL > len(words))
        shown = (self.heading, self.title)
        return told or (
            slot.kind in (PHRASE, SUBJECT, DEMAND) and any(_is_mostly_in(word, one) for word in words for one in shown)
        )

    def worth(self, slot: Slot, sentence: str) -> float:
        """How much a slot is worth asking among those of its sentence."""
        words = "".join(sentence[start:end] for start, end in slot.spans)
        demanded = slot.kind in FIGURES and _BINDING.search(sentence) is not None
        general = GENERAL * (slot.kind == ROLE and _GENERAL_ROLE.fullmatch(words) is not None)
        return WORTH[slot.kind] - general + len(slot.spans) / 2 + self.keyness.of(words) / 4 + DEMANDED * demanded


_WRONG = ("误区", "误解")
"""How headings are counted that say what is not so (误区一：办了就不用管)."""


def headings_of(speech: Speech) -> dict[str, tuple[str, ...]]:
    """The heading of each section and those above it by its path, the nearest first, without notes."""
    found: dict[str, tuple[str, ...]] = {}
    for path, node in speech.walk():
        said = isinstance(node, Section) and node.title and not node.marker.startswith(_WRONG)
        own = (_tidy(without_notes(node.title)),) if said else ()
        found[path] = (*own, *found.get(path.rpartition("/")[0], ()))
    return found


def _tidy(heading: str) -> str:
    """A heading without the spaces of a layout right inside its quotation marks (推动“ 三全育人 ”), and without what a
    meeting does with it (研究|食堂管理)."""
    return _INSIDE_MARKS.sub("", _TREATED.sub("", _SPOKEN.sub("", heading)))


def walk(speech: Speech, plain: str) -> Iterator[tuple[Place, Prose]]:
    """The running text of a speech, each stretch with its place; no exercises."""
    keyness, voice = Keyness(plain), voice_of(speech)
    times: dict[str, str] = {}
    headings = headings_of(speech)
    closers, who = _closing(speech), speakers.of(plain, speech.title, meeting=voice == "meeting")
    if voice == "meeting" and (who.main or who.several) and not _MEETING_SAYS.search(plain):
        voice = "text"  # its persons say what is said
    last = _last_unnumbered(speech) if voice in NEWS else set()
    date = speech.date or dates.dateline(plain)
    nodes = [*speech.walk()]
    for path, node in nodes:
        title = getattr(node, "title", "")
        timed = balanced(title) and (_YEAR.search(title) or _PLAN.search(title))
        above = path.rpartition("/")[0]
        times[path] = title if timed else times.get(above, "")
        own = isinstance(node, Section) and bool(title)
        if own and (exercises(title) or is_glossary(title)):
            continue
        pairs = tuple(pair for pairs in node.pairs for pair in pairs.items)
        place = Place(speech.id, path, voice, keyness, times[path], speech.title, headings[path], pairs, date)
        place = replace(place, past=own and _OF_PAST.search(title) is not None)
        apart_from, left = _apart(node, closers[path]) if path in closers else "", False
        for prose, speaker in map(who.words, prose_of(node)):
            if path == nodes[-1][0] and _LICENCE.match(prose.text):
                break
            last_year = _OF_LAST_YEAR.match(prose.text) is not None
            still = place.past and not binding.DEMANDED.search(prose.text)
            looks_back = last_year or still or _LOOKS_BACK.match(prose.text)
            place = replace(place, speaker=speaker, past=bool(looks_back), last_year=last_year)
            closes = node in speech.sections[-1:] and (_CLOSES.match(prose.text) or _CLOSES.match(prose.led))
            turns = prose.before and _ADDRESSES.fullmatch(prose.text)
            apart = path in last and prose.before and _closes_apart(node, prose.text)
            left = left or (apart_from != "" and prose.text == apart_from)
            if closes or turns or apart or left:
                place = replace(place, headings=(), time="")
            over = _OVER.match(prose.text)
            yield replace(place, time=f"过去{over['n'] or over['past']}年") if over else place, prose


def _apart(node: Speech | Section, usual: int) -> str:
    """The paragraph from which on a last section may close the part above: the first that follows another one, or with
    the `usual` number of blocks told the first behind so many that says no word of the heading; "" where none does."""
    paragraphs = [(at, block) for at, block in enumerate(node.body) if isinstance(block, str)]
    if not usual:
        return next((block for _, block in paragraphs[1:]), "")
    title = node.title if isinstance(node, Section) else ""
    further = (block for at, block in paragraphs if at >= usual)
    return next((one for one in further if not text.shares_word(title, text.unmark(one))), "")


def _closing(speech: Speech) -> dict[str, int]:
    """The paths of sections whose further paragraphs may close the part above: the last of several, where nearly all
    before it have one paragraph each (0), or which has at least two blocks more than is usual there (so many)."""
    nodes = [(path, node) for path, node in speech.walk() if isinstance(node, Section)]
    levels: dict[str, list[tuple[str, Section]]] = {}
    for path, node in nodes:
        levels.setdefault(path.rpartition("/")[0], []).append((path, node))
    english = not text.is_cjk(speech.title)  # has no marks by which an end is seen
    several = (level for level in levels.values() if len(level) > 1)
    found: dict[str, int] = {}
    for level in several:
        *others, (path, last) = level
        usual = median_high(len(one.body) for _, one in others)
        if english or _are_brief([one for _, one in others]):
            found[path] = 0
        elif len(others) > 1 and not any(one.sections for _, one in level) and len(last.body) > usual + 1:
            found[path] = usual
    return found


def _closes_apart(node: Speech | Section, paragraph: str) -> bool:
    """Whether a further paragraph of the last part may be none of it: it says no word of its heading, and is the last
    one where headings have no number."""
    ends = isinstance(node, Section) and (bool(node.marker) or node.body[-1] == paragraph)
    return ends and not text.shares_word(node.title, paragraph)


def _last_unnumbered(speech: Speech) -> set[str]:
    """The paths of sections that are the last of their level and have no number, or only one of a sentence (三是), in a
    report of news: its close may stand under them."""
    nodes = [(path, node) for path, node in speech.walk() if isinstance(node, Section)]
    last = {path.rpartition("/")[0]: (path, node) for path, node in nodes}
    return {path for path, node in last.values() if not node.sections and _UNNUMBERED.fullmatch(node.marker)}


def _is_place(point: str) -> bool:
    """Whether a point of a Chinese text can be called by its topic: a thing or a deed, and no clause or case."""
    if not text.is_cjk(point) or any(words.search(point) for words in (_NO_PLACE, _NO_POINT, _DEMANDS)):
        return False
    words = text.words(point)
    return words[0][1][0] not in "pmr" and not any(word in _SAYS for word, _ in words)


def _is_named(topic: str) -> bool:
    """Whether a point's topic can be called a part of the text: no state and no deed (油位在视镜1/2处, 查看记录)."""
    if not text.is_cjk(topic):
        return True
    tags = [tag for _, tag in text.words(topic)]
    state = (
        any(tag[0] in "pr" or tag in ("d", "t") for tag in tags)
        or any(map(str.isdigit, topic))
        or _CLAUSE.search(topic)
    )
    return bool(tags) and not state and (tags[0][0] != "v" or len(tags) < 2 or tags[0] == "vn")


def _are_brief(sections: Sequence[Section]) -> bool:
    """Whether sections have one paragraph each, nearly all of them."""
    return sum(map(_is_brief, sections)) > MOSTLY * len(sections)


def _is_brief(section: Section) -> bool:
    return not section.sections and len(section.body) == 1


def voice_of(speech: Speech) -> str:
    """Whose words a stem may call them: of a speech, report, document, rules or text; "" where they are not its own."""
    if not speech.verbatim:
        return ""
    below = next((block for block in speech.body[:3] if isinstance(block, str) and block.startswith("—")), "")
    if _EXPLAINS.search(speech.title) or _EXPLAINS.search(below):
        return "document"
    titles = *(_OTHER_RULES.sub("", one) for one in (_TITLES.sub("", speech.title), speech.title)), below
    return next((genre for title in titles for pattern, genre in _GENRES if pattern.search(title)), "text")


def _is_mostly_in(phrase: str, shown: str) -> bool:
    """Whether all words of a Chinese phrase but one at the most, and the most of it, stand in what is shown
    (党的建设制度机制 in 深化党的建设制度改革)."""
    if (len(text.words(phrase)) > 1 and text.is_made_of(phrase, shown)) or text.is_split_in(phrase, shown):
        return True
    words = [word for word, _ in text.words(phrase) if len(word) > 1] if text.is_cjk(phrase) else []
    told = [word for word in words if word in shown]
    return len(words) > 1 and len(told) >= len(words) - 1 and sum(map(len, told)) * 3 >= len(phrase) * 2


def _names(matter: str, sentence: str) -> bool:
    """Whether a sentence names a matter in a word of its own (保密, and not 保密室)."""
    return any(matter == word for word, _ in text.words(sentence)) or (len(matter) > PAIR and matter in sentence)


def _tells(sentence: str, heading: str) -> bool:
    """Whether a sentence says itself what the heading above says: a word of a Chinese one, or one of the things that it
    joins; all words of an English."""
    if text.is_cjk(heading):
        parts = _JOINT.split(heading)
        return text.shares_word(heading, sentence) if len(parts) < 2 else any(part in sentence for part in parts)
    return text.latin_words(heading) <= text.latin_words(sentence)
