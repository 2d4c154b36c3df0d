"""The running text of a speech, sentence by sentence: what a section and its points say in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen import text
from quizgen.facts import itemised, spoken
from quizgen.model import Point, PointList, Section, Speech

HEADING = 24
"""A longer heading is a sentence."""

RULE = 150
"""A paragraph with more characters is more than a rule."""

TOPIC = (2, 10)
"""A topic with fewer or more characters is not put before a sentence."""

WORDS = 5
"""An English term of fewer words is a topic."""

FEW = 3
"""The points of a shorter list are asked one by one."""

LONG = 12
"""A clause that is shorter may be a topic."""

BRIEF = 30
"""A longer sentence says of what it speaks."""

_LEADS_IN = re.compile(r"[一二三四五六七八九十两几]+[个件点条项方种大][^：]*：|“[^”]*[二三四五六七八九两][^”]*”：")
_CLAUSE = re.compile(
    r"应当|不得|必须|需|可以|承担|负责|设立|实行|遵循|至少|不少于|不超过|不低于|适用|是|应|须|严禁|禁止"
)
_SETS_UP = re.compile("[各每][^，。；]{1,8}(?:设立?|配备?|安排|指定)(?![备施计置])[^，。；]{2,}")
"""What is set up, of which the text goes on to speak (各楼层设课间巡查岗，由年级组排班)."""
_DEMANDED = re.compile("[要应须必可有]|严禁|禁止|坚持|坚决")
_ACTS = re.compile("把|将(?!来)|对(?!于)|确保|做到|不得|严禁|必须|一律")
"""How a sentence goes on whose subject stood before."""
_PROVIDES = re.compile(
    "(?!有|具[有备]|符合|经|未|在|对|由|按)[^，。；]{2,16}(?:应(?![急对用届])|不得|必须|可以|须|由|为|是|坚持|实行|遵循|采用|采取"
    "|分为|每[年月半季周次人]|一律|原则上)"
)
"""How a provision begins, whatever a word of its subject may be besides (投诉应当自受理之日起…)."""
_OF_CASE = re.compile(
    "[^，。；]{3,30}(?:的|[后时前下]|期间)，|[^，。；]{2,16}(?:后|前)[\\d一二两三四五六七八九十当立]|[^，。；]{2,12}(?:仅限|相差|不超过|不少于)"
    "|发生[^，。；]{2,16}，[\u4e00-\u9fff]{2,8}(?:应|须|要|立即)"
)
"""How a sentence begins that opens with a case, or with a deed that is its subject (补贴仅限午餐和晚餐)."""
_PARTS = re.compile("(?<=；)(?!确[有需因实]|特殊|但|除|例外|情况)")
"""Between the parts of a sentence, unless the next one takes something back."""
_DUTIES = re.compile("(?:职责|义务|履行|负责|承担)[^。]{0,14}[：:。]?$")
"""How a sentence ends that gives somebody the duties behind it."""
_PAPERS = re.compile("(?:材料|资料|证件|证明|文件|凭证|手续|物品)(?:清单)?(?:如下|包括|有)?[：:]$")
"""How a sentence ends behind which papers are named, which say nothing by themselves."""
_TURNS = re.compile("^(?:同时|此外|另外)，(?=[\u4e00-\u9fff“《]{4})")
"""How a sentence goes on beside the one before, without which it is understood."""
_LABELLED = re.compile(
    r"^\d{1,2}(?:\.\d{1,2})+(?=[一-鿿]{2})(?![万亿元倍吨亩个千百米公年月天])|(?:[①-⑳]|[A-Za-z][.．、)）])(?=[\u4e00-\u9fff])"
)
"""The mark of an item that stands in running text (④交接班…, B.8月31日前…)."""
_EXCEPTS = re.compile(r"(?:The )?(?:only )?[Ee]xceptions?\b|Except\b|Unless\b|However\b|但|除")
"""How a point goes on that takes back a part of its first sentence."""
_DEEDS = ("v", "vn", "p", "d", "ad")
_IS_CASE = re.compile(
    "对(?!于)[^。；]{4,}的[^。；的]{1,24}$|(?:未|不|没有|经|发生|发现|超过|.{3,})的$|.{2,}(?:时|后|前|之日起)$"
)
"""A case for which the text lays something down (到访不遇的，留卡; 对…成效明显的市，…)."""
_BY_WHAT = re.compile("(?:根据|按照|依照|依据)[^，]{2,12}，")
_ENGLISH_CLAUSE = re.compile(r"\b(?:will|must|shall|should|is|are|may|do not|never|can|goes?|has|have)\b")


@dataclass(frozen=True)
class Prose:
    """Running text; a closed one ends with a sentence even where no punctuation does.

    `joint` is where the text of a point goes on behind its term, 0 where nothing is joined; a `point` may leave out
    its subject, and so may what explains a `topic` that it does not repeat. `before` is the paragraph that it follows,
    `lead` what leads in to the items of a rule of which this is one.
    """

    text: str
    closed: bool = False
    joint: int = 0
    point: bool = False
    topic: str = ""
    before: str = ""
    lead: str = ""
    part: str = ""
    led: str = ""


def sentences(prose: Prose) -> Iterator[str]:
    """The sentences of running text, those that a semicolon ends too; no line of a heading or a form."""
    whole = prose.text
    for sentence in text.sentences(whole):
        last = prose.closed and whole.rstrip().endswith(sentence)
        parts = _PARTS.split(sentence)
        for number, part in enumerate(parts):
            marked = bool(text.split_marks(part)[1])
            if len(parts) > 1 and _LEADS_IN.search(part):
                continue  # the first of several that a count leads in
            if prose.point and not prose.lead and _begins_with_a_verb(part):
                continue
            if part.rstrip()[-1:] in "。；;.”」" or marked or (last and number == len(parts) - 1):
                yield spoken.core(_TURNS.sub("", _LABELLED.sub("", part.strip()).rstrip("；;")))


def prose_of(node: Speech | Section | Point) -> Iterator[Prose]:
    """The running text of a section and of its points."""
    heading = getattr(node, "heading", "")
    if text.strip_end(heading) != heading or text.measure(heading) > HEADING or _is_article(heading):
        yield Prose(heading, closed=True)
    topic = heading if _is_rule(node) else ""
    before = point_text(node)
    for block in node.body:
        if isinstance(block, str):
            yield Prose(block, topic=topic, before=before)
            before = block
        elif isinstance(block, PointList):
            led = text.unmark(block.lead)
            lead = next(iter([*text.sentences(led or before)][-1:]), "")
            if _PAPERS.search(lead) and not itemised.one_of(lead):
                continue
            duties = _DUTIES.search(lead) is not None
            lead = lead if itemised.one_of(lead) else ""
            told = len(block.points) < FEW and text.is_cjk(block.points[0].topic)
            *others, last = block.points
            rest = _what_follows(block.points)
            for point in (*others, replace(last, text=last.text.removesuffix(rest)) if rest else last):
                if told and point.term and not point.text:
                    yield Prose(point.term, closed=True)
                part = text.unmark(point.topic)
                for one in _of_point(point):
                    yield replace(one, point=one.point or duties, lead=lead, part=part, led=led)
                yield from (replace(one, part=one.part or part) for one in prose_of(point))
            if rest:
                yield Prose(rest, before=point_text(last))


USUAL = 3
"""Points of so many tell how much is usually said of one."""


def _what_follows(points: Sequence[Point]) -> str:
    """What stands behind the last point of a row in its own paragraph and may be none of it: the sentences that are two
    more than any point before has."""
    *others, last = points
    if len(others) < USUAL - 1 or last.body or text.split_marks(last.text)[1] or not text.is_cjk(last.topic):
        return ""
    most = max(len([*text.sentences(one.text)]) for one in others)
    said = [*text.sentences(last.text)]
    at = last.text.find(said[most]) if len(said) > most + 1 else -1
    return last.text[at:] if at > 0 else ""


_ARTICLE = re.compile("[\u4e00-\u9fff]{2,12}(?:实行|由|设|负责|应当?|不得|必须)[^，。；]{2,}，[^，。；]{4,}")


def _is_article(heading: str) -> bool:
    """Whether what stands as a heading is the first sentence of an article (国务院实行总理负责制，总理领导…)."""
    return _ARTICLE.fullmatch(heading) is not None


def point_text(node: Speech | Section | Point) -> str:
    """What a point says before its further paragraphs; "" of others."""
    return f"{node.term}，{node.text}".strip("，") if isinstance(node, Point) else ""


def _is_rule(node: Speech | Section | Point) -> bool:
    """Whether a section is only a rule: a short heading, and behind it one short paragraph."""
    brief = isinstance(node, Section) and text.measure(node.heading) <= HEADING and not node.sections
    return brief and len(node.body) == 1 and isinstance(node.body[0], str) and text.measure(node.body[0]) <= RULE


def _of_point(point: Point) -> Iterator[Prose]:
    """What a point says: with its term where this begins the sentence; not where a person has marked what to ask."""
    marked = any(text.split_marks(part)[1] for part in (point.term, point.text))
    begun = bool(point.term) and (_begins_a_sentence(point) or _goes_on(point))
    goes_on = text.is_cjk(point.topic) or not point.text[:1].isupper()
    if begun and point.text and goes_on and not marked:
        between = "，" if text.is_cjk(point.topic) else ", "
        yield Prose(point.term + between + point.text, closed=True, joint=len(point.term))
        return
    if begun and not _EXCEPTS.match(point.text):
        yield Prose(point.term, closed=True)
    if not text.split_marks(point.text)[1]:
        yield _under_topic(point)


def _under_topic(point: Point) -> Prose:
    """What a point says; behind its topic where its first sentence, a short one, does not say of what it speaks."""
    said, topic = text.unmark(point.text), text.unmark(point.term)
    first = next(text.sentences(said), "")
    brief = TOPIC[0] <= text.measure(topic) <= TOPIC[1] and text.measure(first) <= BRIEF and not point.body
    named = text.is_cjk(topic) or (topic[:1].isupper() and len(topic.split()) < WORDS - 1)
    quotable = text.is_cjk(topic) and not set(topic) & set("“”")  # told as the heading, and not before a colon
    if quotable or not brief or not named or _does(topic) or text.shares_word(topic, first):
        told = quotable and TOPIC[0] <= text.measure(topic) <= TOPIC[1]
        item = not told and not _does(topic) and text.strip_end(first) == text.strip_end(said)  # no text of its own
        return Prose(point.text, closed=True, point=item, topic=topic)
    joint = "：" if text.is_cjk(topic) else ": "
    return Prose(f"{point.term}{joint}{point.text}", closed=True, joint=len(topic))


def _begins_with_a_verb(sentence: str) -> bool:
    """Whether a sentence says what is done and not by whom (决定供应商的列入; 根据要求，及时提供资料); a demand needs
    none (要坚决落实)."""
    if _PROVIDES.match(sentence) or _OF_CASE.match(sentence):
        return False
    said = _BY_WHAT.sub("", sentence)
    begins = ("v", "ad", "d") if said != sentence else ("v",)
    return text.is_cjk(said) and text.words(said)[0][1] in begins and not _DEMANDED.match(said)


def _does(topic: str) -> bool:
    """Whether a topic says what is done (把准政策), and not of what is spoken."""
    return text.is_cjk(topic) and (topic[0] in "把将" or text.words(topic)[0][1] in _DEEDS)


def _goes_on(point: Point) -> bool:
    """Whether the text of a point tells what the subject of its term does (林业局要管好山头，把护林员的轨迹管起来)."""
    acts = _ACTS.match(text.unmark(point.text)) is not None
    return acts and text.is_cjk(point.topic) and any(tag == "v" for _, tag in text.words(point.topic))


def _begins_a_sentence(point: Point) -> bool:
    """Whether a term is a clause of its own that its text goes on with (第五条 本行设立…，由行长…), and no topic."""
    if not text.is_cjk(point.topic):
        return len(point.topic.split()) >= WORDS and bool(_ENGLISH_CLAUSE.search(point.topic))
    is_clause = bool(_CLAUSE.search(point.topic)) and text.measure(point.topic) >= LONG
    is_clause = is_clause or _SETS_UP.match(point.topic) is not None
    return is_clause or _IS_CASE.search(point.topic) is not None
