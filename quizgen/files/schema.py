"""Trees into model values, through pydantic, with each of its errors told by place and in plain words."""

from __future__ import annotations

import dataclasses
import difflib
from collections import defaultdict
from functools import cache
from typing import Any, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from quizgen import model
from quizgen.files.errors import Complaint, InputError
from quizgen.files.tree import Node
from quizgen.wording import _

T = TypeVar("T")
Loc = tuple[str | int, ...]


@cache
def adapter(cls: type[T]) -> TypeAdapter[T]:
    """The validator of a model class: unknown keys are errors, strings become numbers only where the field is one."""
    for part in [*_parts_of_model(), cls]:
        with_config(ConfigDict(extra="forbid"))(part)
    return TypeAdapter(cls)


@cache
def _parts_of_model() -> tuple[Any, ...]:
    return tuple(value for value in vars(model).values() if dataclasses.is_dataclass(value))


def build(cls: type[T], node: Node, file: str, path: Loc = ()) -> T:
    """A value of the class from a tree; `path` is where the tree stands in its file."""
    try:
        return adapter(cls).validate_python(node.data())
    except ValidationError as error:
        raise InputError(*_complaints(error, node, file, path)) from None


def label(path: Loc) -> str:
    """A path as people write it: sections[0].body[1].term."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.lstrip(".")


def complaint_at(root: Node, path: Loc, message: str, file: str, above: Loc = ()) -> Complaint:
    """A complaint about the value at a path, or about the nearest one above it."""
    node = root
    for step in path:
        found = node.child(step)
        if found is None:
            break
        node = found
    return Complaint(file=file, line=node.line, column=node.column, field=label((*above, *path)), message=message)


# ---- pydantic's errors


@dataclasses.dataclass(frozen=True)
class _Found:
    """One error of pydantic: where it is in the tree, and which branch of each union it speaks of."""

    kind: str
    path: Loc
    branches: tuple[tuple[Loc, str], ...]
    context: dict[str, Any]
    node: Node


def _complaints(error: ValidationError, root: Node, file: str, above: Loc) -> list[Complaint]:
    found = [_locate(entry, root) for entry in error.errors(include_url=False, include_input=False)]
    tags: dict[Loc, list[str]] = defaultdict(list)
    for one in found:
        for path, tag in one.branches:
            tags[path].append(tag)
    told: dict[tuple[Loc, str], Complaint] = {}
    for one in found:
        if all(tag == _best(tags[path], _at(root, path)) for path, tag in one.branches):
            line, column = (one.node.key if one.kind == "unexpected_keyword_argument" else (one.node.line, one.node.column))
            complaint = Complaint(
                file=file, line=line, column=column, field=label((*above, *one.path)), message=_message(one, root)
            )
            told.setdefault((one.path, complaint.message), complaint)
    return list(told.values())


def _locate(entry: Any, root: Node) -> _Found:
    """Splits pydantic's location into steps that the tree has and the union branches between them."""
    steps, node, branches = [], root, []
    loc = entry["loc"]
    for number, step in enumerate(loc):
        child = node.child(step) if isinstance(step, int) or isinstance(node.value, dict) else None
        last_is_field = number == len(loc) - 1 and entry["type"] == "missing"
        if child is not None:
            steps.append(step)
            node = child
        elif last_is_field or isinstance(step, int):
            steps.append(step)
        else:
            branches.append((tuple(steps), str(step)))
    return _Found(entry["type"], tuple(steps), tuple(branches), entry.get("ctx", {}), node)


def _at(root: Node, path: Loc) -> Node:
    for step in path:
        root = root.child(step) or root
    return root


def _best(tags: list[str], node: Node) -> str:
    """The branch of a union that the value was most likely meant for."""
    if isinstance(node.value, dict):
        keys = set(node.value)
        return max(tags, key=lambda tag: len(keys & _fields(tag)))
    wanted = "tuple" if isinstance(node.value, list) else ""
    fitting = [tag for tag in tags if tag.startswith(wanted)] if wanted else [t for t in tags if not _fields(t)]
    return (fitting or tags)[0]


def _fields(tag: str) -> set[str]:
    return set(getattr(getattr(model, tag, None), "__dataclass_fields__", ()))


def _message(found: _Found, root: Node) -> str:
    """What is wrong and what would be right."""
    kind, node = found.kind, found.node
    if kind == "missing":
        return _("is missing")
    if kind == "unexpected_keyword_argument":
        return _unknown_key(found, root)
    if kind in ("string_type", "string_sub_type"):
        return _not_text(node)
    if kind in ("int_parsing", "int_type", "int_from_float"):
        return _("a whole number is needed")
    if kind.startswith(("float", "fraction")):
        return _("a number is needed, such as 2, 0.5 or 1/2")
    if kind.startswith("bool"):
        return _("true or false is needed")
    if kind == "literal_error":
        return _("must be one of: {choices}").format(choices=str(found.context.get("expected", "")).replace("'", "").replace(" or ", ", "))
    if kind in ("tuple_type", "list_type"):
        return _("a list is needed (lines that begin with “- ”, or […])")
    if kind in ("too_long", "too_short"):
        return _("exactly {count} entries are needed; put quotes round a text that holds a comma").format(
            count=found.context.get("max_length", found.context.get("min_length", 2))
        )
    return _("a mapping is needed (key: value)") if "dataclass" in kind or "dict" in kind else kind.replace("_", " ")


def _unknown_key(found: _Found, root: Node) -> str:
    parent, key = _at(root, found.path[:-1]), str(found.path[-1])
    if parent.flow and found.node.value is None:
        return _("what stands behind an ASCII comma is read as a key; put quotes round the text before it")
    cls = getattr(model, found.branches[-1][1], None) if found.branches else None
    known = sorted(getattr(cls, "__dataclass_fields__", ()))
    close = difflib.get_close_matches(key, known or _all_fields(), n=1)
    if close:
        return _("unknown key; did you mean “{key}”?").format(key=close[0])
    if known:
        return _("unknown key; possible here: {keys}").format(keys=", ".join(known))
    return _("unknown key; put quotes round a text that holds a colon")


@cache
def _all_fields() -> list[str]:
    return sorted({name for part in _parts_of_model() for name in part.__dataclass_fields__})


def _not_text(node: Node) -> str:
    if isinstance(node.value, list):
        return _("text is needed, not a list; put quotes round a text that begins with [ or [[")
    if isinstance(node.value, dict):
        return _("text is needed, not keys and values; put quotes round a text that holds a colon and a space")
    return _("text is needed; nothing stands here (put quotes round a text that begins with #)")
