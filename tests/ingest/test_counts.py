"""What a number counts: which names and lists it makes, and which members are told for it."""

import pytest

from quizgen.ingest import counted, couplets, names
from tests.ingest.reading import speech, terms


def members(text: str) -> dict[str, tuple[str, ...]]:
    return {one.name: one.members for one in names.find(text) if one.members}


@pytest.mark.parametrize(
    "said",
    [
        "She had opened three hundred files, sat through nine hearings, signed for one van and one bicycle.",
        "So write two or three words, in pencil, at once.",
        "A note is two sides, in plain type, and enclosures are limited to one.",
        "Stage two\nVisits are made by the warden or a deputy, by bus or on foot.",
        "In the cold room two keys are required, one of which hangs outside.",
    ],
)
def test_clauses_behind_an_english_number_are_no_members(said: str) -> None:
    assert members(said) == {}


def test_an_english_enumeration_may_stand_inside_a_sentence_that_goes_on() -> None:
    said = "The board will watch three things, lost keys, late buses and open doors, and it will tell us, as it must."
    assert members(said) == {"three things": ("lost keys", "late buses", "open doors")}


def test_what_a_speaker_says_of_a_point_before_he_names_it_is_no_topic() -> None:
    said = "First, doors stay shut. We lock them. Second, and this is the hard one, every key has one holder. A name."
    assert terms(said) == [["doors stay shut", "every key has one holder"]]


@pytest.mark.parametrize(
    "said",
    [
        "Let me add a word about lifts, because I can see one or two engineers.",
        "I kept this for last, not because it is small.",
        "Good evening, neighbours.",
        "Raised hands signal that somebody wants a turn, much like standing up in crowded halls.",
        "Amends may include a letter, doing what should have been done.",
    ],
)
def test_english_reasons_and_greetings_are_no_couplets(said: str) -> None:
    assert not list(couplets.find([said]))


TOLD = [
    (
        "窗口要严格执行首接负责、当日答复、双人复核、离岗交接四项制度。",
        "四项制度",
        "首接负责 当日答复 双人复核 离岗交接",
    ),
    (
        "本月上线余额到期提醒、证件到期提醒、合同到期提醒三个功能。",
        "三个功能",
        "余额到期提醒 证件到期提醒 合同到期提醒",
    ),
    ("要盯住阀门、配电房、锅炉三个重点部位。", "三个重点部位", "阀门 配电房 锅炉"),
    ("查出来的隐患按照红、黄、蓝三级管理。", "三级管理", "红 黄 蓝"),
    (
        "入库要过“三道关”。第一道是数量关，逐件点。第二道才是质量关。第三道则是单据关，票要齐。",
        "三道关",
        "数量关 质量关 单据关",
    ),
]


@pytest.mark.parametrize(("said", "name", "found"), TOLD)
def test_the_words_that_lead_to_members_are_no_part_of_them(said: str, name: str, found: str) -> None:
    assert members(said)[name] == tuple(found.split())


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("交班要把四件事问明白：谁在、缺什么、几点到、找谁。", "四件事"),
        ("首报讲清三件事即可：地点、人数、伤情。", "三件事"),
        ("早会上跟收银、理货、保洁三个组讲的话（记录稿）。", "三个组"),
        ("路费、餐费、住宿费三样齐全才能报销。", ""),
        ("稿子三遍总要做到：第一遍看事，第二遍看数，第三遍看字。", ""),
        ("口岸分一类口岸和二类口岸。二类口岸，即县里设立、省里备案的口岸。", ""),
        ("对进度迟缓、连续两个季度垫底的，约谈。", ""),
        ("今天把总部档案室和十一家二级单位档案室的同志请到一起，开个会。", ""),
        ("要做到底数清、责任清、去向清这三清。", "三清"),
    ],
)
def test_a_name_is_what_is_counted(said: str, found: str) -> None:
    assert list(members(said)) == ([found] if found else [])


def test_what_a_speaker_asks_is_answered_by_an_enumeration() -> None:
    said = "要守得住“三把锁”\n哪三把锁？门锁、柜锁、车锁。\n守门锁，是防外人。\n守柜锁，是防丢失。\n守车锁，是防事故。"
    assert members(said)["三把锁"] == ("门锁", "柜锁", "车锁")


@pytest.mark.parametrize(
    ("said", "name", "found"),
    [
        ("凭证实行“三审一存”，出纳初审、会计复审、主管终审，存档要由专人来做。", "三审一存", 4),
        ("旁站看“三证一秤”，上岗证、检疫证、合格证和地秤，秤房录像存三十天。", "三证一秤", 4),
        ("来访实行“两定一有”，即定地点、定陪同，有登记，其他人不见。", "两定一有", 3),
        ("报表实行“三级审核”，经办人填写、科长核对、主任签发，错一处扣一分。", "三级审核", 3),
        ("出库三道关，库管员点一遍，班长点一遍，司机点一遍，每一遍都要签名。", "三道关", 3),
    ],
)
def test_levels_and_groups_are_told_in_turn(said: str, name: str, found: int) -> None:
    assert len(members(said)[name]) == found


