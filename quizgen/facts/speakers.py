"""Whose words running text gives: of a person or body whom a report names, or of nobody but itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen import text
from quizgen.facts.prose import Prose

QUOTED_SPEAKER = 3
"""A report gives the words of a person whom it quotes so often."""

SHORT = 30
"""A paragraph of fewer characters is a heading or a point."""

_SOMEBODY = "(?!有的|有些|个别|一些|部分|不少|许多|很多)"
"""Before who says something: not some of many (有的同志认为)."""
_SAYS = re.compile(
    rf"(?:(?P<opens>(?<=\n)|^)|(?<=。))(?P<who>{_SOMEBODY}[\u4e00-\u9fff]{{2,4}}?)(?:同志)?(?:近日|日前)?"
    "(?:(?:在[^，。；]{0,12}|主持[^，。；]{2,16}并|出席[^，。；]{2,16}并)(?:发表|作)?(?:重要|工作)?(?:讲话|致辞|发言|总结|报告|汇报|主持[^，。；]{0,6}|(?:考察|调研|视察|会见|出席)[^，。；]{0,10})[中时]?)?"
    "(?:首先|最后|还|并)?(?:表示|指出|强调|要求|(?(opens)(?:说|认为)|(?!)))，"
)
"""Who says what a paragraph gives (韩正在座谈会讲话中表示，…)."""
_WITH_TITLES = re.compile(
    "(?:(?<=[。\n])|^)(?:[^，。；：、“”]{2,14}、)*[^，。；：、“”]{0,14}(?:总书记|主席|总理|书记|委员长|主任)"
    "(?P<who>[\u4e00-\u9fff]{2,4}?)(?=(?:近日|日前)?(?:(?:在|出席|主持|对|作出)[^，。；]{2,40})?(?:强调|指出|要求|表示)，)"
)
"""How the news opens that gives the words of somebody with all his titles (中共中央总书记、国家主席习近平近日…)."""
_LABEL = re.compile("(?P<who>[\u4e00-\u9fff]{2,3})(?:（[^（）]{2,20}）)?：(?=[^。]{4})")
"""How minutes give the words of one who speaks (庞立新（住建局局长）：接受批评。)."""
_LATELY = re.compile("^([\u4e00-\u9fff]{2,4})(?:近日|日前)(?=[^，。；]{0,40}(?:强调|指出|要求|表示)，)")
"""How the news tells whose words it gives, and when (李某近日在…考察时强调，)."""
_HE_SAYS = re.compile(
    "(?:(?<=[，。\n])|^)(?:[^，。；、“”]{2,20}、)*[^，。；、“”]{0,14}?(?P<who>[\u4e00-\u9fff]{2,3}?)(?:同志)?(?:在[^，。；]{2,24}上?)?"
    "(?:发表|作)了?(?:重要|主旨)?(?:讲话|致辞|演讲|发言)[^。；]{0,16}。[他她](?:首先|还|并)?(?:强调|指出|表示|说|认为|要求)，"
)
"""How a paragraph comes to the words of its person (某某发表重要讲话。他强调，…)."""
_IN_TITLE = re.compile(
    "(?:(?<=[ \u3000])|^)(?:[\u4e00-\u9fff、]{0,16}(?:总书记|主席|总理))?(?P<who>[\u4e00-\u9fff]{2,3}?)"
    "(?=在|出席|主持|作出|对|接见|会见|看望|发表|听取|同)[^，。《》]{0,60}?(?:强调|讲话|致辞|演讲|发言)"
)
"""How a headline says whose words the news gives (某某在…考察时强调…; 某某出席…并发表讲话)."""
_IN_PERSON = re.compile("同志们|我[们讲说]|大家")
"""What only the speaker himself says."""
_BODY_SAYS = re.compile(
    rf"(?:(?<=[。\n])|^)(?P<who>{_SOMEBODY}[\u4e00-\u9fff]{{0,6}}?(?:会|文章|决议|公报|通知|意见|报告|讲话|同志))(?:还|并|同时|一致)?"
    "(?:表示|指出|强调|要求|认为|提出|号召|同意|明确)，"
)
"""Which body or text says what a paragraph gives (大会强调，…)."""
_CONGRESS = re.compile("党的[一二三四五六七八九十]+大")
"""Whose report a paragraph may call to mind before it goes on with its own."""
_IN_DEBATE = re.compile(
    "[^，。；]{2,30}发言(?:时|中)?(?:说|表示|指出|认为|提出|建议|强调)，"
    "|(?:[^，。；、]{0,10}(?:领导人们|各方|与会[^，。；、]{2,8})|(?:[\u4e00-\u9fff]{2,5}、){2,}[\u4e00-\u9fff]{2,5}?)"
    "(?:均|都|还|也|一致|普遍|积极|高度)?(?:评价|认为|表示|赞赏|支持)"
)
"""How a paragraph begins that gives the words of one of many speakers, or what others think."""
_ANOTHER = re.compile(
    "(?P<who>[\u4e00-\u9fff]{2,3}?)(?:同志)?(?:在|作|发表|主持|宣读|代表|致|讲话)[^\n]*?[他她](?:说|指出|强调|表示|要求)，"
)
"""How a paragraph begins that goes on with what its person says (赵某在会上讲话。他说，…)."""
_DEMANDING = re.compile("(?:要|必须|应当?|坚持|我们要|各级|全党|全国|各地)")
"""How a paragraph begins that gives demands, and no tale of the reporter's."""


