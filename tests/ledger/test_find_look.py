"""Every file a page is made of is known beforehand, and no file that it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.folders import program_root
from leaflets.ledger.find_look import find_look, find_pictures, hash_files_used, name_pictures
from leaflets.model.edition import Extract, Kind

SHARED = {"styles/scale.css", "styles/page.css", "styles/blocks.css", "templates/base.html.jinja"}


def names(kind: str, *roots: Path) -> set[str]:
    return {file.name for file in find_look(kind, roots or (program_root(),))}


@pytest.mark.parametrize("kind", list(Kind))
def test_a_kind_uses_its_own_style_and_the_shared_ones_but_not_those_of_others(kind: Kind) -> None:
    found = names(kind.value)
    others = {f"styles/{other}.css" for other in Kind if other is not kind}
    assert found >= {*SHARED, f"styles/{kind}.css", f"templates/{kind}.html.jinja"}
    assert not found & others


def test_the_style_sheet_of_a_layout_is_told_by_name_and_found_with_what_it_imports(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "panels.css").write_text("@import 'folds.css';")
    found = {file.name: file.root for file in find_look("patient", (tmp_path, program_root()), ("panels", ""))}
    assert found["styles/panels.css"] == 0 and found["styles/folds.css"] == -1
    assert "styles/booklet.css" not in found and "styles/panels.css" not in names("patient")


def test_a_template_whose_name_is_put_together_stands_for_its_folder() -> None:
    blocks = {f"templates/blocks/{path.name}" for path in (program_root() / "templates" / "blocks").iterdir()}
    assert names("patient") >= blocks


def test_no_file_is_missing_from_the_program() -> None:
    for kind in (*Kind, *Extract):
        assert [file.name for file in find_look(kind.value, (program_root(),)) if file.root < 0] == []


def test_a_file_of_ones_own_goes_before_the_programs(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "page.css").write_text("@import 'mine.css'; p { background: url(../pictures/wave.svg) }")
    (tmp_path / "styles" / "mine.css").write_text("")
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "wave.svg").write_text('<svg><image href="dot.png"/></svg>')
    look = find_look("patient", (tmp_path, program_root()))
    roots = {file.name: file.root for file in look}
    assert (roots["styles/page.css"], roots["styles/mine.css"], roots["styles/scale.css"]) == (0, 0, 1)
    assert (roots["pictures/wave.svg"], roots["pictures/dot.png"]) == (0, -1)
    assert hash_files_used(look) != hash_files_used(find_look("patient", (program_root(),)))


def test_a_file_that_comes_to_be_or_changes_changes_the_digest(tmp_path: Path) -> None:
    def digest() -> str:
        return hash_files_used(find_look("patient", (tmp_path, program_root())))

    digests = [digest()]
    (tmp_path / "styles").mkdir()
    for text in ("", "p {}"):
        (tmp_path / "styles" / "patient.css").write_text(text)
        digests.append(digest())
    (tmp_path / "styles" / "clinician.css").write_text("p {}")
    assert len(set(digests)) == 3 and digest() == digests[-1]


def test_an_include_without_a_plain_name_stands_for_every_template(tmp_path: Path) -> None:
    (tmp_path / "templates" / "x").mkdir(parents=True)
    (tmp_path / "templates" / "patient.html.jinja").write_text("{% include name %}{% import 'x/a.jinja' as a %}")
    (tmp_path / "templates" / "b.jinja").write_text("")
    (tmp_path / "templates" / "x" / "a.jinja").write_text("")
    assert names("patient", tmp_path) == {
        f"templates/{name}" for name in ("patient.html.jinja", "b.jinja", "x/a.jinja")
    }


def test_pictures_are_found_by_the_names_in_a_text(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "logo.svg").write_text("<svg/>")
    found = name_pictures(b"logo: logo.svg\nother: none.PNG and logo.svg again, not e.g. this")
    assert found == ("logo.svg", "none.PNG")
    assert [file.name for file in find_pictures(found, (tmp_path,))] == ["pictures/logo.svg"]
