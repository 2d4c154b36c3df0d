"""What leads in to the items of a rule, as it stands before one of them (应当符合下列条件: 应当符合的条件包括)."""

from __future__ import annotations

import re

from quizgen.facts.leaning import leans

_FOLLOWS = "(?:下列|以下|如下)"
_ASIDE = "(?P<aside>（[^（）]{1,30}）)?[：:]?"
_MODAL = re.compile("(?:应当?|必须|须|应该)$")
_ALL = re.compile(
    "(?P<before>.*?)(?:同时)?(?P<does>符合|具备|满足|遵守|履行|承担|行使|执行|做到|达到|提交|提供|完成|做好|报送|具有|包括)"
    f"{_FOLLOWS}(?P<what>[^，。：]{{0,4}}(?:条件|规定|要求|职责|义务|职权|标准|材料|资料|内容|事项|程序|纪律|工作|任务)){_ASIDE}"
)
_OF_CASE = re.compile(
    f"(?P<case>[^，：]{{4,24}}的，)(?:应当?|须)?(?:分别|分级|分类)?按照?{_FOLLOWS}(?:方式|程序|标准|权限|要求|办法|规定)[^，：]{{0,6}}[：:]"
)
"""A lead that says of what case its items are grades (未列入目录的，按以下方式采购：)."""
_AND_BESIDES = re.compile("(?P<who>[^，]{2,12}?(?:应当?|必须|须|要))[^，]+，(?:并|还|且|同时)(?:还|应当?)?(?=[^，]+$)")
"""What a subject is to do besides what leads in (保管人应当签订责任书，并遵守下列要求：)."""
_BY = re.compile(
    f"(?P<before>.*?)按照?{_FOLLOWS}(?P<what>标准|规定|程序|要求|原则|办法)(?P<does>处理|执行|办理|处罚|核定|计算|核算){_ASIDE}"
)

_AS_FOLLOWS = re.compile(
    "(?P<before>[^：]{2,24}(?:时限|期限|标准|比例|额度|权限|分工|程序|步骤|频次|等级))(?:规定|划分|安排|分别)?如下[：:]"
)
"""A lead to what is set for each of several (接到报修后，响应时限如下：)."""

_IN_CASES = re.compile(
    "(?P<who>[^，：]{2,12}?(?=[有出符发具达]))??(?:有|出现|符合|发生|具有|达到)?(?:下列|以下)[^，：]{0,4}?(?:情形|情况|条件|行为|标准)之一(?:的|时)?，(?:应当?)?"
    "(?P<then>(?:(?:启动|实行|给予|取消|追究|认定为|列为|视为)[^，：]{3,16}|(?:每次|一次)[记扣][^，：]{2,8}))[：:]"
)
"""A lead to the cases in which the same follows (符合下列条件之一的，启动Ⅲ级响应：)."""

_FORBIDDEN = re.compile(
    "(?:(?:下列|以下)(?:行为|情形)(?:一律)?(?:禁止|严禁|不得)(?:发生|出现)?|(?:严禁|禁止|不得有)(?:下列|以下)(?P<what>[\u4e00-\u9fff]{0,6})(?:行为|情形))[：:]"
)
"""A lead to what is forbidden (下列行为禁止发生：)."""


def one_of(lead: str) -> str:
    """A lead as it stands before one of its items, with its colon; "" where it cannot.

    录用驾驶员应当符合以下条件： becomes 录用驾驶员应当符合的条件包括：
    """
    lead = _AND_BESIDES.sub(r"\g<who>", lead.strip())
    if found := _ALL.fullmatch(lead):
        told = f"{found['before']}{found['does']}的{found['what']}包括" if found["does"] != "包括" else found["before"]
    elif found := _BY.fullmatch(lead):
        case = found["before"].endswith("，")
        told = f"{found['before']}{found['does']}{found['what']}包括" if case else found["before"]
    elif found := _OF_CASE.fullmatch(lead):
        return "" if leans(found["case"]) else found["case"]
    elif found := _FORBIDDEN.fullmatch(lead):
        return f"禁止的{found['what'] or ''}行为包括："
    elif found := _IN_CASES.fullmatch(lead):
        return f"{found['who'] or ''}{found['then']}的情形包括："
    elif found := _AS_FOLLOWS.fullmatch(lead):
        return "" if leans(found["before"]) else found["before"] + "："
    else:
        return ""
    says_whose = len(_MODAL.sub("", found["before"])) > 1
    return f"{told}{found['aside'] or ''}：" if says_whose and not leans(told) else ""
