"""Right halves of other couplets that could be taken for a couplet's own."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen import text
from quizgen.facts.kinds import PairsFact


def right_halves(fact: PairsFact, couplets: Sequence[PairsFact]) -> tuple[str, ...]:
    """Right halves that could be taken for this fact's own and share no word with it, the nearest in length first.

    Those of couplets have their length and show the same characters at the same places (零差错, 零失误). Glosses come
    from other sections: what stands near in the text may be true of these points too.
    """
    own = [half for pair in fact.pairs for half in pair]
    rights = [right for _, right in fact.pairs]
    found: dict[str, int] = {}
    for other in couplets:
        apart = other.section != fact.section if fact.kind == "glosses" else other.id != fact.id
        if not apart or "headings" in (fact.kind, other.kind) or (other.kind == "glosses") != (fact.kind == "glosses"):
            continue
        for _, right in other.pairs:
            if strange(right, own) and _alike(right, rights, exact=fact.kind != "glosses"):
                found.setdefault(right, abs(len(right) - len(rights[0])))
    return tuple(sorted(found, key=lambda right: found[right]))


def strange(phrase: str, own: Sequence[str]) -> bool:
    """Whether a phrase shares no word with these."""
    return not any(text.shares_word(phrase, half) or text.fold(phrase) == text.fold(half) for half in own)


def _alike(phrase: str, rights: Sequence[str], *, exact: bool) -> bool:
    """Whether a phrase has the form that these have in common."""
    lengths = [len(right) for right in rights]
    if not min(lengths) <= len(phrase) <= max(lengths):
        return False
    shared = [i for i in range(min(lengths)) if len({right[i] for right in rights}) == 1]
    return not exact or all(phrase[i] == rights[0][i] for i in shared)
