"""Selection: which questions of a speech are its best, none twice in other words; and what of the speech is asked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from quizgen import alike, text
from quizgen.facts import ClozeFact, Fact, ListFact, PairsFact
from quizgen.facts.kinds import FIGURES
from quizgen.model import Question, Section, Speech
from quizgen.questions import doubts
from quizgen.questions.stems import LONGEST
from quizgen.text import msg

ALIKE = 88
"""From this similarity of 100 on (`alike.ratio`) two questions of a type are one question in other words."""

MORE_TRUE = 2
"""So many more true statements than false ones are kept: who takes all for true is right half the time."""

SHOWS, SHOWN = "asked", "shown"
"""A sentence that is asked is not shown before another one, nor the other way round."""

NO_SENTENCE = msg("no sentence stands by itself with something to ask: mark terms with [[…]]")
NO_FRAME = msg("no clause states both halves of two couplets: give them a name or a lead")

DENSITY = 75
"""For so many characters of a speech at the most one question on a sentence is kept."""
SPARSE, FEWEST = 600, 3
"""For so many characters one is kept whatever speaks against it (`doubts`), and so many of any speech."""


def best(generated: Sequence[Question], facts: Sequence[Fact], length: int) -> tuple[Question, ...]:
    """The questions worth keeping, in the order in which they came; `length` is that of the speech in characters.

    What the speech itself sets forth as a list or couplets stays; of questions on single sentences the best stay,
    spread over types and sentences.
    """
    clozes = {fact.id: fact for fact in facts if isinstance(fact, ClozeFact)}
    distinct = _without_near_duplicates(generated)
    structural = [question for question in distinct if _fact(question) not in clozes]
    asked: Counter[object] = Counter((question.source.quotes, question.type) for question in structural)
    sound: list[Question] = []
    doubtful: list[Question] = []
    for question in distinct:
        if fact := clozes.get(_fact(question)):
            (doubtful if doubts.outweigh(question, fact) else sound).append(question)
    chosen = _spread(sound, clozes, asked, max(10, length // DENSITY))
    chosen += _spread(doubtful, clozes, asked, max(FEWEST, length // SPARSE) - len(chosen))
    kept = {question.id for question in (*structural, *chosen)}
    return tuple(question for question in generated if question.id in kept)


def _fact(question: Question) -> str:
    return question.origin.fact if question.origin else ""


def _spread(
    questions: Sequence[Question], clozes: dict[str, ClozeFact], asked: Counter[object], most: int
) -> list[Question]:
    """The best questions, type by type in turn, one of each sentence: a second one would print the first one's answer.

    `asked` counts what has been asked before: sentences, alone and by type, terms, and which sentences a question
    prints for context.
    """
    kept: list[Question] = []
    taken: Counter[object] = Counter()
    queues = _queues(questions, clozes)
    while len(kept) < most and any(queues.values()):
        for (type_name, verdict), queue in queues.items():
            if verdict and taken[type_name, True] >= taken[type_name, False] + MORE_TRUE:
                if queues.get((type_name, False)):
                    continue
                queue.clear()
            while queue:
                question = queue.pop()
                *context, sentence = question.source.quotes
                once = [sentence, *_terms(clozes[_fact(question)], type_name), (question.source.quotes, type_name)]
                if not any(asked[one] for one in (*once, *((SHOWS, one) for one in context), (SHOWN, sentence))):
                    asked.update([*once, (SHOWS, sentence), *((SHOWN, one) for one in context)])
                    taken[type_name, verdict] += 1
                    kept.append(question)
                    break
    return kept[:most]


def _queues(
    questions: Sequence[Question], clozes: dict[str, ClozeFact]
) -> dict[tuple[str, bool | None], list[Question]]:
    """The questions by type, true statements apart from false ones, each time the best last; the scarce types first.

    Behind them come, type by type, those on facts that a scarcer one asks too: what many types ask is left to these.
    """
    queues: dict[tuple[str, bool | None], list[Question]] = defaultdict(list)
    for question in sorted(questions, key=lambda q: (_worth(clozes[_fact(q)]), text.digest(q.id))):
        queues[question.type, question.verdict].append(question)
    claimed: set[str] = set()
    found: dict[tuple[str, bool | None], list[Question]] = {}
    for name in sorted(queues, key=lambda one: (one[1] is True, len(queues[one]), one)):
        found[name] = sorted(queues[name], key=lambda q: _fact(q) not in claimed)
        claimed.update(map(_fact, queues[name]))
    return found


def _terms(fact: ClozeFact, type_name: str) -> Iterator[object]:
    """What a type asks for once in a text: a term, two of several, or a figure in the same words (不满16周岁)."""
    if len(fact.answers) == 1:
        around = (fact.before[-2:], fact.after[:2]) if fact.kind in FIGURES else ()
        yield type_name, text.fold(fact.answers[0]), *around
    elif fact.kind not in FIGURES and text.is_cjk(fact.before + fact.after):
        yield from ((type_name, pair) for pair in combinations(sorted(map(text.fold, fact.answers)), 2))


def _worth(fact: ClozeFact) -> float:
    """What a cloze is worth: its weight, and more where there is something that could be taken for its answer."""
    return fact.weight + fact.salience + min(len(fact.siblings), 4) / 8


def _without_near_duplicates(questions: Iterable[Question]) -> list[Question]:
    """The questions without those that say nearly the same as an earlier one of their type on another fact."""
    asked = list(questions)
    again = {question.id for question, _ in near_duplicates(asked)}
    return [question for question in asked if question.id not in again]


def near_duplicates(questions: Iterable[Question]) -> Iterator[tuple[Question, Question]]:
    """Questions that say nearly the same as an earlier one of their type on another fact, with that one."""
    kept: list[Question] = []
    seen = alike.Texts()
    for question in questions:
        answers = sorted(phrase for secret in question.secrets() for phrase in secret)
        shown = text.fold("".join([*question.shown(), *answers]))
        near = (kept[number] for number in seen.like(question.type, shown, ALIKE))
        if found := next((other for other in near if other.fact != question.fact), None):
            yield question, found
        else:
            kept.append(question)
            seen.add(question.type, shown)


# ---- coverage


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """How often something of a speech is asked: `what` names it, `by_type` counts the questions of each type.

    `kind` is section, list or couplets; `reason` says why something is not asked at all.
    """

    kind: str
    section: str
    what: str
    by_type: tuple[tuple[str, int], ...]
    reason: str = ""

    @property
    def total(self) -> int:
        return sum(count for _, count in self.by_type)


def coverage(speech: Speech, facts: Sequence[Fact], questions: Sequence[Question]) -> tuple[Coverage, ...]:
    """The sections of a speech, then its lists and couplets, each with its questions; what is not asked, and why."""
    asked: dict[str, Counter[str]] = defaultdict(Counter)
    for question in questions:
        asked[f"at {question.source.section}"][question.type] += 1
        asked[_fact(question)][question.type] += 1
    rows = [
        _row("section", path, node.title if isinstance(node, Section) else "", asked[f"at {path}"], NO_SENTENCE)
        for path, node in speech.walk()
        if node.body or asked[f"at {path}"]
    ]
    rows += [
        _row("list", fact.section, _called(fact), asked[fact.id], _why_not_list(fact))
        for fact in facts
        if isinstance(fact, ListFact)
    ]
    rows += [
        _row("couplets", fact.section, _called(fact), asked[fact.id], NO_FRAME)
        for fact in facts
        if isinstance(fact, PairsFact) and fact.kind == "pairs"
    ]
    return tuple(rows)


def _row(kind: str, section: str, what: str, asked: Counter[str], reason: str) -> Coverage:
    return Coverage(kind=kind, section=section, what=what, by_type=tuple(asked.items()), reason="" if asked else reason)


def _called(fact: ListFact | PairsFact) -> str:
    """What a report calls a list or couplets."""
    first = fact.members[0] if isinstance(fact, ListFact) else "".join(fact.pairs[0])
    return fact.name or fact.lead or f"{first} …"


def _why_not_list(fact: ListFact) -> str:
    if len(fact.members) < 3:
        return msg("it has fewer than three points")
    if max(text.measure(member) for member in fact.members) > LONGEST:
        return msg("its points are whole sentences: give each a short term")
    return msg("nothing names it or leads in: give it a name")
