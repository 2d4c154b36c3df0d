"""Slots: the stretches of a sentence that are worth asking, always whole words.

Each finder looks for one shape that carries a point: figures, times, fines, figures of several cases, who is charged
with something, what follows in a case or is to be done in it, what a term means, what the essence of something is and
what something is said to be, quoted
terms and sayings, enumerations, series of clauses, couplings, phrases that a frame of the genre marks, and what can be
turned round. What no frame marks is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen import text
from quizgen.facts.slots.attributes import attributes
from quizgen.facts.slots.base import Slot, tokens_of
from quizgen.facts.slots.bodies import bodies
from quizgen.facts.slots.consequences import consequences
from quizgen.facts.slots.contraries import contrasts, instead
from quizgen.facts.slots.demands import demands
from quizgen.facts.slots.duties import duties
from quizgen.facts.slots.english import english
from quizgen.facts.slots.english_rules import rules
from quizgen.facts.slots.english_told import told
from quizgen.facts.slots.enumerations import enumerations
from quizgen.facts.slots.figures import figures
from quizgen.facts.slots.fines import fines
from quizgen.facts.slots.frames import but_not, framed, predicates, qualified, quoted, roles, sayings
from quizgen.facts.slots.grades import grades
from quizgen.facts.slots.parallel import parallels
from quizgen.facts.slots.series import as_what, series
from quizgen.facts.slots.times import times

__all__ = ["Slot", "slots"]


def slots(sentence: str) -> Iterator[Slot]:
    """All slots of a sentence; they may overlap."""
    if not text.is_cjk(sentence):
        found = (*figures(sentence), *times(sentence), *english(sentence), *rules(sentence), *told(sentence))
        yield from {(slot.spans, slot.kind): slot for slot in found}.values()  # rules know what else people set
        return
    ranges = [*fines(sentence)]
    yield from ranges
    held = [slot.spans[0] for slot in ranges]
    yield from (one for one in figures(sentence) if not any(a <= one.spans[0][0] < b for a, b in held))
    yield from times(sentence)
    tokens = tokens_of(sentence)
    yield from grades(sentence)
    yield from quoted(sentence)
    yield from sayings(sentence)
    yield from but_not(sentence)
    yield from enumerations(sentence, tokens)
    yield from series(sentence)
    yield from as_what(sentence)
    yield from parallels(sentence, tokens)
    yield from bodies(sentence)
    yield from consequences(sentence)
    yield from duties(sentence)
    yield from attributes(sentence)
    yield from roles(sentence, tokens)
    yield from predicates(sentence, tokens)
    yield from framed(sentence, tokens)
    yield from qualified(tokens)
    yield from demands(sentence, tokens)
    yield from contrasts(tokens)
    yield from instead(sentence)
