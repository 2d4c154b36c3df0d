"""Assembly: what a blueprint and a pool make of each other."""

import dataclasses
from fractions import Fraction

import pytest

from quizgen import assembly, clashes, draw, files, questions, text, usual
from quizgen.model import Blueprint, BlueprintSection, Origin, Paper, Question, Source
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.matching import Matching
from quizgen.questions.ordering import Ordering
from tests.conftest import REPO


def blank(number: int, answer: str = "", *, fact: str = "", section: str = "一", **more: object) -> FillBlank:
    return FillBlank(
        id=f"b{number}",
        text=f"第{number}句要[[{answer or f'答案{number}号'}]]。",
        source=Source(speech="s", section=section),
        origin=Origin(fact=fact or f"f{number}", hash=""),
        **more,  # type: ignore[arg-type]
    )


def blueprint(*sections: BlueprintSection, **more: object) -> Blueprint:
    return Blueprint(title="卷", sections=sections, **more)  # type: ignore[arg-type]


def units(count: int, **more: object) -> BlueprintSection:
    return BlueprintSection(type="fill_blank", units=count, points=Fraction(2), **more)  # type: ignore[arg-type]


def assemble(plan: Blueprint, pool: list[Question]) -> tuple[Paper, ...]:
    return assembly.assemble(plan, pool, {}, "卷", "zh-CN")


def ids(paper: Paper) -> list[str]:
    return [item.question.id for item in paper.items]


POOL: list[Question] = [blank(n) for n in range(30)]


def test_units_add_up_exactly_and_points_with_them() -> None:
    pool: list[Question] = [
        dataclasses.replace(blank(n), text=f"题{n}：" + "、".join(f"[[字{n}的{k}]]" for k in range(1 + n % 3)))
        for n in range(20)
    ]
    (paper,) = assemble(blueprint(units(17), total=Fraction(34)), pool)
    assert paper.sections[0].units == 17
    assert paper.total == 34


def test_forms_have_different_questions_where_the_bank_has_enough() -> None:
    papers = assemble(blueprint(units(15), forms=("A", "B")), POOL)
    assert not set(ids(papers[0])) & set(ids(papers[1]))
    assert assembly.shared(papers) == 0


def test_forms_share_only_what_they_must_where_it_has_not() -> None:
    papers = assemble(blueprint(units(20), forms=("A", "B")), POOL)
    assert assembly.shared(papers) == 10


def test_forms_with_the_same_questions_differ_in_their_order() -> None:
    papers = assemble(blueprint(units(15), forms=("A", "B"), form_questions="same"), POOL)
    assert set(ids(papers[0])) == set(ids(papers[1]))
    assert ids(papers[0]) != ids(papers[1])


def test_numbers_run_through_the_paper() -> None:
    (paper,) = assemble(blueprint(units(3), units(4)), POOL)
    assert [item.number for item in paper.items] == list(range(1, 8))


def test_a_fact_is_asked_once() -> None:
    pool: list[Question] = [blank(n, fact=f"f{n // 2}") for n in range(12)]
    (paper,) = assemble(blueprint(units(6)), pool)
    assert len({item.question.fact for item in paper.items}) == 6
    with pytest.raises(draw.Shortfall):
        assemble(blueprint(units(7)), pool)


def test_no_answer_stands_in_another_question() -> None:
    telling = Matching(id="m", stem="配对", pairs=(("答案1号", "甲"), ("乙", "丙")))
    plan = blueprint(BlueprintSection(type="matching", count=1, points=Fraction(2)), units(3))
    (paper,) = assemble(plan, [telling, *(blank(n) for n in range(4))])
    assert "b1" not in ids(paper)


def test_the_same_answer_is_not_asked_for_twice() -> None:
    with pytest.raises(draw.Shortfall):
        assemble(blueprint(units(2)), [blank(1, "同一个词"), blank(2, "同一个词")])


