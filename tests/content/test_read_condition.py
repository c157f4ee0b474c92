from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from leaflets.content.read_condition import examine_condition, read_condition, read_condition_bytes
from leaflets.errors import ContentError, FileError, LeafletsError
from leaflets.model.condition import Condition

TODAY = date(2026, 11, 23)
SOURCE = """\
name: Żółta gorączka
language: pl
version: 1.0
issued: 2026-05-01
definition: Text [@a].
treatments:
  items:
    - name: no
      benefits:
        - 12:30
references:
  - id: a
    title: "1.0"
    volume: 46
    patients: 227
    container-title: Journal
  - id: b
    title: Unused
"""


def load(text: str = SOURCE, name: str = "folder/Some file.yaml") -> Condition:
    return read_condition_bytes(text.encode(), name, today=TODAY).condition


def test_a_file_is_read_with_its_source_places_and_warnings(tmp_path: Path) -> None:
    path = tmp_path / "yellow-fever.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + SOURCE.encode())
    loaded = read_condition(path, today=TODAY)
    assert loaded.source == path.read_bytes()
    assert loaded.path == str(path)
    assert loaded.condition.id == "yellow-fever"
    assert loaded.places[("treatments", "items", 0, "benefits", 0)] == (10, 11)
    assert [problem.line for problem in loaded.warnings] == [17]
    assert pickle.loads(pickle.dumps(loaded)) == loaded


def test_plain_values_become_what_the_model_says_they_are() -> None:
    condition = load()
    assert condition.version == "1.0"
    assert condition.issued == date(2026, 5, 1)
    assert condition.treatments is not None
    assert condition.treatments.items[0].name == "no"
    assert condition.treatments.items[0].benefits[0].text == "12:30"
    assert (condition.references[0].volume, condition.references[0].patients) == ("46", 227)


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("folder/Some file.yaml", "", "some-file"),
        ("哮喘.yaml", "", "zolta-goraczka"),
        ("some-file.yaml", "id: own-id", "own-id"),
    ],
)
def test_the_id_is_always_filled(name: str, given: str, expected: str) -> None:
    assert load(f"{SOURCE}\n{given}\n", name).id == expected


def test_a_name_of_signs_alone_still_gives_an_id() -> None:
    assert load("name: 哮喘\nlanguage: zh\ndefinition: 病\n", "哮喘.yaml").id == "condition"


def test_the_error_holds_every_error_and_no_warning() -> None:
    with pytest.raises(ContentError) as caught:
        load("nme: x\nlanguage: en\ndefinition: '[@a]'\nreview_by: 2020-01-01\n")
    assert [(problem.line, problem.severity) for problem in caught.value.problems] == [(1, "error"), (3, "error")]
    assert caught.value.message == "folder/Some file.yaml: 2 problems"
    assert "folder/Some file.yaml:1:1: error:" in str(caught.value)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="is a folder"):
        read_condition(tmp_path, today=TODAY)


TREES = st.recursive(
    st.sampled_from(["", "x", "en", "2026-01-01", "[@a]", "patient", "weak", "12"]) | st.none() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*Condition.model_fields, "id", "items", "groups", "text", "audience", "rows", "x"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


def check_places(content: bytes) -> None:
    try:
        read_condition_bytes(content, "x.yaml", today=TODAY)
    except LeafletsError:
        examined = examine_condition(content, "x.yaml", TODAY)
        assert examined.errors
        for problem in examined.problems:
            assert problem.message
            if examined.tree is not None and problem.line:
                assert problem.line <= len(examined.tree.lines)
                assert 1 <= problem.column <= len(examined.tree.lines[problem.line - 1]) + 1


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(content: bytes) -> None:
    check_places(content)


@given(st.text(max_size=200))
def test_no_text_raises_anything_else(text: str) -> None:
    check_places(text.encode("utf-8", "surrogatepass"))


@given(TREES)
def test_no_tree_raises_anything_else(value: object) -> None:
    check_places(yaml.safe_dump(value, allow_unicode=True).encode())


@pytest.mark.slow
@given(st.dictionaries(st.sampled_from(sorted(Condition.model_fields)), TREES, min_size=2))
def test_no_condition_of_wrong_parts_raises_anything_else(value: object) -> None:
    check_places(yaml.safe_dump(value, allow_unicode=True).encode())
