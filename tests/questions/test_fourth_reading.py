"""What a fourth blind reading found: stems without their subject, figures and exchanges that give themselves away."""

import pytest

from quizgen import facts, questions, wording
from quizgen.facts import ClozeFact, standing
from quizgen.facts.slots import slots
from quizgen.model import Block, Pairs, Point, PointList, Question, Section, Speech
from quizgen.questions import blanks, members, statements, stems
from tests.questions.test_blind import made


def speech(*body: Block, title: str = "在仓储工作会上的讲话", **parts: object) -> Speech:
    return Speech(id="s", title=title, verbatim=True, body=body, **parts)  # type: ignore[arg-type]


def clozes(of: Speech, kind: str) -> list[ClozeFact]:
    return [fact for fact in facts.find(of) if isinstance(fact, ClozeFact) and fact.kind == kind]


def found(sentence: str) -> list[tuple[str, list[str]]]:
    return [(slot.kind, [sentence[a:b] for a, b in slot.spans]) for slot in slots(sentence)]


# ---- whose it is, and what it is about


def test_a_list_is_asked_for_in_the_clause_that_says_its_name() -> None:
    said = "夜间值守要做到“三个必须”，带班人员必须在岗、库区灯火必须通明、进出登记必须及时。"
    listed = PointList(name="三个必须", items=("带班人员必须在岗", "库区灯火必须通明", "进出登记必须及时"))
    of = speech(said, lists=(listed,))
    assert made("fill_blank", of)[0].asks().startswith("讲话指出，夜间值守要做到“三个必须”：＿")
    assert made("short_answer", of)[0].asks() == "讲话指出，夜间值守要做到“三个必须”。“三个必须”分别指什么？"


def test_a_clause_that_only_qualifies_a_name_stands_before_it() -> None:
    said = "班前会背诵仓储安全“三懂”。懂原理、懂预防、懂处置，一样也不能少。"
    (question,) = made(
        "fill_blank", speech(said, lists=(PointList(name="三懂", items=("懂原理", "懂预防", "懂处置")),))
    )
    assert question.asks().startswith("班前会背诵仓储安全“三懂”：＿")


def test_a_name_with_quotation_marks_in_it_is_quoted_with_single_ones() -> None:
    named = PointList(name="三个“不”", items=("不早退", "不离岗", "不漏记"))
    question = made("fill_blank", speech("记住三个“不”：不早退、不离岗、不漏记。", lists=(named,)))[0]
    assert question.asks().startswith("“三个‘不’”是指")


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        ("具体到各班组", False),
        ("盘点工作取得突破", False),
        ("库房管理要落到人", False),
        ("要记住的", False),
        ("做好盘点工作的五项要求", True),
        ("保管员主要职责", True),
        ("四个重点", True),
    ],
)
def test_only_what_something_is_called_is_quoted_as_its_title(lead: str, title: bool) -> None:
    assert stems._is_title(lead) is title


def test_a_short_sentence_names_the_heading_that_says_what_it_is_about() -> None:
    part = Section(heading="药品要管到位", body=("供应科要抓紧调运，4月5日前全部到库到架。",))
    fact = clozes(speech(sections=(part,)), "day")[0]
    assert stems.opening(fact, str) == "Under the heading “药品要管到位”: "


def test_a_sentence_is_cited_by_where_it_stands() -> None:
    part = Section(heading="药品要管到位", body=("供应科要抓紧调运药品，4月5日前全部到库到架。",))
    assert clozes(speech(sections=(part,)), "day")[0].scope.words == "药品要管到位"


def test_what_a_point_says_stands_behind_its_topic() -> None:
    points = PointList(
        items=(Point(term="贵重物品", text="设专柜存放，保留“双钥匙”制度。"), Point(term="油料", text="入地下库。"))
    )
    (fact,) = clozes(speech(points), "quoted")
    assert (fact.scope.words, fact.sentence) == ("贵重物品", "设专柜存放，保留“双钥匙”制度。")


