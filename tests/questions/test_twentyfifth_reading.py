"""What the reading of 60 more texts showed: leads without a subject, members of another make, figures as names."""

from __future__ import annotations

import pytest

from quizgen import facts
from quizgen.facts import leaning, lists, naming, passages, places, speakers
from quizgen.facts.slots import slots
from quizgen.facts.spot import Spot
from quizgen.model import Block, PointList, Section, Speech
from quizgen.questions import blanks, members
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import speech
from tests.questions.test_seventeenth_reading import asked

MINUTES = "港务局专题会议纪要"


def under(heading: str, *body: Block, **parts: object) -> Speech:
    """A speech in which this stands under the first of two headings."""
    other = Section(marker="二、", heading="抓好设备维护", body=("设备科负责每月检修。",))
    one = Section(marker="一、", heading=heading, body=body, **parts)  # type: ignore[arg-type]
    return speech("同志们。", sections=(one, other))


# ---- lists: whose they are, and what they are of


def test_a_list_told_without_a_subject_stands_under_its_heading() -> None:
    said = "要做到“三个不离”：人不离岗、眼不离屏、笔不离本。"
    points = PointList(name="三个不离", items=("人不离岗", "眼不离屏", "笔不离本"))
    texts = asked(under("守好夜间调度", said, lists=(points,)), "fill_blank")
    assert any(one.startswith("“守好夜间调度”部分指出，要做到“三个不离”") for one in texts)
    assert not any("讲话指出，“守好夜间调度”部分" in one for one in texts)


@pytest.mark.parametrize(
    "told",
    ["“守好夜间调度”部分指出，要到岗", "“守好夜间调度，管住要害岗位和关键时段”部分规定，要到岗", "会议强调，要到岗"],
)
def test_a_sentence_behind_its_heading_says_whose_it_is(told: str) -> None:
    assert passages.attributed(told)


@pytest.mark.parametrize(
    ("above", "says"),
    [
        (("完善服务", "2031年工作情况"), "“完善服务”部分介绍了三个方面的工作"),
        (("完善服务", "2032年工作安排"), "文章就“完善服务”提出了三个方面的要求"),
    ],
)
def test_work_that_is_done_is_no_demand(above: tuple[str, ...], says: str) -> None:
    spot = Spot(speech="s", section="1", plain="", over_title=above)
    assert spot.demands(above[0], 3).endswith(says.removeprefix("文章"))


@pytest.mark.parametrize(
    ("name", "of"),
    [
        ("三方签字", ("施工单位", "监理单位", "建设单位")),
        ("三色管理", ("绿灯为按期推进", "黄灯为进度滞后", "红灯为严重滞后")),
        ("三环五步", ("查环", "改环", "验环", "登记", "分派", "办理", "反馈", "归档")),
    ],
)
def test_who_does_it_and_what_other_things_stand_for_are_no_members(name: str, of: tuple[str, ...]) -> None:
    assert lists._are_no_things(name, of)


def test_members_with_the_words_of_their_name_are_its_own() -> None:
    assert not lists._are_no_things("两不三要", ("不脱岗", "不串岗", "要巡检", "要记录", "要交接"))


@pytest.mark.parametrize(
    ("plain", "told"), [("推行“135”工作法，三年见效。", "“135”工作法"), ("记住“135”，三年见效。", "")]
)
def test_figures_that_are_a_name_are_told_with_their_thing(plain: str, told: str) -> None:
    assert naming.with_thing("135", plain) == told


def test_members_of_figures_keep_their_order() -> None:
    said = "推行“123”工作法，即一张图指挥、两本账管理、三支队伍值守。"
    points = PointList(name="123", items=("一张图指挥", "两本账管理", "三支队伍值守"))
    found = made("fill_blank", speech(said, lists=(points,)))
    assert found
    assert not any(one.any_order for one in found)  # type: ignore[attr-defined]


def test_a_list_is_not_led_in_by_one_of_its_members() -> None:
    said = "学员评价采取自评、组评、师评三种方式，分别占20%、30%、50%。"
    points = PointList(name="三种方式", items=("自评", "组评", "师评"))
    assert not any(one.startswith("师评三种方式") for one in asked(speech(said, lists=(points,)), "fill_blank"))


def test_a_told_list_ends_with_a_full_stop() -> None:
    said = "夜航引导要守住“三个不”，不超速、不追越、不抢行"
    points = PointList(name="三个不", items=("不超速", "不追越", "不抢行"))
    texts = [one for one in asked(speech(said, lists=(points,)), "fill_blank") if "[[" in one]
    assert texts
    assert all(one.endswith("。") for one in texts)


