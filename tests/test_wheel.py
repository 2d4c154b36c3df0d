"""What is shipped: a wheel that works in an empty environment, with templates, content and catalogues of its own."""

import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import REPO

Run = Callable[..., str]


def call(*command: object, cwd: Path, **environment: str) -> str:
    env = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PIP_"))} | environment
    done = subprocess.run(list(map(str, command)), cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment with quizgen from the wheel; third-party packages are borrowed from that of the tests.

    They come in through a .pth of plain folders, behind the environment's own packages; the .pth files of the borrowed
    folder, that of the editable quizgen among them, are not read.
    """
    root = tmp_path_factory.mktemp("wheel")
    call(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", root, REPO, cwd=root)
    venv.create(root / "env", with_pip=False, symlinks=os.name != "nt")
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(root / "env"), "platbase": str(root / "env")}))
    python = root / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    (wheel,) = root.glob("*.whl")
    call(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", "-q", wheel, cwd=root)
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n" + sysconfig.get_path("platlib") + "\n")
    return python


@pytest.fixture(scope="module")
def folder(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trainer") / "training"
    call(installed.with_name("quizgen"), "new", folder, cwd=folder.parent, LANGUAGE="zh_CN")
    return folder


def test_the_package_and_all_it_ships_come_from_the_wheel(installed: Path) -> None:
    script = (
        "import quizgen, quizgen.shipped as s, quizgen.wording as w\n"
        "print(quizgen.__file__)\nprint(s.shipped('templates') / 'pages')\nprint(s.shipped('content') / 'speeches')\n"
        "print(*w.LOCALE.glob('zh_CN/LC_MESSAGES/*.mo'))"
    )
    places = call(installed, "-c", script, cwd=installed.parent).split("\n")[:4]
    for place in places:
        assert Path(place).is_relative_to(installed.parent.parent), place
        assert Path(place).exists(), place


def test_a_new_folder_is_in_order(installed: Path, folder: Path) -> None:
    files = ["speeches/office-work.yaml", "papers/office-work.yaml"]
    assert call(installed.with_name("quizgen"), "check", *files, cwd=folder, LANGUAGE="en").count("in order") == 2
    assert (folder / "使用说明.txt").is_file()


def test_the_example_is_built(installed: Path, folder: Path) -> None:
    call(installed.with_name("quizgen"), "build", "papers/office-work.yaml", "-o", "out", cwd=folder)
    made = {path.name: path.stat().st_size for path in (folder / "out").iterdir()}
    for form in "AB":
        for name in ("paper.pdf", "key.pdf", "selftest.html"):
            assert made[f"office-work-{form}-{name}"] > 5_000


def test_messages_are_told_in_chinese(installed: Path, tmp_path: Path) -> None:
    shown = call(installed.with_name("quizgen"), "--help", cwd=tmp_path, LANGUAGE="zh_CN", PYTHONIOENCODING="utf-8")
    assert any("\u4e00" <= char <= "\u9fff" for char in shown)


def test_nothing_of_the_tests_or_the_sources_is_in_the_wheel(installed: Path) -> None:
    script = "import importlib.metadata as m; print(*m.files('quizgen'), sep='\\n')"
    listed = call(installed, "-c", script, cwd=installed.parent).split()
    assert not [name for name in listed if name.startswith(("tests/", "templates/", "content/")) or "/.git" in name]
    assert [name for name in listed if name.endswith("LICENSE")]
