"""A list of invented people for measurements and tests: every one differs, in six sizes, a few of them awkward."""

from __future__ import annotations

import csv
import io

HEADERS = (
    "Name", "Address 1", "Address 2", "Town", "Postcode", "Appointment", "Clinic", "Language", "Print need", "Copies",
)  # fmt: skip
NEEDS = ("12", "14", "18 pt", "957331000000109", "nhs-24", "957371000000106")
"""Six sizes: 12, 14, 18, 20, 24, 28 points."""
_FIRST = ("Ada", "Zoë", "Łucja", "Björn", "Siân", "O'Malley", "Françoise", "Jürgen", "Nia", "Şule", "Ivan", "Mary-Anne")
_LAST = (
    "Imaginé",
    "Sample",
    "Müller-Invented",
    "Nobody",
    "Made-Up",
    "Ångström",
    "Pretend",
    "Ñúñez",
    "Placeholder",
    "Test",
)
_TOWNS = ("Example Town", "Sample-on-Sea", "Saint-Étienne-le-Faux", "Pretend Village")


def invent_people(count: int) -> bytes:
    """A list of so many people, as CSV in UTF-8; the same for the same count."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADERS)
    for number in range(1, count + 1):
        first, last = _FIRST[number % len(_FIRST)], _LAST[number // 7 % len(_LAST)]
        writer.writerow(
            (
                f"{first} {last} {_spell(number)}",
                f"{number} Example Street",
                f"Flat {number % 30}" if number % 3 == 0 else "",
                _TOWNS[number % len(_TOWNS)],
                f"EX{number % 90 + 1} {number % 9}AA",
                f"{1 + number % 28:02d}/{1 + number % 12:02d}/2027 {8 + number % 9:02d}:{number % 4 * 15:02d}",
                f"Example Clinic, room {1 + number % 40}",
                "en-GB" if number % 2 else "",
                NEEDS[number % len(NEEDS)],
                "2" if number % 500 == 0 else "1",
            )
        )
    return text.getvalue().encode()


def _spell(number: int) -> str:
    """A number as a made-up word, such as Bacadu, so that each surname is that of one person only."""
    syllables = [consonant + vowel for consonant in "bdfglmnprst" for vowel in "aeiou"]
    word = ""
    for _ in range(4):
        number, place = divmod(number, len(syllables))
        word += syllables[place]
    return word.capitalize()
