from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from leaflets.content.find_condition import find_conditions, list_conditions, read_top
from leaflets.errors import FileError, UnknownCondition

TODAY = date(2026, 11, 23)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "conditions"
    folder.mkdir()
    (folder / "lambert-eaton-syndrome.yaml").write_text(
        "name: Lambert–Eaton syndrome\nshort_name: LEMS\nlanguage: en\nstatus: sample\nversion: 1.0\n"
        "issued: 2026-05-01\nreview_by: 2028-05-01\ndefinition: x\n"
        "other_names: [Myasthenic syndrome, {name: Zespół Lamberta, language: pl}]\n"
        "codes: [{system: ICD-10-CM, code: G70.80}]\n"
    )
    (folder / "asthma.yaml").write_text("id: asthma-in-adults\nname: Asthma\nlanguage: en\ndefinition: x\nnme: y\n")
    (folder / "broken.yaml").write_text("name: Broken\nother_names: [Half]\ndefinition: a: b\n")
    (folder / "clinic.yaml").write_text("name: Asthma\n")
    return folder


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("lambert-eaton-syndrome", "lambert-eaton-syndrome"),
        ("Lambert Eaton Syndrome", "lambert-eaton-syndrome"),
        ("lems", "lambert-eaton-syndrome"),
        ("MYASTHENIC SYNDROME", "lambert-eaton-syndrome"),
        ("zespol lamberta", "lambert-eaton-syndrome"),
        ("g7080", "lambert-eaton-syndrome"),
        ("asthma-in-adults", "asthma"),
        ("Asthma", "asthma"),
        ("half", "broken"),
    ],
)
def test_a_condition_answers_to_all_its_names(name: str, stem: str, folder: Path) -> None:
    assert find_conditions([name], [folder], TODAY) == [folder / f"{stem}.yaml"]


def test_a_path_is_taken_as_it_is(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("name: x")
    assert find_conditions([str(path), "LEMS", "lems"], [folder], TODAY) == [
        path,
        folder / "lambert-eaton-syndrome.yaml",
    ]


def test_a_path_that_is_not_there_is_a_file_error(folder: Path) -> None:
    with pytest.raises(FileError, match="there is no such file"):
        find_conditions(["nowhere.yaml"], [folder], TODAY)


def test_every_unknown_name_is_told_with_what_was_meant(folder: Path) -> None:
    with pytest.raises(UnknownCondition) as caught:
        find_conditions(["asthna", "lambert eaton", "gout", ""], [folder], TODAY)
    near, part, far, empty = str(caught.value).splitlines()
    assert near == "no condition is called 'asthna'; did you mean 'Asthma' (id asthma-in-adults)?"
    assert "lambert-eaton-syndrome" in part.casefold()
    assert far.endswith("there are: asthma-in-adults, broken, lambert-eaton-syndrome")
    assert "a name is empty" in empty


def test_a_folder_or_another_file_in_place_of_a_name_is_told(folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.touch()
    with pytest.raises(UnknownCondition) as caught:
        find_conditions([str(folder), str(page)], [folder], TODAY)
    first, second = str(caught.value).splitlines()
    assert first.startswith(f"'{folder}' is a folder; name a condition")
    assert second.startswith(f"'{page}' is neither a condition file") and "leaflets import" in second


def test_a_name_of_two_conditions_lists_both(folder: Path) -> None:
    (folder / "other.yaml").write_text("name: Other\nshort_name: LEMS\n")
    with pytest.raises(UnknownCondition, match=r"'LEMS' can be any of: lambert-eaton-syndrome .*; other .*by its id"):
        find_conditions(["LEMS"], [folder], TODAY)


def test_an_id_wins_over_a_name_and_a_name_over_the_rest(folder: Path) -> None:
    (folder / "lems.yaml").write_text("name: A thing called LEMS\nother_names: [Asthma]\n")
    assert find_conditions(["LEMS", "asthma"], [folder], TODAY) == [folder / "lems.yaml", folder / "asthma.yaml"]


def test_the_earlier_folder_wins(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "my-asthma.yaml").write_text("id: asthma-in-adults\nname: Asthma\n")
    assert find_conditions(["Asthma", "asthma-in-adults"], [own, folder], TODAY) == [own / "my-asthma.yaml"]


def test_a_list_holds_every_condition_with_its_number_of_problems(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    listed = list_conditions([folder], TODAY)
    assert [(entry.id, entry.name, entry.problem_count) for entry in listed] == [
        ("asthma-in-adults", "Asthma", 1),
        ("broken", "Broken", 1),
        ("lambert-eaton-syndrome", "Lambert–Eaton syndrome", 0),
        ("pipe", "pipe", 1),
    ]
    lems = listed[2]
    assert (lems.status, lems.language, lems.version) == ("sample", "en", "1.0")
    assert (lems.issued, lems.review_by) == (date(2026, 5, 1), date(2028, 5, 1))
    assert (listed[3].status, listed[3].language, listed[3].issued) == ("draft", "", None)


def test_the_top_of_a_file_is_read_as_far_as_it_goes(folder: Path) -> None:
    assert read_top(folder / "broken.yaml")["other_names"] == ["Half"]
    assert read_top(folder / "nowhere.yaml") == {}


def test_answers_about_a_leaflet_are_passed_over_beside_conditions_and_refused_alone(folder: Path) -> None:
    answers = folder / "asthma.evidence.yaml"
    answers.write_text("condition: asthma\n")
    names = [str(path) for path in sorted(folder.glob("*.yaml")) if path.name != "clinic.yaml"]
    assert answers not in find_conditions(names, [folder], TODAY)
    assert len(find_conditions(names, [folder], TODAY)) == 3
    with pytest.raises(UnknownCondition, match="holds answers about a leaflet, not a condition"):
        find_conditions([str(answers)], [folder], TODAY)
