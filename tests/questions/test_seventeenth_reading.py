"""What a reading of rules, handbooks, plans and school speeches found."""

from __future__ import annotations

import pytest

from quizgen import facts
from quizgen.facts import itemised, naming, passages, posts, spoken, standing
from quizgen.facts.kinds import NUMBER, PERIOD, ClozeFact, ListFact, PairsFact
from quizgen.facts.leaning import leans
from quizgen.facts.slots import slots
from quizgen.facts.slots.consequences import named as penalties
from quizgen.facts.tales import tells_story
from quizgen.model import Pairs, Point, PointList, Section, Speech
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import speech

TALK = "在码头工作会议上的讲话"
RULES = "码头用车管理办法"


def found(sentence: str, kind: str = "") -> list[tuple[str, ...]]:
    """What the slots of a sentence leave out."""
    every = [one for one in slots(sentence) if not kind or one.kind == kind]
    return [tuple(sentence[a:b] for a, b in one.spans) for one in every]


def asked(of: Speech, kind: str) -> list[str]:
    """The questions of a type as they are written: a text with its blanks, or a stem."""
    return [getattr(one, "text", "") or one.asks() for one in made(kind, of)]


# ---- lists: what they are of


def test_a_name_is_told_in_the_clauses_that_say_it_with_all_members() -> None:
    said = (
        "吊装作业一季度克服大风影响，实现台时产量、单船效率、泊位周转“三增”，"
        "其中单船效率创下本港的最好水平，客户来信表扬调度人员二十余次，各个班组士气高涨、干劲十足。"
    )
    of = speech(said, lists=(PointList(name="三增", items=("台时产量", "单船效率", "泊位周转")),))
    assert "“三增”是指[[台时产量]]、[[单船效率]]、[[泊位周转]]。" in asked(of, "fill_blank")  # one stands there twice
    of = speech(said.replace("其中单船效率创下", "多项指标创下"), lists=of.lists)
    opens = "讲话指出，吊装作业一季度克服大风影响，实现[[台时产量]]"
    assert any(one.startswith(opens) for one in asked(of, "fill_blank"))


def test_two_members_are_filled_in_where_their_clause_says_the_name() -> None:
    said = "守住确保航道安全、确保岸线整洁“两条底线”，做好秋季检修。"
    of = speech(said, lists=(PointList(name="两条底线", items=("确保航道安全", "确保岸线整洁")),))
    assert any("“两条底线”" in one for one in asked(of, "fill_blank"))


def test_the_thing_behind_a_name_stays_with_it() -> None:
    plain = "持续推动船员开展“五个一”工程，夯实基础。船员要“五个一”活动起来，做出成效。"
    assert naming.saying("五个一", plain) == "持续推动船员开展“五个一”工程"


def test_a_clause_that_says_a_name_is_given_before_it_is_asked() -> None:
    said = "今后码头要坚决做到“三个严防”，即严防带病出航、严防疲劳驾驶、严防超载装船，人人有责。"
    of = speech(said, lists=(PointList(name="三个严防", items=("严防带病出航", "严防疲劳驾驶", "严防超载装船")),))
    assert not any("哪“三个严防”" in one for one in asked(of, "short_answer"))


def test_things_that_are_counted_are_named_without_their_verb() -> None:
    terms = ("进一步强化规范意识", "进一步强化质量意识", "进一步强化安全意识")
    items = tuple(Point(marker=f"{n}要", term=term) for n, term in zip("一二三", terms, strict=True))
    of = speech("要强化“三种意识”：", PointList(name="三种意识", order="numbered", items=items), title=TALK)
    [fact] = [one for one in facts.find(of) if isinstance(one, ListFact)]
    assert fact.members == ("规范意识", "质量意识", "安全意识")


def test_members_with_commas_are_parted_by_semicolons_in_an_explanation() -> None:
    items = ("眼要明，看得清船名", "手要快，接得住缆绳", "腿要勤，走得到船头")
    of = speech("带缆要“三要”。", lists=(PointList(name="三要", items=items),))
    assert all("船名；手要快" in one.explanation for one in made("short_answer", of))


