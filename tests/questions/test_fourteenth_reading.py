"""What the fourteenth round of blind readings found."""

from __future__ import annotations

import pytest

from quizgen.facts import matters, said, standing
from quizgen.facts.prose import Prose
from quizgen.model import Section, Speech
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import speech

TALK = "在仓储工作会议上的讲话"


# ---- what a speaker turns to


@pytest.mark.parametrize(
    ("said", "matter"),
    [
        ("先讲盘库。", "盘库"),
        ("另外说一下门禁。", "门禁"),
        ("第三，讲一讲冷链的问题。", "冷链"),
        ("库房的钥匙我要单独说一下，", "库房的钥匙"),
        ("盘点方面，各库区每月5日前上报。", "盘点"),
        ("收货也一样，每天两次登记。", "收货"),
        ("再一个是叉车年检，今年提前到六月。", "叉车年检"),
        ("第二道是复核关，", "复核关"),
        ("“夜巡”这一块我多说两句。", "夜巡"),
    ],
)
def test_a_speaker_says_to_what_he_turns(said: str, matter: str) -> None:
    assert matters.turned_to(said) == matter


@pytest.mark.parametrize(
    "said",
    [
        "说实话，库里的账对不上。",
        "要提高盘点质量。",
        "最后讲几点要求。",
        "说门面，是因为外单位的人先见到你。",
        "先说我为什么今天非要讲。",
        "我说题目不能随便，要有数。",
    ],
)
def test_what_only_sounds_like_it_is_no_matter(said: str) -> None:
    assert matters.turned_to(said) == ""


def test_sentences_are_asked_under_the_matter_that_the_speaker_has_turned_to() -> None:
    body = "先讲盘库。每个月底各库区要自己盘一遍。确实盘不完的，要在3个工作日以前书面申请延期。"
    of = speech(title=TALK, sections=(Section(heading="管好库房，守住底线", body=(body,)),))
    stems = [one.stem for one in made("true_false", of)] + [one.stem for one in made("single_choice", of)]
    assert any("书面申请延期" in one for one in stems)
    assert all(one.startswith("关于“盘库”，讲话指出，") for one in stems if "申请延期" in one)


def test_a_matter_that_the_sentence_names_is_not_told_twice() -> None:
    body = "先讲盘库。各库区的盘库每月5日前必须完成，不得拖到下个月。"
    [stem] = {one.stem for one in made("true_false", speech(body, title=TALK))}
    assert stem.startswith("讲话指出，各库区的盘库")


# ---- whole sentences


def test_a_part_of_a_sentence_is_asked_with_all_of_it() -> None:
    told = "灭菌的参数以说明书为准；说明书没有写明的，供应商应当书面提供，不得凭经验设定。"
    assert [one.text for one in said.in_context(Prose(told))][-1] == told


def test_a_case_stands_alone_where_it_is_told_of_what_it_is_one() -> None:
    case = "确实盘不完的，要在3个工作日以前书面申请延期。"
    assert not standing.stands_alone(case)
    assert standing.stands_alone(case, told=True)


def test_a_heading_of_a_plan_is_cited_though_it_shares_a_word_with_the_sentence() -> None:
    body = "低保户免费更换，由县住建局统一采购，民政局9月30日前提供名单。"
    part = Section(marker="2.", heading="更换不合格的阀门", body=("居民户每户补助不超过180元，其余自付。" + body,))
    plan = Speech(id="s", title="冬季防中毒工作方案", verbatim=True, sections=(part,))
    stems = [getattr(one, "stem", "") or one.text for one in made("fill_blank", plan)]
    assert stems
    assert all(one.startswith("“更换不合格的阀门”部分指出，") for one in stems)
