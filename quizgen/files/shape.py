"""The model's types beside a tree: what is meant to stand at each place of a file."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from quizgen.files.tree import Loc, Node


def hints(cls: Any) -> dict[str, Any]:
    """The fields of a model class with their types."""
    return _hints(cls)


@cache
def _hints(cls: Any) -> dict[str, Any]:
    fields = {field.name for field in dataclasses.fields(cls)}
    return {name: _bare(hint) for name, hint in get_type_hints(cls).items() if name in fields}


def _bare(kind: Any) -> Any:
    """A type without its `| None`."""
    left = [one for one in members(kind) if one is not NoneType]
    return left[0] if len(left) == 1 else Union[tuple(left)] if left else kind  # noqa: UP007


def members(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else ()


def below(kind: Any, step: str | int) -> Any:
    """The type of what stands at a key or index of a value of this type; None if there is no such place."""
    if dataclasses.is_dataclass(kind):
        return hints(kind).get(str(step))
    inner = get_args(kind)
    if get_origin(kind) is tuple and isinstance(step, int):
        return inner[0] if inner[-1] is Ellipsis else inner[step] if step < len(inner) else None
    return inner[1] if get_origin(kind) is not None and inner and not isinstance(step, int) else None


def branch(kind: Any, node: Node) -> Any:
    """The member of a union that a value was most likely meant for."""
    choices = members(kind)
    classes = [one for one in choices if dataclasses.is_dataclass(one)]
    if isinstance(node.value, dict) and classes:
        best = max(classes, key=lambda one: _likeness(node, one))
        return best if _likeness(node, best) or not _reads_as_text(node) else choices[0]
    if isinstance(node.value, list):
        return next((one for one in choices if get_origin(one) is tuple), choices[0])
    return next(one for one in choices if one not in classes and get_origin(one) is not tuple)


def _likeness(node: Node, cls: Any) -> int:
    """How many keys of a mapping are fields of a class; a field that only this class has counts most."""
    required = {field.name for field in dataclasses.fields(cls) if field.default is dataclasses.MISSING}
    return sum(1 + 2 * (key in required) for key in node.value if key in hints(cls))


def _reads_as_text(node: Node) -> bool:
    """Whether what YAML takes for keys is more likely a text with a colon in it."""
    return not all(re.fullmatch(r"[a-z_]+", key) for key in node.value)


def mappings(kind: Any, node: Node, path: Loc = ()) -> Iterator[tuple[Any, Node, Loc]]:
    """Every mapping of a tree with the class that it stands for and its path."""
    if members(kind):
        kind = branch(kind, node)
    if isinstance(node.value, dict) and dataclasses.is_dataclass(kind):
        yield kind, node, path
    children = node.value.items() if isinstance(node.value, dict) else enumerate(node.items)
    for step, child in children:
        meant = below(kind, step)
        if meant is not None:
            yield from mappings(meant, child, (*path, step))
