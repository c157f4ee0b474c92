"""What is printed, read from files and out of finished PDFs."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from leaflets.batch.read_manuscript import is_pdf, read_manuscript
from leaflets.errors import ContentError, FileError
from leaflets.model.edition import Edition, Kind, Layout, Palette
from leaflets.pages.manuscript import Enclosure, Manuscript

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>x</title></svg>'
NOTE = {"program": "leaflets", "kind": "citations", "layout": "letter", "size": 18, "palette": "cream"}
Read = Callable[..., Manuscript]


@pytest.fixture
def read(tmp_path: Path, today: datetime.date) -> Read:
    def read_with_scratch(path: Path, own: Path | None = None) -> Manuscript:
        scratch = tmp_path / "scratch"
        scratch.mkdir(exist_ok=True)
        return read_manuscript(path, own=own, today=today, scratch=scratch)

    return read_with_scratch


def make_pdf(path: Path, files: dict[str, bytes], source: str = "small-thing.yaml") -> Path:
    """A PDF of one empty page with these files inside, ``source`` marked as its source."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for name, content in files.items():
            relationship = pikepdf.Name.Source if name == source else pikepdf.Name.Supplement
            pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, content, filename=name, relationship=relationship)
        pdf.save(path)
    return path


def make_own_folder(folder: Path, clinic: str = "name: Own Clinic\nlogo: logo.svg\n") -> Path:
    (folder / "pictures").mkdir(parents=True)
    (folder / "clinic.yaml").write_text(clinic)
    (folder / "pictures" / "logo.svg").write_bytes(LOGO)
    return folder


def test_a_file_gives_the_condition_and_its_bytes(read: Read, small_file: Path) -> None:
    manuscript = read(small_file)
    assert manuscript.condition.id == "small-thing"
    assert manuscript.loaded.source == small_file.read_bytes()
    assert manuscript.clinic is None and manuscript.enclosures == () and manuscript.given is None


def test_the_clinic_of_ones_own_folder_comes_with_its_logo(read: Read, small_file: Path, tmp_path: Path) -> None:
    own = make_own_folder(tmp_path / "own")
    manuscript = read(small_file, own)
    assert manuscript.clinic and manuscript.clinic.name == "Own Clinic"
    profile = (own / "clinic.yaml").read_bytes()
    assert manuscript.enclosures == (Enclosure("clinic.yaml", profile), Enclosure("logo.svg", LOGO))
    assert manuscript.roots[0] == own


def test_a_missing_logo_is_named(read: Read, small_file: Path, tmp_path: Path) -> None:
    own = make_own_folder(tmp_path / "own", "name: Own Clinic\nlogo: other.png\n")
    with pytest.raises(FileError, match=r"no logo .*other\.png"):
        read(small_file, own)


def test_a_huge_logo_is_refused(read: Read, small_file: Path, tmp_path: Path) -> None:
    own = make_own_folder(tmp_path / "own")
    with (own / "pictures" / "logo.svg").open("r+b") as file:
        file.truncate(5 * 1024 * 1024 + 1)
    with pytest.raises(FileError, match="5 MiB at most"):
        read(small_file, own)


def test_a_pdf_is_known_by_its_content_not_its_name(tmp_path: Path, small_file: Path) -> None:
    assert is_pdf(make_pdf(tmp_path / "odd name", {}))
    assert not is_pdf(small_file.rename(tmp_path / "text.pdf"))
    assert not is_pdf(tmp_path)
    assert not is_pdf(tmp_path / "missing.pdf")
    assert not is_pdf(Path("a\0b"))


def test_a_finished_pdf_gives_condition_clinic_logo_and_edition(read: Read, small_file: Path, tmp_path: Path) -> None:
    files = {
        "small-thing.yaml": small_file.read_bytes(),
        "clinic.yaml": b"name: Given Clinic\nlogo: given.svg\n",
        "given.svg": LOGO,
        "edition.json": json.dumps(NOTE).encode(),
    }
    manuscript = read(make_pdf(tmp_path / "given.pdf", files))
    assert manuscript.loaded.source == files["small-thing.yaml"]
    assert manuscript.clinic and manuscript.clinic.name == "Given Clinic"
    assert manuscript.given == Edition(Kind.CITATIONS, Layout.LETTER, 18, Palette.CREAM)
    logos = [root / "pictures" / "given.svg" for root in manuscript.roots]
    assert [path.read_bytes() for path in logos if path.exists()] == [LOGO]


def test_ones_own_clinic_goes_before_the_one_inside(read: Read, small_file: Path, tmp_path: Path) -> None:
    files = {"small-thing.yaml": small_file.read_bytes(), "clinic.yaml": b"name: Given Clinic\n"}
    manuscript = read(make_pdf(tmp_path / "given.pdf", files), make_own_folder(tmp_path / "own"))
    assert manuscript.clinic and manuscript.clinic.name == "Own Clinic"
    assert b"Given" not in b"".join(file.content for file in manuscript.enclosures)


def test_a_pdf_without_a_source_says_what_to_do(read: Read, tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"no condition source.*YAML file"):
        read(make_pdf(tmp_path / "plain.pdf", {"notes.yaml": b"name: x"}))


def test_a_damaged_pdf_is_an_error_of_its_file(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "damaged.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing else")
    with pytest.raises(FileError, match=r"damaged\.pdf"):
        read(path)


@pytest.mark.parametrize(
    "source", [b"", b"a: [", b"name: x\nunknown: y\n", b"&a [*a, *a]", b"name: x\x00", b"\xff\xfe"]
)
def test_a_hostile_source_ends_in_an_error_that_names_the_pdf(read: Read, tmp_path: Path, source: bytes) -> None:
    path = make_pdf(tmp_path / "given.pdf", {"small-thing.yaml": source})
    with pytest.raises(ContentError, match=r"given\.pdf/small-thing\.yaml"):
        read(path)


def test_a_logo_that_the_pdf_does_not_bring_is_an_error(read: Read, small_file: Path, tmp_path: Path) -> None:
    files = {"small-thing.yaml": small_file.read_bytes(), "clinic.yaml": b"name: X\nlogo: gone.svg\n"}
    with pytest.raises(ContentError, match=r"gone\.svg is not inside"):
        read(make_pdf(tmp_path / "given.pdf", files))


def test_a_logo_name_cannot_leave_the_pictures(read: Read, small_file: Path, tmp_path: Path) -> None:
    files = {"small-thing.yaml": small_file.read_bytes(), "clinic.yaml": b"name: X\nlogo: ../../evil.svg\n"}
    with pytest.raises(ContentError, match="logo"):
        read(make_pdf(tmp_path / "given.pdf", files))
    assert not list(tmp_path.rglob("evil.svg"))


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"[]",
        b"{}",
        b"[" * 9000,
        b"\xff",
        json.dumps({**NOTE, "size": 1e999}).encode(),
        json.dumps({**NOTE, "size": [1]}).encode(),
        json.dumps({**NOTE, "kind": "poster"}).encode(),
        json.dumps({**NOTE, "program": "other"}).encode(),
        json.dumps({**NOTE, "layout": "a5", "size": 28}).encode(),
        json.dumps({**NOTE, "more": "x" * 10_001}).encode(),
    ],
)
def test_a_note_of_the_edition_that_makes_no_sense_is_left_aside(
    read: Read, small_file: Path, tmp_path: Path, note: bytes
) -> None:
    files = {"small-thing.yaml": small_file.read_bytes(), "edition.json": note}
    assert read(make_pdf(tmp_path / "given.pdf", files)).given is None
