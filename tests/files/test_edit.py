"""Edits in the text of a bank: the file then holds the bank after the edits, and all else of it is as it was."""

import random
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from quizgen import files, model
from quizgen.bank import Add, AddSpeech, Change, Record, Remove, apply
from quizgen.files.edit import differences, edited, edited_file
from quizgen.files.write import plain, to_flow, to_yaml
from quizgen.questions.single_choice import SingleChoice
from quizgen.questions.true_false import TrueFalse
from tests.files.test_write import ids, odd, question, words

BANK = """\
# 题库：张三
quizgen: bank/1
language: zh-CN   # 中文
speeches: []
questions:
  # 第一题
  - id: a
    type: single_choice
    stem: '先想后办，是（　　）。'   # 引自讲话
    answer: "灵敏"
    distractors:
      - 高效   # 第一个
      - 有序
      # 还可以再加
    tags: [五要]

  # 第二题
  - {id: b, type: true_false, stem: 一要灵敏。, answer: true}   # 判断
  - id: c
    type: true_false
    answer: false
    stem: |
      第一行
      第二行

    status: draft
removed: []
# 完
"""


def change(name: str, **fields: object) -> Change:
    before = next(one for one in files.bank_of(BANK, "b").questions if one.id == name)
    return Change(before=before, after=replace(before, **fields))


def lines_that_differ(*edits: object) -> tuple[list[str], list[str]]:
    """The lines that an edit takes out of BANK and puts into it."""
    after = edited(BANK, files.bank_of(BANK, "b"), edits).splitlines()
    old = BANK.splitlines()
    return [line for line in old if line not in after], [line for line in after if line not in old]


@pytest.mark.parametrize(
    ("name", "fields", "out", "into"),
    [
        (
            "a",
            {"stem": "先想后办？"},
            ["    stem: '先想后办，是（　　）。'   # 引自讲话"],
            ["    stem: 先想后办？   # 引自讲话"],
        ),
        ("a", {"answer": "a: b"}, ['    answer: "灵敏"'], ["    answer: 'a: b'"]),
        ("a", {"distractors": ("高速", "有序")}, ["      - 高效   # 第一个"], ["      - 高速   # 第一个"]),
        ("a", {"tags": ()}, ["    tags: [五要]"], []),
        ("a", {"status": "approved"}, [], ["    status: approved"]),
        ("a", {"stale": True}, [], ["    stale: true"]),
        (
            "b",
            {"answer": False, "correction": "二, 三"},
            ["  - {id: b, type: true_false, stem: 一要灵敏。, answer: true}   # 判断"],
            ["  - {id: b, type: true_false, stem: 一要灵敏。, answer: false, correction: '二, 三'}   # 判断"],
        ),
        ("c", {"stem": "一行"}, ["    stem: |", "      第一行", "      第二行"], ["    stem: 一行"]),
        ("c", {"status": "excluded"}, ["    status: draft"], ["    status: excluded"]),
    ],
)  # fmt: skip
def test_a_change_touches_only_the_lines_it_is_about(
    name: str, fields: dict[str, object], out: list[str], into: list[str]
) -> None:
    assert lines_that_differ(change(name, **fields)) == (out, into)


def test_a_difference_names_the_question_that_it_is_about_and_none_for_a_new_one() -> None:
    bank = files.bank_of(BANK, "b")
    old = next(one for one in bank.questions if one.id == "c")
    new = TrueFalse(id="n", stem="新", answer=True)
    edits = (Change(before=old, after=replace(old, stale=True)), Add(question=new))
    assert [one.id for one in differences(BANK, bank, edits[:1])] == ["c"]
    assert [one.id for one in differences(BANK, bank, edits[1:])] == [""]


