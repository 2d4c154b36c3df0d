"""Duties: what is to be done in a case, and what a term means: told in one's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.facts.kinds import DUTY, MEANING
from quizgen.facts.slots.base import Slot

SIZE = (6, 60)
"""The fewest and the most characters of what is to be done."""
MEANT = (8, 60)
"""The fewest and the most of what a term means."""

_CASE = (
    "[^。；：]{4,70}?(?:的|(?<!同)时|后|(?<![提以目])前|期间|情况下|之日起[^，。；]{0,12}内)"
    "|(?:在[^，。；]{2,20})?(?:发现|发生|遇到|遇有|接到|收到|出现)[^。；：]{4,40}?"
)
_WHO = "(?![^，。；]{0,4}[其该])[^，。；：]{0,24}?"
_MUST = "(?:应当|必须|(?<![供相对反适响效])应(?![急对用答该休得收付发交缴补纳届聘])|须)"
_BODY = "(?:机关|部门|单位|机构|办公室|政府|企业|中心)(?!的?(?:同意|意见|报告)|备案)"
_ANOTHERS = (
    f"(?:，(?:[由其][^，。；：]{{2,20}}|(?!并|同时|向|报|及时|立即|通知|告知|送|交|征|经|对|按|与|将|把)[^，。；：]{{0,10}}{_BODY}[^，。；：]+"
    "|[^，。；：]{2,16}(?:应当|必须|(?<!无)须)|[^，。；：]{2,16}的，)[^。；：]*)?"
)
"""What somebody else is to do then, or what in a further case."""
_DUTY = re.compile(f"(?P<case>{_CASE})，(?P<who>{_WHO}){_MUST}(?P<what>[^。；：]{{1,{SIZE[1]}}}?){_ANOTHERS}[。；]?$")
"""A case, who is concerned, and what he is to do (…发现文物的，应当保护好现场，并立即报告…)."""
_ANSWERED = (
    "责令|处以|处(?=[一二两三四五六七八九十每\\d])|给予|没收|吊销|予以(?!支持|配合|奖励|表彰)|不予|视为|取消|撤销|代为"
)
_PENALTY = re.compile(f"(?:{_CASE})，(?P<what>(?:由[^，。；：]{{3,30}}?)?(?:依法)?(?:{_ANSWERED})[^。；：]+)[。；]?$")
"""A case, and how it is dealt with (擅自移动界标的，由…责令改正，处…罚款)."""
_TOWARDS = re.compile(
    "(?P<case>对(?!于|外|策|接|标|照|比|此|其|这|该|上述)[^，。；：]{4,40}?(?:单位|企业|地方|地区|人员|干部|个人|机构|行为|问题|项目|线索|案件|部门|领导|场所))"
    "，?(?:(?:一律|坚决|要(?!求)|应当?|必须|依法|依规)*)"
    "(?P<what>(?:立即|依法|严肃|限期|坚决)*(?:实施|进行|给予|予以|责令|暂停|取消|追究|约谈|通报|问责|处理|处置|查处|不设|不予|不得|采取|纳入|列入|移送|清退|关停)[^。；：]{3,60})[。；]?$"
)
"""Whom or what something is done with, and what (对未完成任务的地方实施区域限批，…)."""
_TERM = re.compile(
    "(?:本[^，。；：]{2,4}(?:所称的?|中)，?)?[^，。；：“”]{2,20}，?(?:是指|系指|指的是|，指(?![导定挥标派引出]))(?P<what>[^。；]+)[。；]?$"
)
_AGENT = re.compile(
    "(?<!保护)单位|个人|人员|机构|部门|企业|公司|机关|政府|学校|医院|[人者员方户](?!口)|公民|学生|旅客|居民|干部|党员|发现|乘坐|携带|临时"
)
"""Who acts in a case, or a deed that tells it."""
_HEADLESS = re.compile("(?:涉及|属于|反映|符合|适用于?|需要)[^，。；]*的，")
"""A case of a thing that stood before (涉及县区单位的，…: what?)."""
_MERELY_GIVES = re.compile(
    "(?:严格)?遵守[^。；]*(?:规定|制度)|承担[^，。；]{0,6}责任|(?:具有|具备)[^。；]*|(?:依法)?进行[^，。；]{0,2}(?:监督|检查|指导|管理|教育|培训|[和、])+|(?:依法)?(?:给予|予以)[^，。；]{0,6}(?:支持|鼓励|帮助|资助|表彰|奖励|指导|保护|配合|协助)[^，。；]{0,6}"
)
"""What is given to anybody, and not how; what any rules say; and what somebody is to be, or answers for."""
_AS_ELSEWHERE = re.compile(
    "从其(?:约定|规定)|规定(?:执行|办理|处理|处罚|予以处罚|申请|报批)|依法(?:处理|追究|办理|给予|承担)|刑事责任|赔偿责任|处分$|玩忽职守|依法做好|做好[^，。；]{2,8}工作$|执行公务|[前本]款|其规定|另有规定|按照各自|第[一二三四五六七八九十百]+条"
)
"""What says that something is done as it is laid down elsewhere, or what any rules say."""


def duties(sentence: str) -> Iterator[Slot]:
    """What somebody is to do in the case of a sentence, how the case is dealt with, and what a term means."""
    if _HEADLESS.match(sentence):
        return
    for pattern, kind, size in (
        (_DUTY, DUTY, SIZE),
        (_PENALTY, DUTY, SIZE),
        (_TOWARDS, DUTY, SIZE),
        (_TERM, MEANING, MEANT),
    ):
        match = pattern.match(sentence)
        if match and pattern is _DUTY and not (match["who"].strip("，") or _AGENT.search(match["case"])):
            return  # 所提事项已经解决的，应当…: who?
        if match and pattern is _DUTY and match["who"].endswith("还"):
            return  # 还应当…: what is to be done first stood before
        if match and (match["what"].endswith("的") or _MERELY_GIVES.fullmatch(match["what"])):
            return
        if match and size[0] <= len(match["what"]) <= size[1] and not _AS_ELSEWHERE.search(sentence):
            yield Slot(spans=(match.span("what"),), kind=kind)
            return
