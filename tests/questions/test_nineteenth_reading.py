"""What news reports and work reports of a new kind showed: torn blanks, orders, and whose the words are."""

from __future__ import annotations

import pytest

from quizgen.facts import clauses, leaning, passages
from quizgen.facts.places import voice_of
from quizgen.model import PointList, Section
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import speech
from tests.questions.test_seventeenth_reading import asked

# ---- blanks that are torn


@pytest.mark.parametrize(
    ("sentence", "torn"),
    [
        ("要不断增强“靠得住、站得出、顶得上”的能力，守好每一个夜班和每一道船闸。", "[[顶得]]"),
        ("把安全巡查同夜班交接融入结合，守好每一个夜班和每一道船闸。", "融入]]"),
        ("坚持泊位建设、堆场建设、航道建设同步规划、同步实施、同步发展，确保码头安全。", "[[堆场建设]]"),
        ("要以只争朝夕的精神和劲头改造泊位，守好每一个夜班。", "精神和]]"),
    ],
)
def test_blanks_hold_whole_words_of_one_list(sentence: str, torn: str) -> None:
    assert not any(torn in one for one in asked(speech(sentence), "fill_blank"))


# ---- orders


@pytest.mark.parametrize(
    ("sentence", "free"),
    [
        ("对码头、堆场、航道等岗位实行津贴，分别给予每月三百元、二百元、一百元，按季发放。", False),
        ("对码头、堆场、航道等岗位实行津贴，按季发放。", True),
        ("班组开展《查隐患、改陋习、守规程、保平安》主题活动，人人参加。", False),
    ],
)
def test_what_is_dealt_out_and_titles_keep_their_order(sentence: str, free: bool) -> None:
    questions = made("fill_blank", speech(sentence))
    assert questions
    assert all(one.any_order is free for one in questions)  # type: ignore[attr-defined]


# ---- what is asked of nothing, or of half a sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "要做好这件工作，必须把泊位、堆场、航道一起管起来。",
        "就要敢于负责，守好泊位、堆场、航道。",
        "很多港口都婉拒了该货轮，只有我们接了下来。",
        "货物在港区灭失的，适用第一款规定的赔偿标准。",
    ],
)
def test_sentences_that_point_back_lean(sentence: str) -> None:
    assert leaning.leans(sentence) or leaning.leans_anywhere(sentence)


def test_what_ought_to_be_points_to_nothing() -> None:
    assert not leaning.leans("管住嘴，不该说的不说；管住手，不该拿的不拿。")
    assert not leaning.leans("货轮进港，引航站应当告知该货轮的泊位。")


@pytest.mark.parametrize(
    "ending",
    [
        "各班组成员围绕“守安全、保畅通”的目标要求",
        "结合班前“五分钟讲评”和“夜班交接本制度”",
        "作为守护港区安全的一线班组",
        "采取班前提问、班后讲评等形式",
        "使大家在参与抢修吊机的过程中",
    ],
)
def test_a_stretch_does_not_end_with_by_what_something_is_done(ending: str) -> None:
    long = f"会议要求，要全面加强码头安全管理，{ending}，把每一处隐患都写进台账、限期改到位，由值班长逐项复看签字。"
    said = [*clauses.of(long + "各科室要通力协作，形成合力，真正把港区管好。")]
    assert said
    assert not any(clause.endswith(f"{ending}。") for clause in said)


def test_a_count_that_says_of_nothing_what_it_is_of_is_not_asked() -> None:
    assert not passages.asking("有四大亮点", 4)
    assert passages.asking("夜班整治有四大亮点", 4)


# ---- whose the words are


@pytest.mark.parametrize(
    ("title", "voice"),
    [
        ("港务局党委常委会传达学习市委书记关于安全生产的重要讲话精神", "meeting"),
        ("在港务局常委会会议研究防汛工作时的讲话", "speech"),
    ],
)
def test_a_meeting_that_passes_on_a_speech_speaks_itself(title: str, voice: str) -> None:
    assert voice_of(speech("要守好堤防。", title=title)) == voice


# ---- headings


def _report(over: str) -> list[str]:
    parts = tuple(
        Section(heading=one, body=("全年检修吊机30台，船舶在港时间缩短2小时。",))
        for one in ("提升装卸效率", "压实班组责任", "深化联合检查")
    )
    return asked(speech(sections=(Section(heading=over, sections=parts),), title="港务局工作报告"), "fill_blank")


def test_headings_of_what_is_to_be_done_are_its_demands() -> None:
    assert any("提出了三个方面的要求" in one for one in _report("更大力度推进码头改造"))


def test_headings_of_what_has_been_reached_demand_nothing() -> None:
    assert not any("要求" in one for one in _report("2024年工作回顾"))


def test_a_report_that_looks_back_is_cited_by_its_year() -> None:
    part = Section(heading="装卸效率稳步提升", body=("推行“船边直提”模式，提货时间缩短到2小时。",))
    over = Section(heading="2024年工作回顾", sections=(part,))
    stems = asked(speech(sections=(over,), title="港务局工作报告"), "fill_blank")
    assert any(one.startswith("“2024年工作回顾”部分指出，") for one in stems)


def test_a_name_is_asked_by_no_broken_sentence() -> None:
    listed = PointList(name="三个100", items=("走访百条渔船", "培训百名水手", "修补百处护栏"))
    said = "全局职工共同完成了“三个100”——走访百条渔船，摸清底数；培训百名水手，提高本领；修补百处护栏，消除隐患。"
    stems = asked(speech(said, lists=(listed,)), "short_answer")
    assert not any("完成了“三个100”分别" in one for one in stems)
