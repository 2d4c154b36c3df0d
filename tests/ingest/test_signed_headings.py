"""Headings that signs, turns, years or one shape mark, and names over the lines below them or behind clauses."""

import pytest

from quizgen.ingest import counted, names
from tests.ingest.reading import headings, members, named, pairs, speech, terms

LONG = "泊位、航道、锚地三处都要有人值守，值守情况每天上午九点前报到调度室，漏报的当天补报并说明原因。"
MORE = "值班长每周检查两次，检查结果记入台账，台账保存三年，谁检查谁签字，查出的问题七天内改完。"


def test_signs_mark_headings_of_two_levels() -> None:
    said = (
        f"新船员上岗须知\n★上岗之前\n{LONG}\n◎要带的东西\n{MORE}\n◎要办的手续\n{LONG}\n★上岗之后\n{MORE}\n"
        f"◎头一个星期\n{LONG}\n◎头一个月\n{MORE}"
    )
    assert [(level, title) for level, _, title in headings(said)] == [
        (1, "上岗之前"),
        (2, "要带的东西"),
        (2, "要办的手续"),
        (1, "上岗之后"),
        (2, "头一个星期"),
        (2, "头一个月"),
    ]


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        (("第一课：认航标", "第二课：看潮汐", "第三课：管缆绳"), ["认航标", "看潮汐", "管缆绳"]),
        (("做法之一：定人定岗", "做法之二：定时巡航"), ["定人定岗", "定时巡航"]),
        (("议题一　泊位调整", "议题二　汛期值守"), ["泊位调整", "汛期值守"]),
        (("误区一：引航是引航站的事", "误区二：夜航不用报备"), ["引航是引航站的事", "夜航不用报备"]),
        (("问1：夜航要不要报备？", "问2：等泊要等多久？"), ["夜航要不要报备？", "等泊要等多久？"]),
    ],
)
def test_turns_count_headings(lines: tuple[str, ...], titles: list[str]) -> None:
    said = "\n".join(["港口业务讲义", *(f"{line}\n{LONG}\n{MORE}" for line in lines)])
    assert [title for _, _, title in headings(said)] == titles


@pytest.mark.parametrize(
    ("openings", "titles"),
    [
        (
            ("一问，门开不开得了？", "二问，水出不出得来？", "三问，夜里谁醒着？"),
            ["门开不开得了", "水出不出得来", "夜里谁醒着"],
        ),
        (("第一步，自查（3月1日至10日）。", "第二步，互查（3月11日至20日）。", "第三步，请人查。"), None),
    ],
)
def test_a_speaker_counts_questions_and_steps(openings: tuple[str, ...], titles: list[str] | None) -> None:
    said = "\n".join(["消防安全讲话", "同志们，安全怎么强调都不过分。", *(one + LONG for one in openings)])
    found = [title for _, _, title in headings(said)]
    assert len(found) == len(openings)
    assert titles is None or [one.rstrip("？") for one in found] == titles


def test_years_stand_over_the_parts_of_a_report() -> None:
    said = (
        f"港务局工作总结\n2031年主要工作\n一、抓安全\n{LONG}\n二、抓服务\n{MORE}\n"
        f"2032年工作安排\n一、强基础\n{LONG}\n二、提效率\n{MORE}"
    )
    assert [(level, title) for level, _, title in headings(said)] == [
        (1, "2031年主要工作"),
        (2, "抓安全"),
        (2, "抓服务"),
        (1, "2032年工作安排"),
        (2, "强基础"),
        (2, "提效率"),
    ]


def test_topics_of_one_shape_are_headings() -> None:
    openings = ("聚力强港补链，底盘更稳。", "聚力改革开放，活力更足。", "聚力民生改善，成色更亮。")
    said = "\n".join(["港务局工作报告", *(one + LONG for one in openings)])
    assert [title for _, _, title in headings(said)] == [one.rstrip("。") for one in openings]


def test_what_follows_behind_cases_is_beside_them() -> None:
    said = (
        f"警示教育会上的讲话\n案例一：夜航不报备\n{LONG}\n案例二：值班脱岗\n{MORE}\n"
        f"从这两起案例里要吸取教训。\n第一，报备要早。{LONG}\n第二，值班要严。{MORE}\n第三，检查要实。{LONG}"
    )
    found = [title for _, _, title in headings(said)]
    assert found == ["夜航不报备", "值班脱岗", "报备要早", "值班要严", "检查要实"]


def test_a_last_part_may_have_no_number() -> None:
    said = f"在办公室会议上的讲话\n一、办文\n{LONG}\n{MORE}\n二、办会\n{LONG}\n{MORE}\n最后说说人\n{LONG}\n{MORE}"
    assert [(level, title) for level, _, title in headings(said)] == [(1, "办文"), (1, "办会"), (1, "最后说说人")]


# ---- names


