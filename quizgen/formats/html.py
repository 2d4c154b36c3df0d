"""html: the browser self-test, one file that needs nothing else."""

from quizgen.formats import page
from quizgen.views import View


def render(view: View) -> bytes:
    """The page as UTF-8."""
    return page.render(view).encode()
