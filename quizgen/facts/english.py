"""English sentences as speakers say them: whom they address, the points that a long one joins, what tells a tale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen import text

LONG = 60
"""A sentence of more characters that stands by itself is asked clause by clause all the same."""

WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fourteen",
    "fifteen", "eighteen", "twenty", "twenty-four", "twenty-five", "thirty", "thirty-six", "forty", "forty-five",
    "forty-eight", "fifty", "sixty", "seventy", "seventy-two", "seventy-five", "eighty", "ninety",
)  # fmt: skip
_OF_WORDS = (*range(1, 13), 14, 15, 18, 20, 24, 25, 30, 36, 40, 45, 48, 50, 60, 70, 72, 75, 80, 90)
VALUES: dict[str, int] = dict(zip(NUMBERS, _OF_WORDS, strict=True))
"""What each of them comes to."""
NUMBER = "|".join(sorted(NUMBERS, key=len, reverse=True))
_LIMIT = "within|at least|at most|up to|limited to|no more than|no fewer than|more than|less than|fewer than"

_BINDS = re.compile(
    rf"\b(?:must|may not|may only|can only|never|within|by the end of|until|always|straight away|immediately)\b"
    rf"|\b(?:{_LIMIT}) (?:\d|(?:{NUMBER})\b)"
    rf"|\bby (?:\d{{1,2}}[.:]\d\d|\d{{1,2}} ?[ap]\.?m|\d{{1,2}} (?:{MONTH})|noon|{WEEKDAY})"
    rf"|\b(?:at|before|after) \d{{1,2}} ?[ap]\.?m"
)
"""What binds whom a speaker addresses: a duty, or a limit or hour that is set."""
_WORDS_OF_ALL = re.compile(r"(?<!of )\b(?:you(?P<own>r)?|us)\b", re.IGNORECASE)
_IF_I = re.compile(r"\b(unless|until) I (?:have )?(?=[a-z]+ed\b)")
"""A speaker's leave, which a rule waits for."""
_BEYOND = re.compile(r"\b(?:above|below)(?= [£$€]?\d)")
"""What limits a figure, and points nowhere."""
_TO_ME = re.compile(r"\b(?:to|with|by) me\b")


def neutral(sentence: str) -> str:
    """A rule with other words for those who hear it; any other sentence as it is, since their words lean on the
    occasion."""
    if text.is_cjk(sentence):
        return sentence
    sentence = _BEYOND.sub("over", _IF_I.sub(r"\1 people have ", sentence))
    if not _BINDS.search(sentence):
        return sentence
    sentence = _WORDS_OF_ALL.sub(lambda found: "the" if found["own"] else "people", sentence)
    return _TO_ME.sub("to the speaker", sentence)


