"""What the readings after the eleventh found: subjects, cases and terms that stood before; what speakers lay down."""

import pytest

from quizgen import facts, text
from quizgen.facts import (
    ClozeFact,
    ListFact,
    PairsFact,
    dates,
    itemised,
    ladders,
    naming,
    passages,
    said,
    sentences,
    spoken,
    standing,
    subjects,
)
from quizgen.facts.prose import Prose
from quizgen.facts.slots import slots
from quizgen.model import Point, PointList, Section
from quizgen.questions import matching, members, statements
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import clozes, speech
from tests.questions.test_ninth_reading import stretches

# ---- terms, counts and passages


@pytest.mark.parametrize("sentence", ["窗口人员要当好群众的“贴心人”。", "这份清单是我们的“压舱石”，一刻也不能丢。"])
def test_a_metaphor_in_quotes_is_not_asked(sentence: str) -> None:
    assert not stretches(sentence, "quoted")


def test_a_named_thing_in_quotes_is_asked() -> None:
    assert stretches("各库区要推行“日清周结”制度，每班交接有记录。", "quoted") == [["日清周结"]]


def test_what_is_forbidden_of_something_is_told_with_it() -> None:
    assert itemised.one_of("严禁下列收费行为：") == "禁止的收费行为包括："


def test_the_tasks_of_a_document_are_told_by_their_count() -> None:
    tasks_of = Section(
        heading="重点任务",
        sections=tuple(
            Section(heading=one, body=("略。",)) for one in ("改造老旧仓库", "推广电子台账", "培训叉车司机")
        ),
    )
    document = speech(title="关于加强仓储管理的实施方案", sections=(tasks_of,))
    (listed,) = [one for one in facts.find(document) if isinstance(one, ListFact)]
    assert listed.passage == "文件部署了三项重点任务"
    assert listed.members == ("改造老旧仓库", "推广电子台账", "培训叉车司机")


def test_a_number_that_counts_what_stands_before_it_is_not_asked() -> None:
    said_of = "东库、西库、北库3个库区要在9月底前完成消防改造。"
    assert not [fact for fact in clozes(speech(said_of), "number") if fact.answers == ("3",)]
    assert [fact for fact in clozes(speech("库区要建成3个消防水池，9月底前验收。"), "number") if fact.answers == ("3",)]


def test_a_clause_in_whose_time_the_next_ones_hold_keeps_them() -> None:
    assert standing.stands_alone("库房值班员每两小时巡查一次。")
    assert not clozes(speech("我每月15日至20日到库区，值班记录不得少于2份。"), "statement")


@pytest.mark.parametrize("sentence", ["有些同志开会不带笔，回去讲不清要求。", "据介绍，库区每年接待参观120次。"])
def test_what_some_do_and_what_is_told_in_passing_is_not_asked(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [("库区管理员连续三年考核优秀的，优先晋级。", "三"), ("各库区要在11月中旬前完成盘点。", "11月中旬")],
)
def test_these_figures_bind_too(sentence: str, figure: str) -> None:
    assert any([figure] in stretches(sentence, kind) for kind in ("number", "day"))


# ---- items, parts and speakers' rules


def test_an_item_of_a_rule_is_told_with_its_term() -> None:
    items = tuple(
        Point(marker=f"{n}．", term=term, text=rest)
        for n, term, rest in (
            ("1", "不满100件的领用单", "由库区主任审批"),
            ("2", "100件以上的领用单", "经总库办公会审议后报总库主任审批"),
            ("3", "危险品领用单", "由安全科审核，总库主任审批"),
        )
    )
    rules = speech(PointList(lead="领用审批权限按下列规定执行：", order="numbered", items=items), title="仓储管理办法")
    asked = [fact.sentence for fact in clozes(rules, "who")]
    assert "领用审批权限：100件以上的领用单，经总库办公会审议后报总库主任审批" in asked


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("保管员应当与总库签订责任书，并遵守下列要求：", "保管员应当遵守的要求包括："),
        ("领用审批权限按下列规定执行：", "领用审批权限："),
        ("发生差错的，按下列标准处理：", "发生差错的，处理标准包括："),
    ],
)
def test_a_lead_stands_before_an_item_as_good_chinese(lead: str, told: str) -> None:
    assert itemised.one_of(lead) == told