def test_what_a_point_does_is_no_topic_of_its_sentence() -> None:
    points = PointList(
        items=(Point(term="把准政策", text="引用文件须核对原文，保留“双签字”。"), Point(term="吃透意图", text="先问。"))
    )
    assert [fact.sentence for fact in clozes(speech(points), "quoted")] == ["引用文件须核对原文，保留“双签字”。"]


@pytest.mark.parametrize(
    "sentence",
    [
        "有一项不符的，不得签字放行。",
        "连续两个月低于80%的，扣当月绩效的5%。",
        "按每10辆车不少于3个充电口配。",
        "对小企业不得以等待审计为由拖延。",
    ],
)
def test_sentences_that_lost_their_condition_or_subject_do_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_what_somebody_does_stands_behind_who_does_it() -> None:
    points = PointList(
        items=(
            Point(term="保安科要管好大门", text="把120名临时工的进出管起来，不少于2人值守。"),
            Point(term="车队要管好油", text="不漏记。"),
        )
    )
    assert clozes(speech(points), "number")[0].sentence.startswith("保安科要管好大门，把120名")


@pytest.mark.parametrize(
    "sentence", ["说它是后院，是因为吃饭坐车哪一样都离不开它。", "成绩要肯定，但是必须看到问题还不少。"]
)
def test_pronouns_and_turns_of_speech_do_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_the_first_of_several_that_a_count_leads_in_is_no_sentence() -> None:
    of = speech("有三件事月底必须办成：清理库房，存量控制在800件以内；合并台账，一处登记；开通热线，专人接听。")
    assert not any("三件事" in fact.sentence for fact in facts.find(of) if isinstance(fact, ClozeFact))


def test_questions_of_the_text_itself_are_not_asked() -> None:
    part = Section(heading="思考题", body=("比较“先进先出”与“后进先出”的异同，并说明理由。",))
    assert not list(facts.find(speech(sections=(part,))))


# ---- figures


def test_only_limits_are_asked_of_a_sentence_full_of_figures() -> None:
    asked = found("全库97名保管员，每人联系5个班、20户商家，每月巡查不少于12次。")
    assert [words for kind, words in asked if kind == "number"] == [["12"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "全年费用计划2860万元，上半年只用了1072万元，占37.5%，进度太慢。",
        "开通热线，保证24小时有人接听。",
        "目前缺7人，要尽快补齐。",
    ],
)
def test_figures_that_are_known_without_the_text_or_only_of_the_day_are_not_asked(sentence: str) -> None:
    assert not [kind for kind, _ in found(sentence) if kind == "number"]


@pytest.mark.parametrize(
    ("sentence", "answer", "fair"),
    [
        ("库容要由22万立方米提高到30万立方米。", "30", lambda one: one > 22),
        ("验收时限要由15个工作日压缩到5个工作日。", "5", lambda one: one < 15),
        ("库房盘点合格率不低于99.9%，不得弄虚作假。", "99.9", lambda one: 99 < one < 100),
        ("台账差错率要控制在95%以上的库房不出现。", "95", lambda one: one < 100),
    ],
)
def test_near_figures_could_stand_in_their_place(sentence: str, answer: str, fair: object) -> None:
    (fact,) = [one for one in clozes(speech(sentence), "number") if one.answers == (answer,)]
    assert fact.siblings
    assert all(fair(float(one)) for one in fact.siblings)  # type: ignore[operator]


def test_a_figure_with_a_comma_keeps_it() -> None:
    of = Speech(
        id="s", title="Stores policy", language="en", body=("The store must hold at least 1,500 pounds of salt.",)
    )
    fact = clozes(of, "number")[0]
    assert fact.answers == ("1,500",)
    assert all("," in one or len(one) < 4 for one in fact.siblings)


def test_another_period_of_the_sentence_is_no_wrong_one() -> None:
    fact = clozes(speech("公司级检查每月一次，车间级检查每周一次。"), "period")[0]
    assert not {"周", "月"} & set(fact.siblings)


# ---- what is blanked


