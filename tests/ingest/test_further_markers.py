"""Markers, topics and names of regulations, of meetings' reports and of what an English speaker says."""

import pytest

from tests.ingest.reading import headings, named, terms


def test_numbers_of_two_and_three_parts_nest() -> None:
    source = "1 总则\n1.1 目的\n为管好库房，定此规定。\n1.2 范围\n适用于各库区。\n2 巡查\n2.1 白班\n每班两次。"
    levels = [level for level, marker, _ in headings(source) if "." in marker]
    assert len(levels) == 3
    assert len(set(levels)) == 1
    assert [title for _, marker, title in headings(source) if "." in marker] == ["目的", "范围", "白班"]


def test_annexes_stand_beside_the_headings_before_them() -> None:
    source = "一、巡查\n每班两次。\n二、交接\n当面签字。\n附件1：交接登记表\n写清姓名。\n附件2：巡查路线\n从东门起。"
    assert [(level, title) for level, _, title in headings(source)] == [
        (1, "巡查"), (1, "交接"), (1, "交接登记表"), (1, "巡查路线"),
    ]  # fmt: skip


@pytest.mark.parametrize("marker", ["{}: ", "And {}: ", "Rule {}: "])
def test_an_english_speaker_counts_aloud(marker: str) -> None:
    points = ("we answer every letter", "we sign what we send", "we keep a copy")
    lines = [
        marker.format(number).capitalize() + point + ". It took us long to learn that."
        for number, point in zip(("one", "two", "three"), points, strict=True)
    ]
    assert [title for _, _, title in headings("\n".join(lines))] == list(points)


def test_what_points_are_called_is_their_name() -> None:
    source = (
        "It's called the Letter Promise, and it has three points. Here they are.\n"
        "One: we answer every letter. Nobody waits more than a single day for it.\n"
        "Two: we sign what we send. Nobody guesses whom to ask about the matter.\n"
        "And three: we keep a copy. Nobody argues about what we said in March."
    )
    assert named(source)["Letter Promise"] == ["we answer every letter", "we sign what we send", "we keep a copy"]


def test_two_clauses_with_a_quotation_are_one_topic() -> None:
    rest = "查台账，记数字。签名字，不漏项。"
    source = (
        f"要抓好三件事。一是坚持账目为先，管好出库入库。{rest}二是坚持“双锁”管理，守住夜间库区。{rest}"
        f"三是坚持当面交接，分清各班责任。{rest}"
    )
    assert terms(source) == [
        ["坚持账目为先，管好出库入库", "坚持“双锁”管理，守住夜间库区", "坚持当面交接，分清各班责任"]
    ]


def test_a_case_is_one_topic_to_its_end() -> None:
    source = (
        "有下列情形之一的，不得入库：\n（一）包装破损，造成内装货物外漏的；\n（二）单据不全，或者涂改的；\n"
        "（三）没有检验合格证明的。"
    )
    assert terms(source)[0][:2] == ["包装破损，造成内装货物外漏的", "单据不全，或者涂改的"]


def test_the_number_of_an_annex_may_stand_alone_above_its_title() -> None:
    source = "一、巡查\n每班两次。\n二、交接\n当面签字。\n附件1\n交接登记表\n写清姓名。\n附件2\n巡查路线\n从东门起。"
    assert [(marker, title) for _, marker, title in headings(source)][2:] == [
        ("附件1", "交接登记表"), ("附件2", "巡查路线"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "name", "members"),
    [
        (
            "今年库区讲“三少两多”：少开会、少填表、少陪同；多巡查、多记录。",
            "三少两多",
            ["少开会", "少填表", "少陪同", "多巡查", "多记录"],
        ),
        (
            "库区的“三条底线”，我一条一条念：\n第一，不准代签，签了的重签；\n第二，不准空岗，走开要有人顶；\n第三，不准留火，下班先看烟灰缸。",
            "三条底线",
            ["不准代签", "不准空岗", "不准留火"],
        ),
        (
            "夜班的毛病归拢起来有三种“病”。\n头一种叫“手机病”，看屏幕不看库门。\n再有就是“门禁病”，图省事把门敞着。\n"
            "最后一种我叫它“差不多病”，数字对不上也签字。",
            "三种“病”",
            ["手机病", "门禁病", "差不多病"],
        ),
        (
            "库区要树立“三个中心”的思想，即：库门是夜班的中心，台账是库门的中心，数字是台账的中心。",
            "三个中心",
            ["库门是夜班的中心", "台账是库门的中心", "数字是台账的中心"],
        ),
        (
            "库区要记好“三本账”：一本物资账、一本钥匙账、一本人员账。",
            "三本账",
            ["物资账", "钥匙账", "人员账"],
        ),
        (
            "要建立发布并及时更新物资台账库、供货单位名录库、检查问题清单等“两库一清单”。",
            "两库一清单",
            ["物资台账库", "供货单位名录库", "检查问题清单"],
        ),
    ],
)
def test_a_name_finds_its_members(source: str, name: str, members: list[str]) -> None:
    assert named(source).get(name) == members


