"""Which sentences lean on another one: words that point back, join on, or leave out what stood before."""

from __future__ import annotations

import re

from quizgen import text
from quizgen.facts import english
from quizgen.facts.branches import one_of

# How a Chinese sentence begins that leans.

_POINTING_BACK = (
    "这|那|此|该|其|上述|以上|下列|如下|前者|后者|对此|为此|除此|于此|所称|从那|(所有|一切|凡是)这",
    "下面(?![，。；放压垫]|有人|禁止|不)|[^，]{0,6}(它们|他们|她们)|[^，]{0,2}[它他她]",
    "本[次轮批](?!会议|大会|全会|讲话|活动|培训|比赛|考试|巡[察视])|[里上下外前后那]头的|前[一两三四五六\\d]+个?[月天年周]|把这|没有这|只要这|关于这|通过这|在这|从这|按这|对这|由于这|不这|就这|像这|有了这",
    "(?:学习|深刻|准确|充分|全面)?(?:领会|把握|理解|认识)这[一个]|(?:落实|实现|围绕|坚持|贯彻|完成|推进|根据|按照|针对|做到|为了|做好|抓好|办好)这[一些个种件项]|要(?:做好|抓好|办好|完成|落实)这[一些个种件项]|(?:根据|按照|结合|针对)(?:自己|自身|本人)",
    "[^。；]{0,40}(?:[在由于](?:本阶段|本批次|本环节)|以上[二三四五六七八九两]+[类种项个](?!以))",
    "(?:不得|必须|应当?|可以|要)[^，。；]{0,8}其(?![他中余实次间])|[^，。；]{0,10}对其(?!他)",
)
"""Words that point back (这, 该, 上述), by themselves or with what governs them (通过这, 对其)."""

_JOINING = (
    "但|然而|不过|却|虽然?(?=[^，。；]{2,20}，但)|而|并|或者|以及|也|又|还|再|才|则|即|因此|因而|所以|于是|同时|另外|接着|否则|不仅|尤其|特别是|如果|不管",
    "实质上|本质上|因为(?![^。；]*(?:所以|因此|才|就|必须|要))|[^，。；]{2,16}(?:来[说讲]|而言)，就是|把[^，。；]{2,20}(?:概括|归纳|总结|归结|称)[为成]|使|让|与其|至于|既要(?![^。]*(又|也|更)要)|宁可(?![^，。；]{2,10}，也?不)",
    "是|就是|就要|只是|正是|[\u4e00-\u9fff]{2,4}才要|[^，。；]{2,10}的也|(?![^，。；]{0,6}[没不再])[^，。；]{2,8}也(?:可以|应当|须|要(?!求)|不得)",
)
"""Words that join a sentence on to the one before: against it, from it, beside it (但, 因此, 还, …也可以)."""

_EXAMPLES = ("例如|比如|譬如|有的|有些|有人(?![员身口])",)
"""One of the things of which the sentence before spoke."""

_IN_ORDER = (
    "首先|最后|最终|一方面|另一方面|一种|另一种|一类|另一类|头[一两]个|第[一二三四五六七八九十](?![一-鿿]*责任)",
    "(?:另)?一[个方](?:面)?是|[一二三四五六七八九十](?:[是要]|不[准得能许])|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十][级类档])|[一二三四五六七八九十两][一-鿿]{1,2}都",
    "任何一项|一共|总共|共[设有分]|办一|[\u4e00-\u9fff]{1,2}的(?:就)?是",
    "[ⅠⅡⅢⅣ一二三四甲乙丙A-D][级类档](?:包括|为|是|由|指|的|不(?!得)|各|也|都)",
)
"""One point or grade of several, or all counted: the others, or what they are, stood before (首先, 一共, 二级为…)."""

_OF_SPEAKER = (
    "我(?![国省市县区镇乡校院局党军])|你|大家|在座|谁|换句话|总之|说到底|反过来|说实话|说白了|归根|无非|当然|坏了|好在|结果",
    "关键在于|根本在于|问题在于|难就难在|注意是|离不开|得益于|散会|会上|会后还?有",
    "(?:要求|注意|打个?比方|一句话|[^：，。]{0,4}记[住几一二三四五六七八九十][^，。：]{0,4}|说明|提示|口诀)[：:]",
    "[一-鿿]{1,2}，(?!就是)|[一-鿿]{3}，(?:就?是|不是|[讲说]的是)",
)
"""What a speaker says of himself, to those who listen, or to lead from one point to the next (说到底, 一句话：)."""

