from __future__ import annotations

import datetime
import os
from pathlib import Path

import pikepdf
import pytest

from leaflets.errors import FileError
from leaflets.pdf import Attachment, read_attachments, render_pdf
from leaflets.preflight.check_standard import check_standards
from tests.pdf.conftest import make_html

DAY = datetime.date(2026, 2, 3)
SOURCE = Attachment("source.yaml", "What it was made from", b"id: x\n" * 99, "Source", "application/yaml", DAY)
TABLE = Attachment("Größe (2).csv", "Ünï \\ ) (", b"", "Data", "text/csv", datetime.date(1999, 12, 31))
EXTRA = Attachment("a.bin", "", bytes(range(256)), "Supplement", "application/octet-stream", DAY)


@pytest.fixture
def attached(folder: Path) -> Path:
    made = render_pdf(make_html("<p>x</p>"), roots=(folder,), attachments=(SOURCE, TABLE, EXTRA))
    path = folder / "attached.pdf"
    path.write_bytes(made.content)
    return path


def test_what_was_put_in_comes_out(attached: Path) -> None:
    assert read_attachments(attached) == (TABLE, EXTRA, SOURCE)


def test_attached_files_are_associated_and_conform(attached: Path) -> None:
    assert check_standards(attached.read_bytes(), "attached.pdf", ("a3a", "ua1")) == ()
    with pikepdf.open(attached) as pdf:
        kinds = [(str(item.UF), str(item.AFRelationship)) for item in pdf.Root.AF]
        assert sorted(kinds) == [("Größe (2).csv", "/Data"), ("a.bin", "/Supplement"), ("source.yaml", "/Source")]
        file = pdf.attachments["source.yaml"].get_file()
        assert (file.mime_type, file.size) == ("application/yaml", len(SOURCE.content))
        assert file.obj.Params.ModDate == file.obj.Params.CreationDate == "D:20260203000000Z"


def test_they_survive_another_program_that_saves_the_file_anew(attached: Path, tmp_path: Path) -> None:
    with pikepdf.open(attached) as pdf:
        pdf.save(tmp_path / "saved.pdf", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert read_attachments(tmp_path / "saved.pdf") == (TABLE, EXTRA, SOURCE)


def test_a_pdf_without_attachments_gives_none(folder: Path) -> None:
    path = folder / "plain.pdf"
    path.write_bytes(render_pdf(make_html("<p>x</p>"), roots=(folder,)).content)
    assert read_attachments(path) == ()


def test_missing_dates_and_types_have_stand_ins(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        stream = pdf.make_stream(b"x", Type=pikepdf.Name.EmbeddedFile)
        entry = pikepdf.Dictionary(Type=pikepdf.Name.Filespec, F="n.txt", EF=pikepdf.Dictionary(F=stream))
        names = pikepdf.Dictionary(Names=pikepdf.Array(["n.txt", pdf.make_indirect(entry)]))
        pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=pdf.make_indirect(names))
        pdf.save(tmp_path / "bare.pdf")
    expected = Attachment("n.txt", "", b"x", "Unspecified", "application/octet-stream", datetime.date(1970, 1, 1))
    assert read_attachments(tmp_path / "bare.pdf") == (expected,)


def test_broken_files_are_one_clear_line(attached: Path, tmp_path: Path) -> None:
    content = attached.read_bytes()
    broken = {
        "text.pdf": (b"This is no PDF", "not a PDF, or it is damaged"),
        "empty.pdf": (b"", r"is empty \(0 bytes\)"),
        "half.pdf": (content[: len(content) // 2], "not a PDF, or it is damaged"),
        "zeros.pdf": (bytes(5000), "not a PDF, or it is damaged"),
    }
    for name, (data, message) in broken.items():
        (tmp_path / name).write_bytes(data)
        with pytest.raises(FileError, match=f"{name}.*{message}") as caught:
            read_attachments(tmp_path / name)
        assert "\n" not in str(caught.value)


def test_a_locked_file_is_told_apart(attached: Path, tmp_path: Path) -> None:
    with pikepdf.open(attached) as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(FileError, match="locked with a password"):
        read_attachments(tmp_path / "locked.pdf")


def test_folders_pipes_and_missing_files_are_named(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, message in [("", "not a file"), ("pipe", "not a file"), ("none.pdf", "no such file")]:
        with pytest.raises(FileError, match=message):
            read_attachments(tmp_path / name)


def test_a_bomb_is_not_unpacked(folder: Path, tmp_path: Path) -> None:
    bomb = Attachment("bomb", "", bytes(65 * 1024 * 1024), "Data", "application/octet-stream", DAY)
    path = tmp_path / "bomb.pdf"
    path.write_bytes(render_pdf(make_html("<p>x</p>"), roots=(folder,), attachments=(bomb,)).content)
    assert path.stat().st_size < 200_000
    with pytest.raises(FileError, match="larger than 64 MiB"):
        read_attachments(path)
