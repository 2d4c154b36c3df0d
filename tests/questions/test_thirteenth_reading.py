"""What the thirteenth reading found: rules that speakers lay down, penalties, and where a sentence stood."""

import pytest

from quizgen import facts
from quizgen.facts import itemised, naming, passages, places, said, spoken, standing, subjects
from quizgen.facts.prose import Prose, sentences
from quizgen.facts.siblings import near
from quizgen.facts.slots import slots
from quizgen.facts.slots.consequences import consequences
from quizgen.model import PointList, Section
from quizgen.questions import blanks, members
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import clozes, speech
from tests.questions.test_ninth_reading import stretches

# ---- where a sentence of a speech stood

HEADING = "要有把会务办“细”的功夫"


def _spoken(*body: str) -> list[facts.ClozeFact]:
    talk = speech(title="在秘书培训班上的讲话", sections=(Section(heading=HEADING, body=body),))
    return [fact for fact in facts.find(talk) if isinstance(fact, facts.ClozeFact)]


def test_a_sentence_of_a_speech_that_leans_is_asked_under_its_heading_whatever_this_says() -> None:
    found = _spoken("办会没有小事。通知要提前两天发出去。告知单一式三份，保存六个月，少一份都要写说明。")
    (kept,) = [fact for fact in found if fact.answers == ("六",)]
    assert kept.scope.words == HEADING
    assert kept.scope.part


def test_a_heading_that_is_too_long_is_not_cited() -> None:
    long = Section(
        heading="要" + "把会务办得又细又实又稳又快" * 3, body=("办会没有小事。告知单一式三份，保存六个月。",)
    )
    found = facts.find(speech(title="在秘书培训班上的讲话", sections=(long,)))
    assert not [fact for fact in found if isinstance(fact, facts.ClozeFact) and fact.answers == ("六",)]


# ---- a speaker's words round his point


@pytest.mark.parametrize(
    ("sentence", "point"),
    [
        (
            "我明确一条规矩：凡是跨科室的事项，必须由牵头科室的科长签字。",
            "凡是跨科室的事项，必须由牵头科室的科长签字。",
        ),
        ("车辆的事我多说一句，公务用车必须提前一天申请。", "公务用车必须提前一天申请。"),
        ("但是报送市里的统计材料，正文不超过2000字。", "报送市里的统计材料，正文不超过2000字。"),
        ("节假日一律不得出借公车，谁来了也一样。", "节假日一律不得出借公车"),
        ("值班表必须提前三天送到值班室，这是去年定下的，不是商量。", "值班表必须提前三天送到值班室"),
    ],
)
def test_a_speaker_s_words_round_his_point_fall_away(sentence: str, point: str) -> None:
    assert spoken.core(sentence) == point


def test_what_takes_back_a_rule_stays_behind_it() -> None:
    sentence = "但确需延长的，可以延长不超过3个工作日。"
    assert spoken.core(sentence) == sentence


def test_the_mark_of_an_item_in_running_text_is_no_part_of_its_sentence() -> None:
    assert list(sentences(Prose("④夜班交接必须当面清点钥匙。B.月底前必须上报台账。"))) == [
        "夜班交接必须当面清点钥匙。",
        "月底前必须上报台账。",
    ]


# ---- what is asked of a sentence


def test_a_penalty_is_asked_among_those_of_the_text() -> None:
    rules = speech(
        "驾驶员一个季度内两次超速的，停驾培训。驾驶员私自出借车辆的，调离驾驶岗位。驾驶员酒后出车的，取消年度评优。"
        "驾驶员迟报事故的，通报批评。",
        title="车辆管理办法",
    )
    found = {fact.answers[0]: fact.siblings for fact in clozes(rules, "consequence")}
    assert found["调离驾驶岗位"]
    assert set(found["调离驾驶岗位"]) <= {"停驾培训", "取消年度评优", "通报批评"}


def test_a_penalty_of_firms_is_not_taken_for_one_of_people() -> None:
    rules = speech(
        "供应商串通报价的，暂停其全部产品采购。仓管员漏登台账的，约谈仓库主任。仓管员代签名字的，扣发当月绩效。",
        title="仓库管理办法",
    )
    (firm,) = [fact for fact in clozes(rules, "consequence") if "采购" in fact.answers[0]]
    assert not firm.siblings


def test_penalties_of_several_cases_are_cases() -> None:
    assert not [*consequences("漏登一次的，通报批评；漏登两次的，调离岗位。")]