_BY_THE_DAY = (
    "刚才|今天|昨天|现在|当时|到时|当天|当年|同年|次年|事[前后](?=[\u4e00-\u9fff]{2,6}[把将对])",
    r"从(?:今年|明年|\d{1,2}月)[^，。；]{0,8}(?:起|开始)(?:推开|实施|执行|施行)，",
    r"\d{1,2}月(\d{1,2}日|底|末)前(由|[一-鿿]{2,3}，)|[报交签写送领填](?:的)?时候?，?|提前[^，。；]{1,6}到[，。]",
)
"""A time that counts from another one, or by which somebody does what was named before (当天, 3月底前由…)."""

_BARE_VERBS = (
    (
        "必须(?!坚[持定]|大力|加[快强]|牢牢|始终|全面|深[入化]|毫不|把|以|切实|树[立牢]|抓|紧[紧扣盯]|高度|旗帜|亮明"
        "|进一步|不断|持续|着力|充分|认真|严格)"
    ),
    "提出|强调|要求(?!是)|达到|预计|累计|可[^以能靠]|变(?![化更动革])|指(?![导挥标定向])|全程(?![录陪跟])|由(?!于)",
    "将(?!本[^，]{2,}|[^，。；]{6,20}(?:纳入|列入))|与[^，。；]{2,24}(?:衔接|一致|挂钩|同步|相)",
    "(?![^，。]{2,6}由[^，。]{2,})[^，。]{2,10}(牵头|负责|配合)，|[^，。；]{2,6}(?:汇总|审核|审查|初审|复核|研究)后",
)
"""A verb whose subject or object stood before: who said it, what is reached, by whom it is done (由…, …审核后)."""

_OF_WHOM = (
    "(?:围绕|聚焦|立足|着眼)[^，。；]{2,12}，(?![^。]*(?:要(?!求)|必须|应当|需要))|[^，。；]{2,8}(?:发现|查实|核实|认定|确认)(?:以后|之后|后)，",
    "(?:依法|法律|法规|国家|本[条办规][例法定])[^，。；]{0,16}的?其他[^，。；]{2,16}[。；]?$",
    "二者|两者|(?:报告|草案|决定|建议|纲要|意见)(?:共|由|分)",
    "(?:完善|健全|建立|制定|落实|出台)相关|原[^，。；]{2,6}(?:部门|机关|单位)(?!和)",
)
"""What begins with how, with a deed, or with things of which nobody knows whose they are (发现后，…; 二者…)."""

_OF_WHAT = (
    "(?:成员|组成人员)(?:包括|由)|包括|主要(?:包括|调查|检查|负责|从事|收集)|最[高低大长][^，。；]{1,6}(?:额度|限额|金额|期限)|合同[^，。；]{2,4}之日起|从[^，。；]{2,8}上?来看，有|按照?每[月年天]\\d|具体(?:办法|方案|标准|范围|程序|[^，。；]{0,4}细则)由|(重点|关键|核心|当务之急|总的(?:要求|原则|思路|目标)|目标|目的|前提|原则|办法|任务|重心|主要|对象|内容|时间|地点|范围|程序|步骤)(?:就)?[是为]|(?:程序|步骤)上，|试点(?!工作|城市|地区|单位)|人员变动的",
    (
        "(?:有效期|报送时间|汇报时间|试用期|任期|价格|费用|数量|面积|时限|期限|成本|标准|金额)"
        r"(?:累计|合计|达到?|超过|低于|不足|在\d(?![^，。；]{0,8}的[\u4e00-\u9fff]{2})|控制|不得|不超|不[高低多少]于|按|由|一般|原则上)"
    ),
    "(?:人员)?(?:名单|清单|目录|材料|结果|台账|回执|复印件|申请表?)(?:应|须|要(?!求)|于|由|在|每|经|一式|不得|\\d{1,2}月)",
)
"""A noun of which nobody knows whose it is (重点是, 有效期不得…, 名单须…)."""

_MEASURES = (
    (
        r"每(?!月\d|[^，。；]{1,4}的[\u4e00-\u9fff]{2,6}(?:应当?|须|必须|要)|(?:月|季度|半年|年|周|学期)(?:至少)?[通组开召检抽评更进排汇公]|[处台辆套份][\u4e00-\u9fff]{2}"
        "|个|名|位|人|所|家|支|村|户|项|班级|座|间|一[个名位])"
    ),
    r"[一二三四五六七八九十两\d]+(?:天|日|个月|年|次|人|小时)(?:以上|以内|以下|内)(?!的[\u4e00-\u9fff]{1,6}[要应须必由])",
    r"[一二两三四五六七八九十]{1,3}[位个]以[上下]|[^，。；]{2,6}(?<![达到每共约近计有])\d+[个条项件]，",
)
"""An amount, and not of what (每天…, 三天以内…, …12项，)."""

