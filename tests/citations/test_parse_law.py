from __future__ import annotations

import pytest

from leaflets.citations.parse_law import read_law, read_news, read_patent, read_talk


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Fen Act of 1993, Pub. L. No. 103-183, 107 Stat. 2226 (Dec. 14, 1993).",
         {"number": "Pub. L. No. 103-183", "volume": "107", "container-title": "Stat.", "page": "2226",
          "issued": "1993-12-14"}),
        ("Health and Care Act 2022, c. 31.", {"number": "c. 31", "issued": "2022"}),
        ("Affordable Care Act, 42 U.S.C. § 18001 et seq. (2010).", {"section": "§ 18001 et seq.", "issued": "2010"}),
    ],
)  # fmt: skip
def test_laws(text: str, fields: dict[str, str]) -> None:
    found = read_law(text)
    assert found is not None
    assert {name: found[name] for name in fields} == fields


@pytest.mark.parametrize("text", ["The Act of reading. BMJ. 2019;1:2.", "Fen Act 1990, words nobody knows.", "Boots."])
def test_what_is_no_law(text: str) -> None:
    assert read_law(text) is None


def test_a_patent_a_talk_and_a_newspaper() -> None:
    patent = read_patent("Reed A, St. Ives B, inventors. Boots. US patent 6,866,670. March 15, 2005.")
    assert patent is not None and (patent["number"], patent["issued"]) == ("6,866,670", "2005-03-15")
    talk = read_talk("Reed A. Boots? Paper presented at: Fen Congress; May 3, 2019; Ely, UK.")
    assert talk is not None
    assert (talk["title"], talk["event-title"], talk["event-place"]) == ("Boots?", "Fen Congress", "Ely, UK")
    news = read_news("Reed A. Boots. The Fen Post. 2002 Aug 12;Sect. A:2.")
    assert news is not None and (news["section"], news["page"], news["container-title"]) == ("A", "2", "The Fen Post")


def test_an_assignee_is_not_dropped_in_silence() -> None:
    assert read_patent("Reed A, inventor; Heron Inc, assignee. Boots. US patent 6,866,670. March 15, 2005.") is None