def test_a_member_with_a_comma_is_no_blank() -> None:
    of = ("船舶进港要先报告，后引航", "货物装卸", "单证交接")
    found = asked(speech("港区要管好三件事。", PointList(name="三件事", items=of)), "fill_blank")
    assert not any("[[船舶进港要先报告，后引航]]" in one for one in found)


def test_as_what_cuts_no_word() -> None:
    points = PointList(name="两社联动", items=("以船员社区为平台", "以社会工作者为支撑"))
    texts = asked(speech("推进“两社联动”，以船员社区为平台、以社会工作者为支撑。", lists=(points,)), "fill_blank")
    assert not any("者为支撑" in one.replace("社会工作者为支撑", "") for one in texts)


# ---- members of another make


@pytest.mark.parametrize(
    ("one", "of", "fits"),
    [
        ("动火", ("司机", "维修工", "主管"), False),
        ("巡检记录", ("交接记录", "值班记录", "维修记录"), True),
        ("检查", ("登记", "办理", "回访", "归档"), True),
    ],
)
def test_a_phrase_from_elsewhere_is_of_one_make_with_the_members(one: str, of: tuple[str, ...], *, fits: bool) -> None:
    assert members._of_one_make(one, of) == fits


def test_initials_stand_in_their_order() -> None:
    said = "值班员报告险情用SBAR方法，现状、背景、评估、建议四项说清楚，一分钟说完。"
    found = [one for one in made("fill_blank", speech(said)) if "背景" in one.text]  # type: ignore[attr-defined]
    assert found
    assert not any(one.any_order for one in found)  # type: ignore[attr-defined]


# ---- whose words they are


def test_minutes_name_who_speaks() -> None:
    assert speakers.labelled("庞立新（港务局局长）：接受批评，三天内整改到位。") == "庞立新"
    assert speakers.labelled("会议时间：上午九点在二楼会议室。") == ""


def test_headings_that_say_what_is_wrong_are_not_cited() -> None:
    wrong = Section(marker="误区一：", heading="引航是引航站一家的事", body=("引航要由船长和引航员共同负责。",))
    right = Section(marker="误区二：", heading="夜航不用报备", body=("夜航应当提前两小时报备。",))
    texts = [
        one
        for kind in ("fill_blank", "true_false", "single_choice", "short_answer")
        for one in asked(speech("各位船员。", sections=(wrong, right)), kind)
    ]
    assert not any("引航是引航站一家的事" in one or "夜航不用报备" in one for one in texts)


@pytest.mark.parametrize("title", ["一图读懂港口新规", "《港口管理条例》政策解读", "港口管理问答"])
def test_a_text_that_explains_rules_is_a_document(title: str) -> None:
    of = Speech(id="s", title=title, verbatim=True, body=("船舶进港应当提前报告，未报告的不予安排泊位。",))
    assert places.voice_of(of) == "document"


# ---- sentences


@pytest.mark.parametrize(
    ("sentence", "breaks"),
    [
        ("难处就在两头，一头缺泊位。", True),
        ("难处有两个，一是缺泊位，二是缺引航员。", False),
        ("要一手抓装卸，一手抓安全。", False),
        ("一件是泊位轮换，三年一轮。", True),
        ("一件是泊位轮换，再一件是加餐。", False),
    ],
)
def test_a_sentence_that_counts_only_the_first_breaks_off(sentence: str, *, breaks: bool) -> None:
    assert leaning.breaks_off(sentence) == breaks


def test_the_number_of_a_note_is_left_out() -> None:
    said = "港务局坚持“守港即守边”[2]的理念，全年巡航里程要达到32万海里以上。"
    texts = [one for kind in ("fill_blank", "true_false") for one in asked(speech(said), kind)]
    assert texts
    assert not any("[2]" in one for one in texts)


def test_what_degrees_below_zero_are_is_not_turned() -> None:
    said = "室外作业气温低于零下15度的，应当停止高处作业。"
    assert not [one for one in slots(said) if one.kind == "contrast"]


def test_a_single_number_has_no_name() -> None:
    assert not [one for one in slots("“一主”是集装箱，占全港吞吐量的一半。") if one.kind == "quoted"]


def test_days_and_figures_in_quotation_marks_stay_whole() -> None:
    said = "遭遇“7·21”特大暴雨的码头要在汛前完成堤岸加固。"
    assert not any("“[[" in one and "7·21" in one for one in asked(speech(said), "fill_blank"))


