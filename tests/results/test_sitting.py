"""What people hand in survives chats, and no damage goes unnoticed."""

import contextlib
import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizgen.results import Damaged, Sitting, code, codes, sitting_of, values
from quizgen.results.sitting import DIGITS, MARK

TEXTS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=12)
RESPONSES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXTS,
    lambda one: st.lists(one, max_size=4),
    max_leaves=8,
)
SITTINGS = st.builds(
    Sitting,
    paper=TEXTS,
    form=TEXTS,
    fingerprint=TEXTS,
    candidate=st.lists(st.tuples(TEXTS, TEXTS), max_size=3).map(tuple),
    id=TEXTS,
    started=st.integers(0, 2**32),
    finished=st.integers(0, 2**32),
    responses=st.lists(RESPONSES, max_size=6).map(tuple),
)
ONE = Sitting(
    paper="office-work",
    form="A",
    fingerprint="0123456789ab",
    candidate=(("姓名", "张三"), ("工号", "007")),
    id="c0ffee00",
    started=1_790_000_000,
    finished=1_790_000_900,
    responses=([0, 2], "灵敏\n高效", None, True, [None, 1], ["“一”", ""]),
)


def only(text: str) -> Sitting | Damaged:
    (found,) = codes(text)
    return found


def wide(text: str) -> str:
    """In full width, as some input methods and chats make it."""
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else "　" if char == " " else char for char in text)


@settings(max_examples=150, deadline=None)
@given(SITTINGS)
@example(ONE)
def test_a_code_gives_back_the_sitting(one: Sitting) -> None:
    found = only(code(one))
    assert isinstance(found, Sitting)
    assert values(found) == values(one)


@pytest.mark.parametrize(
    "sent",
    [
        lambda text: text.lower(),
        wide,
        lambda text: text.replace("0", "o").replace("1", "l").replace("QUIZGENl", "quizgen1"),
        lambda text: "\n".join(text[place : place + 7] for place in range(0, len(text), 7)),
        lambda text: "\r\n> ".join(text[place : place + 40] for place in range(0, len(text), 40)),
        lambda text: f"张三 10:21\n「{text}」\n好的，收到 2026/11/24",
        lambda text: f"我的答案：{text}，请查收。QQ 10001",
        lambda text: "\u200b".join(text),
    ],
)
def test_a_code_survives_what_chats_do_to_it(sent) -> None:  # type: ignore[no-untyped-def]
    found = only(sent(code(ONE)))
    assert isinstance(found, Sitting)
    assert values(found) == values(ONE)


def test_a_text_may_hold_many_codes_and_words_between_them() -> None:
    found = list(codes(f"李四：{code(ONE)}\n王五\n{code(ONE)}{code(ONE)} 完 QUIZGEN1 AB"))
    assert [type(one) for one in found] == [Sitting, Sitting, Sitting, Damaged]


@pytest.mark.parametrize("seed", range(60))
def test_any_changed_character_of_a_code_is_noticed(seed: int) -> None:
    rng = random.Random(seed)
    text = code(ONE)
    place = rng.randrange(len(MARK) + 1, len(text))
    other = rng.choice([digit for digit in DIGITS if digit != text[place]])
    found = list(codes(text[:place] + other + text[place + 1 :]))
    last = place == len(text) - 1  # its last bits are filling
    assert all(isinstance(one, Damaged) or (last and values(one) == values(ONE)) for one in found)


@pytest.mark.parametrize("kept", range(0, 200, 7))
def test_a_code_that_is_cut_off_is_noticed(kept: int) -> None:
    assert isinstance(only(code(ONE)[: len(MARK) + kept]), Damaged)


def test_a_text_without_a_code_holds_none() -> None:
    assert not list(codes("今天的 quiz 在哪里？ QUIZ1 QUIZGEN"))


@settings(max_examples=200, deadline=None)
@given(RESPONSES)
def test_other_values_are_no_sitting(found: object) -> None:
    with pytest.raises(Damaged):
        sitting_of(found)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 7), RESPONSES)
def test_a_sitting_with_a_value_of_another_kind_is_none_or_sound(place: int, value: object) -> None:
    found = [*values(ONE)[:place], value, *values(ONE)[place + 1 :]]
    with contextlib.suppress(Damaged):
        assert values(sitting_of(found)) == found
