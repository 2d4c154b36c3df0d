"""Tally: the questions of banks counted by type, tag, difficulty and status."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen import cli, tally
from quizgen.cli.common import width
from quizgen.model import Question
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.ordering import Ordering

QUESTIONS: list[Question] = [
    FillBlank(id="a", text="[[一]][[二]]", difficulty=0.2, tags=("公文", "五要"), status="approved"),
    FillBlank(id="b", text="[[三]]", difficulty=0.5, tags=("公文",)),
    Ordering(id="c", stem="排序", items=("甲", "乙", "丙"), difficulty=0.9, status="excluded"),
    Ordering(id="d", stem="排序", items=("丁", "戊", "己"), stale=True, status="approved"),
]


def test_each_type_has_its_questions_units_difficulties_and_states() -> None:
    first, second = tally.by_type(QUESTIONS)
    assert (first.name, first.questions, first.units) == ("fill_blank", 2, 3)
    assert (first.levels, first.states) == ((1, 1, 0, 0), (1, 1, 0, 0))
    assert (second.levels, second.states) == ((0, 0, 1, 1), (0, 0, 1, 1))


def test_a_question_counts_for_each_of_its_tags_the_most_frequent_first() -> None:
    assert [(line.name, line.questions) for line in tally.by_tag(QUESTIONS)] == [("公文", 2), ("五要", 1)]


def test_all_together_are_the_sum() -> None:
    assert (tally.total(QUESTIONS).questions, tally.total(QUESTIONS).units) == (4, 9)


@pytest.mark.parametrize(
    ("language", "words"), [("en", ("fill in the blanks", "matching")), ("zh_CN", ("填空题", "匹配题"))]
)
def test_the_table_stands_in_columns_whatever_the_script(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, words: tuple[str, str]
) -> None:
    monkeypatch.setenv("LANGUAGE", language)
    path = tmp_path / "bank.yaml"
    path.write_text(
        "quizgen: bank/1\nquestions:\n  - {id: a, type: fill_blank, text: '[[答案]]', tags: [公文处理]}\n"
        "  - {id: b, type: matching, stem: 配对, pairs: [[甲, 乙], [丙, 丁]], difficulty: 0.1}\n",
        encoding="utf-8",
    )
    shown = CliRunner().invoke(cli.group, ["bank", "stats", str(path), str(path)]).output.splitlines()
    assert [re.split(" {2,}", line)[:3] for line in shown[1:3]] == [[words[0], "2", "2"], [words[1], "2", "4"]]
    start = shown[0].index(shown[0].split()[1])
    assert {width(line[: line.index(" 2")]) + 1 for line in (shown[1], shown[2])} == {width(shown[0][:start])}
    assert shown[-1].startswith("公文处理")
