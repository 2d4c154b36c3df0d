"""Reading: the good corpus is read, the bad one is told by place and in plain words, and nothing costs much."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from quizgen import facts, files
from quizgen.files.tree import KINDS, kind_of, read_tree
from tests.conftest import REPO

GOOD = sorted((REPO / "tests/speeches_good").glob("*.yaml"))
BAD = sorted((REPO / "tests/bad").glob("*/*.yaml"))
JARGON = re.compile(r"pydantic|tuple|\bdict\b|NoneType|\bstr\b|\bint\b|Traceback|dataclass|parsing|None\b|<|Error")


def told(path: Path, kind: str = "speech") -> list[str]:
    """What is told of a file, each line from its place on."""
    with pytest.raises(files.InputError) as error:
        files.read(path, kind)
    return [str(one).removeprefix(f"{path.parent}{os.sep}") for one in error.value.complaints]


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "x.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_speech_is_read_written_back_equal_and_has_facts(path: Path, tmp_path: Path) -> None:
    speech = files.read_speech(path)
    files.save(tmp_path / "again.yaml", files.speech_text(speech))
    assert files.read_speech(tmp_path / "again.yaml") == speech
    assert files.speech_warnings(path) == []
    plain = speech.plain()
    assert all(quote in plain for fact in facts.find(speech) for quote in fact.quotes)


@pytest.mark.parametrize("path", BAD, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_bad_file_is_told_by_place(path: Path) -> None:
    """RENEW_GOLDEN=1 renews the expected messages."""
    lines = [line.replace(str(path.parent) + os.sep, "") for line in told(path, path.parent.name)]
    golden = path.with_suffix(".txt")
    if os.environ.get("RENEW_GOLDEN"):
        golden.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert lines == golden.read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if JARGON.search(line.split(": ", 1)[1])]


def test_words_that_yaml_takes_for_something_else_are_text() -> None:
    body = files.read_speech(REPO / "tests/speeches_good/colon-in-quotes.yaml").body
    assert body[1:6] == ("1:30", "012", "no", "null", "3.10")


def test_lines_of_a_chinese_paragraph_are_joined_without_a_space() -> None:
    speech = files.read_speech(REPO / "tests/speeches_good/byte-order-mark-and-windows-lines.yaml")
    assert speech.body == ("记事本会在文件开头放一个[[看不见的标记]]，换行也和别处不同。",)


def test_lines_of_an_english_paragraph_are_joined_with_a_space(tmp_path: Path) -> None:
    path = written(tmp_path, "quizgen: speech/1\nid: a\ntitle: one\n  two\n")
    assert files.read_speech(path).title == "one two"


def test_a_list_member_that_the_text_does_not_say_is_a_warning(tmp_path: Path) -> None:
    path = written(tmp_path, "quizgen: speech/1\nid: a\ntitle: b\nbody: [甲乙丙]\nlists:\n  - items: [甲乙, 丁戊]\n")
    assert [str(one).removeprefix(str(path)) for one in files.speech_warnings(path)] == [
        ":6:17: lists[0].items[1]: the text of the speech does not say this, so nothing is asked about it"
    ]


def test_the_kind_is_told_by_the_first_line_alone(tmp_path: Path) -> None:
    assert kind_of(written(tmp_path, "quizgen: bank/1\n: : [ not yaml at all")) == "bank"


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    assert told(tmp_path / "none.yaml") == ["none.yaml: there is no such file"]
    (tmp_path / "folder.yaml").mkdir()
    assert told(tmp_path / "folder.yaml") == ["folder.yaml: this is a folder; a file is needed"]


def test_of_very_many_errors_the_first_hundred_are_told(tmp_path: Path) -> None:
    lines = told(written(tmp_path, "quizgen: speech/1\n" + "".join(f"k{number}: v\n" for number in range(500))))
    assert len(lines) == 101
    assert lines[-1] == "x.yaml: 402 more errors stand in this file"


HEAD = "quizgen: speech/1\nid: a\ntitle: b\nbody:\n"
BANK = "quizgen: bank/1\nquestions:\n"
HOSTILE = {
    "ten megabytes of noise": os.urandom(10_000_000),
    "seven megabytes of noise": os.urandom(7_000_000),
    "seven megabytes of text": "x" * 7_000_000,
    "many keys": "lorem: ipsum\n" * 500_000,
    "many keys with our first line": "quizgen: speech/1\n" + "".join(f"k{i}: v\n" for i in range(9_900)),
    "deep brackets": HEAD + "  " + "[" * 3_000_000,
    "deep braces": HEAD + "  " + "{a: " * 1_900_000,
    "deep dashes": HEAD + "  " + "- " * 3_000_000 + "x",
    "billion laughs": "quizgen: speech/1\na: &a [x,x]\n" + "".join(f"b{i}: [*a,*a]\n" for i in range(20)),
    "wrong everywhere": HEAD + "  -\n" * 19_900,
    "wrong everywhere, in lists": HEAD + "  - {items: [[],[],[],[],[],[],[],[],[],[]]}\n" * 1_500,
    "many values": HEAD + "  - x\n" * 1_200_000,
    "never closed": HEAD + '  - "' + "x\n" * 3_500_000,
    "many marks": HEAD + "  - a" + "[[文]]" * 1_000_000,
    "many wrong questions": BANK + "  - {type: fill_blank, a: b, c: d, e: f}\n" * 9_000,
    "a question of many blanks": BANK + "  - {id: a, type: fill_blank, text: '" + "[[a]]" * 200_000 + "'}\n",
    "a huge number": BANK + "  - {id: a, type: fill_blank, text: '[[a]]', points: 1e999999999}\n",
    "a huge whole number": "quizgen: paper/1\ntitle: a\nseed: " + "9" * 1_000_000 + "\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_cost_little(name: str, tmp_path: Path) -> None:
    path = written(tmp_path, HOSTILE[name])
    script = (
        "import sys, pathlib, re\nfrom quizgen import files\n"
        "readers = {'bank': files.read_bank, 'blueprint': files.read_blueprint, 'speech': files.read_speech}\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "try:\n    readers[files.kind_of(path)](path)\n"
        "except files.InputError:\n"
        "    status = pathlib.Path('/proc/self/status')\n"
        "    print(re.search(r'VmHWM:\\s+(\\d+)', status.read_text())[1] if status.exists() else 0)\n"
    )
    run = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True, timeout=60)
    assert int(run.stdout) < 300_000


# ---- JSON Schema


def _json_loader() -> type[yaml.SafeLoader]:
    """YAML as editors read it (version 1.2): dates are text."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        first: [entry for entry in entries if not entry[0].endswith("timestamp")]
        for first, entries in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return Loader


@pytest.mark.parametrize("kind", ["speech", "bank", "blueprint"])
def test_the_json_schema_of_each_kind_accepts_the_shipped_files(kind: str) -> None:
    schema = json.loads(json.dumps(files.json_schema(kind)))
    jsonschema.Draft202012Validator.check_schema(schema)
    for path in (REPO / "content").glob("*/*.yaml"):
        if read_tree(path).kind == kind:
            value = yaml.load(path.read_text(encoding="utf-8"), Loader=_json_loader())
            assert value["quizgen"] == KINDS[kind]
            jsonschema.validate(value, schema)


def test_the_json_schema_of_a_bank_knows_every_type() -> None:
    bank = {"quizgen": "bank/1", "questions": [{"id": "a", "type": "ordering", "stem": "b", "items": ["c"]}]}
    jsonschema.validate(bank, files.json_schema("bank"))
    bank["questions"][0]["type"] = "riddle"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(bank, files.json_schema("bank"))
