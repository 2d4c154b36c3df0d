"""What a text calls its lists: whether a name only counts, and the clause that says whose the list is."""

from __future__ import annotations

import re

from quizgen import text
from quizgen.facts.branches import one_of
from quizgen.facts.leaning import leans, leans_anywhere
from quizgen.facts.standing import NAME, OWN, standing

_COUNTED = re.compile(
    "[记讲说看抓]?[一二三四五六七八九十两几\\d]+[个项条件样种句点类张](?:东西|问题|故事|原因|事|词|字|话|.*的)$"
    "|[二三四五六七八九十两几\\d]+[块样张份点]$"
)
_COUNT = re.compile("[一二三四五六七八九十两几\\d]+[个项条件样种句点类张方大层级档步道关]")
_ENGLISH_COUNT = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+) ([A-Za-z-]+(?: [a-z-]+){0,2})", re.IGNORECASE
)
_ASKED = ("要求", "希望", "建议", "体会", "打算", "感受", "想法", "看法")
"""What a speaker has several of, verbs to the segmenter."""
_CLAUSE = r"[^.;:?!\n]*"
_THERE_ARE = re.compile(r"^(?:there|these|here|the following) are (?:the |our )?", re.IGNORECASE)
_LONGEST = 20
"""A clause that says a name has no more characters before it."""
_CLAUSE_BEFORE = re.compile(rf"(?:(?<=[，。；！？\n])|^)[^，。；：！？“”（）\n\d]{{3,{_LONGEST}}}\Z")
_OPEN_ENDS = ("叫|即|是|所谓", "这|的|[新老旧]|传统", "和|与|及|等|、")
"""Before a name that is only called so, told by a word more, or one of several (和“三个必须”)."""
_DEMANDS = ("一律|必须|须|应当?|要|至少|还|提|下面|确保|实现|努力|坚持|做到|实行|推行|落实|开展|严格|切实|认真",)
"""That something is to be done, and not by whom."""
_SUMS_UP = ("(?:主要|突出|普遍)?(?:存在|表现|反映)|归纳|概括|总结|总的|总之|也就|所谓|就是|具体|主要有|宣布|公布",)
"""That something is so called, or found, or comes to that in all."""
_ASIDE = re.compile(f"{one_of(*_OPEN_ENDS)}$| |^{one_of(*_DEMANDS, *_SUMS_UP)}")
"""How a clause goes on to a name without saying whose it is."""
_WHEN = re.compile("今年|明年|去年|当前|目前|今后|现在|接下来|下一步|今天|近期")
_LABEL = re.compile("(?:基本|主要|工作|总体|指导|具体)?(?:原则|要求|任务|目标|思想|措施|内容|职责|安排|重点)$")


def only_counts(name: str) -> bool:
    """Whether words are no name of their own: they only count (三个问题), or any text has them (基本原则)."""
    return bool(_COUNTED.match(name) or _LABEL.match(name))


def counts(name: str) -> bool:
    """Whether a name is a number of things (7个方面的重点任务)."""
    return _COUNT.match(name) is not None


def counts_in_passing(name: str, plain: str, *, led: bool = False) -> bool:
    """Whether a text only counts some common thing (三句话, three parts), without quotation marks; `led` where a
    sentence says of the list what it is."""
    if any(f"{opening}{name}{closing}" in plain for opening, closing in ("“”", "‘’", '""')):
        return False
    if english := _ENGLISH_COUNT.fullmatch(name):
        return english[1].islower() and text.measure(name) < 20
    if led:
        return True
    counted = _COUNT.match(name)
    words = text.words(name[counted.end() :]) if counted else []
    return len(words) == 1 and (words[0][1].startswith("n") or words[0][0] in _ASKED)


def is_person(lead: str) -> bool:
    """Whether words that lead in only name who speaks (习近平：)."""
    words = text.words(lead) if text.is_cjk(lead) and text.measure(lead) <= NAME else ()
    return len(words) == 1 and words[0][1].startswith("nr")


def is_word(lead: str) -> bool:
    """Whether words that lead in are a single common one (正确：)."""
    return bool(re.fullmatch("[^一二两三四五六七八九十\\W]{1,2}[：:]?", lead))


_BY_WHOM = re.compile("点[出明]|在[^，。；]{2,30}会上[^，。；]{0,40}提出")
"""How a clause begins whose subject stands before it."""


