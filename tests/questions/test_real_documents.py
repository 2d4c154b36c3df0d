"""What questions on documents of real offices showed: rows as choices, whose words, years, formulas, datelines."""

from __future__ import annotations

import pytest

from quizgen import facts
from quizgen.facts import speakers
from quizgen.facts.slots import slots
from quizgen.model import Pairs, Point, PointList, Section
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import speech
from tests.questions.test_seventeenth_reading import asked


def rows(sentence: str) -> list[tuple[str, ...]]:
    found = (slot for slot in slots(sentence) if slot.kind == "enumeration")
    return [tuple(sentence[start:end] for start, end in slot.spans) for slot in found]


# ---- rows


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        (
            "围绕港区长远发展，坚持船东引导、社会参与、市场运作、统筹推进。",
            ("船东引导", "社会参与", "市场运作", "统筹推进"),
        ),
        ("鼓励大型航商为老港区设立船员专柜、电商堆场馆和补给频道，并给予流量支持。", ("电商堆场馆", "补给频道")),
        (
            "船闸始终是港口发展的建设者、航道安全的守护者、船员利益的维护者。",
            ("港口发展的建设者", "航道安全的守护者", "船员利益的维护者"),
        ),
    ],
)
def test_members_behind_the_first_are_blanks(sentence: str, members: tuple[str, ...]) -> None:
    assert members in rows(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "推动泊位岸电改造、堆场智能升级、好伙伴济济一堂，共商大计。",  # goes on with something else
        "各级党员、干部要增强航运责任感、历史使命感，把工作做好。",
        "要推进简政放权、放管结合、优化服务改革。",  # 改革 is of all
        "推广泊位、岸电、堆场等设施。",
    ],
)
def test_a_row_whose_members_hold_more_is_no_blank(sentence: str) -> None:
    assert not [one for one in rows(sentence) if {"好伙伴济济一堂", "干部要增强航运责任感", "优化服务改革"} & set(one)]


MARKETS = (
    "全港要坚持系统治理、依法治理、综合治理、源头治理，完善港区的各项制度。",
    "调度员在夜间要把船期、潮汐、风向逐一核对，并报值班长确认。",
    "街道推行社会治理、乡村治理、数字治理的办法，由社区居民共同商定。",
)


def test_a_row_is_a_choice_of_several_among_things_that_end_alike() -> None:
    found = made("multiple_choice", speech(*MARKETS))
    assert found
    (one,) = (each for each in found if "源头治理" in each.answers)
    assert one.answers == ("系统治理", "依法治理", "综合治理", "源头治理")
    assert set(one.distractors) <= {"社会治理", "乡村治理", "数字治理"}
    assert "坚持（" in one.stem


def test_an_open_row_and_one_without_its_like_are_no_choice() -> None:
    open_row = MARKETS[0].replace("源头治理，", "源头治理等办法，")
    asked_of = [one.answers for one in made("multiple_choice", speech(open_row, *MARKETS[1:]))]
    assert ("系统治理", "依法治理", "综合治理", "源头治理") not in asked_of
    assert not made("multiple_choice", speech(*MARKETS[:2]))


def test_both_halves_of_a_couplet_that_show_a_character_are_blanks() -> None:
    said = "广大调度员要牢记为船服务、为船把关的使命，守好每一个夜班。"
    pairs = (Pairs(items=(("为船服务", "为船把关"),)),)
    assert any("[[为船服务]]、[[为船把关]]" in one for one in asked(speech(said, pairs=pairs), "fill_blank"))
    said = "广大调度员要居安思危、见微知著，守好每一个夜班。"
    pairs = (Pairs(items=(("居安思危", "见微知著"),)),)
    assert not any("见微知著]]" in one for one in asked(speech(said, pairs=pairs), "fill_blank"))


# ---- what says nothing, or is known


