"""Parts that explain terms are sections, whatever they are set like; names that count are told from what only looks
like them."""

from __future__ import annotations

import io

import docx
import pytest

from quizgen.ingest import readers
from quizgen.ingest.outline import structure
from tests.ingest.reading import headings, named, speech

CHAPTERS = """港区年度工作报告
一、去年工作
（一）泊位建设。泊位建设稳步推进。
（二）岸电改造。岸电改造有序开展。
二、今年任务
（一）抓好招商。招商引进企业三家。
（二）抓好安全。安全巡查每日两次。
"""
TERMS = """名词解释
1.“两港”：东港和西港。
2.标准泊位：水深和岸线都够大船靠泊的泊位。
3.“编外调度”：由老船员担任的调度助手。
"""


def test_a_part_that_explains_terms_is_a_section() -> None:
    found = headings(CHAPTERS + TERMS)
    assert (1, "", "名词解释") in found
    assert [title for depth, _, title in found if depth == 1] == ["去年工作", "今年任务", "名词解释"]


def test_an_annex_behind_it_has_its_title() -> None:
    annex = "附件\n港区十件实事\n一、修缮候船室\n年内修缮候船室两座。\n二、增开夜航\n六月起增开夜航。\n"
    found = headings(CHAPTERS + TERMS + annex)
    assert (1, "附件", "港区十件实事") in found
    assert (2, "一、", "修缮候船室") in found
    assert (1, "", "名词解释") in found


def test_what_goes_on_otherwise_is_left_as_it_is() -> None:
    found = headings(CHAPTERS + TERMS + "港区将继续努力，请各位船员支持。\n")
    assert [title for depth, _, title in found if depth == 1][:2] == ["去年工作", "今年任务"]


def _word(paragraphs: list[tuple[str, str]]) -> io.BytesIO:
    """A Word file of paragraphs, each with its opening in bold."""
    document, out = docx.Document(), io.BytesIO()
    for bold, text in paragraphs:
        paragraph = document.add_paragraph()
        paragraph.add_run(bold).bold = True
        paragraph.add_run(text)
    document.save(out)
    return out


def test_bold_openings_stand_below_numbered_chapters(tmp_path: object) -> None:
    paragraphs = [
        ("", "港区年度工作报告"),
        ("", "一、泊位建设"), ("疏浚航道", "。全年疏浚航道三次，水深达到设计标准，大船可以直接靠泊。"),
        ("整修岸线", "。全年整修岸线两段，系缆桩全部更换，靠泊更加安全。"),
        ("", "二、岸电改造"), ("扩容变电站", "。六月底前完成变电站扩容，满足四条大船同时用电。"),
        ("统一接口", "。九月底前统一各泊位的岸电接口，来船不再自带转接头。"),
    ]  # fmt: skip
    path = tmp_path / "港区.docx"  # type: ignore[operator]
    path.write_bytes(_word(paragraphs).getvalue())
    of = structure(readers.read(path), "s")
    assert [section.title for section in of.sections] == ["泊位建设", "岸电改造"]
    assert [section.title for section in of.sections[0].sections] == ["疏浚航道", "整修岸线"]


@pytest.mark.parametrize(
    ("text", "name", "members"),
    [
        (
            "港区建立船舶名录库和船员名录库（统称“两库”），每季度更新。",
            "两库",
            ["船舶名录库", "船员名录库"],
        ),
        (
            "港区必须坚持靠泊对象精准、装卸安排精准、岸电使用精准、值班人员（含替班）精准等“四个精准”，不搞一刀切。",
            "四个精准",
            ["靠泊对象精准", "装卸安排精准", "岸电使用精准", "值班人员（含替班）精准"],
        ),
        (
            "推动“五良”融合：推动良船、良港、良员、良机、良制融合发展。",
            "五良",
            ["良船", "良港", "良员", "良机", "良制"],
        ),
    ],
)
def test_members_begin_and_end_where_they_do(text: str, name: str, members: list[str]) -> None:
    assert named(f"讲话\n{text}\n").get(name) == members


@pytest.mark.parametrize(
    "text",
    [
        "在相互尊重基础上，两国关系，就是我们应该以历史眼光、全球视野思考和谋划。",
        "港区实行“四自一简”登记。港区在外贸货物堆存场地试行自主登记、自定班次、自主核数、自主补录、简化手续。",
    ],
)
def test_what_names_no_list_is_none(text: str) -> None:
    assert not any(one[0].startswith(("我们应该", "港区在")) for one in named(f"讲话\n{text}\n").values())
    assert speech(text)


@pytest.mark.parametrize(
    "text",
    [
        "认真体会“两个安全”的分量、坚定做到“两个放心”。",
        "港区要以值守行动牢牢守住“两个安全”、坚决做到“两个放心”，推进码头建设。",
    ],
)
def test_what_leads_to_a_name_is_no_member_of_it(text: str) -> None:
    assert "两个放心" not in named(f"讲话\n{text}\n")


def test_a_bracket_makes_no_deed_of_a_member() -> None:
    found = named("讲话\n港区坚持学校、学院、系（所）、教师“四维并进”，提升教学质量。\n")
    assert found.get("四维并进", ["学校"])[0] == "学校"
