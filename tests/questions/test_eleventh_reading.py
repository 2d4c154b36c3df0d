"""What the eleventh reading found, of real documents: long sentences, watchwords, enumerations within frames."""

import pytest

from quizgen import facts, wording
from quizgen.facts import (
    ClozeFact,
    ListFact,
    clauses,
    dates,
    lists,
    places,
    said,
    standing,
    subjects,
)
from quizgen.facts.prose import Prose
from quizgen.ingest import characters, naming
from quizgen.ingest.names import Named
from quizgen.model import Point, PointList, Section, Speech
from quizgen.questions import blanks, short_answer, statements, stems, tasks
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import clozes, speech
from tests.questions.test_ninth_reading import stretches

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
    assert any("把防汛备勤摆在优先位置，强化船舶检修" in one for one in clauses.of(LONG))


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


@pytest.mark.parametrize("sentence", ["由调度室巡查并定期通报航道情况。", "加强事中事后监管，事前不再审批。"])
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
