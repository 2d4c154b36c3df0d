"""Facts of single sentences: what is asked of them, what stands alone, what could be taken for the answer."""

import pytest

from quizgen import facts
from quizgen.facts.places import voice_of
from quizgen.facts.slots import slots
from quizgen.facts.standing import stands_alone
from quizgen.model import PointList, Speech


def said(*body: str, **more: object) -> list[facts.ClozeFact]:
    speech = Speech(id="s", title="在窗口工作会上的讲话", verbatim=True, body=body, **more)  # type: ignore[arg-type]
    return [fact for fact in facts.find(speech) if isinstance(fact, facts.ClozeFact)]


def asked(sentence: str, kind: str) -> list[tuple[str, ...]]:
    return [tuple(sentence[start:end] for start, end in slot.spans) for slot in slots(sentence) if slot.kind == kind]


@pytest.mark.parametrize(
    ("sentence", "kind", "answers"),
    [
        ("全体值班人员要树立“弹钢琴”的工作理念。", "quoted", ("弹钢琴",)),
        ("每个窗口的排队时间不得超过15分钟。", "number", ("15",)),
        ("窗口单位要坚持实干导向，补齐服务短板。", "phrase", ("实干",)),
        ("把来访登记作为窗口工作的第一道关口。", "phrase", ("来访登记",)),
        ("窗口建设要以群众满意为根本标准。", "phrase", ("群众满意",)),
        ("各窗口必须守住廉洁服务这条红线。", "phrase", ("廉洁服务",)),
        ("热情服务是窗口单位的立身之本。", "subject", ("热情服务",)),
        ("做到来有迎声、问有答声、走有送声，让群众满意。", "enumeration", ("来有迎声", "问有答声", "走有送声")),
        ("坚持公开透明、便民高效的办事原则。", "enumeration", ("公开透明", "便民高效")),
        ("各窗口应当书面答复来访人。", "contrast", ("书面",)),
    ],
)
def test_a_frame_of_the_genre_marks_what_is_asked(sentence: str, kind: str, answers: tuple[str, ...]) -> None:
    assert answers in asked(sentence, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "窗口单位要进一步提高工作水平。",
        "各部门负责人张建国、李爱民、王卫东参加。",
        "要完善出口退税、关税和加工贸易政策。",
        "要划清正确和错误、成绩和缺点的界限。",
    ],
)
def test_empty_words_names_and_members_without_a_clear_end_are_no_slots(sentence: str) -> None:
    assert not asked(sentence, "phrase")
    assert not asked(sentence, "enumeration")


@pytest.mark.parametrize(
    "sentence",
    [
        "这是做好窗口工作的根本保证和前提条件。",
        "对此，各窗口要认真研究并且抓好落实。",
        "但是窗口工作还存在不少需要改进的地方。",
        "二十日上午，他来到政务大厅，走进办事窗口察看。",
        "窗口服务为什么总是得不到群众的认可？",
        "各窗口的工作要求如下，请遵照执行并抓好落实。",
        "（综合科负责）窗口单位要坚持问题导向。",
    ],
)
def test_what_leans_on_other_sentences_or_tells_a_story_does_not_stand_alone(sentence: str) -> None:
    assert not stands_alone(sentence)


def test_a_sentence_with_a_demand_stands_alone() -> None:
    assert stands_alone("窗口单位要坚持实干导向，补齐服务短板。")


def test_the_evidence_of_a_cloze_is_its_sentence_and_its_words_make_it_again() -> None:
    fact = said("窗口单位必须守住廉洁服务这条红线，不打折扣。")[0]
    assert fact.quotes == (fact.sentence,) == ("窗口单位必须守住廉洁服务这条红线，不打折扣。",)
    assert fact.told("优质服务") == "窗口单位必须守住优质服务这条红线，不打折扣。"


def test_an_edit_elsewhere_leaves_a_cloze_its_id() -> None:
    sentence = "窗口单位必须守住廉洁服务这条红线，不打折扣。"
    assert (
        said(sentence)[0].id
        == next(one for one in said("群众满意是窗口工作的最高标准。", sentence) if one.sentence == sentence).id
    )


def test_siblings_have_the_form_of_the_answer_and_stand_in_other_sentences() -> None:
    found = said(
        "窗口单位必须守住廉洁服务这条红线，不打折扣。",
        "各单位要把便民服务作为窗口建设的第一要求。",
        "政务大厅要以优质服务为根本追求，久久为功。",
    )
    first = next(fact for fact in found if fact.answers == ("廉洁服务",))
    assert {"便民服务", "优质服务"} == set(first.siblings)
    assert all(sibling not in first.sentence for sibling in first.siblings)


def test_what_the_speech_says_in_the_same_place_is_no_sibling() -> None:
    found = said("窗口单位必须守住廉洁服务这条红线，不打折扣。", "后勤单位也要守住安全服务这条红线，常抓不懈。")
    assert all("安全服务" not in fact.siblings for fact in found if fact.answers == ("廉洁服务",))


def test_near_numbers_have_the_form_of_the_right_one_and_lie_on_both_sides_somewhere() -> None:
    (fact,) = [one for one in said("群众满意率必须达到98.5%以上，一票否决。") if one.kind == "number"]
    assert len(fact.siblings) >= 3
    assert all(len(sibling.partition(".")[2]) == 1 and float(sibling) <= 100 for sibling in fact.siblings)
    assert fact.answers[0] not in fact.siblings


def test_terms_that_a_person_marked_are_asked_and_nothing_else_of_their_sentence() -> None:
    found = said("窗口是单位的[[第一印象]]，必须守住廉洁服务这条红线。")
    assert [(fact.kind, fact.answers) for fact in found] == [("marked", ("第一印象",))]


def test_a_gap_is_never_asked() -> None:
    from quizgen.model import Gap

    speech = Speech(id="s", title="题", body=(Gap(gap="此处略去窗口单位必须守住廉洁服务这条红线一段"),))
    assert not [fact for fact in facts.find(speech) if isinstance(fact, facts.ClozeFact)]


@pytest.mark.parametrize(
    ("title", "voice"),
    [
        ("在全区大会上的讲话", "speech"),
        ("窗口服务管理办法", "rules"),
        ("关于加强窗口服务的意见", "document"),
        ("政府工作报告", "report"),
        ("窗口随想", "text"),
    ],
)
def test_a_stem_calls_the_words_by_their_genre(title: str, voice: str) -> None:
    assert voice_of(Speech(id="s", title=title, verbatim=True)) == voice
    assert voice_of(Speech(id="s", title=title, verbatim=False)) == ""


def test_another_speech_lends_members_only_if_it_is_named() -> None:
    own = Speech(id="a", title="题", body=(PointList(name="三步", items=("收文登记", "分送传阅", "归档保存")),))
    other = Speech(id="b", title="题", body=(PointList(name="三事", items=("来客引导", "会场布置", "记录整理")),))
    alone, helped = facts.find(own)[0], facts.find(own, facts.find(other))[0]
    assert isinstance(alone, facts.ListFact)
    assert isinstance(helped, facts.ListFact)
    assert not alone.siblings
    assert set(helped.siblings) & {"来客引导", "会场布置", "记录整理"} == set(helped.siblings) != set()
