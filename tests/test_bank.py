"""Generating again: what people wrote wins, what nobody touched follows the speech."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen import bank
from quizgen.bank import Add, Change, Follow, Generated, MarkStale, Record, Remove, Unmark, apply, merge
from quizgen.model import Bank, BankSpeech, Origin, Question, Source
from quizgen.questions.common import content_hash
from quizgen.questions.true_false import TrueFalse


def written(name: str, stem: str, quote: str = "原文", speech: str = "s") -> Question:
    """A question as the program writes it."""
    question = TrueFalse(id=name, stem=stem, answer=True, source=Source(speech=speech, quote=quote))
    return replace(question, origin=Origin(fact=name, hash=content_hash(question)))


def fresh(*questions: Question, text: str = "原文") -> Generated:
    return Generated(best=questions, every=questions, texts={"s": text})


A, B = written("a", "甲"), written("b", "乙")
BANK = Bank(questions=(A, B), generated=("a", "b"))


def test_nothing_changes_where_nothing_changed() -> None:
    assert merge(BANK, fresh(A, B)) == ()


def test_a_new_question_goes_to_the_end_and_is_recorded() -> None:
    new = written("c", "丙")
    assert merge(BANK, fresh(new, A, B)) == (Add(question=new), Record(ids=("a", "b", "c")))


def test_what_nobody_touched_follows_the_speech() -> None:
    again = written("a", "甲改")
    assert merge(BANK, fresh(again, B)) == (Follow(before=A, after=again),)


@pytest.mark.parametrize(
    "change", [{"stem": "人改"}, {"status": "approved"}, {"explanation": "人写"}, {"tags": ("x",)}]
)
def test_what_a_person_touched_or_approved_stays(change: dict[str, object]) -> None:
    mine = replace(A, **change)
    assert merge(replace(BANK, questions=(mine, B)), fresh(written("a", "甲改"), B)) == ()


def test_a_question_whose_quotation_is_gone_is_marked_with_what_the_speech_lacks() -> None:
    (edit,) = merge(BANK, fresh(A, text="原文"), ())[:1] or [None]
    assert edit is None
    edits = merge(BANK, Generated(best=(), every=(), texts={"s": "别的"}))
    assert edits[0] == MarkStale(before=A, after=replace(A, stale=True), gone=("原文",))


def test_a_stale_question_is_no_longer_marked_once_the_speech_says_it_again() -> None:
    mine = replace(A, stem="人改", stale=True)
    old = replace(BANK, questions=(mine, B))
    assert merge(old, fresh(A, B)) == (Unmark(before=mine, after=replace(mine, stale=False)),)


def test_an_excluded_question_is_left_alone_and_does_not_come_back() -> None:
    out = replace(A, status="excluded")
    old = replace(BANK, questions=(out, B))
    assert merge(old, fresh(written("a", "甲改"), B)) == ()
    assert merge(old, Generated(best=(B,), every=(B,), texts={"s": B.source.quotes[0]})) == ()


def test_what_was_excluded_does_not_come_back_when_its_sentence_is_corrected() -> None:
    out = replace(written("a", "单位主要负责人是第一责任人，每月接访一次。", quote="旧"), status="excluded")
    again = written("n", "单位主要负责人是第一责任人，每周接访一次。", quote="新")
    assert merge(replace(BANK, questions=(out, B)), fresh(again, B, text="新原文")) == ()


def test_a_question_deleted_by_hand_is_noted_and_stays_away_until_it_is_taken_out_of_removed() -> None:
    once = apply(replace(BANK, questions=(B,)), merge(replace(BANK, questions=(B,)), fresh(A, B)))
    assert (once.removed, once.generated, once.questions) == (("a",), ("b",), (B,))
    assert merge(once, fresh(A, B)) == ()
    assert Add(question=A) in merge(replace(once, removed=()), fresh(A, B))


def test_questions_of_other_speeches_are_left_alone() -> None:
    other = written("o", "他", speech="other")
    old = replace(BANK, questions=(A, B, other), generated=("a", "b", "o"))
    assert merge(old, fresh(A, B)) == ()


def test_a_bank_from_before_ids_were_recorded_is_recorded_first() -> None:
    assert merge(replace(BANK, generated=()), fresh(A, B)) == (Record(ids=("a", "b")),)


def test_a_speech_is_named_once() -> None:
    entry = BankSpeech(id="s", file="s.yaml")
    once = apply(BANK, merge(BANK, fresh(A, B), (entry,)))
    assert once.speeches == (entry,)
    assert merge(once, fresh(A, B), (entry,)) == ()


def test_a_field_that_a_later_version_adds_leaves_the_hashes_of_older_banks_alone() -> None:
    assert content_hash(replace(A, correction="", tags=())) == content_hash(A)


# ---- any bank, any person, any speech

names = st.sampled_from("abcdefgh")
stems = st.sampled_from(["甲", "乙", "丙"])
quotes = st.sampled_from(["原文", "另一句", "第三句"])
generated = st.lists(st.builds(written, names, stems, quotes), max_size=6, unique_by=lambda question: question.id).map(
    tuple
)
touches = st.sampled_from(
    [{}, {}, {"stem": "人改"}, {"status": "approved"}, {"status": "excluded"}, {"id": "renamed"}, {"stale": True}, None]
)


@st.composite
def merges(draw: st.DrawFn) -> tuple[Bank, Bank, Generated]:
    """A bank as it was generated, what a person made of it, and what the speech bears now."""
    old = draw(generated)
    kept = [replace(one, **touch) for one in old if (touch := draw(touches)) is not None]
    own = draw(
        st.lists(st.builds(TrueFalse, id=st.sampled_from(["x", "y"]), stem=stems, answer=st.booleans()), max_size=2)
    )
    mixed = {question.id: question for question in draw(st.permutations([*kept, *own]))}
    ids = tuple(question.id for question in old)
    now = draw(generated)
    text = "\n".join(draw(st.lists(quotes)))
    return (
        Bank(questions=old, generated=ids),
        Bank(questions=tuple(mixed.values()), generated=ids),
        Generated(best=now[::2], every=now, texts={"s": text}),
    )


@settings(max_examples=100, deadline=None)
@given(merges())
def test_no_edit_of_a_person_is_ever_lost(case: tuple[Bank, Bank, Generated]) -> None:
    _before, mine, now = case
    after = apply(mine, merge(mine, now))
    for was, now_is in zip(mine.questions, after.questions, strict=False):
        assert bank.untouched(was) or was.id == now_is.id
        assert bank.untouched(was) or replace(now_is, stale=was.stale) == was
        assert was.status == now_is.status


@settings(max_examples=100, deadline=None)
@given(merges())
def test_what_was_deleted_or_excluded_never_comes_back(case: tuple[Bank, Bank, Generated]) -> None:
    before, mine, now = case
    there = {question.id for question in mine.questions}
    gone = {question.id for question in before.questions} - there
    excluded = {question for question in mine.questions if question.status == "excluded"}
    after = apply(mine, merge(mine, now))
    assert not gone & {question.id for question in after.questions}
    assert gone <= set(after.removed)
    assert excluded <= set(after.questions)


@settings(max_examples=100, deadline=None)
@given(merges())
def test_generating_twice_is_generating_once(case: tuple[Bank, Bank, Generated]) -> None:
    _before, mine, now = case
    after = apply(mine, merge(mine, now))
    assert merge(after, now) == ()
    assert {edit.id for edit in merge(mine, now) if isinstance(edit, Remove)} == set(after.removed)


@settings(max_examples=100, deadline=None)
@given(merges())
def test_exactly_the_questions_without_evidence_are_marked(case: tuple[Bank, Bank, Generated]) -> None:
    _before, mine, now = case
    edits = merge(mine, now)
    followed = {edit.after.id for edit in edits if isinstance(edit, Follow)}
    for question in apply(mine, edits).questions[: len(mine.questions)]:
        if question.source.speech == "s" and question.status != "excluded" and question.id not in followed:
            lacking = [quote for quote in question.source.quotes if quote not in now.texts["s"]]
            untouched = bank.untouched(question) and question in now.every
            assert untouched or question.stale == bool(lacking)
    assert all(isinstance(edit, Add | Change | Remove | Record) for edit in edits)
