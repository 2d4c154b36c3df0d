"""Headings that are numbered like what stands under them, terms that only say when, and what names no list."""

from __future__ import annotations

import pytest

from quizgen.ingest import leads
from tests.ingest.reading import headings, named, speech, terms

DUTIES = """码头安全责任制
一、总则
为落实责任，制定本制度。各班组要认真学习，严格执行。
二、责任清单
1. 站级 站长
1. 全面负责码头安全工作；
2. 每季度组织一次消防演练。
2. 站级 副站长
1. 协助站长管理泊位；
2. 检查缆绳磨损情况。
3. 班级 班长
1. 组织班前点名；
2. 制止违章吊装。"""


def test_posts_that_are_numbered_like_their_duties_are_headings() -> None:
    found = headings(DUTIES)
    assert [title for level, _, title in found if level == 1] == ["总则", "责任清单"]
    assert [title for level, _, title in found if level == 2] == ["站级 站长", "站级 副站长", "班级 班长"]
    assert ["全面负责码头安全工作", "每季度组织一次消防演练"] in terms(DUTIES)


def test_the_number_of_a_document_is_no_part_of_its_title() -> None:
    assert speech(f"1 {DUTIES}").title == "码头安全责任制"


def test_a_list_that_counts_anew_twice_has_no_headings() -> None:
    assert not headings("检查缆绳：\n1. 看磨损\n2. 看霉斑\n检查灯标：\n1. 看亮度\n2. 看角度\n")


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "第一，7月26日，甲班获得绞缆比武第一名；第二，8月10日，乙班获得带缆比武第一名。",
            ["7月26日，甲班获得绞缆比武第一名", "8月10日，乙班获得带缆比武第一名"],
        ),
        (
            "一是各班组要在11月底前，完成灯标检修；二是调度室要列出清单；三是班长要带头检查。",
            ["各班组要在11月底前，完成灯标检修", "调度室要列出清单", "班长要带头检查"],
        ),
    ],
)
def test_a_term_says_more_than_when(said: str, found: list[str]) -> None:
    assert found in terms(said)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("“双证型”船员（同时具备驾驶资格和轮机能力的船员）要达到一半。", "双证型"),
        ("装卸率近八成，但这两个指标分别是全港第二，还没有领先；竞赛实现了突破，拿了金牌。", "两个指标"),
        ("最大的难处是如何平衡三班作业、夜间靠泊与设备检修两门课的关系。", "两门课"),
        ("其实岸上的检修和船上的检修属二元检修，各有各的办法。", "二元检修"),
        ("要完善市、县、港三级码头，建好泊位。", "三级码头"),
    ],
)
def test_what_only_counts_in_passing_names_no_list(said: str, name: str) -> None:
    assert name not in named(said)


def test_a_verb_before_members_that_repeat_what_is_counted_is_no_part_of_them() -> None:
    assert named("加强现场检查，严惩违章吊装、违规带缆、违反信号的“三违”行为。")["三违"] == [
        "违章吊装",
        "违规带缆",
        "违反信号",
    ]


def test_a_member_may_hold_a_name_that_counts() -> None:
    said = "免收4类人员（注：特困船员；低保家庭；渔村“两户”家庭成员；退伍水兵）的停泊费。"
    assert "渔村“两户”家庭成员" in named(said)["4类人员"]


@pytest.mark.parametrize(
    ("lead", "count", "name"),
    [
        ("码头考勤采用以下两种方式进行：", 2, "两种方式"),
        ("新船员在两个方面会有不适应：", 2, ""),
        ("高二重点：", 2, ""),
    ],
)
def test_what_is_done_or_happens_is_no_part_of_a_name(lead: str, count: int, name: str) -> None:
    assert leads.announced(lead, count) == name