def test_what_is_demanded_stays_outside_of_a_blank() -> None:
    items = tuple(
        Point(marker=f"{n}是", term=term)
        for n, term in zip("一二三", ("必须系好缆绳", "必须看清潮位", "必须报告船名"), strict=True)
    )
    of = speech("靠泊要做到“三个必须”：", PointList(name="三个必须", order="numbered", items=items), title=TALK)
    assert any("必须[[系好缆绳]]" in one for one in asked(of, "fill_blank"))


@pytest.mark.parametrize(
    ("point", "blank"),
    [
        ("延伸服务链条，打造海铁检测维修中心", "检测[[维修"),
        ("加大对码头岸线和锚地的投入力度", "对[[码头"),
        ("更加重视船员发展和改善船员生活", "[[船员发展和改善"),
        ("强化外包船队出租码头安全管控能力", "出租[[码头"),
        ("加强航标巡查督查和成果运用", "[[和成果"),
        ("牢牢抓住航道畅通第一要务不放松", "不放松]]"),
    ],
)
def test_a_long_point_is_cut_where_a_thing_begins(point: str, blank: str) -> None:
    points = (point, "统筹做好船期安排", "推动泊位提档升级")
    items = tuple(Point(marker=f"{n}是", term=term) for n, term in zip("一二三", points, strict=True))
    of = speech("会议对港区提出3点希望。", PointList(items=items), title="港区召开年度工作会议")
    assert not any(blank in one for one in asked(of, "fill_blank"))


# ---- posts and chapters


@pytest.mark.parametrize(
    ("headings", "who"),
    [
        (("部门级 调度主管", "岗位责任清单"), "调度主管"),
        (("3. 副站长", "码头安全职责"), "副站长"),
        (("安全部岗位职责",), "安全部"),
        (("优化码头布局", "工作责任"), ""),
        (("副站长", "码头概况"), ""),
        (("各级负责人", "安全职责"), ""),
    ],
)
def test_a_heading_says_whose_duties_stand_below(headings: tuple[str, ...], who: str) -> None:
    assert posts.holder(headings) == who


def _of_posts() -> Speech:
    duties = ("严格遵守装卸规程，服从统一调度", "积极参加岗前培训，掌握避险知识", "检查缆绳磨损情况，及时更换缆绳")
    rest = "法律、法规以及公司规定的其他安全职责"
    items = tuple(Point(marker=f"{n}.", term=one) for n, one in enumerate((*duties, rest), 1))
    said = "协助站长管理泊位，每季度至少组织1次消防演练，参加人数不少于30人。"
    return Speech(
        id="s",
        title="码头安全责任制",
        language="zh-CN",
        verbatim=True,
        sections=(
            Section(heading="泊位 调度主管", body=(PointList(order="numbered", items=items),)),
            Section(heading="码头 副站长", body=(said,)),
        ),
    )


def test_duties_are_asked_of_the_post_that_has_them() -> None:
    [question] = [one for one in made("short_answer", _of_posts()) if "主要职责" in one.asks()]
    assert question.asks() == "调度主管的主要职责包括哪些？请简要回答。（“其他”一项可不答）"
    assert not any("其他安全职责" in one.text for one in question.key_points)  # type: ignore[attr-defined]
    told = [one.before for one in clozes_of(_of_posts()) if "协助站长" in one.before]
    assert told
    assert all(one.startswith("副站长协助站长") for one in told)


def clozes_of(of: Speech) -> list[ClozeFact]:
    return [one for one in facts.find(of) if isinstance(one, ClozeFact)]


def test_what_the_headings_of_a_chapter_demand_is_asked_of_it() -> None:
    said = "装卸班组要把每一道缆绳系牢。"
    below = tuple(Section(heading=one, body=(said,)) for one in ("要有韧劲", "要有巧劲", "要有后劲"))
    chapters = (Section(heading="以真抓实干推动泊位扩建，早日建成深水港区", sections=below),)
    of = Speech(id="s", title=TALK, language="zh-CN", verbatim=True, sections=chapters)
    assert any("讲话就“以真抓实干推动泊位扩建”提出了三个方面的要求" in one for one in asked(of, "fill_blank"))
    topics = tuple(Section(heading=one, body=(said,)) for one in ("系缆程序", "解缆程序", "系缆时间"))
    of = Speech(
        id="s", title=TALK, language="zh-CN", verbatim=True, sections=(Section(heading="缆绳", sections=topics),)
    )
    assert not [one for one in facts.find(of) if one.id.startswith("demands:")]


