"""What a third blind reading found: counts for names, leads with a speaker, one term asked again and again."""

import pytest

from quizgen import facts, model, questions, selection, wording
from quizgen.facts import naming, standing
from quizgen.facts.slots import slots
from quizgen.model import PointList, Section, Speech
from tests.questions.test_second_reading import asked, of


@pytest.mark.parametrize(
    ("name", "plain", "in_passing"),
    [
        ("三个阶段", "分三个阶段推进：一是摸底。", True),
        ("三个阶段", "这就是“三个阶段”的由来。", False),
        ("五个必须", "做到五个必须：一是早到。", False),
        ("three parts", "The plan has three parts: reading, writing and sums.", True),
        ("Three Rules", "Our Three Rules: listen, ask and help.", False),
    ],
)
def test_a_text_that_counts_in_passing_names_nothing(name: str, plain: str, in_passing: bool) -> None:
    assert naming.counts_in_passing(name, plain) is in_passing


def test_the_clause_that_counts_leads_in_instead_of_the_count() -> None:
    body = PointList(lead="检修分三个阶段进行：", name="三个阶段", items=("停机排查", "更换部件", "联合试车"))
    found = list(facts.find(Speech(id="s", title="检修方案", verbatim=True, body=(body,))))
    (listed,) = [fact for fact in found if isinstance(fact, facts.ListFact)]
    assert (listed.name, listed.lead) == ("", "检修分三个阶段进行")


@pytest.mark.parametrize(
    ("lead", "standing_lead"),
    [
        ("天气转凉，在此我想对大家提三点建议", "讲话提出了三点建议"),
        ("下面，我就做好值班工作讲几点意见", "讲话就做好值班工作提出了几点意见"),
        ("但是，值班工作要做到三点", "值班工作要做到三点"),
        ("借这个机会，我给大家提五点希望", "讲话提出了五点希望"),
        ("这几年我走过很多地方", ""),
    ],
)
def test_the_speaker_is_left_out_of_words_that_announce_points(lead: str, standing_lead: str) -> None:
    assert standing.standing(lead) == standing_lead


def test_announced_points_are_asked_for() -> None:
    points = PointList(
        lead="在此我对新同事提三点希望：", items=("尽快熟悉岗位业务流程", "主动向老同事请教", "坚持每天写工作日志")
    )
    assert of("short_answer", asked(points))[0].asks() == "讲话对新同事提出了哪三点希望？请简要回答。"


