"""html: the browser self-test, one file that needs nothing else and asks the network for nothing; reports to print."""

from quizgen.formats import page, selftest
from quizgen.views import Shown, View


def render(view: Shown) -> bytes:
    """The page as UTF-8."""
    return (selftest.render(view) if isinstance(view, View) else page.render(view)).encode()
