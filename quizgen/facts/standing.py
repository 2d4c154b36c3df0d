"""Which sentences stand by themselves: understood without those before them, and saying something to know."""

from __future__ import annotations

import re

from quizgen import text
from quizgen.facts.branches import one_of
from quizgen.facts.leaning import leans, leans_at_start
from quizgen.facts.tales import tells_story

NAME = 4
"""The most characters of a person's name."""

LENGTH = (12, 95)
"""The fewest and the most characters of a sentence that is asked, by `text.measure`."""

LONGEST = 115
"""The most of a sentence that is only asked as a whole: without its beginning nobody knows of whom it speaks."""

LONGEST_ENGLISH = 95
"""The most of an English one, whose letters count half."""
_ABOUT_THEM = re.compile(
    r"^(?!(?:If|When|Where) (?:an?|any(?! of)|the) )(?:\S+ ){0,6}(?:they|them|either case|such|it)\b", re.IGNORECASE
)

_BREAKS_OFF = re.compile(
    r"\b(?:than|of|to|by|for|with|in|on|at|from|that|and|or|the|an?|following|are|is|includes?|not|as follows|either"
    r"|both|when|where|if)[.:;,]?$"
)
"""How an English sentence ends that leads in to what stands below it (not later than)."""

_MEASURED = re.compile("(?:连续|累计)[^，]{1,8}(?:超过|达到|低于)\\d+(?:\\.\\d+)?[A-Za-z%％℃度米户人]{1,4}$")
"""How a case ends that only says what is measured (出厂水浑浊度连续30分钟超过1NTU)."""
_AT_TIMES = re.compile("每[^，]{2,16}(?:点半?|[时日号])$")
"""When something is done, and not what (每月第二个周四早上7点半)."""
_SO_MANY = re.compile("(?:就)?这[两三四五六七八九十][种样类个条项点]")
"""A last clause that only counts what was named (…，这四种)."""
_BINDING = re.compile("应|须|要|不得|一律|为|属|启动|立即|停")

_SHARE_OF_WHAT = re.compile("(?<!标准)可以?上浮|公示[一两二三四\\d]次|扣[发除减罚]?\\d+[%％]")
"""How much is kept back, and not of what (分管领导扣发20%)."""
_PAY = re.compile("将|把|情况|结果|名单|标准|绩效|工资|奖|薪|津贴|补贴|费|款|金|额")

RULE = 8
"""A rule may have so few."""
_RULES = re.compile("不得|严禁|禁止|必须|一律|应当|[扣罚加奖]\\d|不[少低高大]于\\d|不超过\\d|至少\\d")

_SAID_BY = re.compile(
    "(?:在[^，。；]{2,24}[上中]，)?[^，。；]{2,14}(?:强调|指出|表示|认为|提出|通报|明确|说|讲)[，：]"
    "|[^，。；]{2,30}在[^，。；]{2,20}(?:报告|讲话|发言|致辞|汇报)[中时](?:强调|指出|表示|认为|提出|说)，"
    "|“[^“”]+”部分(?:指出，|规定，|介绍了)"
    "|[^，。；]{2,30}发言(?:建议|强调|指出|表示|认为|提出|说)[，：]"
    "|[^，。；的]{0,10}(?:会议|全会|文件|讲话|通知|意见|规定|办法|书记|主席|总理|[省市县区局校院]长)(?:要求|明确|规定|决定)[，：]"
)
_ATTRIBUTION = re.compile(
    r"^(他|她|会议|总书记|讲话|[^，。]{2,8})(还|同时|并|最后|首先)?(强调|指出|表示|认为|要求|提出|说)[，：]"
    r"|^我们?(始终|一直)?(认为|觉得|想|看|体会)，?(?=[^了着过])"
    r"|^我们(?=(?:一定|务必|都|今后)?(?:要(?!求)|必须|应当|应该|决不|绝不))"
)