def test_a_part_of_a_sentence_keeps_its_lead_and_its_case() -> None:
    led = "进库货物从5月1日起执行新流程：保管员当面点清，我也在场；点清后10分钟内录入系统，班长30分钟内复核。"
    assert any(
        one.text.startswith("进库货物从5月1日起执行新流程：点清后10分钟内") for one in said.in_context(Prose(led))
    )
    case = "钥匙遗失的，保管员应在2小时内报告；总库应当日换锁，同时通报各班组。"
    assert any(one.text.startswith("钥匙遗失的，总库应当日换锁") for one in said.in_context(Prose(case)))


def test_a_name_without_quotation_marks_is_told_with_what_it_is_for() -> None:
    plain = "库房要管好。盘点物资之前，各班组要做足三项准备：查账、查卡、查物。"
    assert naming.saying("三项准备", plain) == "盘点物资之前，各班组要做足“三项准备”"
    assert naming.saying("三项准备", "我们先说说，就是三项准备：查账、查卡、查物。") == ""


@pytest.mark.parametrize(
    ("sentence", "point"),
    [
        ("第二场是提速的硬仗，各库区要在6月底前装好扫码枪。", "各库区要在6月底前装好扫码枪。"),
        ("从今天起，系统里少于四分钟的点检自动退回。", "系统里少于四分钟的点检自动退回。"),
        ("夜班费从每班120元提到260元，8月份就兑现，财务科不要再研究了。", "夜班费从每班120元提到260元，8月份就兑现"),
        ("具体做法：各库区建立出入登记，每天下班前必须对账。", "各库区建立出入登记，每天下班前必须对账。"),
    ],
)
def test_what_only_ties_or_rounds_off_is_left_out(sentence: str, point: str) -> None:
    assert spoken.core(sentence) == point


def test_a_figure_that_holds_no_longer_is_not_asked() -> None:
    assert stretches("夜班费从每班120元提到260元，8月份就要兑现。", "number") == [["260"]]
    assert not stretches("Trips shall last no more than 6 hours (previously 4.5 hours).", "number")[1:]


