"""Selection: the best questions, nothing twice, and what of a speech is asked."""

import dataclasses
import os
import subprocess
import sys

from quizgen import facts, pool, questions, selection
from quizgen.model import Origin, Pairs, PointList, Question, Section, Source, Speech
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.true_false import TrueFalse

GUARD = "窗口单位必须守住廉洁服务这条红线，不打折扣。"


def blank(number: int, text: str) -> Question:
    return FillBlank(id=f"q{number}", text=text, origin=Origin(fact=f"f{number}", hash=""), source=Source(speech="s"))


def test_the_second_of_two_questions_in_nearly_the_same_words_is_left_out() -> None:
    same = [
        blank(1, "窗口单位必须守住[[廉洁服务]]这条红线，决不能打半点折扣。"),
        blank(2, "窗口单位必须守住[[廉洁服务]]这条红线，决不打半点折扣。"),
        blank(3, "值班人员要在[[十分钟]]以内答复来电。"),
    ]
    assert [(a.id, b.id) for a, b in selection.near_duplicates(same)] == [("q2", "q1")]
    assert [question.id for question in selection.best(same, (), 1000)] == ["q1", "q3"]


def test_what_is_kept_does_not_depend_on_the_hash_seed() -> None:
    script = (
        "from quizgen import selection\n"
        "from quizgen.questions.ordering import Ordering\n"
        "from quizgen.model import Origin\n"
        "items = '来电接听登记 来访接待引导 来信拆封编号 来文签收分送 急件当日送达'.split()\n"
        "found = [Ordering(id=f'q{n}', stem='请按先后顺序排列。', items=tuple(items[n:] + items[:n]),"
        " origin=Origin(fact=f'f{n}', hash='')) for n in range(5)]\n"
        "print([(a.id, b.id) for a, b in selection.near_duplicates(found)])\n"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in range(6)
    }
    assert len(runs) == 1


def test_variants_of_one_fact_are_no_duplicates() -> None:
    one = blank(1, "“三快”：[[快接]]、快办、[[快结]]。")
    other = dataclasses.replace(one, id="q2", text="“三快”：快接、[[快办]]、[[快结]]。")
    assert not list(selection.near_duplicates([one, other]))


def test_types_differ_without_being_duplicates() -> None:
    judged = TrueFalse(id="j", stem="窗口单位必须守住廉洁服务这条红线。", answer=True)
    assert not list(selection.near_duplicates([blank(1, "窗口单位必须守住[[廉洁服务]]这条红线。"), judged]))


def test_a_sentence_is_not_asked_to_death() -> None:
    body = tuple(f"第{n}窗口单位必须守住廉洁服务{n}号这条红线，把群众满意{n}度作为根本标准。" for n in "甲乙丙丁")
    for question_set in (pool.generated(Speech(id="s", title="题", body=(GUARD, *body))),):
        quotes = [question.source.quotes for question in question_set]
        assert max(quotes.count(one) for one in quotes) == 1


def test_another_speech_changes_nothing_in_a_speechs_questions() -> None:
    one = Speech(id="s", title="题", body=(GUARD,))
    before = pool.generated(one)
    pool.generated(Speech(id="t", title="题", body=("后勤单位必须守住食品安全这条红线，常抓不懈。",)))
    assert pool.generated(one) == before


def test_coverage_counts_questions_by_type_and_says_why_the_rest_is_not_asked() -> None:
    section = Section(
        marker="一、",
        heading="守住红线",
        body=(GUARD, PointList(name="三快", items=("快接", "快办", "快结"))),
        pairs=(Pairs(items=(("起步", "稳"), ("收尾", "实"))),),
    )
    silent = Section(marker="二、", heading="结束语", body=("谢谢大家。",))
    speech = Speech(id="s", title="题", sections=(section, silent))
    found = facts.find(speech)
    rows = selection.coverage(speech, found, list(questions.generate(found, str)))
    by_name = {(row.kind, row.what): row for row in rows}
    assert by_name["section", "守住红线"].total >= 2
    assert dict(by_name["list", "三快"].by_type)["fill_blank"] == 1
    assert by_name["section", "结束语"].reason == selection.NO_SENTENCE
    assert not by_name["section", "结束语"].total
