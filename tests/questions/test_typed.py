"""Answers typed from paper mean what people meant, and JSON of any shape cannot upset the marking."""

import dataclasses
import json
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen import questions, text
from quizgen.model import Misread, Question
from quizgen.questions import typed
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.matching import Matching
from quizgen.questions.multiple_choice import MultipleChoice
from quizgen.questions.ordering import Ordering
from quizgen.questions.short_answer import KeyPoint, ShortAnswer
from quizgen.questions.single_choice import SingleChoice
from quizgen.questions.true_false import TrueFalse
from tests.results.people import right, wrong

ONE = SingleChoice(id="s", stem="几声？", answer="二", distractors=("一", "三", "四"))
SEVERAL = MultipleChoice(id="m", stem="哪些灯？", answers=("红", "绿"), distractors=("蓝", "白"))
JUDGED = TrueFalse(id="t", stem="灯塔在东。", answer=True)
PAIRED = Matching(
    id="p", stem="配对。", pairs=(("一声", "右转"), ("两声", "左转"), ("三声", "后退")), distractors=("停",)
)
SORTED = Ordering(id="o", stem="排序。", items=("看", "听", "记"))
BLANKS = FillBlank(id="f", text="先[[看]]后[[听]]。")
FREE = ShortAnswer(id="a", stem="说说。", key_points=(KeyPoint(text="看", points=Fraction(2)), KeyPoint(text="听")))

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text(max_size=4),
    lambda one: st.lists(one, max_size=4) | st.dictionaries(st.text(max_size=2), one, max_size=2),
    max_leaves=6,
)


def layout(question: Question) -> tuple[int, ...]:
    return tuple(question.layout(text.rng("typed")))


def means(question: Question, *cells: str) -> object:
    return question.typed(layout(question), cells, Fraction(10))


@pytest.mark.parametrize("cell", ["B", "b", "Ｂ", "ｂ", " B ", "B.", "(B)", "（b）", "B、"])
def test_a_letter_is_read_in_any_width_and_case(cell: str) -> None:
    assert means(ONE, cell) == 1


@pytest.mark.parametrize("cell", ["AC", "ca", "A、C", "a，c", "Ａ　Ｃ", "A;C", "A C A", "A/C"])
def test_several_letters_are_read_with_anything_between_them(cell: str) -> None:
    assert means(SEVERAL, cell) == (0, 2)


@pytest.mark.parametrize("cell", ["√", "✓", "✔", "对", "正确", "是", "T", "true", "Ｙ", "TRUE", " 对 "])
def test_a_true_judgement_is_read_in_any_wording(cell: str) -> None:
    assert means(JUDGED, cell) is True


@pytest.mark.parametrize("cell", ["×", "✗", "✘", "x", "Ｘ", "错", "错误", "否", "F", "False", "n"])
def test_a_false_judgement_is_read_in_any_wording(cell: str) -> None:
    assert means(JUDGED, cell) is False


def test_matching_takes_a_letter_for_each_row_and_a_dash_for_none() -> None:
    assert means(PAIRED, "b-d") == means(PAIRED, "B、—、D") == (1, None, 3)
    assert means(PAIRED, "---") is None


def test_an_order_is_letters() -> None:
    assert means(SORTED, "c→a→b") == means(SORTED, "CAB") == (2, 0, 1)


def test_blanks_are_taken_as_written() -> None:
    assert means(BLANKS, "看", "") == ("看", "")


@pytest.mark.parametrize(
    ("cell", "share"), [("7", "7/10"), ("7.5", "3/4"), ("７分", "7/10"), ("1/2", "1/20"), ("7½", "3/4"), ("0", "0")]
)
def test_points_are_a_share_of_the_full_ones(cell: str, share: str) -> None:
    assert means(FREE, cell) == Fraction(share)
    assert FREE.mark(FREE.key(()), Fraction(share)).share == Fraction(share)


@pytest.mark.parametrize(
    ("question", "cell"),
    [
        (ONE, "E"), (ONE, "AB"), (ONE, "1"), (SEVERAL, "AZ"), (JUDGED, "也许"), (PAIRED, "AB"), (PAIRED, "ABCD"),
        (PAIRED, "ABE"), (SORTED, "AB"), (SORTED, "ABB"), (SORTED, "312"), (FREE, "11"), (FREE, "-1"), (FREE, "好"),
        (FREE, "1/0"), (FREE, "1e3"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_told(question: Question, cell: str) -> None:
    with pytest.raises(Misread) as misread:
        means(question, cell)
    args = misread.value.args_
    assert misread.value.message.format(**args)
    assert args["typed"] == cell


def test_nothing_typed_is_no_answer() -> None:
    for question in (ONE, SEVERAL, JUDGED, PAIRED, SORTED, FREE):
        assert means(question, "") is None
    assert means(BLANKS, "", "") is None


def test_more_than_26_entries_need_something_between_the_letters() -> None:
    assert typed.letters("AA B，z", 30) == (26, 1, 25)
    assert typed.told((26, None, 1)) == "AA - B"


def test_what_was_answered_reads_back_as_the_same(example_papers) -> None:  # type: ignore[no-untyped-def]
    rng = text.rng("told")
    for paper in example_papers:
        for item in (one for one in paper.items if not one.question.waits("text")):
            for response in (right(item), wrong(item, rng), None):
                cells = item.question.told(item.layout, response)
                assert len(cells) == len(item.question.slots(item.layout))
                meant = item.question.typed(item.layout, cells, item.points)
                assert json.dumps(meant) == json.dumps(response), item.question.id


def test_given_words_are_right_where_the_response_is(example_questions: list[Question]) -> None:
    for question in example_questions:
        order = layout(question)
        key = question.key(order, question.SCHEMES[0])
        found = list(question.given(order, right(Item(question, order, key))))  # type: ignore[arg-type]
        assert all(one.right and one.text for one in found)
        assert bool(found) != question.waits("text")


@dataclasses.dataclass
class Item:
    question: Question
    layout: tuple[int, ...]
    key: object
    scheme: str = "all"


@pytest.mark.parametrize("question", [ONE, SEVERAL, JUDGED, PAIRED, SORTED, BLANKS, FREE], ids=lambda one: one.type)
@settings(max_examples=120, deadline=None)
@given(response=JSON)
def test_whatever_a_question_takes_can_be_marked_and_told(question: Question, response: object) -> None:
    assert isinstance(question.takes(response), bool)
    if response is not None and question.takes(response):
        assert 0 <= question.mark(question.key(layout(question)), response).share <= 1
        assert question.told(layout(question), response)
        assert list(question.given(layout(question), response)) is not None


def test_every_type_of_the_registry_was_tried_here() -> None:
    tried = {one.type for one in (ONE, SEVERAL, JUDGED, PAIRED, SORTED, BLANKS, FREE)}
    assert {questions.type_name(cls) for cls in questions.BUILT_IN} == tried
