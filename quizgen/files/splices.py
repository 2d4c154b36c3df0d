"""Changes to YAML text that leave every other character of it as it is: comments, quotes, order, line ends."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import yaml

from quizgen.files.tree import LOADER
from quizgen.files.write import to_flow, to_line, to_yaml

WIDTH = 110
"""The longest line of a list that the program keeps for itself."""

BLANKS = " \t\r\n"
"""What YAML sets round a value; other spaces (U+00A0, U+3000) are the value's own."""

Entry = tuple[yaml.ScalarNode, yaml.Node]


@dataclass(frozen=True, kw_only=True)
class Hunk:
    """Lines that change: where they begin (index and line of the old text), the old and the new ones."""

    start: int
    line: int
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class _Cut:
    """Text for what stands from `start` to `end`; `lines` begins on a line of its own, `last` behind others there."""

    start: int
    end: int
    text: str
    lines: bool = False
    last: bool = False


class Splices:
    """The text of a file that is a mapping, and what is to be changed in it; `result` gives the new text.

    Values are as `write.plain` makes them. Each node is changed once at the most.
    """

    def __init__(self, source: str) -> None:
        self.mark = source[:1] if source.startswith("\ufeff") else ""
        self.source = source[len(self.mark) :]
        self.root: Any = yaml.compose(self.source, Loader=LOADER)
        self.cuts: list[_Cut] = []

    def result(self) -> str:
        """The new text, with the byte order mark and the line ends of the old one."""
        return self.mark + self._applied(self._in_order(), 0, len(self.source))

    def hunks(self) -> Iterator[Hunk]:
        """The lines that change, from the top of the file to its end."""
        group: list[_Cut] = []
        for cut in self._in_order():
            if group and self._first(cut) > self._behind(group[-1]):
                yield self._hunk(group)
                group = []
            group.append(cut)
        if group:
            yield self._hunk(group)

    # ---- what is changed

    def append(self, key: str, values: Sequence[Any]) -> None:
        """Items at the end of the top-level list `key`, which is begun at the end of the file where there is none."""
        entry = self._entry(self.root, key)
        if not values:
            return
        if entry is None:
            self._add_list(key, values)
        elif isinstance(entry[1], yaml.SequenceNode) and entry[1].value:
            self._append_to(entry[1], values)
        else:
            self._append_first(entry[1], values)

    def entries(self, key: str) -> list[yaml.Node]:
        """The items of the top-level list `key`."""
        entry = self._entry(self.root, key)
        return entry[1].value if entry and isinstance(entry[1], yaml.SequenceNode) else []

    def keep_list(self, key: str, values: Sequence[str]) -> None:
        """A top-level list of short texts that is the program's own, written anew as a whole."""
        text = own_list(key, values)
        entry = self._entry(self.root, key)
        if entry is not None:
            self._cut(_start(entry[0]), self._end(entry[1]), text)
        elif self.root.flow_style:
            self._add(self.root, self.root.value, key, list(values), [])
        else:
            self._insert_lines(len(self.source), text + "\n", last=True)

    def change(self, node: yaml.Node, before: Any, after: Any, *, in_brackets: bool = False) -> None:
        """A value becomes another one; what is the same in both is not touched."""
        if before == after:
            return
        if isinstance(node, yaml.MappingNode) and isinstance(before, dict) and isinstance(after, dict):
            self._change_mapping(node, before, after)
        elif self._same_length(node, before, after):
            for child, old, new in zip(node.value, before, after, strict=True):
                self.change(child, old, new, in_brackets=getattr(node, "flow_style", False))
        else:
            self._cut(_start(node), self._end(node), to_flow(after) if in_brackets else to_line(after))

    # ---- how

    def _in_order(self) -> list[_Cut]:
        return sorted(self.cuts, key=lambda cut: (cut.start, cut.end, cut.last))

    def _applied(self, cuts: Sequence[_Cut], start: int, end: int) -> str:
        """The text from `start` to `end` with these cuts."""
        pieces, done, last = [], start, ""
        line_end = "\r\n" if "\r\n" in self.source else "\n"
        for cut in cuts:
            kept = self.source[done : cut.start]
            last = (kept or last)[-1:]
            text = "\n" + cut.text if cut.lines and last not in ("", "\n") else cut.text
            pieces += [kept, text.replace("\n", line_end)]
            done, last = cut.end, (text or last)[-1:]
        return "".join([*pieces, self.source[done:end]])

    def _hunk(self, cuts: Sequence[_Cut]) -> Hunk:
        start, end = self._first(cuts[0]), self._behind(cuts[-1])
        return Hunk(
            start=start,
            line=self.source.count("\n", 0, start) + 1,
            before=tuple(self.source[start:end].splitlines()),
            after=tuple(self._applied(cuts, start, end).splitlines()),
        )

    def _first(self, cut: _Cut) -> int:
        """The index of the line in which a cut begins."""
        return self.source.rfind("\n", 0, cut.start) + 1

    def _behind(self, cut: _Cut) -> int:
        """The index behind the last line of a cut."""
        whole = cut.end == 0 or self.source[cut.end - 1] == "\n"
        return cut.end if whole else self._line_end(cut.end)

    def _cut(self, start: int, end: int, text: str) -> None:
        self.cuts.append(_Cut(start=start, end=end, text=text))

    def _same_length(self, node: yaml.Node, before: Any, after: Any) -> bool:
        lists = isinstance(node, yaml.SequenceNode) and isinstance(before, list) and isinstance(after, list)
        return lists and len(node.value) == len(before) == len(after)

    def _change_mapping(self, node: yaml.MappingNode, before: dict[str, Any], after: dict[str, Any]) -> None:
        going = {key for key in before if after.get(key) is None}
        staying = [entry for entry in node.value if entry[0].value not in going]
        if not staying:
            self._renew(node, after)
            return
        self._delete(node, staying)
        for entry in staying:
            key = entry[0].value
            if before.get(key) != after.get(key):
                self._change_value(node, entry, before.get(key), after[key])
        present = {entry[0].value for entry in node.value}
        for key, value in after.items():
            if key not in present and value is not None:
                self._add(node, staying, key, value, list(after))

    def _change_value(self, owner: yaml.MappingNode, entry: Entry, old: Any, new: Any) -> None:
        if type(old) is type(new) and (isinstance(old, dict) or self._same_length(entry[1], old, new)):
            self.change(entry[1], old, new)
        else:
            self._replace(owner, entry, new)

    def _renew(self, node: yaml.MappingNode, after: dict[str, Any]) -> None:
        """A mapping of which no key stays."""
        kept = {key: value for key, value in after.items() if value is not None}
        text = to_flow(kept) if node.flow_style or not kept else self._laid_out(kept, self._column(node)).strip(BLANKS)
        self._cut(_start(node), self._end(node), text)

    def _replace(self, owner: yaml.MappingNode, entry: Entry, value: Any) -> None:
        """The value of a key: on its line if it stood on one line, otherwise as the writer lays it out."""
        start, end = _start(entry[1]), self._end(entry[1])
        on_one_line = "\n" not in self.source[_start(entry[0]) : end]
        if owner.flow_style or on_one_line:
            self._cut(start, end, (" " if start == end else "") + (to_flow if owner.flow_style else to_line)(value))
        else:
            self._cut(
                _start(entry[0]), end, self._laid_out({entry[0].value: value}, self._column(entry[0])).strip(BLANKS)
            )

    def _add(
        self, owner: yaml.MappingNode, staying: Sequence[Entry], key: str, value: Any, order: Sequence[str]
    ) -> None:
        """A new key, behind the last of those staying that come before it in `order`, or at the end."""
        before = order[: order.index(key)] if key in order else ()
        last = next((entry[1] for entry in reversed(staying) if entry[0].value in before), None)
        last = last or (staying[-1][1] if staying else None)
        if owner.flow_style:
            text = f"{to_flow(key)}: {to_flow(value)}"
            at = self._end(last) if last is not None else _start(owner) + 1
            self._cut(at, at, f", {text}" if last is not None else text)
        else:
            assert last is not None
            self._insert_lines(self._end(last), self._laid_out({key: value}, self._column(owner.value[0][0])))

    def _delete(self, owner: yaml.MappingNode, staying: Sequence[Entry]) -> None:
        """All keys but those staying, of which there is one at least; neighbours go together."""
        for stays, group in groupby(owner.value, key=lambda entry: entry in staying):
            if not stays:
                self._delete_neighbours(owner, list(group))

    def _delete_neighbours(self, owner: yaml.MappingNode, going: Sequence[Entry]) -> None:
        place = owner.value.index(going[0])
        following = owner.value[place + len(going) :]
        if following and (owner.flow_style or place == 0):
            self._cut(_start(going[0][0]), _start(following[0][0]), "")
        elif owner.flow_style:
            self._cut(self._end(owner.value[place - 1][1]), self._end(going[-1][1]), "")
        else:
            for key, value in going:
                self._cut(self.source.rfind("\n", 0, _start(key)) + 1, self._line_end(self._end(value)), "")

    def _append_to(self, listed: yaml.SequenceNode, values: Sequence[Any]) -> None:
        end = self._end(listed.value[-1])
        if listed.flow_style:
            self._cut(end, end, "".join(f", {to_flow(value)}" for value in values))
        else:
            self._insert_lines(end, _items(values, listed.start_mark.column))

    def _append_first(self, listed: yaml.Node, values: Sequence[Any]) -> None:
        """Items for a list that is `[]` or has nothing behind its key."""
        start, end = _start(listed), self._end(listed)
        brief = end > start and not any(isinstance(value, dict) for value in values)
        if self.root.flow_style or brief or "\n" in self.source[start:end]:
            self._cut(end - 1, end - 1, ", ".join(map(to_flow, values)))
        else:
            self._cut(len(self.source[:start].rstrip(" ")), end, "")
            self._insert_lines(end, _items(values, 2))

    def _add_list(self, key: str, values: Sequence[Any]) -> None:
        if self.root.flow_style:
            self._add(self.root, self.root.value, key, list(values), [])
        else:
            self._insert_lines(len(self.source), f"{key}:\n" + _items(values, 2), last=True)

    def _insert_lines(self, behind: int, text: str, *, last: bool = False) -> None:
        """Whole lines behind the line in which something ends; `last` where others may be put there too."""
        at = self._line_end(behind)
        self.cuts.append(_Cut(start=at, end=at, text=text, lines=True, last=last))

    def _laid_out(self, value: Any, column: int) -> str:
        return textwrap.indent(to_yaml(value), " " * column)

    # ---- where things stand

    def _entry(self, node: Any, key: str) -> Entry | None:
        return next((entry for entry in node.value if entry[0].value == key), None)

    def _end(self, node: yaml.Node) -> int:
        """Where the last character of a node stands: its own end mark may stand behind comments and empty lines."""
        if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
            last = node.value[-1]
            return self._end(last[1] if isinstance(last, tuple) else last)
        start, end = _start(node), int(node.end_mark.index)
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return start + len(self.source[start:end].rstrip(BLANKS))
        return end

    def _line_end(self, index: int) -> int:
        """The index behind the line in which the character before `index` stands."""
        found = self.source.find("\n", index)
        return len(self.source) if found < 0 else found + 1

    def _column(self, node: yaml.Node) -> int:
        return int(node.start_mark.column)


def _start(node: yaml.Node) -> int:
    return int(node.start_mark.index)


def _items(values: Sequence[Any], column: int) -> str:
    """The items of a list on lines of their own."""
    lines = (to_yaml([value]) if isinstance(value, dict) else f"- {to_flow(value)}\n" for value in values)
    return textwrap.indent("".join(lines), " " * column)


def own_list(key: str, values: Sequence[str]) -> str:
    """A list of short texts in brackets, over several lines where it is long."""
    joined = ", ".join(map(to_flow, values))
    lines = textwrap.wrap(joined, WIDTH, break_long_words=False, break_on_hyphens=False)
    return f"{key}: [" + "\n  ".join(lines) + "]"
