"""Facts: what of a speech is worth asking, and its evidence."""

import dataclasses

import pytest

from quizgen import facts, files
from quizgen.model import Couplets, Gap, Pairs, Point, PointList, Section, Speech
from tests.conftest import REPO


@pytest.fixture(scope="module")
def office() -> Speech:
    return files.read_speech(REPO / "content/speeches/office-work.yaml")


def one(kind: type[facts.Fact], speech: Speech, /, **wanted: object) -> facts.Fact:
    found = [
        f for f in facts.find(speech) if isinstance(f, kind) and all(getattr(f, k) == v for k, v in wanted.items())
    ]
    assert len(found) == 1, found
    return found[0]


def test_every_quotation_of_the_example_stands_in_its_running_text(office: Speech) -> None:
    plain = office.plain()
    for fact in facts.find(office):
        assert fact.quotes
        assert all(quote in plain for quote in fact.quotes), fact.id


def test_the_example_states_all_that_its_data_names(office: Speech) -> None:
    assert list(facts.unsupported(office)) == []


def test_the_five_musts_are_a_numbered_list_with_its_name(office: Speech) -> None:
    fact = one(facts.ListFact, office, name="五要")
    assert isinstance(fact, facts.ListFact)
    assert fact.members == ("灵敏", "高效", "有序", "主动", "周密")
    assert fact.order == "numbered"
    assert fact.quotes[0] == "一要灵敏"
    assert fact.glosses[3:] == ("", "")


def test_the_headings_of_the_example_are_couplets_with_their_common_verb_in_the_frame(office: Speech) -> None:
    fact = one(facts.PairsFact, office, kind="headings")
    assert isinstance(fact, facts.PairsFact)
    assert fact.pairs[0] == ("坚定信仰", "忠诚有魂")
    assert fact.frames[0] == ("", "，做到", "")


def test_the_three_changes_keep_the_words_around_their_halves(office: Speech) -> None:
    fact = one(facts.PairsFact, office, name="三变", kind="pairs")
    assert isinstance(fact, facts.PairsFact)
    assert fact.frames[0] == ("变", "为", "")


def test_a_gap_of_the_source_proves_nothing() -> None:
    named = PointList(name="两快", items=("快办", "快结"))
    speech = Speech(id="s", title="题", body=("要做到“两快”。", Gap(gap="此处略去快办、快结的说明")), lists=(named,))
    assert "快办" in speech.plain()
    assert facts.find(speech) == ()


def test_members_that_the_text_does_not_say_make_no_fact() -> None:
    speech = Speech(
        id="s", title="题", body=("要做到“两快”。",), lists=(PointList(name="两快", items=("快办", "快结")),)
    )
    assert facts.find(speech) == ()
    assert list(facts.unsupported(speech)) == ["快办", "快结"]


def test_ids_stay_when_other_parts_of_the_speech_change(office: Speech) -> None:
    extra = Section(marker="零、", heading="开场白，说起因", body=("新的一句，讲[[新意]]。",))
    changed = dataclasses.replace(office, sections=(extra, *office.sections))
    before = {fact.id for fact in facts.find(office)}
    assert before <= {fact.id for fact in facts.find(changed)}


def test_two_lists_of_one_name_get_ids_of_their_own() -> None:
    points = PointList(name="三点", items=("甲一", "乙二", "丙三"))
    speech = Speech(
        id="s", title="题", sections=(Section(heading="上", body=(points,)), Section(heading="下", body=(points,)))
    )
    assert [fact.id for fact in facts.find(speech)] == ["list:三点", "list:三点#2"]


def test_couplets_of_the_body_are_text_and_fact() -> None:
    couplets = Couplets(lead="分工如下：", pairs=(("文秘", "写稿"), ("机要", "传阅")))
    speech = Speech(id="s", title="题", body=(couplets,))
    assert speech.plain() == "分工如下：\n文秘写稿\n机要传阅"
    fact = one(facts.PairsFact, speech, kind="pairs")
    assert fact.lead == "分工如下"
    assert fact.quotes == ("文秘写稿", "机要传阅")


def test_halves_in_different_clauses_are_proved_by_both() -> None:
    pairs = Pairs(items=(("起步", "稳"), ("收尾", "实")))
    speech = Speech(id="s", title="题", body=("起步时，要求是稳。收尾时，要求是实。",), pairs=(pairs,))
    fact = one(facts.PairsFact, speech, kind="pairs")
    assert isinstance(fact, facts.PairsFact)
    assert fact.frames == (None, None)
    assert fact.quotes == ("起步时", "要求是稳", "收尾时", "要求是实")


def test_a_point_without_text_has_no_gloss() -> None:
    speech = Speech(
        id="s", title="题", body=(PointList(lead="两点：", items=(Point(term="守时", text="说到做到。"), "守信")),)
    )
    fact = one(facts.ListFact, speech)
    assert isinstance(fact, facts.ListFact)
    assert fact.glosses == ("说到做到", "")


def test_siblings_have_the_form_of_the_right_halves_and_none_of_their_words(office: Speech) -> None:
    for fact in facts.find(office):
        if isinstance(fact, facts.PairsFact):
            own = [half for pair in fact.pairs for half in pair]
            lengths = [len(right) for _, right in fact.pairs]
            for sibling in fact.siblings:
                assert sibling not in own
                assert min(lengths) <= len(sibling) <= max(lengths)
