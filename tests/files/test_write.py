"""What is written reads back equal, and looks as people would write it."""

import os
import stat
import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen import files, model, pool
from quizgen.files.write import to_yaml
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.matching import Matching
from quizgen.questions.ordering import Ordering

NASTY = [
    "no", "yes", "~", "null", "1:30", "012", "0x1f", "1e3", "2024-04-01", "- x", "-", "a: b", "a:", "#",
    "a # b", "[[x]]", "[x]", "{a: b}", "a, b", "*", "*x", "&", "&x", "!", "!x", "%", "%x", "@", "@x",
    "`", "`x", "|", ">", "?", "? x", ":", "'", '"', "'x", '"x" y', "“五要”：灵敏", "：", "，",
    "　全角空格", " 前空格", "后空格 ", "a\nb", "a\n\nb\n", "\n", " \n a", "a \nb", "𠮷野家😀", "\u2028",
    "\x85", "\ufeff", "\xa0", "---", "...", "=", "<<", "a\tb", "\t", "\\[[", "C:\\n",
]  # fmt: skip

odd = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cn")), max_size=40),
    st.text(st.sampled_from("a中 :#-,[]{}&*!|>'\"%@`?\n“、。\\"), max_size=12),
)
words = odd.filter(lambda text: bool(text.strip()))
plain_words = words.filter(lambda text: "[[" not in text)
ids = st.from_regex(r"[a-z][a-z0-9_-]{0,9}", fullmatch=True)
many = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def tuples(values, least=0, most=3):
    return st.lists(values, min_size=least, max_size=most).map(tuple)


def defaults(cls, **fields):
    return st.builds(cls, **fields)


pair = st.tuples(plain_words, plain_words)
pairs = defaults(model.Pairs, name=plain_words, lead=plain_words, items=tuples(pair, 1))
simple_point = defaults(model.Point, marker=plain_words, term=plain_words, text=plain_words, pairs=tuples(pairs, 0, 1))
point_list = defaults(
    model.PointList, lead=plain_words, name=plain_words, order=st.sampled_from(["none", "numbered", "sequence"]),
    items=tuples(st.one_of(plain_words, simple_point), 1),
)  # fmt: skip
block = st.one_of(
    plain_words,
    point_list,
    defaults(model.Couplets, lead=plain_words, pairs=tuples(pair, 1)),
    defaults(model.Table, table=tuples(tuples(words))),
    defaults(model.Gap, gap=plain_words),
)
section = defaults(
    model.Section, marker=plain_words, heading=plain_words, body=tuples(block), lists=tuples(point_list, 0, 1),
    quotes=tuples(defaults(model.Quote, text=plain_words, by=plain_words), 0, 1),
)  # fmt: skip
speech = defaults(
    model.Speech, id=ids, title=plain_words, date=st.sampled_from(["", "2024", "2024-04", "2024-04-01"]),
    verbatim=st.booleans(), source=defaults(model.Provenance, name=odd.filter(lambda t: "[[" not in t)),
    body=tuples(block), sections=tuples(section),
)  # fmt: skip


def is_sound(question: model.Question) -> bool:
    try:
        return not any(question.problems())
    except ValueError:
        return False


base = {
    "id": ids,
    "points": st.one_of(st.none(), st.fractions(Fraction(1, 100), 100, max_denominator=100)),
    "difficulty": st.one_of(st.none(), st.integers(0, 100).map(lambda number: number / 100)),
    "tags": tuples(odd),
    "explanation": odd,
    "status": st.sampled_from(["draft", "approved", "excluded"]),
    "source": defaults(model.Source, speech=odd, section=odd, quote=st.one_of(words, tuples(odd, 0))),
    "origin": st.one_of(st.none(), defaults(model.Origin, fact=odd, hash=odd)),
}
question = st.one_of(
    defaults(FillBlank, text=words, any_order=st.sampled_from([False, True, ((1,),)]), **base),
    defaults(Matching, stem=odd, pairs=tuples(pair, 2), distractors=tuples(odd), **base),
    defaults(Ordering, stem=odd, items=tuples(odd, 3, 5), **base),
).filter(is_sound)


@many
@given(st.recursive(odd, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=3)))
def test_any_texts_read_back_equal(tmp_path: Path, value: object) -> None:
    from quizgen.files.tree import read_tree

    path = tmp_path / "x.yaml"
    path.write_text(to_yaml({"quizgen": "speech/1", "value": value}), encoding="utf-8", newline="")
    tree = read_tree(path)
    assert tree.root.data() == {"value": value}
    assert not tree.complaints


