"""What documents of real offices showed: pages around a text, annexes, names that all know, couplets amid a clause."""

import pytest

from quizgen.ingest.document import from_text
from quizgen.ingest.outline import structure
from tests.ingest.reading import headings, lists, members, named, pairs


def title(source: str) -> str:
    return structure(from_text(source), "s").title


# ---- titles


def test_what_a_page_shows_of_itself_is_no_title() -> None:
    menu = "下载\n打印\n收藏\n【字号：\n加大\n还原\n】\n"
    page = f"{menu}2031年东港区政府工作报告\n发布时间：2031-01-20\n各位代表：\n现在报告工作。\n"
    assert title(page) == "2031年东港区政府工作报告"
    assert title("下载\n\n各位代表：\n现在向大会报告工作，请予审议。\n") == "s"  # the name of the file


@pytest.mark.parametrize(
    ("source", "whole"),
    [
        (
            "港务局关于同意设立\n船闸管理协调小组的批复\n港函〔2031〕5号\n东港区：\n",
            "港务局关于同意设立船闸管理协调小组的批复",
        ),
        (
            "港务局关于全面推行\n泊位公示制度巡查记录制度\n吊装作业审核制度的指导意见\n港发〔2031〕8号\n",
            "港务局关于全面推行泊位公示制度巡查记录制度吊装作业审核制度的指导意见",
        ),
        ("港务局作业票管理办法\n关于泊位调度的通知\n各科室：\n", "港务局作业票管理办法"),
    ],
)
def test_a_title_goes_on_to_the_kind_of_document_that_it_names(source: str, whole: str) -> None:
    assert title(source) == whole


# ---- annexes, notes in brackets


def test_an_annex_without_a_number_and_one_of_two_lines_are_parts() -> None:
    source = (
        "港务局关于号牌的通知\n一、核发范围\n由港务局核发。\n二、优先通行\n各闸口优先放行。\n附件：号牌式样\n港务局\n附件\n"
        "港区车辆号牌式样\n号牌分为两种。\n一、编码规则\n字符共八位。\n二、规格尺寸\n见图二。\n附件2\n关于东港船闸\n险情调查情况的报告\n已经查明。\n"
    )
    found = headings(source)
    assert (1, "附件", "港区车辆号牌式样") in found
    assert (2, "一、", "编码规则") in found
    assert (1, "附件2", "关于东港船闸 险情调查情况的报告") in found


def test_a_note_of_who_is_charged_makes_no_heading_of_a_point() -> None:
    rows = "".join(
        f"（{n}）支持{what}开展夜间靠泊试点。（负责部门：港务局）\n" for n, what in zip("一二三", "东西南", strict=True)
    )
    source = f"关于夜航的通知\n一、放宽条件\n{rows}二、组织实施\n各科室抓好落实。\n"
    assert [level for level, _, _ in headings(source)] == [1, 1]
    assert [len(found.points) for found in lists(source)] == [3]


# ---- names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("抓好“三农”工作，引导降费让利、实行差别费率、清理规范收费。", "三农"),
        ("坚持“两个毫不动摇”，支持船东提振信心、更好发展。", "两个毫不动摇"),
        ("以“两个责任”抓纲带目，推动党组主体责任、部门监管责任、纪检组监督责任同向发力。", "两个责任"),
        ("设置东港、西港等10个“二线口岸”，便利货物进出。", "二线口岸"),
        ("坚定拥护“两个确立”[4]、坚决做到“两个维护”[4]。", "两个确立"),
    ],
)
def test_what_stands_beside_a_name_that_everybody_knows_is_not_its_members(text: str, name: str) -> None:
    assert not members(text).get(name)


def test_names_that_are_explained_keep_their_members() -> None:
    assert members("“三农”即农业、农村、农民。")["三农"] == ("农业", "农村", "农民")
    assert members("“四防”包括看人、看火、看水、看电。")["四防"] == ("看人", "看火", "看水", "看电")
    many = members(
        "推行“六个更加注重”：更加注重安全、更加注重效率、更加注重节能、更加注重衔接、更加注重服务、更加注重协同。"
    )
    assert len(many["六个更加注重"]) == 6


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("“四新”是指无人集卡、远程岸桥、智能理货、绿色岸电。", "四新", "无人集卡 远程岸桥 智能理货 绿色岸电"),
        ("做优做强粮食、油料、果蔬、水产4个百亿级产业。", "4个百亿级产业", "粮食 油料 果蔬 水产"),
        ("充分发挥东港、西港、南港、北港四个端点作用。", "四个端点", "东港 西港 南港 北港"),
        (
            "在靠泊管理、夜间引航、岸电供应等3个领域推进“三大共同行动”。",
            "三大共同行动",
            "靠泊管理 夜间引航 岸电供应",
        ),
        ("严把作业标准和交接标准两个关口。", "两个关口", "作业标准 交接标准"),
        ("统筹国内国际两个大局。", "两个大局", "国内 国际"),
        ("续写港口快速发展和航道长期稳定两大奇迹新篇章。", "两大奇迹", "港口快速发展 航道长期稳定"),
        (
            "一体推进引航体制改革、调度体制改革、理货机构改革，健全统筹“三项改革”的机制。",
            "三项改革",
            "引航体制改革 调度体制改革 理货机构改革",
        ),
        ("推动东港、西港、南港3个综保区高质量发展。", "3个综保区", "东港 西港 南港"),
    ],
)
def test_members_are_told_without_what_stands_round_them(text: str, name: str, found: str) -> None:
    assert members(text)[name] == tuple(found.split())


def test_a_heading_that_names_a_known_name_gives_it_no_members() -> None:
    source = (
        "关于费率的通知\n一、降低“三农”运输成本\n（一）降低费率\n按季公布。\n"
        "（二）减免堆存费\n当月兑现。\n（三）清理收费\n年底完成。\n"
    )
    assert "三农" not in named(source)


# ---- couplets amid a clause


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("调度员要牢记为船服务、为货把关的使命。", ("为船服务", "为货把关")),
        ("从小听港话、跟港走，立志成才。", ("听港话", "跟港走")),
        ("我们拿出抛开面子、揭短亮丑的勇气。", ("抛开面子", "揭短亮丑")),
        ("以一往无前的奋斗姿态、永不懈怠的精神状态投入检修。", ("一往无前的奋斗姿态", "永不懈怠的精神状态")),
        ("实现质的有效提升和量的合理增长。", ("质的有效提升", "量的合理增长")),
        ("健全程序完备、权责一致、相互衔接、运行高效的审核机制。", ("程序完备", "权责一致")),
        ("决定了航道不可断、船闸不可停、岸电不可缺的信念。", ("航道", "不可断")),
    ],
)
def test_couplets_stand_behind_what_leads_to_both(text: str, pair: tuple[str, str]) -> None:
    assert pair in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "企业要采取停产、停业措施。",  # kinds of one measure
        "完善监管领域、执法队伍建设。",
        "反对形式主义、官僚主义。",
        "解决港口港区发展最迫切、船员反映最强烈的问题。",  # 港口港区 is one thing
        "更好落实港口战略、维护港口利益、保障港口安全。",  # what is done to what
    ],
)
def test_things_side_by_side_are_no_couplet(text: str) -> None:
    assert pairs(text) == []
