"""What a reading of work reports, speeches and compiled policy files found."""

from __future__ import annotations

import pytest

from quizgen import facts
from quizgen.facts.kinds import MEANING, ClozeFact, ListFact, PairsFact
from quizgen.facts.passages import leading
from quizgen.model import Point, PointList, Section, Speech
from tests.questions.test_blind import made
from tests.questions.test_fifteenth_reading import asked
from tests.questions.test_fourth_reading import clozes, speech

# ---- statements


def _corrections(sentence: str) -> list[str]:
    """What would be right in the false statements about a sentence (one in four is left as it is)."""
    of = speech(sentence, title="港区2024年工作报告")
    return [one.correction for one in made("true_false", of) if not one.answer]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("sentence", "right", "upward"),
    [
        ("2024年，港区岸电使用率达到90%以上，来船全部接用岸电。", 90, True),
        ("2024年，港区货物吞吐量占全省的比重超过45%，集装箱运量居前列。", 45, True),
        ("2024年，港区培育15个以上的龙头船队，带动船员就业。", 15, True),
        ("2024年，港区单位能耗下降到60%以下，排放明显减少。", 60, False),
    ],
)
def test_what_was_reached_is_not_made_false_by_less_of_it(sentence: str, right: int, *, upward: bool) -> None:
    for correction in _corrections(sentence):
        wrong = float(correction.split("”")[0].strip("“").rstrip("%"))
        assert (wrong > right) is upward


@pytest.mark.parametrize(
    "sentence",
    [
        "港区要坚持正面宣传和舆论监督，营造良好氛围。",
        "要严守岸线红线、扩大绿色泊位、提升调度水平，增强港区竞争力。",
        "安全生产是港区一切工作的基础，必须时刻放在心上。",
    ],
)
def test_contraries_members_and_roles_are_exchanged_in_no_statement(sentence: str) -> None:
    assert not _corrections(sentence)


def test_what_only_counts_is_no_statement() -> None:
    assert not made("true_false", speech("做好新一年港区工作，必须着力把握好三点。"))


# ---- members


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        ("港区要密切跟踪、及时分析、迅速处置，坚决守住安全底线。", ("密切跟踪", "及时分析", "迅速处置")),
        ("港区要更好强信心、暖人心、聚民心，维护码头稳定。", ("强信心", "暖人心", "聚民心")),
        (
            "港区要吸引水手，鼓励渔校学生、退伍水兵、回乡船工等本地人员到码头担任调度员。",
            ("渔校学生", "退伍水兵", "回乡船工"),
        ),
        ("推动船舶设计与重点港口对接融合，带动产业升级。", ("船舶设计", "重点港口")),
        ("港区要抓好水上执法和岸上执法无缝衔接，守护水域。", ("水上执法", "岸上执法")),
    ],
)
def test_members_keep_their_own_words(sentence: str, members: tuple[str, ...]) -> None:
    assert members in asked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "对各港落实行政检查公告制度、检查全程留痕制度、重大检查集体会商制度的有关情况开展督导。",
        "港区把维护航道畅通、反对行业垄断和霸王条款作为自己的职责。",
        "做好临港招商，做好以会引船、以会引货、船货融合，带动码头人气。",
        "东港全面改造、西港整体搬迁、黄河流域生态保护和高质量发展等任务均得到落实。",
        "促进水情信息共享和防汛策略协调，争取上下游支持。",
    ],
)
def test_what_cannot_be_parted_is_not(sentence: str) -> None:
    words = {word for members in asked(sentence) for word in members}
    assert not words & {"政检查公告制度", "霸王条款", "船货", "高质量发展", "防汛策略"}


# ---- of whom, and of what time


def test_a_clause_of_a_long_demand_says_of_whom_it_is_demanded() -> None:
    sentence = (
        "各级港务部门和公安机关要密切配合、互通信息，定期会商重大案情，联合查处涉水违法行为，做到线索早发现、案件早移送、责任早追究，"
        "坚决克服有警不接、有警缓接、以劝代查现象，按月向船员公布查处结果，答复船员和旅客来信，让港内水面保持安宁。"
    )
    told = [fact.sentence for fact in clozes(speech(sentence), "enumeration")]
    assert any(one.startswith("各级港务部门和公安机关要坚决克服有警不接") for one in told)


def test_figures_below_years_that_have_passed_say_so() -> None:
    of = speech(
        "五年来，港区货物吞吐量从54万吨增加到82万吨，年均增长7.1%。岸电投入年均增长11%，规模跃居全省第二位。",
        title="2018年港区政府工作报告",
    )
    stems = [getattr(one, "stem", "") for kind in ("single_choice", "true_false") for one in made(kind, of)]
    assert any("岸电投入" in one and "过去五年的工作" in one for one in stems)


