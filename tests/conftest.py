"""What the tests share."""

import os
from pathlib import Path

import pytest

from quizgen import pool
from quizgen.model import Paper

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
