"""fill_blank: what is blanked, and what is not."""

import pytest

from quizgen import facts, wording
from quizgen.model import Block, Pairs, Point, PointList, Section, Speech
from quizgen.questions.fill_blank import WIDTHS, FillBlank

say = wording.say("zh-CN")


def drafts(*body: Block, pairs: tuple[Pairs, ...] = (), sections: tuple[Section, ...] = ()) -> list[FillBlank]:
    speech = Speech(id="s", title="题", body=body, pairs=pairs, sections=sections)
    return list(FillBlank.generate(facts.find(speech), say))


def texts(*body: Block, pairs: tuple[Pairs, ...] = ()) -> list[str]:
    return [question.text for question in drafts(*body, pairs=pairs)]


NUMBERED = PointList(
    name="四快",
    order="numbered",
    items=tuple(
        Point(marker=f"{n}要", term=t) for n, t in zip("一二三四", ["快接", "快办", "快报", "快结"], strict=True)
    ),
)


def test_a_short_list_with_a_name_is_blanked_whole_and_a_long_one_by_every_other_member() -> None:
    assert texts(NUMBERED) == ["“四快”是指：一要[[快接]]；二要[[快办]]；三要[[快报]]；四要[[快结]]。"]
    six = PointList(name="六快", items=("快接", "快办", "快报", "快结", "快评", "快改"))
    assert texts(six) == ["“六快”是指快接、[[快办]]、快报、[[快结]]、快评、[[快改]]。"]


def test_a_numbered_list_wants_its_order_and_a_bare_one_does_not() -> None:
    assert {question.any_order for question in drafts(NUMBERED)} == {False}
    bare = PointList(name="三类", items=("来文", "来电", "来访"))
    assert {question.any_order for question in drafts(bare)} == {True}


def test_members_in_one_frame_are_blanked_by_what_tells_them_apart() -> None:
    frame = PointList(lead="三种关系：", items=("处理好快和慢的关系", "处理好文稿和会务的关系", "处理好人和事的关系"))
    assert texts(frame)[-1] == (
        "三种关系：处理好快和慢的关系、"
        "处理好[[文稿和会务|文稿与会务|会务和文稿|会务与文稿]]的关系、处理好人和事的关系。"
    )


def test_a_quoted_word_in_a_member_is_the_blank() -> None:
    roles = PointList(lead="三种角色：", items=("当“传声筒”", "做“过滤网”", "作“参谋部”"))
    assert texts(roles)[0] == "三种角色：当“传声筒”、做“[[过滤网]]”、作“参谋部”。"


def test_the_right_halves_of_couplets_are_blanked_in_their_own_frame() -> None:
    pairs = Pairs(name="两变", items=(("坐等", "上门"), ("单办", "联办")))
    assert texts("要变坐等为上门，变单办为联办。", pairs=(pairs,)) == ["“两变”：变坐等为[[上门]]；变单办为[[联办]]。"]


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        ("要讲[[效率]]、[[程序]]。", ((1, 2),)),
        ("既要[[快]]，又要[[稳]]。", ((1, 2),)),
        ("主任既是“[[调度员]]”，又是“[[服务员]]”。", ((1, 2),)),
        ("看[[思考]]能力和[[沟通]]能力。", ((1, 2),)),
        ("常讲“[[言当其时]]，[[一字千金]]”。", False),
        ("一个部门[[设卡]]，工作就要[[延误]]。", False),
    ],
)
def test_blanks_that_could_change_places_may(sentence: str, groups: object) -> None:
    assert drafts(sentence)[0].any_order == groups


def test_two_enumerations_of_one_sentence_are_not_blanked_together() -> None:
    both = "先做[[甲事]]、[[乙事]]，还做[[丙事]]、[[丁事]]。"
    assert texts(both) == ["先做[[甲事]]、[[乙事]]，还做丙事、丁事。", "先做甲事、乙事，还做[[丙事]]、[[丁事]]。"]


def test_an_answer_that_stands_elsewhere_in_the_stem_is_not_asked_for() -> None:
    assert texts("办公室重在[[服务]]，人人学会服务。") == []


def test_a_sentence_about_a_point_names_the_point_and_ends_as_a_sentence() -> None:
    points = PointList(lead="两点：", items=(Point(term="守时", text="凡事[[提前]]一步"), "守信"))
    assert "守时：凡事[[提前]]一步。" in texts(points)


def test_the_width_of_a_blank_does_not_tell_the_length_of_its_answer() -> None:
    widths = {}
    for length in range(1, 20):
        question = FillBlank(id="q", text=f"甲[[{'字' * length}]]乙")
        widths[length] = question.prompt(()).widths[0]
    assert set(widths.values()) == set(WIDTHS)
    assert widths[2] == widths[3]
    assert widths[5] == widths[7]


@pytest.mark.parametrize(
    ("marked", "any_order", "complaint"),
    [
        ("没有空", False, "missing"),
        ("甲[[ ]]", False, "empty"),
        ("甲[[乙]]", ((1, 2),), "1 to"),
        ("甲乙丙，[[甲乙]]", False, "shows an answer"),
    ],
)
def test_what_is_wrong_with_a_question_is_told(marked: str, any_order: object, complaint: str) -> None:
    question = FillBlank(id="q", text=marked, any_order=any_order)  # type: ignore[arg-type]
    assert any(complaint in p.message.format(**p.args) or "once" in p.message for p in question.problems())


def test_alternatives_are_all_accepted() -> None:
    question = FillBlank(id="q", text="要[[高效|效率高]]")
    key = question.key(())
    assert [question.mark(key, [answer]).share for answer in ("高效", "效率高。", "高 效", "低效")] == [1, 1, 1, 0]
