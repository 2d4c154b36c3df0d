"""matching: which rows, which extra entries, in which order."""

import random

from quizgen import facts, wording
from quizgen.model import Couplets, Point, PointList, Section, Speech
from quizgen.questions.matching import Matching

say = wording.say("zh-CN")


def drafts(*body: object, sections: tuple[Section, ...] = ()) -> list[Matching]:
    speech = Speech(id="s", title="题", body=body, sections=sections)  # type: ignore[arg-type]
    return list(Matching.generate(facts.find(speech), say))


COUPLETS = Couplets(lead="三个零：", pairs=(("收文", "零积压"), ("发文", "零差错"), ("会务", "零失误")))


def test_couplets_become_rows() -> None:
    (question,) = drafts(COUPLETS)
    assert question.pairs == COUPLETS.pairs
    assert question.stem.startswith("三个零：")


def test_extra_entries_come_from_other_couplets_of_the_same_form() -> None:
    other = Couplets(lead="另三个零：", pairs=(("值班", "零脱岗"), ("信访", "零推诿"), ("档案", "无遗失")))
    first = drafts(COUPLETS, other)[0]
    assert first.distractors == ("零脱岗", "零推诿")


def test_points_with_explanations_get_no_extra_entries() -> None:
    def three(about: str, *glosses: str) -> PointList:
        return PointList(
            lead=f"{about}要求：",
            items=tuple(Point(term=f"{about}第{n}点", text=g) for n, g in zip("一二三", glosses, strict=True)),
        )

    near = three("收发", "来件当日登记", "急件专人送达", "密件双人保管")
    far = three("会务", "会前备好材料", "会中记清要点", "会后抓紧落实")
    found = drafts(sections=(Section(heading="上", body=(near,)), Section(heading="下", body=(far,))))
    assert [question.distractors for question in found] == [(), ()]


def test_headings_of_two_halves_become_rows() -> None:
    titles = ("摸清底数，做到心中有数", "压实责任，做到肩上有责", "勤查严督，做到手上有招", "赏罚分明，做到眼里有人")
    sections = tuple(Section(marker=f"{n}、", heading=t) for n, t in zip("一二三四", titles, strict=True))
    assert drafts(sections=sections[:3]) == []
    (question,) = drafts(sections=sections)
    assert question.pairs[0] == ("摸清底数", "心中有数")


def test_points_with_explanations_become_rows_and_silent_ones_do_not() -> None:
    points = [
        Point(term=t, text=x)
        for t, x in [("守时", "说几点到就几点到。"), ("守信", "应下的事办成"), ("守密", "不该说的不说")]
    ]
    (question,) = drafts(PointList(lead="三守：", items=(*points, Point(term="守拙"))))
    assert question.pairs == (("守时", "说几点到就几点到"), ("守信", "应下的事办成"), ("守密", "不该说的不说"))


def test_a_row_that_its_wording_gives_away_is_left_out_where_three_remain() -> None:
    told = [("守时", "每次到会守时"), ("守信", "应下的事办成"), ("守密", "不该说的不说"), ("守拙", "不抢别人的功劳")]
    (question,) = drafts(PointList(lead="四守：", items=tuple(Point(term=t, text=x) for t, x in told)))
    assert "守时" not in [left for left, _ in question.pairs]


def test_two_couplets_are_too_few() -> None:
    assert drafts(Couplets(pairs=(("收文", "零积压"), ("发文", "零差错")))) == []


def test_the_columns_never_lie_side_by_side_in_order() -> None:
    question = Matching(id="q", stem="配对", pairs=(("甲", "一"), ("乙", "二"), ("丙", "三")), distractors=("四",))
    for seed in range(200):
        layout = question.layout(random.Random(seed))
        assert question.key(layout).right != (0, 1, 2)
        prompt = question.prompt(layout)
        pairs = {prompt.left[i]: prompt.right[j] for i, j in enumerate(question.key(layout).right)}
        assert pairs == dict(question.pairs)


def test_right_entries_that_are_the_same_are_told() -> None:
    question = Matching(id="q", stem="配对", pairs=(("甲", "一"), ("乙", "一。")))
    assert [problem.message for problem in question.problems()] == [
        "two right entries are the same (extra ones included)"
    ]
