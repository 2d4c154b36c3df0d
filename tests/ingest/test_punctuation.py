"""Half-width punctuation of Chinese text."""

import pytest

from quizgen.ingest import punctuation
from quizgen.ingest.document import clean
from tests.ingest.reading import named, terms


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("今天讲两点:一是守时;二是守信.", "今天讲两点：一是守时；二是守信。"),
        ('做到"三快",不拖延.', "做到“三快”，不拖延。"),
        ("门岗(含夜班)要查.随后登记.", "门岗（含夜班）要查。随后登记。"),
        ("做到了吗?做到了!", "做到了吗？做到了！"),
    ],
)
def test_marks_beside_chinese_characters_become_full_width(typed: str, printed: str) -> None:
    assert punctuation.chinese(typed) == printed


@pytest.mark.parametrize(
    "kept",
    ["一.接待", "1.登记", "增长3.5%", "9:30到岗", "Keep it, please.", "见 a.txt 和 http://x.cn/a", 'Say "yes" twice.'],
)
def test_figures_numbering_and_latin_text_stay(kept: str) -> None:
    assert punctuation.chinese(kept) == kept


def test_a_half_width_text_is_read_like_any_other() -> None:
    source = '下面讲两点:一是守时,不让人等.二是守信,不失约.要做到"两快":快接,快办.'
    assert terms(source)[0] == ["守时", "守信"]
    assert named(source)["两快"] == ["快接", "快办"]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("本届班子从1 9 9 3 年3 月就职，到1 9 9 8 年。", "本届班子从1993年3月就职，到1998年。"),
        ("1 9 9 7 年运力达到2 ．5 亿吨，增长1 0 ．6 ％和6 ％。", "1997年运力达到2．5亿吨，增长10．6％和6％。"),
        ("全港共有3 5个泊位。", "全港共有35个泊位。"),
        ("请选择1 2 3 三项。", "请选择1 2 3 三项。"),
        ("见第1 2 条。", "见第1 2 条。"),
        ("号码是12 345，请记下。", "号码是12 345，请记下。"),
        ("Berths 1 2 and 3 are closed.", "Berths 1 2 and 3 are closed."),
    ],
)
def test_numbers_whose_digits_a_scan_has_set_apart_are_closed_up(raw: str, text: str) -> None:
    assert clean(raw) == text