_CASES = (
    "经[^，。；]{2,10}(?:核准|批准|审核|审批|同意)后，?(?:还需|再|作为)|因故[^，。；]{2,8}的，|不能[^，。；]{2,4}的(?:要(?!求)|应|须)|[^，。；]{2,8}拒绝[^，。；的]{2,4}的，|[^，。；]{2,24}的，应当同时|本[条款项](?![例目])|[二三四五六七八九]、[三四五六七八九十][级类档]|[^，。；]{2,24}的\\d+[件户个家项处名人]，|[^，。；]{2,4}出来的，",
    "未经[^，。；]{2,24}的，(?:一律)?不得(?:提交|提请|上会|发布|出台|实施|执行|上报|开工|使用|录用|印发|公布)",
    "(?:未经|经)[^，。；]{2,8}，(?:一律)?(?:不得|可以|方可|应当)[^，。；]{2,3}[。；]?$|未[^，。；]{1,6}期间，",
    "需要?[^，。；]{2,10}(?:授权|批准|同意|签字)的，|(?:短期内|暂时)[^，。；]{2,8}的，",
    "经[^，。；]{2,14}(?:同意|批准|审批|审核)，(?:并|方可|可以?)|除[^，。；]{2,14}外，一律[^，。；]{2,5}[。；]?$",
)
"""A case whose thing stood before: what is not to be done without leave (未经审核的，不得发布)."""

_LAYOUT = (
    r"[^\w“《]|\d{1,2}[.．、](?=\D)|\d+[^\d年月日%％个项.。A-Za-z—-]|\d+[-—–]\d+[^\d年月日]|[ⅠⅡⅢⅣ一二三四]级[：:]|辨析",
)
"""Marks, numbers and labels that stand before an item of a list, or of a table."""

# How an English sentence begins that leans.

_ENGLISH_POINTING_BACK = (
    "this|that|these|those|neither|either|it|he|she|they|his|her|their|its|here|there|such|both|another|others|some|ex",
    "for (?:that|this|these|those|it|we|in|there)|to this end|during this|(?:never|don't|do not) [a-z]+ (?:it|them)",
)
"""Pronouns, and what stands for a thing that was named."""

_ENGLISH_JOINING = (
    "but|and|or|so|thus|therefore|however|also|then|yet|nor|meanwhile|instead|otherwise",
    "as a result|in addition|in turn|by contrast|for example|examples? of|first|second|third|finally",
)
"""Words that join a sentence on to the one before."""

_ENGLISH_OF_SPEAKER = ("i|my|you|your|we owe|let|what|why|how|who",)
"""What a speaker says of himself or to those who listen, and what he asks."""

_ENGLISH_BY_THE_DAY = (
    "today|yesterday|tomorrow|last|now|ago|[a-z-]+ (days|weeks|months|years) ago|while (?:in|on|at) the",
    "on the (?:second|third|fourth|fifth|next|following|same) (?:day|week|occasion|time)",
)
"""A time or an occasion that counts from another one."""

_ENGLISH_CASES = (
    "(?:when|where)(?! (?:an?|any|no) )",
    "to [a-z]+(?![^.]*, [^.]*\\b(?:must|should|may|will|can|is|are|need)\\b)",
    "(?:if|when|where) [^,.]{3,30} (?:refuses|agrees|declines|objects|fails|do(?:es)? so|does not|do not)(?=,)",
)
"""A case of a thing that was named, or of a deed that was (if the supplier does not, …)."""

_ENGLISH_AMOUNTS = (
    (
        r"(?:around|about|nearly|almost|just over|only|most|half|many|several)(?! of\b)[^,.]{0,25}?"
        " (?:were|was|are|is|had|have)"
    ),
    r"(?:up to|over|under|from)(?= ?[£$€\d])|anything (?:above|below|over|under|past|older|later|longer|more|less)",
    "an? (?:second|third|further|subsequent|repeat(?:ed)?)",
)
"""An amount, and not of what; one more of what was named."""

_ENGLISH_OF_WHAT = (
    (
        "the (?:decision|request|location|period|form|report|review|limit|application|claim|amount|rate|interval"
        "|approval|(?:only )?exceptions?|reply|answer|result|total|rest|remainder|same|latter|former|others?)"
        " (?:may|must|shall|is|are|will|can|should|has|have)"
    ),
    "(?:for an? [^,.;]{3,30}, )?the (?:decision|choice|responsibility) (?:rests|belongs|lies)",
)
"""A noun of which nobody knows whose it is (the decision must …)."""

