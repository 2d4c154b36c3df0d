"""Text: marks, sentences, folding."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen import text


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("灵敏", " 灵　敏。"),
        ("“三变五要”", "三变五要"),
        ("读原著、学原文", "读原著，学原文"),
        ("ＡＢＣ１２", "abc12"),
        ("Open Door.", "open door"),
        ("1,000", "1000"),
        ("「五要」", '"五要"'),
    ],
)
def test_answers_that_differ_only_in_form_fold_alike(left: str, right: str) -> None:
    assert text.fold(left) == text.fold(right)


@pytest.mark.parametrize(("left", "right"), [("高效", "有效"), ("1.5", "15"), ("三变", "三 遍"), ("《规则》", "规则")])
def test_answers_that_differ_in_substance_stay_apart(left: str, right: str) -> None:
    assert text.fold(left) != text.fold(right)


@given(st.text(alphabet=st.characters(codec="gb18030", categories=("Lo", "Ll", "Lu", "Nd", "Po", "Ps", "Pe", "Zs"))))
def test_folding_twice_changes_nothing_more(answer: str) -> None:
    assert text.fold(text.fold(answer)) == text.fold(answer)


@given(
    st.lists(
        st.text(alphabet="甲[|\\ ", max_size=6).filter(lambda part: not part.endswith("[")), min_size=1, max_size=4
    )
)
def test_marked_text_is_put_together_as_it_was_taken_apart(parts: list[str]) -> None:
    marks = [f"答{i}" for i in range(len(parts) - 1)]
    assert text.split_marks(text.join_marks(parts, marks)) == (tuple(parts), tuple(marks))


@given(st.text(alphabet="甲[]|\\ ", max_size=12))
def test_any_text_can_be_escaped(source: str) -> None:
    assert text.unmark(text.escape(source)) == text.unescape(text.escape(source)) == source
    assert text.alternatives(text.escape_mark(source)) == (source.strip(),)


def test_a_mark_may_stand_behind_a_backslash() -> None:
    assert text.split_marks(r"C:\\[[甲]]") == (("C:\\", ""), ("甲",))


def test_an_escaped_bracket_is_text() -> None:
    assert text.split_marks(r"写作 \[[甲]] 与 [[乙]]") == (("写作 [[甲]] 与 ", ""), ("乙",))
    assert text.unmark(r"写作 \[[甲]] 与 [[乙|丙]]") == "写作 [[甲]] 与 乙"


def test_alternatives_stand_between_bars() -> None:
    assert text.alternatives(r"高效| 效率高 |a\|b") == ("高效", "效率高", "a|b")


@pytest.mark.parametrize("source", ["甲[[乙", "甲[[乙[[丙]]"])
def test_an_open_mark_is_an_error_with_its_place(source: str) -> None:
    with pytest.raises(text.MarkError) as caught:
        text.split_marks(source)
    assert caught.value.position in (1, 4)


def test_sentences_end_at_their_own_punctuation_only() -> None:
    source = "他说：“先谋后动。凡事有备。”这是[[常理。不变]]。第二句！"
    assert list(text.sentences(source)) == ["他说：“先谋后动。凡事有备。”", "这是[[常理。不变]]。", "第二句！"]
    english = "We act first. Costs fell by 1.5 per cent. Is that all?"
    assert list(text.sentences(english)) == ["We act first.", "Costs fell by 1.5 per cent.", "Is that all?"]


def test_ids_and_seeds_do_not_depend_on_the_hash_seed() -> None:
    program = "from quizgen import text; print(text.stable_id('ordering', '五要'), text.rng(7, 'a').random())"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize(
    ("left", "right", "shared"),
    [("协调的高度", "讲究协调", True), ("计划安排", "零差错", False), ("Open government", "government data", True)],
)
def test_phrases_share_a_word_or_not(left: str, right: str, shared: bool) -> None:
    assert text.shares_word(left, right) is shared


@pytest.mark.parametrize(
    ("stem", "turning"),
    [
        ("下列不属于“五要”的是（　）。", ["不属于"]),
        ("“不是”一词出自下列哪一段？", []),
        ("不是不办，而是快办，这是（　）的要求。", []),
        ("Which of these does not belong here?", ["not"]),
        ("除哪一项外，都是“五要”的内容？", ["除"]),
    ],
)
def test_words_that_turn_a_question_round_are_found_where_it_asks(stem: str, turning: list[str]) -> None:
    pieces = text.turning(stem)
    assert "".join(pieces) == stem
    assert list(pieces[1::2]) == turning
