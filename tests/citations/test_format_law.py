from __future__ import annotations

from leaflets.citations.format_law import compose_law
from leaflets.model.reference import Reference

LAW = Reference.model_validate(
    {"id": "x", "type": "legislation", "title": "Fen Act of 1993", "number": "Pub. L. No. 103-183",
     "container-title": "Stat.", "volume": "107", "page": "2226", "issued": "1993-12-14"}
)  # fmt: skip


def test_a_law_says_its_number_its_place_and_its_date() -> None:
    composed = compose_law(LAW, "Dec. 14, 1993", ())
    assert (composed.title, *composed.after) == (
        "Fen Act of 1993,",
        "Pub. L. No. 103-183, 107 Stat. 2226 (Dec. 14, 1993).",
    )


def test_abbreviations_lose_their_stops_in_ama() -> None:
    assert compose_law(LAW, "1993", (), is_dotted=False).after == ("Pub L No. 103-183, 107 Stat 2226 (1993).",)


def test_a_british_act_has_its_year_in_its_title_alone() -> None:
    act = Reference(id="x", type="legislation", title="Fen Act 2022", number="c. 31", issued="2022")
    assert compose_law(act, "2022", ()).after == ("c. 31.",)


def test_a_bare_title_ends_as_a_sentence() -> None:
    assert compose_law(Reference(id="x", title="Fen Act 2022"), "2022", ()).title == "Fen Act 2022."
