"""What the thirteenth reading found: rules that speakers lay down, penalties, and where a sentence stood."""

import pytest

from quizgen import facts
from quizgen.facts import itemised, said, spoken, standing
from quizgen.facts.prose import Prose, sentences
from quizgen.facts.siblings import near
from quizgen.facts.slots.consequences import consequences
from quizgen.model import Section
from quizgen.questions import members
from tests.questions.test_fourth_reading import clozes, speech
from tests.questions.test_ninth_reading import stretches

# ---- where a sentence of a speech stood

HEADING = "要有把会务办“细”的功夫"


def _spoken(*body: str) -> list[facts.ClozeFact]:
    talk = speech(title="在秘书培训班上的讲话", sections=(Section(heading=HEADING, body=body),))
    return [fact for fact in facts.find(talk) if isinstance(fact, facts.ClozeFact)]


def test_a_sentence_of_a_speech_that_leans_is_asked_under_its_heading_whatever_this_says() -> None:
    found = _spoken("办会没有小事。通知要提前两天发出去。告知单一式三份，保存六个月，少一份都要写说明。")
    (kept,) = [fact for fact in found if fact.answers == ("六",)]
    assert kept.scope.words == HEADING
    assert kept.scope.part


def test_a_heading_that_is_too_long_is_not_cited() -> None:
    long = Section(
        heading="要" + "把会务办得又细又实又稳又快" * 3, body=("办会没有小事。告知单一式三份，保存六个月。",)
    )
    found = facts.find(speech(title="在秘书培训班上的讲话", sections=(long,)))
    assert not [fact for fact in found if isinstance(fact, facts.ClozeFact) and fact.answers == ("六",)]


# ---- a speaker's words round his point


@pytest.mark.parametrize(
    ("sentence", "point"),
    [
        (
            "我明确一条规矩：凡是跨科室的事项，必须由牵头科室的科长签字。",
            "凡是跨科室的事项，必须由牵头科室的科长签字。",
        ),
        ("车辆的事我多说一句，公务用车必须提前一天申请。", "公务用车必须提前一天申请。"),
        ("但是报送市里的统计材料，正文不超过2000字。", "报送市里的统计材料，正文不超过2000字。"),
        ("节假日一律不得出借公车，谁来了也一样。", "节假日一律不得出借公车"),
        ("值班表必须提前三天送到值班室，这是去年定下的，不是商量。", "值班表必须提前三天送到值班室"),
    ],
)
def test_a_speaker_s_words_round_his_point_fall_away(sentence: str, point: str) -> None:
    assert spoken.core(sentence) == point


def test_what_takes_back_a_rule_stays_behind_it() -> None:
    sentence = "但确需延长的，可以延长不超过3个工作日。"
    assert spoken.core(sentence) == sentence


def test_the_mark_of_an_item_in_running_text_is_no_part_of_its_sentence() -> None:
    assert list(sentences(Prose("④夜班交接必须当面清点钥匙。B.月底前必须上报台账。"))) == [
        "夜班交接必须当面清点钥匙。",
        "月底前必须上报台账。",
    ]


# ---- what is asked of a sentence


def test_a_penalty_is_asked_among_those_of_the_text() -> None:
    rules = speech(
        "驾驶员一个季度内两次超速的，停驾培训。驾驶员私自出借车辆的，调离驾驶岗位。驾驶员酒后出车的，取消年度评优。"
        "驾驶员迟报事故的，通报批评。",
        title="车辆管理办法",
    )
    found = {fact.answers[0]: fact.siblings for fact in clozes(rules, "consequence")}
    assert found["调离驾驶岗位"]
    assert set(found["调离驾驶岗位"]) <= {"停驾培训", "取消年度评优", "通报批评"}


def test_a_penalty_of_firms_is_not_taken_for_one_of_people() -> None:
    rules = speech(
        "供应商串通报价的，暂停其全部产品采购。仓管员漏登台账的，约谈仓库主任。仓管员代签名字的，扣发当月绩效。",
        title="仓库管理办法",
    )
    (firm,) = [fact for fact in clozes(rules, "consequence") if "采购" in fact.answers[0]]
    assert not firm.siblings


def test_penalties_of_several_cases_are_cases() -> None:
    assert not [*consequences("漏登一次的，通报批评；漏登两次的，调离岗位。")]


@pytest.mark.parametrize(
    ("sentence", "kind", "found"),
    [
        ("会议记录两个工作日整理完毕。", "number", ["两"]),
        ("脱岗的，停发三个月的值班补助。", "number", ["三"]),
        ("借出的钥匙当日归还。", "period", ["当日"]),
        ("改动议程，须经书记和主任两人同意。", "enumeration", ["书记", "主任"]),
        ("离开厂区须填写登记单，由车间负责人审批。", "who", ["车间负责人"]),
        ("送检样品损坏的，由承运方先行赔付。", "who", []),
    ],
)
def test_what_of_a_sentence_is_worth_asking(sentence: str, kind: str, found: list[str]) -> None:
    assert stretches(sentence, kind) == ([found] if found else [])


def test_a_share_that_another_one_completes_is_not_asked() -> None:
    assert not stretches("验收合格后支付95%，余款5%满一年后付清。", "number")
    assert stretches("验收合格后支付95%，余款满一年后付清。", "number") == [["95"]]


def test_the_number_of_a_hotline_tells_no_figure() -> None:
    assert clozes(speech("“12345”转办件必须5个工作日内办结，1个工作日内联系来电人。", title="热线管理办法"), "number")


def test_no_number_near_another_is_none() -> None:
    (points,) = [
        fact
        for fact in clozes(speech("擅自启封设备的，一次扣10分。", title="设备管理办法"), "number")
        if fact.answers == ("10",)
    ]
    assert "0" not in near.numbers(points)


# ---- items and lists


def test_an_item_stands_behind_the_case_that_its_list_is_of() -> None:
    assert itemised.one_of("未列入年度计划的，按以下方式办理：") == "未列入年度计划的，"


def test_one_of_several_checks_does_not_lead_in_to_what_follows() -> None:
    found = [one.text for one in said.in_context(Prose("门岗实行一日三查：早班查证件；外来人员须登记姓名和车牌。"))]
    assert "门岗实行一日三查：外来人员须登记姓名和车牌。" not in found


def test_ends_that_go_with_nothing_else_are_not_exchanged() -> None:
    assert members.crossed(("有意见当面提", "有矛盾当面解", "有误会当面讲"), 0, 1) is None
    assert members.crossed(("登记零差错", "值守零脱岗", "办会零疏漏"), 0, 1) == ("登记零脱岗", "值守零差错")
    assert members.crossed(("第一遍改结构", "第二遍改字句", "第三遍改标点"), 0, 1) is not None


def test_a_document_is_not_judged_by_a_telephone_number() -> None:
    assert not standing.stands_alone("值班室设在办公楼二楼，24小时值班电话5570001。")
