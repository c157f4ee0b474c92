"""A reading as plain values for JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from leaflets.readability.reading import DocumentReading, TextReading


def describe_reading(reading: DocumentReading) -> dict[str, Any]:
    """The reading with the same keys for every document; what is not known is null.

    Shares are from 0 to 1, grades have two decimals.
    """
    return {
        "condition": reading.condition,
        "audience": reading.audience,
        "language": reading.language,
        **describe_text(reading.text),
        "running_text": describe_text(reading.running),
        "fields": {field.name: describe_text(field.text) for field in reading.fields},
        "jargon": None if reading.jargon is None else [asdict(found) for found in reading.jargon],
        "acronyms": [asdict(found) for found in reading.acronyms],
        "numbers": [asdict(found) for found in reading.numbers],
        "pointers": [asdict(found) for found in reading.pointers],
    }


def describe_text(text: TextReading) -> dict[str, Any]:
    """One text as plain values."""
    return {
        "sentences": text.sentences,
        "words": text.words,
        "mean_sentence": _round(text.mean_sentence),
        "longest": text.longest,
        "longest_sentence": text.longest_sentence,
        "grade": _round(text.grade),
        "grade_without_names": _round(text.grade_without_names),
        "smog": _round(text.smog),
        "smog_without_names": _round(text.smog_without_names),
        "reading_ease": _round(text.reading_ease),
        "long_words": _round(text.long_share, 4),
        "long_words_without_names": _round(text.long_share_without_names, 4),
        "passive": _round(text.passive_share, 4),
    }


def _round(number: float | None, digits: int = 2) -> float | None:
    return None if number is None else round(number, digits)
