"""Reads finished files back with another library than the one that made them, and compares them with the list.

veraPDF and ``qpdf --check`` both pass a letter from which the name has vanished; only its words tell.
"""

from __future__ import annotations

import re
import unicodedata
import zipfile
from dataclasses import dataclass
from pathlib import Path

from leaflets.document.wording import load_wording
from leaflets.letters.person import Person
from leaflets.letters.write_letter import fill_paragraph
from leaflets.mailing.compose_letter import LetterForm, find_sender

_UNSEEN = re.compile("[\\s\u00a0\u2060\u00ad\u200b]+")
_LINE_END_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
"""What PDFium writes for a hyphen at the end of a line."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A file in an archive and what it should be."""

    person: Person
    name: str
    letter_pages: int
    page_count: int


Piece = tuple[LetterForm, tuple[Expected, ...]]
"""Files of one letter."""


def read_share(share: tuple[Path, tuple[Piece, ...]]) -> list[tuple[int, str]]:
    """Record and fault of each file that is not what it should be, of some pieces of the archive at a path.

    Raises:
        OSError: the archive cannot be read.
    """
    path, pieces = share
    with zipfile.ZipFile(path) as archive:
        return [fault for form, files in pieces for fault in read_back(archive, form, files)]


def read_back(archive: zipfile.ZipFile, form: LetterForm, files: tuple[Expected, ...]) -> tuple[tuple[int, str], ...]:
    """Record and fault of each file of an archive that is not what it should be; none when all are right.

    Every letter of the text of the letter's pages must be there, in order, and nothing else; and as many pages.

    Raises:
        OSError: the archive cannot be read.
    """
    faults = []
    for file in files:
        if fault := find_fault(archive.read(file.name), form, file):
            faults.append((file.person.record, fault))
    return tuple(faults)


def find_fault(content: bytes, form: LetterForm, file: Expected) -> str:
    """What is wrong with the bytes of one file, without a word of it; empty when it is right."""
    texts, count = read_pages(content, file.letter_pages)
    if count != file.page_count:
        return f"it has {count} pages, not {file.page_count}"
    if len(texts) > 1:
        line = load_wording(form.tag).texts["letter.page"]
        for number, text in enumerate(texts):
            foot = strip_text(line.format(page=number + 1, pages=len(texts)))
            if not text.endswith(foot):
                return f"page {number + 1} of the letter does not say which page it is"
            texts[number] = text.removesuffix(foot)
    flow, aside = list_texts(form, file.person)
    if not texts[0].endswith(aside):
        return "sender or address are not those of the row"
    texts[0] = texts[0].removesuffix(aside)
    return "" if "".join(texts) == flow else "the letter does not say what the row says"


def read_pages(content: bytes, count: int) -> tuple[list[str], int]:
    """The text of the first pages without blanks, and the number of all pages, as PDFium reads them."""
    import pypdfium2  # for those who read back

    document = pypdfium2.PdfDocument(content)
    try:
        texts = []
        for number in range(min(count, len(document))):
            page = document[number]
            text_page = page.get_textpage()
            texts.append(strip_text(text_page.get_text_range()))
            text_page.close()
            page.close()
        return texts, len(document)
    finally:
        document.close()


def list_texts(form: LetterForm, person: Person) -> tuple[str, str]:
    """What a letter says, without blanks: the text in order of its painting, then sender and address."""
    date = form.words.date or load_wording(form.tag).date(form.today)
    paragraphs = [fill_paragraph(each.text, person.texts, str) for each in form.words.paragraphs]
    aside = (*find_sender(form), *person.address)
    return strip_text("".join((date, *paragraphs))), strip_text("".join(aside))


def strip_text(text: str) -> str:
    """A text without blanks and invisible characters, composed."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text.translate(_LINE_END_HYPHENS)))