def introducing(name: str, plain: str) -> str:
    """The clause that says a name, before the colon that its members follow; "" where there is none that stands.

    There are four steps in an evacuation: … becomes Four steps in an evacuation.
    """
    if text.is_cjk(name):
        whole = re.search(
            rf"(?:(?<=[。！？\n])|(?<=[。！？]”)|^)[^。！？：；“”\n]{{0,40}}{re.escape(name)}(?=：|，(?:即|就是|也就是|分别是))",
            plain,
        )
        if (
            whole
            and "，" in whole.group()
            and _does_something(whole.group())
            and not leans(whole.group())
            and standing(whole.group())
        ):
            return whole.group()
    before, behind = (rf"[^{re.escape(text.END + text.INNER)}\n]*", "") if text.is_cjk(name) else (_CLAUSE, _CLAUSE)
    found = re.search(f"{before}{re.escape(name)}{behind}(?=[：:])", plain)
    lead = standing(_THERE_ARE.sub("", found.group().strip())) if found else ""
    return "" if lead == name or _BY_WHOM.match(lead) else lead[:1].upper() + lead[1:]


def _does_something(clause: str) -> bool:
    """Whether a clause has a verb: 一份快报，三百字，六个要素 has none."""
    return any(tag == "v" for _, tag in text.words(clause))


def saying(name: str, plain: str) -> str:
    """The clause that says a quoted Chinese name, up to it, where it says whose the list is or what it is for
    (值班值守要做到“三个必须”); "" where none does and stands by itself."""
    if is_figures(name):
        return with_thing(name, plain)
    if not name or not text.is_cjk(name):
        return ""
    quoted = f"“{name}”"
    if quoted not in plain:
        return _introduced(name, plain)
    for at in text.places(quoted, plain):
        said = _CLAUSE_BEFORE.search(plain, max(0, at - _LONGEST), at)
        clause = said[0] + quoted + _thing_behind(plain, at + len(quoted)) if said else ""
        alone = plain[at + len(quoted) : at + len(quoted) + 1] not in ("、", "和", "与", "及", "的")
        if said and alone and _says_whose(said[0]) and not leans_anywhere(clause) and not _ASIDE.search(said[0]):
            return clause
    return ""


def is_figures(name: str) -> bool:
    """Whether figures are all of a name (1236, 1+2)."""
    return name.replace("+", "").isdigit()


def with_thing(figures: str, plain: str) -> str:
    """Figures that are a name, with the thing that they are the name of (“1236”安全工作体系); "" where the text has
    none behind them."""
    quoted = f"“{figures}”"
    things = (_thing_behind(plain, at + len(quoted)) for at in text.places(quoted, plain))
    return next((quoted + thing for thing in things if thing), "")


_THING = re.compile("([一-鿿]{2,6})(?=[，。；：（\\n])")
"""What stands between a name and the next mark."""


def _thing_behind(plain: str, at: int) -> str:
    """The thing that a name belongs to, behind it (开展“五个一”|工程); "" where something else is said."""
    found = _THING.match(plain, at)
    nouns = found and all(tag[0] in "njl" or tag in ("vn", "an") for _, tag in text.words(found[1]))
    return found[1] if found and nouns else ""


def _introduced(name: str, plain: str) -> str:
    """The sentence that leads up to a name without quotation marks, where it says what it is of (起草讲话，动笔前要做足
    “三门功课”); "" where none does."""
    found = re.search(rf"(?:(?<=[。！？\n])|^)([^。！？：；“”（）\n\d]{{5,{_LONGEST}}}){re.escape(name)}(?=：)", plain)
    said = found[1] if found and "，" in found[1] else ""
    name_at = re.escape(name)
    is_so = re.search(
        rf"(?:(?<=[，。！？\n])|^)([^。！？：；“”（）\n\d]{{4,{_LONGEST}}}(?:是|在(?={name_at}[：，。]))){name_at}",
        plain,
    )
    said = said or (is_so[1] if is_so else "")  # 办公室工作说到底就是六个字
    leaning = leans_anywhere(said) or OWN.search(said)
    clauses = re.sub("就?是$", "", said).split("，")
    plainly = said and _says_whose(said.removesuffix("在")) and not leaning and not any(map(_ASIDE.search, clauses))
    return f"{said}“{name}”" if plainly else ""


def _says_whose(said: str) -> bool:
    """Whether the words before a name say more than when (今年就抓)."""
    words = text.words(said)
    if words[0][1][0] == "d" or re.search("[都会]+[\u4e00-\u9fff]{2,3}$", said):  # 逐渐形成了…; 学子们都会重温…
        return False
    return not _WHEN.match(said) and "p" not in (words[0][1], words[-1][1])
