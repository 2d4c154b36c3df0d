"""Names that count: how many members they announce, and what they count."""

import pytest

from quizgen import counting


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("五个有", 5), ("11类人群", 11), ("四不两直", 6), ("一册一片一课", 3), ("一看二问三记", 3), ("三位一体", 3),
        ("双报到", 2), ("五个一", 5), ("三个一批", 3), ("十二条", 12), ("双随机、一公开", 3),
    ],
)  # fmt: skip
def test_a_name_announces_its_members(name: str, count: int) -> None:
    assert counting.announced(name) == count


@pytest.mark.parametrize("name", ["七一", "五一", "九一八", "十四五", "二十大", "十二五规划", "两年", "八月", "有三"])
def test_dates_and_plans_count_nothing(name: str) -> None:
    assert counting.announced(name) == 0


def test_a_name_tells_what_it_counts() -> None:
    assert counting.parts("四型机关") == ((4, "型机关"),)
    assert counting.parts("三查三报") == ((3, "查"), (3, "报"))
    assert counting.parts("两大工程") == ((2, "工程"),)
