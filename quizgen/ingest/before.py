"""The members of a name where the text states them before it: 登记、办理、回访三联动."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from quizgen import counting
from quizgen import text as plain
from quizgen.ingest import enumeration, verbs
from quizgen.ingest.enumeration import Members
from quizgen.ingest.mentions import Mention

_STOP = re.compile(r"[，。；：！？\n]")
_SENTENCE = re.compile(r"[^。！？\n]+$")
_LINK = re.compile(
    r"(?:的|等|这)+$|(?:比\d{4}年)?(?:实现|达到|做到|形成|实行)了?$|(?:作为|视为|当作|确定为)[^、，”]{0,14}$"
)
_GOES_ON = re.compile("的[^，。；、“”]{1,8}、")
"""How an enumeration goes on behind a name that is a part of its last member (…、讲一个“三问”的思考、…)."""
_QUOTED_LIST = re.compile("(?:“([^“”。；]+)”|‘([^‘’。；]+)’)(?:(?<=”)[\u4e00-\u9fff]{1,8})?$")
"""What is quoted right before a name, or behind what it is said of (“看、查、改”安全工作“三字诀”)."""
_SEVERAL_QUOTED = re.compile("(?:“[^“”，。；：]{2,20}”[、和与]?){2,}$")
_BOOKS = re.compile("(?:《[^《》]{2,40}》[、和与]?){2,}$")
_INSIDE = re.compile("“([^“”]+)”$|‘([^‘’]+)’$")
_CALLING = (
    "(?:群众|大家|老百姓|职工|人们|后人|老同志|我们|内部|业内|坊间|行内)?(?:把[它这其]|管这|将其)?"
    "(?:都|就|也|统)?(?:叫|称)[作做为]?"
)
"""Who calls what was just told by a name (群众把它叫作“四有三不”)."""
_SUMMED_UP = re.compile(
    rf"[，——]+{_CALLING}$|"
    r"(?:[，——]+|（(?:以下)?)(?:就靠这|(?:这就是|靠的就是)(?:写进[^，。；“]{1,6}的)?|这是|这个|这|即|也就是|简称|统称|合称|并称|俗称|概括起来就是|归纳起来就是|总结起来就是|可以概括为|概括为|称为|称之为)"
    r"(?:我们?(?:所)?(?:说|讲|常说)?的(?:[\u4e00-\u9fff]{2,6})?|为|叫做?)?$"
    "|（$"
)
_COUNTED = re.compile(r"([^，；：]+、[^，；：、]+?)([二两三四五六七八九十])(?:个|大|类|方面|条)")
_TAKES = re.compile("(?<=..)(?:发放|给予|享受|享有|推行|推出|设立|执行|签订|公布|评定)$")
"""Verbs whose object the name behind them is (为困难残疾人、重度残疾人发放|“两项补贴”)."""
_COUNTS_ITSELF = re.compile("..[两二三四五六七八九十](?:项|个|种|条|大|类|方面)")
"""Behind the last member, what counts them all."""
_PLACE = re.compile("^[\u4e00-\u9fff]{1,4}[里内](?=[\u4e00-\u9fff]{3})")
_DONE = re.compile(
    r"[，](?:真正|切实|努力|确保|力争)?(?:做到|实现|达到|形成|落实|坚持|保持|练就|争?做|争?当|当好)(?:了)?$"
)


OWNER = 6
"""Whose a quoted name is stands before it in no more characters."""


def closed(text: str, mention: Mention) -> Members:
    """The enumeration that a name closes (医疗、医保、医药三联动), its first member without the verb before it.

    None of whose things are counted (财务的、营销的、生产的三份报表).
    """
    before = text[max(0, mention.start - 120) : mention.start].rstrip("“")
    if mention.way == "quoted" and _GOES_ON.match(text, mention.end):
        return ()
    segment = _LINK.sub("", _STOP.split(before)[-1])
    if (quoted := _quoted(_LINK.sub("", before), segment, mention.count)) is not None:
        return quoted
    if taken_up := _taken_up(_STOP_SENTENCE.split(before)[-1], mention):
        return taken_up
    if not segment and (beside := _clause_before(before, mention)):
        return beside
    owned = 0 < len(segment) <= OWNER and "、" not in segment and len(counting.parts(mention.name)) > 1
    if owned and (beside := _clause_before(before[: -len(segment)], mention)):
        return beside  # 推广积分制、清单制、屋场会，乡村治理“两制一会”
    balanced = segment.count("“") == segment.count("”") and segment.count("（") == segment.count("）")
    if not balanced or segment.endswith(("、", "和", "与")) or not re.search("[、和与]", segment):
        return ()
    found = enumeration.joined(segment, mention.count)
    if (
        not found
        or any(one.endswith("的") for one in found)
        or (mention.count == 2 and verbs.deeds(found))
        or (mention.way == "closing" and verbs.governs(found))
        or (mention.way == "quoted" and _TAKES.search(found[-1]))
    ):
        return ()
    if (repeating := enumeration.repeating(found, mention.name)) and repeating[1:] == found[1:]:
        found = repeating  # 严惩|违章指挥、违规操作、违反劳动纪律 of 三违
    stands_before = before[: len(before) - len(segment)][-1:]
    first = _first(found, opens=stands_before in ("", "。", "\n"))
    first = first or (found[0] if stands_before == "，" and _is_thing(found) else "")
    sure = mention.count > 2 or mention.way == "quoted" or len(first) == len(found[1])
    sure = sure or len(plain.common_end((first, found[1]))) > 1  # 教学标准和毕业学生质量标准两个关口
    sure = sure and not (mention.way == "closing" and _is_unsure((first, *found[1:])))
    sure = sure and _are_level((first, *found[1:]), mention)
    return (first, *found[1:]) if first and sure else ()


def twins(text: str, mention: Mention) -> Members:
    """Two words of two characters that begin alike right before what counts them (统筹|国内国际|两个大局)."""
    found = _TWINS.search(text, max(0, mention.start - 4), mention.start) if mention.count == 2 else None
    return (found[1] + found[2], found[1] + found[3]) if found else ()


_TWINS = re.compile("(国|城|内)([\u4e00-\u9fff])\\1([\u4e00-\u9fff])$")


def _quoted(before: str, segment: str, count: int) -> Members | None:
    """What is quoted right before a name, as its members; () if they are other ones, None where nothing is.

    As many quotations, or titles of books, or an enumeration in one quotation.
    """
    quoted = _SEVERAL_QUOTED.search(before)
    if quoted and quoted.group().count("“") == count:
        said = re.findall("“([^“”]+)”", quoted.group())
        return () if any(map(_NAME.match, said)) else tuple(said)  # “四个意识”“四个自信”和“两个维护”
    books = _BOOKS.search(segment)
    if books and books.group().count("《") == count:
        return tuple(re.findall("《[^《》]+》", books.group()))
    enumerated = _QUOTED_LIST.search(before)
    if enumerated and (found := _within(enumerated[1] or enumerated[2], count)):
        return found
    inside = _INSIDE.search(segment)
    return () if inside and "、" not in segment[: inside.start()] else None


def _first(found: Members, *, opens: bool) -> str:
    """The first member, without what stands before the list; whole where it opens its sentence, or is like the others
    one word or the name of one thing."""
    longer = sum(len(found[0]) > len(one) for one in found[1:]) * 2 > len(found) - 1
    first = verbs.without(_PLACE.sub("", found[0]) if longer else found[0], found[1:])
    tag = next(iter(plain.words(found[0])), ("", ""))[1]
    words = all(len(plain.words(one)) == 1 for one in found)  # 攀枝花、包头和金川
    things = len(plain.common_end(found)) > 1 and tag[:1] == "n"
    whole = words or things or (opens and len(found) > 2 and tag == "n")
    return first.removeprefix("的") or (found[0] if whole else "")


def _is_thing(found: Members) -> bool:
    """Whether the first of three members or more that opens its clause names a thing as they do: it is hardly longer,
    begins with a noun, and no verb in it leads to them (…，手术安全核查、危急值报告、交接班三项制度)."""
    first, *others = (re.sub("（[^（）]*）", "", one) for one in found)
    level = len(others) > 1 and len(first) <= max(map(len, others)) + 2
    return level and plain.words(first)[0][1][0] == "n" and verbs.LEADING.search(first, 1) is None


def _clause_before(before: str, mention: Mention) -> Members:
    """Three members or more of one length in the clause before a quoted name (理念是崇尚创新、注重协调、倡导绿色，“三大
    理念”…)."""
    found = enumeration.joined(_STOP.split(before.rstrip("，"))[-1], mention.count) if mention.count > 2 else ()
    if found and _COUNTS_ITSELF.search(found[-1]):
        return ()  # 公务用车、公务接待、办公用房三项规定，“三公”经费…
    if found and mention.way == "quoted" and len(counting.parts(mention.name)) > 1:
        bare = verbs.unled(found)
        if enumeration.repeated(mention.name, bare):
            return bare  # 管行业必须管安全、管业务必须管安全、…，“三管三必须”…
    single = len(counting.parts(mention.name)) < 2
    if found and single and before.endswith("，") and (first := _first(found, opens=True)):
        return (first, *found[1:])  # 财政补、企业让、老人掏、社会捐，“四个一点”凑起来
    level = mention.way == "quoted" and before.endswith("，") and len({len(one) for one in found[1:]}) == 1
    begins = len(found[0]) - len(found[1]) if level else -1
    whole = begins in {0, *accumulate(len(word) for word, _ in plain.words(found[0]))} if level else False
    return (found[0][begins:], *found[1:]) if whole else ()


def _within(said: str, count: int) -> Members:
    """An enumeration in quotation marks, whatever separates its members."""
    marks = ((one, "、") for one in ("", "，", "[—–-]+", "，|、"))
    found = (enumeration.joined(re.sub(one, to, said) if one else said, count) for one, to in marks)
    return next(filter(None, found), ())


_STOP_SENTENCE = re.compile("[。；：！？\n]")


def _taken_up(said: str, mention: Mention) -> Members:
    """Clauses before a quoted name that begin with the word it counts, the first one with its last words
    (把整改融入日常工作，融入改革，融入党建的“三个融入”)."""
    key = enumeration.surest(mention.name)
    said = _LINK.sub("", said)
    places = [*enumeration.occurrences(said, key)] if len(key) > 1 else []
    begun = len(places) == mention.count > 1 and all(said[at - 1] in "，、和与及" for at in places[1:])
    found = tuple(said[a:b].rstrip("，、和与及") for a, b in pairwise([*places, len(said)])) if begun else ()
    return found if mention.way == "quoted" and all(len(key) < len(one) <= enumeration.LONGEST for one in found) else ()


_NAME = re.compile(f"{counting.COUNT}个")
UNEVEN = 2
"""Of two things that a name closes the longer has no more than so many times the characters of the other."""


def _are_level(found: Members, mention: Mention) -> bool:
    """Whether what stands before a name are things beside each other, and not what is said of it or done with it
    (坚守“一国”之本、善用|“两制”之利; 言行不一的|“两面人”; 一产稳住、二产挺住、发力|三产)."""
    if len(found) > 2 and mention.way == "quoted" and enumeration.repeated(mention.name, found):
        return True
    sizes = sorted(map(len, found))
    if len(found) == 2 and (sizes[1] > UNEVEN * sizes[0] or mention.name.endswith("人")):
        return False
    last = plain.words(found[-1])
    governs = len(last) == 1 and last[0][1] == "v" and len(plain.words(found[0])) > 1
    deeds = [words[-1][1] == "v" for one in found if (words := plain.words(one))]
    governs = governs or (sum(deeds) == 1 and deeds[-1] and verbs.LEADING.fullmatch(last[-1][0]) is not None)
    parts = any(f"“{mention.name}”" in one for one in found)
    return not (governs or parts or sizes[0] < 2 < sizes[1] or found[0].startswith("之"))


_IS = ("属", "是", "为", "即", "成")
"""How a member ends that the name behind says to be something (国外的德育和知识教学属|二元教育)."""


def _is_unsure(found: Members) -> bool:
    """Whether it is not sure what an unquoted name counts: one of two members holds another joint, one is a mere
    character beside words, or the last is said to be what the name says."""
    several = len(found) == 2 and re.search("[、和与]", found[1])
    uneven = min(map(len, found)) == 1 and max(map(len, found)) > 2
    return bool(several) or uneven or found[-1].endswith(_IS)


def summed_up(text: str, mention: Mention) -> Members:
    """A，B，C，这就是“三个明白”; A、B、C（简称“三费”); A，B，C，做到“三有” where all repeat what is counted."""
    sentence = re.split("[。！？\n]", text[max(0, mention.start - 300) : mention.start])[-1]
    for pattern in (_SUMMED_UP, _DONE):
        if link := pattern.search(sentence.rstrip("“")):
            said = sentence[: link.start()]
            said = quoted[1] if (quoted := re.search("“([^“”]+)”$", said)) else said
            if grouped := _in_groups(said, mention):
                return grouped
            found = _up_to_key(_last_enumerated(said, mention), mention.name)
            if pattern is _SUMMED_UP or enumeration.repeated(mention.name, found):
                return _without_subject(found)
    return ()


def _in_groups(said: str, mention: Mention) -> Members:
    """The members of a name of several numerals in as many clauses (有棚、有水，不占道、不扰民，…“两有两不”)."""
    parts = counting.parts(mention.name)
    clauses = re.split("[，；]", said)[-len(parts) :]
    if not 1 < len(parts) == len(clauses):
        return ()
    found = [enumeration.joined(one, count) for one, (count, _) in zip(clauses, parts, strict=True)]
    cut = [_from_word(group, word[0]) for group, (_, word) in zip(found, parts, strict=True) if group]
    return tuple(member for group in cut for member in group) if len(cut) == len(parts) and all(cut) else ()


def _from_word(found: Members, word: str) -> Members:
    """Members that all begin with a word, the first one from there; () if they do not."""
    if word not in found[0] or not all(one.startswith(word) for one in found[1:]):
        return ()
    return (found[0][found[0].rindex(word) :], *found[1:])


def _without_subject(found: Members) -> Members:
    """Members without the subject that stands before the first (办公室的人离领导近，离秘密近，离公章近)."""
    start = plain.common_start(found[1:]) if len(found) > 2 else ""
    place = found[0].find(start) if start else -1
    return (found[0][place:], *found[1:]) if place > 0 else found


def taken_together(text: str, mention: Mention) -> Members:
    """算算政治账、经济账、家庭账，这三笔账…: what was just enumerated, where all of it ends with what is counted."""
    if text.endswith(("，这", "，以上"), 0, mention.start):
        found = summed_up(text, mention)
        return found if len(found) == mention.count > 2 and plain.common_end([*found, mention.name]) else ()
    before = text[max(0, mention.start - 120) : mention.start]
    return _clause_before(before, mention) if before.endswith("，") else ()


def told(text: str, mention: Mention) -> Members:
    """必须A，…；必须B，…。这两个“必须”: the sentence before, in as many clauses that begin with the word counted."""
    before = text[max(0, mention.start - 400) : mention.start].removesuffix("“")
    found = _SENTENCE.search(before[:-2]) if before.endswith(("。这", "！这")) else None
    if found and (numbered := _numbered(found.group(), mention)):
        return numbered
    if found and (enumerated := _enumerated(found.group(), mention)):
        return enumerated
    cut = enumeration.cut_at_key(found.group(), mention.name, mention.count, longest=100) if found else ()
    key = next((key for key in enumeration.keys(mention.name) if cut and all(one.endswith(key) for one in cut)), "")
    if key:
        return tuple(one.rpartition("，")[2] for one in cut)
    firsts = [one.split("，")[0] for one in found.group().split("；")] if found else []
    start = plain.common_start(firsts)
    if not cut and len(firsts) == mention.count > 2 and start[-1:] == mention.name[-1]:
        return tuple(one[len(start) - 1 :] for one in firsts)  # 唯有向上对标，才能…；唯有向下扎根，…。这“四向”
    return tuple(one.split("，")[0] for one in cut)


def _enumerated(said: str, mention: Mention) -> Members:
    """What a sentence ends by enumerating, behind a colon or with what is counted in each (就是服务领导、服务部门、
    服务群众。这“三服务”)."""
    lead, colon, behind = said.rpartition("：")
    clause = re.split("[，；]", behind)[-1]
    found = enumeration.joined(clause, mention.count) if mention.count > 2 else ()
    if not found:
        return ()
    bare = verbs.unled(found)
    told = bool(colon and lead) and clause == behind and mention.way == "quoted"
    return bare if told or enumeration.repeated(mention.name, bare) else ()


def in_sentence(text: str, mention: Mention) -> Members:
    """现场做到山场不留疫木、林下不留枝桠、路边不留堆垛，今后就照这“三不留”去看: an earlier clause of the sentence
    enumerates as many, each with the word counted; one of two characters and more need not be pointed to
    (推进…体制改革、…体制改革、…机构改革，健全统筹“三项改革”的机制)."""
    before = text[max(0, mention.start - 200) : mention.start].removesuffix("“")
    sentence = re.split("[。！？\n]", before)[-1]
    pointed = sentence.endswith("这") or len(enumeration.surest(mention.name)) > 1
    if not pointed or mention.count < 3:
        return ()
    clauses = re.split("[，；：]", sentence)[:-1]
    return next(filter(None, (_with_key(one, mention) for one in reversed(clauses))), ())


def begun(text: str, mention: Mention) -> Members:
    """合作社管种苗、管技术、管销路，你管啥？…这“三管”: the nearest sentence before that says as many in a row, each
    beginning with the word counted."""
    parts = counting.parts(mention.name)
    word = parts[0][1].strip("“”") if len(parts) == 1 and mention.count > 2 else ""
    before = text[max(0, mention.start - 260) : mention.start]
    if not word or before.count(word[0]) < mention.count:
        return ()
    said = [*reversed(re.split("[。！？\n]", before))]
    rows = (
        (key, row)
        for key in dict.fromkeys((word, word[0]))
        for sentence in said
        for row in _rows(re.split("[、，；：]", sentence), key)
    )
    key, found = next(((key, row) for key, row in rows if len(row) == mention.count), ("", []))
    whole = _up_to_joint(found, key)
    return whole if all(len(key) < len(one) <= BRIEF for one in whole) else ()


def _up_to_joint(found: Sequence[str], key: str) -> Members:
    """Members, the last one without what 和 joins to it where it joins nothing in the others (共享成果|和师资互通)."""
    *others, last = found or ("",)
    joint = None if any(map(_AND.search, others)) else _AND.search(last)
    return (*others, last[: joint.start()]) if joint and joint.start() > len(key) else tuple(found)


_AND = re.compile("[和与]")
BRIEF = 16
"""A member that stands before its name in a sentence of its own has no more characters."""


def _rows(items: Sequence[str], key: str) -> list[list[str]]:
    """The rows of items that begin with a key, the first from there where other words lead to it."""
    rows: list[list[str]] = [[]]
    for place, item in enumerate(items):
        led = place + 1 < len(items) and items[place + 1].startswith(key) and key in item[1:]
        if item.startswith(key):
            rows[-1].append(item)
        elif led:
            rows.append([item[item.rindex(key) :]])
        elif rows[-1]:
            rows.append([])
    return rows


def _with_key(clause: str, mention: Mention) -> Members:
    """The members that a clause enumerates, if all of them hold the whole word that is counted."""
    found = enumeration.joined(clause, mention.count)
    key = enumeration.surest(mention.name)
    if not found or len(key) < 2 or not all(key in one for one in found):
        return ()
    return verbs.unled(found) or (_behind_verb(found) if all(one.endswith(key) for one in found) else ())


def _behind_verb(found: Members) -> Members:
    """Things of one kind, the first one without the verbs before it (一体深化推进|党的纪律检查体制改革、…)."""
    place, begin = 0, 0
    for word, tag in plain.words(found[0]):
        place += len(word)
        begin = place if tag == "v" and len(word) > 1 else begin
    bare = found[0][begin:]
    level = begin and len(bare) >= min(map(len, found[1:])) - 2
    deeds = any(tag == "v" for one in found[1:] for _, tag in plain.words(one)[:1])
    return (bare, *found[1:]) if level and not deeds else ()


def _numbered(said: str, mention: Mention) -> Members:
    """The clauses of a sentence that bare numerals count (一不占农田，二不搞强迫，…), each with the word counted."""
    clauses = re.split("[，；：]", said)
    key = enumeration.surest(mention.name)
    starts = [f"{counting.numeral(number)}{key}" for number in range(1, mention.count + 1)]
    found = [next((one for one in clauses if one.startswith(start)), "") for start in starts] if key else []
    return tuple(one[1:] for one in found) if len(found) > 2 and all(found) else ()


def counted(text: str, mention: Mention) -> Members:
    """离领导近，离秘密近，…。“三个近”…: as many clauses of the sentence before as end with the word counted."""
    before = text[max(0, mention.start - 200) : mention.start].removesuffix("“")
    opens = mention.way == "quoted" and before.endswith(("。", "！"))
    key = enumeration.surest(mention.name) if opens and mention.count > 2 else ""
    said = _SENTENCE.search(before[:-1]) if key else None
    ended = [one for one in re.split("[，；、]", said.group()) if one.endswith(key)] if said else []
    level = len({len(one) for one in ended}) == 1 and len(key) < len(ended[0])
    return tuple(ended) if len(ended) == mention.count and level else ()


def _up_to_key(found: Members, name: str) -> Members:
    """Members without what goes on behind the last one's key word (问题导向、目标导向、结果导向相统一)."""
    for key in enumeration.keys(name) if found else ():
        if len(key) > 1 and key in found[-1] and all(one.endswith(key) for one in found[:-1]):
            return (*found[:-1], found[-1][: found[-1].index(key) + len(key)])
    return found


def _last_enumerated(said: str, mention: Mention) -> Members:
    """The members that a stretch ends with: those of its last clause, or its last clauses."""
    cut = enumeration.cut_at_key(said, mention.name, mention.count)
    clause = re.split("[，；：]", said)[-1]
    if (closed := _COUNTED.match(clause)) and counting.number(closed[2]) == mention.count:
        clause = closed[1]
    found = enumeration.joined(clause, mention.count)
    if found and (first := verbs.without(found[0], found[1:])):
        return (first, *found[1:])
    clauses = re.split("[，；]", said.split("：")[-1])[-mention.count :]
    key = enumeration.surest(mention.name)
    held = len(key) > 1 and len(clauses) > 2 and all(key in one for one in clauses)
    alike = tuple(clauses) if len(clauses) == mention.count and (held or enumeration.alike(clauses)) else ()
    return alike or cut