@pytest.mark.parametrize(
    "sentence",
    [
        "全港职工要坚持马克思列宁主义、毛泽东思想、邓小平理论、科学发展观，办好码头夜校。",
        "全港职工要以实际行动坚定拥护“两个确立”、坚决做到“两个维护”，办好码头夜校。",
        "码头夜校要加强宣传引导，面向全体船员营造良好舆论氛围。",
        "全国14亿多人民都是航道建设的坚强后盾和力量源泉。",
        "码头夜校的对外工作将进入一个可以更有作为的新阶段。",
        "要把常态化帮扶纳入船员振兴战略统筹实施，守住不返贫的底线。",
        "堆场的冷藏箱发运按规定实行送货制或取货制，运费由调入方负担。",
    ],
)
def test_formulas_and_what_is_torn_are_not_blanked(sentence: str) -> None:
    texts = asked(speech(sentence), "fill_blank") + asked(speech(sentence), "single_choice")
    torn = ("毛泽东思想]]", "两个确立]]", "良好舆论氛围]]", "（　　）亿", "可以更有]]", "统筹实施]]", "或取货制]]")
    assert not [one for one in texts if any(part in one for part in torn)]


def test_round_the_clock_is_no_figure() -> None:
    said = "汛期内各船闸必须24小时值守，发现险情应当在2小时内上报港务局值班室。"
    texts = asked(speech(said, title="船闸防汛值守办法"), "fill_blank")
    assert not any("[[24]]" in one for one in texts)


def test_what_points_to_it_or_lacks_its_other_half_is_not_asked() -> None:
    assert not facts.find(speech("要完整、准确理解它的科学内涵和核心要义，既坚持安全第一的重大结论、基本观点。"))


# ---- whose words, from when


def test_a_dateline_is_no_part_of_a_question() -> None:
    said = "某网消息（港航联播）：港航融合前景广阔，要推动港口产业真正打造成为支柱产业、民生产业、幸福产业。"
    texts = asked(speech(said, title="港航工作会议召开"), "fill_blank")
    assert texts
    assert not any("港航联播" in one for one in texts)


def test_a_year_that_opens_a_paragraph_stands_before_its_sentences() -> None:
    said = (
        "到2031年，港区装备品类基本齐全，短板问题基本解决。全港岸电总装机稳定在11万千瓦左右，其中移动岸电达到3万千瓦。"
        "力争三到五年内，所有泊位接上岸电并实现在线监测全覆盖。"
    )
    of = speech(Section(marker="一、", heading="发展目标", body=(said,)).body[0], title="关于港区装备升级的意见")
    texts = [*asked(of, "single_choice"), *asked(of, "fill_blank"), *asked(of, "true_false")]
    assert any("到2031年，全港岸电总装机" in one for one in texts)
    assert not any("到2031年，力争" in one for one in texts)


def test_the_label_of_a_field_opens_no_stem() -> None:
    said = "具体指标：到2031年，全港泊位岸电覆盖率达到九成，建成五十个高标准船员驿站。"
    texts = asked(speech(said, title="关于港区装备升级的意见"), "fill_blank")
    assert texts
    assert not any("具体指标：" in one for one in texts)


def test_the_person_of_a_headline_speaks_in_the_report() -> None:
    found = speakers.of("王强在港区调研时强调，要抓好夜航。", "王强在东港调研时强调 抓好夜航", meeting=False)
    assert found.main == "王强"
    prose = next(iter(facts.prose.prose_of(speech("听取汇报后，王强发表讲话。他强调，夜航调度是港口安全的重要基础。"))))
    words, who = found.words(prose)
    assert (words.text, who) == ("夜航调度是港口安全的重要基础。", "王强")


def test_a_sentence_that_says_who_says_it_is_told_on_its_heading() -> None:
    said = "张明表示，港区的夜航调度是船东信任的重要基础，必须长期坚持。"
    one = Section(marker="一、", heading="守好夜间调度", body=(said,))
    other = Section(marker="二、", heading="抓好设备维护", body=("设备科负责每月检修。",))
    texts = asked(speech(title="港务局通报", sections=(one, other)), "fill_blank")
    assert not any("部分指出，张明表示" in text for text in texts)


def test_what_follows_the_last_point_of_a_row_is_not_under_it() -> None:
    points = PointList(
        lead="草案突出四个方面",
        items=(
            Point(marker="一是", term="突出安全", text="守住底线。"),
            Point(marker="二是", term="突出效率", text="压缩船时。"),
            Point(marker="三是", term="突出绿色", text="用好岸电。"),
            Point(
                marker="四是",
                term="突出智慧调度",
                text="建好平台。围绕任务落地，草案提出6方面109项重大工程。港务局应当在10日内公布全部工程清单。",
            ),
        ),
    )
    texts = [
        one
        for kind in ("single_choice", "fill_blank", "true_false")
        for one in asked(speech("关于草案的说明。", points, title="港区发展规划草案的说明"), kind)
    ]
    assert not any("“突出智慧调度”部分" in one and "工程" in one for one in texts)


