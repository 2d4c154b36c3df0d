"""Lint: each rule finds its fault and nothing else, what is repaired is left alone, and time grows with length."""

from pathlib import Path

import pytest

from quizgen import files, lint, pool
from quizgen.lint import Finding
from quizgen.model import Question, Source
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.matching import Matching
from quizgen.questions.ordering import Ordering
from quizgen.questions.single_choice import SingleChoice
from tests.conftest import REPO

CORPUS = REPO / "tests/lint"
NAMES = [rule.name for rule in lint.RULES]


def found(path: Path) -> tuple[Finding, ...]:
    if files.kind_of(path) == "paper":
        return lint.of_paper(files.read_paper(path))
    bank = files.read_bank(path)
    return lint.of_questions(bank.questions, pool.speeches_of(bank, path))


def names(*questions: Question) -> list[str]:
    return [finding.rule.name for finding in lint.of_questions(questions, {})]


def blank(text: str, name: str = "q") -> FillBlank:
    return FillBlank(id=name, text=text)


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_bank_breaks_just_the_rule_it_is_named_after(name: str) -> None:
    assert {finding.rule.name for finding in found(CORPUS / f"bad/{name}.yaml")} == {name}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_found_in_a_bank_in_which_the_fault_is_repaired(name: str) -> None:
    assert found(CORPUS / f"good/{name}.yaml") == ()


