"""The phrases of a text by their form, among which those are found that could be taken for one of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from quizgen import text
from quizgen.facts.kinds import ENUMERATION, MARKED, PHRASE, ROLE, ClozeFact, Fact, ListFact, PairsFact
from quizgen.facts.siblings.halves import strange
from quizgen.facts.slots.base import NAMES
from quizgen.facts.slots.bodies import common, kind_of, named
from quizgen.facts.slots.consequences import named as penalties
from quizgen.facts.words import VERBS

KINDS: dict[str, tuple[str, ...]] = {
    MARKED: (MARKED, ENUMERATION),
    ENUMERATION: (ENUMERATION, MARKED),
    PHRASE: (PHRASE, ENUMERATION),
    ROLE: (ROLE,),
}
"""Which kinds of phrases could be taken for an answer of a kind."""

FORM = 4
"""A shorter phrase has too little form of its own for another one to be taken for it."""

NEARBY = 400
"""What is told within so many characters is of like matter."""

MOST = 8
"""The most siblings of a fact."""

_SUFFIXES = ("力", "关", "权")
"""Single characters that make things of one kind; properties (…性, …化) each go with other words."""
SOUGHT = 60
"""So many places of an ending are looked at."""
_CLOSES = re.compile("[，。；、”）\\n]|$|[的等和与及]")
_ANY = ("全国", "国家", "政府", "中央", "社会", "领域", "规定", "国际", "世界", "企业", "部门")
"""What stands before anything, and makes no thing of its own kind."""
_OF_ITS_OWN = ("新质生产力", "新质战斗力")
"""Names of something of its own, and nothing among others."""

_DOING = ("做", "要", "会", "能", "以", "把", "让", "使")


@dataclass(frozen=True)
class _Term:
    """A phrase of a speech: what kind of thing it is, the parts of speech of its words, and the fact it is from."""

    phrase: str
    kind: str
    shape: str
    fact: Fact


_APPROVES = re.compile("批准|审批|审定|审核|同意|核准|签字|签发")
"""How a body goes on that decides: only such as decide elsewhere could stand in its place."""

_OF_FIRMS = re.compile("产品|采购|合同|供应商|企业|资质|承包|投标|公司|中标|黑名单")
"""What is said of firms, and not of people."""
_USUAL = re.compile("办公室|人力|人事|财务|综合|总务|行政")
"""Bodies of any organisation, in whose place another such could stand."""

HELD = 4
"""A body that shares so many characters with a sentence is one of it by another name (集团领导小组, 领导小组办公室)."""


class Terms:
    """The phrases of all facts by length."""

    def __init__(self, facts: Sequence[Fact], lent: Sequence[Fact], plain: str) -> None:
        self.plain = plain
        self.bodies = named(plain)
        self.by_length: dict[int, list[_Term]] = defaultdict(list)
        seen: set[str] = set()
        for fact in (*facts, *lent):
            for kind, phrase in _phrases(fact):
                if phrase not in seen and 2 <= len(phrase) <= 24:
                    seen.add(phrase)
                    self.by_length[len(phrase)].append(_Term(phrase, kind, shape_of(phrase), fact))

    def for_answer(self, fact: ClozeFact) -> list[str]:
        """What has the form of the first answer, stands in other sentences and never in the same surroundings."""
        answer, kinds = fact.answers[0], KINDS[fact.kind]
        if len(answer) < FORM:
            return []
        shape, last = shape_of(answer), _last_word(answer)
        found = []
        for term in self._near(answer, 1 if len(answer) > 3 else 0):
            same_head = bool(last) and term.phrase.endswith(last)
            alike = (
                (same_head and _demands(term.phrase) == _demands(answer))
                if fact.kind == PHRASE
                else _of_a_word(term.phrase, answer)
                if fact.kind == ROLE
                else term.shape == shape and _side(term.fact) == _side(fact)
            )
            usable = term.kind in kinds and term.fact.id != fact.id and term.phrase not in fact.sentence
            usable = usable and (fact.kind != PHRASE or self._of_like_matter(term, fact))
            if usable and alike and self._wrong(term.phrase, fact):
                found.append(term)
        found.sort(
            key=lambda term: (
                term.fact.section != fact.section,
                not term.phrase.endswith(last),
                len(term.phrase) != len(answer),
                text.digest(fact.id, term.phrase),
            )
        )
        return _apart([term.phrase for term in found])

    def _of_like_matter(self, term: _Term, fact: ClozeFact) -> bool:
        """Whether a phrase with the head of an answer is told nearby, or shares another word with its sentence: a
        system of another field is wrong at a glance."""
        places = [self.plain.find(one.quotes[0]) for one in (term.fact, fact)]
        nearby = min(places) >= 0 and abs(places[0] - places[1]) <= NEARBY
        return nearby or text.shares_word(term.phrase.removesuffix(_last_word(term.phrase)), fact.before + fact.after)

    def of_one_end(self, fact: ClozeFact) -> list[str]:
        """Other things of the text that end as all members of an enumeration do, each as long and built as one of them
        (科技农业、绿色农业、品牌农业: 新型农业)."""
        tail = text.common_end(fact.answers)
        sizes = {len(answer) for answer in fact.answers}
        kind = len(tail) > 1 or (tail in _SUFFIXES and len(sizes) == 1)
        if not kind or min(sizes) < FORM - 1 or not text.is_cjk(tail):
            return []
        shapes = {shape_of(answer) for answer in fact.answers}
        firsts = {answer[:2] for answer in fact.answers}
        found: dict[str, None] = {}
        for phrase in self._ending(tail, sizes) if len(tail) > 1 else self._in_rows(tail, sizes):
            apart = phrase[:2] not in firsts and phrase not in fact.sentence and shape_of(phrase) in shapes
            if apart and not _demands(phrase):
                found[phrase] = None
        return sorted(found, key=lambda one: text.digest(fact.id, one))[:MOST]

    def _in_rows(self, tail: str, sizes: Iterable[int]) -> Iterator[str]:
        """The members of other enumerations that end so: what is named by itself may go with nothing else."""
        terms = (term for size in sizes for term in self.by_length.get(size, []))
        yield from (one.phrase for one in terms if one.kind == ENUMERATION and one.phrase.endswith(tail))

    def _ending(self, tail: str, sizes: Container[int]) -> Iterator[str]:
        """The things of some lengths that end so and stand in a row of their like; none that begins with what joins,
        points or stands before anything (全国, 政府)."""
        for at in islice(text.places(tail, self.plain), SOUGHT):
            end = at + len(tail)
            if not _CLOSES.match(self.plain, end):
                continue
            start = max(self.plain.rfind(mark, 0, at) for mark in "，。；：、“”（）\n") + 1
            place, before = start, "x"
            for word, tag in text.words(self.plain[start:end]):
                led = before[0] in "xvpu" or word in "的"
                sort = tag[0] not in "rpcdumtvf" and tag not in NAMES and word not in _ANY
                row = "、" in (self.plain[place - 1 : place], self.plain[end : end + 1])
                if row and end - place in sizes and led and sort and self.plain[place:end] not in _OF_ITS_OWN:
                    yield self.plain[place:end]
                place += len(word)
                before = tag

    def for_body(self, fact: ClozeFact) -> list[str]:
        """Other bodies or persons that the text names, then such as any organisation has."""
        answer = fact.answers[0]
        kind = kind_of(answer)
        own = [name for name in self.bodies if kind_of(name) == kind and not text.shares_run(name, fact.sentence, HELD)]
        if _APPROVES.match(fact.after):
            return [name for name in own if name not in fact.sentence and self._approves(name)][:MOST]
        own.sort(key=lambda name: (name[-1] != answer[-1], abs(len(name) - len(answer)), text.digest(fact.id, name)))
        found: list[str] = []
        # what any organisation has may be meant by another of its names where the text speaks of it
        usual = common(answer) if answer in common(answer) or _USUAL.match(answer) else ()
        for name in (*own, *(one for one in usual if one not in self.plain)):
            held = any(name in other or other in name for other in (answer, *found))
            if not held and name not in fact.sentence and self._wrong_place(name, fact):
                found.append(name)
        return found[:MOST]

    def for_consequence(self, fact: ClozeFact) -> list[str]:
        """Other penalties that the text sets, of firms or of people, those of like length first."""
        answer = fact.answers[0]
        firm = _OF_FIRMS.search(fact.before + answer) is not None
        others = [
            one
            for one in penalties(self.plain)
            if one not in fact.sentence and (_OF_FIRMS.search(one) is not None) == firm
        ]
        others.sort(key=lambda one: (abs(len(one) - len(answer)), text.digest(fact.id, one)))
        return [one for one in _apart([answer, *others]) if one != answer]

    def _approves(self, name: str) -> bool:
        """Whether the text has a body or person approve something."""
        return re.search(rf"[报经由]{re.escape(name)}(?:{_APPROVES.pattern})", self.plain) is not None

    def for_list(self, fact: ListFact) -> Iterator[str]:
        """Members of other lists and enumerations that are built like this one's and share no word with it."""
        own = [*fact.members, *fact.glosses, fact.lead]
        sizes = [len(member) for member in fact.members]
        shapes = {shape_of(member) for member in fact.members}
        heard = "".join(text.fold(one) for one in own)
        found = [
            term
            for size in range(min(sizes), max(sizes) + 1)
            for term in self.by_length.get(size, [])
            if term.kind in (ENUMERATION, MARKED) and term.shape in shapes and _lends(term, fact)
        ]
        found.sort(key=lambda term: (not isinstance(term.fact, ListFact), text.digest(fact.id, term.phrase)))
        yield from [t.phrase for t in found if strange(t.phrase, own) and text.fold(t.phrase) not in heard][:MOST]

    def _near(self, phrase: str, reach: int) -> Iterator[_Term]:
        """Terms whose length differs by no more than `reach`, those of the same length first."""
        for size in sorted(range(len(phrase) - reach, len(phrase) + reach + 1), key=lambda n: abs(n - len(phrase))):
            yield from self.by_length.get(size, [])

    def _wrong(self, phrase: str, fact: ClozeFact) -> bool:
        """Whether a phrase is neither part of an answer, nor nearly it, nor said by the speech in the same place."""
        return not any(_overlap(phrase, other) for other in fact.answers) and self._wrong_place(phrase, fact)

    def _wrong_place(self, phrase: str, fact: ClozeFact) -> bool:
        before, after = fact.before[-2:], fact.after[:2]
        said_before = len(before) > 1 and before + phrase in self.plain
        said_after = len(after) > 1 and phrase + after in self.plain
        return not (said_before and said_after) if fact.kind == "who" else not (said_before or said_after)


