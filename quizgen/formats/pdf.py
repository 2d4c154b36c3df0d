"""pdf: paper and key for print, laid out by WeasyPrint.

While a page is laid out nothing is read but files among the templates, by their names, and data: URLs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from quizgen.formats import Mistake, Unavailable, page
from quizgen.look import PLAIN, Look
from quizgen.text import msg
from quizgen.views import Shown
from quizgen.wording import _

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher  # type: ignore[import-untyped]

ROOT = "file:///templates/"
"""What addresses in templates are relative to: no folder, but all folders of templates as one (`Look.find`)."""


def render(view: Shown, look: Look = PLAIN) -> bytes:
    """The page as a tagged PDF; the same view gives the same bytes; errors: `Unavailable` without Pango, `Mistake`."""
    try:
        from weasyprint import HTML  # type: ignore[import-untyped]
        from weasyprint.urls import FatalURLFetchingError
    except (ImportError, OSError):
        message = msg("PDFs cannot be made: Pango is missing; “quizgen doctor” says how to install it")
        raise Unavailable(message) from None
    from quizgen.formats.fonts import shrink

    html = HTML(string=page.render(view, look), base_url=ROOT, url_fetcher=fetcher(look))
    try:
        return bytes(html.write_pdf(finisher=shrink, pdf_variant="pdf/ua-1"))
    except FatalURLFetchingError as error:
        raise Mistake(*_asking(look, error)) from None


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
