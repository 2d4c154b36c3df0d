"""Facts that single sentences of the running text state: a sentence that stands by itself, with one slot in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen import counting, text
from quizgen.facts import binding, clauses, dates, english, places
from quizgen.facts.kinds import (
    CONTRAST,
    DAY,
    DEMAND,
    DUTY,
    ENUMERATION,
    FIGURES,
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
    TOLD,
    WHAT,
    WHO,
    ClozeFact,
    Scope,
)
from quizgen.facts.places import NEWS, PROVIDING, Place
from quizgen.facts.said import Said, in_context, takes_up
from quizgen.facts.slots import Slot, slots
from quizgen.facts.standing import LONGEST, attribution, most, stands_alone, without_speaker
from quizgen.facts.subjects import ELLIPTIC, independent, says_who
from quizgen.facts.torn import SEVERAL, is_torn
from quizgen.facts.words import COUPLED, LEFT_OUT, OF_OFFICES, SLOGANS, VERBS
from quizgen.model import Speech

CONTEXT = 8
"""So many characters at the least stand round a slot, or the sentence could be another one."""

BRIEF = 5
"""So many are enough where it is asked what something is (我校的目标)."""

SAID_AGAIN = 4
"""A clause of so many characters that was said before says nothing (依法可以不予处罚的，不予处罚)."""

MOST = 3
"""The most facts of one sentence."""

HEAD = 4
"""So many characters of a body's name that stand twice tell it, but of the names of any bodies."""
ANY_BODY = ("人民政府", "主管部门", "行政部门", "管理部门", "政府部门", "有关部门")

PART = 3
"""Stretches of so many characters of a term tell it where they stand elsewhere in its sentence and are most of it
(环境污染责任保险制度, …强制责任保险)."""

WHOLE_CASE, LONG_CASE = 14, 30
"""A case amid its paragraph has no fewer characters, or it is a part of the one before (拒不提供的); a longer one is
none however it begins."""

LONGEST_TOLD = 130
"""The most characters of an English sentence that is told, whose letters count half."""

CITING = 4
"""So many more characters has a stem that cites a heading (“…”部分指出，) than one that names the kind of text."""

LIMITS = (NUMBER, GRADES)
"""Kinds that are figures of a time, and worth knowing where they bind."""

APART = (GRADES, *TOLD)
"""Kinds that ask a sentence another way: a part of what they ask is asked as well."""

WHOLE = (CONTRAST, INVERTED)
"""Kinds that are turned round and never left out: they need no surroundings and may stand twice."""

OF_CLAUSES = (ENUMERATION, PARALLEL, PHRASE, QUOTED, SAYING, ROLE, HALF, WHO)
"""Kinds that are asked of a clause of a longer sentence: terms, and no turns of it."""

HALVES = (5, 12)
"""The fewest and the most characters of the half of a couplet that is filled in."""

SHORT_HALF = 4
"""The fewest characters of a half that is filled in with the other."""
_WEAK = "的了在着过"
_LATIN = re.compile("[0-9A-Za-z]")

_CONTRARIES = str.maketrans("上下内外前后", "下上外内后前")
CONTRARY = 2
"""A half that with its contraries turned differs from the other in fewer characters is told by that."""

_LAWFUL = re.compile(
    "(?:遵守|符合|执行|遵循|服从)(?:国家)?[^，。；]{0,6}(?:本[^，。；]{2,4}|法律|法规|规定|方针|政策)[^，。；]{0,8}(?:[。；，]|$)"
    "|任何(?:单位|个人|组织)[^。]*(?:有权|义务)|不得[^。]*(?:虚假|伪造|弄虚作假|侵占|损毁|破坏|阻挠)|(?:表彰|奖励)[。；]?$"
    "|不得[^。]{0,6}与(?:宪法|法律|法规)[^。]{0,8}抵触|不得歧视"
    "|^(?:依法|严格)(?:保护|维护)|另有规定|依法(?:追究|处理|给予)|(?:涉嫌|构成)[^，。；]{0,2}犯罪"
)
"""What any rules say of themselves and of the law."""

_HOLDS_TO = re.compile("(?:要|必须)?(?:严格|认真|全面|坚决)?(?:落实|执行|贯彻|坚持)“[^”]+”[^，。；]{0,6}[。；]?")
"""That a name is to be held to, and no more of it (严格落实“三管三必须”)."""
_PRAISES = re.compile(
    r"\bis (?:an?|the|our) (?:[a-z]+ )?(?:critical|key|vital|important|essential|core|integral) (?:part|element|tool)\b"
    "|关键(?:在于|在|是)(?:抓)?落实|(?:重|贵)在(?:抓)?落实|传家宝|看家本领|当家本领|一根藤|一枚硬币|光荣传统|优良(?:传统|作风)"
)
"""What nobody marks as false (调查研究是我们党的传家宝)."""
_MATTERS = re.compile(
    "是[^，。；]{2,40}(?:战略|重大)(?:举措|部署|决策|安排)"
    "|是[^，。；]{2,24}(?:重要|基本|主要|有力|有效|关键)(?:举措|部署|工具|手段|途径|抓手|载体|环节|组成部分|支撑|保证|内容)"
)
"""How much something matters, which a document says of everything (公文是…的基本工具)."""
_EXHORTS = re.compile("必须|决不能")

