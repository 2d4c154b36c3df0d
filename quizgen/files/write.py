"""Values into files: YAML that people like to edit, canonical JSON, and writing that is whole or not at all."""

import contextlib
import dataclasses
import json
import os
import tempfile
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from quizgen.model import Question

_BASE = [field.name for field in dataclasses.fields(Question)]


def save(path: Path, content: bytes | str) -> None:
    """Writes a file whole: the old or the new content is there at any moment, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content.encode() if isinstance(content, str) else content)
            stream.flush()
            os.fsync(stream.fileno())
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(name, 0o666 & ~umask)
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def plain(value: Any) -> Any:
    """A model value as lists, mappings, strings and numbers, without what equals the default."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in _names(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else str(value)
    return value


def _names(value: Any) -> list[str]:
    """The fields worth writing; of a question first what makes it, then what is said about it."""
    fields = dataclasses.fields(value)
    names = [f.name for f in fields if f.name == "type" or getattr(value, f.name) != _default(f)]
    if isinstance(value, Question):
        own = [name for name in names if name not in _BASE]
        names = ["id", "type", *own, *(name for name in names if name in _BASE[2:])]
    return names


def _default(field: "dataclasses.Field[Any]") -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


def to_json(value: Any) -> str:
    """Canonical JSON with a line end."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def to_yaml(value: Any) -> str:
    """YAML in the order given; short lists of short texts on one line."""
    return str(yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000))


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _represent_list(dumper: yaml.SafeDumper, value: list[Any]) -> yaml.Node:
    short = all(isinstance(one, (str, int, float)) for one in value) and sum(len(str(one)) for one in value) < 70
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=short)


_Dumper.add_representer(list, _represent_list)
