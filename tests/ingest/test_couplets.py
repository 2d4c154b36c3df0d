"""Couplets: the frames and the builds by which a text sets two halves against each other, and what only looks so."""

import pytest

from quizgen.ingest import couplets
from tests.ingest.reading import pairs

FRAMES = [
    ("推动服务由被动等待向主动上门转变。", ("被动等待", "主动上门")),
    ("实现由单点用力到整体推进的转变。", ("单点用力", "整体推进")),
    ("要从“等米下锅”转向“找米下锅”。", ("等米下锅", "找米下锅")),
    ("让干部从“局外人”变成“当事人”。", ("局外人", "当事人")),
    ("要把群众的盼头转化为工作的劲头。", ("群众的盼头", "工作的劲头")),
    ("坚持日常巡查与专项检查并重。", ("日常巡查", "专项检查")),
    ("做到严管和厚爱齐抓并举。", ("严管", "厚爱")),
    ("要处理好快与稳、旧与新的关系。", ("旧", "新")),
    ("统筹好当前任务和长远规划的关系。", ("当前任务", "长远规划")),
    ("用机关的辛苦指数换取群众的满意指数。", ("机关的辛苦指数", "群众的满意指数")),
    ("不仅要看数字好不好看，更要看群众认不认可。", ("不仅要看数字好不好看", "更要看群众认不认可")),
    ("制度不是写在纸上的摆设，而是握在手里的戒尺。", ("不是写在纸上的摆设", "而是握在手里的戒尺")),
    ("不求样样拔尖，但求事事尽心。", ("不求样样拔尖", "但求事事尽心")),
    ("宁可自己多跑一趟，也不让来人白等一天。", ("宁可自己多跑一趟", "也不让来人白等一天")),
    ("与其事后补救，不如事前防范。", ("与其事后补救", "不如事前防范")),
    ("开会要多讲办法、少讲困难。", ("多讲办法", "少讲困难")),
    ("一手抓进度，一手抓质量。", ("一手抓进度", "一手抓质量")),
    ("按照谁主管、谁负责的原则落实。", ("谁主管", "谁负责")),
    ("越是人手紧，越要讲规矩。", ("越是人手紧", "越要讲规矩")),
    ("既讲政策的力度，也讲服务的温度。", ("既讲政策的力度", "也讲服务的温度")),
    (
        "希望大家把每一件小货当作大货来管，把每一位来客当作亲人来待。",
        ("把每一件小货当作大货来管", "把每一位来客当作亲人来待"),
    ),
    ("库房无小事，单据定分明；开口有分寸，落笔见真心。", ("库房无小事", "单据定分明")),
    ("库里不能缺人，夜里更不能缺人。", ("库里不能缺人", "夜里更不能缺人")),
    ("任务是硬任务，一件都不能少，一天都不能拖。", ("一件都不能少", "一天都不能拖")),
    ("老师傅常说：“手上一把锁，心里一杆秤。”", ("手上一把锁", "心里一杆秤")),
    ("汇报要先讲结果，再讲过程。", ("先讲结果", "再讲过程")),
    ("大家要缺什么补什么，弱什么强什么。", ("缺什么补什么", "弱什么强什么")),
    ("立足当前补短板，着眼长远打基础。", ("立足当前补短板", "着眼长远打基础")),
    ("做到思想上合心、工作上合力、步调上合拍。", ("工作上", "合力")),
]

BUILDS = [
    ("对设备，小修不过夜、大修不过三天。", ("小修不过夜", "大修不过三天")),
    ("能当场办的不拖到下午，能一次办的不让跑两趟。", ("能当场办的不拖到下午", "能一次办的不让跑两趟")),
    ("大事讲原则，小事讲风格。", ("大事讲原则", "小事讲风格")),
    ("对内抓好队伍管理，对外抓好窗口服务。", ("对内抓好队伍管理", "对外抓好窗口服务")),
    ("平时看作风，急时看担当。", ("平时看作风", "急时看担当")),
    ("难题面前敢开口，矛盾面前敢出手。", ("难题面前敢开口", "矛盾面前敢出手")),
    ("快是前提，准是生命，实是根本。", ("准", "生命")),
    ("管理靠制度、协作靠沟通、进步靠学习。", ("协作", "靠沟通")),
    ("来电有人接、来访有人迎、来信有回音。", ("来信", "有回音")),
]