_CHINESE_START = one_of(
    *_POINTING_BACK,
    *_JOINING,
    *_EXAMPLES,
    *_IN_ORDER,
    *_OF_SPEAKER,
    *_BY_THE_DAY,
    *_BARE_VERBS,
    *_OF_WHOM,
    *_OF_WHAT,
    *_MEASURES,
    *_CASES,
    *_LAYOUT,
)
_ENGLISH_START = one_of(
    *_ENGLISH_POINTING_BACK,
    *_ENGLISH_JOINING,
    *_ENGLISH_OF_SPEAKER,
    *_ENGLISH_BY_THE_DAY,
    *_ENGLISH_CASES,
    *_ENGLISH_AMOUNTS,
    *_ENGLISH_OF_WHAT,
)
_AT_START = re.compile(rf"^{_CHINESE_START}|^{_ENGLISH_START}\b", re.IGNORECASE)

# What leans wherever it stands in a sentence, but for what it quotes.

_POINTING_INSIDE = (
    "[，；](这|那|它|他们?|她们?|该|此)|就是那|以此|就此|上述|上面|前面|(?<!其)他(?![人们国方用乡])|她(?!们)|同类(?![型别])",
    (
        r"(?:^|[，。；：对把在以从按照据绕过成着为由向到于用被给跟是有])这(?:[些个种场次一句件把]|[\d两三四五六七八九十]+[个项条家件样])"
        "(?!红线|底线|防线|主题|主线|中心|根本|关键|原则|方向|首要|核心|目标任务|总)"
    ),
    "(?:理解|把握|认识|看待|对待|发挥|[对把将让使])它(?!们)|[，；]既(?![^。；]*[又也还更])"
    "|(?:^|[，；])只有(?![^。；]*(?:才|方能|方可))"
    "|(?:围绕|偏离|紧扣|把握|抓住|聚焦|扭住)这[条个项]|(?:贯穿|融入|体现|包含|包括|纳入|列入|渗透)(?:于|在)?其中|其中(?:任何|之)?一[种个项条]|(?:适用|符合|违反|按照?|根据|遵守|执行)这[个一条]|^“[^”]+”，?(即|就是|是指)",
)
"""Words that point back, behind a comma or what governs them (，该…, 把这个…), but for 这条红线, which is named."""

_POINTING_ON = (
    r"如下|(?<![元岁人日天月年级米度分%％倍个名次家户件份克吨亩里时字瓦帕秒周及）\d])以下(?![的罚]|简称|统称)",
    "(?<![在到从往放])下面(?![，。；放压垫]|有人|禁止|不)|(?:[有属]于?|出现|发生|符合)(?:下列|以下)",
)
"""Words that point to what follows, but for what limits a figure (五人以下) or tells a place (在下面)."""

_ELSEWHERE = (
    r"见附件|附件\d|前[款条项]|(?<![条\d])第[一二三四五]款|本条第|本款|第\d+(?:[、至-]\d+)*项|第[一二三四五六七八九十百\d]+节|第\d+\.\d|前[一二三四五六七八九]件|第[一二三四五六七八九十百\d]+条(?!例|款)|本(意见|通知|方案)(?!所称)",
    r"（(?:P\d|[^）]{0,6}(?:简答|选择|论述|辨析))|(?<![战策方谋胆大])略\b",
)
"""Other places of the paper or papers beside it (见附件, 前款), a reader's marks, what is left out (略)."""

_SPEAKER_INSIDE = (
    "刚刚(?!闭幕)|(?<!目)前天|(?<![自敌忘])我(?![国省市县区镇乡村校院行局党军院们厂部])|[和与由给对向跟让请叫]我们|你|咱|刚才|从今天|今天(?:[讲说提也]|的(?:会议?|大会|活动|座谈))|请大家|课后[^，。；]{0,6}作业|结业考试|课间|(?:送|讲|说|念|交待|交代)给(?:大家|同志们)",
    "[吗呢啊嘛吧呀]",
)
"""A speaker's words for himself, those who listen and the day, and what ends a sentence only in speech (吧)."""

_COMPARED_INSIDE = (
    "(?:接到|收到)(?:报告后|申请后|报告之日)|对下列|(?:将|把)其他[^，。；]{1,4}(?:设|作|用)|更[紧严高低快慢多少早长短]一些",
)
"""What was named before and is not told again: which report, which others, than what."""

_COUNTED_THINGS = (r"\d+(?:栋|户|家|处|台|辆|艘|座|条|件)(?:要(?!求)|必须|应当?|须|全部|一律)",)
"""Things that are only counted: what they are stood before (12台须…)."""

