"""Matters: what a speaker says that he turns to (先讲督办。), of which the sentences behind it speak."""

from __future__ import annotations

import re

from quizgen import text
from quizgen.facts.branches import one_of
from quizgen.facts.words import VERBS

LONGEST = 8
"""A matter with more characters is a clause."""

PAIR = 2
"""So many characters has a word."""

_SAYS = "(?:讲|说|谈|啰嗦|唠叨|提(?![高升倡供出前醒炼]))"
_BRIEFLY = "(?:一下|几句|两句|一句|一?[讲说谈提])"
_NEXT = (
    "(?:先|再|接着|接下[来去]|最后呢?，?|另外|还有|下面|顺便|然后|其次|首先|第?[一二三四五六七八][个是]?，?"
    "|(?:头一|第[一二三四五六七八])个(?:方面|问题|事情?)?，?)"
)
_HIMSELF = "(?:我们?|咱们?|也|再|就|想|要|专门|单独|重点)*"
_SO = "(?:那么?|所以|好|今天|我|刚才[^，。；]{2,10})*，?(?:那么?|所以|今天|我)*"
_ABOUT = (
    "(?:这边|上的(?:事情?|活)?|怎么[\u4e00-\u9fff]{1,4}|的(?:事情?|问题|工作|硬仗)"
    "|这个?(?:一?块|[件个]?事情?|一?项|问题)|问题)?"
)
_FIELDS = "质量|安全|资金|纪律|廉洁|考核|经费|业务|作风|保密"


def _what(name: str) -> str:
    return f"(?P<{name}>(?!{_SAYS})[^，。；：！？、]{{2,10}}?)"


_TURNS = re.compile(
    one_of(
        f"(?:那么?|好，?|再来?|接着|往下|就)*{_SAYS}?，?第[一二三四五六七八][个点件](?:事情?|问题|方面)?，{_what('nth')}{_ABOUT}[，。]",
        f"{_SO}{_NEXT}{_HIMSELF}{_SAYS}{_BRIEFLY}*(?:关于|到)?{_what('next')}{_ABOUT}[，。]",
        f"{_SO}{_NEXT}?{_HIMSELF}{_SAYS}的，?就?是{_what('point')}{_ABOUT}[，。]",
        f"(?:还有|再有|再)呢?，{_what('bare')}。",
        f"{_HIMSELF}{_SAYS}(?:{_BRIEFLY}|到){_what('briefly')}{_ABOUT}[，。]",
        f"{_what('told')}{_ABOUT}(?:我|也|再|还|要|得|想|单独|不|必须|这里)*多?{_SAYS}{_BRIEFLY}+[，。]",
        f"{_what('side')}(?:方面|这个?一?块|也一样)，",
        f"(?P<field>{_FIELDS})上，",
        f"{_what('of')}的事情?，",
        f"(?:再|另)一[个件项条]就?是{_what('another')}{_ABOUT}[，。]",
        f"还有(?:一[个件项条])?就?是{_what('more')}{_ABOUT}[，。]",
        f"{_what('ruled')}的事情?(?:也|还)*[得要]?有个[^，。]{{2}}[，。]",
        f"第[一二三四五六七八九十][道关场件]是{_what('counted')}{_ABOUT}[，。]",
    )
)
"""How a speaker turns to a matter, or says which of several the next sentences are about."""
_NO_MATTER = re.compile(
    "(?<![主需])要|实话|道理|心里话|具体|情况|成绩|意见|要求|题外|高兴|零碎|小事|规矩|清楚"
    "|[我你他她它咱这那哪几每各谁]|什么|怎么|[句条件遍次的]$|(?<!盘)点$|^[不没有在从把对向跟给到完个话遇]|^[一二三四五六七八九十]是"
)
_DONE = re.compile("(?:议论|部署|交办|布置|安排|反映|定)$")
"""How what somebody has decided or said ends, which is no matter (市委部署的事，…)."""
_ALL = re.compile("(?:以上|上面|这)?[两二三四五六七八九十][道场件个项]")
_QUOTED = re.compile("“[^“”]{2,8}”")
_THINGS = ("通知", "用车", "材料", "费", "假")
"""Nouns that the segmenter takes for verbs."""
_STARTS = re.compile("^|(?<=[。；！？\n])(?=.)")


def turned_to(said: str) -> str:
    """The matter that the last sentence turns to that turns to any (再说保密。: 保密); "" where none does."""
    found = (_TURNS.match(said, start.end()) for start in _STARTS.finditer(said))
    turns = [(str(one.lastgroup), one[one.lastgroup]) for one in found if one and one.lastgroup]
    matters = (name.strip("“”") for way, name in reversed(turns) if _QUOTED.fullmatch(name) or _is_matter(name, way))
    return next(matters, "")


def sums_up(sentence: str) -> bool:
    """Whether a sentence is about several matters at once (五道关谁把谁签字)."""
    return _ALL.match(sentence) is not None


def _is_matter(name: str, way: str) -> bool:
    """Whether words name a thing or a field of work (督办, 村里的钱)."""
    if _NO_MATTER.search(name) or not 1 < text.measure(name) <= LONGEST or not text.is_cjk(name):
        return False
    words = text.words(name)
    if way == "of" and (words[-1][1][0] != "n" or _DONE.search(name)):  # 领导交办的事，…
        return False
    if len(name) == PAIR:  # 派单, whatever the segmenter makes of it
        return words[0][1][0] in "nvbja" and words[0][0] not in VERBS
    noun = words[-1][1][0] in "njl" or words[-1][1] in ("vn", "an") or words[-1][0] == "关"
    field = words[-1][1][0] in "va" and (len(words) == 1 or (words[0][1][0] in "nvjb" and words[0][0] not in VERBS))
    noun = noun or name.endswith(_THINGS)
    return (noun or field) and not any(tag[0] in "rmpdy" for _, tag in words)