# ---- what leads in to a list


@pytest.mark.parametrize(
    ("before", "passage"),
    [
        ("这样一来，码头怎样更上一层楼，关键是要树立以下四个泊位经营理念。", "树立以下四个泊位经营理念"),
        ("说到办法，我简要介绍一下泊位扩建思路：", "讲话介绍了泊位扩建思路"),
        ("这件事，可以从四个方面入手。", ""),
    ],
)
def test_the_last_clause_may_announce_a_list(before: str, passage: str) -> None:
    assert passages.leading(before) == passage


def test_the_clause_before_that_is_leads_in() -> None:
    plain = "码头围绕装卸效率，着力启动三大项目，即更换吊机的“臂膀项目”、疏浚航道的“血脉项目”。"
    assert naming.introducing("三大项目", plain) == "码头围绕装卸效率，着力启动三大项目"


# ---- couplets


def test_what_belongs_to_all_couplets_is_no_part_of_the_last() -> None:
    said = "要正确处理船员和货主、眼前和今后、码头和港区的利益关系。"
    pairs = (("船员", "货主"), ("眼前", "今后"), ("码头", "港区的利益"))
    found_pairs = [one for one in facts.find(speech(said, pairs=(Pairs(items=pairs),))) if isinstance(one, PairsFact)]
    assert found_pairs[0].pairs[-1] == ("码头", "港区")


def test_no_idiom_is_parted() -> None:
    said = "装卸队伍不断壮大，创新成果层出不穷。"
    of = speech(said, pairs=(Pairs(items=(("装卸队伍", "不断壮大"), ("创新成果层出", "不穷"))),))
    assert not [one for one in facts.find(of) if isinstance(one, PairsFact)]


# ---- slots


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        ("评价指标由装卸质量、泊位效率、客户评价等3个方面的指标构成。", "装卸质量 泊位效率 客户评价"),
        ("船员依法享受的探亲假、婚丧假、产假等假期不计入年休假。", "探亲假 婚丧假 产假"),
        ("收到的投诉按照一般投诉、重要投诉、紧急投诉分类办理。", "一般投诉 重要投诉 紧急投诉"),
        ("新班子按照个人报名、民主测评、集体研究等程序组建。", "个人报名 民主测评 集体研究"),
        ("方案从送人才、强船队、拓航线3个方面谋划了任务。", "送人才 强船队 拓航线"),
        ("在港党委、船舶支部、全体船员三个层面开展学习。", "港党委 船舶支部 全体船员"),
        ("港区要提升码头泊位作业能力、航道通过能力、船员应急能力。", "泊位作业能力"),
        ("统筹激励技术革新和船员培养两大抓手，改进工作。", "船员培养"),
        ("托运人向承运人索取发票、财务票据、付款凭证，承运人不得拒绝。", "发票 财务票据 付款凭证"),
        ("努力实现船员技能和船员素质培养高度融合。", "船员技能 船员素质"),
    ],
)
def test_members_are_found_in_further_frames(sentence: str, members: str) -> None:
    assert any(set(members.split()) <= set(one) for one in found(sentence, "enumeration"))


@pytest.mark.parametrize(
    "sentence",
    [
        "全面梳理码头存在的短板弱项、摸清船员底数、找准拥堵症结，形成机制。",
        "使船员掌握风险类别、隐患辨识和风险评价方法、风险评价结果、风险管控措施，并保留记录。",
        "善于管理，对每一个泊位、每一条航线、每一名船员，都要建立台账。",
        "把学习成果用来武装头脑、指导实践、推动工作，不断前进。",
        "要正确区分和处理两类不同性质的船期纠纷，严格掌握政策。",
    ],
)
def test_what_is_torn_or_said_everywhere_is_no_enumeration(sentence: str) -> None:
    assert not [one for one in clozes_of(speech(sentence)) if one.kind == "enumeration"]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("船员培训支出按照每月400元定额扣除。", {"400"}),
        ("每名船员分摊的额度不能超过每月800元。", {"800"}),
        ("到2028年，建设12个深水泊位。", {"2028", "12"}),
        ("航道图原则上每5年修订1次。", {"5", "1"}),
    ],
)
def test_further_figures_are_asked(sentence: str, figures: set[str]) -> None:
    assert {one[0] for one in found(sentence, NUMBER)} == figures