def _side(fact: Fact) -> bool:
    """Whether the answers of a fact stand where something is done (要[狠抓落实]), not behind what they qualify."""
    before = getattr(fact, "before", "").rstrip("“")
    if not before or before[-1] in "，：；、" or before[-1:] in _DOING:
        return True
    last = text.words(before)[-1]
    return last[1][:1] in "dc" or last[0] in ("必须", "应当", "应该", "需要", "可以", "做到", "达到")


def _lends(term: _Term, fact: ListFact) -> bool:
    """Whether a phrase is of a fact that can lend it: a Chinese one of a named list, an English one of lines."""
    listed = isinstance(term.fact, ListFact)
    if not text.is_cjk(term.phrase):
        return listed and not term.fact.name and not fact.name and _another(term.fact, fact)
    return listed and bool(term.fact.name) and _another(term.fact, fact) and not _branded(term.fact, fact)


def _branded(source: Fact, fact: ListFact) -> bool:
    """Whether the members of the other list show whose they are by how they all begin or end (投入到位, 人员到位)."""
    others = source.members if isinstance(source, ListFact) else getattr(source, "answers", ())
    if len(others) < 2 or getattr(source, "headings", False):
        return False
    start, end = text.common_start(others), text.common_end(others)
    held = set.intersection(*map(set, others)) if text.is_cjk(others[0]) else set()
    return not all(one.startswith(start) and one.endswith(end) and held <= set(one) for one in fact.members)


