from __future__ import annotations

from typing import Any

import pytest

from leaflets.citations.parse_apa import end_title, read_apa, split_title

YEAR = {"issued": "2019"}


@pytest.mark.parametrize(
    ("text", "known", "fields"),
    [
        ("Boots? J. Fen, 12(3), Article e12.", {}, {"type": "article-journal", "page": "e12", "issue": "3"}),
        ("Boots. In A. Reed (Ed.), Fens (2nd ed., Vol. 3, pp. 4–9). Heron.", {},
         {"type": "chapter", "volume": "3", "edition": "2", "page": "4–9", "publisher": "Heron"}),
        ("Boots. In A. Reed & B. Mill (eds.), Fens (Chapter 42). Heron.", {}, {"type": "chapter",
         "chapter-number": "42"}),
        ("Boots (2nd ed.). Heron.", {}, {"type": "book", "title": "Boots", "edition": "2"}),
        ("Boots (NIH Publication No. 18-2).", {}, {"type": "report", "genre": "NIH Publication", "number": "18-2"}),
        ("Boots (U.S. Patent No. 9,5).", {}, {"type": "patent", "number": "9,5"}),
        ("Boots [Doctoral dissertation, Ely University]. Fen Archive.", {},
         {"type": "thesis", "publisher": "Ely University", "archive": "Fen Archive"}),
        ("Boots [Poster presentation]. Fen Congress, Ely.", {}, {"type": "speech", "event-place": "Ely"}),
        ("Boots (Version 1.2) [Computer software]. Heron.", {}, {"type": "software", "version": "1.2"}),
        ("Boots. medRxiv.", {}, {"type": "article", "container-title": "medRxiv"}),
        ("Boots. River Service.", {"URL": "https://a.example"}, {"type": "webpage",
         "container-title": "River Service"}),
    ],
)  # fmt: skip
def test_every_kind_of_source(text: str, known: dict[str, Any], fields: dict[str, str]) -> None:
    found = read_apa(text, YEAR, known)
    assert found is not None
    assert {name: found[name] for name in fields} == fields
    assert found["title"].startswith("Boots")


def test_a_day_shows_a_newspaper_or_a_magazine() -> None:
    day = {"issued": "2019-05-03"}
    news, magazine = read_apa("Boots. The Fen Times, A2.", day, {}), read_apa("Boots. Fens, 12(3), 4–9.", day, {})
    assert news is not None and (news["type"], news["page"]) == ("article-newspaper", "A2")
    assert magazine is not None and magazine["type"] == "article-magazine"


def test_title_and_journal_are_split_at_the_last_stop_that_is_not_the_journals_own() -> None:
    assert split_title("Boots. More. Nature Reviews. Neurology") == {
        "title": "Boots. More", "container-title": "Nature Reviews. Neurology",
    }  # fmt: skip
    assert split_title("Boots") is None
    assert end_title(" Boots. ") == "Boots"
