"""What thousands of blind verdicts showed together: a clause of a long sentence is understood with its subject only."""

from __future__ import annotations

import pytest

from quizgen import text
from quizgen.facts import clauses, leaning, sentences
from quizgen.facts.slots import slots
from quizgen.facts.standing import LENGTH, LONGEST
from quizgen.model import Point, PointList, Section
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import speech
from tests.questions.test_seventeenth_reading import asked

DEEDS = (
    "以“灯塔”文化为载体，积极整理历任闸长的口述材料，先后在三号码头和内河船闸布置陈列室与航标长廊，举办守闸人故事会，"
    "组织新职工到老船闸参观学习并撰写心得体会，邀请退休多年的老职工每年回港讲授安全航行课程，引导青年职工传承“为港为船为货主”的传统"
)
"""What somebody does, in more characters than a question may have."""


def _long(sentence: str) -> str:
    assert text.measure(sentence) > LENGTH[1]
    return sentence


# ---- clauses of long sentences


@pytest.mark.parametrize(
    "who",
    ["船闸党委", "港务局党委、工会", "各级调度部门", "李守义队长", "广大青年职工", "港务局的夜班团队"],
)
def test_a_clause_of_a_long_sentence_says_who_does_it(who: str) -> None:
    said = [*clauses.of(_long(f"{who}{DEEDS}。"))]
    assert f"{who}……引导青年职工传承“为港为船为货主”的传统。" in said


def test_who_does_it_is_told_before_the_blank_without_a_gap() -> None:
    found = asked(speech(_long(f"船闸党委{DEEDS}。"), title="港务局这一年"), "fill_blank")
    assert any("船闸党委引导青年职工传承“[[为港为船为货主]]”的传统" in one for one in found)


def test_the_last_who_is_named_does_it() -> None:
    said = clauses.of(_long(f"港务局年初发布了新的内河航道与船闸养护计划，船闸党委{DEEDS}。"))
    assert any(one.startswith("船闸党委……引导") for one in said)


def test_who_speaks_is_not_told_twice() -> None:
    said = clauses.of(_long(f"船闸党委强调，船闸党委{DEEDS}。"))
    assert any(one.startswith("船闸党委强调，引导") for one in said)


@pytest.mark.parametrize("what", ["这次学习", "本轮修订工作", "调度计划", "他"])
def test_a_clause_whose_subject_is_no_name_of_somebody_is_not_asked(what: str) -> None:
    assert not [one for one in clauses.of(_long(f"{what}{DEEDS}。")) if "引导" in one]


@pytest.mark.parametrize("opens", ["", "2025年，", "我们"])
def test_clauses_of_a_sentence_that_demands_need_nobody(opens: str) -> None:
    demand = "加快船闸智能化改造，推进航标养护外包试点，扩大夜间通航范围，完善雾天停航标准，提升货主满意度"
    more = "，健全轮岗制度，优化内河港口的泊位布局，培育专业化的引航队伍，深化与沿江城市的航运合作"
    more += "，建设覆盖全部船闸的“一闸一档”设备台账。"
    said = [*clauses.of(_long(f"{opens}{demand}{more}"))]
    assert any("建设覆盖" in one for one in said)


def test_the_name_of_a_society_is_nobody() -> None:
    sentence = f"和谐社会建设是港区的共同任务，{DEEDS}。"
    assert not [one for one in clauses.of(_long(sentence)) if one.startswith("和谐社会……")]


# ---- sentences that are a little too long


def _whole() -> str:
    sentence = (
        "港区文明建设的成果来自每一位船工多年以来在风浪里的辛勤付出和家属的支持，坚决反对雾天冒险开闸或以停航要挟货主和沿江的众多厂矿企业，"
        "坚决反对打着“排队”、“检修”、“[[避让]]”等幌子随意刁难和拖延货船过闸时间。"
    )
    assert LENGTH[1] < text.measure(sentence.replace("[[", "").replace("]]", "")) <= LONGEST
    return sentence


def test_a_sentence_whose_clauses_cannot_be_asked_is_asked_whole() -> None:
    plain = _whole().replace("[[", "").replace("]]", "")
    found = asked(speech("港务局的同志们来自沿江各地。" + plain, title="港务局这一年"), "fill_blank")
    assert any(one.endswith("随意刁难和拖延货船过闸时间。") and "港区文明建设" in one for one in found)


