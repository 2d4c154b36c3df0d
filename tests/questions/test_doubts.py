"""Signs that a question on a sentence lost something of its text, and what is kept in spite of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from quizgen import facts, questions, selection, wording
from quizgen.facts import ClozeFact
from quizgen.facts.kinds import Scope
from quizgen.model import Question, Section, Speech
from quizgen.questions import doubts
from tests.questions.test_fourth_reading import speech

PLAIN = "船舶调度部门要推行“潮前预泊”和夜航引导办法，缩短大船在锚地等候潮水的时间。"


def _of(*sentences: str, heading: str = "") -> Speech:
    other = Section(heading="组织春节客运", body=("按班次开门。",))
    return (
        speech(sections=(Section(heading=heading, body=sentences), other))
        if heading
        else speech(*sentences, title="在港务工作会议上的讲话")
    )


def _on_sentences(of: Speech) -> Iterator[tuple[Question, ClozeFact]]:
    found = facts.find(of)
    clozes = {fact.id: fact for fact in found if isinstance(fact, ClozeFact)}
    for question in questions.generate(found, wording.say("zh-CN")):
        if question.origin and question.origin.fact in clozes:
            yield question, clozes[question.origin.fact]


def _fact(before: str, *answers: str, after: str) -> ClozeFact:
    """A quoted term, or several, in the words of a speech."""
    return ClozeFact(
        id="cloze:x",
        speech="s",
        section="",
        quotes=("x",),
        before=before,
        answers=answers,
        after=after,
        kind="quoted",
        voice="speech",
    )


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        (PLAIN, None),
        (PLAIN.replace("要推行", "又推行了"), "goes on"),
        (PLAIN.replace("要推行", "已经推行"), "tells"),
        (PLAIN.replace("缩短大船", "缩短我市大船"), None),
        (PLAIN.replace("船舶调度", "我们船舶调度"), "points back"),
        ("在船舶调度工作上，" + PLAIN, "by what"),
        (PLAIN.replace("要推行", "2023年推行"), "dated"),
        (PLAIN.replace("要推行", "都要推行"), "goes on"),
        (PLAIN.replace("要推行", "要着力就近推行"), None),
        ("要推行“潮前预泊”，不断创新，持续努力。", "few nouns"),
    ],
)
def test_a_sentence_shows_that_something_stood_around_it(sentence: str, sign: str | None) -> None:
    before, _, after = sentence.partition("潮前预泊")
    fact = _fact(before, "潮前预泊", after=after)
    question = next(question for question, _ in _on_sentences(_of(PLAIN)))
    assert (doubts.signs(question, fact) or [None])[0] == sign
    assert doubts.outweigh(question, fact) is (sign is not None)


def test_one_sign_is_outweighed_by_a_heading() -> None:
    told = PLAIN.replace("要推行", "都要推行")
    bare = [doubts.outweigh(*one) for one in _on_sentences(_of(told))]
    led = [doubts.outweigh(*one) for one in _on_sentences(_of(told, heading="守好北岸主航道的安全"))]
    assert bare
    assert led
    assert all(bare)
    assert not any(led)


def test_members_that_were_cut_in_different_ways_count_twice() -> None:
    def fact(*answers: str) -> ClozeFact:
        made = _fact("港务局要养护航道、", *answers, after="，保证船员的安全。")
        return replace(made, joints=("、",), kind="enumeration", voice="meeting", scope=Scope("航道"))

    question = next(question for question, _ in _on_sentences(_of(PLAIN)))
    assert not doubts.outweigh(question, fact("船闸", "灯塔"))
    assert doubts.outweigh(question, fact("船闸", "灯塔和码头的设备"))


def test_what_needs_the_sentence_before_is_a_sign() -> None:
    (question, _), *_rest = _on_sentences(_of(PLAIN, heading="守好北岸主航道的安全"))
    fact = _fact("客运站按班次开门。船闸管理所要健全“", "双人双锁", after="”制度。")
    assert doubts.signs(question, fact) == ["two sentences"]
    assert doubts.outweigh(question, fact)
    assert not doubts.outweigh(question, replace(fact, scope=Scope("组织客运班次")))
    assert not doubts.outweigh(question, replace(fact, voice="report"))


def test_short_blanks_count_in_blanks_only() -> None:
    said = "港口的船舶调度必须做到准时、安全、有序，各个班组要把引航员的意见记录在案。"
    signs = {question.type: doubts.signs(question, fact) for question, fact in _on_sentences(_of(said))}
    assert signs["fill_blank"] == ["short blanks"]
    assert all(not found for kind, found in signs.items() if kind != "fill_blank")


OTHERS = (
    "客运站要完善“一票到底”办法，方便旅客在各个码头换乘。",
    "船闸管理所必须健全“双人双锁”制度，保证闸门钥匙的安全。",
    "港务局要建立“航道清障”和灯塔巡查办法，减少船舶在港区的事故。",
    "船舶调度部门要推行“潮前预泊”和夜航引导办法，缩短大船在锚地等候潮水的时间。",
)


def _kept(*sentences: str, length: int) -> set[str]:
    of = _of(*sentences)
    found = facts.find(of)
    kept = selection.best(list(questions.generate(found, wording.say("zh-CN"))), found, length)
    return {question.source.quotes[-1] for question in kept if question.source}


def test_a_doubtful_question_is_kept_where_a_text_bears_few() -> None:
    doubtful = "各个引航站都要推行“船靠人到”办法和灯塔、船闸、码头联合检查制度。"
    assert doubtful in _kept(doubtful, OTHERS[0], length=500)
    assert doubtful not in _kept(doubtful, *OTHERS, length=500)
    assert doubtful in _kept(doubtful, *OTHERS, length=9000)
