"""The numbers of the sources: by first use, and the same in every document of a condition."""

from __future__ import annotations

from collections.abc import Iterable


def number_citations(used: Iterable[str], listed: Iterable[str]) -> dict[str, int]:
    """Numbers from 1 for every listed key: the used ones by first use, then the others in file order.

    Args:
        used: keys in the order of the text, with repeats; a key that is not listed gets no number.
        listed: the key of every reference, in the order of the file.
    """
    file_order = dict.fromkeys(listed)
    first_use = dict.fromkeys(key for key in used if key in file_order)
    return {key: number for number, key in enumerate((first_use | file_order), 1)}
