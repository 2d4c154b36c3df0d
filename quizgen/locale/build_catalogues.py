"""Compiles the gettext catalogues when the package is built; run by hand, first updates them from the sources.

python quizgen/locale/build_catalogues.py
"""

import io
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "say": None, "msg": None}
METHODS = [("quizgen/**.py", "python"), ("templates/**.j2", "jinja2")]
OPTIONS = {"templates/**.j2": {"trimmed": "true", "silent": "false"}}


def extracted(root: Path) -> Catalog:
    """Every message of the source tree."""
    catalogue = Catalog(project="quizgen", charset="utf-8")
    for found in extract_from_dir(root, METHODS, OPTIONS, keywords=KEYWORDS):
        file, _line, message, _comments, context = found
        if not file.startswith((".", "out/")):
            catalogue.add(message, locations=[(file, 0)], context=context)
    return catalogue


def update_all(root: Path) -> None:
    """Brings every .po up to date with the sources: new messages come in empty, old ones go."""
    template = extracted(root)
    for path in _catalogues(root):
        with path.open("rb") as stream:
            catalogue = read_po(stream, locale=path.parent.parent.name)
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        catalogue.obsolete.clear()
        with path.open("wb") as stream:
            write_po(stream, catalogue, width=118, no_location=True, omit_header=False, sort_output=True)


def compile_all(root: Path) -> None:
    """Writes the .mo beside every .po, whole and only where it changes: the program may be running."""
    for path in _catalogues(root):
        content, target = io.BytesIO(), path.with_suffix(".mo")
        with path.open("rb") as stream:
            write_mo(content, read_po(stream))
        if not target.exists() or target.read_bytes() != content.getvalue():
            target.with_suffix(".mo.new").write_bytes(content.getvalue())
            target.with_suffix(".mo.new").replace(target)


def _catalogues(root: Path) -> list[Path]:
    return sorted((root / "quizgen" / "locale").glob("*/LC_MESSAGES/*.po"))


class BuildCatalogues(BuildHookInterface[Any]):  # type: ignore[misc,unused-ignore]
    """The build hook."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_all(Path(self.root))


if __name__ == "__main__":
    here = Path(__file__).parents[2]
    update_all(here)
    compile_all(here)
