"""What the eleventh reading found, of real documents: long sentences, watchwords, enumerations within frames."""

import pytest

from quizgen import facts, text, wording
from quizgen.facts import (
    ClozeFact,
    ListFact,
    PairsFact,
    clauses,
    dates,
    itemised,
    ladders,
    lists,
    passages,
    places,
    said,
    sentences,
    spoken,
    standing,
    subjects,
)
from quizgen.facts.prose import Prose
from quizgen.facts.slots import slots
from quizgen.ingest import characters, naming
from quizgen.ingest.names import Named
from quizgen.model import Point, PointList, Section, Speech
from quizgen.questions import blanks, matching, members, short_answer, statements, stems, tasks
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import clozes, speech


def stretches(sentence: str, kind: str) -> list[list[str]]:
    return [[sentence[a:b] for a, b in slot.spans] for slot in slots(sentence) if slot.kind == kind]


LONG = (
    "要坚持以便民为先，深入推进码头改造，加快建设安全、整洁、有序、文明的港口新环境，把防汛备勤摆在优先位置，"
    "强化船舶检修和航道疏浚，推动港区服务提质增效，持续改善船员休息条件，更好满足往来旅客的出行需要，确保航线平稳运行。"
)

# ---- clauses of a long sentence


def test_the_demands_of_a_long_sentence_are_asked_one_by_one() -> None:
    found = [*clauses.of(LONG)]
    assert found[0] == "要坚持以便民为先，深入推进码头改造，加快建设安全、整洁、有序、文明的港口新环境。"
    assert not any("确保航线平稳运行" in one for one in found)
    asked = clozes(speech(LONG), "enumeration")
    assert [fact.answers for fact in asked] == [("安全", "整洁", "有序", "文明")]
    assert asked[0].sentence in found


def test_a_short_clause_is_told_with_the_one_behind_it() -> None:
    assert any(one.startswith("把防汛备勤摆在优先位置，强化船舶检修") for one in clauses.of(LONG))


@pytest.mark.parametrize(
    "sentence",
    [
        f"对长期停航的船舶，{LONG}",
        f"汛期来临时，{LONG}",
        f"抓好三件事：{LONG}",
    ],
)
def test_what_holds_in_a_case_or_is_one_of_several_is_no_clause_of_its_own(sentence: str) -> None:
    assert not [*clauses.of(sentence)]


def test_whose_words_they_are_stands_before_each_clause() -> None:
    found = [*clauses.of(f"会议强调，{LONG}")]
    assert found
    assert all(one.startswith("会议强调，") for one in found)


def test_a_clause_that_only_leads_in_goes_with_the_next() -> None:
    sentence = LONG.replace("深入推进码头改造", "按照先急后缓的要求，深入推进码头改造")
    assert any("按照先急后缓的要求，深入推进码头改造" in one for one in clauses.of(sentence))


def test_a_speaker_who_says_we_demands_of_everybody() -> None:
    (fact,) = clozes(speech("我们要始终把航道畅通摆在突出位置，一刻也不能放松。"), "phrase")
    assert fact.sentence.startswith("要始终把航道畅通")
    assert standing.without_speaker("我们要求船员报到。") == "我们要求船员报到。"


# ---- enumerations within frames


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        ("港务会由站长、副站长、调度员、安全员组成，每周由站长召集。", ["站长", "副站长", "调度员", "安全员"]),
        ("航线图、值班表、检修单和交接簿，都要随船保管。", ["航线图", "值班表", "检修单", "交接簿"]),
        ("可以通过广播、横幅、短信息等方式提醒旅客。", ["广播", "横幅", "短信息"]),
        ("要坚决守好人员进出、货物装卸两大关口。", ["人员进出", "货物装卸"]),
        ("要紧紧盯住夜间停靠和雾天航行两个环节，不留空当。", ["夜间停靠", "雾天航行"]),
        ("清船要做到油清、水舱清、甲板清、缆绳清，不留死角。", ["油清", "水舱清", "甲板清", "缆绳清"]),
        ("要突出做好稳船期、稳货源、稳人手工作，防止空驶。", ["稳船期", "稳货源", "稳人手"]),
        ("全面履行航道巡查、船舶检验、旅客救助职能。", ["航道巡查", "船舶检验", "旅客救助"]),
        ("整治码头乱象，要常抓不懈，分类施策，源头防范，群策群力。", ["分类施策", "源头防范", "群策群力"]),
        ("要把航道疏浚同码头改造结合起来。", ["航道疏浚", "码头改造"]),
        ("做大做强近海货运、观光游览、船舶修造三大主业。", ["近海货运", "观光游览", "船舶修造"]),
    ],
)
def test_a_frame_bounds_what_is_enumerated(sentence: str, members: list[str]) -> None:
    assert members in [found[-len(members) :] for found in stretches(sentence, "enumeration")]