# ---- rows of one build, and what clauses demand


def demands(sentence: str) -> list[tuple[str, ...]]:
    found = (slot for slot in slots(sentence) if slot.kind == "demand")
    return [tuple(sentence[start:end] for start, end in slot.spans) for slot in found]


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        (
            "坚定对绿色航运的信念、对智慧港口的信心、对船员队伍的信任。",
            ("对绿色航运的信念", "对智慧港口的信心", "对船员队伍的信任"),
        ),
        ("切实解决有泊位无岸电、有平台无运维、有预案无演练等问题。", ("有泊位无岸电", "有平台无运维", "有预案无演练")),
        ("以优质、安全、绿色为导向，改造老旧泊位。", ("优质", "安全", "绿色")),
        ("开设、变更、关停、注销应向主管单位备案。", ("开设", "变更", "关停", "注销")),
        ("调度中心负责推进、指导、协调、监督夜航管理工作。", ("推进", "指导", "协调", "监督")),
        ("按照前台多样、后台联通的要求，推进泊位预约。", ("前台多样", "后台联通")),
        ("要健全全员育人、全过程育人、全方位育人的体制机制。", ("全员育人", "全过程育人", "全方位育人")),
    ],
)
def test_rows_of_one_build_are_blanks(sentence: str, members: tuple[str, ...]) -> None:
    assert members in rows(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "推进港区系统建设，健全预警、处置、响应体系。",  # 应 is a part of 响应
        "把改革作为一种常态、作为一种方法、作为共同责任牢牢抓在手上。",
        "支持算力普惠应用、数据开放供给、大模型研发应用，打造港区数据集。",
    ],
)
def test_no_word_is_cut_by_a_frame(sentence: str) -> None:
    assert not any(one[-1][-1:] == "应" or one[-1].endswith(("手上", "研发")) for one in rows(sentence))


def test_objects_of_clauses_are_asked_together() -> None:
    assert demands("强化风险意识，建立夜航调度机制，制定应急处置预案，让船东和船员都放心地在夜间停靠。") == [
        ("风险意识", "夜航调度机制", "应急处置预案")
    ]


@pytest.mark.parametrize(
    ("sentence", "objects"),
    [
        ("深入推进老港区改造，实施泊位能力提升行动，让船东少等一天。", [("泊位能力提升行动",)]),
        ("着力维护好船员海洋权益，让渔民安心出海、平安返港过大年。", [("船员海洋权益",)]),
        ("优化资源配置，让每一个泊位都能够在夜间安全稳定地接靠大船。", []),  # any text has it
        ("推动平台改革转型，让每一个泊位都能够在夜间安全稳定地接靠大船。", []),  # who does what
        ("培育壮大绿色产业，让每一个泊位都能够在夜间安全稳定地接靠大船。", []),  # a second verb
        ("实施泊位能力提升行动。", []),  # nothing stands beside it
    ],
)
def test_a_single_object_is_the_whole_name_of_a_thing(sentence: str, objects: list[tuple[str, ...]]) -> None:
    assert demands(sentence) == objects


def test_objects_of_one_verb_are_not_asked_together() -> None:
    said = "推进船员安居工程，推进夜间照明工程，完善岸电收费标准，让船东和船员都放心地在夜间停靠。"
    assert demands(said) == [("船员安居工程", "岸电收费标准")]


def test_objects_stand_in_their_clauses_and_are_told_nowhere() -> None:
    said = "港务局要提升泊位服务能级，完善岸电收费标准，按季度公布船舶在港停时。"
    texts = asked(
        speech(Section(marker="一、", heading="管好夜间", body=(said,)).body[0], title="港区夜航工作意见"), "fill_blank"
    )
    assert any("[[泊位服务能级]]，完善[[岸电收费标准]]" in one and "any_order" not in one for one in texts)
    again = "实施泊位能力提升行动，把泊位能力提升行动办成船东满意的事情。"
    assert not any("[[泊位能力提升行动]]" in one for one in asked(speech(again, title="港区会议"), "fill_blank"))