_CONCRETE = re.compile("[\\d“《]|[二两双三四五六七八九十百][^的]|一票|的，|一律|严禁|不得|不准")
"""What one can err about in a sentence that exhorts (必须落实“三个责任人”)."""
_BINDING = re.compile("\\d|的，|一律|严禁|不得|不准|应在")
_FORBIDS = re.compile("不得|不准|不许")

_PLATITUDE = re.compile(
    "(?P<thing>[\u4e00-\u9fff]{2,5})就是(?P=thing)|要(?:充分|深刻|全面)认识|统一思想|提高认识|高度重视|两个确立|领航掌舵|英明领导|坚强领导|精心组织|加强组织领导|搪塞|要不得|层层加码|推诿扯皮|当面一套|(?:必须|要|应当?)(?:坚决|认真|严格|切实|全面|始终|带头|不折不扣)*(?:贯彻|落实|执行|遵守|服从|学好|学会|学习|维护|拥护)"
    "|是[^，。；]{0,20}(?:伟大|光荣|正确)的[^，。；]{0,8}(?:党|人民|国家|民族|事业|军队|革命)|第一要务"
)
"""What nobody who has heard of the matter would deny."""
_IS_SAID = re.compile("，?(?:这[几两三四五六]|[都均]|是|要|必须|应|一律|不得)")
_BARE = 4
"""Words before a blank that are no more than a verb (健全, 要强化)."""

_TARGETS = re.compile(r"[^，。；：]{2,24}目标(?:是|为)：(?:[^，。；\d]+\d[^，。；]*[，、]){3}")
"""How a sentence begins that sets target after target (主要预期目标是：地区生产总值增长5%，…)."""

_LEADS_IN = re.compile(
    "几[个项条点种]"
    "|(?:把握|抓|做|处理|注意|坚持|突出|实现|强调|讲|谈|提)(?:好|到|住|了|出)?[两三四五六七八九十]"
    "(?:点|个方面|个问题|件事情?|项工作|项任务|条)[^，。；]{0,4}[。；]?$"
)
"""What only leads in states nothing (必须要有几个关键实招)."""
_QUOTED = re.compile("“[^“”]{4,}”")
_SHORT_QUOTED = re.compile("“([^“”]{2,6})”")
_DIGITS = re.compile("“(?!1[12]\\d{1,3}”)(\\d{2,})”")
"""A name of figures that tells them (“135”时限); no telephone number (“12345”热线)."""
_NAMED = re.compile("“[^“”]{1,10}”：")
_ASKS_TO_NOTE = re.compile("，(?:请?(?:大家|各位|同志们)|请)(?:都|要)?(?:记(?:一下|住|好|牢)|听好)了?(?=：)")
"""How a speaker asks to note what follows, in the middle of a sentence (报告时限，大家记一下：…)."""
_SHORT_NAME = re.compile("[ \u3000]*（(?:以下|下称|下文)?(?:统称|简称|下称|称)(?:为|“)?[^（）]{2,16}）")
"""What a text is going to call something (以下简称平台)."""
_GAP = re.compile(
    r"(?<=[\u4e00-\u9fff])[ \u3000](?=[\u4e00-\u9fff])|(?<=\d) (?=\d{3}(?!\d)[^，。；]{0,2}[\u4e00-\u9fff])"
)
_NOTE_MARK = re.compile(r"(?<=[”》\u4e00-\u9fff])(?:\[\d{1,2}\]|［\d{1,2}］)")
"""The number of a note (“三保”[2])."""
_GAP_WITHIN = re.compile(f"(?<!：){LEFT_OUT}")
"""What is left out behind a word that demands, or behind who does something, is not missed (要……突出做好…)."""
_LABEL = re.compile("^(?:具体|主要|总体|工作|发展|预期|考核)?(?:指标|目标|任务|要求)：(?=[^。；]{8,}，)(?![^。]*：)")
"""The label of a field before a sentence of its own (具体指标：到某年，…)."""
_DATELINE = re.compile(
    "^(?:[\u4e00-\u9fff]{2,8}消息（[^（）]{2,12}）："
    "|[\u4e00-\u9fff]{2,6}[社报网][^，。；：]{0,16}[电讯](?:（[^（）]{2,24}）)?[：\u3000 ]*)"
)
"""From whom a report of news is, before its first sentence (某网消息（某节目）：)."""
_PLACES = re.compile("第[一二三四五六][位个步名]?")
_FROM_TO = re.compile("月\\d+日[到至—-]+(?:\\d+月)?\\d+日")
_LIMITS = re.compile("不得?(?:超过|少于|低于|高于)|至少|最多|[之以]内")
_OVERNIGHT = re.compile("过夜|隔夜|次日归还")
"""What tells that something is due on the same day."""
_ELSE = re.compile("；.|[，；]?(?:并|逾期|情节|拒不|造成|构成|仍|对(?:其|有关|直接|负))")
_FOR_EXAMPLE = re.compile(r"^(?:For (?:example|instance)|In (?:general|addition)|Also|Additionally), ([a-z])")
_PART_OF_CASE = re.compile("已|未|无法|不|符合|经|需要?|情[节况]|逾期|前|其他|属于|对(?!于)|确需|拒|仍|造成")
"""How a case begins that only divides the one before."""
_AT_LEAST = re.compile("至少[\u4e00-\u9fff]{0,4}$")
_BY_NAME = re.compile("[\u4e00-\u9fff]{2,4}(?:(?:要求|表示|强调|指出|说)，|在[^，。；]{2,10}中[^，。；]{2,20}：)")
_TOPICAL = re.compile("[^，。；：“”]{2,10}：")
_SAYS_WHAT_IS = re.compile(
    r"是(?!否)[^，。；]{2,24}(所在|大事|大计|之本|之策)$|(关键|前提|核心|根本|重点|基础|出路)(是|在于)|离不开|必须(?![^，。]{1,6}的)|决不能|[也仍](?:应(?!该)|须)|应当?(?:重新|拒绝)|一律|无效|有权|不予|视为|移[送交](?=[^，。；]{2,8}(?:机关|部门|处理))|严禁|禁止(?=[^，。；]{4})|视同|不准|不许|不可以|只能|原则上(?:不|都|一律)|(?<!松懈)(?<!马虎)不得(?=.{2})"
    r"|\b(?:is|are) (?:the|our|an?) [^,.;]{3,40} (?:of|for) [^,.;]{3,40}$|\b(?:must|shall|never|may not|only)\b"
)
_SAYS_FIRST = re.compile(
    r"(?P<clause>(?:[^，。；]{2,14}(?:强调|指出|表示|认为)，)?[^，。；是]{2,16}是(?!否)[^，。；]{2,24}的[^，。；的]{2,8})，(?:必须|一定)?要"
)


