"""English addresses: which of their rules are asked, clause by clause, and what never is."""

import pytest

from quizgen.facts import announced, dates, english, find, kinds, standing
from quizgen.facts.kinds import ClozeFact, ListFact
from quizgen.facts.prose import Prose
from quizgen.facts.said import in_context
from quizgen.facts.slots import slots
from quizgen.ingest import topics
from quizgen.ingest.document import from_text
from quizgen.ingest.outline import structure
from quizgen.model import Speech
from quizgen.questions import tasks
from quizgen.questions.statements import statements
from tests.questions.test_english import found, words


def address(*paragraphs: str) -> Speech:
    return Speech(id="crew", title="Address to the crew", language="en", verbatim=True, body=paragraphs)


def asked(*paragraphs: str) -> list[tuple[str, str]]:
    """Each cloze of an address: its sentence and its first answer."""
    facts = find(address("Good morning to all of you.", *paragraphs))
    return [(fact.sentence, fact.answers[0]) for fact in facts if isinstance(fact, ClozeFact) and fact.answers]


# ---- what is asked of a rule


@pytest.mark.parametrize(
    ("sentence", "kind", "answers"),
    [
        ("Keys are handed in at 6 p.m. on the Friday before.", kinds.NUMBER, ["6"]),
        ("Keys are handed in at 6 p.m. on the Friday before.", kinds.DAY, ["Friday"]),
        ("The yard is shut from 5 in the evening.", kinds.NUMBER, ["5"]),
        ("The office is open from half past eight.", kinds.NUMBER, ["eight"]),
        ("Boats are moored before nine o'clock.", kinds.NUMBER, ["nine"]),
        ("Lamps go out at 10.15 for the night.", kinds.DAY, ["10.15"]),
        ("Stores are counted every second Tuesday.", kinds.DAY, ["Tuesday"]),
        ("Stores open on Mondays for the crews.", kinds.DAY, ["Mondays"]),
        ("Letters get a reply within fourteen.", kinds.NUMBER, ["fourteen"]),
        ("Enclosures are limited to four.", kinds.NUMBER, ["four"]),
        ("Copies are capped at 150 sheets for each team.", kinds.NUMBER, ["150"]),
        ("Each boat gets an allowance of £90 for paint.", kinds.NUMBER, ["90"]),
        ("Any tool worth more than fifty dollars is listed.", kinds.NUMBER, ["fifty"]),
        ("Old charts are sold for fifty pence.", kinds.NUMBER, ["fifty"]),
        ("The levy ends on 24 May.", kinds.DAY, ["24 May"]),
        ("The sailing class moves to 10.30 on Sundays.", kinds.DAY, ["10.30"]),
        ("A lost key is charged within two days.", kinds.NUMBER, ["two"]),
        ("A mooring note is one page.", kinds.PERIOD, ["one page"]),
        ("A mooring report is three pages at the longest.", kinds.NUMBER, ["three"]),
        ("A diving permit needs two signatures.", kinds.NUMBER, ["two"]),
        ("A berth must be booked the day before.", kinds.PERIOD, ["the day before"]),
        ("The rota is put up a full week ahead.", kinds.PERIOD, ["a full week ahead"]),
        ("The mate enters the reason on the same day.", kinds.PERIOD, ["on the same day"]),
        ("A date may be moved once by the mate.", kinds.PERIOD, ["once"]),
        ("Pumps are checked monthly by the engineer.", kinds.PERIOD, ["monthly"]),
        ("Faults are reported by telephone, day or night.", kinds.PERIOD, ["by telephone"]),
        ("Claims reach the office by the 12th of the following month.", kinds.DAY, ["12th"]),
        ("The drill will be held on 14 May in the yard.", kinds.DAY, ["14 May"]),
        ("Calls from the insurers go to Nora Pell's office.", kinds.WHO, ["Nora Pell's office"]),
        ('Each plan must carry a part headed "Who pays".', kinds.QUOTED, ["Who pays"]),
        (
            "The auditors will count three things, torn nets, spare hooks and late boats.",
            kinds.ENUMERATION,
            ["torn nets", "spare hooks", "late boats"],
        ),
    ],
)
def test_what_a_rule_is_asked_for(sentence: str, kind: str, answers: list[str]) -> None:
    assert answers in words(sentence, kind)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("We counted the nets every Friday last year.", kinds.DAY),  # what happened
        ("Letters from the owners, within ten.", kinds.NUMBER),  # what it is of stood before
        ("Not past four.", kinds.NUMBER),
        ("Each plan must show at least one other way.", kinds.NUMBER),
        ("Nobody rows more than three hundred metres out.", kinds.NUMBER),
        ("The hatch is sealed at 8.30 next morning.", kinds.DAY),
        ("If there is no wind by Monday it's put off.", kinds.DAY),
        ("You tell the mate on the Friday.", kinds.DAY),
        ("People meet both online and in person.", kinds.PERIOD),
        ("Tell the desk by telephone rather than radio.", kinds.PERIOD),
        ("The auditors will count four things, torn nets, spare hooks and late boats.", kinds.ENUMERATION),
        ("We sailed past the Old Grey Light in the dark.", kinds.QUOTED),
    ],
)
def test_what_a_sentence_is_not_asked_for(sentence: str, kind: str) -> None:
    assert not found(sentence, kind)


