"""Prints how long the program takes and how large its outputs are: python tests/benchmarks/run.py

Processor seconds of whole processes (user and system), the median of several runs, and ratios to a bare `import click`.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path
from typing import Any

REPO = Path(__file__).parents[2]
sys.path.insert(0, str(REPO))
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


def generating(sentences: int) -> tuple[int, float]:
    """The characters of a made-up speech, and the processor seconds for its questions once the segmenter is loaded."""
    from quizgen import pool
    from quizgen.model import Speech

    heads = ("理念", "意识", "作风", "机制", "制度", "能力", "原则", "红线", "精神", "体系")
    topics = ("服务", "安全", "责任", "廉洁", "学习", "创新", "民主", "法治", "协同", "节约")
    body = tuple(
        f"第{n}个窗口要坚持{topics[n % 10]}{topics[n // 10 % 10]}{heads[n // 100 % 10]}，"
        f"把{topics[n * 7 % 10]}工作{n}号清单作为首要任务，做到来电必接、来访必记、来信必复，"
        f"办结时间不得超过{n % 90 + 5}天。"
        for n in range(sentences)
    )
    pool.generated(Speech(id="warm", title="题", body=body[:5]))
    speech = Speech(id="s", title="题", verbatim=True, body=body)
    before = time.process_time()
    pool.generated(speech)
    return len(speech.plain()), time.process_time() - before


def marking(count: int) -> float:
    """Processor seconds for reading, marking and counting so many result files, and for their workbook."""
    from quizgen import files, pool, sittings
    from quizgen.office import marks
    from tests.results.people import crowd

    papers = pool.from_blueprint(EXAMPLE)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for paper in papers:
            (folder / f"{paper.form}.paper.json").write_text(files.paper_text(paper), encoding="utf-8")
        crowd(papers, count, folder / "results")
        before = time.process_time()
        for outcome in sittings.outcomes(sittings.gather([folder]), "first", None):
            marks.workbook(outcome)
        return time.process_time() - before


def printing(questions: int = 50) -> tuple[float, float, int]:
    """Processor seconds for the first and for a further paper of so many questions as PDF, and its bytes."""
    from quizgen import formats
    from quizgen.model import Paper, PaperItem, PaperSection
    from quizgen.questions.single_choice import SingleChoice
    from quizgen.views import view_of

    def paper(form: str) -> Paper:
        items = tuple(
            PaperItem(number=n, question=_choice(SingleChoice, n, form), layout=(2, 0, 3, 1), points=Fraction(2))
            for n in range(1, questions + 1)
        )
        section = PaperSection(type=items[0].question.type, each="question", points=Fraction(2), items=items)
        return Paper(name="p", title="值班知识测试卷", form=form, places={}, sections=(section,))

    times, size = [], 0
    for form in "AB":
        before = time.process_time()
        size = len(formats.render(view_of(paper(form), "paper"), "pdf"))
        times.append(time.process_time() - before)
    return times[0], times[1], size


def _choice(cls: Any, number: int, form: str) -> Any:
    words = ("收文登记", "发文核对", "会务准备", "督查落实", "值班接待", "调研协调", "归档保管", "提醒催办")
    drawn = [words[(number * 3 + place * (1 + number % 3)) % len(words)] + f"{place}类" for place in range(4)]
    stem = f"第{number}项规定（{form}）要求，每天上班后最先要做好的一项工作是（）。"
    return cls(id=f"q{number}", stem=stem, answer=drawn[0], distractors=tuple(drawn[1:]))


def bank_import_rate(count: int = 4000) -> float:
    """Questions a second that are taken in from a bank in plain text."""
    from quizgen.ingest import items
    from quizgen.ingest.document import from_text
    from quizgen.model import Bank

    source = "一、单选题\n" + "\n".join(
        f"{n + 1}. 第{n}项规定要求，收到急件以后先（ A ）。\nA. 登记{n}  B. 归档{n}\nC. 传阅  D. 销毁\n解析：第{n}项。"
        for n in range(count)
    )
    before = time.process_time()
    found = items.taken(items.read(from_text(source)), Bank())
    assert len(found.returned) == count
    return count / (time.process_time() - before)


def made_banks(folder: Path, count: int, each: int) -> None:
    """Writes banks of so many questions in all and in each."""
    from quizgen import files
    from quizgen.model import Bank, Question, Source
    from quizgen.questions.fill_blank import FillBlank
    from quizgen.questions.single_choice import SingleChoice

    def question(n: int) -> Question:
        told = f"第{n}号规定要求，收到急件以后在{n % 50 + 5}分钟以内登记"
        office = f"{n:x}科室"
        about = {"tags": (f"规定{n % 9}",), "explanation": told, "source": Source(speech="s", section="一", quote=told)}
        if n % 2:
            return FillBlank(id=f"b{n}", text=f"{told}，并由[[{office}]]办理。", **about)
        return SingleChoice(
            id=f"c{n}", stem=f"{told}，由（　　）办理。", answer=office, distractors=(f"{n:x}班组",), **about
        )

    for start in range(0, count, each):
        bank = Bank(questions=tuple(map(question, range(start, start + each))))
        (folder / f"bank{start:06}.yaml").write_text(files.bank_text(bank), encoding="utf-8")


DRAW = """\
import resource, sys, time
from pathlib import Path
from quizgen import pool
began = time.process_time()
pool.from_blueprint(Path(sys.argv[1]))
print(time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)
"""


def large_banks(count: int = 100_000) -> tuple[float, float, float, float]:
    """Processor seconds to check a bank of 20,000 questions, to index a folder of banks, then to draw; megabytes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made_banks(folder, 20_000, 20_000)
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        command = [sys.executable, "-m", "quizgen", "check", *map(str, folder.glob("*.yaml"))]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        checked = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
        (folder / "banks").mkdir()
        made_banks(folder / "banks", count, 2500)
        kinds = "[{type: fill_blank, units: 30}, {type: single_choice, count: 30}]"
        paper = folder / "paper.yaml"
        paper.write_text(
            f"quizgen: paper/1\ntitle: t\nbanks: [banks]\nforms: [A, B]\nsections: {kinds}\n", encoding="utf-8"
        )
        runs = [
            subprocess.run([sys.executable, "-c", DRAW, str(paper)], check=True, capture_output=True, text=True)
            for _ in range(2)
        ]
        (indexing, _), (drawing, memory) = (map(float, run.stdout.split()) for run in runs)
        return checked, indexing, drawing, memory


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
    first, second, size = printing()
    print(f"paper of 50 questions as PDF    {second:8.2f} s  (the first one {first:.2f} s; {size / 1000:.1f} KB)")
    print(f"bank import                     {bank_import_rate():8.0f} questions/s")
    whole, half, quarter = lint_times()
    ratios = f"{whole / half:.2f} times half of them, {whole / quarter:.2f} times a quarter"
    print(f"lint, 20,000 questions          {whole:8.3f} s  ({ratios})")
    checked, indexing, drawing, memory = large_banks()
    print(f"check, 20,000 questions         {checked:8.2f} s")
    print(f"index, 100,000 questions        {indexing:8.2f} s")
    print(f"draw from them                  {drawing:8.2f} s  ({memory:.0f} MB)")
    (small, quick), (large, slow) = generating(200), generating(800)
    ratio = slow / quick / large * small
    print(f"generate, {large} characters    {slow:8.2f} s  ({ratio:.2f} times {small} characters in proportion)")
    few, many = marking(250), marking(1000)
    print(f"mark, 1,000 results             {many:8.2f} s  ({many / few:.2f} times 250 results)")


if __name__ == "__main__":
    main()
