"""Additions to a YAML file that leave every other byte of it as it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from quizgen.files.errors import Complaint, InputError
from quizgen.files.source import read_text
from quizgen.files.tree import _Loader
from quizgen.files.write import plain, to_yaml
from quizgen.model import BankSpeech, Question
from quizgen.wording import _


def bank_with(path: Path, questions: Sequence[Question], speeches: Sequence[BankSpeech]) -> str:
    """The text of a bank file with more questions, and the speeches they rest on, at the end of its lists."""
    source = read_text(path)
    try:
        for key, values in (("speeches", speeches), ("questions", questions)):
            source = with_items(source, key, plain(list(values)))
    except _InBrackets:
        message = _("cannot be added to while it stands in brackets; write each entry on lines of its own after “- ”")
        raise InputError(Complaint(file=str(path), field=key, message=message)) from None
    return source


class _InBrackets(Exception):
    pass


def with_items(source: str, key: str, items: list[Any]) -> str:
    """The text of a file with more items at the end of its top-level list `key`."""
    if not items:
        return source
    root = yaml.compose(source, Loader=_Loader)
    assert isinstance(root, yaml.MappingNode)
    for name, value in root.value:
        if name.value == key:
            return _into(source, value, items)
    return _ended(source) + to_yaml({key: items})


def _into(source: str, listed: yaml.Node, items: list[Any]) -> str:
    if isinstance(listed, yaml.SequenceNode) and listed.value and not listed.flow_style:
        cut = _line_end(source, _end(listed.value[-1]))
        return _ended(source[:cut]) + _indented(items, listed.start_mark.column) + source[cut:]
    present = listed.value if isinstance(listed, yaml.SequenceNode) else []
    if present:
        raise _InBrackets
    start, end = listed.start_mark.index, listed.end_mark.index
    return source[:start].rstrip(" ") + "\n" + _indented(items, 2) + source[_line_end(source, end) :]


def _end(node: yaml.Node) -> int:
    """Where the last scalar of a node ends: the node's own end mark stands behind comments that follow."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)


def _line_end(source: str, index: int) -> int:
    if index and source[index - 1] == "\n":
        return index
    found = source.find("\n", index)
    return len(source) if found < 0 else found + 1


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"


def _indented(items: list[Any], column: int) -> str:
    return "".join(" " * column + line if line.strip() else line for line in to_yaml(items).splitlines(keepends=True))
