"""Rules on what a question asks: it gives nothing away, stands on its own, and can be taken in at once."""

import re
from collections.abc import Iterator

from quizgen import text
from quizgen.lint.rules import Args, Check, Item, Rule, short
from quizgen.text import msg

CONTEXT = 4
"""The fewest Chinese characters, by `text.measure`, that must stand round the blanks of a question."""

PER_BLANK = 2
"""The fewest of them for each blank."""

READ_ALOUD = 120
"""The longest stem, by `text.measure`: half a minute of reading aloud, at four characters a second."""

_BY_ORDER = re.compile(r"序|先后|步骤|依次|从.{1,6}到|排成|\b(?:order|sequence|steps?|first)\b", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:(?:根据|按照)?[^，。：]{0,6}(?:讲话|报告|文件|会议|文章|规定|意见|原文|通知)[^，。：]{0,4}[：，]"
    r"|According to the \w+[:,])\s*"
)
_PRONOUN = re.compile(
    r"(?:他(?![山乡人日国方处])|她|它|该(?!当|出手)|上述|前述|以上|这(?!个世)|那(?!曲|么)|此(?![外后前起])|其(?![一二三四五中他次余实])"
    r"|(?:it|this|these|those|they|he|she)\b)",
    re.IGNORECASE,
)
_CONNECTIVE = re.compile(
    r"(?:但是|但(?!凡|愿|书)|而且|并且|所以|因此|因而|从而|于是|否则|以及|以便|然而|(?:and|but|or|nor|therefore|thus|hence|however|moreover)\b)",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"[，。、；：！？,.;:!?）】》”’]")
_ENDS = re.compile(r"[，、；,;]$")
_BRACKETS = ("“”", "「」", "『』", "《》", "（）", "【】")
_NUMBER = re.compile(r"[\d一二三四五六七八九十A-Za-z]")
_FULL_WIDTH = str.maketrans("()", "（）")
_NAME = re.compile(r"“[^“”＿]{2,}”")

_NEGATION = re.compile(
    r"(?:不(?![断仅但同论管久少足]|得?(?:超过|[高低大小多少]于))|没|未(?!来)|并非|非(?!常)|无(?!论)|错|误|除(?!了))[^，。；]{0,6}?(?=[的是有为外？?（(＿\s]|$)"
    r"|\b(?:not|no|never|except|least|false|incorrect|wrong)\b",
    re.IGNORECASE,
)
_AFFIRMED = re.compile(r"(?<!不)(?:正确|准确|恰当|妥当)的?(?:是|有|为)[\s＿]*[。？?]?$")
_NEGATED = re.compile(r"不(?![断仅但同久])|没有|未(?!来)|非(?!常)|无(?!论)|(?:not|no|never)\b", re.IGNORECASE)


def _answer_in_stem(item: Item) -> Iterator[Args]:
    """Whether the stem holds all phrases of an answer; single characters may stand anywhere."""
    shown = text.fold(item.stem)
    for secret in item.question.hidden():
        phrases = [text.fold(phrase) for phrase in secret]
        if all(len(phrase) > 1 and _stands_in(phrase, shown) for phrase in phrases):
            yield {}
            return


def _stands_in(phrase: str, shown: str) -> bool:
    """Whether a phrase stands in a text; a figure as a whole."""
    return text.count_figure(phrase, shown) > 0 if phrase.isdigit() else phrase in shown


def _needs_context(item: Item) -> Iterator[Args]:
    """Whether a blank stands alone: a list's name in quotation marks is context enough."""
    blanks = item.stem.count(text.BLANK)
    if not blanks or item.options or _NAME.search(item.stem):
        return
    around = text.measure("".join(filter(str.isalnum, item.stem)))
    if around < max(CONTEXT, PER_BLANK * blanks):
        yield {"around": f"{around:g}", "needed": max(CONTEXT, PER_BLANK * blanks)}


def _long_stem(item: Item) -> Iterator[Args]:
    length = text.measure(item.stem)
    if length > READ_ALOUD:
        yield {"length": round(length), "most": READ_ALOUD}


def _pronoun_start(item: Item) -> Iterator[Args]:
    if found := _PRONOUN.match(_OPENING.sub("", item.stem)):
        yield {"word": found.group()}