def test_what_a_sentence_calls_by_a_likeness_is_asked() -> None:
    found = {
        sentence[slice(*slot.spans[0])]
        for sentence in ("要加强战略运筹，用好统一战线这个法宝。", "要把握好绿色转型这个主题，改造老旧泊位。")
        for slot in slots(sentence)
        if slot.kind == "phrase"
    }
    assert {"统一战线", "绿色转型"} <= found


def test_what_all_say_is_not_asked_as_the_text_says_it() -> None:
    said = "一致表示，将深入学习领会，建立滞销预警机制，制定应急处置预案，抓好夜航。"
    assert not asked(speech(said, title="港务局通报"), "fill_blank")


# ---- what nobody doubts, what is no answer


@pytest.mark.parametrize(
    "said",
    [
        "夜航调度是港口安全高效运行的核心任务，也是港务局的金字招牌。",
        "港务局各部门必须深入学习夜航规程，以改革思维和创新举措抓好港区建设。",
        "行政执法是港务局履行港口管理职能的重要方式。",
    ],
)
def test_no_statement_is_made_of_what_everybody_takes_for_true(said: str) -> None:
    texts = asked(speech(said, title="港务局管理办法的说明"), "true_false")
    assert not texts


def test_no_answer_holds_a_gap_or_the_verb_of_all() -> None:
    for said in (
        "港口法典的指导思想是：……坚持党的领导、船员当家作主、依法治港有机统一。",
        "港口联盟属于六港，追求的是十五万船员的美好生活，体现的是立足自身、胸怀天下的责任与担当。",
    ):
        texts = asked(speech(said, title="港口联盟大会"), "fill_blank")
        assert not any("[[……" in one or "[[是" in one for one in texts)


# ---- days of a year, shares, terms


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("各港区应于2029年6月底前完成移交手续的办理工作。", "6月底"),
        ("力争在2029年前，全部泊位接上岸电。", "2029"),
        ("岸电用量占全部用电量的比例不得低于80%，其中单船500千瓦时及以下的占比不得低于50%。", "50"),
        ("已完成改造的企业，自2029年1月1日起对其自用泊位可继续免征五年使用费。", "五"),
    ],
)
def test_deadlines_of_a_year_and_limits_of_shares_are_asked(sentence: str, answer: str) -> None:
    assert answer in {sentence[slice(*slot.spans[0])] for slot in slots(sentence) if slot.kind in ("day", "number")}


def test_what_something_includes_is_asked_without_all_others() -> None:
    assert ("现金", "实物", "有价证券") in rows("船员所得的形式，包括现金、实物、有价证券和其他形式的经济利益。")


@pytest.mark.parametrize(
    "said",
    [
        "港务局二楼悬挂着标语：“弘扬伟大港航精神，践行夜航使命，为建设世界一流港口而不懈奋斗！”",
        "港务局工作报告是高举旗帜、提振信心、催人奋进的好报告。",
        "结合“夜航先锋”大讨论，从发挥引领作用、贯彻部署、联系船东、改进作风、聚焦“六个破除”等方面。",
        "岸电技术深度融入货运、客运、渔业等千行百业。",
    ],
)
def test_what_makes_no_point_is_not_asked(said: str) -> None:
    assert not asked(speech(said, title="港区会议"), "fill_blank")


@pytest.mark.parametrize(("thing", "count"), [("三倍奖励", 1), ("相应奖励", 0)])
def test_what_is_granted_is_a_thing(thing: str, count: int) -> None:
    said = f"重点泊位水环境质量明显改善的港区，市财政年度污染防治有关专项资金下达相关港区后，由港务局给予{thing}。"
    assert len(asked(speech(said, title="港区岸电改造办法"), "short_answer")) == count


def test_a_row_of_many_is_asked_though_the_title_holds_one_of_them() -> None:
    said = "调度中心负责推进、指导、协调、监督夜航管理工作。"
    assert any("[[指导]]" in one for one in asked(speech(said, title="关于推进夜航管理的意见"), "fill_blank"))


def test_fields_that_end_alike_are_no_things_of_which_something_is_done() -> None:
    said = "要把夜航安全融入岗前技能教育、文化知识教育、社会实践教育各环节。"
    assert any("[[文化知识教育]]" in one for one in asked(speech(said, title="港区会议讲话"), "fill_blank"))
