"""One reference with much in it, and what every format can say of it."""

from __future__ import annotations

from leaflets.model.reference import Reference

FIELDS = {
    "id": "muller2020",
    "type": "article-journal",
    "title": "Grip strength in α-weakness: a trial of DNA & β-agonists",
    "author": [
        {"family": "Müller", "given": "Jana"},
        {"non-dropping-particle": "van der", "family": "Berg", "given": "Ada", "suffix": "Jr"},
        {"literal": "Grip Study Group"},
    ],
    "container-title": "Journal of Grip",
    "volume": "12",
    "issue": "3",
    "page": "123-9",
    "issued": "2020-05-03",
    "DOI": "10.5555/grip(2020)1<1::a-b>2.0",
    "PMID": "31234567",
    "PMCID": "PMC7654321",
    "ISSN": "0317-8471",
    "language": "en",
    "abstract": "A trial in 73 people, with a long line that goes on and on until it fits no line of a file.",
    "keyword": "grip, strength",
}
OWN = {"study_type": "randomised trial", "patients": 73, "evidence": {"scheme": "OCEBM", "year": 2011, "level": "2"}}
ARTICLE = Reference.model_validate(FIELDS | OWN)
BOOK = Reference.model_validate(
    {
        "id": "hand",
        "type": "book",
        "title": "The hand book",
        "editor": [{"family": "Reed", "given": "A"}],
        "edition": "2",
        "publisher": "Hand Press",
        "publisher-place": "Bath",
        "issued": "2019",
        "ISBN": "978-0-306-40615-7",
        "collection-title": "Hands",
    }
)