# ---- what leads to a list


@pytest.mark.parametrize(
    "sentence",
    [
        "在资金使用管理方面。",
        "在港区生死存亡的历史关头。",
        "我多次讲，港区夜班不是睡一觉就能值好的，眼下要过的关口还有不少。",
        "今年要集中力量抓好三项工作。",
    ],
)
def test_what_says_nothing_leads_to_no_list(sentence: str) -> None:
    assert not leading(sentence)


def test_several_right_options_are_asked_of_no_sentence() -> None:
    body = (
        "港区坚持解放思想、实事求是、与时俱进，推进泊位改革。",
        "港区倡导相互促进、相互支持、相互尊重，建设和谐码头。",
    )
    assert not made("multiple_choice", speech(*body))


# ---- terms that are explained


def _glossary() -> Speech:
    items = (
        Point(marker="1.", term="“双线”", text="深水航道和内河航道并行的通航方式。"),
        Point(marker="2.", term="标准泊位", text="万吨大船能够靠稳的码头位置。"),
        Point(marker="3.", term="“编外调度”", text="由退休老船员担任的义务助手。"),
        Point(marker="4.", term="“白名单”", text="2024年3月，省厅印发通知，提出对守信船队减少检查。"),
        Point(marker="5.", term="“四定”", text="定人员、定时间、定路线、定责任。"),
    )
    explained = Section(
        heading="名词解释",
        body=(PointList(order="numbered", items=items),),
        lists=(PointList(name="四定", items=("定人员", "定时间", "定路线", "定责任")),),
    )
    return Speech(
        id="s", title="2024年港区工作报告", verbatim=True, body=("港区工作稳步推进。",), sections=(explained,)
    )


def test_terms_that_a_part_explains_are_asked() -> None:
    told = {fact.before: fact.answers[0] for fact in facts.find(_glossary()) if isinstance(fact, ClozeFact)}
    assert told["标准泊位是指"] == "万吨大船能够靠稳的码头位置"
    assert {fact.kind for fact in facts.find(_glossary()) if isinstance(fact, ClozeFact)} == {MEANING}
    asked_for = {one.stem: one for one in made("short_answer", _glossary())}  # type: ignore[attr-defined]
    assert "“双线”是指什么？" in asked_for


def test_where_a_term_comes_from_is_not_what_it_means() -> None:
    assert not [f for f in facts.find(_glossary()) if isinstance(f, ClozeFact) and "白名单" in f.before]


def test_the_name_of_a_list_is_left_to_the_list() -> None:
    found = [*facts.find(_glossary())]
    assert not [one for one in found if isinstance(one, ClozeFact) and "四定" in one.before]
    assert [one for one in found if isinstance(one, ListFact) and one.name == "四定"]


def test_brief_terms_stand_side_by_side() -> None:
    (pairs,) = (fact for fact in facts.find(_glossary()) if isinstance(fact, PairsFact))
    assert [left for left, _ in pairs.pairs] == ["“双线”", "标准泊位", "“编外调度”"]
    (question,) = made("matching", _glossary())
    assert question.stem.startswith("名词解释：")  # type: ignore[attr-defined]


# ---- after a further reading


def test_wrong_figures_are_as_wide_as_the_right_one() -> None:
    of = speech("２００３年，港区财政支出达到８５５万元，比上年增长１２．４％。", title="２００４年港区政府工作报告")
    offered = [one for question in made("single_choice", of) for one in question.distractors]  # type: ignore[attr-defined]
    told = [one.correction for one in made("true_false", of) if not one.answer]  # type: ignore[attr-defined]
    assert offered or told
    assert not any(c.isascii() and c.isdigit() for one in (*offered, *told) for c in one)


@pytest.mark.parametrize(
    ("sentence", "any_order"),
    [
        ("今后港区管理要转型：从以前的资格认定转向现在的日常监管。", False),
        ("港区要突出重点部位，建立值守制度，做到“人防、技防、物防”防范到位。", True),
        ("港区要明确审稿主体、审稿流程，严把事实关、文字关、图片关、保密关、发布关。", True),
        ("港区要做到“照镜子、正衣冠、洗洗澡、治治病”，改进码头作风。", False),
    ],
)
def test_order_is_told_by_the_clause_and_by_what_is_quoted(sentence: str, *, any_order: bool) -> None:
    for question in made("fill_blank", speech(sentence)):
        assert bool(question.any_order) is any_order  # type: ignore[attr-defined]