@pytest.mark.parametrize(
    ("sentence", "answer", "first"),
    [
        ("Letters get a reply within two working days.", "two", "three"),
        ("Any tool worth more than forty dollars is listed.", "forty", "fifty"),
        ("Nets are dried for at least forty-eight hours.", "forty-eight", "seventy-two"),
        ("Letters get a card in five days and a reply within ten.", "ten", "fourteen"),
        ("Letters get a reply within twenty-six weeks.", "twenty-six", "twenty-five"),
    ],
)
def test_numbers_in_words_have_neighbours_that_people_set(sentence: str, answer: str, first: str) -> None:
    near = {sentence[a:b]: slot.instead for slot in slots(sentence) for a, b in slot.spans}
    assert near[answer][0] == first


def test_hours_of_the_half_day_have_others_of_it() -> None:
    (slot,) = [one for one in slots("Orders are placed by 11.30 a.m. each day.") if one.kind == kinds.DAY]
    assert "12.00" not in slot.instead
    assert slot.instead[0] == "11.00"


def test_an_address_is_no_body() -> None:
    assert not found("Questions should be sent to ropes.desk@harbour.example.", kinds.WHO)


# ---- whom a speaker addresses


@pytest.mark.parametrize(
    "sentence",
    [
        "You all sign the book again by 30 June.",
        "Bad weather is told straight away to your mate.",
        "From March a late boat is turned back, unless I have agreed otherwise in writing.",
        "Trips above £200 a head are put off.",
    ],
)
def test_a_rule_for_those_who_listen_is_understood(sentence: str) -> None:
    assert standing.stands_alone(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You try hard enough, all of you here.",
        "Anything past twenty days comes to the mate.",
        "Over £500: the mate tells the owners as well.",
        "For that is the sea in which we sail.",
    ],
)
def test_what_leans_on_the_occasion_is_not(sentence: str) -> None:
    assert not standing.stands_alone(sentence)


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("So, no diving without a chart drawn the day before; you may quote me.",
         "No diving without a chart drawn the day before."),
        ("While I'm on ropes: splices are tested at 4 p.m. on Mondays.",
         "Splices are tested at 4 p.m. on Mondays."),
        ("You know the rules and you all sign the book by 30 June, including those of you who forgot.",
         "You know the rules."),
        ("I've asked Stores to change the lock, so that from 2 May no key leaves the hut.",
         "From 2 May no key leaves the hut."),
        ("I want two plans from each boat by 7 May, and I undertake to read them.",
         "The speaker wants two plans from each boat by 7 May."),
        ("I ask you to be in your place by 8.35.",
         "The speaker asks everyone to be in their place by 8.35."),
        ("My door will be open on Fridays.",
         "The speaker's door will be open on Fridays."),
        ("Nets are mended weekly, and any hook that is bent goes back.",
         "Nets are mended weekly."),
    ],
)  # fmt: skip
def test_a_sentence_is_asked_clause_by_clause(sentence: str, first: str) -> None:
    assert english.points(sentence)[0].text == first


@pytest.mark.parametrize(
    "sentence",
    [
        "Every plan must carry a chart, at least one other way round, and a page headed “Who pays”.",
        "Records are kept for two years, after which they are burnt unless the owners object.",
        "You may pass the key on, but only when the other mate has signed.",
        "Where a guest is known to the mate, the purser may waive the pass but not the fee, and must sign.",
    ],
)
def test_what_belongs_together_is_not_cut(sentence: str) -> None:
    assert [one.text for one in english.points(sentence)] == [sentence]


def test_a_clause_behind_its_case_is_not_asked_without_it() -> None:
    told = (
        "For red waters the course must be passed within two years, a medical paper is needed, and leave is given once."
    )
    assert len(english.points(told)) == 1


def test_what_goes_on_from_the_line_above_is_no_sentence() -> None:
    assert english.points("in public view, until the parents have come") == ()
    assert english.points("no longer than three months from the start") == ()


def test_rules_of_an_address_are_asked() -> None:
    said = asked(
        "I am glad to be here. Any tool worth more than forty dollars goes in the book within five days, and anything"
        " from a firm that sells to us goes back. The crane will be looked at later by the people from the yard."
        " From 3 May the slips go to Nora Pell, not to the box.",
    )
    assert ("Any tool worth more than forty dollars goes in the book within five days.", "forty") in said
    assert not any("slips" in sentence for sentence, _ in said)  # which slips was said before


# ---- points that are announced


def lists(*paragraphs: str) -> list[ListFact]:
    return [fact for fact in find(address(*paragraphs)) if isinstance(fact, ListFact)]


