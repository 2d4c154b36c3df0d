"""The one Jinja environment, and the page that a view becomes.

Templates may be a trainer's own: they run in a sandbox, read nothing but other templates, and are told by file and line
where they go wrong.
"""

from __future__ import annotations

import base64
import difflib
import json
import mimetypes
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from fractions import Fraction
from functools import lru_cache, partial
from pathlib import Path
from traceback import walk_tb
from typing import Any

import jinja2
import rcssmin
import rjsmin
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from quizgen import text, wording
from quizgen.counting import numeral
from quizgen.formats import Mistake, qr
from quizgen.look import LOGOS, PLAIN, Look
from quizgen.model import PrintSettings, Size
from quizgen.shipped import shipped
from quizgen.views import Shown, fingerprint
from quizgen.wording import _

MEASURES: dict[Size, int] = {"A4": 40, "16K": 35, "Letter": 41}
"""The length in characters of a line of options on a page with a seal line."""

FIELDS: dict[Size, int] = {"A4": 168, "16K": 142, "Letter": 174}
"""The width in millimetres of the field of boxes on an answer sheet."""

BESIDE = 2.5
"""The width in characters of an option's letter and of the gap behind it."""

SCORES = frozenset({"得分", "成绩", "分数", "总分", "Score", "Points", "Grade"})
"""What the place for the score is called among those for a person's name."""


def render(view: Shown, look: Look = PLAIN, **more: Any) -> str:
    """The HTML page of a view: `pages/<kind>.html.j2`; `more` is what a format adds; errors: `Mistake`."""
    with telling(look):
        template = environment(look, view.language).get_template(f"pages/{view.kind}.html.j2")
        return template.render(view=view, **more)


@contextmanager
def telling(look: Look) -> Iterator[None]:
    """Tells what goes wrong with templates by file and line, where some of them are not the package's."""
    try:
        yield
    except Exception as error:
        if look.places == (shipped("templates"),):
            raise
        raise mistake(error, look) from error


