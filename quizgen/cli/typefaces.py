"""What this machine's fonts lack for the pages that are to be made, told by name before they are made."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from quizgen.cli import doctor, machine
from quizgen.model import phrases
from quizgen.text import is_cjk
from quizgen.wording import _

MOST = 200
"""So many rare characters are looked up at the most."""


def lacking(views: Sequence[Any]) -> Iterator[str]:
    """A note for each face of Chinese type that is missing, and one with the characters that no font has."""
    shown = {character for view in views for phrase in phrases(view) for character in phrase}
    families = machine.fonts()
    if families is not None and any(map(is_cjk, shown)):
        yield from _missing_faces(families)
    if rare := without_glyph(shown):
        message = _("Note: no installed font has these characters, so they print as empty boxes: {characters}")
        yield message.format(characters=" ".join(rare))


def _missing_faces(families: Sequence[str]) -> Iterator[str]:
    for face, name in doctor.face_names().items():
        if not doctor.of_face(face, families):
            message = _("Note: a font is missing, another one stands in: {name}; “quizgen doctor” says how to get it")
            yield message.format(name=name)


def without_glyph(characters: Iterable[str]) -> tuple[str, ...]:
    """The characters that no installed font has, as far as fontconfig tells; Chinese fonts have those of GB 2312."""
    lister = shutil.which("fc-list")
    rare = sorted(one for one in characters if not _common(one) and one.isprintable())[:MOST]
    if not lister or not rare or _found(lister, rare):
        return ()
    return tuple(one for one in rare if not _found(lister, [one]))


def _common(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return character.isspace()
    return True


def _found(lister: str, characters: Sequence[str]) -> bool:
    """Whether one font has all these characters."""
    pattern = ":charset=" + " ".join(f"{ord(one):x}" for one in characters)
    return bool(subprocess.run([lister, pattern, "family"], capture_output=True, check=False).stdout.strip())
