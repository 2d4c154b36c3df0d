"""html: the browser self-test and pages for print, each one file that asks the network for nothing."""

import base64
import hashlib

from quizgen import questions, text
from quizgen.formats import PRINTED, page
from quizgen.views import Item, View

SCRIPTS = ("store", "ask", "practice", "exam", "book", "chart", "question", "sheet", "result", "home", "page")
"""The page's own scripts, in the order in which they need each other; core.js and the types come before them."""


def render(view: View) -> bytes:
    """The page as UTF-8: the self-test, or a page made for a browser's print dialogue."""
    return (page.render(view, medium="browser") if view.kind in PRINTED else _selftest(view)).encode()


def _selftest(view: View) -> str:
    """The self-test: prompts stand in its HTML, keys only in its block of data."""
    types = [name for name in questions.registry() if any(part.type == name for part in view.parts)]
    styles = (f"questions/{name}/style.css" for name in types)
    style = page.lean(page.source("pages/selftest/style.css", "pages/selftest/run.css", *styles))
    widgets = (f"questions/{name}/widget.js" for name in types)
    own = (f"pages/selftest/{name}.js" for name in SCRIPTS)
    script = page.lean(page.source("pages/selftest/core.js", *widgets, *own))
    items = [item for part in view.parts for item in part.items]
    return page.render(
        view,
        used=types,
        style=style,
        script=script,
        policy=_policy(style, script),
        key={item.number: item.answer for item in items},
        store=f"quizgen:{view.name}:{view.form}:{_fingerprint(items)}",
    )


def _policy(style: str, script: str) -> str:
    """The content security policy under which nothing but this style and this script has any effect."""
    allowed = f"style-src {_hash(style)}; script-src {_hash(script)}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def _fingerprint(items: list[Item]) -> str:
    """Changes with anything that is asked: progress is kept for exactly these questions in this order."""
    return text.digest(*(f"{item.type} {item.points} {item.prompt}" for item in items))
