"""What a number counts: which names and lists it makes, and which members are told for it."""

import pytest

from quizgen.ingest import couplets, names
from tests.ingest.reading import terms


def members(text: str) -> dict[str, tuple[str, ...]]:
    return {one.name: one.members for one in names.find(text) if one.members}


@pytest.mark.parametrize(
    "said",
    [
        "She had opened three hundred files, sat through nine hearings, signed for one van and one bicycle.",
        "So write two or three words, in pencil, at once.",
        "A note is two sides, in plain type, and enclosures are limited to one.",
        "In the cold room two keys are required, one of which hangs outside.",
    ],
)
def test_clauses_behind_an_english_number_are_no_members(said: str) -> None:
    assert members(said) == {}


def test_an_english_enumeration_may_stand_inside_a_sentence_that_goes_on() -> None:
    said = "The board will watch three things, lost keys, late buses and open doors, and it will tell us, as it must."
    assert members(said) == {"three things": ("lost keys", "late buses", "open doors")}


def test_what_a_speaker_says_of_a_point_before_he_names_it_is_no_topic() -> None:
    said = "First, doors stay shut. We lock them. Second, and this is the hard one, every key has one holder. A name."
    assert terms(said) == [["doors stay shut", "every key has one holder"]]


@pytest.mark.parametrize(
    "said",
    [
        "Let me add a word about lifts, because I can see one or two engineers.",
        "I kept this for last, not because it is small.",
        "Good evening, neighbours.",
    ],
)
def test_english_reasons_and_greetings_are_no_couplets(said: str) -> None:
    assert not list(couplets.find([said]))


TOLD = [
    (
        "窗口要严格执行首接负责、当日答复、双人复核、离岗交接四项制度。",
        "四项制度",
        "首接负责 当日答复 双人复核 离岗交接",
    ),
    (
        "本月上线余额到期提醒、证件到期提醒、合同到期提醒三个功能。",
        "三个功能",
        "余额到期提醒 证件到期提醒 合同到期提醒",
    ),
    ("要盯住阀门、配电房、锅炉三个重点部位。", "三个重点部位", "阀门 配电房 锅炉"),
    ("对隐患按照红、黄、蓝三级管理。", "三级管理", "红 黄 蓝"),
    (
        "入库要过“三道关”。第一道是数量关，逐件点。第二道才是质量关。第三道则是单据关，票要齐。",
        "三道关",
        "数量关 质量关 单据关",
    ),
]


@pytest.mark.parametrize(("said", "name", "found"), TOLD)
def test_the_words_that_lead_to_members_are_no_part_of_them(said: str, name: str, found: str) -> None:
    assert members(said)[name] == tuple(found.split())


def test_a_verb_that_each_member_has_stays() -> None:
    assert members("今年完成新增车位、改造楼道、加装电梯三项任务。")["三项任务"] == ("新增车位", "改造楼道", "加装电梯")