def said(speech: Speech, plain: str) -> Iterator[ClozeFact]:
    """The clozes of all sentences that stand by themselves; the best slots of each."""
    for place, prose in places.walk(speech, plain):
        find = _marked if text.split_marks(prose.text)[1] else _clozes
        for one in in_context(prose):
            yield from find(place.by_whom(one), place)


def _marked(said: Said, place: Place) -> Iterator[ClozeFact]:
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


def _clozes(said: Said, place: Place) -> Iterator[ClozeFact]:
    """The best slots of one sentence as facts, none over another."""
    said = _closed_up(said)
    if said.text.startswith(("他", "她", "我")):
        own = without_speaker(said.text)
        said = replace(said, text=own, quotes=(own,)) if not said.own else said
    said = _by_itself(said, place)
    sentence = said.text
    long = text.measure(sentence) > most(sentence) or _TARGETS.match(sentence)
    if text.is_cjk(sentence) and long and not said.own:
        yield from [*_of_clauses(said, place)] or _whole(said, place)
        return
    own = sentence[said.own :]
    if said.joined and english.says_of_what(own):
        said = replace(said, text=own, quotes=said.quotes[-1:], own=0, joined=False)
    if not text.is_cjk(sentence) and not said.own:
        yield from _english(said, place)
        return
    yield from _slots_of(said, place)


def _of_clauses(said: Said, place: Place) -> Iterator[ClozeFact]:
    """What the clauses of a sentence say that is too long to be asked."""
    for clause in clauses.of(said.text):
        head, _, own = clause.rpartition(LEFT_OUT)
        head = head or attribution(clause)
        own = text.strip_end(own.removeprefix(head))  # it may go on behind a comma
        leans = said.leans and place.voice == "rules"
        told = _GAP_WITHIN.sub("", clause)
        part = replace(said, text=told, quotes=(head, own) if head else (own,), leans=leans)
        aims = f"：{LEFT_OUT}" in clause  # 主要预期目标是：……地区生产总值增长5%左右
        kinds = (*OF_CLAUSES, *FIGURES) if aims or place.voice in PROVIDING else OF_CLAUSES
        kinds = (*kinds, GRADES) if aims else kinds
        yield from (fact for fact in _slots_of(part, place) if fact.kind in kinds)


def _whole(said: Said, place: Place) -> Iterator[ClozeFact]:
    """What is asked of a sentence that is a little too long for most kinds and opens with who or what it speaks of, as
    it stands."""
    sentence = said.text
    cited = place.cited(said).words
    long = text.measure(sentence + cited) > LONGEST - (CITING if cited else 0)
    if not (long or _TARGETS.match(sentence) or clauses.demands(sentence)):
        yield from (fact for fact in _slots_of(said, place, LONGEST) if fact.kind in OF_CLAUSES)


