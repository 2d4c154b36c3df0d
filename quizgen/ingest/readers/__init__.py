"""The registry of readers. ADD A FILE KIND: one module here with `read(data, name) -> Document`, its suffixes below."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path, PurePath

from quizgen.files.errors import Complaint, InputError
from quizgen.files.source import WORKBOOKS, refusal, why
from quizgen.ingest.document import Document
from quizgen.wording import _

READERS: dict[str, tuple[str, ...]] = {
    "text": ("", ".txt", ".text", ".md", ".markdown"),
    "docx": (".docx", ".docm", ".doc", ".wps", ".rtf", ".odt"),
    "pdf": (".pdf",),
    "html": (".html", ".htm", ".xhtml"),
}
"""The suffixes that each module reads; a module is imported only when it is needed."""

BYTES = 50_000_000
"""The largest file that is read."""

_KINDS = {suffix: module for module, suffixes in READERS.items() for suffix in suffixes}
_SIGNATURES = {b"%PDF-": "pdf", b"PK\x03\x04": "docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "docx", b"{\\rtf": "docx"}
_PAGE = (b"<!doctype html", b"<html")


def suffixes() -> tuple[str, ...]:
    """Every suffix that can be read."""
    return tuple(suffix for suffix in _KINDS if suffix)


def read(path: Path) -> Document:
    """A document of any kind; errors: unreadable, too large, no kind that is known, and what its reader says."""
    try:
        with path.open("rb") as stream:
            return read_bytes(stream.read(BYTES + 1), str(path))
    except OSError as error:
        raise InputError(Complaint(file=str(path), message=why(error))) from None


def read_bytes(data: bytes, name: str) -> Document:
    """A document from its bytes: of the kind that they show, or else of the kind that its name tells."""
    if len(data) > BYTES:
        message = _("larger than {size} MB; split it").format(size=BYTES // 1_000_000)
        raise InputError(Complaint(file=name, message=message))
    if not data.strip():
        raise InputError(Complaint(file=name, message=_("the file is empty")))
    suffix = PurePath(name).suffix.lower()
    if suffix in WORKBOOKS:
        raise InputError(Complaint(file=name, message=refusal(suffix)))
    kind = _shown(data) or _KINDS.get(suffix if suffix.isascii() else "")
    if kind is None:
        message = _("{suffix} files cannot be read; save it as one of: {known}")
        raise InputError(Complaint(file=name, message=message.format(suffix=suffix, known=", ".join(suffixes()))))
    document: Document = import_module(f"quizgen.ingest.readers.{kind}").read(data, name)
    if not document.lines:
        raise InputError(Complaint(file=name, message=_("no text was found in this file")))
    return document


def _shown(data: bytes) -> str | None:
    """The kind that a file's first bytes show, whatever its name says."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:20].lower().startswith(_PAGE):
        return "html"
    return next((kind for signature, kind in _SIGNATURES.items() if start.startswith(signature)), None)
