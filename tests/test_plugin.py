"""A question type of one's own: the example of the README, installed beside quizgen, works everywhere."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPO

BANK = """\
quizgen: bank/1
language: en
questions:
  - {id: n1, type: numeric, stem: How many minutes has a day, answer: 1440, unit: minutes}
  - {id: n2, type: numeric, stem: What is a third of two, answer: 2/3, tolerance: 0.01}
"""
PLAN = """\
quizgen: paper/1
title: Numbers
banks: [bank.yaml]
sections: [{type: numeric, count: 2, points: 3}]
outputs: [paper.pdf, key.pdf, selftest.html]
"""


@pytest.fixture(scope="module")
def plugged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the plug-in installed into it, and a bank and a blueprint that use it."""
    folder = tmp_path_factory.mktemp("plugged")
    target = ("--target", folder / "site", "--no-deps", "--no-build-isolation", "--no-index", "-q")
    pip(*map(str, target), str(REPO / "examples/numeric"))
    (folder / "bank.yaml").write_text(BANK, encoding="utf-8")
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return folder


def pip(*arguments: str) -> None:
    env = {key: value for key, value in os.environ.items() if not key.startswith("PIP_")}
    subprocess.run([sys.executable, "-m", "pip", "install", *arguments], check=True, env=env)


def python(folder: Path, *arguments: object) -> str:
    env = {**os.environ, "PYTHONPATH": str(folder / "site"), "LANGUAGE": "en"}
    done = subprocess.run(
        [sys.executable, *map(str, arguments)], cwd=folder, env=env, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def quizgen(folder: Path, *arguments: object) -> str:
    return python(folder, "-m", "quizgen", *arguments)


def test_its_questions_are_read_and_checked(plugged: Path) -> None:
    assert "in order: bank; questions 2" in quizgen(plugged, "check", "bank.yaml")
    (plugged / "wrong.yaml").write_text(BANK.replace("1440", "many").replace("0.01", "-1"), encoding="utf-8")
    told = quizgen(plugged, "check", "wrong.yaml")
    assert "wrong.yaml:4:71: questions[0].answer: a number is needed" in told
    assert "questions[1].tolerance: must not be negative" in told


def test_it_stands_in_the_schema_of_banks(plugged: Path) -> None:
    schema = json.loads(quizgen(plugged, "check", "--schema", "bank"))
    questions = schema["properties"]["questions"]["items"]
    assert questions["properties"]["type"]["enum"][-1] == "numeric"
    assert "tolerance" in questions["allOf"][-1]["then"]["properties"]


def test_it_is_printed_and_asked_in_the_self_test(plugged: Path) -> None:
    import pypdfium2  # type: ignore[import-untyped]

    assert "plan-A-selftest.html" in quizgen(plugged, "build", "plan.yaml", "-o", "out")
    text = {
        kind: pypdfium2.PdfDocument(plugged / f"out/plan-A-{kind}.pdf")[0].get_textpage().get_text_bounded()
        for kind in ("paper", "key")
    }
    assert "Calculation" in text["paper"]
    assert "1440" not in text["paper"]
    assert "1440" in text["key"]
    page = (plugged / "out/plan-A-selftest.html").read_text("utf-8")
    assert 'quizgen.register("numeric"' in page
    assert ".numeric-answer{" in page


def test_it_is_a_word_document_that_can_be_typed_into(plugged: Path) -> None:
    from docx import Document

    (plugged / "word.yaml").write_text(PLAN.replace(".pdf", ".docx"), encoding="utf-8")
    assert "word-A-paper.docx" in quizgen(plugged, "build", "word.yaml", "-o", "word")
    texts = {
        kind: "\n".join(one.text for one in Document(str(plugged / f"word/word-A-{kind}.docx")).paragraphs)
        for kind in ("paper", "key")
    }
    assert "Calculation" in texts["paper"]
    assert "How many minutes has a day" in texts["paper"]
    assert "1440" not in texts["paper"]
    assert "1440 minutes" in texts["key"]


def test_it_is_reviewed_in_word_and_taken_back_into_its_bank_or_another(plugged: Path) -> None:
    from docx import Document

    quizgen(plugged, "bank", "to-docx", "bank.yaml", "-o", "review.docx")
    assert "0 new questions, 0 changed" in quizgen(plugged, "bank", "import", "review.docx", "-o", "bank.yaml")
    document = Document(str(plugged / "review.docx"))
    (answer,) = (one for one in document.paragraphs if one.text.endswith("1440"))
    answer.runs[-1].text = answer.runs[-1].text.replace("1440", "1441")
    document.save(str(plugged / "review.docx"))
    (plugged / "mine.yaml").write_text(BANK, encoding="utf-8")
    assert "0 new questions, 1 changed" in quizgen(plugged, "bank", "import", "review.docx", "-o", "mine.yaml")
    assert "answer: 1441, unit: minutes" in (plugged / "mine.yaml").read_text("utf-8")
    assert "2 questions" in quizgen(plugged, "bank", "import", "review.docx", "-o", "other.yaml")


def test_it_is_marked(plugged: Path) -> None:
    program = (
        "from quizgen.questions import registry\nkind = registry()['numeric']\n"
        "key = kind(id='x', stem='s', answer='2/3', tolerance='1/100').key(())\n"
        "print([kind.mark(key, one).units[0] for one in ('0.66', '2/3', '0.6', '', None)])"
    )
    assert python(plugged, "-c", program).strip() == "[True, True, False, False, False]"


def test_it_goes_to_a_spreadsheet_and_back(plugged: Path) -> None:
    quizgen(plugged, "bank", "to-xlsx", "bank.yaml", "-o", "bank.xlsx")
    quizgen(plugged, "bank", "from-xlsx", "bank.xlsx", "-o", "back.yaml")
    assert "in order: bank; questions 2" in quizgen(plugged, "check", "back.yaml")
    back = (plugged / "back.yaml").read_text("utf-8")
    assert "1440" in back
    assert "minutes" in back
