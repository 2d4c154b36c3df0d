"""For editors: a JSON Schema of each kind of file, and the settings by which an editor finds them.

With them an editor that has a YAML language server (VS Code with the extension YAML of Red Hat, and many others)
completes keys and marks what is wrong while one writes.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from quizgen import formats, model, questions
from quizgen.files.errors import InputError
from quizgen.files.folder import folder_of, sayings, templates_of
from quizgen.files.schema import adapter
from quizgen.files.source import read_text
from quizgen.files.tree import KINDS
from quizgen.files.write import save
from quizgen.look import Look

WHERE = {
    "speech": "speeches/*.yaml",
    "bank": "banks/*.yaml",
    "blueprint": "papers/*.yaml",
    "folder": "quizgen.yaml",
    "wording": "wording.yaml",
}
"""Where the files of each kind stand in a trainer's folder."""

SCHEMAS = ".quizgen"
"""The folder of the schemas in a trainer's folder."""

_CLASSES: dict[str, type[Any]] = {
    "speech": model.Speech,
    "bank": model.Bank,
    "blueprint": model.Blueprint,
    "folder": model.Folder,
}


def json_schema(kind: str, look: Look | None = None) -> dict[str, Any]:
    """The JSON Schema of a file kind, made from the model; the look knows themes and messages."""
    look = look or Look()
    schema = adapter(_CLASSES[kind]).json_schema() if kind in _CLASSES else _words(look)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["properties"] = {"quizgen": {"const": KINDS[kind]}, **schema["properties"]}
    schema["required"] = ["quizgen", *schema.get("required", [])]
    if kind == "bank":
        _with_types(schema)
    if kind == "blueprint":
        schema["$defs"]["BlueprintSection"]["properties"]["type"]["enum"] = list(questions.registry())
        schema["properties"]["outputs"]["items"] = {"enum": list(formats.outputs())}
    if "theme" in schema["properties"]:
        schema["properties"]["theme"]["enum"] = look.themes()
    return schema


def _with_types(schema: dict[str, Any]) -> None:
    """Each question by the schema of the type that it names."""
    types = {name: adapter(cls).json_schema() for name, cls in questions.registry().items()}
    definitions = {name: part for one in types.values() for name, part in one.pop("$defs", {}).items()}
    schema["properties"]["questions"]["items"] = {
        "type": "object",
        "required": ["id", "type"],
        "properties": {"type": {"enum": list(types)}},
        "allOf": [
            {"if": {"properties": {"type": {"const": name}}, "required": ["type"]}, "then": one}
            for name, one in types.items()
        ],
    }
    schema["$defs"] = {**schema.get("$defs", {}), **definitions}
    schema["$defs"].pop("Question", None)


def _words(look: Look) -> dict[str, Any]:
    languages = {"zh-CN", "en"}
    known = {tag: {said: {"type": "string"} for said in sayings(look, tag)} for tag in sorted(languages)}
    anything = {"type": ["object", "null"], "additionalProperties": {"type": "string"}}
    return {"type": "object", "properties": {tag: {**anything, "properties": said} for tag, said in known.items()}}


# ---- in a folder


def editor_files(folder: Path) -> dict[str, str]:
    """The files that make an editor complete and check what is written in a trainer's folder, by their names in it."""
    look = Look(folders=templates_of(folder))
    schemas = {f"{SCHEMAS}/{kind}.schema.json": _json(json_schema(kind, look)) for kind in WHERE}
    settings = {"yaml.schemas": {f"./{SCHEMAS}/{kind}.schema.json": where for kind, where in WHERE.items()}}
    extensions = {"recommendations": ["redhat.vscode-yaml"]}
    return {**schemas, ".vscode/settings.json": _json(settings), ".vscode/extensions.json": _json(extensions)}


def headed(text: str, kind: str) -> str:
    """A file of a folder with the comment by which other editors find its schema."""
    up = "../" * WHERE[kind].count("/")
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{kind}.schema.json\n{text}"


def refresh(path: Path) -> None:
    """Brings the schemas of a file's folder up to date, if it has any: with a new version, a plug-in, a theme."""
    folder = folder_of(path)
    if folder is None or not (folder / SCHEMAS).is_dir():
        return
    for name, text in editor_files(folder).items():
        if name.startswith(SCHEMAS) and _present(folder / name) != text:
            save(folder / name, text)


def _present(path: Path) -> str:
    try:
        return read_text(path)
    except InputError:
        return ""


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
