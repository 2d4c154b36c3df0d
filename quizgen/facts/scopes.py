"""Of what a sentence speaks that does not say so: the heading above it, or the thing that this heading is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen import text
from quizgen.facts.kinds import Scope
from quizgen.facts.words import ADDRESSING, GOVERNING, MODALS, VERBS

TITLE = (2, 14)
"""A heading with fewer or more characters is not quoted before a sentence."""
ENGLISH_TITLE = 30
"""An English one may have more."""

THING = (2, 12)
"""So many characters has the thing that a longer heading is about."""

WATCHWORD = 4
"""A noun and a verb, or the first clause of a heading, of no more characters say too little (分类施策; 突出重点，…)."""

_GENERAL = re.compile(
    "[“”，、]|^(?:凡|如|若|当|对|第|有(?!关|效|序|限)|具[有备]|负责|属于|未|经|因[^地材]|按[^时期]|违反|超过|发[现生]|亲自|当面|[及按随]时|立即|不得|严禁|不准|不许)|(?:轻微|严重|不当|不符)$|[则言语论述]$|^其他|期间$|当天$|[以之][后前来]$|时$|要求$|任务$|目标$|措施$|内容$|^(?:启动|适用|申请|办理|基本)?(?:条件|时限|程序)$|^(?:首先|其次|再次|最后)$|情况$|问题$|^注|^附|[？?]"
    r"|^(?:purpose|introduction|scope|overview|general|background|review|summary|definitions?|conclusion)\b",
    re.IGNORECASE,
)
"""Headings that say of no sentence what it is about."""

FIELDS = ("工作", "管理", "建设", "制度", "机制", "服务")
"""Nouns that make a field of work of a deed (督查工作)."""

ACTS = ("实行", "把", "将", "要")
"""Words that make a clause of a phrase."""

_ON = re.compile("(?:关于|围绕|针对)(?P<thing>[^，。；]{2,12}?)(?:的?(?:若干)?问题|，.*|[：:].*)?$")
"""A heading that says on what it is (关于生态移民问题)."""
_DEMANDED = re.compile(
    "(?P<thing>[^，。；：“”]{2,12}?)(?:，|(?<![主需重概纲提首必摘])要(?![求素点件领闻])|必须|应当|一定)(?:.*)$",
)
"""A heading that demands something of a thing (督查工作要抓住五个环节; 医药代表接待，实行“三定两有”)."""
_FIELD = re.compile("(?P<thing>[^，。；“”]{2,10}工作)(?:水平|质量|效能|落实|落地|万无一失)?$")
"""The field of work that the object of a heading's last clause is (确保机要保密工作万无一失)."""


def of(headings: Sequence[str], title: str) -> Scope:
    """The scope that the nearest of the headings over a sentence gives, from its own outwards; none where none does.

    A short one of one thing is quoted; of others the thing that they are about is told. `title` is that of the text,
    which says of no sentence what it is about.
    """
    for heading in headings:
        if text.fold(heading) == text.fold(title):
            continue
        if says_what(heading):
            return Scope(heading)
        if thing := _thing(heading):
            return Scope(thing, part=False)
    return Scope()


def says_what(heading: str) -> bool:
    """Whether a heading can be quoted before a sentence: short, and of one thing."""
    most = TITLE[1] if text.is_cjk(heading) else ENGLISH_TITLE
    return TITLE[0] <= text.measure(heading) <= most and not _GENERAL.search(heading)


def _thing(heading: str) -> str:
    """The thing that a Chinese heading is about; "" where it names none."""
    if not text.is_cjk(heading):
        return ""
    found = _ON.match(heading) or _DEMANDED.match(heading)
    if found and _is_thing(found["thing"]):
        return found["thing"]
    last = heading.rpartition("，")[2]
    words = text.words(last)
    verbs = [word for word, _ in words[:3] if word in VERBS]
    said = last.partition(verbs[-1])[2].removeprefix("好") if verbs else ""
    field = _FIELD.match(said)
    return field["thing"] if field and _is_thing(field["thing"]) else ""


def _is_thing(phrase: str) -> bool:
    """Whether a phrase is a noun with what qualifies it (督查工作, 红包和吃请), and says more than any text does."""
    words = text.words(phrase)
    first, last = words[0], words[-1]
    deed = first[0] in VERBS | GOVERNING | ADDRESSING | MODALS or first[1][0] in "pdrmcf" or first[1] == "ad"
    deed = deed or (first[1] == "v" and last[0] not in FIELDS) or any(word in ACTS for word, _ in words)
    named = first[1][0] in "nbjts" and last[1] == "v" and text.measure(phrase) > WATCHWORD  # 医药代表接待, 红包和吃请
    deed = deed or text.is_idiom(phrase)  # 精益求精，把…
    deed = deed or (len(words) == 1 and text.measure(phrase) == WATCHWORD)  # 认清形势，坚定信心
    noun = (last[1][0] in "nl" and last[1] != "nr") or last[1] == "vn" or last[0] in FIELDS or named
    brief = THING[0] < text.measure(phrase) <= THING[1]
    return noun and not deed and brief and not _GENERAL.search(phrase)
