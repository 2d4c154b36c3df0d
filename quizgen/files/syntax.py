"""What YAML trips over, in the words of someone who writes a speech: where it is, and what to put there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from quizgen.wording import _

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_VALUE = re.compile(r"^[ ]*(?:-[ ]+)*(?:[\w-]+:[ ]+)?(?=\S)")
_WIDE_COLON = re.compile(r"^[ ]*(?:-[ ]+)*[A-Za-z_]+：")


def not_allowed(source: str) -> Iterator[tuple[int, int, str]]:
    """The characters that YAML does not allow, the first one of each line (20 at the most): line, column, message."""
    lines: dict[int, None] = {}
    for match in _FORBIDDEN.finditer(source):
        line = source.count("\n", 0, match.start()) + 1
        if line not in lines:
            lines[line] = None
            column = match.start() - source.rfind("\n", 0, match.start())
            code = f"U+{ord(match.group()):04X}"
            yield line, column, _("a control character ({code}) stands here; take it out").format(code=code)
        if len(lines) == 20:
            return


def explain(error: Any, lines: Sequence[str]) -> tuple[int, int, str]:
    """Line, column and message for an error of the YAML parser."""
    mark = _place(error)
    text = lines[mark.line] if mark.line < len(lines) else ""
    hint = _hint(error.problem or "", text, mark.column)
    return mark.line + 1, mark.column + 1, _("this cannot be read here: {hint}").format(hint=hint)


def _place(error: Any) -> Any:
    """Where the fault begins: for what is never closed, and for a key without its colon, its own beginning."""
    problem = error.problem or ""
    unclosed = "end of stream" in problem or "expected ':'" in problem
    in_brackets = "flow" in (error.context or "") and error.problem_mark.line > error.context_mark.line
    starts = error.context_mark if unclosed or in_brackets else None
    return starts or error.problem_mark or error.context_mark


def _hint(problem: str, text: str, column: int) -> str:
    """What would be right, by what the line looks like."""
    if _WIDE_COLON.match(text):
        return _("a key needs an ASCII colon and a space behind it, not “：”")
    if "\t" in text[: len(text) - len(text.lstrip())]:
        return _("indent with spaces, not with tabs")
    if "end of stream" in problem:
        return _("the quotation mark that opens here is never closed")
    if "expected ':'" in problem:
        return _("a key needs a colon and a space behind it")
    if "unknown escape" in problem:
        return _("a backslash inside \"…\" has a meaning of its own; use '…' instead")
    match = _VALUE.match(text)
    return _of_value(problem, text[match.end() :] if match else "", column - (match.end() if match else 0))


def _of_value(problem: str, value: str, column: int) -> str:
    """The hint for what stands behind the dash and the key of a line; `column` counts from its beginning."""
    first = value[:1]
    if "mapping values" in problem:
        return _("put quotes round a text that holds a colon and a space") if column > 0 else _indentation()
    if first == "{" or (first == "[" and not value.startswith("[[")):
        shape, end = ("{…}", "}") if first == "{" else ("[…]", "]")
        message = _("inside {shape} put quotes round a text that holds a comma, a colon or a bracket; close with {end}")
        return message.format(shape=shape, end=end)
    if first in ("'", '"'):
        message = _("a text that begins with a quotation mark needs other quotes round the whole: {example}")
        return message.format(example="'\"…\"…'" if first == '"' else "\"'…'…\"")
    if first and first in "[]}%@`|>&*!?,":
        opening = "[[" if value.startswith("[[") else first
        return _("put quotes round a text that begins with {character}").format(character=opening)
    if "sequence entries" in problem:
        return _("begin the list on a line of its own, or put quotes round a text that begins with “- ”")
    return _indentation()


def _indentation() -> str:
    return _("look at the indentation of this line and the one before it: what belongs together begins in one column")