def test_a_verb_that_only_names_is_no_answer() -> None:
    assert ("phrase", ["归纳"]) not in found("保管员的职责可以归纳为“三管”，即管物、管账、管安全。")


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("保密就是不该说的不说，不该看的不看，不该记的不记。", ["不该说的不说", "不该看的不看", "不该记的不记"]),
        ("保管员要常怀敬畏之心，常思贪欲之害，常弃非分之想。", ["常怀敬畏之心", "常思贪欲之害", "常弃非分之想"]),
    ],
)
def test_clauses_of_one_build_are_filled_in(sentence: str, clauses: list[str]) -> None:
    assert ("enumeration", clauses) in found(sentence)


def test_the_second_half_of_a_couplet_is_filled_in_where_it_turns_the_words_round() -> None:
    pairs = Pairs(items=(("没有账本，库房就失了眼睛", "没有制度，库房就失了规矩"),))
    of = speech("没有账本，库房就失了眼睛；没有制度，库房就失了规矩。", pairs=(pairs,))
    told = Pairs(items=(("涉密电脑不上外网", "上外网电脑不涉密"),))
    assert not clozes(of, "half")
    (half,) = clozes(speech("涉密电脑不上外网，上外网电脑不涉密。", pairs=(told,)), "half")
    assert half.answers == ("上外网电脑不涉密",)


def test_a_figure_in_brackets_is_no_part_of_an_answer() -> None:
    listed = PointList(lead="来人最盼望的依次是：", items=("少排队（41.2%）", "少跑路（29.7%）", "少填表（18.5%）"))
    assert "[[少跑路]]（29.7%）" in made("fill_blank", speech(listed))[0].text  # type: ignore[attr-defined]


def test_quotation_marks_stay_in_the_stem() -> None:
    assert blanks._blanked("“钙”") == "“[[钙]]”"


# ---- exchanges and orders


@pytest.mark.parametrize(
    "listed",
    [
        ("带班领导必须在岗", "值班电话必须畅通", "信息报送必须及时"),
        ("县级包乡", "乡级包村", "村级包户"),
        ("每月读一本书", "每季讲一堂课", "每年做一项课题"),
    ],
)
def test_ends_are_not_exchanged_where_nobody_would_take_them_for_true(listed: tuple[str, ...]) -> None:
    assert members.crossed(listed, 0, 1) is None


def test_members_that_show_whose_they_are_are_no_wrong_options() -> None:
    own = PointList(name="四个重点", items=("风险辨识", "作业许可", "现场监护", "应急演练"))
    other = PointList(name="四到位", items=("投入到位", "人员到位", "培训到位", "检查到位"))
    fact = facts.find(speech(own, other))[0]
    assert not {"投入到位", "人员到位"} & set(fact.siblings)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("marker", "asked"), [("是", False), ("要", True)])
def test_an_unconfirmed_order_is_asked_where_the_name_says_its_numbers(marker: str, asked: bool) -> None:
    items = tuple(
        Point(marker=f"{n}{marker}", term=t) for n, t in zip("一二三四", ("灵", "快", "稳", "准"), strict=True)
    )
    listed = PointList(name="四要", lead="保管员必须做到“四要”：", order="numbered", items=items)
    assert bool(made("ordering", speech(listed))) is asked


def test_the_usual_headings_of_a_report_are_not_asked_for() -> None:
    parts = tuple(Section(heading=one) for one in ("2031年工作回顾", "2032年总体要求和主要目标", "2032年重点工作"))
    assert not made("short_answer", speech(sections=parts))


@pytest.mark.parametrize(
    ("sentence", "larger"),
    [
        ("每名保管员每月巡查不少于12次，要有记录。", True),
        ("验收时限不超过30天，逾期要说明。", False),
        ("评分45分以上的列为高危库房，要挂黄牌。", False),
        ("叉车电量低于30%的，不得出库作业。", True),
        ("交班超过10分钟的，要记入考核。", False),
    ],
)
def test_a_false_figure_is_not_implied_by_the_right_one(sentence: str, larger: bool) -> None:
    fact = clozes(speech(sentence), "number")[0]
    kept = [one for one in fact.siblings if statements._contradicts(fact, one)]
    assert kept
    assert all((float(one) > float(fact.answers[0])) is larger for one in kept)


