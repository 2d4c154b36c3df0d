"""English sentences: what is asked of rules and speeches, and what never is."""

import pytest

from quizgen.facts import kinds, naming
from quizgen.facts.slots import Slot, slots
from quizgen.model import PointList
from tests.questions.test_second_reading import asked, of


def found(sentence: str, kind: str) -> list[Slot]:
    return [slot for slot in slots(sentence) if slot.kind == kind]


def words(sentence: str, kind: str) -> list[list[str]]:
    return [[sentence[start:end] for start, end in slot.spans] for slot in found(sentence, kind)]


@pytest.mark.parametrize(
    ("sentence", "kind", "answers"),
    [
        ("Tools must be cleaned, counted and locked away.", kinds.ENUMERATION, ["cleaned", "counted", "locked away"]),
        ("It rests on fair prices, plain words and help.", kinds.ENUMERATION, ["fair prices", "plain words", "help"]),
        ("Weekly checks cover pumps, hoses and valves.", kinds.ENUMERATION, ["pumps", "hoses", "valves"]),
        ("The garden is not a gift but a promise.", kinds.SAYING, ["a promise"]),
        ("The aim of the rota is to share the night shifts.", kinds.PHRASE, ["share the night shifts"]),
        ("Patience is the foundation of good teaching.", kinds.SUBJECT, ["Patience"]),
        ("Faults must be reported to the site engineer within two days.", kinds.WHO, ["site engineer"]),
        ("Keys are issued by the head porter.", kinds.WHO, ["head porter"]),
        ("Children under 12 must be with an adult.", kinds.NUMBER, ["12"]),
    ],
)  # fmt: skip
def test_what_an_english_sentence_is_asked_for(sentence: str, kind: str, answers: list[str]) -> None:
    assert words(sentence, kind) == [answers]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("We met people who came, who stayed and who left.", kinds.ENUMERATION),
        ("The form must be signed by hand.", kinds.WHO),
        ("Long after the war the bridge was built.", kinds.CONTRAST),
        ("Lamps must be lit before dusk and after dawn.", kinds.CONTRAST),
    ],
)
def test_what_an_english_sentence_is_not_asked_for(sentence: str, kind: str) -> None:
    assert not found(sentence, kind)


def test_a_rule_is_turned_round_by_the_one_word_that_has_a_contrary() -> None:
    (slot,) = found("Visitors must sign in before they enter the plant.", kinds.CONTRAST)
    assert slot.instead == ("after",)


def test_counted_things_are_asked_for_as_people_ask() -> None:
    assert naming.introducing("four steps", "There are four steps in a handover:\nstop;") == "Four steps in a handover"
    items = ("stop the machine", "sign the log", "name the faults", "hand over the keys")
    steps = PointList(lead="Four steps in a handover:", order="numbered", items=items)
    (told,) = of("short_answer", asked(steps, title="Handover", language="en"))
    assert told.asks() == "What are the four steps in a handover?"


def test_rules_are_seldom_judged_as_they_stand() -> None:
    rules = [
        f"Staff must keep the {room} tidy and locked at night."
        for room in ("office", "store", "kitchen", "hall", "lab", "yard")
    ]
    judged = of("true_false", asked(*rules, title="House rules", language="en"))
    assert sum(question.answer for question in judged) < len(rules)
