"""What the tests share."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen import files, pool
from quizgen.model import Paper, Question

os.environ["LANGUAGE"] = "en"

REPO = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def example_blueprint() -> Path:
    """The blueprint of the shipped example."""
    return REPO / "content/papers/office-work.yaml"


@pytest.fixture(scope="session")
def example_papers(example_blueprint: Path) -> tuple[Paper, ...]:
    """Forms A and B of the shipped example."""
    return pool.from_blueprint(example_blueprint)


@pytest.fixture(scope="session")
def marked_papers(example_papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """The forms without the sections that a person has to mark."""
    return tuple(
        replace(one, sections=tuple(part for part in one.sections if not part.items[0].question.waits("text")))
        for one in example_papers
    )


@pytest.fixture(scope="session")
def example_questions() -> list[Question]:
    """What the shipped speech bears."""
    return pool.generated(files.read_speech(REPO / "content/speeches/office-work.yaml"))
