"""Dates as reference lists print them, to EDTF as the model keeps them."""

from __future__ import annotations

import re
from datetime import date

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
_MONTH += r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
DATE = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{4}}\s*{_MONTH}\.?(?:\s*\d{{1,2}})?|{_MONTH}\.?\s+\d{{1,2}},?\s+\d{{4}}"
    rf"|\d{{1,2}}\s+{_MONTH}\.?,?\s+\d{{4}}|{_MONTH}\.?,?\s+\d{{4}}|\d{{4}})(?!\w)"
)
"""A pattern for one date: 2016, May 2016, 2016 May 3, May 3, 2016, 3 May 2016 or 2016-05-03."""


def parse_date(text: str) -> str | None:
    """The date as 2016, 2016-05 or 2016-05-03; None when the text is anything but one real date."""
    text = text.strip(" .,")
    if not re.fullmatch(DATE, text):
        return None
    parts = [int(part) for part in text.split("-")] if "-" in text else _read_words(text)
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        return None
    return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])


def _read_words(text: str) -> list[int]:
    """Year, then month and day as far as they are given."""
    numbers = re.findall(r"\d+", text)
    year = next(number for number in numbers if len(number) == 4)
    month = re.search(r"[A-Za-z]+", text)
    day = [int(number) for number in numbers if number != year]
    return [int(year), *([_NAMES.index(month[0][:3].lower()) + 1] if month else []), *day]
