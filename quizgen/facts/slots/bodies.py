"""Who does something: the body or person that a sentence charges with it, and the bodies that a text names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.facts.kinds import PHRASE, WHO
from quizgen.facts.slots.base import Slot, tokens_of

_ORGANS = (
    "(?:[省市县区镇乡]委|党委|效能|扶贫|编|法制|政府|党政|综合|信访|督查|防汛|应急|考核|食安|国资)办|部门|(?<!干)部|(?<!客|餐|大)厅|处|科|室|局|中心|委员会|领导小组|工作小组|专班|指挥部|党委|党组|党支部|支部|公司|支行|总行|分行|办公会|董事会|监事会"
    "|理事会|工会|教代会|学院|学校|总站|管委会|居委会|村委会|街道办事处|人民政府|政府|纪委"
)
_PERSONS = (
    "(?:分管|主要|带班|值班|主管)领导|(?:拟稿|起草|经办|承办|审核|申请|监护|保管)人|(?:承包|发包|开办|建设|施工|监理|委托|受托|采购|供应|甲|乙)方|书记|秘书长|(?:副)?总理|省长|区长|乡长|司长|主任|校长|院长|行长|县长|镇长|市长|局长|处长|科长|部长|所长|站长|队长|组长|班长|经理|厂长|矿长|董事长|监事长|护士长|馆长"
    "|总监|主席|负责人|专员|监护人|教师|老师|医师|护士|委员|秘书|管理员|安全员|辅导员|干部"
)
_TAIL = re.compile(rf"(?P<organ>(?:{_ORGANS})$)|(?P<person>(?:{_PERSONS})$)")
_DOES = (
    "谈话|提醒|先行赔付|赔付|签名|双签|负责(?!解释|人)|牵头|组织|审批|审核|审定|批准|裁定|受理|汇总|统一|承担|落实|兼任|担任|任|约谈|主持|召集|签字|签发|同意|核准|验收|协助"
    "|监督|通报|汇报|查处|调查|制定|协调|认定|复审|填写|保管|归口|具体|统筹|指导|考核|会同|给予|责令|处以|处(?=[一二两三四五六七八九十\\d])|设立|提出|确定|实施"
    "|依法|吊销|没收|代为|核发|颁发|公布|编制|划定|规定|承办|代行|评判|评定|评价|决定|审查|审议|任命|聘任|推荐|提名|接收|验收|登记|主管(?!部门|机关|单位|领导)|执行(?!局|机构)|办理|按照|根据|管理(?!局|部门|委|处|中心|机构|办|站|公司|人|行政)"
)
_X = r"(?P<x>(?!由|经(?![营济])|报(?!社))[一-鿿]{2,14}?)"
_FRAMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![自理])由{_X}(?=(?:{_DOES}))",
        rf"报{_X}(?=(?:审批|审定|批准|备案|备查|审核|同意|核准))",
        rf"向{_X}(?=(?:提出|申请|申报|报告|备案|申诉|提交|举报|投诉|报送|办理))",
        rf"(?:征得|征求|听取|取得){_X}的?(?=(?:同意|意见|批准|许可))",
        rf"^{_X}(?=(?:是|为)[^，。；]{{0,20}}(?:主管部门|主管机关|主管单位|管理机构)|负责[^，。；]{{4,}})",
        rf"(?<![已未总由])经(?![营济])过?{_X}(?=(?:批准|同意|审核|审批|审定))",
        rf"^{_X}(?=对[^，。；]{{4,40}}(?:实施|进行|开展)[^，。；]{{0,6}}(?:监督|管理))",
        rf"设在{_X}(?=[，。；]|$)",
        rf"(?:建立|形成|构建|健全|完善){_X}(?=牵头、[^，。；]{{2,20}}(?:参与|配合|参加|负责|协同))",
        rf"(?:^|[，；]){_X}(?=(?:牵头|负总责|任组长|任副组长|为组长|为副组长))",
        rf"(?:^|[，；]){_X}(?=是[^，。；]{{0,20}}(?:责任人|责任主体|责任部门|牵头部门|牵头单位|主管部门|主管单位|主办单位|责任单位))",
        rf"(?:责任人|责任主体|牵头部门|牵头单位|主管部门|责任部门|责任单位)(?:是|为){_X}(?=[，。；]|$)",
        rf"(?:^|[，；]){_X}(?=承担[^，。；]{{0,16}}责任)",
        rf"^{_X}(?=(?:要|必须|须|应当?|负责)?(?:会同|牵头|制定|审查|审核|审批|独立行使|定期|每(?:年|月|季度|半年)|对[^，。；]{{4,30}}进行(?:监督|检查|审核|考核|评估|全程)))",
    )
)
_VAGUE = re.compile(
    "成立|组建|设立|工作要求|^避免|^(?:本|该|各|上述|其|所在|当地|这)|^(?:部门|单位|人员)$|[的和与及或]|有关|相关"
)
_CHIEF = re.compile("[省市县区镇乡校院局处厂]长|书记|主任|主席")
"""A chief, named in two characters."""
_RANK = re.compile(
    "(?:^|[，；])(?P<x>县处级|厅局级|省部级|乡科级|省级|设区的市级)(?=以上(?!的?[财主]|产业|企业|奖|人才|项目)[^，。；]{2,24}(?:要(?!求)|应|须|必须|负责|不得|可以|主管))"
)
"""From which rank on somebody is charged (县处级以上党政领导班子成员要建立基层联系点)."""
_COMMON = {
    "部": ("办公室", "人力资源部", "财务部", "综合管理部"),
    "处": ("办公室", "人事处", "财务处", "总务处"),
    "科": ("办公室", "人事科", "财务科", "总务科"),
    "室": ("人力资源部", "财务部", "综合管理部"),
    "person": ("办公室主任",),
}
"""Bodies that nearly every organisation has, for a text that names too few itself."""

_HOW_OFTEN = re.compile("每(?:[年月周旬]|半年|季度?)|定期")
LEFT = 18
"""So many characters are left of a sentence that begins with the body that is asked, and how often it does it."""
LONGEST = 14
"""A longer stretch is no plain name of a body."""


def bodies(sentence: str) -> Iterator[Slot]:
    """The bodies and persons that a frame charges with something."""
    for match in _RANK.finditer(sentence):
        yield Slot(spans=(match.span("x"),), kind=PHRASE)
    taken: set[tuple[int, int]] = set()
    for frame in _FRAMES:
        for match in frame.finditer(sentence):
            span = match.span("x")
            brief = _HOW_OFTEN.match(sentence, span[1]) and len(sentence) - span[1] < LEFT
            told = span[0] > 0 or not brief  # ____每半年督导一次: of what?
            told = told and not sentence.startswith(("负责制", "责任制"), span[1])  # 贯彻军委主席|负责制
            if told and span not in taken and kind_of(match["x"]) and sentence.count(match["x"]) == 1:
                taken.add(span)
                yield Slot(spans=(span,), kind=WHO)


_TWO_BODIES = re.compile("[门局委厅办](?:商|会同|会商|报|征求)")
"""What one body does with another one is no name (医保部门商财政部门)."""


def kind_of(name: str) -> str:
    """“organ” or “person” for what is named plainly; else ""."""
    tail = _TAIL.search(name)
    brief = len(name) < 3 and not _CHIEF.fullmatch(name)
    if tail is None or len(name) > LONGEST or brief or _VAGUE.search(name) or _TWO_BODIES.search(name):
        return ""
    inner = tokens_of(name.removesuffix("办"))
    if any(word.tag[:1] in "vpdcumr" and word.tag != "vn" and len(word.word) == 1 for word in inner):
        return ""
    return "organ" if tail["organ"] else "person"


def named(plain: str) -> tuple[str, ...]:
    """The bodies and persons that a text names in such frames, in its order."""
    found = {match["x"]: match.start() for frame in _FRAMES for match in frame.finditer(plain) if kind_of(match["x"])}
    return tuple(sorted(found, key=lambda name: found[name]))


def common(name: str) -> tuple[str, ...]:
    """Bodies of any organisation that are called like this one."""
    kind = kind_of(name)
    return _COMMON.get(kind if kind == "person" else name[-1:], ())