@pytest.mark.parametrize(
    "sentence",
    [
        "检修可以采取停航检查、随船检查等方式。",
        "航运是现代物流、旅游发展的基础。",
        "国家不分大小、强弱、贫富，都是平等成员。",
        "身受风浪的、寒潮的和大雾的三重影响。",
    ],
)
def test_what_no_frame_bounds_is_not_cut(sentence: str) -> None:
    cut = {"以采取停航检查", "渔业发展", "旅游发展", "国家不分大小", "大雾的"}
    assert not cut & {one for found in stretches(sentence, "enumeration") for one in found}


# ---- frames and watchwords


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("要把疏浚和养护航道摆在优先位置。", "疏浚和养护航道"),
        ("把旅客转运安置摆在压倒性位置，一切为它让路。", "压倒性"),
        ("要以啃硬骨头的韧劲，把航道疏浚抓到底。", "啃硬骨头"),
        ("港口管理的核心是规范装卸秩序，各班组要照章作业。", "规范装卸秩序"),
        ("航线的成败归根到底取决于船员素质。", "船员素质"),
        ("推诿扯皮是责任心缺失的一种表现，必须纠正。", "责任心缺失"),
        ("要守住不发生沉船事故的底线。", "不发生沉船事故"),
    ],
)
def test_a_frame_marks_the_phrase_that_it_bounds(sentence: str, phrase: str) -> None:
    assert [phrase] in stretches(sentence, "phrase")


@pytest.mark.parametrize(
    "sentence",
    [
        "窗口单位要坚持问题导向，补齐服务短板。",
        "全体船员要以良好的作风，迎接通航。",
        "服务的本质是方便旅客，节约时间，降低成本。",
        "要把它作为全年的重点。",
    ],
)
def test_a_frame_marks_nothing_that_every_text_says_or_that_goes_on(sentence: str) -> None:
    assert not [one for one in stretches(sentence, "phrase") if one[0] in ("问题", "良好的", "方便旅客", "它")]


@pytest.mark.parametrize(
    ("sentence", "half"),
    [
        ("要实行“船到一次港、货卸一次完”。", "货卸一次完"),
        ("坚持共抓大养护、不搞大开挖，守住航道。", "不搞大开挖"),
    ],
)
def test_the_second_half_of_a_watchword_is_asked(sentence: str, half: str) -> None:
    assert [half] in stretches(sentence, "saying")
    assert not stretches("围绕“两个确保、三个下降”抓落实。", "saying")


def test_a_term_that_the_rest_of_its_sentence_tells_is_not_asked() -> None:
    assert not clozes(speech("要加快健全船舶油污责任保险制度，开展船舶油污强制责任保险试点。"), "phrase")


def test_a_bare_verb_before_blanks_says_nothing() -> None:
    assert not clozes(speech("坚持常查常改、严查严改、真查真改，形成长效机制。"), "enumeration")


def test_a_body_that_is_the_subject_is_asked() -> None:
    (fact,) = clozes(speech("港航管理局会同有关单位制定年度疏浚计划和实施细则，经港务会批准后执行。"), "who")
    assert fact.answers == ("港航管理局",)


# ---- points that begin alike


def test_sentences_that_begin_alike_are_a_list_behind_the_one_that_leads_to_them() -> None:
    told = "新航季的工作要稳扎稳打、统筹兼顾。要更好统筹客运和货运。要更好统筹检修和出航。要更好统筹当前和长远。"
    (fact,) = (one for one in facts.find(speech(told)) if isinstance(one, ListFact))
    assert fact.members == ("更好统筹客运和货运", "更好统筹检修和出航", "更好统筹当前和长远")
    assert fact.passage == "新航季的工作要稳扎稳打、统筹兼顾"


def test_parts_of_a_sentence_that_begin_alike_are_a_list() -> None:
    told = (
        "港口工作要主动适应形势变化，转变服务理念，更加注重旅客体验；转变服务方式，更加注重线上办理；"
        "转变服务作风，更加注重即来即办。"
    )
    (fact,) = (one for one in facts.find(speech(told)) if isinstance(one, ListFact))
    assert fact.members[0] == "转变服务理念，更加注重旅客体验"
    assert len(fact.members) == 3


def test_paragraphs_that_open_alike_are_the_points_of_their_heading() -> None:
    body = tuple(f"坚持{one}。各单位都要照此安排，落到每个班次。" for one in ("安全第一", "旅客至上", "依规航行"))
    of = speech(sections=(Section(marker="一、", heading="基本原则", body=body),))
    assert [one.members for one in facts.find(of) if isinstance(one, ListFact)] == [
        ("坚持安全第一", "坚持旅客至上", "坚持依规航行")
    ]


# ---- whose words, and what is left of a passage


def test_of_a_paragraph_that_gives_another_ones_words_only_its_first_sentence_is_given() -> None:
    said_by = "周明远指出，要抓好疏浚。周明远强调，要抓好检修。周明远指出，要抓好救助。"
    other = "李国强表示，要守住底线。要扎实推进航道疏浚、船舶检修、旅客救助三项工作。"
    of = Speech(id="s", title="会议", verbatim=True, body=(said_by, other))
    assert [prose.text for _, prose in places.walk(of, of.plain())][-1] == "李国强表示，要守住底线。"


