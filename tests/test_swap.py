"""Swap: one question of a fixed paper gives way to the next, and nothing else moves."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen import assembly, cli, draw, files, pool
from quizgen.clashes import Candidate
from quizgen.model import Paper
from quizgen.swap import swapped
from tests.conftest import REPO

EXAMPLE = REPO / "content/papers/office-work.yaml"

Choices = tuple[pool.Stock, Paper]


@pytest.fixture(scope="module")
def stock() -> pool.Stock:
    return pool.stock_of(EXAMPLE)


@pytest.fixture
def choices(tmp_path: Path) -> Choices:
    """A bank of twenty questions, and a paper of eight of them."""
    questions = "".join(
        f"  - {{id: q{n}, type: single_choice, stem: 第{n}条谁管, answer: 值班{n}, distractors: [甲{n}, 乙{n}]}}\n"
        for n in range(20)
    )
    (tmp_path / "bank.yaml").write_text(f"quizgen: bank/1\nquestions:\n{questions}", encoding="utf-8")
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "quizgen: paper/1\ntitle: 卷\nbanks: [bank.yaml]\nsections: [{type: single_choice, count: 8}]\n", "utf-8"
    )
    return pool.stock_of(plan), pool.from_blueprint(plan)[0]


def swap(paper: Paper, stock: pool.Stock, *numbers: int) -> Paper:
    return swapped(paper, numbers, stock.blueprint, stock.questions, assembly.places_of(stock.speeches))


def swappable(paper: Paper, stock: pool.Stock) -> list[int]:
    """The numbers of questions that have another one to give way to, far apart: those of the first of each section."""
    found = []
    for section in paper.sections:
        for item in section.items:
            with suppress(draw.Shortfall):
                swap(paper, stock, item.number)
                found.append(item.number)
                break
    return found


def ids(paper: Paper) -> list[str]:
    return [item.question.id for item in paper.items]


def test_only_the_named_numbers_change(example_papers: tuple[Paper, ...], stock: pool.Stock) -> None:
    old = example_papers[0]
    first, second = swappable(old, stock)[:2]
    new = swap(old, stock, first, second)
    assert [a.number for a, b in zip(old.items, new.items, strict=True) if a != b] == [first, second]
    assert [(one.number, one.points, one.scheme) for one in new.items] == [
        (one.number, one.points, one.scheme) for one in old.items
    ]
    assert new.total == 100


def test_swapping_on_and_on_never_returns_to_a_question_before_all_have_been_there(choices: Choices) -> None:
    stock, paper = choices
    seen = []
    for _turn in range(13):
        seen.append(paper.items[0].question.id)
        paper = swap(paper, stock, 1)
    assert len(set(seen)) == 13
    assert paper.items[0].question.id == seen[0]


def test_the_new_question_clashes_with_no_other(example_papers: tuple[Paper, ...], stock: pool.Stock) -> None:
    paper = swap(example_papers[0], stock, *swappable(example_papers[0], stock)[:3])
    candidates = [Candidate(item.question) for item in paper.items]
    assert not [(a, b) for i, a in enumerate(candidates) for b in candidates[:i] if a.clashes(b)]


def test_the_pool_of_the_self_test_stays_and_goes_with_the_new_question(choices: Choices) -> None:
    stock, _paper = choices
    stock = replace(stock, blueprint=replace(stock.blueprint, pool=2))
    (old,) = assembly.assemble(stock.blueprint, stock.questions, {}, "plan", "zh-CN")
    new = swap(old, stock, 1)
    spare = [item.question.id for section in new.sections for item in section.spare]
    assert len(old.draws) == len(new.draws) == 2
    assert old.items[0].question.id not in spare
    assert not set(spare) & set(ids(new))
    numbers = {item.number for section in new.sections for item in (*section.items, *section.spare)}
    assert {number for slots in new.draws for slot in slots for number in slot} == numbers


def test_a_number_that_is_not_there_is_told(example_papers: tuple[Paper, ...], stock: pool.Stock) -> None:
    with pytest.raises(draw.Shortfall, match="no question 99"):
        swap(example_papers[0], stock, 99)


def test_a_section_without_another_question_is_told(example_papers: tuple[Paper, ...], stock: pool.Stock) -> None:
    paper = example_papers[0]
    own = [item.question for item in paper.items]
    with pytest.raises(draw.Shortfall, match="question 1: no other question fits"):
        swapped(paper, (1,), stock.blueprint, own, {})


def test_right_answers_keep_their_place(choices: Choices) -> None:
    stock, paper = choices
    new = swap(paper, stock, *range(1, 9))
    assert not set(ids(new)) & set(ids(paper))
    assert [one.layout.index(0) for one in new.items] == [one.layout.index(0) for one in paper.items]


# ---- the command


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.group, ["swap", *map(str, arguments)])


def test_the_command_changes_the_file_and_says_how_to_build_it(
    tmp_path: Path, example_papers: tuple[Paper, ...]
) -> None:
    path = tmp_path / "office-work-A.paper.json"
    files.save(path, files.paper_text(example_papers[0]))
    before = ids(example_papers[0])
    tried = ((number, run(path, number, "--from", EXAMPLE)) for number in range(1, len(before) + 1))
    number, result = next((number, result) for number, result in tried if result.exit_code == 0)
    assert f"quizgen build {path} -o DIR" in result.output
    assert ids(files.read_paper(path))[number - 1] != before[number - 1]


def test_the_command_leaves_the_file_alone_where_it_cannot_swap(
    tmp_path: Path, example_papers: tuple[Paper, ...]
) -> None:
    path = tmp_path / "office-work-A.paper.json"
    files.save(path, files.paper_text(example_papers[0]))
    before = path.read_bytes()
    result = run(path, 3, 400, "--from", EXAMPLE)
    assert result.exit_code == 1
    assert "no question 400" in result.stderr
    assert path.read_bytes() == before
