"""Older files of word processors made into .docx by LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

SECONDS = 120
"""So long a conversion may take."""

_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)


def converter() -> str | None:
    """LibreOffice's command, if it is installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def to_docx(data: bytes, suffix: str, command: str) -> bytes | None:
    """A file as .docx; None where LibreOffice cannot read it or takes too long."""
    with TemporaryDirectory(prefix="quizgen-") as name:
        folder = Path(name)
        source = folder / f"document{suffix}"
        source.write_bytes(data)
        out = folder / "out"
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        arguments = [
            command,
            profile,
            "--headless",
            "--norestore",
            "--convert-to",
            "docx",
            "--outdir",
            str(out),
            str(source),
        ]
        try:
            subprocess.run(arguments, capture_output=True, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL)
            return (out / "document.docx").read_bytes()
        except (OSError, subprocess.TimeoutExpired):
            return None
