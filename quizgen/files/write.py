"""Values into files: YAML that people like to edit, canonical JSON, and writing that is whole or not at all."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import re
import tempfile
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from quizgen.model import Question

_BASE = [field.name for field in dataclasses.fields(Question)]
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What JSON allows in a string and YAML does not, or folds."""

SHORT = 70
"""A list of texts stands on one line if it has at most so many characters."""


def save(path: Path, content: bytes | str) -> None:
    """Writes a file whole: the old or the new content is there at any moment, never a part."""
    path = Path(os.path.realpath(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".quizgen-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content.encode() if isinstance(content, str) else content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, _mode(path))
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _mode(path: Path) -> int:
    """The permissions that a file has, or that a new one gets."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


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


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


def to_json(value: Any) -> str:
    """Canonical JSON with a line end, which YAML reads as the same."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"


def to_yaml(value: Any) -> str:
    """YAML in the order given; short lists of short texts on one line, several lines of text as a block."""
    return str(yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000))


def to_flow(value: Any) -> str:
    """YAML on one line, as it may stand inside brackets."""
    return str(yaml.dump([value], Dumper=_FlowDumper, allow_unicode=True, sort_keys=False, width=1_000_000))[1:-2]


def to_line(value: Any) -> str:
    """YAML on one line, as it may stand behind a key or a dash outside brackets."""
    block = to_yaml({"k": value})[3:-1]
    return to_flow(value) if "\n" in block or isinstance(value, (list, dict)) else block


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key, and never writes an alias."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _represent_list(dumper: yaml.SafeDumper, value: list[Any]) -> yaml.Node:
    texts = all(isinstance(one, (str, int, float)) and "\n" not in str(one) for one in value)
    short = texts and sum(len(str(one)) for one in value) <= SHORT
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=short)


def _represent_text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    """Lines of text as a block where it takes nothing from them, whatever stands behind it; else in double quotes."""
    block = re.search(r"[\x85\u2028\u2029\ufeff\r]|^\s|\n\s|\s\n|\n\Z", value) is None and "\n" in value
    odd = re.search("[\n\x85\u2028\u2029\ufeff]", value) is not None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if block else '"' if odd else None)


_Dumper.yaml_implicit_resolvers = {
    first: [entry for entry in entries if not entry[0].endswith(":timestamp")]
    for first, entries in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
_Dumper.add_representer(list, _represent_list)
_Dumper.add_representer(str, _represent_text)


class _FlowDumper(_Dumper):
    """Puts everything in brackets."""


_FlowDumper.add_representer(list, lambda dumper, value: dumper.represent_sequence("tag:yaml.org,2002:seq", value, True))
_FlowDumper.add_representer(
    dict, lambda dumper, value: dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), True)
)
