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
        ("发展以高技术、高效能、高质量为特征的生产力。", "高技术 高效能 高质量为特征", "高技术 高效能 高质量"),
        ("以社会保险、社会救助、社会福利为基础。", "社会保险 社会救助 社会福利为基础", "社会保险 社会救助 社会福利"),
        (
            "做到培训为了旅客、培训依靠旅客、培训成果由旅客共享。",
            "培训为了旅客 培训依靠旅客 培训成果由旅客",
            "培训为了旅客 培训依靠旅客 培训成果由旅客共享",
        ),
        (
            "在推动自主创新、产业升级、区域协调发展等方面。",
            "推动自主创新 产业升级 区域协调发展",
            "自主创新 产业升级 区域协调发展",
        ),
        ("玩得更安心、更舒心、更开心。", "安心 更舒心 更开心", "更安心 更舒心 更开心"),
        ("针对小微企业、个体商户和制造业实际困难。", "小微企业 个体商户 制造业实际困难", "小微企业 个体商户 制造业"),
        ("建立服务体系、服务模式、人才培养模式。", "服务体系 服务模式 人才培养模式", "服务体系 服务模式 人才培养模式"),
        ("实现党的领导、旅客作主和依法治港的统一。", "党的领导 旅客作主 依法治港的", "党的领导 旅客作主 依法治港"),
    ],
)
def test_what_belongs_to_all_members_is_in_no_blank(sentence: str, cut: str, members: str) -> None:
    assert parted(sentence, tuple(cut.split())) == tuple(members.split())


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        ("加快学历证书和职业技能等级证书互通衔接。", ("学历证书", "职业技能等级证书")),
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
        "密切在重大国际和地区问题上的沟通和协调，壮大维护和平的力量。",
        "必须随着港区发展而不断深化，与旅客政治参与积极性不断提高相适应。",
        "各港已经建设并使用的工作平台要与省级平台整合融合，避免重复录入。",
        "要抓紧完成系统内部机构调整以及与其他部门的职能衔接。",
        "实现港区行政管理与旅客自治有效衔接和良性互动。",
        "加强上游水源涵养能力建设、中游水土保持、下游湿地保护和生态治理。",
        "强化基础研究领域、交叉前沿领域、重点领域前瞻性、引领性布局。",
        "实现信息一次填报、材料一次上传、相关评审意见和审批结果即时推送。",
    ],
)
def test_what_no_member_ends_with_parts_none(sentence: str) -> None:
    spoilt = ("密切在重大国际", "人民政治参", "工作平台要", "完成系统内部机构调整以及", "生态治理", "引领性布局")
    words = {word for members in asked(sentence) for word in members}
    assert not words & {*spoilt, "旅客自治有效衔接和", "旅客政治参", "审批结果即时推送"}


def test_a_phrase_begins_where_a_word_does() -> None:
    found = [s[a:b] for s in ["加强和改善监督，落实行政执法责任制。"] for one in slots(s) for a, b in one.spans]
    assert "行政执法责任制" in found
    assert "政执法责任制" not in found


@pytest.mark.parametrize(
    ("sentence", "any_order"),
    [
        ("夜班要大力开展经贸、科技、文化、教育、体育等领域的对外交往。", True),
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
