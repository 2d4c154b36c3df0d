"""Whether a sentence says of what it speaks."""

from __future__ import annotations

import re
from itertools import zip_longest

from quizgen import text
from quizgen.facts import english
from quizgen.facts.slots.bodies import kind_of
from quizgen.facts.standing import attribution
from quizgen.facts.words import ADDRESSING, DEMANDED, GOVERNING, MODALS, VERBS

COMMON = 2
"""A common word of no more characters says of nothing what it is (证件, 系统, 单位)."""

CASE, WHOLE_CASE = 7, 16
"""Behind a case of so many characters a common word says enough, behind a longer one nothing is needed (人均纯收入低于
8,200元的，3天之内报告)."""
_NOMINAL = ("n", "a", "b", "j", "l", "i", "s", "x", "z", "e")
_EVERYBODY = re.compile(
    "凡|(?:[校局院处科站厂行股组班队车]长|书记|主任|教师|医师|护士|学生|家长|司机|[\u4e00-\u9fff]{1,3}(?<!人)(?<!全体成)员)(?=为[^，。；]{0,20}责任人|负责|[^，。；]{0,10}(?:要(?!求)|必须|应当?|须|不得|严禁|每(?:学期|月|年|季度|周)))"
    "|[\u4e00-\u9fff]{4}，就是要|我[国省市县区镇乡校院局]|我们党|中国(?!的)|中央|党中央|国务院|国家(?!的)|全党|党(?=[要的]|必须)|[^，。；、的]{2}是(?!否)[^，。；]{6,}的[^，。；]{2,}|"
    "[上下]一?级|任何(?:人|单位|组织|部门)|全体|所有|各[^种类样自项个]|每(?:[个名位人]|[处台辆套份][一-龥]{2})|广大|领导干部|党员|同一"
)
_LED = re.compile(
    "^(?:去年|今年|明年|上半年|下半年|全年|\\d{4}年[^，]{0,12}[前底后中]|对(?!外|口|策)于?|在|自(?![由我身治然主动愿觉学])|到(?!位)|截至|从[^，]{2,8}起(?=，)|按照?|根据|依照|为了?|经(?![济营费贸验])|除|通过|关于|因(?!地|素|果)|从(?![严业速])|由于|随着|围绕)[^，]{0,30}，"
)