@pytest.mark.parametrize(
    "sentence",
    [
        "各船的航次报表每月5日前必须交到调度室。",
        "交接单一式三份，一份由船长留存，一份交给码头，一份交给调度室归档，应当妥善保管。",
        "确因工作需要跨1个年度安排年休假的，应当征得船员本人同意。",
        "本学期结束前，航海、轮机、水文和气象4门课程必须全部完成考核。",
    ],
)
def test_figures_that_tell_themselves_are_not_asked(sentence: str) -> None:
    of = Speech(id="s", title=RULES, language="zh-CN", verbatim=True, body=(sentence,))
    assert not [one for one in clozes_of(of) if one.kind == NUMBER]


def test_how_often_something_is_done_may_be_told_far_from_its_period() -> None:
    assert ("季度",) in found("船长要每季度带队对全船救生设备管理情况至少开展1次检查。", PERIOD)
    of = Speech(id="s", title=RULES, language="zh-CN", verbatim=True, body=("甲板、轮机、厨房每周一次。",))
    assert not [one for one in clozes_of(of) if one.kind == PERIOD]  # what is done?


def test_who_leads_a_mechanism_is_asked() -> None:
    said = "各港要建立港务局办公厅牵头、各码头参与的工作机制，统筹做好防台工作。"
    assert ("港务局办公厅",) in found(said, "who")


def test_a_penalty_that_may_hold_the_right_one_is_no_other() -> None:
    assert penalties("无故迟到的，给予警告以上处分。擅离岗位的，给予记过处分。") == ("记过处分",)


def test_what_what_is_may_be_brief() -> None:
    of = Speech(
        id="s", title=TALK, language="zh-CN", verbatim=True, body=("本港的目标是全省领先，国内知名，世界有名。",)
    )
    assert "讲话指出，本港的目标是什么？" in [one.asks() for one in made("short_answer", of)]


def test_targets_of_a_long_sentence_are_asked_by_themselves() -> None:
    said = (
        "今年全港发展的主要预期目标是：货物吞吐量增长6%以上，集装箱吞吐量增长8%左右，"
        "船舶平均在港时间下降5%，岸电使用率提高到85%。"
    )
    body = (Section(heading="2025年工作安排", body=(said,)),)
    of = Speech(id="s", title="2025年港务工作报告", language="zh-CN", verbatim=True, sections=body)
    asked_of = {one.sentence for one in clozes_of(of) if "预期目标是：……" in one.sentence}
    assert len(asked_of) > 1


# ---- what stands alone


@pytest.mark.parametrize(
    "sentence",
    [
        "因为有胆有识是好船长，有胆无识是莽船长。",
        "对每一位船员来说，就是要守好甲板。",
        "因故不能按时登船的，应当提前说明。",
        "不能量化的要写明具体措施。",
        "成员包括船长、大副和轮机长。",
        "货主拒绝修改的，承运人应当报告海事部门。",
        "按照每月900元的标准发放，期限最长不超过两年。",
        "根据自己的经验，提出改进意见。",
        "年满五十岁的船员，按本条第一款规定执行。",
    ],
)
def test_a_sentence_without_its_thing_or_case_leans(sentence: str) -> None:
    assert leans(sentence)


def test_a_brief_limit_stands_alone() -> None:
    assert standing.stands_alone("船长每周巡查不少于3次。")
    assert not standing.stands_alone("A级\\3级\\红色：由船长立即处置并报告调度室。")
    assert not tells_story("受留校察看处分的学生再次违纪的，给予开除学籍处分。")


