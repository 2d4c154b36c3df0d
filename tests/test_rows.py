"""Rows of spreadsheets: what people type is taken as they mean it, what they leave alone stays exact."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen import heads, questions
from quizgen.heads import column_of
from quizgen.model import Question
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.multiple_choice import MultipleChoice
from quizgen.questions.short_answer import KeyPoint, ShortAnswer
from quizgen.questions.single_choice import SingleChoice
from quizgen.questions.true_false import TrueFalse
from quizgen.rows import Row, question_of, row_of
from tests.files.test_write import base, is_sound, odd, question, tuples, words

key_points = st.builds(KeyPoint, text=words, points=st.fractions(Fraction(1, 8), 20, max_denominator=8))
any_question = st.one_of(
    question,
    st.builds(SingleChoice, stem=words, answer=words, distractors=tuples(words, 1, 4), **base),
    st.builds(MultipleChoice, stem=words, answers=tuples(words, 2, 4), distractors=tuples(words, 1, 3), **base),
    st.builds(TrueFalse, stem=words, answer=st.booleans(), correction=odd, **base),
    st.builds(ShortAnswer, stem=words, key_points=tuples(key_points, 1, 4), max_points=st.none(), **base),
).filter(is_sound)
languages = st.sampled_from(["zh-CN", "en"])


def taken(kind: str, stem: str, answer: str, *options: str, **cells: str) -> Question:
    row = Row(cells={"type": kind, "stem": stem, "answer": answer, **cells}, options=options)
    found, problems = question_of(row, None, "zh-CN")
    assert found is not None, problems
    return found


def fault(kind: str, stem: str, answer: str, *options: str, **cells: str) -> list[tuple[object, str]]:
    row = Row(cells={"type": kind, "stem": stem, "answer": answer, **cells}, options=options)
    found, problems = question_of(row, None, "zh-CN")
    assert found is None
    return [(problem.where[0], problem.message.format(**problem.args)) for problem in problems]


@settings(max_examples=100, deadline=None)
@given(any_question, languages)
def test_a_row_that_nobody_changed_is_the_question_that_it_was(one: Question, language: str) -> None:
    assert question_of(row_of(one, language), one, language) == (one, ())


@settings(max_examples=100, deadline=None)
@given(any_question, languages, words)
def test_a_changed_cell_changes_what_it_shows_and_nothing_else(one: Question, language: str, remark: str) -> None:
    row = row_of(one, language)
    changed, problems = question_of(replace(row, cells={**row.cells, "explanation": remark}), one, language)
    assert (changed, problems) == (
        replace(one, explanation=remark.strip()),
        (),
    ) or remark.strip() == one.explanation.strip()


def test_a_generated_bank_reads_back_from_what_its_rows_show(example_questions: list[Question]) -> None:
    for one in example_questions:
        found, problems = question_of(row_of(one, "zh-CN"), None, "zh-CN")
        assert problems == ()
        hidden = {"id": one.id, "origin": one.origin, "difficulty": one.difficulty, "source": one.source}
        if isinstance(one, FillBlank):
            hidden["any_order"] = one.any_order
        assert replace(found, **hidden) == one


@pytest.mark.parametrize(
    "answer",
    [
        "ACD",
        "A、C、D",
        "a,c,d",
        "ＡＣＤ",
        "A C D",
        "（ACD）",
        "A；C；D",
        "DCA",
        "A和C和D",
        "A|C|D",
        "选项A、C、D",
        "选项1,选项3,选项4",
    ],
)
def test_letters_are_taken_as_they_are_meant(answer: str) -> None:
    found = taken("多选题", "哪些？", answer, "甲", "乙", "丙", "丁")
    assert (found.answers, found.distractors) == (("甲", "丙", "丁"), ("乙",))


@pytest.mark.parametrize("answer", ["√", "对", "正确", "T", "true", "Ｔ", "是", "（√）", "✔"])
def test_signs_are_taken_as_they_are_meant(answer: str) -> None:
    assert taken("判断题", "要灵敏。", answer).answer is True


@pytest.mark.parametrize("answer", ["×", "错", "错误", "F", "ｘ", "X", "否"])
def test_signs_of_false_statements_are_taken_as_they_are_meant(answer: str) -> None:
    assert taken("判断题", "要迟钝。", answer).answer is False


def test_a_letter_judges_where_the_options_are_the_two_words() -> None:
    assert taken("判断题", "要灵敏。", "B", "错", "对").answer is True


def test_the_second_line_of_a_judgement_is_the_correction() -> None:
    assert taken("判断题", "要迟钝。", "×\n应为“灵敏”").correction == "应为“灵敏”"


@pytest.mark.parametrize(
    ("stem", "answer", "marked"),
    [
        ("要____、____。", "灵敏；高效", "要[[灵敏]]、[[高效]]。"),
        ("要____、____。", "灵敏、高效", "要[[灵敏]]、[[高效]]。"),
        ("要＿＿＿和___。", "灵敏 高效", "要[[灵敏]]和[[高效]]。"),
        ("要（　　）、（  ）。", "1.灵敏 2.高效", "要[[灵敏]]、[[高效]]。"),
        ("要____。", "灵敏、高效", "要[[灵敏、高效]]。"),
        ("要____。", "灵敏|敏捷", "要[[灵敏|敏捷]]。"),
        ("要[[灵敏]]。", "", "要[[灵敏]]。"),
        ("要____、____。", "①灵敏②高效", "要[[灵敏]]、[[高效]]。"),
        ("要____、____。", "灵敏|高效", "要[[灵敏]]、[[高效]]。"),
        ("要____、____。", "灵敏|敏捷、高效", "要[[灵敏|敏捷]]、[[高效]]。"),
        ("要【】。", "灵敏", "要[[灵敏]]。"),
    ],
)
def test_blanks_take_their_answers_from_behind(stem: str, answer: str, marked: str) -> None:
    assert taken("填空题", stem, answer).text == marked


def test_pairs_items_and_key_points_stand_on_lines() -> None:
    assert taken("匹配题", "配对。", "甲 —— 一\n乙——二\n—— 三").distractors == ("三",)
    assert taken("匹配题", "配对。", "甲→一\n乙 = 二").pairs == (("甲", "一"), ("乙", "二"))
    assert taken("排序题", "排序。", "1. 先\n2. 再\n3. 后").items == ("先", "再", "后")
    assert taken("排序题", "排序。", "CAB", "再", "后", "先").items == ("先", "再", "后")
    points = taken("简答题", "简述。", "①灵敏（2分）；②高效（3分）\n满分：4")
    assert points.key_points == (KeyPoint(text="灵敏", points=Fraction(2)), KeyPoint(text="高效", points=Fraction(3)))
    assert points.max_points == 4


def test_a_choice_without_a_type_is_what_its_answer_makes_it() -> None:
    assert taken("", "哪个？", "B", "甲", "乙").type == taken("选择题", "哪个？", "B", "甲", "乙").type
    assert taken("选择题", "哪些？", "AB", "甲", "乙", "丙").answers == ("甲", "乙")
    assert taken("", "要____。", "灵敏").text == "要[[灵敏]]。"
    assert fault("", "简述要求。", "灵敏")[0][0] == "type"


def test_common_values_are_taken_as_they_are_meant() -> None:
    found = taken("判断题", "甲。", "√", points="２分", difficulty="难", tags="五要，作风", status="已审")
    assert (found.points, found.difficulty, found.tags, found.status) == (2, 0.8, ("五要", "作风"), "approved")


@pytest.mark.parametrize(
    ("arguments", "column", "says"),
    [
        (("单选题", "哪个？", "E", "甲", "乙"), "answer", "letters from A to B"),
        (("单选题", "哪个？", "AB", "甲", "乙", "丙"), "answer", "one letter"),
        (("单选题", "哪个？", "", "甲", "乙"), "answer", "missing"),
        (("多选题", "哪些？", "A", "甲", "乙"), "answer", "two or more"),
        (("单选题", "哪个？", "A"), "options", "needed"),
        (("单选题", "哪个？", "A", "甲", "", "丙"), "options", "empty"),
        (("单选题", "哪个？", "A", "甲", "甲"), "options", "the same"),
        (("判断题", "甲。", "也许"), "answer", "√ or ×"),
        (("填空题", "没有空。", "灵敏"), "stem", "____"),
        (("填空题", "要____、____。", "灵敏"), "answer", "2 blanks"),
        (("匹配题", "配对。", "甲乙"), "answer", "left —— right"),
        (("听写题", "写。", "甲"), "type", "填空题"),
        (("单选题", "", "A", "甲", "乙"), "stem", "empty"),
    ],
)
def test_what_cannot_be_meant_is_told_at_its_column(arguments: tuple[str, ...], column: str, says: str) -> None:
    (where, message), *_others = fault(*arguments)
    assert where == column
    assert says in message


def test_wrong_common_values_are_told_all_at_once() -> None:
    found = fault("判断题", "甲。", "√", points="两分", difficulty="0.85", status="好")
    assert [where for where, _message in found] == ["points", "difficulty", "status"]


@pytest.mark.parametrize(
    ("head", "column"),
    [
        ("题干", "stem"), ("题目内容", "stem"), ("选项A", "option 1"), ("D", "option 4"), ("选项 ｂ", "option 2"),
        ("选项3", "option 3"), ("正确答案", "answer"), ("答案解析", "explanation"), ("难易度", "difficulty"),
        ("*题型（必填）", "type"), ("Option C", "option 3"), ("备注", ""), ("试题分数", "points"),
        ("选项 E\n（勿删）", "option 5"), ("选项（A）", "option 1"), ("大题题干", "stem"),
        ("正确答案\n（必填）", "answer"),
    ],
)  # fmt: skip
def test_heads_are_known_by_the_names_that_people_use(head: str, column: str) -> None:
    assert column_of(head) == column


@pytest.mark.parametrize(
    "cell", ["登记|归档|传阅", "A.登记|B.归档|C.传阅", "登记┋归档┋传阅", "A、登记 B、归档 C、传阅", "登记\n归档\n传阅"]
)
def test_options_in_one_cell_are_told_apart(cell: str) -> None:
    assert heads.options_in(cell) == ("登记", "归档", "传阅")


def test_every_type_has_names_and_reads_its_own_cells(example_questions: list[Question]) -> None:
    for kind, cls in questions.registry().items():
        assert heads.type_of(heads.type_word(kind, "zh-CN")) == kind
        assert heads.type_of(heads.type_word(kind, "en")) == kind
        one = next(one for one in example_questions if one.type == kind)
        assert cls.from_cells(one.cells())


def test_groups_that_no_longer_fit_the_blanks_are_given_up() -> None:
    before = FillBlank(id="a", text="要[[快]]、[[准]]、[[稳]]。", any_order=((1, 2, 3),))
    row = row_of(before, "zh-CN")
    changed, problems = question_of(
        replace(row, cells={**row.cells, "stem": "要____。", "answer": "快"}), before, "zh-CN"
    )
    assert (changed, problems) == (FillBlank(id="a", text="要[[快]]。"), ())
