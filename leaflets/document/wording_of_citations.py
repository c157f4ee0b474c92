"""The catalogue's words for formatted references, in the shape that the citations room asks for."""

from __future__ import annotations

from dataclasses import fields

from leaflets.citations.wording import CitationWording
from leaflets.document.wording import Wording


def citation_wording(wording: Wording) -> CitationWording:
    """The words of a reference (``reference.…`` in the catalogue) in the language of the document.

    Texts with places in braces are handed on as patterns; each kind of months is one text with twelve words.
    """
    texts = {field.name: wording.texts[f"reference.{field.name}"] for field in fields(CitationWording)}
    months, long_months, law_months = (
        tuple(texts.pop(name).split()) for name in ("months", "long_months", "law_months")
    )
    return CitationWording(months=months, long_months=long_months, law_months=law_months, **texts)
