"""Texts that are nearly the same."""

import random

from quizgen import alike

SYLLABLES = "收发会督值接调协核登归提起印回汇报请示批复函"


def sentence(rng: random.Random) -> str:
    return "".join(rng.choices(SYLLABLES, k=40))


def test_one_changed_character_is_found_among_thousands() -> None:
    rng = random.Random(1)
    texts, seen = [sentence(rng) for _ in range(3000)], alike.Texts()
    for text in texts:
        seen.add("g", text)
    for number in rng.sample(range(3000), 200):
        place = rng.randrange(40)
        changed = texts[number][:place] + "改" + texts[number][place + 1 :]
        assert list(seen.like("g", changed, 90)) == [number]


def test_groups_are_not_compared() -> None:
    seen = alike.Texts()
    seen.add("one", "窗口人员先听后答")
    assert list(seen.like("other", "窗口人员先听后答", 90)) == []


def test_texts_of_one_or_two_characters_and_empty_ones_are_compared_too() -> None:
    seen = alike.Texts()
    for text in ("", "听", "听答"):
        seen.add("g", text)
    assert [list(seen.like("g", text, 90)) for text in ("", "听", "听答", "答")] == [[0], [1], [2], []]
