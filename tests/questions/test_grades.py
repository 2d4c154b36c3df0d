"""The figures that a sentence sets for several cases are asked together, each for its own."""

import pytest

from quizgen.facts import spoken
from quizgen.facts.slots import slots
from quizgen.facts.slots.grades import grades
from quizgen.facts.subjects import independent
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import clozes, speech


def told(sentence: str) -> list[list[str]]:
    return [[sentence[start:end] for start, end in slot.spans] for slot in grades(sentence)]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("夜班记录的保存期限，甲库不少于12年，乙库不少于6年，丙库不少于2年。", ["12", "6", "2"]),
        ("收到盘库申请后，一般三个工作日答复，复杂的不超过八个工作日。", ["三", "八"]),
        ("险情发生后，值班员20分钟内电话报告、2小时内书面报告。", ["20", "2"]),
        ("欠费超过60天的，停用门禁卡；超过120天的，收回库位。", ["60", "120"]),
        ("入库单保管20年，月报、季报保管8年，年报永久保管。", ["20", "8"]),
    ],
)
def test_each_case_has_its_figure(sentence: str, figures: list[str]) -> None:
    assert told(sentence) == [figures]


@pytest.mark.parametrize(
    "sentence",
    [
        "安排资金300万元，其中照明改造120万元、货架采购60万元。",  # a sum
        "入库量增长6%，出库量增长8%，周转率提高2%。",  # no limits
        "评估结果有效期为一年，超过一年未评估的，应当重新评估。",  # twice the same
        "每班3人，值守12小时。",  # of different units
    ],
)
def test_what_sets_no_cases_is_not_taken_for_them(sentence: str) -> None:
    assert not told(sentence)


def test_for_how_many_years_something_holds_is_a_figure_and_a_year_is_none() -> None:
    sentence = "夜班台账的保存期限不少于12年，自2019年起施行，近5年来没有变动。"
    assert [sentence[a:b] for slot in slots(sentence) if slot.kind == "number" for a, b in slot.spans] == ["12"]


def test_all_figures_are_left_out_in_their_order() -> None:
    said = "夜班记录的保存期限，甲库不少于12年，乙库不少于6年，丙库不少于2年。"
    [blanks] = [one for one in made("fill_blank", speech(said)) if len(one.answers) > 1]
    assert "甲库不少于[[12]]年，乙库不少于[[6]]年，丙库不少于[[2]]年" in blanks.text
    assert blanks.any_order is False


def test_one_of_them_is_asked_by_choice() -> None:
    said = "夜班记录的保存期限，甲库不少于12年，乙库不少于6年，丙库不少于2年。"
    assert clozes(speech(said), "number")


# ---- figures in Chinese numerals, and what is measured


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("发电机的机油要换，满一百二十小时就换一次。", ["一百二十"]),
        ("沟槽深度超过一米五的，必须支护。", []),  # no round figure
        ("去年检修了二十五次，今年要多检修。", []),  # what happened
        ("库区温度要控制在二十五度以下。", ["二十五"]),
    ],
)
def test_figures_of_several_numerals_are_asked(sentence: str, figures: list[str]) -> None:
    assert [sentence[a:b] for slot in slots(sentence) if slot.kind == "number" for a, b in slot.spans] == figures


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("停水超过十二个小时的，要安排送水车。", True),
        ("剩余库存低于200箱的，由采购员补货。", True),
        ("金额超过5万元的，要附合同。", False),  # which sum?
        ("外出超过3天的，要向主任报告。", False),  # who?
    ],
)
def test_a_case_may_say_itself_what_is_measured(sentence: str, told: bool) -> None:
    assert independent(sentence) is told


def test_a_speaker_s_word_of_promises_falls_away() -> None:
    assert spoken.core("我们对外是有承诺的，城区接单以后四十分钟到场。") == "城区接单以后四十分钟到场。"
