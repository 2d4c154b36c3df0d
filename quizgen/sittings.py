"""From the files that people handed in to outcomes: reads them all, marks them, and counts each person once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from quizgen import files, results
from quizgen.files.results import Found, find
from quizgen.model import Paper
from quizgen.office import answers, sheets
from quizgen.office.tables import Table
from quizgen.results import Attempts, Damaged, Outcome, Remark, Result, Sitting
from quizgen.text import msg
from quizgen.wording import _


@dataclass(frozen=True, kw_only=True)
class Gathered:
    """Everything that was handed in, marked: the papers, the results, and what could not be marked."""

    papers: Mapping[str, Paper]
    file: Path
    """One of the papers' files: its folder says how the pages look."""
    results: tuple[Result, ...]
    shares: Mapping[str, Fraction]
    """What people gave for answers that wait, by row key (see office/answers)."""
    damaged: tuple[Remark, ...]
    passed_over: int


def read_papers(paths: Iterable[Path]) -> dict[str, Paper]:
    """Frozen papers by fingerprint; errors: what is wrong with any of them."""
    complaints: list[files.Complaint] = []
    papers = [files.collect(complaints, files.read_paper, path) for path in paths]
    if complaints:
        raise files.InputError(*complaints)
    return results.by_fingerprint(paper for paper in papers if paper)


def gather(paths: Sequence[Path]) -> Gathered:
    """Reads and marks all that files and folders hold; errors: no paper, a paper or a typed sheet with faults."""
    found = find(paths)
    papers = read_papers(found.papers)
    if not papers:
        message = _("no frozen paper (….paper.json) among these: name those that “quizgen build” wrote")
        raise files.InputError(*(files.Complaint(file=str(path), message=message) for path in paths))
    typed, points = _workbooks(found, {path.resolve() for path in paths}, papers)
    pairs = [*((one.sitting, one.origin) for one in found.handed), *typed]
    marked, misfits = _marked(pairs, papers)
    shares = _shares(points, marked)
    return Gathered(
        papers=papers,
        file=found.papers[0],
        results=tuple(_settled(one, shares) for one in marked),
        shares=shares,
        damaged=(*found.damaged, *misfits),
        passed_over=found.passed_over,
    )


def outcomes(gathered: Gathered, attempts: Attempts, pass_share: Fraction | None) -> Iterator[Outcome]:
    """An outcome for each paper, its forms together; what could not be marked stands with the first."""
    names = dict.fromkeys(paper.name for paper in gathered.papers.values())
    damaged = gathered.damaged
    for name in names:
        papers = [paper for paper in gathered.papers.values() if paper.name == name]
        mine = [one for one in gathered.results if one.marked.paper.name == name]
        yield results.outcome(papers, results.count(mine, attempts), pass_share, damaged)
        damaged = ()


def _marked(pairs: Iterable[tuple[Sitting, str]], papers: Mapping[str, Paper]) -> tuple[list[Result], list[Remark]]:
    """The sittings marked, and those that are none of these papers'."""
    marked, misfits = [], []
    for sitting, origin in pairs:
        try:
            paper = results.paper_of(sitting, papers)
            marked.append(Result(marked=results.mark(sitting, paper), origin=origin))
        except Damaged as damage:
            misfits.append(Remark(origin=origin, message=damage.message, args=damage.args_))
    return marked, misfits


# ---- workbooks

Sheets = list[tuple[Table, str]]


def _workbooks(found: Found, named: set[Path], papers: Mapping[str, Paper]) -> tuple[list[tuple[Sitting, str]], Sheets]:
    """The sittings typed into workbooks, and the sheets of points; errors: all that is wrong in any cell."""
    sittings: list[tuple[Sitting, str]] = []
    points: Sheets = []
    complaints: list[files.Complaint] = []
    for path in found.workbooks:
        tables = files.collect(complaints, sheets.read, path) or ()
        kinds = [answers.kind_of(table) for table in tables]
        for table, kind in zip(tables, kinds, strict=True):
            if kind.startswith(answers.POINTS):
                points.append((table, str(path)))
            elif kind:
                typed = answers.read_answers(table, str(path), papers)
                sittings += typed.sittings
                complaints += typed.complaints
                found.damaged += typed.remarks
        if not any(kinds):
            _no_answers(path, found, named=path.resolve() in named)
    if complaints:
        raise files.InputError(*complaints)
    return sittings, points


def _no_answers(path: Path, found: Found, *, named: bool) -> None:
    """A workbook that nobody typed answers into is told where it was named, and passed over in a folder."""
    if named:
        message = msg("no sheet of this workbook was made by “quizgen mark --template”")
        found.damaged.append(Remark(origin=str(path), message=message))
    else:
        found.passed_over += 1


def _shares(points: Sheets, marked: Sequence[Result]) -> dict[str, Fraction]:
    """The shares of all sheets of points, a later sheet before an earlier one; errors: what is wrong in any cell."""
    shares: dict[str, Fraction] = {}
    complaints: list[files.Complaint] = []
    for table, file in points:
        found, wrong = answers.read_points(table, file, marked)
        shares.update(found)
        complaints += wrong
    if complaints:
        raise files.InputError(*complaints)
    return shares


def _settled(result: Result, shares: Mapping[str, Fraction]) -> Result:
    """With the points that a person gave."""
    marked = result.marked
    for index in [index for index, one in enumerate(marked.marks) if one is None]:
        if (key := answers.row_key(marked, index)) in shares:
            marked = results.settled(marked, index, shares[key])
    return Result(marked=marked, origin=result.origin)
