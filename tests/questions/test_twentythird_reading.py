"""What the reading of further speeches showed: figures told beside, what is granted, on what a meeting speaks."""

from __future__ import annotations

import pytest

from quizgen.facts import headings, leaning, sentences, standing
from quizgen.facts.slots import slots
from quizgen.facts.spot import Spot
from quizgen.model import Point, PointList, Speech
from tests.ingest.test_naming import named
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import speech
from tests.questions.test_seventeenth_reading import asked

RULES = "港口引航管理办法"


def fair(sentence: str, kind: str) -> list[str]:
    found = (one for one in slots(sentence) if one.kind == kind and sentences._fair(one, sentence))
    return ["/".join(sentence[a:b] for a, b in one.spans) for one in found]


# ---- what is told, and what has no weight


@pytest.mark.parametrize(
    ("sentence", "figure", "known"),
    [
        ("男性不超过60周岁，60周岁以上的引航员，每年体检一次。", "60", False),
        ("80周岁以上的船员每月补贴200元，60至79周岁的减半。", "80", False),
        ("80周岁以上的船员每月补贴200元，60至75周岁的减半。", "80", True),
        ("各站要一并报送两份清单。", "一", False),
    ],
)
def test_a_figure_beside_a_range_is_told_by_it(sentence: str, figure: str, known: bool) -> None:
    assert (figure in fair(sentence, "number")) is known


def test_a_day_is_told_by_the_next_one() -> None:
    assert "12月25日" not in fair("各站12月25日前报名，12月26日至31日统一考试。", "day")
    assert "12月25日" in fair("各站12月25日前报名，12月28日至31日统一考试。", "day")


def test_nobody_does_something_once_in_a_row() -> None:
    said = "引航员连续2年考核优秀的，优先晋升为二级引航员。"
    for one in made("single_choice", speech(said, title=RULES)):
        assert "1" not in one.options  # type: ignore[attr-defined]


def test_what_two_bodies_do_together_is_no_name_of_one() -> None:
    assert not fair("具体办法由港务部门商海事部门制定，报市政府批准后实施。", "body")


@pytest.mark.parametrize(
    "sentence",
    [
        "近日，调研组详细了解航标养护、船闸巡检、码头清障情况，对夜航安全提出要求。",
        "这几句话我送给大家，就是“灯要亮、船要齐、人要在”。",
    ],
)
def test_visits_and_addresses_are_not_asked(sentence: str) -> None:
    assert not asked(speech(sentence, title="在港务工作会议上的讲话"), "fill_blank")


def test_at_work_is_no_lead() -> None:
    assert not standing.standing("工作中要")
    assert leaning.leans("这几句话送给大家")


# ---- torn members


@pytest.mark.parametrize(
    ("sentence", "torn"),
    [
        ("队长要管协管员、引航员和保洁员。", "协管员"),
        ("每季度把引航站成员、船员代表和家属代表请到一起。", "家属代表请到一起"),
    ],
)
def test_a_deed_is_torn_off_its_things(sentence: str, torn: str) -> None:
    assert not any(torn in one for one in fair(sentence, "enumeration"))


def test_a_year_stays_outside_of_a_blank() -> None:
    items = ("2024年，打基础", "2025年，上台阶", "2026年，见成效")
    points = tuple(Point(marker=f"（{n}）", term=one) for n, one in zip("一二三", items, strict=True))
    of = speech("行动分“三步走”。", PointList(name="三步走", items=points), title="专项行动方案")
    for one in asked(of, "fill_blank"):
        assert "[[2024年" not in one