ENGLISH = [
    ("We must move from blame to learning.", ("blame", "learning")),
    ("Shift the team from fixing faults to preventing them.", ("fixing faults", "preventing them")),
    ("Good signs serve both visitors and staff.", ("visitors", "staff")),
    ("Safety is not a slogan but a habit.", ("not a slogan", "a habit")),
    ("We need less paper and more talk.", ("less paper", "more talk")),
    ("They not only record faults but also mend them.", ("record faults", "mend them")),
    ("Think twice, cut once.", ("Think twice", "cut once")),
    ("We lend tools, not money.", ("We lend tools", "not money")),
    ("Call to warn people, not to scare them.", ("to warn people", "not to scare them")),
    ("Rules change; manners stay.", ("Rules change", "manners stay")),
    (
        "She would rather ask than guess, and she would rather wait than rush.",
        ("She would rather ask than guess", "she would rather wait than rush"),
    ),
    ("This is not a fire drill. It is a test of patience.", ("This is not a fire drill", "It is a test of patience")),
]


@pytest.mark.parametrize(("source", "expected"), FRAMES)
def test_a_frame_sets_its_halves_against_each_other(source: str, expected: tuple[str, str]) -> None:
    assert expected in pairs(source)


@pytest.mark.parametrize(("source", "expected"), BUILDS)
def test_clauses_of_one_build_are_couplets_though_not_of_one_length(source: str, expected: tuple[str, str]) -> None:
    assert expected in pairs(source)


@pytest.mark.parametrize(("source", "expected"), ENGLISH)
def test_english_frames_are_known(source: str, expected: tuple[str, str]) -> None:
    assert expected in pairs(source)


@pytest.mark.parametrize(
    "source",
    [
        "经办人负责材料收集、信息录入、及时归档工作。",
        "台账应当重新登记，不得涂改、补写台账。",
        "从县城到乡镇要走半天。",
        "从四月到六月，全县共巡查三十次。",
        "要加强学习，不断提高能力水平。",
        "会议由办公室主任主持，各科室负责人参加。",
        "不是周末，大家都在。",
        "检查了门窗，随后去了仓库。",
        "The shop is open from Monday to Friday.",
        "She walked from the station to the school.",
        "In 2019, we moved twice.",
        "However, we agreed.",
    ],
)
def test_what_only_stands_side_by_side_is_no_couplet(source: str) -> None:
    assert not list(couplets.find([source]))


@pytest.mark.parametrize(
    "source",
    [
        "为了把“六心”变成规矩，馆里立了新章程。",
        "按时开好“四会两课”和“读书沙龙”。",
        "完善库房管理制度，健全物资台账体系。",
        "坚守红线，一不准收礼金，二不准吃宴请，三不准泄密件。",
        "做到场地准备到位，人员分工到位，物资供应到位，联络保障到位。",
    ],
)
def test_names_of_lists_tasks_of_a_plan_and_members_of_a_series_are_no_couplets(source: str) -> None:
    assert pairs(source) == []


def test_a_half_that_states_may_end_with_its_particle() -> None:
    assert pairs("讲话\n他先到了。\n灯坏了邻居还能体谅，心坏了邻居是不会体谅的。")
    assert pairs("讲话\n他先到了。\n公物私借、私物公用的，一律追回。")
    assert ("学习", "目的") in pairs("讲话\n他先到了。\n读书是基础，学习是目的，做事是动力。")


def test_where_something_begins_may_be_a_half() -> None:
    assert pairs("讲话\n他先到了。\n节水从办公楼的水龙头省起，从实验室的冷却水省起。")


@pytest.mark.parametrize(
    "source",
    [
        "各位邻居、各位朋友：今天开会。",
        "市直各部委、市属各单位：",
        "修缮老旧围墙（责任单位：县住建局、县财政局，县档案局、县司法局）。",
        "窗口时间：早7:20—8:40，午10:50—11:20、13:10—14:30，晚18:20—19:30。",
        "明天有一场测验，八点开始，三十分钟。",
        "从明天起，停发旧票。",
        "这份经验是用汗水换来的，要珍惜。",
        "月底以前全部换成新锁，旧锁回收。",
        "主件齐全，附件缺失的，先收后补。",
        "年满五年的先列入后备名单。",
    ],
)
def test_addresses_offices_hours_and_other_senses_of_a_frame_are_no_couplets(source: str) -> None:
    assert pairs(f"讲话\n他先到了。\n{source}\n他记下了。") == []


def test_quotation_marks_and_what_leads_in_are_no_part_of_a_half() -> None:
    assert pairs("讲话\n“不积细土，难以成高山；不纳细流，难以成大江。”") == [
        ("不积细土，难以成高山", "不纳细流，难以成大江")
    ]
    assert pairs("讲话\n他先到了。\n做人要不图热闹、只图踏实。") == [("不图热闹", "只图踏实")]
    assert ("自学", "讲评") in pairs("讲话\n学法要做到三个结合，即自学和讲评相结合、看书和看地相结合。")