@pytest.mark.parametrize(
    ("said", "core"),
    [
        ("说到底，船员最大的本事是看得清水流。", "船员最大的本事是看得清水流。"),
        ("尤其要强调，对一个码头来讲，站长是第一责任人。", "对一个码头来讲，站长是第一责任人。"),
    ],
)
def test_words_that_lead_to_a_point_are_no_part_of_it(said: str, core: str) -> None:
    assert spoken.core(said) == core


def test_a_condition_stays_with_what_follows_without_it() -> None:
    said = "大家都知道我们缺了这个“实”字，扩建码头的蓝图就会变成空想，疏浚航道的计划必须推倒重来。"
    assert not spoken.core(said).startswith("扩建")


# ---- rules


def test_rules_that_a_notice_issues_are_called_by_their_own_title() -> None:
    title = "港务局关于印发码头用车管理办法的通知"
    body = (
        "本办法所称公务车，是指码头用于调度、检修和救援的机动车辆。",
        "本办法规定的登记资料应当留存五年，不得涂改。",
    )
    of = Speech(id="s", title=title, language="zh-CN", verbatim=True, body=body)
    stems = [one.asks() for one in (*made("short_answer", of), *made("true_false", of))]
    assert "《码头用车管理办法》所称公务车是指什么？" in stems
    assert not any("规定，本办法" in one for one in stems)


def test_nobody_is_to_do_what_is_done_to_him() -> None:
    said = "船员有违反值班规定、擅自离船行为的，应给予记过处分，并通报全港。"
    of = Speech(id="s", title=RULES, language="zh-CN", verbatim=True, body=(said,))
    assert not any(one.asks().endswith("应怎么做？") for one in made("short_answer", of))


def test_terms_of_months_have_round_ones_beside_them() -> None:
    of = Speech(id="s", title=RULES, language="zh-CN", verbatim=True, body=("驾驶员的聘期最长不得超过48个月。",))
    [fact] = [one for one in clozes_of(of) if one.kind == NUMBER]
    assert all(int(one) % 12 == 0 for one in fact.siblings[:3])


# ---- what a second reading found


def _under(heading: str, *body: str | PointList, title: str = TALK, **parts: object) -> Speech:
    sections = (Section(heading=heading, body=body, **parts),)  # type: ignore[arg-type]
    return Speech(id="s", title=title, language="zh-CN", verbatim=True, sections=sections)


def test_a_name_without_a_clause_of_its_own_is_told_by_its_heading() -> None:
    said = "值班有章法。“四本账”：交接账、巡查账、隐患账、整改账。"
    of = _under("夜间值班", said, lists=(PointList(name="四本账", items=("交接账", "巡查账", "隐患账", "整改账")),))
    assert any(one.startswith("“夜间值班”部分提到的“四本账”是：") for one in asked(of, "fill_blank"))


def test_a_list_right_below_its_heading_is_what_that_demands() -> None:
    items = tuple(
        Point(marker=f"{n}是", term=one)
        for n, one in zip("一二三", ("加强夜间巡航", "更换老旧灯标", "疏通进港航道"), strict=True)
    )
    of = _under("守好进港航道", PointList(order="numbered", items=items))
    assert any("讲话就“守好进港航道”提出了三个方面的要求" in one for one in asked(of, "fill_blank"))
    of = _under("航道检查程序", PointList(order="numbered", items=items))
    assert not any("提出了三个方面的要求" in one for one in asked(of, "fill_blank"))


@pytest.mark.parametrize(
    "sentence",
    [
        "包括船长日志、值班记录和维修台账等资料。",
        "最高停泊额度不超过每天800元。",
        "合同生效之日起二年之内可以申请续租泊位。",
        "除按第1、2项准备材料外，还需要提供船员证。",
        "经班长核准后还需报调度室审核。",
        "违者按第三十六节的规定扣发当月奖金。",
        "竞赛获得金牌4枚，刚刚结束的比武中又得银牌。",
    ],
)
def test_what_stands_elsewhere_is_missed(sentence: str) -> None:
    assert leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "去年工会、青少年、老龄、残疾人等事业取得新进步。",
        "任何航程都不是一帆风顺、风平浪静的。",
        "打卡功能区域：普通船员及以上管理者则显示为待办功能。",
    ],
)
def test_roll_calls_idioms_and_cuts_are_not_filled_in(sentence: str) -> None:
    assert not asked(speech(sentence), "fill_blank")