def _english(said: Said, place: Place) -> Iterator[ClozeFact]:
    """What an English sentence says, clause by clause where it is long or cannot be asked as it stands."""
    sentence = said.text
    if place.voice != "speech" and not said.own:
        yield from _told(said, place)
    if english.leans(sentence):
        return
    said = replace(said, leans=said.leans and not english.says_of_what(sentence))
    parts = english.points(sentence)
    brief = text.measure(sentence) <= english.LONG or len(parts) < 2
    if brief and stands_alone(sentence) and not english.is_spoken(sentence):
        yield from _slots_of(said, place)
        return
    for number, part in enumerate(parts):
        known = english.says_of_what(part.text)
        if part.text == sentence:
            yield from _slots_of(said, place)
        elif not number or known or independent(part.text):
            leans = said.leans and not known
            yield from _slots_of(replace(said, text=part.text, quotes=(part.quote,), topic="", leans=leans), place)


def _told(said: Said, place: Place) -> Iterator[ClozeFact]:
    """What an English sentence lays down for a case that it tells itself, whomever it addresses."""
    said = replace(said, text=_FOR_EXAMPLE.sub(lambda found: found[1].upper(), said.text))
    for slot in slots(said.text):
        if slot.kind in TOLD and text.measure(said.text) <= LONGEST_TOLD and not said.cut:
            yield _fact(slot, said, place)


def _closed_up(said: Said) -> Said:
    """A sentence without the spaces of a layout, between Chinese words (县卫健局 确定) or thousands (2 000户), and
    without what asks to note it.

    Its quotations stay as they are.
    """
    own = said.text[said.own :] if said.own else _LABEL.sub("", _DATELINE.sub("", said.text))
    own = _NOTE_MARK.sub("", _SHORT_NAME.sub("", _ASKS_TO_NOTE.sub("", _GAP.sub("", own))))
    told = _GAP.sub("", said.text[: said.own])
    return replace(said, text=told + own, own=len(told)) if len(told + own) < len(said.text) else said


def _slots_of(said: Said, place: Place, longest: float = 0) -> Iterator[ClozeFact]:
    """The best slots of a sentence that stands by itself, none over another."""
    sentence = said.text
    alone = stands_alone(sentence, told=bool(said.matter), longest=longest)
    if not alone or not _is_about(said, place) or place.tells_tale(sentence):
        return
    begin = max(said.own, len(sentence.partition("：")[0]) if _NAMED.match(sentence) else 0)
    taken: list[Slot] = []
    for slot in sorted(_askable(said, place, begin), key=lambda one: -place.worth(one, sentence)):
        others = (one for one in taken if one.kind not in APART)
        free = all(a[1] <= b[0] or b[1] <= a[0] for one in others for a in one.spans for b in slot.spans)
        if (free or slot.kind in (*WHOLE, *APART)) and len(taken) < MOST:
            taken.append(slot)
            yield _fact(slot, said, place)
    if said.cut or said.whole or _LEADS_IN.search(sentence) or _goes_without_saying(sentence, place.voice):
        return
    if _SAYS_WHAT_IS.search(text.strip_end(sentence[said.own :])) and not any(slot.kind == ROLE for slot in taken):
        yield _fact(Slot(spans=(), kind=STATEMENT), said, place)
    elif not said.own and (clause := _first_clause(sentence)) and stands_alone(clause):
        yield _fact(Slot(spans=(), kind=STATEMENT), replace(said, text=clause, quotes=(clause,)), place)


def _askable(said: Said, place: Place, begin: int) -> list[Slot]:
    """The slots of a sentence, from some place on, that are fair and say in it what they are and of what time."""
    sentence, timed = said.text, place.timed(said.text)
    praised = _PRAISES.search(sentence) is not None
    possible = (*slots(sentence), *_halves(sentence, place.pairs), *_couplets(sentence, place.pairs))
    possible = possible if text.is_cjk(sentence) else tuple(slot for slot in possible if slot.kind not in TOLD)
    possible = tuple(slot for slot in possible if slot.kind == GRADES) if said.whole else possible
    own_slots = (slot for slot in possible if all(start >= begin for start, _ in slot.spans))
    fair = (slot for slot in own_slots if _fair(slot, sentence) and not place.tells(slot, sentence))
    fair = (slot for slot in fair if not _opens_bare(slot, said, place) and not _is_all_of_one(slot, sentence))
    fair = (slot for slot in fair if not (place.voice in NEWS and _is_event(slot, sentence)))
    fair = (slot for slot in fair if not (praised and slot.kind in (ROLE, SUBJECT)))
    fair = (slot for slot in fair if slot.kind != DEMAND or place.voice not in NEWS or _ASKED_FOR.search(sentence))
    fair = (slot for slot in fair if slot.kind not in TOLD or _is_whole_case(slot, said))
    fair = (slot for slot in fair if slot.kind != WHAT or not (said.own or said.cut))
    fair = (slot for slot in fair if slot.kind != PERIOD or not text.is_cjk(sentence) or _does(sentence))
    return [
        slot
        for slot in fair
        if slot.kind not in LIMITS or ((timed or _limits_alone(slot, sentence)) and place.counts(slot, sentence))
    ]