_DUTIES = (
    "应(?![当该急])|须|可以(?!说)|先(?!进|后|行|[^，]{1,2}后)|负责(?!人|制|任|[^，。、]{1,8}的[部机单人])",
    "对[^，。]{2,10}(?:不得|应)|(?:认定|处理|核查|修订|答复|办理|审核|评估|复核|录入|登记|内容)(?:要(?!求)|须|应|必须|不得)",
    r"[\u4e00-\u9fff]{2,3}不得?(?:大于|小于|超过|低于|高于)\d",
    "(?:化解|完成|合格|覆盖|满意|达标|整改|办结|回复|处置|接通|到场)率(?:要(?!求)|达到|必须|应|不低于|不少于)|发现的(?:问题|隐患|情况)(?=按|应|要|须|由)",
    "[^，]{1,3}其(?![他中余实次它])|按每|(?:一次|每[次件种项])[扣罚]|(?:系统|平台|设备|机器|软件)(?:会|将|自动|实行|对)",
)
"""A duty, a leave or a limit, and not whose or of what (应具有三年以上工作经历)."""
_SOMEBODY = (
    (
        "(?:主要|分管|有关|相关|具体)?(?:负责人|责任人|负责同志|领导)"
        "(?=[^，。；的]{0,10}(?:每|要(?!求)|应|须|必须|不得))"
    ),
    (
        "[^，。；由把将]{0,6}(?:干部|单位|部门|支部|人员|同志|党员|科室)[^，。；由把将]{0,3}"
        r"\d+月(?:\d+日|底|末|[上中下]旬)[之以]?前(?:全部)?完成[，。；]"
    ),
    r"[^，。；]{2,14}每(?:周|月|季度|半年|年|天|日|旬|学期)(?:不少于|至少)[\d一两三四五六七八九十]+次(?:[。；]?$|，其中)",
    r"\d{1,2}月[至到]\d{1,2}月底?(?:抽查|检查|组织|开展|完成|排查|发放)",
)
"""Somebody who does at a time, or so often, what stood before; whose head he is (负责人应…, …每月至少两次)."""
_BARE_CASES = (
    "[\u4e00-\u9fff]{1,4}的，|没有违法所得|违法所得|违反的?，|违者|有一项|[读学]完|[^，。；]{1,8}除外，|距[^，。；]{2,8}(?:不足|超过)",
    "(?:逾期|情节|构成犯罪|情况(?:特殊|紧急)|符合条件|不符合|经审[核查批])[^，]{0,10}，",
    "(?:没有|瞒报|无正当理由)[^，]{0,14}，|无人[^，。；的]{2}的，|已经?[^，。；的]{2,4}的，",
    "(?:超时|逾期|超期|漏报|迟报|误报)[一二两\\d]+[单次件份条]|[^，。；]{0,6}(?:还|仍)?(?:没有?|未)(?:完成|办结|到位|销号|整改)的，",
    "[^，。；]{0,12}(?:确|情况)需要?[\u4e00-\u9fff]{2,4}的，|[^，。；]{0,4}要求[^，。；的]{2}的，",
    "[^，。；]{0,2}(?:未通过|不合格|未达标|不达标)(?:者|的)|[^，。；]{0,6}有异议的，|[^，。；]{0,6}另有(?:约定|规定)的，",
    "(?:接到|收到|核实|处置|查实|确认)(?:以后|之后|后)|[^，。；]{1,8}(?:接报|核实|处置|确认)(?:以后|之后|后)(?:，|\\d|[一两三四五六七八九十])",
    "(?:属于|涉及)[^，。；]{2,40}的，(?:应|由|须|移|必)|对违反?者，|涉及(?:多个|其他|两个)[^，。；]{2,8}的，|(?:检测|检验|审核|查验|核对)(?:不|未)[^，。；]{1,4}的，",
    "(?:确实|实在)[\u4e00-\u9fff]不[\u4e00-\u9fff]{1,3}的，|(?:确实|实在)?(?:办不了|做不到|完不成|办不成|来不了|到不了|排不开)的，|到期(?:没有?|未|不)[^，。；]{0,6}的，",
    "[^，。；]{2,8}(?:收到|接到)(?:后|的，)|办公室设在|[^，。；]{1,4}级的(?:[可要须应由不必]|，)|[^，。；]{0,4}未(?:载明|注明|列明|约定|规定)的，",
)
"""A case without its thing or who is meant (违者, 有一项不符的, 逾期…，)."""
_COUNTED_CASES = (
    r"(?:全年|年度|当年|一年内|季度内?|当月)?累计[\d一二两三四五六七八九十]+[件次份条个起例](?:[以及]?以?上)?的，",
    r"(?:初次|首次|再次)[^，。；]{0,10}的，|连续[\d一两二三四五六七八九十][^，]{0,10}的，|(?:考核|综合|年度|评比)?(?:排名|得分|评分|位次)[^，]{1,10}的，",
    r"连续[\d一两二三四五六七八九十]+[个次天月年季度周][^，。；]{0,4}(?:超过|低于|高于|达到)[\d一二三四五六七八九十]",
    "[^，。；]{0,6}[一二三四五六七八九十百]{2,}[个条项件户家名]，|(?:无故)?(?:缺席|缺勤)(?:一次|的，)",
)
"""A case that only says how often or how much, and not of what (累计三次的，… 连续两年…的，…)."""
_TURNS = ("恰恰相反|相反|反之|可以说|[^，。；：]{0,8}(?:重复|强调|重申)一[遍下]：",)
"""What a speaker says to turn from the sentence before, or to say it again."""
_LABELS = (
    "[\u4e00-\u9fff]：|(?:发票|费用|时间|地点|对象|范围|期限|标准)：|(?:备注|注意|说明|提示|附|(?:处理|通报|检查)?结果)：",
)
"""A label before what is noted of a thing that stood before."""
_CASES = re.compile(one_of(*_BARE_CASES))
_WITHOUT_SUBJECT = re.compile(one_of(*_DUTIES, *_SOMEBODY, *_COUNTED_CASES, *_TURNS, *_LABELS))
"""How a sentence goes on whose subject or condition stood before.

Words that only lead in to a list may do so, and are not held against this: what they may not do either stands in
leaning.py.
"""
_ANNOUNCES = re.compile(
    "(?:^|，)(?:(?:在此|在这里|下面|借[^，。；]{0,4}机会|这里|最后|今天|接下来|现在|首先)，?)?(?:我们?|本人)?(?:再|想|要|还|先|主要|着重|重点|简要)*"
    "(?:(?P<on>(?!.大家)[就对向围][^，。；我你这那]{2,24})|[和与给跟对向]大家|[给向跟][^，。；]{1,6})?，?"
    "(?P<says>提出?|讲|谈|说|强调|分享|明确)(?P<count>[几两二三四五六七八九十][点个条项])(?P<what>[^，。；]{0,8})"
    "(?:，(?:也算?是|与|和|供|跟|同|向|请)[^，。；]{0,14}){0,2}$"
)
"""Words of a speaker that announce how many points follow."""
_SHOWS = re.compile(
    "(?:^|，)(?:下面|这里|首先|最后|接下来)?，?我(?:再|想|来|先|简要|简单|择要|着重)*[和与给跟对向]?(?:大家)?(?:介绍|汇报|通报|说明|谈谈|讲讲|说说)(?:一下)?"
    "(?P<what>(?!自己|我)[^，。；：我你他这那]{4,16})[：:]?$"
)
"""Words of a speaker that say on what points follow (我择要介绍一下学校工作思路)."""
_DOES = dict.fromkeys(("提", "提出", "讲", "说"), "提出了") | {
    one: f"{one}了" for one in ("谈", "强调", "分享", "明确")
}
_OPENINGS = (
    "(?:道理|情况|事情|做法|办法|意思|说法)(?:也|都|是|很|就)*(?:一样|相同|类似|简单|清楚|明白)|[二三四五六七八九十两][回次遍趟]",
    r"(?:发现|查出|查到|出现|存在|梳理出)[^，。；]{0,4}[几两三四五六七八九十\d]+[个种类条]",
    "工作中(?:要|应)|主要有|宣布|重点看|主要看|检查了|归纳起来|(?:看|算|排|听|数)下来|具体|就|在座|大家|(?:还|也)?(?:要|必须|需要)[^，。]{1,10}$",
)
"""How words begin that name nothing: what is so too, how often, what was found, what is only demanded (要…)."""
_ENDINGS = ("[呢嘛啊]", "(?:更|还|就|都|只|才|也|须)(?:要|是|有|能|应)", "(?:含义|定义)(?:是|为|如下)?")
"""How words end that break off before what they are about (…，更要), or as only speech does (呢)."""
_HANGING = re.compile(rf"^{one_of(*_OPENINGS)}|{one_of(*_ENDINGS)}$|附[表件]")
_EXERCISES = re.compile(
    r"目录$|\bcontents\b"
    r"|思考题|复习题|讨论题|练习题?$|测试题|自测|^(?:(?:课后|家庭)作业|作业题)$"
    r"|\b(?:quiz|exercises?|self-test|role play)\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"\b(?:i|me|my|us|you|your)\b", re.IGNORECASE)
OWN = re.compile("我(?![国省市县区镇乡村校院行局党军们])|你")
_THING = re.compile("的(?:重[要大])?(?:事项|资产|情形|行为|情况|变化|事件|活动|材料|项目)$")
_PREDICATES = re.compile(
    "(?:关键|重心|重点|根本|核心|落脚点)在|应|必?须|不得|不准|不许|严禁|禁止|可以|(?<![主重需])要(?!求)|是|为(?!了)|负责|由|[使让把将]|有权|无权|包括|属于|指"
)
"""What makes a sentence of a phrase."""
_LARGE = re.compile("[^，。；]*以[上下](?:的|[^，。；]*的)[一-鿿]{2,6}")
"""Things of some size (建筑面积在二万平方米以上的宾馆)."""
_NOTED = re.compile("[^，。；（）]{2,14}（[^（）]*）。?")
"""A title with its date in brackets (动员部署阶段（3月25日前）)."""
_NOTE = re.compile("（[^（）]*）$")
_MARKUP = re.compile(r"\{[%{]|\]\(|</|\\")
LEVELS = "[二三四五六七]级(?:把关|审核|审批|复核)"
"""A pattern for what is checked level by level (五级把关)."""
_SEQUENCE = re.compile(
    rf"{LEVELS}|步骤|阶段|流程|程序|[二两三四五六七八九十]步|\b(?:steps?|stages?|phases?)\b",
    re.IGNORECASE,
)


def exercises(title: str) -> bool:
    """Whether a heading says that questions of the text's own stand below (思考题, Quick quiz)."""
    return _EXERCISES.search(title) is not None


def in_steps(words: str) -> bool:
    """Whether words say that what they name comes one after the other."""
    return _SEQUENCE.search(words) is not None


def stands_alone(sentence: str, *, told: bool = False, longest: float = 0) -> bool:
    """Whether a sentence is understood without those before it and says something to know.

    Where it is `told` of what it speaks, a case needs no more. It has no more characters than others, or than the
    `longest` that is asked as it is.
    """
    if _MARKUP.search(sentence):
        return False
    if not text.is_cjk(sentence) and _is_part(sentence):
        return False
    fewest = RULE if _RULES.search(sentence) else LENGTH[0]
    if not fewest <= text.measure(sentence) <= (longest or most(sentence)) or sentence[-1:] in "？?！!：:…":
        return False
    of_nothing = _SHARE_OF_WHAT.search(sentence) and not _PAY.search(sentence)
    if of_nothing or not balanced(sentence) or sentence.count('"') % 2 or _is_condition(sentence) or _is_done(sentence):
        return False
    bare = _CASES.match(sentence) and not told
    return not (bare or leans(sentence) or tells_story(sentence) or _WITHOUT_SUBJECT.match(sentence))


def _is_part(sentence: str) -> bool:
    """Whether an English sentence goes on from another one, or leads in to what stands below it."""
    return bool(not sentence[:1].isupper() or _ABOUT_THEM.search(sentence) or _BREAKS_OFF.search(sentence))


def most(sentence: str) -> float:
    """The most characters of a sentence that is asked, in the script of this one."""
    return LENGTH[1] if text.is_cjk(sentence) else LONGEST_ENGLISH


def _is_condition(sentence: str) -> bool:
    """Whether a sentence is only the case for which something is laid down (发现使用童工的情况，不予制止的。).

    Or a thing of a list (出资人抵押净资产5%以上的重要资产。).
    """
    own = sentence.removeprefix(attribution(sentence))
    if _CITED.fullmatch(own) or _NOTED.fullmatch(sentence) or _ONLY_BY_WHAT.fullmatch(own):
        return True
    last = text.strip_end(sentence).rpartition("，")[2]
    if _AT_TIMES.match(last) or _SO_MANY.fullmatch(last):
        return True
    if _MEASURED.search(last) and not _BINDING.search(sentence):
        return True
    if (_THING.search(last) or last.endswith("等")) and not _PREDICATES.search(sentence):
        return True
    if _LARGE.fullmatch(text.strip_end(sentence)) and not _PREDICATES.search(sentence):
        return True
    if _is_bare_list(last) and last == text.strip_end(sentence):
        return True
    return len(last) > 5 and last.endswith("的") and "是" not in last


_CITED = re.compile("“[^”]*”?[。！]?”?")
"""A sentence that is nothing but a quotation, cited for what it proves (“富有之谓大业，日新之谓盛德。”)."""
_ONLY_BY_WHAT = re.compile(
    "(?:(?:要|应)?(?:以|根据|按照|紧紧围绕|围绕|结合|立足|着眼|坚持以)[^，。；]*，)*(?:要|应)?以[^，。；]{2,40}为[^，。；为]{2,6}[。；]?"
    "|以[^，。；]{2,12}为主体、[^，。；]*并存[。；]?"
    "|(?:聚焦|针对|面对|凡是?)[^，。；]+[。；]?|.*(?<!不)是以[^，。；]{2,40}为[^，。；为的]{2,4}[。；]?|(?:[^，。；]{2,20}，)?如何[^。？]*[。；]?"
)
"""What only says by what or how something is done, and never what (以深化改革为契机。; “…”是以…为引领。)."""


def _is_bare_list(clause: str) -> bool:
    """Whether a clause only names three things or more (经批准的审批单、合法票据、费用清单)."""
    members = _NOTE.sub("", clause).split("、")
    clause = "、".join(members)
    if len(members) < 3 or _PREDICATES.search(clause):
        return False
    first = members[0].rpartition("的")[2]
    return len(first) <= NAME + 2 and all(text.words(one or " ")[-1][1][0] in "nab" for one in members)


def _is_done(sentence: str) -> bool:
    """Whether a sentence opens with what somebody has done (深刻回答了…): who did it stood before."""
    words = text.words(sentence[: LENGTH[0]]) if text.is_cjk(sentence) else ()
    deeds = [one for one in words[:3] if one[1] not in ("d", "ad")]
    return [tag for _, tag in deeds[:2]] == ["v", "ul"]


def standing(lead: str) -> str:
    """What leads in, without the word that ties it to what stood before; "" where it leans on that in other ways.

    Where the last clause announces points it stands for the whole (…，在此我想提三点建议: 讲话提出了三点建议).
    """
    lead = _ASKS_TO_NOTE.sub("", lead)
    bare = re.sub(
        r"^(?:但是?|同时|因此|为此|此外|另外|所以|然而|当然|那么|对此)，?|^我们?(?:认为|觉得|看)，?", "", lead
    )
    said = announced(bare) or bare
    if (OWN if text.is_cjk(said) else _SPEAKER).search(said):
        return ""
    return said if not hangs(said) and balanced(said) and text.has_word(said) and not leans_at_start(said) else ""


_ASKS_TO_NOTE = re.compile("，?(?:请?(?:大家|各位|你们|同志们)|请)(?:都|要)?记(?:一下|住|好|牢)了?(?=[：:]?$)")
"""How a speaker asks to note what follows (测温的步骤大家记一下：)."""


def announced(sentence: str) -> str:
    """What a speaker announces at the end of a sentence, as others say it (我提三点: 讲话提出了三点); else ""."""
    if shown := _SHOWS.search(sentence):
        return f"讲话介绍了{shown['what']}"
    found = _ANNOUNCES.search(sentence)
    return f"讲话{found['on'] or ''}{_DOES[found['says']]}{found['count']}{found['what']}" if found else ""


def hangs(lead: str) -> bool:
    """Whether words that lead in break off (…，更要), or point elsewhere (见附表)."""
    return _HANGING.search(lead) is not None


def attribution(sentence: str) -> str:
    """The words at the start of a sentence that say whose it is (会议强调，); "" where none do."""
    found = _SAID_BY.match(sentence)
    return found.group() if found else ""


def without_speaker(sentence: str) -> str:
    """A sentence without the words that say whose it is (会议强调，…)."""
    return _ATTRIBUTION.sub("", sentence)


_TELLS_APART = re.compile(
    "[前后][一两二三几](?:[样种类句]|[个项者点条](?!工作日|小时|月|星期|钟|季度|年|半))|前者|后者"
)


def tells_apart(sentence: str) -> bool:
    """Whether a sentence says of the first of several things something else than of the last (前两样抓得紧)."""
    return _TELLS_APART.search(sentence) is not None


def balanced(phrase: str) -> bool:
    """Whether every quotation mark and bracket that opens is closed."""
    return all(phrase.count(opening) == phrase.count(closing) for opening, closing in ("“”", "（）", "《》", "()"))
