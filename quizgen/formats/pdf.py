"""pdf: paper and key for print, laid out by WeasyPrint.

While a page is laid out nothing is read but the templates' own files and data: URLs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.request import url2pathname

from quizgen.formats import Unavailable, page
from quizgen.shipped import shipped
from quizgen.text import msg
from quizgen.views import Shown

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher  # type: ignore[import-untyped]


def render(view: Shown) -> bytes:
    """The page as a tagged PDF; the same view gives the same bytes; errors: `Unavailable` without Pango."""
    try:
        from weasyprint import HTML  # type: ignore[import-untyped]
    except (ImportError, OSError):
        message = msg("PDFs cannot be made: Pango is missing; “quizgen doctor” says how to install it")
        raise Unavailable(message) from None
    from quizgen.formats.fonts import shrink

    folder = shipped("templates")
    html = HTML(string=page.render(view), base_url=folder.as_uri() + "/", url_fetcher=fetcher(folder))
    return bytes(html.write_pdf(finisher=shrink, pdf_variant="pdf/ua-1"))


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
