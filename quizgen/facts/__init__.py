"""Facts 知识点: what of a speech is worth asking, each with its evidence, its siblings and its weight.

structure.py finds what the speech states as data (headings, lists, couplets, marked terms), sentences.py what single
sentences of its running text say; siblings.py adds what could be taken for the right answer and is wrong.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quizgen.facts import sentences, siblings, structure
from quizgen.facts.kinds import ClozeFact, Fact, Frame, ListFact, PairsFact, TermFact
from quizgen.facts.structure import unsupported
from quizgen.model import Speech

__all__ = ["ClozeFact", "Fact", "Frame", "ListFact", "PairsFact", "TermFact", "find", "unsupported"]


def find(speech: Speech, lent: Sequence[Fact] = ()) -> tuple[Fact, ...]:
    """All facts of a speech, in its order; ids are unique, and every quotation stands in `speech.plain()`.

    `lent` are facts of other speeches, whose members and terms may serve as distractors too.
    """
    plain = structure.evidence(speech)
    found = [*structure.stated(speech, plain), *sentences.said(speech, plain)]
    sound = (fact for fact in found if fact.quotes and all(quote in plain for quote in fact.quotes))
    return siblings.added(tuple(_unique(_without_shared_leads([*sound]))), lent, plain)


def _without_shared_leads(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts; words that lead in to several lists without a name say of none which it is."""
    leads = Counter(fact.lead for fact in facts if isinstance(fact, ListFact) and not fact.name)
    for fact in facts:
        shared = isinstance(fact, ListFact | PairsFact) and not fact.name and leads[fact.lead] > 1
        yield replace(fact, lead="") if shared else fact


def _unique(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts, with a number behind an id that came before."""
    seen: dict[str, int] = {}
    for fact in facts:
        seen[fact.id] = seen.get(fact.id, 0) + 1
        yield fact if seen[fact.id] == 1 else replace(fact, id=f"{fact.id}#{seen[fact.id]}")