@pytest.mark.parametrize(
    ("body", "members"),
    [
        (
            "首问负责制：谁接待谁负责到底。\n限时办结制：三个工作日办完。\n一次告知制：材料一次说清。",
            ["首问负责制", "限时办结制", "一次告知制"],
        ),
        ("谁接待谁负责\n谁承办谁答复\n谁签字谁担责", ["谁接待谁负责", "谁承办谁答复", "谁签字谁担责"]),
    ],
)
def test_a_heading_ends_with_the_name_of_the_lines_below_it(body: str, members: list[str]) -> None:
    said = f"港务局服务规定\n一、落实三项制度\n{body}\n二、加强检查\n{LONG}"
    assert named(said)["三项制度"] == members


@pytest.mark.parametrize(
    ("said", "name", "found"),
    [
        (
            "有几条线不能碰：一不占航道，二不堵锚地，三不抢泊位，四不偷排水。这“四不”调度室要盯到底。",
            "四不",
            ("不占航道", "不堵锚地", "不抢泊位", "不偷排水"),
        ),
        (
            "值班记着“三不沾”。公家的便宜不沾，船东的饭局不沾，货主的礼品不沾，缺一样都不行。",
            "三不沾",
            ("公家的便宜不沾", "船东的饭局不沾", "货主的礼品不沾"),
        ),
        (
            "建立船舶自检、行业抽检、第三方比对三级检测制度，每年不少于两次。",
            "三级检测制度",
            ("船舶自检", "行业抽检", "第三方比对"),
        ),
        ("将泊位利用率、准班率、能耗强度3项指标纳入考核。", "3项指标", ("泊位利用率", "准班率", "能耗强度")),
        (
            "将打卡记录、请假单、出差审批单“三对照”，发现不一致的要说明。",
            "三对照",
            ("打卡记录", "请假单", "出差审批单"),
        ),
        (
            "说到底就是服务船东、服务货主、服务旅客。这“三服务”一头都不能轻。",
            "三服务",
            ("服务船东", "服务货主", "服务旅客"),
        ),
        (
            "泊位不够时按次序安排：客船、油船、冷藏船。这“三个优先”之外的由调度长决定。",
            "三个优先",
            ("客船", "油船", "冷藏船"),
        ),
        (
            "现场做到堆场不留杂物、通道不留货物、船边不留垃圾，今后就照这“三不留”去查。",
            "三不留",
            ("堆场不留杂物", "通道不留货物", "船边不留垃圾"),
        ),
        ("应急灯做到定点放置、定人保管、定期检查（“三定”）。", "三定", ("定点放置", "定人保管", "定期检查")),
        (
            "执行“135”时限（特急件1小时送出，急件3小时送出，平件5小时送出）。",
            "135",
            ("特急件1小时送出", "急件3小时送出", "平件5小时送出"),
        ),
        (
            "平时的“1530”提醒不能停：开工前1分钟、每周收工前5分钟、放假前30分钟。",
            "1530",
            ("开工前1分钟", "每周收工前5分钟", "放假前30分钟"),
        ),
        ("单证的收、发、借、还、销，五个环节都要签字。", "五个环节", ("收", "发", "借", "还", "销")),
        ("吞吐量增长7.2%，其中煤炭、矿石、粮食三个货种占六成。", "三个货种", ("煤炭", "矿石", "粮食")),
        (
            "信息要过三道筛子：第一道筛真假，没有核实的不报；第二道筛轻重，没有价值的不报；第三道筛快慢，过时的不报。",
            "三道筛子",
            ("筛真假", "筛轻重", "筛快慢"),
        ),
        (
            "做到“三带头”。一个月内，每人给班组讲一次课，带头传；手头的图纸先过一遍，有错就改，带头改；见人有难，带头帮。",
            "三带头",
            ("带头传", "带头改", "带头帮"),
        ),
        (
            "一律按“三见”来核：报开工的，要见到机器；报完工的，要见到单子；报兑付的，要见到签字。",
            "三见",
            ("报开工的，要见到机器", "报完工的，要见到单子", "报兑付的，要见到签字"),
        ),
        (
            "报什么？时间、地点、起因、伤亡、处置，这就是我们常说的信息报送“五要素”，缺一项都要退回。",
            "五要素",
            ("时间", "地点", "起因", "伤亡", "处置"),
        ),
        (
            "码头管装船、管卸船、管理货，货主管啥？管好单证就行。码头的这“三管”写进合同里。",
            "三管",
            ("管装船", "管卸船", "管理货"),
        ),
        (
            "以下列情况为准：有专用泊位、有值守人员、有应急物资。三项都达到的，认定为“三有码头”，奖补三万元。",
            "三有码头",
            ("有专用泊位", "有值守人员", "有应急物资"),
        ),
        (
            "心里要常记三本账。头一本是安全账，出不得错。第二本是效益账，算得要细。还有一本是民心账，欠不得。",
            "三本账",
            ("安全账", "效益账", "民心账"),
        ),
        ("各家各户实行门前三包，包卫生、包绿化、包秩序，每家签一张责任书。", "三包", ("包卫生", "包绿化", "包秩序")),
        (
            "要做好三项服务：10月中旬的观摩会、11月上旬的推介会、12月的全体会。",
            "三项服务",
            ("观摩会", "推介会", "全体会"),
        ),
        ("进舱作业记住九个字：先通风、再检测、后进舱。", "九个字", ("先通风", "再检测", "后进舱")),
        (
            "要坚持“三不放过”原则，做到原因未查清不放过、责任未落实不放过、整改未到位不放过。",
            "三不放过",
            ("原因未查清不放过", "责任未落实不放过", "整改未到位不放过"),
        ),
    ],
)
def test_members_stand_where_the_text_has_them(said: str, name: str, found: tuple[str, ...]) -> None:
    assert members(said)[name] == found


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("为2960名困难船员、3415名伤残船员发放“两项补贴”682万元。", "两项补贴"),
        ("严格执行公务用船、公务接待、办公用房三项管理规定，“三公”经费同比下降11%。", "三公"),
    ],
)
def test_what_stands_before_a_name_for_something_else_are_no_members_of_it(said: str, name: str) -> None:
    assert members(said)[name] == ()


