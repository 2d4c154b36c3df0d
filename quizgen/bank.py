"""Bank 题库: what generating adds to a bank that people own."""

from collections import Counter
from collections.abc import Iterable, Sequence

from quizgen.model import Bank, Question


def additions(bank: Bank, generated: Iterable[Question]) -> tuple[Question, ...]:
    """The generated questions that the bank does not hold and that nobody removed from it."""
    known = {question.id for question in bank.questions} | set(bank.removed)
    return tuple(question for question in generated if question.id not in known)


def by_type(questions: Sequence[Question]) -> dict[str, int]:
    """How many questions there are of each type, in the order in which they come."""
    return Counter(question.type for question in questions)
