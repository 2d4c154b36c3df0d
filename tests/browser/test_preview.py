"""quizgen preview in the browser: reloads on save, shows errors and the pages from before them."""

import shutil
from pathlib import Path

from playwright.sync_api import Browser, expect

from quizgen import preview
from tests.conftest import REPO


def test_a_save_is_seen_without_a_reload_and_an_error_is_told_over_the_page_from_before(
    chromium: Browser, tmp_path: Path
) -> None:
    shutil.copytree(REPO / "content", tmp_path, dirs_exist_ok=True)
    source = tmp_path / "papers/office-work.yaml"
    whole = source.read_text("utf-8")
    context = chromium.new_context()
    page = context.new_page()
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    with preview.serving(preview.Preview(source)) as address:
        page.goto(address)
        title = page.frame_locator("#frame").locator("h1")
        expect(title).to_contain_text("业务培训测试卷")
        source.write_text(whole.replace("业务培训测试卷", "换了标题的卷"), encoding="utf-8")
        expect(title).to_contain_text("换了标题的卷")
        source.write_text(whole.replace("\nseed:", "\nsead:"), encoding="utf-8")
        expect(page.locator("#errors li")).to_contain_text("office-work.yaml:6:1: sead")
        expect(title).to_contain_text("换了标题的卷")
        source.write_text(whole, encoding="utf-8")
        expect(page.locator("#errors")).to_be_hidden()
        page.get_by_role("button", name="Key B").click()
        expect(page.frame_locator("#frame").locator("h1")).to_contain_text("B")
        context.close()
    assert complaints == []
    assert all(url.startswith(address) for url in asked)
