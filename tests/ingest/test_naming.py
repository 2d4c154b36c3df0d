"""Named lists in whole documents: wherever officialese states the members of a name, and where it does not."""

import pytest

from quizgen.ingest import verbs
from tests.ingest.reading import lists, named

BEHIND = [
    ("窗口推行“五心”服务：热心、耐心、细心、诚心、贴心。", "五心", "热心 耐心 细心 诚心 贴心"),
    ("所谓“三清”，就是底数清、原因清、去向清。", "三清", "底数清 原因清 去向清"),
    ("这里的“两本账”，指的是明白账和放心账。", "两本账", "明白账 放心账"),
    ("建好“两张清单”——问题清单、销号清单。", "两张清单", "问题清单 销号清单"),
    ("管好三类人员（门岗、保洁员（含临时工）、驾驶员）。", "三类人员", "门岗 保洁员（含临时工） 驾驶员"),
    (
        "开展“五个一”活动：读一本好书、写一篇心得、办一次讲座、做一件实事、评一批标兵。",
        "五个一",
        "读一本好书 写一篇心得 办一次讲座 做一件实事 评一批标兵",
    ),
    (
        "落实“四个最严”要求，用最严谨的流程、最严格的把关、最严肃的问责、最严明的纪律，管好仓库。",
        "四个最严",
        "最严谨的流程 最严格的把关 最严肃的问责 最严明的纪律",
    ),
    (
        "坚持“三个务必”，务必学深悟透、入脑入心，务必轻车简从、少讲多听，务必件件有数、事事有底。",
        "三个务必",
        "务必学深悟透、入脑入心 务必轻车简从、少讲多听 务必件件有数、事事有底",
    ),
    ("我们讲“两个决不”：决不把难题留给后人，决不把包袱甩给基层。", "两个决不", "决不把难题留给后人 决不把包袱甩给基层"),
    ("发挥“两个作用”，即支部的堡垒作用和骨干的带头作用。", "两个作用", "支部的堡垒作用 骨干的带头作用"),
    (
        "值班要“三查三报”：查岗位、查设备、查记录，报人数、报隐患、报结果。",
        "三查三报",
        "查岗位 查设备 查记录 报人数 报隐患 报结果",
    ),
    ("用好“一看二问三记”办法：一看台账，二问经办，三记实情。", "一看二问三记", "看台账 问经办 记实情"),
    ("按照“1+2+N”思路，“1”即一个总台，“2”即两个分厅，“N”即若干站点。", "1+2+N", "一个总台 两个分厅 若干站点"),
    ("会议明确“三个不”：不等不靠、不推不拖、不折不扣。", "三个不", "不等不靠 不推不拖 不折不扣"),
    ("健全三项机制：一是会商机制，二是通报机制，三是回访机制。", "三项机制", "会商机制 通报机制 回访机制"),
    ("推行“双报到”，即支部到社区报到、干部到小区报到。", "双报到", "支部到社区报到 干部到小区报到"),
]

FURTHER = [
    (
        "归纳起来有三种心态在作怪。一种是“差一点”心态，凑合就行；一种是“等一等”心态，能拖就拖；还有一种是“看一看”心态，跟着别人走。",
        "三种心态",
        "“差一点”心态 “等一等”心态 “看一看”心态",
    ),
    (
        "要照好三面镜子。第一面镜子是规章。逐条对。第二面镜子是同事的眼睛。常听意见。第三面镜子是群众的口碑。",
        "三面镜子",
        "规章 同事的眼睛 群众的口碑",
    ),
    ("建好两道防线。各科室是第一道防线，负责自查；督查科是第二道防线，负责抽查。", "两道防线", "各科室 督查科"),
    (
        "今天围绕三个问题谈：规矩从哪里来，规矩在哪里丢，规矩往哪里立。",
        "三个问题",
        "规矩从哪里来 规矩在哪里丢 规矩往哪里立",
    ),
    (
        "身边也有“三多三少”现象。开会多，下村少；发文多，回访少；要求多，帮忙少。",
        "三多三少",
        "开会多，下村少 发文多，回访少 要求多，帮忙少",
    ),
    (
        "做到“三查三看”：查门窗，看有无松动；查线路，看有无裸露；查灯具，看有无损坏。",
        "三查三看",
        "查门窗，看有无松动 查线路，看有无裸露 查灯具，看有无损坏",
    ),
    ("实行“一案三查”，既查当事人，又查经手人，还查审批人。", "一案三查", "查当事人 查经手人 查审批人"),
    ("复盘查出三个“没有”：登记没有做，交接没有签，回访没有问。", "三个“没有”", "登记没有做 交接没有签 回访没有问"),
    (
        "今年就是“一个目标、两个抓手”。一个目标就是少跑腿。两个抓手，一个是清单，贴上墙；一个是专班，管到底。",
        "两个抓手",
        "清单 专班",
    ),
    (
        "科里作三点承诺。来件有问的，当天答复。来访有诉的，三天回话。来信有名的，逐封回信。",
        "三点承诺",
        "来件有问的，当天答复 来访有诉的，三天回话 来信有名的，逐封回信",
    ),
    ("办好“三件实事”：修好食堂，装上热水器，每月放半天假。", "三件实事", "修好食堂 装上热水器 每月放半天假"),
    ("无非是人、钱、物三样东西。", "三样东西", "人 钱 物"),
    ("干部要当宣讲员、联络员、巡查员“三员”。", "三员", "宣讲员 联络员 巡查员"),
    (
        "完善四项机制：\n1、排查机制。每季度一次，查完签字存档，重点看夜班。\n2、积分机制。满分十二分，扣完停岗培训。\n3、举报机制。信箱每周开一次，专人登记。\n4、免责机制。按规矩办的，不追究个人。",
        "四项机制",
        "排查机制 积分机制 举报机制 免责机制",
    ),
]