def test_the_next_name_ends_what_is_told_of_the_one_before() -> None:
    said = "“一条主线、两个提高、三条红线”。两个提高，就是提高成色、提高准头；三条红线，就是守牢用电、用气和用水红线。"
    assert members(said)["两个提高"] == ("提高成色", "提高准头")
    assert members(said)["三条红线"] == ("用电", "用气", "用水红线")


def test_what_joins_the_last_member_is_no_part_of_it() -> None:
    said = "馆里有三大习惯，即先看后问的习惯，边看边记的习惯，以及按时归还的习惯。"
    assert members(said)["三大习惯"][-1] == "按时归还的习惯"


def test_members_that_are_called_lose_their_copula() -> None:
    assert members("队里有两种毛病：一种是“拖”，拖过今天再说；一种是“推”，推给别人。")["两种毛病"] == ("拖", "推")


@pytest.mark.parametrize(
    ("said", "lead", "count"),
    [
        ("借书的流程很清楚：登记、核对、取书、签名，四步。我只讲时限。", "借书的流程很清楚：", 4),
        ("小到换灯，大到修屋顶，道理一样：看清、报价、动手、复查。这四步里面，看清最难。", "道理一样：", 4),
        ("写稿没有诀窍，三遍总要做到：第一遍看事，第二遍看数，第三遍看字。", "三遍总要做到：", 3),
        ("今年盯四个方面：门禁、用电、饮水、车辆。", "今年盯四个方面：", 4),
        ("请大家算一算：水账、电账、气账。三本账都清楚。", "", 3),
    ],
)
def test_a_number_without_a_noun_counts_a_list_without_a_name(said: str, lead: str, count: int) -> None:
    points = speech(said).lists[0]
    assert (points.lead, len(points.items)) == (lead, count)
    assert points.name == ("" if lead else "三本账")


def test_lists_without_a_name_all_stay() -> None:
    said = "办事三步：看、问、记。会上只讲三样：粮、油、盐，三样。"
    assert [len(points.items) for points in speech(said).lists] == [3, 3]
    assert not speech("他带了几样：粮、油、盐。二十天后才回来。").lists


def test_a_verb_that_each_member_has_stays() -> None:
    assert members("今年完成新增车位、改造楼道、加装电梯三项任务。")["三项任务"] == ("新增车位", "改造楼道", "加装电梯")


@pytest.mark.parametrize(
    ("said", "name", "found"),
    [
        ("年底绘图写作、急救常识、仪器保养三门课都要考。", "三门课", "绘图写作 急救常识 仪器保养"),
        (
            "推行“三见证”办法。对大额支出，出纳要请班长见证看数量，到仓库见证看成色，付款后见证看签名。别的照旧。",
            "三见证",
            "出纳要请班长见证看数量 到仓库见证看成色 付款后见证看签名",
        ),
        (
            "队里有“三种脸色”。\n一种是“没空”的脸色，话没说完就走。\n还有“不会”的脸色。\n最后是“别急”的脸色，一拖一天。",
            "三种脸色",
            "没空 不会 别急",
        ),
    ],
)
def test_members_may_hold_what_is_counted_or_be_said_to_be_one(said: str, name: str, found: str) -> None:
    assert members(said)[name] == tuple(found.split())


def test_classes_that_a_bare_number_counts_are_a_list() -> None:
    points = speech("讲话\n他先到了。\n报修分为紧急、加急、一般三级。紧急的当天修。").lists[0]
    assert (points.lead, [point.topic for point in points.points]) == ("报修分为：", ["紧急", "加急", "一般"])


def test_a_point_is_told_without_its_copula() -> None:
    assert terms("讲话\n今天讲两点。第一个，就是锁，天天要查。第二个，就是灯，人走要关。") == [["锁", "灯"]]


def test_turns_that_open_paragraphs_are_a_series_whatever_stands_inside_them() -> None:
    source = (
        "今天谈五点要求，也算是五点希望。\n首先，信念要真，不能做“墙头草”。顺风时谁都会说。\n"
        "其次，学习要深，不能做“半瓶醋”。新来的同志先问老乡，再问队长，最后说“回去查查”。查了没有？\n"
        "再次，干事要实，不能做“空谈家”。\n有人会问怎么干。这就说到第四点，心态要稳，不能做“玻璃杯”。\n"
        "最后，也是最要紧的一点，底线要牢，不能做“糊涂人”。"
    )
    assert terms(source) == [["信念要真", "学习要深", "干事要实", "心态要稳", "底线要牢"]]