@pytest.mark.parametrize(
    "sentence",
    [
        "单件25公斤以上两个人抬，40公斤以上用液压车。",
        "库内限速5公里，出库门限速3公里。",
        "叉子底下不许站人，不许过人。",
        "自学每人不少于12个学时，集中研讨每个支部不少于3次。",
        "入库单由保管员在收货后24小时内填完。",
        "没有经过安全科验收的危险物资，库区一律不收。",
        "货架装起来，通道宽度不少于2米。",
    ],
)
def test_what_these_lay_down_is_known_by_itself(sentence: str) -> None:
    assert subjects.independent(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "股级干部6月20日前完成，由支部书记逐一审核签字。",
        "分管负责人每月至少检查两次。",
        "A second within 12 months means that the traveller may not book for 3 months.",
        "The decision may be overturned only by the Chief Executive, in writing.",
        "Requests shall be submitted to the office not later than.",
    ],
)
def test_what_lacks_its_object_or_body_is_not_asked(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_what_lies_below_is_no_pointer() -> None:
    assert standing.stands_alone("码垛不超过两米，重的放在下面，箱子必须压着缝码。")
    assert not standing.stands_alone("下面要讲的是码垛，重的必须压着轻的放。")


def test_words_quoted_as_one_of_many_are_no_term() -> None:
    assert not stretches("每人至少列3条问题，不准写“学习不够深入”这样的话。", "quoted")


def test_further_sentences_stand_behind_the_label_of_their_text() -> None:
    text_of = (
        "Amber – wind over 25 knots. Foot passengers go by the covered walkway only. No lone working on the berth."
    )
    assert "Amber – Foot passengers go by the covered walkway only." in [
        one.text for one in said.in_context(Prose(text_of))
    ]


def test_a_sentence_that_counts_its_list_ends_with_a_colon() -> None:
    points = PointList(items=("查账要细", "查卡要准", "查物要全"))
    asked = made("fill_blank", speech("做好盘点工作，要把握以下三点。", points))
    assert any("要把握以下三点：" in one.asks() for one in asked)


# ---- pairs, shares and days


def test_lines_of_a_thing_and_what_belongs_to_it_are_pairs() -> None:
    lines = ("抹布实行三色管理，严禁混用：", "红色——货架、地面；", "黄色——叉车、电瓶；", "蓝色——桌椅、门窗。")
    found = [one for one in facts.find(speech(*lines)) if isinstance(one, PairsFact)]
    assert [one.pairs for one in found] == [(("红色", "货架、地面"), ("黄色", "叉车、电瓶"), ("蓝色", "桌椅、门窗"))]
    assert found[0].lead.startswith("抹布实行三色管理")
    assert not [one for one in facts.find(speech(*lines[1:])) if isinstance(one, PairsFact)]


def test_a_point_is_named_with_what_its_text_adds() -> None:
    items = (
        Point(marker="一是", term="管好库房", text="不能有死角"),
        Point(marker="二是", term="关心工人", text="也关心自己"),
        Point(marker="三是", term="守住规矩", text="不能开口子"),
    )
    (listed,) = [one for one in facts.find(speech(PointList(name="三件事", items=items))) if isinstance(one, ListFact)]
    assert listed.members == ("管好库房", "关心工人，也关心自己", "守住规矩")
    assert listed.glosses[1] == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "分管领导扣发20%并在安委会上作检查。",
        "分管生产的负责人每周不少于1次。",
        "出厂水浑浊度连续30分钟超过1NTU。",
        "客人要求调高的，告知上限为43度并转报工程部。",
        "无人接听的，由主管会同安保员共三人开门查看。",
        "已经离店的，填写一式三份的登记单。",
        "On the third day the head of year goes to the house, and never alone.",
        "If a student refuses, the teacher must press the On Call button in the room.",
    ],
)
def test_what_stood_in_the_sentence_before_is_missed(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_blanks_keep_their_quotation_marks() -> None:
    sections = tuple(
        Section(heading=f"{left}，必须在“{right}”上再用力", body=("略。",))
        for left, right in (("库房工作无小事", "认识"), ("打铁还需自身硬", "本领"), ("严是爱松是害", "作风"))
    )
    asked = [one.text for one in made("fill_blank", speech(sections=sections))]  # type: ignore[attr-defined]
    assert any("必须在“[[认识]]”上再用力" in one for one in asked)
    assert not any("认识”" in key for one in asked for key in text.split_marks(one)[1])


def test_days_before_the_date_under_a_document_are_past() -> None:
    assert dates.dateline("关于盘点的通知\n各库区要在6月25日前报表。\n总库\n2024年6月7日") == "06-07"


def test_no_row_shares_a_word_that_only_it_holds() -> None:
    items = tuple(
        Point(term=term, text=rest)
        for term, rest in (
            ("控制叉车速度", "叉车转弯要鸣笛，看清再走"),
            ("改善库房照明", "每月检查线路，坏灯当天更换"),
            ("加强夜班值守", "每两小时巡查一遍，逐项登记"),
            ("规范货物码放", "重的放下层，轻的放上层"),
        )
    )
    for one in made("matching", speech(PointList(name="四项措施", items=items))):
        assert "控制叉车速度" not in dict(one.pairs)  # type: ignore[attr-defined]


def test_an_odd_time_stands_among_those_that_people_set() -> None:
    assert sorted(ladders.near(8, "分钟", 2)) == [5, 10, 15]
    assert not ladders.near(37, "分钟", 2)


def test_a_length_of_days_is_not_asked_beside_its_dates() -> None:
    assert not clozes(speech("攻坚阶段共60天，从4月30日到6月28日，各库区必须每天报表。"), "number")


def test_a_part_that_says_from_when_its_term_runs_keeps_out_of_the_case_before() -> None:
    told = "停电超过12小时的，库区应启用发电机；冷库由维修班优先送电，最迟在停电后2小时内恢复。"
    assert not [one for one in said.in_context(Prose(told)) if one.text.startswith("停电超过12小时的，冷库")]


# ---- counted names, limits and what points back


def test_a_counted_name_in_a_heading_is_a_name() -> None:
    part = Section(
        heading="要把三项看家本领练扎实",
        body=("第一项本领是点货。货要点清。", "第二项本领是码货。货要码稳。", "第三项本领是发货。货要发准。"),
        lists=(PointList(name="三项看家本领", items=("点货", "码货", "发货")),),
    )
    names = [one.name for one in facts.find(speech(sections=(part,))) if isinstance(one, ListFact)]
    assert "三项看家本领" in names


def test_a_limit_holds_whatever_its_sentence_tells_of_last_year() -> None:
    told = "今年领用总量要在去年1364件的基础上压下来，每次领用原则上不得超过15件，超了的退回去。"
    asked = [fact.answers for fact in clozes(speech(told), "number")]
    assert ("15",) in asked
    assert ("1364",) not in asked


@pytest.mark.parametrize(
    ("before", "answer", "other", "contradicts"),
    [
        ("Checks are made at least ", "twice", "once", False),
        ("Checks are made at least ", "twice", "three times", True),
        ("Checks are made ", "twice", "once", True),
    ],
)
def test_what_follows_from_how_often_is_not_false(before: str, answer: str, other: str, contradicts: bool) -> None:
    fact = ClozeFact(
        id="x", speech="s", section="", quotes=(), before=before, answers=(answer,), after=" a month.", kind="period"
    )
    assert statements._contradicts(fact, other) is contradicts


def test_a_threshold_in_words_is_lowered_and_not_raised() -> None:
    case = "有欠费六个月以上、拒不整改等情形的，不得提名。"
    fact = ClozeFact(
        id="x", speech="s", section="", quotes=(), before="有欠费", answers=("六",), after=case[4:], kind="number"
    )
    assert statements._contradicts(fact, "三")
    assert not statements._contradicts(fact, "九")


@pytest.mark.parametrize(
    "sentence",
    [
        "距失效期不足1个月的，须到药房更换。",
        "一次扣20分，库区主任到总库说明情况。",
        "不合格者一周后补考，仍不合格的不得值夜班。",
        "系统会自动比对，连续三次一样就必须跳预警。",
        "老码头片区43栋要在5月10日前全部清完。",
        "保质期在15天以内的产品不得适用这个原则。",
        "有困难的，比如七号楼的住户，最长可以分十二个月。",
    ],
)
def test_what_points_back_or_tells_of_one_is_not_asked(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_what_a_speaker_asks_to_note_is_called_by_its_name() -> None:
    assert standing.standing("测温的步骤大家记一下") == "测温的步骤"


def test_negated_ends_are_not_exchanged() -> None:
    assert members.crossed(("责任不落地", "排查不深入", "整改不闭环"), 0, 1) is None


def test_cases_and_times_are_no_things_to_be_explained() -> None:
    items = tuple(
        Point(term=term, text=rest)
        for term, rest in (
            ("开门后3分钟之内测完", "先测车厢，再测货物"),
            ("冷冻品高于零下15度", "停止卸货，报当班主管"),
            ("货温取三个点", "车门口、车厢中部、最里面"),
        )
    )
    assert not made("matching", speech(PointList(lead="测温有下列要求：", items=items)))


# ---- channels, sums and slogans


def test_a_member_that_breaks_off_makes_no_list() -> None:
    points = PointList(lead="严禁下列接待行为：", items=("跨地区迎送", "以打造“样板点”“经典路线”名义", "额外配发用品"))
    assert not [one for one in facts.find(speech(points)) if isinstance(one, ListFact)]


def test_once_running_is_no_option() -> None:
    (slot,) = [one for one in slots("连续两次列入黑榜的，应当约谈主要负责人。") if one.kind == "number"]
    assert "一" not in slot.instead


def test_the_sum_of_what_its_sentence_adds_up_is_not_asked() -> None:
    told = "综合定额为每人每天不超过320元，其中住宿费180元、伙食费100元、其他费用40元。"
    assert not stretches(told, "number")


@pytest.mark.parametrize(
    "sentence",
    [
        "充分利用“沙洲发布”公众号、小区宣传栏等载体，宣传政策。",
        "调研既要看“窗口”“门面”，更要看“后院”“角落”。",
        "项目从签约到开工仅用78天，跑出了“宁阜速度”。",
    ],
)
def test_channels_and_metaphors_are_no_terms(sentence: str) -> None:
    assert not stretches(sentence, "quoted")


@pytest.mark.parametrize(
    "sentence",
    [
        "继续办好“企业家早餐会”，每月第二个周四早上7点半。",
        "民族地区和海岛乡镇可以上浮，上浮幅度不得超过20%。",
        "乡镇应当每半年在政务公开栏公示一次，公示期不少于10日。",
    ],
)
def test_what_lacks_what_it_is_about_is_not_asked(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_faults_are_in_no_order() -> None:
    faults = tuple(Point(marker=f"{n}是", term=one, text="这不行。") for n, one in zip("一二三四", (
        "责任落实不到位", "隐患治理不到位", "外包管理不到位", "教育培训不到位"), strict=True))  # fmt: skip
    points = PointList(name="四个不到位", order="numbered", items=faults)
    assert not made("ordering", speech("要解决“四个不到位”。", points))


def test_long_slogans_of_headings_are_not_asked_by_heart() -> None:
    of = tuple(
        Section(marker=f"{n}、", heading=one, body=("略。",))
        for n, one in (
            ("一", "认清形势、警钟长鸣，切实增强抓好库区安全的责任感和紧迫感"),
            ("二", "突出重点、标本兼治，坚决打好库区安全治本攻坚主动仗"),
            ("三", "加强领导、转变作风，确保各项部署在库区落地生根见到实效"),
        )
    )
    assert not made("short_answer", speech(sections=of))


def test_what_is_below_twice_makes_no_question() -> None:
    assert passages.asking("有下列情形的，按以下标准处理", 3) == ""


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("投标文件由经营发展部审核，分管副总经理批准。", "经营发展部"),
        ("车位不足的小区，由区城市管理局牵头增设车位。", "区城市管理局"),
        ("外带印章的，经总经理批准后方可带出。", "总经理"),
    ],
)
def test_bodies_are_cut_where_they_begin(sentence: str, who: str) -> None:
    assert [who] in stretches(sentence, "who")


# ---- bodies, halves and characters


def test_a_half_that_contraries_tell_is_not_asked() -> None:
    assert not sentences._answers("上情要从这里下达", "下情要从这里上报")
    assert sentences._answers("涉密电脑不上网", "上网电脑不涉密")


def test_a_body_that_acts_within_hours_keeps_the_case_before_it() -> None:
    told = "钥匙遗失的，保管员应当立即报告；库区办公室在2小时内换锁，同时通报各班组。"
    assert any(one.text.startswith("钥匙遗失的，库区办公室在2小时内") for one in said.in_context(Prose(told)))


def test_a_thing_that_is_put_into_practice_is_a_subject() -> None:
    assert subjects.independent("投诉实行首诉负责，24小时内答复。")


@pytest.mark.parametrize(
    "sentence",
    [
        "因业主要求确需刻制的，印文中应当刻有字样。",
        "特殊情况需外带的，必须由两人同行。",
        "系统实行绿黄红三色管理，超期5天以内亮黄灯。",
    ],
)
def test_what_is_made_or_managed_stood_before(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_heads_that_are_counted_in_passing_are_not_asked() -> None:
    assert ["1136"] not in stretches("三级包保干部1136人每季度督导不少于1次，完成率保持100%。", "number")


def test_an_office_that_its_sentence_tells_is_not_asked() -> None:
    assert not clozes(speech("财务资产部负责审查货款，保管财务专用章。", title="库区印章管理办法"), "who")
    assert clozes(speech("财务资产部负责审查货款，保管合同专用章。", title="库区印章管理办法"), "who")


def test_rows_are_fair_among_those_that_are_left() -> None:
    pairs = (
        ("民主监督", "监督有力，保证民主"),
        ("民主管理", "扩大民主"),
        ("行政改革", "建设机关"),
        ("依规办事", "按程序来"),
    )
    fact = PairsFact(
        id="x", speech="s", section="", quotes=(), name="三项改革", pairs=pairs, frames=(None,) * 4, kind="glosses"
    )
    assert not matching._rows(fact)


def test_characters_that_a_clause_counts_are_asked_behind_it() -> None:
    told = "库房工作说到底就是六个字的功夫，哪六个字呢？细、早、实、紧、静、通。下面一个一个说。"
    of = speech(told, lists=(PointList(name="六个字", items=tuple("细早实紧静通")),))
    asked = [one.text for one in made("fill_blank", of)]  # type: ignore[attr-defined]
    assert any(one.startswith("库房工作说到底就是“六个字”：细、[[早]]") for one in asked)


@pytest.mark.parametrize("sentence", ["违反的，第一次全办通报、扣当月绩效20%。", "违者一律调离岗位，并通报全库。"])
def test_what_is_violated_stood_before(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_an_arrangement_needs_no_lead() -> None:
    assert spoken.core("具体安排是：9月8日前，各支部必须召开专题会，分管领导到会。").startswith("9月8日前")
