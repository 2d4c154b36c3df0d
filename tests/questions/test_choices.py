"""Choices, judgements and short answers: how facts are worded, and what their options keep to."""

import random

import pytest

from quizgen import facts, questions, text, wording
from quizgen.model import Couplets, Point, PointList, Question, Section, Speech
from quizgen.questions.multiple_choice import MultipleChoice
from quizgen.questions.short_answer import KeyPoint, ShortAnswer
from quizgen.questions.single_choice import SingleChoice
from quizgen.questions.true_false import TrueFalse

FAST = PointList(name="三快", order="numbered", items=("接待", "登记", "办结"))
CARE = PointList(name="四勤", order="numbered", items=("询问", "记录", "检查", "报告"))


def made(*body: object, verbatim: bool = True) -> list[Question]:
    speech = Speech(id="s", title="在窗口工作会上的讲话", verbatim=verbatim, body=body)  # type: ignore[arg-type]
    return list(questions.generate(facts.find(speech), wording.say("zh-CN")))


def stems(kind: type[Question], *body: object) -> list[str]:
    return [question.stem for question in made(*body) if isinstance(question, kind)]  # type: ignore[attr-defined]


def test_what_belongs_to_a_named_list_is_asked_in_one_way_among_the_members_of_another() -> None:
    asked = {one.type for one in made(FAST, CARE) if one.tags == ("四勤",)}
    assert asked & {"single_choice", "multiple_choice", "true_false"} in (
        {"single_choice"},
        {"multiple_choice"},
        {"true_false"},
    )


FIVE = PointList(name="五有", items=("收文有登记", "办会有方案", "接访有记录", "督查有结果", "值守有交接"))


def test_the_odd_one_out_of_members_built_alike_has_the_end_of_another() -> None:
    (odd,) = [one for one in made(FIVE) if isinstance(one, SingleChoice)]
    assert odd.answer == "收文有方案"
    assert set(odd.distractors) < set(FIVE.items[1:])


def test_members_built_alike_are_chosen_among_such_with_exchanged_ends() -> None:
    (chosen,) = [one for one in made(FIVE) if isinstance(one, MultipleChoice)]
    assert chosen.answers == ("收文有登记", "接访有记录", "值守有交接")
    assert chosen.distractors == ("办会有结果", "督查有方案")


def test_a_false_statement_of_a_list_exchanges_ends_and_says_what_is_right() -> None:
    (judged,) = [one for one in made(FIVE) if isinstance(one, TrueFalse)]
    assert not judged.answer
    assert "收文有方案、办会有登记" in judged.stem
    assert judged.correction == "“收文有方案、办会有登记”应为“收文有登记、办会有方案”"


def test_an_explanation_is_given_to_its_point_among_those_of_the_list() -> None:
    points = [("接待", "铃响三声应答"), ("登记", "一人一表填写"), ("转办", "当日全部送出"), ("回访", "月底逐项清零")]
    duties = PointList(name="四责", items=tuple(Point(term=a, text=b) for a, b in points))
    found = [one for one in made(duties) if isinstance(one, SingleChoice)]
    ((point, gloss),) = [pair for pair in points if pair[1] in found[0].stem]
    assert found[0].answer == point
    assert {point, *found[0].distractors} == {one for one, _ in points}
    assert found[0].explanation == f"{point} — {gloss}"
    assert len(found[0].source.quotes) == 1


def test_the_other_half_of_a_couplet_is_chosen_among_those_of_the_others() -> None:
    rows = (("计划安排", "零差错"), ("对接执行", "零失误"), ("完成结果", "零遗憾"), ("群众回访", "零投诉"))
    (found,) = [one for one in made(Couplets(name="四个零", pairs=rows)) if isinstance(one, SingleChoice)]
    assert {found.answer, *found.distractors} == {right for _, right in rows}


def test_a_list_is_told_in_a_short_answer_with_a_key_point_each() -> None:
    steps = PointList(name="三快", items=("群众来访接待要快", "来电来信登记要快", "交办事项办结要快"))
    (told,) = [one for one in made(steps) if isinstance(one, ShortAnswer)]
    assert told.stem == "“三快”分别指什么？"
    assert [point.text for point in told.key_points] == list(steps.items)


def test_short_points_are_filled_in_and_not_told() -> None:
    assert not [one for one in made(FAST) if isinstance(one, ShortAnswer)]


@pytest.mark.parametrize(
    ("lead", "stem"),
    [
        ("做好窗口工作的三项要求：", "做好窗口工作有哪三项要求？请简要回答。"),
        ("窗口人员要处理好三种关系：", "窗口人员要处理好哪三种关系？请简要回答。"),
        ("综合科是窗口工作的牵头部门，主要职责包括：", "综合科是窗口工作的牵头部门，主要职责包括哪些？请简要回答。"),
    ],
)
def test_words_that_lead_in_become_a_question(lead: str, stem: str) -> None:
    items = ("制定窗口服务的各项制度", "组织窗口人员的业务培训", "受理群众对窗口的投诉")
    assert stems(ShortAnswer, PointList(lead=lead, items=items)) == [stem]


