"""The nouns: Speech and its parts, Question and its parts, Bank, Blueprint, Paper: values that files/ reads and writes.

A class that stands for a mapping in a file has exactly that mapping's keys as its fields.
"""

from quizgen.model.paper import (
    Bank,
    BankSpeech,
    Blueprint,
    BlueprintSection,
    Folder,
    Mode,
    Paper,
    PaperItem,
    PaperSection,
    Place,
)
from quizgen.model.print import HALVES, PrintSettings, Size
from quizgen.model.question import Cue, Key, Mark, Option, Origin, Path, Problem, Prompt, Question, Source, Status
from quizgen.model.speech import (
    Block,
    Couplets,
    Gap,
    Order,
    Pairs,
    Point,
    PointList,
    Provenance,
    Quote,
    Section,
    Speech,
    Table,
    block_plain,
)

__all__ = [
    "HALVES",
    "Bank",
    "BankSpeech",
    "Block",
    "Blueprint",
    "BlueprintSection",
    "Couplets",
    "Cue",
    "Folder",
    "Gap",
    "Key",
    "Mark",
    "Mode",
    "Option",
    "Order",
    "Origin",
    "Pairs",
    "Paper",
    "PaperItem",
    "PaperSection",
    "Path",
    "Place",
    "Point",
    "PointList",
    "PrintSettings",
    "Problem",
    "Prompt",
    "Provenance",
    "Question",
    "Quote",
    "Section",
    "Size",
    "Source",
    "Speech",
    "Status",
    "Table",
    "block_plain",
]