@pytest.mark.parametrize(
    ("sentence", "kind", "found"),
    [
        ("会议记录两个工作日整理完毕。", "number", ["两"]),
        ("脱岗的，停发三个月的值班补助。", "number", ["三"]),
        ("借出的钥匙当日归还。", "period", ["当日"]),
        ("改动议程，须经书记和主任两人同意。", "enumeration", ["书记", "主任"]),
        ("离开厂区须填写登记单，由车间负责人审批。", "who", ["车间负责人"]),
        ("送检样品损坏的，由承运方先行赔付。", "who", []),
    ],
)
def test_what_of_a_sentence_is_worth_asking(sentence: str, kind: str, found: list[str]) -> None:
    assert stretches(sentence, kind) == ([found] if found else [])


def test_a_share_that_another_one_completes_is_not_asked() -> None:
    assert not stretches("验收合格后支付95%，余款5%满一年后付清。", "number")
    assert stretches("验收合格后支付95%，余款满一年后付清。", "number") == [["95"]]


def test_the_number_of_a_hotline_tells_no_figure() -> None:
    assert clozes(speech("“12345”转办件必须5个工作日内办结，1个工作日内联系来电人。", title="热线管理办法"), "number")


def test_no_number_near_another_is_none() -> None:
    (points,) = [
        fact
        for fact in clozes(speech("擅自启封设备的，一次扣10分。", title="设备管理办法"), "number")
        if fact.answers == ("10",)
    ]
    assert "0" not in near.numbers(points)


# ---- items and lists


def test_an_item_stands_behind_the_case_that_its_list_is_of() -> None:
    assert itemised.one_of("未列入年度计划的，按以下方式办理：") == "未列入年度计划的，"


def test_one_of_several_checks_does_not_lead_in_to_what_follows() -> None:
    found = [one.text for one in said.in_context(Prose("门岗实行一日三查：早班查证件；外来人员须登记姓名和车牌。"))]
    assert "门岗实行一日三查：外来人员须登记姓名和车牌。" not in found


def test_ends_that_go_with_nothing_else_are_not_exchanged() -> None:
    assert members.crossed(("有意见当面提", "有矛盾当面解", "有误会当面讲"), 0, 1) is None
    assert members.crossed(("登记零差错", "值守零脱岗", "办会零疏漏"), 0, 1) == ("登记零脱岗", "值守零差错")
    assert members.crossed(("第一遍改结构", "第二遍改字句", "第三遍改标点"), 0, 1) is not None


def test_a_document_is_not_judged_by_a_telephone_number() -> None:
    assert not standing.stands_alone("值班室设在办公楼二楼，24小时值班电话5570001。")


# ---- of what a sentence speaks


@pytest.mark.parametrize(
    "sentence",
    [
        "外出取样须两人同行，当天去当天回。",
        "夜间值守，值守人员要每两小时巡一遍库区。",
        "从10月1日起实行双人交接。",
        "市委办每月抽查不少于3次，其中夜间不少于1次。",
        "报废器材清点不得一人进行，清点后当日入账。",
    ],
)
def test_a_sentence_that_names_whom_it_binds_in_few_words_says_of_what_it_speaks(sentence: str) -> None:
    assert subjects.says_who(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["查实一例，当年考核不合格，两年之内不得评先。", "发现了由班长代管，当周交回。", "标注“加急”的，1小时内送到。"],
)
def test_a_case_without_its_deed_does_not(sentence: str) -> None:
    assert not subjects.says_who(sentence)


def test_a_rule_of_a_speech_without_headings_is_asked_where_it_names_whom_it_binds() -> None:
    talk = "今天天气热，大家辛苦了。我先讲安全。外出取样须提前3天报告，当天去当天回。"
    assert clozes(speech(talk), "number")


@pytest.mark.parametrize(
    ("sentence", "lacks"),
    [
        ("设备科10月底前完成汇总，分管领导11月中旬前审议。", True),
        ("在货场、月台私自接待的，一律停职检查。", True),
        ("设备科10月底前完成年度计划汇总，报分管领导。", False),
    ],
)
def test_what_lacks_its_object(sentence: str, lacks: bool) -> None:
    assert subjects.lacks_object(sentence) is lacks


def test_what_must_not_become_of_something_is_asked_in_one_of_its_clauses() -> None:
    assert stretches("主动而不盲动，配合而不干涉，执行而不走样。", "half") == [["干涉"]]