def test_every_bank_of_the_corpus_is_named_after_a_rule() -> None:
    for kind in ("bad", "good"):
        assert {path.stem for path in (CORPUS / kind).glob("*.yaml")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_message_has_all_its_values_and_a_reason(name: str) -> None:
    finding = found(CORPUS / f"bad/{name}.yaml")[0]
    told = finding.rule.message.format(**finding.args)
    assert "{" not in told
    assert any(joint in told for joint in (":", ", so ", ", but "))


def test_the_questions_of_the_example_have_no_error() -> None:
    speech = files.read_speech(REPO / "content/speeches/office-work.yaml")
    findings = lint.of_questions(pool.generated(speech), {speech.id: speech})
    assert [finding for finding in findings if finding.rule.severity == "error"] == []


def test_a_finding_names_its_question_although_others_are_excluded() -> None:
    excluded = FillBlank(id="a", text="它要[[早开门]]。", status="excluded")
    findings = lint.of_questions([excluded, blank("它在周末也要早开门、[[晚关门]]。")], {})
    assert [finding.index for finding in findings] == [1]


@pytest.mark.parametrize(
    "stem", ["该处", "上述要求", "这些规定", "其目的", "This rule", "They all", "讲话指出，这项规定"]
)
def test_pronouns_at_the_start_are_found(stem: str) -> None:
    assert names(blank(f"{stem}要求窗口人员先听[[后答]]。")) == ["pronoun-start"]


@pytest.mark.parametrize("stem", ["其中", "其次", "他山之石", "此外", "这个世纪以来", "Thistles", "“这里”"])
def test_words_that_only_look_like_pronouns_are_left_alone(stem: str) -> None:
    assert names(blank(f"{stem}，都要求窗口人员先听[[后答]]。")) == []


@pytest.mark.parametrize("text", ["，窗口人员先听[[后答]]。", "窗口人员先听[[后答]]，", "窗口人员“先听[[后答]]。"])
def test_what_begins_or_ends_in_the_middle_is_half_a_sentence(text: str) -> None:
    assert names(blank(text)) == ["half-sentence"]


@pytest.mark.parametrize(
    "text", ["1）先听；2）[[后答]]。", "a) 先听；b) [[后答]]。", "(一)先听；（二)[[后答]]（第3页）。"]
)
def test_the_bracket_of_a_number_needs_no_partner(text: str) -> None:
    assert names(blank(f"窗口人员要做到：{text}")) == []


def test_brackets_that_close_an_enumeration_are_paired() -> None:
    assert names(blank("各县（市、区）的窗口人员都要先听[[后答]]。")) == []


def test_every_blank_needs_words_of_its_own() -> None:
    assert names(blank("窗口人员要[[听]]要[[记]]要[[查]]要[[办]]要[[答]]。")) == ["no-context"]


def test_a_list_without_markers_that_its_name_introduces_is_context_enough() -> None:
    assert names(blank("“三快”：[[快接]]、[[快办]]、[[快结]]。")) == []


@pytest.mark.parametrize(("one", "other"), [("5天", "15天"), ("三人", "十三人"), ("越位", "不越位"), ("书", "书架")])
def test_figures_contraries_and_single_characters_are_no_parts(one: str, other: str) -> None:
    assert names(Matching(id="q", stem="请配对。", pairs=(("甲", one), ("乙", other)))) == []


def test_a_pair_that_alone_shares_a_word_can_be_matched_without_knowing() -> None:
    pairs = (("窗口接待", "接待群众起立"), ("电话值守", "铃响三声内"))
    assert names(Matching(id="q", stem="请配对。", pairs=pairs)) == ["word-from-stem"]
    assert names(Matching(id="q", stem="请配对。", pairs=pairs, distractors=("接待来函登记",))) == []


def test_questions_on_one_fact_are_no_duplicates_of_each_other(example_questions: list[Question]) -> None:
    told = lint.of_questions(example_questions, {})
    assert not [finding for finding in told if "duplicate" in finding.rule.name]


def test_the_same_frame_with_another_answer_is_no_duplicate() -> None:
    frame = "读者第一次到这间阅览室来借书的时候，一定要先[[{}]]才能进库。"
    assert names(*(blank(frame.format(answer), answer) for answer in ("登记证件", "存好背包"))) == []


def choice(stem: str, *options: str) -> SingleChoice:
    return SingleChoice(id="q", stem=stem, answer=options[0], distractors=options[1:])


@pytest.mark.parametrize(
    "stem",
    [
        "下列说法中，不正确的是（　）。",
        "不属于“五要”的是（　）。",
        "除了哪一项，都是窗口人员的职责？",
        "下列关于不忘本职的说法，正确的是（　）。",
        "窗口人员不离岗、不推诿，先（　）。",
        "下列属于“三不”的是（　）。",
        "来客十人以上的，陪餐人数不超过来客的（　）。",
        "库房温度的日波动不得大于（　）。",
        "（　）分以上为优秀，75分以下为不合格，不合格的停岗培训。",
        "Which of the following is not one of the three promises? (  )",
    ],
)
def test_negations_that_pages_emphasise_and_those_that_ask_for_nothing_are_left_alone(stem: str) -> None:
    assert names(choice(stem, "铃响就接", "三日办结", "当面登记")) == []


@pytest.mark.parametrize("stem", ["以下做法不可取的是（　）。", "哪个窗口没有开门？", "Which window never opens?"])
def test_other_words_that_turn_a_question_round_are_easily_overlooked(stem: str) -> None:
    assert names(choice(stem, "铃响就接", "三日办结", "当面登记")) == ["negative-stem"]


@pytest.mark.parametrize("option", ["以上都对", "以上各项均不正确", "A和C", "None of the above", "甲、乙两项都对"])
def test_options_that_speak_of_other_options_are_found(option: str) -> None:
    assert names(choice("窗口几点开门？", "八点", option, "九点")) == ["all-of-the-above"]


@pytest.mark.parametrize("option", ["以上级要求为准", "都要登记", "A座和B座"])
def test_options_that_only_look_so_are_left_alone(option: str) -> None:
    assert names(choice("来客怎样安排？", "先请坐下", option, "改日再来")) == []


def test_an_order_of_the_speech_is_kept_by_some_of_its_points_too() -> None:
    speech = files.read_speech(CORPUS / "speech.yaml")
    source = Source(speech="reading-room")
    for items, wanted in ((("登记证件", "约定还期", "核对书目"), ["other-order"]), (("登记", "核对", "约定"), [])):
        question = Ordering(id="q", stem="请将借书的三步排序。", items=items, source=source)
        findings = lint.of_questions([question], {"reading-room": speech})
        assert [finding.rule.name for finding in findings] == wanted


def test_a_figure_stands_in_a_stem_only_as_a_whole() -> None:
    stem = "“2019年工作任务”部分指出，资费再降低（　　）%以上。"
    asked = SingleChoice(id="q", stem=stem, answer="20", distractors=("10", "40", "30"))
    assert "answer-in-stem" not in names(asked)
    assert "answer-in-stem" in names(
        SingleChoice(id="q", stem=stem, answer="2019", distractors=("2018", "2017", "2020"))
    )
