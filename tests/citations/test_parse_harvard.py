from __future__ import annotations

from typing import Any

import pytest

from leaflets.citations.parse_harvard import read_harvard

YEAR = {"issued": "2019"}


@pytest.mark.parametrize(
    ("text", "known", "fields"),
    [
        ("‘Boots’, Fens, 12(3), pp. 4–9.", {}, {"type": "article-journal", "volume": "12", "page": "4–9"}),
        ("'Boots', Fens, 12, e12.", {}, {"type": "article-journal", "page": "e12"}),
        ("‘Boots’, in A. Reed and B. Mill (eds) Fens. 2nd edn. Vol. 3. Ely: Heron, pp. 4–9.", {},
         {"type": "chapter", "container-title": "Fens", "edition": "2", "volume": "3", "publisher-place": "Ely"}),
        ("“Boots”, in A. Reed (ed.) Fens. Ely: Heron, chapter 42.", {}, {"type": "chapter", "chapter-number": "42"}),
        ("‘Boots’, The Fen Times, 3 May, p. 2.", {}, {"type": "article-newspaper", "issued": "2019-05-03",
         "page": "2"}),
        ("‘Boots’, Fen Congress, Ely, 3 May.", {}, {"type": "speech", "event-place": "Ely", "issued": "2019-05-03"}),
        ("‘Boots’, medRxiv [Preprint].", {}, {"type": "article", "container-title": "medRxiv"}),
        ("Boots. 2nd edn. Ely: Heron.", {}, {"type": "book", "edition": "2", "publisher": "Heron"}),
        ("Boots? PhD thesis. Ely University.", {}, {"type": "thesis", "publisher": "Ely University"}),
        ("Boots. Report NG12. Ely: Heron.", {}, {"type": "report", "number": "NG12"}),
        ("Boots. Version 1.2. Heron.", {}, {"type": "software", "version": "1.2"}),
        ("Boots. River Service.", {"URL": "https://a.example"}, {"type": "webpage",
         "container-title": "River Service"}),
    ],
)  # fmt: skip
def test_every_kind_of_source(text: str, known: dict[str, Any], fields: dict[str, str]) -> None:
    found = read_harvard(text, YEAR, known)
    assert found is not None
    assert {name: found[name] for name in fields} == fields
    assert found["title"].rstrip("?") == "Boots"


def test_editors_that_are_not_understood_leave_the_chapter_alone() -> None:
    assert read_harvard("‘Boots’, in somebody or other (ed.) Fens. Ely: Heron.", YEAR, {}) is None