def test_a_sentence_with_its_own_speaker_is_not_put_behind_another() -> None:
    prose = Prose("会议就有序通航提出8点要求。周明远指出，打好航道养护硬仗，必须加强调度。")
    assert all("8点要求。周明远" not in one.text for one in said.in_context(prose))


def test_points_that_are_counted_behind_them_lose_their_number() -> None:
    points = (Point(term="推诿扯皮", text="遇事往后躲，能拖就拖。这是第三种。"), Point(term="敷衍", text="交差了事。"))
    (first, _) = (lists._gloss(point) for point in points)
    assert first == "遇事往后躲，能拖就拖"


def test_numbers_that_run_on_from_other_points_are_not_shown() -> None:
    points = PointList(items=tuple(Point(marker=f"{n}、", text=f"检查{n}号船") for n in ("十二", "十三", "十四")))
    assert lists._markers(points) == ("", "", "")


def test_key_points_that_are_equal_or_go_beyond_what_is_counted_are_none() -> None:
    fact = ListFact(
        id="f", speech="s", section="", quotes=("q",), lead="要正确处理的三个关系", order="none",
        members=("处理好快和稳的关系，做到有序", "处理好人和船的关系，做到安全", "处理好新和旧的关系，做到衔接"),
        markers=("", "", ""), glosses=("", "", ""),
    )  # fmt: skip
    assert tasks.key_points(fact)[0] == "处理好快和稳的关系"
    assert short_answer.POINTS[0] == 3


# ---- what is turned round


@pytest.mark.parametrize(
    "sentence",
    [
        "停航的影响是短期的、总体上是可控的。",
        "还要弄清什么是主要的，什么是次要的。",
        "对航线的判断是准确的，各项安排是及时的。",
    ],
)
def test_two_things_that_are_both_true_of_one_are_not_exchanged(sentence: str) -> None:
    assert not stretches(sentence, "swapped")


@pytest.mark.parametrize("sentence", ["由调度室巡查并定期通报航道情况。", "加强事中事后监管，规范检查行为。"])
def test_a_word_that_its_contrary_makes_unreadable_is_not_turned_round(sentence: str) -> None:
    assert not stretches(sentence, "contrast")


def test_an_open_list_is_not_made_false() -> None:
    fact = ClozeFact(
        id="f", speech="s", section="", quotes=("q",), before="抽查可以采取", answers=("实地核查", "书面检查"),
        joints=("、",), after="等方式。", kind="enumeration", siblings=("数据监测",),
    )  # fmt: skip
    assert not [*statements.statements(fact, str)]


@pytest.mark.parametrize(
    "sentence",
    [
        "各船队必须坚决贯彻港务会的部署，及时反馈执行情况。",
        "船员们必须学好“弹钢琴”的方法。",
        "港口是具有光荣传统的光荣的集体，是伟大的事业。",
    ],
)
def test_what_nobody_would_deny_is_not_judged(sentence: str) -> None:
    assert not [one for one in made("true_false", speech(sentence)) if one.answer]  # type: ignore[attr-defined]


def test_blanks_with_their_own_ends_keep_their_places() -> None:
    assert blanks._free(
        ListFact(
            id="f", speech="s", section="", quotes=("q",), order="none",
            members=("甲", "乙", "丙"), markers=("", "", ""), glosses=("", "", ""),
        ),
        [0, 2],
    )  # fmt: skip


# ---- whose words, what time, what is only told


REPORT = (
    "周明远4日来到新港码头，察看航道疏浚，新港项目是连接两岸的“一号工程”。周明远指出，要守好航道、船闸、码头三道关口。要把码头扩建作为重点任务抓紧抓好。",
    "周明远强调，要把旅客安全摆在突出位置，一刻也不能放松。",
    "周明远指出，航道养护是港口发展的重要支撑。",
)


def test_a_report_gives_a_persons_words_as_his_and_not_what_is_told_before_them() -> None:
    of = Speech(id="s", title="周明远在新港调研时强调抓好航道养护", verbatim=True, body=REPORT)
    said_of = {
        fact.before + "".join(fact.answers): fact.voice for fact in facts.find(of) if isinstance(fact, ClozeFact)
    }
    assert not any("一号工程" in one for one in said_of)
    assert "周明远" in {*said_of.values(), ""}
    assert "speech" not in said_of.values()


def test_a_person_is_named_before_his_words() -> None:
    fact = ClozeFact(
        id="f", speech="s", section="", quotes=("q",), before="要把", answers=("旅客安全",), after="摆在突出位置。",
        kind="phrase", voice="周明远",
    )  # fmt: skip
    assert stems.opening(fact, wording.say("zh-CN")) == "周明远指出，"


@pytest.mark.parametrize("opening", ["过去一年，", "近年来，", "今年以来，"])
def test_what_has_been_done_is_not_asked(opening: str) -> None:
    told = f"{opening}港口建设迈出新步伐。全年疏浚航道，实行“一船一码”管理，实现靠泊“零等待”。"
    assert not clozes(speech(told), "quoted")


def test_targets_are_not_turned_into_limits_from_above() -> None:
    assert not stretches("新船占比不低于60%，偏远航线可适当放宽。", "contrast")