def test_only_days_are_no_gloss() -> None:
    def keys(*said: str) -> list[str]:
        items = ("自查自纠整改", "集中开展整治", "总结提升成果")
        points = tuple(
            Point(marker=f"{n}是", term=one, text=f"{day}。") for n, one, day in zip("一二三", items, said, strict=True)
        )
        of = speech(PointList(lead="航道养护行动有三个阶段：", items=points), title="专项行动方案")
        return [key.text for one in made("short_answer", of) for key in one.key_points]  # type: ignore[attr-defined]

    assert "自查自纠整改" in keys("6月1日至30日", "7月1日至31日", "8月底前完成")
    assert "自查自纠整改，各站负责" in keys("各站负责", "港务局负责", "港务局负责")


# ---- whose words, and on what


MEETING = "会议指出，要推行“潮前预泊”和夜航引导，完善浮标维护、灯器更换、航槽清淤办法，减少大船候潮时间。"


def _points(first: str) -> PointList:
    return PointList(
        items=(
            Point(marker="一、", term="关于主航道通行能力", text=first),
            Point(marker="二、", term="关于春节前的客运班次", text="会议要求，各站按计划办。"),
        )
    )


def test_a_meeting_speaks_on_the_point_it_stands_in() -> None:
    found = asked(speech(_points(MEETING), title="港务局办公会议纪要"), "fill_blank")
    assert not any("部分指出，会议" in one for one in found)


@pytest.mark.parametrize(("words", "asks"), [("给予一次性奖励", True), ("给予警告处分", False)])
def test_what_somebody_gets_is_granted(words: str, asks: bool) -> None:
    said = f"引航员擅自登轮救助落水人员的，由港务局{words}，并在全港通报这件事。"
    found = asked(speech(said, title=RULES), "short_answer")
    assert any("给予什么奖励或补助" in one for one in found) is asks


def test_a_chain_of_steps_is_no_statement() -> None:
    said = "报销按填单—审核—签字—付款的程序办理，不得漏项，每月十五日前办结。"
    assert not asked(speech(said, title=RULES), "true_false")


def test_points_that_turn_against_their_terms_are_no_list() -> None:
    def of(*texts: str) -> Speech:
        items = ("航道疏浚了三成", "船闸改造了两座", "码头清障过半")
        points = tuple(
            Point(marker=f"{n}是", term=one, text=said) for n, one, said in zip("一二三", items, texts, strict=True)
        )
        listed = PointList(lead="航道养护的进度有三个方面：", items=points)
        return speech(listed)

    told = asked(of("全年按期。", "全年按期。", "全年按期。"), "short_answer")
    turned = asked(of("但还有一成没有动工。", "全年按期。", "全年按期。"), "short_answer")
    assert len(turned) < len(told)


@pytest.mark.parametrize(
    ("heading", "told"),
    [("突出重点，把几件大事办扎实", "突出重点，把几件大事办扎实"), ("带好引航队伍，提高引航本领", "带好引航队伍")],
)
def test_a_watchword_alone_says_too_little_of_a_chapter(heading: str, told: str) -> None:
    spot = Spot(speech="s", section="", plain="", voice="speech", title=heading)
    asks = headings._demanded(("守住北岸主航道", "抓好锚地的秩序", "组织夜航的引导"), spot).passage
    assert asks == f"讲话就“{told}”提出了三个方面的要求"


# ---- names found in a text


@pytest.mark.parametrize(
    ("said", "name", "members"),
    [
        (
            "值班电话记录要记清时间、地点、人员、起因、经过、结果“六个要素”。",
            "六个要素",
            ["时间", "地点", "人员", "起因", "经过", "结果"],
        ),
        (
            "离风浪近，离大船近，离险情近。“三个近”决定了我们不能松。",
            "三个近",
            ["离风浪近", "离大船近", "离险情近"],
        ),
        (
            "库房要做到“四防”：防火、防盗、防潮和防有害气体。",
            "四防",
            ["防火", "防盗", "防潮", "防有害气体"],
        ),
    ],
)
def test_names_behind_what_they_count(said: str, name: str, members: list[str]) -> None:
    assert named(f"航道工作讲话\n{said}\n").get(name) == members