_PAST = re.compile(
    r"\b(?:was|were|(?<!have )had|did|took|came|went|got|gave|said|sat|saw|thought|knew|rang|wrote|ran|stood|brought"
    r"|(?<!be )(?<!been )(?<!is )(?<!are )(?<!\ba )(?<!\bA )(?<!the )(?<!being )"
    r"(?:lost|made|told|asked|found|spent|met|left|turned|used to)"
    r"|ago|yesterday|this morning"
    r"|[Ll]ast (?:year|week|month|season|term|spring|summer|autumn|winter|quarter))\b"
)
_ABOUT_ONE = re.compile(r"\b(?:he|she|him|her|hers|his)\b", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"\bnext (?:morning|day)\b|^(?!(?:If|When|Where) an? ).*\b(?:it(?:['’]s| is| goes| has)|they(?:['’]re| are))\b"
)
"""What points to a thing or a day of the sentence before."""
_BREAKS_OFF = re.compile(
    r"^(?:Not|Nor|Or|Because|Just|Even|Especially|Particularly|Which|Otherwise|Perhaps|Sometimes)\b"
    rf"|, (?:within |by |at )?(?:\d+|{NUMBER})\.?$"
)
"""How a sentence begins or ends that leaves out what the one before said (Letters from the Assembly, ten.)."""
_VERBS = (
    "is|are|be|must|may|shall|should|will|can|cannot|need|needs|has|have|do|does|doesn.t|don.t|won.t|can.t|isn.t|aren.t"
)
_DEEDS = (
    "go|get|come|close|open|keep|take|run|make|carry|sign|send|ring|call|tell|report|travel|cost|count|start|begin|end"
    "|stay|hold|pay|sit|say|write|read|ask|answer|meet|leave|bring|wait|complete|lapse|drop|rest|stand|put|give|use"
    "|wear|apply|cover|own|name|expect|want|promise|publish|monitor|audit|check|agree|return|follow|record|receive|lose"
    "|know|see|find|bear|look|think|belong|remain|last|hand|serve|claim|collect|approve|issue|retain|expire|fall|order"
    "|decide|inform|log|require|enter|arrive|attend|submit|deliver|provide|show|change|move|work|learn|help|visit|review"
    "|test|pick|choose|set|cut|lock|fill|clean|load|turn|speak|sell|buy|train|join|prepare|share|raise|drive|print|hear"
    "|hire|replace|repair|install|let|treat|mean"
)
"""What people do by rules: a sentence without any such word is likely to have lost its verb."""
_ES = "|".join(f"{one[:-1]}ies" if one in ("carry", "apply") else f"{one}s" for one in _DEEDS.split("|"))
_FINITE = re.compile(
    rf"\b(?:{_VERBS}|{_DEEDS}|{_ES}|goes|does|(?:pass|publish|reach|teach|search|dispatch)(?:es)?|undertakes?)\b|[’'](?:s|re|ll|ve)\b"
)
_SOMEBODY = re.compile(r"(?:Nobody|Everyone|Everybody|Anyone|We|You|They) [a-z]+ ")
"""Who acts, before what he does, whatever that is."""
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")


def lays_down(sentence: str) -> bool:
    """Whether a sentence says how something is to be or always is: it has a verb, is whole, and tells no tale."""
    bare = _QUOTED.sub("“…”", sentence)
    told = _PAST.search(bare) or _ABOUT_ONE.search(bare) or _BREAKS_OFF.search(bare) or _OF_OTHERS.search(bare)
    acts = _FINITE.search(bare) or _SOMEBODY.match(bare)
    return not told and (acts is not None or bare.startswith("No "))


@dataclass(frozen=True)
class Said:
    """A clause as it can be asked, and as it stands in its sentence."""

    text: str
    quote: str


