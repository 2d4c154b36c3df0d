"""What comes back from reviewers: their changes go on top of what the bank has become meanwhile."""

from dataclasses import replace

from quizgen.bank import Add, Change
from quizgen.model import Bank
from quizgen.questions.true_false import TrueFalse
from quizgen.returned import Clash, Returned, review

A = TrueFalse(id="a", stem="甲", answer=True)
B = TrueFalse(id="b", stem="乙", answer=True)
BANK = Bank(questions=(A, B))


def back(question: TrueFalse, before: TrueFalse | None) -> Returned:
    return Returned(question=question, before=before, place=f"题库!{question.id}")


def test_what_came_back_unchanged_changes_nothing() -> None:
    assert review(BANK, [back(A, A), back(B, B)]).edits == ()


def test_a_change_of_the_reviewer_keeps_what_changed_in_the_bank_since() -> None:
    now = replace(A, explanation="后来加的")
    (edit,) = review(replace(BANK, questions=(now, B)), [back(replace(A, stem="甲改"), A), back(B, B)]).edits
    assert edit == Change(before=now, after=replace(now, stem="甲改"))


def test_the_same_field_changed_on_both_sides_is_a_clash_and_no_choice_is_made() -> None:
    now = replace(A, stem="库里改")
    found = review(replace(BANK, questions=(now, B)), [back(replace(A, stem="审的改"), A), back(B, B)])
    assert found.clashes == (Clash(place="题库!a", id="a", field="stem"),)
    alike = review(replace(BANK, questions=(now, B)), [back(replace(A, stem="库里改"), A), back(B, B)])
    assert (alike.clashes, alike.edits) == ((), ())


def test_a_new_row_is_added_once_and_one_that_the_bank_holds_is_left_as_it_is() -> None:
    new = TrueFalse(id="n", stem="新", answer=False)
    found = review(BANK, [back(A, A), back(B, B), back(new, None), back(new, None)])
    assert found.edits == (Add(question=new),)
    assert review(replace(BANK, questions=(A, B, new)), [back(A, A), back(B, B), back(new, None)]).edits == ()


def test_questions_without_a_row_are_told_and_excluded_only_if_asked() -> None:
    assert review(BANK, [back(A, A)]).missing == ("b",)
    assert review(BANK, [back(A, A)]).edits == ()
    asked = review(BANK, [back(A, A)], exclude_missing=True)
    assert asked.edits == (Change(before=B, after=replace(B, status="excluded")),)


def test_a_row_of_a_question_that_was_deleted_since_does_not_bring_it_back() -> None:
    found = review(Bank(questions=(A,), removed=("b",)), [back(A, A), back(replace(B, stem="改"), B)])
    assert (found.edits, found.removed) == ((), ("b",))
