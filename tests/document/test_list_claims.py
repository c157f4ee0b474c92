"""What the documents claim: sentence by sentence, with sources and documents."""

from __future__ import annotations

from typing import Any

import pytest

from leaflets.document.list_claims import Claim, list_claims
from leaflets.model.condition import Condition

REFERENCES = [{"id": key, "title": f"Title {key}"} for key in ("a", "b", "c")]


def claims(**fields: Any) -> list[Claim]:
    basis = {"name": "Reed fever", "language": "en", "definition": "Reed fever [@a].", "references": REFERENCES}
    return list(list_claims(Condition.model_validate(basis | fields)))


def told(found: list[Claim]) -> list[tuple[str, tuple[str, ...]]]:
    return [(claim.text, claim.keys) for claim in found]


def test_a_claim_ends_with_the_sentence_that_names_a_source() -> None:
    text = "It is rare. It starts in spring [@b]. It may stay, e.g. for weeks [@a; @c]. Nobody knows why."
    assert told(claims(definition=text)) == [
        ("It is rare. It starts in spring.", ("b",)),
        ("It may stay, e.g. for weeks.", ("a", "c")),
    ]


def test_a_text_without_a_source_is_one_open_claim() -> None:
    (claim,) = claims(definition="It is rare. Nobody knows why.")
    assert claim.is_open and claim.text == "It is rare. Nobody knows why."


def test_paragraphs_and_lists_of_a_text_are_claims_of_their_own_and_markup_is_left_out() -> None:
    text = "One **bold** fact [@a].\n\n- a [link](https://x.example) [@b]\n- two [@c]"
    assert told(claims(definition=text)) == [("One bold fact.", ("a",)), ("a link", ("b",)), ("two", ("c",))]


def test_an_introduction_with_a_colon_vouches_for_what_is_below_it() -> None:
    found = claims(complications={"introduction": "Look for [@b]:", "items": ["Falls", "Fits [@c]"]})
    assert ("Falls", ("b",)) in told(found) and ("Fits", ("c",)) in told(found)
    plain = claims(complications={"introduction": "They are rare [@b].", "items": ["Falls"]})
    assert ("Falls", ()) in told(plain)


def test_a_bare_mark_of_a_treatment_vouches_for_what_the_summary_says_of_it() -> None:
    item = {"name": "Rest", "when_used": "Always", "what_it_does": {"text": "You rest.", "audience": "patient"},
            "evidence": {"note": "[@b]"}}  # fmt: skip
    found = [claim for claim in claims(treatments={"items": [item]}) if claim.topic == "treatments"]
    assert told(found) == [("You rest.", ()), ("Always", ("b",))]
    assert [claim.documents for claim in found] == [("patient",), ("clinician",)]
    assert found[1].name == "Rest"


def test_a_bare_mark_alone_is_kept_without_words() -> None:
    item = {"name": "Rest", "evidence": {"note": "[@b]"}}
    (claim,) = (claim for claim in claims(treatments={"items": [item]}) if claim.topic == "treatments")
    assert (claim.name, claim.text, claim.keys) == ("Rest", "", ("b",))


def test_what_both_documents_say_stands_once() -> None:
    (claim,) = claims(definition="Reed fever is rare [@a].")
    assert claim.documents == ("patient", "clinician")


def test_the_summary_says_the_symptoms_where_it_has_no_key_findings() -> None:
    symptoms = {"groups": [{"name": "Hands", "items": ["Cold hands [@a]"]}]}
    without, with_own = claims(symptoms=symptoms), claims(symptoms=symptoms, key_findings=["Cold [@b]"])
    assert [claim.documents for claim in without if claim.topic == "symptoms"] == [("patient", "clinician")]
    assert [claim.documents for claim in with_own if claim.topic == "symptoms"] == [("patient",)]


@pytest.mark.parametrize(
    "fields", [{"questions_to_ask": ["Will it pass?"]}, {"glossary": [{"term": "Reed", "meaning": "A plant."}]}]
)
def test_questions_and_explained_words_need_no_source(fields: dict[str, Any]) -> None:
    assert not [claim for claim in claims(**fields) if claim.is_open]


def test_the_rows_of_a_table_are_claims_below_its_title() -> None:
    table = {"title": "Doses", "section": "treatments", "columns": ["Drug", "Dose"], "rows": [["Reed", "1 mg [@b]"]]}
    (claim,) = (claim for claim in claims(tables=[table]) if claim.name == "Doses")
    assert (claim.text, claim.keys) == ("Reed. 1 mg.", ("b",))


def test_an_unknown_key_stays_as_it_is_written() -> None:
    (claim,) = claims(definition="Rare [@nobody].")
    assert claim.text == "Rare [@nobody]." and claim.keys == ()
