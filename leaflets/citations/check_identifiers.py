"""Whether an ISSN, ISBN, DOI, PMID, PMCID or ORCID can be right: its form, and its check digit where it has one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

Judge = Callable[[str], str | None]


def find_issn_fault(value: str) -> str | None:
    """What is wrong with an ISSN (ISO 3297: seven digits and a check digit modulo 11); None when it can be right."""
    digits = re.sub(r"[\s-]", "", value).upper()
    if not re.fullmatch(r"\d{7}[\dX]", digits, re.ASCII):
        return "an ISSN has eight digits, such as 0317-8471"
    expected = _weigh(digits[:7], range(8, 1, -1), 11)
    return _compare(digits[7], expected)


def find_isbn_fault(value: str) -> str | None:
    """What is wrong with an ISBN (ISO 2108: ten digits modulo 11, or thirteen modulo 10); None when it can be right."""
    digits = re.sub(r"[\s-]", "", value).upper()
    if re.fullmatch(r"\d{9}[\dX]", digits, re.ASCII):
        return _compare(digits[9], _weigh(digits[:9], range(10, 1, -1), 11))
    if not re.fullmatch(r"97[89]\d{10}", digits, re.ASCII):
        return "an ISBN has ten digits, or thirteen from 978 or 979"
    return _compare(digits[12], _weigh(digits[:12], [1, 3] * 6, 10))


def find_orcid_fault(value: str) -> str | None:
    """What is wrong with an ORCID iD (ISO 7064, modulo 11-2), with or without https://orcid.org/."""
    digits = re.sub(r"^https?://orcid\.org/|-", "", value.strip()).upper()
    if not re.fullmatch(r"\d{15}[\dX]", digits, re.ASCII):
        return "an ORCID iD has sixteen digits, such as 0000-0002-1825-0097"
    total = 0
    for digit in digits[:15]:
        total = (total + int(digit)) * 2
    return _compare(digits[15], "0123456789X"[(12 - total % 11) % 11])


def find_doi_fault(value: str) -> str | None:
    """What is wrong with a DOI: its form (DOI Handbook), or a sign at its end that belongs to the sentence."""
    if not re.fullmatch(r"10\.\d{4,9}(?:\.\d+)*/\S+", value, re.ASCII | re.IGNORECASE):
        return "a DOI is written 10., a number, / and more, without https://doi.org/, such as 10.1000/182"
    if value[-1] in ".,;:" or (value[-1] == ")" and value.count("(") < value.count(")")):
        return f"it ends in '{value[-1]}', which is most likely of the sentence it was copied from"
    return None


def find_pmid_fault(value: str) -> str | None:
    """What is wrong with a PubMed number: one to eight digits, the first of them no 0."""
    return (
        None
        if re.fullmatch(r"[1-9]\d{0,7}", value, re.ASCII)
        else "a PMID has one to eight digits and no 0 before them"
    )


def find_pmcid_fault(value: str) -> str | None:
    """What is wrong with a number of PubMed Central."""
    return None if re.fullmatch(r"PMC[1-9]\d{0,8}", value, re.ASCII) else "a PMCID is PMC and a number"


JUDGES: Mapping[str, Judge] = {
    "ISSN": find_issn_fault,
    "ISBN": find_isbn_fault,
    "DOI": find_doi_fault,
    "PMID": find_pmid_fault,
    "PMCID": find_pmcid_fault,
}
"""By the field of a reference. No field holds an ORCID iD; one in a note is found by ``find_orcids``."""

_ORCID = re.compile(
    r"\borcid\.org/(?P<orcid>[\dX-]{15,20})|\bORCID(?: iD)?:?\s*(?P<plain>[\dX-]{15,20})", re.IGNORECASE
)


def find_orcids(text: str) -> list[str]:
    """Every ORCID iD that a text names as one."""
    return [found["orcid"] or found["plain"] for found in _ORCID.finditer(text)]


def _weigh(digits: str, weights: range | list[int], modulus: int) -> str:
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    rest = -total % modulus
    return "X" if rest == 10 else str(rest)


def _compare(given: str, expected: str) -> str | None:
    return None if given == expected else f"its last digit is {given}, and the others ask for {expected}; compare it"
