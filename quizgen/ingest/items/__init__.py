"""Question banks as people keep them in Word and text files, read as rows; nothing is taken by guess.

lines.py knows what a line is (a heading of a type, a question, 答案：…), options.py how options are lettered and
marked, collect.py puts lines together into items (draft.py), keys.py reads lists of answers at the end (1-5 ACBDA),
inside.py answers in a stem; read.py makes rows of items, taking.py questions of rows.
"""

from quizgen.ingest.items.read import Item, Reading, Trouble, read
from quizgen.ingest.items.taking import Taken, mark, taken

__all__ = ["Item", "Reading", "Taken", "Trouble", "mark", "read", "taken"]
