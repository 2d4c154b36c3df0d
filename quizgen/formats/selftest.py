"""The self-test as a page: the data of which its scripts make the questions, and the key by which they mark."""

import base64
import hashlib
from dataclasses import asdict
from typing import Any

from quizgen import questions, text
from quizgen.formats import page
from quizgen.look import Look
from quizgen.views import Answer, Item, View

ASKING = ("store", "ask", "clock", "question", "sections", "sheet")
"""The page's scripts that know of no key; core.js and the types' widgets come before them."""

MARKING = ("judged", "modes", "fsrs", "book", "chart", "draw", "result", "home", "page")
"""Those that mark and keep, each behind those that it needs; marking.js and the types' marking come before them."""


def render(view: View, look: Look) -> str:
    """The whole page; the scripts take its blocks of data out of the document before a question is shown."""
    types = used(view)
    with page.telling(look):
        style = styles(view, look)
        script = scripts(
            look,
            "pages/selftest/core.js",
            *(f"questions/{name}/widget.js" for name in types),
            *(f"pages/selftest/{name}.js" for name in (*ASKING, "marking")),
            *(f"questions/{name}/marking.js" for name in types),
            *(f"pages/selftest/{name}.js" for name in MARKING),
        )
    blocks = {"paper": paper(view), "items": items(view), "key": _key(view)}
    return page.render(view, look, used=types, style=style, script=script, policy=policy(style, script), **blocks)


def used(view: View) -> list[str]:
    """The types of question in a view, in the order of the registry."""
    return [name for name in questions.registry() if any(part.type == name for part in view.parts)]


def styles(view: View, look: Look, *more: str) -> str:
    """The style sheet of a page with the view's questions; `more` are files among the templates."""
    own = (f"questions/{name}/style.css" for name in used(view))
    style = page.source(look, "pages/selftest/style.css", "pages/selftest/run.css", *more, *own)
    return page.lean_style(style + page.sheets(look, "selftest.css", view.theme))


def scripts(look: Look, *names: str) -> str:
    """The script of a page, of files among the templates."""
    return page.lean_script(page.source(look, *names))


def policy(style: str, script: str) -> str:
    """The content security policy under which nothing but this style and this script has any effect."""
    allowed = f"style-src {_hash(style)}; script-src {_hash(script)}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def paper(view: View) -> dict[str, Any]:
    """What the page is about; the page adds the parts."""
    held = _items(view)
    index = {item.number: place for place, (_, item) in enumerate(held)}
    return {
        "name": view.name,
        "form": view.form,
        "limit": view.time_limit or 0,
        "store": f"quizgen:{view.name}:{view.form}:{_fingerprint([item for _, item in held])}",
        "draws": [[[index[number] for number in slot] for slot in slots] for slots in view.draws],
    }


def items(view: View) -> list[tuple[int, str, dict[str, Any]]]:
    """What is asked, without any key, each item as [place of its part, points, prompt]."""
    return [(place, str(item.points), _prompt(item)) for place, item in _items(view)]


def _items(view: View) -> list[tuple[int, Item]]:
    """All questions of the page, each with the place of its part."""
    return [(place, item) for place, part in enumerate(view.parts) for item in (*part.items, *part.spare)]


def _prompt(item: Item) -> dict[str, Any]:
    """The prompt's fields; a stem that words turn round comes in pieces, those at odd places to be emphasised."""
    fields = asdict(item.prompt)  # type: ignore[call-overload]
    for name in {"stem", "rest"} & fields.keys():
        pieces = text.turning(fields[name])
        fields[name] = pieces if len(pieces) > 1 else fields[name]
    return dict(fields)


def _key(view: View) -> dict[str, Any]:
    """For each item [id, key, explanation, place of its source, quotations], and the sources as [speech, heading]."""
    answers = [item.answer for _, item in _items(view) if item.answer]
    places = sorted({(one.speech, one.heading) for one in answers})
    entries = [
        [one.id, one.key, one.explanation, places.index((one.speech, one.heading)), _untold(one)] for one in answers
    ]
    return {"answers": entries, "places": places}


def _untold(answer: Answer) -> list[str]:
    """The quotations that the explanation does not hold word for word."""
    told = page.letters(answer.explanation)
    return [quote for quote in answer.quotes if page.letters(quote) not in told]


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def _fingerprint(items: list[Item]) -> str:
    """Changes with anything that is asked: progress is kept for exactly these questions in this order."""
    return text.digest(*(f"{item.type} {item.points} {item.prompt}" for item in items))