def test_a_case_of_a_rule_is_no_floor_that_was_reached() -> None:
    of = speech("报名船队在3家及以上的，采取公开比选的方式。", title="港区采购办法")
    for one in made("true_false", of):
        assert one.answer or "“2”" in one.correction  # type: ignore[attr-defined]


def test_the_first_of_several_keeps_its_ordinal() -> None:
    sentence = "港区要坚持“三个一”整改，即第一时间整改、一体整改、一改到底。"
    assert not any(members[0].startswith(("一时间", "时间")) for members in asked(sentence))


def test_a_quoted_name_is_the_one_right_answer() -> None:
    (question,) = made("fill_blank", speech("港区要落实“形势与政策”课“一港一班”，坚持船长、船员共同授课。"))
    assert "形势和政策" not in question.text  # type: ignore[attr-defined]


def test_who_is_helped_is_not_dealt_with() -> None:
    of = speech("对符合条件的困难船队人员给予临时靠泊补助，标准根据停航天数确定。", title="港区就业工作意见")
    stems = [one.stem for one in made("short_answer", of)]  # type: ignore[attr-defined]
    assert stems
    assert all(one.endswith("给予什么奖励或补助？") for one in stems)


def test_a_body_is_told_without_what_set_it_up() -> None:
    of = speech("港区成立党委书记任组长、港长任副组长的整改工作领导小组。")
    assert not [one for one in clozes(of, "who") if "成立" in one.answers[0]]


def test_a_clause_of_a_long_demand_keeps_its_modal() -> None:
    sentence = (
        "要深入贯彻港区改革的总体部署，准确把握形势变化，积极回应船员和旅客的关切，把各项工作做得更细更实，稳步提高管理服务水平，"
        "建设覆盖全港的调度服务体系、医疗救护体系、应急保障体系、物资供应体系，努力满足船员多方面需要，持续提升旅客的满意程度。"
    )
    told = [fact.sentence for fact in clozes(speech(sentence), "enumeration")]
    assert any(one.startswith("要稳步提高管理服务水平，建设覆盖全港的调度服务体系") for one in told)


@pytest.mark.parametrize(
    ("sentence", "any_order"),
    [
        ("港区已由快速扩建阶段转向精细管理阶段，必须转变方式。", False),
        ("港区要推动调度手段、调度模式、调度理念创新，加快建设智慧码头。", True),
    ],
)
def test_stages_pass_into_one_another(sentence: str, *, any_order: bool) -> None:
    for question in made("fill_blank", speech(sentence)):
        assert bool(question.any_order) is any_order  # type: ignore[attr-defined]
        assert "[[调度理念创新]]" not in question.text  # type: ignore[attr-defined]


def test_a_figure_of_the_title_is_not_asked() -> None:
    of = speech("港区开放40年的实践，创造了发展奇迹，吞吐量达到90万吨。", title="在港区开放40周年大会上的讲话")
    assert not [fact for fact in clozes(of, "number") if fact.answers[0] == "40"]


# ---- what examiners ask


@pytest.mark.parametrize(
    ("sentence", "kind", "answers"),
    [
        ("对减员较少的港区企业，可返还其上年缴纳保险费的50%。", "number", ("50",)),
        (
            "各港按照“谁占用谁恢复，谁污染谁清理，谁损坏谁修缮”的方针，守护岸线。", "enumeration",
            ("谁占用谁恢复", "谁污染谁清理", "谁损坏谁修缮"),
        ),
        ("省级以上港务管理部门必须定期发布港口运行公报。", "who", ("省级以上港务管理部门",)),
        ("县处级以上港务领导班子成员要建立码头联系点，定期了解船员困难。", "phrase", ("县处级",)),
        ("领导小组组长由市长担任，副组长由分管副市长担任。", "who", ("分管副市长",)),
        ("坚定不移跟党走，为船员服务，是港区工会的初心使命。", "what", ("坚定不移跟党走，为船员服务",)),
        ("解决泊位、航道和岸电问题，是港区全部工作的重中之重。", "what", ("解决泊位、航道和岸电问题",)),
    ],
)  # fmt: skip
def test_what_decides_is_asked(sentence: str, kind: str, answers: tuple[str, ...]) -> None:
    assert answers in asked(sentence, kind)


def test_what_the_title_says_is_not_asked() -> None:
    said = "各港要把常态化开展环境保护作为提升服务的重要途径。"
    of = speech(said, title="关于进一步常态化开展港区环境保护工作的决定")
    assert not [fact for fact in clozes(of, "phrase") if "环境保护" in fact.answers[0]]
    assert [fact for fact in clozes(speech(said), "phrase") if "环境保护" in fact.answers[0]]