def test_a_number_of_a_section_is_no_part_of_its_sentence() -> None:
    of = speech("1.4值班中心负责全港的灯标检修、航道疏浚、泊位调度工作，必须昼夜有人。")
    assert all(not one.sentence.startswith("1.4") for one in clozes_of(of))


def test_what_turns_into_what_is_not_crossed() -> None:
    items = ("只管船上的秩序转变为船上岸上一起管理", "船长有责任转变为人人有责任", "临时检查转变为常年检查")
    of = speech("管理要有“三个转变”。", lists=(PointList(name="三个转变", items=items),))
    assert not [one for one in made("true_false", of) if not one.answer]  # type: ignore[attr-defined]


def test_two_things_beside_each_other_come_in_any_order() -> None:
    of = speech("港区要培养更多船员工匠，健全技能评价、成果奖励等制度机制。")
    assert all(one.any_order for one in made("fill_blank", of))  # type: ignore[attr-defined]


# ---- what the last documents showed


@pytest.mark.parametrize(
    "sentence",
    [
        "装卸班组的学习要以安全规程基本原则为指导的方针。",
        "全港PM10年均浓度首次达到国家二级标准。",
        "发展自营班车、社区接驳等多种通勤模式。",
    ],
)
def test_no_blank_in_a_frame_a_name_or_before_a_kind(sentence: str) -> None:
    assert not any("指导的方针" in one or one[0] == "等" for each in found(sentence) for one in each)
    assert ("10",) not in found(sentence, NUMBER)


def test_a_thing_is_not_asked_what_it_is_to_do() -> None:
    rule = "船舶停靠泊位期间，码头维修资金应当按月存入专用账户，由财务部门统一登记。"
    assert asked(speech(rule), "short_answer")[0].endswith("码头维修资金应如何处理？")


@pytest.mark.parametrize(
    "sentence",
    [
        "一个班长其实就是要抓住主要矛盾、抓住矛盾的主要方面。",
        "全港职工应该继续发扬码头精神，为港口、为城市、为船东作出新的更大的贡献。",
        "同日既参加现场学习又参加网络学习的，学习天数不累积计算。",
    ],
)
def test_no_blank_ends_in_the_middle_of_a_thing(sentence: str) -> None:
    assert not asked(speech(sentence), "fill_blank")


def test_what_is_turned_into_is_cut_behind_its_verb() -> None:
    assert ("以设备为中心", "以船东为中心") in found("调度系统要从以设备为中心转变为以船东为中心。")


@pytest.mark.parametrize(
    "sentence",
    ["轻纺码头的110个泊位安排在本阶段填报。", "各班组不得组织安排以上三类作业以外的任何作业。"],
)
def test_a_stage_or_kind_that_was_named_before_is_missed(sentence: str) -> None:
    assert leans(sentence)


def test_one_of_several_ways_is_a_choice() -> None:
    asked_so = "货物受潮的，货主可以采用哪些方式进行处理"
    assert passages.asking("货物受潮的，货主应当采用下列方式之一进行处理", 3) == asked_so


def test_a_case_is_told_with_what_follows_from_it() -> None:
    lead = "驾驶员有下列违章行为之一，一次记6分："
    assert itemised.one_of(lead) == "驾驶员一次记6分的情形包括："
    assert itemised.one_of("符合下列条件之一的，启动Ⅲ级响应：") == "启动Ⅲ级响应的情形包括："


def test_what_is_turned_into_what_stands_in_its_order() -> None:
    of = speech("港区要按船东需求来规划泊位，从以设备为中心转变为以船东为中心。")
    made_of = [one for one in made("fill_blank", of) if one.text.count("[[") == 2]  # type: ignore[attr-defined]
    assert made_of
    assert not any(one.any_order for one in made_of)  # type: ignore[attr-defined]