@pytest.mark.parametrize(("figure", "instead"), [("5.6", {"5.0", "6.0"}), ("15.4", {"15.0", "16.0"})])
def test_no_round_figure_stands_beside_one_with_decimals(figure: str, instead: set[str]) -> None:
    said = f"港口货物吞吐量要增长{figure}%以上，集装箱增长要更快。"
    for question in made("single_choice", speech(said, title="港务局工作意见")):
        assert not instead & set(question.distractors)  # type: ignore[attr-defined]


def test_years_stay_inside_the_span_of_a_plan() -> None:
    title = "港口发展三年行动方案（2026—2028年）"
    said = "到2027年，全港集装箱吞吐量达到120万标箱以上，建成两个自动化泊位。"
    of = Speech(id="s", title=title, body=(said,))
    wrong = {one for question in made("single_choice", of) for one in question.distractors}  # type: ignore[attr-defined]
    assert not {one for one in wrong if one.startswith("20") and not 2026 <= int(one[:4]) <= 2028}


def test_every_question_has_its_evidence_in_the_text() -> None:
    said = "要做到“三个不离”：人不离岗、眼不离屏、笔不离本。"
    points = PointList(name="三个不离", items=("人不离岗", "眼不离屏", "笔不离本"))
    of = under("守好夜间调度", said, lists=(points,))
    assert all(quote in of.plain() for fact in facts.find(of) for quote in fact.quotes)


# ---- after a last reading of nine texts


def test_steps_keep_their_order() -> None:
    said = "进舱作业记住九个字：先通风、再检测、后进舱。"
    points = PointList(name="九个字", items=("先通风", "再检测", "后进舱"))
    found = made("fill_blank", speech(said, lists=(points,)))
    assert found
    assert not any(one.any_order for one in found)  # type: ignore[attr-defined]


def test_a_name_of_parts_is_no_term() -> None:
    assert not [one for one in slots("实行“1+X”模式，“1”为作业辅导，“X”为社团活动。") if one.kind == "quoted"]


def test_sides_of_a_thing_are_no_list_of_their_own() -> None:
    assert lists._are_no_things("三方面的政策", ("社保", "救助", "住房"))


def test_what_rules_call_something_is_left_out_of_a_question() -> None:
    lead = "港务中心（以下简称中心）主管全港泊位调度工作，承担下列职责"
    assert passages.asking(lead, 4) == "港务中心主管全港泊位调度工作，承担哪些职责"


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("研究食堂管理有关问题", "食堂管理"),
        ("研究生培养工作要加强", "研究生培养工作要加强"),
        ("听取汛期值守准备情况", "汛期值守准备情况"),
    ],
)
def test_an_item_of_an_agenda_is_told_without_what_is_done_with_it(heading: str, told: str) -> None:
    assert places._tidy(heading) == told


def test_today_is_not_told_to_readers() -> None:
    assert leaning.leans("各站要把今天的会议精神传达到每个班组，8月31日前上报贯彻情况。")


def test_a_long_last_part_cites_no_heading_for_what_closes_the_part_above() -> None:
    parts = [
        Section(marker="（一）", heading="打好补欠仗", body=("造林补欠要在10月底前完成整地，逾期的通报批评。",)),
        Section(
            marker="（二）",
            heading="打好清理仗",
            body=("疫木清理要在11月底前结束。", PointList(lead="分两批：", items=("第一批清理沿路", "第二批清理沿河"))),
        ),
        Section(
            marker="（三）",
            heading="打好防火仗",
            body=(
                "防火物资要在9月底前清点入库，缺少的在一周内补足。",
                "完成上述工作关键在人。",
                "各局领导班子要扛起责任，局长每月下基层不少于6天。",
                "各市局应当在8月31日前把贯彻落实情况报省局办公室。",
            ),
        ),
    ]
    of = speech(
        "同志们。", title="在林业会议上的讲话", sections=(Section(heading="下半年工作", sections=tuple(parts)),)
    )
    texts = [one for kind in ("fill_blank", "true_false", "single_choice") for one in asked(of, kind)]
    assert any("报省局办公室" in one for one in texts)
    assert not any("打好防火仗" in one for one in texts if "报省局办公室" in one or "下基层" in one)
    assert any("打好防火仗" in one for one in texts if "清点入库" in one)


def test_what_stands_round_all_points_is_no_part_of_a_blank() -> None:
    assert blanks._all_end(("在电耗上降", "在油耗上降", "在采购上降")) == "上降"


def test_how_a_speaker_turns_to_a_list_is_no_part_of_the_question() -> None:
    lead = passages.leading("同志们。要看到，当前值班队伍中还有几种不好的苗头。")
    assert passages.asking(lead, 3) == "当前值班队伍中有哪三种不好的苗头"
