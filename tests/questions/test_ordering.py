"""ordering: what may be put in order, and how it is shown."""

import random

import pytest

from quizgen import facts, wording
from quizgen.model import Point, PointList, Section, Speech
from quizgen.questions.ordering import Ordering

say = wording.say("zh-CN")


def drafts(*lists: PointList, sections: tuple[Section, ...] = ()) -> list[Ordering]:
    return list(Ordering.generate(facts.find(Speech(id="s", title="题", body=lists, sections=sections)), say))


def test_a_numbered_list_is_put_into_the_order_of_the_speech() -> None:
    (question,) = drafts(PointList(name="三快", order="numbered", items=("快接", "快办", "快结")))
    assert question.items == ("快接", "快办", "快结")
    assert "按原文顺序" in question.stem


def test_a_list_without_an_order_is_not_asked_this_way() -> None:
    assert drafts(PointList(name="三快", items=("快接", "快办", "快结"))) == []


def test_a_process_is_ordered_by_what_is_done_where_its_names_tell_their_place() -> None:
    steps = [("会前", "定议题"), ("会中", "记要点"), ("会后", "抓落实")]
    (question,) = drafts(
        PointList(lead="办会：", order="sequence", items=tuple(Point(term=t, text=x) for t, x in steps))
    )
    assert question.items == ("定议题", "记要点", "抓落实")
    assert "先后顺序" in question.stem


def test_a_process_whose_names_tell_their_place_and_nothing_else_is_not_asked() -> None:
    assert drafts(PointList(lead="办会：", order="sequence", items=("会前", "会中", "会后"))) == []


def test_numbered_sections_are_put_in_order() -> None:
    sections = tuple(
        Section(marker=f"{n}、", heading=f"把每一件{t}办得明明白白")
        for n, t in zip("一二三四", "文会事信", strict=True)
    )
    (question,) = drafts(sections=sections)
    assert question.items == tuple(f"把每一件{t}办得明明白白" for t in "文会事信")
    assert drafts(sections=sections[:3]) == []


@pytest.mark.parametrize("count", [2, 10])
def test_too_few_and_too_many_items_are_not_asked(count: int) -> None:
    assert (
        drafts(
            PointList(name="若干", order="numbered", items=tuple(f"事项{c}" for c in "甲乙丙丁戊己庚辛壬癸"[:count]))
        )
        == []
    )


def test_the_items_are_never_shown_in_the_right_order() -> None:
    question = Ordering(id="q", stem="排序", items=("甲", "乙", "丙"))
    for seed in range(300):
        layout = question.layout(random.Random(seed))
        prompt, key = question.prompt(layout), question.key(layout)
        assert prompt.items != question.items
        assert tuple(prompt.items[i] for i in key.order) == question.items