@pytest.mark.parametrize(
    ("sentence", "kind", "found"),
    [
        ("会议纪要次日中午前送主持人。", "period", ["次日"]),
        ("会议纪要第三个工作日下班前印发。", "number", ["三"]),
        ("问题清单一户不得少于十条。", "number", ["十"]),
        ("桌上一张座签、一个页码、一只话筒都要摆正。", "enumeration", []),
    ],
)
def test_times_and_counts_of_office_work(sentence: str, kind: str, found: list[str]) -> None:
    assert stretches(sentence, kind) == ([found] if found else [])


def test_things_of_which_the_first_are_told_apart_from_the_last_are_not_filled_in_in_any_order() -> None:
    told = "“四失”指失察、失责、失管和失范，前两个是病根，后两个是病相。"
    assert not clozes(speech(told), "enumeration")


def test_a_name_that_only_counts_is_none() -> None:
    assert naming.only_counts("三块")
    assert not naming.only_counts("三块地")


def test_the_occasion_for_which_a_rule_holds_is_not_cut_off() -> None:
    long = (
        "升旗、做操、疏散演练等集体活动，各班上下楼按照“低楼层先行、单列靠右、前后隔一臂”的办法，由当堂教师跟班下楼，"
        "班主任在楼下接队，体育教师在操场入口处清点人数，一律不得推搡打闹。"
    )
    assert spoken.core(long) == long


# ---- what is not asked


@pytest.mark.parametrize(
    "sentence",
    [
        "全年累计5件以上的，取消评先资格。",
        "认定要有依据，由分局提出，总局2个工作日内复核。",
        "涉密件除外，涉密件只走机要通道，不准拍照。",
        "目标是全年亏损压在300万元以内。",
    ],
)
def test_a_sentence_whose_matter_stood_before_does_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


@pytest.mark.parametrize("sentence", ["班组长要当好“领头雁”。", "现场感受是管理水平的“温度计”。"])
def test_a_figure_of_speech_is_not_filled_in(sentence: str) -> None:
    assert not stretches(sentence, "quoted")


def test_a_duty_in_quotes_is_filled_in() -> None:
    assert stretches("班组长要履行“第一责任人”职责。", "quoted") == [["第一责任人"]]


@pytest.mark.parametrize(
    "sentence",
    ["加快设备更新，新购设备国产占比不低于60%。", "事后对值守的两名同志作了诫勉。", "安全不是负担，而是福利。"],
)
def test_what_sounds_absurd_when_it_is_turned_round_is_not_turned_round(sentence: str) -> None:
    assert not stretches(sentence, "contrast")
    assert not stretches(sentence, "inverted")


def test_a_clause_on_which_the_next_one_rests_is_no_end() -> None:
    sentence = "纪律面前没有“下不为例”，碰了线，谁说情都没有用。"
    assert spoken.core(sentence) == sentence


# ---- what several sentences say in one way


def test_things_summed_up_in_a_word_each_are_matched() -> None:
    talk = speech("收文，重在一个“快”字。拖了要误事。", "会务，重在一个“细”字。", "机要，重在一个“严”字。")
    (question,) = made("matching", talk)
    assert question.asks() == "文中用一个字概括了下列各项，请为左栏各项选出对应的字。"
    assert question.pairs == (("收文", "快"), ("会务", "细"), ("机要", "严"))  # type: ignore[attr-defined]


def test_two_things_so_summed_up_are_not() -> None:
    assert not made("matching", speech("收文，重在一个“快”字。", "会务，重在一个“细”字。"))


def test_a_deed_of_two_characters_is_counted() -> None:
    talk = speech("今天讲纪律。门岗要站好。空岗一次班组提醒，两次全厂通报，三次取消评优资格。")
    (graded,) = [fact for fact in facts.find(talk) if isinstance(fact, facts.CasesFact)]
    assert graded.about == "空岗"
    assert graded.cases[1] == ("两次", "全厂通报")


def test_limits_that_happen_to_add_up_are_asked() -> None:
    limits = "综合报告不超过4000字，专项报告不超过2500字，请示不超过1500字。"
    assert stretches(limits, "grades") == [["4000", "2500", "1500"]]
    assert not stretches("考核共20分，其中办件12分，回访8分。", "number")


