"""What the tenth reading found: of what a sentence speaks, long sentences, tables in words, idle figures."""

import pytest

from quizgen import text
from quizgen.facts import itemised, places, scopes, spoken, standing, subjects
from quizgen.facts.kinds import Scope
from quizgen.facts.prose import Prose
from quizgen.facts.said import in_context
from quizgen.facts.slots import slots
from quizgen.ingest import names, topics
from quizgen.model import Point, PointList, Section, Speech
from quizgen.questions import blanks, statements, stems
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import clozes, speech
from tests.questions.test_ninth_reading import stretches

# ---- of what a sentence speaks


@pytest.mark.parametrize(
    ("heading", "thing"),
    [
        ("仓储巡查工作要抓住登记、复核、销号三个环节", Scope("仓储巡查工作", part=False)),
        ("关于冬季供暖保障问题", Scope("冬季供暖保障", part=False)),
        ("供货代表接待，实行“两定一有”", Scope("供货代表接待", part=False)),
        ("严守底线，压实责任，确保钥匙保管工作万无一失", Scope("钥匙保管工作", part=False)),
        ("夜间巡库", Scope("夜间巡库")),
        ("分类施策，科学确定改造方式", Scope()),
        ("肯定成绩，正视问题", Scope()),
        ("国库部实行值班主任负责制，值班主任领导库区的工作", Scope()),
        ("主要内容", Scope()),
    ],
)
def test_a_heading_or_the_thing_that_it_is_about_says_of_what_a_sentence_speaks(heading: str, thing: Scope) -> None:
    assert scopes.of((heading,), "在会议上的讲话") == thing


def test_the_heading_above_serves_where_the_nearest_says_nothing() -> None:
    assert scopes.of(("主要措施", "夜间巡库"), "库区意见") == Scope("夜间巡库")
    assert scopes.of(("主要措施", "库区意见"), "库区意见") == Scope()


def test_a_thing_is_told_otherwise_than_a_heading() -> None:
    heading = "仓储巡查工作要抓住登记、复核、销号三个环节"
    part = Section(heading=heading, body=("大家都很辛苦。", "时限到了办不完，提前5个工作日书面申请延期。"))
    fact = clozes(speech(sections=(part,)), "number")[0]
    assert fact.scope == Scope("仓储巡查工作", part=False)
    assert stems.opening(fact, str) == "On “仓储巡查工作”, the speech says: "


def test_what_holds_for_all_of_a_document_is_told_under_its_general_heading() -> None:
    goals = Section(heading="总体目标", body=("坚持就近便民。到2031年底，新增便民驿站46处，街道覆盖率达到82%以上。",))
    of = Speech(id="s", title="便民驿站建设实施方案", verbatim=True, sections=(goals,))
    found = clozes(of, "number")
    assert found
    assert {fact.scope for fact in found} == {Scope("总体目标")}


def test_a_heading_stands_for_the_sentence_before_where_this_is_another() -> None:
    body = "供货商首次准入应当进行现场考察。准入材料在10个工作日内审核完毕。"
    part = Section(heading="供货商准入", body=("先说概念。", body))
    assert {fact.sentence for fact in clozes(speech(sections=(part,)), "number")} == {
        "准入材料在10个工作日内审核完毕。"
    }


# ---- long sentences, and what a speaker says besides


def test_a_sentence_that_is_too_long_is_asked_without_its_end() -> None:
    said = (
        "客户接到停气通知后二十四小时内向片区经理书面反馈，片区经理在3个工作日内登门核对用气台账和灶具、阀门、软管等安全设施，"
        "核对情况录入客户服务平台，平台每月末自动生成一份片区安全情况汇总表，全年的汇总表要发给每一位网格员和每一位楼栋长，请他们都看一看。"
    )
    assert spoken.core(said) == said[: said.index("，全年")]
    assert spoken.core(said.replace("全年的", "但全年的")).endswith("看一看。")  # takes back
    ended = spoken.core(said.replace("平台每月末自动生成一份片区安全情况汇总表", "每月月底之前"))
    assert not ended.endswith("之前")


@pytest.mark.parametrize(
    ("said", "core"),
    [
        ("还有的同志把钥匙随手放在窗台上，每月必须通报一次。", "还有的同志"),
        ("还有保管员，交接班时必须当面清点登记。", "保管员，交接班"),
    ],
)
def test_some_others_are_no_tie_to_the_sentence_before(said: str, core: str) -> None:
    assert spoken.core(said).startswith(core)


