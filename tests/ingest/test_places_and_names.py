"""What labelled texts of a new kind showed: headings by their place, and names in more ways of stating them."""

from __future__ import annotations

import pytest

from quizgen.ingest import names
from tests.ingest.reading import headings, named, terms

LONG = (
    "各班组要把这件事记在心上，每周对照清单查一遍，发现问题当场改，当场改不了的写进台账，"
    "限期改到位，改完之后再由值班长复看一遍。"
)


def under(*titles: str) -> str:
    """A document with a paragraph under each of these lines."""
    return "\n".join(["港区夜班安全纪实", LONG, *(line for title in titles for line in (title, LONG))])


def found(source: str) -> list[str]:
    return [title for _, _, title in headings(source)]


def members(text: str) -> dict[str, tuple[str, ...]]:
    return {one.name: one.members for one in names.find(text) if one.members}


# ---- headings by their place


@pytest.mark.parametrize(
    "titles",
    [
        ["码头上的“守夜人”", "“零点巡查”的由来", "班组的小“食堂”"],  # a quoted term opens or ends them
        [
            "结合装卸旺季，在连续作业的夜里守住最后一道安全关口",
            "结合船舶检修，在狭窄昏暗的舱室里补上每一处隐患漏洞",
        ],  # long ones that begin alike
        ["东泊位：把缆绳检查做在靠泊之前", "西泊位：“双人确认”管住吊装", "堆场：画线分区 定人定责 一日一清"],
    ],
)
def test_lines_between_paragraphs_are_headings(titles: list[str]) -> None:
    assert found(under(*titles)) == titles


@pytest.mark.parametrize(
    "titles",
    [
        ["港务公司装卸队队长王建国", "港务公司调度室主任李小红", "港务公司安全科副科长张大伟"],  # who speaks
        ["图为夜班工人检查缆绳", "图为吊机在雨中作业", "图为堆场上的夜间巡查"],
        ["2023年，港区三个泊位同时改造", "2024年，港区第一台无人吊机上岗"],  # captions
        ["港务局以“守住夜班这一关为题", "港务局以“管好吊装这一关为题"],  # broken off
        ["教师参加第四届“平安港区”技能大赛", "刘德华主编三卷本《港区志》"],
        ["2023年4 月 27", "港务局教授荣廷昭"],
    ],
)
def test_captions_and_names_of_speakers_are_none(titles: list[str]) -> None:
    assert not found(under(*titles))


def test_topics_that_paragraphs_in_a_row_open_with_are_headings() -> None:
    topics = ["提升装卸效率", "压实班组责任", "深化联合检查，守住作业红线", "航道通行更加顺畅"]
    assert found("\n".join(["港区工作报告", LONG, *(f"{topic}。{LONG}" for topic in topics)])) == topics


@pytest.mark.parametrize(
    "openings",
    [
        ["提升装卸效率", "压实班组责任"],  # two are none
        ["这件事不简单", "他每天都来", "大家都说好"],  # they go on from what stood before
        ["会议指出，要提升效率", "会议强调，要压实责任", "会议要求，要深化检查"],
        ["一是提升装卸效率", "二是压实班组责任", "三是深化联合检查"],  # points of a series
    ],
)
def test_other_short_sentences_are_none(openings: list[str]) -> None:
    assert not found("\n".join(["港区工作纪实", LONG, *(f"{opening}。{LONG}" for opening in openings)]))


def test_topics_are_headings_only_where_what_stands_behind_is_under_one_of_them() -> None:
    topics = [f"{one}。{LONG}" for one in ("提升装卸效率", "压实班组责任", "深化联合检查")]
    assert not found("\n".join(["港区工作报告", LONG, *topics, LONG, LONG]))


def test_sentences_that_stand_alone_and_begin_alike_are_headings() -> None:
    titles = [f"抓安全生产，{one}。" for one in ("重点在于管住吊装", "难点在于管住夜班", "关键在于管住人")]
    assert found(under(*titles)) == [title.rstrip("。") for title in titles]


def test_a_sentence_of_two_clauses_before_topics_that_begin_alike_leads_in() -> None:
    openings = ["守好夜班，必先练好本领", "像老师傅一样上手", "像安全员一样细心"]
    assert found("\n".join(["港区夜班纪实", LONG, *(f"{one}。{LONG}" for one in openings)])) == openings[1:]


def test_questions_that_are_numbered_are_headings_and_give_their_name_members() -> None:
    asked = ["为什么要查夜班？", "夜班要查什么？", "查出来怎么办？"]
    lines = [f"{number}问：{one}\n{LONG}" for number, one in zip("一二三", asked, strict=True)]
    source = "\n".join(["夜班安全“三问”", LONG, *lines])
    assert found(source) == asked
    assert named(source)["三问"] == [one.rstrip("？") for one in asked]


def test_a_heading_is_not_cut_inside_of_what_it_quotes() -> None:
    source = "\n".join(["谈守夜", f"一、“我是谁？”我是守夜人\n{LONG}", f"二、“怎么守？”一遍一遍走\n{LONG}"])
    assert found(source) == ["“我是谁？”我是守夜人", "“怎么守？”一遍一遍走"]


