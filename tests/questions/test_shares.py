"""What several members share stays outside of their blanks; what is no member is none."""

from __future__ import annotations

import pytest

from quizgen.facts.kinds import ENUMERATION
from quizgen.facts.slots import shares, slots
from quizgen.facts.slots.base import Slot, tokens_of
from tests.questions.test_blind import made
from tests.questions.test_fifteenth_reading import asked
from tests.questions.test_fourth_reading import speech


def parted(sentence: str, members: tuple[str, ...]) -> tuple[str, ...]:
    """What of members is left that a finder has cut out of a sentence."""
    spans: list[tuple[int, int]] = []
    for member in members:
        start = sentence.index(member, spans[-1][1] if spans else 0)
        spans.append((start, start + len(member)))
    found = shares.parted(Slot(spans=tuple(spans), kind=ENUMERATION), sentence, tokens_of(sentence))
    return tuple(sentence[start:end] for start, end in found.spans) if found else ()


@pytest.mark.parametrize(
    ("sentence", "cut", "members"),
    [
        ("增强港区改革系统性、整体性、协同性。", "改革系统性 整体性 协同性", "系统性 整体性 协同性"),
        ("增强港区资产活力、控制力、影响力。", "港区资产活力 控制力 影响力", "活力 控制力 影响力"),
        ("深化减税放权、放管结合、优化服务改革。", "减税放权 放管结合 优化服务改革", "减税放权 放管结合 优化服务"),
        (
            "健全以考促学、以考促改、以考促干长效机制。",
            "以考促学 以考促改 以考促干长效机制",
            "以考促学 以考促改 以考促干",
        ),
        ("培育以高时效、高密度、高周转为特征的航线。", "高时效 高密度 高周转为特征", "高时效 高密度 高周转"),
        ("以互助保险、船员救助、港区福利为基础。", "互助保险 船员救助 港区福利为基础", "互助保险 船员救助 港区福利"),
        (
            "做到培训为了旅客、培训依靠旅客、培训成果由旅客共享。",
            "培训为了旅客 培训依靠旅客 培训成果由旅客",
            "培训为了旅客 培训依靠旅客 培训成果由旅客共享",
        ),
        (
            "在推动错峰靠泊、泊位升级、航线协调发展等方面。",
            "推动错峰靠泊 泊位升级 航线协调发展",
            "错峰靠泊 泊位升级 航线协调发展",
        ),
        ("玩得更安心、更舒心、更开心。", "安心 更舒心 更开心", "更安心 更舒心 更开心"),
        ("针对小微企业、个体商户和制造业实际困难。", "小微企业 个体商户 制造业实际困难", "小微企业 个体商户 制造业"),
        ("建立调度体系、调度模式、船员培养模式。", "调度体系 调度模式 船员培养模式", "调度体系 调度模式 船员培养模式"),
        ("实现党的领导、旅客作主和依法治港的统一。", "党的领导 旅客作主 依法治港的", "党的领导 旅客作主 依法治港"),
    ],
)
def test_what_belongs_to_all_members_is_in_no_blank(sentence: str, cut: str, members: str) -> None:
    assert parted(sentence, tuple(cut.split())) == tuple(members.split())


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        ("加快船员证书和码头操作等级证书互通衔接。", ("船员证书", "码头操作等级证书")),
        ("实现巩固拓展泊位攻坚成果同港区振兴有效衔接。", ("泊位攻坚成果", "港区振兴")),
    ],
)
def test_a_coupling_begins_behind_its_verb_and_ends_before_how_it_is_made(
    sentence: str, members: tuple[str, ...]
) -> None:
    assert members in asked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "密切在远洋航线和近海锚地上的联络和协调，壮大守护航道的队伍。",
        "码头服务要随着航班加密而逐步完善，与船员业余参与积极性稳步提高相适应。",
        "各码头自行开发的调度软件要与全港的系统融合，免得重复登记。",
        "要尽快办妥港内班组合并以及与相邻码头的值班衔接。",
        "实现港区行政管理与旅客自治有效衔接和良性互动。",
        "抓好上游泊位改造、中游航道疏浚、下游锚地维护和渔业管控。",
        "突出基础检修领域、水下作业领域、重点领域预见性、示范性布局。",
        "做到船名一次登记、证件一次查验、有关检测报告和放行单据即时送达。",
    ],
)
def test_what_no_member_ends_with_parts_none(sentence: str) -> None:
    spoilt = ("密切在远洋航线", "与船员业余参", "的调度软件要", "港内班组合并以及", "渔业管控", "示范性布局")
    words = {word for members in asked(sentence) for word in members}
    assert not words & {*spoilt, "旅客自治有效衔接和", "船员业余参", "放行单据即时送达"}


def test_a_phrase_begins_where_a_word_does() -> None:
    found = [s[a:b] for s in ["加强和改善监督，落实行政执法责任制。"] for one in slots(s) for a, b in one.spans]
    assert "行政执法责任制" in found
    assert "政执法责任制" not in found


@pytest.mark.parametrize(
    ("sentence", "any_order"),
    [
        ("夜班要经常组织歌咏、书画、棋牌、球类、骑行等方面的联谊活动。", True),
        ("港区坚定不移地发展绿色岸电，坚定不移地发展智慧泊位，坚定不移地发展文旅码头。", True),
        ("夜班出台的办法要有利于稳预期、稳增长、调结构，防止紧缩叠加放大。", True),
        ("夜班同志要做到学制度、强本领、重实干，守好库门。", True),
        ("夜班同志要牢记学制度、强本领、重实干的总要求，守好库门。", False),
        ("港区救援队员视警情为命令，召之即来，来之能战，战之能胜。", False),
        ("港区要加大投入，确保岸电投入同年度装船任务相适应。", False),
    ],
)
def test_order_is_asked_where_the_words_say_so_and_nowhere_else(sentence: str, *, any_order: bool) -> None:
    (question,) = made("fill_blank", speech(sentence))
    assert bool(question.any_order) is any_order  # type: ignore[attr-defined]


def test_the_first_of_three_stays_where_the_word_before_it_may_belong_to_it() -> None:
    (question,) = made("fill_blank", speech("港区企业要勇于推动生产组织创新、技术创新、市场创新，守住本业。"))
    assert "生产组织创新、[[技术创新]]、[[市场创新]]" in question.text  # type: ignore[attr-defined]