@pytest.mark.parametrize(
    "sentence",
    [
        "处理结果：经办人记过，库区主任扣发全年绩效的40%。",
        "郑某因私自带出钥匙被扣发绩效的40%，调离岗位。",
        "反过来，做得好的库区一次性奖励3000元。",
        "If any of them has lapsed the key holder may not enter the store at night.",
    ],
)
def test_anecdotes_and_what_points_back_are_not_asked(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_an_english_sentence_stands_behind_the_one_before_only_where_they_share_a_word() -> None:
    said = "Questions go to the front desk. The policy is owned by the Director of Stores."
    assert [one.own for one in in_context(Prose(said))][1] == 0
    said = "Questions about the stores policy go to the desk. The policy is owned by the Director of Stores."
    assert [one.own for one in in_context(Prose(said))][1] > 0


# ---- figures


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("平信3个工作日，快信当日，加急信2小时以内", ["3", "当日", "2"]),
        ("脱密期甲类人员三年、乙类的两年、丙类的一年，按规定办。", ["三", "两", "一"]),
        ("改造补助每处5万元，验收后先拨付60%，运行一年后再拨40%。", ["60", "40"]),
        ("发现的问题当场交办，一般隐患整改期限不超过7天。", []),
    ],
)
def test_tables_in_words_are_grades(sentence: str, figures: list[str]) -> None:
    assert stretches(sentence, "grades") == ([figures] if figures else [])


@pytest.mark.parametrize(
    ("body", "asked"),
    [
        ("值班室每天对25个库区抽查点名，不少于两次。", set()),
        ("库区报表不准向班组直接要，已经清理掉了43张，今后每月不超过5张。", {"5"}),
        ("全县共有危化库9家、粉尘库31家，由应急局牵头检查，经费不超过80万元。", {"80"}),
        ("焊口一次合格率96.1%，目标是98%，两个库区抽检不合格。", {"98"}),
        ("去年库区要求每周检查，报的是一次合格率96.1%。", set()),
        ("库容使用率低于60%的，取消当年评优资格。", {"60"}),
    ],
)
def test_figures_that_bind_nobody_are_not_asked(body: str, asked: set[str]) -> None:
    found = clozes(speech(sections=(Section(heading="库区安全", body=(body,)),)), "number")
    assert {fact.answers[0] for fact in found} - {"两"} == asked


def test_no_day_changes_its_place_among_those_of_the_sentence() -> None:
    slot = next(one for one in slots("各库区要在3月18日前开会研究，落实情况20日下班前书面上报。") if one.kind == "day")
    assert "3月28日" not in slot.instead
    assert "3月13日" in slot.instead


# ---- what is turned round


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("抽检合格率低于95%的，退回重做并在例会上点名。", "contrast"),
        ("排气压力不高于1.5MPa，正常在1.1至1.35MPa。", "contrast"),
    ],
)
def test_what_would_be_absurd_is_not_turned_round(sentence: str, kind: str) -> None:
    assert not stretches(sentence, kind)


def test_a_limit_that_nothing_settles_is_turned_round() -> None:
    assert stretches("图纸的扫描分辨率不低于300dpi，由资料员负责。", "contrast") == [["低于"]]


# ---- lists and cases


def test_members_that_count_one_each_are_told_without_it() -> None:
    said = "我送大家“三把尺子”。一把是规矩的尺子，一把是群众的尺子，还有一把是良心的尺子。"
    found = {one.name: one.members for one in names.find(said)}
    assert found["三把尺子"] == ("规矩的尺子", "群众的尺子", "良心的尺子")


def test_times_are_not_written_out_with_their_points() -> None:
    points = PointList(
        lead="各类来信自登记之时起计算办理时间：",
        items=(
            Point(term="加急信当日办结"),
            Point(term="快信2个工作日"),
            Point(term="平信5个工作日"),
        ),
    )
    facts_of = [one for one in _lists(points) if one.members]
    assert facts_of
    assert not [draft for one in facts_of for draft in blanks.drafts(one, str)]


def _lists(points: PointList) -> list[blanks.ListFact]:
    from quizgen import facts

    return [one for one in facts.find(speech(points)) if isinstance(one, facts.ListFact)]


