from __future__ import annotations

import pytest

from leaflets.errors import ContentError
from leaflets.importing.read_questions import read_questions
from tests.importing.question_page import INFORMATION, make_xml


def test_a_file_is_its_name_its_codes_its_names_and_where_it_comes_from() -> None:
    page = read_questions(make_xml(INFORMATION, synonyms=("Dry lung", "Book cough")), "page.xml")
    assert page.name == "Paper lung"
    assert [name for _, name in page.other_names] == ["Dry lung", "Book cough"]
    assert page.codes == [
        {"system": "UMLS", "code": "C0000001"},
        {"system": "UMLS semantic type", "code": "T047"},
    ]
    assert page.origin["url"] == "http://example.org/paper-lung" and page.origin["licence"] == "CC BY 4.0"
    assert page.origin["source"] == "NIDDK 0000001"
    assert "Diabetes" in page.origin["attribution"] and "MedQuAD" in page.origin["attribution"]


def test_each_answer_has_its_field_and_its_line() -> None:
    page = read_questions(make_xml(INFORMATION, ("treatment", "How ?", "Tea.")), "page.xml")
    assert [(answered.field, answered.answer) for answered in page.answered] == [
        ("definition", INFORMATION[2]),
        ("treatments", "Tea."),
    ]
    assert page.answered[1].answer_line == page.answered[1].line + 1


def test_other_names_of_the_elements_are_known_too() -> None:
    content = (
        b'<doc docid="7" corpus="NINDS" url="http://example.org"><doctitle-focus>Fen</doctitle-focus><qaPairs>'
        b'<pair><question qtype="information">what is fen ?</question><answer>Wet land.</answer></pair></qaPairs></doc>'
    )
    page = read_questions(content, "page.xml")
    assert (page.name, page.answered[0].answer, page.origin["source"][-7:]) == ("Fen", "Wet land.", "NINDS 7")


def test_a_publisher_that_is_not_known_gives_no_licence() -> None:
    page = read_questions(make_xml(INFORMATION).replace(b"NIDDK", b"My Press"), "page.xml")
    assert page.origin["source"] == "My Press 0000001" and "licence" not in page.origin


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (make_xml(("information", "What ?", " \n ")), "none of the 1 questions on 'Paper lung' has an answer"),
        (b"<a/>", "no pairs of a question and an answer"),
        (b"<a><!--taken out by law--><QAPair><Answer/></QAPair></a>", 'the file says: "taken out by law"'),
    ],
)
def test_a_file_without_answers_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(ContentError, match=message):
        read_questions(content, "page.xml")
