"""What the verdicts showed of what is lost around a sentence: the point it stands in, and who does what it tells."""

from __future__ import annotations

import pytest

from quizgen import text
from quizgen.facts import leaning, naming, places, sentences, standing, subjects
from quizgen.facts.slots import slots
from quizgen.facts.spot import Spot
from quizgen.model import Point, PointList, Section
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import speech
from tests.questions.test_seventeenth_reading import asked

SAID = (
    "北岸航道通则全港通。来往的船舶一年比一年多。要紧紧抓住“潮前预泊”和夜航引导，"
    "完善浮标维护、灯器更换、航槽清淤办法，减少大船候潮时间。"
)


def _points(topic: str, said: str = SAID) -> PointList:
    others = ("完善冬季装卸的安全办法", "组织好春节前的客运班次")
    first = Point(marker="第一，", term=topic, text=said)
    return PointList(
        items=(
            first,
            *(Point(marker=f"第{n}，", term=one, text="按计划办。") for n, one in zip("二三", others, strict=True)),
        )
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
    first = Point(
        marker="第一，", term="守好北岸主航道", text="北岸航道通则全港通。", body=(SAID.split("。")[2] + "。",)
    )
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


# ---- whose words, and of what


@pytest.mark.parametrize(
    ("title", "below", "voice"),
    [
        ("锲而不舍落实中央八项规定精神 以过硬作风护航港口发展", "——在港务局机关专题党课上的辅导讲稿", "speech"),
        ("锲而不舍落实中央八项规定精神 以过硬作风护航港口发展", "港务局机关党委", "text"),
        ("认真贯彻《港口条例》 守牢航道安全", "——在全市航道工作会议上的讲话", "speech"),
        ("港口航道养护管理规定", "——2025年3月1日起施行", "rules"),
        ("政府工作报告", "——2025年1月在港口市人民代表大会会议上", "report"),
    ],
)
def test_a_text_about_the_rules_of_others_is_none_of_rules(title: str, below: str, voice: str) -> None:
    assert places.voice_of(speech(title, below, "航道通则全港通。", title=title)) == voice


@pytest.mark.parametrize(
    ("heading", "told"),
    [("说说夜航和引导", "夜航和引导"), ("再讲讲夜航和引导", "夜航和引导"), ("说说心里话", "说说心里话")],
)
def test_a_speaker_turns_to_what_a_heading_says(heading: str, told: str) -> None:
    of = speech(sections=(Section(heading=heading, body=("航道通则全港通。",)),))
    assert {one[0] for one in places.headings_of(of).values() if one} == {told}


@pytest.mark.parametrize("topic", ["公务用车全部接入平台", "船舶数量今年压减三成", "每月公布各科的及时率"])
def test_a_clause_is_no_name_of_a_part(topic: str) -> None:
    assert not places._is_named(topic)


def test_a_name_that_stands_in_a_clause_is_told_in_it() -> None:
    said = "船员受伤往往发生在三个地方：舷梯、舱口盖、缆绳旁。"
    assert naming.saying("三个地方", said) == "船员受伤往往发生在“三个地方”"


def test_a_clause_stands_before_no_name() -> None:
    points = PointList(name="三个混用", items=("内网与外网混用", "工作与私人邮箱混用", "涉密与非涉密设备混用"))
    first = Point(marker="一是", term="保密这根弦要绷得更紧", text="问题集中在“三个混用”。", lists=(points,), body=())
    of = speech(PointList(items=(first, Point(marker="二是", term="值班这个岗要守得更牢", text="按规定办。"))))
    assert not any(one.startswith("保密这根弦要绷得更紧“三个混用”") for one in asked(of, "fill_blank"))


def test_several_demands_are_told_under_their_heading() -> None:
    items = ("守住北岸主航道", "守住锚地秩序", "守住夜航安全")
    listed = PointList(
        lead="下面，我提三点要求：",
        items=tuple(Point(marker=f"{n}是", term=one) for n, one in zip("一二三", items, strict=True)),
    )
    parts = (
        Section(marker="一、", heading="认清航道工作的分量", body=("航道通则全港通。",)),
        Section(
            marker="二、",
            heading="关于航道的养护",
            sections=(Section(marker="（一）", heading="守好主航道", body=(listed,)),),
        ),
    )
    of = speech(sections=parts, title="在港务工作会议上的讲话")
    assert any("就“守好主航道”提出了三点要求" in one for one in asked(of, "short_answer") + asked(of, "fill_blank"))


def test_a_demand_is_made_on_what_a_heading_is_about() -> None:
    spot = Spot(speech="s", section="", plain="", voice="speech")
    assert spot.demands("关于夜航安全", 3) == "讲话就“夜航安全”提出了三个方面的要求"


@pytest.mark.parametrize(
    "sentence",
    [
        "引航站的几位船长今天也来了，请大家多跑码头。",
        "出现其中任何一种，当年不得评优。",
        "港务局才要在全港开展安全教育，推行“潮前预泊”。",
    ],
)
def test_asides_and_what_points_back_are_not_asked(sentence: str) -> None:
    assert leaning.leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "非经法定程序，不得随意变更。",
        "今年每百张床上报不少于30例。",
        "二十四小时之内主动报的，奖励100元。",
        "各县要参照建立相应机制，主要负责同志亲自抓。",
    ],
)
def test_an_object_that_stood_before_is_missed(sentence: str) -> None:
    assert subjects.lacks_object(sentence)