def test_what_a_speaker_announces_and_numbers_is_asked_for() -> None:
    said = structure(
        from_text(
            "Address to the crew of the north quay\n\n"
            "I want to set out three rules that all of us will keep.\n"
            "First, the tide comes before the clock. Nobody likes it. It is so.\n"
            "Second, and this is the hard one, every rope has one owner. Not a team. A name.\n"
            "Third, a quiet word comes before a loud one. Try it. It works.\n"
        ),
        "crew",
    )
    [fact] = [one for one in find(said) if isinstance(one, ListFact) and "every rope has one owner" in one.members]
    assert tasks.task(fact, lambda one: one) == "The speech sets out three rules. What are they?"


@pytest.mark.parametrize(
    ("lead", "name", "before", "said"),
    [
        ("I want to set out four rules.", "four rules", "", "The speech sets out four rules"),
        ("Let me start.", "", "So I give you four undertakings.", "The speech sets out four undertakings"),
        ("", "four habits", "Good morning. I leave you with four habits.", "The speech sets out four habits"),
        ("I want to say four things.", "four things", "", ""),
        ("I want to set out five rules.", "five rules", "", ""),
    ],
)
def test_how_announced_points_are_told(lead: str, name: str, before: str, said: str) -> None:
    assert announced.told(lead, name, 4, "speech", before) == said


def test_an_aside_before_a_point_is_no_part_of_it() -> None:
    assert topics.split("and this is the hard one, every rope has one owner. Not a team.")[0].endswith("one owner")
    assert announced.without_aside("and this is the hard one, every rope has one owner") == "every rope has one owner"


def test_an_hour_does_not_end_a_topic() -> None:
    assert topics.split("the mate is on the quay between 5 a.m. and 7 a.m. Come along.")[0].endswith("7 a.m")


def test_points_with_a_paragraph_and_a_name_each_are_asked_for() -> None:
    fact = next(
        one
        for one in lists(
            "We make three pledges to our guests.",
            "The first pledge is Always Warm. Stoves are lit at dawn.",
            "The second pledge is to the children, and it's called Never Bored. There are games.",
            "The third pledge I call Home Dry, and it is about coats.",
        )
        if "Always Warm" in one.members
    )
    assert fact.members == ("Always Warm", "Never Bored", "Home Dry")
    assert tasks.task(fact, lambda one: one) == "The speech sets out three pledges. What are they?"


def test_a_figure_is_exchanged_for_its_neighbour() -> None:
    facts = find(address("Good morning.", "Nothing is to be landed between 9 p.m. and 6 a.m. at the north steps."))
    false = [one.stem for fact in facts for one in statements(fact, lambda said: said) if not one.true]
    assert all(("10 p.m." in stem or "8 p.m." in stem) != ("7 a.m." in stem or "5 a.m." in stem) for stem in false)


@pytest.mark.parametrize(
    ("before", "right", "wrong"),
    [
        ("Letters get a reply within ", 2, 3),
        ("Divers rest for at least ", 10, 9),
        ("If more than ", 5, 6),
        ("Any tool worth more than ", 40, 50),
        ("No crew will work more than ", 12, 13),
        ("The boat is to be launched in under ", 4, 5),
        ("If the mate is told with less than ", 48, 24),
        ("Nothing is landed between ", 8, 9),
        ("Nothing is landed between 8 p.m. and ", 7, 6),
        ("Orders are to be ready by ", 10, 11),
        ("The shop is open until ", 6, 5),
    ],
)
def test_a_figure_that_follows_from_the_right_one_is_not_false(before: str, right: int, wrong: int) -> None:
    assert english.implies(before, right, wrong)
    assert not english.implies(before, wrong, right)


def test_what_is_due_by_a_day_is_exchanged_for_an_earlier_one() -> None:
    (slot,) = found("Plans must be sent in by 20 May.", kinds.DAY)
    assert slot.instead[:2] == ("13 May", "20 April")


def test_a_case_is_not_cut_from_what_is_done_in_it() -> None:
    told = "Where a date has to move, you ring, and you enter the reason on the same day."
    assert [one.text for one in english.points(told)] == [told]


def test_no_other_day_is_past_on_the_day_of_an_address() -> None:
    date = dates.dateline("Address to the crew, Net Loft, 9 January\nGood morning.")
    assert date == "01-09"
    assert dates.to_come(("3 March", "3 January", "the end of January"), "3 February", date) == (
        "3 March",
        "the end of January",
    )


def test_a_sentence_on_all_of_a_kind_is_asked_without_the_one_before() -> None:
    said = asked("Boats are painted in spring by the crews. Each crew needs three signatures for its paint.")
    assert ("Each crew needs three signatures for its paint.", "three") in said


def test_a_word_of_its_own_says_what_the_sentences_behind_it_are_about() -> None:
    said = "Sickness. Ring in at least 90 minutes before sign-on. After seven days a fit note is due."
    assert "Sickness: Ring in at least 90 minutes before sign-on." in [one.text for one in in_context(Prose(said))]
    greeted = "Good morning. Ring in at least 90 minutes before sign-on."
    assert "Ring in at least 90 minutes before sign-on." in [one.text for one in in_context(Prose(greeted))]
