"""What has a contrary within its own sentence: words, and what something is instead (不是 …，而是 …)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.facts.kinds import CONTRAST, SAYING
from quizgen.facts.slots.base import Slot, Token
from quizgen.facts.words import CONTRASTS

_BUT = re.compile("不是[^，。；]{2,16}，(?:也不是[^，。；]{2,16}，)?而是(?P<x>[^，。；、“”的要]{2,8})(?=[。；]|$)")
_JOINED = re.compile("[并未]$|[医教护]师$")
"""Before a word that its contrary cannot follow (并不定期 can be read two ways, 医师定期考核 is a name)."""
_LIMIT = re.compile("(?:不?[高低大小]于|不[少超][于过])[\\d.]+(?P<unit>[^\\d，。；]?)")
_IN_CASE = re.compile("[^，。；]{1,14}(?:的|时|后)(?:，|[^，。；的]{0,8}，|[扣罚取停退通约])")
"""How a limit goes on that says in what case something follows."""
_TARGET = re.compile("(?:增长|占比|比例|(?<!分辨)率|收入|产值|覆盖面?|比例)不[能得准]?$")
"""Before a limit of what is to grow, which nobody would take for one from above (占比不低于60%)."""
_SPURS = re.compile("加快|大力|力争|提升|发力|放宽|突破")
"""What spurs on to more, and is held back by no limit."""
_REPORTED = re.compile("报|申请|请假|反馈|通知|答复|告知")
"""What can be done in writing or by word of mouth; a contract by word of mouth is absurd."""
_PAPER = re.compile("(?:申请|情况|检查)?(?:报告|材料|文件|申请书|说明|协议|合同|意见书?)")
"""What is a paper, which nobody gives by word of mouth."""
_FORBIDDEN = re.compile("红线|遏制|抵制|整治|查处|拒绝|打击|严禁|禁止|不得|不准|杜绝")
"""What is wrong with pay only."""
_SEALED = re.compile("签发|盖章|公章|签字|签收|存档|归档")
"""What is done with paper only."""
_ALLOWS = re.compile("(?:可(?!能|靠|行|持)|允许|鼓励)[^，。；]{0,4}$")
"""What may be done one way may be done another way too (可越级报告)."""
_TURNS = re.compile("，(?:但|不过|然而|可是|只是)")
"""How a sentence goes on against what it has said, which its contrary would not bear."""


def contrasts(tokens: list[Token]) -> Iterator[Slot]:
    """Words whose contrary could stand in their place."""
    sentence = "".join(one.word for one in tokens)
    for token in tokens:
        formal = token.word in ("书面", "口头") and (
            _SEALED.search(sentence) or not _REPORTED.match(sentence, token.end) or _PAPER.match(sentence, token.end)
        )
        joined = _JOINED.search(sentence, 0, token.start)
        settled = _ALLOWS.search(sentence, 0, token.start) or _is_settled(token, sentence)
        absurd = token.word in ("有偿", "无偿") and _FORBIDDEN.search(sentence)
        turned = _TURNS.search(sentence, token.end) is not None
        fixed = bool(formal or absurd or turned) or joined is not None or settled
        other = None if fixed else CONTRASTS.get(token.word)
        if other and not any(one is not token and one.word in (token.word, other) for one in tokens):
            yield Slot(spans=((token.start, token.end),), kind=CONTRAST, instead=(other,))


def _is_settled(token: Token, sentence: str) -> bool:
    """Whether a limit is settled by what stands beside it: by what follows in its case (低于95%的，退回重做), or by
    another figure of its unit (不高于1.5MPa，正常在1.1至1.35MPa)."""
    if sentence.startswith("零下", token.end):
        return True
    if token.word[1:] == "于" and (_TARGET.search(sentence, 0, token.start) or _SPURS.search(sentence)):
        return True
    limit = _LIMIT.match(sentence, token.start)
    if limit is None:
        return False
    unit = limit["unit"]
    again = unit and len(re.findall(rf"\d\s?{re.escape(unit)}", sentence)) > 1
    return _IN_CASE.match(sentence, token.end) is not None or bool(again)


def instead(sentence: str) -> Iterator[Slot]:
    """What something is instead of something else: 不是经济恐慌，而是[本事恐慌]."""
    for match in _BUT.finditer(sentence):
        yield Slot(spans=(match.span("x"),), kind=SAYING)