@pytest.mark.parametrize("lead", ["办法也很清楚", "看下来，有几个问题不容回避"])
def test_a_lead_that_names_nothing_hangs(lead: str) -> None:
    assert not standing.standing(lead)


def test_whose_opinion_it_is_does_not_stand_in_a_question() -> None:
    assert standing.standing("我们认为终端有三大风险") == "终端有三大风险"


# ---- what is torn, told or tied


def _slots(sentence: str, kind: str) -> list[list[str]]:
    found = (one for one in slots(sentence) if one.kind == kind and sentences._fair(one, sentence))
    return [[sentence[a:b] for a, b in one.spans] for one in found]


def test_the_second_halves_of_words_are_no_answers() -> None:
    assert not _slots("全港船闸系统统筹调度有力，服务船员有效，运转保障有序，全年无事故。", "parallel")


def test_the_first_of_two_things_holds_no_two() -> None:
    assert not _slots("早晚高峰时段护航岗由引航员和保安、船员家属共同值守。", "enumeration")
    assert _slots("早晚高峰时段护航岗由引航员、船员家属共同值守。", "enumeration")


def test_how_two_things_are_united_is_no_part_of_the_second() -> None:
    (found,) = _slots("要推动港口生产力同航道保障力高效融合、双向拉动。", "enumeration")
    assert found[-1] == "航道保障力"


def test_both_of_two_deeds_have_their_verbs() -> None:
    said = "通过疏浚航道、改造船闸，既保持了航运的快速增长，又有效地抑制了堵船现象。"
    assert not any("快速增长" in one for found in _slots(said, "enumeration") for one in found)


def test_a_purpose_is_asked_behind_what_leads_to_it() -> None:
    said = "港口实行潮前预泊的目的就是为了减少大船候潮。"
    assert ["减少大船候潮"] in _slots(said, "phrase")


def test_a_classic_keeps_its_order() -> None:
    assert not _slots("《航海谣》里说“看潮水走，看星辰行，看风帆转”，讲的是经验。", "enumeration")
    assert _slots("要求夜班做到“看潮水走，看星辰行，看风帆转”，不得离岗。", "enumeration")


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("船舶进港审批时间由现在平均112个工作日压减到60个工作日以内。", "112"),
        ("主要目标是：货物吞吐量73万吨，力争75万吨。", "75"),
        ("不要让船员一个内容听三遍，简报要合并印发。", "一"),
    ],
)
def test_a_figure_that_is_told_or_no_figure_is_not_asked(sentence: str, figure: str) -> None:
    assert [figure] not in _slots(sentence, "number")


def test_what_a_sentence_turns_against_has_no_contrary() -> None:
    assert not _slots("总的判断是机遇大于挑战，但窗口期不会太长。", "contrast")
    assert _slots("总的判断是机遇大于挑战。", "contrast")


def test_what_may_be_done_fittingly_is_not_forbidden() -> None:
    assert not _slots("引航员的年龄上限可以适当放宽。", "contrast")


def test_a_short_name_for_later_does_not_stand_in_a_question() -> None:
    said = "对编入引航队伍的人员（以下统称引航员）实行“潮前预泊”制度，并建立档案。"
    found = asked(speech(said, title="关于引航工作的意见"), "fill_blank")
    assert any("[[潮前预泊]]" in one for one in found)
    assert not any("以下统称" in one for one in found)


def test_an_order_that_is_said_is_kept() -> None:
    said = "编组工作按照现役部队、预备役人员、基干民兵、普通民兵的顺序进行，每年一次。"
    found = [one for one in made("fill_blank", speech(said, title="民兵工作规定")) if "普通民兵" in one.text]  # type: ignore[attr-defined]
    assert found
    assert not any(one.any_order for one in found)  # type: ignore[attr-defined]


def test_a_wrong_figure_stands_in_its_sentence_no_second_time() -> None:
    said = "三级查船，船长每周不少于两次，大副每周不少于三次，必须到舱底。"
    for one in made("true_false", speech(said, title="船舶检查规定")):
        assert one.verdict or one.stem.count("两次") + one.stem.count("三次") == 1  # type: ignore[attr-defined]


def test_days_do_not_tell_the_order() -> None:
    items = ("动员部署阶段（6月1日至30日）", "集中整治阶段（7月1日至8月31日）", "总结提升阶段（9月1日至30日）")
    points = tuple(Point(marker=f"（{n}）", term=one) for n, one in zip("一二三", items, strict=True))
    listed = PointList(name="三个阶段", order="numbered", items=points)
    of = speech("行动分“三个阶段”进行。", listed, title="专项行动方案")
    (question,) = made("ordering", of)
    assert question.items == ("动员部署阶段", "集中整治阶段", "总结提升阶段")  # type: ignore[attr-defined]


def test_what_is_only_managed_is_no_duty_to_tell() -> None:
    assert not _slots("对编入引航队伍的人员进行教育和管理。", "duty")


def test_a_topic_of_things_stands_before_no_sentence() -> None:
    point = Point(
        marker="一是", term="坚持“守、养、管”的养护路子", text="航道和锚地的养护，必须从港口的基本实情出发，不能照搬。"
    )
    of = speech(
        PointList(items=(point, Point(marker="二是", term="坚持夜航", text="按计划办。"))), title="在港务会议上的讲话"
    )
    assert not any("路子，航道和锚地" in one for one in asked(of, "fill_blank") + asked(of, "true_false"))
