"""People who take a paper: sittings as the exam page hands them in, with known answers."""

import datetime
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quizgen import results
from quizgen.model import Paper, PaperItem
from quizgen.results import Sitting, checksum, values
from quizgen.views import fingerprint, view_of

BEGIN = 1_790_000_000


def right(item: PaperItem) -> Any:
    """A response to a built-in type that earns everything; of a free answer the text."""
    key = item.question.key(item.layout, item.scheme)
    if hasattr(key, "answers"):
        return [answers[0] for answers in key.answers]
    if hasattr(key, "weights"):
        return "我认为要点如下。"
    found = next(getattr(key, name) for name in ("right", "order", "index", "indexes", "true") if hasattr(key, name))
    return list(found) if isinstance(found, tuple) else found


def wrong(item: PaperItem, rng: random.Random) -> Any:
    """A response that may be wrong, or none."""
    response = right(item)
    if rng.random() < 0.2:
        return None
    if isinstance(response, bool):
        return not response
    if isinstance(response, int):
        return (response + 1) % len(item.layout)
    if isinstance(response, list):
        rng.shuffle(response)
        return response[:1] if hasattr(item.question.key(item.layout), "indexes") else response
    return response


def sitting(
    paper: Paper, name: str, number: str = "", unit: str = "", responses: Sequence[Any] | None = None
) -> Sitting:
    """A sitting of a person; without responses everything is right."""
    told = [right(item) for item in paper.items] if responses is None else responses
    identity = f"{random.Random(f'{paper.form}{name}{number}{unit}').getrandbits(32):08x}"
    return Sitting(
        paper=paper.name,
        form=paper.form,
        fingerprint=fingerprint(view_of(paper, "paper")),
        candidate=(("姓名", name), ("工号", number), ("单位", unit)),
        id=identity,
        started=BEGIN,
        finished=BEGIN + 1800,
        responses=tuple(told),
    )


def able(paper: Paper, name: str, number: str, ability: float) -> Sitting:
    """A sitting of someone who knows an answer with this probability."""
    rng = random.Random(f"{name}{number}")
    told = [right(item) if rng.random() < ability else wrong(item, rng) for item in paper.items]
    return sitting(paper, name, number, f"{rng.randint(1, 5)}科", told)


def as_file(one: Sitting) -> str:
    """A result file as the page writes it."""
    fields = {
        "quizgen": "result/1",
        "paper": one.paper,
        "form": one.form,
        "fingerprint": one.fingerprint,
        "candidate": dict(one.candidate),
        "sitting": one.id,
        "started": _time(one.started),
        "finished": _time(one.finished),
        "responses": list(one.responses),
        "check": checksum(values(one)),
    }
    return json.dumps(fields, ensure_ascii=False, indent=1)


def _time(seconds: int) -> str:
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def crowd(papers: Sequence[Paper], count: int, folder: Path) -> None:
    """Result files of so many people, the more able the later, on the forms in turn."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        one = able(papers[number % len(papers)], f"学员{number:03}", f"{number:05}", 0.2 + 0.75 * number / count)
        (folder / f"{one.paper}-{one.form}-{number:03}.result.json").write_text(as_file(one), encoding="utf-8")


def code(one: Sitting) -> str:
    return results.code(one)
