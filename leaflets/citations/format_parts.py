"""What every style of reference shares: how parts end, dates, editions, page ranges and initials."""

from __future__ import annotations

import re
from dataclasses import dataclass

from leaflets.citations.wording import CitationWording
from leaflets.model.reference import CitationStyle, Name, Reference

Style = CitationStyle
STYLES: tuple[Style, ...] = ("vancouver", "ama", "apa", "harvard")
DATED_BY_VOLUME = ("article-journal", "article-magazine")
PARTS_OF_BOOKS = ("chapter", "paper-conference")

_RANGE = re.compile(r"([A-Za-z]*)(\d+)\s*[-–‐−]\s*([A-Za-z]*)(\d+)")
_LOCATOR = re.compile(r"[A-Za-z]+\d[\w.-]*|\d{6,}")


@dataclass(frozen=True, slots=True)
class Composed:
    """The parts of a reference in one style, each with its own end.

    Attributes:
        before: what stands before the title, mostly who wrote it.
        title: the title as the style writes it, with its end.
        after: where it is found.
        tail: day of reading, DOI and web address; a sheet gives them a line of their own.
    """

    before: tuple[str, ...]
    title: str
    after: tuple[str, ...]
    tail: tuple[str, ...]


def close(text: str) -> str:
    """The text with a full stop, unless it ends a sentence already or is empty."""
    return text if not text or text[-1] in ".?!" or text[-2:] in ("?’", ".]") else f"{text}."


def keep(*parts: str | None) -> tuple[str, ...]:
    """The parts that are there."""
    return tuple(part for part in parts if part)


def split_date(value: str | None) -> tuple[str, int, int]:
    """Year, month and day of an EDTF date; "" and 0 for what is not known."""
    year, month, day, *_ = [*(value or "").split("-"), "", "", ""]
    return year, int(month or 0), int(day or 0)


def find_locator(page: str | None) -> str:
    """The locator of an electronic article, such as e1204; "" when these are pages."""
    return page if page and _LOCATOR.fullmatch(page) and not _RANGE.fullmatch(page) else ""


def expand_pages(pages: str, dash: str = "-") -> str:
    """Page ranges with the whole last number, as AMA and APA write them: 284-7 gives 284-287, S45-7 gives S45-S47."""
    return _RANGE.sub(lambda found: _expand(found, dash), pages)


def _expand(found: re.Match[str], dash: str) -> str:
    letters, first, again, last = found.groups()
    if len(last) < len(first) and int(first[: -len(last)] + last) > int(first):
        last = first[: -len(last)] + last
    return f"{letters}{first}{dash}{again or letters}{last}"


def shorten_pages(pages: str) -> str:
    """Page ranges without the digits that are said already, as NLM writes them: 284-287 gives 284-7."""
    return _RANGE.sub(_shorten, pages)


def _shorten(found: re.Match[str]) -> str:
    letters, first, again, last = found.groups()
    if again not in ("", letters):
        return f"{letters}{first}-{again}{last}"
    same = 0
    while len(first) == len(last) and same < len(last) - 1 and first[same] == last[same]:
        same += 1
    return f"{letters}{first}-{last[same:]}"


def read_edition(reference: Reference) -> str:
    """The edition, as a bare number where it is one; "" for none and for the first, which no style says."""
    edition = (reference.edition or "").strip()
    number = edition[:-2] if edition[-2:] in ("st", "nd", "rd", "th") and edition[:-2].isdecimal() else edition
    return "" if number == "1" else number


def write_edition(reference: Reference, wording: CitationWording) -> str:
    """The edition as ``25th ed.``; "" for none and for the first."""
    number = read_edition(reference)
    if not number:
        return ""
    if not number.isdecimal():
        return wording.revised_edition.format(edition=number)
    return wording.edition.format(ordinal=write_ordinal(number, wording))


def write_ordinal(number: str, wording: CitationWording) -> str:
    """CLDR's ordinal categories of English (one, two, few, other); a text that is no number stays as it is."""
    if not number.isdecimal():
        return number
    endings = {1: wording.ordinal_one, 2: wording.ordinal_two, 3: wording.ordinal_few}
    is_teen = int(number) % 100 in (11, 12, 13)
    pattern = wording.ordinal_other if is_teen else endings.get(int(number) % 10, wording.ordinal_other)
    return pattern.format(number=int(number))


def list_initials(given: str) -> list[str]:
    """Initials, one for each name; a second part with a hyphen keeps it: Jean-Paul gives J, -P."""
    found: list[str] = []
    for word in given.replace(".", ". ").split():
        for place, part in enumerate(re.split(r"[-‐]", word)):
            bare = part.removesuffix(".")
            letters = list(bare) if bare.isupper() and len(bare) <= 4 else [bare[:1].upper()]
            found += [f"-{letter}" if place and not at else letter for at, letter in enumerate(letters) if letter]
    return found


def write_family(name: Name) -> str:
    """The family name with its particles before it."""
    return " ".join(keep(name.dropping_particle, name.non_dropping_particle, name.family))


_ROMAN = {"2nd": "II", "3rd": "III", "4th": "IV", "5th": "V"}
_ORDINAL = {roman: ordinal for ordinal, roman in _ROMAN.items()}


def write_suffix(name: Name, *, is_ordinal: bool) -> str:
    """The suffix without a full stop: 3rd as NLM has it, else III."""
    suffix = (name.suffix or "").strip(" .,")
    return _ORDINAL.get(suffix.upper(), suffix) if is_ordinal else _ROMAN.get(suffix.lower(), suffix)


def is_master(reference: Reference) -> bool | None:
    """Whether a thesis was for a master's degree (False: a doctorate); None when its genre says something else."""
    genre = (reference.genre or "dissertation").lower()
    if re.search(r"\bmaster|\bm\.?sc\b|\bm\.?a\b|\bmphil\b", genre):
        return True
    return False if re.search(r"\bph\.?d\b|\bdoct|dissert|^thesis$|\bmd\b", genre) else None