def test_new_entries_stand_at_the_end_of_their_lists_and_comments_stay_where_they_are() -> None:
    new = TrueFalse(id="n", stem="新", answer=True)
    edits = (
        AddSpeech(speech=model.BankSpeech(id="s", file="s.yaml")),
        Add(question=new),
        Remove(id="z"),
        Record(ids=("n",)),
    )
    assert edited(BANK, files.bank_of(BANK, "b"), edits) == BANK.replace(
        "speeches: []\n", "speeches:\n  - id: s\n    file: s.yaml\n"
    ).replace(
        "    status: draft\n", "    status: draft\n  - id: n\n    type: true_false\n    stem: 新\n    answer: true\n"
    ).replace("removed: []", "removed: [z]").replace("# 完\n", "# 完\ngenerated: [n]\n")


def test_no_edits_leave_the_text_as_it_is() -> None:
    assert edited(BANK, files.bank_of(BANK, "b"), ()) == BANK


def test_a_json_bank_is_edited_too() -> None:
    source = '{"quizgen": "bank/1", "questions": [{"id": "a", "type": "true_false", "stem": "甲", "answer": true}]}'
    bank = files.bank_of(source, "b")
    edits = (
        Change(before=bank.questions[0], after=replace(bank.questions[0], answer=False)),
        Add(question=TrueFalse(id="n", stem="新", answer=True)),
        Remove(id="z"),
        Record(ids=("a", "n")),
    )
    assert files.bank_of(edited(source, bank, edits), "b") == apply(bank, edits)


def test_what_cannot_be_edited_without_loss_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from quizgen.files.splices import Splices

    monkeypatch.setattr(Splices, "result", lambda _self: BANK)
    with pytest.raises(files.InputError, match="nothing was changed"):
        edited_file(tmp_path / "b.yaml", BANK, files.bank_of(BANK, "b"), (Remove(id="z"),))


@pytest.mark.parametrize("quote", [":\n", "\n", "a\nb\n", "\na", "a\n\nb", " a\nb ", "a\nb"])
def test_line_ends_in_a_text_stay_wherever_it_stands(quote: str) -> None:
    old = TrueFalse(id="o", stem="旧", answer=True, source=model.Source(quote=(quote,)), explanation=quote)
    bank = model.Bank(questions=(old,))
    source = "quizgen: bank/1\nquestions:\n" + to_yaml([plain(old)]).removesuffix("\n")
    after = replace(old, explanation=quote * 2)
    edits = (Change(before=old, after=after), Add(question=replace(after, id="n")))
    assert files.bank_of(source, "b") == bank
    assert files.bank_of(edited(source, bank, edits), "b") == apply(bank, edits)


@pytest.mark.parametrize("value", ["\xa0", "a\u3000"])
def test_spaces_that_are_no_layout_stay_at_the_end_of_a_text(value: str) -> None:
    old = TrueFalse(id="o", stem="旧", answer=True, explanation="a\nb")
    source = "quizgen: bank/1\nquestions:\n" + to_yaml([plain(old)])
    edits = (Change(before=old, after=replace(old, explanation=value)),)
    text = edited(source, model.Bank(questions=(old,)), edits)
    assert files.bank_of(text, "b").questions[0].explanation == value


KEYS = """\
quizgen: bank/1
questions:
  - {layout}
"""


@pytest.mark.parametrize(
    "layout",
    [
        "stem: 题\n    explanation: 甲\n    difficulty: 0.5\n    id: a\n    type: true_false\n    answer: true",
        "id: a\n    type: true_false\n    answer: true\n    explanation: 甲\n    difficulty: 0.5\n    stem: 题",
        "explanation: 甲\n    difficulty: 0.5\n    id: a\n    type: true_false\n    answer: true\n    stem: 题",
        "{explanation: 甲, difficulty: 0.5, id: a, type: true_false, answer: true, stem: 题}",
        "{id: a, type: true_false, answer: true, stem: 题, explanation: 甲, difficulty: 0.5}",
    ],
)
def test_keys_that_go_together_leave_nothing_behind(layout: str) -> None:
    source = KEYS.format(layout=layout)
    bank = files.bank_of(source, "b")
    before = bank.questions[0]
    edits = (Change(before=before, after=replace(before, explanation="", difficulty=None, tags=("乙",))),)
    text = edited(source, bank, edits)
    assert files.bank_of(text, "b") == apply(bank, edits)
    assert "explanation" not in text
    assert "difficulty" not in text