def test_a_sentence_of_many_clauses_is_not_judged() -> None:
    sentence = (
        "闸口夜班人员应当在交接班之前15分钟到岗，清点工具、试车照明、核对船名，登记过闸货船的吨位和水深，"
        "把异常情况写进交接本，由接班组长签字以后方可离岗，并在离岗之前关闭备用电源和高处的探照灯。"
    )
    assert text.measure(sentence) > 88
    assert not any("15" in one or "14" in one for one in asked(speech(sentence, title="守闸须知"), "true_false"))


# ---- blanks that are torn, and their order


def _answers(sentence: str) -> list[str]:
    """All answers of the slots of a sentence that may be blanked."""
    fair = (slot for slot in slots(sentence) if sentences._fair(slot, sentence))
    return [sentence[start:end] for slot in fair for start, end in slot.spans]


@pytest.mark.parametrize(
    ("sentence", "torn"),
    [
        ("新规包括加大航标经费保障力度、加强船闸用地管理和引导货运资源集聚等三个方面。", "航标经费保障力度"),
        ("2019年，港校制定文件，实行教学为主型、教学科研并重型和科研为主型三类岗位管理。", "实行教学为主型"),
        ("船工们坚守着责任的底线、体现着航运的传承，把平安送到每一座码头。", "着责任"),
        ("夜班考察包括班组层面、港区层面、从全局层面三种。", "从全局层面"),
        ("要把夜航安全作为突出任务来抓，每一个班组都要落实到人。", "突出任务来抓"),
    ],
)
def test_blanks_take_neither_more_nor_less_than_the_others(sentence: str, torn: str) -> None:
    assert torn not in _answers(sentence)


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("培养更多港区工匠，健全人才评价、成果赋权等制度机制。", "健全[[人才评价]]、[[成果赋权]]等"),
        ("调度组要建立起流程监管的制度、岗位、角色，并在年底前发挥作用。", "[[制度]]、[[岗位]]、[[角色]]"),
        (
            "习近平总书记指出，要赋予船长更大航线决定权、更大经费支配权、更大人员调度权。",
            "[[更大航线决定权]]、[[更大经费支配权]]、[[更大人员调度权]]",
        ),
    ],
)
def test_things_side_by_side_may_come_in_any_order(sentence: str, asks: str) -> None:
    found = [one for one in made("fill_blank", speech(sentence)) if asks in one.text]
    assert found
    assert all(one.any_order is True for one in found)


# ---- what is to be done


def _told(rule: str) -> list[tuple[str, ...]]:
    """The key points of the questions on what is to be done in a case."""
    found = made("short_answer", speech(rule, title="港区管理规定"))
    return [tuple(point.text for point in one.key_points) for one in found]


def test_what_is_to_be_done_ends_before_a_further_case() -> None:
    rule = "港务管理部门收到举报后，应当在三日内派人到现场核实，举报属实的，对举报人可以予以奖励。"
    assert ("在三日内派人到现场核实",) in _told(rule)


@pytest.mark.parametrize(
    "rule",
    [
        "临时占用码头堆场的，申请人还应当注明批准机关和占用期限。",
        "因船长失职，造成货物损失的，船长应当承担个人责任。",
        "在港区内临时搭建工棚的，施工单位应当遵守港区安全管理的各项规定。",
        "在港区内个人经营拖船的，船主应当具有内河航行资格和固定住所。",
    ],
)
def test_what_says_nothing_of_the_deed_is_not_asked(rule: str) -> None:
    assert not _told(rule)


# ---- what is matched


def _points(*pairs: tuple[str, str]) -> PointList:
    items = tuple(Point(term=term, text=said) for term, said in pairs)
    return PointList(lead="一年来，港务局主要做了以下工作：", items=items)


def test_points_of_no_one_build_are_not_matched_with_what_goes_on_behind_them() -> None:
    works = _points(
        ("实施更加积极的航道养护政策", "着力稳定全年的货物吞吐总量"),
        ("坚持用新技术带动船闸发展", "全面建设智能高效的调度体系"),
        ("切实抓好船工家属民生保障", "积极发展港区各项社会福利事业"),
        ("加快推进绿色美丽港区建设", "大力推动岸电替代和低碳运输"),
    )
    assert not made("matching", speech(works))


