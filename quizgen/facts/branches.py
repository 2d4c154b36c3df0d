"""Long patterns put together of named groups of branches, so that each new branch has one place to stand."""

from __future__ import annotations


def one_of(*branches: str) -> str:
    """A pattern that is found where one of the branches is; of those that fit, the first as they stand.

    A branch may hold several, with bars between them. What is put before or behind the pattern (an anchor, a boundary)
    holds for each. An empty branch would be found everywhere.
    """
    joined = "|".join(branches)
    if not all(joined.split("|")):
        raise ValueError("an empty branch is found everywhere")
    return f"(?:{joined})"