@lru_cache(maxsize=8)
def environment(look: Look, language: str) -> jinja2.Environment:
    """A sandbox that escapes everything, fails on what is undefined, and speaks a language in a look's words."""
    env = ImmutableSandboxedEnvironment(
        loader=jinja2.FunctionLoader(partial(_load, look)),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    env.install_gettext_callables(*_speaking(look, language), newstyle=True)  # type: ignore[attr-defined]
    filters = (number, numeral, letters_of, letters, emphasised, closing, opening, columns, abreast, room, content)
    env.filters.update((one.__name__, one) for one in (*filters, text.letter, text.measure))
    env.globals.update(
        source=partial(source, look), sheets=partial(sheets, look), qr=qr.address, fingerprint=fingerprint
    )
    env.globals.update(logo=logo(look), organisation=look.organisation)
    env.policies["json.dumps_function"] = _dumps
    env.policies["json.dumps_kwargs"] = {
        "ensure_ascii": False,
        "sort_keys": True,
        "default": _json,
        "separators": (",", ":"),
    }
    return env


def type_title(kind: str, language: str, look: Look = PLAIN) -> str:
    """What sections of a type are called: 填空题."""
    module: Any = environment(look, language).get_template(f"questions/{kind}/print.html.j2").module
    return str(module.name()).strip()


def asked_of(settings: PrintSettings, language: str) -> tuple[str, ...]:
    """What a person fills in before a paper; a place for the score is none of it."""
    say = wording.say(language)
    entered = (one for one in settings.candidate if one not in SCORES)
    return tuple(entered) or (say("Name"), say("Number"), say("Unit"))


def _load(look: Look, name: str) -> tuple[str, str, Callable[[], bool]] | None:
    path = look.find(name)
    if path is None:
        return None
    changed = path.stat().st_mtime_ns
    return read(path), str(path), lambda: path.is_file() and path.stat().st_mtime_ns == changed


def read(path: Path) -> str:
    """The text of a template, in UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise Mistake(str(path), 1, _("not UTF-8; save it as UTF-8")) from None


def source(look: Look, *names: str) -> Markup:
    """Scripts or style sheets among the templates, as they stand, one after the other."""
    return Markup("\n".join(read(_found(look, name)) for name in names))


def sheets(look: Look, name: str, theme: str = "") -> Markup:
    """A style sheet (print.css) as the default theme has it, and what the chosen theme puts over it.

    `theme` is the paper's; where it chooses none, the look does.
    """
    theme = theme or look.theme
    _found(look, f"themes/{theme}/print.css")
    names = dict.fromkeys((f"themes/default/{name}", f"themes/{theme}/{name}"))
    return Markup("\n").join(source(look, one) for one in names if look.find(one))


def logo(look: Look) -> str:
    """The logo among the templates as a data: address; "" where there is none."""
    path = next(filter(None, map(look.find, LOGOS)), None)
    if path is None:
        return ""
    kind = mimetypes.types_map.get(path.suffix, "image/png")
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"


def _found(look: Look, name: str) -> Path:
    path = look.find(name)
    if path is None:
        raise jinja2.TemplateNotFound(name)
    return path


# ---- words


def messages(look: Look) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the templates say: (template, message) or (template, singular, plural), by template; errors: `Mistake`."""
    env = environment(look, "en")
    for name in look.names("*.j2"):
        path = _found(look, name)
        try:
            found = list(env.extract_translations(read(path), ("_", "ngettext")))  # type: ignore[attr-defined]
        except jinja2.TemplateSyntaxError as error:
            raise Mistake(str(path), error.lineno, _why(error, look)) from None
        for _line, function, words in found:
            said = (words,) if isinstance(words, str) else words
            yield name, said[: 2 if function == "ngettext" else 1]


def _speaking(look: Look, language: str) -> tuple[Callable[[str], str], Callable[[str, str, int], str]]:
    """gettext and ngettext, a look's own words before the catalogue's; own words are text, not markup."""
    catalogue = wording.translations(language)
    own = {key: str(escape(said)) for key, said in look.says(language).items()}

    def gettext(message: str) -> str:
        said = catalogue.gettext(message)
        return own.get(message, own.get(said, said))

    def ngettext(singular: str, plural: str, number: int) -> str:
        said = catalogue.ngettext(singular, plural, number)
        return own.get(singular if number == 1 else plural, own.get(said, said))

    return gettext, ngettext


def _dumps(value: Any, **options: Any) -> str:
    """JSON in which words of the page, which are markup, stand as the text that they show."""
    return json.dumps(_shown(value), **options)


def _shown(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _shown(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_shown(one) for one in value]
    return value.unescape() if isinstance(value, Markup) else value


# ---- mistakes


def mistake(error: Exception, look: Look) -> Mistake:
    """Where a template goes wrong: the trainer's or a plug-in's own where it takes part in it."""
    if isinstance(error, Mistake):
        return error
    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename:
        return Mistake(error.filename, error.lineno, _why(error, look))
    places = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    known = [(Path(file), line) for file, line in places if file.endswith(".j2")]
    own = [(path, line) for path, line in known if not path.is_relative_to(shipped("templates"))]
    if not known:
        return Mistake(str(look.places[0]), 0, _why(error, look))
    path, line = (own or known)[-1]
    return Mistake(str(path), line, _why(error, look))


def _why(error: Exception, look: Look) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        close = difflib.get_close_matches(str(error.name), look.names("*.*"), n=1)
        message = _("there is no template “{name}”").format(name=error.name)
        return message + _("; did you mean “{name}”?").format(name=close[0]) if close else message
    return _("the template cannot be used: {why}").format(why=getattr(error, "message", None) or error)


def lean_script(code: str) -> Markup:
    """A script that does the same in fewer characters; names stay."""
    return Markup(rjsmin.jsmin(code))


def lean_style(code: str) -> Markup:
    """A style sheet that says the same in fewer characters."""
    return Markup(rcssmin.cssmin(code))


def number(value: Fraction | int) -> str:
    """Points as people write them: 2, 0.5, 1/3."""
    value = Fraction(value)
    if value.denominator == 1:
        return str(value.numerator)
    return f"{float(value):g}" if 100 % value.denominator == 0 else str(value)


def letters_of(entries: Sequence[object]) -> list[str]:
    """The letters of so many entries."""
    return [text.letter(index) for index in range(len(entries))]


def letters(value: str) -> str:
    """A text without spaces and punctuation, to tell whether two say the same words."""
    return "".join(filter(str.isalnum, value))


def closing(value: str) -> str:
    """The punctuation that a text begins with and that no line may begin with."""
    return value[: len(value) - len(value.lstrip("，。、；：！？）》」』”’,.;:!?)%％"))]


def opening(value: str) -> str:
    """The punctuation that a text ends with and that no line may end with."""
    return value[len(value.rstrip("（《「『【〔“‘([")) :]


def columns(entries: Sequence[str], settings: PrintSettings) -> int:
    """In how many columns entries fit side by side: 4, 2 or 1; five entries in 5 where they can."""
    longest = max((text.measure(entry) for entry in entries), default=0) + BESIDE
    counts = (5, 4, 2) if len(entries) == 5 else (4, 2)
    return next((count for count in counts if longest <= MEASURES[settings.page] / count), 1)


def abreast(signs: Sequence[str], settings: PrintSettings, part: str = "") -> int:
    """How many rows of boxes for these signs stand side by side on the answer sheet: at the most four."""
    return max(1, min(4, FIELDS[settings.page] // (10 + 4 * bool(part) + 6 * len(signs))))


def room(points: Fraction) -> int:
    """For how many lines of writing an answer of so many points gets room."""
    return min(16, max(3, 2 + round(points * 3 / 5)))


def emphasised(stem: str) -> Markup:
    """A stem with the words emphasised that turn its meaning round: 下列不属于 …"""
    return Markup("").join(
        Markup('<em class="turning">{}</em>').format(piece) if place % 2 else escape(piece)
        for place, piece in enumerate(text.turning(stem))
    )


def content(value: str) -> Markup:
    """A text as CSS `content`; U+E000 stands for the number of the page and U+E001 for the count of pages."""
    counters = {"\ue000": "counter(page)", "\ue001": "counter(pages)"}
    return Markup(" ".join(counters.get(one) or _quoted(one) for one in re.split("([\ue000\ue001])", value)))


def _quoted(value: str) -> str:
    """A CSS string: every character but letters and digits is escaped."""
    return '"' + "".join(c if c.isalnum() else f"\\{ord(c):x} " for c in value) + '"'


def _json(value: Any) -> Any:
    return float(value) if isinstance(value, Fraction) else asdict(value)
