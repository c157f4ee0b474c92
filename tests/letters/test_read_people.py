from __future__ import annotations

import pytest

from leaflets.errors import ContentError
from leaflets.letters.person import PeopleList
from leaflets.letters.read_people import read_people
from leaflets.model.letter import Letter

LETTER = Letter.model_validate(
    {
        "columns": {
            "name": {"header": "Name"},
            "address": {"header": ["Name", "Street", "Town"], "type": "address"},
            "appointment": {"header": "When", "type": "date"},
            "note": {"header": "Note", "optional": True},
            "language": {"header": "Language", "type": "language", "when_empty": "en"},
            "need": {"header": "Need", "type": "print-need"},
            "copies": {"header": "Copies", "type": "copies", "when_empty": "1"},
        },
        "letters": {"en": {"paragraphs": ["Dear {name},"]}, "cy": {"paragraphs": ["Annwyl {name},"]}},
    }
)
HEAD = "Name,Street,Town,When,Note,Language,Need,Copies,Secret\n"
GOOD = "Ms Sample,1 Example Street,Example Town,2027-03-03,,,18,,unread\n"


def read(*rows: str) -> PeopleList:
    return read_people((HEAD + "".join(rows)).encode(), "people.csv", LETTER)


def test_a_row_becomes_a_person() -> None:
    [person] = read(GOOD).people
    assert (person.record, person.line, person.language, person.size, person.copies) == (1, 2, "en", 18, 1)
    assert person.address == ("Ms Sample", "1 Example Street", "Example Town")
    assert person.texts["name"] == "Ms Sample"
    assert person.texts["note"] == ""
    assert "unread" not in repr(person)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (",18,", ",,", "there is no print need"),
        (",18,", ",large,", "print need is unknown"),
        (",18,", ",11,", "not between"),
        ("2027-03-03", "2027-02-30", "the column 'When' holds no date"),
        ("2027-03-03", "", "the column 'When' is empty"),
        ("Ms Sample", "", "the column 'Name' is empty"),
        ("Ms Sample", "Ms \u202eelpmaS", "the column 'Name' holds invisible characters"),
        ("1 Example Street,Example Town", ",", "the address has one line only"),
        (",,18,,", ",pl,18,,", "no letter in the language asked for, only in en, cy"),
        (",18,,", ",18,0,", "the number of copies"),
        (",18,,", ",18,51,", "the number of copies"),
        (",18,,", ",18,two,", "the number of copies"),
        ("unread", "unread,and more", "the row has 10 cells and the first row 9"),
    ],
)
def test_a_row_that_is_not_clear_is_stopped_and_the_others_are_made(old: str, new: str, reason: str) -> None:
    bad = GOOD.replace(old, new, 1)
    assert bad != GOOD
    found = read(GOOD, bad, GOOD)
    assert [person.record for person in found.people] == [1, 3]
    [stopped] = found.stopped
    assert (stopped.record, stopped.line) == (2, 3)
    assert reason in stopped.reason


def test_no_reason_repeats_what_stands_in_the_row() -> None:
    rows = [
        GOOD.replace("18", "verysecret"),
        GOOD.replace("2027-03-03", "verysecret"),
        GOOD.replace(",,18", ",verysecret,18"),
    ]
    found = read(*rows)
    assert len(found.stopped) == 3
    assert not any("verysecret" in row.reason or "Sample" in row.reason for row in found.stopped)


def test_a_language_is_served_by_another_tag_of_it() -> None:
    people = read(GOOD.replace(",,18", ",cy-GB,18"), GOOD.replace(",,18", ",EN,18")).people
    assert [person.language for person in people] == ["cy", "en"]


def test_rows_from_which_something_was_taken_are_counted() -> None:
    found = read(GOOD, GOOD.replace("Ms Sample", "=Ms Sample"), GOOD.replace("Ms", "Zoe\u0308"))
    assert found.neutralised == 1
    assert found.people[1].address[0] == "Ms Sample"


def test_a_short_row_has_empty_cells() -> None:
    assert read("Ms Sample,1 Street,Town,2027-03-03,,,18\n").people[0].copies == 1


def test_an_empty_list_is_refused() -> None:
    with pytest.raises(ContentError, match="nobody in this list"):
        read()
