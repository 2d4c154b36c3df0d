"""What the model's types do not say of a file: ids and names that can be used, dates, lists that must not be empty.

A rule looks at one mapping of the tree and gives (path below it, message), also where other values are wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from quizgen import model, questions, text
from quizgen.files.checks import (
    MARKS,
    MOST,
    Fault,
    between,
    filled,
    is_date,
    is_range,
    language,
    names_a_file,
    number,
    positive,
    some,
    usable,
)  # fmt: skip
from quizgen.files.errors import Complaint
from quizgen.files.schema import complaint_at, label, one_of
from quizgen.files.shape import mappings
from quizgen.files.tree import Node, Tree
from quizgen.wording import _


def faults(cls: type[Any], tree: Tree) -> Iterator[Complaint]:
    """All that the rules find in a file."""
    for kind, node, path in mappings(cls, tree.root):
        for owner, rule in RULES:
            if issubclass(kind, owner):
                for where, message in rule(node):
                    yield complaint_at(node, where, message, tree.file, path)


FIELDS = 5
"""So many fields for a test-taker to fill in stand on one line."""

UNMARKED = {"title", "source", "gap", "table", "pairs", "quotes"}


def unclosed_marks(tree: Tree) -> Iterator[Complaint]:
    """Texts whose [[marks]] are not closed, or hold nothing; titles, gaps, couplets and tables are plain text."""
    for path, leaf in tree.root.leaves():
        if UNMARKED & set(path):
            continue
        try:
            marks = text.split_marks(leaf.value)[1]
        except text.MarkError as error:
            message = _(str(error))
        else:
            message = "" if all(mark.strip() for mark in marks) else _("nothing stands between “[[” and “]]”")
        if message:
            yield Complaint(file=tree.file, line=leaf.line, column=leaf.column, field=label(path), message=message)


# ---- speech


def _speech(node: Node) -> Iterator[Fault]:
    yield from usable(node, "id")
    yield from filled(node, "title")
    yield from language(node)
    found = node.text("date")
    if found and not is_date(found):
        yield ("date",), _("a date such as 2024-04-01 is needed")


def _points(node: Node) -> Iterator[Fault]:
    yield from some(node, "items")
    for index, item in enumerate(node.entries("items")):
        if isinstance(item.value, str) and not item.value.strip():
            yield ("items", index), _("must not be empty")


def _point(node: Node) -> Iterator[Fault]:
    if not any((node.text(key) or "").strip() for key in ("term", "text")) and not node.entries("body"):
        yield (), _("a point needs a term, a text or a body")


def _couplets(key: str) -> Callable[[Node], Iterator[Fault]]:
    def rule(node: Node) -> Iterator[Fault]:
        yield from some(node, key)
        for index, pair in enumerate(node.entries(key)):
            if any(isinstance(half.value, str) and not half.value.strip() for half in pair.items):
                yield (key, index), _("both halves of a pair need text")

    return rule


def _quote(node: Node) -> Iterator[Fault]:
    yield from filled(node, "text")


# ---- bank


def _bank(node: Node) -> Iterator[Fault]:
    yield from language(node)
    for key in ("speeches", "questions"):
        seen: set[str] = set()
        for index, one in enumerate(node.entries(key)):
            name = one.text("id") or ""
            if name in seen:
                yield (key, index, "id"), _("another entry has this id already")
            seen.add(name or f"#{index}")


def _bank_speech(node: Node) -> Iterator[Fault]:
    yield from usable(node, "id")


def question(node: Node) -> Iterator[Fault]:
    """What every type of question must keep to."""
    yield from usable(node, "id")
    yield from positive(node, "points")
    yield from between(node, "difficulty", 0, 1)


def too_much(node: Node) -> Iterator[Fault]:
    """What no one can ask in one question, and what would take long to look through."""
    for path, leaf in node.leaves():
        if leaf.value.count("[[") > MARKS or any(isinstance(step, int) and step >= MARKS for step in path):
            yield path, _("at most {most} blanks or entries in one question").format(most=MARKS)
            return


# ---- blueprint


def _blueprint(node: Node) -> Iterator[Fault]:
    yield from filled(node, "title")
    yield from between(node, "time_limit", 1, MOST)
    yield from between(node, "pool", 2, 20)
    yield from positive(node, "total")
    for key in ("sections", "forms", "outputs"):
        yield from some(node, key)
    if not node.entries("speeches") and not node.entries("banks"):
        yield (), _("name at least one speech (speeches: […]) or bank (banks: […])")
    yield from _forms(node)
    yield from _outputs(node)


def _forms(node: Node) -> Iterator[Fault]:
    names = [form.value for form in node.entries("forms")]
    for index, name in enumerate(names):
        if isinstance(name, str) and not names_a_file(name):
            yield ("forms", index), _("a form is part of file names: letters and digits, such as A")
        elif name in names[:index]:
            yield ("forms", index), _("stands here twice")
    if len(names) > 100:
        yield ("forms",), _("at most {most} forms").format(most=100)


def _outputs(node: Node) -> Iterator[Fault]:
    from quizgen import formats

    possible = formats.outputs()
    for index, output in enumerate(node.entries("outputs")):
        if isinstance(output.value, str) and output.value not in possible:
            yield ("outputs", index), one_of(possible)


def _blueprint_section(node: Node) -> Iterator[Fault]:
    yield from _type_and_marking(node, "marking")
    counts = [key for key in ("units", "count") if node.child(key) is not None]
    if len(counts) == 2 or not (counts or node.entries("pick")):
        yield (), _("give either units (blanks, pairs, items) or count (questions), or pick questions by their ids")
    wanted = number(node, "count")
    if wanted is not None and len(node.entries("pick")) > wanted:
        yield ("pick",), _("more questions are picked than count says")
    for key in ("units", "count"):
        yield from between(node, key, 1, MOST)
    yield from positive(node, "points")
    bounds = [one.value for one in node.entries("difficulty")]
    if len(bounds) == 2 and not is_range(*bounds):
        yield ("difficulty",), _("two numbers from 0 (easy) to 1 (hard) are needed, the smaller one first")


def _type_and_marking(node: Node, marking: str) -> Iterator[Fault]:
    known, named = questions.registry(), node.text("type")
    if named is not None and named not in known:
        yield ("type",), one_of(known)
    scheme = node.text(marking)
    if named in known and scheme is not None and scheme not in known[named].SCHEMES:
        yield (marking,), one_of(known[named].SCHEMES)


def missing_files(tree: Tree, folder: Path) -> Iterator[Complaint]:
    """The speeches, banks and earlier papers of a blueprint that are not there."""
    for key in ("speeches", "banks", "not_in"):
        for index, name in enumerate(tree.root.entries(key)):
            if isinstance(name.value, str) and not _is_there(folder / name.value, or_folder=key == "banks"):
                message = _("there is no such file: {path}").format(path=folder / name.value)
                yield complaint_at(tree.root, (key, index), message, tree.file)


def _print(node: Node) -> Iterator[Fault]:
    for key in ("notice", "candidate"):
        for place, one in enumerate(node.entries(key)):
            if isinstance(one.value, str) and not one.value.strip():
                yield (key, place), _("must not be empty")
    if len(node.entries("candidate")) > FIELDS:
        yield ("candidate",), _("at most {most} fields fit on the line").format(most=FIELDS)


def _is_there(path: Path, *, or_folder: bool) -> bool:
    return path.is_file() or (or_folder and path.is_dir())


# ---- frozen paper


def _paper(node: Node) -> Iterator[Fault]:
    yield from language(node)
    yield from _outputs(node)
    for key in ("name", "form"):
        found = node.text(key)
        if found and not names_a_file(found):
            yield (key,), _("this is part of file names: letters and digits are needed")


def _paper_section(node: Node) -> Iterator[Fault]:
    yield from _type_and_marking(node, "")


RULES: tuple[tuple[type[Any], Callable[[Node], Iterator[Fault]]], ...] = (
    (model.Speech, _speech),
    (model.PointList, _points),
    (model.Point, _point),
    (model.Pairs, _couplets("items")),
    (model.Couplets, _couplets("pairs")),
    (model.Quote, _quote),
    (model.Bank, _bank),
    (model.BankSpeech, _bank_speech),
    (model.Blueprint, _blueprint),
    (model.BlueprintSection, _blueprint_section),
    (model.PrintSettings, _print),
    (model.Paper, _paper),
    (model.PaperSection, _paper_section),
)