_BEFORE = re.compile(
    r"(?:(?:In practice,? )?(?:this|that) means (?:that )?|In practice,? (?:this|that)? ?means (?:that )?"
    r"|With respect, |While (?:I['’]m|I am|we['’]re|we are) on [^:,.]{2,30}[:,] |So[,:] |Now[,:] |And remember[,:]? "
    r"|(?:Well|Finally|Remember|Again|Frankly|Of course|To be clear|For the record)[,:] "
    r"|(?:My|The|Our) (?:rule|request) is (?:this|simple|that)[:,]? )+",
    re.IGNORECASE,
)
"""Words of a speaker before a point that say nothing of it."""
_ARRANGED = re.compile(r"I(?:['’]ve| have) (?:asked|told|instructed|arranged)\b[^;:]*?,? so that ")
"""What a speaker has had done, before what holds from then on."""
_SUBJECT = (
    r"(?:the|an?|any|anything|anyone|no|nobody|nothing|every|everyone|each|all|both|we|you|I|it|they|she|he|this|that"
    r"|if|[a-z]+ing|mine|there|from|until|after)"
)
_NO_SUBJECT = (
    "which|who|whom|whose|where|when|that|this|and|or|but|nor|so|not|must|may|will|shall|is|are|has|have|as|than|while"
    "|both|they|it|he|she|other|others|after|before|in|on|at|with|without|if|unless|for|by|to|of|until|some|most|one|none|many"
)
"""Words that no new clause of its own begins with, and that none has before its verb."""
_NEW_CLAUSE = (
    rf"(?=(?!(?:{_NO_SUBJECT})\b)[a-z]+(?: (?!(?:{_NO_SUBJECT})\b)[\w£$€]+){{0,5}} (?:is|are|will|must|may)\b)"
)
_WHOLE = re.compile(rf"{_SUBJECT} (?!longer|more|later|fewer|less\b)", re.IGNORECASE)
"""How the words of a point begin that are a sentence of their own (First, no crew works more than …)."""
_CLAUSE_JOINT = re.compile(
    rf"; (?:and |but )?|, and (?={_SUBJECT}(?:['’]\w+)? )|, (?:and )?{_NEW_CLAUSE}"
    r"|(?<! )(?<![,;]) and (?=(?:you|we|I|it|they)(?: all)? [a-z]+ )"
)
"""Between clauses that each have a subject of their own."""
_TAIL = re.compile(
    r", (?:including (?:those|me|us|the ones)|whatever|which|because|as you|so that|starting|especially|apart from that"
    r"|and (?:that|this|yes)|I am told|I['’]m told|mine)\b[^,;]*$"
)
"""What goes on behind a rule and takes nothing of it back."""
_TAKES_BACK = re.compile(r"\b(?:unless|except|but|provided|other than|apart from|save|until)\b")
_WANTS = re.compile(
    r"I(?:['’](?=d |ll )| )(?P<verb>want|expect|require|need|undertake|promise|ask for|ask that|ask you|would like"
    r"|d like|will|shall|ll) "
)
"""What a speaker wants of others, or undertakes himself."""
_OF_SPEAKER = {"ask for": "asks for", "ask that": "asks that", "ask you": "asks everyone", "d like": "would like"}
_OF_SPEAKER |= {"would like": "would like", "will": "will", "shall": "will", "ll": "will"}
_MINE = re.compile(r"My (?=[a-z]+,? (?:which|is|are|will|has)\b)")


_SPOKEN = re.compile(r"\b(?:I|me|my|you|your)\b|, and (?:that|this|yes)\b")


def is_spoken(sentence: str) -> bool:
    """Whether a speaker speaks of himself or of those who listen, or goes on with an aside."""
    return _SPOKEN.search(sentence) is not None


def points(sentence: str) -> tuple[Said, ...]:
    """The clauses of a sentence that may each be a rule, without the speaker's words round them.

    Only the sentence itself where nothing is to be taken away.
    """
    goes_on = not sentence[:1].isupper() and sentence[:1].isalpha()
    if goes_on and not (_WHOLE.match(sentence) and _FINITE.search(sentence.split(",")[0])):
        return ()
    told = sentence[found.end() :] if (found := _BEFORE.match(sentence) or _ARRANGED.match(sentence)) else sentence
    parts = [*_parts(told)]
    return tuple(Said(_as_told(part), text.strip_end(part)) for part in parts if part)


def _parts(told: str) -> Iterator[str]:
    """The clauses one by one; one that takes back what stands before goes with it."""
    start, framed = 0, _IN_FRAME.match(told) is not None
    for joint in _CLAUSE_JOINT.finditer(told):
        rest = told[joint.end() :]
        if joint.start() < start or _TAKES_BACK.match(rest) or told[: joint.start()].count('"') % 2:
            continue
        before = told[start : joint.start()]
        again = _AGAIN.match(rest)
        if framed and again and re.search(rf"\b{again.group()}\b", before):
            continue  # if a date moves, you ring, and you say why
        stops = joint.group().startswith(";")
        if _opens_case(before) or not has_verb(before) or not (stops or has_verb(rest)):
            continue
        yield _without_tail(told[start : joint.start()])
        if framed:
            return  # the next clause holds in the same case
        start = joint.end()
    yield _without_tail(told[start:])


_AGAIN = re.compile(r"(?:you|we|they)\b")
"""How a clause goes on with who acts in the one before."""
_IN_FRAME = re.compile(
    r"(?:If|When|Where|Whether|Although|Because|Since|Once|While|As|Until|Unless|For|In|At|On|Under|During|Before|After|From)\b",
    re.IGNORECASE,
)
"""How a sentence begins whose every clause holds in a case or from a day."""


