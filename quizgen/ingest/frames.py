"""Frames: wordings that set two halves against each other (变A为B, 既A又B, 不是A而是B, from A to B)."""

from __future__ import annotations

import re
from collections.abc import Iterator


class Frame:
    """A pattern with two halves, and signs (divided by spaces) of which one stands in every text that it fits.

    A single pair of a frame that is not `alone` says no more than that something is done (把规定变成习惯).
    """

    def __init__(self, signs: str, pattern: str, *, alone: bool = True) -> None:
        self.signs = signs.split()
        self.alone = alone
        self.pattern = re.compile(pattern)

    def find(self, text: str) -> Iterator[tuple[str, str]]:
        """The halves, the second being the pattern's last group."""
        if any(map(text.__contains__, self.signs)):
            for found in self.pattern.finditer(text):
                yield found[1].rstrip("、"), found[self.pattern.groups]


_HALF = r"[^，。；：！？、\s]{2,14}?"
_QUOTED = r"“[^“”，。；]{2,10}”"
_TO = r"(?:坚持|做到|实现|推动|促进|把|将|(?<![^，。；：！？、\s]))"
_TURNED = r"(?:转变|转型|转化|跨越|飞跃|跃升|提升|升级|迈进|拓展|延伸)"
_TOGETHER = (
    r"(?:相统一|相结合|相促进|相适应|相协调|相衔接|相匹配|相融合|结合起来|统一起来|并重|并举|并进|齐抓|两手抓|同步推进)"
)
_END = r"(?=[，。；：！？、\s]|$)"

BARE = (
    Frame("为", rf"(?:变|(?<![\u4e00-\u9fff])化)({_HALF})为({_HALF}){_END}"),
    Frame(
        "相统一 相结合 相促进 相适应 相协调 相衔接 相匹配 相融合 起来 并重 并举 并进 齐抓 两手抓 同步推进",
        rf"{_TO}({_HALF})[和与同]((?:(?![和与])[^，。；：！？、\s]){{2,14}}?){_TOGETHER}",
    ),
    Frame("转 跨越 飞跃 跃升 提升 升级 迈进 拓展 延伸", rf"[由从](?!严)({_HALF})(?:向|到|转向)({_HALF})的?{_TURNED}"),
    Frame("”变 ”转 ”走 ”迈 ”向 ”到", rf"[由从]({_QUOTED})(?:变成|变为|转为|转向|走向|迈向|向|到)({_QUOTED})"),
    Frame("往", rf"[由从]({_QUOTED})往({_QUOTED})上?[转走靠]"),
    Frame(
        "到",
        r"(?<![\u4e00-\u9fff])从(?![业事严而容前此来小])([^，。；：！？、\s到]{4,9})到((?![^，。；]{0,3}[年月日])[^，。；：！？、\s到]{4,9})(?=[，。；、])",
    ),
    Frame("变成 变为 转为 转变为 升级为", rf"[由从]({_HALF})(?:变成|变为|转变为|转为|升级为)({_HALF}){_END}"),
    Frame(
        "转化为 转变为 变成 变为",
        rf"(?:把|将|使|让)({_HALF})(?:转化为|转变为|变成|变为)({_HALF})(?=[，。；！？\s]|$)",
        alone=False,
    ),
    Frame("换", rf"[用以](?![前后上下内外及来途于户品])({_HALF})(?:换取|换来|换(?![成为来]))({_HALF}){_END}"),
)
"""Frames whose words (变 … 为) are no part of the halves: A and B are phrases."""

