"""Phrases that a frame of the genre marks: 坚持 … 导向, 把 … 作为 …, 以 … 为 …, … 是 … 的前提, 关键是 …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen import text
from quizgen.facts.kinds import HALF, PHRASE, QUOTED, ROLE, SAYING, SUBJECT
from quizgen.facts.slots.base import NAMES, Slot, Span, Token, inside
from quizgen.facts.words import EMPTY, HEADS, MODALS, ROLES, VERBS, WORN

QUALIFIER = 4
"""What qualifies a noun in fewer characters is heard everywhere (正确政绩观, 新发展格局), but before some nouns."""
NAME = 10
"""A name of more characters is not filled in."""
_KNOWN = ("问题", "目标", "结果", "需求", "底线", "稳中求进", "正确")
"""What stands before such a noun in every text (坚持问题导向)."""
_TELLING = ("导向", "红线", "底线", "攻坚战", "总基调", "方针")

_NAMING = re.compile(r"[“]([^“”，。；：、！？,.;:!?]{2,12})[”]")
_QUIP = re.compile("[我你他咱]|^这|[吧吗呢啊嘛了]$|^(?:怕|嫌|没|不想)")
_ANYBODYS = ("人民", "群众", "患者", "病人", "客户", "学生", "师生", "旅客", "用户", "职工", "员工", "宪法")
"""What everything may be centred on."""
_GOES_ON = re.compile("，(?!要|必须|应|只有|坚持|国|各|全|党|我)[^，。；]{3,8}(?:，|。|；|$)")
"""How what something is said to be goes on with more of its kind (本质是解放生产力，发展生产力，…)."""
_VAGUE = re.compile("同志$|总书记|[它他她你我其此这那哪谁]|什么|怎[么样]|如何|等$|[前后上下]述|大局$")
"""What a frame holds that only points elsewhere."""
_SPOKEN = re.compile(
    "(?:不是|说是|声称|号称|自称|理由是|借口|[说喊问讲嚷]|报的是|[即就]报|有人叫|人称|戏称|外号|报[称为成]|写着|写的是?|贴着|回答|一句|(?:不|不能|不要|不准|不许)写|写明|写上|注明|标注)[“：]*(?:“[^”]*”[、，]?)*$"
)
"""What somebody says, and no term."""
_LABEL = re.compile(
    r"[二两三四五六七八九十]+[^”]{1,7}$|一.$|(?:[一二三四五六七八九][^一二三四五六七八九]{1,3}){2,}$|(?!\d\+[A-Z]$).*\d"
)
"""A name that counts says nothing without its members."""
_GUARD = re.compile(
    r"(?:守住|守好|守牢|坚守|严守|筑牢)(?P<x>[^，。；：、“”守]{2,10}?)(?:这条|这道|这个|的)?(?:红线|底线|防线|生命线)"
)
_AS = re.compile(
    r"(?:把(?![握关脉控手])|(?<!把)将)(?P<x>(?!进入|成为|会|更)[^，。；：、“”把将]{2,12})(?:作为(?!的)|摆在|放在|列为|贯穿|上升为|置于|确立为|确定为)[^，。；：]{2,}"
)
_BY = re.compile(
    r"(?<![可所予及])以(?P<x>(?![上下内外])[^，。；：、“”以]{2,12}?)(?<!有)为(?!了|此|何|由|什么)[^，。；：、为]{1,10}(?=[，。；、])"
)
_WITH = re.compile(
    r"(?<![可所予])以(?P<x>[\u4e00-\u9fff]{3,8}?)(?<![的好])的?(?:精神|执着|韧劲|干劲|劲头|姿态|胸怀|魄力|决心)(?=[，。；]|把|推[进动]|抓|做|干)"
)
"""With what spirit something is done (以[钉钉子]精神)."""
_ON = re.compile(
    r"(?<=的，)按(?:照)?(?P<z>[\u4e00-\u9fff]{3,8})(?=确定|计算|认定|折算|计发|核算)|"
    r"(?:取决于|有赖于|来源于|在于)(?!是否)(?P<x>[^，。；：、“”]{3,14}?)(?=[，。；]|$)"
    r"|(?<!不)是(?P<y>[^，。；：、“”是的]{2,8})的(?:一种|一个|集中|具体|重要|直接)?(?:表现|体现|产物|结果|反映)(?=[，。；]|$)"
)
"""On what something depends, or of what it is a manifestation (自由主义是[机会主义]的一种表现)."""
_HEARD = ("双随机", "马上就办", "明知山有虎", "五加二", "有令必行", "令行禁止", "不忘初心", "求真务实", "廉洁奉公")
"""How watchwords begin whose end everybody knows."""
_HALVES = re.compile("“(?P<a>[\u4e00-\u9fff]{3,8})、(?P<x>(?![两三四五六七八九十])[\u4e00-\u9fff]{3,8})”")
"""A watchword of two halves (“进一次门、[查多项事]”)."""
_BUT_NOT = re.compile("(?:(?<=[，。；：“])|^)(?:[\u4e00-\u9fff]{2,3}而不[\u4e00-\u9fff]{2,3}[，、；]?){2,}")
_MEMBER_OF = re.compile("[\u4e00-\u9fff]{2,3}而不(?P<x>[\u4e00-\u9fff]{2,3})")
_RATHER = re.compile("宁可[^，。；]{2,10}，也?不(?:可|能|要|愿)(?P<x>[\u4e00-\u9fff]{2,8})(?=[。；]|$)")
"""What is to be avoided at any cost (宁可报错了挨批评，不可[捂住了挨处分])."""
_BEGINS = re.compile("(?:^|，|要|坚持|必须|做到|是)$")
_NOT = re.compile(
    r"(?<=、)(?:[防忌戒]|不(?![辱负忘懈断畏惧怕屈折骄躁久惜遗移渝止已]))(?:(?!的)[\u4e00-\u9fff]){3,6}(?=[，。；的])"
)
"""A watchword and what it excludes (共抓大保护、[不搞大开发])."""
_STANDING = re.compile(
    r"(?:摆在|放在)(?!更?加?(?:优先|突出|重要|首要|首位))(?P<x>[\u4e00-\u9fff]{2,6}?)的?(?:位置|地位)"
)
"""Where something is put (摆在[压倒性]位置)."""
_NO_PLAN = "(?![^，。；]*(?:预算|国民经济|范围|日程|内容|工作|职责|考核|重要))"
"""What is taken into the budget or the plans of a government, as everything is."""
_INTO = re.compile(
    rf"(?:纳入|列入|写入|融入|嵌入)(?P<x>(?![和与及并]){_NO_PLAN}[^，。；：、“”的]{{4,12}}?)(?<!问题)(?=[，。；]|$)"
    r"|(?<=[^，。；])(?<![应适使利运])用于(?P<y>[^，。；：、“”的]{4,12}?)(?=[，。；]|$)"
    r"|(?:必须|应当|全部|专门|专项|主要)用于(?P<v>[^，。；：、“”]{4,12}?)(?=[，。；]|$)"
    r"|从(?P<z>[^，。；：、“”从]{3,12}?)中(?:列支|安排|提取|支出|解决)(?=[，。；使]|$)"
    r"|(?:把|将)[^，。；：“”]{2,20}作为(?P<w>(?![^，。；]*(?:重要|职责|工作|重中之重|重点|抓手|主线))[^，。；：、“”的]{3,12}?)(?=[，。；]|$)"
)
"""Into what something is taken, what it is used for or paid from, and what it is treated as."""
_REGIME = re.compile(
    r"(?:(?<!落)实行|推行|执行|试行)(?P<x>[^，。；：、“”的]{1,9}?(?:制度|[^体机控管编建限]制|原则|方针|标准))(?=[，。；]|$)"
    r"|(?:遵守|遵循|坚持)(?P<y>[^，。；：、“”的]{3,8})的?(?:原则|方针)(?=[，。；]|$)"
)
"""What is practised in some field (实行任命制), by which principle."""
_OF_WHICH = re.compile(
    r"[\u4e00-\u9fff]{2,6}的(?:骨干|主题|主线|标志|载体|目标|中心任务|首要任务|根本任务|主要任务|出发点|落脚点|最大公约数)是(?P<x>[^，。；：、“”是]{3,12})(?=[，。；]|$)"
)
"""What of a thing is what (现代化产业体系的骨干是先进制造业)."""
_POINT = re.compile(
    r"(?:关键|核心|根本|前提|重点|目的|实质|本质|精髓|要害|来源|出路)，?(?:是|在于|就是)(?:要)?(?:坚持)?(?P<x>[^，。；：、“”是]{3,14})(?=[，。；]|$)"
    r"|(?:起决定性?作用的|最(?:重要|根本|关键|核心|基本)的|第一位的|首要的|(?:尺子|标尺|试金石|法宝|主题|主线|灵魂|命脉)(?=是))"
    r"是(?:坚持)?(?P<y>[^，。；：“”是]{2,14})(?=[，。；]|$)"
    r"|围绕(?P<z>[^，。；：、“”]{3,12}?)这[个一](?:主题|主线|中心|目标|重点|任务)"
)
_THIS = re.compile(
    r"(?:坚守|守住|守好|用好|抓住|抓好|抓牢|扭住|扣住|紧扣|把握[住好]?|牵住|突出|聚焦|锚定|瞄准|牢记|立足|围绕)(?P<x>(?!好)[^，。；：、“”的这]{3,12})"
    r"这(?:个|一|条|项|把|张)(?!问题|目标|要求|工作|首要任务)[\u4e00-\u9fff“”]{2,8}(?=[，。；、]|$)"
)
"""What a sentence calls by a likeness or by its rank (用好[统一战线]这个法宝)."""
_IS = re.compile(
    r"^(?:[^，。；]{2,14}(?:指出|强调|认为|提出|表示)，)?(?P<s>[^，。；：、“”是]{2,18}|[^，。；：“”是]{4,28}，)(?<!不)是"
    r"(?P<m>[^，。；：“”是]{2,24})的(?P<x>[\u4e00-\u9fff]{3,6})(?=[，。；]|$)"
)
"""A sentence that says of something what it is of another thing (高质量发展是现代化的首要任务)."""
_GENERAL_ROLE = re.compile("^(?:重要|必然|根本|基本|主要|重大|本质|内在|有力|坚强|客观|强大|首要|关键|核心|中心)")
"""How what many things are said to be begins: there it is asked of what (…[党和国家监督体系]的重要组成部分)."""
_SAYS_NOTHING = re.compile(
    "(?:党|人民|先锋队|国家|社会|民族|整体|统一体|产物|表现|体现|反映|时候|时期|阶段|时刻|节点|关头|问题|情况|工作|结果|原因|东西|事情?|人|地方|部分|方面|过程|样子|内容|意义|同志|朋友|[一二三四五六七八九十].*)$"
)
_MERE_PRAISE = re.compile(
    "(?:迫切|现实|巨大|强大|共同|重大|光荣|崇高|神圣|历史性|关键|重要|伟大)(?:战略)?(?:决策|部署|方式|举措|职责|依托|工作|措施|手段|途径|力量|心愿|愿望|所在|探索|推进|成就|事业|家园|使命|责任|贡献|转折|突破|需要)$|(?:神圣领土|重大战略)$"
)
"""What many things are said to be, each in words that others fit as well (人民群众的共同心愿)."""
_ROLE_WORDS = "|".join(sorted(ROLES, key=len, reverse=True))
_ROLE = re.compile(
    rf"(?:^|[，；])(?P<s>[^，。；：、“”是]{{2,12}})，?(?<!不)是(?P<m>[^，。；：“”、]{{0,18}}?)(?P<x>{_ROLE_WORDS})(?=[，；。]|$)"
)
_SAYING = re.compile(r"“(?P<a>[^“”，。；：、！？]{3,9})，(?P<x>[^“”，。；：、！？]{3,9})[。！]?”")
_SETS = re.compile(
    "[实推执]行|开展|设[立为]?|建|创|推进|推广|防治|惩治|清除|整治|纠治|取消|严禁|禁止|不得|不准|防止|履行"
    "|用好|定为|分为|列为|聚焦|支持|探索|填写|做到|做好|打好|守好|落实|用|达到|要求|[即指]"
)
"""What a clause does with a name."""
_ANYBODY = re.compile("(?:员工|人员|部门|单位|机构|工作|活动|行为|组织|企业|干部)$")
"""What anybody or anything may be said to be."""
_SAYS = re.compile("[写贴说讲喊叫回问答填标印看跑奏扛扎啃系]|打通|按下|交出|吹响|拧紧|打破|绷紧")
_KIND = re.compile(
    "[就也]?是(?!什么)"
    "|(?:的)?(?:系统|制度|机制|行动|计划|工程|工作法|模式|体系|名册|台账|清单|平台|活动|融资|建设|战略|原则|要求|责任)"
)
"""The kind of thing that a name is followed by."""
_PLAIN = ("n", "v", "a", "i", "l", "j", "b", "t", "s", "z", "f")


def quoted(sentence: str) -> Iterator[Slot]:
    """Terms in quotation marks that are names."""
    titles = [one.span() for one in _TITLE.finditer(sentence)]
    for match in _NAMING.finditer(sentence):
        if any(start < match.start() < end for start, end in titles):
            continue  # 《关于印发“名师名校”激励办法的通知》
        quip = _QUIP.search(match[1]) or _SPOKEN.search(sentence[: match.start()])
        parts = match[1].split("+")
        if len(parts) > 1 and all(f"“{part}”" in sentence for part in parts):
            continue  # 实行“1+X”模式，“1”为…，“X”为…
        if match[1] not in WORN and not _LABEL.match(match[1]) and not quip and _is_set(match, sentence):
            yield Slot(spans=(match.span(1),), kind=QUOTED)


_TITLE = re.compile("《[^》]*》")
_CHANNEL = re.compile("(?:微信)?公众号|微信号|抖音|视频号|[Aa][Pp][Pp]|、[^。；]{0,20}等(?:平台|载体|媒体|渠道)")
"""Behind the name of a channel by which anything is made known."""
_ONCE = re.compile("(?:组织|开展|举办|搞|办)(?:好|一次|一场|一期)")
"""Before the name of something that is held once (组织一次“…”活动)."""
_FOR_EXAMPLE = re.compile("(?:这样|那样|之?类|这种|这些|等)的?(?:话|字眼|表述|说法|词|套话|空话|问题|现象)")
"""Behind words that are quoted as one of many like them (不准写“学习不够深入”这样的话)."""


_SPIRIT = re.compile("的(?:信念|胆识|胆魄|魄力|勇气|豪情|紧迫感|使命感|境界|自觉|追求|情怀|心态)")
_HONOUR = re.compile(
    "(?:被评为|荣获|获评|获得|入选|授予|当选)[^，。；]{0,10}$|[一-鿿]{2,3}(?:同学|老师|师傅)[^，。；]{0,30}$"
)
"""Before what somebody was called or won, or what one person did."""
_LIKENED = re.compile("一(?:场|篇|曲|部|股|面|盏|剂|味|道|把)$")
"""Before a likeness (激发干劲的一篇“热情宣言”)."""
SHORT_NAME = 4
"""A quotation of more characters is a verse."""


_FIGURE_OF_SPEECH = re.compile(
    "(?:(?<![不就])是|当好|当|成为|做好?|打造成为?)[^，。；]{0,14}$|跑出了?|跑出[^，。；]{0,8}的$"
)
"""Before what something is called in a figure of speech (当好“领头雁”, 是营商环境的“温度计”)."""


def _is_set(match: re.Match[str], sentence: str) -> bool:
    """Whether a clause sets up, does or forbids what it quotes, or tells what it is: no words in passing."""
    clause = re.split("[，。；：]", sentence[: match.start()])[-1]
    behind = sentence[match.end() :].lstrip("”")
    ends = behind[:1] in ("", "，", "。", "；", "！")
    if ends and _FIGURE_OF_SPEECH.search(clause) and not match[1].endswith(("人", "员", "制")):
        return False
    if _HONOUR.search(clause) or _LIKENED.search(clause) or is_proverb(match[1]):
        return False
    if _ONCE.search(clause) and behind.startswith("活动"):
        return False
    if _SPIRIT.match(behind) and len(match[1]) > SHORT_NAME:  # 拿出“敢教日月换新天”的胆识
        return False
    if re.search(r"有\d", clause) or _FOR_EXAMPLE.match(behind) or _CHANNEL.match(behind):
        return False
    words = text.words(clause)
    governed = bool(words) and words[-1][1] == "v" and not _SAYS.match(words[-1][0])
    return governed or bool(_SETS.search(clause) or _KIND.match(behind)) or any(word in VERBS for word, _ in words)


def is_proverb(phrase: str) -> bool:
    """Whether a phrase is an idiom of the language that everybody knows (火眼金睛, 防微杜渐)."""
    words = text.words(phrase)
    return len(words) == 1 and words[0][1] == "i"


def sayings(sentence: str) -> Iterator[Slot]:
    """The second half of a saying of two halves of one length that the sentence quotes."""
    for match in _NOT.finditer(sentence):
        first = match.start() - 1 - len(match.group())
        if (
            first >= 0
            and _BEGINS.search(sentence[:first])
            and not set(sentence[first : match.start() - 1]) & set("，、。")
            and not is_proverb(match.group())
        ):
            yield Slot(spans=(match.span(),), kind=SAYING)
    for match in _RATHER.finditer(sentence):
        yield Slot(spans=(match.span("x"),), kind=SAYING)
    for match in _HALVES.finditer(sentence):
        if _SPOKEN.search(sentence[: match.start()]):
            continue
        if len(match["a"]) == len(match["x"]) and not _is_heard(match["a"]):
            yield Slot(spans=(match.span("x"),), kind=SAYING)
    for match in _SAYING.finditer(sentence):
        verse = len(match["x"]) in (5, 7) and "谁" not in match["x"]  # is known without the text, or not at all
        if (
            not verse
            and not _is_heard(match["a"])
            and len(match["a"]) == len(match["x"])
            and not re.search("[就要既不]$|^[就也更还]", match["x"])
        ):
            yield Slot(spans=(match.span("x"),), kind=SAYING)


def _is_heard(half: str) -> bool:
    """Whether everybody knows how a half goes on: a watchword, or a proverb of the language (百闻不如一见)."""
    return half in _HEARD or text.is_idiom(half)


def framed(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """What stands in 把 … 作为, 以 … 为, 关键是 …"""
    for pattern in (_AS, _BY, _GUARD, _POINT, _WITH, _STANDING, _ON, _INTO, _REGIME, _OF_WHICH, _THIS):
        for match in pattern.finditer(sentence):
            name = next(name for name, said in match.groupdict().items() if said)
            if pattern is _GUARD and len(match["x"]) < 3 and not match.group().endswith("红线"):
                continue
            if pattern is _POINT and _GOES_ON.match(sentence, match.end()):
                continue
            yield from _in_frame(match.span(name), tokens, bare=pattern not in (_INTO, _REGIME))


def roles(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """In “安全是一切工作的前提” what it is, with what else a thing could be, and what is said to be it."""
    for match in _ROLE.finditer(sentence):
        if not match["m"]:  # 有限空间是重点: of what?
            continue
        instead = tuple(word for word in ROLES[match["x"]] if word not in sentence)
        yield Slot(spans=(match.span("x"),), kind=ROLE, instead=instead)
        yield from _phrase(match.span("s"), tokens, SUBJECT)


def but_not(sentence: str) -> Iterator[Slot]:
    """What must not become of something in one of several clauses of one build (参与而不干预，协助而不[越权])."""
    if runs := [*_BUT_NOT.finditer(sentence)]:
        members = [*_MEMBER_OF.finditer(sentence, *runs[0].span())]
        yield Slot(spans=(members[1].span("x"),), kind=HALF)


def predicates(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """What a thing is said to be of another one: 党性是立身立业立言的[基石]."""
    match = _IS.match(sentence)
    if match and _GENERAL_ROLE.search(match["x"]) and not _MERE_PRAISE.search(match["x"]):
        yield from _in_frame(match.span("m"), tokens)
    mere = match and any(one.search(match["x"]) for one in (_SAYS_NOTHING, _MERE_PRAISE, _ANYBODY))
    telling = match and not mere
    if match and telling and match["x"] not in ROLES:
        held = inside(match.span("x"), tokens)
        if held and held[0].start == match.start("x") and held[-1].tag[0] in "nvl":
            yield Slot(spans=(match.span("x"),), kind=ROLE)
            subject = match.span("s")
            subject = (subject[0], subject[1] - match["s"].endswith("，"))
            if 2 < subject[1] - subject[0] <= NAME + 2 and _names_a_subject(match):
                yield from (replace(one, kind=SUBJECT) for one in _in_frame(subject, tokens))


def _names_a_subject(match: re.Match[str]) -> bool:
    """Whether what is said to be something is one thing, and what it is does not name it (水电站是…的水电站)."""
    subject = match["s"].rstrip("，")
    words = text.words(subject)
    whole = words[0][0] not in MODALS and words[0][1][0] not in "dc" and words[-1][1] not in ("d", "ad")
    whole = whole and words[-1][0] not in ("特别", "尤其")
    return whole and "，" not in subject and subject[-2:] != match["x"][-2:] and not match["m"].startswith("为了")


def qualified(tokens: list[Token]) -> Iterator[Slot]:
    """What stands between a demanding verb and the noun it qualifies: 坚持 [问题] 导向."""
    for index, token in enumerate(tokens):
        if token.word in VERBS:
            span = _up_to_head(tokens, index)
            if span:
                yield from _phrase(span, tokens)


def _up_to_head(tokens: list[Token], verb: int) -> Span | None:
    """The name at the end of the phrase behind a verb, where its noun is a head and is demanded; before some nouns only
    what qualifies them."""
    demanded = verb == 0 or tokens[verb - 1].tag[0] in "xdpc" or tokens[verb - 1].word in MODALS
    start = verb + 1 + (tokens[verb + 1 : verb + 2] != [] and tokens[verb + 1].word in ("好", "了", "起", "出", "成"))
    end = start
    while end < len(tokens) and tokens[end].tag.startswith(_PLAIN) and tokens[end].tag != "f":
        end += 1
    closed = end == len(tokens) or tokens[end].word in "，。；"
    if not demanded or not closed or not 1 < end - start <= 7 or tokens[end - 1].word not in HEADS:
        return None
    begin, head = tokens[start].start, tokens[end - 1]
    if head.word in _TELLING and "".join(token.word for token in tokens[start : end - 1]) in _KNOWN:
        return None
    if head.word in _TELLING:
        return (begin, head.start) if head.start - begin > 2 or head.word not in ("底线", "防线") else None
    return (begin, head.end) if head.start - begin >= QUALIFIER and head.end - begin <= NAME else None


def _in_frame(span: Span, tokens: list[Token], *, bare: bool = True) -> Iterator[Slot]:
    """A phrase that its frame bounds on both sides: whole words, whatever they are, that say something.

    Of a `bare` one no word that says nothing is the first or the last.
    """
    held = inside(span, tokens)
    led = next(
        (one for one in tokens if one.start == span[0] - 1 and one.word[0] in "以把从" and one.word[1:]), None
    )  # 以党|的
    whole = held and held[-1].end == span[1] and (held[0].start == span[0] or (led and led.end == held[0].start))
    words = [token.word for token in held]
    if "".join(words) in _ANYBODYS or _COUNT_ONLY.fullmatch("".join(words)) or _DONE_TOGETHER.search("".join(words)):
        return
    if held and all(token.tag == "a" for token in held):  # 树立|鲜明|导向
        return
    ends = held[:1] + held[-1:] if bare or len(held) < 3 else held[:1]
    vague = any(token.tag[0] in "rmx" or token.word in EMPTY for token in ends)
    if (
        whole
        and not vague
        and not _is_part_of_more(span, tokens)
        and words[-1] != "的"
        and not _VAGUE.search("".join(words))
    ):
        yield Slot(spans=(span,), kind=PHRASE)


_DONE_TOGETHER = re.compile("(?:统筹|一体|同步|协同|一并)(?:实施|推进|推动|管理|谋划|部署|考虑)$")
"""What is done with a thing and others (纳入乡村振兴战略|统筹实施)."""
_TAKEN_IN = ("纳入", "列入", "融入", "写入", "进入", "转为", "作为", "成为", "考虑")
"""Verbs with which no term begins (统筹|纳入乡村振兴战略)."""
_SYSTEM = re.compile("(?:体制机制|机制|体系|制度|体制)$")
_OF_SYSTEM = re.compile("(?:建立健全|完善|健全|建立|构建)[^，。；：、]{2,}$")
_COUNT_ONLY = re.compile("[两二三四五六七八九十][大个项]?")
"""How many of something, and not what (打好|三大|攻坚战)."""


def _is_part_of_more(span: Span, tokens: list[Token]) -> bool:
    """Whether a phrase ends with a system of which more stands before it (完善激发…和促进|投资落地机制), or goes on
    with the noun of a name (军委主席|负责制)."""
    sentence = "".join(token.word for token in tokens)
    clause = re.split("[，。；：]", sentence[: span[0]])[-1]
    held = sentence[slice(*span)]
    return _SYSTEM.search(held) is not None and _OF_SYSTEM.search(clause) is not None


def _phrase(span: Span, tokens: list[Token], kind: str = PHRASE) -> Iterator[Slot]:
    """A phrase of whole words, two to eight characters, that says something."""
    held = inside(span, tokens)
    words = [token.word for token in held]
    whole = held and (held[0].start, held[-1].end) == span
    sense = all(token.tag.startswith(_PLAIN) and token.tag not in NAMES for token in held)
    if (
        whole
        and sense
        and 2 <= span[1] - span[0] <= NAME
        and not {words[0], words[-1]} & EMPTY
        and words[0] not in VERBS
        and words[0] not in _TAKEN_IN
        and words[-1] not in ("特别", "尤其", "最高")
        and not _is_part_of_more(span, tokens)
        and not any(token.tag == "v" and token.word in VERBS for token in held[1:-1])  # 促进 党员干部增强纪律意识
    ):
        yield Slot(spans=(span,), kind=kind)
