"""What every output format keeps to."""

import dataclasses

import pytest

from quizgen import formats, text
from quizgen.model import Paper, PointList, Question, Speech
from quizgen.study import KINDS, study_of
from quizgen.views import OPEN, View, view_of

PAIRS = [tuple(output.split(".")) for output in formats.outputs()]
LESSON = Speech(id="lamp", title="灯塔须知", lists=(PointList(name="三勤", items=("眼勤", "手勤", "腿勤")),))
HOSTILE = "<script>alert(1)</script>&amp;<img src=file:///etc/passwd>\"'{{ 7*7 }}"


@pytest.fixture(params=PAIRS, ids=[".".join(pair) for pair in PAIRS])
def kind_and_format(request: pytest.FixtureRequest) -> tuple[str, str]:
    pair: tuple[str, str] = request.param
    return pair


def test_the_same_view_gives_the_same_bytes(
    kind_and_format: tuple[str, str], example_papers: tuple[Paper, ...]
) -> None:
    kind, name = kind_and_format
    view = study_of(LESSON, kind) if kind in KINDS else view_of(example_papers[0], kind)
    first = formats.render(view, name)
    assert first
    assert formats.render(view, name) == first


def test_views_for_test_takers_hold_no_key(example_papers: tuple[Paper, ...]) -> None:
    for kind in OPEN:
        for paper in example_papers:
            view = view_of(paper, kind)
            assert all(item.answer is None for part in view.parts for item in part.items)


def test_open_views_show_no_answer_anywhere(example_papers: tuple[Paper, ...]) -> None:
    for kind in OPEN:
        for paper in example_papers:
            shown = [text.fold(phrase) for phrase in strings(view_of(paper, kind))]
            for item in paper.items:
                for secret in item.question.secrets():
                    if len(secret) == 1:
                        assert not [phrase for phrase in shown if text.fold(next(iter(secret))) in phrase]


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [one for part in value for one in strings(part)]
    if dataclasses.is_dataclass(value):
        return [one for f in dataclasses.fields(value) for one in strings(getattr(value, f.name))]
    return []


def hostile(paper: Paper) -> View:
    """The paper's self-test with hostile words in every text of the first question of each section."""

    def poisoned(question: Question) -> Question:
        words = {
            f.name: getattr(question, f.name) + HOSTILE
            for f in dataclasses.fields(question)
            if f.name in ("stem", "text", "explanation")
        }
        return dataclasses.replace(question, **words)

    sections = tuple(
        dataclasses.replace(
            section,
            title="",
            items=tuple(dataclasses.replace(item, question=poisoned(item.question)) for item in section.items),
        )
        for section in paper.sections
    )
    return view_of(dataclasses.replace(paper, title=HOSTILE, sections=sections), "selftest")


def test_content_never_becomes_markup_or_template(example_papers: tuple[Paper, ...]) -> None:
    page = formats.render(hostile(example_papers[0]), "html").decode()
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "{{ 7*7 }}" in page
    assert page.count("<script") == page.count("</script>")