@pytest.mark.parametrize(
    "source",
    [
        "一是：：：：",
        "我给大家念一下：库门要锁好，台账要记清。",
        "坚持“两个确保”，今年办成两件事：一是换锁，二是换灯。",
    ],
)
def test_words_that_only_lead_on_are_no_names(source: str) -> None:
    assert not {"一是", "一下", "两个确保"} & set(named(source))


def test_what_counts_titles_that_stand_in_their_place_is_their_marker() -> None:
    rest = "要天天做、月月做、年年做，做到库里每个人都记得住、说得出、办得到。"
    source = (
        f"夜班要下好“三个功夫”。\n一是下好巡查的功夫。{rest}\n二是下好记录的功夫。{rest}\n三是下好交接的功夫。{rest}\n"
        "大家回去就办。"
    )
    assert [(marker, title) for _, marker, title in headings(source)] == [
        ("一是", "下好巡查的功夫"), ("二是", "下好记录的功夫"), ("三是", "下好交接的功夫"),
    ]  # fmt: skip
    assert named(source)["三个功夫"] == ["下好巡查的功夫", "下好记录的功夫", "下好交接的功夫"]


def test_the_number_of_a_session_names_no_list() -> None:
    assert not [
        name
        for name in named("三届四次职代会上的讲话\n一、人\n先管人。\n二、物\n再管物。\n三、账\n管账。\n四、门\n管门。")
        if "四次" in name
    ]


def test_numbers_that_open_english_paragraphs_count_points() -> None:
    said = (
        "Remarks to the crews\n\n"
        "What we are having is three promises. We have called them the Harbour Three. They are on a card.\n\n"
        "Here they are.\n\n"
        "One. Nobody ever casts off from a berth alone. In any berth, at any hour, you have a mate on the quay.\n\n"
        "Two. A defect is written down. Every check, every time, on the handset.\n\n"
        "Three. Anyone can stop the job. A cleaner, an apprentice, somebody on the first day.\n\n"
        "That's the three. One of them was hard to write.\n"
    )
    assert named(said) == {
        "Harbour Three": [
            "Nobody ever casts off from a berth alone",
            "A defect is written down",
            "Anyone can stop the job",
        ]
    }


@pytest.mark.parametrize(
    "marks",
    [("First:", "Second:", "Third:"), ("Step 1.", "Step 2.", "Step 3."), ("Rule one.", "Rule two.", "Rule three.")],
)
def test_ordinals_and_steps_with_any_mark_count_points(marks: tuple[str, str, str]) -> None:
    points = (
        "count the lines with their names",
        "shut the gate or have somebody at it",
        "tell the bridge first and look second",
    )
    said = "\n\n".join(
        f"{mark} {point}. Then go on with your round." for mark, point in zip(marks, points, strict=True)
    )
    (found,) = terms(f"Briefing for the watch\n\nIf you only take away three things, these are they.\n\n{said}\n")
    assert found == list(points)


def test_a_number_that_opens_a_sentence_alone_counts_nothing() -> None:
    assert not terms("Briefing\n\nFifty-two falls.\n\nOne. That is all we had the year before.\n\nThank you.\n")
