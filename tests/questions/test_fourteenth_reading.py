"""What the fourteenth round of blind readings found."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from quizgen import facts
from quizgen.facts import dates, english, matters, parallels, said, spoken, standing, subjects, torn
from quizgen.facts.leaning import leans
from quizgen.facts.prose import Prose
from quizgen.model import Point, PointList, Section, Speech
from quizgen.questions import blanks
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import clozes, speech
from tests.questions.test_ninth_reading import stretches

TALK = "在仓储工作会议上的讲话"


# ---- what a speaker turns to


@pytest.mark.parametrize(
    ("said", "matter"),
    [
        ("先讲盘库。", "盘库"),
        ("另外说一下门禁。", "门禁"),
        ("第三，讲一讲冷链的问题。", "冷链"),
        ("库房的钥匙我要单独说一下，", "库房的钥匙"),
        ("盘点方面，各库区每月5日前上报。", "盘点"),
        ("收货也一样，每天两次登记。", "收货"),
        ("再一个是叉车年检，今年提前到六月。", "叉车年检"),
        ("第二道是复核关，", "复核关"),
        ("再一个是测温。", "测温"),
        ("还有就是进门。", "进门"),
        ("停热的事也得有个规矩。", "停热"),
        ("坐席这边我多说两句。", "坐席"),
        ("那接着就说第二个，派单。", "派单"),
        ("信息安全我也得讲一讲，", "信息安全"),
        ("“夜巡”这一块我多说两句。", "夜巡"),
    ],
)
def test_a_speaker_says_to_what_he_turns(said: str, matter: str) -> None:
    assert matters.turned_to(said) == matter


@pytest.mark.parametrize(
    "said",
    [
        "说实话，库里的账对不上。",
        "要提高盘点质量。",
        "最后讲几点要求。",
        "说门面，是因为外单位的人先见到你。",
        "先说我为什么今天非要讲。",
        "我说题目不能随便，要有数。",
    ],
)
def test_what_only_sounds_like_it_is_no_matter(said: str) -> None:
    assert matters.turned_to(said) == ""


def test_sentences_are_asked_under_the_matter_that_the_speaker_has_turned_to() -> None:
    body = "先讲盘库。每个月底各库区要自己盘一遍。确实盘不完的，要在3个工作日以前书面申请延期。"
    of = speech(title=TALK, sections=(Section(heading="管好库房，守住底线", body=(body,)),))
    stems = [one.stem for one in made("true_false", of)] + [one.stem for one in made("single_choice", of)]
    assert any("书面申请延期" in one for one in stems)
    assert all(one.startswith("谈到“盘库”时，讲话指出，") for one in stems if "申请延期" in one)


def test_a_matter_that_the_sentence_names_is_not_told_twice() -> None:
    body = "先讲盘库。各库区的盘库每月5日前必须完成，不得拖到下个月。"
    [stem] = {one.stem for one in made("true_false", speech(body, title=TALK))}
    assert stem.startswith("讲话指出，各库区的盘库")


# ---- whole sentences


def test_a_part_of_a_sentence_is_asked_with_all_of_it() -> None:
    told = "灭菌的参数以说明书为准；说明书没有写明的，供应商应当书面提供，不得凭经验设定。"
    assert [one.text for one in said.in_context(Prose(told))][-1] == told


def test_a_case_stands_alone_where_it_is_told_of_what_it_is_one() -> None:
    case = "确实盘不完的，要在3个工作日以前书面申请延期。"
    assert not standing.stands_alone(case)
    assert standing.stands_alone(case, told=True)


def test_a_heading_of_a_plan_is_cited_though_it_shares_a_word_with_the_sentence() -> None:
    body = "低保户免费更换，由县住建局统一采购，民政局9月30日前提供名单。"
    part = Section(marker="2.", heading="更换不合格的阀门", body=("居民户每户补助不超过180元，其余自付。" + body,))
    plan = Speech(id="s", title="冬季防中毒工作方案", verbatim=True, sections=(part,))
    stems = [getattr(one, "stem", "") or one.text for one in made("fill_blank", plan)]
    assert stems
    assert all(one.startswith("“更换不合格的阀门”部分指出，") for one in stems)


@pytest.mark.parametrize(
    ("told", "texts"),
    [
        (
            "二级异常：超出范围5度以下；或者三级异常一小时内未恢复。",
            "二级异常：超出范围5度以下；或者三级异常一小时内未恢复。",
        ),
        (
            "库房温度由系统监测，数据中断的，班长每30分钟记录一次。中断超过2小时的，须报质量部。",
            "库房温度由系统监测，数据中断的，班长每30分钟记录一次。中断超过2小时的，须报质量部。",
        ),
        (
            "补贴按季度拨付：每季度首月5日前，站点提出申请；10日前，乡镇完成初审。",
            "补贴按季度拨付：每季度首月5日前，站点提出申请；10日前，乡镇完成初审。",
        ),
    ],
)
def test_what_only_goes_on_stands_behind_what_it_goes_on_from(told: str, texts: str) -> None:
    assert [one.text for one in said.in_context(Prose(told))][-1] == texts


@pytest.mark.parametrize(
    "sentence",
    [
        "绿的是办结，黄的是临期，红的是超期。",
        "二级为一般动火、2米以上高处作业，由车间审批。",
        "三级由发包单位组织考试，试卷留存两年。",
        "超时一单扣月度绩效零点五分。",
        "到年底还没完成的，负责人年度考核不能评优。",
        "涉及多个部门的，由办公室牵头，7个工作日内答复。",
        "新入住的、发过烧的、拒过饭的，这三种。",
        "From £15.01 to £100 the duty manager signs as well.",
        "Log-ons will be suspended for anyone who has not done so.",
    ],
)
def test_a_grade_a_case_and_a_colour_of_nothing_told_do_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "餐饮场所由商务部门牵头，会同市场监管部门，4月10日前逐户过一遍。",
        "有效期在6个月以内的药品贴黄色标签，优先使用。",
        "每餐次的食品成品应当留样，每个品种不少于125克。",
        "一、二级作业人员在培训中心机考，80分合格，可补考一次。",
        "危重病人、当天手术的，还有就是家属有意见的，这五种病人必须到床边交。",
    ],
)
def test_what_says_of_what_it_speaks_is_not_taken_for_leaning(sentence: str) -> None:
    assert standing.stands_alone(sentence)


@pytest.mark.parametrize(
    ("said", "core"),
    [
        (
            "承包商首次进港前，发包单位应当至少提前5个工作日提交准入申请，上传以下材料：",
            "承包商首次进港前，发包单位应当至少提前5个工作日提交准入申请",
        ),
        (
            "安检员每人包片不超过2500户，尤其是新来的，更不能多包。",
            "安检员每人包片不超过2500户",
        ),
    ],
)
def test_a_lead_to_a_list_and_a_sigh_are_no_part_of_a_rule(said: str, core: str) -> None:
    assert spoken.core(said) == core


def test_the_articles_of_rules_are_running_text() -> None:
    article = Point(
        marker="第三条",
        text="发现数量不符的，当班人员不得离岗，并在30分钟内报药学部。封存状态下每班核对编号，每月20日前由护士长开封。",
    )
    rules = speech(PointList(items=(article,), order="numbered"), title="病区药品管理办法")
    found = {fact.answers[0] for fact in facts.find(rules) if isinstance(fact, facts.ClozeFact) and fact.answers}
    assert "30" in found


def test_the_figures_of_all_parts_of_a_sentence_are_asked_together() -> None:
    told = "低保对象：每餐补贴6元；低保边缘家庭老年人：每餐补贴4元；80周岁以上老年人：每餐补贴3元。"
    plan = speech(told, title="老年助餐实施方案")
    assert any(fact.kind == "grades" and fact.answers == ("6", "4", "3") for fact in clozes(plan, "grades"))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("抢修人员接报后主城区30分钟、乡镇60分钟内到场。", [["30", "60"]]),
        ("抢修人员必须带齐工具，城区2辆车、乡镇1辆车。", []),
    ],
)
def test_one_limit_behind_two_cases_holds_for_both(sentence: str, found: list[list[str]]) -> None:
    assert stretches(sentence, "grades") == found


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("配胰岛素泵、配肝素泵必须两个人核对。", "enumeration"),
        ("不得将不同批号的药品混装在同一盒内。", "number"),
        ("学校要组织一次“小手拉大手”活动。", "quoted"),
    ],
)
def test_what_belongs_to_other_words_is_not_left_out(sentence: str, kind: str) -> None:
    assert not clozes(speech(sentence, title="药品管理办法"), kind)


def test_blanks_of_a_list_of_which_the_last_is_told_apart_keep_their_places() -> None:
    names = ("服务领导", "服务部门", "服务师生")
    told = "“三服务”说到底，是服务领导、服务部门、服务师生，前两样大家抓得紧，后一样容易松。"
    listed = PointList(name="三服务", items=tuple(Point(term=one) for one in names))
    found = [one for one in made("fill_blank", speech(told, listed, title=TALK)) if "前两样" in one.text]
    assert found
    assert all(not one.any_order for one in found)


def test_halves_of_headings_are_filled_in_where_they_are_short_or_quote_a_word() -> None:
    long = ("看清形势，切实增强抓行风的紧迫感", "突出重点，扎扎实实抓好任务落实", "压实责任，确保行风建设见到实效")
    short = ("站位要高，必须在“认识”上再深化", "本领要硬，必须在“能力”上再提升", "规矩要严，必须在“作风”上再过硬")
    for headings, filled in ((long, False), (short, True)):
        parts = tuple(Section(marker=f"{n}、", heading=one) for n, one in zip("一二三", headings, strict=True))
        of = speech(title=TALK, sections=parts)
        assert any("[[" in one.text and "标题" in one.text for one in made("fill_blank", of)) is filled


# ---- English


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Lost or broken tags are reported to the desk before the next visit.", True),
        ("Team leaders receive the list every Monday.", True),
        ("From Monday the 20th a decision brief is two pages.", True),
        ("Usage is reported monthly.", False),
        ("Two months running under 90 is dealt with under the procedure.", False),
        ("Red means two people, no exceptions.", False),
        ("You may take up to six sessions.", False),
    ],
)
def test_an_english_sentence_amid_its_paragraph_names_its_thing(sentence: str, named: bool) -> None:
    assert english.names_its_thing(sentence) is named


def test_an_english_sentence_of_a_bare_number_is_not_asked_under_a_heading_either() -> None:
    body = "The tag is worn on the lanyard at all times. Two months running under 90 is dealt with by the manager."
    policy = Speech(
        id="s",
        title="Lone working policy",
        language="en",
        verbatim=True,
        sections=(Section(heading="Your device", body=(body,)),),
    )
    assert not [fact for fact in clozes(policy, "number") if fact.answers in (("90",), ("Two",))]


# ---- the fourth reading of new texts


@pytest.mark.parametrize(
    "sentence",
    [
        "接到以后，护士10分钟之内报告到管床医师。",
        "值班员核实后5分钟内报园区经理，并拨打119。",
        "里头的人要是倒了，上头的人不许下去救。",
        "前两个月只准拟稿、不准独立送签，满6个月才能单独值夜班。",
        "因现场签约、开标等确需携带外出的，应当提前1个工作日申请。",
        "化解率要达到60%，达不到的通报。",
        "发现的问题按一般、较重、严重三类处理。",
        "If neither has answered after ten minutes, ring the duty manager.",
    ],
)
def test_events_rates_and_places_of_nothing_told_do_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "学校、医院周边的雨污水井均须于5月底前安装完毕。",
        "总务科3月底之前全部换完，以后报修4小时之内到场。",
        "督查室和护理部每月抽查，查出来的要通报。",
    ],
)
def test_a_deed_without_its_object_needs_the_sentence_before(sentence: str) -> None:
    assert subjects.lacks_object(sentence)


@pytest.mark.parametrize(
    ("sentence", "kind", "answer"),
    [
        ("机要文件借阅当日下班前归还，确需过夜的，由分管领导批准。", "period", "当日"),
        ("合同原件学院留存三份，分别由院办、财务处和承办部门保存。", "number", "三"),
        ("各单位年底前要把去年抽查了42家单位的问题整改到位。", "number", "42"),
        ("体温三十七度三以上的，当天不得洗浴。", "number", "三十七"),
    ],
)
def test_what_its_sentence_tells_or_what_was_done_is_not_asked(sentence: str, kind: str, answer: str) -> None:
    found = clozes(speech(sentence, title="病区管理办法"), kind)
    assert not [fact for fact in found if fact.answers == (answer,)]


def test_slogans_are_not_left_out_and_terms_are() -> None:
    assert not clozes(speech("要进一步增强做好工作的责任感、使命感、紧迫感。", title=TALK), "enumeration")
    assert clozes(speech("库房登记要写明品名、批号、货位，缺一项都要退回。", title=TALK), "enumeration")


def test_a_speaker_s_call_to_note_falls_away() -> None:
    [fact, *_] = clozes(speech("险情的报告时限，大家记一下：各库区20分钟内电话报总值班室。", title=TALK), "number")
    assert fact.sentence == "险情的报告时限：各库区20分钟内电话报总值班室。"
    assert fact.quotes == ("险情的报告时限，大家记一下：各库区20分钟内电话报总值班室。",)


def test_wrong_days_keep_their_turn_among_the_days_told() -> None:
    others = ("3月20日", "4月25日", "2月25日")
    assert dates.in_turn(others, "3月25日", "各单位在", "前开会，3月29日前上报。") == ("3月20日", "2月25日")
    assert dates.in_turn(others, "3月25日", "3月1日起开始，", "前报完。") == ("3月20日", "4月25日")


def test_a_rule_that_the_speaker_s_aside_leads_in_keeps_its_thing() -> None:
    said = "会能开短的开短，我跟几位商量过，今后集团召开的部署会一般不超过90分钟，交流发言不超过4家。"
    assert spoken.core(said) == "今后集团召开的部署会一般不超过90分钟，交流发言不超过4家。"


@pytest.mark.parametrize(
    ("sentence", "in_turn"),
    [
        ("转运的全过程包括评估、准备、途中监护、到达交接、返回五个环节。", True),
        ("盘库分为清点、核对、签认三个阶段。", True),
        ("台账包括品名、批号、效期三个栏目。", False),
    ],
)
def test_stages_that_are_counted_come_in_their_turn_and_other_things_in_any(sentence: str, in_turn: bool) -> None:
    (fact,) = clozes(speech(sentence), "enumeration")
    assert fact.after[0] in "三五"
    assert blanks._in_turn(fact) == in_turn


@pytest.mark.parametrize("answers", [["3月25日", "26日"], ["noticing", "day", "night"]])
def test_two_days_of_a_month_and_any_hour_are_no_members(answers: list[str]) -> None:
    slot = SimpleNamespace(kind="enumeration", spans=((0, 2), (3, 5)))
    assert torn.is_torn(slot, "安排在3月25日、26日两个下午。", answers)  # type: ignore[arg-type]


def test_what_has_been_done_is_no_case_of_what_has_not() -> None:
    told = "架空层与住宅之间未作防火分隔的，一律不得停放充电；已作分隔，且耐火极限不低于2小时的，经核查可以保留。"
    assert not any("未作防火分隔的，已作分隔" in one.text for one in said.in_context(Prose(told)))


def test_points_are_not_cut_where_the_rest_of_them_binds() -> None:
    held = ["不带手机进库，进门要把手机放进门边的铁皮柜子里，出门的时候再来拿", "不带外人进库", "不带火种进库"]
    assert parallels._cut(held) == []
    free = ["不怕查得细，查得越细越能发现家里多少年来自己看不见的老毛病", "不怕问得多"]
    assert parallels._cut(free) == ["不怕查得细", "不怕问得多"]


@pytest.mark.parametrize(
    "sentence",
    [
        "报的时候要带四样东西：正文、说明、意见、清单。",
        "提前十分钟到，交接本上要写清楚还有几张单没有闭环。",
        "短期内接不了的，用人工核验的办法过渡，过渡期不得超过六个月。",
        "需要省厅授权的，4月15日前由分管领导带队上门去跑。",
        "The only exception is a leak of gas, which is reported within one hour.",
        "For a master key, the decision rests with the manager and locks are changed within 24 hours.",
    ],
)
def test_what_is_reported_and_to_what_there_is_an_exception_stood_before(sentence: str) -> None:
    assert leans(sentence)


def test_a_list_that_is_only_counted_does_not_take_the_sentence_s_own_enumeration() -> None:
    told = "窗口工作人员要严格执行首问负责、一次告知、限时办结、延时服务、否定报备五项制度。"
    members = ("首问负责", "一次告知", "限时办结", "延时服务", "否定报备")
    counted = PointList(name="五项制度", items=tuple(Point(text=one) for one in members))
    (fact,) = clozes(speech(told, counted), "enumeration")
    assert fact.answers == members