_STOP = r"(?=[，。；：！？\n]|$)"
WHOLE = (
    Frame(
        "既",
        r"(既[要能有是][^\n，。；！？]{2,18})(?:[，；][^\n。！？]{0,40}?)??[，；]?([又也更还][要能有是][^\n，。；！？]{2,24})",
    ),
    Frame(
        "既", r"(既(?![然是要能有])[^\n，。；！？又]{2,14})，([又也更](?![要能有是])[^\n，。；！？、]{2,14})" + _STOP
    ),
    Frame(
        "不仅 不但 不光 不只",
        r"(不[仅但光只][要能有是][^\n，。；！？]{2,18})，((?:更|还|也|而且|而)[要能有是需][^\n，。；！？]{2,24})"
        + _STOP,
    ),
    Frame(
        "不是 不在 不靠 不求 不图 不比 不为 不怕",
        r"(不([是在靠求图比为怕])[^\n，。；！？]{2,18})，?((?:而|但|只|更|却|就)\2[^\n，。；！？不]{2,24})" + _STOP,
    ),
    Frame("宁", r"(宁[可愿肯][^\n，。；！？]{2,14})，((?:也|绝|决)?[不勿][^\n，。；！？]{2,18})" + _STOP),
    Frame("与其", r"(与其[^\n，。；！？]{2,14})，((?:倒|还|真)?不如[^\n，。；！？]{2,18})" + _STOP),
    Frame(
        "少",
        r"(?<![很许更繁增众太至诸])(多(?!数|种|样|方|年|次|项|个)[^\n，。；！？、]{1,8})[，、](少[^\n，。；！？、]{1,8})",
    ),
    Frame("多", r"(少一?[些点][^\n，。；！？、]{1,8})[，、](多一?[些点][^\n，。；！？、]{1,8})"),
    Frame(
        "不是",
        r"((?<![^\n，。；：])[^\n，。；：]{0,6}不是[^\n，。；！？、是]{2,16})，((?<=，)是[^\n，。；！？]{2,16})"
        + _STOP,
    ),
    Frame("一手 一头 一边", r"(一([手头边])[^\n，。；！？、]{1,14})[，、；](一\2[^\n，。；！？、]{1,14})"),
    Frame(
        "谁",
        r"(?<![^\n，。；：、“照])(谁[^\n，。；：！？、谁]{1,6})[、，]?(谁[^\n，。；：！？、谁的和与”]{1,6})(?![^\n，。；：！？、谁的和与”])",
    ),
    Frame("越", r"(越[是]?[^\n，。；！？、]{2,12})，(越[要是能]?[^\n，。；！？、]{2,12})" + _STOP),
    Frame("”、“ ”和“ ”与“ ”，“", r"“([^\n“”，。；]{4,8})”[、和与，]“([^\n“”，。；]{4,8})”"),
    Frame(
        "破", r"(?<![\u4e00-\u9fff])[一二三四五六七八九]?(破[^\n，。；！？、]{2,16})[，、](立[^\n，。；！？、]{2,16})"
    ),
    Frame("不看 不比 不听", r"((?<!不)([看比听])[^\n，。；！？、]{2,12})[，、](不\2[^\n，。；！？、]{2,12})" + _STOP),
    Frame("要看 要比", r"(不([看比])[^\n，。；！？、]{2,14})，((?:只|更|还)?要\2[^\n，。；！？、]{2,14})" + _STOP),
    Frame(
        "不是", r"((?<![不就都也还\u4e00-\u9fff])是[^\n，。；！？、是]{3,16})，(不是[^\n，。；！？、是]{3,16})" + _STOP
    ),
    Frame("先", r"(先([^\n，。；！？、“”])[^\n，。；！？、“”]{1,10})[，、](再\2[^\n，。；！？、“”]{1,10})" + _STOP),
    Frame("先", r"(先[^\n，。；！？、“”]{2,14})，?((?:然)?后(?![备勤台续来期])再?[^\n，。；！？、“”]{2,14})"),
)
"""Frames whose words belong to the halves: two clauses, each with its own (既要A, 又要B)."""

_RELATION = re.compile(r"(?:处理好|把握好|统筹好|协调好|平衡好|正确处理|妥善处理)([^，。；：！？]{3,60}?)的?关系")
_BOTH = re.compile(r"([^、和与]{1,12})[和与同]([^、和与]{1,12})$")


def related(text: str) -> list[tuple[str, str]]:
    """处理好快与稳、旧与新的关系 as (快, 稳) and (旧, 新): every member of the enumeration is a pair."""
    if "关系" not in text:
        return []
    found = [_BOTH.match(part) for match in _RELATION.finditer(text) for part in match[1].split("、")]
    pairs = [(pair[1], pair[2]) for pair in found if pair and _level(pair[1], pair[2])]
    return pairs if len(pairs) == len(found) else []


def _level(left: str, right: str) -> bool:
    """Whether two things are named alike; 等 shows that the enumeration goes on in words that name neither."""
    return abs(len(left) - len(right)) <= 3 and "等" not in left + right
