"""What further readings found: lists nobody numbers, answers that are told, orders, whose words they are."""

import pytest

from quizgen import facts, text, wording
from quizgen.facts import ClozeFact, ListFact, PairsFact, colons, standing
from quizgen.facts.places import voice_of
from quizgen.facts.siblings import near
from quizgen.model import Point, PointList, Section, Speech
from quizgen.questions import stems
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import clozes, found, speech

# ---- lists that nobody numbers, and their points


def test_a_list_behind_a_colon_is_told_part_by_part() -> None:
    said = "夜班交接的顺序是：清点钥匙；核对台账，缺一补一；当面签字。门口的灯要常亮。"
    (listed,) = colons.lists(said)
    assert listed.lead == "夜班交接的顺序是："
    assert [(point.term, point.text) for point in listed.points] == [
        ("清点钥匙", ""), ("核对台账", "缺一补一"), ("当面签字", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "said", ["顺序是：先清点钥匙；再签字。", "夜班交接时要注意：灯；水；门。", "没有冒号；也没有；清单。"]
)
def test_two_parts_or_bare_words_are_no_list(said: str) -> None:
    assert not list(colons.lists(said))


def test_points_that_say_what_is_to_be_what_are_couplets() -> None:
    points = PointList(
        order="numbered",
        items=tuple(
            Point(marker=marker, term=term)
            for marker, term in (
                ("第一，", "以台账清楚为基本要求"),
                ("第二，", "以当面签字为关键环节"),
                ("第三，", "以月底盘点为重要抓手"),
            )
        ),
    )
    of = speech("管好夜间库区，需要把握好以下问题。", points)
    (fact,) = [one for one in facts.find(of) if isinstance(one, PairsFact)]
    assert fact.pairs[2] == ("月底盘点", "重要抓手")
    (question,) = made("matching", of)
    assert question.asks().startswith("讲话指出，管好夜间库区，需要把握好以下问题。")


HOPES = PointList(
    name="四点希望",
    order="numbered",
    items=tuple(
        Point(marker=marker, term=term, text="说到就要做到，做到就要记下来")
        for marker, term in (
            ("一要", "账目清，做库里的明白人"),
            ("二要", "手脚勤，做班上的热心人"),
            ("三要", "嘴巴严，做单位的守门人"),
            ("四要", "心肠热，做同事的贴心人"),
        )
    ),
)


def test_what_a_speaker_announces_is_asked_as_others_say_it() -> None:
    of = speech("借这个机会，我给大家提四点希望。", HOPES)
    assert made("short_answer", of)[0].asks() == "讲话提出了哪四点希望？请简要回答。"


def test_of_a_long_point_its_last_thing_is_written_out() -> None:
    (question,) = made("fill_blank", speech("借这个机会，我给大家提四点希望。", HOPES))
    assert "手脚勤，做班上的[[热心人]]" in getattr(question, "text", "")


def test_a_bare_count_of_points_says_not_of_what() -> None:
    assert not made("short_answer", speech("下面我讲三点。", PointList(items=("清点钥匙", "核对台账", "当面签字"))))


def test_a_named_list_stands_for_headings_that_are_the_same() -> None:
    titles = ("we answer every letter", "we sign what we send", "we keep a copy")
    of = Speech(
        id="s",
        title="Town hall",
        language="en",
        verbatim=True,
        body=("It is called the Letter Promise, and it has three points.",),
        sections=tuple(Section(heading=one, body=("So it is.",)) for one in titles),
        lists=(PointList(name="Letter Promise", items=titles),),
    )
    assert [one.name for one in facts.find(of) if isinstance(one, ListFact)] == ["Letter Promise"]


def test_what_is_laid_down_for_each_case_is_matched() -> None:
    alarms = (
        ("蓝色警报", "每日巡查1次，保持通话"),
        ("黄色警报", "每4小时巡查1次，主任到岗"),
        ("红色警报", "24小时值守，人员撤到院外"),
    )
    points = PointList(lead="响应要求如下：", items=tuple(Point(term=term, text=text) for term, text in alarms))
    of = speech(points, title="仓储防火通知")
    assert made("matching", of)[0].asks().startswith("响应要求：请为左栏各项选出对应的说明。")
    assert not made("short_answer", of)


@pytest.mark.parametrize(
    "sentence",
    [
        "每处库房5月15日前至少组织一次避险演练，威胁50人以上的须开展夜间演练。",
        "有人员伤亡的，库区须在2小时内上报公司。",
        "新发现的隐患点，应于当日口头、次日书面报告，3日内完成现场核定。",
    ],
)
def test_rules_of_the_genre_are_asked_wherever_they_stand(sentence: str) -> None:
    asked = [one for one in facts.find(speech(f"库区要立足于防。{sentence}")) if isinstance(one, ClozeFact)]
    assert sentence in [one.sentence for one in asked]


# ---- answers that the stem tells


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("要执行“135”时限：急件1小时内送到，平件当天送到。", "1"),
        ("库区检查不满8个月的补查，超过8个月的重新登记造册。", "8"),
        ("值班室是仓储安全的“中枢神经”，神经一麻，手脚就木。", "中枢神经"),
    ],
)
def test_what_is_left_tells_no_answer(sentence: str, told: str) -> None:
    assert told not in [
        one.answers[0] for one in facts.find(speech(sentence)) if isinstance(one, ClozeFact) and one.answers
    ]