@pytest.mark.parametrize("layout", ["  section: 一\n      quote: 甲", "  {section: 一, quote: 甲}"])
@pytest.mark.parametrize("after", [model.Source(speech="s"), model.Source()])
def test_a_mapping_may_lose_all_its_keys_for_others(layout: str, after: model.Source) -> None:
    source = KEYS.format(
        layout=f"id: a\n    type: true_false\n    stem: 题\n    source:\n    {layout}\n    answer: true"
    )
    bank = files.bank_of(source, "b")
    before = bank.questions[0]
    edits = (Change(before=before, after=replace(before, source=after)),)
    assert files.bank_of(edited(source, bank, edits), "b") == apply(bank, edits)


# ---- any bank in any layout


choice = st.builds(
    SingleChoice, id=ids, stem=words, answer=words, distractors=st.lists(words, min_size=1, max_size=3).map(tuple)
).filter(lambda one: not any(one.problems()))
questions = st.lists(st.one_of(question, choice), max_size=4, unique_by=lambda one: one.id)


def laid_out(bank: model.Bank, rng: random.Random) -> tuple[str, list[str]]:
    """A bank as some person might lay it out, and the text of each question in it."""
    column = rng.choice([0, 2, 4])
    items = [_item(one, column, rng) for one in bank.questions]
    lines = ["quizgen: bank/1"]
    if items:
        lines.append("questions:   # all")
        for item in items:
            lines += [*rng.choice([[], [""], [" " * column + "# a: note"]]), item]
    if bank.removed or rng.random() < 0.5:
        lines.append(f"removed: {to_flow(list(bank.removed))}")
    lines += rng.choice([[], ["# the end"], [""]])
    text = "\n".join(lines) + rng.choice(["", "\n"])
    mark, end = rng.choice(["", "\ufeff"]), rng.choice(["\n", "\r\n"])
    return mark + text.replace("\n", end), [item.replace("\n", end) for item in items]


def _item(one: model.Question, column: int, rng: random.Random) -> str:
    data = plain(one)
    if rng.random() < 0.3:
        data |= {"status": one.status, "stale": one.stale}
    if rng.random() < 0.3:
        keys = list(data)
        rng.shuffle(keys)
        data = {key: data[key] for key in keys}
    if rng.random() < 0.3:
        return " " * column + "- " + to_flow(data) + "   # flow"
    return textwrap.indent(to_yaml([data]), " " * column).removesuffix("\n")


UNSHRUNK = tuple(phase for phase in Phase if phase != Phase.shrink)
"""An example of this size is not worth the minutes that it takes to make it smaller."""


@settings(max_examples=150, deadline=None, phases=UNSHRUNK)
@given(questions, questions, st.lists(ids, max_size=2), odd, st.randoms(use_true_random=False))
def test_the_text_then_holds_the_bank_after_the_edits_and_the_other_questions_untouched(
    old: list[model.Question], new: list[model.Question], gone: list[str], word: str, rng: random.Random
) -> None:
    bank = model.Bank(questions=tuple(old), removed=tuple(gone))
    source, items = laid_out(bank, rng)
    assert files.bank_of(source, "b") == bank
    edits: list[object] = []
    for place, before in enumerate(old):
        others = [replace(one, id=before.id) for one in new if one.type == before.type]
        touched = replace(before, status=rng.choice(["approved", "excluded"]), explanation=word, stale=not before.stale)
        if rng.random() < 0.6:
            edits.append(Change(before=before, after=rng.choice([*others, touched])))
            items[place] = ""
    edits += [AddSpeech(speech=model.BankSpeech(id="s"))] if rng.random() < 0.5 else []
    edits += [Add(question=one) for one in new if one.id not in {before.id for before in old}]
    edits += [Remove(id="r1"), Remove(id="r2"), Record(ids=("a", "b"))] if rng.random() < 0.5 else []
    text = edited(source, bank, edits)
    assert files.bank_of(text, "b") == apply(bank, edits)
    assert all(item in text for item in items)
    assert text.count("# a: note") >= source.count("# a: note")
    assert text[:1] == source[:1]
