"""Named lists: which names count what, and what their members are."""

import pytest

from tests.ingest.reading import members, speech


def test_a_name_of_two_numerals_counts_the_members_of_both() -> None:
    found = members("下村要“三不一直”，即不打电话、不要陪同、不搞座谈，直到田头。")
    assert found == {"三不一直": ("不打电话", "不要陪同", "不搞座谈", "直到田头")}


def test_a_name_followed_by_is_and_a_colon_has_its_members() -> None:
    assert members("“三必填”是：必填日期，必填姓名，必填事由。")["三必填"] == ("必填日期", "必填姓名", "必填事由")


def test_what_counts_members_is_no_part_of_them() -> None:
    assert members("“两个不准”，一个是不准迟到，一个是不准早退。")["两个不准"] == ("不准迟到", "不准早退")


def test_a_count_without_a_noun_is_no_name() -> None:
    assert not members("来件包括请示、报告、函件等三类。")


@pytest.mark.parametrize("title", ["[[、0一二丁", "做到“三个有”：有心[[、有情、有为"])
def test_members_that_hold_brackets_of_marks_stay_text(title: str) -> None:
    assert all(points.points for points in speech(title).lists)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("总要求是做到八个字：“勤快、仔细、谦虚、守信”。", {"八个字": ("勤快", "仔细", "谦虚", "守信")}),
        (
            "写材料要牢记“短、实、新”三个字，更要牢记“快、准、稳、细”四个字。",
            {"三个字": ("短", "实", "新"), "四个字": ("快", "准", "稳", "细")},
        ),
        ("全稿压缩了八个字：其余的话一概不动。", {}),
    ],
)
def test_a_name_may_count_characters(said: str, found: dict[str, tuple[str, ...]]) -> None:
    assert {name: told for name, told in members(said).items() if told} == found


def test_figures_in_quotes_before_what_is_so_called_are_a_name() -> None:
    told = "落实“1358”工作思路，“1”就是一条底线，“3”是三个库区，“5”是五类物资，“8”是八项制度。"
    assert members(told)["1358"] == ("一条底线", "三个库区", "五类物资", "八项制度")


def test_a_speaker_may_turn_from_one_member_to_the_next() -> None:
    said = "守库要过“三关”。先说进门关。来人先登记。再说出库关，单据要齐。最后讲盘点关。每月一次。"
    assert members(said)["三关"] == ("进门关", "出库关", "盘点关")


def test_turns_that_are_more_than_the_name_counts_are_no_members() -> None:
    said = "守库要过“两关”。先说进门关。来人先登记。再说出库关，单据要齐。最后讲盘点关。每月一次。"
    assert members(said)["两关"] == ()


def test_a_name_that_counts_nothing_has_the_members_that_repeat_it() -> None:
    found = members("推行“一线工作法”：情况到一线摸，办法在一线想，结果拿一线验。另设“一站式”窗口：来人在此登记。")
    assert found["一线工作法"] == ("情况到一线摸", "办法在一线想", "结果拿一线验")
    assert not found.get("一站式")


def test_ordinals_may_stand_behind_dots() -> None:
    said = "今年要打好两场硬仗。第一场是防汛硬仗……第二场是保供硬仗。"
    assert members(said)["两场硬仗"] == ("防汛硬仗", "保供硬仗")


def test_a_quoted_enumeration_may_be_summed_up_by_its_name() -> None:
    assert members("工作要“有布置、有检查、有回音”，也就是我常说的“三有”。")["三有"] == ("有布置", "有检查", "有回音")


TOLD = [
    ("有三件事要办：清底数，月底报表；定责任，落到人头；建台账，天天记。", "三件事", "清底数 定责任 建台账"),
    ("要算好两本账：少跑一趟省十块钱，这是经济账；少等一天少句埋怨，这是民心账。", "两本账", "经济账 民心账"),
    ("做到“两会两不”。“两会”是会记、会算，“两不”是不早退、不误事。", "两会两不", "会记 会算 不早退 不误事"),
    ("必须先登记，这是规矩；必须再验货，这是底线。这两个“必须”要记牢。", "两个“必须”", "必须先登记 必须再验货"),
    ("记住两句话：人不离库，库不离锁；账不离手，手不离笔。", "两句话", "人不离库，库不离锁 账不离手，手不离笔"),
    (
        "一律“三查八对”。三查，就是来前查、来时查、走后查；八对，对姓、名、号、物、量、价、时和地点。",
        "三查",
        "来前查 来时查 走后查",
    ),
    ("今年就抓“一网两会”。一网，就是网格。两会，一个是院落会，一个是理事会。", "两会", "院落会 理事会"),
    ("仓储、运输、保洁三个口子拧成一股绳，这叫“三线合一”。", "三线合一", "仓储 运输 保洁"),
    ("小事不出班，大事不出库，这是“两不出”。", "两不出", "小事不出班 大事不出库"),
    (
        "“三个不让”大家都熟，是老主任定下的：不让货等人，不让人等车，不让车等单。",
        "三个不让",
        "不让货等人 不让人等车 不让车等单",
    ),
    ("社区里独居老人、卧床病人、残疾人这“三类人员”要建档。", "三类人员", "独居老人 卧床病人 残疾人"),
    ("定了“两个一”学习计划，每周看一本书、每月写一篇稿。", "两个一", "每周看一本书 每月写一篇稿"),
]


