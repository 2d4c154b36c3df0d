"""Lint: each rule finds its bad question and leaves the good one alone."""

from fractions import Fraction

import pytest

from quizgen import files, lint, pool
from quizgen.model import Question, Source
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.ordering import Ordering
from quizgen.questions.short_answer import KeyPoint, ShortAnswer
from quizgen.questions.single_choice import SingleChoice
from quizgen.questions.true_false import TrueFalse
from tests.conftest import REPO


def choice(stem: str, answer: str, *wrong: str, **more: object) -> Question:
    return SingleChoice(id="q", stem=stem, answer=answer, distractors=wrong, **more)  # type: ignore[arg-type]


def blank(text: str, **more: object) -> Question:
    return FillBlank(id="q", text=text, **more)  # type: ignore[arg-type]


GOOD = choice("值班电话响后，应在（　　）内接听。", "三声", "五声", "七声", "九声")

BAD = [
    ("answer-in-stem", choice("“三声接听”要求在几声内接听？", "三声", "五声", "七声")),
    ("options-alike", choice("窗口应做到（　　）。", "热情服务", "服务", "回避矛盾")),
    ("all-of-the-above", choice("窗口应做到（　　）。", "以上都是", "热情", "耐心")),
    ("longest-is-right", choice("窗口应做到（　　）。", "先问清事由再按权限逐级办理", "登记", "转办", "回访")),
    ("negative-stem", choice("不属于窗口职责的是（　　）。", "采购", "登记", "转办")),
    ("double-negative", choice("下列不属于不正确做法的是（　　）。", "登记", "推诿", "拖延")),
    ("two-right-orders", Ordering(id="q", stem="请整理下列各项。", items=("登记", "转办", "回访"))),
    ("blank-without-context", blank("[[登记]]、[[转办]]、[[回访]]。")),
    ("stem-too-long", choice("窗口" * 70 + "（　　）。", "登记", "推诿")),
    ("pointing-stem", TrueFalse(id="q", stem="这是窗口工作的根本保证。", answer=True)),
]


def rules(*questions: Question, **plains: str) -> list[str]:
    return [finding.rule for finding in lint.findings(questions, plains)]


@pytest.mark.parametrize(("rule", "question"), BAD, ids=[rule for rule, _ in BAD])
def test_a_bad_question_breaks_its_rule_and_no_other(rule: str, question: Question) -> None:
    assert rules(question) == [rule]


def test_every_rule_has_its_bad_question() -> None:
    assert [rule for rule, _ in BAD] == [rule.name for rule in lint.RULES]


@pytest.mark.parametrize(
    "question",
    [
        GOOD,
        choice("下列各项中，不属于窗口职责的是（　　）。", "采购", "登记", "转办"),
        choice("排队时间不得超过（　　）分钟。", "5", "15", "50"),
        Ordering(id="q", stem="请按先后顺序排列。", items=("登记", "转办", "回访")),
        blank("“三办”：[[马上办]]、[[就近办]]、[[一次办]]。"),
        TrueFalse(id="q", stem="讲话指出，窗口要守住廉洁这条红线。", answer=True),
        ShortAnswer(id="q", stem="简述“三办”。", key_points=(KeyPoint(text="马上办", points=Fraction(2)),)),
    ],
)
def test_a_good_question_breaks_no_rule(question: Question) -> None:
    assert rules(question) == []


def test_evidence_that_the_speech_no_longer_holds_is_told() -> None:
    question = blank("值班电话响后，应在[[三声]]内接听。", source=Source(speech="s", quote="应在三声内接听"))
    assert rules(question, s="值班电话应在三声内接听。") == []
    assert rules(question, s="值班电话应在五声内接听。") == ["evidence-gone"]
    assert rules(question) == []


def test_near_duplicates_are_told_at_the_later_one() -> None:
    one = FillBlank(id="a", text="值班电话响起以后，值班员应当在[[三声]]以内接听并登记。")
    other = FillBlank(id="b", text="值班电话响起之后，值班员应当在[[三声]]以内接听并登记。")
    (found,) = lint.findings([one, other], {})
    assert (found.rule, found.question.id, found.args["found"]) == ("duplicate", "b", "a")


def test_a_paper_whose_questions_answer_each_other_is_told() -> None:
    asked = FillBlank(id="a", text="值班电话要在[[铃响三声]]以内接听。")
    telling = FillBlank(id="b", text="铃响三声以内接听，是为了[[方便群众]]。")
    assert [(one.rule, one.question.id) for one in lint.in_paper([asked, telling])] == [("answer-elsewhere", "a")]


def test_it_is_told_once_when_the_longest_option_mostly_is_right() -> None:
    bank = [
        SingleChoice(id=f"q{n}", stem=f"第{n}条规定了（　　）。", answer=f"甲乙丙{n}", distractors=(f"丁{n}", f"戊{n}"))
        for n in range(lint.ENOUGH)
    ]
    assert [one.rule for one in lint.findings(bank, {}) if one.rule != "duplicate"] == ["length-tells"]


@pytest.mark.parametrize("path", sorted((REPO / "tests/speeches_good").glob("*.yaml")), ids=lambda path: path.stem)
def test_generated_questions_have_no_lint_errors(path: object) -> None:
    speech = files.read_speech(path)  # type: ignore[arg-type]
    found = lint.findings(pool.generated(speech), {speech.id: speech.plain()})
    assert [finding for finding in found if finding.serious] == []


def test_the_example_has_no_lint_errors() -> None:
    speech = files.read_speech(REPO / "content/speeches/office-work.yaml")
    found = lint.findings(pool.generated(speech), {speech.id: speech.plain()})
    assert [finding for finding in found if finding.serious] == []
