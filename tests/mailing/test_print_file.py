from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdfium2

from leaflets.mailing.print_file import PrintFile
from leaflets.mailing.sheet_code import SheetCode
from tests.mailing.conftest import Made


def test_an_odd_end_gets_an_empty_back_and_the_text_of_the_code_stands_upright(made: Made, tmp_path: Path) -> None:
    file = PrintFile()
    pages = file.take(made.files[1])
    file.add(SheetCode("J", 1, 1, 1, 9), pages[:3], 1)
    file.save(tmp_path / "a.pdf")
    assert file.sheets == 2
    document = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    texts = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    assert len(texts) == 4
    assert texts[1] == ""
    assert "job J record 1 copy 1 sheet 2 of 9" in " ".join(texts[2].split())
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        assert "/StructTreeRoot" not in pdf.Root


def test_the_same_records_give_the_same_bytes(made: Made, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        file = PrintFile()
        file.add(SheetCode("J", 1, 1, 1, 9), file.take(made.files[1]), 1)
        file.save(tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