_ONE_OF_SEVERAL = re.compile("(?:目标|任务|要求|措施)(?:是|为|包括)：$")
"""What leads in to several aims, of which a sentence tells one."""


def _is_all_of_one(slot: Slot, sentence: str) -> bool:
    """Whether nothing but a blank is left of one of several aims: each of the others fits in it."""
    (start, _), (_, end) = slot.spans[0], slot.spans[-1]
    return _ONE_OF_SEVERAL.search(sentence[:start]) is not None and not text.has_word(sentence[end:])


_EVENT = re.compile(
    "(?:”[、和与]?“[^“”]*)*”(?:等)?[^，。；、“”]{0,6}(?:活动|团队|专栏|专题网?|宣讲团|论坛|夏令营|超话|大赛|奖(?=[，。；]))"
)
"""Behind the name of an activity, or of those who take part in it."""
_EVENT_ITSELF = re.compile("(?:论坛|夏令营|故事会|奖章|大讲堂|大赛|沙龙)$")


def _is_event(slot: Slot, sentence: str) -> bool:
    """Whether a quoted term is what an activity or a team of a report of news is called: nothing to be known."""
    if slot.kind != QUOTED:
        return False
    start, end = slot.spans[0]
    return bool(_EVENT.match(sentence, end) or _EVENT_ITSELF.search(sentence[start:end]))


def _does(sentence: str) -> bool:
    """Whether a sentence has a verb: without one it says how often, and not what (数学、英语每周一次)."""
    return any(tag in ("v", "vn", "vi") for _, tag in text.words(sentence))


def _limits_alone(slot: Slot, sentence: str) -> bool:
    """Whether a figure is a limit of its own clause, whatever the sentence tells of last year."""
    clause = binding.clause(slot.spans[0][0], sentence)
    return "去年" not in clause and _LIMITS.search(clause) is not None


def _opens_bare(slot: Slot, said: Said, place: Place) -> bool:
    """Whether a sentence amid its paragraph would begin with blanks, and nothing before them says what they are."""
    few = len(slot.spans) < SEVERAL
    first = few and slot.kind == ENUMERATION and slot.spans[0][0] == said.own and (said.joined or not said.own)
    if first and not said.opens and not place.scope_for(said):
        return True
    behind = said.text[slot.spans[-1][1] :]
    if first and behind[:1] == "，":
        return not _IS_SAID.match(behind)
    if slot.kind not in (ENUMERATION, PHRASE) or not text.is_cjk(said.text):
        return False
    if slot.kind == PHRASE and _EITHER.search(said.text[slice(*slot.spans[0])]):  # 实行送货制或取货制
        return True
    head = said.text[: slot.spans[0][0]].removeprefix(attribution(said.text))
    if head in ("要", "必须", "应当") and behind[:1] == "，":
        return few
    verb = len(head) <= _BARE and "，" not in head and any(head.endswith(one) for one in VERBS)
    bare = verb and re.match("[，；。]", behind) is not None and "是" not in behind[:2]
    return bare and few


def _is_whole_case(slot: Slot, said: Said) -> bool:
    """Whether what is to be told is asked of a case that opens its paragraph, or of which enough is said."""
    case = text.measure(said.text[: slot.spans[0][0]])
    if _ELSE.match(said.behind) or said.further:  # how else it is dealt with, and what more is to be done
        return False
    part = case < LONG_CASE and _PART_OF_CASE.match(said.text[said.own :])
    return said.opens or slot.kind in (MEANING, WHAT) or (case >= WHOLE_CASE and not part)


def _by_itself(said: Said, place: Place) -> Said:
    """A sentence without the one before it, where the heading above says as well of what it speaks."""
    own = said.text[said.own :]
    alone = Said(own, said.quotes[-1:], leans=True)
    apart = said.joined and said.text[: said.own].rstrip()[-1:] in text.END
    needed = ELLIPTIC.match(own) or takes_up(own, said.text[: said.own])
    told = apart and text.is_cjk(own) and not needed and stands_alone(own) and place.scope_for(alone)
    return alone if told else said


def _goes_without_saying(sentence: str, voice: str) -> bool:
    """Whether nobody would doubt a sentence: rules that are to be kept, or a speaker's mere exhortation."""
    exhorts = voice != "rules" and _EXHORTS.search(sentence) and not _CONCRETE.search(sentence)
    if _HOLDS_TO.fullmatch(sentence):
        return True
    quoted = _QUOTED.findall(sentence)
    last = text.strip_end(sentence).rpartition("，")[2]
    circular = len(quoted) > len(set(quoted)) or (len(last) >= SAID_AGAIN and sentence.count(last) > 1)
    matters = (
        "同比" in sentence
        or (voice in PROVIDING and _MATTERS.search(sentence))
        or (_PLATITUDE.search(sentence) and not _BINDING.search(sentence))
    )
    return bool(exhorts or matters or _PRAISES.search(sentence) or circular or _LAWFUL.search(sentence))


