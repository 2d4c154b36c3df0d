"""What the ninth reading found: items without what leads in to them, cases of a sentence, cut names and numbers."""

import pytest

from quizgen import facts
from quizgen.facts import itemised, spoken, standing
from quizgen.facts.prose import Prose
from quizgen.facts.said import in_context
from quizgen.facts.slots import slots
from quizgen.ingest import names
from quizgen.model import Point, PointList, Section, Speech
from quizgen.questions.true_false import TrueFalse
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import clozes, speech


def stretches(sentence: str, kind: str) -> list[list[str]]:
    return [[sentence[a:b] for a, b in slot.spans] for slot in slots(sentence) if slot.kind == kind]


# ---- items and cases


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("录用保管员应当同时符合以下条件：", "录用保管员应当符合的条件包括："),
        ("夜班巡查中应当遵守下列规定：", "夜班巡查中应当遵守的规定包括："),
        ("总库履行下列职责：", "总库履行的职责包括："),
        ("发生差错的，按下列标准处理（负主要责任的）：", "发生差错的，处理标准包括（负主要责任的）："),
        ("主要目标是：", ""),
        ("应当符合下列条件：", ""),  # who?
        ("有下列情形之一的，不予录用：", ""),
    ],
)
def test_what_leads_in_to_items_stands_before_one_of_them(lead: str, told: str) -> None:
    assert itemised.one_of(lead) == told


def test_a_part_of_a_sentence_stands_behind_what_leads_in_to_all() -> None:
    said = "录用保管员应当同时符合以下条件：年龄在二十岁以上；持有效上岗证并有三年以上库房经历。"
    second = [*in_context(Prose(said))][-1]
    assert second.text == "录用保管员应当符合的条件包括：持有效上岗证并有三年以上库房经历。"
    assert all(quote in said for quote in second.quotes)


def test_an_item_stands_behind_what_leads_in_to_its_list() -> None:
    points = PointList(
        lead="夜班巡查中应当遵守下列规定：",
        items=(
            Point(marker="1、", term="不得使用手持电话，不得关闭定位终端"),
            Point(marker="2、", term="连续值守四小时必须休息二十分钟以上"),
        ),
    )
    told = [one.sentence for one in facts.find(speech(points)) if isinstance(one, facts.ClozeFact)]
    assert "夜班巡查中应当遵守的规定包括：连续值守四小时必须休息二十分钟以上" in [one.rstrip("。") for one in told]
    assert not [one for one in told if one.startswith("不得使用")]


def test_what_follows_in_a_case_is_told_with_it() -> None:
    said = "二级事故，停岗三十日并重新培训；库区主任扣发季度绩效的百分之五十。"
    texts = [one.text for one in in_context(Prose(said))]
    assert texts[-1] == "二级事故，库区主任扣发季度绩效的百分之五十。"


# ---- sentences that lean, and what is said besides


@pytest.mark.parametrize(
    "sentence",
    [
        "当事人也可以在十五日内直接向总库申诉。",
        "价格控制在每组4300元以内，由总库统一采购。",
        "院感方面67个，手卫生依从率自报是61%。",
        "关键在于现场得把预计恢复时间报上来。",
        "面向租户推广公司仓储业务的宣传方案、宣传材料等",
        "Nor did the night team, which had done everything that the protocol asks.",
    ],
)
def test_what_points_back_or_says_nothing_does_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_an_anecdote_behind_a_rule_falls_away() -> None:
    said = "库外的货架由租户自管，可以帮忙指点，不许私下接活收钱，前年开掉的那两个，一次收了三百。"
    assert spoken.core(said) == "库外的货架由租户自管，可以帮忙指点，不许私下接活收钱"


def test_an_english_rule_is_told_without_its_reason() -> None:
    said = (
        "Any loss, unauthorised removal or suspected breach must be reported to the warehouse officer at once, and in"
        " any case within four hours of discovery, so that the depot can meet its duty to the commissioner."
    )
    assert spoken.core(said).endswith("within four hours of discovery")


# ---- false statements


def test_a_shorter_period_does_not_contradict_at_most() -> None:
    said = "夜班检查组对同一库房的检查，每年不得超过两次。"
    for one in made("true_false", speech(said)):
        assert isinstance(one, TrueFalse)
        assert "半年" not in one.asks()


def test_a_role_that_the_sentence_names_is_not_set_in_the_place_of_another() -> None:
    said = "库区主任是夜班安全第一责任人，分管副主任是直接责任人。"
    for one in made("true_false", speech(said)):
        assert one.asks().count("直接责任人") < 2


def test_what_nobody_marks_as_false_is_not_judged() -> None:
    assert not clozes(speech("夜班巡查是我们总库的传家宝。"), "statement")


# ---- figures and names whole


def test_a_number_is_not_cut() -> None:
    assert stretches("三级为里程超过七十万公里的车辆。", "number") == [["七十万"]]
    assert not stretches("夜班无平台三级以上报警的，发给安全奖。", "number")
    assert stretches("A call will come within twenty-four hours of the report.", "number") == [["twenty-four"]]


def test_decimals_have_others_of_all_kinds_near() -> None:
    [fact] = clozes(speech("轮胎花纹深度不得低于3.2毫米，每月检查一次。"), "number")
    assert len({one[-1] for one in fact.siblings}) > 2


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Information Asset Owners have 25 working days to confirm each item.", []),
        ("Each directorate must nominate an Information Asset Owner in May.", [["Information Asset Owner"]]),
        ("Staff report to the committee in May and November of each year.", []),
        ("The U.S. Web Design System is used by all teams.", []),
    ],
)
def test_an_english_name_is_asked_whole(sentence: str, names: list[list[str]]) -> None:
    assert stretches(sentence, "quoted") == names


