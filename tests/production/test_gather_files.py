from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.errors import FileError
from leaflets.folders import program_root
from leaflets.model.edition import Kind
from leaflets.production.gather_files import gather_files


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with a clinic, its logo, a style for everybody and one for clinicians."""
    for folder in ("styles", "pictures"):
        (tmp_path / folder).mkdir()
    (tmp_path / "clinic.yaml").write_text("name: Quay\nlogo: quay.svg\n")
    (tmp_path / "pictures" / "quay.svg").write_text("<svg/>")
    (tmp_path / "pictures" / "other.svg").write_text("<svg/>")
    (tmp_path / "styles" / "page.css").write_text("")
    (tmp_path / "styles" / "clinician.css").write_text("")
    return tmp_path


def test_without_a_folder_of_ones_own_nothing_travels() -> None:
    files = gather_files((program_root(),), None)
    assert files.list_files("patient", ("logo.svg",)) == ()
    assert set(files.look_digests) == set(Kind)


def test_only_what_the_kind_and_the_texts_use_travels(own: Path) -> None:
    files = gather_files((own, program_root()), own / "clinic.yaml")
    carried = {name for name, _ in files.list_files("patient", ())}
    assert carried == {"clinic.yaml", "pictures/quay.svg", "styles/page.css"}
    carried = {name for name, _ in files.list_files("clinician", ("other.svg",))}
    assert carried == {
        "clinic.yaml",
        "pictures/quay.svg",
        "pictures/other.svg",
        "styles/page.css",
        "styles/clinician.css",
    }


def test_each_part_has_its_own_digest(own: Path) -> None:
    def gather() -> tuple[str, str, str, str]:
        files = gather_files((own, program_root()), own / "clinic.yaml")
        looks = files.look_digests
        return looks["patient"], looks["clinician"], files.clinic_digest, files.hash_pictures(())

    before = gather()
    (own / "styles" / "clinician.css").write_text("p {}")
    after = gather()
    assert [one == two for one, two in zip(before, after, strict=True)] == [True, False, True, True]
    (own / "pictures" / "quay.svg").write_text("<svg></svg>")
    assert [one == two for one, two in zip(after, gather(), strict=True)] == [True, True, True, False]


def test_a_profile_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"clinic\.yaml"):
        gather_files((tmp_path, program_root()), tmp_path / "clinic.yaml")
