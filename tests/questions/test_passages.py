"""Lists that the text does not name: asked by the sentence from which the text goes on to them."""

import pytest

from quizgen.facts import passages
from quizgen.model import Point, PointList
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import speech

LED = "管好库房，必须先建好四本台账。"
LISTED = PointList(
    order="numbered",
    items=tuple(
        Point(marker=marker, term=term, text=text)
        for marker, term, text in (
            ("一是", "入库登记台账", "货到当天写清楚"),
            ("二是", "领用审批台账", "主管点头才放行"),
            ("三是", "定期盘点台账", "月底两个人一起数"),
            ("四是", "报废处置台账", "拍照留底满三年"),
        )
    ),
)


@pytest.mark.parametrize(
    ("before", "leading"),
    [
        ("去年工作不错。管好库房，必须先建好四本台账。", "管好库房，必须先建好四本台账"),
        ("会上指出，当前要着力抓好以下几项工作。", "会上指出，当前要着力抓好以下几项工作"),
        ("这是对库房工作的一项基本要求。", ""),
        ("怎样才能管好库房呢？", ""),
        ("好的。", ""),
        ("大家梳理了一下，库房有这么几个毛病。", ""),
    ],
)
def test_a_sentence_leads_to_a_list_where_it_stands_by_itself(before: str, leading: str) -> None:
    assert passages.leading(before) == leading


def test_of_a_long_sentence_its_first_and_its_last_clause_are_given() -> None:
    middle = "，".join(["把检查整改贯穿仓储管理的全过程和各环节"] * 3)
    assert passages.leading(f"做好今年的仓储工作，{middle}，要抓住五个重点。") == "做好今年的仓储工作，……要抓住五个重点"


@pytest.mark.parametrize(
    ("said", "count", "question"),
    [
        ("当前要着力抓好以下几项工作", 4, "当前要着力抓好哪四项工作"),
        ("要抓好6个方面的重点工作", 6, "要抓好哪6个方面的重点工作"),
        ("要抓好6个方面的重点工作", 5, ""),
        ("库房必须具备下列条件", 3, "库房必须具备哪些条件"),
        ("货物有下列情形之一的，不得出库", 3, "货物有哪些情形的，不得出库"),
        ("要处理好一系列重大关系", 3, "要处理好哪些重大关系"),
        ("管好库房，必须先建好台账", 4, ""),
    ],
)
def test_a_sentence_that_counts_or_announces_becomes_the_question(said: str, count: int, question: str) -> None:
    assert passages.asking(said, count) == question


def test_the_sentence_and_the_list_stand_in_the_stem_with_every_other_point_blank() -> None:
    (question,) = made("fill_blank", speech(LED, LISTED))
    assert question.asks().startswith("讲话指出，管好库房，必须先建好四本台账。一是")
    assert [phrase for secret in question.secrets() for phrase in secret] == ["领用审批台账", "报废处置台账"]


def test_what_all_points_begin_with_stays_in_the_stem() -> None:
    deeds = (("一", "着力建台账"), ("二", "着力清死角"), ("三", "着力强值守"))
    items = tuple(Point(marker=f"第{n}，", term=deed) for n, deed in deeds)
    (question,) = made("fill_blank", speech("下一步库房工作要有新的气象。", PointList(order="numbered", items=items)))
    assert "第一，着力＿＿" in question.asks()


def test_a_short_answer_asks_for_the_points_that_the_sentence_leads_to() -> None:
    (question,) = made("short_answer", speech(LED, LISTED))
    assert question.asks() == "讲话指出，管好库房，必须先建好四本台账。对此，文中提出了哪四个方面的要求？请简要回答。"


def test_a_point_that_only_says_there_are_others_is_no_key_point() -> None:
    cases = ("货物数量与台账记载不符", "危险品标签脱落或者模糊", "冷库温度连续两小时超限", "其他情形")
    items = tuple(Point(marker=f"（{n}）", term=case) for n, case in zip("一二三四", cases, strict=True))
    of = speech("库管员遇有下列情形之一的，应当报告。", PointList(order="numbered", items=items))
    (question,) = made("short_answer", of)
    assert question.asks().startswith("讲话指出，库管员遇有哪些情形的，应当报告？")
    assert "其他" not in str(question.key_points)  # type: ignore[attr-defined]


def test_a_point_that_says_who_lays_down_the_others_is_a_key_point() -> None:
    cases = ("库房的结构和门窗", "消防器材", "冷库的机电设备", "应急管理部门规定的其他检验项目")
    items = tuple(Point(marker=f"（{n}）", term=case) for n, case in zip("一二三四", cases, strict=True))
    (question,) = made(
        "short_answer", speech("库管员每年对下列项目实施检验。", PointList(order="numbered", items=items))
    )
    assert [one.text for one in question.key_points] == list(cases)  # type: ignore[attr-defined]


def test_points_and_what_is_said_of_them_are_matched_under_the_sentence() -> None:
    (question,) = made("matching", speech(LED, LISTED))
    assert question.asks() == "讲话指出，管好库房，必须先建好四本台账。请为左栏各项选出对应的说明。"


def test_a_name_is_asked_in_the_one_sentence_that_says_it_with_its_members() -> None:
    said = "各中心库必须落实验收、保管、盘点“三个责任人”，夜间一律不得离岗。"
    named = PointList(name="三个责任人", items=("验收", "保管", "盘点"))
    assert made("fill_blank", speech(said, lists=(named,)))[0].asks() == (
        "讲话指出，各中心库必须落实＿＿、＿＿、＿＿“三个责任人”，夜间一律不得离岗。"
    )
