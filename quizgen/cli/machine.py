"""What this machine has of what PDFs and tests need; only looks, never changes anything."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SUBSET = ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
MANAGERS = ("apt-get", "dnf", "yum", "brew")


@dataclass(frozen=True, kw_only=True)
class Machine:
    """What was found. `fonts` holds the Chinese families, or None where nothing lists them."""

    python: tuple[int, int, int]
    weasyprint: str
    missing_library: str = ""
    subset: bool
    fonts: tuple[str, ...] | None
    browser: str = ""
    manager: str
    root: bool


def look(*, for_tests: bool = False) -> Machine:
    """Looks at the machine; WeasyPrint is imported in a process of its own, so that what it prints does not show."""
    version, missing = _weasyprint()
    return Machine(
        python=sys.version_info[:3],
        weasyprint=version,
        missing_library=missing,
        subset=any(_loads(name) for name in SUBSET),
        fonts=fonts(),
        browser=next(filter(None, map(shutil.which, BROWSERS)), "") if for_tests else "",
        manager="windows" if os.name == "nt" else next((name for name in MANAGERS if shutil.which(name)), ""),
        root=hasattr(os, "geteuid") and os.geteuid() == 0,
    )


def _weasyprint() -> tuple[str, str]:
    """The version of WeasyPrint, or "" and what it cannot load."""
    command = [sys.executable, "-c", "import weasyprint; print(weasyprint.__version__)"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return (run.stdout.strip(), "") if run.returncode == 0 else ("", missing_library(run.stderr))


def missing_library(trace: str) -> str:
    """The library that an import's traceback names, or its last line."""
    named = re.search(r"cannot load library '([^']+)'|No module named '([^']+)'", trace)
    if named:
        return named[1] or named[2]
    return (trace.strip().splitlines() or ["?"])[-1]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def fonts() -> tuple[str, ...] | None:
    """The Chinese families, or None where nothing lists them."""
    lister = shutil.which("fc-list")
    if lister:
        run = subprocess.run([lister, ":lang=zh", "family"], capture_output=True, check=False)
        return families(run.stdout.decode("utf-8", "replace"))
    if sys.platform in ("win32", "darwin"):
        return _system_fonts()
    return None


def families(listing: str) -> tuple[str, ...]:
    """The names of all families that fc-list gave, each once."""
    return tuple(sorted({name.strip() for line in listing.splitlines() for name in line.split(",") if name.strip()}))


def _system_fonts() -> tuple[str, ...]:
    """The Chinese families that Windows and macOS bring, by their files."""
    windows = Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts")
    apple = Path("/System/Library/Fonts")
    known = {
        windows / "simsun.ttc": "SimSun", windows / "simhei.ttf": "SimHei", windows / "simkai.ttf": "KaiTi",
        windows / "msyh.ttc": "Microsoft YaHei", apple / "Supplemental/Songti.ttc": "Songti SC",
        apple / "STHeiti Medium.ttc": "Heiti SC", apple / "PingFang.ttc": "PingFang SC",
    }  # fmt: skip
    return tuple(name for path, name in known.items() if path.exists())