CHARACTERS = [
    ("遵循“早查、快报、严管、长治”八字方针。", "八字方针", "早查 快报 严管 长治"),
    ("坚持“预防为主、分级负责、快速处置、依法公开”的十六字要求。", "十六字要求", "预防为主 分级负责 快速处置 依法公开"),
    ("念好“快、准、细、实”四字诀。", "四字诀", "快 准 细 实"),
    ("四字诀：快、准、细、实。", "四字诀", "快 准 细 实"),
    (
        "牢记“二十字”守则：爱岗敬业、守时守信、亲切待人、勤快办事、清白做人。",
        "二十字",
        "爱岗敬业 守时守信 亲切待人 勤快办事 清白做人",
    ),
]

BEFORE = [
    ("建设学习型、服务型、节约型、廉洁型“四型”机关。", "四型", "学习型 服务型 节约型 廉洁型"),
    ("全力打造书香小镇、花卉小镇、康养小镇“三张名片”。", "三张名片", "书香小镇 花卉小镇 康养小镇"),
    ("抓好接访、约访、下访等三项工作有序推进。", "三项工作", "接访 约访 下访"),
    ("登记制度、值班制度、交接制度等三项制度全面落实。", "三项制度", "登记制度 值班制度 交接制度"),
    ("把“人员、设备、资金”三要素配齐。", "三要素", "人员 设备 资金"),
    ("完善“首问负责”“限时办结”“一次告知”三项制度。", "三项制度", "首问负责 限时办结 一次告知"),
    ("抓住招商引资和项目建设两个重点。", "两个重点", "招商引资 项目建设"),
    ("事前有人问，事中有人管，事后有人评，做到“三有人”。", "三有人", "事前有人问 事中有人管 事后有人评"),
    (
        "一定要把诉求听明白，一定要把政策讲明白，一定要把去向交代明白，这就是我说的“三个明白”。",
        "三个明白",
        "一定要把诉求听明白 一定要把政策讲明白 一定要把去向交代明白",
    ),
    ("用车费、接待费、出国费（简称“三费”）要逐年压减。", "三费", "用车费 接待费 出国费"),
    ("来访登记、来信登记、来电登记，统称“三登记”。", "三登记", "来访登记 来信登记 来电登记"),
    ("家庭、学校、社区“三位一体”共同看护。", "三位一体", "家庭 学校 社区"),
    ("在学、问、练三个环节上下功夫。", "三个环节", "学 问 练"),
]

BEFORE += [
    ("干部要心中有民、心中有责、心中有戒，做“三有”干部。", "三有", "心中有民 心中有责 心中有戒"),
    ("坚持问题导向、目标导向、结果导向相统一，坚持“三个导向”。", "三个导向", "问题导向 目标导向 结果导向"),
]