def test_one_blank_changes_places_with_none() -> None:
    talk = speech("办公室的工作说到底就三样：办文、办会、办事。", title="在秘书培训班上的讲话")
    assert all(one.any_order is False for one in made("fill_blank", talk) if one.units == 1)  # type: ignore[attr-defined]


@pytest.mark.parametrize("lead", ["道理一样：", "三回总要做到："])
def test_words_that_say_nothing_of_a_list_do_not_lead_in_to_it(lead: str) -> None:
    assert not standing.standing(lead.rstrip("："))


# ---- clauses built alike


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("班长要做一杆秤，轻的时候不浮，重的时候不沉。", ["不浮", "不沉"]),
        ("上会之前当“参谋”，上会之后当“喇叭”，次序不能颠倒。", ["参谋", "喇叭"]),
        ("收文靠细心，办会靠耐心。", ["细心", "耐心"]),
        ("“回复”，讲的是“件件有回音，事事有着落”。", ["回音", "着落"]),
        ("课堂上学的是道理，班组里学的是办法，一样也少不得。", ["道理", "办法"]),
    ],
)
def test_the_ends_of_clauses_built_alike_are_asked_together(sentence: str, ends: list[str]) -> None:
    assert ends in stretches(sentence, "parallel")


@pytest.mark.parametrize(
    "sentence",
    ["加强库区管理，提高库区效率。", "先看车轮有没有塞木，再看钥匙有没有交回。", "规范执法程序，优化执法方式。"],
)
def test_demands_that_share_a_noun_are_no_couplet(sentence: str) -> None:
    assert not stretches(sentence, "parallel")


def test_ends_of_a_couplet_keep_their_order() -> None:
    talk = speech("班长要做一杆秤，轻的时候不浮，重的时候不沉。", title="在班组长会上的讲话")
    (question,) = [one for one in made("fill_blank", talk) if one.units == 2]
    assert question.any_order is False  # type: ignore[attr-defined]


# ---- parts of a sentence


def test_terms_of_a_sentence_stand_behind_the_event_from_which_they_run() -> None:
    told = "接到事故报告，十分钟之内电话报告调度室；三十分钟之内报送书面快报；两小时之内补报处置情况。"
    found = [one.text for one in said.in_context(Prose(told))]
    assert "接到事故报告，三十分钟之内报送书面快报" in found


def test_cases_of_a_sentence_stand_behind_what_they_are_cases_of() -> None:
    told = "陪同人数，来宾5人以下的不超过2人；来宾10人以上的，不超过来宾人数的三分之一。"
    assert "陪同人数，来宾10人以上的，不超过来宾人数的三分之一。" in [one.text for one in said.in_context(Prose(told))]


def test_a_case_is_not_put_before_a_part_with_a_subject_of_its_own() -> None:
    told = "厂长带队的，每人每餐不超过200元；一般人员在食堂用餐，每人每餐不超过50元。"
    assert not [one for one in said.in_context(Prose(told)) if one.text.startswith("厂长带队的，一般人员")]


@pytest.mark.parametrize(
    ("sentence", "kind", "found"),
    [
        ("驻外超过20天的，自第21天起补助调整为每天60元。", "number", ["60"]),
        ("每季度督导一次，结果向社会公布。", "who", []),
        ("总经办每季度督导一次，结果向社会公布。", "who", []),
        ("一次接待不得拆分为多单规避审批。", "contrast", []),
        ("时间不写“今天凌晨”，写几月几日几时。", "quoted", []),
    ],
)
def test_what_a_sentence_tells_itself_is_not_asked(sentence: str, kind: str, found: list[str]) -> None:
    assert stretches(sentence, kind) == ([found] if found else [])


def test_figures_of_visits_are_near_by_twos() -> None:
    (visits,) = [
        fact
        for fact in clozes(speech("每名教研员每学期下片区不少于12次。", title="教研管理办法"), "number")
        if fact.answers == ("12",)
    ]
    assert set(near.numbers(visits)) <= {"6", "8", "10", "14", "16", "18"}


def test_what_is_due_before_an_hour_has_other_days_beside_it() -> None:
    (slot,) = [one for one in slots("没有时限的，当天下班前问一次进展。") if one.kind == "period"]
    assert slot.instead == ("第二天", "第三天", "第五天")


def test_things_that_begin_alike_are_no_slogan() -> None:
    assert not blanks._are_deeds(("听电话", "听汇报", "听牢骚"))
    assert blanks._are_deeds(("学条文", "强本领", "重实干"))


