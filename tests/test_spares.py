"""A self-test with a pool: every paper that its page can pick is one that the blueprint allows."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen import assembly, files, pool
from quizgen.clashes import Candidate
from quizgen.model import Paper, PaperItem
from quizgen.views import view_of


@pytest.fixture(scope="module")
def pooled(example_blueprint: Path) -> Paper:
    """Form A of the example with a pool."""
    stock = pool.stock_of(example_blueprint)
    return assembly.assemble(replace(stock.blueprint, pool=3), stock.questions, {}, "example", "zh-CN")[0]


def picked(paper: Paper, count: int = 200) -> Iterator[list[PaperItem]]:
    """Papers as the page picks them."""
    items = {item.number: item for section in paper.sections for item in (*section.items, *section.spare)}
    rng = random.Random(1)
    for _ in range(count):
        yield [items[rng.choice(slot)] for slot in rng.choice(paper.draws)]


def test_pool_holds_more_than_twice_what_is_asked(pooled: Paper) -> None:
    assert sum(len(section.spare) for section in pooled.sections) > len(pooled.items)


def test_questions_of_the_form_itself_are_the_same_without_a_pool(
    pooled: Paper, example_papers: tuple[Paper, ...]
) -> None:
    assert [item.question.id for item in pooled.items] == [item.question.id for item in example_papers[0].items]


def test_every_pick_is_worth_what_the_paper_is(pooled: Paper) -> None:
    assert {sum(item.points for item in items) for items in picked(pooled)} == {pooled.total}


def test_every_pick_asks_as_much_of_each_section(pooled: Paper) -> None:
    for section in pooled.sections:
        own = {item.number for item in (*section.items, *section.spare)}
        units = {sum(item.question.units for item in items if item.number in own) for items in picked(pooled)}
        assert units == {section.units} or section.each == "question"


def test_no_pick_asks_anything_twice_or_shows_an_answer(pooled: Paper) -> None:
    for items in picked(pooled, 30):
        candidates = [Candidate(item.question) for item in items]
        assert not [1 for n, one in enumerate(candidates) for other in candidates[:n] if one.clashes(other)]


def test_questions_of_a_pool_can_all_be_asked(pooled: Paper) -> None:
    asked = {number for slots in pooled.draws for slot in slots for number in slot}
    assert asked == {item.number for section in pooled.sections for item in (*section.items, *section.spare)}


@pytest.mark.parametrize("kind", ["paper", "key", "exam"])
def test_only_the_self_test_holds_the_pool(pooled: Paper, kind: str) -> None:
    view = view_of(pooled, kind)
    assert view.draws == ()
    assert not [part for part in view.parts if part.spare]


def test_paper_with_a_pool_is_kept_and_read_again(pooled: Paper, tmp_path: Path) -> None:
    file = tmp_path / "a.paper.json"
    file.write_text(files.paper_text(pooled), encoding="utf-8")
    assert files.read_paper(file) == pooled


def test_draw_of_a_question_that_is_not_there_is_told(pooled: Paper, tmp_path: Path) -> None:
    file = tmp_path / "a.paper.json"
    file.write_text(files.paper_text(replace(pooled, draws=(((9999,),),))), encoding="utf-8")
    with pytest.raises(files.InputError, match="draws"):
        files.read_paper(file)


def test_bank_without_more_questions_has_no_pool(example_blueprint: Path, example_papers: tuple[Paper, ...]) -> None:
    own = [item.question for item in example_papers[0].items]
    blueprint = replace(files.read_blueprint(example_blueprint), pool=3, forms=("A",))
    (paper,) = assembly.assemble(blueprint, own, {}, "example", "zh-CN")
    assert paper.draws == ()
