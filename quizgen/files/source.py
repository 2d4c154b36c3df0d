"""The text of a file, whatever encoding a text editor gave it: UTF-8, or an error that says how to make it so."""

from __future__ import annotations

from pathlib import Path

from quizgen.files.errors import Complaint, InputError
from quizgen.wording import _

BYTES = 40_000_000
"""The largest file that is read."""

DOCUMENTS = (".txt", ".text", ".md", ".markdown", ".docx", ".docm", ".doc", ".wps", ".rtf", ".odt", ".pdf", ".html",
             ".htm", ".xhtml")  # fmt: skip
"""Suffixes of documents, which `quizgen import` reads."""

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv")
"""Suffixes of workbooks, of which `quizgen bank from-xlsx` reads the first."""


def read_own(path: Path) -> str:
    """The text of a file in one of our formats; errors: also what `refuse_foreign` refuses."""
    refuse_foreign(path)
    return read_text(path)


def refuse_foreign(path: Path) -> None:
    """An error for a document or a workbook, with what to do about it; what says to be ours may have any name."""
    suffix = path.suffix.lower()
    if suffix in DOCUMENTS + WORKBOOKS and path.is_file() and not _is_ours(path):
        raise InputError(Complaint(file=str(path), message=refusal(suffix)))


def refusal(suffix: str) -> str:
    """What to do about a document or a workbook where it cannot be read."""
    if suffix in WORKBOOKS:
        message = _("this is a workbook; make a bank of it first: quizgen bank from-xlsx FILE.xlsx -o BANK.yaml")
        return message if suffix == ".xlsx" else _("save it as .xlsx: {then}").format(then=message)
    return _(
        "this is a document; make a speech of it first: quizgen import FILE -o SPEECH.yaml"
        " (or a bank, if it holds questions: quizgen bank import FILE -o BANK.yaml)"
    )


def _is_ours(path: Path) -> bool:
    """Whether a file says what it is, whatever its name."""
    with path.open("rb") as stream:
        return b"quizgen:" in stream.read(2000)


def read_text(path: Path) -> str:
    """A file's text, UTF-8 with or without a byte order mark; errors: unreadable, too large, another encoding."""
    return read_exact(path).removeprefix("\ufeff")


def read_exact(path: Path) -> str:
    """The same with its byte order mark: what is written back byte for byte."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(BYTES + 1)
    except OSError as error:
        raise InputError(Complaint(file=str(path), message=why(error))) from None
    if len(raw) > BYTES:
        message = _("larger than {size} MB; split it").format(size=BYTES // 1_000_000)
        raise InputError(Complaint(file=str(path), message=message))
    try:
        if b"\0" in raw[:100]:
            raise UnicodeDecodeError("utf-8", raw, 0, 1, "")
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputError(Complaint(file=str(path), line=line, column=1, message=_encoding(raw))) from None


def why(error: OSError) -> str:
    """Why a file cannot be read, in plain words."""
    if isinstance(error, FileNotFoundError):
        return _("there is no such file")
    if isinstance(error, IsADirectoryError):
        return _("this is a folder; a file is needed")
    if isinstance(error, PermissionError):
        return _("cannot be read: permission denied")
    return _("cannot be read: {why}").format(why=error.strerror)


def _encoding(raw: bytes) -> str:
    """What to do about a file that is not UTF-8."""
    name = _guess(raw)
    how = _("save it as UTF-8 (in Notepad: File, Save as, Encoding UTF-8)")
    message = _("not UTF-8 but {encoding}; {how}") if name else _("not UTF-8; {how}")
    return message.format(encoding=name, how=how)


def _guess(raw: bytes) -> str:
    if b"\0" in raw[:100] or raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "UTF-16"
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "GB18030 (GBK)"
