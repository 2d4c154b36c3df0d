"""The registry of question types. ADD A QUESTION TYPE: one module here with one class, one line below.

A type is a subclass of `model.Question` with its data as fields and
`generate`, `units`, `layout`, `prompt`, `key`, `mark`, `secrets`, `problems`;
its looks are in templates/questions/<type>/. Everything else is derived from this registry.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.metadata import entry_points

from quizgen.facts import Fact
from quizgen.model import Question
from quizgen.questions.common import type_name
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.matching import Matching
from quizgen.questions.multiple_choice import MultipleChoice
from quizgen.questions.ordering import Ordering
from quizgen.questions.short_answer import ShortAnswer
from quizgen.questions.single_choice import SingleChoice
from quizgen.questions.true_false import TrueFalse

BUILT_IN: tuple[type[Question], ...] = (
    FillBlank,
    SingleChoice,
    MultipleChoice,
    TrueFalse,
    Matching,
    Ordering,
    ShortAnswer,
)


@cache
def registry() -> dict[str, type[Question]]:
    """The class of each type by its name, in the order in which papers list types."""
    plugged = (entry.load() for entry in entry_points(group="quizgen.questions"))
    return {type_name(cls): cls for cls in (*BUILT_IN, *plugged)}


def generate(facts: Sequence[Fact], say: Callable[[str], str]) -> Iterator[Question]:
    """All questions of all types that the facts bear; `say` words the stems in the speech's language."""
    for cls in registry().values():
        yield from cls.generate(facts, say)
