"""The cases of tests/marking, marked by the Python; tests/browser has the page's own code mark the same ones."""

import json
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from quizgen import questions
from quizgen.model import Mark

CASES = Path(__file__).parent / "marking"


def _cases() -> list[Any]:
    files = sorted(CASES.glob("*.json"))
    cases = [(file.stem, case) for file in files for case in json.loads(file.read_text(encoding="utf-8"))]
    return [pytest.param(kind, case, id=f"{kind}: {case['name']}") for kind, case in cases]


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value


@pytest.mark.parametrize(("kind", "case"), _cases())
def test_python_marks_as_the_case_says(kind: str, case: dict[str, Any]) -> None:
    cls = questions.registry()[kind]
    key = sys.modules[cls.__module__].Key(**{name: _tuples(value) for name, value in case["key"].items()})
    expected = Mark(units=tuple(case["units"]), share=Fraction(*case["share"]))
    assert cls.mark(key, case["response"]) == expected


def test_every_built_in_type_has_marking_cases() -> None:
    assert {questions.type_name(cls) for cls in questions.BUILT_IN} == {file.stem for file in CASES.glob("*.json")}


@pytest.mark.parametrize("kind", [questions.type_name(cls) for cls in questions.BUILT_IN])
def test_case_names_of_a_type_differ(kind: str) -> None:
    names = [case["name"] for case in json.loads((CASES / f"{kind}.json").read_text(encoding="utf-8"))]
    assert len(names) == len(set(names))
