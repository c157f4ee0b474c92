from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.errors import FileError
from leaflets.folders import program_root
from leaflets.model.edition import Edition, Extract, Kind, explain_mismatch, standard_size
from leaflets.model.layout import Layout
from leaflets.production.gather_files import gather_files

PATIENT, CLINICIAN = Edition(Kind.PATIENT), Edition(Kind.CLINICIAN, size=10)
FOLDED = Edition(Kind.PATIENT, Layout.TRIFOLD_A4, 12)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with a clinic, its logo, a style for everybody, one for clinicians and one for panels."""
    for folder in ("styles", "pictures"):
        (tmp_path / folder).mkdir()
    (tmp_path / "styles" / "panels.css").write_text("")
    (tmp_path / "clinic.yaml").write_text("name: Quay\nlogo: quay.svg\n")
    (tmp_path / "pictures" / "quay.svg").write_text("<svg/>")
    (tmp_path / "pictures" / "other.svg").write_text("<svg/>")
    (tmp_path / "styles" / "page.css").write_text("")
    (tmp_path / "styles" / "clinician.css").write_text("")
    return tmp_path


def test_without_a_folder_of_ones_own_nothing_travels() -> None:
    files = gather_files((program_root(),), None)
    assert files.list_files(PATIENT, ("logo.svg",)) == ()
    assert {kind for kind, _ in files.look_digests} == {*Kind, *Extract}


def test_only_what_the_kind_and_the_texts_use_travels(own: Path) -> None:
    files = gather_files((own, program_root()), own / "clinic.yaml")
    carried = {name for name, _ in files.list_files(PATIENT, ())}
    assert carried == {"clinic.yaml", "pictures/quay.svg", "styles/page.css"}
    carried = {name for name, _ in files.list_files(CLINICIAN, ("other.svg",))}
    assert carried == {
        "clinic.yaml",
        "pictures/quay.svg",
        "pictures/other.svg",
        "styles/page.css",
        "styles/clinician.css",
    }
    carried = {name for name, _ in files.list_files(FOLDED, ())}
    assert carried == {"clinic.yaml", "pictures/quay.svg", "styles/page.css", "styles/panels.css"}


def test_every_edition_that_can_be_planned_has_a_look() -> None:
    files = gather_files((program_root(),), None)
    for layout in Layout:
        for kind in (*Kind, *Extract):
            if not explain_mismatch(kind, layout):
                assert len(files.hash_look(Edition(kind, layout, standard_size(kind, layout)))) == 64


def test_each_part_has_its_own_digest(own: Path) -> None:
    def gather() -> tuple[str, ...]:
        files = gather_files((own, program_root()), own / "clinic.yaml")
        looks = (files.hash_look(edition) for edition in (PATIENT, FOLDED, CLINICIAN))
        return *looks, files.clinic_digest, files.hash_pictures(())

    before = gather()
    (own / "styles" / "clinician.css").write_text("p {}")
    after = gather()
    assert [one == two for one, two in zip(before, after, strict=True)] == [True, True, False, True, True]
    (own / "pictures" / "quay.svg").write_text("<svg></svg>")
    assert [one == two for one, two in zip(after, gather(), strict=True)] == [True, True, True, True, False]
    before = gather()
    (own / "styles" / "panels.css").write_text("p {}")
    assert [one == two for one, two in zip(before, gather(), strict=True)] == [True, False, True, True, True]


def test_a_changed_picture_is_another_set_of_files_for_workers(own: Path) -> None:
    before = gather_files((own, program_root()), None).digest
    assert gather_files((own, program_root()), None).digest == before
    (own / "pictures" / "other.svg").write_text("<svg></svg>")
    assert gather_files((own, program_root()), None).digest != before


def test_a_profile_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"clinic\.yaml"):
        gather_files((tmp_path, program_root()), tmp_path / "clinic.yaml")