def has_verb(clause: str) -> bool:
    """Whether there is a verb up to the next comma, none that is quoted."""
    first = re.split("[,;.]", _QUOTED.sub("“…”", clause.strip()))
    led = clause.lower().startswith(("if ", "from "))
    return clause.lower().startswith("no ") or any(map(_FINITE.search, first if led else first[:1]))


_OF_KIND = re.compile(
    r"(?:Any|All|Each|Every|No|Nothing|Everything|Anything|Everyone|Nobody) (?:[a-z-]+ ){0,2}?"
    r"(?:worth|that|who|from|with|without|for|must|may|will|can|gets?|has|routine|is|are|to be|submission)\b"
    r"|(?:Each|Every) [a-z-]+ (?:team |member )?[a-z]{3,}s\b|The [A-Z]|The speaker |If you "
)
"""All of a kind that the sentence itself tells, and things that are called by a name (The Ledger terminals)."""


def says_of_what(sentence: str) -> bool:
    """Whether a sentence about all of a kind says of which."""
    return _OF_KIND.match(sentence) is not None


_DATED = re.compile(
    rf"(?:From|By|On|Until|After|Before|In|Within) (?:the )?"
    rf"(?:\d|{MONTH}|{WEEKDAY}|{NUMBER}|end|start|now)[^,]{{0,24}}?"
    r"(?:, | (?=(?:an?|the|all|every|each|no) ))",
    re.IGNORECASE,
)
"""The day before what a sentence lays down from it on."""
_IN_CASE = re.compile(r"(?:If|When|Where|Once|Unless|Before|After|For|In|On|At|Under|During|Within|From|By|Until) ")
_BARE = re.compile(
    r"(?:The|Both|All|Each|No|Only|Never|Always|Do|You|We|They|It|There|One|Two|Three|Four|Five|Six|\d+)\b ?"
)
_PEOPLE = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:[Ss]taff|[Ee]mployees|[Cc]olleagues|[Vv]olunteers|[Pp]arents|[Pp]upils|[Ss]tudents"
    r"|[Tt]rustees|[Nn]urses"
    r"|[A-Za-z]*(?:[Mm]anagers|[Dd]irectors|[Dd]rivers|[Ll]eaders|[Oo]fficers|[Tt]eachers|[Ww]orkers|[Ss]upervisors"
    r"|[Mm]embers|[Vv]isitors|[Cc]arers|[Cc]ontractors|[Pp]artners|[Oo]perators|[Ee]ngineers|[Ss]tarters))\b"
)
"""Those who are to do something, whom a single noun names."""
_COLOURS = ("red", "amber", "green", "black", "yellow", "orange", "blue", "white")
_FILLERS = (
    "the", "and", "for", "you", "with", "from", "that", "this", "any", "all", "not", "who", "can", "will", "may",
    "under", "over", "hours", "days", "weeks", "months", "years", "minutes", "running", "more",
    "less", "fewer", "than", "then",
)  # fmt: skip
NAMED = 2
"""So many words of its own before its verb has a sentence that says of what it speaks (Lost or broken tags …)."""


def names_its_thing(sentence: str) -> bool:
    """Whether a sentence amid its paragraph says of what it speaks: all of a kind, or a thing in several words.

    A single noun (Usage is reported monthly), what is only counted, and 'you' lean on what was said.
    """
    sentence = _DATED.sub("", sentence, count=1)
    if says_of_what(sentence) or _PEOPLE.match(sentence):
        return True
    named = len(_own_words(sentence))
    if _IN_CASE.match(sentence):
        return named > 2 * NAMED and not re.search(r"\b(?:it|they|them)\b", sentence)
    return named >= NAMED + (_BARE.match(sentence) is not None)


def has_thing(sentence: str) -> bool:
    """Whether a sentence has a subject that is understood under a heading (Usage is reported monthly), and no mere
    number, colour or 'you'."""
    return _own_words(sentence) != [] or _IN_CASE.match(sentence) is not None or says_of_what(sentence)