def test_an_order_is_not_shown_by_another_question() -> None:
    order = Ordering(id="o", stem="排序", items=("来文", "来电", "来访"))
    row = Matching(id="m", stem="配对", pairs=(("来文", "收"), ("来电", "记"), ("来访", "迎")))
    plan = blueprint(
        BlueprintSection(type="ordering", count=1, points=Fraction(2)), BlueprintSection(type="matching", count=1)
    )
    with pytest.raises(draw.Shortfall):
        assemble(plan, [order, row])


def test_the_forms_of_the_example_keep_all_rules(example_papers: tuple[Paper, ...]) -> None:
    assert [paper.form for paper in example_papers] == ["A", "B"]
    assert assembly.shared(example_papers) == 0
    for paper in example_papers:
        assert paper.total == 100
        candidates = [clashes.Candidate(item.question) for item in paper.items]
        assert not [(a, b) for i, a in enumerate(candidates) for b in candidates[:i] if a.clashes(b)]


def test_each_form_of_the_example_asks_every_type(example_papers: tuple[Paper, ...]) -> None:
    for paper in example_papers:
        assert {section.type for section in paper.sections} == set(questions.registry())


def test_the_five_musts_are_filled_in_matched_and_put_in_order_in_the_example(
    example_papers: tuple[Paper, ...],
) -> None:
    asked = {item.question.type for paper in example_papers for item in paper.items if "五要" in item.question.tags}
    assert asked >= {"fill_blank", "matching", "ordering"}


def test_what_the_example_adds_by_hand_rests_on_words_of_the_speech() -> None:
    said = files.read_speech(REPO / "content/speeches/office-work.yaml").plain()
    own = files.read_bank(REPO / "content/banks/office-choice.yaml").questions
    assert not [question.id for question in own for quote in question.source.quotes if quote not in said]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"sections": ("二",)}, {"b1", "b2"}),
        ({"tags": ("重点",)}, {"b3"}),
        ({"difficulty": (0.0, 0.3)}, {"b0"}),
        ({"status": "approved"}, {"b4"}),
        ({"pick": ("b2",), "tags": ("重点",)}, {"b2", "b3"}),
    ],
)
def test_a_section_takes_only_what_its_filters_let_through(filters: dict[str, object], expected: set[str]) -> None:
    pool = [
        blank(0, difficulty=0.2),
        blank(1, section="二"),
        blank(2, section="二/1"),
        blank(3, tags=("重点",)),
        blank(4, status="approved"),
    ]
    assert {q.id for q in pool if draw.fits(units(1, **filters), q)} == expected


def test_picked_questions_are_in_every_form() -> None:
    papers = assemble(blueprint(units(5, pick=("b7", "b9")), forms=("A",)), POOL)
    assert {"b7", "b9"} <= set(ids(papers[0]))


def test_excluded_questions_are_never_drawn() -> None:
    pool: list[Question] = [dataclasses.replace(POOL[0], status="excluded"), *POOL[1:3]]
    (paper,) = assemble(blueprint(units(2)), pool)
    assert "b0" not in ids(paper)


def test_what_is_missing_is_told_with_the_section() -> None:
    with pytest.raises(draw.Shortfall, match=r"31 wanted \(blank\), but only 30 .* 1 are missing") as caught:
        assemble(blueprint(units(31)), POOL)
    assert caught.value.where == ("sections", 0)
    with pytest.raises(draw.Shortfall, match="add up to 10 points"):
        assemble(blueprint(units(5), total=Fraction(100)), POOL)


def test_one_more_question_in_the_bank_moves_a_paper_by_one_question_at_most() -> None:
    plan = blueprint(units(15))
    before = set(ids(assemble(plan, POOL)[0]))
    for number in range(100, 110):
        after = set(ids(assemble(plan, [*POOL, blank(number)])[0]))
        assert len(before - after) <= 1


def test_the_same_seed_draws_the_same_paper_and_another_one_another() -> None:
    first, again, other = (assemble(blueprint(units(15), seed=seed), POOL)[0] for seed in (1, 1, 2))
    assert first == again
    assert set(ids(first)) != set(ids(other))


