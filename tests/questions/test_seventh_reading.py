"""What the seventh and eighth readings found: cases that go on, exceptions, slogans, quotations in passing."""

import pytest

from quizgen import facts
from quizgen.facts import ListFact, colons, standing
from quizgen.facts.prose import Prose, sentences
from quizgen.facts.said import in_context
from quizgen.facts.subjects import independent
from quizgen.model import Point, PointList, Section, Speech
from quizgen.questions import statements
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import clozes, found, speech

# ---- cases and exceptions


def test_a_case_that_goes_on_is_told_with_what_it_goes_on_from() -> None:
    said = "夜班巡查迟到10分钟以内的，当面提醒；超过10分钟的，扣当月绩效50元。"
    first, second = in_context(Prose(said))
    assert first.text == "夜班巡查迟到10分钟以内的，当面提醒"
    assert second.text == "夜班巡查迟到10分钟以内的，当面提醒；超过10分钟的，扣当月绩效50元。"
    assert second.quotes[0] in said


def test_a_case_that_goes_on_from_what_leans_itself_is_not_told() -> None:
    said = "总库收到申请后应当审查。予以批准的，发给《进库证》；不予批准的，应当书面通知申请人。"
    assert not [one for one in in_context(Prose(said)) if "不予批准" in one.text]


def test_an_exception_stays_with_its_rule() -> None:
    said = "易燃物资不得存放在地下库房；确有困难的，应当经总库批准。"
    assert [*sentences(Prose(said))] == ["易燃物资不得存放在地下库房；确有困难的，应当经总库批准。"]


@pytest.mark.parametrize(
    "sentence",
    [
        "主要出资人拟抵押超过净资产5%的重要资产。",
        "一共设了六类岗位，各有分工。",
        "指事实清楚、争议金额不足5万元的投诉。",
        "上面这些任务已分解成78项。",
        "超额完成的也不亏待，超出部分拿出10%。",
    ],
)
def test_what_is_no_sentence_or_points_back_does_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_what_is_forbidden_nobody_in_particular_needs_its_heading() -> None:
    said = "不得迟报、漏报，一经发现严肃处理。"
    assert not clozes(speech(said), "statement")
    assert clozes(speech(sections=(Section(heading="夜班信息", body=(said,)),)), "statement")


def test_the_duties_of_a_body_are_not_told_without_it() -> None:
    items = tuple(
        Point(marker=f"（{n}）", term=term, text=rest)
        for n, term, rest in (
            ("一", "受理库区人员的投诉和建议", "5个工作日内答复"), ("二", "安排夜间巡查", "每晚不少于4次"),
            ("三", "保管库门钥匙", "每月清点1次"),
        )
    )  # fmt: skip
    points = PointList(lead="库区办公室履行下列职责：", order="numbered", items=items)
    told = [fact.sentence for fact in clozes(speech(points), "number") if "受理" in fact.sentence]
    assert all(one.startswith("库区办公室履行的职责包括：") for one in told)


# ---- what may change places


def test_a_slogan_keeps_its_order_and_names_do_not() -> None:
    slogan = made("fill_blank", speech("夜班同志要牢记学制度、强本领、重实干的总要求，守好库门。"))
    assert slogan[0].any_order is False  # type: ignore[attr-defined]
    names = made("fill_blank", speech("夜班同志要带好手电筒、对讲机、登记簿，守好库门。"))
    assert not names or names[0].any_order is not False  # type: ignore[attr-defined]


def test_quoted_words_in_one_frame_change_places_and_others_do_not() -> None:
    listed = PointList(name="三不", items=("不说“不归我管”", "不说“上面定的”", "不拿手机边刷边答"))
    question = made(
        "fill_blank", speech("夜班要做到三不：不说“不归我管”，不说“上面定的”，不拿手机边刷边答。", lists=(listed,))
    )[0]
    assert question.any_order == ((1, 2),)  # type: ignore[attr-defined]


# ---- what is exchanged


def test_another_body_makes_no_statement_false() -> None:
    of = speech("夜间进库申请由库区办公室审批。白班排班表由总库调度室审核。")
    for fact in clozes(of, "who"):
        assert all(one.true for one in statements.statements(fact, str))


def test_what_may_be_done_one_way_is_not_turned_round() -> None:
    assert not [kind for kind, _ in found("外单位可无偿借用库内场地。") if kind == "contrast"]
    assert [kind for kind, _ in found("外单位应当有偿借用库内场地。") if kind == "contrast"]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("库区从今年起推行“双人双锁制”，夜间也不例外。", True),
        ("有份台账上写着“暂停使用”，没有日期。", False),
        ("库区有58份记录的整改措施栏里“加强培训”。", False),
        ("库管员当好库区的“守门人”，夜里不打瞌睡。", False),
    ],
)
def test_a_quotation_is_asked_where_the_clause_sets_it(sentence: str, asked: bool) -> None:
    assert bool([kind for kind, _ in found(sentence) if kind == "quoted"]) is asked