def _another(source: Fact, fact: ListFact) -> bool:
    """Whether a phrase comes from a fact that is neither this list nor one with a member of it."""
    if isinstance(source, ListFact) and (source.headings != fact.headings or set(source.members) & set(fact.members)):
        return False
    return source.id != fact.id


def _phrases(fact: Fact) -> Iterator[tuple[str, str]]:
    if isinstance(fact, ListFact):
        yield from ((ENUMERATION, member) for member in fact.members)
    elif isinstance(fact, PairsFact) and fact.kind == "pairs" and fact.name:
        yield from ((ENUMERATION, left + right) for left, right in fact.pairs)
    elif isinstance(fact, ClozeFact) and fact.kind in KINDS:
        yield from ((fact.kind, answer) for answer in fact.answers)


def shape_of(phrase: str) -> str:
    """How a phrase is built: the kinds and lengths of its words (生态保护 is “n2v2”), a verb that demands by itself."""
    if not text.is_cjk(phrase):
        return f"e{phrase[:1].isupper()}{min(2, phrase.count(' '))}"
    return "".join(f"{'V' if word in VERBS else tag[:1]}{len(word)}" for word, tag in text.words(phrase))


def _demands(phrase: str) -> bool:
    """Whether a phrase opens with a verb that demands (健全基层民主制度)."""
    return text.words(phrase)[0][0] in VERBS


def _last_word(phrase: str) -> str:
    words = text.words(phrase) if text.is_cjk(phrase) else ()
    return words[-1][0] if len(words) > 1 else ""


def _of_a_word(one: str, other: str) -> bool:
    """Whether two phrases begin or end with the same word (重要环节, 重要保证)."""
    left, right = text.words(one), text.words(other)
    return len(left) > 1 and len(right) > 1 and (left[0] == right[0] or left[-1] == right[-1])


def _overlap(one: str, other: str) -> bool:
    """Whether two phrases are nearly the same: one within the other, or more than half of their characters shared."""
    shared = len(set(one) & set(other))
    return one in other or other in one or shared * 2 > min(len(one), len(other))


def _apart(phrases: Sequence[str]) -> list[str]:
    """The first phrases that are not nearly each other's."""
    kept: list[str] = []
    for phrase in phrases:
        if len(kept) < MOST and not any(_overlap(phrase, other) for other in kept):
            kept.append(phrase)
    return kept
