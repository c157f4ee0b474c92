from __future__ import annotations

from leaflets.exchange.entry import list_fields
from leaflets.exchange.nbib import read_entries, write_entry
from tests.exchange.samples import BOOK, FIELDS

PUBMED = """\
PMID- 31234567
OWN - NLM
STAT- MEDLINE
IS  - 0317-8471 (Print)
IS  - 1050-124X (Linking)
VI  - 12
DP  - 2020 May-Jun
TI  - Grip strength in weakness: a trial of a title that is longer than one line of
      the file.
PG  - 123-9
LID - 10.5555/grip [doi]
AB  - BACKGROUND: Grip.
FAU - Mill, Lois C 3rd
AU  - Mill LC 3rd
CN  - Grip Study Group
LA  - eng
PT  - Journal Article
PT  - Randomized Controlled Trial
PT  - Retracted Publication
TA  - J Grip
JT  - Journal of grip
PMC - PMC7654321
MH  - Hand Strength

PMID- 2
TI  - Second.
"""


def test_what_pubmed_saves_is_read() -> None:
    first, second = read_entries(PUBMED)
    assert first.fields == {
        "type": "article-journal", "container-title": "Journal of grip", "container-title-short": "J Grip",
        "volume": "12", "page": "123-9", "PMCID": "PMC7654321", "PMID": "31234567", "abstract": "BACKGROUND: Grip.",
        "title": "Grip strength in weakness: a trial of a title that is longer than one line of the file",
        "author": [{"family": "Mill", "given": "Lois C", "suffix": "3rd"}, {"literal": "Grip Study Group"}],
        "DOI": "10.5555/grip", "ISSN": "0317-8471", "language": "en", "issued": "2020-05",
        "study_type": "randomised trial", "retracted": True,
    }  # fmt: skip
    assert first.unread == ("MH",)
    assert (second.line, second.fields["title"]) == (25, "Second")


def test_an_article_comes_back_but_for_its_key() -> None:
    fields = FIELDS | {"study_type": "guideline"}
    text = write_entry(fields, {})
    assert "FAU - van der Berg, Ada Jr\nAU  - van der Berg A Jr\nCN  - Grip Study Group\n" in text
    assert "DP  - 2020 May 3\n" in text and "PT  - Practice Guideline\n" in text
    assert all(len(line) <= 88 for line in text.splitlines())
    assert dict(read_entries(text)[0].fields) | {"id": "muller2020"} == fields


def test_a_book_comes_back_but_for_its_key() -> None:
    fields = list_fields(BOOK)
    assert dict(read_entries(write_entry(fields, {}))[0].fields) | {"id": "hand"} == fields
