"""html: the browser self-test and pages to print, each one file that asks the network for nothing."""

from quizgen.formats import PRINTED, page, selftest
from quizgen.look import PLAIN, Look
from quizgen.views import Shown, View


def render(view: Shown, look: Look = PLAIN) -> bytes:
    """The page as UTF-8; what is made for paper is laid out by the browser's print dialogue."""
    if isinstance(view, View) and view.kind not in PRINTED:
        return selftest.render(view, look).encode()
    return page.render(view, look, medium="browser").encode()
