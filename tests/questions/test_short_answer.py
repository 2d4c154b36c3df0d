"""What key points count where a question's points cannot be shared out evenly."""

from fractions import Fraction

import pytest

from quizgen.questions.short_answer import KeyPoint, ShortAnswer

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("points", "weights", "worth"),
    [
        (10, (1, 1, 1), (4, 3, 3)),
        (10, (1, 1, 1, 1), (2 + HALF, 2 + HALF, 2 + HALF, 2 + HALF)),
        (10, (2, 1, 1), (5, 2 + HALF, 2 + HALF)),
        (2, (1, 1, 1), (1, HALF, HALF)),
        (1, (1, 1, 1), (Fraction(1, 3),) * 3),
    ],
)
def test_points_are_shared_out_as_a_marker_can_give_them(
    points: int, weights: tuple[int, ...], worth: tuple[Fraction, ...]
) -> None:
    said = tuple(KeyPoint(text=f"要点{place}", points=Fraction(weight)) for place, weight in enumerate(weights))
    question = ShortAnswer(id="q", stem="简述要点。", key_points=said)
    shares = tuple(share for _text, share in question.rubric(Fraction(points)))
    assert shares == worth
    assert sum(shares) == points
    key = question.keyed((), "all", Fraction(points))
    assert key.worth(Fraction(points)) == worth
    assert question.mark(key, key.weights[:1]).share * points == worth[0]


def test_under_a_cap_every_point_counts_its_exact_share() -> None:
    said = tuple(KeyPoint(text=f"要点{place}") for place in range(4))
    question = ShortAnswer(id="q", stem="举出三点。", key_points=said, max_points=Fraction(3))
    assert {share for _text, share in question.rubric(Fraction(10))} == {Fraction(10, 3)}