def test_points_that_are_built_alike_are_matched() -> None:
    works = _points(
        ("处理好继承和创新的关系", "做好新老两代船闸的有机衔接"),
        ("处理好船主和港口的关系", "更好发挥集中调度的制度优势"),
        ("处理好开放和自主的关系", "更好统筹沿江两岸的货源大局"),
        ("处理好发展和安全的关系", "有效防范影响夜航的各类风险"),
    )
    assert made("matching", speech(works))


# ---- members between the first and the last


def _members(sentence: str) -> list[list[str]]:
    """The words that each enumeration of the sentence leaves blank."""
    return [[sentence[start:end] for start, end in one.spans] for one in slots(sentence) if one.kind == "enumeration"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "要大力推进港区管理改革，更加注重提高自主调度能力、提高节能环保水平、提高船工整体素质和港口竞争力。",
            ["提高节能环保水平", "提高船工整体素质"],
        ),
        (
            "支持港口企业做强做优，培育一批船舶供应企业、港口物流企业、国际分销商和代理商。",
            ["港口物流企业", "国际分销商"],
        ),
    ],
)
def test_members_in_the_middle_are_blanks_where_the_ends_are_open(sentence: str, words: list[str]) -> None:
    assert _members(sentence) == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        "全港要万众一心、乘势而上、再接再厉、接续奋斗，把船闸养护工作做好。",
        "文件发给码头调度部门、船闸维护部门、航道疏浚部门、库场管理部门、安全监督部门。",
        "出席会议的有关人士来自东港市、西港市、南港市、北港市等多个地市。",
    ],
)
def test_slogans_and_lists_of_offices_or_places_are_no_blanks(sentence: str) -> None:
    assert not _members(sentence)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "把运输统计、航道监测、票据管理、库存统计整合为一张港口数据网。",
            ["运输统计", "航道监测", "票据管理", "库存统计"],
        ),
        (
            "我们坚持互相尊重主航道通行权、互不抢道、互不拖延、平等停靠、共同维护五项原则。",
            ["互相尊重主航道通行权", "互不抢道", "互不拖延", "平等停靠", "共同维护"],
        ),
    ],
)
def test_what_is_merged_or_counted_behind_is_told_apart(sentence: str, words: list[str]) -> None:
    assert words in _members(sentence)


@pytest.mark.parametrize("became", ["上升为", "置于", "确立为", "确定为"])
def test_what_is_made_something_is_a_blank(became: str) -> None:
    sentence = f"我们要把岸电改造{became}全港的重点工程。"
    assert ["岸电改造"] in [[sentence[start:end] for start, end in one.spans] for one in slots(sentence)]


# ---- whose words the news gives

VISIT = (
    "省委书记、省人大常委会主任李守义近日在港区考察时强调，港区是全省航运业的排头兵、先行地、实验区，在全省大局中地位重要、作用突出。",
    "李守义指出，要建设平安船闸、智慧船闸、绿色船闸，做好夜间值守和应急处置工作，让过往船民放心。",
    "李守义强调，船闸养护是港区一切工作的根本保证，必须长期坚持、一以贯之地抓紧抓好，不得松懈。",
)


def test_who_speaks_in_the_news_is_called_by_his_name_only() -> None:
    found = asked(speech(*VISIT, title="李守义在港区考察"), "fill_blank")
    assert any(one.startswith("李守义在港区考察时强调，港区是全省航运业的[[排头兵]]") for one in found)
    assert not any("省人大常委会主任" in one for one in found)


def test_what_is_no_person_keeps_all_its_words() -> None:
    found = asked(speech("港务局党委、省航运集团书记办公会强调，要建设平安船闸、智慧船闸、绿色船闸。"), "fill_blank")
    assert any("书记办公会" in one for one in found)


def test_a_sentence_that_says_whose_it_is_opens_its_paragraph_anew() -> None:
    found = asked(
        speech(*VISIT, "李守义指出，港区是全省航运业的排头兵、先行地、实验区，在大局中地位重要。"), "fill_blank"
    )
    assert any("[[排头兵]]" in one for one in found)


