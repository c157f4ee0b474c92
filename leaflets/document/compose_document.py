"""A Condition and an Edition → the Document: what is said, in order, for whom."""

from __future__ import annotations

import datetime
from typing import cast

from leaflets.document.blocks import Block
from leaflets.document.compose_citations import compose_citations
from leaflets.document.compose_clinician import compose_clinician
from leaflets.document.compose_extract import compose_card, compose_poster, shorten_record
from leaflets.document.compose_origin import compose_origin
from leaflets.document.compose_patient import compose_patient
from leaflets.document.document import Document
from leaflets.document.make_record import add_content_code, make_record
from leaflets.document.numbering import number_sources
from leaflets.document.point_to_sections import point_to_sections
from leaflets.document.shared_blocks import make_masthead, make_metadata, make_notices, make_running
from leaflets.document.typography import keep_together
from leaflets.document.voice import Voice
from leaflets.document.wording import load_wording
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Extract, Kind
from leaflets.model.text import Audience


def compose_document(
    condition: Condition, edition: Edition, *, clinic: Clinic | None = None, today: datetime.date
) -> Document:
    """The document of one edition: the same words in the same order at every size and on every paper.

    Args:
        condition: what is known.
        edition: kind, paper, size and palette.
        clinic: who hands it out; None leaves the clinic's lines away.
        today: the day that a review date is held against; nothing else depends on it.

    Raises:
        TemplateError: the program has no complete wording for the condition's language.
    """
    voice = make_voice(condition, _find_audience(edition), clinic)
    notices, running = make_notices(voice, today)
    blocks, record = point_to_sections(voice, _compose_blocks(voice, edition)), make_record(voice, edition)
    if isinstance(edition.kind, Extract):
        record = shorten_record(record, edition)
    document = Document(
        edition=edition,
        language=condition.language,
        masthead=make_masthead(voice, edition),
        title=keep_together(condition.name),
        notices=notices,
        blocks=(*blocks, record),
        running=make_running(voice, edition, running),
        metadata=make_metadata(voice, edition),
    )
    return add_content_code(voice, document)


def _find_audience(edition: Edition) -> Kind:
    """The document whose voice an edition has: a card and a poster speak as the leaflet does."""
    return Kind.PATIENT if isinstance(edition.kind, Extract) else Kind(edition.kind)


def make_voice(condition: Condition, kind: Kind, clinic: Clinic | None) -> Voice:
    """How a document of this kind speaks.

    Raises:
        TemplateError: the program has no complete wording for the condition's language.
    """
    audience = None if kind is Kind.CITATIONS else cast(Audience, str(kind))
    return Voice(condition, audience, load_wording(condition.language), number_sources(condition), clinic)


def _compose_blocks(voice: Voice, edition: Edition) -> tuple[Block, ...]:
    if edition.kind is Kind.PATIENT:
        return compose_patient(voice, edition)
    if isinstance(edition.kind, Extract):
        return compose_card(voice) if edition.kind is Extract.CARD else compose_poster(voice)
    if edition.kind is Kind.CLINICIAN:
        return compose_clinician(voice)
    return compose_origin(voice) if edition.is_for_patients else compose_citations(voice)