def _half_sentence(item: Item) -> Iterator[Args]:
    """The first sign that a part of the sentence is missing; the bracket of a number, 1), has no partner."""
    stem = _OPENING.sub("", item.stem).translate(_FULL_WIDTH)
    if found := _CONNECTIVE.match(stem) or _BEGINS.match(stem) or _ENDS.search(stem):
        yield {"sign": found.group()}
    elif unpaired := [pair for pair in _BRACKETS if not _is_paired(stem, *pair)]:
        yield {"sign": unpaired[0]}


def _is_paired(stem: str, opening: str, closing: str) -> bool:
    depth = 0
    for place, c in enumerate(stem):
        if c == closing and not depth:
            if not _NUMBER.match(stem, place - 1):
                return False
        else:
            depth += (c == opening) - (c == closing)
    return depth == 0


def _order_unsaid(item: Item) -> Iterator[Args]:
    if item.question.sequence() and not _BY_ORDER.search(item.stem):
        yield {}


def _negative_stem(item: Item) -> Iterator[Args]:
    """Whether a choice asks for what is not so in words that the pages do not emphasise."""
    emphasised, others = _negations(item)
    if others and not emphasised:
        yield {"word": others[0]}


def _double_negative(item: Item) -> Iterator[Args]:
    """A second negation beside the one that asks, or an option that begins with one where not all do."""
    emphasised, others = _negations(item)
    found = [*emphasised, *others]
    negated = [option.text for option in item.options if _NEGATED.match(option.text)]
    if len(found) > 1:
        yield {"word": found[-1]}
    elif found and 0 < len(negated) < len(item.options):
        yield {"word": short(negated[0])}


def _negations(item: Item) -> tuple[list[str], list[str]]:
    """The negations in the words by which a choice asks: those that pages emphasise, and others."""
    if not item.options:
        return [], []
    emphasised, asked = [*text.turning(item.stem)[1::2]], text.asking(item.stem)
    for word in emphasised:
        asked = asked.replace(word, " ", 1)
    others = [] if _AFFIRMED.search(asked) else [found.group() for found in _NEGATION.finditer(asked)]
    return emphasised, others


RULES: tuple[tuple[Rule, Check], ...] = (
    (
        Rule(
            name="answer-in-stem",
            severity="error",
            message=msg("the stem itself shows the answer, so the question tests nothing"),
        ),
        _answer_in_stem,
    ),
    (
        Rule(
            name="no-context",
            severity="error",
            message=msg(
                "only {around} characters stand round the blanks, at least {needed} are needed: nobody can tell what is"
                " asked for"
            ),
        ),
        _needs_context,
    ),
    (
        Rule(
            name="pronoun-start",
            severity="error",
            message=msg(
                "the stem begins with “{word}” without the noun it stands for: put the noun in, a question stands alone"
            ),
        ),
        _pronoun_start,
    ),
    (
        Rule(
            name="half-sentence",
            severity="error",
            message=msg("“{sign}” says that a part of the sentence is missing: a question is read without its text"),
        ),
        _half_sentence,
    ),
    (
        Rule(
            name="long-stem",
            severity="warning",
            message=msg(
                "the stem has {length} characters, more than {most}: read aloud it takes over half a minute, and its"
                " beginning is forgotten"
            ),
        ),
        _long_stem,
    ),
    (
        Rule(
            name="order-unsaid",
            severity="error",
            message=msg(
                "the stem does not say by what to put into order: points of equal rank have more than one order"
            ),
        ),
        _order_unsaid,
    ),
    (
        Rule(
            name="negative-stem",
            severity="warning",
            message=msg(
                "“{word}” is easily overlooked: write 不属于, 不包括, 不正确, 不符合 or 错误 (in English: not, except),"
                " which papers and self-tests emphasise"
            ),
        ),
        _negative_stem,
    ),
    (
        Rule(
            name="double-negative",
            severity="warning",
            message=msg(
                "“{word}” is a second negation in a question that asks for what is not so: it tests reading, not"
                " knowledge"
            ),
        ),
        _double_negative,
    ),
)
