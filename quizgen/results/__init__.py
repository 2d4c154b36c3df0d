"""Results: what people handed in, marked by the frozen paper, counted once each, and looked at as a whole."""

from quizgen.results.counting import Attempts, Counted, Remark, Result, count
from quizgen.results.marking import Marked, by_fingerprint, mark, paper_of, settled
from quizgen.results.sitting import MARK, Damaged, Sitting, checksum, code, codes, parsed, sitting_of, values
from quizgen.results.statistics import FEWEST, Answer, Item, Outcome, Ranked, Summary, outcome

__all__ = [
    "FEWEST", "MARK", "Answer", "Attempts", "Counted", "Damaged", "Item", "Marked", "Outcome", "Ranked", "Remark",
    "Result", "Sitting", "Summary", "by_fingerprint", "checksum", "code", "codes", "count", "mark", "outcome",
    "paper_of", "parsed", "settled", "sitting_of", "values",
]  # fmt: skip
