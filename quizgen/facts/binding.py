"""Figures that bind people, and those that only tell how many there are or were."""

from __future__ import annotations

import re

from quizgen.facts.slots.base import Span

_WANTS = "(?<![主重需首紧机纪摘概简扼])要(?![求素点件闻])|必须|应(?![急用对届])"
"""Words that demand, no part of others (主要, 机要, 应急)."""

BINDS = re.compile(
    "不得|须|严禁|一律|至少|最[多长少高低迟晚]|不[少多高低大小]于|不超|超过|控制在|(?<=[天日时年月周钟度])内|[以之]内|为期"
    f"|[日底末月年天时之以点班午]前|{_WANTS}|每|力争|确保|目标|提前\\d"
    "|(?<!即)将(?:向|于|在|对|为|给|提供|投入|安排|建设|新建|增加|实施|培训|邀请)|以上|以下|达到\\d+(?:\\.\\d+)?[分级度米]|公示|留样|标准|分为|时限|期限|有效|补[助贴]|津贴|奖|罚|扣|才能|方可|即可|限"
    "|满(?![意载足])"
    r"|\b(?:must|shall|may|at (?:least|most)|no (?:more|fewer|less|later)|not exceed|within|every|each|up to|limit\w*"
    r"|will|worth|longer than|more than|less than|above|below|minimum|maximum|entitled|before|after|until|required?"
    r"|allowed?|over|under|older|younger|between|past|needs?|wants?|expects?|set for"
    r"|lasts|sold|charged|fined|costs?)\b"
    r"|\b(?:is|are) (?:two|three|four|five|six) [a-z]+s\b|\b(?:at|by) \d{1,2} ?[ap]\.?m\b|o['’]clock|\bbudget of\b"
)
"""How a figure is told that people are to keep to."""
_WILL = "(?<!即)将(?:向|于|在|对|为|给|提供|投入|安排|建设|新建|增加|实施|培训|邀请)"
"""What is promised."""
DEMANDED = re.compile(f"{_WANTS}|{_WILL}|力争|确保|目标|不少于|不超过|不低于")
"""How something is told that is to be reached."""
PLANNED = re.compile(f"{DEMANDED.pattern}|预期|计划|安排|今年|明年")
"""How something is told that lies ahead, too."""
RULED = re.compile(f"{DEMANDED.pattern}|不得|严禁|一律|规定|标准|以[内上下]")
"""How a rule is told, whatever is said besides."""
TALE = re.compile(
    "去年|前年|上个?月|前[几些]天|当时|曾经?(?!祖)|(?:详细了解|实地察看|现场察看|走进|来到)[^，。；]{2,}，"
    r"|\b(?:in|over|for) the (?:last|past) (?:[a-z-]+|\d+) (?:years|months|weeks)\b|^For (?:over|more than)\b"
)
"""What happened once."""

NEAR = 12
"""How far from a number of things what limits it may stand, in characters."""

_THINGS = re.compile(
    "[余多]?万?(?:批次|人次|场次|户|家|人|名|条|处|栋|套|件|台|辆|个(?!工作日|小时|月|钟头|学时|课时|百分点)|项|份|座|盏|公里|亩|吨)"
)
_LIMITS_BEFORE = re.compile(
    "不[少多高低大小]于|不得|不超过|不低于|至少|最多|达到|超过|控制在|每|目标|力争|确保|补助|奖|罚|限|须|为期|分为|提供|邀请"
    f"|{_WANTS}"
)
_LIMITS_BEHIND = re.compile(f".{{0,4}}(?:以[上下内]|之内|内)|.*?(?:不得|每|限|须|{_WANTS})")
_REACHED = re.compile(
    "(?:已经?(?!满|超|达)|原[有来]|由原来|累计(?!超过|达|旷|不|满)|清理[掉到出]|压减[掉到]|共有?|现有|不到|只有|仅有?|才有?|仍有"
    "|占了?|[对把将向全])$|已经?[^，不超满达]{0,6}$|从\\d+[^，]{0,4}(?:清理|减少|压缩)到$|去年"
)
"""What stands before a figure that only tells how many there are, or were (对23个乡镇, 已经清理掉了43张)."""
_SHARE = re.compile("[%％]|[万亿](?:元|立方米|吨|人次|度|千瓦时|平方米)")
_FINED = re.compile("^(?:共?罚款|处罚金额|涉案[^，]{0,4})\\d+\\.\\d+[万亿]元$")
"""What has been fined, to the last digit, is a report."""


def of_itself(span: Span, sentence: str) -> bool | None:
    """Whether a figure binds by what stands next to it: a share by its clause (一次合格率96.1%，目标是98%), a number of
    things by what limits it, none that was reached; None where that says nothing."""
    start, end = span
    before = sentence[:start].rpartition("，")[2]
    if _REACHED.search(before):
        return False
    if _SHARE.match(sentence, end) and not _in_clause(start, sentence):
        return False
    if _THINGS.match(sentence, end):
        behind = re.split("[，；。]", sentence[end : end + NEAR])[0]
        return bool(_LIMITS_BEFORE.search(before[-NEAR:]) or _LIMITS_BEHIND.match(behind))
    return None


def in_sentence(span: Span, sentence: str) -> bool:
    """Whether anything in the sentence of a figure binds, or its clause is a case."""
    return BINDS.search(sentence) is not None or _in_clause(span[0], sentence)


def _in_clause(place: int, sentence: str) -> bool:
    """Whether the clause in which a place is sets a limit, or a case."""
    said = clause(place, sentence)
    return not _FINED.search(said) and (said.endswith("的") or BINDS.search(said) is not None)


def clause(place: int, sentence: str) -> str:
    """The clause of a sentence in which a place is, without what leads in to it."""
    begin = max(sentence.rfind(mark, 0, place) for mark in "，；。：") + 1
    return re.split("[，；。]", sentence[begin:])[0]
