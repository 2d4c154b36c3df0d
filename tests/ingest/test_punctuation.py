"""Half-width punctuation of Chinese text."""

import pytest

from quizgen.ingest import punctuation
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
