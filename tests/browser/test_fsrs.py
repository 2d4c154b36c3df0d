"""Spaced repetition remembers like the published reference implementation."""

import pytest
from playwright.sync_api import Browser

from quizgen.shipped import shipped

RUN = """(answers) => {
    let memory = null;
    return answers.map(([grade, days]) => {
        memory = quizgen.fsrs.review(memory, grade, days);
        return [memory.stability, memory.difficulty, quizgen.fsrs.interval(memory)];
    });
}"""

REFERENCE = {
    "right, forgotten once": [
        (3, 0, 2.3065, 2.118104, 2), (3, 2, 10.964332, 2.111214, 11), (3, 11, 46.280217, 2.104331, 46),
        (1, 46, 2.93258, 7.389976, 3), (3, 3, 7.778226, 7.377814, 8), (3, 7, 17.771585, 7.365665, 18),
    ],
    "every grade, twice on one day": [
        (1, 0, 0.212, 6.4133, 1), (3, 0, 0.246689, 6.402115, 1), (3, 1, 2.021477, 6.390941, 2),
        (2, 2, 4.685876, 7.589367, 5), (4, 9, 23.855427, 6.769074, 24),
    ],
}  # fmt: skip
"""Runs of py-fsrs 6 with its default parameters, without fuzz and steps: grade, days since the last answer, then
stability, difficulty and interval."""


@pytest.mark.parametrize("run", REFERENCE.values(), ids=REFERENCE)
def test_memory_is_that_of_the_reference(chromium: Browser, run: list[tuple[int, int, float, float, int]]) -> None:
    page = chromium.new_page()
    folder = shipped("templates") / "pages/selftest"
    page.add_script_tag(content="\n".join((folder / name).read_text("utf-8") for name in ("core.js", "fsrs.js")))
    found = page.evaluate(RUN, [list(one[:2]) for one in run])
    page.close()
    assert [tuple(one) for one in found] == [pytest.approx(one[2:], abs=1e-5) for one in run]


@pytest.mark.parametrize(("days", "chance"), [(0, 1.0), (10, 0.9), (100, 0.6929)])
def test_chance_to_know_sinks_to_nine_tenths_after_the_stability(chromium: Browser, days: int, chance: float) -> None:
    page = chromium.new_page()
    folder = shipped("templates") / "pages/selftest"
    page.add_script_tag(content="\n".join((folder / name).read_text("utf-8") for name in ("core.js", "fsrs.js")))
    found = page.evaluate("(days) => quizgen.fsrs.recall({ stability: 10 }, days)", days)
    page.close()
    assert found == pytest.approx(chance, abs=1e-3)
