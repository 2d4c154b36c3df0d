"""What a blind reading of news, rules and reports never used before showed: torn blanks, false places, lost persons."""

from __future__ import annotations

import pytest

from quizgen.facts import naming, sentences
from quizgen.facts.leaning import leans
from quizgen.facts.slots import slots
from quizgen.model import Point, PointList, Section
from quizgen.questions import blanks
from tests.questions.test_fourth_reading import speech
from tests.questions.test_seventeenth_reading import asked

BEHIND = "守好每一个夜班和每一道船闸。"

# ---- blanks that are torn


def _answers(sentence: str) -> list[str]:
    """All answers of the slots of a sentence that may be blanked."""
    fair = (slot for slot in slots(sentence) if sentences._fair(slot, sentence))
    return [sentence[start:end] for slot in fair for start, end in slot.spans]


@pytest.mark.parametrize(
    ("sentence", "torn"),
    [
        ("夜班学院探索实践了书院制、导师制、学分制，创建了双岗互检、夜航联查、白夜贯通培养模式。", "了书院制"),
        (f"必须以最高的标准、最坚决的态度、最严实的作风抓好检查，{BEHIND}", "最严实"),
        ("在船闸课授课过程中将知识点与安全规程有机融合，培养职工的安全意识。", "过程中将知识点"),
        ("公司的使命是使港区社会的转型、为客户创造价值、为社会做出贡献，人人有责。", "转型"),
        (f"夜班班组的研究成果先后两次写入港务局文件在全港推广，{BEHIND}", "港务局文件在全港推广"),
        ("重点支持战略性、前沿性航道研究和共性技术研究，依托港区实验中心。", "战略性"),
        (f"值班人员要做到学先一步、学深一层，坚持全面系统、突出重点，{BEHIND}", "系统"),
        ("夜班班组是港区安全的主要倡导者、引领者和组织者之一。", "组织者之一"),
        (
            "灯塔精神、航标精神、抗洪抢险精神、船闸精神、“两灯一塔”精神、缆绳精神、渡口守望精神……镜头前，一枚枚工牌闪光。",
            "灯塔精神",
        ),
    ],
)
def test_blanks_tear_nothing(sentence: str, torn: str) -> None:
    assert torn not in _answers(sentence)


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("全体值班人员特别是班组长都要讲党性、重品行、作表率。", "[[讲党性]]、[[重品行]]、[[作表率]]"),
        ("对危险源进行评价时，应制定事故发生的可能性、严重性、频次、风险值的取值标准。", "[[严重性]]"),
    ],
)
def test_members_that_end_with_性_are_whole(sentence: str, asks: str) -> None:
    assert any(asks in one for one in asked(speech(sentence), "fill_blank"))


def test_a_figure_that_two_others_tell_is_not_asked() -> None:
    told = "2025年夜班人员占全部人员的比重由44%提高到45%，即提高1%，可以少用外包人员六百人。"
    assert not any("%" in one and "[[4" in one for one in asked(speech(told, title="港务局工作报告"), "fill_blank"))


@pytest.mark.parametrize(
    ("answer", "equal"),
    [
        ("能量转化与储存新物质", 1),
        ("力学材料与结构", 1),
        ("经济结构和经济发展方式", 4),
        ("教学与科研", 4),
    ],
)
def test_parts_change_places_only_where_both_are_whole(answer: str, equal: int) -> None:
    assert len(blanks._equal(answer)) == equal


# ---- whose the words are, and where they stand


@pytest.mark.parametrize(
    "sentence",
    ["学习领会这一新的重大论断，要把握好两个方面。", "值班长应当自接到报告之日起十个工作日内到现场核查。"],
)
def test_what_points_to_a_thing_told_before_leans(sentence: str) -> None:
    assert leans(sentence)


NEWS = "港务局夜班安全纪实"


