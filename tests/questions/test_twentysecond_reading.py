"""What the verdicts showed of what is lost around a sentence: the point it stands in, and who does what it tells."""

from __future__ import annotations

import pytest

from quizgen import text
from quizgen.facts import leaning, sentences
from quizgen.facts.slots import slots
from quizgen.model import Point, PointList, Section
from tests.questions.test_fourth_reading import speech
from tests.questions.test_seventeenth_reading import asked

SAID = "北岸航道通则全港通。来往的船舶一年比一年多。要紧紧抓住“潮前预泊”和夜航引导，完善浮标维护、灯器更换、航槽清淤办法，减少大船候潮时间。"


def _points(topic: str, said: str = SAID) -> PointList:
    others = ("完善冬季装卸的安全办法", "组织好春节前的客运班次")
    first = Point(marker="第一，", term=topic, text=said)
    return PointList(
        items=(first, *(Point(marker=f"第{n}，", term=one, text="按计划办。") for n, one in zip("二三", others, strict=True)))
    )


def _on_buoys(topic: str, title: str = "在港务工作会议上的讲话", said: str = SAID) -> str:
    found = asked(speech(_points(topic, said), title=title), "fill_blank")
    return next(one for one in found if "潮前预泊" in one or "灯器更换" in one)


# ---- the point in which a sentence stands


@pytest.mark.parametrize("topic", ["守好北岸主航道", "要守好北岸主航道", "北岸主航道的夜间通行"])
def test_a_sentence_of_a_text_without_headings_is_asked_under_its_point(topic: str) -> None:
    assert _on_buoys(topic).startswith(f"“{topic.removeprefix('要')}”部分指出，")


@pytest.mark.parametrize(
    "topic",
    [
        "以守好主航道为契机",
        "对北岸主航道",
        "当主航道受阻时",
        "希望大家守好主航道",
        "违反主航道管理办法",
        "主航道是全港的命脉",
        "船舶调度部门要守好主航道",
        "“潮前预泊”",
        "二抓主航道",
    ],
)
def test_a_case_or_a_sentence_is_no_part_of_a_text(topic: str) -> None:
    assert "部分指出" not in _on_buoys(topic)


def test_the_point_is_not_told_where_it_holds_the_answer() -> None:
    said = SAID.rpartition("要紧紧")[0] + "要大力推行“潮前预泊”办法，减少大船在锚地候潮的时间。"
    assert _on_buoys("守好北岸主航道", said=said).startswith("“守好北岸主航道”部分指出，")
    assert _on_buoys("推行潮前预泊和夜航引导", said=said).startswith("讲话指出，要大力推行“[[潮前预泊]]”")


def test_a_heading_above_is_told_rather_than_the_point() -> None:
    part = Section(marker="一、", heading="港区安全生产", body=(_points("守好北岸主航道"),))
    other = Section(marker="二、", heading="客运组织", body=("客运站按班次开门。",))
    found = asked(speech(sections=(part, other), title="在港务工作会议上的讲话"), "fill_blank")
    assert any(one.startswith("“港区安全生产”部分指出，") for one in found)
    assert not any("“守好北岸主航道”部分" in one for one in found)


def test_what_stands_below_a_point_is_asked_under_it_as_well() -> None:
    first = Point(marker="第一，", term="守好北岸主航道", text="北岸航道通则全港通。", body=(SAID.split("。")[2] + "。",))
    listed = PointList(items=(first, Point(marker="第二，", term="组织好春节前的客运班次", text="按计划办。")))
    found = asked(speech(listed, title="在港务工作会议上的讲话"), "fill_blank")
    assert any(one.startswith("“守好北岸主航道”部分指出，") and "灯器更换" in one for one in found)


# ---- what tells an answer


@pytest.mark.parametrize(
    ("phrase", "shown", "told"),
    [
        ("航道的养护", "加强航道的日常养护", True),
        ("航道的养护", "加强航道的养护", False),
        ("航道", "航船水道", False),
        ("航道的养护", "航道与船闸、码头的分段养护", False),
        ("tide gauge", "tide and wave gauge", False),
    ],
)
def test_a_phrase_is_told_where_one_word_is_put_in(phrase: str, shown: str, told: bool) -> None:
    assert text.is_split_in(phrase, shown) is told


def _fair(sentence: str, kind: str) -> list[bool]:
    return [sentences._fair(one, sentence) for one in slots(sentence) if one.kind == kind]


def test_an_answer_that_stands_in_the_stem_with_a_word_put_in_is_not_asked() -> None:
    assert _fair("要坚持和加强港区的统一调度，把港区的调度贯穿春运组织的全过程。", "phrase") == [False]
    assert True in _fair("要坚持和加强船员的业务培训，把港区的调度贯穿春运组织的全过程。", "phrase")


def test_a_heading_tells_an_answer_with_a_word_put_in() -> None:
    said = "各单位要提高认识，把港区的调度贯穿春运组织的全过程和各方面。"
    other = Section(heading="客运组织", body=("客运站按班次开门。",))
    for heading, found in (("加强港区的统一调度", False), ("做好春运的准备工作", True)):
        of = speech(sections=(Section(heading=heading, body=(said,)), other), title="关于春运组织的意见")
        assert any("[[港区的调度]]" in one for one in asked(of, "fill_blank")) is found


def test_a_saying_that_only_turns_its_words_is_not_asked() -> None:
    assert _fair("抓好“一港一策，一策一港”的试点工作，年底前总结经验。", "saying") == [False]
    assert _fair("抓好“谁靠泊、先报到，谁离港、先清舱”的试点，推行“人随船走，货随单走”的办法。", "saying")[-1]


# ---- who it is, and what


@pytest.mark.parametrize(
    "sentence",
    [
        "要按照这些部署和安排，把提高泊位利用率放在首位。",
        "要形成这种靠港用电的习惯，需要每一艘船、每一个班组都来积累。",
        "围绕这些目标，港务局将分三步推进泊位改造。",
    ],
)
def test_what_these_are_stood_before(sentence: str) -> None:
    assert leaning.leans(sentence)


NEWS = "港务局近日开展安全月活动，职工反响热烈。"


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("以“灯塔守护”行动为载体，推动航标养护、船闸巡检、码头清障常态化。", False),
        ("把航标养护、船闸巡检、码头清障作为全年工作的三个重点。", False),
        ("通过航标养护、船闸巡检、码头清障等方式，提升航道通行能力。", False),
        ("要以“灯塔守护”行动为载体，推动航标养护、船闸巡检、码头清障常态化。", True),
        ("积极推动航标养护、船闸巡检、码头清障三项工作常态化。", True),
    ],
)
def test_news_that_names_nobody_is_not_asked(sentence: str, known: bool) -> None:
    found = asked(speech(NEWS, sentence, title="港务局这一年"), "fill_blank")
    assert any("船闸巡检" in one or "灯塔守护" in one for one in found) is known


def test_the_news_may_name_somebody_behind_by_what_it_is_done() -> None:
    assert not sentences._names_nobody("以“灯塔守护”行动为载体，港务局党委推动航标养护常态化。")


def test_a_policy_says_with_what_something_is_done_and_not_by_whom() -> None:
    sentence = "以“灯塔守护”行动为载体，推动航标养护、船闸巡检、码头清障常态化。"
    assert asked(speech(sentence, title="关于航道养护的实施意见"), "fill_blank")