SERIES = [
    ("最后提三点希望：一是勤学；二是慎言；三是守时。", "三点希望", "勤学 慎言 守时"),
    ("今年重点抓好以下三项重点任务。一是修路。二是架桥。三是通水。", "三项重点任务", "修路 架桥 通水"),
    ("下面，我提三点希望，与大家共勉。一是勤学。二是慎言。三是守时。", "三点希望", "勤学 慎言 守时"),
    ("调查发现三个特点。第一，人少；第二，路远；第三，货杂。", "三个特点", "人少 路远 货杂"),
    ("整改分“三步走”：第一步，摸底；第二步，立账；第三步，销号。", "三步走", "摸底 立账 销号"),
    ("坚持“两个更加”，一是更加关心新人，二是更加关注细节。", "两个更加", "更加关心新人 更加关注细节"),
    ("要过好“三关”：\n——思想关。先讲透。\n——能力关。再练熟。\n——作风关。后管严。", "三关", "思想关 能力关 作风关"),
    (
        "一要守时。二要守信，把握三个环节：其一，不夸口；其二，不失约；其三，不推脱。三要守密。",
        "三个环节",
        "不夸口 不失约 不推脱",
    ),
    ("实施“两大工程”。实施暖心工程，每月走访。实施强基工程，每周练兵。", "两大工程", "暖心工程 强基工程"),
    (
        "抓好“三个坚持”。\n坚持每天巡查。早晚各一次。\n坚持每周会商。周五开会。\n坚持每月通报。月底张榜。",
        "三个坚持",
        "坚持每天巡查 坚持每周会商 坚持每月通报",
    ),
    ("两类情形要报告：一类是设备停机，另一类是人员受伤。", "两类情形", "设备停机 人员受伤"),
    ("为此要做到“两手抓”，一手抓进度，一手抓质量。", "两手抓", "抓进度 抓质量"),
]

HEADINGS = [
    ("一、班前“三查”\n接班时查着装、查工具、查记录。\n二、班后清场\n关灯锁门。", "三查", "查着装 查工具 查记录"),
    ("一、把好“三关”\n一是来料关；二是过程关；三是出厂关。\n二、收尾\n清场。", "三关", "来料关 过程关 出厂关"),
    (
        "一、坚持“三个导向”\n（一）坚持问题导向\n列清单。\n（二）坚持目标导向\n排时间。\n（三）坚持结果导向\n看成效。\n二、收尾\n散会。",
        "三个导向",
        "坚持问题导向 坚持目标导向 坚持结果导向",
    ),
]

ENGLISH = [
    (
        "We have three priorities this year. First, speed. Second, care. Third, candour.",
        "three priorities",
        "speed care candour",
    ),
    (
        "Keep these two rules:\n1. Answer letters within a day.\n2. Sign what you send.",
        "two rules",
        "Answer letters within a day|Sign what you send",
    ),
    (
        "There are three basic duties:\n- listen\n- write it down\n- call back",
        "three basic duties",
        "listen|write it down|call back",
    ),
    ("Our work rests on two pillars, training and trust.", "two pillars", "training trust"),
    (
        "The three goals are clean water, safe roads and open schools.",
        "three goals",
        "clean water|safe roads|open schools",
    ),
]


@pytest.mark.parametrize(("source", "name", "members"), BEHIND)
def test_the_members_stand_behind_the_name(source: str, name: str, members: str) -> None:
    assert named(source).get(name) == members.split()


@pytest.mark.parametrize(("source", "name", "members"), FURTHER)
def test_the_members_are_taken_up_one_by_one_further_on(source: str, name: str, members: str) -> None:
    assert named(source).get(name) == members.split()


@pytest.mark.parametrize(("source", "name", "members"), CHARACTERS)
def test_a_name_may_count_the_characters_of_its_members(source: str, name: str, members: str) -> None:
    assert named(source).get(name) == members.split()


@pytest.mark.parametrize(("source", "name", "members"), BEFORE)
def test_the_members_stand_before_the_name(source: str, name: str, members: str) -> None:
    assert named(source).get(name) == members.split()


@pytest.mark.parametrize(("source", "name", "members"), SERIES)
def test_the_members_are_a_series_that_the_name_leads_into(source: str, name: str, members: str) -> None:
    assert named(source).get(name) == members.split()


@pytest.mark.parametrize(("source", "name", "members"), HEADINGS)
def test_the_name_stands_in_a_heading_and_its_members_below_it(source: str, name: str, members: str) -> None:
    assert named(source).get(name) == members.split()


@pytest.mark.parametrize(("source", "name", "members"), ENGLISH)
def test_english_names_count_too(source: str, name: str, members: str) -> None:
    assert named(source).get(name) == members.split("|" if "|" in members else None)