def _is_about(said: Said, place: Place) -> bool:
    """Whether it is known of what a sentence speaks: it says so, or its topic can be told before it."""
    if _RESUME.search(said.text) or _ALL_SAY.match(said.text) or _NO_POINT.search(said.text):
        return False
    if said.own == 0 and _FORBIDS.match(said.text) and not place.scope_for(said):
        return False  # 不得迟报、漏报: who, and what
    if place.voice in NEWS and _is_of_short_title(said.text, place):
        return False
    if place.voice == "text" and (_takes_up(said, place) or _names_nobody(said.text)):
        return False
    if said.leans and not text.is_cjk(said.text) and not english.has_thing(said.text):
        return False
    shared = text.shares_word(said.topic, said.text) and not ELLIPTIC.match(said.text)
    told = not said.topic or independent(said.text) or shared
    who = place.voice not in PROVIDING and said.own == 0 and says_who(said.text)
    return (told and not said.leans) or who or bool(said.matter) or bool(place.scope_for(said))


_ALL_SAY = re.compile("(?:大家|与会[^，。；]{0,8})?(?:一致|纷纷|普遍)(?:表示|认为|指出|反映)")
"""What all say of whom the text has spoken before."""
_VAGUE_GRANT = re.compile("相应的?(?:奖励|激励|补助|补贴|支持|倾斜)")
"""What is granted, without what it is."""
_NO_POINT = re.compile(
    "悬挂着?[^，。；]{0,8}(?:标语|横幅|会标)|是[^。]*的好(?:报告|文件|讲话)|(?:^|，)从[^。]*等(?:方面|角度)。?$"
)
"""What hangs on a wall, praise of what was said, and in which respects something is done, without what is done."""
_EITHER = re.compile("[^或]或者?[^或然许]")
_RESUME = re.compile("\\d{4}年至[^。]*\\d{4}年至")
"""Where somebody was from which year to which."""
_BY_WHAT = re.compile("以(?![来及上下后前内外])|[把将](?!来)|通过(?!了)|根据|借助|依托")
_ASKED_FOR = re.compile("(?<![主需重])要(?!求)|必须|应当?|须")


def _names_nobody(sentence: str) -> bool:
    """Whether the news begins with by what or with what something is done, and names nobody who does it."""
    opens = [text.words(clause)[0][1][0] for clause in sentence.split("，") if clause]
    return bool(_BY_WHAT.match(sentence)) and not _ASKED_FOR.search(sentence) and not set(opens) & set("nrjl")


def _takes_up(said: Said, place: Place) -> bool:
    """Whether a sentence takes up a person who hopes something, of whom the text has spoken before."""
    return said.text.startswith("希望") and not (place.speaker or said.own) and not place.cited(said)


def _is_of_short_title(sentence: str, place: Place) -> bool:
    """Whether a sentence names by its kind a paper that the text has named before (《方案》明确提出…)."""
    short = _SHORT_TITLE.search(sentence)
    return short is not None and short[1] not in place.title


def _halves(sentence: str, pairs: Sequence[tuple[str, str]]) -> Iterator[Slot]:
    """The second half of a couplet that turns the words of the first round (涉密电脑不上网，上网电脑不涉密); what only
    sounds like the first half is no knowledge."""
    for left, right in pairs:
        at = sentence.find(left)
        start = sentence.find(right, at + len(left), at + len(left) + len(right) + 2)
        ends = sentence[start + len(right) : start + len(right) + 1] in ("", "。", "；", "，", "！")
        if at >= 0 and start > at and ends and _answers(left, right):
            yield Slot(spans=((start, start + len(right)),), kind=HALF)


def _couplets(sentence: str, pairs: Sequence[tuple[str, str]]) -> Iterator[Slot]:
    """Both halves of a couplet that stand side by side in a sentence and show a character at one place, as watchwords
    to be learnt do (牢记[为党育人]、[为国育才]); others are a manner of speaking (居安思危、见微知著)."""
    for left, right in pairs:
        at = sentence.find(f"{left}、{right}")
        start = at + len(left) + 1
        sized = SHORT_HALF <= len(left) == len(right) <= HALVES[1] and not _LATIN.search(left + right)
        answer = any(a == b not in _WEAK for a, b in zip(left, right, strict=False))
        beside = "、" in (sentence[at - 1 : at], sentence[start + len(right) : start + len(right) + 1])
        if at > 0 and sized and answer and not beside and not set(left + right) & set("“”"):
            yield Slot(spans=((at, at + len(left)), (start, start + len(right))), kind=ENUMERATION)


