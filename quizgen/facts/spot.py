"""Where facts of the structure are looked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizgen import counting, text
from quizgen.facts import leaning, passages, posts, standing

WORKS, WORK = {"speech": "讲话", "meeting": "会议", "report": "报告", "document": "文件"}, "文章"
"""What a stem calls a text, by its voice, and any other one."""

TOPICAL = re.compile(
    "[？?]$|的?(?:意义|成绩|问题|情况|形势|回顾|背景|做法|措施|原则|目标|情形|权利|义务|职责)$"
    "|(?:规定|程序|分类|条件|结算|时间|权限|办法|流程|标准|制度|内容|范围|类别|要求|方法|方式|对象|机构|材料|登记|审批|备案)$"
)
"""How headings end that only say of what is spoken (离职程序), and demand nothing."""

TOPIC = (4, 12)
"""A topic with fewer or more characters does not stand before a name."""

SENTENCE = 60
"""A sentence with more characters is not given whole to ask for a list."""

HEADING = 20
"""A longer heading is not put before a name."""

SHORT = 2
"""A topic of no more characters says little without the heading above it."""

MENTIONS = "部分提到的"
"""Between a heading and a name that the text has under it."""
_BARE = ("要", "必须", "应当", "叫")
"""How a sentence begins that says what is to be done, or how something is called."""
_NOTE = re.compile(
    r"\s*[（(][^（）()]*(?:P\d|选择|简答|论述|辨析|掌握|了解|识记|重点|必考)[^（）()]*[）)]|\s*P\d+(?:\s*[-—–～~]\s*\d+)?$"
)
"""What students note behind a heading (简答，P12)."""


_WITHOUT_SPEAKER = re.compile(
    "希望|点[出明]|提出|[在对向就][^，。；]{2,40}(?:提出|讲|点出)了?[^，。；]{0,4}[两三四五六七八九几][个点条项]"
    "|在[^，。；]{2,30}会上[^，。；]{0,30}(?:提出|强调)"
)
"""How a report goes on of a person whom it has named before."""


_DONE = re.compile("(?:回顾|总结|情况|成绩|成效|成就|进展)$")
"""Headings under which a text tells what was done."""


def without_notes(heading: str) -> str:
    """A heading without the one or two notes behind it."""
    return _NOTE.sub("", _NOTE.sub("", heading))


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A place of the speech: `title` is the heading above, `context` the point that is being explained, `above` its
    sentence that announces what follows, `before` the text that a list stands behind; `voice` is whose words they are;
    `over` is what a section is about whose one list it is, `over_title` the headings over its own, `beside` if a
    list stands beside the text with its own heading among these; `confirmed` unless the speech is as it was
    imported."""

    speech: str
    section: str
    plain: str
    title: str = ""
    context: str = ""
    name: str = ""
    above: str = ""
    before: str = ""
    over: str = ""
    over_title: tuple[str, ...] = ()
    beside: bool = False
    voice: str = ""
    confirmed: bool = True

    def lead(self, lead: str) -> str:
        """What leads in, in its last sentence; where nothing does, what the list stands under."""
        said = [*text.sentences(_NOTE.sub("", text.unmark(lead or self.above)))]
        own = standing.standing(text.strip_end(said[-1])) if said else ""
        own = "" if passages.counts_only(own) else own
        idle = leaning.leans(self.context) or standing.hangs(text.strip_end(self.context))
        context = "" if idle else self.context
        if text.is_cjk(context) and text.measure(context) <= SHORT and self.title:
            context = f"{self.title}的{context}"
        # what leads in to a part of a section is not the section
        title = "" if said and not self.confirmed else self.title
        who = posts.holder((title, *self.over_title))
        above = without_notes(own or context or (f"{who}的主要职责包括" if who else title))
        if self.lacks_speaker(above):
            return ""
        return above if standing.balanced(above) and not standing.hangs(above) else ""

    def lacks_speaker(self, words: str) -> bool:
        """Whether words of a report go on of a person whom it has named before (提出三点希望)."""
        return self.voice == "text" and _WITHOUT_SPEAKER.match(words) is not None

    def told(self, name: str, members: Sequence[str]) -> str:
        """The sentence that says a quoted name with all its members, in order, or its clauses that do; "" where none
        stands alone."""
        whole = self._around(f"“{name}”") if name else ""
        places = [whole.find(member) for member in members]
        ordered = min(places) >= 0 and places == sorted(places) and all(whole.count(one) == 1 for one in members)
        sizes = [*map(len, members)]
        uneven = len(members) == 2 and max(sizes) > 2 * min(sizes)  # 困难和重度残疾人“两项补贴”
        if not (ordered and text.is_cjk(whole)) or uneven or set("“”") & set("".join(members)):
            return ""
        named = whole.find(f"“{name}”")
        ends = (named + len(name) + 2, *(at + len(one) for at, one in zip(places, members, strict=True)))
        part = _clauses_around(whole, min(named, *places), max(ends))
        fit = (one for one in (whole, part) if text.measure(one) <= SENTENCE and standing.stands_alone(one))
        return next(fit, "")

    def named(self, name: str) -> str:
        """A quoted name behind the topic under which it stands (老旧小区加装电梯“三不”); "" where none is short."""
        context = text.unmark(self.context)
        fitting = text.is_cjk(name) and TOPIC[0] <= text.measure(context) <= TOPIC[1] and f"“{name}”" in self.plain
        plain = fitting and not set(context) & set("“”，、") and name not in context and not leaning.leans(context)
        words = text.words(context) if plain else ()
        plain = bool(words) and words[0][1][:1] in "nabjl" and not any(tag[0] in "rdp" for _, tag in words)
        return f"{context}“{name}”" if plain else ""

    def under_heading(self, name: str) -> str:
        """A quoted name behind the heading under which the text has it (“安全管理”部分提到的“五个体系”); "" where no
        short heading says more."""
        heading = self._cited
        unfit = self.confirmed or not heading or not text.is_cjk(name + heading) or name in heading
        return "" if unfit else f"“{text.nested(heading)}”{MENTIONS}“{text.nested(name)}”"

    def under(self, sentence: str) -> str:
        """A sentence without a subject (叫“五必须”：…; 要做到“五个到位”) behind the heading above.

        It stays as it is where it has one, or no heading fits.
        """
        words = text.words(sentence) if text.is_cjk(sentence) else ()
        bare = bool(words) and (words[0][1][0] in "vd" or words[0][0] in _BARE)
        heading = self._cited if bare else ""
        if not heading or heading in sentence:
            return sentence
        says = "规定" if self.voice == "rules" else "指出"
        return f"“{text.nested(heading)}”部分{says}，{sentence}"

    @property
    def _cited(self) -> str:
        """The nearest of several headings above, where it is short and can be cited; else ""."""
        heading = next(iter(self.over_title), "")
        fits = TOPIC[0] <= text.measure(heading) <= HEADING and standing.balanced(heading) and len(self.over_title) > 1
        return heading if fits and not leaning.leans(heading) else ""

    def demands(self, on: str, count: int) -> str:
        """That the text makes so many demands on what a heading says (讲话就“守好航道”提出了三个方面的要求), or where
        headings say that it tells what was done, so many things (“2023年工作情况”部分介绍了六个方面的工作)."""
        if any(map(_DONE.search, (on, *self.over_title))):
            return f"“{text.nested(on)}”部分介绍了{counting.numeral(count)}个方面的工作"
        on = text.nested(on.removeprefix("关于"))
        return f"{WORKS.get(self.voice, WORK)}就“{on}”提出了{counting.numeral(count)}个方面的要求"

    def clause(self, phrase: str) -> str:
        """The shortest stretch between punctuation marks that holds the phrase; "" if the text does not say it."""
        if not phrase or phrase not in self.plain:
            return ""
        holding = [clause for clause in _clauses(self.plain) if phrase in clause]
        return min(holding, key=len, default=phrase)

    def sentence(self, phrases: Sequence[str]) -> str:
        """The sentence that holds all phrases and stands alone; "" if there is none."""
        whole = self._around(phrases[0])
        return whole if whole and all(one in whole for one in phrases) and standing.stands_alone(whole) else ""

    def _around(self, phrase: str) -> str:
        """The sentence that first says a phrase; "" if none does."""
        at = self.plain.find(phrase)
        if at < 0:
            return ""
        start = max(self.plain.rfind(end, 0, at) for end in "。！？!?\n") + 1
        line = self.plain[start:].split("\n", 1)[0]
        return next((one for one in text.sentences(line) if phrase in one), "").rstrip("；;")


def _clauses_around(sentence: str, start: int, end: int) -> str:
    """The clauses of a sentence that hold a stretch; where they begin with what is done, the one before with them,
    which says by whom or with what (粮食生产克服困难，实现…“三增”)."""
    stops = [-1, *(at for at, char in enumerate(sentence) if char in "，；："), len(sentence)]
    begins = [stop + 1 for stop in stops if stop < start]
    stop = next(stop for stop in stops if stop >= end)
    part = sentence[begins[-1] : stop]
    done = len(begins) > 1 and text.words(part)[0][1][0] in "vd" and sentence[begins[-1] - 1] == "，"
    before = sentence[begins[-2] : stop] if done else ""
    return before if before and text.words(before)[0][1][0] in "njp" else part


@lru_cache(maxsize=2)
def _clauses(plain: str) -> tuple[str, ...]:
    """The stretches between the punctuation marks of a text, which many phrases are looked up in."""
    return tuple(text.clauses(plain))
