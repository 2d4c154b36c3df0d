"""What a blind reading of generated questions found wrong in facts and their wording, one rule a test."""

import pytest

from quizgen import facts, questions, wording
from quizgen.facts import ClozeFact, ListFact, PairsFact
from quizgen.model import Block, Pairs, Point, PointList, Question, Section, Speech
from quizgen.questions import stems


def speech(*body: Block, pairs: tuple[Pairs, ...] = (), sections: tuple[Section, ...] = ()) -> Speech:
    return Speech(id="s", title="在窗口工作会上的讲话", verbatim=True, body=body, pairs=pairs, sections=sections)


def made(kind: str, of: Speech) -> list[Question]:
    found = questions.generate(facts.find(of), wording.say("zh-CN"))
    return [question for question in found if question.type == kind]


def test_a_term_that_only_begins_its_sentence_makes_no_list() -> None:
    points = (
        Point(term="发生漏件", text="经办人必须当日报告。"),
        Point(term="对错发的", text="当日追回。"),
        Point(term="三", text="四"),
    )
    assert not [fact for fact in facts.find(speech(PointList(items=points))) if isinstance(fact, ListFact)]


def test_couplets_said_in_passing_are_not_led_in_by_the_heading() -> None:
    pairs = Pairs(items=(("登记台账", "不漏一件"), ("转办文件", "不拖一天")))
    part = Section(heading="做好接待", body=("登记台账不漏一件，转办文件不拖一天。",), pairs=(pairs,))
    found = [fact for fact in facts.find(speech(sections=(part,))) if isinstance(fact, PairsFact)]
    assert [fact.lead for fact in found] == [""]


def figures(heading: str, sentence: str) -> list[ClozeFact]:
    found = facts.find(speech(sections=(Section(heading=heading, body=(sentence,)),)))
    return [fact for fact in found if isinstance(fact, ClozeFact) and fact.kind == "number"]


def test_a_figure_names_the_year_that_its_heading_says() -> None:
    (fact,) = figures("2031年工作回顾", "窗口办件满意率达到了96.5%以上。")
    assert stems.opening(fact, wording.say("zh-CN")) == "“2031年工作回顾”部分指出，"


def test_a_figure_of_an_unknown_year_is_not_asked() -> None:
    assert not figures("成绩", "全年窗口办件满意率达到了96.5%以上。")


@pytest.mark.parametrize(
    ("number", "sentence"), [(286.4, "办件总量增长到了{}万件以上。"), (1260, "办件总量增长到了{}件以上。")]
)
def test_near_figures_differ_by_about_a_tenth(number: float, sentence: str) -> None:
    (fact,) = figures("2031年工作回顾", sentence.format(number))
    assert all(abs(float(one) - number) >= number * 0.05 for one in fact.siblings)


def test_a_contrast_with_more_behind_it_is_not_turned_round() -> None:
    text = "窗口工作不是“花拳绣腿”的表演，而是真刀真枪的服务，决不能搞花架子。"
    assert not [fact for fact in facts.find(speech(text)) if isinstance(fact, ClozeFact) and fact.kind == "saying"]


def test_the_odd_one_out_is_built_like_the_members() -> None:
    fast = PointList(name="三快", items=("接得快", "办得快", "结得快"))
    bans = PointList(name="三不准", items=("不准推", "不准拖", "不准躲"))
    assert not made("single_choice", speech(fast, bans))


def test_an_echo_gives_a_half_away() -> None:
    assert stems.echoes("纲举才能目张", "政治纪律是“纲”", ["工作纪律是“尺”"])
    assert not stems.echoes("来件登记清楚", "当日转办完毕", ["次日归还原处"])


def test_numbered_clauses_have_no_order_to_know() -> None:
    clauses = tuple(Point(marker=f"{n}.", text=t) for n, t in enumerate(("先登记来件", "再核对附件", "可复印留底"), 1))
    part = Section(heading="登记", body=(PointList(order="numbered", items=clauses),))
    assert not made("ordering", speech(sections=(part,)))


def test_headings_that_only_name_a_subject_have_no_order_to_know() -> None:
    sections = tuple(
        Section(marker=f"{n}、", heading=t) for n, t in zip("一二三", ("总则", "职责", "附则"), strict=True)
    )
    assert not made("ordering", speech(sections=sections))
    assert not made("short_answer", speech(sections=sections))
