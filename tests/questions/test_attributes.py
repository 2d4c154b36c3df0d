"""What the essence, the aim or the point of something is: filled in where it is short, else told."""

from __future__ import annotations

import pytest

from quizgen.facts.kinds import PARALLEL, PHRASE, SUBJECT, WHAT
from tests.questions.test_blind import made
from tests.questions.test_fifteenth_reading import asked
from tests.questions.test_fourth_reading import speech


@pytest.mark.parametrize(
    ("sentence", "kind", "answers"),
    [
        ("新时期港区最鲜明的特点是改革开放。", PHRASE, ("改革开放",)),
        ("积极的港费政策要加力提效，稳健的租金政策要精准有力。", PHRASE, ("加力提效",)),
        ("不搞大开发不是不要开发，而是不搞破坏性开发。", PHRASE, ("不搞破坏性开发",)),
        ("上游港区重在维护天然水系完整性，有序实行休渔。", PHRASE, ("维护天然水系完整性",)),
        ("加强作风建设必须紧扣保持同旅客血肉联系这个关键。", PHRASE, ("保持同旅客血肉联系",)),
        ("总泊位不足是当前港区运行面临的突出矛盾。", SUBJECT, ("总泊位不足",)),
        ("泊位、岸电、人才是港区现代化的基础性、战略性支撑。", WHAT, ("泊位、岸电、人才",)),
        (
            "港区观，第一要义是发展港口，核心是以客为本，根本方法是统筹兼顾。",
            PARALLEL,
            ("发展港口", "以客为本", "统筹兼顾"),
        ),
        (
            "港区改革的本质，是解放泊位，发展泊位，消除拥堵，最终达到共同通畅。",
            WHAT,
            ("解放泊位，发展泊位，消除拥堵，最终达到共同通畅",),
        ),
        (
            "改革审核体制，组建港区委员会，目的就是加强港区对审核工作的集中统一领导。",
            WHAT,
            ("加强港区对审核工作的集中统一领导",),
        ),
    ],
)
def test_what_something_is_is_asked(sentence: str, kind: str, answers: tuple[str, ...]) -> None:
    assert answers in asked(sentence, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "坚持一个港区原则，是两港关系和平发展的政治基础。",
        "当前一个重要任务，就是要解决严重铺张浪费问题。",
        "港区改革发展的巨大成就，是广大职工千辛万苦干出来的。",
        "船员是爱岗者，务实是必备品格，必须实事求是、求真务实。",
        "农工占全港人口的绝大多数，是港区建设的主力军。",
    ],
)
def test_one_of_many_and_what_only_sounds_so_is_not_asked(sentence: str) -> None:
    assert not asked(sentence, WHAT)
    assert not asked(sentence, PARALLEL)


def test_it_is_asked_in_the_words_of_the_sentence_and_told_point_by_point() -> None:
    said = "港区改革的本质，是解放泊位，发展泊位，消除拥堵，最终达到共同通畅。"
    (question,) = made("short_answer", speech(said))
    assert question.stem == "讲话指出，港区改革的本质是什么？"  # type: ignore[attr-defined]
    assert [point.text for point in question.key_points] == [  # type: ignore[attr-defined]
        "解放泊位",
        "发展泊位",
        "消除拥堵",
        "最终达到共同通畅",
    ]


def test_what_is_said_to_be_it_is_asked_behind_that() -> None:
    (question,) = made("short_answer", speech("泊位、岸电、人才是港区现代化的基础性、战略性支撑。"))
    assert question.stem == "讲话指出，港区现代化的基础性、战略性支撑是什么？"  # type: ignore[attr-defined]