_OF_KIND = re.compile(
    "(?!具体|日常|有关|相关|其中|[^，。；]{0,6}[经对因])[\u4e00-\u9fff]{3,8}(?<!的)由[^，。；]{2,10}(?:负责|牵头|组织|统一|承担|把关|在|审|填|办|签)|"
    "(?![^，。；]{0,6}[经对由因])[^，。；]{2,12}的[\u4e00-\u9fff]{3,8}，(?:应|须|必须|要|不得|可以|一律)"
    "|(?![^，。；]{0,3}[经对由因在把将])[^，。；的]{2,8}的[\u4e00-\u9fff]{2,6}?(?:要(?!求)|必须|一律|不得|一般不|不超过|控制在|原则上)"
    "|[\u4e00-\u9fff]{2,6}(?:工作|建设|管理|服务|队伍|干部|企业|项目)(?:要(?!求)|必须|应当?|须|一律|不得|实行)"
)
"""A subject that what is said of it tells from others (新发现的隐患点，应当于当日报告)."""
_TOPIC = re.compile("(?![对把将在按经凡])[^，。；的]{2,16}的(?:\\d+[个名家])?[\u4e00-\u9fff]{2,6}，")
"""What a sentence sets before itself to speak of it (部门报来的请示，…)."""
SET_BEFORE = 6
"""Of fewer characters it says too little (报结的事项)."""
_NAMES = re.compile(
    "[\u4e00-\u9fff]{2,8}(?:实行|推行|执行)“[^”]{2,}”|(?!系统|平台)[\u4e00-\u9fff]{2,6}(?:实行|推行)[\u4e00-\u9fff]{3,}|“[^”]{2,}”(?:并不|就)?[是要必应]|[沿在从][^，。；]{4,16}(?:必须|应当|要(?!求)|不得|严禁)"
)
"""A subject that is quoted (“十四五”是…), and a place or stretch for which something is demanded (沿河开发必须…)."""
_DOES = re.compile(
    "(?:变更|停止|终止|暂停|撤销|注销|开展|从事|使用|销毁|借阅|离开|领取)[^，。；]*的，(?:应当?|须|不得)"
)
"""A case of which it is not said whose it is, and what he is to do (变更班期的，应当在7日前公布)."""
_CASE = re.compile(
    "^(?:[^，]{2,30}[的时后前]|[^，]{2,8}(?:起来|的时候)|[^，]{2,10}(?:过了|超过|低于|高于|达到?|一到|满)[^，不得要应须]{1,8})，"
)
_ON_WHAT = re.compile(
    "[\u4e00-\u9fff]{2,6}每(?:人|名|个[\u4e00-\u9fff]{2})[^，。；]{0,6}(?:不少于|不得少于|至少|不超过)"
    "|(?:[对给向](?!其|上述|此|该|这|有关|相关)[^，。；]{3,14}(?<!的)|[^，。；、]{2,8}(?:之间|前后))，?(?:必须|应当?|须|要|不得|不准|不许|严禁|一律)"
    "|(?:实行|执行|推行)[^，。；]{4,}|对[^，。；]{3,10}实行"
)
"""On what something is laid down (给客户的返利、折扣，必须写在合同里; 三种机器之间不准…)."""
_BINDS = re.compile(
    "提前|必须|应当?|须|不得|不准|不许|严禁|一律|人均|每|\\d|[一二两三四五六七八九十]+(?:[天日个]|分钟|小时)"
)
_EACH_TIME = re.compile("每(?:月|季度|半年|年|周|学期)(?:至少)?[通组开召检抽评更进排汇公]")
_FROM_NOW = re.compile(
    "^(?:以后|今后|往后|从今往后|下一步)，?|^(?:当前|目前)，?(?=我[国省市县区校]|全)|^(?:明年|今年|当前|现阶段|新形势下|新征程上)，?(?=要(?!求)|必须|应当?)"
)

_WHO = re.compile(
    "(?![对由要把让请给向为按在])(?P<how>[\u4e00-\u9fff]{1,4}?)(?:人员|单位|机构|作业|干部|员工|部门|(?<![上到在离脱定轮待转每各])岗)(?![的和与、])"
)
"""A noun of people or work behind what tells which (外包人员, 露天作业)."""

_QUALIFIES = re.compile("^(?:[一二三四ⅠⅡⅢⅣ]级|涉密|外包|露天|值班|带班|在[岗职建]|新建|新入职)(?=[\u4e00-\u9fff]{2})")
"""Verbs to the segmenter that only tell what kind."""

_MEASURED = re.compile(
    "(?!记录|金额|数额|数量|时间|面积|人数|费用|期限|情节|距离|年龄|分数|得分|比例|总额|单价|标的|内容|对此|因此|外出|离岗|请假|加班|迟到|早退|旷工|离开|出差|缺勤|任职|工作|居住|从业|驾驶|逾期|连续)"
    "(?P<what>[\u4e00-\u9fff]{2,6}?)(?:(?:不得?)?(?:超过|低于|高于|少于)|不足|不满|达到|满|(?<!一)到|限[速高重载宽]|(?=\\d+[^，。；\\d]{1,4}以[上下]))(?:\\d|[一二两三四五六七八九十百])"
)
"""A case that says what is measured in it (停水超过12小时的); a mere measure (金额) does not, nor what
people do (外出)."""

