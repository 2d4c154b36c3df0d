"""quizgen doctor: what this machine has and lacks, and the command that installs it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from quizgen.cli.common import padded, width
from quizgen.wording import _

if TYPE_CHECKING:
    from quizgen.cli.machine import Machine

PYTHON = (3, 11)

FACES = {
    "song": (
        "noto serif cjk sc", "noto serif cjk", "source han serif", "思源宋体", "songti", "stsong", "simsun", "sungti",
        "uming", "fandolsong",
    ),
    "hei": (
        "noto sans cjk sc", "noto sans cjk", "source han sans", "思源黑体", "pingfang", "heiti", "simhei", "yahei",
        "wenquanyi", "fandolhei", "droid sans fallback",
    ),
    "kai": ("lxgw wenkai", "霞鹜文楷", "kaiti", "stkaiti", "ukai", "fandolkai"),
}  # fmt: skip
"""By what a family's name tells that it is a 宋, 黑 or 楷 face."""

PACKAGES = {
    "apt-get": {
        "python": "python3 python3-venv", "pango": "libpango-1.0-0 libpangoft2-1.0-0", "subset": "libharfbuzz-subset0",
        "fontconfig": "fontconfig", "font": "fonts-noto-cjk", "kai": "fonts-lxgw-wenkai", "browser": "chromium",
    },
    "dnf": {
        "python": "python3", "pango": "pango", "subset": "harfbuzz", "fontconfig": "fontconfig",
        "font": "google-noto-serif-cjk-fonts google-noto-sans-cjk-fonts", "browser": "chromium",
    },
    "brew": {
        "python": "python", "pango": "pango", "subset": "harfbuzz", "fontconfig": "fontconfig",
        "font": "font-noto-serif-cjk-sc font-noto-sans-cjk-sc", "kai": "font-lxgw-wenkai", "browser": "chromium",
    },
}  # fmt: skip
PACKAGES["yum"] = PACKAGES["dnf"]


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One row of the table. `need` names what to install where it is lacking; no PDF without what is `vital`."""

    name: str
    there: bool
    detail: str
    need: str = ""
    vital: bool = True


@click.command("doctor", help=_("Show what this machine lacks to make PDFs, and the command that installs it."))
@click.option("--tests", is_flag=True, help=_("Also look for what the tests need."))
def command(tests: bool) -> None:
    from quizgen.cli.machine import look

    machine = look(for_tests=tests)
    findings = list(examine(machine, for_tests=tests))
    for line in table(findings, symbols=_symbols()):
        click.echo(line)
    click.echo()
    for line in advice(findings, machine):
        click.echo(line)
    sys.exit(0 if can_print(findings) else 1)


def examine(machine: Machine, *, for_tests: bool = False) -> Iterator[Finding]:
    """The rows of the table."""
    version = ".".join(map(str, machine.python))
    yield Finding(name="Python", there=machine.python >= PYTHON, detail=version, need="python")
    yield _pango(machine)
    detail = "" if machine.subset else _("not needed, but PDFs are made faster with it")
    yield Finding(name="HarfBuzz-subset", there=machine.subset, detail=detail, need="subset", vital=False)
    yield from _fonts(machine)
    if for_tests:
        detail = machine.browser or _("the browser tests need Chromium")
        yield Finding(name="Chromium", there=bool(machine.browser), detail=detail, need="browser", vital=False)


def _pango(machine: Machine) -> Finding:
    there = bool(machine.weasyprint)
    lacking = _("{library} cannot be loaded").format(library=machine.missing_library)
    return Finding(
        name="Pango", there=there, detail=f"WeasyPrint {machine.weasyprint}" if there else lacking, need="pango"
    )


def _fonts(machine: Machine) -> Iterator[Finding]:
    if machine.fonts is None:
        detail = _("nothing here lists the fonts")
        yield Finding(name="fontconfig", there=False, detail=detail, need="fontconfig")
        return
    found = {face: of_face(face, machine.fonts) for face in FACES}
    text = found["song"] or found["hei"] or next(iter(machine.fonts), "")
    for face, name in face_names().items():
        lacking = _("another font stands in") if text else _("none; Chinese characters cannot be printed")
        vital = face == "song" and not text
        need = "kai" if face == "kai" else "font"
        yield Finding(name=name, there=bool(found[face]), detail=found[face] or lacking, need=need, vital=vital)


def face_names() -> dict[str, str]:
    """What each face of Chinese type is called."""
    return {
        "song": _("Chinese font: Song (text)"),
        "hei": _("Chinese font: Hei (headings)"),
        "kai": _("Chinese font: Kai"),
    }


def of_face(face: str, families: Sequence[str]) -> str:
    """The first of the families that is of a face; "" where none is."""
    return next((name for mark in FACES[face] for name in families if mark in name.lower()), "")


def can_print(findings: Sequence[Finding]) -> bool:
    """Whether PDFs can be made with Chinese text."""
    return all(finding.there for finding in findings if finding.vital)


# ---- what is shown


def _symbols() -> tuple[str, str]:
    try:
        "✓✗".encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return "+", "-"
    return "✓", "✗"


def table(findings: Sequence[Finding], *, symbols: tuple[str, str] = ("✓", "✗")) -> Iterator[str]:
    """The rows with a sign and a word for what is there and what is not."""
    words = {True: _("there"), False: _("missing")}
    names = max(width(finding.name) for finding in findings)
    longest = max(map(width, words.values()))
    for finding in findings:
        sign, word = symbols[not finding.there], words[finding.there]
        yield f"{sign} {padded(word, longest)}  {padded(finding.name, names)}  {finding.detail}".rstrip()


def advice(findings: Sequence[Finding], machine: Machine) -> Iterator[str]:
    """What the findings mean, and how to get what is lacking."""
    lacking = [finding.need for finding in findings if not finding.there]
    if can_print(findings):
        yield _("PDFs can be made with Chinese text.")
    else:
        yield _("PDFs cannot be made yet; everything else works (check, generate, self-tests).")
    if lacking:
        yield from _how(dict.fromkeys(lacking), machine)


def _how(needs: dict[str, None], machine: Machine) -> Iterator[str]:
    """The one command that installs what is needed."""
    if machine.manager == "windows":
        yield _("To install Pango: get MSYS2 from msys2.org, and in its window type:")
        yield "    pacman -S mingw-w64-x86_64-pango"
        yield _("then set the variable WEASYPRINT_DLL_DIRECTORIES to {folder}").format(folder=r"C:\msys64\mingw64\bin")
        return
    known = PACKAGES.get(machine.manager)
    if known is None:
        yield _("Install with this system's package manager: {names}").format(names=", ".join(needs))
        return
    names = " ".join(dict.fromkeys(known[need] for need in needs if need in known))
    sudo = "" if machine.root or machine.manager == "brew" else "sudo "
    if names:
        yield _("This installs what is missing:")
        yield f"    {sudo}{machine.manager} install {'-y ' if machine.manager != 'brew' else ''}{names}"
