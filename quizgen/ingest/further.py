"""The members of a name where the text states them further on: in the next lines, sentences or paragraphs."""

from __future__ import annotations

import re

from quizgen import counting
from quizgen import text as plain
from quizgen.counting import ONES
from quizgen.ingest import enumeration, verbs
from quizgen.ingest.enumeration import Members
from quizgen.ingest.mentions import TAIL, Mention

FAR = 2000
"""The last member begins within so many characters behind the name."""

COPULA = "[才则就便也又还正都即]?是|为"
"""A pattern for how a member is told behind its number, and what stresses it (第四道才是…): no part of the member."""

_LINE = re.compile(TAIL + r"[。：]?\n([^。！？\n]{3,400})")
_COLON = re.compile(rf"[^。：；？！“”（）{ONES}十\d\n]{{0,16}}：([^。！？\n]{{3,300}})")
_TURN = re.compile(
    r"(?:(?<=[。！？；：\n])|^)(首?先|再|接着|接下来|然后|其次|再次|还有|最后)[来再]?(?:说|讲|谈|看|过|是)(?:[一说讲谈看]){0,2}"
    r"([^，。；：！？\n]{2,40})"
)
_WHICH = re.compile(
    rf"[^。！？“”\n]{{0,12}}[。，：]?\n?(?:是|究竟是)?哪({counting.COUNT}|几|些)[^，。；：？！\n]{{0,8}}[？，：]\n?([^。！？\n]{{3,300}})"
)
_LATER = re.compile(r"[^。：！？“”\n]{0,30}(?:：|——+)([^。！？\n]{3,400})")
_QUESTION = re.compile(f"哪(?:{counting.COUNT}|几|些)")
_LAST = re.compile("(?:还有|最后)一?[个条点项][，：]")
"""Before the last of several (最后一个，一办到底)."""
_CALLED = re.compile(r"(?<=[^，。；：\n])[为是]((?!第)[^，。；：\n]{4,12})(?=[；。，\n])")
"""What a clause says that something is (4月为学习阶段)."""
_MEASURED = re.compile(rf"(?:{counting.COUNT})([\u4e00-\u9fff])")
"""The number of a name and its measure: any character, since the text shows with 第一根 that it measures."""

_FIRST_MARK = re.compile("[，。：]")


def below(text: str, mention: Mention) -> Members:
    """班前“三查” as the end of a line, and the next line enumerates what repeats 查."""
    found = _LINE.match(text[mention.end : mention.end + 500])
    if not found:
        return ()
    clauses = (part for part in re.split("[，：；]", found[1]) if "、" in part)
    stated = (enumeration.repeating(enumeration.members(part, mention.count), mention.name) for part in clauses)
    return next(filter(None, stated), ())


def behind_colon(text: str, mention: Mention) -> Members:
    """围绕三个问题谈谈心：从哪里来，到哪里去，怎么去: the colon comes a few words behind the name."""
    found = _COLON.match(text[mention.end : mention.end + 400])
    if found is None:
        return ()
    called = enumeration.called(found[1], mention.name, mention.count)
    return called or enumeration.members(found[1], mention.count) or enumeration.clauses(found[1], mention.count)


def asked(text: str, mention: Mention) -> Members:
    """要守住“三道门”。哪三道门？前门、后门、侧门。: the speaker asks which they are, and answers himself."""
    found = _WHICH.match(text[mention.end : mention.end + 400])
    fitting = found is not None and counting.number(found[1]) in (0, mention.count)
    return enumeration.members(found[2], mention.count) if found and fitting else ()


def later(text: str, mention: Mention) -> Members:
    """“五个不让”老同志都熟悉，是…定下的：不让…，不让…: behind a later colon all members repeat what is counted."""
    found = _LATER.match(text[mention.end : mention.end + 500])
    cut = enumeration.cut_at_key(found[1], mention.name, mention.count) if found else ()
    clauses = enumeration.clauses(found[1], mention.count) if found else ()
    return cut or (clauses if enumeration.repeated(mention.name, clauses) else ())