ELLIPTIC = re.compile(
    "(?:发生过|有过|受过|超期|当[日天月年](?:不能|未)|按[期时]未|[A-Z]{0,3}\\d+[^，。；]{0,4}(?:以[上下]|[到至])|未(?!成年|婚|来|经)|自[^，。；]{2,12}起[^，。；]{0,12}[未没]|不(?!得|准|许|能|要|少于|超过|低于|高于)|逾期|超过|低于|高于|不足|不满|未满|满|达到?|情况(?:特殊|紧急|复杂)|拒不|仍"
    "|\\d+[次个天年岁人分元%％]|[一二两三四五六七八九十]+[次天年人]|其余|其他的|情节|确[有需因]|单[次笔项]\\d|(?:计划|预算|范围|标准|目录)外|第[二三四五][次趟]|(?:较大|重大|一般)(?:及?以上)?的)[^，。；]{0,24}[的，]"
)
"""How a case begins of which it was said before what it is a case of (超过30分钟的, 未办结的)."""

FURTHER = re.compile("属于|予以|经|符合|有前|不符合|同意|通过|批准")
"""How a case begins that only divides what stood before (予以批准的, 属于基础业务的)."""

_WITHOUT_OBJECT = re.compile(
    "(?:(?:据实|及时|自行|当日|立即|[之以]?内)(?:补记|补录|补报|补交|归还|退还|返还)|[\\d一两三四五六七八九十](?:条|个|件|项|份|家)|增加|减少|延长|调整|缩短|扩大|顺延|变更|补办|投运|销点)[。；]?$"
    "|(?:每(?:[年月周]|季度)|月起|联合|牵头)[^，。；份]{0,6}(?:抽查|督查|暗访|巡查|通报|检查|督导|查)(?:[一两三\\d]次)?(?=，|。|；|$)"
    "|(?:均|全部|应当?|须)[^，。；]{0,14}(?:安装|整改|清理|整治|更换|拆除|排查)完毕(?=[，。；]|$)"
    "|全部(?:换|改|整改|修|建|做|清|更换|清理|落实|安装)[完好齐掉]?(?=[，。；]|$)|提前[^，。；]{1,4}年完成[。；]?$"
    "|(?:参照|比照|相应)(?:成立|组建|设立|执行|制定|落实|办理)(?=[，。；]|$)"
    "|(?:完成|作出|组织)(?:清理|汇总|审核|审议|初审|复核|整改|验收|登记|评审|备案)(?=[，。；]|$)"
    "|^在[^，。；]*(?:私自|擅自|违规)[\u4e00-\u9fff]{2}的，|参照建立相应[^，。；]{2,4}(?=[，。；]|$)"
    "|(?:每[^，。；]{2,8}|主动|如实|及时)(?:上报|报告|报)(?:的(?=，)|不少于)"
    "|^[非未]经[^，。；]{2,10}，不得(?:随意|擅自)(?:变更|调整|更改|改变)[。；]?$"
)
"""How a sentence ends, or a clause of it, whose object stood before (可以适当增加, 月底前完成汇总，…)."""
_COUNTED = re.compile("[\u4e00-\u9fff]{2}(?:不少于|不低于|不超过|达到|控制在|至少)\\d+[个家条项件份]?[。；]?$")
"""A number behind what it is of (集中开工亿元以上项目不少于60个)."""
_WHERE = re.compile(
    "[一-鿿]{2,8}(?<![时期日月年周限])(?:底下|[里内])(?=[^，。；]{0,12}(?:不得|不许|不准|严禁|禁止|一律|限|必须|少于|超过|自动))"
)
"""A place or thing in which something is laid down (叉子底下不许站人, 库内限速5公里)."""
_DEFINITE = re.compile(
    r"(?:The|Such|Checks?|Permission|Approval|Consent|Agreement|Requests?|Applications?|Payments?|Copies|Boxes|Forms?"
    r"|Details|Both|All|Each|No|Any|Only|Never|Always|Do"
    r"|(?:Where|When|If|Unless)(?! (?:an?|someone|anyone|there|two) )) "
)


