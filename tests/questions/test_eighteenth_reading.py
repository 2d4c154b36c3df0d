"""What all questions on the texts read so far showed: where a sentence stands, and what gives answers away."""

from __future__ import annotations

import pytest

from quizgen import facts
from quizgen.facts import passages
from quizgen.facts.kinds import CONTRAST, ENUMERATION, NUMBER, QUOTED, SAYING, WHO, ClozeFact
from quizgen.facts.standing import stands_alone
from quizgen.model import PointList, Section
from quizgen.questions import statements
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import speech
from tests.questions.test_seventeenth_reading import asked, found

# ---- where a sentence stands


def test_a_sentence_is_cited_by_the_nearest_heading_that_is_short() -> None:
    said = "加固防波堤三百米，提高码头[[抗浪能力|抗浪能力]]。".replace("[[抗浪能力|抗浪能力]]", "抗浪能力")
    said += "实行“船边直提”模式，缩短提货时间。"
    long = "以更实举措推进码头改造升级，全面提升港口在恶劣海况之下的保障能力和服务水平"
    under = Section(heading="今年重点任务", sections=(Section(heading=long, body=(said,)),))
    (stem,) = [one for one in asked(speech(sections=(under,)), "fill_blank") if "船边直提" in one]
    assert stem.startswith("“今年重点任务”部分指出，")


def test_a_question_is_no_place() -> None:
    part = Section(heading="为什么要改造码头？", body=("实行“船边直提”模式，缩短提货时间。",))
    assert not any("改造" in one for one in asked(speech(sections=(part,)), "fill_blank"))


# ---- enumerations without what all of them share


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        (
            "吊机的制作、安装、日常维护和管理费用，由港务局纳入预算予以保障。",
            ("制作", "安装", "日常维护", "管理"),
        ),
        ("要更好发挥港方搭平台、促对接、保供应、强监管作用。", ("搭平台", "促对接", "保供应", "强监管")),
        ("同船东在开展缆绳研发、生产、分配等各环节加强合作。", ("研发", "生产", "分配")),
        ("把货物报送分成中央投资项目和非中央投资项目两大类。", ("中央投资项目", "非中央投资项目")),
        ("要敢于挑大梁、担大任，真解决问题、真做贡献。", ("真解决问题", "真做贡献")),
    ],
)
def test_what_all_members_share_stays_outside_of_their_blanks(sentence: str, members: tuple[str, ...]) -> None:
    assert members in found(sentence, ENUMERATION)


@pytest.mark.parametrize(
    "sentence",
    [
        "要统筹化解房地产、地方债务、中小金融机构等风险，守住港区安全底线。",
        "补充改革任务仍然艰巨、办好自己的事、树立底线思维等方面内容。",
    ],
)
def test_what_begins_with_the_verb_of_all_is_no_member(sentence: str) -> None:
    assert not found(sentence, ENUMERATION)


def test_a_thing_that_is_not_done_is_told_without_its_noun() -> None:
    assert not found("对那些不会干、不能干的干部，要及时问责。", SAYING)


# ---- what has two answers


def test_a_frame_that_the_text_fills_in_two_ways_is_not_asked() -> None:
    said = "广大船员既拥有广阔发展空间，也承载着码头建设使命。"
    assert any("拥有广阔发展空间" in one for one in answers(said))
    assert not any("拥有广阔发展空间" in one for one in answers(said, "广大船员既是追梦者，也是圆梦人。"))


def answers(*said: str) -> list[tuple[str, ...]]:
    """What single sentences of a speech are asked for."""
    return [fact.answers for fact in facts.find(speech(*said)) if isinstance(fact, ClozeFact)]


def test_a_floor_that_was_reached_is_lowered_in_no_false_statement() -> None:
    fact = ClozeFact(
        id="f",
        speech="s",
        section="",
        quotes=("今年打造150个以上优质泊位牵头的共同体。",),
        before="今年打造",
        answers=("150",),
        after="个以上优质泊位牵头的共同体。",
        kind=NUMBER,
        siblings=("100", "200"),
    )
    assert {one for _, one in statements._exchanges(fact)} == {"200"}


# ---- what gives answers away


def test_a_body_is_told_by_its_name_beside_it() -> None:
    said = "码头的公文由港务公司主要负责人签发，主要负责人可以授权副职签发，授权要有书面材料。"
    kinds = [one.kind for one in facts.find(speech(said)) if isinstance(one, ClozeFact)]
    assert WHO not in kinds