def test_a_year_before_the_text_is_no_option() -> None:
    of = speech("2031年3月印发。到2033年底，全部航道完成数字化改造，覆盖率达到95%以上。")
    years = [fact for fact in clozes(of, "number") if fact.answers == ("2033",)]
    assert years
    assert all(int(one) >= 2031 for one in years[0].siblings)


def test_a_date_at_the_head_of_a_text_is_its_own() -> None:
    assert dates.dateline("在港务会上的讲话\n2031年7月18日\n同志们：") == "07-18"


# ---- what is what


def test_what_plays_a_general_role_is_asked_rather_than_the_role() -> None:
    said_so = "航道养护是港口发展的必然要求，各班组都要重视。"
    (subject,) = clozes(speech(said_so), "subject")
    assert subject.answers == ("航道养护",)
    assert made("fill_blank", speech(said_so))[0].asks().startswith("讲话指出，＿")


def test_a_role_of_many_names_is_not_written_out() -> None:
    assert not [one for one in made("fill_blank", speech("航道疏浚是一切工作的关键。")) if "关键" in str(one.secrets())]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("三峡水电站是目前规模最大的水电站。", "subject"),
        ("港口是改革的窗口，船员队伍建设都是重要的基础。", "subject"),
    ],
)
def test_what_its_own_sentence_names_is_no_subject(sentence: str, kind: str) -> None:
    assert not [one for one in stretches(sentence, kind) if one[0] in ("三峡水电站", "船员队伍建设都")]


@pytest.mark.parametrize(
    "sentence",
    ["要推动港口管理由事后处置向事前预防转变。", "实行港口服务由窗口办理向掌上办理的转变，方便旅客。"],
)
def test_from_what_to_what_something_turns_is_asked_in_its_order(sentence: str) -> None:
    (fact,) = clozes(speech(sentence), "enumeration")
    assert len(fact.answers) == 2
    assert blanks._in_turn(fact)


def test_the_links_of_a_chain_keep_their_order() -> None:
    (fact,) = clozes(speech("要建立登记受理、分类转办、限时办结、结果回访的闭环机制。"), "enumeration")
    assert blanks._in_turn(fact)


def test_each_thing_behind_words_of_its_own_keeps_its_place() -> None:
    told = (
        "港口工作要主动适应形势变化，转变服务理念，更加注重旅客体验；转变服务方式，更加注重线上办理；"
        "转变服务作风，更加注重即来即办。"
    )
    found = [one for one in made("fill_blank", speech(told)) if "转变服务理念" in one.asks()]
    assert found
    assert not any(getattr(one, "any_order", False) for one in found)


def test_a_name_of_characters_is_told_with_what_it_is() -> None:
    assert next(iter(characters.names("聚焦“增效、固本、控险、提质”八字方针，抓好落实。")))[0] == "八字方针"


def test_headings_that_hold_the_word_of_a_name_are_its_members() -> None:
    sections = tuple(
        Section(marker=f"第{n}，", heading=f"坚持{one}，在{other}上持续用力", body=("略。",))
        for n, one, other in (
            ("一", "安全第一", "稳住航线"),
            ("二", "旅客至上", "改善服务"),
            ("三", "依规航行", "严守制度"),
        )
    )
    (points,) = naming.of_headings(sections, [Named(name="三个坚持", count=3)], "", "要在“三个坚持”上持续用力。")
    assert points.items == ("坚持安全第一", "坚持旅客至上", "坚持依规航行")


@pytest.mark.parametrize(
    "sentence",
    [
        "人员变动的，应当在15个工作日内办妥交接。",
        "在启用前必须对其通信设施进行验收。",
        "未经安全审查或者审查不合格的，不得提交会议讨论。",
        "动员部署阶段（3月25日前）。",
        "有效期一般不超过5年，期满自行失效。",
    ],
)
def test_what_lost_its_subject_is_not_asked(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "深入实施创新驱动战略，促进港口发展。",
        "我国港口吞吐量大，要切实提升服务水平和安全保障能力。",
        "必须坚持安全第一，把旅客冷暖放在心上。",
        "各班组每月至少主持召开一次安全例会。",
    ],
)
def test_what_stands_by_itself_is_asked(sentence: str) -> None:
    assert standing.stands_alone(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "值班工作要严格执行双人双岗制度。",
        "缺编的船队要在9月底前通过公开招聘补足。",
        "凡是被亮“黄牌”的，由督查室约谈负责人。",
        "要树牢“项目为王”导向，集中开工重点项目不少于60个。",
    ],
)
def test_of_what_these_speak_is_known(sentence: str) -> None:
    assert subjects.independent(sentence)


# ---- what the last eight texts of it found


@pytest.mark.parametrize("sentence", ["窗口人员要当好群众的“贴心人”。", "这份清单是我们的“压舱石”，一刻也不能丢。"])
def test_a_metaphor_in_quotes_is_not_asked(sentence: str) -> None:
    assert not stretches(sentence, "quoted")


def test_a_named_thing_in_quotes_is_asked() -> None:
    assert stretches("各库区要推行“日清周结”制度，每班交接有记录。", "quoted") == [["日清周结"]]


