"""The one Jinja environment, and the page that a view becomes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict
from fractions import Fraction
from functools import cache
from typing import Any

import jinja2
from markupsafe import Markup, escape

from quizgen import text, wording
from quizgen.model import PrintSettings, Size
from quizgen.shipped import shipped
from quizgen.views import Shown

MEASURES: dict[Size, int] = {"A4": 40, "16K": 35, "Letter": 41}
"""The length in characters of a line of options on a page with a seal line."""

BESIDE = 2.5
"""The width in characters of an option's letter and of the gap behind it."""

SCORES = frozenset({"得分", "成绩", "分数", "总分", "Score", "Points", "Grade"})
"""What the place for the score is called among those for a person's name."""

NUMERALS = "〇一二三四五六七八九十"


def render(view: Shown, **more: Any) -> str:
    """The HTML page of a view: `templates/pages/<kind>.html.j2`; `more` is what a format adds."""
    template = environment(view.language).get_template(f"pages/{view.kind}.html.j2")
    return template.render(view=view, **more)


@cache
def environment(language: str) -> jinja2.Environment:
    """An environment that escapes everything, fails on what is undefined and speaks a language."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(shipped("templates")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    env.install_gettext_translations(wording.translations(language), newstyle=True)  # type: ignore[attr-defined]
    filters = (number, numeral, text.letter, letters_of, letters, emphasised, plain, closing, opening, columns, room)
    env.filters.update((one.__name__, one) for one in filters)
    env.globals.update(source=source)
    env.policies["json.dumps_kwargs"] = {
        "ensure_ascii": False,
        "sort_keys": True,
        "default": _json,
        "separators": (",", ":"),
    }
    return env


def type_title(kind: str, language: str) -> str:
    """What sections of a type are called: 填空题."""
    module: Any = environment(language).get_template(f"questions/{kind}/print.html.j2").module
    return str(module.name()).strip()


def asked_of(settings: PrintSettings, language: str) -> tuple[str, ...]:
    """What a person fills in before a paper; a place for the score is none of it."""
    say = wording.say(language)
    entered = (one for one in settings.candidate if one not in SCORES)
    return tuple(entered) or (say("Name"), say("Number"), say("Unit"))


def source(*names: str) -> Markup:
    """Scripts or style sheets of templates/, as they stand, one after the other."""
    return Markup("\n".join((shipped("templates") / name).read_text(encoding="utf-8") for name in names))


def lean(code: Markup) -> Markup:
    """A script or style sheet without indentation and whole-line comments; no text in it may span lines."""
    return Markup(re.sub(r"^\s+", "", re.sub(r"^\s*/\*.*?\*/\n", "", code, flags=re.M | re.S), flags=re.M))


def number(value: Fraction | int) -> str:
    """Points as people write them: 2, 0.5, 1/3."""
    value = Fraction(value)
    if value.denominator == 1:
        return str(value.numerator)
    return f"{float(value):g}" if 100 % value.denominator == 0 else str(value)


def numeral(value: int) -> str:
    """一, 二, … 十, 十一, … for section heads."""
    if value <= 10:
        return NUMERALS[value]
    return ("" if value < 20 else NUMERALS[value // 10]) + "十" + (NUMERALS[value % 10] if value % 10 else "")


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
    """In how many columns entries fit side by side: 4, 2 or 1."""
    longest = max((text.measure(entry) for entry in entries), default=0) + BESIDE
    return next((count for count in (4, 2) if longest <= MEASURES[settings.page] / count), 1)


def room(points: Fraction) -> int:
    """For how many lines of writing an answer of so many points gets room."""
    return min(16, max(3, 2 + round(points * 3 / 5)))


def plain(value: str) -> str:
    """What a macro wrote as a text for data, without the escapes of markup."""
    return Markup(value).unescape().strip()


def emphasised(stem: str) -> Markup:
    """A stem with the words emphasised that turn its meaning round: 下列不属于 …"""
    return Markup("").join(
        Markup('<em class="turning">{}</em>').format(piece) if place % 2 else escape(piece)
        for place, piece in enumerate(text.turning(stem))
    )


def _json(value: Any) -> Any:
    return float(value) if isinstance(value, Fraction) else asdict(value)