def test_a_series_may_change_from_要_to_是() -> None:
    said = "港区要守住三条线。一要守住人员线，天天点名。二是守住设备线，班班检查。三是守住环境线，时时清扫。"
    assert terms(f"讲话\n{said}") == [["守住人员线", "守住设备线", "守住环境线"]]


# ---- names


@pytest.mark.parametrize(
    ("said", "name", "stated"),
    [
        ("聚焦“装卸提速、仓储提质、通关提效”3类重点服务；", "3类重点服务", ("装卸提速", "仓储提质", "通关提效")),
        ("会议以“新码头、新班组、新作为”“三新”为主题。", "三新", ("新码头", "新班组", "新作为")),
        ("完善‘港区、作业区、班组’三级巡查体系，常抓不懈。", "三级巡查体系", ("港区", "作业区", "班组")),
        ("形成“班长—队长—科长”三级复核机制，层层把关。", "三级复核机制", ("班长", "队长", "科长")),
        ("通过“岗前培训、岗中抽查、岗后讲评”三位一体抓安全。", "三位一体", ("岗前培训", "岗中抽查", "岗后讲评")),
        ("打造看有标准、查有记录、改有时限的“三维一体”管理模式。", "三维一体", ("看有标准", "查有记录", "改有时限")),
        ("现有木材、粮食、煤炭等3个专业泊位。", "3个专业泊位", ("木材", "粮食", "煤炭")),
        ("新增自动吊装、无人堆场、智能理货等3个“新技术”班组，", "3个“新技术”班组",
         ("自动吊装", "无人堆场", "智能理货")),
        ("船舶检验制度、引航收费制度和码头用工制度三项改革同时推开。", "三项改革",
         ("船舶检验制度", "引航收费制度", "码头用工制度")),
        ("处理好“快”与“稳”、“大”与“小”、“明”与“暗”等三个方面的关系。", "三个方面的关系",
         ("“快”与“稳”", "“大”与“小”", "“明”与“暗”")),
        ("要把安全融入排班，融入吊装，融入交接的“三个融入”要求落实好。", "三个融入",
         ("融入排班", "融入吊装", "融入交接")),
        ("新风气是崇尚勤快、注重规矩、倡导节约，“三大新风”成为共识。", "三大新风",
         ("崇尚勤快", "注重规矩", "倡导节约")),
        ("构建“三责联动”的管理体系，明确班长主体责任、队长监督责任和科长领导责任，", "三责联动",
         ("班长主体责任", "队长监督责任", "科长领导责任")),
        ("推行“班组四同”做法，即上下班“同学、同查、同改、同评”。", "班组四同", ("同学", "同查", "同改", "同评")),
        ("提高装卸判断力、装卸执行力、装卸应变力。练就“装卸三力”非一日之功。", "装卸三力",
         ("装卸判断力", "装卸执行力", "装卸应变力")),
        ("整治共分三个阶段，4月为动员部署阶段；5月为集中整改阶段；6月为总结提高阶段。", "三个阶段",
         ("动员部署阶段", "集中整改阶段", "总结提高阶段")),
        ("分三个阶段推进。第一阶段的任务是“看得清”，先摸底；第二阶段是“改得快”，边查边改；第三阶段是“守得住”。",
         "三个阶段", ("看得清", "改得快", "守得住")),
        ("“123”工作模式，即“守住一条底线”“抓好两个班次”“管住三类设备”。", "123",
         ("守住一条底线", "抓好两个班次", "管住三类设备")),
        ("“货是谁的？放在哪儿？谁来看？”这“守夜三问”天天问。", "守夜三问", ("货是谁的", "放在哪儿", "谁来看")),
        ("五项举措是：提速、提质、提效、提级、提标。", "五项举措", ("提速", "提质", "提效", "提级", "提标")),
        ("推进“港口精神”进班组、进课堂、进家庭等“三进”活动。", "三进", ("进班组", "进课堂", "进家庭")),
        ("完成“三个100”——走访百条渔船，摸清底数；培训百名水手，提高本领；修补百处护栏，消除隐患。", "三个100",
         ("走访百条渔船", "培训百名水手", "修补百处护栏")),
        ("做到“三步走”，即：第一步，全员发动；第二步，逐岗排查；第三步，限期整改。", "三步走",
         ("全员发动", "逐岗排查", "限期整改")),
        ("装卸量、堆存量、通过量实现“三增长”。", "三增长", ("装卸量", "堆存量", "通过量")),
        ("坚持“看一遍、查一遍，改一遍”的“3个一”做法。", "3个一", ("看一遍", "查一遍", "改一遍")),
        ("推进“看、查、改”港区安全工作“三字诀”常态化。", "三字诀", ("看", "查", "改")),
        ("《装卸安全手册》、《夜班值守手册》两本手册发到班组。", "两本手册", ("《装卸安全手册》", "《夜班值守手册》")),
        ("构建班组夜航同航、导航、护航“三航”帮带体系。", "三航", ("同航", "导航", "护航")),
        ("坚持“三个必须守住”。必须守住缆绳关。天天看；必须守住吊装关。班班查，必须守住交接关。", "三个必须守住",
         ("必须守住缆绳关", "必须守住吊装关", "必须守住交接关")),
        ("要认清码头面临的三个变化，包括货物种类更杂的新情况，船舶吨位更大的新挑战，作业时间更长的新考验。", "三个变化",
         ("货物种类更杂的新情况", "船舶吨位更大的新挑战", "作业时间更长的新考验")),
        ("健全班长主体责任、队长监督责任、科长领导责任、“一把手”第一责任的“四责联动”机制。", "四责联动",
         ("班长主体责任", "队长监督责任", "科长领导责任", "“一把手”第一责任")),
    ],
)  # fmt: skip
def test_members_of_a_name_are_found(said: str, name: str, stated: tuple[str, ...]) -> None:
    assert members(said).get(name) == stated