@pytest.mark.parametrize(
    "sentence",
    ["报销应当附申请单和发票。", "接待坚持必要、对等、节俭的原则。", "出差人员应在返回后10个工作日内提交报销单。"],
)
def test_a_subject_that_is_a_verb_elsewhere_does_not_hide_its_rule(sentence: str) -> None:
    assert list(sentences(Prose(sentence, point=True)))


def test_a_limit_that_leaves_out_for_whom_stands_behind_the_part_that_says_so() -> None:
    told = "厂长带队的，每人每餐不超过200元；科长带队的，不超过150元。"
    assert {one.text for one in said.in_context(Prose(told)) if "150" in one.text} == {told}


@pytest.mark.parametrize(
    ("sentence", "point"),
    [
        (
            "从九月份起，值班安排提前五天在门口公示，公示了谁就是谁，确实调不开的，跟我请假，你自己补上。",
            "从九月份起，值班安排提前五天在门口公示，公示了谁就是谁",
        ),
        ("其他科室也一样，值班科长每月必须报一次台账。", "值班科长每月必须报一次台账。"),
    ],
)
def test_a_rule_goes_as_far_as_the_speaker_does_not_speak_of_himself(sentence: str, point: str) -> None:
    assert spoken.core(sentence) == point


# ---- the second reading of new texts


@pytest.mark.parametrize(
    "sentence",
    [
        "时间就是每月第一个和第三个周四，接待人员不少于3人。",
        "连续两个月超过3%的医生，暂停相应权限30天。",
        "6月至8月抽查用人单位不少于8家。",
        "日波动不得大于5%，超过的要登记。",
        "一季度要完成5.8亿元，现在已经过去了五十天。",
    ],
)
def test_a_sentence_that_leaves_out_what_it_measures_does_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_spaces_of_a_layout_are_no_part_of_a_stem() -> None:
    rules = speech("县总工会 每月抽查不少于3次，结果报县安委办。", title="高温值守工作方案")
    (fact, *_) = clozes(rules, "number")
    assert fact.sentence.startswith("县总工会每月")
    assert fact.quotes[0].startswith("县总工会 每月")


def test_members_that_are_each_explained_in_the_sentence_keep_their_places() -> None:
    said_of = "要管住“三子”：管住嘴巴子，不该说的不说；管住笔杆子，不该写的不写；管住手腕子，不该拿的不拿。"
    listed = PointList(name="三子", items=("管住嘴巴子", "管住笔杆子", "管住手腕子"))
    (question,) = made("fill_blank", speech(said_of, lists=(listed,), title="在办公室会上的讲话"))
    assert question.any_order is False  # type: ignore[attr-defined]


def test_second_halves_of_headings_keep_the_character_they_all_begin_with() -> None:
    titles = ("站位要高，在围绕大局中找准方向", "情况要明，在吃透两头中当好参谋", "标准要严，在办文办会中守住底线")
    talk = speech(title="讲话", sections=tuple(Section(heading=one, body=("略。",)) for one in titles))
    (pairs,) = [fact for fact in facts.find(talk) if isinstance(fact, facts.PairsFact)]
    assert [right for _, right in pairs.pairs] == [one.partition("，")[2] for one in titles]


@pytest.mark.parametrize(
    ("sentence", "kind", "found"),
    [
        ("值班室24小时双人在岗，交接班提前15分钟到。", "number", ["15"]),
        ("预报12小时降雨量达100毫米以上的，启动三级响应。", "number", ["100"]),
        ("记住“百闻不如一见，百见不如一干”。", "saying", []),
        ("比例由目前的61%提高到78%。", "number", ["78"]),
        ("宁可干错了改，不要什么都不干，只要不违反制度。", "saying", []),
    ],
)
def test_what_everybody_knows_and_what_follows_is_not_asked(sentence: str, kind: str, found: list[str]) -> None:
    assert stretches(sentence, kind) == ([found] if found else [])


# ---- the third reading of new texts


@pytest.mark.parametrize(
    ("sentence", "kind", "found"),
    [
        ("门岗三班倒，每班8小时，交接不少于15分钟。", "number", ["15"]),
        ("急修当日完成，最迟不过24小时。", "period", []),
        ("仓库的钥匙，由会计和主任两个人管。", "enumeration", ["会计", "主任"]),
    ],
)
def test_what_its_sentence_rules_out_is_no_question(sentence: str, kind: str, found: list[str]) -> None:
    assert stretches(sentence, kind) == ([found] if found else [])