@pytest.mark.parametrize(
    "said",
    [
        "主动报告设备事故的，不予处罚；一般事故应在20日内上报。",
        "涉及管线入地的，运营企业要同步施工；道路竣工后5年内原则上不得再次开挖。",
    ],
)
def test_a_part_with_a_case_of_its_own_stands_behind_all_of_its_sentence(said: str) -> None:
    assert [one.text for one in in_context(Prose(said))][-1] == said


# ---- what the readings after it found


def test_the_year_of_a_paragraph_stands_before_its_sentences() -> None:
    said = "2031年为打基础之年。库区平台建成投用，归集数据不少于18亿条；上线事项达到45项。到2032年底，全部完成。"
    texts = [one.text for one in in_context(Prose(said))]
    assert texts[1:3] == ["2031年，库区平台建成投用，归集数据不少于18亿条", "2031年，上线事项达到45项。"]
    assert texts[3].startswith("到2032年底")


@pytest.mark.parametrize(
    "sentence",
    [
        "科研合作的设备在院期间按本办法管理，但第六条、第九条的要求不得降低。",
        "从那以后库区才定了一次性告知单，窗口必须当面打勾。",
        "会上提出的问题由联络员记录，督查室3日内交办。",
        "四不准擅自表态，不准传话。",
        "十二位以上的密码，大小写和数字必须都有。",
        "人员名单于5月20日前报库区办公室备案，变动的5个工作日内更新。",
        "护栏月底前必须装好，由养护班负责检查。",
        "On the telephone that means three correct answers out of five questions.",
        "The branch may have to notify the regulator within 72 hours of becoming aware.",
    ],
)
def test_what_points_elsewhere_does_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


@pytest.mark.parametrize(
    ("said", "core"),
    [
        ("再强调一遍：钥匙只能在值班室交接，当日下班前必须交回。", "钥匙只能"),
        ("所以现在规定，八人以上的团要两个人陪，一个走前一个走后。", "八人以上"),
        ("应急经费从专项里列，不超过80万元，财务部不要卡。", "应急经费从专项里列，不超过80万元"),
    ],
)
def test_asides_round_a_point_fall_away(said: str, core: str) -> None:
    assert spoken.core(said).rstrip("。").startswith(core)
    assert "财务部" not in spoken.core(said)


def test_the_end_of_a_long_sentence_is_asked_where_it_says_of_what() -> None:
    said = (
        "各个班组对同一库区的多项检查要尽量安排在一起合并进行，几个班组的检查都由牵头班组统一组织和统一通报，"
        "除举报和紧急情形外，同一班组对同一库区的年度检查原则上不超过2次，检查记录由各班组分别保存。"
    )
    assert "不超过2次" in spoken.core(said)
    assert text.measure(spoken.core(said)) <= standing.LENGTH[1]


def test_a_thing_of_which_something_follows_ends_no_sentence() -> None:
    said = (
        "库区工程一律免收投标保证金，履约保证金不超过合同金额的5%，面向各个班组预留的采购份额，"
        "四百万元以下的库区维修工程和两百万元以下的货物服务项目原则上全部专门面向本地小微企业公开采购。"
    )
    assert not spoken.core(said).endswith("采购份额")


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("拟办意见由文书提，普通件半天之内提出来，急件一小时，特急件二十分钟", ["半", "一", "二十"]),
        ("响应时限：甲类设备10分钟内响应、30分钟内到场", ["10", "30"]),
    ],
)
def test_half_a_day_is_a_grade(sentence: str, figures: list[str]) -> None:
    assert stretches(sentence, "grades") == [figures]


def test_limits_stand_behind_what_leads_in_to_them() -> None:
    said = "设备科接到报修后，响应时限如下：甲类设备10分钟内响应；乙类设备30分钟内响应。"
    texts = [one.text for one in in_context(Prose(said))]
    assert texts == [
        "设备科接到报修后，响应时限：甲类设备10分钟内响应",
        "设备科接到报修后，响应时限：乙类设备30分钟内响应。",
        said,  # for the figures of both
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "words"),
    [
        ("单项变更超过合同价5%的，报集团总经理办公会审批。", "who", ["集团总经理办公会"]),
        ("合计占8分，其中公文3分，督办5分，纳入考核。", "number", None),
        ("涉及两个以上部门职责的，主办部门必须事先会签。", "number", None),
        ("夜间借用由调配中心（24小时电话）统一办理，必须登记。", "number", None),
    ],
)
def test_names_are_not_cut_and_told_figures_not_asked(sentence: str, kind: str, words: list[str] | None) -> None:
    assert stretches(sentence, kind) == ([words] if words else [])


