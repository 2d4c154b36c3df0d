"""Pages of HTML as Word documents that people can go on editing: the vocabulary of print templates, converted once.

The vocabulary is in templates/questions/README.md. A page stays one tree: `runs` has a handler for each element that
stands in a line, `blocks` for each that stands by itself, `styles` has the named styles, `furniture` is round the text.
"""

from __future__ import annotations

from quizgen.model import PrintSettings
from quizgen.office.pages.blocks import blocks
from quizgen.office.pages.furniture import LOGO, lay_out, logos
from quizgen.office.pages.geometry import page_of
from quizgen.office.pages.package import Package
from quizgen.office.pages.tree import parse

__all__ = ["to_docx"]


def to_docx(html: str, settings: PrintSettings | None = None) -> bytes:
    """A page as a .docx: the same page gives the same bytes."""
    tree = parse(html)
    page = page_of(tree, settings or PrintSettings())
    package = Package(page)
    package.write(blocks(page, tree.children))
    for logo in logos(tree):
        package.add_logo(logo, *LOGO)
    lay_out(package.section, tree, page)
    return package.bytes()
