"""YAML text as a tree of strings with places: nothing is guessed to be a number, a date or a truth value.

Anchors, aliases and tags are refused, and so is what is too deep or too large, before it costs time or memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from quizgen.files.errors import Complaint, InputError
from quizgen.wording import _

BYTES = 8_000_000
DEPTH = 60
NODES = 400_000

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)



class Node:
    """A value with its place: `value` is a string, None, a list or a dict of nodes, or a finished value; `key` is where its key stands."""

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
            return self.value.get(str(step))
        if isinstance(self.value, list) and isinstance(step, int) and step < len(self.value):
            found: Node = self.value[step]
            return found
        return None

    def leaves(self, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Node]]:
        """Every string with its path."""
        if isinstance(self.value, dict):
            for key, node in self.value.items():
                yield from node.leaves((*path, key))
        elif isinstance(self.value, list):
            for index, node in enumerate(self.value):
                yield from node.leaves((*path, index))
        elif self.value is not None:
            yield path, self


def read_text(path: Path) -> str:
    """A file's text, UTF-8 with or without a byte order mark; errors: unreadable, too large, another encoding."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(BYTES + 1)
    except OSError as error:
        raise InputError(Complaint(file=str(path), message=_("cannot be read: {why}").format(why=error.strerror))) from None
    if len(raw) > BYTES:
        message = _("larger than {size} MB; split it").format(size=BYTES // 1_000_000)
        raise InputError(Complaint(file=str(path), message=message))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = _("not UTF-8; save the file as UTF-8 (in 记事本/Notepad: Save as, encoding UTF-8)")
        raise InputError(Complaint(file=str(path), line=line, column=1, message=message)) from None


def parse(source: str, name: str) -> Node:
    """The root of a YAML document; every error is an `InputError` with its place."""
    builder = _Builder(name)
    try:
        for event in yaml.parse(source, Loader=_Loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = " ".join(filter(None, [error.context, error.problem]))
        message = _("not readable as YAML ({problem}); put quotes round a text that holds : , {{ }} [ ] # or begins with [[")
        builder.complain(line, column, message.format(problem=problem))
    except yaml.YAMLError as error:
        builder.complain(*_place_of(error, source), _("a character that YAML does not allow ({problem})").format(problem=_first_line(error)))
    if builder.complaints:
        raise InputError(*builder.complaints)
    if builder.root is None:
        raise InputError(Complaint(file=name, message=_("the file is empty")))
    return builder.root


def _first_line(error: Exception) -> str:
    return str(error).split("\n")[0]


def _place_of(error: yaml.YAMLError, source: str) -> tuple[int, int]:
    position = getattr(error, "position", 0) or 0
    before = source[:position]
    return before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1


class _Builder:
    """Takes parser events, one after the other, with a stack of its own."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root: Node | None = None
        self.stack: list[Node] = []
        self.keys: list[tuple[str, Any] | None] = []
        self.complaints: list[Complaint] = []
        self.nodes = 0
        self.documents = 0

    def complain(self, line: int, column: int, message: str) -> None:
        self.complaints.append(Complaint(file=self.name, line=line, column=column, message=message))

    def stop(self, event: Any, message: str) -> None:
        self.complain(event.start_mark.line + 1, event.start_mark.column + 1, message)
        raise InputError(*self.complaints)

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.NodeEvent):
            self.count(event)
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.stop(event, _("only one document is allowed in a file; take out the line ---"))
        elif isinstance(event, yaml.ScalarEvent):
            plain_nothing = event.value == "" and event.implicit[0]
            self.add(Node(event.start_mark, None if plain_nothing else event.value), event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
            node = Node(event.start_mark, value, flow=bool(event.flow_style))
            self.add(node, event)
            self.stack.append(node)
            self.keys.append(None)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.stack.pop()
            self.keys.pop()

    def count(self, event: Any) -> None:
        self.nodes += 1
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self.stop(event, _("anchors (&) and aliases (*) are not allowed; put quotes round a text that begins with & or *"))
        if getattr(event, "tag", None) not in (None, "!"):
            self.stop(event, _("tags (!) are not allowed; put quotes round a text that begins with !"))
        if len(self.stack) > DEPTH:
            self.stop(event, _("nested more than {depth} levels deep").format(depth=DEPTH))
        if self.nodes > NODES:
            self.stop(event, _("more than {nodes} values in one file; split it").format(nodes=NODES))

    def add(self, node: Node, event: Any) -> None:
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1].value
        if isinstance(parent, list):
            parent.append(node)
            return
        waiting = self.keys[-1]
        if waiting is None:
            self.take_key(node, event)
        else:
            name, mark = waiting
            node.key = (mark.line + 1, mark.column + 1)
            parent[name] = node
            self.keys[-1] = None

    def take_key(self, node: Node, event: Any) -> None:
        if not isinstance(node.value, str):
            self.stop(event, _("a key must be plain text; put quotes round a text that begins with { or ["))
        if node.value in self.stack[-1].value:
            self.complain(node.line, node.column, _("the key “{key}” stands here twice").format(key=node.value))
        self.keys[-1] = (str(node.value), event.start_mark)