def test_no_wrong_day_is_past_when_the_text_is_of_a_day() -> None:
    part = Section(heading="库区安全", body=("各库区在9月25日前装好报警器，由养护班负责检查。",))
    of = Speech(id="s", title="在库区会议上的讲话", date="2031-09-12", verbatim=True, sections=(part,))
    assert "8月25日" not in clozes(of, "day")[0].siblings
    assert "10月25日" in clozes(of, "day")[0].siblings


def test_quoted_words_keep_their_order_and_some_of_several_do_not() -> None:
    of = speech(sections=(Section(heading="作风", body=("毛主席要求全党继续保持谦虚、谨慎、节俭、耐劳的作风。",)),))
    [one] = clozes(of, "enumeration")
    assert [draft[2] for draft in blanks.drafts(one, str)] == [False]
    of = speech(sections=(Section(heading="办会", body=("会务要做到以下三条，盯签到、盯流程、盯记录。",)),))
    assert [draft[2] for one in clozes(of, "enumeration") for draft in blanks.drafts(one, str)] in ([True], [])


def test_a_new_matter_closes_the_part_above() -> None:
    body = ("电话响三声之内要接。", "第三个问题，几条不能碰的线。", "不得把钥匙交给外人，丢失的扣200元。")
    one, other = Section(heading="接电话", body=body), Section(heading="收发文", body=("件件登记。",))
    found = clozes(speech(sections=(other, one)), "number")
    assert all(not fact.scope for fact in found if "200" in fact.sentence)


def test_the_last_of_several_that_holds_another_thing_makes_no_enumeration() -> None:
    assert not stretches("任何班组不得危害库区的统一、安全和班组的团结。", "enumeration")


def test_what_says_the_same_twice_and_what_nobody_would_allow_is_not_judged() -> None:
    said = "库区管理人员依法可以不予处罚的，不予处罚。"
    assert not clozes(speech(sections=(Section(heading="处罚", body=(said,)),)), "statement")
    assert not stretches("不得因保管员申辩而给予更重的处罚。", "contrast")


def test_an_exception_that_is_a_rule_of_its_own_takes_nothing_back() -> None:
    said = "请示应当一文一事，不得多头主送。除班组长直接交办的以外，不得以库区名义向个人报送公文。"
    assert next(one.text for one in in_context(Prose(said))) == "请示应当一文一事，不得多头主送。"
    last = [*in_context(Prose("档案不得外借。除办公室主任批准外。"))]
    assert [one.text for one in last if not one.own] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Anyone who has not signed may not be left unsupervised with a class.",
        "DSL team: every two years.",
    ],
)
def test_fragments_and_bare_openings_are_not_asked(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_no_sentence_amid_a_paragraph_opens_with_bare_blanks() -> None:
    said = "钥匙、台账、封条，这三样不得在一个人手里保管。"
    for heading, asked in (("主要措施", False), ("夜间巡库", True)):
        part = Section(heading=heading, body=("库区的同志都很辛苦。" + said, "库区的事要抓好。"))
        assert bool(clozes(speech(sections=(part,)), "enumeration")) is asked


def test_things_that_are_named_are_not_counted_falsely() -> None:
    assert not stretches("反馈材料必须只写四项内容，做了什么、差什么、谁来做、何时完成。", "number")


def test_an_initial_ends_no_sentence() -> None:
    said = "The policy is owned by Mrs J. Okafor, Deputy Head. Dr. Pell is the link governor."
    assert [*text.sentences(said)] == [
        "The policy is owned by Mrs J. Okafor, Deputy Head.",
        "Dr. Pell is the link governor.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "操办婚丧喜庆，提前十天报告，事后十天再报一次结果",
        "给客户的返利、折扣，必须写在合同里，走公司的账。",
        "三种机器之间不准用U盘来回倒，专人管理。",
        "实行发文计划管理，每年1月20日前由各单位申报",
    ],
)
def test_a_sentence_that_opens_with_what_is_ruled_says_of_what_it_speaks(sentence: str) -> None:
    assert subjects.independent(sentence)