def ordinals(text: str, mention: Mention) -> Members:
    """第一面镜子是党纪，…。第二面镜子是…, or 支行是第一道防线；…: every member is numbered."""
    measured = _MEASURED.match(mention.name)
    if measured is None:
        return ()
    noun = re.escape(mention.name[measured.end() :])
    if steps := _by_noun(text, mention):
        return steps
    behind = text[mention.end : mention.end + FAR]
    if f"第一{measured[1]}" not in behind and f"头一{measured[1]}" not in behind:
        return ()
    ordinal = rf"[第头]([{ONES}十]){measured[1]}(?:{noun})?"
    last = rf"(?:还有|最后|末了?)(一){measured[1]}(?:{noun})?(?=是)"  # 还有一本是家庭账
    after = re.finditer(
        rf"(?:^|[，。；：…\n“])(?:{ordinal}|{last})[，：]?(?:{COPULA})?[：，]?(“[^“”]+”|[^，。；：！？…\n“”]{{1,40}})",
        behind,
    )
    said = [(counting.number(one[1]) if one[1] else mention.count, one[3].strip("“” ")) for one in after]
    before = re.finditer(rf"(?:^|(?<=[，。；：\n]))([^，。；：\n]{{1,40}})是{ordinal}", behind)
    called = [(counting.number(one[2]), one[1]) for one in before]
    return next((found for way in (said, called) if (found := _in_order(way, mention.count))), ())


def _by_noun(text: str, mention: Mention) -> Members:
    """三个阶段：第一阶段的任务是“想明白”，…, or 4月为学习阶段；5月为梳理阶段；…: the noun is what is numbered."""
    noun = mention.name[-2:]
    behind = text[mention.end : mention.end + FAR] if len(mention.name) > 3 else ""
    if behind.count(noun) < mention.count:
        return ()
    numbered = rf"(?:^|[，。；：\n])第([{ONES}十]){noun}(?:的(?:任务|目标|重点|主题|要求))?"
    ways = (
        rf"(?:{COPULA})“([^“”]+)”",
        r"(?:[是为，：]|(?=[\u4e00-\u9fff]))([^，。；：！？“”\n]{2,12})(?=[，。；\n])",
    )
    for told in ways if behind.count("第") >= mention.count else ():
        said = [(counting.number(one[1]), one[2]) for one in re.finditer(numbered + told, behind)]
        if found := _in_order(said, mention.count):
            return found
    named = tuple(one for one in _CALLED.findall(behind) if one.endswith(noun))
    return named if len(named) == mention.count > 2 and len(set(named)) == len(named) else ()


def _in_order(numbered: list[tuple[int, str]], count: int) -> Members:
    fitting = [number for number, _ in numbered] == list(range(1, count + 1)) and count > 1
    return tuple(said for _, said in numbered) if fitting else ()


def turns(text: str, mention: Mention) -> Members:
    """“三关”。先说思想关，…。再说能力关，…。最后说作风关: the speaker turns from one to the next."""
    behind = text[mention.end : mention.end + FAR]
    found = [(one[1], one[2]) for one in _TURN.finditer(behind)]
    begins = len(found) == mention.count > 1 and found[0][0].endswith("先")
    return enumeration.repeating(tuple(said for _, said in found), mention.name) if begins else ()


def one_each(text: str, mention: Mention) -> Members:
    """三种心态在作怪。一种是…；一种是…；还有一种是…: each is brought in by one of what is counted."""
    measured = _MEASURED.match(mention.name)
    if measured is None:
        return ()
    behind = text[mention.end : mention.end + FAR]
    if behind.count(f"一{measured[1]}") < mention.count:
        return ()
    begun = rf"(?:^|[，。；：\n])(?:另外?|再|其中|最后)?(?:还有)?一{measured[1]}"
    noun = re.escape(mention.name[measured.end() :])
    for stretch in (behind.split("\n")[0], behind):
        for told in (rf"(?:{COPULA})([^，。；：！？\n]{{1,40}})", rf"“([^“”]{{1,8}})”(?:{noun})?(?=[，。；：])"):
            said = (one[1] for one in re.finditer(begun + told, stretch))
            found = tuple(re.sub("^“([^“”]+)”$", r"\1", one) for one in said)
            if len(found) == mention.count > 1:
                return found
    return ()


def sentences(text: str, mention: Mention) -> Members:
    """作三点承诺。…，…。…，…。…，…。: the paragraph goes on with just so many sentences, all with as many clauses."""
    end = re.match(r"[^，。：；！？\n]{0,6}。", text[mention.end : mention.end + 8])
    if end is None or mention.count < 3:
        return ()
    rest = text[mention.end + end.end() : mention.end + FAR].split("\n")[0]
    found = tuple(filter(None, re.split("。", rest)))
    alike = len({one.count("，") for one in found}) == 1 and all(len(one) <= 2 * enumeration.LONGEST for one in found)
    return found if len(found) == mention.count and alike and not re.search("[！？；：]", rest) else ()


