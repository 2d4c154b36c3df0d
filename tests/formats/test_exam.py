"""An exam page holds nothing of the key: its bytes are the same whatever is right."""

from dataclasses import replace
from fractions import Fraction

import pytest

from quizgen import formats, questions
from quizgen.model import Paper, PaperItem, PaperSection, Place, Question, Source
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.matching import Matching
from quizgen.questions.multiple_choice import MultipleChoice
from quizgen.questions.ordering import Ordering
from quizgen.questions.short_answer import KeyPoint, ShortAnswer
from quizgen.questions.single_choice import SingleChoice
from quizgen.questions.true_false import TrueFalse
from quizgen.views import OPEN, fingerprint, view_of

SOURCE = Source(speech="s", section="一", quote=("雾天先鸣笛再开灯的秘密出处",))

SAME_PROMPT: dict[str, tuple[tuple[Question, tuple[int, ...]], tuple[Question, tuple[int, ...]]]] = {
    "fill_blank": (
        (FillBlank(id="f1", text="先[[鸣笛|拉笛]]，再[[开灯]]。"), ()),
        (FillBlank(id="f2", text="先[[停船]]，再[[靠岸|离岸]]。", any_order=True), ()),
    ),
    "single_choice": (
        (SingleChoice(id="s1", stem="几声？", answer="一声", distractors=("两声", "三声")), (0, 1, 2)),
        (SingleChoice(id="s2", stem="几声？", answer="三声", distractors=("一声", "两声")), (1, 2, 0)),
    ),
    "multiple_choice": (
        (MultipleChoice(id="m1", stem="哪些？", answers=("红", "绿"), distractors=("蓝", "白")), (0, 1, 2, 3)),
        (MultipleChoice(id="m2", stem="哪些？", answers=("蓝", "绿", "白"), distractors=("红",)), (3, 1, 0, 2)),
    ),
    "true_false": (
        (TrueFalse(id="t1", stem="灯在东。", answer=True), ()),
        (TrueFalse(id="t2", stem="灯在东。", answer=False, correction="灯在西。"), ()),
    ),
    "matching": (
        (Matching(id="p1", stem="配对。", pairs=(("甲", "一"), ("乙", "二")), distractors=("三",)), (0, 1, 2, 0, 1)),
        (Matching(id="p2", stem="配对。", pairs=(("甲", "三"), ("乙", "一")), distractors=("二",)), (0, 1, 0, 1, 2)),
    ),
    "ordering": (
        (Ordering(id="o1", stem="排序。", items=("看", "听", "记")), (1, 0, 2)),
        (Ordering(id="o2", stem="排序。", items=("记", "看", "听")), (2, 1, 0)),
    ),
    "short_answer": (
        (ShortAnswer(id="a1", stem="说说。", key_points=(KeyPoint(text="看清海面"), KeyPoint(text="听清雾笛"))), ()),
        (ShortAnswer(id="a2", stem="说说。", key_points=(KeyPoint(text="记好日志"), KeyPoint(text="交好班次"))), ()),
    ),
}  # fmt: skip


def paper(question: Question, layout: tuple[int, ...], *, seed: int, explanation: str) -> Paper:
    asked = replace(question, explanation=explanation, source=SOURCE, difficulty=seed / 100, tags=(explanation,))
    item = PaperItem(number=1, question=asked, layout=layout, points=Fraction(2), scheme=question.SCHEMES[-1])
    section = PaperSection(type=question.type, each="question", points=Fraction(2), items=(item,))
    places = {"s": Place(title=f"{explanation}讲话", headings={"一": explanation})}
    return Paper(name="light", title="灯塔", form="A", seed=seed, time_limit=30, places=places, sections=(section,))


def both(kind: str) -> tuple[Paper, Paper]:
    """Two papers that ask the same, with everything that test-takers must not see different."""
    first, second = SAME_PROMPT[kind]
    return paper(*first, seed=1, explanation="解析甲"), paper(*second, seed=77, explanation="解析乙")


@pytest.mark.parametrize("kind", SAME_PROMPT)
def test_an_exam_page_is_the_same_whatever_is_right(kind: str) -> None:
    first, second = both(kind)
    if kind == "multiple_choice":  # how it is marked stands in its instruction
        second = replace(second, sections=tuple(_with_scheme(one, first) for one in second.sections))
    pages = [formats.render(view_of(one, "exam"), "html") for one in (first, second)]
    assert pages[0] == pages[1]
    assert SOURCE.quotes[0].encode() not in pages[0]


def _with_scheme(section: PaperSection, like: Paper) -> PaperSection:
    return replace(section, items=tuple(replace(item, scheme=like.items[0].scheme) for item in section.items))


@pytest.mark.parametrize("kind", SAME_PROMPT)
def test_the_fingerprint_says_nothing_of_the_key(kind: str) -> None:
    first, second = both(kind)
    assert fingerprint(view_of(first, "exam")) == fingerprint(view_of(second, "exam"))


def test_every_built_in_type_is_held_to_this() -> None:
    assert set(SAME_PROMPT) == {questions.type_name(cls) for cls in questions.BUILT_IN}


def test_an_exam_page_holds_no_code_that_marks(example_papers: tuple[Paper, ...]) -> None:
    html = formats.render(view_of(example_papers[0], "exam"), "html").decode()
    for piece in ("mark(key", "quizgen.fold", "fold(", 'right-answer"', "allOrNothing", 'id="key"', "share("):
        assert piece not in html, piece


def test_no_id_explanation_or_quotation_of_the_example_stands_in_its_exam_page(
    example_papers: tuple[Paper, ...],
) -> None:
    for one in example_papers:
        html = formats.render(view_of(one, "exam"), "html").decode()
        shown = "\n".join(text for item in one.items for text in item.question.shown())
        for item in one.items:
            question = item.question
            hidden = [question.id, question.explanation, *question.source.quotes]
            assert not [text for text in hidden if text and text in html and text not in shown], question.id


def test_the_exam_view_is_one_for_test_takers() -> None:
    assert "exam" in OPEN
