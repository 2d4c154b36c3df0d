"""The exam as a page: prompts and the scripts that ask them, nothing by which anything could be marked."""

from quizgen.formats import page, selftest
from quizgen.look import Look
from quizgen.views import View, fingerprint

SCRIPTS = ("sitting", "candidate", "handed", "page")
"""The page's own scripts; those of the self-test that know of no key come before them."""


def render(view: View, look: Look) -> str:
    """The whole page."""
    types = selftest.used(view)
    with page.telling(look):
        style = selftest.styles(view, look, "pages/exam/style.css")
        script = selftest.scripts(
            look,
            "pages/selftest/core.js",
            *(f"questions/{name}/widget.js" for name in types),
            *(f"pages/selftest/{name}.js" for name in selftest.ASKING),
            *(f"pages/exam/{name}.js" for name in SCRIPTS),
        )
    mark = fingerprint(view)
    paper = {**selftest.paper(view), "fingerprint": mark, "store": f"quizgen:exam:{view.name}:{view.form}:{mark}"}
    return page.render(
        view,
        look,
        used=types,
        style=style,
        script=script,
        policy=selftest.policy(style, script),
        paper=paper,
        items=selftest.items(view),
        fields=page.asked_of(view.print, view.language),
    )