# ---- lists


def test_what_counts_the_parts_behind_a_colon_is_their_marker() -> None:
    said = "散会前布置三件事：一，本周五前把钥匙清点一遍；二，把登记簿换成新的；三，把夜班表贴在门上。"
    (listed,) = colons.lists(said)
    assert [point.term for point in listed.points] == ["本周五前把钥匙清点一遍", "把登记簿换成新的", "把夜班表贴在门上"]


def test_short_points_are_told_with_the_clause_that_goes_on_with_them() -> None:
    items = tuple(
        Point(marker=f"{n}是", term=term, text=f"{half}，{rest}")
        for n, term, half, rest in (
            ("一", "统一思想", "增强守库责任", "把思想和行动统一到总库对夜间值守工作的要求上来，" * 2),
            ("二", "履职尽责", "积极发挥作用", "围绕库门、货架和台账反复巡查并且记下来，" * 2),
            ("三", "凝聚共识", "提振工作信心", "协助总库把新的夜班制度讲清楚、讲明白，" * 2),
        )
    )
    of = speech("对夜班同志提出三点希望。", PointList(lead="对夜班同志提出三点希望：", order="numbered", items=items))
    (question,) = made("short_answer", of)
    assert [point.text for point in question.key_points] == [  # type: ignore[attr-defined]
        "统一思想，增强守库责任", "履职尽责，积极发挥作用", "凝聚共识，提振工作信心",
    ]  # fmt: skip


def test_a_speakers_own_words_lead_to_no_question() -> None:
    points = PointList(order="numbered", items=tuple(Point(marker=f"{n}，", term=f"{n}样事") for n in "一二三"))
    of = speech("夜班怎么值，我就提几点体会，谈不上要求。", points)
    assert not [fact for fact in facts.find(of) if isinstance(fact, ListFact) and "我" in fact.lead]


# ---- the ninth reading


def test_a_rule_that_the_next_sentence_limits_is_not_judged_alone() -> None:
    said = "夜班不得使用外单位的叉车进库作业。但是，库区叉车全部停修的，可以临时借用。"
    assert [one.text for one in in_context(Prose(said))] == [said]


@pytest.mark.parametrize(
    "sentence", ["未经许可，不得进口。", "The key will be left in {% box %} by the guard on duty every night."]
)
def test_what_lost_its_object_or_holds_markup_does_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_how_often_something_was_so_is_not_asked() -> None:
    assert not [kind for kind, _ in found("本月台账退回修改两次以上的有21本，必须重视。") if kind == "number"]


def test_answers_that_the_sentence_says_again_are_not_left_out() -> None:
    said = "库区要实行“红、黄、蓝”三档管理，红档每周清点一次，黄档每月清点一次。"
    assert not [fact for fact in clozes(speech(said), "enumeration") if fact.answers[0] == "红"]


def test_points_that_are_qualified_by_a_verb_are_asked_for_as_people_ask() -> None:
    items = tuple(
        Point(marker=f"{n}是", term=f"库区的{what}还不齐全")
        for n, what in zip("一二三", ("人", "灯", "锁"), strict=True)
    )
    of = speech(PointList(lead="夜间库区面临的三大挑战：", order="numbered", items=items))
    (question,) = made("short_answer", of)
    assert question.asks() == "夜间库区面临的三大挑战是什么？请简要回答。"


def test_a_case_that_does_not_say_whose_it_is_is_told_behind_the_sentence_before() -> None:
    said = "货运班车应当按时进库。变更班车时间、停靠库门或者停止夜间班车的，应当在7日前向库区公布。"
    _, second = in_context(Prose(said))
    assert second.text.startswith("货运班车应当按时进库。变更")


# ---- what examiners asked of two speeches


@pytest.mark.parametrize("sentence", ["“双人双锁”是夜间库区的根本制度。", "沿库区围墙堆放物资必须留出两米通道。"])
def test_a_quoted_subject_and_a_stretch_with_a_demand_are_enough(sentence: str) -> None:
    assert independent(sentence)


def test_which_line_is_not_to_be_crossed_is_asked_though_the_title_says_it() -> None:
    body = "夜间值守必须守住库门安全这条红线，做到钥匙不离身、交接不断档。"
    of = Speech(id="s", title="在库门安全工作会上的讲话", verbatim=True, body=(body,))
    assert ["库门安全"] in [list(fact.answers) for fact in clozes(of, "phrase")]


def test_two_deeds_behind_the_way_that_is_gone_are_members() -> None:
    assert ("enumeration", ("安全优先", "台账先行")) in [
        (kind, tuple(answers)) for kind, answers in found("夜班要坚定不移走安全优先、台账先行的管库道路。")
    ]