@pytest.mark.parametrize(
    "sentence",
    [
        "船员不得从事有损港口形象和利益的行为。",
        "装卸单位向港务局提交船舶救助的书面申请报告。",
        "加大对违规船员的处理力度，有效遏制有偿带货。",
        "严禁在船员宿舍传播邪教思想。",
    ],
)
def test_what_is_absurd_by_its_words_is_not_turned_round(sentence: str) -> None:
    assert not found(sentence, CONTRAST)


@pytest.mark.parametrize(
    "sentence",
    [
        "加强对船员的日常监督，做到抓早抓小、防微杜渐。",
        "本次大讨论是激发船员干劲的一篇“热情宣言”，为港口发展提供了动力。",
        "在全国装卸技能大赛总决赛中，三名吊车司机被评为“优秀辅导员”。",
        "竞赛奖励执行《关于争创“名港名船”激励办法的通知》。",
    ],
)
def test_idioms_likenesses_honours_and_titles_are_no_terms(sentence: str) -> None:
    assert not found(sentence, SAYING)
    assert not found(sentence, QUOTED)


def test_what_only_says_on_what_something_is_focused_says_nothing() -> None:
    assert not stands_alone("聚焦船员群众“急难愁盼”具体问题。")


# ---- how many


def test_some_points_are_as_many_as_follow() -> None:
    assert passages.asking("讲话提出了几点希望", 4) == "讲话提出了哪四点希望"
    assert passages.asking("讲话提出了几点希望", 2) == "讲话提出了哪两点希望"


def test_a_name_under_a_heading_is_told_in_a_sentence() -> None:
    of = Section(heading="值班管理", sections=(Section(heading="夜间值班", body=("要管好“三本账”。",)),))
    items = PointList(name="三本账", items=("人员账", "船舶账", "货物账"))
    stems = asked(speech(sections=(of,), lists=(items,)), "fill_blank")
    assert not any("部分提到的“三本账”：" in one for one in stems)


# ---- duties that go on


def test_a_duty_is_not_asked_of_a_sentence_that_the_next_one_goes_on_with() -> None:
    said = "值班人员发现溢油后，应当由两名以上人员当面登记并立即封闭泊位。"
    rules = speech(said, title="码头溢油处置办法")
    assert any("应当怎么做" in one for one in asked(rules, "short_answer"))
    more = speech(said + "对封闭的泊位，应当当面加贴封条。", title="码头溢油处置办法")
    assert not any("应当怎么做" in one for one in asked(more, "short_answer"))


# ---- figures and points that are whole


def test_a_share_in_words_is_asked_whole() -> None:
    assert not found("发现火灾时，应拨打港区24小时报警电话。", NUMBER)
    assert not found("港口吞吐量要比上年增长百分之十二点八。", NUMBER)
    assert found("港口吞吐量要增长百分之十二。", NUMBER) == [("十二",)]


def test_points_that_only_name_a_side_are_not_filled_in() -> None:
    items = PointList(lead="码头工作有以下变化：", items=("装卸质量方面", "队伍建设方面", "船舶管理方面"))
    assert not any("[[装卸质量方面]]" in one for one in asked(speech(items), "fill_blank"))


def test_bodies_side_by_side_may_stand_in_any_order() -> None:
    said = "全体船员签订承诺书，把拒绝带货作为必须承诺的内容，自觉接受社会、旅客及货主的监督。"
    (one,) = [one for one in made("fill_blank", speech(said)) if "[[旅客]]" in one.text]
    assert one.any_order is True


@pytest.mark.parametrize(
    "sentence",
    ["法律、法规禁止的其他对港区环境有损害的行为。", "检测不符合的，接收单位有权拒绝接收船舶污水。"],
)
def test_the_rest_of_a_list_and_a_case_without_its_thing_lean(sentence: str) -> None:
    assert not stands_alone(sentence)


def test_what_a_year_has_brought_is_no_demand() -> None:
    said = "这一年，我们狠抓装卸效率。实行“船边直提”模式，缩短提货时间，加强泊位管理。"
    assert not asked(speech(said), "fill_blank")
    assert asked(speech(said.replace("这一年", "今年要求", 1)), "fill_blank")
