"""The catalogue holds the words of formatted references, complete and in English as the citations room has them."""

from __future__ import annotations

from leaflets.citations.wording import CitationWording
from leaflets.document.wording import Wording, load_wording
from leaflets.document.wording_of_citations import citation_wording


def test_english_references_are_worded_as_nlm_words_them() -> None:
    assert citation_wording(load_wording("en")) == CitationWording()


def test_another_language_brings_its_own_words_and_months() -> None:
    texts = {**load_wording("en").texts, "reference.in_book": "W:", "reference.months": " ".join("abcdefghijkl")}
    wording = citation_wording(Wording("pl", texts))
    assert wording.in_book == "W:" and wording.months == tuple("abcdefghijkl")
