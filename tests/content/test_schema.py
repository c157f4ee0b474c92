from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from leaflets.content.schema import clinic_schema, condition_schema, write_schemas
from leaflets.errors import FileError

ROOT = Path(__file__).parents[2]
CONDITIONS = sorted((ROOT / "conditions").glob("*.yaml"))


class EditorLoader(yaml.SafeLoader):
    """Reads plain values as editors do: numbers, true, false and null, but no dates."""


EditorLoader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":merge"))]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def list_faults(text: str, schema: dict[str, Any]) -> list[str]:
    value = yaml.load(text, Loader=EditorLoader)
    return [fault.json_path for fault in Draft202012Validator(schema).iter_errors(value)]


def test_the_schemas_in_the_repository_are_fresh(tmp_path: Path) -> None:
    for path in write_schemas(tmp_path):
        assert path.read_text("utf-8") == (ROOT / "schema" / path.name).read_text("utf-8"), "run: leaflets schema"


@pytest.mark.parametrize("schema", [condition_schema(), clinic_schema()], ids=["condition", "clinic"])
def test_a_schema_is_one_and_says_what_it_is(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] in ("Condition", "Clinic")
    assert schema["description"]
    assert all("title" in entry or "$ref" in entry or "anyOf" in entry for entry in schema["properties"].values())


@pytest.mark.parametrize("path", CONDITIONS, ids=[path.stem for path in CONDITIONS])
def test_a_shipped_condition_fits_the_schema_and_names_it(path: Path) -> None:
    text = path.read_text("utf-8")
    assert list_faults(text, condition_schema()) == []
    assert text.startswith("# yaml-language-server: $schema=../schema/condition.schema.json\n")


def test_bare_numbers_are_fine_where_text_is_asked_for() -> None:
    text = "name: x\nlanguage: en\nversion: 1.0\nissued: 2026-05-01\ndefinition: [x, {text: y, audience: patient}]\n"
    references = "references: [{id: a, title: b, volume: 46, issued: 2016, PMID: 123, patients: 12}]\n"
    assert list_faults(text + references, condition_schema()) == []


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("nme: x", "$"),
        ("language: english", "$.language"),
        ("status: fine", "$.status"),
        ("references: [{id: a, container_title: b}]", "$.references[0]"),
        ("definition: [{text: x, audience: all}]", "$.definition"),
        ("definition: true", "$.definition"),
    ],
)
def test_what_does_not_fit_is_marked(text: str, path: str) -> None:
    assert path in list_faults(text, condition_schema())


def test_the_schemas_are_written_the_same_each_time(tmp_path: Path) -> None:
    first = [path.read_bytes() for path in write_schemas(tmp_path)]
    assert first == [path.read_bytes() for path in write_schemas(tmp_path)]
    assert all(text.endswith(b"}\n") for text in first)


def test_a_folder_that_is_not_there_is_a_file_error(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot be written"):
        write_schemas(tmp_path / "nowhere")
