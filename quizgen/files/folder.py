"""A trainer's folder: what its quizgen.yaml, templates/ and wording.yaml say of the looks of papers and pages."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator
from pathlib import Path

from quizgen import model, wording
from quizgen.files.checks import is_language
from quizgen.files.errors import Complaint, InputError, collect, in_order
from quizgen.files.schema import build, complaint_at, one_of
from quizgen.files.tree import KINDS, Loc, Node, Tree, expect, read_tree
from quizgen.look import Look
from quizgen.wording import _

NAME, TEMPLATES, WORDING = "quizgen.yaml", "templates", "wording.yaml"
"""The file that makes a folder a trainer's folder, and what may stand beside it."""

_PLACE = re.compile(r"%\((\w+)\)s|%%")
_BRACES = re.compile(r"\{(\w+)\}|%")

Words = dict[str, dict[str, str]]
"""By language: what to put for a message, or for what it says in that language."""


# ---- the folder


def folder_of(path: Path) -> Path | None:
    """The trainer's folder of a file: the nearest one upwards with a quizgen.yaml."""
    found = next((above for above in path.absolute().parents if (above / NAME).is_file()), None)
    return found.relative_to(Path.cwd()) if found and found.is_relative_to(Path.cwd()) else found


def folder_files(path: Path) -> Iterator[Path]:
    """The files of a file's folder that say how papers look, also those that are not there yet."""
    folder = folder_of(path)
    if folder is not None:
        yield from (folder / NAME, folder / WORDING)
        yield from (one for one in sorted((folder / TEMPLATES).rglob("*")) if one.is_file())


def named_in(path: Path) -> Iterator[Path]:
    """The files that a blueprint or bank names, those below them too, as far as they can be read."""
    try:
        root = read_tree(path).root
    except InputError:
        return
    names = [one.value for key in ("speeches", "banks", "not_in") for one in root.entries(key)]
    names += [one.text("file") for one in root.entries("speeches")]
    for name in names:
        if isinstance(name, str) and name:
            place = path.parent / name
            for one in sorted(place.glob("*.yaml")) if place.is_dir() else (place,):
                yield one
                yield from named_in(one)


def look_for(path: Path) -> Look:
    """The look of papers made from a file; what is wrong with quizgen.yaml and wording.yaml is told at once."""
    folder = folder_of(path)
    if folder is None:
        return Look()
    complaints: list[Complaint] = []
    found = collect(complaints, read_folder, folder / NAME)
    words = collect(complaints, read_wording, folder / WORDING) if (folder / WORDING).is_file() else {}
    if found is None or words is None:
        raise InputError(*complaints)
    return Look(folders=templates_of(folder), wording=words, theme=found.theme, organisation=found.organisation)


def read_folder(path: Path) -> model.Folder:
    """A folder's quizgen.yaml, whose theme exists."""
    tree = expect(path, "folder")
    complaints = [*tree.complaints, *unknown_theme(tree, path)]
    folder = build(model.Folder, tree.root, tree.file, complaints)
    if complaints or folder is None:
        raise InputError(*in_order(complaints))
    return folder


def unknown_theme(tree: Tree, path: Path) -> Iterator[Complaint]:
    """A theme that a file chooses and that neither its folder nor the package has."""
    themes = Look(folders=templates_of(folder_of(path))).themes()
    if (tree.root.text("theme") or "default") not in themes:
        yield complaint_at(tree.root, ("theme",), one_of(themes), tree.file)


def templates_of(folder: Path | None) -> tuple[Path, ...]:
    """A folder's own templates, if it has any."""
    return (folder / TEMPLATES,) if folder is not None and (folder / TEMPLATES).is_dir() else ()


# ---- wording


def read_wording(path: Path) -> Words:
    """The own words of a wording.yaml; each message is one of the templates', and has no other places for values."""
    tree = expect(path, "wording")
    look = Look(folders=templates_of(folder_of(path)))
    complaints = [*tree.complaints]
    words = {tag: _said(node, tag, look, complaints, tree.file) for tag, node in tree.root.value.items()}
    if complaints:
        raise InputError(*in_order(complaints))
    return words


def wording_text(path: Path, language: str) -> str:
    """A wording.yaml, to be written to a path, that changes nothing: all that papers and pages say, as comments."""
    look = Look(folders=templates_of(folder_of(path)))
    lines = [f"quizgen: {KINDS['wording']}", f"{language}:"]
    first: dict[str, str] = {}
    for name, message in _messages(look, language):
        first |= {said: first.get(said, name) for said in message.values()}
    for name in dict.fromkeys(first.values()):
        said = [json.dumps(said, ensure_ascii=False) for said in first if first[said] == name]
        lines += ["", f"  # {name}", *(f"  # {one}: {one}" for one in said)]
    return "\n".join(lines) + "\n"


def sayings(look: Look, language: str) -> list[str]:
    """All that papers and pages say in a language, each once."""
    return list(dict.fromkeys(said for _name, message in _messages(look, language) for said in message.values()))


def _said(node: Node, tag: str, look: Look, complaints: list[Complaint], file: str) -> dict[str, str]:
    if not is_language(tag):
        complaints.append(_at_key(node, (tag,), _("a language is needed, such as zh-CN or en"), file))
        return {}
    if node.value is None:
        return {}
    if not isinstance(node.value, dict):
        message = _("lines are needed that say what stands there and what to put for it: “Name: Candidate”")
        complaints.append(complaint_at(node, (), message, file, (tag,)))
        return {}
    known = {key: key for _name, message in _messages(look, tag) for pair in message.items() for key in pair}
    for key, said in node.value.items():
        complaints.extend(_at_key(said, (tag, key), message, file) for message in _faults(key, said, known))
    return {_percent(key): _percent(said.value) for key, said in node.value.items() if isinstance(said.value, str)}


def _at_key(node: Node, path: Loc, message: str, file: str) -> Complaint:
    line, column = node.key
    return Complaint(file=file, line=line, column=column, field=": ".join(map(str, path)), message=message)


def _faults(key: str, said: Node, known: dict[str, str]) -> Iterator[str]:
    if key not in known:
        close = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
        meant = _("; did you mean “{key}”?").format(key=close[0]) if close else ""
        yield _("no paper and no page says this") + meant
    elif not isinstance(said.value, str):
        yield _("text is needed; “''” leaves the message out")
    elif unknown := sorted(set(re.findall(r"\{\w+\}", said.value)) - set(re.findall(r"\{\w+\}", key))):
        yield _("there is no value for {places} in this message").format(places=", ".join(unknown))


def _messages(look: Look, language: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Template, and its messages with what they say in a language; places for values as {name}."""
    from quizgen.formats import Mistake, page

    catalogue = wording.translations(language)
    try:
        messages = list(page.messages(look))
    except Mistake as error:
        raise InputError(Complaint(file=error.file, line=error.line, column=1, message=error.message)) from None
    for name, message in messages:
        if len(message) == 1:
            yield name, {_braces(message[0]): _braces(catalogue.gettext(message[0]))}
        else:
            said = (catalogue.ngettext(message[0], message[1], number) for number in (1, 2))
            yield name, dict(zip(map(_braces, message), map(_braces, said), strict=True))


def _braces(message: str) -> str:
    return _PLACE.sub(lambda match: f"{{{match[1]}}}" if match[1] else "%", message)


def _percent(said: str) -> str:
    return _BRACES.sub(lambda match: f"%({match[1]})s" if match[1] else "%%", said)
