"""html: the browser self-test, one file that needs nothing else and asks the network for nothing; reports to print."""

from quizgen.formats import page, selftest
from quizgen.look import PLAIN, Look
from quizgen.views import Shown, View


def render(view: Shown, look: Look = PLAIN) -> bytes:
    """The page as UTF-8."""
    return (selftest.render(view, look) if isinstance(view, View) else page.render(view, look)).encode()