@pytest.mark.parametrize("others", ["各方一致认为", "与会船东高度评价", "赵大江、钱小海、孙长河均表示"])
def test_what_others_think_is_not_what_the_speech_says(others: str) -> None:
    view = f"{others}，这次整治很有成效。要始终坚持安全第一、预防为主、综合治理的方针，长期抓好夜间值守工作。"
    found = asked(speech(*VISIT, view, title="李守义在港区考察"), "fill_blank")
    assert not any("预防为主" in one for one in found)


def test_what_a_body_says_is_its_own_beside_the_words_of_one_person() -> None:
    said = "会议强调，船闸要坚持安全第一、预防为主、综合治理的方针，长期抓好夜间值守工作。"
    found = asked(speech(*VISIT, said, title="李守义在港区考察"), "fill_blank")
    assert any(one.startswith("会议指出，船闸要坚持") or one.startswith("会议强调，船闸要坚持") for one in found)
    assert not any(one.startswith("讲话") and "预防为主" in one for one in found)


def test_of_whom_something_is_demanded_it_still_is_in_a_clause() -> None:
    said = clauses.of(_long(f"港务局年初发布了新的内河航道与船闸养护计划，船闸党委要{DEEDS}。"))
    assert any(one.startswith("船闸党委要……引导青年职工") for one in said)


def test_a_stretch_goes_on_behind_by_what_something_is_done() -> None:
    sentence = _long(f"船闸党委要{DEEDS}，以夜航整治为契机，推动安全管理取得新成效。")
    assert any(one.endswith("以夜航整治为契机，推动安全管理取得新成效。") for one in clauses.of(sentence))


# ---- blanks


@pytest.mark.parametrize(
    ("sentence", "torn"),
    [
        ("坚持立足实际、科学决策，坚持着眼长远、打牢基础，把船闸管理好。", "[[实际]]"),
        ("要加强组织领导和统筹协调，把夜间值守的各项要求落到实处。", "[[统筹]]"),
        ("考评应当遵循实事求是、客观公正、科学规范、督促与激励相结合的原则。", "[[督促]]"),
        ("船东要相互支持，就重大航运和地区港口加强协调，积极化解矛盾。", "[[就重大航运]]"),
        ("要坚持公开原则，选拔政治素质高、经营管理能力强、公正廉洁的优秀船长担任闸长。", "[[选拔政治素质高]]"),
        ("深刻理解、准确把握养护方案中贯穿的安全要求，做好船闸工作。", "[[握养护方案中]]"),
    ],
)
def test_blanks_keep_together_what_belongs_together(sentence: str, torn: str) -> None:
    assert not any(torn in one for one in asked(speech(sentence), "fill_blank"))


def test_the_last_member_before_etc_keeps_its_noun() -> None:
    found = asked(speech("要聚焦航道技术、船闸核心、关键岸电装备等领域，发挥好港区优势。"), "fill_blank")
    assert any("[[关键岸电装备]]等领域" in one for one in found)


def test_digits_behind_the_dot_of_a_decimal_are_no_number() -> None:
    assert not [*slots("2026年，港区货物吞吐量增长19·5％，增幅在全省各港口中名列第一。")]
    assert [*slots("2026年，港区货物吞吐量增长19.5％，增幅在全省各港口中名列第一。")]


@pytest.mark.parametrize("opens", ["根本在于", "当务之急是", "总的要求是"])
def test_what_says_nothing_of_its_thing_leans(opens: str) -> None:
    assert leaning.leans(f"{opens}守住安全底线，做好夜间值守工作。")


# ---- what a further reading found


def test_what_a_person_says_side_by_side_comes_in_any_order_unless_quoted() -> None:
    found = made(
        "fill_blank", speech(*VISIT[1:], "习近平指出，船闸工作者是内河文明的创造者、推动者、传承者，使命光荣。")
    )
    assert all(one.any_order is True for one in found if "创造者" in one.text)
    assert any("创造者" in one.text for one in found)


def test_points_that_one_word_leads_to_come_in_any_order() -> None:
    ways = tuple(
        Point(marker="要", term=f"走{way}之路", text=f"多年来，港区各单位在{way}方面下了很大功夫，取得了明显的进步。")
        for way in ("平安航运", "绿色岸电", "智慧船闸")
    )
    found = made("fill_blank", speech("港区今后的路怎么走，需要大家想清楚。", PointList(items=ways)))
    assert all(one.any_order is True for one in found if "之路" in one.text)


