"""The edge to what people handed in: result files, and texts with codes in them, read from files and folders."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quizgen.files.errors import InputError
from quizgen.files.source import read_text
from quizgen.files.tree import KINDS
from quizgen.results import MARK, Damaged, Remark, Sitting, checksum, codes, parsed, sitting_of
from quizgen.text import msg
from quizgen.wording import _

KIND = "result/1"

TEXTS, WORKBOOKS = {".json", ".txt"}, {".xlsx"}
"""What is looked at in a folder, by the end of a name."""

_FIRST_KEY = re.compile(r'\s*\{\s*"quizgen"\s*:\s*"([^"]*)"')


@dataclass(frozen=True, kw_only=True)
class Handed:
    """A sitting and where it was found: a file, or a file and the number of the code in it."""

    sitting: Sitting
    origin: str


@dataclass
class Found:
    """All that files and folders hold: sittings, frozen papers, workbooks, and what cannot be read as any of them."""

    handed: list[Handed] = field(default_factory=list)
    papers: list[Path] = field(default_factory=list)
    workbooks: list[Path] = field(default_factory=list)
    damaged: list[Remark] = field(default_factory=list)
    passed_over: int = 0


def find(paths: Iterable[Path]) -> Found:
    """What files and folders hold; each file once; errors: `InputError` for a path that is not there."""
    found, seen = Found(), set()
    for path, named in _files(paths):
        if (whole := path.resolve()) not in seen:
            seen.add(whole)
            _look_into(path, found, named=named)
    return found


def _files(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """Every file with whether it was named; of folders those that are not hidden, in the order of their names."""
    for path in paths:
        if path.is_dir():
            inside = (one.relative_to(path) for one in sorted(path.rglob("*")) if one.is_file())
            yield from ((path / one, False) for one in inside if not any(part[0] in ".~" for part in one.parts))
        else:
            yield path, True


def _look_into(path: Path, found: Found, *, named: bool) -> None:
    """Puts what a file holds to the rest, by its content."""
    if path.suffix.lower() in WORKBOOKS:
        found.workbooks.append(path)
    elif named or path.suffix.lower() in TEXTS:
        _look_into_text(path, found, named=named)
    else:
        found.passed_over += 1


def _look_into_text(path: Path, found: Found, *, named: bool) -> None:
    try:
        text = read_text(path)
        kind = _FIRST_KEY.match(text)
        if kind is None and not text.lstrip().startswith("{"):
            _take_codes(text, path, found, named=named)
        elif kind and kind[1] == KINDS["paper"]:
            found.papers.append(path)
        else:
            found.handed.append(Handed(sitting=_of_json(text, kind[1] if kind else ""), origin=str(path)))
    except Damaged as damage:
        found.damaged.append(Remark(origin=str(path), message=damage.message, args=damage.args_))
    except InputError as error:
        if named and not path.exists():
            raise
        found.damaged += [Remark(origin=str(path), message=complaint.message) for complaint in error.complaints]


def _take_codes(text: str, path: Path, found: Found, *, named: bool) -> None:
    """The codes of a text; one without any is passed over in a folder."""
    number = 0
    for number, one in enumerate(codes(text), 1):
        origin = _("{file}: code {number}").format(file=path, number=number)
        if isinstance(one, Damaged):
            found.damaged.append(Remark(origin=origin, message=one.message, args=one.args_))
        else:
            found.handed.append(Handed(sitting=one, origin=origin))
    if not number and named:
        raise Damaged(msg("neither a result nor a code that begins with {mark} stands here"), mark=MARK)
    found.passed_over += not number


# ---- result files


def _of_json(text: str, kind: str) -> Sitting:
    """The sitting of a result file; errors: `Damaged`."""
    if kind != KIND:
        raise Damaged(_OTHERS.get(kind, msg("this is no result, or a damaged one")))
    found = parsed(text)
    fields = [found.get(name) for name in ("paper", "form", "fingerprint")]
    candidate = found.get("candidate")
    pairs = [[name, value] for name, value in candidate.items()] if isinstance(candidate, dict) else None
    times = [_seconds(found.get(name)) for name in ("started", "finished")]
    all_values = [*fields, pairs, found.get("sitting"), *times, found.get("responses")]
    sitting = sitting_of(all_values)
    if found.get("check") != checksum(all_values):
        raise Damaged(msg("changed after it was handed in, or damaged: its checksum does not fit"))
    return sitting


_OTHERS = {
    "progress/1": msg("this is the progress of a self-test, not the result of an exam"),
    "result/2": msg("this result was made by a newer quizgen"),
}


def _seconds(found: Any) -> int | None:
    """A time such as 2024-04-01T08:30:00Z in seconds since 1970."""
    try:
        return int(datetime.datetime.fromisoformat(found).timestamp())
    except (TypeError, ValueError, OverflowError, OSError):
        return None


def day(seconds: int) -> str:
    """The day of a time, as 2024-04-01; "" for one that no calendar has."""
    try:
        return f"{datetime.datetime.fromtimestamp(seconds):%Y-%m-%d}"
    except (OverflowError, ValueError, OSError):
        return ""