@pytest.mark.parametrize(
    "sentence",
    [
        "The depots are spread across many time zones, states, and territories.",
        "We will publish the figures on the first Monday of every month, good or bad.",
    ],
)
def test_what_is_not_parallel_is_no_english_enumeration(sentence: str) -> None:
    assert not stretches(sentence, "enumeration")


def test_english_days_and_sums_are_asked() -> None:
    assert stretches("From 1 September no van will wait longer than an hour.", "day") == [["1 September"]]
    assert stretches("A gift worth £25 or more must be declined.", "number") == [["25"]]


def test_days_alone_are_not_deleted_before() -> None:
    assert not stretches("Chat must be deleted after 90 days without warning.", "contrast")


@pytest.mark.parametrize("source", ["还得给燃气、电力、通信三家打电话。", "市辖三区（东湖区、石桥区、龙潭区）。"])
def test_bodies_that_are_only_counted_have_no_name(source: str) -> None:
    assert not [one for one in names.find(source) if one.members]


# ---- what the talks of an office and of a building firm showed


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        ("夜班的行程、租户的脾气、库里货物的价值，这三样烂在肚子里。", ["夜班的行程", "租户的脾气", "库里货物的价值"]),
        ("下井要先测气，三个数，氧气、硫化氢、一氧化碳，测完写在作业票上。", ["氧气", "硫化氢", "一氧化碳"]),
    ],
)
def test_an_enumeration_that_is_counted_needs_no_members_of_one_length(sentence: str, members: list[str]) -> None:
    assert members in stretches(sentence, "enumeration")
    assert standing.stands_alone(sentence)


def test_an_enumeration_that_is_its_whole_sentence_is_not_left_out() -> None:
    said = "接待租户要热情，不能让人在走廊里等。对下不摆架子，对上不耍滑头，对内不推责任。"
    assert not [one for one in clozes(speech(said), "enumeration") if one.before.endswith("。")]


@pytest.mark.parametrize(
    "said", ["有限空间是重点，夏天一到，检查井要先通风。", "租户说是“包过”的证件，一律到官网核验。"]
)
def test_bare_roles_and_what_people_claim_are_not_asked(said: str) -> None:
    assert not [one for kind in ("role", "subject", "quoted") for one in clozes(speech(said), kind)]


def test_a_list_that_begins_with_what_somebody_found_is_not_told() -> None:
    assert standing.hangs("发现三个情况")
    assert not standing.hangs("夜班巡查要发现三类隐患")


def test_catchwords_are_not_filled_in_and_names_are() -> None:
    assert not stretches("库房改造要因地制宜，不搞“一刀切”。", "quoted")
    assert stretches("非涉密单据一律走“库办通”平台报送。", "quoted") == [["库办通"]]


# ---- headings, and the sentence before


@pytest.mark.parametrize(
    ("heading", "told"),
    [("转库与退库", False), ("夜班巡查", False), ("盘点与报损", False), ("报损人数", True)],
)
def test_a_heading_is_cited_unless_the_sentence_says_all_of_it(heading: str, told: bool) -> None:
    said = "各库区夜班的报损人数不得超过在册人数的15%，由总库按季度核定。"
    part = Section(heading=heading, body=(said,))
    of = Speech(id="s", title="总库管理办法", verbatim=True, sections=(part,))
    [fact] = clozes(of, "number")
    assert (fact.scope.words == "") is told


def test_what_is_about_another_thing_does_not_stand_behind_the_sentence_before() -> None:
    said = "动用器材后须在2小时内补齐。桌面推演每季度一次。"
    assert "动用器材后须在2小时内补齐。桌面推演每季度一次。" not in [one.text for one in in_context(Prose(said))]


@pytest.mark.parametrize("topic", ["油位在视镜1/2至2/3之间", "查看上一班记录"])
def test_a_state_and_a_deed_are_no_part_of_a_text(topic: str) -> None:
    points = PointList(
        items=(
            Point(marker="a）", term=topic, text="油温不低于30℃，不足时先开油加热器。"),
            Point(marker="b）", term="水池水位正常", text="低于20厘米的，立即补水。"),
        )
    )
    assert topic not in {fact.scope.words for fact in clozes(speech(points), "number")}


def test_a_blank_stands_in_no_second_pair_of_brackets() -> None:
    said = "新来的人跟班满30天、经设备部考试（80分及格）才可以独立值班。"
    assert not [one for one in made("single_choice", speech(said)) if "（（" in one.asks()]


# ---- what takes back, what stands before, what is heard everywhere


def test_a_point_is_not_told_without_the_exception_behind_it() -> None:
    points = PointList(
        items=(
            Point(
                marker="4.2",
                term="Personal drives and desktops must not be used to store records",
                text="The only exception is where the depot system is down.",
            ),
            Point(marker="4.3", term="Mail must be filed by the person who receives it", text="Chat is deleted."),
        )
    )
    told = [one.sentence for one in facts.find(speech(points)) if isinstance(one, facts.ClozeFact)]
    assert not [one for one in told if one.startswith("Personal drives")]


@pytest.mark.parametrize(
    "said", ["坚持党委领导、政府负责、部门协同的工作机制。", "任何一项超限又在10分钟内调不回来的，换备用机。"]
)
def test_a_frame_without_its_matter_is_not_filled_in(said: str) -> None:
    assert not clozes(speech(said), "enumeration")
    assert not clozes(speech(said), "number")


def test_what_somebody_says_of_this_is_no_term() -> None:
    assert not stretches("也不要拿“这是区委的调研”去压人。", "quoted")