def test_scores_and_parts_of_days_are_near_as_people_set_them() -> None:
    def near_to(sentence: str, answer: str) -> list[str]:
        (fact,) = [one for one in clozes(speech(sentence, title="考核办法"), "number") if one.answers == (answer,)]
        return near.numbers(fact)

    assert set(near_to("业主满意度年度目标不低于88分。", "88")) <= {"75", "80", "85", "90", "95", "100"}
    assert near_to("材料齐全的事项应当在0.5个工作日内办结。", "0.5") == ["1", "2", "3"]


def test_what_is_cut_off_from_its_sentence_begins_with_a_thing() -> None:
    long = (
        "代表建议和委员提案今年交办我们的一共五十七件，里头有好办的也有难办的，难办的年年有人提，年年都说正在研究，"
        "要有记录，每次面谈都要双方签字，办理结果七月底以前必须答复，光打电话不算答复，光发短信也不算答复。"
    )
    assert not spoken.core(long).startswith("要有记录")


def test_how_often_each_has_to_is_set_by_figures_side_by_side() -> None:
    assert stretches("科长每周3次，分管领导每周1次，到食堂陪餐。", "grades") == [["3", "1"]]


def test_a_first_time_without_its_ordinal_is_a_case_too() -> None:
    talk = speech("职工无故缺席培训，一次书面检讨，第二次停发当月绩效。")
    [fact] = [one for one in facts.find(talk) if isinstance(one, facts.CasesFact)]
    assert fact.cases == (("一次", "书面检讨"), ("第二次", "停发当月绩效"))


# ---- the fourth reading of new texts


@pytest.mark.parametrize(
    ("sentence", "kind", "found"),
    [
        ("文书科每天9时30分必须取件，取回2小时之内登记。", "number", ["2"]),
        ("机房必须24小时双人双岗。", "number", []),
        ("值班手机必须二十四小时开机。", "number", []),
        ("价目表每半年更新一次，分别于1月15日、7月15日前公布。", "period", []),
        ("价目表每半年更新一次，分别于1月15日、7月15日前公布。", "day", []),
        ("满意率低于85%的扣完该项分值。", "contrast", []),
        ("医师定期考核不合格的，暂停执业。", "contrast", []),
    ],
)
def test_what_a_clock_a_day_or_a_case_tells_is_no_question(sentence: str, kind: str, found: list[str]) -> None:
    assert stretches(sentence, kind) == ([found] if found else [])


def test_what_is_had_is_no_part_of_the_first_thing_of_an_enumeration() -> None:
    said = "依托养老机构，为失能老年人设置床位，配备护理床、离床感应器、一键呼叫器等设备。"
    assert not [one for found in stretches(said, "enumeration") for one in found if "配备" in one]


def test_no_week_has_a_last_week() -> None:
    [slot] = [one for one in slots("教务处每月最后一周抽查作业，每班抽六本。") if one.kind == "period"]
    assert "周" not in slot.instead


@pytest.mark.parametrize(
    "sentence",
    [
        "录入应当于手术结束后24小时内完成，由巡回护士负责。",
        "内容须包括清洗、消毒、包装的方法与参数。",
        "说明书未载明的，供应商须书面提供，不得凭经验设定。",
        "低层住户有异议的，由社区组织协商，协商不少于两次。",
        "程序上，本人向社区提出申请，社区3个工作日内初核。",
        "名单4月10日前报给综合科小林，逾期不再受理。",
        "目录每半年更新一次，在院内网公布。",
        "无故缺席一次扣50元，请假的要补交书面意见。",
    ],
)
def test_a_rule_whose_thing_stood_before_does_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_thousands_set_apart_are_one_number() -> None:
    [fact] = clozes(speech("满意度测评的样本不少于2 000人。", title="测评方案"), "number")
    assert (fact.answers, fact.sentence) == (("2000",), "满意度测评的样本不少于2000人。")
    assert fact.quotes == ("满意度测评的样本不少于2 000人。",)


