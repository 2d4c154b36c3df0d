"""What a reading of real notices, rules and reports found: much that examiners ask of them was not asked."""

from __future__ import annotations

import pytest

from quizgen import counting, facts, pool, questions, selection, wording
from quizgen.facts import clauses, places
from quizgen.facts.kinds import DUTY, FINE, MEANING, WHO
from quizgen.facts.slots import slots
from quizgen.model import Point, PointList, Question, Section, Speech
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import clozes, speech

RULES = "临江市停车场条例"
REPORT = "全市泊位建设会议在临江召开"


def asked(sentence: str, kind: str = "enumeration") -> list[tuple[str, ...]]:
    found = (slot for slot in slots(sentence) if slot.kind == kind)
    return [tuple(sentence[start:end] for start, end in slot.spans) for slot in found]


# ---- what is enumerated


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        ("增强对本港历史、本港文化、本港制度、本港道路的认同。", ("本港历史", "本港文化", "本港制度", "本港道路")),
        ("牢固树立风雨同舟、甘苦与共、进退与共的港区理念。", None),
        ("坚持数字化、低碳化、集约化方向，建设新港区。", ("数字化", "低碳化", "集约化")),
        ("要在笃学、慎思、明辨、力行上为全港带好头、作示范。", ("笃学", "慎思", "明辨", "力行")),
        ("泵房应当与主体工程同时设计、同时施工、同时投入使用。", ("同时设计", "同时施工", "同时投入使用")),
        ("健全有利于港区通行的计费体制、清分核算制度和信用体系。", ("计费体制", "清分核算制度", "信用体系")),
        ("把码头安全条例作为铁规矩、硬杠杠，毫不松懈。", ("铁规矩", "硬杠杠")),
        ("对儿童、学生、老年人、残疾人、现役军人等人员免收泊位费。", ("儿童", "学生", "老年人", "残疾人", "现役军人")),
    ],
)
def test_members_that_something_bounds_are_asked(sentence: str, members: tuple[str, ...] | None) -> None:
    assert members is None or members in asked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "市港务、公安、税务、水利、气象、消防等有关部门应当按照职责做好工作。",
        "培育智慧泊位、绿色岸电、文旅码头、国货“潮品”等新的增长点。",
        "重点支持关键核心泊位攻关、新型岸电设施、节能靠离泊位。",
        "要统筹化解码头债务、堆场债务、驳船租金拖欠等风险。",
        "加强泊位、岸电、堆场、道路、驳船、仓储等调度。",
    ],
)
def test_what_is_cut_or_said_of_any_office_is_none(sentence: str) -> None:
    assert not asked(sentence)


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("我港建设正从快速扩张期转向稳定提升期。", ("快速扩张期", "稳定提升期")),
        ("必须坚持岸电改造和驳船更新并举。", ("岸电改造", "驳船更新")),
        ("要把推进泊位扩容和岸线修复有机结合起来。", ("泊位扩容", "岸线修复")),
    ],
)
def test_two_things_that_are_united_or_pass_over_are_asked(sentence: str, things: tuple[str, str]) -> None:
    assert things in asked(sentence)


def test_two_qualified_things_are_asked_in_their_order() -> None:
    assert ("有效提升", "合理增长") in asked("推动港口实现质的有效提升和量的合理增长。", "parallel")


def test_the_points_of_a_series_of_clauses_are_asked_behind_the_words_they_share() -> None:
    sentence = "建好泊位，要聚焦岸电改造，聚焦堆场扩容，聚焦驳船更新。"
    assert ("岸电改造", "堆场扩容", "驳船更新") in asked(sentence)
    assert not asked("如果不停工，如果不及时停产整顿，如果不压减人员，就守不住底线。")


# ---- rules: duties, meanings, fines, bodies