def test_a_quotation_behind_a_number_of_one_is_no_list() -> None:
    assert members("他在手机上打了一行字：“水退了就好。”大家都不说话。") == {}


def test_an_ordinal_before_what_a_speaker_goes_on_to_is_no_lecture() -> None:
    source = (
        "第一，接访要真。每月一天。\n第二，时限要死。十天告知。\n第三讲一讲包案。一案一包。\n第四，话要明白。写人话。"
    )
    assert terms(source) == [["接访要真", "时限要死", "包案", "话要明白"]]


def test_demands_that_open_paragraphs_are_headings_whatever_stands_between() -> None:
    filler = "这里头的道理大家都懂，做起来却不容易，靠的是日积月累。"
    source = "\n".join(
        [
            "今天就讲一件事。我讲五句话，就是要做到三个“不”。",
            f"要做到政治上不含糊。{filler}",
            f"具体有这么几条。{filler}",
            f"要做到文字上不凑合。{filler}",
            f"要做到服务上不分三六九。{filler}",
            filler,
        ]
    )
    read = speech(source)
    assert [one.heading for one in read.sections] == [
        "要做到政治上不含糊",
        "要做到文字上不凑合",
        "要做到服务上不分三六九",
    ]
    (named,) = [one for one in (*read.lists, *(b for b in read.body if hasattr(b, "points"))) if one.name]
    assert [point.topic for point in named.points] == ["政治上不含糊", "文字上不凑合", "服务上不分三六九"]


def test_lines_round_a_colon_that_begin_alike_are_headings() -> None:
    filler = "布置下去的事情要有人盯着，盯到底才算完，这个道理人人会讲，做到的人不多。"
    titles = ("把话说到根上：这个位子是干什么的", "把事做到实处：布置只算走了一半", "把脚迈到前线：屋里坐不出好学校")
    source = "开学了，讲几句话。\n" + "\n".join(f"{title}\n{filler}" for title in titles)
    assert [one.heading for one in speech(source).sections] == list(titles)


def test_a_list_that_a_number_counts_may_be_told_with_words_for_a_colon() -> None:
    said = "修车单要写六样，就是车号、日期、毛病、换件、价钱、经手人，缺一样不给报销。"
    (found,) = counted.find(said)
    assert found.items == ("车号", "日期", "毛病", "换件", "价钱", "经手人")
    assert found.lead == "修车单要写六样："


def test_members_share_the_subject_of_the_first() -> None:
    said = "管库的人离钥匙近，离账本近，离货架近，这三个“近”，哪一个都容易出事。"
    assert members(said) == {"三个“近”": ("离钥匙近", "离账本近", "离货架近")}


def test_tasks_that_are_numbered_are_headings() -> None:
    told = speech("工作方案\n任务1：站台改造。对12个站台加装坡道。\n任务2：车辆更新。年内更新40辆。")
    assert [one.heading for one in told.sections] == ["站台改造", "车辆更新"]


def test_whose_things_are_counted_makes_no_name() -> None:
    assert members("财务的、营销的、生产部的三份报表，大家手里都有。") == {}


def test_a_denied_verb_leads_to_no_list() -> None:
    said = "要坚持隐患原因没有查清不放过、整改措施没有落实不放过、责任人员没有处理不放过，做到“三个不放过”。"
    assert members(said)["三个不放过"][0] == "隐患原因没有查清不放过"


def test_a_couplet_is_not_cut_within_a_denial() -> None:
    said = "整改措施没有落实不放过、责任人员没有处理不放过、从业人员没有受到教育不放过。"
    assert not [half for found in couplets.find([said]) for pair in found for half in pair if half.endswith("没")]


def test_another_numeral_does_not_go_on_from_a_series() -> None:
    said = "发现以后要做两个动作，一是在平台上点发送，二是打固定电话。写清时间、分析、处理，三样都要有。"
    assert terms(f"在例会上的讲话\n{said}") == [["在平台上点发送", "打固定电话"]]


def test_titles_over_numbered_paragraphs_are_headings() -> None:
    text = (
        "Home visits policy\nApproved by the board in March, for all staff.\n"
        "Before the visit\n1.1 Check the record for a marker on the day of the visit.\n"
        "1.2 Put the visit in the calendar with the full address of the customer.\n"
        "Your device\n2.1 Everyone is issued with a tag and charges it every night.\n"
        "2.2 On arrival press the side button once and leave a voice note.\n"
        "Afterwards\n3.1 End the session on the tag before you drive away.\n"
        "3.2 Any incident goes on the form within a day.\n"
    )
    assert [one.heading for one in speech(text).sections] == ["Before the visit", "Your device", "Afterwards"]
