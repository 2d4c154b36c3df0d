"""A look: where templates come from, nearest first, and the wording that goes over the catalogues of messages."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from quizgen import questions
from quizgen.shipped import shipped

LOGOS = ("logo.svg", "logo.png", "logo.jpg")
"""The names under which a logo is looked for, the first one found counts."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Look:
    """What pages look like and say; without any of it they are as shipped.

    `folders` are a trainer's own folders of templates. `wording` says by language what to put for a message of the
    catalogue, or for what it says in that language; places for values stand as %(name)s.
    """

    folders: tuple[Path, ...] = ()
    wording: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    theme: str = "default"
    organisation: str = ""

    @cached_property
    def places(self) -> tuple[Path, ...]:
        """Every folder of templates, nearest first: the trainer's, those of plug-ins, the package's."""
        return (*self.folders, *dict.fromkeys(_plugged()), shipped("templates"))

    def find(self, name: str) -> Path | None:
        """The nearest file of this name below the folders; None for one that is not there or leads outside."""
        for folder in self.places:
            path = folder / name
            if path.is_file() and path.resolve().is_relative_to(folder.resolve()):
                return path
        return None

    def names(self, pattern: str) -> list[str]:
        """The names of all templates that fit a pattern (*.j2), sorted."""
        found = (path.relative_to(folder) for folder in self.places for path in folder.rglob(pattern))
        return sorted({path.as_posix() for path in found})

    def themes(self) -> list[str]:
        """The names of the themes that can be chosen."""
        return [name.split("/")[1] for name in self.names("print.css") if name.count("/") == 2]

    def says(self, language: str) -> dict[str, str]:
        """The own wording for a language tag: what is written for zh holds for zh-CN, unless zh-CN says otherwise."""
        tag = language.lower()
        fitting = [one for one in self.wording if tag == one.lower() or tag.startswith(f"{one.lower()}-")]
        return {key: said for one in sorted(fitting, key=len) for key, said in self.wording[one].items()}


PLAIN = Look()
"""Everything as shipped."""


def _plugged() -> Iterator[Path]:
    """The folders `templates` of the packages that bring question types of their own."""
    for cls in questions.registry().values():
        module = sys.modules[cls.__module__]
        if cls not in questions.BUILT_IN and module.__package__ and module.__file__:
            folder = Path(module.__file__).parent / "templates"
            if folder.is_dir():
                yield folder
