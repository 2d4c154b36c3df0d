"""Facility, discrimination, ranks and counts, held against what one can work out by hand."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest

from quizgen.model import Paper, PaperItem, PaperSection
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.short_answer import KeyPoint, ShortAnswer
from quizgen.questions.single_choice import SingleChoice
from quizgen.results import FEWEST, Outcome, Result, count, mark, outcome, settled
from quizgen.results.statistics import discrimination
from tests.results.people import sitting

LAMPS = SingleChoice(id="lamps", stem="几盏灯？", answer="三盏", distractors=("一盏", "两盏"))
BLASTS = SingleChoice(id="blasts", stem="几声？", answer="两声", distractors=("一声", "三声"))
FOG = FillBlank(id="fog", text="雾天先[[鸣笛]]。")
TASK = ShortAnswer(id="task", stem="说说怎样值守。", key_points=(KeyPoint(text="看"), KeyPoint(text="听")))


def paper(
    *questions: SingleChoice | FillBlank | ShortAnswer, form: str = "A", layout: tuple[int, ...] = (0, 1, 2)
) -> Paper:
    items = tuple(
        PaperItem(number=n, question=one, points=Fraction(2), layout=layout if isinstance(one, SingleChoice) else ())
        for n, one in enumerate(questions, 1)
    )
    section = PaperSection(type=questions[0].type, each="question", points=Fraction(2), items=items)
    return Paper(name="light", title="灯塔", form=form, places={}, sections=(section,))


def taken(one: Paper, *responses: Sequence[object]) -> list[Result]:
    """A result for each row of responses."""
    rows = enumerate(responses)
    return [Result(marked=mark(sitting(one, f"学员{n}", str(n), responses=row), one), origin=str(n)) for n, row in rows]


def looked_at(results: Sequence[Result], *papers: Paper, pass_share: Fraction | None = None) -> Outcome:
    return outcome(papers, count(results, "first"), pass_share)


def test_facility_is_the_mean_share_and_options_are_counted_even_at_zero() -> None:
    one = paper(LAMPS, BLASTS)
    found = looked_at(taken(one, [0, 0], [0, 1], [1, None], [0, 1]), one).items
    assert [item.facility for item in found] == [0.75, 0.25]
    assert [(a.text, a.right, a.count) for a in found[0].answers] == [
        ("三盏", True, 3),
        ("一盏", False, 1),
        ("两盏", False, 0),
    ]
    assert [(a.text, a.count) for a in found[1].wrong] == [("一声", 2)]
    assert found[1].blank == 1


def test_wrong_fill_ins_are_counted_by_what_they_say_and_shown_as_most_wrote_them() -> None:
    one = paper(FOG)
    rows = [["鸣笛"], ["开 灯"], ["开灯"], ["开灯。"], ["开灯"], ["停船"], [""]]
    (item,) = looked_at(taken(one, *([row] for row in rows)), one).items
    assert [(a.text, a.right, a.count) for a in item.answers] == [
        ("开灯", False, 4),
        ("停船", False, 1),
        ("鸣笛", True, 1),
    ]


def test_discrimination_is_the_correlation_with_the_rest() -> None:
    shares, rests = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0], [0.9, 0.8, 0.9, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1]
    assert discrimination(shares, rests) == pytest.approx(0.8799, abs=1e-4)
    assert discrimination(shares, [1 - one for one in rests]) == pytest.approx(-0.8799, abs=1e-4)


def test_discrimination_is_not_told_for_few_people_or_without_a_difference() -> None:
    assert discrimination([1, 0] * (FEWEST // 2 - 1), [1.0, 0.0] * (FEWEST // 2 - 1)) is None
    assert discrimination([1] * FEWEST, [0.1 * one for one in range(FEWEST)]) is None
    assert discrimination([1, 0] * FEWEST, [0.5] * 2 * FEWEST) is None


def test_the_item_itself_is_no_part_of_its_rest() -> None:
    one = paper(LAMPS, BLASTS)
    rows = [[0, 1]] * (FEWEST // 2) + [[1, 0]] * (FEWEST // 2)
    assert [item.discrimination for item in looked_at(taken(one, *rows), one).items] == pytest.approx([-1, -1])


def test_a_question_of_several_forms_is_one_row_whatever_its_place_and_order() -> None:
    first, second = paper(LAMPS, BLASTS), paper(BLASTS, LAMPS, form="B", layout=(2, 0, 1))
    results = [*taken(first, [0, 0]), *(replace(one, origin="b") for one in taken(second, [1, 0]))]
    results[1] = replace(
        results[1], marked=replace(results[1].marked, sitting=sitting(second, "乙", "9", responses=[1, 0]))
    )
    found = {item.question.id: item for item in looked_at(results, first, second).items}
    assert found["lamps"].places == (("A", 1), ("B", 2))
    assert [(a.text, a.count) for a in found["lamps"].answers] == [("三盏", 1), ("一盏", 0), ("两盏", 1)]


def test_the_same_points_have_the_same_rank_and_the_next_ranks_are_left_out() -> None:
    one = paper(LAMPS, BLASTS)
    found = looked_at(taken(one, [0, 0], [1, 0], [0, 1], [1, 1]), one, pass_share=Fraction(1, 2))
    assert [person.rank for person in found.people] == [1, 2, 2, 4]
    assert found.summary
    assert (found.summary.mean, found.summary.median, found.summary.passed) == (0.5, 0.5, 3)
    assert found.summary.bars == (1, 0, 0, 0, 0, 2, 0, 0, 0, 1)


def test_an_answer_in_own_words_waits_for_a_person_and_then_counts() -> None:
    one = paper(TASK)
    (waits,) = taken(one, ["先看后听"])
    assert (waits.marked.total, waits.marked.waiting) == (0, 1)
    assert looked_at([waits], one).items == ()
    done = settled(waits.marked, 0, Fraction(3, 4))
    assert (done.total, done.waiting) == (Fraction(3, 2), 0)
    assert done.sitting.responses == ("先看后听",)
