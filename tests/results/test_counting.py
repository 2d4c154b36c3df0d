"""Nobody counts twice, nobody is lost, and what is set aside says why."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest

from quizgen.model import Paper
from quizgen.results import Attempts, Damaged, Remark, Result, Sitting, by_fingerprint, count, mark, paper_of
from tests.results.people import right, sitting


@pytest.fixture
def paper(marked_papers: Sequence[Paper]) -> Paper:
    return marked_papers[0]


def result(paper: Paper, one: Sitting, origin: str = "") -> Result:
    return Result(marked=mark(one, paper), origin=origin or one.id)


def partly(paper: Paper, name: str, number: str = "", *, answered: int, at: int = 0) -> Sitting:
    """A sitting with so many questions answered right, handed in so many seconds later."""
    told = [right(item) if place < answered else None for place, item in enumerate(paper.items)]
    one = sitting(paper, name, number, responses=told)
    return replace(one, id=f"{name}{answered}{at}", finished=one.finished + at)


def counted(attempts: Attempts, *results: Result) -> tuple[list[str], list[str]]:
    found = count(results, attempts)
    return [one.origin for one in found.results], [one.origin for one in found.aside]


def test_full_marks_are_the_sum_of_the_points(paper: Paper) -> None:
    one = mark(sitting(paper, "张三"), paper)
    assert one.total == paper.total
    assert one.by_section() == tuple(section.total for section in paper.sections)
    assert mark(sitting(paper, "张三", responses=[None] * len(paper.items)), paper).total == 0


def test_file_and_code_of_one_sitting_count_once(paper: Paper) -> None:
    one = sitting(paper, "张三", "1")
    assert counted("all", result(paper, one, "file"), result(paper, one, "code")) == (["file"], ["code"])


def test_a_sitting_under_another_name_is_set_aside(paper: Paper) -> None:
    one = sitting(paper, "张三", "1")
    copy = replace(one, candidate=(("姓名", "李四"), ("工号", "2")))
    found = count([result(paper, one, "a"), result(paper, copy, "b")], "first")
    assert [one.origin for one in found.results] == ["a"]
    assert "another version" in found.aside[0].message


@pytest.mark.parametrize(("attempts", "expected"), [("first", "early"), ("last", "late"), ("best", "best")])
def test_of_several_attempts_the_one_that_was_chosen_counts(attempts: Attempts, expected: str, paper: Paper) -> None:
    results = [
        result(paper, partly(paper, "张三", "1", answered=5, at=20), "late"),
        result(paper, partly(paper, "张三", "1", answered=3, at=0), "early"),
        result(paper, partly(paper, " 张 三", "１", answered=9, at=10), "best"),
    ]
    chosen, aside = counted(attempts, *results)
    assert chosen == [expected]
    assert sorted([*chosen, *aside]) == ["best", "early", "late"]


def test_all_attempts_can_count(paper: Paper) -> None:
    results = [result(paper, partly(paper, "张三", answered=n), str(n)) for n in (1, 2)]
    assert counted("all", *results) == (["1", "2"], [])


def test_the_other_form_is_another_attempt_of_the_same_person(marked_papers: Sequence[Paper]) -> None:
    results = [result(one, sitting(one, "张三", "1"), one.form) for one in marked_papers]
    assert counted("first", *results) == (["A"], ["B"])


def test_two_people_of_one_name_both_count_and_are_told(paper: Paper) -> None:
    results = [result(paper, sitting(paper, "张伟", number), number) for number in ("1", "2")]
    found = count(results, "first")
    assert len(found.results) == 2
    assert [one.args["value"] for one in found.doubts] == ["张伟"]


def test_one_number_with_two_names_is_told_and_nobody_is_lost(paper: Paper) -> None:
    results = [result(paper, sitting(paper, name, "1"), name) for name in ("张三", "张山")]
    found = count(results, "first")
    assert len(found.results) == 2
    assert found.doubts[0].args["value"] == "1"


def test_people_without_a_number_are_told_apart_by_their_unit(paper: Paper) -> None:
    units = ("一科", "二科", "一科 ")
    results = [result(paper, sitting(paper, "张三", "", unit), str(place)) for place, unit in enumerate(units)]
    found = count([replace_id(one, place) for place, one in enumerate(results)], "first")
    assert [one.origin for one in found.results] == ["0", "1"]


@pytest.mark.parametrize("nothing", ["无", "没有", "N/A", "-", " / "])
def test_who_has_no_number_is_told_apart_by_unit(nothing: str, paper: Paper) -> None:
    results = [result(paper, sitting(paper, "张三", nothing, unit), unit) for unit in ("一科", "二科")]
    found = count(results, "first")
    assert (len(found.results), [one.args["value"] for one in found.doubts]) == (2, ["张三"])


def test_who_took_longer_than_allowed_is_told_and_counted(paper: Paper) -> None:
    limited = replace(paper, time_limit=20)
    found = count([result(limited, sitting(limited, "张三"))], "first")
    assert len(found.results) == 1
    assert found.doubts[0].args == {"name": "张三", "minutes": 30, "limit": 20}


def test_those_who_entered_nothing_are_all_counted(paper: Paper) -> None:
    results = [replace_id(result(paper, sitting(paper, ""), str(place)), place) for place in range(3)]
    assert len(count(results, "first").results) == 3


def replace_id(one: Result, place: int) -> Result:
    """As another sitting."""
    marked = replace(one.marked, sitting=replace(one.marked.sitting, id=f"{place}"))
    return replace(one, marked=marked)


def test_every_remark_can_be_worded(paper: Paper) -> None:
    results = [result(paper, partly(paper, "张三", "1", answered=n), str(n)) for n in (1, 2)]
    remarks: list[Remark] = [one for attempts in ("first", "last", "best") for one in count(results, attempts).aside]
    assert all("张三" in one.message.format(**one.args) for one in remarks)


# ---- what belongs to no paper


def test_another_paper_and_another_version_of_a_paper_are_told_apart(marked_papers: Sequence[Paper]) -> None:
    first, second = marked_papers
    known = by_fingerprint([first])
    assert paper_of(sitting(first, "张三"), known) is first
    with pytest.raises(Damaged, match="another paper or form"):
        paper_of(sitting(second, "张三"), known)
    with pytest.raises(Damaged, match="another version"):
        paper_of(replace(sitting(first, "张三"), fingerprint="0" * 12), known)


def test_a_correction_of_the_key_leaves_the_fingerprint(paper: Paper) -> None:
    section = paper.sections[0]
    item = section.items[0]
    corrected = replace(item, question=replace(item.question, explanation="更正"), points=Fraction(9))
    changed = replace(paper, sections=(replace(section, items=(corrected, *section.items[1:])), *paper.sections[1:]))
    assert by_fingerprint([changed]).keys() == by_fingerprint([paper]).keys()
    moved = replace(section, items=(*section.items[1:], section.items[0]))
    assert (
        by_fingerprint([replace(paper, sections=(moved, *paper.sections[1:]))]).keys() != by_fingerprint([paper]).keys()
    )


@pytest.mark.parametrize("responses", [[], [None], ["x"] * 200])
def test_responses_that_do_not_fit_the_paper_are_told(responses: list[object], paper: Paper) -> None:
    with pytest.raises(Damaged):
        mark(sitting(paper, "张三", responses=responses), paper)


def test_a_response_of_another_kind_is_told_with_its_question(paper: Paper) -> None:
    told: list[object] = [right(item) for item in paper.items]
    told[3] = {"a": 1}
    with pytest.raises(Damaged) as damage:
        mark(sitting(paper, "张三", responses=told), paper)
    assert damage.value.args_ == {"number": 4}
