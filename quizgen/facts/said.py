"""What running text says, sentence by sentence, each behind the one that it needs to be understood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from quizgen import text
from quizgen.facts import english, itemised, matters
from quizgen.facts.leaning import leans, leans_at_start
from quizgen.facts.prose import Prose, sentences
from quizgen.facts.slots.grades import grades
from quizgen.facts.standing import attribution, most
from quizgen.facts.subjects import ELLIPTIC, FURTHER, independent, lacks_object
from quizgen.facts.words import VERBS

BEHIND = 8
"""So many characters tell how a text goes on."""

LEAD = 24
"""What leads in to the parts of a sentence has no more characters."""

FRAGMENT = 5
"""A sentence of fewer characters explains nothing."""

TITLED = 9
"""A sentence of no more characters that ends with a noun is a title (巩固收尾阶段（2月）。)."""

REPEATS = 6
"""A sentence that repeats so many characters of its topic says of what it speaks."""

UNFOLDS = 2
"""So many sentences behind a topic are about it for certain."""

_CASE_ONLY = re.compile("[^是]*(?<!目)的[。；]?")
"""How a case ends whose beginning is taken for a topic (违法行为轻微，依法可以不予处罚的)."""
_THIS_IS = re.compile("这(?:就)?是(?![一说指因为如这那])")

TOPIC = 18
"""A longer topic does not stand in the place of 这."""
_WHEN_ONLY = re.compile(
    "自[^，。；]{2,14}起|[^，。；]{2,10}(?:后|时|(?<!提)前|期间)(?:，|[\\d一两三四五六七八九十])|每|超过|\\d"
)
_DEMANDS = re.compile("要(?!求|么)|必须|应当?(?!该说)|严禁|不得|不准|一律|禁止|坚决|今后|往后|从今")

_BLAMES = re.compile(
    "不少(?:科室|单位|部门|同志|干部|人|地方|班子)(?:已经)?|(?:存在|仍有|仍然有|还有|有的|有些|个别|少数|部分|一些|突出)[^。]{0,20}(?:问题|现象|不足|薄弱|单位|同志|干部)|问题(?:是|有)：|长期(?:是|处于|存在)|的(?:只|仅|才)有[\\d一二三四五六七八九十]|不够[高强优好实严细深牢快](?![^，。；]*(?:须|不得|一律|扣))"
)
"""What tells of faults, and not of what is right (有的单位仍然一卡多车)."""

_COUNTS = re.compile("[几一二两三四五六七八九十\\d][个层种项条点大类步句方]|[二两三四五六七八九][\u4e00-\u9fff]$")
"""How many parts follow, of which one alone is too few (分三档, 一日三查)."""
_TAKES_BACK = re.compile(
    "但是?|除[^，。；]{2,20}外(?!，[^，。；]{6})|确[有需因]|特殊情况|[^。；]{2,60}(?:(?:可以?|准予)例外|不在此限)"
    "|(?:The )?(?:only )?[Ee]xceptions?\\b|Except\\b|Unless\\b"
)
"""How a sentence begins, or says, that it takes back a part of the one before."""
_MORE_DUTIES = re.compile(
    "(?:并|同时|还|再)?，?(?:应当?(?!届)|必须|须)|(?:并|同时|还)[^，。；的]{1,6}|对[^，。；]{2,24}，?(?:应当?|必须|须)"
)
"""How a sentence begins that lays down more for the case of the one before (对假纸币，应当加盖戳记)."""
_BY_REFERENCE = re.compile("违反本[^，。；]{2,6}第[^，。；]{1,16}的，")
"""A case that only its article tells; so are those that the paragraph goes on to."""
_PUNISHED = re.compile("的，[^。]*(?:处|罚款|没收|责令|赔偿)")
_SAYS_NOTHING = re.compile("具体(?:安排|做法|要求|措施|办法|规定|来[讲说]|地?[讲说]|是)?|做法(?:是|有)?|要求(?:是|有)?")
"""A lead that says nothing of what it leads in to (具体做法：)."""
_ANNOUNCES = re.compile("(?:提出|强调|明确)[^，。；]{0,8}[几两二三四五六七八九十\\d]+[个项条点方][^，。；]{0,6}。?$")
"""What only announces how many points follow."""
_WHICH_CASE = re.compile(
    "[^，。；]{2,30}的，|(?:(?:[一二三四五六ⅠⅡⅢⅣ特]|\\d)级|轻微|一般|较[大重]|[重特]大|(?:特别)?严重)[\u4e00-\u9fff]{2,4}，"
)
"""The case of which a sentence lays something down (印章遗失的，…; 二级事故，…)."""
_IN_NAME_OF = re.compile("以[^，。；]{2,14}名义")
"""In whose name something is done that a whole sentence is about (以县政府名义制发的上行文，…；平行文…)."""
_LABEL = re.compile(r"(?P<label>[A-Z][\w’'-]*(?: [\w’'-]+){0,3})(?: [–—-] |: )")
_OPENS_WITH = re.compile(r"(?P<label>[A-Z][a-z’'-]+(?: [a-z’'-]+){0,2})\. (?=[A-Z])")
"""A few words without a verb, in a sentence of their own (Sickness. Ring in yourself …)."""
_GREETS = re.compile(
    "(?:Good|Right|Morning|Evening|Hello|Thanks?|Well|Next|First|Second|Third|Last|Again|Yes|No|Not)\\b"
)
"""How such a sentence begins that only greets or goes on."""
_WHEN_OR_WHERE = re.compile(
    "(?:Owner|Author|Reference|Version|Issue|Date|Status|Approved|Note|At|On|In|After|Before"
    "|By|Within|From|Until|If|When|Where|For|To|Under|Over|While|So|Now|And|But)\\b"
)
"""How words before a colon begin that are no label of what follows (At 45 minutes: …)."""
_GRADED = re.compile("(?:[一二三四五六ⅠⅡⅢⅣ特]级|轻微|一般|较大|重大|特大|严重)[\u4e00-\u9fff]{2,6}(?:应|须|由)")
"""A case that says itself what it is one of (一般不良事件应在20日内上报)."""
_YEAR = re.compile(r"(?<![较比])\d{4}年")
_ANOTHER_YEAR = re.compile("过去一年|去年|上年|上一年|以来")
"""Behind which a paragraph speaks no more of the year it began with."""
_OWN_SPAN = re.compile("年(?:时间)?内|力争[^，。；]{0,4}年")
"""A span of years that a sentence sets itself."""
_BY_YEAR = re.compile(r"(?P<year>(?:力争)?到20\d\d年[底末]?)，")
"""How a paragraph begins that tells what is to be reached by a year, in all of its sentences (到2025年，…)."""
_OF_YEAR = re.compile(r"(?P<year>\d{4}年)(?:为|是|[：:]|，?[^，。；]{0,8}(?:目标|阶段|之年))[^。；]{0,16}(?:。|[：:])")
"""A paragraph of what is to be reached in a year (2024年为打基础之年。…)."""
_OWN_CASE = re.compile(
    r"对[^，。；]{2,16}的|[^，。；]{2,12}(?:后|前)(?:[，\d]|[一两三四五六七八九十]+[个年日天])"
    r"|已|(?:没有|未|有|无|不)[^，。；]{1,12}的[，\d]"
)
"""When a part of a sentence holds, whatever the case of the one before (道路竣工后5年内不得开挖)."""
_EVENT = re.compile("(?:接到|收到|接|发生|发现|出现)[^，。；]{2,16}，")
"""An event at which terms begin to run."""
_RUNS_FROM_EVENT = re.compile("(?:\\d+|[一二三四五六七八九十百]+)个?(?:小时|分钟|工作日|日|天)(?:之?内|以内)")
_MATTER = re.compile("[^，。；：\\d的]{2,8}，(?=[^，。；]{2,20}的)")
_MATTER_ONLY = re.compile("[^，。；：\\d的]{2,8}，")
"""Of what a sentence tells case after case (陪餐人数，来宾5人以下的…；来宾10人以上的…)."""
_RUNS = re.compile("[后起](?:\\d+|[一两三四五六七八九十]+)个?(?:小时|分钟|工作日|日|天|月)(?:之?内|以内)")
"""From when a term runs that a part of a sentence sets (在停水后2小时内到)."""
_CAPPED = re.compile("的，不(?:得)?超过")
_PER_HEAD = re.compile("每[人次桌][^，。；]{0,4}不(?:得)?超过")
"""How a limit is told for each one, which the next parts of the sentence leave out."""
_ACTOR = re.compile(
    "[^，。；]{0,10}?(?:[部处科室局办组队班厂院校站所司]|中心|部门|单位|公司|主任|经理|书记|人员|责任人|负责人|[长员人者方师])"
    "(?=[，应须由在要将立当即负可不报扣停给按向对每一取会书通每])"
)
"""Who is to do something, or to bear it, in the case that stands before."""
_LIMIT_OF = re.compile(r"(不(?:得)?(?:超过|低于|少于|高于))\d+(?:\.\d+)?(\D)")
_OWN_RULE = re.compile("[^，。；]{2,14}(?:应当?|须|可以?)")
_TERM = re.compile(
    r"应当?[^，。；]{0,6}?(?:\d+|[一两三四五六七八九十]+)个?(?:小时|工作日|日|天|分钟|月)(?:之?内|以内)|应当?(?:当日|立即|马上)"
    r"|^[\u4e00-\u9fff]{2,8}在(?:\d+|[一两三四五六七八九十]+)个?(?:小时|工作日|日|天|分钟)(?:之?内|以内)"
)

_FROM = re.compile(
    "起|后|(?<![小同])时(?!间)|前|[收接得报]到|于\\d|[自从]|经(?!过)|的，|对[^，。；]{2,20}，|每|(?<!应)当"
)
"""What says from when a term runs."""
_BARE_WORD = re.compile(
    "([\u4e00-\u9fff]{2})(?=应当?|须|要(?!求)|不得|不[超少低高]|超过|达|由(?!于)|于(?!是)|每|保存|一律|自|在\\d|\\d)"
)
_DAY_ONLY = re.compile("\\d{1,2}[日号][之以]?前")
"""A day of a month that the part before names."""
_ANY_WORD = ("必须", "可以", "应当", "各级", "全体", "同时", "其中", "一律", "不得", "严禁", "单位", "部门", "人员")
"""What opens a sentence and takes up nothing."""
_CASES = re.compile("、[^，。；]+的[。；]?$|的，[^，。；]*[^是][^，。；]*的[。；]?$")
"""How a sentence ends that only names cases (死亡1人以上的、被媒体关注的。)."""
_PENALTY = re.compile("对|由|并|处|给予|责令|没收|依法")


@dataclass(frozen=True)
class Said:
    """A sentence, behind the words before it that it needs; its own words begin at `own`.

    A `joined` one stands behind the whole sentence before it. `quotes` are its evidence; `topic` is what the point that
    it explains is about, "" where the sentence says so, `matter` what the speaker has turned to, "" where he has to
    nothing. One that `leans` is understood under a heading only, one that `opens` its paragraph needs none; behind
    one that is `cut` its text goes on, behind one that goes `further` more is laid down for its case. A `whole` one has
    all parts of its sentence, for the figures of all of them.
    """

    text: str
    quotes: tuple[str, ...]
    own: int = 0
    topic: str = ""
    matter: str = ""
    leans: bool = False
    opens: bool = False
    joined: bool = False
    behind: str = ""
    further: bool = False
    whole: bool = False
    part: str = ""

    @property
    def cut(self) -> bool:
        return self.behind[:1] in ("，", "；")


class _Course:
    """How far a text has been read, and what the sentence that comes now can lean on.

    `part` is this sentence, or the part of one that a semicolon ends; in the latter case it is `same` as the one
    before, and `run` is all of the sentence up to it. `case`, `lead`, `head`, `year` and `label` stand before parts
    that need them.
    """

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.last = next(iter([*sentences(Prose(prose.before))][-1:]), "")
        self.stood = bool(self.last) and independent(self.last)
        self.number, self.start, self.end = -1, 0, 0
        self.part = self.between = self.lead = self.head = self.case = self.matter = ""
        self.same = self.begun = self.stands = self.blamed = self.by_reference = False
        year = _OF_YEAR.match(prose.text) or _BY_YEAR.match(prose.text)
        self.year, self.label = year["year"] if year else "", _label(prose)

    def turn_to(self, part: str) -> None:
        """Take the next sentence."""
        at = self.prose.text.find(part, self.end)
        self.number, self.part, self.between = self.number + 1, part, self.prose.text[self.end : at]
        kept = "" if matters.sums_up(part) else self.matter
        self.matter = matters.turned_to(self.between + part) or kept
        self.year = "" if _ANOTHER_YEAR.search(part) else self.year
        self.same = bool(self.last) and self.between.rstrip().endswith("；") and "。" not in self.between
        alone = not self.number and not self.prose.topic and not self.prose.before
        self.stands = alone or independent(part)
        self.blamed = not _DEMANDS.search(part) and (self.blamed or _BLAMES.search(part) is not None)
        self.by_reference = self.by_reference or _BY_REFERENCE.search(part) is not None
        if not self.same:
            self.start, self.begun = at, self.stands and not FURTHER.match(part)
            self.lead, self.head = _lead(part), _head(part)
        self.end = at + len(part)

    def leave(self) -> None:
        """Have the sentence behind."""
        which = _WHICH_CASE.match(self.part)
        goes_on = _runs_from(self.part) or self.between.strip() == "；"
        self.case = which.group() if which else self.case if goes_on else ""
        self.last, self.stood = self.part, self.stands

    @property
    def run(self) -> str:
        return self.prose.text[self.start : self.end]

    @property
    def own(self) -> int:
        """Where the part begins in its sentence."""
        return len(self.run) - len(self.part)

    @property
    def behind(self) -> str:
        """How the text goes on behind the part."""
        return self.prose.text[self.end : self.end + BEHIND]

    @property
    def before(self) -> str:
        """The sentence right before, where it is of help: what leans itself is none."""
        adjacent = self.number > 0 and not self.between.strip("；;。 \n")
        return self.last if adjacent and self.stood else ""

    @property
    def topic(self) -> str:
        return self.prose.topic if self.number < UNFOLDS else ""


def in_context(prose: Prose) -> Iterator[Said]:
    """The sentences of running text that can be asked: by themselves, with the one before them, or under a topic."""
    course, parts = _Course(prose), [*sentences(prose)]
    for number, part in enumerate(parts):
        course.turn_to(part)
        limited = any(map(_TAKES_BACK.match, parts[number + 1 : number + 2]))  # true only but for what follows
        limited = limited or (course.by_reference and _PUNISHED.search(part) is not None)
        if (not course.blamed and not limited) or text.split_marks(part)[1]:
            item = _item(part, course.lead, prose, number, same=course.same)
            found = _with_what_it_needs(course) if item is None else item
            further = any(map(_MORE_DUTIES.match, parts[number + 1 : number + 2]))
            for one in found:
                placed = replace(one, opens=not number, matter=course.matter, part=prose.part)
                yield replace(placed, behind=course.behind, further=further)
            yield from _whole_sentence(course)
        course.leave()


def _whole_sentence(course: _Course) -> Iterator[Said]:
    """All of a sentence whose parts each set a figure, from its last."""
    ends = course.part.rstrip()[-1:] == "。"
    if course.same and course.begun and ends and any(grades(course.run)):
        for whole in _whole(course.run, 0):
            yield replace(whole, opens=not course.start, matter=course.matter, whole=True)


def _with_what_it_needs(course: _Course) -> Iterable[Said]:
    """A sentence behind what its text sets before it, with the rest of its own sentence, or behind the one before."""
    part, case = course.part, course.case
    if (told := _set_before(course)) is not None:
        return told
    if course.same:
        if case and (_runs_from(part) or not (_stands_by_itself(part) or _is_next(part, course.last))):
            return _in_case(case, part)
        led = course.lead and not leans_at_start(part) and not _DAY_ONLY.match(part)
        if course.begun and not led and (whole := _whole(course.run, course.own)):
            return whole
        each = _CAPPED.search(part) and _PER_HEAD.search(course.run, 0, course.own)  # 不超过180元: each
        if each or ELLIPTIC.match(part) or _IN_NAME_OF.match(course.run, 0, course.own):
            return ()
    if course.number and _runs_from(part):
        return _in_case(case, part) or _behind(course.before, part, course.topic)
    lead = course.lead if course.same else ""
    prose = replace(course.prose, topic=course.topic)
    return _one(part, course.before, lead, prose, course.number, told=bool(course.matter))


def _set_before(course: _Course) -> tuple[Said, ...] | None:
    """A sentence behind the year or label of its text, or the event or matter that its own sentence opens with; None
    where it needs none of them."""
    part = course.part
    if course.year and course.number and not _YEAR.search(part) and not _OWN_SPAN.search(part):
        return _in_case(course.year + "，", part, quote=course.year)
    if course.number and course.label and not text.shares_word(course.label, part):
        return _labelled(course.label, part)
    return _in_case(course.head, part) if course.same and course.head and _hangs_on(part, course.head) else None


def _label(prose: Prose) -> str:
    """The few words before a dash or colon, or in a sentence of their own, that English text of several sentences is
    about (Amber – wind over 25 knots. …); "" where there are none."""
    if text.is_cjk(prose.text) or _WHEN_OR_WHERE.match(prose.text):
        return ""
    if found := _LABEL.match(prose.text):
        return found.group().strip()
    opening = _OPENS_WITH.match(prose.text)
    titled = opening and not english.has_verb(opening["label"]) and not _GREETS.match(opening["label"])
    return f"{opening['label']}:" if opening and titled else ""


def _labelled(label: str, part: str) -> tuple[Said, ...]:
    """A further sentence behind the label of its text."""
    told = f"{label} "
    if ": " in part or text.measure(told + part) > most(part):
        return ()
    return (Said(told + part, (label.rstrip(":–—- "), part), own=len(told)),)


def _item(part: str, lead: str, prose: Prose, number: int, *, same: bool) -> tuple[Said, ...] | None:
    """An item of a rule behind what leads in to all (录用驾驶员应当符合的条件包括：…); none where both are too long.

    None of what is no item.
    """
    own = part
    if not number and prose.lead:
        lead = prose.lead
    elif not same:
        lead, colon, own = part.partition("：")
        lead += colon
    told = itemised.one_of(lead)
    if not told or not own:
        return None
    of = f"{prose.topic}，" if prose.topic and not number and text.is_cjk(own) else ""
    fits = text.measure(told + of + own) <= most(told)
    quotes = (lead.rstrip("：:"), *([prose.topic] if of else []), own)
    return (Said(told + of + own, quotes, own=len(told + of)),) if fits else ()


def _one(part: str, last: str, lead: str, prose: Prose, number: int, *, told: bool) -> Iterator[Said]:
    """A sentence with what it needs: `last` stands right before it, `lead` leads in to it and its like; `told` if a
    speaker has said to what he turned."""
    if not number and ((prose.topic and _CASE_ONLY.fullmatch(part)) or _is_elliptic_case(part)):
        return
    if not number and prose.topic and (whole := _of_topic(prose.topic, part) or _with_topic(prose.topic, part)):
        yield whole
    elif lead and text.measure(lead + part) <= most(part):
        yield Said(lead + part, (lead.rstrip("：:"), part), own=len(lead))
    elif number and takes_up(part, last):
        yield from _behind(last, part, prose.topic)
    elif _opens_anew(part, prose, number) or independent(part) or text.split_marks(part)[1]:
        yield Said(part, _evidence(part, prose), topic=prose.topic)
    elif behind := _behind(last, part, prose.topic):
        yield from behind
    elif not number and prose.topic:
        yield _under(prose.topic, part)
    elif not (_PENALTY.match(part) or (lacks_object(part) and not told)):
        yield Said(part, (part,), leans=True)


def _opens_anew(part: str, prose: Prose, number: int) -> bool:
    """Whether a sentence opens running text of no topic, or a paragraph of it with whose words it gives."""
    return not number and not prose.topic and (not prose.before or bool(attribution(part)))


def takes_up(sentence: str, last: str) -> bool:
    """Whether a sentence opens with a bare word for what the one before tells in more (中断…: 导致数据中断)."""
    found = _BARE_WORD.match(sentence)
    return found is not None and found[1] in last and found[1] not in _ANY_WORD


def _whole(said: str, own: int) -> tuple[Said, ...]:
    """A sentence up to a part of it that only goes on (超过30分钟的…); none where it is too long."""
    return (Said(said, (said,), own=own),) if text.measure(said) <= most(said) else ()


def _is_elliptic_case(part: str) -> bool:
    """Whether a sentence opens with a case of which it is not said what of (超过10分钟、不满30分钟的，…)."""
    return ELLIPTIC.match(part) is not None and _WHICH_CASE.match(part) is not None


def _head(part: str) -> str:
    """What a sentence sets before all its parts: an event from which terms run (接到报告，), or of what there are cases
    (陪餐人数，来宾5人以下的…); "" where neither stands there."""
    found = _EVENT.match(part) or _MATTER.match(part)
    return found.group() if found else ""


def _hangs_on(part: str, head: str) -> bool:
    """Whether a part of a sentence rests on the head of all: a term for an event, a case for a matter."""
    return (_EVENT.match(head) is not None and _RUNS_FROM_EVENT.match(part) is not None) or (
        _MATTER_ONLY.fullmatch(head) is not None and _WHICH_CASE.match(part) is not None
    )


def _is_next(part: str, last: str) -> bool:
    """Whether a part of a sentence sets for a subject of its own what the one before sets for a case (领导带队的，
    不超过180元；一般人员用餐，不超过60元)."""
    own, other = _LIMIT_OF.search(part), _LIMIT_OF.search(last)
    alike = own is not None and other is not None and own.groups() == other.groups()
    return alike and text.is_cjk(part) and text.words(part)[0][1][0] in "nbja"


def _stands_by_itself(part: str) -> bool:
    """Whether a part of a sentence is of no case before it: it has its own, or speaks of a thing (公休假要休满八成)."""
    thing = text.is_cjk(part) and text.words(part)[0][1][0] in "nbj" and not _ACTOR.match(part)
    return thing or _has_its_own_case(part)


def _has_its_own_case(part: str) -> bool:
    """Whether a part of a sentence says itself in what case it holds, or of what."""
    own = any(case.match(part) for case in (ELLIPTIC, _WHICH_CASE, _OWN_CASE)) or _RUNS.search(part)
    return bool(own) or _lays_down_its_own(part)


def _lays_down_its_own(part: str) -> bool:
    """Whether a part of a sentence says itself who or what is to do something (一般不良事件应在20日内上报)."""
    return _OWN_RULE.match(part) is not None and independent(part)


def _runs_from(part: str) -> bool:
    """Whether a sentence sets a term without saying from when it runs (办公室应当在24小时内报案)."""
    return _TERM.search(part) is not None and not _FROM.search(part) and not _GRADED.match(part)


def _in_case(case: str, part: str, quote: str = "") -> tuple[Said, ...]:
    """A sentence behind the case of the one before (印章遗失的，), or behind the year of its paragraph.

    `quote` proves the case where the text has it in other words.
    """
    if not case or text.measure(case + part) > most(part):
        return ()
    return (Said(case + part, (quote or case, part), own=len(case)),)


def _behind(last: str, part: str, topic: str) -> tuple[Said, ...]:
    """A sentence behind the one before it, where this is of help."""
    if not last or text.measure(last + part) > most(part) or leans(last) or _is_fragment(last) or _CASES.search(last):
        return ()
    if ELLIPTIC.match(last) or attribution(part) or _ANNOUNCES.search(last) or not _goes_on_from(last, part):
        return ()
    before = last if last[-1:] in text.END else last + ("。" if text.is_cjk(last) else ". ")
    gap = "" if text.is_cjk(part) else " " * (not before.endswith(" "))
    return (Said(before + gap + part, (last, part), own=len(before + gap), topic=topic, joined=True),)


def _goes_on_from(last: str, part: str) -> bool:
    """Whether a sentence is about what the one before is: it names nothing of its own, they share a word, or it is a
    case of that."""
    if text.is_cjk(part) and text.words(part)[0][1][0] != "n":
        return True
    return text.shares_word(last, part) or ELLIPTIC.match(part) is not None or _WHICH_CASE.match(part) is not None


def _is_fragment(sentence: str) -> bool:
    """Whether a sentence says nothing of anything: an answer (要。), or how many things follow (几条硬杠杠。)."""
    if not text.is_cjk(sentence):
        return False
    bare = text.strip_end(re.sub("（[^（）]*）", "", sentence))
    words = text.words(bare)
    brief = text.measure(bare) <= TITLED and bool(words) and "，" not in bare
    titled = brief and (words[-1][1][0] == "n" or (words[0][0] in VERBS and words[-1][1][0] in "nv"))
    return titled or text.measure(bare) < FRAGMENT or not any(tag[0] == "v" for _, tag in words)


def _lead(part: str) -> str:
    """What leads in to all parts of a sentence (主要目标是：), with its colon; "" where nothing short does."""
    before, colon, _ = part.partition("：")
    if _SAYS_NOTHING.fullmatch(before):
        return ""
    if itemised.one_of(before + colon):
        return before + colon
    fitting = colon and 4 <= text.measure(before) <= LEAD and not _COUNTS.search(before)
    return before + colon if fitting and not leans(before) else ""


def _of_topic(topic: str, part: str) -> Said | None:
    """A sentence on a topic that begins with 这是, with the topic in its place (共同富裕的现代化：这是…的本质特征)."""
    found = _THIS_IS.match(part)
    if not found or set(topic) & set("，、。；“”") or text.measure(topic) > TOPIC:
        return None
    whole = f"{topic}是{part[found.end() :]}"
    return Said(whole, (topic, part), own=len(topic) + 1)


def _with_topic(topic: str, part: str) -> Said | None:
    """A sentence that only says when (竣工验收后3个月内移交) behind the thing that it is about (建设项目文件)."""
    words = text.words(topic) if text.is_cjk(topic) and text.measure(topic) <= TOPIC else ()
    thing = bool(words) and words[-1][1][0] == "n" and words[0][1][0] in "nbjla" and not set(topic) & set("，；。“”")
    return _joined(topic, part) if thing and _WHEN_ONLY.match(part) else None


_IN_CASE = re.compile("[^，。；]{1,12}(?:的|时|后)，")


def _under(topic: str, part: str) -> Said:
    """The first sentence on a topic; behind it where the topic is a clause (不收礼品，推不掉的…)."""
    clause = text.is_cjk(topic) and set(topic) & set("，、。；") and not text.shares_run(topic, part, REPEATS)
    return (_joined(topic, part) if clause and _IN_CASE.match(part) else None) or Said(part, (part,), topic=topic)


def _joined(topic: str, part: str) -> Said | None:
    """A sentence behind its topic; None where both are too long."""
    fits = text.measure(topic + part) <= most(topic)
    return Said(f"{topic}，{part}", (topic, part), own=len(topic) + 1) if fits else None


def _evidence(part: str, prose: Prose) -> tuple[str, ...]:
    """The quotations of a sentence: of one that begins with a point's term, the term and the rest."""
    term = prose.text[: prose.joint]
    rest = part.removeprefix(term).lstrip("，：, ") if term and part.startswith(term) else ""
    return (term, rest) if rest else (part,)