def test_what_is_forbidden_of_something_is_told_with_it() -> None:
    assert itemised.one_of("严禁下列收费行为：") == "禁止的收费行为包括："


def test_the_tasks_of_a_document_are_told_by_their_count() -> None:
    tasks_of = Section(
        heading="重点任务",
        sections=tuple(
            Section(heading=one, body=("略。",)) for one in ("改造老旧仓库", "推广电子台账", "培训叉车司机")
        ),
    )
    document = speech(title="关于加强仓储管理的实施方案", sections=(tasks_of,))
    (listed,) = [one for one in facts.find(document) if isinstance(one, ListFact)]
    assert listed.passage == "文件部署了三项重点任务"
    assert listed.members == ("改造老旧仓库", "推广电子台账", "培训叉车司机")


def test_a_number_that_counts_what_stands_before_it_is_not_asked() -> None:
    said_of = "东库、西库、北库3个库区要在9月底前完成消防改造。"
    assert not [fact for fact in clozes(speech(said_of), "number") if fact.answers == ("3",)]
    assert [fact for fact in clozes(speech("库区要建成3个消防水池，9月底前验收。"), "number") if fact.answers == ("3",)]


def test_a_clause_in_whose_time_the_next_ones_hold_keeps_them() -> None:
    assert standing.stands_alone("库房值班员每两小时巡查一次。")
    assert not clozes(speech("我每月15日至20日到库区，值班记录不得少于2份。"), "statement")


@pytest.mark.parametrize("sentence", ["有些同志开会不带笔，回去讲不清要求。", "据介绍，库区每年接待参观120次。"])
def test_what_some_do_and_what_is_told_in_passing_is_not_asked(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [("库区管理员连续三年考核优秀的，优先晋级。", "三"), ("各库区要在11月中旬前完成盘点。", "11月中旬")],
)
def test_these_figures_bind_too(sentence: str, figure: str) -> None:
    assert any([figure] in stretches(sentence, kind) for kind in ("number", "day"))


# ---- what nine more texts of it found


def test_an_item_of_a_rule_is_told_with_its_term() -> None:
    items = tuple(
        Point(marker=f"{n}．", term=term, text=rest)
        for n, term, rest in (
            ("1", "不满100件的领用单", "由库区主任审批"),
            ("2", "100件以上的领用单", "经总库办公会审议后报总库主任审批"),
            ("3", "危险品领用单", "由安全科审核，总库主任审批"),
        )
    )
    rules = speech(PointList(lead="领用审批权限按下列规定执行：", order="numbered", items=items), title="仓储管理办法")
    asked = [fact.sentence for fact in clozes(rules, "who")]
    assert "领用审批权限：100件以上的领用单，经总库办公会审议后报总库主任审批" in asked


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("保管员应当与总库签订责任书，并遵守下列要求：", "保管员应当遵守的要求包括："),
        ("领用审批权限按下列规定执行：", "领用审批权限："),
        ("发生差错的，按下列标准处理：", "发生差错的，处理标准包括："),
    ],
)
def test_a_lead_stands_before_an_item_as_good_chinese(lead: str, told: str) -> None:
    assert itemised.one_of(lead) == told


def test_a_part_of_a_sentence_keeps_its_lead_and_its_case() -> None:
    led = "进库货物从5月1日起执行新流程：保管员当面点清，我也在场；点清后10分钟内录入系统，班长30分钟内复核。"
    assert any(
        one.text.startswith("进库货物从5月1日起执行新流程：点清后10分钟内") for one in said.in_context(Prose(led))
    )
    case = "钥匙遗失的，保管员应在2小时内报告；总库应当日换锁，同时通报各班组。"
    assert any(one.text.startswith("钥匙遗失的，总库应当日换锁") for one in said.in_context(Prose(case)))


def test_a_name_without_quotation_marks_is_told_with_what_it_is_for() -> None:
    plain = "库房要管好。盘点物资之前，各班组要做足三项准备：查账、查卡、查物。"
    assert standing.saying("三项准备", plain) == "盘点物资之前，各班组要做足“三项准备”"
    assert standing.saying("三项准备", "我们先说说，就是三项准备：查账、查卡、查物。") == ""


@pytest.mark.parametrize(
    ("sentence", "point"),
    [
        ("第二场是提速的硬仗，各库区要在6月底前装好扫码枪。", "各库区要在6月底前装好扫码枪。"),
        ("从今天起，系统里少于四分钟的点检自动退回。", "系统里少于四分钟的点检自动退回。"),
        ("夜班费从每班120元提到260元，8月份就兑现，财务科不要再研究了。", "夜班费从每班120元提到260元，8月份就兑现"),
        ("具体做法：各库区建立出入登记，每天下班前必须对账。", "各库区建立出入登记，每天下班前必须对账。"),
    ],
)
def test_what_only_ties_or_rounds_off_is_left_out(sentence: str, point: str) -> None:
    assert spoken.core(sentence) == point


def test_a_figure_that_holds_no_longer_is_not_asked() -> None:
    assert stretches("夜班费从每班120元提到260元，8月份就要兑现。", "number") == [["260"]]
    assert not stretches("Trips shall last no more than 6 hours (previously 4.5 hours).", "number")[1:]