@pytest.mark.parametrize(
    "source",
    [
        # the series is about something else than the name before it
        "坚持“两个毫不动摇”，放手搞活，今年办成两件事：一是建市场，二是降费用。",
        "要坚定“两个维护”。一是抓学习，周周有课。二是抓检查，月月有数。",
        "“两个确立”是根本保证和最大底气。",
        "增强“四个意识”、坚定信心、鼓足干劲、迎难而上、争创一流。",
        "“十四五”时期，“七一”前后，“二十大”以来，各项工作平稳、有序、高效。",
        "学习贯彻“八项规定”精神，做到厉行节约、反对浪费。",
        "我市三个县区受灾，具体原因有：一是雨大；二是坡陡；三是林少。",
        "近三年，收文、发文、会务三年无差错。",
        "“三农”工作事关大局，农业要强、农村要美。",
        "“五一”“十一”期间，值班、巡查、接待一样不能少。",
        "第二十次会议听取了汇报，研究了预算、人事。",
        "停产四处、在建两处，一经查实立即停岗。",
        "配一艘冲锋舟（或橡皮艇）。",
        "有一句话：功夫在平时。",
        "Five of us met. First, speed. Second, care. Third, candour. Fourth, trust. Fifth, time.",
    ],
)
def test_a_name_gets_no_members_that_the_text_does_not_give_it(source: str) -> None:
    found = named(source)
    assert not {name for name in found if name in source and name != "两件事"}


def test_a_name_that_counts_nothing_gets_no_list() -> None:
    assert named("一、学习“七一”“八一”精神，读“一五”计划。\n略。\n二、收尾\n散会。\n“一一二二”：好。") == {}


def test_of_two_lists_of_one_general_name_neither_is_called_by_it() -> None:
    assert named("先讲三项工作：一是收文；二是发文；三是会务。\n再讲三项工作：一是修灯；二是补路；三是清渠。") == {}


def test_a_list_of_the_body_bears_the_name_whose_members_the_text_states_by_it() -> None:
    source = "要做到“三个结合”：一是学与练相结合，每周一次；二是老与新相结合，结对；三是查与改相结合，当天改。"
    (found,) = lists(source)
    assert found.name == "三个结合"


def test_ordinals_with_any_measure_state_members() -> None:
    source = "绷紧“三根弦”。第一根弦是安全弦。人人有责。第二根弦是质量弦。件件过关。第三根弦是廉洁弦。处处守纪。"
    assert named(source) == {"三根弦": ["安全弦", "质量弦", "廉洁弦"]}


def test_what_governs_all_members_is_no_part_of_the_first() -> None:
    assert verbs.without("要不折不扣地以岗定责", ("以岗定薪，按月兑现", "以岗定人")) == "以岗定责"
    assert verbs.without("各级都应当以案为鉴", ("以案促改", "以案促治")) == "以案为鉴"


FIVE = "一要守住主航道。\n灯要亮。\n二要守住锚地。\n船要齐。\n三要守住夜航。\n人要在。"


@pytest.mark.parametrize(
    "before",
    [
        "做好航道工作，要做到“三要”。",
        "做好航道工作，要做到“三要”。这里我多说几句。",
        "“三要”是我对大家的期望。",
        "一是保密要严。保密不能松。\n二是作风要实。怎样才算实？归纳一下，就是要做到“三要”。",
    ],
)
def test_points_that_count_on_the_word_of_a_name_are_its_members(before: str) -> None:
    assert named(f"航道工作讲话\n{before}\n{FIVE}")["三要"] == ["守住主航道", "守住锚地", "守住夜航"]


@pytest.mark.parametrize(
    "before", ["航道工作有“三看”，大家都知道。", "航道工作有“四要”，大家都知道。", "既要“三要”，也要“三个要”。"]
)
def test_points_that_count_otherwise_are_no_members(before: str) -> None:
    assert not named(f"航道工作讲话\n{before}\n{FIVE}")


def test_what_must_be_joined_to_a_paper_leads_to_its_members() -> None:
    said = "送审时必须附起草说明、依据文件、征求意见采纳情况“三件套”，缺一件不收。"
    assert named(f"办文讲话\n{said}\n")["三件套"] == ["起草说明", "依据文件", "征求意见采纳情况"]
    handed = "报送时应一并提交起草说明、制定依据、审核意见等“三件套”，缺项的不予受理。"
    assert named(f"办文讲话\n{handed}\n")["三件套"] == ["起草说明", "制定依据", "审核意见"]
    other = "送审时必须附起草说明、必须有依据文件、征求意见采纳情况“三件套”，缺一件不收。"
    assert named(f"办文讲话\n{other}\n").get("三件套") != ["起草说明", "必须有依据文件", "征求意见采纳情况"]
