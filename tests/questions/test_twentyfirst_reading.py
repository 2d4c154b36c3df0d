"""What thousands of blind verdicts showed together: a clause of a long sentence is understood with its subject only."""

from __future__ import annotations

import pytest

from quizgen import text
from quizgen.facts import clauses
from quizgen.facts.standing import LENGTH, LONGEST
from tests.questions.test_fourth_reading import speech
from tests.questions.test_seventeenth_reading import asked

DEEDS = (
    "以“灯塔”文化为载体，积极整理历任闸长的口述材料，先后在三号码头和内河船闸布置陈列室与航标长廊，举办守闸人故事会，"
    "组织新职工到老船闸参观学习并撰写心得体会，邀请退休多年的老职工每年回港讲授安全航行课程，引导青年职工传承“为港为船为货主”的传统"
)
"""What somebody does, in more characters than a question may have."""


def _long(sentence: str) -> str:
    assert text.measure(sentence) > LENGTH[1]
    return sentence


# ---- clauses of long sentences


@pytest.mark.parametrize(
    "who",
    ["船闸党委", "港务局党委、工会", "各级调度部门", "李守义队长", "广大青年职工", "港务局的夜班团队"],
)
def test_a_clause_of_a_long_sentence_says_who_does_it(who: str) -> None:
    said = [*clauses.of(_long(f"{who}{DEEDS}。"))]
    assert f"{who}……引导青年职工传承“为港为船为货主”的传统。" in said


def test_who_does_it_is_told_before_the_blank_without_a_gap() -> None:
    found = asked(speech(_long(f"船闸党委{DEEDS}。"), title="港务局这一年"), "fill_blank")
    assert any("船闸党委引导青年职工传承“[[为港为船为货主]]”的传统" in one for one in found)


def test_the_last_who_is_named_does_it() -> None:
    said = clauses.of(_long(f"港务局年初发布了新的内河航道与船闸养护计划，船闸党委{DEEDS}。"))
    assert any(one.startswith("船闸党委……引导") for one in said)


def test_who_speaks_is_not_told_twice() -> None:
    said = clauses.of(_long(f"船闸党委强调，船闸党委{DEEDS}。"))
    assert any(one.startswith("船闸党委强调，引导") for one in said)


@pytest.mark.parametrize("what", ["这次学习", "本轮修订工作", "调度计划", "他"])
def test_a_clause_whose_subject_is_no_name_of_somebody_is_not_asked(what: str) -> None:
    assert not [one for one in clauses.of(_long(f"{what}{DEEDS}。")) if "引导" in one]


@pytest.mark.parametrize("opens", ["", "2025年，", "我们"])
def test_clauses_of_a_sentence_that_demands_need_nobody(opens: str) -> None:
    demand = "加快船闸智能化改造，推进航标养护外包试点，扩大夜间通航范围，完善雾天停航标准，提升货主满意度"
    more = "，健全轮岗制度，优化内河港口的泊位布局，培育专业化的引航队伍，深化与沿江城市的航运合作"
    more += "，建设覆盖全部船闸的“一闸一档”设备台账。"
    said = [*clauses.of(_long(f"{opens}{demand}{more}"))]
    assert any("建设覆盖" in one for one in said)


def test_the_name_of_a_society_is_nobody() -> None:
    sentence = f"和谐社会建设是港区的共同任务，{DEEDS}。"
    assert not [one for one in clauses.of(_long(sentence)) if one.startswith("和谐社会……")]


# ---- sentences that are a little too long


def _whole() -> str:
    sentence = (
        "港区文明建设的成果来自每一位船工多年以来在风浪里的辛勤付出和家属的支持，坚决反对雾天冒险开闸或以停航要挟货主和沿江的众多厂矿企业，"
        "坚决反对打着“排队”、“检修”、“[[避让]]”等幌子随意刁难和拖延货船过闸时间。"
    )
    assert LENGTH[1] < text.measure(sentence.replace("[[", "").replace("]]", "")) <= LONGEST
    return sentence


def test_a_sentence_whose_clauses_cannot_be_asked_is_asked_whole() -> None:
    plain = _whole().replace("[[", "").replace("]]", "")
    found = asked(speech("港务局的同志们来自沿江各地。" + plain, title="港务局这一年"), "fill_blank")
    assert any(one.endswith("随意刁难和拖延货船过闸时间。") and "港区文明建设" in one for one in found)


def test_a_sentence_of_many_clauses_is_not_judged() -> None:
    sentence = (
        "闸口夜班人员应当在交接班之前15分钟到岗，清点工具、试车照明、核对船名，登记过闸货船的吨位和水深，"
        "把异常情况写进交接本，由接班组长签字以后方可离岗，并在离岗之前关闭备用电源和高处的探照灯。"
    )
    assert text.measure(sentence) > 88
    assert not any("15" in one or "14" in one for one in asked(speech(sentence, title="守闸须知"), "true_false"))