def test_a_topic_that_is_a_clause_is_told_by_no_stem() -> None:
    points = PointList(items=(Point(term="库管室是归口管理室", text="岗位人员外出须提前2日办理交接"),) * 2)
    assert all(not fact.scope for fact in clozes(speech(points), "number"))


def test_a_raised_threshold_of_a_case_does_not_make_it_false() -> None:
    part = Section(heading="会议", body=("各科室召开30人以上会议，须提前5个工作日填报《会议审批单》。",))
    found = [fact for fact in clozes(speech(sections=(part,)), "number") if fact.answers == ("30",)]
    assert all(float(one) < 30 for fact in found for _, one in statements._exchanges(fact))


@pytest.mark.parametrize(
    "sentence",
    ["每周抽查值班必须不少于2次，夜间、凌晨各1次。", "每周抽查值班必须不少于2次（夜间、凌晨各1次）。"],
)
def test_a_figure_that_can_be_added_up_is_not_asked(sentence: str) -> None:
    assert ["2"] not in stretches(sentence, "number")


def test_grades_in_english_keep_their_order() -> None:
    part = Section(heading="Harm", body=("Harm is graded none, low, moderate, severe or death.",))
    of = Speech(id="s", title="Incident policy", language="en", verbatim=True, sections=(part,))
    assert [draft[2] for one in clozes(of, "enumeration") for draft in blanks.drafts(one, str)] == [False]


def test_an_abbreviation_ends_no_topic() -> None:
    topic, _ = topics.split(
        "Incidents are notified to Engineering (ext. 4620) and to the officer in charge; others are not."
    )
    assert "4620" in topic


@pytest.mark.parametrize(
    "sentence",
    [
        "经批准的事后审批单、合法票据、费用清单。",
        "金额累计达到5000元的，一律移送纪检组处理。",
    ],
)
def test_lists_of_things_and_bare_amounts_do_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_what_is_held_beyond_the_plan_leans() -> None:
    assert not subjects.independent("计划外举办的，不予报销。")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("住宿费上限，局级干部420元，其他人员350元。", "contrast"),
        ("验收不合格的不得付款。", "contrast"),
        ("财务科每季度抽查一次，结果于季后15日内通报。", "period"),
    ],
)
def test_what_its_sentence_gives_away_is_not_turned_round(sentence: str, kind: str) -> None:
    assert not stretches(sentence, kind)


def test_no_part_of_one_and_a_half_is_asked() -> None:
    assert ["1"] not in stretches("会期不得超过1天半，参会不超过80人。", "number")


def test_there_are_no_more_days_than_a_week_has() -> None:
    part = Section(heading="下沉", body=("街道干部每周在社区工作必须不少于5天。",))
    [fact] = clozes(speech(sections=(part,)), "number")
    assert all(int(one) < 7 for one in fact.siblings)


def test_numbers_of_rules_are_not_shown_where_points_are_filled_in() -> None:
    points = PointList(
        lead="库区人员应当具备下列条件：",
        items=(
            Point(marker="（一）", term="持有上岗证"),
            Point(marker="（二）", term="年满十八周岁"),
            Point(marker="（三）", term="熟悉库区制度"),
            Point(marker="（四）", term="没有不良记录"),
        ),
    )
    drafts = [draft for one in _lists(points) for draft in blanks.drafts(one, str)]
    assert [(any_order, "（一）" in shown) for _, shown, any_order in drafts] == [(True, False)]


def test_one_of_a_fixed_pair_is_not_asked_beside_the_other() -> None:
    part = Section(heading="开放", body=("要深入推动库区合作对外开放，统筹推进“引进来”和“走出去”。",))
    assert not clozes(speech(sections=(part,)), "quoted")


@pytest.mark.parametrize(
    ("title", "voice"),
    [
        ("石桥市供水事故应急预案", "document"),
        ("进一步优化营商环境的若干措施", "document"),
        ("值班与会务工作规范", "rules"),
        ("加氨间安全操作规程", "rules"),
    ],
)
def test_plans_and_standards_speak_as_what_they_are(title: str, voice: str) -> None:
    assert places.voice_of(Speech(id="s", title=title, verbatim=True)) == voice


