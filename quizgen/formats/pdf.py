"""pdf: papers, keys and sheets for print, laid out by WeasyPrint.

While a page is laid out nothing is read but the templates' own files and data: URLs.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.request import url2pathname

from quizgen.formats import Unavailable, page
from quizgen.shipped import shipped
from quizgen.text import msg
from quizgen.views import View

if TYPE_CHECKING:
    from weasyprint import Document  # type: ignore[import-untyped]
    from weasyprint.urls import URLFetcher  # type: ignore[import-untyped]

NEARLY_EMPTY = 0.22
"""A last page of which less than this part is used is avoided or filled up where wider or closer lines can do it."""

ACROSS = ("paper", "teacher")
"""The views that go onto sheets that lie across, two pages side by side, where the blueprint asks for such a size."""


def render(*views: View) -> bytes:
    """The pages as a tagged PDF, of several views one behind the other; the same views give the same bytes.

    Errors: `Unavailable` without Pango. Sheets of two pages have no tags.
    """
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError):
        message = msg("PDFs cannot be made: Pango is missing; “quizgen doctor” says how to install it")
        raise Unavailable(message) from None
    documents = [_laid_out(view) for view in views]
    across = views[0].kind in ACROSS and views[0].print.size != views[0].print.page
    whole = documents[0].copy([one for document in documents for one in document.pages])
    options = {} if across else {"pdf_variant": "pdf/ua-1"}
    return bytes(whole.write_pdf(finisher=partial(_finish, across=across), **options))


def _finish(document: object, pdf: Any, *, across: bool) -> None:
    from quizgen.formats import fonts, impose

    fonts.shrink(document, pdf)
    if across:
        impose.side_by_side(pdf)


def _laid_out(view: View) -> Document:
    """The pages of a view: with closer lines where that spares a page that holds next to nothing, else with wider ones
    where that fills it; with a page more where their count is to be even."""
    document, spacing = _pages(view), ""
    if _used(document) < NEARLY_EMPTY:
        for other in ("tight", "loose"):
            trial = _pages(view, spacing=other)
            if len(trial.pages) == len(document.pages) - (other == "tight"):
                document, spacing = trial, other
                break
    if view.print.even_pages and len(document.pages) % 2:
        document = _pages(view, spacing=spacing, blank_page=True)
    return document


def _pages(view: View, **more: Any) -> Document:
    from weasyprint import HTML

    folder = shipped("templates")
    html = page.render(view, medium="pdf", **more)
    return HTML(string=html, base_url=folder.as_uri() + "/", url_fetcher=fetcher(folder)).render()


def _used(document: Document) -> float:
    """The part of the last page above the end of the text; 1 where there is one page only."""
    last = document.pages[-1]
    found = last.anchors.get("end") if len(document.pages) > 1 else None
    return float(found[1] / last.height) if found else 1.0


def fetcher(folder: Path) -> URLFetcher:
    """What WeasyPrint reads addresses with: an address that is neither of the folder nor data: stops the making."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Templates(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
            if not url.startswith("data:") and not _within(folder, url):
                raise PermissionError(f"a page may not read {url}")
            return super().fetch(url, headers)

    return Templates(allowed_protocols={"data", "file"}, allow_redirects=False, fail_on_errors=True)


def _within(folder: Path, url: str) -> bool:
    path = url.removeprefix("file://")
    return path != url and Path(url2pathname(path)).resolve().is_relative_to(folder.resolve())