_ENGLISH_INSIDE = (
    r"\b(?:me|my|us)\b|\b(this|these|those|above|below|i|you|your)\b|\bthen\b|\bthat means\b",
    r"\bthat (?:meeting|date|time|case|period|decision|day|request)\b|\b(?:section|clause|paragraph|appendix) \d",
    r"\b(?:done|do|does|did) so\b|^(?:if|when|where|once) (?:neither|either|both|none|all)\b|\bis different\b",
    r"\b(?:not|has|have) signed\b(?! (?:the|an?|it))|\baware\b(?! (?:of|that))",
)
"""English words that point elsewhere or are a speaker's, and verbs whose object stood before (has signed)."""

_ENGLISH_LABEL = (
    r"^[^:.]{2,30}: (?!.*\b(?:is|are|must|may|will|shall|should|can|has|have|do|does|goes|go|needs?)\b)(?-i:[a-z])",
)
"""A label with words behind it that make no sentence (Opening hours: weekdays until six)."""

_INSIDE = re.compile(
    one_of(
        *_POINTING_INSIDE,
        *_POINTING_ON,
        *_ELSEWHERE,
        *_SPEAKER_INSIDE,
        *_COMPARED_INSIDE,
        *_COUNTED_THINGS,
        *_ENGLISH_INSIDE,
        *_ENGLISH_LABEL,
    ),
    re.IGNORECASE,
)

_EXPLAINS = re.compile("“[^”]+”，?(即|就是|是指)")
"""How a sentence begins that only says what a name means which stood before."""
_COUNTED_UP = re.compile("((?:、|，还有(?:就是)?)[^，。；、]{2,16})，这(?=[两三四五六七八九][样个项类条种道])")
"""Where a sentence counts what it has just named (行程、脾气、看法，这三样…)."""
_ADDRESSED = re.compile(r"\byou(r?)\b", re.IGNORECASE)
_BINDS = re.compile(
    r"\b(?:must|may not|may only|can only|never|at least|no more than|within|by the end of|until|always|inside"
    r"|straight away|immediately|(?:same|that) day|do not|don't)\b"
)
"""What binds the people whom an English speaker addresses."""


def leans(sentence: str) -> bool:
    """Whether a sentence needs another one to be understood (这, 对此, 他 …); what it quotes may."""
    if _ADDRESSED.search(sentence) and _BINDS.search(sentence):  # a rule for those who are spoken to
        sentence = _ADDRESSED.sub(lambda found: "the" if found[1] else "people", sentence)
    sentence = english.neutral(sentence)
    sentence = _COUNTED_UP.sub(r"\1，", sentence)
    bare = text.without_quotations(sentence, lambda quoted: quoted[:1] + "…" + quoted[-1:])
    return bool(
        breaks_off(bare)
        or leans_at_start(sentence)
        or _INSIDE.search(bare)
        or _EXPLAINS.match(sentence)
        or _points_out(bare)
    )


_THAT = re.compile(
    "(?<![应当不])该(?!如何|怎么|怎样|不该|[管做办说抓查有用给罚干来去走退收交报休])([\u4e00-\u9fff](?!的)[\u4e00-\u9fff])"
)


_ONE_OF_TWO = re.compile("(?:^|[，；：])一(是|头|边|手|方面)(?![^。；]{0,3}[一二三]\\1)(?=[^。]{2,})")
"""The first of two or more that a sentence counts (一是…, 一头…)."""


_ONE_IS = re.compile("(?:^|[，；：])(?:再|还有|另)?一([件个条项种类])就?是(?=[^。]{2,})")
"""One of several things that a sentence tells (再一件是加餐)."""


def breaks_off(sentence: str) -> bool:
    """Whether a sentence counts the first of several, and not the others (难处在两头，一是缺煤款; 一件是轮岗)."""
    if (one := _ONE_IS.search(sentence)) and len(re.findall(f"一{one[1]}", sentence)) < 2:
        return True
    found = _ONE_OF_TWO.search(sentence)
    return found is not None and len(re.findall(f"[一二]{found[1]}", sentence)) < 2


def _points_out(sentence: str) -> bool:
    """Whether a sentence speaks of a thing as told before, which it has not told itself (婉拒了该项目)."""
    return any(found[1] not in sentence[: found.start()] for found in _THAT.finditer(sentence))


def leans_at_start(words: str) -> bool:
    """Whether words begin with what leans on those before them."""
    return _AT_START.match(words) is not None


def leans_anywhere(words: str) -> bool:
    """Whether words lean on others by their beginning or by what stands in them, quoted or not."""
    return leans_at_start(words) or _INSIDE.search(words) is not None
