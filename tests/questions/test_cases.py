"""What follows in graded cases is asked by matching, and by a case with what follows in the next."""

import pytest

from quizgen import facts
from quizgen.facts import CasesFact
from quizgen.model import Section, Speech
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.true_false import TrueFalse
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import speech

SAID = "夜间巡查记录缺失不满3次的，由班长当面提醒；缺失3次以上不满6次的，由库区主任约谈；缺失6次以上的，调离夜班岗位。"


def cases(of: Speech) -> list[CasesFact]:
    return [fact for fact in facts.find(of) if isinstance(fact, CasesFact)]


def test_cases_that_differ_in_a_figure_are_one_fact() -> None:
    [fact] = cases(speech(SAID))
    assert [then for _, then in fact.cases] == ["由班长当面提醒", "由库区主任约谈", "调离夜班岗位"]
    assert all(quote in SAID for quote in fact.quotes)


def test_a_figure_may_end_a_case() -> None:
    said = "停电范围在20户以下，由班长决定。停电范围在20户到200户，报值班主任。停电范围超过200户，须报总调度。"
    [fact] = cases(speech(said))
    assert fact.cases[1] == ("停电范围在20户到200户", "报值班主任")


@pytest.mark.parametrize(
    "said",
    [
        "夜班迟到10分钟以上的，当面提醒；新到货物没有标签的，退回供货商。",  # of two kinds
        "夜班迟到10分钟以上的，当面提醒；迟到30分钟以上的，当面提醒。",  # the same follows
        "陪同人员在10人以内的，陪餐人数不得超过3人；超过10人的，不得超过三分之一。",  # what goes on leans
        "夜班评分在90分以上的，优先评优；60分以下的，扣发补贴。",  # needs no knowledge
        "低于80分的，当面提醒；低于60分的，离岗培训。",  # of what?
        "前款情形发生2次的，当面提醒；发生3次的，离岗培训。",
    ],
)
def test_what_is_no_ladder_of_cases_is_left_alone(said: str) -> None:
    assert not cases(speech(said))


def test_a_heading_says_of_what_cases_are() -> None:
    said = "低于80分的，当面提醒；低于60分的，离岗培训。"
    [fact] = cases(speech(sections=(Section(heading="夜班评分", body=(said,)),)))
    assert fact.scope.words == "夜班评分"


def test_three_cases_are_matched_and_the_first_is_told_with_what_follows_in_the_next() -> None:
    [matching] = made("matching", speech(SAID))
    assert matching.asks().endswith("下列情形应当分别处理，请为左栏各项选出对应的处理。")
    judged = [one for one in made("true_false", speech(SAID)) if isinstance(one, TrueFalse) and not one.answer]
    assert "“由库区主任约谈”应为“由班长当面提醒”" in [one.correction for one in judged]


def test_two_cases_make_no_rows() -> None:
    assert not made("matching", speech(SAID.rpartition("；")[0] + "。"))


def test_what_follows_the_first_time_and_the_second_is_filled_in_in_that_order() -> None:
    said = "夜班空岗超过十分钟的，第一次提醒，第二次扣发补贴，第三次退回原单位。"
    [fact] = cases(speech(said))
    assert fact.about == "夜班空岗超过十分钟的"
    [blanks] = [one for one in made("fill_blank", speech(said)) if one.units > 1]
    assert isinstance(blanks, FillBlank)
    assert "夜班空岗超过十分钟的，第一次[[提醒]]，第二次[[扣发补贴]]，第三次[[退回原单位]]" in blanks.text
    assert blanks.any_order is False
    assert not made("matching", speech(said))  # what follows the third time is told by how hard it is


def test_how_often_something_happened_counts_cases_too() -> None:
    [fact] = cases(speech("租户违规一次约谈负责人，两次停租三个月，三次列入名单。"))
    assert fact.cases == (("一次", "约谈负责人"), ("两次", "停租三个月"), ("三次", "列入名单"))


def test_times_that_something_was_revised_are_no_cases() -> None:
    assert not cases(speech("本办法2019年制定，2022年第一次修订，2024年第二次修订。"))
