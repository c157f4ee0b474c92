"""How many pages the words of a leaflet fill at its standard size: from the words alone, so that all editions agree."""

from __future__ import annotations

from collections.abc import Sequence

from leaflets.document.blocks import Block
from leaflets.document.list_texts import list_block_texts

_LETTERS_PER_PAGE = 1700
_TEXTS_PER_PAGE = 70
_END = 0.3


def estimate_pages(blocks: Sequence[Block]) -> float:
    """The pages that the blocks of a patient leaflet fill at 14 points on A4, with masthead, contact and record.

    Whether a leaflet has a contents list must not depend on how it is printed, or the words of two sizes would differ.
    So it is not measured on pages but told from the letters and the number of texts.
    """
    texts = list_block_texts(blocks)
    letters = sum(len(text.words) for text in texts)
    return letters / _LETTERS_PER_PAGE + len(texts) / _TEXTS_PER_PAGE + _END