@pytest.mark.parametrize(
    "sentence",
    [
        "12-15 安全是前提，效益是目的。",
        "辨析“安全就是效益”的说法是否正确。",
        "安全生产的基本方针是什么的内容（简答、选择）。",
    ],
)
def test_notes_for_an_examination_are_no_statements(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_one_term_is_asked_once_by_a_type() -> None:
    sentences = [
        f"要在{place}推广“绿卡通”服务，方便群众办理{thing}。"
        for place, thing in (("城区", "登记"), ("乡镇", "证照"), ("园区", "年检"))
    ]
    speech = Speech(id="s", title="服务方案", body=tuple(sentences))
    found = asked(*sentences)
    kept = selection.best(found, facts.find(speech), 900)
    assert len([q for q in of("fill_blank", list(kept)) if "[[绿卡通]]" in q.text]) <= 1


def test_the_title_tells_no_answer() -> None:
    found = asked("要在城区推广“绿卡通”服务，方便群众办理登记。", title="“绿卡通”服务方案")
    assert not [question for question in found if "[[绿卡通]]" in getattr(question, "text", "")]


def test_a_verb_that_rules_over_all_members_is_no_part_of_the_first() -> None:
    sentence = "完善税收、社会保障、转移支付等调节机制。"
    assert not [slot for slot in slots(sentence) if sentence[slice(*slot.spans[0])] == "完善税收"]


def test_couplets_without_a_name_are_asked_in_their_own_sentence() -> None:
    pairs = model.Pairs(items=(("政府引导", "市场运作"), ("集中整治", "长效管理")))
    body = "坚持政府引导和市场运作相结合，推动集中整治和长效管理相衔接。"
    speech = Speech(id="s", title="讲话", body=(body,), pairs=(pairs,))
    (blank, *_) = of("fill_blank", list(questions.generate(facts.find(speech), wording.say("zh-CN"))))
    assert blank.text == "坚持政府引导和[[市场运作]]相结合，推动集中整治和[[长效管理]]相衔接。"


def test_a_verb_of_two_parts_opens_an_enumeration() -> None:
    sentence = "要走好生产有序发展、生活稳步改善、生态持续向好的振兴之路。"
    assert [[sentence[a:b] for a, b in slot.spans] for slot in slots(sentence)][:1] == [
        ["生产有序发展", "生活稳步改善", "生态持续向好"]
    ]


def test_what_a_first_clause_says_is_judged_without_what_is_to_be_done() -> None:
    sentence = "李主任强调，下半年是推动园区提质增效的攻坚阶段，要抓好各项任务落实。"
    found = [
        fact for fact in facts.find(Speech(id="s", title="讲话", body=(sentence,))) if isinstance(fact, facts.ClozeFact)
    ]
    assert "李主任强调，下半年是推动园区提质增效的攻坚阶段" in [fact.sentence for fact in found]


def test_a_question_that_leads_in_is_asked_as_it_stands() -> None:
    points = PointList(
        lead="如何做好交接班工作？（简答）",
        items=("提前十分钟到岗核对记录", "当面清点设备与钥匙", "双方签字后方可离岗"),
    )
    assert of("short_answer", asked(points))[0].asks() == "如何做好交接班工作？请简要回答。"


def test_who_speaks_is_no_name_of_his_points() -> None:
    assert naming.is_person("张建国")
    assert not naming.is_person("办公室")


def test_subjects_of_rules_are_no_points_to_be_named() -> None:
    rules = PointList(
        name="文件管理",
        items=(
            model.Point(marker="1.", term="各部门制定的规章制度", text="应当报办公室备案。"),
            model.Point(marker="2.", term="提请会议讨论的议题材料", text="由主办科室提前送达。"),
            model.Point(marker="3.", term="以公司名义印发的各类文件", text="必须经主要负责人签发。"),
        ),
    )
    assert not of("matching", asked(rules))


def test_words_in_one_pair_of_quotation_marks_are_an_enumeration_of_any_lengths() -> None:
    sentence = "审核稿件要在“严、慎、细、实”上下功夫。"
    assert [[sentence[a:b] for a, b in slot.spans] for slot in slots(sentence)] == [["严", "慎", "细", "实"]]


def test_what_something_is_instead_is_filled_in() -> None:
    sentence = "基层最怕的不是没有经费，也不是缺少人手，而是朝令夕改。"
    assert "朝令夕改" in [sentence[slice(*slot.spans[0])] for slot in slots(sentence)]


def test_what_a_speaker_thinks_is_asked_without_saying_so() -> None:
    found = list(facts.find(Speech(id="s", title="讲话", body=("我认为值班工作的关键是严守纪律。",))))
    assert {one.sentence for one in found if isinstance(one, facts.ClozeFact)} == {"值班工作的关键是严守纪律。"}


def test_the_term_and_the_text_of_a_rule_are_one_sentence_proved_by_both() -> None:
    rule = model.Point(marker="1.", term="值班人员应认真填写值班日志", text="详细记载来电时间、来电单位、来电内容。")
    other = model.Point(marker="2.", term="交接双方应在值班日志上签字确认", text="以备查阅。")
    blank = next(one for one in of("fill_blank", asked(PointList(items=(rule, other)))) if "来电单位" in one.text)
    assert blank.text.startswith("值班人员应认真填写值班日志，详细记载")
    assert blank.source.quotes == ("值班人员应认真填写值班日志", "详细记载来电时间、来电单位、来电内容。")


def test_a_sentence_whose_couplets_are_asked_is_not_blanked_again() -> None:
    body = "坚持政府引导和市场运作相结合，推动集中整治和长效管理相衔接，做到有序、有效、有力。"
    pairs = model.Pairs(items=(("政府引导", "市场运作"), ("集中整治", "长效管理")))
    speech = Speech(id="s", title="讲话", body=(body,), pairs=(pairs,))
    found = list(facts.find(speech))
    kept = selection.best(list(questions.generate(found, wording.say("zh-CN"))), found, 900)
    assert len(of("fill_blank", list(kept))) == 1


@pytest.mark.parametrize("lead", ["同领导走得近，更要", "深度检修设备：24台（见附表）", "在座的都是班组长"])
def test_words_that_break_off_or_point_elsewhere_lead_in_to_nothing(lead: str) -> None:
    assert standing.standing(lead) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "三天以上经部门经理同意后，还必须报总经理核准。",
        "成绩的取得离不开各位的鼎力支持和无私帮助。",
        "5月10日，检查组对仓库开展消防安全检查验收工作。",
        "离不开各级各部门的协同配合，更要靠自身努力。",
        "应具有三年以上园林绿化管理工作经历。",
    ],
)
def test_thanks_events_and_what_lost_its_subject_are_not_asked(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_of_true_statements_few_more_are_kept_than_of_false_ones() -> None:
    rules = [
        f"{place}是安全管理的重要环节，离开它就没有安全。" for place in ("巡查", "交接", "登记", "培训", "演练", "检修")
    ]
    judged = of("true_false", asked(*rules))
    assert sum(one.answer for one in judged) <= 2 + sum(not one.answer for one in judged)


def test_headings_that_point_below_are_no_parts_to_be_named() -> None:
    titles = ("请假制度", "审批权限", "以下假期不在此列", "旷工处理")
    sections = tuple(
        Section(marker=f"{n}、", heading=one, body=("略。",)) for n, one in zip("一二三四", titles, strict=True)
    )
    found = facts.find(Speech(id="s", title="须知", sections=sections))
    assert not [fact for fact in found if isinstance(fact, facts.ListFact)]


@pytest.mark.parametrize(
    ("member", "answers"),
    [
        ("收文和发文", "收文和发文|收文与发文|发文和收文|发文与收文"),
        ("全员参与", "全员参与"),
        ("和谐共处", "和谐共处"),
        ("全员参与，强力推广", "全员参与，强力推广"),
    ],
)
def test_only_the_word_and_joins_two_parts_that_may_change_places(member: str, answers: str) -> None:
    points = PointList(name="三抓", order="numbered", items=("抓细节要求", member, "抓日常养成"))
    (blank,) = of("fill_blank", asked(points))
    assert f"[[{answers}]]" in blank.text
