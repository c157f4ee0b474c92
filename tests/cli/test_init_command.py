"""A folder of one's own works at once, and nothing in it is ever overwritten."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pypdfium2
import pytest
import yaml


def read_text(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_a_new_folder_builds_a_leaflet_with_the_clinic_on_it(run: Any) -> None:
    made = run("init", "my clinic")
    assert made.code == 0
    assert all(Path(line).is_file() for line in made.out.splitlines())
    assert "leaflets build example-condition --folder 'my clinic'\n" in made.err
    built = run("build", "example-condition", "--folder", "my clinic", "--kind", "patient")
    assert built.code == 0, built.err
    text = read_text(Path("out/example-condition-patient-a4-14pt.pdf"))
    assert "Example Clinic" in text and "960 123" in text.replace("\xa0", " ")


def test_a_new_folder_is_valid_against_the_program_and_the_schemas_beside_it(run: Any) -> None:
    run("init", "own")
    assert run("validate", "own").out.splitlines()[1:] == ["0 errors, 0 warnings"], "after how hard it is to read"
    for file, name in (("clinic.yaml", "clinic"), ("conditions/example-condition.yaml", "condition")):
        text = (Path("own") / file).read_text("utf-8")
        schema = text.splitlines()[0].partition("$schema=")[2]
        rules = json.loads((Path("own") / file).parent.joinpath(schema).read_text("utf-8"))
        jsonschema.validate(yaml.safe_load(text), rules)
        assert name in schema


def test_the_working_directory_is_used_when_it_holds_a_clinic(run: Any) -> None:
    run("init", ".")
    outcome = run("list")
    assert outcome.code == 0 and "example-condition" in outcome.out
    assert "your own folder is" in outcome.err


def test_what_is_there_already_is_kept(run: Any) -> None:
    Path("own").mkdir()
    Path("own/clinic.yaml").write_text("name: Ours\n")
    outcome = run("init", "own")
    assert outcome.code == 7 and "own/clinic.yaml" in outcome.err
    assert [path.name for path in Path("own").iterdir()] == ["clinic.yaml"]
    assert Path("own/clinic.yaml").read_text() == "name: Ours\n"


def test_other_files_in_the_folder_do_not_matter(run: Any) -> None:
    Path("notes.txt").write_text("mine")
    assert run("init", ".").code == 0
    assert Path("notes.txt").read_text() == "mine"


@pytest.mark.parametrize("target", ["file", "file/below"])
def test_a_file_in_the_way_is_an_error(run: Any, target: str) -> None:
    Path("file").write_text("mine")
    outcome = run("init", target)
    assert outcome.code == 7 and "leaflets: error: file" in outcome.err


def test_ones_own_template_takes_the_place_of_the_programs(run: Any) -> None:
    run("init", "own")
    Path("own/templates/blocks").mkdir()
    Path("own/templates/blocks/main_message.html.jinja").write_text("{{ block.nothing }}")
    outcome = run("build", "example-condition", "--folder", "own", "--kind", "patient")
    assert outcome.code == 4 and "main_message.html.jinja:1: " in outcome.err
