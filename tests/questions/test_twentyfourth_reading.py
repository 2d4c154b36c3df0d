"""What the reading of eight more texts showed: leads that name nothing, cases without their thing, keys of others."""

from __future__ import annotations

import pytest

from quizgen.facts import leaning, naming, scopes, standing, subjects
from quizgen.facts.slots import slots
from quizgen.model import PointList
from quizgen.questions import blanks
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import speech
from tests.questions.test_seventeenth_reading import asked
from tests.questions.test_twentythird_reading import fair

RULES = "港口宿舍管理办法"


@pytest.mark.parametrize(
    ("said", "clause"),
    [
        ("航道要清，具体讲就是做到“三个清楚”。", ""),
        ("借这个机会，宣布值班“五个不准”。", ""),
        ("夜班值守要做到“三个清楚”。", "夜班值守要做到“三个清楚”"),
    ],
)
def test_a_clause_without_its_subject_says_no_name(said: str, clause: str) -> None:
    name = "五个不准" if "五个不准" in said else "三个清楚"
    assert naming.saying(name, said) == clause


@pytest.mark.parametrize("lead", ["主要有这么四种人", "宣布值班纪律"])
def test_a_lead_without_its_subject_hangs(lead: str) -> None:
    assert not standing.standing(lead)


@pytest.mark.parametrize(
    ("heading", "words", "part"),
    [
        ("认清形势，坚定信心，牢牢把握今年的主动权", "", True),
        ("督查工作要抓住五个环节，件件有回音", "督查工作", False),
    ],
)
def test_a_watchword_is_no_thing_that_a_heading_is_about(heading: str, words: str, part: bool) -> None:
    found = scopes.of((heading,), "在港务会议上的讲话")
    assert (found.words, found.part) == (words, part)


@pytest.mark.parametrize(
    "sentence",
    [
        "属于违规电器的，由楼栋值班室代为保管三十天。",
        "涉及漏电、漏水等可能危及人身安全的，应在2小时内到场。",
        "初次且未造成后果的，给予通报批评。",
        "对违反者，第一次批评教育，第二次调离岗位。",
    ],
)
def test_a_case_without_its_thing_does_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_what_is_cleared_stood_before() -> None:
    assert subjects.lacks_object("调度室要于7月底前完成清理，不得重复要数。")


def test_what_another_is_to_do_is_no_key() -> None:
    said = "发现船员落水的，值班员和舍长应当抛投救生圈并立即报告引航站，引航员须在20分钟内到场，同时通报海事部门。"
    (question,) = made("short_answer", speech(said, title=RULES))
    assert [key.text for key in question.key_points] == ["抛投救生圈并立即报告引航站"]  # type: ignore[attr-defined]


def test_what_another_thing_is_belongs_to_no_key() -> None:
    said = "下次引航例会的主题为“改进夜航引导”，重点发言人为两位站长，请提前做好准备。"
    assert not [one for one in slots(said) if one.kind == "what"]


@pytest.mark.parametrize(
    ("sentence", "torn"),
    [
        ("引航员不准擅自拆卸、改动电表和控电装置。", "改动电表"),
        ("宿舍管理员负责所管楼栋的门卫、登记、巡查和突发情况的先期处置。", "突发"),
    ],
)
def test_members_that_share_what_stands_behind_are_torn(sentence: str, torn: str) -> None:
    assert not any(torn in one for one in fair(sentence, "enumeration"))


def test_a_ban_is_not_turned_into_a_permission() -> None:
    for sentence in ("异性不得进入学生寝室。", "全港人员要严格遵守窗口服务“四个不准”。"):
        assert not [one for one in made("true_false", speech(sentence, title=RULES)) if not one.verdict]


def test_nobody_in_particular_gives_no_words() -> None:
    said = "有的同志认为，夜航与己无关。港务局要推行“潮前预泊”和夜航引导办法，减少大船候潮的时间。"
    assert not any(one.startswith("有的同志") for one in asked(speech(said, title="港务局会议纪要"), "fill_blank"))


@pytest.mark.parametrize("sentence", ["结业考试是闭卷，80分及格。", "今天的课后有三项作业，明天上午交给班主任。"])
def test_what_a_course_itself_asks_is_not_asked(sentence: str) -> None:
    assert leaning.leans(sentence)


def test_colours_are_known_by_their_names() -> None:
    def listed(name: str, *members: str) -> list[str]:
        said = f"督办实行“{name}”，" + "、".join(members) + "，一月一通报。"
        return asked(speech(said, lists=(PointList(name=name, items=members),)), "fill_blank")

    assert listed("三单管理", "红单", "黄单", "蓝单")
    assert not any("[[红]]" in one for one in listed("三色管理", "红", "黄", "蓝"))


def test_levels_of_checking_keep_their_order() -> None:
    said = "公文要落实拟稿人自核、科室负责人初核、办公室复核、分管负责人审核、主要负责人签发的“五级把关”制度。"
    found = made("fill_blank", speech(said, title="公文处理办法"))
    assert found
    assert not any(one.any_order for one in found)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("members", "end"),
    [
        (("抓安全，在守牢底线上下更大功夫", "抓党建，在凝心聚力上下更大功夫"), "上下更大功夫"),
        (("处理好快与慢的关系", "处理好稳与进的关系"), "的关系"),
        (("加强航道养护", "加强船闸养护"), ""),
    ],
)
def test_the_long_end_of_all_points_is_no_part_of_a_blank(members: tuple[str, ...], end: str) -> None:
    assert blanks._all_end(members) == end


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("调度平台要在6月30日前上线。", ("7月31日", "5月31日", "8月31日")),
        ("值班材料应于3月31日前报送。", ("4月30日", "2月28日", "5月31日")),
        ("值班材料应于6月15日前报送。", ("6月25日", "7月15日", "6月10日")),
    ],
)
def test_the_last_day_of_a_month_has_last_days_beside_it(sentence: str, others: tuple[str, ...]) -> None:
    (slot,) = [one for one in slots(sentence) if one.kind == "day"]
    assert slot.instead[:3] == others


def test_figures_near_one_that_grew_stand_on_both_sides_of_it() -> None:
    said = "港口货物的市场占有率要由现在的31%提高到36%，各航运公司要努力完成。"
    (question,) = made("single_choice", speech(said, title="港务局工作意见"))
    wrong = [int(one) for one in question.distractors]  # type: ignore[attr-defined]
    assert all(31 < one < 46 for one in wrong)
    assert min(wrong) < 36 < max(wrong)