def test_where_what_is_to_be_done_in_a_case_falls_away_so_does_the_case() -> None:
    said = (
        "宿舍楼晚上九点五十熄灯，生活老师九点半和十点十分必须各点名一次，人数报给当晚值班的中层，五分钟之内打电话给班主任，"
        "十五分钟找不到，打给我和罗主任，同时联系家长，半小时还没有下落就报警，不要怕丢面子。"
    )
    assert spoken.core(said).endswith("五分钟之内打电话给班主任")
    assert spoken.core("收文也一样，文书科每天两次从交换站取件。") == "文书科每天两次从交换站取件。"


def test_cases_in_which_a_speaker_acts_himself_are_not_matched() -> None:
    said = "督办事项亮一次红灯的，办公室催；督办事项亮两次红灯的，我去找处长。"
    assert not [one for one in facts.find(speech(said)) if isinstance(one, facts.CasesFact)]


def test_what_a_text_says_of_the_form_of_papers_is_not_asked_with_them() -> None:
    assert passages.asking("供应商应当提交下列材料，复印件加盖公章", 5) == "供应商应当提交哪些材料"
    assert passages.asking("工地有下列情形之一的，应当停工", 3) == "工地有哪些情形的，应当停工"


def test_the_last_words_of_a_speaker_belong_to_no_heading() -> None:
    last = Section(heading="要改进作风", body=("数字以统计局为准。", "最后再讲几句关心的话。补休必须在3个月内安排。"))
    talk = speech(title="在座谈会上的讲话", sections=(Section(heading="要抓好办文", body=("文件要核。",)), last))
    *_, (place, _) = places.walk(talk, talk.plain())
    assert place.headings == ()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("封存时必须有2人同时在场。", []),
        ("会议室最多10人同时使用。", [["10"]]),
        ("领导班子成员一律2人不得同时离县。", []),
    ],
)
def test_how_many_do_something_at_once_is_asked_where_it_is_a_limit(sentence: str, found: list[list[str]]) -> None:
    assert stretches(sentence, "number") == found


@pytest.mark.parametrize(
    ("sentence", "point"),
    [
        ("铃响三声之内必须接起来，接到险情、事故，先报我，再报局长。", "铃响三声之内必须接起来"),
        ("顺便讲一句，会议经费每人每天不超过400元。", "会议经费每人每天不超过400元。"),
        ("公车的事也提一句，派车一律在平台上申请，提前半天。", "派车一律在平台上申请，提前半天。"),
    ],
)
def test_neither_a_case_without_its_end_nor_an_aside_before_it_stays(sentence: str, point: str) -> None:
    assert spoken.core(sentence) == point


@pytest.mark.parametrize("sentence", ["信息中心必须搭一个内部的。", "必须按月报计划，26日以后报的要通报。"])
def test_a_day_of_a_month_and_one_of_a_kind_are_no_figures(sentence: str) -> None:
    assert not stretches(sentence, "number")


# ---- the fifth reading of new texts


@pytest.mark.parametrize(
    "sentence",
    [
        "确实办不了的，要在到期3个工作日以前书面申请延期。",
        "到期没有办结的，责任人要在两个工作日内书面说明。",
        "重要级的可以在企业内部通讯软件里传，最长不超过七天。",
        "厂长每周不少于三次，其中至少一次是夜班。",
        "村委会收到后3小时内由网格员逐户敲门提醒。",
        "办公室设在县应急局，从4个部门各抽调1人集中办公。",
    ],
)
def test_what_is_said_of_a_matter_named_before_does_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_a_rule_of_which_the_next_sentence_allows_an_exception_is_not_asked() -> None:
    rule = "严禁在空白纸张、空白合同上用印。"
    assert [one.text for one in said.in_context(Prose(rule))] == [rule]
    assert rule not in [one.text for one in said.in_context(Prose(rule + "因异地登记，经总经理特批可以例外。"))]


def test_blanks_change_places_only_where_the_same_leads_to_them() -> None:
    headings = (
        "开展拉网式入户排查",
        "更换不合格灶管阀",
        "规范瓶装液化气充装",
        "安装一氧化碳报警器和风斗",
        "整治自建房隐患",
        "抓好宣传和急救培训",
    )
    tasks = tuple(Section(marker=f"任务{n}：", heading=one) for n, one in enumerate(headings, 1))
    plan = speech(title="冬季防中毒工作方案", sections=(Section(heading="重点任务", sections=tasks),))
    [task] = [one for one in made("fill_blank", plan) if "六项重点任务" in one.text]
    assert "安装[[一氧化碳报警器和风斗]]" in task.text
    assert "|" not in task.text
    assert task.any_order == ((1, 3),)
