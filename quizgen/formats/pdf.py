"""pdf: paper and key, laid out by WeasyPrint."""

from quizgen.formats import page
from quizgen.views import View


def render(view: View) -> bytes:
    """The page as PDF; the same view gives the same bytes."""
    from weasyprint import HTML

    return bytes(HTML(string=page.render(view)).write_pdf())
