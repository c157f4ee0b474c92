"""What a PDF carries: the sources, and the note of its edition, which is read back with suspicion."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace

import pytest

from leaflets.model.edition import Edition, Extract, Kind, Layout, Palette, Spacing, Weight
from leaflets.pages.attach_sources import make_attachments, read_edition_note
from leaflets.publish import EDITION_FILE
from tests.small_thing import EDITION, TEXT, Write


def test_attachments_never_carry_the_day_of_the_build(write: Write) -> None:
    attachments = make_attachments(write(TEXT.replace("issued: 2026-01-05\n", "")), EDITION)
    assert {file.modified for file in attachments} == {datetime.date(1970, 1, 1)}


@pytest.mark.parametrize(
    "edition",
    [
        EDITION,
        Edition(Extract.CARD, Layout.CARD_A6, 12),
        Edition(Kind.CLINICIAN, Layout.LETTER, 9.75),
        Edition(Kind.CITATIONS, palette=Palette.NIGHT),
        Edition(Kind.CITATIONS, is_for_patients=True),
    ],
)
def test_the_note_of_an_edition_is_read_back(write: Write, edition: Edition) -> None:
    (note,) = (file.content for file in make_attachments(write(TEXT), edition) if file.name == EDITION_FILE)
    assert read_edition_note(note) == edition
    assert read_edition_note(note.replace(b'"leaflets"', b'"other"')) is None


@pytest.mark.parametrize(
    ("name", "value"), [("size", "huge"), ("size", 5), ("layout", "a0"), ("kind", None), ("palette", ["white"])]
)
def test_a_note_that_makes_no_sense_is_no_edition(write: Write, name: str, value: object) -> None:
    note = json.loads(
        next(file.content for file in make_attachments(write(TEXT), EDITION) if file.name == EDITION_FILE)
    )
    assert read_edition_note(json.dumps(note | {name: value}).encode()) is None


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b"[" * 9_000, b" " * 10_001])
def test_bytes_that_are_no_note_are_no_edition(content: bytes) -> None:
    assert read_edition_note(content) is None


def test_only_an_unusual_weight_and_spacing_are_noted_and_read_back(write: Write) -> None:
    plain = Edition(Kind.PATIENT)
    styled = replace(plain, weight=Weight.BOLD, spacing=Spacing.WIDE)
    notes = {edition: make_attachments(write(TEXT), edition)[-1].content for edition in (plain, styled)}
    assert b"weight" not in notes[plain] and b"spacing" not in notes[plain]
    assert {edition: read_edition_note(note) for edition, note in notes.items()} == {plain: plain, styled: styled}
    assert read_edition_note(notes[styled].replace(b"bold", b"heavy")) is None