def _answers(left: str, right: str) -> bool:
    if "就是" in right or text.is_idiom(left):  # 抓不住就是路口
        return False
    turned = right.translate(_CONTRARIES)
    if turned != right and sum(a != b for a, b in zip(turned, left, strict=False)) < CONTRARY:
        return False  # 上情要从这里下达，下情要从这里上报
    if any(map(str.isdigit, right)) or len(text.common_end((left, right))) > 3:  # 决心之大前所未有，力度之大前所未有
        return False
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
    single = slot.kind != ENUMERATION  # a digit or numeral may stand in another word
    if slot.kind == GRADES:
        told = any(text.count_figure(one, sentence) > answers.count(one) or _adjoins(one, sentence) for one in answers)
        return left >= CONTEXT and not _DIGITS.search(sentence) and not told
    if slot.kind in TOLD:
        vague = slot.kind == DUTY and _VAGUE_GRANT.search(answers[0]) is not None  # 给予相应奖励: which?
        return left >= (BRIEF if slot.kind == WHAT else CONTEXT) and not vague
    if slot.kind == PARALLEL and all(map(_PLACES.fullmatch, answers)):  # 第一位, 第二位
        return False
    if any(one[0] in "、，；。等" or one[-1] in "、，；。" for one in answers):
        return False
    if _are_slogans(slot, answers) or is_torn(slot, sentence, answers):
        return False
    once = slot.kind in WHOLE or all(sentence.count(one) == 1 or (single and len(one) == 1) for one in answers)
    return (left >= CONTEXT or slot.kind in WHOLE) and once and not _is_told(slot, sentence)


def _are_slogans(slot: Slot, answers: Sequence[str]) -> bool:
    """Whether most answers stand in any speech of the genre (责任感、使命感、紧迫感)."""
    return slot.kind in (ENUMERATION, PARALLEL, DEMAND, PHRASE) and sum(one in SLOGANS for one in answers) * 2 > len(
        answers
    )


def _is_told(slot: Slot, sentence: str) -> bool:
    """Whether what is left tells an answer: a number stands twice, or in a name (“135”时限), or a word of a term does
    (是“中枢神经”，神经一麻)."""
    answers = [sentence[start:end] for start, end in slot.spans]
    if slot.kind == NUMBER:
        known = any(one.match(sentence, slot.spans[0][0]) for one in (_IS_POPULATION, _DAY_AND_NIGHT))
        return known or _number_is_told(slot.spans[0], sentence)
    if slot.kind == DAY and _is_day_before(answers[0], sentence):
        return True
    if slot.kind == PERIOD and answers[0] in ("当日", "当天") and _OVERNIGHT.search(sentence):
        return True
    rest = sentence[: slot.spans[0][0]] + sentence[slot.spans[0][1] :]
    if slot.kind == DEMAND:
        return _holds_again(answers, sentence)
    if slot.kind == PHRASE and _phrase_is_told(answers[0], rest):
        return True
    if slot.kind in (SAYING, PHRASE) and _is_turned(answers[0], sentence[: slot.spans[0][0]]):
        return True  # 一企一业，一业一企
    tail = answers[0][-HEAD:]
    if slot.kind == WHO and len(answers[0]) > HEAD and tail not in ANY_BODY and tail in rest:
        return True  # 部门主要负责人签发，主要负责人可以授权…
    if slot.kind == WHO and answers[0][-1] in "部处科":  # 财务部保管财务专用章
        return any(len(word) > 1 and word in rest and word not in OF_OFFICES for word, _ in text.words(answers[0]))
    if slot.kind != QUOTED:
        return False
    if (coupled := COUPLED.get(answers[0])) and coupled in rest:
        return True
    if any(len(one) == len(answers[0]) and len(set(one) & set(answers[0])) > 1 for one in _SHORT_QUOTED.findall(rest)):
        return True  # “港人治港”、“澳人治澳”
    parts = [part for word, _ in text.words(answers[0]) for part in (word, word[:2], word[2:])]
    return text.is_cjk(rest) and any(len(part) > 1 and part in rest for part in parts)


_SHORT_TITLE = re.compile("《(方案|办法|条例|意见|规划|报告|通知|纲要|规定|细则|准则)》")
"""A title of which only the kind is left."""
_IS_POPULATION = re.compile("1[34]亿多?(?:名|位)?(?:中国|各族)?(?:人民|人口|人|同胞|群众)")
"""How many people the country has, as everybody knows."""
_DAY_AND_NIGHT = re.compile(
    "24(?:个)?小时(?:不间断|全天候|轮流|双人)?(?:监测|值班|值守|在岗|监控|服务|开放|巡查|待命|备勤|接听)"
)
"""Round the clock."""
_RISES = re.compile(
    r"[由从][^，。；\d]{0,8}(?P<from>\d+(?:\.\d+)?)[^，。；\d]{0,6}(?:提高|增加|上升|增长|扩大|下降|减少|降低|降|增)[到至为]"
    r"(?P<to>\d+(?:\.\d+)?)[^，。；\d]{0,4}，(?:即|共|净|比[^，。；\d]{2,8})?(?:提高|增加|上升|增长|扩大|下降|减少|降低)了?(?P<by>\d+(?:\.\d+)?)"
)
"""From what to what something rises, and by how much: two of them tell the third."""