def test_a_third_class_counts_nothing() -> None:
    said = "一类会议：全局大会。\n二类会议：部门会议。\n三类会议：碰头会、协调会、现场会。"
    assert not any(one.name == "三类会议" and one.members for one in names.find(said))


@pytest.mark.parametrize(
    ("said", "members"),
    [
        ("消防课就讲三样：怎么报警，怎么弯腰，怎么走楼梯。", ["怎么报警", "怎么弯腰", "怎么走楼梯"]),
        ("消防课就讲四样：怎么报警，怎么弯腰，怎么走楼梯。", []),
        ("航道今年定了三条：泊位要够，锚地要宽，水要深。", []),
    ],
)
def test_as_many_clauses_as_are_counted_are_a_list(said: str, members: list[str]) -> None:
    assert [str(item) for points in counted.find(said) for item in points.items] == members


@pytest.mark.parametrize(
    "said", ["不在计划里的会，谁要开谁去找秘书长签字。", "违禁物品第一次没收，第二次通知家长，第三次停宿一周。"]
)
def test_no_half_breaks_off(said: str) -> None:
    assert not pairs(said)


def test_the_verb_of_the_first_member_is_not_torn() -> None:
    said = "党员要做到“三带头”：一带头学技术，二带头保安全，三带头降成本。"
    assert named(said)["三带头"] == ["带头学技术", "带头保安全", "带头降成本"]
    assert speech(said).title


def test_the_first_annex_stands_in_the_list_of_all() -> None:
    said = "关于做好防汛工作的通知\n请各站认真落实。\n附件：1.重点水域清单\n2.物资清单\n3.整改清单\n港务局办公室"
    assert ["重点水域清单", "物资清单", "整改清单"] in terms(said)


def test_days_are_not_what_happened_on_them() -> None:
    said = "接连出了三件事：2月22日，附件漏装；2月28日，座签摆错；3月5日，有人用手机拍材料。"
    assert not any({"2月22日", "2月28日"} & set(one.members) for one in names.find(said))


def test_a_step_of_a_process_is_not_empty() -> None:
    assert not any("" in found for found in terms("办理流程\n办理步骤：。→受理→归档"))


def test_a_name_stands_over_points_that_begin_with_its_word() -> None:
    said = (
        "新船员培养办法\n全站实行“三会”培养，期限一年，每季度考一次。具体要求是：\n"
        "（1）会看潮汐。三个月内能看懂潮汐表；\n（2）会系缆绳。半年内独立系缆；\n（3）会写日志。一年内日志无差错。"
    )
    assert named(said)["三会"] == ["会看潮汐", "会系缆绳", "会写日志"]


def test_points_behind_figures_in_quotation_marks_have_no_name_of_them() -> None:
    said = "值班办法\n全站实行“135”时限，逐件登记。\n（1）收件要登记。\n（2）办件要回告。\n（3）归档要核对。"
    assert terms(said)
    assert "135" not in named(said)


def test_parts_without_numbers_stand_over_numbered_ones() -> None:
    said = (
        f"合规工作会讲话\n各位同事，今天只讲一件事，就是合规。\n合规为什么是头等大事\n{LONG}\n{MORE}\n问题出在哪里\n{LONG}\n{MORE}\n今年怎么抓\n一、把制度学进去\n{LONG}\n"
        f"二、把重点管起来\n{MORE}\n几句心里话\n{LONG}\n{MORE}"
    )
    assert [(level, title) for level, _, title in headings(said)] == [
        (1, "合规为什么是头等大事"),
        (1, "问题出在哪里"),
        (1, "今年怎么抓"),
        (2, "把制度学进去"),
        (2, "把重点管起来"),
        (1, "几句心里话"),
    ]


def test_a_sign_stands_before_headings_of_two_clauses() -> None:
    said = (
        f"支部工作计划\n■ 工作目标\n{LONG}\n■ 抓学习，筑牢思想根基\n1、坚持集中学习\n{LONG}\n2、坚持领学讲学\n{MORE}\n"
        f"■ 抓规范，严格组织生活\n{MORE}"
    )
    assert [(level, title) for level, _, title in headings(said)][:3] == [
        (1, "工作目标"),
        (1, "抓学习，筑牢思想根基"),
        (2, "坚持集中学习"),
    ]