@dataclass(frozen=True)
class Speakers:
    """Who speaks in a text: the `main` person of a report that quotes him again and again, or one of `several` in each
    paragraph that names him."""

    main: str = ""
    several: bool = False

    def words(self, prose: Prose) -> tuple[Prose, str]:
        """A paragraph, and whose words it gives.

        What stands before those words is told by the reporter, and of another person than the main one, and of those
        who speak in a debate, only the sentence that says so is given.
        """
        if who := labelled(prose.text):
            return replace(prose, text=_LABEL.sub("", prose.text, count=1)), who
        if (he := _HE_SAYS.search(prose.text)) and _is_person(he["who"]):
            return _from(prose, he.end()), he["who"]
        prose = replace(prose, text=_WITH_TITLES.sub(_name, prose.text))
        found = _SAYS.search(prose.text) if self.main or self.several else None
        if not found or not _is_person(found["who"]):
            return self._of_body(prose)
        if self.several or found["who"] == self.main:
            return _from(prose, found.start()), found["who"]
        return _first(_from(prose, found.start())), ""

    def _of_body(self, prose: Prose) -> tuple[Prose, str]:
        """A paragraph that names no person, and the body whose words it gives."""
        if self.main and _is_anothers(prose.text, self.main):
            prose = replace(prose, text="")
        if _IN_DEBATE.match(prose.text):
            prose = _first(prose)
        body = _BODY_SAYS.search(prose.text)
        if body and text.words(body["who"])[-1][1][0] in "nvjl" and not _CONGRESS.match(body["who"]):
            return prose, body["who"]
        told = self.main and not _DEMANDING.match(prose.text) and prose.topic == prose.before == ""
        return (replace(prose, text="") if told and len(prose.text) > SHORT else prose), ""


def of(plain: str, title: str = "", *, meeting: bool) -> Speakers:
    """Who speaks in a text: whom its headline quotes, or else whom it names; the report of a `meeting` names one person
    at the least, any other two, and no speaker says 我们 in it."""
    headline = _IN_TITLE.search(title)
    if headline and _is_person(headline["who"]) and headline["who"] in plain:
        return Speakers(headline["who"])
    said = _SAYS.finditer(_WITH_TITLES.sub(_name, plain))
    named = [match["who"] for match in said if _is_person(match["who"])]
    main = _main(named)
    reported = bool(named) if meeting else len(named) > 1 and not _IN_PERSON.search(plain)
    return Speakers(main, several=not main and reported)


def labelled(paragraph: str) -> str:
    """Whose words a paragraph of minutes gives behind his name; "" where none stands before them."""
    label = _LABEL.match(paragraph)
    return label["who"] if label and _is_person(label["who"]) else ""


def undated(words: str) -> str:
    """Words that open with whom the news gives the words of, without the day: no quotation, which holds it."""
    return _LATELY.sub(r"\1", words)


def _main(named: Sequence[str]) -> str:
    """The person whose words a report gives paragraph by paragraph; "" where it names none so often."""
    name, times = max(Counter(named).items(), key=lambda one: one[1], default=("", 0))
    return name if times >= QUOTED_SPEAKER else ""


def _from(prose: Prose, start: int) -> Prose:
    return replace(prose, text=prose.text[start:])


def _first(prose: Prose) -> Prose:
    """The first sentence of running text."""
    return replace(prose, text=next(text.sentences(prose.text), ""))


def _name(match: re.Match[str]) -> str:
    """The name of a person behind his titles; all as it stands where none is told."""
    return match["who"] if _is_person(match["who"]) else match.group()


def _is_person(name: str) -> bool:
    """Whether a name is a person's."""
    return text.words(name)[0][1][:2] == "nr"


def _is_anothers(paragraph: str, main: str) -> bool:
    """Whether a paragraph gives the words of a person by what 他 says in it, and not those of the main one."""
    found = _ANOTHER.match(paragraph)
    return found is not None and found["who"] != main and _is_person(found["who"])