def test_what_is_to_be_done_in_a_case_is_told_in_ones_own_words() -> None:
    of = Speech(
        id="s",
        title=RULES,
        language="zh-CN",
        verbatim=True,
        body=("在堆场内发现不明包裹的，值守人员应当保护好现场，并立即报告港务管理机构。",),
    )
    (question,) = made("short_answer", of)
    assert question.stem == f"《{RULES}》规定，在堆场内发现不明包裹的，值守人员应当怎么做？"
    assert [one.text for one in question.key_points] == ["保护好现场", "立即报告港务管理机构"]


@pytest.mark.parametrize(
    ("sentence", "kind", "what"),
    [
        ("本条例所称泊位是指供船舶停靠并装卸货物的岸线区段。", MEANING, "供船舶停靠并装卸货物的岸线区段"),
        ("擅自移动界桩的，由港务部门责令改正，处五千元以上二万元以下的罚款。", FINE, "五千元以上二万元以下"),
        ("临时占用岸线的，审批部门应当征求港务管理部门的意见。", WHO, "港务管理部门"),
        ("泊位变更的，承租人应当向市港务主管部门提出申请。", WHO, "市港务主管部门"),
    ],
)
def test_rules_are_asked_for_meanings_fines_and_bodies(sentence: str, kind: str, what: str) -> None:
    assert [(what,)] == asked(sentence, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "泊位承租人逾期未缴费的，应当按照有关规定办理。",
        "现有泊位无法满足需要的，供应价格由港务部门核定。",
        "港务人员玩忽职守、滥用职权的，应当给予处分。",
    ],
)
def test_what_is_laid_down_elsewhere_or_by_any_rules_is_no_duty(sentence: str) -> None:
    assert not asked(sentence, DUTY)


def test_a_fine_is_chosen_among_ranges_and_its_figures_are_not_asked_one_by_one() -> None:
    sentence = "擅自移动界桩的，责令改正，处五千元以上二万元以下的罚款。"
    (fine,) = (slot for slot in slots(sentence) if slot.kind == FINE)
    assert len(fine.instead) > 2
    assert all("以上" in one and one.endswith("元以下") for one in fine.instead)
    assert not asked(sentence, "number")


def test_numerals_reach_beyond_thousands() -> None:
    assert [counting.number(one) for one in ("两千五百", "二十万", "20万", "一百万")] == [
        2500,
        200_000,
        200_000,
        1_000_000,
    ]
    assert [counting.numeral(one) for one in (2000, 50_000, 200_000, 1_000_000)] == ["二千", "五万", "二十万", "一百万"]


def test_what_leads_in_to_duties_of_some_kind_becomes_the_question() -> None:
    members = ("编制泊位年度计划", "核发临时停泊证件", "组织岸电设施巡查")
    points = PointList(lead="港务管理机构的主要职责是：", order="numbered", items=members)
    section = Section(heading="管理", body=(points,))
    of = Speech(id="s", title=RULES, language="zh-CN", verbatim=True, sections=(section,))
    stems = [one.stem for one in made("short_answer", of)]
    assert f"《{RULES}》规定，港务管理机构的主要职责有哪些？请简要回答。" in stems


# ---- whose words, and of what


@pytest.mark.parametrize(
    ("title", "voice"),
    [
        ("港务局召开第三次全体会议 讨论《年度工作报告》稿", "meeting"),
        ("建港五十周年招待会在临江举行 港长发表重要讲话", "speech"),
        ("《岸线》杂志发表文章《在泊位建设座谈会上的讲话》", "speech"),
    ],
)
def test_a_title_tells_whose_words_a_text_gives(title: str, voice: str) -> None:
    assert places.voice_of(Speech(id="s", title=title, language="zh-CN", verbatim=True)) == voice


def test_clauses_of_a_long_sentence_stand_behind_what_it_demands() -> None:
    lead = "会议强调，当前和今后一个时期港区工作的总体要求是："
    aims = "以建成绿色泊位为目标，以推动集约靠泊为主题，以岸电改造为重要抓手"
    rest = "深入贯彻全市部署，坚持稳字当头，坚持因港制宜、分类施策，大力推动码头结构优化、堆场效能提升、驳船有序更新"
    found = [*clauses.of(f"{lead}{rest}，{aims}，走出一条新路子。")]
    assert f"{lead}……{aims}。" in found