def test_headings_under_a_heading_that_cannot_be_quoted_are_not_asked_for() -> None:
    inner = tuple(Section(heading=name) for name in ("收文", "发文", "会务"))
    speech = Speech(id="s", title="题", sections=(Section(heading="“三办”标准", sections=inner),))
    found = questions.generate(facts.find(speech), wording.say("zh-CN"))
    assert not [one for one in found if isinstance(one, ShortAnswer)]


def test_only_the_words_of_the_speaker_are_called_those_of_the_speech() -> None:
    guard = "窗口单位必须守住廉洁服务这条红线，不打折扣。"
    assert all(str(one.asks()).startswith("讲话指出，") for one in made(guard))
    assert all("讲话指出" not in one.asks() for one in made(guard, verbatim=False))


def test_a_false_statement_differs_in_one_word_and_says_which() -> None:
    false = [
        one
        for n in range(12)
        for one in made(f"{'甲乙丙丁戊己庚辛壬癸子丑'[n]}号窗口的排队时间不得超过15分钟，违者通报。")
        if isinstance(one, TrueFalse) and not one.answer
    ]
    assert false
    for one in false:
        (quote,) = one.source.quotes
        wrong = one.correction.split("”")[0].strip("“")
        assert wrong in one.stem
        assert f"超过{wrong}分钟" not in quote


def test_no_option_is_part_of_another_and_all_are_of_one_length_class() -> None:
    for one in made(FAST, CARE):
        options = [text.fold(option.text) for option in one.options()]
        assert not [a for a in options for b in options if a != b and a in b]


def test_the_right_option_stands_where_the_paper_wants_it() -> None:
    one = SingleChoice(id="q", stem="选一项（　　）。", answer="对", distractors=("错甲", "错乙", "错丙"))
    layout = one.layout(random.Random(3))
    assert [one.key(one.turned(layout, place)).index for place in range(4)] == [0, 1, 2, 3]
    assert sorted(one.turned(layout, 2)) == [0, 1, 2, 3]


def test_right_options_are_spread_evenly_over_a_paper() -> None:
    from quizgen import assembly
    from quizgen.model import Blueprint, BlueprintSection

    pool = [
        SingleChoice(
            id=f"q{n}", stem=f"第{n}问的答案是（　　）。", answer=f"甲{n}", distractors=(f"乙{n}", f"丙{n}", f"丁{n}")
        )
        for n in range(12)
    ]
    plan = Blueprint(title="卷", sections=(BlueprintSection(type="single_choice", count=12),))
    (paper,) = assembly.assemble(plan, pool, {}, "x", "zh-CN")
    places = [item.question.key(item.layout).index for item in paper.items]  # type: ignore[attr-defined]
    assert sorted(places) == sorted([0, 1, 2, 3] * 3)


@pytest.mark.parametrize(
    ("stem", "shown"),
    [("答案是（　　）。", ("答案是", "。")), ("答案是( )", ("答案是", "")), ("选出答案。", ("选出答案。", ""))],
)
def test_the_brackets_of_a_stem_are_found_or_put_behind_it(stem: str, shown: tuple[str, str]) -> None:
    prompt = SingleChoice(id="q", stem=stem, answer="甲", distractors=("乙",)).prompt((0, 1))
    assert (prompt.stem, prompt.rest) == shown


@pytest.mark.parametrize(
    ("question", "where"),
    [
        (SingleChoice(id="q", stem="", answer="甲", distractors=("乙",)), ("stem",)),
        (SingleChoice(id="q", stem="问", answer="甲", distractors=()), ("distractors",)),
        (SingleChoice(id="q", stem="问", answer="甲", distractors=("甲 ",)), ("distractors",)),
        (MultipleChoice(id="q", stem="问", answers=("甲",), distractors=("乙",)), ("answers",)),
        (TrueFalse(id="q", stem="说法", answer=True, correction="改"), ("correction",)),
        (ShortAnswer(id="q", stem="问", key_points=()), ("key_points",)),
        (ShortAnswer(id="q", stem="问", key_points=(KeyPoint(text=" "),)), ("key_points", 0, "text")),
        (ShortAnswer(id="q", stem="问", key_points=(KeyPoint(text="一"),), max_points=2), ("max_points",)),  # type: ignore[arg-type]
    ],
)
def test_an_unfit_question_is_told_by_its_field(question: Question, where: tuple[str | int, ...]) -> None:
    assert [problem.where for problem in question.problems()] == [where]
