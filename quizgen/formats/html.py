"""html: the browser self-test and pages to print, each one file that asks the network for nothing."""

import base64
import hashlib

from quizgen import questions, text
from quizgen.formats import PRINTED, page
from quizgen.look import PLAIN, Look
from quizgen.views import Item, Shown, View

SCRIPTS = ("store", "ask", "practice", "exam", "book", "chart", "question", "sheet", "result", "home", "page")
"""The page's own scripts, in the order in which they need each other; core.js and the types come before them."""


def render(view: Shown, look: Look = PLAIN) -> bytes:
    """The page as UTF-8; what is made for paper is laid out by the browser's print dialogue."""
    if isinstance(view, View) and view.kind not in PRINTED:
        return _selftest(view, look).encode()
    return page.render(view, look, medium="browser").encode()


def _selftest(view: View, look: Look) -> str:
    """Prompts stand in its HTML, keys only in its block of data."""
    types = [name for name in questions.registry() if any(part.type == name for part in view.parts)]
    with page.telling(look):
        style, script = _style(view, look, types), _script(look, types)
    items = [item for part in view.parts for item in part.items]
    return page.render(
        view,
        look,
        used=types,
        style=style,
        script=script,
        policy=_policy(style, script),
        key={item.number: item.answer for item in items},
        store=f"quizgen:{view.name}:{view.form}:{_fingerprint(items)}",
    )


def _style(view: View, look: Look, types: list[str]) -> str:
    own = (f"questions/{name}/style.css" for name in types)
    style = page.source(look, "pages/selftest/style.css", "pages/selftest/run.css", *own)
    return page.lean(style + page.sheets(look, "selftest.css", view.theme))


def _script(look: Look, types: list[str]) -> str:
    widgets = (f"questions/{name}/widget.js" for name in types)
    own = (f"pages/selftest/{name}.js" for name in SCRIPTS)
    return page.lean(page.source(look, "pages/selftest/core.js", *widgets, *own))


def _policy(style: str, script: str) -> str:
    """The content security policy under which nothing but this style and this script has any effect."""
    allowed = f"style-src {_hash(style)}; script-src {_hash(script)}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def _fingerprint(items: list[Item]) -> str:
    """Changes with anything that is asked: progress is kept for exactly these questions in this order."""
    return text.digest(*(f"{item.type} {item.points} {item.prompt}" for item in items))
