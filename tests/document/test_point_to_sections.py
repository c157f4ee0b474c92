"""Cross-references by section number, in every place where a text can stand."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from leaflets.document.blocks import Run
from leaflets.document.compose_document import compose_document
from leaflets.document.document import Document
from leaflets.document.list_texts import list_texts
from leaflets.document.typography import plain
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind, Layout

DAY = datetime.date(2026, 11, 23)
LINK = "[Treatment](#treatments) helps"
DATA: dict[str, Any] = {
    "id": "x", "name": "X", "language": "en", "definition": LINK, "main_message": LINK,
    "causes": f"- {LINK}\n- **strong [a *b*](#causes)**", "symptoms": {"groups": [{"name": "G", "items": [LINK]}]},
    "treatments": {"items": [{"name": "T", "what_it_does": LINK}]},
    "when_to_get_help": {"emergency": {"items": [LINK]}},
    "glossary": [{"term": "W", "meaning": LINK}], "questions_to_ask": [LINK],
    "tables": [{"section": "causes", "title": "T", "columns": ["A", "B"], "rows": [["a", LINK]]}],
}  # fmt: skip


def compose(edition: Edition, **fields: Any) -> Document:
    return compose_document(Condition.model_validate(DATA | fields), edition, today=DAY)


def list_runs(value: Any) -> list[Run]:
    if isinstance(value, Run):
        return [value]
    if isinstance(value, tuple):
        return [run for each in value for run in list_runs(each)]
    return [run for name in getattr(value, "__slots__", ()) for run in list_runs(getattr(value, name))]


def words_of(document: Document) -> list[str]:
    return [plain(text.words) for text in list_texts(document)]


def test_a_short_leaflet_says_the_heading() -> None:
    words = [text for text in words_of(compose(Edition(Kind.PATIENT))) if "Treatment (" in text]
    assert len(words) == 9
    assert all("Treatment (“How is it treated?”) helps" in text for text in words)


def test_a_long_leaflet_says_the_number_the_same_at_every_size() -> None:
    long = {"definition": f"{LINK} " + "and so on " * 900}
    documents = [compose(Edition(Kind.PATIENT, size=size), **long) for size in (12, 28)]
    documents.append(compose(Edition(Kind.PATIENT, Layout.A5, 18), **long))
    for document in documents:
        words = [text for text in words_of(document) if "Treatment (" in text]
        assert len(words) == 9 and all("Treatment (section 4) helps" in text for text in words)
        linked = [run for run in list_runs(document.blocks) if run.href == "#section-treatments"]
        assert len(linked) == 9 and {run.text for run in linked} == {"Treatment"}


def test_a_reference_of_several_runs_has_one_number_after_it() -> None:
    words = words_of(compose(Edition(Kind.PATIENT)))
    assert "strong a b (“What causes it?”)" in words


@pytest.mark.parametrize("edition", [Edition(Kind.CLINICIAN), Edition(Kind.CITATIONS)])
def test_a_document_without_the_section_prints_the_words_alone(edition: Edition) -> None:
    document = compose(edition)
    assert not any("Treatment (" in text for text in words_of(document))
    assert [run for run in list_runs(document.blocks) if (run.href or "").startswith("#")] == []


def test_a_section_left_out_of_a_brief_leaflet_is_not_pointed_to() -> None:
    document = compose(Edition(Kind.PATIENT, is_brief=True, left_out=("causes",)))
    assert "causes" not in {text.part for text in list_texts(document)}
    assert "#section-causes" not in {run.href for run in list_runs(document.blocks)}