@pytest.mark.parametrize(
    "sentence",
    [
        "单件25公斤以上两个人抬，40公斤以上用液压车。",
        "库内限速5公里，出库门限速3公里。",
        "叉子底下不许站人，不许过人。",
        "自学每人不少于12个学时，集中研讨每个支部不少于3次。",
        "入库单由保管员在收货后24小时内填完。",
        "没有经过安全科验收的危险物资，库区一律不收。",
        "货架装起来，通道宽度不少于2米。",
    ],
)
def test_what_these_lay_down_is_known_by_itself(sentence: str) -> None:
    assert subjects.independent(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "股级干部6月20日前完成，由支部书记逐一审核签字。",
        "分管负责人每月至少检查两次。",
        "A second within 12 months means that the traveller may not book for 3 months.",
        "The decision may be overturned only by the Chief Executive, in writing.",
        "Requests shall be submitted to the office not later than.",
    ],
)
def test_what_lacks_its_object_or_body_is_not_asked(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_what_lies_below_is_no_pointer() -> None:
    assert standing.stands_alone("码垛不超过两米，重的放在下面，箱子必须压着缝码。")
    assert not standing.stands_alone("下面要讲的是码垛，重的必须压着轻的放。")


def test_words_quoted_as_one_of_many_are_no_term() -> None:
    assert not stretches("每人至少列3条问题，不准写“学习不够深入”这样的话。", "quoted")


def test_further_sentences_stand_behind_the_label_of_their_text() -> None:
    text_of = (
        "Amber – wind over 25 knots. Foot passengers go by the covered walkway only. No lone working on the berth."
    )
    assert "Amber – Foot passengers go by the covered walkway only." in [
        one.text for one in said.in_context(Prose(text_of))
    ]


def test_a_sentence_that_counts_its_list_ends_with_a_colon() -> None:
    points = PointList(items=("查账要细", "查卡要准", "查物要全"))
    asked = made("fill_blank", speech("做好盘点工作，要把握以下三点。", points))
    assert any("要把握以下三点：" in one.asks() for one in asked)


# ---- what eight more texts of it found


def test_lines_of_a_thing_and_what_belongs_to_it_are_pairs() -> None:
    lines = ("抹布实行三色管理，严禁混用：", "红色——货架、地面；", "黄色——叉车、电瓶；", "蓝色——桌椅、门窗。")
    found = [one for one in facts.find(speech(*lines)) if isinstance(one, PairsFact)]
    assert [one.pairs for one in found] == [(("红色", "货架、地面"), ("黄色", "叉车、电瓶"), ("蓝色", "桌椅、门窗"))]
    assert found[0].lead.startswith("抹布实行三色管理")
    assert not [one for one in facts.find(speech(*lines[1:])) if isinstance(one, PairsFact)]


def test_a_point_is_named_with_what_its_text_adds() -> None:
    items = (
        Point(marker="一是", term="管好库房", text="不能有死角"),
        Point(marker="二是", term="关心工人", text="也关心自己"),
        Point(marker="三是", term="守住规矩", text="不能开口子"),
    )
    (listed,) = [one for one in facts.find(speech(PointList(name="三件事", items=items))) if isinstance(one, ListFact)]
    assert listed.members == ("管好库房", "关心工人，也关心自己", "守住规矩")
    assert listed.glosses[1] == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "分管领导扣发20%并在安委会上作检查。",
        "分管生产的负责人每周不少于1次。",
        "出厂水浑浊度连续30分钟超过1NTU。",
        "客人要求调高的，告知上限为43度并转报工程部。",
        "无人接听的，由主管会同安保员共三人开门查看。",
        "已经离店的，填写一式三份的登记单。",
        "On the third day the head of year goes to the house, and never alone.",
        "If a student refuses, the teacher must press the On Call button in the room.",
    ],
)
def test_what_stood_in_the_sentence_before_is_missed(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_blanks_keep_their_quotation_marks() -> None:
    sections = tuple(
        Section(heading=f"{left}，必须在“{right}”上再用力", body=("略。",))
        for left, right in (("库房工作无小事", "认识"), ("打铁还需自身硬", "本领"), ("严是爱松是害", "作风"))
    )
    asked = [one.text for one in made("fill_blank", speech(sections=sections))]  # type: ignore[attr-defined]
    assert any("必须在“[[认识]]”上再用力" in one for one in asked)
    assert not any("认识”" in key for one in asked for key in text.split_marks(one)[1])


def test_days_before_the_date_under_a_document_are_past() -> None:
    assert dates.dateline("关于盘点的通知\n各库区要在6月25日前报表。\n总库\n2024年6月7日") == "06-07"


def test_no_row_shares_a_word_that_only_it_holds() -> None:
    items = tuple(
        Point(term=term, text=rest)
        for term, rest in (
            ("控制叉车速度", "叉车转弯要鸣笛，看清再走"),
            ("改善库房照明", "每月检查线路，坏灯当天更换"),
            ("加强夜班值守", "每两小时巡查一遍，逐项登记"),
            ("规范货物码放", "重的放下层，轻的放上层"),
        )
    )
    for one in made("matching", speech(PointList(name="四项措施", items=items))):
        assert "控制叉车速度" not in dict(one.pairs)  # type: ignore[attr-defined]


def test_an_odd_time_stands_among_those_that_people_set() -> None:
    assert sorted(ladders.near(8, "分钟", 2)) == [5, 10, 15]
    assert not ladders.near(37, "分钟", 2)


def test_a_length_of_days_is_not_asked_beside_its_dates() -> None:
    assert not clozes(speech("攻坚阶段共60天，从4月30日到6月28日，各库区必须每天报表。"), "number")


def test_a_part_that_says_from_when_its_term_runs_keeps_out_of_the_case_before() -> None:
    told = "停电超过12小时的，库区应启用发电机；冷库由维修班优先送电，最迟在停电后2小时内恢复。"
    assert not [one for one in said.in_context(Prose(told)) if one.text.startswith("停电超过12小时的，冷库")]


# ---- what the last eight texts of it found


def test_a_counted_name_in_a_heading_is_a_name() -> None:
    part = Section(
        heading="要把三项看家本领练扎实",
        body=("第一项本领是点货。货要点清。", "第二项本领是码货。货要码稳。", "第三项本领是发货。货要发准。"),
        lists=(PointList(name="三项看家本领", items=("点货", "码货", "发货")),),
    )
    names = [one.name for one in facts.find(speech(sections=(part,))) if isinstance(one, ListFact)]
    assert "三项看家本领" in names


def test_a_limit_holds_whatever_its_sentence_tells_of_last_year() -> None:
    told = "今年领用总量要在去年1364件的基础上压下来，每次领用原则上不得超过15件，超了的退回去。"
    asked = [fact.answers for fact in clozes(speech(told), "number")]
    assert ("15",) in asked
    assert ("1364",) not in asked


@pytest.mark.parametrize(
    ("before", "answer", "other", "contradicts"),
    [
        ("Checks are made at least ", "twice", "once", False),
        ("Checks are made at least ", "twice", "three times", True),
        ("Checks are made ", "twice", "once", True),
    ],
)
def test_what_follows_from_how_often_is_not_false(before: str, answer: str, other: str, contradicts: bool) -> None:
    fact = ClozeFact(
        id="x", speech="s", section="", quotes=(), before=before, answers=(answer,), after=" a month.", kind="period"
    )
    assert statements._contradicts(fact, other) is contradicts


def test_a_threshold_in_words_is_lowered_and_not_raised() -> None:
    case = "有欠费六个月以上、拒不整改等情形的，不得提名。"
    fact = ClozeFact(
        id="x", speech="s", section="", quotes=(), before="有欠费", answers=("六",), after=case[4:], kind="number"
    )
    assert statements._contradicts(fact, "三")
    assert not statements._contradicts(fact, "九")


@pytest.mark.parametrize(
    "sentence",
    [
        "距失效期不足1个月的，须到药房更换。",
        "一次扣20分，库区主任到总库说明情况。",
        "不合格者一周后补考，仍不合格的不得值夜班。",
        "系统会自动比对，连续三次一样就必须跳预警。",
        "老码头片区43栋要在5月10日前全部清完。",
        "保质期在15天以内的产品不得适用这个原则。",
        "有困难的，比如七号楼的住户，最长可以分十二个月。",
    ],
)
def test_what_points_back_or_tells_of_one_is_not_asked(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_what_a_speaker_asks_to_note_is_called_by_its_name() -> None:
    assert standing.standing("测温的步骤大家记一下") == "测温的步骤"


def test_negated_ends_are_not_exchanged() -> None:
    assert members.crossed(("责任不落地", "排查不深入", "整改不闭环"), 0, 1) is None


def test_cases_and_times_are_no_things_to_be_explained() -> None:
    items = tuple(
        Point(term=term, text=rest)
        for term, rest in (
            ("开门后3分钟之内测完", "先测车厢，再测货物"),
            ("冷冻品高于零下15度", "停止卸货，报当班主管"),
            ("货温取三个点", "车门口、车厢中部、最里面"),
        )
    )
    assert not made("matching", speech(PointList(lead="测温有下列要求：", items=items)))


# ---- what all judged questions that were still made had in common


def test_a_member_that_breaks_off_makes_no_list() -> None:
    points = PointList(lead="严禁下列接待行为：", items=("跨地区迎送", "以打造“样板点”“经典路线”名义", "额外配发用品"))
    assert not [one for one in facts.find(speech(points)) if isinstance(one, ListFact)]


def test_once_running_is_no_option() -> None:
    (slot,) = [one for one in slots("连续两次列入黑榜的，应当约谈主要负责人。") if one.kind == "number"]
    assert "一" not in slot.instead


def test_the_sum_of_what_its_sentence_adds_up_is_not_asked() -> None:
    told = "综合定额为每人每天不超过320元，其中住宿费180元、伙食费100元、其他费用40元。"
    assert not stretches(told, "number")


@pytest.mark.parametrize(
    "sentence",
    [
        "充分利用“沙洲发布”公众号、小区宣传栏等载体，宣传政策。",
        "调研既要看“窗口”“门面”，更要看“后院”“角落”。",
        "项目从签约到开工仅用78天，跑出了“宁阜速度”。",
    ],
)
def test_channels_and_metaphors_are_no_terms(sentence: str) -> None:
    assert not stretches(sentence, "quoted")


@pytest.mark.parametrize(
    "sentence",
    [
        "继续办好“企业家早餐会”，每月第二个周四早上7点半。",
        "民族地区和海岛乡镇可以上浮，上浮幅度不得超过20%。",
        "乡镇应当每半年在政务公开栏公示一次，公示期不少于10日。",
    ],
)
def test_what_lacks_what_it_is_about_is_not_asked(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_faults_are_in_no_order() -> None:
    faults = tuple(Point(marker=f"{n}是", term=one, text="这不行。") for n, one in zip("一二三四", (
        "责任落实不到位", "隐患治理不到位", "外包管理不到位", "教育培训不到位"), strict=True))  # fmt: skip
    points = PointList(name="四个不到位", order="numbered", items=faults)
    assert not made("ordering", speech("要解决“四个不到位”。", points))


def test_long_slogans_of_headings_are_not_asked_by_heart() -> None:
    of = tuple(
        Section(marker=f"{n}、", heading=one, body=("略。",))
        for n, one in (
            ("一", "认清形势、警钟长鸣，切实增强抓好库区安全的责任感和紧迫感"),
            ("二", "突出重点、标本兼治，坚决打好库区安全治本攻坚主动仗"),
            ("三", "加强领导、转变作风，确保各项部署在库区落地生根见到实效"),
        )
    )
    assert not made("short_answer", speech(sections=of))


def test_what_is_below_twice_makes_no_question() -> None:
    assert passages.asking("有下列情形的，按以下标准处理", 3) == ""


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("投标文件由经营发展部审核，分管副总经理批准。", "经营发展部"),
        ("车位不足的小区，由区城市管理局牵头增设车位。", "区城市管理局"),
        ("外带印章的，经总经理批准后方可带出。", "总经理"),
    ],
)
def test_bodies_are_cut_where_they_begin(sentence: str, who: str) -> None:
    assert [who] in stretches(sentence, "who")


# ---- what the last four texts of it found


def test_a_half_that_contraries_tell_is_not_asked() -> None:
    assert not sentences._answers("上情要从这里下达", "下情要从这里上报")
    assert sentences._answers("涉密电脑不上网", "上网电脑不涉密")


def test_a_body_that_acts_within_hours_keeps_the_case_before_it() -> None:
    told = "钥匙遗失的，保管员应当立即报告；库区办公室在2小时内换锁，同时通报各班组。"
    assert any(one.text.startswith("钥匙遗失的，库区办公室在2小时内") for one in said.in_context(Prose(told)))


def test_a_thing_that_is_put_into_practice_is_a_subject() -> None:
    assert subjects.independent("投诉实行首诉负责，24小时内答复。")


@pytest.mark.parametrize(
    "sentence",
    [
        "因业主要求确需刻制的，印文中应当刻有字样。",
        "特殊情况需外带的，必须由两人同行。",
        "系统实行绿黄红三色管理，超期5天以内亮黄灯。",
    ],
)
def test_what_is_made_or_managed_stood_before(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_heads_that_are_counted_in_passing_are_not_asked() -> None:
    assert ["1136"] not in stretches("三级包保干部1136人每季度督导不少于1次，完成率保持100%。", "number")


def test_an_office_that_its_sentence_tells_is_not_asked() -> None:
    assert not clozes(speech("财务资产部负责审查货款，保管财务专用章。", title="库区印章管理办法"), "who")
    assert clozes(speech("财务资产部负责审查货款，保管合同专用章。", title="库区印章管理办法"), "who")


def test_rows_are_fair_among_those_that_are_left() -> None:
    pairs = (
        ("民主监督", "监督有力，保证民主"),
        ("民主管理", "扩大民主"),
        ("行政改革", "建设机关"),
        ("依规办事", "按程序来"),
    )
    fact = PairsFact(
        id="x", speech="s", section="", quotes=(), name="三项改革", pairs=pairs, frames=(None,) * 4, kind="glosses"
    )
    assert not matching._rows(fact)


def test_characters_that_a_clause_counts_are_asked_behind_it() -> None:
    told = "库房工作说到底就是六个字的功夫，哪六个字呢？细、早、实、紧、静、通。下面一个一个说。"
    of = speech(told, lists=(PointList(name="六个字", items=tuple("细早实紧静通")),))
    asked = [one.text for one in made("fill_blank", of)]  # type: ignore[attr-defined]
    assert any(one.startswith("库房工作说到底就是“六个字”：细、[[早]]") for one in asked)


@pytest.mark.parametrize("sentence", ["违反的，第一次全办通报、扣当月绩效20%。", "违者一律调离岗位，并通报全库。"])
def test_what_is_violated_stood_before(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_an_arrangement_needs_no_lead() -> None:
    assert spoken.core("具体安排是：9月8日前，各支部必须召开专题会，分管领导到会。").startswith("9月8日前")