@pytest.mark.parametrize(
    "said",
    [
        "获评“四川省五四红旗班组”：港东队、港西队、港南队、港北队。",  # a place
        "新建木材、粮食等2个泊位。",  # two things by digits
    ],
)
def test_other_numbers_count_nothing(said: str) -> None:
    assert not members(said)


def test_what_sums_up_is_no_part_of_the_last_member() -> None:
    found = members("“三自一简”：自主申报、自行核验、自助打印、简化手续等新办法。")
    assert found["三自一简"][-1] == "简化手续"


def test_headings_that_a_title_only_mentions_a_number_over_are_no_members() -> None:
    lines = under("泊位改造全面提速", "堆场管理再上台阶", "夜班值守更加规范", "通关服务持续优化")
    assert not named(lines.replace("港区夜班安全纪实", "坚持“四个面向”建设一流港区"))
    said = LONG.replace("改完之后", "压实“四方责任”之后")
    assert not named(lines.replace(LONG, said, 1))


# ---- what a second set of labelled texts showed


def test_a_short_sentence_may_stand_between_a_heading_and_what_unfolds_it() -> None:
    titles = ["码头改造提速", "夜班值守加力"]
    lines = ["港区纪实", LONG, *(line for title in titles for line in (title, "一分部署，九分落实。", LONG))]
    assert found("\n".join(lines)) == titles


def test_sentences_of_two_clauses_that_stand_alone_are_headings() -> None:
    titles = [
        "聚焦码头改造，找准提效“突破口”。",
        "聚力夜班值守，夯实安全“基本盘”。",
        "聚合各方力量，提升服务“精准度”。",
    ]
    lines = ["港区纪实", LONG, *(line for title in titles for line in (title, 3 * LONG))]
    assert found("\n".join(lines)) == [title.rstrip("。") for title in titles]


def test_a_paragraph_that_breaks_off_breaks_no_row_of_topics() -> None:
    topics = ["提升装卸效率", "压实班组责任", "深化联合检查"]
    paragraphs = [f"{topic}。{LONG}" for topic in topics]
    broken = [f"{paragraphs[0]}各科室以“全员", f"责任制”为抓手，{LONG}", *paragraphs[1:]]
    assert found("\n".join(["港区工作报告", LONG, *broken])) == topics


def test_what_stands_under_a_picture_hides_no_heading() -> None:
    lines = ["港区纪实", LONG, "泊位改造提速", LONG, "夜班工人在检查缆绳和护栏", "堆场管理上台阶", LONG]
    assert "堆场管理上台阶" in found("\n".join(lines))


def test_a_line_that_comes_again_is_who_speaks() -> None:
    lines = ["访谈", LONG, "港务局值班长", LONG, "夜班工人", LONG, "港务局值班长", LONG, "夜班工人", LONG]
    assert not found("\n".join(lines))


def test_a_numbered_part_may_open_with_a_long_sentence() -> None:
    long = "守住夜班安全要靠全港上下每一个班组、每一名职工拧成一股绳，把看得见和看不见的隐患一处一处地找出来、改到位"
    source = "\n".join(["谈守夜", f"一、{long}。{LONG}", LONG, LONG, f"二、管住吊装。{LONG}", LONG, LONG])
    assert found(source) == [long, "管住吊装"]


@pytest.mark.parametrize(
    "said",
    [
        "要回归教书本分、要深化课程改革、要持续完善“三全育人”格局。",  # what is done with the name
        "通过讲一篇体会、讲一项举措、讲一个解题“三问三答”的新思考、讲一件实事，以讲促学。",  # a part of a member
    ],
)
def test_an_enumeration_that_goes_on_to_a_name_states_no_members(said: str) -> None:
    assert not members(said)


@pytest.mark.parametrize("line", ["- {}", "{}"])
def test_points_that_a_series_counts_are_its_points_behind_bullets_and_with_colons(line: str) -> None:
    points = ["一是抓实检查：每周对照清单查一遍", "二是抓实整改：当场改到位", "三是抓实复看：由值班长逐项复看"]
    source = "\n".join(["夜班会议纪要", "队长提出三点要求：", *map(line.format, points), "会议强调，要守好夜班。"])
    assert terms(source) == [["抓实检查", "抓实整改", "抓实复看"]]
