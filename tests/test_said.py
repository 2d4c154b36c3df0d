"""What a sentence needs before it to be understood: the one before it, its topic, or a heading."""

import pytest

from quizgen import facts
from quizgen.facts.subjects import independent
from quizgen.model import Block, Point, PointList, Section, Speech


def clozes(*body: Block, title: str = "仓储管理规定", **parts: object) -> list[facts.ClozeFact]:
    speech = Speech(id="s", title=title, verbatim=True, body=body, **parts)  # type: ignore[arg-type]
    return [fact for fact in facts.find(speech) if isinstance(fact, facts.ClozeFact)]


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("核心库区的钥匙由两人分别保管。", True),
        ("任何人不得把火种带进库区。", True),
        ("要把台账记到每一件货物。", True),
        ("对检查发现的问题，责任库区应当在3日内整改。", True),
        ("文章指出，核心库区的钥匙由两人分别保管。", True),
        ("证件由人事处集中保管。", False),
        ("单位应当在2小时内报告。", False),
        ("实在推不掉的，24小时内上交办公室。", False),
        ("严禁使用无线键盘。", False),
        ("不准念稿子。", False),
        ("Passwords must be at least 14 characters long.", False),
        ("The driver must tell the office at once.", False),
    ],
)
def test_a_later_sentence_is_independent_where_it_says_of_what_it_speaks(sentence: str, alone: bool) -> None:
    assert independent(sentence) is alone


def test_a_sentence_that_leans_stands_behind_the_one_before_it() -> None:
    found = clozes("核心库区的钥匙由两人分别保管。用完应当在2小时内交回值班室。")
    assert [fact.sentence for fact in found if "2" in fact.answers] == [
        "核心库区的钥匙由两人分别保管。用完应当在2小时内交回值班室。"
    ]
    assert all(len(fact.quotes) == 2 for fact in found if "2" in fact.answers)


def test_a_sentence_that_leans_on_a_long_one_is_not_asked() -> None:
    long = (
        "库区的钥匙、门禁卡、印章、台账、登记簿、对讲机、执法记录仪和各类应急物资由当班人员和接班人员在交接班的时候"
        "对照清单逐件清点核对并且当面签字确认，"
    )
    assert not [f for f in clozes(long + "少一件都不能接班。用完应当在2小时内交回值班室。") if "2" in f.answers]


def test_what_explains_a_topic_names_it_as_its_heading() -> None:
    points = PointList(
        items=(Point(term="贵重药材", text="入库后应当在2小时内登记造册。"), Point(term="油料", text="入地下库。"))
    )
    (fact,) = [one for one in clozes(points) if "2" in one.answers]
    assert (fact.scope.words, fact.sentence) == ("贵重药材", "入库后应当在2小时内登记造册。")


def test_what_goes_on_from_a_rule_stands_behind_it() -> None:
    rule = Section(heading="不收礼品、礼金", body=("实在推不掉的，24小时内上交办公室。",))
    (fact,) = [one for one in clozes(sections=(rule,)) if "24" in one.answers]
    assert fact.sentence == "不收礼品、礼金，实在推不掉的，24小时内上交办公室。"


def test_the_topic_stands_in_the_place_of_this() -> None:
    points = PointList(
        items=(Point(term="账物相符", text="这是仓储管理的基本要求。"), Point(term="整洁", text="天天扫。"))
    )
    assert "账物相符是仓储管理的基本要求。" in [fact.sentence for fact in clozes(points)]


@pytest.mark.parametrize(
    "sentence",
    [
        "发现账物不符的情况，不予登记、上报、查处的。",
        "深刻总结了近五年全市仓储工作的宝贵经验。",
        "逾期不补办入库手续的，处5万元以上20万元以下的罚款。",
        "库管员未按照本规定第四条的规定登记的，罚款500元。",
    ],
)
def test_a_bare_case_a_deed_without_doer_and_a_reference_are_not_asked(sentence: str) -> None:
    assert not clozes(sentence)


def test_a_figure_is_asked_once_in_the_same_words() -> None:
    from quizgen import pool

    body = ("新来的库管员跟班不少于15天。", "转岗的库管员跟班不少于15天。", "返聘的库管员跟班不少于15天。")
    asked = pool.generated(Speech(id="s", title="仓储管理规定", verbatim=True, body=body))
    assert len([one for one in asked if one.type == "fill_blank" and "15" in str(one.secrets())]) <= 1
