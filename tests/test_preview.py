"""Preview: served to this machine alone, rebuilt when a file changes, going on after errors."""

import json
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen import preview
from tests.conftest import REPO


@pytest.fixture
def source(tmp_path: Path) -> Path:
    shutil.copytree(REPO / "content", tmp_path, dirs_exist_ok=True)
    return tmp_path / "papers/office-work.yaml"


@pytest.fixture
def address(source: Path) -> Iterator[str]:
    with preview.serving(preview.Preview(source)) as found:
        yield found


def get(address: str, **headers: str) -> bytes:
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=30) as answer:
        content: bytes = answer.read()
        return content


def state(address: str, seen: int = 0) -> dict[str, object]:
    found: dict[str, object] = json.loads(get(f"{address}state?seen={seen}"))
    return found


def refused(address: str, **headers: str) -> int:
    with pytest.raises(urllib.error.HTTPError) as caught:
        get(address, **headers)
    return caught.value.code


def test_every_page_of_every_form_is_there(address: str) -> None:
    assert [name for name, _label in state(address)["pages"]] == [  # type: ignore[attr-defined]
        f"{kind}-{form}.html" for kind in preview.KINDS for form in (0, 1)
    ]
    assert b"<iframe" in get(address)
    assert "办公室系统业务培训测试卷".encode() in get(f"{address}selftest-1.html")
    assert "参考答案".encode() in get(f"{address}key-0.html")


def test_a_saved_file_is_built_anew(address: str, source: Path) -> None:
    source.write_text(source.read_text("utf-8").replace("业务培训测试卷", "换了标题的卷"), encoding="utf-8")
    assert state(address, 1)["number"] == 2
    assert "换了标题的卷".encode() in get(f"{address}selftest-0.html")


@pytest.mark.parametrize("name", ["speeches/office-work.yaml", "quizgen.yaml", "wording.yaml", "templates/logo.svg"])
def test_every_file_that_takes_part_is_watched(source: Path, name: str) -> None:
    shown = preview.Preview(source)
    assert not shown.refresh()
    path = source.parents[1] / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(path.read_text("utf-8") + "\n" if path.exists() else "quizgen: wording/1\n", encoding="utf-8")
    assert shown.refresh()
    assert not shown.refresh()


def test_templates_are_compiled_once_until_the_look_changes(source: Path) -> None:
    shown = preview.Preview(source)
    looks = [shown.state.pages.look]
    for path, line in ((source, "# note\n"), (source.parents[1] / "wording.yaml", "quizgen: wording/1\n")):
        path.write_text((path.read_text("utf-8") if path == source else "") + line, encoding="utf-8")
        shown.refresh()
        looks.append(shown.state.pages.look)
    assert looks[0] is looks[1]
    assert looks[1] is not looks[2]


def test_an_error_is_told_by_place_and_the_pages_from_before_stay(address: str, source: Path) -> None:
    whole = source.read_text("utf-8")
    source.write_text(whole.replace("seed:", "sead:", 1), encoding="utf-8")
    broken = state(address, 1)
    assert broken["errors"] == [f"{source}:6:1: sead: unknown key; did you mean “seed”?"]
    assert get(f"{address}selftest-0.html")
    source.write_text(whole, encoding="utf-8")
    assert state(address, 2)["errors"] == []


def test_a_source_that_begins_with_an_error_gets_its_pages_once_it_is_right(source: Path) -> None:
    whole = source.read_text("utf-8")
    source.write_text("quizgen: paper/1\ntitle: [\n", encoding="utf-8")
    shown = preview.Preview(source)
    assert shown.state.errors
    assert not shown.state.pages.labels()
    source.write_text(whole, encoding="utf-8")
    assert shown.refresh()
    assert shown.state.pages.labels()


def test_a_mistake_in_a_template_is_told_by_line(source: Path) -> None:
    folder = source.parents[1] / "templates/pages"
    folder.mkdir(parents=True)
    (folder / "letterhead.html.j2").write_text("\n{{ oops }}", encoding="utf-8")
    assert "letterhead.html.j2:2: " in preview.Preview(source).state.errors[0]


def test_a_speech_alone_will_do(source: Path) -> None:
    assert preview.Preview(source.parents[1] / "speeches/office-work.yaml").state.pages.labels()


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", ""])
def test_a_request_for_another_host_is_refused(address: str, host: str) -> None:
    assert refused(address, Host=host) == 403


@pytest.mark.parametrize("path", ["", "../papers/office-work.yaml", "%2e%2e/quizgen.yaml", "selftest-9.html"])
def test_only_what_was_built_is_served_and_only_below_the_secret_part(address: str, path: str) -> None:
    root = address.rsplit("/", 2)[0]
    assert refused(f"{root}/{path}") == 404
    assert path == "" or refused(f"{address}{path}") == 404


def test_it_is_bound_to_this_machine_and_loads_nothing_from_elsewhere(address: str) -> None:
    assert address.startswith("http://127.0.0.1:")
    with urllib.request.urlopen(address, timeout=30) as answer:
        assert answer.headers["Content-Security-Policy"] == preview.POLICY
    for name in ("", "preview.css", "preview.js"):
        assert b"http" not in get(f"{address}{name}")