def test_a_condition_is_told_under_the_grade_above_it() -> None:
    assert scopes.of(("启动条件", "二级响应"), "石桥市供水应急预案") == Scope("二级响应")


def test_a_list_of_one_rule_is_not_the_matter_of_its_chapter() -> None:
    listed = PointList(
        lead="下列事项还须经校领导批准：",
        items=tuple(
            Point(marker=f"（{n}）", term=term)
            for n, term in zip("一二三", ("上报请示", "银行开户", "出具委托书"), strict=True)
        ),
    )
    rules = PointList(
        items=(
            Point(marker="第五条", text="钥匙由库管室统一刻制。"),
            Point(
                marker="第六条",
                text="用印由库区主任审批。下列事项还须经校领导批准：",
                body=(PointList(items=listed.items),),
            ),
        )
    )
    of = Speech(
        id="s",
        title="库区印章管理办法",
        verbatim=True,
        sections=(Section(heading="印章管理", body=("总的要求如下。", rules)),),
    )
    asked = [one.stem for one in made("short_answer", of)]
    assert not [stem for stem in asked if "简述“印章管理”" in stem]


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("符合下列条件之一的，启动三级响应：", "启动三级响应的情形包括："),
        ("有下列情形之一的，取消当年评优资格：", "取消当年评优资格的情形包括："),
        ("有下列情形之一的，不予录用：", ""),
    ],
)
def test_cases_in_which_the_same_follows_stand_behind_it(lead: str, told: str) -> None:
    assert itemised.one_of(lead) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "可以匿名，任何人不得打听上报人。",
        "事前安环部把全厂通道走了一遍，71处通道有12处被占用。",
        "全程不得超过15天，超过的要说明理由。",
        "任何单位和个人不得自行刻制。",
        "本办法所称“以上”含本数，“不足”不含本数。",
        "出现下列情况之一的，水位达到警戒水位32.50米。",
    ],
)
def test_what_lacks_its_thing_does_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_a_half_is_no_number() -> None:
    assert not stretches("全员每年必须培训，其中案例不少于一半，讲自己的案例。", "number")


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("发文实行总量控制，2031年不超过210件，由办公室年初分解到各处室。", "210"),
        ("各建1座不小于1500立方米的预冷库，由合作社持有。", "1500"),
    ],
)
def test_limits_beside_each_are_asked(sentence: str, figure: str) -> None:
    assert [figure] in stretches(sentence, "number")


@pytest.mark.parametrize(
    "sentence",
    ["一级道路浮尘不超过5克，二级道路不超过10克，三级道路不超过15克。", "录像保存时间由30天延长到180天，必须执行。"],
)
def test_figures_that_tell_one_another_are_not_asked_alone(sentence: str) -> None:
    assert ["5"] not in stretches(sentence, "number")
    assert ["30"] not in stretches(sentence, "number")


def test_a_correction_says_which_of_two_equal_words_it_means() -> None:
    part = Section(heading="督导", body=("库区督导必须每两个月一次，每次不少于三人，不得少于两次现场抽查。",))
    for fact in clozes(speech(sections=(part,)), "number"):
        wrong, right = statements._with_unit("两", fact.answers[0], fact)
        assert (wrong == "两") is ("两" not in fact.before + fact.after)
        assert right.startswith(fact.answers[0])


@pytest.mark.parametrize(
    ("lead", "told"),
    [("下列行为禁止发生：", "禁止的行为包括："), ("严禁下列行为：", "禁止的行为包括：")],
)
def test_what_is_forbidden_stands_behind_that(lead: str, told: str) -> None:
    assert itemised.one_of(lead) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "从今年二季度开始推开，一亿元以上的项目每两个月不少于一次。",
        "会后还有几件事情，考核办法10日内发下去。",
        "一件是真假问题，一件是快慢问题，拍了照就走了。这两件事都要改。",
    ],
)
def test_what_is_only_of_the_day_is_not_asked(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


@pytest.mark.parametrize("head", ["本报石桥9月12日讯（记者 甲乙）", "（9月12日，根据录音整理）"])
def test_the_day_at_the_beginning_of_a_text_is_its_date(head: str) -> None:
    part = Section(
        heading="库区安全", body=(head + "库区的同志都很辛苦。", "各库区在9月25日前装好报警器，由养护班负责检查。")
    )
    assert "8月25日" not in clozes(speech(sections=(part,)), "day")[0].siblings