def test_what_is_done_one_after_the_other_keeps_its_order() -> None:
    question = made("fill_blank", speech("用灭火器要记住“提、拔、握、压”四个字，站在上风口。"))[0]
    assert question.any_order is False  # type: ignore[attr-defined]


def test_parts_of_two_groups_change_places_in_their_group_only() -> None:
    listed = PointList(name="两查两对", items=("来前查", "走后查", "对名", "对号"))
    question = made("fill_blank", speech("一律两查两对：来前查、走后查、对名、对号。", lists=(listed,)))[0]
    assert question.any_order == ((1, 2), (3, 4))  # type: ignore[attr-defined]


def test_an_english_list_is_asked_for_by_the_heading_above_it() -> None:
    points = PointList(
        order="numbered", items=("wet the hands first", "apply one dose of soap", "rinse and dry them well")
    )
    of = Speech(id="s", title="Hand hygiene", language="en", sections=(Section(heading="HOW TO WASH", body=(points,)),))
    found = [one.asks() for one in _generated(of) if one.type == "short_answer"]
    assert found == ["What points does the text list under “How to wash”?"]


def _generated(of: Speech) -> list[Question]:
    return list(questions.generate(facts.find(of), wording.say("en")))


def test_wrong_days_stand_between_those_that_the_sentence_tells() -> None:
    fact = clozes(speech("6月底以前各库要完成一次演练，7月5日前把记录交到安全科。"), "day")[0]
    assert not {"7月底", "8月底"} & set(fact.siblings)


def test_words_that_speak_of_the_speaker_lead_in_to_no_english_list() -> None:
    assert standing.standing("Four words on the wall behind me") == ""


def test_headings_of_an_imported_document_are_not_put_in_order() -> None:
    titles = ("把入库登记做得更细", "把夜间巡查做得更勤", "把出库复核做得更严", "把盘点对账做得更准")
    parts = tuple(Section(marker=f"{n}、", heading=one) for n, one in zip("一二三四", titles, strict=True))
    assert not made("ordering", speech(sections=parts))
    confirmed = Speech(id="s", title="讲话", sections=parts)
    assert made("ordering", confirmed)


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("You must finish all fifteen standards by the end of week twelve.", True),
        ("You look well this morning, and so does everybody else.", False),
        ("Never write it on your hand, and never give it to a visitor.", False),
    ],
)
def test_a_rule_for_those_who_are_spoken_to_stands_alone(sentence: str, stands: bool) -> None:
    assert standing.stands_alone(sentence) is stands


def test_minutes_in_words_are_those_that_people_set() -> None:
    of = Speech(
        id="s", title="Talk", language="en", body=("A briefing must last no more than ten minutes at the start.",)
    )
    assert "eleven" not in clozes(of, "number")[0].siblings


def test_a_false_figure_is_the_nearest_that_contradicts() -> None:
    (question,) = [
        one for one in made("true_false", speech("连续驾驶叉车不得超过4小时，中间要停车休息。")) if not one.answer
    ]  # type: ignore[attr-defined]
    assert "2小时" in question.asks()


def test_a_name_that_tells_its_order_is_not_put_in_order() -> None:
    items = tuple(Point(marker=f"{n}", term=t) for n, t in zip("一二三", ("看轮胎", "摸轮毂", "试刹车"), strict=True))
    listed = PointList(name="一看二摸三试", order="numbered", items=items)
    assert not made("ordering", Speech(id="s", title="讲话", body=(listed,)))


def test_headings_in_brackets_are_not_the_parts_of_the_text() -> None:
    titles = ("把两个责任压到科室去", "把六个严禁落到人头上", "把科技手段用到监督上")
    parts = tuple(Section(marker=f"（{n}）", heading=one) for n, one in zip("一二三", titles, strict=True))
    assert not made("short_answer", speech(sections=parts))
