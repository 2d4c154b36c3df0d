"""The whole model on small speeches: what is generated changes only on purpose. RENEW_GOLDEN=1 renews the files."""

import os
from pathlib import Path

import pytest

from quizgen import files, pool
from quizgen.model import Bank
from tests.conftest import REPO

SPEECHES = sorted((REPO / "tests/speeches_good").glob("*.yaml"))


@pytest.mark.parametrize("path", SPEECHES, ids=lambda path: path.stem)
def test_a_speech_bears_the_questions_of_its_golden_bank(path: Path) -> None:
    speech = files.read_speech(path)
    bank = files.bank_text(Bank(language=speech.language, questions=tuple(pool.generated(speech))))
    golden = REPO / "tests/golden/banks" / path.name
    if os.environ.get("RENEW_GOLDEN"):
        files.save(golden, bank)
    assert golden.read_text(encoding="utf-8") == bank