@pytest.mark.parametrize(("said", "name", "found"), TOLD)
def test_a_text_has_many_ways_to_tell_its_members(said: str, name: str, found: str) -> None:
    assert members(said)[name] == tuple(found.split())


def test_what_is_done_with_a_list_is_no_part_of_its_name() -> None:
    assert "四色上墙" not in members("风险按红、橙、黄、蓝四色上墙。")


def test_a_point_that_is_a_counted_noun_names_what_it_lists() -> None:
    found = speech("一、框架\n(1) 两个层面：硬件环境、软件服务。\n(2) 三个阶段：事前、事中、事后。")
    assert {points.name for _, node in found.walk() for points in node.lists} == {"两个层面", "三个阶段"}


def test_the_verb_of_a_name_is_no_part_of_its_first_member() -> None:
    assert members("一律“三查四对”。三查，就是前查、中查、后查；四对，对姓名、床号、药名和剂量。")["四对"] == (
        "姓名",
        "床号",
        "药名",
        "剂量",
    )


def test_what_an_english_relative_clause_adds_is_no_member() -> None:
    said = "Use soap in two situations: when hands are dirty, and after contact with mud, whose germs stay."
    assert members(said)["two situations"] == ("when hands are dirty", "after contact with mud")


def test_what_only_explains_another_name_is_no_member() -> None:
    said = "交班要做到“五清”“两交接”，“五清”是指看清、讲清、问清、查清、点清；“两交接”是指现场交接、实物交接。"
    assert members(said)["两交接"] in ((), ("现场交接", "实物交接"))


def test_a_sentence_that_goes_on_behind_an_english_name_does_not_list() -> None:
    said = "We agreed on the Four Keeps, and I want to explain them, because they matter, more to the point, to all."
    assert "four Keeps" not in members(said)
    assert members("We have three values, care, speed, and candour.")["three values"] == ("care", "speed", "candour")
    assert members("We make two promises: we will act fast, and we will tell the truth.")["two promises"]


def test_a_weekday_is_no_name() -> None:
    assert "三下午" not in members("集体备课固定：语文周二下午，数学、物理、化学周三下午，其余周四下午。")


def test_members_lose_the_is_before_each() -> None:
    told = "库房是“三个窗口”：是展示形象的窗口，来人先看；是反映作风的窗口，快慢可见；是检验管理的窗口，账物都在。"
    assert members(told)["三个窗口"] == ("展示形象的窗口", "反映作风的窗口", "检验管理的窗口")


def test_a_speaker_may_ask_which_characters_he_means() -> None:
    told = "库房工作说到底就是六个字的功夫，哪六个字呢？细、早、实、紧、静、通。"
    assert members(told)["六个字"] == tuple("细早实紧静通")


@pytest.mark.parametrize(
    "said",
    [
        "以“四个意识”“四个自信”和“两个维护”为标尺。",
        "一要坚守“一港”之本、善用“两制”之利。",
        "坚决清除心怀二志、言行不一的“两面人”。",
        "做优一产稳住、二产挺住、发力“三产”。",
        "贯彻港务局八届五次全体会议和市“两会”精神。",
        "省里有“两高融通”办学，即高校与高中合作培养人才这样的导向；作为学校也要适应分类办学的需要。",
        "国家对现有公益型、福利型、事业型的第三产业单位给予支持。",
    ],
)
def test_what_is_said_of_a_name_is_not_what_it_counts(said: str) -> None:
    assert not any(members(said).values())


def test_a_name_keeps_the_noun_of_what_it_counts() -> None:
    said = "实现现代化建设、完成祖国统一、维护世界和平这三大历史任务。"
    assert list(members(said)) == ["三大历史任务"]


def test_a_member_may_begin_with_what_is_quoted() -> None:
    said = "推进保障性住房建设、“平急两用”设施建设、城中村改造等“三大工程”。"
    assert len(members(said)["三大工程"]) == 3
