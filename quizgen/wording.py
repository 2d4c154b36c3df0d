"""Wording in the reader's language, from the gettext catalogues in locale/."""

import gettext
import locale
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"


@cache
def translations(language: str) -> gettext.NullTranslations:
    """The catalogue for a language tag (zh-CN, en_US.UTF-8, Chinese_China); English is the text itself."""
    name = language.lower()
    known = ["zh_CN"] if name.startswith(("zh", "chinese")) else []
    return gettext.translation("quizgen", LOCALE, known, fallback=True) if known else gettext.NullTranslations()


def say(language: str) -> Callable[[str], str]:
    """A function that words a message in a language."""
    return translations(language).gettext


def adopt() -> None:
    """Lets libraries that ask gettext for their texts (Click) find them in the program's catalogue."""
    gettext.bindtextdomain("quizgen", LOCALE)
    gettext.textdomain("quizgen")


def program_language() -> str:
    """The language of the program's own messages: the locale's."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name, ""):
            return value.split(":")[0]
    return locale.getlocale()[0] or "en"


def _(message: str) -> str:
    """A message of the program in the locale's language."""
    return translations(program_language()).gettext(message)
