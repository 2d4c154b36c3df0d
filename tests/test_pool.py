"""From files to papers: several banks and speeches, earlier papers, questions picked by id."""

from pathlib import Path

import pytest

from quizgen import files, pool

QUESTION = (
    "  - {{id: {id}, type: single_choice, stem: 第{n}条由谁负责, answer: 值班员{n}, distractors: [门卫{n}, 司机{n}]}}\n"
)


def bank(path: Path, questions: list[tuple[str, int]]) -> None:
    path.parent.mkdir(exist_ok=True)
    lines = "".join(QUESTION.format(id=name, n=number) for name, number in questions)
    path.write_text(f"quizgen: bank/1\nlanguage: zh-CN\nquestions:\n{lines}", encoding="utf-8")


def plan(folder: Path, text: str) -> Path:
    path = folder / "plan.yaml"
    path.write_text(f"quizgen: paper/1\ntitle: 卷\n{text}\n", encoding="utf-8")
    return path


def told(path: Path) -> list[str]:
    with pytest.raises(files.InputError) as caught:
        pool.from_blueprint(path)
    return [str(one).removeprefix(f"{path.parent}/") for one in caught.value.complaints]


def test_a_paper_draws_from_several_banks_and_takes_a_question_that_stands_in_both_once(tmp_path: Path) -> None:
    bank(tmp_path / "a.yaml", [("q1", 1), ("q2", 2)])
    bank(tmp_path / "b.yaml", [("q2", 2), ("q3", 3)])
    path = plan(tmp_path, "banks: [a.yaml, b.yaml]\nsections: [{type: single_choice, count: 3}]")
    (paper,) = pool.from_blueprint(path)
    assert sorted(item.question.id for item in paper.items) == ["q1", "q2", "q3"]


def test_two_questions_with_one_id_are_told_with_both_places(tmp_path: Path) -> None:
    bank(tmp_path / "a.yaml", [("q1", 1), ("q2", 2)])
    bank(tmp_path / "b.yaml", [("q3", 3), ("q2", 4)])
    path = plan(tmp_path, "banks: [a.yaml, b.yaml]\nsections: [{type: single_choice, count: 3}]")
    assert told(path) == [
        f"b.yaml:5:5: another question in {tmp_path / 'a.yaml'} has the id “q2”; give one of them another id"
    ]


def test_what_earlier_papers_asked_is_kept_out(tmp_path: Path) -> None:
    bank(tmp_path / "a.yaml", [(f"q{n}", n) for n in range(1, 6)])
    sections = "banks: [a.yaml]\nsections: [{type: single_choice, count: 2}]"
    (first,) = pool.from_blueprint(plan(tmp_path, sections))
    files.save(tmp_path / "first.paper.json", files.paper_text(first))
    (second,) = pool.from_blueprint(plan(tmp_path, f"not_in: [first.paper.json]\n{sections}"))
    assert not {item.question.id for item in first.items} & {item.question.id for item in second.items}
    lacking = f"not_in: [first.paper.json]\n{sections.replace('2', '4')}"
    assert "only 3 in the bank fit" in told(plan(tmp_path, lacking))[0]


def test_picked_ids_that_are_not_there_are_told_by_line_all_at_once(tmp_path: Path) -> None:
    bank(tmp_path / "a.yaml", [("gate-duty", 1), ("q2", 2)])
    text = "banks: [a.yaml]\nsections:\n  - {type: single_choice, pick: [gate-duti, q2, nothing]}"
    assert told(plan(tmp_path, text)) == [
        "plan.yaml:5:34: sections[0].pick[0]: no question of the banks and speeches has this id;"
        " did you mean “gate-duty”?",
        "plan.yaml:5:49: sections[0].pick[2]: no question of the banks and speeches has this id",
    ]


def test_near_duplicates_of_two_banks_are_told_at_their_places(tmp_path: Path) -> None:
    text = "quizgen: bank/1\nquestions:\n  - {id: ID, type: true_false, stem: STEM, answer: true}\n"
    stems = {
        "a": "公文在下班以前都应当由值班员核对并登记。",
        "b": "公文在下班以前都应该由值班员核对并登记。",
        "c": "会务要准备在前。",
    }
    for name, stem in stems.items():
        (tmp_path / f"{name}.yaml").write_text(text.replace("ID", name).replace("STEM", stem), encoding="utf-8")
    path = plan(tmp_path, "banks: [a.yaml, c.yaml, b.yaml]\nsections: [{type: true_false, count: 2}]")
    assert [str(one) for one in pool.near_duplicates(path)] == [
        f"{tmp_path}/b.yaml:3:5: says nearly the same as a in {tmp_path}/a.yaml; a paper takes one of them at most"
    ]
    (paper,) = pool.from_blueprint(path)
    assert "c" in [item.question.id for item in paper.items]