@many
@given(speech)
def test_a_speech_reads_back_equal(tmp_path: Path, speech: model.Speech) -> None:
    files.save(tmp_path / "speech.yaml", files.speech_text(speech))
    assert files.read_speech(tmp_path / "speech.yaml") == speech


@many
@given(st.lists(question, max_size=3, unique_by=lambda one: one.id), tuples(ids))
def test_a_bank_reads_back_equal(tmp_path: Path, questions: list[model.Question], removed: tuple[str, ...]) -> None:
    speeches = (model.BankSpeech(id="a", file="a b.yaml"),)
    bank = model.Bank(speeches=speeches, questions=tuple(questions), removed=removed)
    files.save(tmp_path / "bank.yaml", files.bank_text(bank))
    assert files.read_bank(tmp_path / "bank.yaml") == bank


def test_the_generated_questions_of_the_example_read_back_equal(tmp_path: Path, example_blueprint: Path) -> None:
    speech = files.read_speech(example_blueprint.parent.parent / "speeches/office-work.yaml")
    bank = model.Bank(questions=tuple(pool.generated(speech)))
    files.save(tmp_path / "bank.yaml", files.bank_text(bank))
    assert files.read_bank(tmp_path / "bank.yaml") == bank


def test_frozen_papers_of_the_example_read_back_equal(tmp_path: Path, example_papers: tuple[model.Paper, ...]) -> None:
    for paper in example_papers:
        files.save(tmp_path / "a.paper.json", files.paper_text(paper))
        assert files.read_paper(tmp_path / "a.paper.json") == paper


@many
@given(words, odd)
def test_a_frozen_paper_keeps_odd_texts(
    tmp_path: Path, example_papers: tuple[model.Paper, ...], title: str, heading: str
) -> None:
    import dataclasses

    paper = dataclasses.replace(
        example_papers[0], title=title, places={"a": model.Place(title=title, headings={heading: title})}
    )
    files.save(tmp_path / "a.paper.json", files.paper_text(paper))
    assert files.read_paper(tmp_path / "a.paper.json") == paper


def test_the_yaml_is_what_people_would_write() -> None:
    speech = model.Speech(
        id="a",
        title="讲话",
        date="2024-04-01",
        body=("办公室是[[枢纽]]。", "[[方括号]]在前", "第一行\n第二行"),
        pairs=(model.Pairs(items=(("计划安排", "零差错"), ("对接执行", "零失误"))),),
        lists=(model.PointList(items=("灵敏", "高效", "no")),),
    )
    assert files.speech_text(speech) == (
        "quizgen: speech/1\nid: a\ntitle: 讲话\ndate: 2024-04-01\nbody:\n  - 办公室是[[枢纽]]。\n  - '[[方括号]]在前'\n"
        "  - |-\n    第一行\n    第二行\nlists:\n  - items: [灵敏, 高效, 'no']\n"
        "pairs:\n  - items:\n      - [计划安排, 零差错]\n      - [对接执行, 零失误]\n"
    )


# ---- save


def test_save_makes_folders_and_replaces_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.txt"
    files.save(path, "一")
    files.save(path, b"two")
    assert path.read_bytes() == b"two"
    assert [entry.name for entry in path.parent.iterdir()] == ["a.txt"]


def test_a_new_file_gets_the_permissions_of_the_umask_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        files.save(tmp_path / "a", "x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640
    (tmp_path / "a").chmod(0o600)
    files.save(tmp_path / "a", "y")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


def test_an_interrupted_save_leaves_the_old_content_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.save(tmp_path / "a", "old")

    def interrupted(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        files.save(tmp_path / "a", "new")
    assert (tmp_path / "a").read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a"]


def test_save_writes_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    files.save(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_a_name_of_the_greatest_length_can_be_saved(tmp_path: Path) -> None:
    files.save(tmp_path / ("名" * 80 + ".txt"), "x")


SAVING = """\
import sys
from pathlib import Path
from quizgen.files.write import save
print("ready", flush=True)
while True:
    for letter in "ab":
        save(Path(sys.argv[1]), letter * 200_000)
"""


def test_a_killed_program_leaves_the_old_or_the_new_file(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    for wait in (0.01, 0.03, 0.05, 0.08):
        saving = subprocess.Popen([sys.executable, "-c", SAVING, str(path)], stdout=subprocess.PIPE)
        assert saving.stdout
        saving.stdout.readline()
        time.sleep(wait)
        saving.kill()
        saving.communicate()
        assert not path.exists() or path.read_text() in ("a" * 200_000, "b" * 200_000)