@pytest.mark.parametrize(
    ("before", "number", "after", "wrong"),
    [
        ("库区参观者须年满", "16", "岁方可进入。", {"14", "15", "18"}),
        ("Helpers must be at least ", "16", " years old.", {"14", "18"}),
    ],
)
def test_ages_are_set_as_people_set_them(before: str, number: str, after: str, wrong: set[str]) -> None:
    fact = ClozeFact(
        id="x", speech="s", section="", quotes=("q",), before=before, answers=(number,), after=after, kind="number"
    )
    assert wrong <= set(near.numbers(fact))


# ---- the order of what is written in


@pytest.mark.parametrize(
    ("sentence", "free"),
    [
        ("库区预警分为四级，由低到高依次为蓝色、黄色、橙色、红色。", False),
        ("库区巡查要带好手电、钥匙、台账、对讲机。", None),
        ("身上着了火别跑，停下、躺倒、打滚，捂住脸。", False),
        ("库区简报分为首报、续报、终报。", False),
    ],
)
def test_what_comes_one_after_the_other_changes_no_places(sentence: str, free: bool | None) -> None:
    questions = [one for one in made("fill_blank", speech(sentence)) if getattr(one, "text", "").count("[[") > 1]
    assert all(getattr(one, "any_order", None) in ((free, ()) if free is False else (True, False)) for one in questions)


def test_a_word_that_governs_all_members_is_in_none_of_them() -> None:
    assert not [one for one in found("要建立库区的动态监测、报告报送、评估机制。") if one[0] == "enumeration"]
    assert not [one for one in found("扎实做好安全生产、防灾减灾救灾、食品药品安全等工作。") if one[0] == "enumeration"]


# ---- whose words they are, and whether they are understood


@pytest.mark.parametrize(
    ("title", "voice"),
    [
        ("全市仓储工作会议在南港召开", "meeting"),
        ("市仓储协会第三次全体会议公报", "meeting"),
        ("在全市仓储工作会议上的讲话", "speech"),
        ("仓储安全管理办法", "rules"),
    ],
)
def test_the_title_says_whose_words_a_text_gives(title: str, voice: str) -> None:
    assert voice_of(speech("好。", title=title)) == voice


def test_a_meeting_points_out() -> None:
    (fact, *_) = clozes(speech("要在库区推广“双锁制”做法，严格交接手续。", title="全市仓储工作会议召开"), "quoted")
    assert stems.opening(fact, wording.say("zh-CN")) == "会议指出，"


@pytest.mark.parametrize(
    "sentence",
    [
        "要求：自我批评每人至少提出2条，互相批评每人至少1条。",
        "注意是“应到人数”，不是“实到人数”，两者不能混为一谈。",
        "打个比方：仓库好比一列火车，台账是轨道，钥匙是车头。",
        "仓储单位有下列情形之一的，处20万元以上100万元以下的罚款。",
        "试点库区的差错率下降了62%，效果比预想的要好得多。",
        "6.为什么要先清点：台账是根本，钥匙是关键，签字是保证。",
    ],
)
def test_a_sentence_whose_subject_stood_before_does_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_what_one_does_to_oneself_leans_on_nobody() -> None:
    assert standing.stands_alone("勇于自我革命是仓储队伍最鲜明的品格和最大优势。")


