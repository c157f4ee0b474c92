from __future__ import annotations

from leaflets.letters.person import Person
from leaflets.mailing.write_archive import name_file

PERSON = Person(37, 38, "en", 18, 1, ("Ms Sample",), {"name": "../Zoë & Co: Müller", "empty": ""})


def test_a_name_says_nothing_of_anybody_unless_asked_for() -> None:
    assert name_file("J", PERSON, "") == "J-000037.pdf"
    assert name_file("J", PERSON, "empty") == "J-000037.pdf"


def test_a_column_asked_for_by_name_stands_in_it_and_leads_to_no_other_folder() -> None:
    assert name_file("J", PERSON, "name") == "J-000037-Zoë-Co-Müller.pdf"
