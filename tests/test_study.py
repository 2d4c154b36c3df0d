"""The study sheet of a speech: what it says, what it leaves out where it has blanks."""

from quizgen.model import Couplets, Pairs, Point, PointList, Quote, Section, Speech
from quizgen.study import StudyView, study_of

SPEECH = Speech(
    id="lamp",
    title="灯塔须知",
    body=("开篇说明来由。守灯人要[[勤擦灯罩|常擦灯罩]]。",),
    lists=(PointList(name="三勤", items=("眼勤", "手勤")),),
    sections=(
        Section(
            marker="一、",
            heading="守好灯",
            body=(
                PointList(
                    lead="做到两点：",
                    items=(
                        Point(marker="一要", term="备足灯油", text="每班[[两桶]]。", body=("油桶[[离火]]放置。",)),
                        "按时点灯",
                    ),
                ),
                Couplets(pairs=(("雾天", "鸣笛"),)),
            ),
            pairs=(Pairs(name="两不", items=(("白天", "不离岗"),)),),
            quotes=(Quote(text="灯在人在。", by="老守灯人"),),
        ),
    ),
)  # fmt: skip


def told(view: StudyView) -> list[str]:
    return ["".join(run.text for run in line.runs) for part in view.parts for line in part.lines]


def known(view: StudyView) -> list[str]:
    return [run.text for part in view.parts for line in part.lines for run in line.runs if run.known]


def test_it_tells_lists_couplets_quotations_and_the_sentences_with_key_terms() -> None:
    assert told(study_of(SPEECH, "study-sheet")) == [
        "守灯人要勤擦灯罩。", "“三勤”", "眼勤", "手勤",
        "做到两点：", "一要备足灯油：每班两桶。", "油桶离火放置。", "按时点灯", "雾天 — 鸣笛",
        "“两不”", "白天 — 不离岗", "灯在人在。（老守灯人）",
    ]  # fmt: skip


def test_key_terms_members_and_second_halves_are_to_be_known() -> None:
    assert known(study_of(SPEECH, "study-blanks")) == [
        "勤擦灯罩", "眼勤", "手勤", "备足灯油", "两桶", "离火", "按时点灯", "鸣笛", "不离岗",
    ]  # fmt: skip


def test_headings_keep_their_level() -> None:
    assert [(part.level, part.heading) for part in study_of(SPEECH, "study-sheet").parts] == [
        (0, ""),
        (1, "一、守好灯"),
    ]