_IN_YEAR = re.compile("^\\d{4}年(?![度初中底末前])")
"""The year of which a sentence speaks, before its subject (2023年经济工作…)."""
OCCASION = 8
"""A first clause of no more characters only says when (课间值班，…)."""
_DATED = re.compile(
    "(?:从|自)?\\d{1,2}月(?:\\d{1,2}[日号])?(?:[、至到]\\d{1,2}[日号])?(?:[之以]?前|起|开始|底前?)?(?:，|(?=[要实][求行完])|[^，。；\\d]{0,6}，)"
)
"""The days before what is laid down for them (9月20日之前，…)."""
_SUBJECT = re.compile(
    "(?P<s>[\u4e00-\u9fff“”A-Za-z]{3,16}?)(?:这个[\u4e00-\u9fff]{2})?(?:每[年月周天日季次半餐]|要(?![求点素件])|须|应(?![急对用])|必须|不得|不准|不许|严禁|一律|原则上|全员"
    "|控制在|不[低高多少超大小][于过]|加起来|实行|执行|今年|明年|\\d|由(?!于)|(?<!存)在(?![岗职编])|经(?![营费])|提前|当[日天])"
)
"""What a sentence opens with, up to what is laid down for it."""
_SETS_IN = ("实行", "执行", "推行", "启用", "试行", "开展")
"""How what is set from a day on begins (从9月1日起实行…)."""
PLAIN = 4
"""So many characters has a plain subject that is no body or person."""
_NO_SUBJECT = re.compile(
    "[对把将从到于向为被给因按经由在当若如凡]|(?:发现|查实|查出|出现|标注|收到|接到|全[年市县校区]|逾期|累计|未|没有|其|此|该|这|那|需要|可以|有[些的人]|不|再|又|也|还|都|才|就|最|各自|自己|大家|他|她|它|我|你|咱"
    "|相关|有关|具体|上述|以上|同时|另外|此外|特别|尤其|目前|现在|当前|今天|昨天|去年|前年|上[个周次学半]|下[个周次半面]|第[一二三四五六])"
    "|.*(?:[的后时前了过们]|的话|一样|这样|那样)$|.*[他她它你我咱这那]"
)
"""How words open or end that are no subject, or point elsewhere."""


def independent(sentence: str) -> bool:
    """Whether a sentence that is not the first of its paragraph says of what it speaks.

    It opens with a demand of the genre (要…, 加快…), with everybody (任何人), or with a subject that is more than a
    short common word; so does its main clause, where a case or circumstances stand before it. English ones open
    otherwise than with a definite thing (The driver …).
    """
    if not text.is_cjk(sentence):
        return not _DEFINITE.match(sentence) and english.names_its_thing(sentence)
    if lacks_object(sentence):
        return False
    sentence = _IN_YEAR.sub("", _FROM_NOW.sub("", sentence.removeprefix(attribution(sentence))))
    bare = _LED.sub("", sentence, count=1)
    main = _CASE.sub("", bare, count=1)
    if _ON_WHAT.match(bare) or _WHERE.match(bare) or _names_a_deed(bare):
        return True
    if ELLIPTIC.match(bare) or _EACH_TIME.match(bare):
        return False
    if told := text.measure(sentence) - text.measure(main):
        own = main != bare and _has_subject(bare)  # 办公用房面积超标的，…
        whole = main != bare and told >= WHOLE_CASE and not FURTHER.match(bare) and not _DOES.match(bare)
        return own or whole or _is_measured(bare) or _has_subject(main, least=COMMON - (told >= CASE))
    named = _demands(sentence) or _has_subject(sentence) or _is_measured(sentence) or _sets_before(sentence)
    return named or _is_thing(sentence.partition("，")[0])


def lacks_object(sentence: str) -> bool:
    """Whether the object of a sentence stood before it (可以适当增加, 月底前完成汇总，…)."""
    return _WITHOUT_OBJECT.search(sentence) is not None and not _COUNTED.search(sentence)


def says_who(sentence: str) -> bool:
    """Whether a sentence opens with whom or what it lays something down for, if in few words (外出用印须两人同行).

    So does the second of its clauses where the first only says on what occasion (课间值班，值班老师要站在楼梯口).
    This asks less than `independent`: it tells what can be asked where nothing else says of what a sentence speaks.
    """
    bare = _DATED.sub("", _FROM_NOW.sub("", sentence.removeprefix(attribution(sentence))), count=1)
    if bare != sentence and (_demands(bare) or bare.startswith(_SETS_IN)):
        return True
    first, _, rest = bare.partition("，")
    occasion = text.measure(first) <= OCCASION and _has_plain_subject(rest)
    return _has_plain_subject(bare) or occasion or (_is_thing(first) and _BINDS.search(rest) is not None)


