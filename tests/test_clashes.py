"""Clashes: which two questions cannot stand in one paper, pair by pair and looked up."""

import itertools
import random
from dataclasses import replace

import pytest

from quizgen.clashes import Candidate, Taken
from quizgen.model import Question, Source
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.matching import Matching
from quizgen.questions.short_answer import KeyPoint, ShortAnswer
from quizgen.questions.single_choice import SingleChoice
from quizgen.questions.true_false import TrueFalse

LEFT = SingleChoice(
    id="a", stem="公文在下班以前应当由谁核对登记", answer="值班室全体人员", distractors=("司机班", "食堂", "车队")
)
SAME = SingleChoice(
    id="b", stem="公文在下班以前应该由谁核对登记", answer="值班室的全体人员", distractors=("司机班", "食堂", "车队")
)
REGISTER = FillBlank(id="a", text="收文要[[及时登记]]。")
SENTENCE = Source(speech="s", quote="值班员每周巡查不少于两次。")
TWICE = FillBlank(id="a", text="值班员每周巡查不少于[[两]]次。", source=SENTENCE)
WEEKLY = TrueFalse(id="b", stem="值班员每月巡查不少于两次。", answer=False, correction="“月”应为“周”", source=SENTENCE)
LIST = Source(speech="s", quote=("变慢为快", "变散为整"))
PAIRED = Matching(id="a", stem="配对。", pairs=(("慢", "快"), ("散", "整")), source=LIST)
NAMED = FillBlank(id="b", text="两变：变慢[[为快]]、变散[[为整]]。", source=LIST)
SWAPPED = TrueFalse(id="c", stem="两变是指变慢为整、变散为快。", answer=False, source=LIST)
HALF = FillBlank(id="d", text="“变慢为快”：[[当日]]办结。")
BOTH = TrueFalse(id="f", stem="两变之一是把慢变快。", answer=True, source=LIST)
PATROL = Source(speech="s", quote="值班员每周至少巡查两遍库房和码头。")
WHERE = FillBlank(id="a", text="值班员每周至少巡查两遍[[库房和码头]]。", source=PATROL)
OFTEN = TrueFalse(id="b", stem="值班员每月才巡查一遍。", answer=False, correction="每周至少两遍", source=PATROL)
DUTIES = ShortAnswer(
    id="d", stem="值守有哪两点要求？", key_points=(KeyPoint(text="勤看海面：每刻钟一次"), KeyPoint(text="勤记航船"))
)
WATCH = FillBlank(id="b", text="勤看海面、勤记航船，都要[[及时]]。")
SEEN = FillBlank(id="e", text="勤看海面：看到[[来船]]就鸣笛。")
YEAR = "到{}年底，全区公文差错率要降到[[百分之{}以下的水平]]。"


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (LEFT, SAME, True),
        (FillBlank(id="a", text=YEAR.format(2024, 3)), FillBlank(id="b", text=YEAR.format(2025, 2)), False),
        (
            REGISTER,
            FillBlank(id="b", text="也要及时登记，不能[[拖延]]。"),
            True,
        ),
        (REGISTER, FillBlank(id="b", text="会务要[[准备在前]]。"), False),
        (TWICE, WEEKLY, True),
        (WHERE, OFTEN, True),
        (DUTIES, WATCH, True),
        (DUTIES, SEEN, False),
        (PAIRED, NAMED, True),
        (SWAPPED, HALF, True),
        (BOTH, HALF, True),
        (TWICE, replace(WEEKLY, source=Source(speech="s", quote="值班员每月写两次小结。")), False),
    ],
)
def test_two_questions_clash_if_they_ask_the_same_or_one_answers_the_other(
    one: Question, other: Question, clash: bool
) -> None:
    assert Candidate(one).clashes(Candidate(other)) is clash
    assert Candidate(other).clashes(Candidate(one)) is clash


def test_what_is_looked_up_is_what_each_pair_says(example_questions: list[Question]) -> None:
    candidates = [Candidate(one) for one in (*example_questions, LEFT, SAME, TWICE, WEEKLY)]
    rng = random.Random(5)
    for size in (1, 3, 10, 30):
        chosen = rng.sample(candidates, size)
        taken = Taken(chosen)
        others = [one for one in candidates if one not in chosen]
        assert [one for one in others if taken.clashes(one)] == [
            one for one in others if any(one.clashes(each) for each in chosen)
        ]


def test_near_duplicates_of_two_banks_never_stand_in_one_paper() -> None:
    first, second = Candidate(LEFT), Candidate(SAME)
    assert first.near(second)
    assert all(Taken([one]).clashes(other) for one, other in itertools.permutations((first, second)))
