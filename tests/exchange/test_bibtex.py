from __future__ import annotations

import pytest

from leaflets.exchange.bibtex import read_entries, write_entry
from leaflets.exchange.entry import list_fields
from tests.exchange.samples import BOOK, FIELDS


def test_an_article_is_written_with_escapes_and_comes_back() -> None:
    text = write_entry(FIELDS, {})
    assert text.startswith("@article{muller2020,\n")
    assert r"author = {M{\"u}ller, Jana and van der Berg, Jr, Ada and {Grip Study Group}}" in text
    assert r"{\ensuremath{\alpha}}-weakness" in text and r"{DNA} \& " in text
    assert "pages = {123--9}" in text and "month = {5}" in text
    assert read_entries(text)[0].fields == FIELDS


def test_a_book_comes_back() -> None:
    fields = list_fields(BOOK)
    assert read_entries(write_entry(fields, {}))[0].fields == fields


def test_what_other_programs_write_is_read() -> None:
    text = (
        '@string{jg = "Journal of Grip"}\n@comment{no}\n'
        '@Article{key:1,\n Author = "Jana M{\\"u}ller and Ludwig van Beethoven and others",\n'
        " TITLE = {The {DNA} of {\\'e}clat},\n journal = jg, year = 2019, month = jul,\n"
        " pages = {10--12}, doi = {https://doi.org/10.5555/a\\_b}, file = {x.pdf}\n}\n"
    )
    (entry,) = read_entries(text)
    assert entry.fields == {
        "id": "key:1", "type": "article-journal", "title": "The DNA of éclat", "container-title": "Journal of Grip",
        "author": [
            {"family": "Müller", "given": "Jana"},
            {"non-dropping-particle": "van", "family": "Beethoven", "given": "Ludwig"},
            {"literal": "et al."},
        ],
        "issued": "2019-07", "page": "10-12", "DOI": "10.5555/a_b",
    }  # fmt: skip
    assert (entry.line, entry.unread) == (3, ("file",))


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("Smith, Ann", {"family": "Smith", "given": "Ann"}),
        ("{Barnes and Noble}", {"literal": "Barnes and Noble"}),
        ("Plato", {"family": "Plato"}),
        ("{Smith}, {Ann}", {"family": "Smith", "given": "Ann"}),
        ("de la Mare, Walter", {"non-dropping-particle": "de la", "family": "Mare", "given": "Walter"}),
    ],
)
def test_names_of_bibtex(name: str, read: dict[str, str]) -> None:
    (entry,) = read_entries(f"@book{{a, title={{T}}, author={{{name}}}}}")
    assert entry.fields["author"] == [read]


def test_a_key_that_stands_twice_and_a_broken_entry_are_both_there() -> None:
    entries = read_entries("@book{a, title={One}}\n@book{a, title={Two}}\n@book{b, title={{Three}\n")
    assert [entry.fields.get("title") for entry in entries] == ["One", "Two", None]
    assert [entry.line for entry in entries] == [1, 2, 3]
