"""Page labels: the numbers that a viewer shows for the pages."""

from __future__ import annotations

from typing import Any

from leaflets.facts.pdf_values import is_dictionary, look_up, read_integer, read_name, read_text, walk_tree

#: Larger numbers are written in digits whatever the style says: one Roman numeral could fill the memory.
_LARGEST = 5_000
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def read_labels(catalogue: Any, page_count: int) -> tuple[str, ...]:
    """The label of each page; its number where the file gives none (ISO 32000-1, 12.4.2)."""
    ranges: dict[int, Any] = {}
    for start, style in walk_tree(look_up(catalogue, "/PageLabels"), "/Nums"):
        number = read_integer(start)
        if number is not None and 0 <= number < page_count and is_dictionary(style):
            ranges.setdefault(number, style)
    labels = [str(number) for number in range(1, page_count + 1)]
    starts = sorted(ranges)
    for start, end in zip(starts, [*starts, page_count][1:], strict=True):
        style, prefix, first = _read_style(ranges[start])
        labels[start:end] = [prefix + _write(first + step, style) for step in range(end - start)]
    return tuple(labels)


def _read_style(entry: Any) -> tuple[str, str, int]:
    """Style (D, R, r, A, a or none), prefix and first number."""
    first = read_integer(look_up(entry, "/St"))
    prefix = read_text(look_up(entry, "/P")) or ""
    return read_name(look_up(entry, "/S")), prefix[:100], first if first is not None and first >= 1 else 1


def _write(number: int, style: str) -> str:
    if style not in ("D", "R", "r", "A", "a"):
        return ""
    if style == "D" or number > _LARGEST:
        return str(number)
    text = _write_roman(number) if style in "Rr" else chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    return text.upper() if style in "RA" else text


def _write_roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text
