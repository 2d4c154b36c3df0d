"""For editors: schemas that accept what is right and mark what is wrong, where an editor finds them, kept fresh."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from quizgen import cli
from quizgen.files import editors


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("new") / "training"
    assert CliRunner().invoke(cli.group, ["new", str(path)], env={"LANGUAGE": "zh_CN"}).exit_code == 0
    return path


def errors(kind: str, text: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(editors.json_schema(kind))
    return [error.json_path for error in validator.iter_errors(yaml.safe_load(text))]


def test_the_settings_of_a_new_folder_name_a_schema_for_each_kind_of_file(folder: Path) -> None:
    schemas = json.loads((folder / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    assert len(schemas) == len(editors.WHERE)
    assert all((folder / name).is_file() for name in schemas)


def test_each_file_of_a_new_folder_names_its_schema_and_keeps_to_it(folder: Path) -> None:
    found = [path for path in folder.rglob("*.yaml") if ".quizgen" not in path.parts]
    assert len(found) == 5
    for path in found:
        text = path.read_text("utf-8")
        name = re.findall(r"^# yaml-language-server: \$schema=(.+)\n", text)[0]
        schema = json.loads((path.parent / name).read_text("utf-8"))
        value = yaml.safe_load(re.sub(r"^date: (.*)$", r'date: "\1"', text, flags=re.MULTILINE))
        jsonschema.Draft202012Validator(schema).validate(value)


@pytest.mark.parametrize(
    ("kind", "text", "where"),
    [
        ("bank", "quizgen: bank/1\nquestions: [{id: a, type: fill_blonk, text: x}]", "$.questions[0].type"),
        ("bank", "quizgen: bank/1\nquestions: [{id: a, type: ordering, stem: x, items: 3}]", "$.questions[0].items"),
        ("blueprint", "quizgen: paper/1\ntitle: x\nsections: [{type: essay, count: 1}]", "$.sections[0].type"),
        ("blueprint", "quizgen: paper/1\ntitle: x\nsections: []\noutputs: [paper.odt]", "$.outputs[0]"),
        ("folder", "quizgen: folder/1\ntheme: neon", "$.theme"),
        ("wording", "quizgen: wording/1\nen: {Name: 3}", "$.en.Name"),
        ("speech", "quizgen: speech/1\nid: x\ntitle: x\nsections: {}", "$.sections"),
    ],
)
def test_a_schema_marks_what_is_wrong(kind: str, text: str, where: str) -> None:
    assert errors(kind, text) == [where]


def test_the_schema_of_words_knows_every_message(folder: Path) -> None:
    schema = json.loads((folder / ".quizgen/wording.schema.json").read_text("utf-8"))
    assert "满分：{points}" in schema["properties"]["zh-CN"]["properties"]


def test_checking_a_file_brings_the_schemas_of_its_folder_up_to_date(folder: Path) -> None:
    old = folder / ".quizgen/bank.schema.json"
    whole = old.read_text("utf-8")
    old.write_text("{}", encoding="utf-8")
    (folder / "templates/themes/mine").mkdir(parents=True)
    (folder / "templates/themes/mine/print.css").touch()
    CliRunner().invoke(cli.group, ["check", str(folder / "papers/office-work.yaml")])
    assert old.read_text("utf-8") == whole
    assert "mine" in (folder / ".quizgen/blueprint.schema.json").read_text("utf-8")


def test_a_folder_without_schemas_gets_none(tmp_path: Path) -> None:
    (tmp_path / "quizgen.yaml").write_text("quizgen: folder/1\n", encoding="utf-8")
    editors.refresh(tmp_path / "quizgen.yaml")
    assert [path.name for path in tmp_path.iterdir()] == ["quizgen.yaml"]
