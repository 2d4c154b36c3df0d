"""The edge to the disk: every file kind read with all its errors at once, everything written whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from quizgen import assembly, facts, model, questions, text
from quizgen.files.errors import Complaint, InputError
from quizgen.files.schema import adapter, build, complaint_at, label
from quizgen.files.tree import Node, parse, read_text
from quizgen.files.write import plain, save, to_json, to_yaml
from quizgen.wording import _

__all__ = [
    "Complaint", "InputError", "bank_text", "collect", "json_schema", "kind_of", "paper_text", "read_bank", "read_blueprint", "read_paper",
    "read_speech", "save", "shortfall", "speech_warnings",
]  # fmt: skip

KINDS = {"speech": "speech/1", "bank": "bank/1", "blueprint": "paper/1", "paper": "form/1"}
T = TypeVar("T")


# ---- reading


def _open(path: Path) -> tuple[str, Node]:
    """The kind of a file by its first key, and its tree without that key."""
    root = parse(read_text(path), str(path))
    stated = root.value.pop("quizgen", None) if isinstance(root.value, dict) else None
    found = next((kind for kind, name in KINDS.items() if stated and stated.value == name), None)
    if found is None:
        message = _("the first line must say what the file is: quizgen: {kinds}").format(kinds=" | ".join(KINDS.values()))
        raise InputError(Complaint(file=str(path), line=1, column=1, field="quizgen", message=message))
    return found, root


def kind_of(path: Path) -> str:
    """speech, bank, blueprint or paper; an `InputError` for anything else."""
    return _open(path)[0]


def _expect(path: Path, kind: str) -> Node:
    found, root = _open(path)
    if found != kind:
        message = _("this is a {found} file; a {kind} file is needed").format(found=found, kind=kind)
        raise InputError(Complaint(file=str(path), line=1, column=1, field="quizgen", message=message))
    return root


def read_speech(path: Path) -> model.Speech:
    """A speech; its texts have their [[marks]] closed."""
    root = _expect(path, "speech")
    return _finish(model.Speech, root, str(path), list(_unclosed_marks(root, str(path))))


def collect(complaints: list[Complaint], read: Callable[..., T], *args: Any) -> T | None:
    """What `read` gives; where it finds errors they go to the complaints."""
    try:
        return read(*args)
    except InputError as error:
        complaints.extend(error.complaints)
        return None


def _unclosed_marks(root: Node, file: str) -> Iterator[Complaint]:
    for path, leaf in root.leaves():
        try:
            text.split_marks(str(leaf.value))
        except text.MarkError as error:
            yield Complaint(file=file, line=leaf.line, column=leaf.column, field=label(path), message=_(str(error)))


def speech_warnings(path: Path) -> list[Complaint]:
    """What lists and pairs name beside the body and the body does not say: nothing can be asked about it."""
    root = _expect(path, "speech")
    speech = build(model.Speech, root, str(path))
    missing = set(facts.unsupported(speech))
    message = _("the text of the speech does not say this, so nothing is asked about it")
    return [
        Complaint(file=str(path), line=leaf.line, column=leaf.column, field=label(where), message=message)
        for where, leaf in root.leaves()
        if leaf.value in missing and any(step in ("lists", "pairs") for step in where)
    ]


def read_bank(path: Path) -> model.Bank:
    """A bank with every question of the type it names; ids are unique and each question is fit to ask."""
    root = _expect(path, "bank")
    complaints: list[Complaint] = []
    listed = root.child("questions")
    items = listed.value if listed is not None and isinstance(listed.value, list) else []
    complaints.extend(_repeated_ids(items, str(path)))
    for number, node in enumerate(items):
        _read_question(node, str(path), ("questions", number), complaints)
    return _finish(model.Bank, root, str(path), complaints)


def read_paper(path: Path) -> model.Paper:
    """A frozen paper, as `build` wrote it."""
    root = _expect(path, "paper")
    complaints: list[Complaint] = []
    for at, node in _paper_questions(root):
        _read_question(node, str(path), at, complaints)
    return _finish(model.Paper, root, str(path), complaints)


def _paper_questions(root: Node) -> Iterator[tuple[tuple[str | int, ...], Node]]:
    """The questions of a frozen paper with their paths."""
    sections = root.child("sections")
    for number in range(len(sections.value) if sections is not None and isinstance(sections.value, list) else 0):
        items = sections.child(number).child("items")
        for index in range(len(items.value) if items is not None and isinstance(items.value, list) else 0):
            if (node := items.child(index).child("question")) is not None:
                yield ("sections", number, "items", index, "question"), node


def _finish(cls: type[T], root: Node, file: str, complaints: list[Complaint]) -> T:
    """The whole value if nothing is wrong; otherwise all that is."""
    value = collect(complaints, build, cls, root, file)
    if complaints or value is None:
        raise InputError(*complaints)
    return value


def _read_question(node: Node, file: str, above: tuple[str | int, ...], complaints: list[Complaint]) -> None:
    """Puts the question into its node, read as the type that it names; what is wrong with it goes to the complaints."""
    named = node.child("type")
    cls = questions.registry().get(str(named.value)) if named else None
    if cls is None:
        message = _("must be one of: {choices}").format(choices=", ".join(questions.registry()))
        complaints.append(complaint_at(node, ("type",), message, file, above))
        return
    question = collect(complaints, build, cls, node, file, above)
    if question is None:
        return
    try:
        problems = list(question.problems())
    except text.MarkError as error:
        problems = [model.Problem(where=("text",), message=str(error))]
    complaints.extend(complaint_at(node, p.where, _(p.message).format(**p.args), file, above) for p in problems)
    node.value = question


def _repeated_ids(items: Iterable[Node], file: str) -> Iterator[Complaint]:
    seen: set[object] = set()
    for number, node in enumerate(items):
        named = node.child("id")
        if named is not None and named.value in seen:
            message = _("another question has this id already")
            yield complaint_at(node, ("id",), message, file, ("questions", number))
        seen.add(named.value if named is not None else None)


def read_blueprint(path: Path) -> model.Blueprint:
    """A blueprint whose types, outputs, marking schemes and files exist."""
    root = _expect(path, "blueprint")
    blueprint = build(model.Blueprint, root, str(path))
    complaints = [complaint_at(root, where, message, str(path)) for where, message in _blueprint_faults(blueprint, path)]
    if complaints:
        raise InputError(*complaints)
    return blueprint


def _blueprint_faults(blueprint: model.Blueprint, path: Path) -> Iterator[tuple[tuple[str | int, ...], str]]:
    known = questions.registry()
    for number, section in enumerate(blueprint.sections):
        at = ("sections", number)
        if section.type not in known:
            yield (*at, "type"), _("must be one of: {choices}").format(choices=", ".join(known))
        elif section.marking not in known[section.type].SCHEMES:
            yield (*at, "marking"), _("must be one of: {choices}").format(choices=", ".join(known[section.type].SCHEMES))
        if (section.units is None) == (section.count is None):
            yield at, _("give either units (blanks, pairs, items) or count (questions)")
        if (section.units or section.count or 1) < 1 or section.points <= 0:
            yield at, _("units, count and points must be more than 0")
        low, high = section.difficulty
        if not 0 <= low <= high <= 1:
            yield (*at, "difficulty"), _("two numbers from 0 (easy) to 1 (hard) are needed, the smaller one first")
    for field in ("speeches", "banks"):
        for number, name in enumerate(getattr(blueprint, field)):
            if not (path.parent / name).is_file():
                yield (field, number), _("there is no such file: {path}").format(path=path.parent / name)
    if not blueprint.speeches and not blueprint.banks:
        yield (), _("name at least one speech (speeches:) or bank (banks:)")
    if not blueprint.sections:
        yield ("sections",), _("at least one section is needed")
    if not blueprint.forms or len(set(blueprint.forms)) < len(blueprint.forms):
        yield ("forms",), _("at least one form is needed, and no form twice")
    for number, form in enumerate(blueprint.forms):
        if not form.strip() or any(c in '/\\:*?"<>|' or ord(c) < 32 for c in form) or form.startswith("."):
            yield ("forms", number), _("a form is part of file names: letters and digits, such as A")
    yield from _output_faults(blueprint.outputs)


def shortfall(path: Path, error: assembly.Shortfall) -> Complaint:
    """What an assembly lacks, at the section of the blueprint that it is about."""
    message = _(error.message).format(**{name: _(value) if isinstance(value, str) else value for name, value in error.args_.items()})
    if error.section is None:
        return Complaint(file=str(path), message=message)
    return complaint_at(_expect(path, "blueprint"), ("sections", error.section), message, str(path))


def _output_faults(outputs: Iterable[str]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    from quizgen import formats

    possible = formats.outputs()
    for number, output in enumerate(outputs):
        if output not in possible:
            yield ("outputs", number), _("must be one of: {choices}").format(choices=", ".join(possible))




# ---- writing


def bank_text(bank: model.Bank) -> str:
    """A bank as a file."""
    head = {"quizgen": KINDS["bank"], "language": bank.language, "speeches": plain(bank.speeches)}
    return to_yaml({**head, "questions": plain(bank.questions), "removed": plain(bank.removed)})


def paper_text(paper: model.Paper) -> str:
    """A frozen paper as a file."""
    return to_json({"quizgen": KINDS["paper"], **plain(paper)})


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of a file kind, made from the model, for editors."""
    classes: dict[str, type[Any]] = {"speech": model.Speech, "bank": model.Bank, "blueprint": model.Blueprint}
    schema = adapter(classes[kind]).json_schema()
    schema["properties"] = {"quizgen": {"const": KINDS[kind]}, **schema["properties"]}
    schema["required"] = ["quizgen", *schema.get("required", [])]
    if kind == "bank":
        types = [adapter(cls).json_schema() for cls in questions.registry().values()]
        definitions = {name: part for one in types for name, part in one.pop("$defs", {}).items()}
        schema["properties"]["questions"]["items"] = {"oneOf": types}
        schema["$defs"] = {**schema.get("$defs", {}), **definitions}
    return schema