def test_the_evidence_of_a_clause_amid_its_sentence_stands_in_the_text() -> None:
    sentence = (
        "会议强调，要着力建好港区共有的靠泊家园，以绿色岸电发展理念为引领，深化靠泊教育、岸电教育、仓储教育，"
        "引导各驳船队牢固树立正确的安全观、时效观、成本观、服务观，加强对新船员的靠泊教育，全面推广港区通用的调度用语。"
    )
    of = Speech(id="s", title=REPORT, language="zh-CN", verbatim=True, body=(sentence,))
    assert any("安全观" in fact.answers for fact in clozes(of, "enumeration"))


# ---- which questions are kept


def test_true_statements_are_hardly_more_than_false_ones() -> None:
    body = tuple(f"{name}泊位的调度必须由当班调度长签字后方可执行。" for name in "甲乙丙丁戊己庚辛")
    of = Speech(id="s", title=RULES, language="zh-CN", verbatim=True, body=body)
    kept = [one for one in pool.generated(of) if one.verdict is not None]
    true = sum(one.verdict is True for one in kept)
    assert true <= len(kept) - true + selection.MORE_TRUE


def test_what_anybody_may_do_or_is_praised_for_is_no_statement() -> None:
    said = "任何单位和个人发现违规停泊的，有权向港务管理机构举报。"
    assert not made("true_false", speech(said, title=RULES))


def test_a_body_that_may_be_the_right_one_by_another_name_makes_no_statement_false() -> None:
    body = (
        "泊位登记由市港务主管部门负责。",
        "岸电改造由原登记主管部门审批。",
        "堆场租赁由上一级主管部门审核。",
    )
    of = Speech(id="s", title=RULES, language="zh-CN", verbatim=True, body=body)
    assert not any(one.verdict is False and "原登记" in one.stem for one in pool.generated(of))


# ---- English handbooks


def english(*body: str, heading: str = "Requests for visiting berths") -> Speech:
    section = Section(heading=heading, body=body)
    return Speech(id="s", title="Harbour handbook", language="en", verbatim=True, sections=(section,))


def told(of: Speech) -> list[Question]:
    return [one for one in questions.generate(facts.find(of), wording.say("en")) if one.type == "short_answer"]


def test_an_english_rule_is_completed_from_its_case_on() -> None:
    (question,) = told(english("If a skipper needs a second night, you will need to update the log."))
    assert question.stem == (
        "Under “Requests for visiting berths”, complete the rule: If a skipper needs a second night, you will need to …"
    )
    assert [one.text for one in question.key_points] == ["update the log"]


def test_an_english_term_is_defined_and_what_points_elsewhere_is_not_asked() -> None:
    (question,) = told(english("A visiting berth is a place that boats may use for one night."))
    assert question.stem.endswith("complete the definition: A visiting berth is …")
    assert not told(english("If this fails, you should ring them on the number below."))
    assert not told(english("If possible, you should ring the harbour office beforehand."))


# ---- what the last two readings found


@pytest.mark.parametrize(
    "sentence",
    [
        "监测站应当公布统一的寄存服务、快运服务投诉、申诉电话。",  # 投诉 goes on with both services
        "三级泊位、七十岁以上驾驶两种以上车辆的，应当报港区审查。",  # two kinds of something else
    ],
)
def test_members_that_take_a_part_of_another_are_not_asked(sentence: str) -> None:
    assert asked(sentence) == []


def test_words_that_end_alike_come_in_any_order_though_a_noun_stands_before() -> None:
    text = "会议强调，要切实提高全港调度规范性、针对性、时效性，共同办好泊位扩建大事。"
    of = Speech(id="s", title=REPORT, language="zh-CN", verbatim=True, body=(text,))
    assert [one.any_order for one in pool.generated(of) if one.type == "fill_blank"] == [True]


