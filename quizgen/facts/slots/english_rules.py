"""Slots of English rules: limits in words, hours and weekdays, how long before, how many pages, who gets something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.facts import ladders
from quizgen.facts.english import MONTH, VALUES, WEEKDAY, lays_down
from quizgen.facts.english import NUMBER as WORD
from quizgen.facts.kinds import DAY, ENUMERATION, NUMBER, PERIOD, QUOTED, WHO
from quizgen.facts.slots.base import Slot, Span

_FEW = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ROUND = (
    "ten", "twelve", "fourteen", "fifteen", "eighteen", "twenty", "twenty-five", "thirty", "forty", "fifty", "sixty",
    "seventy", "eighty", "ninety",
)  # fmt: skip
"""Larger numbers that people set for anything."""
_LADDERS = {
    "working days": ("two", "three", "five", "ten", "fifteen", "twenty", "thirty"),
    "days": ("two", "three", "five", "seven", "ten", "fourteen", "twenty", "thirty", "sixty", "ninety"),
    "weeks": ("two", "three", "four", "six", "eight", "twelve"),
    "months": ("two", "three", "six", "nine", "twelve", "eighteen", "twenty-four"),
    "years": ("two", "three", "five", "seven", "ten"),
    "hours": ("two", "four", "six", "eight", "twelve", "twenty-four", "thirty-six", "forty-eight", "seventy-two"),
    "minutes": ("five", "ten", "fifteen", "twenty", "thirty", "forty-five", "sixty"),
    "dollars": ("five", "ten", "twenty", "twenty-five", "thirty", "forty", "fifty", "sixty", "seventy-five"),
    "": ("two", "three", "four", "five", "six", "seven", "eight", "ten"),
}
"""The numbers in words that people set, by what they are of."""
_UNIT = re.compile(
    r"\s?(?:further |more )?(?P<unit>working days|(?:calendar )?days|weeks|months|years|hours|minutes"
    r"|dollars|pounds|euros)"
)
_ANY_UNIT = re.compile(r"\b(?:working days|days|weeks|months|years|hours|minutes|dollars|pounds|euros)\b")
NEAR = 4
"""So many neighbours of a number are offered."""


def near(value: str, behind: str, before: str = "") -> tuple[str, ...]:
    """The numbers in words that people set for a unit next to one, the nearest first.

    The unit stands behind it, or where nothing does before it (two days, and three within [ten]).
    """
    if value == "one":
        return ()  # what stands behind it is one thing, and not several
    found = _UNIT.match(behind)
    earlier = _ANY_UNIT.findall(before) if not re.match(r"\s?[a-z]", behind) else []
    unit = found["unit"] if found else earlier[-1] if earlier else ""
    unit = "dollars" if unit in ("pounds", "euros") else unit
    unit = unit if unit in _LADDERS else "days" if unit.endswith("days") else ""
    series = next((one for one in (_LADDERS[unit], _FEW, _ROUND) if value in one), ())
    if not series and (parts := value.split("-"))[0] in VALUES:
        whole = sum(VALUES.get(part, 0) for part in parts)
        return tuple(sorted(_ROUND, key=lambda one: abs(VALUES[one] - whole))[:NEAR])
    if value not in series:
        return ()
    return ladders.nearest(value, series, larger_first=True)[:NEAR]


_LIMIT = re.compile(
    r"\b(?:within|(?<!half )(?<!quarter )past|over|under|more than|fewer than|less than|longer than|at least|at most"
    rf"|up to|limited to|no more than|no fewer than|capped at) (?P<n>{WORD})\b"
    r"(?!-)(?! (?:of|others?|hundred|thousand|million|dozen|quarters?|thirds?)\b)(?=[.,;]| [a-z]|$)"
)
"""A limit in words, whatever it is of."""
_AT_MOST = re.compile(
    r"\b(?:limited to|capped at|no more than|no fewer than|at least|at most|up to) "
    r"(?P<n>\d{1,3}(?:,\d{3})*)(?= [a-z]+s\b)"
)
"""A limit in figures, whatever it is of."""
_AMOUNT = re.compile(
    r"\b(?:budget|allowance|fee|fine|charge|deposit|grant|payment|limit|ceiling) (?:of|is) (?:up to )?"
    r"[£$€](?P<n>\d{1,3}(?:,\d{3})+|\d{1,5})(?![\d,.]*\d)"
)
"""A sum that is set."""
_LONG = re.compile(
    r"\b(?:is|are) (?P<n>one|two|three|four|five|six) (?P<unit>pages?|sides?|copies|sheets?|paragraphs?|lines?)\b"
)
"""How long something is to be."""
_PRICE = re.compile(
    rf"\b(?:for|costs?|charged|fined|pays?|paid) (?P<n>{WORD})(?= (?:pence|cents|pounds|dollars|euros)\b)"
)
"""A price in words."""
_WANTED = re.compile(
    r"\b(?:needs?|requires?|wants?|expects?|must (?:have|carry|bring|keep|bear)) "
    r"(?P<n>two|three|four|five|six) (?=[a-z]+s\b)"
)
"""How many of something are demanded."""
_SEVERAL = {"page": "pages", "side": "sides", "sheet": "sheets", "paragraph": "paragraphs", "line": "lines"}

_HOUR = re.compile(
    r"\b(?:at|by|before|after|until|till|from|between|and|to|than) "
    r"(?P<h>1[0-2]|[1-9])(?= ?[ap]\.?m\b| in the (?:morning|afternoon|evening))"
)
"""A whole hour by which, from which or until when something holds."""
_IN_WORDS = re.compile(
    r"\b(?:at|by|before|after|until|from|between|and) (?:(?P<past>half past) )?"
    r"(?P<n>two|three|four|five|six|seven|eight|nine|ten)(?(past)\b| o['’]clock)"
)
"""An hour in words."""
_CLOCK = re.compile(
    r"\b(?:at|by|before|past|until|till|than|to) (?P<x>(?P<h>[01]?\d|2[0-3])(?P<dot>[.:])(?P<m>[0-5][05]))"
    r"(?![\d%.]*\d)(?! (?:per|m|km|kg|million|billion|of)\b)"
)
"""A time of the clock to its minutes."""
_HALF = re.compile(r" ?[ap]\.?m\b")
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_WEEKDAY = re.compile(
    rf"\b(?:on|every(?: second| other)?|by) (?P<x>{WEEKDAY}s?)\b(?! (?:\d|the \d))"
    rf"|\bon the (?P<y>{WEEKDAY}) (?:before|after)\b"
)
"""A weekday that returns, or that stands before or after a day; “on the Friday” leans on what was said."""
_BEFORE = re.compile(r"\b(?P<x>the day before)(?=[.,;]|$)")
_AHEAD = re.compile(
    r"\b(?P<x>(?P<a>a|one|at least a|at least one) (?P<full>full |whole )?(?P<unit>day|week|fortnight|month)"
    r" (?P<how>ahead|in advance|beforehand))\b"
)
_DAYS_BEFORE = ("two days before", "three days before", "the week before")
_PERIODS = ("day", "week", "fortnight", "month")
_MEANS = re.compile(
    r"(?<!\band )(?<!\bor )\b(?P<x>by (?:telephone|phone|e-?mail)|in person)(?=[.,;]| [a-z]|$)(?! (?:and|or)\b)"
)
"""By what means something is told, where the sentence names no other."""
_TELLS = re.compile(
    r"\b(?:tell|told|travels?|report|ring|rings|notif|inform|answer|sent|sends?|confirm|repl[iy]|contact|given|made|warn"
    r"|let [a-z]+ know|apolog|complain|goes?|thank)"
)
"""What can be done by more means than one."""
_WAYS = {"phone": "by telephone", "mail": "by email", "letter": "by letter", "person": "in person"}
_HOW_OFTEN = ("daily", "weekly", "monthly", "quarterly", "yearly")
_OFTEN = re.compile(rf"(?<=[a-z] )(?P<x>{'|'.join(_HOW_OFTEN)})(?=[.,;]|$| (?:and|in|by|at|on|with)\b)")
"""How often something is done."""
_SAME_DAY = re.compile(r"\b(?P<x>on the same day)(?=[.,;]|$)")
_LATER = ("within two days", "on the next working day", "within a week")
_TIMES = re.compile(
    r"\b(?:may|must|can|shall|is|are|need) (?:only )?(?:be )?[a-z]+ (?:only )?"
    r"(?P<x>once|twice)(?= (?:by|in|every|before|within)\b|[.;]|$)"
)
"""How often something may or must be done."""
_DATE = re.compile(rf"\b(?:on|between|and|from|until) (?P<x>(?P<day>[12]?\d|3[01]) (?P<month>{MONTH}))\b(?! \d{{4}})")
"""The day of an event to come, or the first or last of its days."""
_NTH = re.compile(
    r"\b(?:by|on|before) the (?P<x>(?P<n>[12]?\d)(?:st|nd|rd|th))"
    r"(?= (?:working day )?of (?:each|every|the (?:following|preceding|same|next)) month|[.;]?$)"
)
"""A day of any month."""
_GOES = re.compile(
    r"\b(?:goes|go) (?:straight |directly |only )?to (?:the )?"
    r"(?P<x>[A-Z][\w-]+(?: [A-Z][\w-]+)*(?:[’']s (?:team|office|desk))?)(?=[ ,.;]|$)(?! [A-Z])"
)
"""To whom or where something goes, by name."""
_HEADED = re.compile(r"\b(?:headed|entitled|titled|marked|labelled) [“\"](?P<x>[A-Za-z][\w' -]{2,40}\w)[”\"]")
"""The words that a paper is to bear."""
_ENTRY = r"[a-z][a-z-]{2,14}(?: [a-z][a-z-]{1,14}){0,2}"
_COUNTED = re.compile(
    r"\b(?P<n>three|four|five|six) (?:[a-z-]+ )?[a-z-]+s(?:, |: )"
    rf"(?P<run>{_ENTRY}(?:, {_ENTRY})+,? and {_ENTRY})(?=[.,;]|$)"
)
"""As many things as are counted before them."""
_JOINT = re.compile(r",? and |, ")


def rules(sentence: str) -> Iterator[Slot]:
    """All such slots of a sentence that lays something down."""
    if not lays_down(sentence):
        return
    yield from _limits(sentence)
    yield from _hours(sentence)
    yield from _days(sentence)
    for match in _MEANS.finditer(sentence):
        others = tuple(way for word, way in _WAYS.items() if word not in sentence)
        clause = re.split("[,;]", sentence[: match.start()])[-1]
        told = _TELLS.search(clause) and not clause.endswith("not ")
        if told and len(others) == len(_WAYS) - 1 and "radio" not in sentence:
            yield Slot(spans=(match.span("x"),), kind=PERIOD, instead=others)
    for match in _GOES.finditer(sentence):
        yield Slot(spans=(match.span("x"),), kind=WHO)
    for match in _HEADED.finditer(sentence):
        yield Slot(spans=(match.span("x"),), kind=QUOTED)
    for match in _COUNTED.finditer(sentence):
        spans = tuple(_entries(match["run"], match.start("run")))
        if len(spans) == 2 + _FEW.index(match["n"]):
            yield Slot(spans=spans, kind=ENUMERATION)


def _limits(sentence: str) -> Iterator[Slot]:
    for pattern in (_LIMIT, _WANTED, _PRICE):
        for match in pattern.finditer(sentence):
            others = near(match["n"], sentence[match.end("n") :], sentence[: match.start("n")])
            if others:
                yield Slot(spans=(match.span("n"),), kind=NUMBER, instead=others)
    for match in (*_AT_MOST.finditer(sentence), *_AMOUNT.finditer(sentence)):
        yield Slot(spans=(match.span("n"),), kind=NUMBER)
    for match in _LONG.finditer(sentence):
        if match["n"] == "one":
            units = _SEVERAL.get(match["unit"], match["unit"])
            others = tuple(f"{few} {units}" for few in ("two", "three", "four"))
            yield Slot(spans=((match.start("n"), match.end("unit")),), kind=PERIOD, instead=others)
        else:
            yield Slot(spans=(match.span("n"),), kind=NUMBER, instead=near(match["n"], sentence[match.end("n") :]))


def _hours(sentence: str) -> Iterator[Slot]:
    """Hours with those beside them, none that the sentence names or that turn a stretch of time round."""
    named = {int(one) for one in re.findall(r"(?<![\d.:])(\d{1,2})(?= ?[ap]\.?m\b| in the )", sentence)}
    for match in _IN_WORDS.finditer(sentence):
        at = _FEW.index(match["n"])
        told_hours = (_FEW[at + by] for by in (1, -1, 2, -2) if 0 <= at + by < len(_FEW))
        others_hours = tuple(one for one in told_hours if one not in sentence and one != "twelve")
        yield Slot(spans=(match.span("n"),), kind=NUMBER, instead=others_hours)
    for match in _HOUR.finditer(sentence):
        hour = int(match["h"])
        others = [hour + by for by in (1, -1, 2, -2) if 1 <= hour + by <= 11 and hour + by not in named]
        yield Slot(spans=(match.span("h"),), kind=NUMBER, instead=tuple(map(str, others)))
    for match in _CLOCK.finditer(sentence):
        minutes = int(match["h"]) * 60 + int(match["m"])
        most = 720 if _HALF.match(sentence, match.end()) else 1440
        told = [
            f"{at // 60:0{2 if match['h'][0] == '0' else 1}}{match['dot']}{at % 60:02}"
            for at in (minutes + by for by in (-30, 30, 60, -15))
            if 60 <= at < most
        ]
        others_told = tuple(one for one in told if one not in sentence)
        yield Slot(spans=(match.span("x"),), kind=DAY, instead=others_told)


def _days(sentence: str) -> Iterator[Slot]:
    for match in _WEEKDAY.finditer(sentence):
        name = "x" if match["x"] else "y"
        own = match[name].removesuffix("s")
        if own in _WEEK:
            at, many = _WEEK.index(own), match[name].removeprefix(own)
            others = sorted((one for one in _WEEK if one not in sentence), key=lambda one: abs(_WEEK.index(one) - at))
            yield Slot(spans=(match.span(name),), kind=DAY, instead=tuple(one + many for one in others[:NEAR]))
    for match in _BEFORE.finditer(sentence):
        yield Slot(spans=(match.span("x"),), kind=PERIOD, instead=_DAYS_BEFORE)
    for match in _AHEAD.finditer(sentence):
        full, a = match["full"] or "", match["a"]
        others_ahead = tuple(f"{a} {full}{one} {match['how']}" for one in _PERIODS if one != match["unit"])
        yield Slot(spans=(match.span("x"),), kind=PERIOD, instead=others_ahead)
    for match in _OFTEN.finditer(sentence):
        at = _HOW_OFTEN.index(match["x"])
        often = sorted(
            (one for one in _HOW_OFTEN if one not in sentence), key=lambda one: abs(_HOW_OFTEN.index(one) - at)
        )
        yield Slot(spans=(match.span("x"),), kind=PERIOD, instead=tuple(often[:NEAR]))
    for match in _SAME_DAY.finditer(sentence):
        yield Slot(spans=(match.span("x"),), kind=PERIOD, instead=_LATER)
    for match in _TIMES.finditer(sentence):
        others_times = tuple(one for one in ("once", "twice", "three times", "four times") if one != match["x"])
        yield Slot(spans=(match.span("x"),), kind=PERIOD, instead=others_times)
    yield from _dates(sentence)
    for match in _NTH.finditer(sentence):
        day = int(match["n"])
        others_nth = tuple(_ordinal(one) for one in (day + 5, day - 3, day + 10, day + 2) if 1 <= one <= 28)
        yield Slot(spans=(match.span("x"),), kind=DAY, instead=others_nth)


def _dates(sentence: str) -> Iterator[Slot]:
    """Days of events to come, with the same weekday of the weeks around them in their month."""
    if not _TO_COME.search(sentence):
        return
    for match in _DATE.finditer(sentence):
        day = int(match["day"])
        weeks = (day + by for by in (7, -7, 14, -14, 21) if 1 <= day + by <= 28)
        others = tuple(f"{one} {match['month']}" for one in weeks)
        if len(others) > 1:
            yield Slot(spans=(match.span("x"),), kind=DAY, instead=others)


_TO_COME = re.compile(
    r"\b(?:will|shall|is to|are to|must|ends?|starts?|begins?|closes?|due|takes? effect|comes? into force)\b|[’']ll\b"
)
"""How it is told what lies ahead."""


def _ordinal(day: int) -> str:
    """The 5th, the 21st."""
    ending = "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def _entries(run: str, at: int) -> Iterator[Span]:
    start = 0
    for joint in _JOINT.finditer(run):
        yield at + start, at + joint.start()
        start = joint.end()
    yield at + start, at + len(run)
