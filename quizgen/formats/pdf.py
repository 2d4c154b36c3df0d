"""pdf: papers, keys and sheets for print, laid out by WeasyPrint.

While a page is laid out nothing is read but files among the templates, by their names, and data: URLs.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from quizgen.formats import Mistake, Unavailable, page
from quizgen.look import PLAIN, Look
from quizgen.text import msg
from quizgen.views import Shown, View
from quizgen.wording import _

if TYPE_CHECKING:
    from weasyprint import Document  # type: ignore[import-untyped]
    from weasyprint.urls import URLFetcher  # type: ignore[import-untyped]

NEARLY_EMPTY = 0.22
"""A last page of which less than this part is used is avoided or filled up where closer or wider lines can do it."""

ACROSS = ("paper", "teacher")
"""The views that go onto sheets that lie across, two pages side by side, where the blueprint asks for such a size."""

ROOT = "file:///templates/"
"""What addresses in templates are relative to: no folder, but all folders of templates as one (`Look.find`)."""


def render(view: Shown, look: Look = PLAIN) -> bytes:
    """The pages as a tagged PDF; the same view gives the same bytes; errors: `Unavailable` without Pango, `Mistake`."""
    return together((view,), look)


def together(views: Sequence[Shown], look: Look = PLAIN) -> bytes:
    """Several views one behind the other in one PDF; sheets of two pages have no tags; errors as of `render`."""
    if not available():
        raise Unavailable(msg("PDFs cannot be made: Pango is missing; “quizgen doctor” says how to install it"))
    import weasyprint.urls

    across = _lies_across(views[0])
    variant = None if across else "pdf/ua-1"
    with _uncollected():
        try:
            documents = [_laid_out(view, look) for view in views]
        except weasyprint.urls.FatalURLFetchingError as error:
            raise Mistake(*_asking(look, error)) from None
        whole = documents[0].copy([one for document in documents for one in document.pages])
        return bytes(whole.write_pdf(finisher=partial(_finish, across=across), pdf_variant=variant))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for garbage: a layout makes many objects and drops few before its end, and a seventh of its time
    would go into the search."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def available() -> bool:
    """Whether WeasyPrint finds Pango on this machine."""
    try:
        import weasyprint.urls  # noqa: F401
    except (ImportError, OSError):
        return False
    return True


def _lies_across(view: Shown) -> bool:
    return isinstance(view, View) and view.kind in ACROSS and view.print.size != view.print.page


def _finish(document: object, pdf: Any, *, across: bool) -> None:
    from quizgen.formats import fonts, impose

    fonts.shrink(document, pdf)
    if across:
        impose.side_by_side(pdf)


def _laid_out(view: Shown, look: Look) -> Document:
    """The pages of a view: with closer lines where that spares a page that holds next to nothing, else with wider ones
    where that fills it; with a page more where their count is to be even."""
    document, spacing = _pages(view, look), ""
    if _used(document) < NEARLY_EMPTY:
        for other in ("tight", "loose"):
            trial = _pages(view, look, spacing=other)
            if len(trial.pages) == len(document.pages) - (other == "tight"):
                document, spacing = trial, other
                break
    if isinstance(view, View) and view.print.even_pages and len(document.pages) % 2:
        document = _pages(view, look, spacing=spacing, blank_page=True)
    return document


def _pages(view: Shown, look: Look, **more: Any) -> Document:
    from weasyprint import HTML

    html = page.render(view, look, medium="pdf", **more)
    return HTML(string=html, base_url=ROOT, url_fetcher=fetcher(look)).render()


def _used(document: Document) -> float:
    """The part of the last page above the end of the text; 1 where there is one page only."""
    last = document.pages[-1]
    found = last.anchors.get("end") if len(document.pages) > 1 else None
    return float(found[1] / last.height) if found else 1.0


def fetcher(look: Look) -> URLFetcher:
    """What WeasyPrint reads addresses with: one that is neither among the templates nor data: stops the making."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Templates(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            path = look.find(_name(url)) if url.startswith(ROOT) else None
            if path is None:
                raise PermissionError(url)
            return URLFetcherResponse(f"template:{path.name}", path.read_bytes())

    return Templates(allowed_protocols={"data", "file"}, allow_redirects=False, fail_on_errors=True)


def _name(url: str) -> str:
    """The name of a template by its address."""
    return unquote(url.removeprefix(ROOT).split("?")[0].split("#")[0])


def _asking(look: Look, error: BaseException) -> tuple[str, int, str]:
    """File, line and message for an address that may not be read: the first own template in which it stands."""
    url = str(error.__cause__)
    name = _name(url)
    message = _("a page may read files of the folder templates only, not {address}").format(address=name)
    for path in (path for folder in look.folders for path in sorted(folder.rglob("*")) if path.is_file()):
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            if name.rsplit("/", 1)[-1].encode() in line:
                return str(path), number, message
    return str(look.places[0]), 0, message
