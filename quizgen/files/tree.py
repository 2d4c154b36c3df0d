"""YAML text as a tree of strings with places: nothing is guessed to be a number, a date or a truth value.

Anchors, aliases and tags are refused, and so is what is too deep or too large, before it costs time or memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from quizgen.files.errors import Complaint, InputError, in_order
from quizgen.files.source import read_own
from quizgen.files.syntax import explain, not_allowed
from quizgen.wording import _

KINDS = {
    "speech": "speech/1",
    "bank": "bank/1",
    "blueprint": "paper/1",
    "paper": "form/1",
    "folder": "folder/1",
    "wording": "wording/1",
}
"""The kinds of file, and how the first key of each says it."""

DEPTH = 60
NODES = {"speech": 20_000, "bank": 2_000_000, "blueprint": 5_000, "paper": 100_000, "folder": 100, "wording": 5_000}
"""The most values in a file of each kind: ten times what real ones hold; in a bank those of 50,000 questions."""
TEXT = 20_000
"""The most characters of one text: a paragraph, not a book."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Loc = tuple[str | int, ...]


class Node:
    """A value with its place: `value` is a string, None, a list or a dict of nodes, or a finished value.

    `key` is where its key stands; `flow` tells whether it is written in brackets.
    """

    __slots__ = ("column", "flow", "key", "line", "value")

    def __init__(self, mark: Any, value: Any, *, flow: bool = False) -> None:
        self.line, self.column = mark.line + 1, mark.column + 1
        self.value = value
        self.flow = flow
        self.key: tuple[int, int] = (self.line, self.column)

    def data(self) -> Any:
        """Strings, None, lists and dicts without the places."""
        if isinstance(self.value, dict):
            return {key: node.data() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.data() for node in self.value]
        return self.value

    def child(self, step: str | int) -> Node | None:
        """What stands under a key or at an index."""
        if isinstance(self.value, dict):
            found: Node | None = self.value.get(step)
            return found
        if isinstance(self.value, list) and isinstance(step, int) and step < len(self.value):
            return self.items[step]
        return None

    @property
    def items(self) -> list[Node]:
        """The entries of a list; none where it is something else."""
        return self.value if isinstance(self.value, list) else []

    def entries(self, key: str) -> list[Node]:
        """The entries of the list under a key; none where there is no such list."""
        found = self.child(key)
        return found.items if found is not None else []

    def text(self, key: str) -> str | None:
        """The string under a key, or None."""
        found = self.child(key)
        return found.value if found is not None and isinstance(found.value, str) else None

    def leaves(self, path: Loc = ()) -> Iterator[tuple[Loc, Node]]:
        """Every string with its path."""
        if isinstance(self.value, dict):
            for key, node in self.value.items():
                yield from node.leaves((*path, key))
        elif isinstance(self.value, list):
            for index, node in enumerate(self.value):
                yield from node.leaves((*path, index))
        elif isinstance(self.value, str):
            yield path, self


@dataclass(frozen=True, kw_only=True)
class Tree:
    """A file: its kind, the tree without the key that says so, and what was wrong but did not stop the reading."""

    file: str
    kind: str
    root: Node
    complaints: tuple[Complaint, ...] = ()


# ---- reading


def read_tree(path: Path) -> Tree:
    """The tree of a file; errors: not readable as YAML, or too much of it."""
    return tree_of(read_own(path), str(path))


def tree_of(source: str, file: str) -> Tree:
    """The same from the text of a file."""
    builder = _Builder(file)
    _run(builder, source.removeprefix("\ufeff"))
    if builder.root is None or not builder.kind:
        raise InputError(*in_order(builder.complaints), Complaint(file=file, message=_("the file is empty")))
    del builder.root.value["quizgen"]
    return Tree(file=file, kind=builder.kind, root=builder.root, complaints=tuple(builder.complaints))


def expect(path: Path, kind: str) -> Tree:
    """The tree of a file that must be of a kind."""
    return expected(read_tree(path), kind)


def expected(tree: Tree, kind: str) -> Tree:
    """The tree, if it is of a kind."""
    if tree.kind != kind:
        message = _("“{found}” stands here; a file that begins with quizgen: {wanted} is needed")
        message = message.format(found=KINDS[tree.kind], wanted=KINDS[kind])
        raise InputError(Complaint(file=tree.file, line=1, column=1, field="quizgen", message=message))
    return tree


def kind_of(path: Path) -> str:
    """speech, bank, blueprint, paper, folder or wording, by the first key; the rest of the file is not looked at."""
    builder = _Builder(str(path))
    _run(builder, read_own(path), only_kind=True)
    if not builder.kind:
        raise InputError(Complaint(file=str(path), message=_("the file is empty")))
    return builder.kind