def test_a_default_paper_takes_what_the_pool_bears() -> None:
    plan = usual.default_blueprint("卷", POOL[:8])
    assert [(section.type, section.units) for section in plan.sections] == [("fill_blank", 8)]
    (paper,) = assemble(plan, POOL[:8])
    assert paper.total == 8


def test_a_default_paper_of_a_small_speech_has_questions_of_every_type_that_it_bears() -> None:
    order = Ordering(id="o", stem="排序", items=("来文", "来电", "来访"))
    row = Matching(id="m", stem="配对", pairs=(("来文", "收"), ("来电", "记"), ("来访", "迎")))
    other = Matching(id="n", stem="配对", pairs=(("值班", "守"), ("交接", "清"), ("会务", "细")))
    plan = usual.default_blueprint("卷", [order, row, other, *POOL[:3]])
    assert [section.type for section in plan.sections] == ["fill_blank", "matching", "ordering"]


def test_secrets_of_one_character_do_not_block_a_draw() -> None:
    assert text.fold("零") == "零"
    pool: list[Question] = [blank(1, "零"), dataclasses.replace(blank(2), text="零星[[小事]]")]
    assert len(ids(assemble(blueprint(units(2)), pool)[0])) == 2


# ---- chosen by hand


def test_picked_questions_alone_make_a_section_in_the_order_in_which_they_are_picked() -> None:
    section = BlueprintSection(type="fill_blank", points=Fraction(2), pick=("b9", "b2", "b7"))
    (paper,) = assemble(blueprint(section, total=Fraction(6)), POOL)
    assert ids(paper) == ["b9", "b2", "b7"]
    assert paper.sections[0].each == "question"


def test_picked_questions_stand_in_every_form_each_in_an_order_of_its_own() -> None:
    names = tuple(f"b{n}" for n in range(8))
    papers = assemble(blueprint(units(12, pick=names), forms=("A", "B")), POOL)
    assert all(set(names) <= set(ids(paper)) for paper in papers)
    orders = [[one for one in ids(paper) if one in names] for paper in papers]
    assert orders[0] != orders[1]


def test_a_picked_question_that_fits_no_draw_is_told_at_its_place() -> None:
    pool = [*POOL, Ordering(id="o", stem="排序", items=("来文", "来电", "来访")), blank(40, status="excluded")]
    plan = blueprint(units(5, pick=("b7", "b77", "o", "b40", "b7")))
    found = list(draw.unusable_picks(plan, {one.id: one for one in pool}))
    assert [error.where[-1] for error in found] == [1, 2, 3, 4]
    assert [str(error) for error in found] == [
        "no question of the banks and speeches has this id; did you mean “b7”?",
        "this question is of the type ordering",
        "this question is excluded, or its evidence is gone",
        "this question is picked twice",
    ]


def test_a_picked_question_that_clashes_with_another_picked_one_is_told() -> None:
    pool: list[Question] = [blank(1, "同一个词"), blank(2, "同一个词"), *POOL[5:]]
    with pytest.raises(draw.Shortfall, match="another question of the paper asks") as caught:
        assemble(blueprint(units(5, pick=("b1", "b2"))), pool)
    assert caught.value.where == ("sections", 0, "pick", 1)


# ---- kept out, and large


def test_what_an_earlier_paper_asked_is_kept_out_by_fact_and_by_words() -> None:
    (earlier,) = assemble(blueprint(units(3)), POOL[:3])
    copy = dataclasses.replace(blank(1), id="copy", origin=None)
    again = blank(50, fact="f2")
    left = assembly.not_asked_in([earlier], [*POOL[:5], copy, again], {"b0"})
    assert [one.id for one in left] == ["b0", "b3", "b4"]


def test_a_pool_larger_than_what_is_looked_at_first_gives_what_it_has() -> None:
    pool: list[Question] = [blank(n, "同一个词") for n in range(draw.LOOKED_AT + 200)]
    (paper,) = assemble(blueprint(units(2)), [*pool, blank(9999)])
    assert "b9999" in ids(paper)