def test_questions_for_discussion_are_not_asked() -> None:
    part = Section(heading="讨论题", body=("库区钥匙必须由两人分别保管，不得一人全拿。",))
    assert not [one for one in facts.find(speech(sections=(part,))) if isinstance(one, ClozeFact)]


def test_what_qualifies_a_noun_is_no_clause() -> None:
    phrases = [words for kind, words in found("要促进仓储人员增强安全意识，把责任记在心里。") if kind == "phrase"]
    assert not [words for words in phrases if "增强" in words[0]]


def test_english_punctuation_behind_a_sign_becomes_chinese() -> None:
    assert text.tidy("差错率降到0.5‰;投诉率降到0.2‰。") == "差错率降到0.5‰；投诉率降到0.2‰。"


@pytest.mark.parametrize(
    ("lead", "hangs"),
    [
        ("本规定下列用语的含义是", True),
        ("要重点抓好几项工作", True),
        ("夜间值守要重点抓好几项工作", False),
    ],
)
def test_words_that_do_not_say_of_what_lead_in_nothing(lead: str, hangs: bool) -> None:
    assert standing.hangs(lead) is hangs


def test_addresses_and_markup_are_no_members() -> None:
    points = PointList(lead="Whom to ask:", items=("the desk", "desk@example.org", "[the book](a.md)"))
    assert not [one for one in facts.find(speech(points)) if isinstance(one, ListFact)]


def test_how_things_are_dealt_with_is_not_said_of_what() -> None:
    points = PointList(
        lead="处理方式包括：", items=("责令当班人员限期改正", "给予警告或者通报批评", "扣除当月的值班补助")
    )
    assert not made("short_answer", speech(points))


def test_what_a_speaker_adds_at_the_end_belongs_to_no_heading() -> None:
    last = Section(
        heading="把钥匙管得更牢", body=("双锁双人。", "最后说一件事。", "每个库区必须在4月1日前配齐8盏应急灯。")
    )
    (fact, *_) = clozes(speech("好。", sections=(last,)), "day")
    assert "把钥匙管得更牢" not in stems.opening(fact, wording.say("zh-CN"))


@pytest.mark.parametrize(
    "sentence",
    [
        "落实这一总体要求，关键在于坚持双人双锁，切实把握好交接环节。",
        "讲话高屋建瓴，对管好库区具有很强的指导性和针对性。",
    ],
)
def test_what_points_back_or_praises_does_not_stand_alone(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


def test_what_only_leads_in_is_no_statement() -> None:
    assert not clozes(speech("守住库房，必须要有几个关键实招。"), "statement")
    assert clozes(speech("守住库房，必须坚持双人双锁保管。"), "statement")


def test_the_end_of_a_case_is_not_told_under_its_beginning() -> None:
    points = PointList(
        order="numbered",
        items=tuple(
            Point(marker=f"（{n}）", term=term, text=text)
            for n, term, text in (
                ("一", "差错情节轻微", "依法可以在3日内不予处罚的"),
                ("二", "差错没有后果", "并且在5日内改正的"),
                ("三", "差错已过期限", "依法满2年不再追究的"),
            )
        ),
    )
    assert not clozes(speech("库房差错有下列情形的，从轻处理：", points, title="仓储管理规定"), "number")


def test_blanks_behind_one_bare_word_may_change_places() -> None:
    points = PointList(
        order="numbered",
        items=tuple(
            Point(marker=f"（{n}）", term=term)
            for n, term in (
                ("一", "有固定的库房"),
                ("二", "有与业务规模相适应的人员"),
                ("三", "有健全的台账"),
                ("四", "有独立承担责任的能力和条件"),
            )
        ),
    )
    (question,) = made("fill_blank", speech("设立仓储企业，应当具备下列条件：", points, title="仓储管理规定"))
    assert question.any_order  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("负责库区的巡查、登记、交接的管理工作。", False),
        ("负责审批的部门应当自受理之日起30日内作出决定。", True),
    ],
)
def test_a_duty_without_its_holder_does_not_stand_alone(sentence: str, alone: bool) -> None:
    assert standing.stands_alone(sentence) is alone
