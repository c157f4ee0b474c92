"""The alert card and the poster: few words, help first, no marks without their sources."""

from __future__ import annotations

import re

import pytest

from leaflets.document.blocks import Contact, HelpBox, MainMessage, NameLines, Record, Section
from leaflets.document.compose_document import compose_document
from leaflets.document.document import Document
from leaflets.document.list_texts import list_texts
from leaflets.model.edition import Edition, Extract
from leaflets.model.layout import Layout
from tests.whole.editions import CLINIC, CONDITIONS, DAY, load

FORMS = {
    Extract.CARD: Edition(Extract.CARD, Layout.CARD_A6, 12),
    Extract.POSTER: Edition(Extract.POSTER, Layout.POSTER_A3, 28),
}


def compose(name: str, kind: Extract, clinic: object = CLINIC) -> Document:
    (path,) = [path for path in CONDITIONS if path.stem == name]
    return compose_document(load(path).condition, FORMS[kind], clinic=clinic, today=DAY)  # type: ignore[arg-type]


def words(document: Document) -> list[str]:
    return [text.words for text in list_texts(document)]


def test_a_card_says_whose_it_is_what_to_do_whom_to_call_and_what_to_avoid() -> None:
    document = compose("lambert-eaton-syndrome", Extract.CARD)
    kinds = [type(block) for block in document.blocks]
    assert kinds[:3] == [NameLines, HelpBox, Contact] and kinds[-1] is Record
    said = words(document)
    for part in ("Alert card", "Lambert-Eaton syndrome", "Name", "Emergency: Call 999 now", "01632 960 123",
                 "You choke or cannot swallow", "What to avoid", "Anticholinesterase as the only drug"):  # fmt: skip
        assert part in said
    assert not any("You get weaker" in text for text in said), "only the emergency stands on a card"
    assert "The sources are on the citation sheet LEMS-S-1.0." in said


def test_a_card_without_what_to_avoid_and_without_a_clinic_leaves_them_out() -> None:
    document = compose("guillain-barre-syndrome", Extract.CARD, None)
    assert not any(isinstance(block, Contact) for block in document.blocks)
    assert [block.name for block in document.blocks if isinstance(block, Section)] == ["card_definition"]


def test_a_poster_says_when_to_get_help_the_main_thing_and_whom_to_ask() -> None:
    document = compose("asthma", Extract.POSTER)
    assert [type(block) for block in document.blocks] == [HelpBox, MainMessage, Contact, Record]
    (box,) = [block for block in document.blocks if isinstance(block, HelpBox)]
    assert [level.level for level in box.levels] == ["emergency", "soon"]
    assert sum(len(text.split()) for text in words(document)) < 120


@pytest.mark.parametrize("kind", Extract)
@pytest.mark.parametrize("path", CONDITIONS, ids=lambda path: path.stem)
def test_there_is_no_citation_mark_and_there_are_version_next_check_and_codes(path: object, kind: Extract) -> None:
    document = compose(path.stem, kind)  # type: ignore[attr-defined]
    assert not any(re.search(r"\[\d", text) for text in words(document))
    names = {text.name for text in list_texts(document)}
    assert {"edition", "version", "review_by", "content_code"} <= names
    assert any("not clinically reviewed" in text for text in words(document))
