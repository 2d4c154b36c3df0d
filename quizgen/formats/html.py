"""html: the browser self-test, the exam page, and pages to print, each one file that asks the network for nothing."""

from quizgen.formats import exam, page, selftest
from quizgen.look import PLAIN, Look
from quizgen.views import Shown, View

PAGES = {"selftest": selftest.render, "exam": exam.render}
"""The views that a browser does more with than print them."""


def render(view: Shown, look: Look = PLAIN) -> bytes:
    """The page as UTF-8; what is made for paper is laid out by the browser's print dialogue."""
    if isinstance(view, View) and view.kind in PAGES:
        return PAGES[view.kind](view, look).encode()
    return page.render(view, look, medium="browser").encode()