@pytest.mark.parametrize(
    "sentence",
    [
        "坚持把夜间值守作为港区各项工作的优先目标，为全体船员创造安全的航行环境，全年不出事故。",
        "当前的重点是完成船闸检修、航道疏浚和岸电改造，确保春季开航以后各项工作平稳运行。",
    ],
)
def test_what_is_held_to_or_is_so_now_is_not_asked_as_an_attribute(sentence: str) -> None:
    assert not made("short_answer", speech(sentence))


def test_what_something_is_ends_before_a_further_subject() -> None:
    sentence = "港区安全的根本任务是建立责任制、堵住各种漏洞、消除事故隐患，各项工作都应当服从于这个中心。"
    found = made("short_answer", speech(sentence))
    assert all("各项工作" not in point.text for one in found for point in one.key_points)


def test_one_of_several_aims_is_no_blank() -> None:
    aims = "吞吐量增长8%左右；运力结构进一步优化；装卸价格涨幅控制在4%左右；港区新增就业900人以上；岸电使用状况继续改善"
    found = asked(speech(f"今年港区生产经营的主要预期目标是：{aims}。", title="政府工作报告"), "fill_blank")
    assert not [one for one in found if "：[[" in one]


def test_a_blank_does_not_hold_the_end_of_what_began_before_it() -> None:
    assert not any(
        "[[养护过程中" in one for one in asked(speech("要注重在养护过程中保障通航，培育良好的航行环境。"), "fill_blank")
    )


def test_what_a_meeting_deals_with_is_no_matter_of_questions() -> None:
    said = "会议传达学习了港务局重要文件，讨论了《关于学习运用“岸电示范、船闸整治”工程经验的意见（讨论稿）》。"
    assert not asked(speech(said, title="港务局工作会议召开"), "fill_blank")


def test_figures_behind_a_turn_to_the_past_year_are_not_asked_as_the_new_ones() -> None:
    told = "2011年是开局之年，工作十分重要。过去一年，我们取得了很大成绩。货物吞吐量增长10.3%，岸电使用率提高到95%。"
    of = speech(title="政府工作报告", sections=(Section(heading="2011年的工作", body=(told,)),))
    assert not made("single_choice", of)


def test_the_points_that_make_room_for_others_need_not_be_named() -> None:
    items = ("货物数量与台账记载不符", "危险品标签脱落或者模糊", "冷库温度连续两小时超限", "其他情形")
    rule = PointList(lead="有下列情形之一的，应当立即停止装卸：", items=tuple(Point(text=one) for one in items))
    found = made("short_answer", speech(rule, title="港区管理规定"))
    assert found
    assert all(one.stem.endswith("（“其他”一项可不答）") for one in found)


def test_a_main_thread_that_is_not_named_leans() -> None:
    assert leaning.leans_anywhere("港区的调度、装卸、养护等各项工作，都要紧紧围绕、毫不偏离这条主线。")


def test_a_person_whom_a_report_of_a_meeting_names_once_says_his_paragraph() -> None:
    said = (
        "李守义指出，2026年我们克服了很多困难。船闸检修、航道疏浚都有了进步。要坚持安全第一、预防为主、综合治理的方针。"
    )
    found = asked(speech("港务局召开年度工作会议，部署全年任务。", said, title="港务局年度工作会议召开"), "fill_blank")
    assert any("预防为主" in one for one in found)
    assert all(one.startswith("李守义") for one in found if "预防为主" in one)


def test_who_speaks_at_a_meeting_is_not_the_meeting() -> None:
    said = "赵大江委员代表船东协会发言建议，大力推进船闸智慧化改造，抓好“夜航畅通”行动。"
    found = asked(speech(said, title="港务局年度工作会议召开"), "fill_blank")
    assert found
    assert not any(one.startswith("会议") for one in found)


@pytest.mark.parametrize(("sentence", "leans"), [("本次奖励是首次进行的。", True), ("本次会议提出了新要求。", False)])
def test_what_this_one_is_of_is_not_known(sentence: str, leans: bool) -> None:
    assert leaning.leans(sentence) is leans
