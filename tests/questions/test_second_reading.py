"""What a second blind reading found: stems that lean, orders that do not matter, exchanges that tell themselves."""

from quizgen import facts, model, questions, wording
from quizgen.facts import naming
from quizgen.facts.siblings import near
from quizgen.model import PointList, Question, Section, Speech
from quizgen.questions import members


def asked(*body: model.Block, title: str = "讲话", language: str = "zh-CN") -> list[Question]:
    section = Section(marker="一、", heading="抓好落实", body=body)
    speech = Speech(id="s", title=title, language=language, body=(title,), sections=(section,))
    return list(questions.generate(facts.find(speech), wording.say(language)))


def of(kind: str, found: list[Question]) -> list[Question]:
    return [question for question in found if question.type == kind]


def test_words_that_only_count_are_no_name() -> None:
    assert naming.only_counts("三个问题")
    assert naming.only_counts("基本原则")
    assert not naming.only_counts("五要")
    assert not naming.only_counts("三个结合")


def test_the_blanks_of_steps_keep_their_places() -> None:
    steps = PointList(name="复核三步", order="sequence", items=("登记来件", "核对原件", "签字归档"))
    (blanks,) = of("fill_blank", asked(steps))
    assert blanks.any_order is False


def test_rules_side_by_side_are_not_put_into_order() -> None:
    rules = PointList(name="五条纪律", order="numbered", items=("不迟到", "不早退", "不串岗", "不聊天", "不饮酒"))
    assert not of("ordering", asked(rules))


def test_a_quoted_word_is_not_cut_for_a_false_statement() -> None:
    assert members.crossed(("“等着看”态度", "“跟着跑”态度", "“躲着走”态度"), 0, 1) is None


def test_the_title_of_the_document_is_no_part_of_it() -> None:
    title = "2025年供水工作会上的讲话"
    found = asked("全市管网漏损率下降到9.6%，抢修到场时间不超过40分钟。", title=title)
    assert not [question for question in found if title in question.asks()]


def test_marks_out_of_a_hundred_get_no_wrong_option_above_it() -> None:
    fact = next(
        fact
        for fact in facts.find(Speech(id="s", title="t", body=("评估得分低于95分的单位，必须在年底前完成整改。",)))
        if isinstance(fact, facts.ClozeFact) and fact.answers == ("95",)
    )
    assert near.numbers(fact)
    assert all(float(one) <= 100 for one in near.numbers(fact))


def test_an_english_imperative_is_not_asked_what_it_is() -> None:
    rules = PointList(
        lead="Use the response:", order="numbered", items=("listen to the guest", "offer a way out", "call help")
    )
    assert not of("short_answer", asked(rules, title="Desk rules", language="en"))