def called(text: str, mention: Mention) -> Members:
    """四种“病”…。头一种叫“键盘病”，…。再有就是“盆景病”…: as many quoted terms further on end with what is counted,
    or are said to be one of it (“等着”的样子)."""
    key = enumeration.surest(mention.name)
    behind = text[mention.end : mention.end + FAR] if key else ""
    ends = "[病症]" if key == "病" else re.escape(key)
    quoted = behind.count("”") >= mention.count > 2 and (key == "病" or behind.count(key) >= mention.count)
    for each in (rf"“([^“”，。]{{1,8}}{ends})”", rf"“([^“”，。]{{1,8}})”的?{ends}") if quoted else ():
        found = tuple(dict.fromkeys(re.findall(each, behind)))
        if len(found) == mention.count:
            return found
    return ()


LONG_WORD = 3
"""A counted word of so many characters is looked for wherever a clause begins with it."""


def with_words(text: str, mention: Mention) -> Members:
    """“六个必须坚持”…。必须坚持人民至上。…；必须坚持自信自立。…: just as many clauses begin with the counted words."""
    key = enumeration.surest(mention.name)
    behind = text[mention.end : mention.end + FAR] if len(key) >= LONG_WORD else ""
    if behind.count(key) < mention.count:
        return ()
    starts = [at for at in enumeration.occurrences(behind, key) if at == 0 or behind[at - 1] in "，。；：\n 、"]
    found = tuple(dict.fromkeys(re.split("[，。；：\n、]", behind[at : at + 40])[0].strip() for at in starts))
    sized = all(len(key) + 1 < len(one) <= len(key) + 16 for one in found)
    return found if len(found) == mention.count > 2 and sized else ()


def units(text: str, mention: Mention) -> Members:
    """Just as many parts of a sentence, sentences or paragraphs behind the name, all of which begin with its word."""
    behind = text[mention.end : mention.end + FAR]
    start = re.match(r"[^。！？：\n]{0,40}[。：\n]\n?", behind)
    if start is None:
        return ()
    rest = behind[start.end() :]
    sentence = re.split("[。\n]", rest)[0]
    if paired := enumeration.paired(sentence, mention.name, mention.count):
        return paired
    if held := _held(sentence, mention):
        return held
    lines = behind.split("\n")[1:]  # its own line may go on about the name
    for parts in (sentence.split("；"), re.split("[。；！？\n]+", rest), rest.split("\n"), lines):
        firsts = [_FIRST_MARK.split(_LAST.sub("", unit.strip()), maxsplit=1)[0] for unit in parts]
        if found := _with_key(firsts, mention):
            return found
    return ()


def _held(sentence: str, mention: Mention) -> Members:
    """Just as many neighbouring clauses of a sentence as are counted, where they alone hold its word (“三见面”)."""
    key = enumeration.surest(mention.name)
    clauses = sentence.split("，")
    places = [place for place, clause in enumerate(clauses) if key in clause] if len(key) > 1 else []
    run = len(places) == mention.count > 2 and places[-1] - places[0] == mention.count - 1
    found = tuple(clauses[place] for place in places)
    return found if run and all(len(one) <= enumeration.LONGEST for one in found) else ()


def _with_key(firsts: list[str], mention: Mention) -> Members:
    """The first clauses, if as many as are counted hold the name's word, and the one behind them does not."""
    found = enumeration.unmarked(tuple(firsts[: mention.count]))
    if any(_QUESTION.match(one) or one.count("、") >= mention.count - 1 > 1 for one in found):
        return ()  # a question is none, nor what enumerates others
    sized = all(2 <= len(one) <= enumeration.LONGEST for one in found)
    if len(found) != mention.count or mention.count < 2 or not sized:
        return ()
    for key in enumeration.keys(mention.name):
        more = firsts[mention.count : mention.count + 1]
        if (len(key) > 1 or mention.count > 2) and enumeration.all_repeat(key, found) and not (more and key in more[0]):
            verb = verbs.LEADING.match(plain.common_start(found)) if not found[0].startswith(key) else None
            return tuple(one[verb.end() :] for one in found) if verb else found
    return ()
