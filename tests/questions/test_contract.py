"""What every question type keeps to, the built-in ones and those of plug-ins."""

import dataclasses
import json
import random

import pytest

from quizgen import facts, files, pool, questions, text, wording
from quizgen.model import Couplets, PointList, Question, Speech
from tests.conftest import REPO

TYPES = questions.registry()


@pytest.fixture(scope="module")
def generated() -> list[Question]:
    return pool.generated(files.read_speech(REPO / "content/speeches/office-work.yaml"))


@pytest.fixture(params=TYPES)
def of_type(request: pytest.FixtureRequest, generated: list[Question]) -> list[Question]:
    return [question for question in generated if question.type == request.param]


def layouts(question: Question) -> list[tuple[int, ...]]:
    return [tuple(question.layout(random.Random(seed))) for seed in range(20)]


def right_response(question: Question, key: object) -> object:
    """The response that the key describes, for the built-in types."""
    data = dataclasses.asdict(key)  # type: ignore[call-overload]
    if "answers" in data:
        return [answers[0] for answers in data["answers"]]
    return next(data[name] for name in ("right", "order", "index", "indexes", "true", "weights") if name in data)


def test_the_example_bears_at_least_forty_sound_questions(generated: list[Question]) -> None:
    assert len({question.fact for question in generated}) >= 40
    assert all(not list(question.problems()) for question in generated)


def test_every_type_finds_questions_in_the_example(of_type: list[Question]) -> None:
    assert of_type


def test_a_question_says_where_it_comes_from(of_type: list[Question]) -> None:
    speech = files.read_speech(REPO / "content/speeches/office-work.yaml")
    for question in of_type:
        assert question.source.speech == "office-work"
        assert question.source.quotes
        assert all(quote in speech.plain() for quote in question.source.quotes)
        assert question.explanation
        assert question.points
        assert question.difficulty is not None
        assert 0 <= question.difficulty <= 1


def test_ids_are_unique_and_the_same_on_every_run(generated: list[Question]) -> None:
    again = pool.generated(files.read_speech(REPO / "content/speeches/office-work.yaml"))
    assert again == generated
    assert len({question.id for question in generated}) == len(generated)


def test_the_right_response_earns_everything_in_every_layout(of_type: list[Question]) -> None:
    for question in of_type:
        for layout in layouts(question):
            for scheme in question.SCHEMES:
                key = question.key(layout, scheme)
                mark = question.mark(key, right_response(question, key))
                assert mark.share == 1, question.id
                assert len(mark.units) == question.units
                assert all(mark.units)


def test_no_response_earns_nothing(of_type: list[Question]) -> None:
    for question in of_type:
        key = question.key(layouts(question)[0])
        assert question.mark(key, None).share == 0
        assert question.mark(key, []).share == 0


def test_prompt_and_key_are_plain_values(of_type: list[Question]) -> None:
    for question in of_type:
        layout = layouts(question)[0]
        for value in (question.prompt(layout), question.key(layout)):
            assert json.loads(json.dumps(dataclasses.asdict(value)))  # type: ignore[call-overload]
            hash(value)


def test_a_prompt_does_not_show_its_own_blanks(of_type: list[Question]) -> None:
    for question in of_type:
        shown = "\n".join(text.fold(phrase) for phrase in question.shown())
        for secret in question.secrets():
            if len(secret) == 1:
                (answer,) = secret
                assert text.fold(answer) not in shown, question.id


def test_the_hash_of_a_question_tells_a_persons_edit(of_type: list[Question]) -> None:
    from quizgen.questions.common import content_hash

    for question in of_type:
        assert question.origin is not None
        assert content_hash(question) == question.origin.hash
        assert content_hash(dataclasses.replace(question, explanation="改过")) != question.origin.hash
        assert content_hash(dataclasses.replace(question, status="approved")) == question.origin.hash


def test_stems_are_worded_in_the_language_of_the_speech(generated: list[Question]) -> None:
    stems = [phrase for question in generated for phrase in question.shown()]
    assert not [stem for stem in stems if "the text" in stem]


def test_an_english_speech_gets_questions_of_every_type() -> None:
    steps = PointList(lead="Three steps:", order="numbered", items=("read the file", "take notes", "report back"))
    duties = PointList(lead="Four duties:", items=("greet all guests", "keep the keys", "sort letters", "lock doors"))
    rules = Couplets(
        lead="Each channel has its rule:", pairs=(("Phone", "at once"), ("Mail", "by noon"), ("Visit", "stand"))
    )
    limit = "Every caller must be answered within 10 minutes at the main desk of the house."
    body = ("A desk is the [[first impression]].", steps, duties, rules, limit)
    speech = Speech(id="s", title="Remarks", language="en", body=body)
    found = list(questions.generate(facts.find(speech), wording.say(speech.language)))
    assert {question.type for question in found} == set(TYPES)
    assert all(not text.is_cjk("".join(question.shown())) for question in found)


def test_what_lint_looks_at_is_what_the_prompt_shows(of_type: list[Question]) -> None:
    for question in of_type:
        shown = "".join(text.fold(phrase) for phrase in question.shown())
        assert question.asks()
        entries = [*(option.text for option in question.options()), *question.sequence()]
        assert all(text.fold(entry) in shown for entry in entries)
        assert any(option.right for option in question.options()) == any(question.options())
        for cue in question.cues():
            assert cue.right not in cue.wrong
