from __future__ import annotations

from leaflets.exchange.entry import list_fields
from leaflets.exchange.ris import read_entries, write_entry
from tests.exchange.samples import ARTICLE, BOOK, FIELDS


def test_an_article_stands_under_the_tags_of_ris_and_comes_back_without_a_note() -> None:
    text = write_entry(FIELDS, {})
    assert text.startswith("TY  - JOUR\r\nID  - muller2020\r\nAU  - Müller, Jana\r\nAU  - van der Berg, Ada, Jr\r\n")
    for line in ("SP  - 123", "EP  - 9", "PY  - 2020", "DA  - 2020/05/03/", "SN  - 0317-8471", "KW  - grip"):
        assert f"\r\n{line}\r\n" in text
    assert text.endswith("\r\nER  - \r\n")
    assert read_entries(text)[0].fields == FIELDS


def test_a_book_comes_back() -> None:
    fields = list_fields(BOOK)
    assert read_entries(write_entry(fields, {}))[0].fields == fields


def test_what_other_programs_write_is_read() -> None:
    text = (
        "\ufeffTY  - JOUR\nT1  - Grip &amp; H<sub>2</sub>O\nA1  - Reed, Ann\nJF  - Journal of Grip\nY1  - 2019/07//\n"
        "SP  - 20\nEP  - 20\nDP  - PubMed\nAN  - 123\nN1  - Read this\nXZ  - 5\nTY  - BLOG\nTI  - Two\n"
    )
    first, second = read_entries(text)
    assert first.fields == {
        "type": "article-journal", "title": "Grip & H₂O", "author": [{"family": "Reed", "given": "Ann"}],
        "container-title": "Journal of Grip", "issued": "2019-07", "page": "20", "PMID": "123", "note": "Read this",
    }  # fmt: skip
    assert (first.line, first.unread) == (1, ("XZ",))
    assert (second.line, second.fields) == (12, {"type": "webpage", "title": "Two"})


def test_a_note_takes_the_place_of_a_field() -> None:
    (entry,) = read_entries(write_entry(FIELDS, {"patients": 73, "issue": None}))
    assert entry.fields == {name: value for name, value in FIELDS.items() if name != "issue"} | {"patients": 73}
    assert ARTICLE.patients == 73
