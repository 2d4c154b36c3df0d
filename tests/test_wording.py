"""Wording: every message of the program has its Chinese, with the same places for values."""

import re
import runpy
from typing import Any

import pytest
from babel.messages.pofile import read_po

from quizgen import wording
from tests.conftest import REPO

PLACES = re.compile(r"%\(\w+\)s|\{\w*(?:![rs])?\}")


@pytest.fixture(scope="module")
def tools() -> dict[str, Any]:
    return runpy.run_path(str(REPO / "quizgen/locale/build_catalogues.py"))


@pytest.fixture(scope="module")
def chinese() -> dict[Any, Any]:
    with (REPO / "quizgen/locale/zh_CN/LC_MESSAGES/quizgen.po").open("rb") as stream:
        return {message.id: message for message in read_po(stream) if message.id}


def strings(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def test_the_catalogue_holds_just_the_messages_of_the_sources(tools: dict[str, Any], chinese: dict[Any, Any]) -> None:
    wanted = {message.id for message in tools["extracted"](REPO) if message.id}
    assert set(chinese) == wanted, "run: python quizgen/locale/build_catalogues.py"


def test_every_message_is_translated(chinese: dict[Any, Any]) -> None:
    assert [key for key, message in chinese.items() if not all(strings(message.string)) or message.fuzzy] == []


def test_a_translation_has_the_places_of_its_message(chinese: dict[Any, Any]) -> None:
    for key, message in chinese.items():
        wanted = set(PLACES.findall(strings(key)[-1]))
        for text in strings(message.string):
            assert set(PLACES.findall(text)) <= wanted, text
            assert wanted <= set(PLACES.findall(text)) or len(strings(key)) > 1, text


@pytest.mark.parametrize(
    ("language", "expected"),
    [("zh-CN", "正在出题"), ("zh_CN.UTF-8", "正在出题"), ("zh", "正在出题"), ("en", "Generating"), ("C", "Generating")],
)
def test_a_language_tag_of_any_form_finds_its_catalogue(language: str, expected: str) -> None:
    assert wording.say(language)("Generating") == expected