@pytest.mark.parametrize(
    ("sentences", "left_out"),
    [
        ("法律、法规禁止的其他停车行为。", "其他停车行为"),
        (
            "违反本条例第九条第四项规定的，除责令改正外，并处以罚款。"
            "擅自爆破、打桩的，处工程造价2倍的罚款；擅自采石的，处价值1倍的罚款。",
            "打桩",
        ),
        ("港区主干道禁止一切货车通行。装卸区连接段不在此限。", "禁止一切货车"),
        ("值班室发现以后，应当在五分钟内报告调度中心。", "五分钟"),
    ],
)
def test_what_stands_under_something_else_is_not_asked_alone(sentences: str, left_out: str) -> None:
    of = Speech(id="s", title=RULES, language="zh-CN", verbatim=True, body=(sentences,))
    assert not any(left_out in str(one) for one in pool.generated(of))


def test_a_title_of_a_law_in_a_title_is_told_in_single_marks() -> None:
    of = Speech(
        id="s",
        title="临江市实施《港口法》办法",
        language="zh-CN",
        verbatim=True,
        body=("泊位收费标准由市港口管理局会同市价格部门制定。",),
    )
    stems = [one.stem for one in pool.generated(of)]
    assert stems
    assert all("《临江市实施〈港口法〉办法》规定" in one for one in stems)


def test_a_fine_that_is_told_in_digits_has_others_in_digits() -> None:
    (found,) = [one for one in slots("处10000元以上30000元以下罚款。") if one.kind == FINE]
    assert found.instead
    assert not any("万" in one for one in found.instead)


def test_a_duty_is_asked_in_the_words_of_its_case_whatever_stands_in_it() -> None:
    body = ("发现护岸开裂险情的，指挥机构应当立即组织抢修，并疏散附近船舶。",)
    of = Speech(id="s", title=RULES, language="zh-CN", verbatim=True, body=body)
    assert any("险情的，指挥机构应当" in one.stem for one in pool.generated(of))


def test_numerals_of_a_thousand_say_what_places_are_empty() -> None:
    assert [counting.numeral(one) for one in (1005, 1090, 1100, 20500)] == [
        "一千零五",
        "一千零九十",
        "一千一百",
        "二万零五百",
    ]
    assert all(counting.number(counting.numeral(one)) == one for one in range(1, 30_000, 37))


def test_of_several_speakers_only_the_sentence_that_names_one_is_given() -> None:
    said = "孙明远委员发言说，港区迎来新机遇。港区要发挥平等协商的民主优势、团结联谊的功能优势，办好实事。"
    of = Speech(id="s", title=REPORT, language="zh-CN", verbatim=True, body=(said, said.replace("孙明远", "高文静")))
    assert not any("民主优势" in str(one) for one in pool.generated(of))


def test_what_goes_with_the_verb_of_a_point_is_no_part_of_its_blank() -> None:
    items = (
        "把思想和行动统一到市委关于明年港口工作的决策部署上来",
        "深入学习贯彻港区会议精神",
        "以换届为契机深入做好政治交接",
    )
    of = Speech(
        id="s",
        title=REPORT,
        language="zh-CN",
        verbatim=True,
        body=(
            "会议对各部门提出3点希望。",
            PointList(items=tuple(Point(marker=f"{n}是", term=one) for n, one in zip("一二三", items, strict=True))),
        ),
    )
    blanked = [one.text for one in pool.generated(of) if one.type == "fill_blank"]
    assert any("[[决策部署]]上来" in one for one in blanked)
    assert not any("上来]]" in one for one in blanked)


def test_a_yearly_growth_is_asked_only_with_the_years() -> None:
    said = "会议指出，港区吞吐量年均增长5%以上，好于全省平均水平。"
    for sentence, times in ((said, 0), (said.replace("港区", "“十三五”时期港区"), 1)):
        of = Speech(id="s", title=REPORT, language="zh-CN", verbatim=True, body=(sentence,))
        assert min(1, sum("5" in str(one.answers) for one in pool.generated(of) if one.type == "fill_blank")) == times