def _is_thing(clause: str) -> bool:
    """Whether a clause only names a thing in two words or more (重复投诉率，年底之前要降到8%以下)."""
    words = text.words(clause) if PLAIN <= text.measure(clause) <= OCCASION else ()
    named = len(words) > 1 and words[-1][1][0] == "n" and all(tag[0] in "nvbjacs" for _, tag in words)
    return named and words[0][0] not in VERBS | GOVERNING | ADDRESSING | MODALS


def _has_plain_subject(clause: str) -> bool:
    found = _SUBJECT.match(clause)
    if not found or _NO_SUBJECT.match(found["s"]):
        return False
    word, tag = text.words(found["s"])[0]
    opens = word not in VERBS | GOVERNING | ADDRESSING | MODALS and tag[0] not in "pdc"
    named = text.measure(found["s"]) >= PLAIN or kind_of(found["s"]) != ""
    return named and opens and not lacks_object(clause)


def _names_a_deed(sentence: str) -> bool:
    """Whether a sentence opens with a deed and its object, and goes on with what binds (操办婚丧喜庆，提前十天报告)."""
    clause, _, rest = sentence.partition("，")
    words = text.words(clause) if len(clause) <= CASE else ()
    deed = len(words) > 1 and words[0][1] == "v" and all(tag[0] == "n" for _, tag in words[1:])
    named = deed and text.measure(clause) > COMMON + 1 and words[0][0] not in GOVERNING | VERBS | ADDRESSING
    return named and _BINDS.match(rest) is not None


def _sets_before(sentence: str) -> bool:
    """Whether a sentence opens with a thing, and what tells which, set before what is said of it."""
    found = _TOPIC.match(sentence)
    return found is not None and len(found.group()) > SET_BEFORE and text.words(found.group())[-2][1][0] == "n"


def _is_measured(clause: str) -> bool:
    """Whether a clause opens with something that is measured: a noun, or a deed that is one here (停水, 沟深)."""
    found = _MEASURED.match(clause)
    words = text.words(found["what"]) if found else ()
    return bool(words) and words[0][1][0] in "nvja" and words[0][0] not in VERBS | GOVERNING | ADDRESSING


def _demands(sentence: str) -> bool:
    """Whether a sentence opens with a demand of the genre (要在城区推广…, 加快构建…)."""
    if sentence.startswith(("要", "必须", "应当", "坚持")):
        return True
    word = next((word for word, tag in text.words(sentence) if tag not in ("d", "ad") or word in MODALS), "")
    return word in MODALS or word in VERBS or word in DEMANDED


def _has_subject(clause: str, least: int = COMMON) -> bool:
    """Whether a clause opens with a subject of more than so many characters."""
    if _EVERYBODY.match(clause) or _OF_KIND.match(clause) or _NAMES.match(clause):
        return True
    clause = _QUALIFIES.sub("某类", clause)
    people = _WHO.match(clause)
    if people and people["how"] not in VERBS | GOVERNING | ADDRESSING:
        return True
    subject, counted = "", False
    words = text.words(clause)
    for (word, tag), (other, behind) in zip_longest(words, words[1:], fillvalue=("", "")):
        if tag.startswith(_NOMINAL) or tag in ("vn", "uj") or word in ("各", "本", "全", "每"):
            subject += "" if counted else word  # 24小时内 is no subject
        elif tag == "v" and subject and word not in MODALS and (behind in ("d", "ad", "v") or other in MODALS):
            subject += word  # 公务接待严格执行…, 食品留样不少于…
        elif tag[0] not in "mqtf":
            break
        counted = tag[0] == "m"
    return text.measure(subject) > least
