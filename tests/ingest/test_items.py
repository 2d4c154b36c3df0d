"""Banks as people keep them: what is clear is taken, what is not is told with its line."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from io import BytesIO

import pytest
from docx import Document as new_docx
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.ingest import items, readers
from quizgen.ingest.document import from_text
from quizgen.ingest.items.copy import reads_back
from quizgen.model import Bank, Question
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.matching import Matching
from quizgen.questions.multiple_choice import MultipleChoice
from quizgen.questions.ordering import Ordering
from quizgen.questions.short_answer import ShortAnswer
from quizgen.questions.single_choice import SingleChoice
from quizgen.questions.true_false import TrueFalse


def took(source: str) -> list[Question]:
    """The questions of a text; it holds nothing that is not taken."""
    found = items.taken(items.read(from_text(source)), Bank())
    assert found.troubles == ()
    return [one.question for one in found.returned]


def told(source: str) -> list[tuple[int, str]]:
    """What is not taken of a text: lines and reasons."""
    found = items.taken(items.read(from_text(source)), Bank())
    return [(one.line, one.message.format(**one.args)) for one in found.troubles]


def of_docx(document: object) -> list[Question]:
    stream = BytesIO()
    document.save(stream)
    return [
        one.question
        for one in items.taken(items.read(readers.read_bytes(stream.getvalue(), "a.docx")), Bank()).returned
    ]


SINGLE = ("收到急件后先（　　）。", "登记", ("归档", "传阅", "销毁"))

CHOICES = {
    "answer in the bracket": "一、单项选择题\n1. 收到急件后先（ A ）。\nA. 登记\nB. 归档\nC. 传阅\nD. 销毁",
    "options on one line": "一、单选题（每题2分，共20分）\n1、收到急件后先（A）。\nA、登记  B、归档  C、传阅  D、销毁",
    "options on two lines": "单选题\n1．收到急件后先（　　）。\nA．登记 B．归档\nC．传阅 D．销毁\n答案：A",
    "options behind the stem": "【单选题】\n1. 收到急件后先（　　）。 A.登记 B.归档 C.传阅 D.销毁\n【答案】A",
    "answer behind the last option": "第一部分 单项选择题\n1. 收到急件后先（ ）。\nA.登记 B.归档 C.传阅 D.销毁 答案：A",
    "options in brackets": "一．单选\n（1）收到急件后先（　　）。\n(A) 登记 (B) 归档 (C) 传阅 (D) 销毁\n正确答案：A",
    "full width": "一、单项选择题\n１．收到急件后先（　Ａ　）。\nＡ．登记　Ｂ．归档　Ｃ．传阅　Ｄ．销毁",
    "no heading": "1. 收到急件后先（　　）。\nA. 登记\nB. 归档\nC. 传阅\nD. 销毁\n参考答案：A",
    "type in the question": (
        "1.（单选题，2分）收到急件后先（　　）。\nA. 登记\nB. 归档\nC. 传阅\nD. 销毁\n正确答案：A:登记;"
    ),
    "type behind the question": "1. 收到急件后先（　　）。[单选题]\nA.登记\nB.归档\nC.传阅\nD.销毁\n答案：Ａ",
    "第1题": "一、选择题\n第1题 收到急件后先（　　）。\nA.登记\nB.归档\nC.传阅\nD.销毁\n答 案：A".replace(
        "答 案", "答案"
    ),
    "list at the end": (
        "一、单选题\n1. 收到急件后先（　　）。\nA.登记 B.归档 C.传阅 D.销毁\n\n参考答案\n一、单选题\n1.A"
    ),
    "range at the end": (
        "1. 收到急件后先（　　）。\nA.登记 B.归档 C.传阅 D.销毁\n2. 来电先（　　）。\nA.问 B.记\n附：答案\n1-2：AB"
    ),
    "letter before the number": "单选题\n（ A ）1. 收到急件后先（　　）。\nA. 登记 B. 归档 C. 传阅 D. 销毁",
    "letters without points": "单选题\n1. 收到急件后先（　　）。\nA登记 B归档\nC传阅 D 销毁\n答案 A",
    "letters on lines of their own": "单选题\n1, 收到急件后先（ a ）。\nA 登记\nB 归档\nC 传阅\nD 销毁",
    "small letters": "单选题\n1. 收到急件后先（　　）。\na) 登记\nb) 归档\nc) 传阅\nd) 销毁\n答案：a",
    "marked option": "1. 收到急件后先（　　）。[单选题]\nA. 登记(正确答案)\nB. 归档\nC. 传阅\nD. 销毁",
    "ticked option": "单选题\n1. 收到急件后先（　　）。\nA. 登记 √\nB. 归档\nC. 传阅\nD. 销毁",
    "answer between stem and options": "选择题\n1. 收到急件后先（　　）。（答案：A）\nA. 登记 B. 归档 C. 传阅 D. 销毁",
    "all on one line": "一、单选题\n1. 收到急件后先（A）。A、登记 B、归档 C、传阅 D、销毁",
    "list behind the section": (
        "一、单选题\n1. 收到急件后先（　　）。\nA.登记 B.归档 C.传阅 D.销毁\n答案：1～2 AB\n二、判断题\n1.对的。（√）"
    ),
}


@pytest.mark.parametrize("source", CHOICES.values(), ids=CHOICES)
def test_a_choice_is_read_however_it_is_laid_out(source: str) -> None:
    found = items.taken(items.read(from_text(source)), Bank())
    one = found.returned[0].question
    assert isinstance(one, SingleChoice)
    assert (one.stem, one.answer, one.distractors) == SINGLE


def test_several_letters_make_a_multiple_choice() -> None:
    one, two = took(
        "二、多项选择题\n1. 办文包括（ A、C ）\nA. 收文 B. 接待 C. 发文\n"
        "2. 会务有（　　）。\nA. 会前 B. 会中 C. 会后\n答案：ABC"
    )
    assert isinstance(one, MultipleChoice)
    assert (one.answers, one.distractors) == (("收文", "发文"), ("接待",))
    assert (two.answers, two.distractors) == (("会前", "会中", "会后"), ())


@pytest.mark.parametrize(
    "source",
    [
        "三、判断题\n1. 急件可以隔日登记。（ × ）",
        "三、判断题（对的打√，错的打×）\n1．急件可以隔日登记。（错）",
        "判断题\n1、急件可以隔日登记。\n答案：错误",
        "1. 急件可以隔日登记。（×）",
        "1. 急件可以隔日登记。[判断题]\nA. 正确\nB. 错误\n答案：B",
        "判断题\n1. 急件可以隔日登记。（　　）\n参考答案：\n1.×",
        "判断题\n1. 急件可以隔日登记。\n答案\n1-1 ×".replace("1-1 ×", "1、×"),
        "判断题\n（ × ）1、急件可以隔日登记。",
        "判断题\n1. 急件可以隔日登记。 ×",
        "判断题\n1. 急件可以隔日登记。错",
        "1. 急件可以隔日登记。[判断题]\n对\n错(正确答案)",
        "1. 急件可以隔日登记。[判断题]\n对\n错\n答案：错",
    ],
)
def test_a_judgement_is_read_by_its_sign(source: str) -> None:
    assert [(one.stem, one.answer) for one in took(source) if isinstance(one, TrueFalse)] == [
        ("急件可以隔日登记。", False)
    ]


@pytest.mark.parametrize(
    "source",
    ["判断题\n1. 急件隔日登记。（×）\n改正：当日登记", "判断题\n1. 急件隔日登记。\n答案：错。更正：当日登记\n"],
)
def test_what_would_be_right_goes_to_a_false_statement(source: str) -> None:
    (one,) = took(source)
    assert (one.stem, one.answer, one.correction) == ("急件隔日登记。", False, "当日登记")


@pytest.mark.parametrize(
    "source",
    [
        "四、填空题\n1. 办文要____、____。\n答案：准确；及时",
        "填空题（每空1分）\n1. 办文要_____、______。\n【答案】准确、及时",
        "填空题\n1. 办文要（　　）、（　　）。\n答案：准确 及时",
        "1. 办文要＿＿＿、＿＿＿。\n答案：（1）准确（2）及时",
        "填空题\n1. 办文要__准确__、__及时__。",
        "填空题\n1. 办文要___、___。\n参考答案\n填空题\n1. 准确；及时",
        "填空题\n1. 办文要____、____。（准确、及时）",
        "填空题\n1. 办文要【】、【】。\n答案：准确、及时",
        "填空题\n1. 办文要（ 准确 ）、（ 及时 ）。",
    ],
)
def test_blanks_are_read_with_their_answers(source: str) -> None:
    (one,) = took(source)
    assert isinstance(one, FillBlank)
    assert one.text == "办文要[[准确]]、[[及时]]。"


@pytest.mark.parametrize(
    "stem",
    [
        "基础在____，关键在____。",
        "基础在____关键在____。",
        "时限为____（含节假日）。",
        "《监督法》（以下简称本法）于某年施行。",
        "县（市、区）要报送（每周）信息。",
        "简报要短。（每空2分）",
    ],
)
def test_a_sentence_without_its_answers_is_not_guessed_at(stem: str) -> None:
    assert [line for line, _why in told(f"填空题\n1. {stem}")] == [2]


POINTS = [("认真", 2), ("细致", 3)]


@pytest.mark.parametrize(
    "source",
    [
        "五、简答题\n1. 简述要求。（5分）\n答：\n1. 认真（2分）\n2. 细致（3分）",
        "五、简答题\n1. 简述要求。（5分）\n答案要点：①认真（2分）；②细致（3分）。",
        "五、简答题\n1. 简述要求。（5分）\n参考答案：（1）认真（2分）\n（2）细致（3分）",
        "五、简答题\n1. 简述要求。（5分）\n【答案】\n（一）认真（2分）\n（二）细致（3分）",
        "五、简答题\n1. 简述要求。（5分）\n答案：（一）认真（2分）；（二）细致（3分）",
        "五、简答题\n1. 简述要求。（5分）\n答：\n1. 认真（2分）；\n2. 细致（3分）；",
        "五、问答题\n1. 简述要求。（5分）\n答案\n五、问答题\n1. ①认真（2分）\n②细致（3分）",
    ],
)
def test_a_short_answer_is_read_with_its_points(source: str) -> None:
    one = took(source)[0]
    assert isinstance(one, ShortAnswer)
    assert (one.stem, one.points) == ("简述要求。", 5)
    assert [(point.text, point.points) for point in one.key_points] == POINTS


def test_points_below_a_label_are_none_of_the_list_of_answers_and_points_in_one_line_are_told_apart() -> None:
    one, two, three = took(
        "简答题\n1. 一问？\n参考答案：\n（1）甲\n（2）乙\n2. 二问？\n要点：\n1.丙（2分）\n2.丁（3分）\n"
        "3. 三问？\n答：一是短，二是实。"
    )
    assert [[point.text for point in found.key_points] for found in (one, two, three)] == [
        ["甲", "乙"],
        ["丙", "丁"],
        ["一是短", "二是实。"],
    ]


def test_numbered_points_of_an_answer_are_no_questions_and_the_next_question_is_found() -> None:
    one, two = took("简答题\n1. 一问？\n答：\n1. 甲\n2. 乙\n3. 丙\n2. 二问？\n答：丁")
    assert [point.text for point in one.key_points] == ["甲", "乙", "丙"]
    assert (two.stem, [point.text for point in two.key_points]) == ("二问？", ["丁"])


def test_a_question_with_numbered_points_below_it_is_a_short_answer() -> None:
    one, two = took("1. 办会有哪三步？\n①会前；\n②会中；\n③会后。\n2.值班有何要求：\n（1） 在岗\n（2） 在状态")
    assert [point.text for point in one.key_points] == ["会前", "会中", "会后。"]
    assert [point.text for point in two.key_points] == ["在岗", "在状态"]


def test_options_and_letters_make_an_order() -> None:
    (one,) = took("1. 排出办文的顺序：[排序题]\nA. 批办 B. 登记 C. 拟办\n答案：BCA")
    assert isinstance(one, Ordering)
    assert one.items == ("登记", "拟办", "批办")


def test_circled_numbers_make_an_order_and_lines_of_two_halves_pairs() -> None:
    one, two = took("排序题\n1. 排序：①登记 ②拟办 ③批办\n答案：②①③\n连线题\n1. 连一连。\n甲——1\n乙——2\n丙——3")
    assert isinstance(one, Ordering)
    assert one.items == ("拟办", "登记", "批办")
    assert isinstance(two, Matching)
    assert two.pairs == (("甲", "1"), ("乙", "2"), ("丙", "3"))


def test_what_labels_say_goes_to_the_question() -> None:
    (one,) = took("1. 对的。\n【答案】√ 【解析】见第二条。\n第二行解析。\n【难度】难 【知识点】值班、办文\n分值：2分")
    assert (one.explanation, one.difficulty, one.tags) == ("见第二条。\n第二行解析。", 0.8, ("值班", "办文"))
    assert one.points == 2


def test_points_of_a_section_count_for_its_questions() -> None:
    one, two = took("一、判断题（每小题1.5分）\n1. 对的。（√）\n2. 也对。（2分）\n答案：√")
    assert (one.points, two.points) == (Fraction(3, 2), 2)


def test_answers_of_several_sections_are_found_by_their_sections() -> None:
    source = (
        "一、单选题\n1. 甲？\nA. 一 B. 二\n2. 乙？\nA. 一 B. 二\n二、判断题\n1. 丙。\n2. 丁。\n"
        "参考答案及解析\n一、单选题\n1-2 BA\n二、判断题\n1.√ 2.×"
    )
    assert [getattr(one, "answer", None) for one in took(source)] == ["二", "一", True, False]
    unnamed = source.replace("一、单选题\n1-2", "1-2").replace("二、判断题\n1.√", "1.√")
    assert [getattr(one, "answer", None) for one in took(unnamed)] == ["二", "一", True, False]


CHAPTERS = (
    "第一章 总则\n一、单选题\n1. 甲？\nA. 一 B. 二\n二、判断题\n1. 丙。（　）\n{first}"
    "第二章 附则\n一、单选题\n1. 乙？\nA. 一 B. 二\n{rest}"
)


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("", "答案\n第一章\n一、单选题 1. B\n二、判断题\n1. √\n第二章\n一、单选题\n1. A"),
        ("答案\n一、单选题\n1. B\n二、判断题\n1. √\n", "答案\n一、单选题\n1. A"),
    ],
)
def test_answers_of_chapters_that_number_afresh_are_found_by_their_chapters(first: str, rest: str) -> None:
    found = took(CHAPTERS.format(first=first, rest=rest))
    assert [(one.stem, one.answer) for one in found] == [("甲？", "二"), ("丙。", True), ("乙？", "一")]


def test_a_list_that_leaves_a_section_out_answers_no_other_section() -> None:
    lines = told(CHAPTERS.format(first="", rest="答案\n第一章\n一、单选题 1. B\n第二章\n二、判断题\n1. √"))
    assert [line for line, _why in lines] == [6, 9, 16]


@pytest.mark.parametrize(
    "listed",
    [
        "参考答案\n一、1.B 2.A\n二、1.√",
        "【答案】一、（1）B（2）A 二、（1）√",
        "参考答案：\n一、单选题：1、B 2、A\n二、判断题：1、√",
        "答案\n二、1.√\n一、1-2 BA",
    ],
)
def test_ordinals_in_a_list_of_answers_name_the_sections(listed: str) -> None:
    found = took(f"一、单选题\n1. 甲？\nA. 一 B. 二\n2. 乙？\nA. 一 B. 二\n二、判断题\n1. 丙。\n{listed}")
    assert [getattr(one, "answer", None) for one in found] == ["二", "一", True]


def test_a_list_behind_the_last_question_of_a_section_answers_all_of_it() -> None:
    found = took("单选题\n1. 甲？A. 一 B. 二\n2. 乙？A. 一 B. 二\n答案：1.B 2.A\n判断题\n3. 丙\n4. 丁\n答案：3对 4错")
    assert [getattr(one, "answer", None) for one in found] == ["二", "一", True, False]


def test_a_type_before_the_number_is_the_question_s() -> None:
    one, two = took("【单选】1．“五要”的第一要是\nA 灵敏 B 高效\n正确答案：A\n【填空】2．要（灵敏）。")
    assert (one.stem, one.answer) == ("“五要”的第一要是", "灵敏")
    assert two.text == "要[[灵敏]]。"


def test_a_reason_behind_a_sign_is_the_correction_or_the_explanation() -> None:
    one, two = took("1. 急件隔日登记。\n答案：×，应当日登记。\n2. 急件当日登记。\n答案：正确。见第二条")
    assert (one.answer, one.correction) == (False, "应当日登记。")
    assert (two.answer, two.explanation) == (True, "见第二条")


def test_options_may_stand_below_the_answer_and_a_label_that_is_not_known_is_no_option() -> None:
    reading = items.read(from_text("单选题\n1. 先（　）。【答案】A\nA. 登记\nB. 归档\n【法条】第二条"))
    (one,) = items.taken(reading, Bank()).returned
    assert (one.question.answer, one.question.distractors) == ("登记", ("归档",))
    assert reading.beside == ((5, "【法条】第二条"),)


def test_numbers_that_run_on_over_sections_are_found_in_one_list() -> None:
    source = "一、单选题\n1. 甲？\nA. 一 B. 二\n二、判断题\n2. 丙。\n3. 丁。\n答案\n1.B 2.√ 3.×"
    assert [getattr(one, "answer", None) for one in took(source)] == ["二", True, False]


@pytest.mark.parametrize(
    ("source", "line", "why"),
    [
        ("单选题\n1. 甲？\nA. 一 B. 二", 2, "no answer"),
        ("单选题\n1. 甲（A）？\nA. 一 B. 二\n答案：B", 2, "two answers"),
        ("单选题\n1. 甲？\nA. 一 B. 二\n答案：E", 2, "letters from A to B"),
        ("单选题\n1. 甲？\nA. 一 B. 二\n答案：AB", 2, "one letter"),
        ("判断题\n1. 甲。\n答案：也许", 2, "√ or ×"),
        ("填空题\n1. 要___、___。\n答案：快", 2, "2 blanks"),
        ("案例分析题".join(["六、", "\n1. 怎么办？\n答：照办。"]), 2, "no type of question that is known"),
        ("简答题\n1. 选哪个？\nA. 一\nB. 二\n答案：B", 2, "no options"),
        ("1. 谈谈体会。\n答：很好。", 1, "type"),
        ("1. 谈谈体会。\n答：\n0. 很好。", 1, "type"),
        ("判断题\n1. 甲。（√）\n2. 甲。（√）", 3, "stands in line 2"),
        ("单选题\n1. 甲（A）？\nA. 一 B. 二2、乙（B）？", 2, "the next question"),
        ("判断题\n1. 甲。（√）\n答案\n1.√ 7.×", 4, "belongs to no question"),
    ],
)
def test_what_is_not_clear_is_told_with_its_line_and_not_taken(source: str, line: int, why: str) -> None:
    assert [(at, why in message) for at, message in told(source)] == [(line, True)]


def test_letters_in_brackets_that_are_no_answer_stay_in_the_stem() -> None:
    (one,) = took("单选题\n1. 人工智能（AI）的用途是？\nA. 一 B. 二\n答案：B")
    assert one.stem == "人工智能（AI）的用途是？"


def test_lines_that_belong_to_no_question_are_told() -> None:
    found = items.read(from_text("2024年题库\n内部使用\n一、判断题\n1. 对。（√）"))
    assert [line for line, _text in found.beside] == [1, 2]


def test_a_bank_in_english_is_read() -> None:
    one, two = took(
        "Single choice\n1. Answer a call within\nA. ten seconds\n"
        "B. one minute\nAnswer: A\nExplanation: The first rule.\n"
        "True or false\n2. Be slow.\nAnswer: F"
    )
    assert (one.answer, one.explanation) == ("ten seconds", "The first rule.")
    assert two.answer is False


def test_multiple_choice_in_english_has_one_right_option_or_several() -> None:
    one, two, three = took(
        "Multiple choice\n1. Who answers?\na) The desk\nb) Nobody\nAnswer: a\n2. Which count?\na) One\nb) Two\n"
        "Answer: a, b\nTrue or false\n3. Calls wait. False"
    )
    assert [type(found) for found in (one, two, three)] == [SingleChoice, MultipleChoice, TrueFalse]
    assert three.answer is False


def test_underlined_spaces_in_word_are_blanks_and_tables_of_answers_are_read() -> None:
    document = new_docx()
    document.add_paragraph("一、填空题")
    paragraph = document.add_paragraph("1. 办文要")
    paragraph.add_run("      ").underline = True
    paragraph.add_run("。")
    document.add_paragraph("二、单选题")
    document.add_paragraph("1. 先做什么？")
    document.add_paragraph("A. 登记  B. 归档")
    document.add_paragraph("答案：")
    document.add_paragraph("一、填空题")
    document.add_paragraph("1. 准确")
    document.add_paragraph("二、单选题")
    table = document.add_table(2, 2)
    for cell, text in zip((c for row in table.rows for c in row.cells), ("题号", "1", "答案", "B"), strict=True):
        cell.text = text
    one, two = of_docx(document)
    assert one.text == "办文要[[准确]]。"
    assert two.answer == "归档"


def test_underlined_words_of_word_are_answers_where_blanks_are_asked_for_and_only_there() -> None:
    document = new_docx()
    for heading, words in (("一、填空题", "1. 办文要"), ("二、判断题", "2. 办文要")):
        document.add_paragraph(heading)
        paragraph = document.add_paragraph(words)
        for run in ("  ", "准", "确 "):
            paragraph.add_run(run).underline = True
        paragraph.add_run("。" if heading == "一、填空题" else "。（√）")
    one, two = of_docx(document)
    assert one.text == "办文要[[准确]]。"
    assert two.stem == "办文要 准确 。"


def test_options_may_stand_in_a_table() -> None:
    document = new_docx()
    document.add_paragraph("1. 先做什么？（A）")
    table = document.add_table(2, 2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ["A.登记", "B.归档", "C.传阅", "D.销毁"], strict=True
    ):
        cell.text = text
    (one,) = of_docx(document)
    assert (one.answer, one.distractors) == ("登记", ("归档", "传阅", "销毁"))


def test_a_question_that_the_bank_knows_is_corrected_by_its_id() -> None:
    old = TrueFalse(id="tf-1", stem="要快。", answer=True, explanation="原解析", difficulty=0.31, tags=("甲",))
    source = f"判断题\n1. 要快、要准。（√）\n【编号】{items.mark(old, 'zh-CN')}"
    (one,) = items.taken(items.read(from_text(source)), Bank(questions=(old,))).returned
    assert (one.question.id, one.question.stem, one.question.difficulty) == ("tf-1", "要快、要准。", 0.31)
    assert one.before == old


def test_every_question_that_a_speech_bears_reads_back_from_its_review_copy(example_questions: list[Question]) -> None:
    false = TrueFalse(id="tf-2", stem="急件隔日登记。", answer=False, correction="急件当日登记。")
    for one in (*example_questions, false, replace(false, status="excluded", explanation="见第二条")):
        assert all(reads_back(one, language) for language in ("zh-CN", "en")), one.id


def test_a_question_that_the_bank_does_not_know_has_the_status_that_is_ticked() -> None:
    one, two = took("判断题\n1. 甲。（√）\n【状态】☐ 已审　☐ 停用\n2. 乙。（√）\n【状态】☒ 已审　☐ 停用")
    assert (one.status, two.status) == ("draft", "approved")


def test_a_copy_that_is_older_than_the_bank_corrects_nothing() -> None:
    old = TrueFalse(id="tf-1", stem="要快。", answer=True)
    source = f"判断题\n1. 要准。（√）\n【编号】{items.mark(old, 'zh-CN')}"
    now = TrueFalse(id="tf-1", stem="要稳。", answer=True)
    found = items.taken(items.read(from_text(source)), Bank(questions=(now,)))
    assert "changed since" in found.troubles[0].message
    assert found.returned == ()


pieces = st.sampled_from(
    [
        *[
            "一、单选题",
            "判断题",
            "1. 甲（A）",
            "2、乙",
            "（1）",
            "A. 一 B. 二",
            "C. 三",
            "答案：A",
            "【解析】",
            "参考答案",
        ],
        *["1-5 ABCDA", "1.√ 2.×", "____", "①甲②乙", "答：", "第1题", "3.", "十、", "[[", "编号：x"],
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(pieces, st.text(max_size=12)), max_size=14))
def test_no_text_breaks_the_reading_and_every_line_is_accounted_for(lines: list[str]) -> None:
    found = items.taken(items.read(from_text("\n".join(lines))), Bank())
    assert all(not list(one.question.problems()) for one in found.returned)


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("一、填空题\n1. 全厂有____个班组。\n答案：136\n以上内容请周五前完成。", 4),
        ("一、单选题\n1. 先（ ）。\nA. 登记 B. 归档\n答案：A\n制表人：张三", 5),
        ("一、判断题\n1. 急件可以后办。\n答案：错\n共一题", 4),
        ("一、填空题\n1. 先____，后____。\n答案：登记\n归档\n共一题", 5),
    ],
)
def test_a_line_behind_a_whole_answer_is_none_of_it(source: str, line: int) -> None:
    reading = items.read(from_text(source))
    (returned,) = items.taken(reading, Bank()).returned
    assert reading.beside == ((line, source.splitlines()[-1]),)
    assert source.splitlines()[-1] not in str(returned.question)


def test_an_answer_may_stand_on_the_line_below_its_label() -> None:
    found = took("一、填空题\n1. 本厂建于____年。\n答案：\n1968\n2. 先____。\n答案：登记")
    assert [one.text for one in found] == ["本厂建于[[1968]]年。", "先[[登记]]。"]