def _number_is_told(span: tuple[int, int], sentence: str) -> bool:
    """Whether its sentence tells a number: by a second one, a name of figures, the days from which to which it runs, or
    by as many things as it counts."""
    start, end = span
    own = sentence[start:end]
    if _FROM_TO.search(sentence) and sentence[end : end + 1] in "天个月":
        return True  # 中间六十天，从4月30日到6月28日
    named = (match[1] for match in _DIGITS.finditer(sentence))
    if (found := _RISES.search(sentence)) and own in (found["from"], found["to"], found["by"]):
        return True  # 由44％提高到45％，即提高1％
    if _adjoins(own, sentence):
        return True
    twice = text.count_figure(own, sentence) > 1 or any(own in name and own != name for name in named)
    return twice or _is_counted(own, sentence[:start], sentence[end:])


def _phrase_is_told(phrase: str, rest: str) -> bool:
    """Whether most of a phrase stands elsewhere in its sentence, or its words do."""
    most = _repeated(phrase, rest) * 2 > len(phrase) > PART
    return most or text.is_made_of(phrase, rest) or text.is_split_in(phrase, rest)


def _holds_again(answers: Sequence[str], sentence: str) -> bool:
    """Whether most of an answer stands elsewhere in its sentence."""
    return any(_repeated(one, sentence.replace(one, "，")) * 2 > len(one) for one in answers)


def _adjoins(number: str, sentence: str) -> bool:
    """Whether a range of the sentence ends where a number begins, or begins where it ends (80周岁以上, 60至79周岁)."""
    if not number.isdigit():
        return False
    below, above = int(number) - 1, int(number) + 1
    return (
        re.search(rf"\d[^，。；\d]{{0,3}}[至到~—-]{below}(?!\d)|(?<!\d){above}[^，。；\d]{{0,3}}[至到~—-]\d", sentence)
        is not None
    )


_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")


def _is_day_before(answer: str, sentence: str) -> bool:
    """Whether a sentence goes on with the day behind the one that is asked (12月25日前…，12月26日至31日…)."""
    found = _DAY.fullmatch(answer)
    return found is not None and f"{found[1]}月{int(found[2]) + 1}日" in sentence


def _says_whose(sentence: str) -> bool:
    """Whether a sentence says itself whose words it gives, or of what it speaks."""
    return bool(attribution(sentence) or _TOPICAL.match(sentence) or _BY_NAME.match(sentence))


def _is_counted(number: str, before: str, behind: str) -> bool:
    """Whether a number counts what stands before it (甲院、乙院、丙院[3]家单位), or what is dealt out behind it
    ([三]份，分别由院办、财务处和承办部门保存), or once is the least of it."""
    dealt = re.match("[^，。；]{1,4}，分别[由报送交]([^，。；]+)", behind)
    if dealt and counting.number(number) == len(re.split("[、和及与]", dealt[1])):
        return True
    listed = re.search("[^，。；、]+(?:、[^，。；、]+)+$", before)
    parts = re.split("、|以及|[和与及]", listed.group()) if listed else ()
    if listed and counting.number(number) in (len(parts), listed.group().count("、") + 1):
        return True
    if counting.number(number) == behind.count("一份") > 1:  # 一式三份，一份…，一份…，另一份…
        return True
    if number in ("1", "一") and re.match("个(?!月|工作日|小时|学时|百分点|星期)", behind) and before.endswith("跨"):
        return True
    return number in ("1", "一") and _AT_LEAST.search(before) is not None


def _is_turned(half: str, before: str) -> bool:
    """Whether the second half of a saying only turns the words of the first."""
    first = before.rstrip("，、；")[-len(half) :]
    return len(half) > 2 and sorted(first) == sorted(half)


def _repeated(answer: str, rest: str) -> int:
    """How many characters of an answer stand elsewhere, in stretches of some length."""
    told = {at + n for at in range(len(answer) - PART + 1) if answer[at : at + PART] in rest for n in range(PART)}
    return len(told)


def _siblings(slot: Slot, sentence: str, place: Place) -> tuple[str, ...]:
    """What could be taken for the answer; of days those that are to come, and in turn with the others told."""
    if slot.kind != DAY:
        return slot.instead
    start, end = slot.spans[0]
    to_come = dates.to_come(slot.instead, sentence[start:end], place.date)
    return dates.in_turn(to_come, sentence[start:end], sentence[:start], sentence[end:])


def _fact(slot: Slot, said: Said, place: Place) -> ClozeFact:
    sentence = said.text
    answers = tuple(sentence[start:end] for start, end in slot.spans)
    begin, end = (slot.spans[0][0], slot.spans[-1][1]) if slot.spans else (len(sentence), len(sentence))
    scope = (place.time_of(sentence) if slot.kind == NUMBER else Scope()) or place.cited(said)
    if slot.kind == MEANING and not said.leans and text.is_cjk(sentence):
        scope = Scope()  # it says itself of what
    told = text.fold(scope.words)
    gives_away = slot.kind not in (*FIGURES, GRADES) and any(text.fold(answer) in told for answer in answers)
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
        scope=Scope() if gives_away else scope,
        voice="" if _says_whose(sentence) else place.speaker or place.voice,
        salience=round(place.worth(slot, sentence) / 4 + place.keyness.of(sentence), 3),
        siblings=_siblings(slot, sentence, place),
    )
