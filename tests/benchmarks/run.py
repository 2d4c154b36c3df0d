"""Prints how long the program takes and how large its outputs are: python tests/benchmarks/run.py

Processor seconds of whole processes (user and system), the median of several runs, and ratios to a bare `import click`.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPO = Path(__file__).parents[2]
EXAMPLE = REPO / "content/papers/office-work.yaml"
RUNS = 5


def seconds(*arguments: str) -> float:
    """The median processor time of a Python process with these arguments."""
    times = []
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(times)


def import_rate() -> tuple[float, float]:
    """Megabytes of text a second that the outline parser takes, as paragraphs and on one line."""
    from quizgen.ingest.document import from_text
    from quizgen.ingest.outline import structure

    paragraph = (
        "会议指出，今年要抓好三件事：一是收文，随到随登；二是发文，核对再发；三是会务，提前准备。同志们要“先想后办”。"
    )
    rates = []
    for source in ((paragraph + "\n") * 8000, paragraph * 8000):
        before = time.process_time()
        structure(from_text(source), "benchmark")
        rates.append(len(source.encode()) / 1e6 / (time.process_time() - before))
    return rates[0], rates[1]


def lint_times(count: int = 20_000) -> list[float]:
    """Processor seconds for the lint of so many questions in all, and of half and of a quarter of them."""
    from quizgen import lint
    from quizgen.questions.fill_blank import FillBlank

    words = ("收文", "发文", "会务", "督查", "值班", "接待", "调研", "协调", "核对", "登记", "归档", "提醒")
    bank = []
    for number in range(count):
        drawn = [words[number // len(words) ** place % len(words)] for place in range(4)]
        sentence = (
            f"第{number}项规定要求，{drawn[0]}以后先{drawn[1]}，再由{drawn[2]}人员负责[[{drawn[3]}{number % 97}份]]。"
        )
        bank.append(FillBlank(id=f"q{number}", text=sentence))
    times = []
    for part in (count, count // 2, count // 4):
        before = time.process_time()
        lint.of_questions(bank[:part], {})
        times.append(time.process_time() - before)
    return times


def main() -> None:
    click = seconds("-c", "import click")
    program = seconds("-m", "quizgen", "--help")
    print(f"import click                    {click:8.3f} s")
    print(f"quizgen --help                  {program:8.3f} s  ({program / click:.2f} times import click)")
    with tempfile.TemporaryDirectory() as folder:
        build = seconds("-m", "quizgen", "build", str(EXAMPLE), "-o", folder)
        print(f"quizgen build, both forms       {build:8.3f} s")
        for path in sorted(Path(folder).iterdir()):
            print(f"  {path.name:<32}{path.stat().st_size / 1000:8.1f} KB")
    lines, one_line = import_rate()
    print(f"import, paragraphs              {lines:8.2f} MB/s")
    print(f"import, one line                {one_line:8.2f} MB/s")
    whole, half, quarter = lint_times()
    ratios = f"{whole / half:.2f} times half of them, {whole / quarter:.2f} times a quarter"
    print(f"lint, 20,000 questions          {whole:8.3f} s  ({ratios})")


if __name__ == "__main__":
    main()