def _own_words(sentence: str) -> list[str]:
    """The words before the verb of a sentence that say of what it speaks."""
    start = opening.end() if (opening := _BARE.match(sentence)) else 0
    verb = _FINITE.search(sentence, start + 1)
    words = re.findall(r"[A-Za-z][\w’'-]{2,}", sentence[start : verb.start()] if verb else "")
    return [word for word in words if word.lower() not in (*_COLOURS, *_FILLERS)]


_OF_BEFORE = re.compile(
    r"(?:From|Until|After|Before|By|On|In) [^,]{3,24}?,? the [a-z]+ (?:goes|go|is|are|will|must|has|have)\b"
)
"""How a sentence begins whose thing was named before (From 1 May the forms go to …)."""


def leans(sentence: str) -> bool:
    """Whether a sentence speaks of a thing that only the one before names."""
    return _OF_BEFORE.match(sentence) is not None


def _opens_case(clause: str) -> bool:
    """Whether a clause is a case only, and what follows in it stands behind (If a date moves and we know)."""
    return (
        re.match(
            r"(?:If|When|Where|Whether|Although|Because|Since|Until|Unless|Once|While|As)\b[^,]*$",
            clause,
            re.IGNORECASE,
        )
        is not None
    )


def _without_tail(clause: str) -> str:
    found = _TAIL.search(clause)
    return clause[: found.start()] if found and not _TAKES_BACK.search(found.group()) else clause


def _as_told(clause: str) -> str:
    """A clause as a sentence; what a speaker wants or promises is told of the speaker."""
    said = _WANTS.match(clause)
    if said:
        verb = _OF_SPEAKER.get(said["verb"], f"{said['verb']}s")
        rest = clause[said.end() :]
        rest = re.sub(r"\byour\b", "their", rest) if said["verb"] == "ask you" else rest
        clause = f"The speaker {verb} {rest}"
    clause = _MINE.sub("The speaker's ", clause) if clause.startswith("My ") else clause
    ended = clause if clause.rstrip(text.QUOTES)[-1:] in text.END else f"{clause.rstrip()}."
    return ended[:1].upper() + ended[1:]


_UPPER = re.compile(
    r"\b(?:within|limited to|capped at|up to|at most|no (?:more|longer|later) than|not exceed|maximum of|past"
    r"|after|before|by) (?:half past )?$"
)
"""Before a limit from above, or an hour by which or after which something holds: a later one follows from it."""
_LOWER = re.compile(r"\b(?:at least|no (?:fewer|less) than|minimum of|until|till) $")
_OVER = re.compile(r"(?<!no )\b(?:more than|longer than|over|above|past) [£$€]?$")
_UNDER = re.compile(r"(?<!no )\b(?:less than|fewer than|under|below) [£$€]?$")
_BETWEEN = re.compile(r"\b(?:between|from) (?:half past )?$")
_AND = re.compile(r"\bbetween [^,;]{1,24} and $|\bfrom [^,;]{1,24} (?:to|until) $")
_DENIES = re.compile(r"\b(?:no|not|never|nobody|nothing|none|cannot)\b|n['’]t\b", re.IGNORECASE)
_CASE = re.compile(r"(?:If|When|Where|Once|Unless)\b")


def implies(before: str, right: float, wrong: float) -> bool:
    """Whether a sentence with another figure behind these words follows from the right one.

    What is done within two days is done within three, and who rests for at least ten hours rests for at least nine.
    Over and under so much set a case before the verb of the sentence, and a limit behind it.
    """
    case = _CASE.match(before) is not None or _FINITE.search(before) is None
    if _AND.search(before):
        return wrong < right
    if _LOWER.search(before):
        return wrong < right
    if _UPPER.search(before) or _BETWEEN.search(before):
        return wrong > right
    if _OVER.search(before):
        return (wrong > right) if case or _DENIES.search(before) else (wrong < right)
    return bool(_UNDER.search(before)) and (wrong < right if case else wrong > right)
