"""The edge to the disk: every file kind read with all its errors at once, everything written whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from quizgen import facts, model, questions, text
from quizgen.draw import Shortfall
from quizgen.files import rules
from quizgen.files.editors import json_schema
from quizgen.files.errors import Complaint, InputError, collect, in_order
from quizgen.files.folder import (
    folder_files,
    folder_of,
    look_for,
    named_in,
    read_folder,
    read_wording,
    unknown_theme,
    wording_text,
)
from quizgen.files.schema import adapter, build, complaint_at, label, one_of
from quizgen.files.source import read_exact, refuse_foreign
from quizgen.files.splices import own_list
from quizgen.files.tree import KINDS, Loc, Node, Tree, expect, expected, kind_of, read_tree, tree_of
from quizgen.files.write import plain, save, to_json, to_yaml
from quizgen.wording import _

__all__ = [
    "Complaint", "InputError", "bank_of", "bank_text", "collect", "folder_files", "folder_of", "json_schema",
    "kind_of", "look_for", "named_in", "paper_text", "places_of_questions", "question_of", "read", "read_bank",
    "read_blueprint", "read_exact", "read_paper", "read_speech", "refuse_foreign", "save", "shortfall", "speech_text",
    "speech_warnings", "wording_text",
]  # fmt: skip

T = TypeVar("T")


# ---- reading


def read_speech(path: Path) -> model.Speech:
    """A speech; its texts have their [[marks]] closed."""
    tree = expect(path, "speech")
    return _finish(model.Speech, tree, [*rules.unclosed_marks(tree)])


def read_bank(path: Path) -> model.Bank:
    """A bank with every question of the type it names; ids are unique and each question is fit to ask."""
    return _bank(expect(path, "bank"))


def bank_of(source: str, file: str) -> model.Bank:
    """The same from the text of a file, which its name only tells."""
    return _bank(expected(tree_of(source, file), "bank"))


def _bank(tree: Tree) -> model.Bank:
    complaints = [*rules.faults(model.Bank, tree)]
    for number, node in enumerate(tree.root.entries("questions")):
        _read_question(node, tree.file, ("questions", number), complaints)
    return _finish(model.Bank, tree, complaints, ruled=True)


def read_blueprint(path: Path) -> model.Blueprint:
    """A blueprint whose types, outputs, marking schemes, files and theme exist."""
    tree = expect(path, "blueprint")
    return _finish(model.Blueprint, tree, [*rules.missing_files(tree, path.parent), *unknown_theme(tree, path)])


def read_paper(path: Path) -> model.Paper:
    """A frozen paper, as `build` wrote it."""
    tree = expect(path, "paper")
    complaints = [*rules.faults(model.Paper, tree)]
    for at, node in _paper_questions(tree.root):
        _read_question(node, tree.file, at, complaints)
    paper = _finish(model.Paper, tree, complaints, ruled=True)
    if misfits := list(_misfits(paper, tree)):
        raise InputError(*misfits)
    return paper


def read(path: Path, kind: str) -> Any:
    """A file of this kind (see `kind_of`)."""
    readers: dict[str, Callable[[Path], Any]] = {
        "speech": read_speech,
        "bank": read_bank,
        "blueprint": read_blueprint,
        "paper": read_paper,
        "folder": read_folder,
        "wording": read_wording,
    }
    return readers[kind](path)


def _finish(cls: type[T], tree: Tree, complaints: list[Complaint], *, ruled: bool = False) -> T:
    """The whole value if nothing is wrong; otherwise all that is."""
    complaints = [*tree.complaints, *complaints, *(() if ruled else rules.faults(cls, tree))]
    value = build(cls, tree.root, tree.file, complaints)
    if complaints or value is None:
        raise InputError(*in_order(complaints))
    return value


def _read_question(node: Node, file: str, above: Loc, complaints: list[Complaint]) -> None:
    """Puts the question into its node, read as the type that it names; what is wrong with it goes to the complaints."""
    found = _question(node, file, above, complaints) if isinstance(node.value, dict) else None
    if not isinstance(node.value, dict):
        complaints.append(complaint_at(node, (), _("keys and values are needed (key: value)"), file, above))
    node.value = found or model.Question(id="?", type="?")


def _question(node: Node, file: str, above: Loc, complaints: list[Complaint]) -> model.Question | None:
    cls = questions.registry().get(node.text("type") or "")
    complaints.extend(complaint_at(node, where, message, file, above) for where, message in rules.question(node))
    if cls is None:
        complaints.append(complaint_at(node, ("type",), one_of(questions.registry()), file, above))
        return None
    if too_much := list(rules.too_much(node)):
        complaints.extend(complaint_at(node, where, message, file, above) for where, message in too_much)
        return None
    question = build(cls, node, file, complaints, above)
    for problem in _problems(question) if question else ():
        message = _(problem.message).format(**problem.args)
        complaints.append(complaint_at(node, problem.where, message, file, above))
    return question


def question_of(data: Any) -> model.Question | None:
    """A question from its plain value (see `write.plain`), as the program kept it; None where it is no longer one."""
    cls = questions.registry().get(data.get("type", "")) if isinstance(data, dict) else None
    try:
        return adapter(cls).validate_python(data) if cls else None
    except ValidationError:
        return None


def _problems(question: model.Question) -> list[model.Problem]:
    try:
        return list(question.problems())
    except text.MarkError as error:
        return [model.Problem(where=("text",), message=str(error))]


def _paper_questions(root: Node) -> Iterator[tuple[Loc, Node]]:
    """The questions of a frozen paper with their paths."""
    for number, section in enumerate(root.entries("sections")):
        for key in ("items", "spare"):
            for index, item in enumerate(section.entries(key)):
                if (node := item.child("question")) is not None:
                    yield ("sections", number, key, index, "question"), node


def _misfits(paper: model.Paper, tree: Tree) -> Iterator[Complaint]:
    """Questions of a frozen paper that do not fit their place."""
    numbers = {item.number for section in paper.sections for item in (*section.items, *section.spare)}
    if not numbers.issuperset(one for slots in paper.draws for slot in slots for one in slot):
        message = _("names questions that are not there; build the paper anew")
        yield complaint_at(tree.root, ("draws",), message, tree.file)
    for number, section in enumerate(paper.sections):
        placed = {"items": section.items, "spare": section.spare}
        for key, index, item in ((key, *one) for key, items in placed.items() for one in enumerate(items)):
            at = ("sections", number, key, index)
            if item.question.type != section.type:
                yield complaint_at(tree.root, (*at, "question"), _("of another type than its section"), tree.file)
            elif item.scheme not in item.question.SCHEMES:
                yield complaint_at(tree.root, (*at, "scheme"), one_of(item.question.SCHEMES), tree.file)
            elif not _layout_fits(item):
                message = _("this order does not fit the question; build the paper anew")
                yield complaint_at(tree.root, (*at, "layout"), message, tree.file)


def _layout_fits(item: model.PaperItem) -> bool:
    if sorted(item.layout) != sorted(item.question.layout(text.rng())):
        return False
    try:
        item.question.prompt(item.layout)
        item.question.key(item.layout, item.scheme)
    except (IndexError, ValueError):
        return False
    return True


def speech_warnings(path: Path) -> list[Complaint]:
    """What lists and pairs name beside the body and the body does not say: nothing can be asked about it."""
    tree = expect(path, "speech")
    speech = _finish(model.Speech, tree, [])
    missing = set(facts.unsupported(speech))
    message = _("the text of the speech does not say this, so nothing is asked about it")
    return [
        Complaint(file=tree.file, line=leaf.line, column=leaf.column, field=label(where), message=message)
        for where, leaf in tree.root.leaves()
        if leaf.value in missing and any(step in ("lists", "pairs") for step in where)
    ]


def places_of_questions(path: Path) -> list[Complaint]:
    """Where each question of a bank or a frozen paper stands, in their order, as complaints without a message."""
    tree = read_tree(path)
    nodes = (
        tree.root.entries("questions") if tree.kind == "bank" else [node for _at, node in _paper_questions(tree.root)]
    )
    return [Complaint(file=tree.file, line=node.line, column=node.column, message="") for node in nodes]


def shortfall(path: Path, *errors: Shortfall) -> InputError:
    """What an assembly lacks, each at its place of the blueprint."""
    root = expect(path, "blueprint").root if kind_of(path) == "blueprint" else None
    return InputError(*in_order(_lack(path, root, error) for error in errors))


def _lack(path: Path, root: Node | None, error: Shortfall) -> Complaint:
    args = {name: _(value) if isinstance(value, str) else value for name, value in error.args_.items()}
    message = _(error.message).format(**args)
    if root is None or not error.where:
        return Complaint(file=str(path), message=message)
    return complaint_at(root, error.where, message, str(path))


# ---- writing


def speech_text(speech: model.Speech) -> str:
    """A speech as a file."""
    return to_yaml({"quizgen": KINDS["speech"], **plain(speech)})


def bank_text(bank: model.Bank) -> str:
    """A bank as a file."""
    head = {"quizgen": KINDS["bank"], "language": bank.language, "speeches": plain(bank.speeches)}
    text = to_yaml({**head, "questions": plain(bank.questions), "removed": plain(bank.removed)})
    return text + (own_list("generated", bank.generated) + "\n" if bank.generated else "")


def paper_text(paper: model.Paper) -> str:
    """A frozen paper as a file."""
    return to_json({"quizgen": KINDS["paper"], **plain(paper)})