def test_a_hope_of_nobody_is_not_asked() -> None:
    assert not asked(speech("希望各班组加强宣传、服务和保障，守好夜班。", title=NEWS), "fill_blank")


@pytest.mark.parametrize("said", ["《方案》明确指出夜班检查要“逐项签字”，人人照做。"])
def test_a_title_of_which_only_the_kind_is_left_is_not_asked(said: str) -> None:
    assert not asked(speech(said, title=NEWS), "fill_blank")
    assert asked(speech(said, title="港务局夜班检查方案解读"), "fill_blank")


def test_a_clause_without_its_person_introduces_no_name() -> None:
    said = (
        "队长着重强调夜班检查的意义并逐一点评各班组这一年来的做法，在全港安全工作会上语重心长地提出了四点要求：一是查。"
    )
    assert not naming.introducing("四点要求", said)


def _closing(marker: str) -> list[str]:
    parts = (
        Section(
            marker="一是" if marker else "",
            heading="认识要再提高",
            body=("夜班检查要落实“逐项签字”。", "各队要形成“查改一体”的做法。"),
        ),
        Section(
            marker="二是" if marker else "",
            heading="责任要再落实",
            body=("各班组要压实责任。", "港务局要形成“船闸联防”机制，以赛促练。"),
        ),
    )
    return asked(speech(sections=parts, title=NEWS), "fill_blank")


@pytest.mark.parametrize("marker", ["二是", ""])
def test_what_closes_a_report_of_news_is_not_put_under_its_last_part(marker: str) -> None:
    assert not any("责任要再落实" in one and "船闸联防" in one for one in _closing(marker))


def test_a_heading_is_cited_without_spaces_inside_its_quotation_marks() -> None:
    parts = (Section(heading="推动“ 三查三改 ”见实效", body=("装卸队实施“明灯”工程，守好每一个夜班。",)),)
    stems = asked(speech(sections=parts, title=NEWS), "fill_blank")
    assert stems
    assert all("“ " not in one and "‘ " not in one for one in stems)


def test_cases_that_each_have_their_own_rule_are_not_asked_alone() -> None:
    cases = tuple(
        Point(marker=f"（{way}）", term=f"{way}级保护的船闸", text=f"其保护范围不小于闸口外{size}米")
        for way, size in (("一", "三"), ("二", "二"), ("三", "一"))
    )
    lead = "船闸保护范围由港务局安全主管部门按照下列规定划定："
    rule = Point(marker="第十二条", text=lead, body=(PointList(items=cases, order="numbered"),))
    part = Section(
        heading="保护措施", body=(PointList(items=(Point(marker="第十一条", text="每五年普查一次。"), rule)),)
    )
    stems = asked(speech(sections=(part,), title="船闸保护条例"), "short_answer")
    assert not any("按照哪些规定" in one for one in stems)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("持续开展“船闸擂台”“夜航比武”等活动，守好每一个夜班。", "夜航比武"),
        ("持续开展“船闸擂台”“夜航比武”等活动，守好每一个夜班。", "船闸擂台"),
        ("“灯塔助航”团队要帮助每一个班组学会夜航检查的方法。", "灯塔助航"),
        ("要办好“夜航大讲堂”，把夜航检查的方法讲给每一个班组。", "夜航大讲堂"),
    ],
)
def test_what_activities_and_teams_are_called_is_not_asked_in_news(said: str, name: str) -> None:
    assert not any(f"[[{name}]]" in one for one in asked(speech(said, title=NEWS), "fill_blank"))


def test_a_paragraph_that_calls_a_congress_to_mind_goes_on_with_its_own_words() -> None:
    said = "党的二十大报告指出，要建设交通强国。港务局要建立具有“夜航”特色的安全管理制度，守好每一个夜班。"
    stems = asked(speech(said, title=NEWS), "fill_blank")
    assert any("夜航" in one for one in stems)
    assert not any(one.startswith("党的二十大报告指出") and "夜航" in one for one in stems)
