"""Trees into model values, through pydantic, with each of its errors told by place and in plain words."""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import Any, Literal, TypeVar, cast, get_args, get_origin

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from quizgen import model
from quizgen.files.errors import Complaint
from quizgen.files.shape import below, branch, hints, mappings, members
from quizgen.files.tree import Loc, Node
from quizgen.wording import _

T = TypeVar("T")

_NUMBER = re.compile(r"[+-]?\d{1,6}(\.\d{1,6}|/\d{1,6})?")
_WHOLE = re.compile(r"[+-]?\d{1,12}")


def adapter(cls: Any) -> TypeAdapter[Any]:
    """The validator of a model class: unknown keys are errors, strings become numbers only where the field is one."""
    return _adapter(cls)


@cache
def _adapter(cls: Any) -> TypeAdapter[Any]:
    for part in [*_parts_of_model(), cls]:
        with_config(ConfigDict(extra="forbid", allow_inf_nan=False))(part)
    return TypeAdapter(cls)


@cache
def _parts_of_model() -> tuple[Any, ...]:
    return tuple(value for value in vars(model).values() if dataclasses.is_dataclass(value))


def build(cls: type[T], node: Node, file: str, complaints: list[Complaint], path: Loc = ()) -> T | None:
    """A value of the class from a tree; what is wrong goes to the complaints. `path` is where the tree stands."""
    _blunt_numbers(cls, node)
    try:
        return cast(T, adapter(cls).validate_python(node.data()))
    except ValidationError as error:
        complaints.extend(_complaints(error, cls, node, file, path))
        return None


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


def _blunt_numbers(cls: Any, root: Node) -> None:
    """Takes the value of what should be a number and is none of a sane size: 1e999999999 would cost all memory."""
    for kind, node, _path in mappings(cls, root):
        for name, hint in hints(kind).items():
            pattern = {Fraction: _NUMBER, float: _NUMBER, int: _WHOLE}.get(hint)
            text = node.text(name)
            if pattern and text is not None and not pattern.fullmatch(text.strip()):
                node.value[name].value = "?"


# ---- pydantic's errors


def _complaints(error: ValidationError, cls: Any, root: Node, file: str, above: Loc) -> Iterator[Complaint]:
    for entry in error.errors(include_url=False, include_input=False, include_context=True):
        place = _locate(entry["loc"], cls, root)
        if place is not None:
            yield _complaint(entry["type"], place, file, above)


@dataclasses.dataclass(frozen=True)
class _Place:
    """Where an error is: the path, the node there or the one above, and the types of both."""

    path: Loc
    node: Node
    kind: Any
    parent: Node
    owner: Any


def _locate(loc: Loc, kind: Any, node: Node) -> _Place | None:
    """Follows pydantic's location; None where it speaks of a branch of a union that was not meant."""
    path: list[str | int] = []
    parent, owner = node, kind
    for step in loc:
        if members(kind):
            kind = branch(kind, node)
            if not _is_tag_of(str(step), kind):
                return None
            continue
        parent, owner = node, kind
        path.append(step)
        node, kind = node.child(step) or node, below(kind, step)
    return _Place(tuple(path), node, kind, parent, owner)


def _is_tag_of(tag: str, kind: Any) -> bool:
    return tag.startswith("tuple[") if get_origin(kind) is tuple else tag == kind.__name__


def _complaint(error: str, place: _Place, file: str, above: Loc) -> Complaint:
    line, column = place.node.line, place.node.column
    if error == "unexpected_keyword_argument":
        (line, column), message = place.node.key, _unknown_key(place)
    elif error == "too_long":
        message = _number_of_entries(place.kind)
    elif error == "missing" and get_origin(place.owner) is tuple:
        place = dataclasses.replace(place, path=place.path[:-1])
        message = _number_of_entries(place.owner)
    elif error == "missing":
        message = _("is missing")
    else:
        message = _wanted(place.kind, place.node)
    return Complaint(file=file, line=line, column=column, field=label((*above, *place.path)), message=message)


def _unknown_key(place: _Place) -> str:
    """What was meant by a key that the class does not have."""
    known = list(hints(place.owner))
    if place.parent.flow and place.node.value is None:
        return _("what stands behind a comma in {…} is read as a key; put quotes round the text before it")
    if close := difflib.get_close_matches(str(place.path[-1]), known, n=1):
        return _("unknown key; did you mean “{key}”?").format(key=close[0])
    return _("unknown key; possible here: {keys}").format(keys=", ".join(known))


def _number_of_entries(kind: Any) -> str:
    message = _("exactly {count} entries are needed; put quotes round a text that holds a comma")
    return message.format(count=len(get_args(kind)))


def _wanted(kind: Any, node: Node) -> str:
    """What would be right for a value of this type."""
    if members(kind):
        kind = branch(kind, node)
    if kind is str:
        return _not_text(node)
    if get_origin(kind) is Literal:
        return one_of(get_args(kind))
    if get_origin(kind) is tuple:
        if get_args(kind)[-1] is not Ellipsis:
            return _("two entries in brackets are needed: [one, other]")
        return _("a list is needed: lines that begin with “- ”, or […]")
    if dataclasses.is_dataclass(kind) or get_origin(kind) is Mapping:
        return _("keys and values are needed (key: value)")
    return _not_a(kind)


def _not_a(kind: Any) -> str:
    if kind is bool:
        return _("true or false is needed")
    if kind is int:
        return _("a whole number is needed, such as 20")
    return _("a number is needed, such as 2, 0.5 or 1/2") if kind is Fraction else _("a number is needed, such as 0.5")


def one_of(choices: Any) -> str:
    """The message for a word that is none of the possible ones."""
    return _("must be one of: {choices}").format(choices=", ".join(choices))


def _not_text(node: Node) -> str:
    if isinstance(node.value, list):
        return _("text is needed, not a list; put quotes round a text that begins with [ or [[")
    if isinstance(node.value, dict):
        return _("text is needed, not keys and values; put quotes round a text that holds a colon and a space")
    return _("text is needed; nothing stands here (put quotes round a text that begins with #)")
