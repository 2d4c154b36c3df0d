"""Folders of banks: what was read and checked once is kept beside the files, and read again where a file changed."""

from __future__ import annotations

import contextlib
import dataclasses
import gc
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Union

from pydantic import Field, TypeAdapter, ValidationError

from quizgen import __version__, model, questions
from quizgen.files import collect, kind_of, read_bank
from quizgen.files.errors import Complaint, InputError
from quizgen.files.schema import adapter
from quizgen.files.source import why
from quizgen.files.write import plain
from quizgen.wording import _

INDEX = ".quizgen-index.sqlite3"
"""The file that holds what was read; it is safe to delete, and made anew."""

_TABLE = "CREATE TABLE IF NOT EXISTS banks (name TEXT PRIMARY KEY, state TEXT, head TEXT, asked TEXT)"


def read_folder(folder: Path) -> tuple[tuple[Path, model.Bank], ...]:
    """The banks of a folder with their paths, by name; other files are passed over. Errors: those of all banks."""
    complaints: list[Complaint] = []
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in (".yaml", ".yml") and path.is_file())
    with _opened(folder) as index, _without_collecting():
        found = [(path, collect(complaints, index.bank, path)) for path in paths]
        index.forget({path.name for path in paths})
    if complaints:
        raise InputError(*complaints)
    banks = tuple((path, bank) for path, bank in found if bank is not None)
    if not banks:
        raise InputError(Complaint(file=str(folder), message=_("there is no bank in this folder")))
    return banks


@contextlib.contextmanager
def _without_collecting() -> Iterator[None]:
    """Many values come into being, and all stay: looking for garbage among them would take most of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was:
            gc.enable()


@contextlib.contextmanager
def _opened(folder: Path) -> Iterator[_Index]:
    """The index of a folder; where it cannot be kept, everything is read each time."""
    try:
        connection = _connected(folder / INDEX)
    except sqlite3.Error:
        connection = sqlite3.connect(":memory:")
        connection.execute(_TABLE)
    with contextlib.closing(connection):
        yield _Index(connection)


def _connected(path: Path) -> sqlite3.Connection:
    """The index; one that is damaged is begun anew."""
    for _attempt in range(2):
        connection = sqlite3.connect(path, timeout=2)
        try:
            connection.execute(_TABLE)
            connection.execute("SELECT name, state, head, asked FROM banks LIMIT 1").fetchall()
        except sqlite3.OperationalError:
            connection.close()
            raise
        except sqlite3.DatabaseError:
            connection.close()
            path.unlink(missing_ok=True)
        else:
            return connection
    raise sqlite3.DatabaseError(str(path))


class _Index:
    """What is kept of each file: a hash of its bytes and of the form of what is kept, and the bank; None for others."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def bank(self, path: Path) -> model.Bank | None:
        """The bank of a file, None for a file of another kind; errors: what reading it finds."""
        try:
            state = hashlib.blake2b(path.read_bytes(), digest_size=16, salt=_form()).hexdigest()
        except OSError as error:
            raise InputError(Complaint(file=str(path), message=why(error))) from None
        query = "SELECT head, asked FROM banks WHERE name = ? AND state = ?"
        if kept := self.connection.execute(query, (path.name, state)).fetchone():
            with contextlib.suppress(ValidationError):
                return _thawed(*kept)
        bank = read_bank(path) if kind_of(path) == "bank" else None
        with contextlib.suppress(sqlite3.Error), self.connection:
            self.connection.execute(
                "INSERT OR REPLACE INTO banks VALUES (?, ?, ?, ?)", (path.name, state, *_frozen(bank))
            )
        return bank

    def forget(self, there: set[str]) -> None:
        """Takes out what is kept of files that are gone."""
        gone = [name for (name,) in self.connection.execute("SELECT name FROM banks") if name not in there]
        with contextlib.suppress(sqlite3.Error), self.connection:
            self.connection.executemany("DELETE FROM banks WHERE name = ?", [(name,) for name in gone])


@cache
def _form() -> bytes:
    """A hash of the program's version and of the fields of what is kept."""
    classes = (model.Bank, model.Source, model.Origin, *questions.registry().values())
    fields = [[cls.__name__, *(field.name for field in dataclasses.fields(cls))] for cls in classes]
    return hashlib.blake2b(json.dumps([__version__, fields]).encode(), digest_size=16).digest()


def _frozen(bank: model.Bank | None) -> tuple[str, str]:
    """A bank as two texts: all but its questions, and these."""
    head, asked = (dataclasses.replace(bank, questions=()), bank.questions) if bank else (None, ())
    return json.dumps(plain(head), ensure_ascii=False), json.dumps(plain(asked), ensure_ascii=False)


def _thawed(head: str, asked: str) -> model.Bank | None:
    """The reverse of `_frozen`; errors: ValidationError where it is none of ours."""
    if head == "null":
        return None
    bank: model.Bank = adapter(model.Bank).validate_json(head)
    return dataclasses.replace(bank, questions=_questions().validate_json(asked))


@cache
def _questions() -> TypeAdapter[Any]:
    """The validator of many questions of all types at once."""
    types: Any = tuple(questions.registry().values())
    for cls in types:
        adapter(cls)
    return TypeAdapter(tuple[Annotated[Union[types], Field(discriminator="type")], ...])  # noqa: UP007