def _run(builder: _Builder, source: str, *, only_kind: bool = False) -> None:
    builder.complaints.extend(
        Complaint(file=builder.file, line=line, column=column, message=message)
        for line, column, message in not_allowed(source)
    )
    if builder.complaints:
        raise InputError(*builder.complaints)
    try:
        for event in yaml.parse(source, Loader=LOADER):
            builder.take(event)
            if only_kind and builder.kind:
                return
    except yaml.MarkedYAMLError as error:
        line, column, message = explain(error, source.split("\n"))
        builder.complain(line, column, message)
        raise InputError(*in_order(builder.complaints)) from None


_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…"
_FOLD = re.compile(f"(?<=[{_WIDE}]) (?=[{_WIDE}])")


class _Builder:
    """Takes parser events, one after the other, with a stack of its own."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.kind = ""
        self.root: Node | None = None
        self.stack: list[Node] = []
        self.keys: list[Node | None] = []
        self.complaints: list[Complaint] = []
        self.nodes = 0
        self.documents = 0

    def complain(self, line: int, column: int, message: str) -> None:
        self.complaints.append(Complaint(file=self.file, line=line, column=column, message=message))

    def stop(self, event: Any, message: str) -> None:
        self.complain(event.start_mark.line + 1, event.start_mark.column + 1, message)
        raise InputError(*in_order(self.complaints))

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.NodeEvent):
            self.check(event)
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.stop(event, _("only one document is allowed in a file; take out the line ---"))
        elif isinstance(event, yaml.ScalarEvent):
            self.take_scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
            node = Node(event.start_mark, value, flow=bool(event.flow_style))
            self.add(node, event)
            self.stack.append(node)
            self.keys.append(None)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
            self.keys.pop()

    def check(self, event: Any) -> None:
        """Stops at what no file of ours needs."""
        self.nodes += 1
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            message = _("anchors (&) and aliases (*) are not allowed; put quotes round a text that begins with & or *")
            self.stop(event, message)
        if getattr(event, "tag", None) is not None:
            self.stop(event, _("tags (!) are not allowed; put quotes round a text that begins with !"))
        if len(self.stack) > DEPTH:
            self.stop(event, _("nested more than {depth} levels deep").format(depth=DEPTH))
        if self.nodes > NODES.get(self.kind, 10):
            self.stop(event, _("more than {nodes} values in one file; split it").format(nodes=self.nodes - 1))

    def take_scalar(self, event: Any) -> None:
        value = None if event.value == "" and event.implicit[0] else _unfolded(event)
        place = event.start_mark.line + 1, event.start_mark.column + 1
        if _CONTROL.search(event.value):
            self.complain(*place, _("a control character stands in this text; take it out"))
        if len(event.value) > TEXT:
            self.stop(event, _("a text of more than {most} characters; split it").format(most=TEXT))
        self.add(Node(event.start_mark, value), event)

    def add(self, node: Node, event: Any) -> None:
        if not self.stack:
            if not isinstance(node.value, dict):
                self.stop(event, _first_line())
            self.root = node
            return
        parent, key = self.stack[-1], self.keys[-1]
        if isinstance(parent.value, list):
            parent.value.append(node)
        elif key is None:
            self.take_key(node, event)
        else:
            node.key = (key.line, key.column)
            parent.value.setdefault(key.value, node)
            self.keys[-1] = None
            if not self.kind:
                self.take_kind(node, event)

    def take_key(self, node: Node, event: Any) -> None:
        if not isinstance(node.value, str):
            self.stop(event, _("a key must be plain text; put quotes round a text that begins with { or ["))
        if not self.kind and node.value != "quizgen":
            self.stop(event, _first_line())
        if node.value in self.stack[-1].value:
            self.complain(node.line, node.column, _("the key “{key}” stands here twice").format(key=node.value))
        self.keys[-1] = node

    def take_kind(self, node: Node, event: Any) -> None:
        self.kind = next((kind for kind, name in KINDS.items() if node.value == name), "")
        if not self.kind:
            self.stop(event, _first_line())


def _unfolded(event: Any) -> str:
    """A scalar's text; where YAML put a space for a line end between Chinese characters, without it."""
    folded = event.style in (None, "", ">") and event.end_mark.line > event.start_mark.line
    return _FOLD.sub("", event.value) if folded else event.value


def _first_line() -> str:
    message = _("the first line must say what the file is: quizgen: {kinds}")
    return message.format(kinds=" | ".join(KINDS.values()))
