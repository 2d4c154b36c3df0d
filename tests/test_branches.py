"""Patterns put together of groups of branches."""

import re

import pytest

from quizgen.facts.branches import one_of

WEATHER = ("rain", "snow(?!man)")
TIMES = ("dawn|dusk", r"\d{1,2} o’clock")


def test_any_branch_of_any_group_is_found() -> None:
    pattern = re.compile(one_of(*WEATHER, *TIMES))
    assert [found.group() for found in pattern.finditer("rain at dusk, snow at 7 o’clock")] == [
        "rain", "dusk", "snow", "7 o’clock",
    ]  # fmt: skip
    assert not pattern.search("a snowman")


def test_what_stands_round_them_holds_for_every_branch() -> None:
    pattern = re.compile(rf"^{one_of(*WEATHER, *TIMES)}\b")
    assert pattern.search("dusk falls")
    assert not pattern.search("until dusk")
    assert not pattern.search("rainy days")


def test_the_first_branch_that_fits_wins() -> None:
    assert re.findall(one_of("fore", "forecast"), "forecast") == ["fore"]
    assert re.findall(one_of("forecast", "fore"), "forecast") == ["forecast"]


@pytest.mark.parametrize("branches", [(), ("rain", ""), ("rain|", "snow"), ("rain||snow",)])
def test_no_branch_is_empty(branches: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="empty"):
        one_of(*branches)
