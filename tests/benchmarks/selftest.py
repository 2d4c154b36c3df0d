"""Prints how large and quick the self-test is with 50 and 2,000 questions: python tests/benchmarks/selftest.py

Milliseconds in Chromium with the processor slowed down four times, on a screen of a phone: until the start is painted
(of a page that holds a heading and a button, too: what the browser itself needs here), until the first questions can be
answered, from a key press and from a check until the screen shows it, and a frame while scrolling (the medians).
"""

import random
import shutil
import statistics
import tempfile
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, sync_playwright

from quizgen import formats
from quizgen.model import Paper, PaperItem, PaperSection, Question
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.matching import Matching
from quizgen.questions.ordering import Ordering
from quizgen.questions.single_choice import SingleChoice
from quizgen.questions.true_false import TrueFalse
from quizgen.views import view_of

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
WORDS = ("收文", "发文", "会务", "督查", "值班", "接待", "调研", "协调", "核对", "登记", "归档", "提醒")

RUNS = 3
EMPTY = '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>空</title><p>空</p></html>'
METRICS = {
    "processor": "TaskDuration",
    "script": "ScriptDuration",
    "layout": "LayoutDuration",
    "style": "RecalcStyleDuration",
}
PAINTS = """addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => setTimeout(() => {
    window.painted = performance.now();
}, 0)));"""
PAINTED = "await new Promise((go) => requestAnimationFrame(() => setTimeout(go, 0)));"
BEGIN = f"""async () => {{
    const start = performance.now();
    document.querySelector('.way[data-mode=practice]').click();
    {PAINTED}
    return performance.now() - start;
}}"""
BUILT = "() => document.querySelectorAll('.question').length === document.querySelectorAll('.question .body').length"
ACTS = f"""async ([selector, act]) => {{
    const times = [];
    for (const one of [...document.querySelectorAll(selector)].slice(0, 15)) {{
        const start = performance.now();
        if (act === 'check') one.click();
        else {{ one.value = '收'; one.dispatchEvent(new Event('input', {{ bubbles: true }})); }}
        {PAINTED}
        times.push(performance.now() - start);
        await new Promise((go) => setTimeout(go, 50));
    }}
    return times;
}}"""
SCROLL = """async () => {
    const times = [];
    for (let step = 0, last = performance.now(); step < 60; step += 1) {
        window.scrollBy(0, 600);
        await new Promise(requestAnimationFrame);
        times.push(performance.now() - last);
        last = performance.now();
    }
    return times;
}"""


def word(number: int) -> str:
    """One of the words, over and over."""
    return WORDS[number % len(WORDS)]


def choice(n: int) -> Question:
    wrong = tuple(word(n + step) for step in (1, 2, 3))
    return SingleChoice(
        id=f"s{n}", stem=f"第{n}项规定要求首先做什么？", answer=word(n), distractors=wrong, explanation=f"第{n}项。"
    )


def blanks(n: int) -> Question:
    return FillBlank(id=f"f{n}", text=f"第{n}项规定要求[[{word(n)}]]以后先[[{word(n + 3)}]]。", explanation="见原文。")


def judgement(n: int) -> Question:
    return TrueFalse(id=f"t{n}", stem=f"第{n}项规定要求先{word(n)}后{word(n + 4)}。", answer=True)


def pairs(n: int) -> Question:
    return Matching(id=f"m{n}", stem="各由谁办？", pairs=tuple((word(n + k), f"{word(n + k)}组") for k in range(4)))


def order(n: int) -> Question:
    return Ordering(id=f"o{n}", stem="先后次序？", items=tuple(f"{word(n + k)}{k}" for k in range(5)))


SHARES: dict[Callable[[int], Question], float] = {choice: 0.4, blanks: 0.3, judgement: 0.2, pairs: 0.06, order: 0.04}


def page_of(count: int) -> bytes:
    """A self-test of so many questions."""
    sections: list[PaperSection] = []
    for make, share in SHARES.items():
        before = sum(len(one.items) for one in sections)
        made = [make(number) for number in range(round(count * share))]
        items = tuple(
            PaperItem(number=before + place, question=one, layout=one.layout(random.Random(place)), points=Fraction(1))
            for place, one in enumerate(made, 1)
        )
        sections.append(PaperSection(type=made[0].type, each="question", points=Fraction(1), items=items))
    paper = Paper(name="benchmark", title="题库", places={}, sections=tuple(sections))
    return formats.render(view_of(paper, "selftest"), "html")


def measure(browser: Browser, file: Path, *, empty: bool = False) -> dict[str, float]:
    """Milliseconds by what is waited for."""
    context = browser.new_context(**PHONE)
    context.add_init_script(PAINTS)
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = spent(devtools)
    page.goto(file.as_uri())
    page.wait_for_timeout(500)
    found = {"start": page.evaluate("window.painted"), **since(before, devtools)}
    if not empty:
        before = spent(devtools)
        found |= {"first questions": page.evaluate(BEGIN), **since(before, devtools, "first questions")}
        while not page.evaluate(BUILT):
            page.wait_for_timeout(200)
        for name, selector, act in (
            ("key press", ".blank input", "input"),
            ("check", ".single_choice .reveal", "check"),
        ):
            found[name] = statistics.median(page.evaluate(ACTS, [selector, act]))
        found["frame"] = statistics.median(page.evaluate(SCROLL))
    context.close()
    return found


def spent(devtools: CDPSession) -> dict[str, float]:
    """Milliseconds of the processor so far, by what they went into."""
    told = {one["name"]: one["value"] for one in devtools.send("Performance.getMetrics")["metrics"]}
    return {name: 1000 * told[metric] for name, metric in METRICS.items()}


def since(before: dict[str, float], devtools: CDPSession, what: str = "start") -> dict[str, float]:
    return {f"{what}, {name}": value - before[name] for name, value in spent(devtools).items()}


def told(runs: list[dict[str, float]]) -> str:
    """The medians of some runs."""
    return "\n".join(f"  {name:30} {statistics.median(run[name] for run in runs):6.0f} ms" for name in runs[0])


def main() -> None:
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        file = Path(folder) / "page.html"
        file.write_text(EMPTY, encoding="utf-8")
        print(f"an empty page\n{told([measure(browser, file, empty=True) for _ in range(RUNS)])}")
        for count in (50, 2000):
            file.write_bytes(page_of(count))
            size = file.stat().st_size / 1000
            print(f"{count} questions, {size:.1f} KB\n{told([measure(browser, file) for _ in range(RUNS)])}")
        browser.close()


if __name__ == "__main__":
    main()
