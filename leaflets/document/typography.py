"""What must stay together on a line: dates, doses, telephone numbers, hyphenated words, addresses.

Works on plain text with two invisible characters: the no-break space (U+00A0) and the word joiner (U+2060). Both
vanish from text that is copied out of the PDF (measured with pdftotext: a space, and nothing).
"""

from __future__ import annotations

import re
from collections.abc import Callable

NO_BREAK = "\u00a0"
JOINER = "\u2060"

_LONGEST_JOINED = 24
"""A hyphenated word longer than this may break at its hyphens: at 28 points it would not fit a narrow column."""
_LONGEST_IN_HALF = 28

UNITS = (
    "%|‰|°C|°F|°|pt|points?|mg|µg|μg|mcg|ng|kg|g|ml|mL|dl|dL|cl|l|L|µl|μl|mm|cm|m|km|mmol|mol|mEq|kPa|mmHg|kJ|kcal|Hz|kHz|"
    "IU|iu|units?|micrograms?|milligrams?|grams?|kilograms?|millilit(?:er|re)s?|lit(?:er|re)s?|millimoles?|"
    "ms|s|seconds?|min|minutes?|h|hours?|days?|weeks?|months?|years?|times|patients?|people|sources?|p\\.?m\\.?|a\\.?m\\.?|"
    "(?i:tablets?|capsules?|pills?|drops?|puffs?|sprays?|patch(?:es)?|injections?|ampoules?|vials?|sachets?|lozenges?|"
    "suppositor(?:y|ies)|teaspoon(?:ful)?s?|tablespoons?|spoonfuls?|doses?)"
)
"""Units of measure and counted things that stay with their number, as a pattern."""
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(rf"\b({_DAY}\.?)( of)? (?:{_MONTHS})\b\.?(?:(,?) (\d{{4}})\b)?")
_US_DATE = re.compile(rf"\b(?:{_MONTHS})\b\.? (?:\d{{1,2}}(?:st|nd|rd|th)\b(?:,? \d{{4}}\b)?|\d{{1,2}},? ?\d{{4}}\b)")
_YEAR_FIRST = re.compile(rf"\b(\d{{4}}) ({_MONTHS})\b(?: (\d{{1,2}})\b(?! ?[A-Za-z]))?")
_MONTH_YEAR = re.compile(rf"\b(?:{_MONTHS})\b\.?,? \d{{4}}\b")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_DOSE = re.compile(rf"(?<=[\d½¼¾⅓⅔]) (?=(?:{UNITS})(?:\b|(?<=[%‰°.])|$))")
_PER = re.compile(rf"(?<=[\w%]) ?/ ?(?=(?:{UNITS}|tablet|capsule|dose|day|hour|h|d|week|min)(?!\w))")
_COMPARED = re.compile(r"(?<=[<>≤≥=±~≈]) (?=[\d.])")
_RANGE = re.compile(r"(?<=[\d½¼¾⅓⅔]) (to|and|or|in|of|×|x|[–−-]) (?=[\d½¼¾⅓⅔])")
# A word that says what kind of number follows: alone at the end of a line it says nothing.
_NAMED = re.compile(
    r"\b(?i:chapters?|sections?|figures?|fig\.|tables?|pages?|pp?\.|parts?|volumes?|vol\.|steps?|stage|grade|phase|type|class|"
    r"level|day|week|month|year) (?=\d{1,4}\b)"
)
# The next three begin where a word begins, or are bounded: no text, however long, makes their search slow.
_TELEPHONE = re.compile(r"(?<![\w-])\+?\(?\d[\d()]{0,20}(?:[ -]\(?\d[\d()]{0,20}){1,5}(?![\w])")
_HYPHENATED = re.compile(r"(?<!\w)\w++(?:[-‐/]\w++)+")
_ADDRESS = re.compile(r"(?<!\S)[^\s@]+@[^\s@]+\.\w+|(?:https?://|www\.)\S+")


def keep_together(text: str) -> str:
    """The text with no-break spaces and word joiners where a line must not end.

    Source: print-rules section 2 (UKAAF G003, ACB, APH): no split dates, doses, telephone numbers or e-mail addresses.
    """
    return _join_words(_join_numbers(text))


def keep_numbers(text: str) -> str:
    """The text with no-break spaces in its dates, doses and numbers; without word joiners, which not every font has."""
    return _join_numbers(text).replace(JOINER, "")


def _join_numbers(text: str) -> str:
    text = _DATE.sub(_join_spaces, text)
    text = _US_DATE.sub(_join_spaces, text)
    text = _YEAR_FIRST.sub(_join_spaces, text)
    text = _MONTH_YEAR.sub(_join_spaces, text)
    text = _TELEPHONE.sub(_join_telephone, text)
    text = _RANGE.sub(rf"{NO_BREAK}\1{NO_BREAK}", text)
    text = _THOUSANDS.sub(NO_BREAK, text)
    text = _NAMED.sub(_join_spaces, text)
    text = _DOSE.sub(NO_BREAK, text)
    text = _PER.sub(_join_spaces, text) if "/" in text else text
    return _COMPARED.sub(NO_BREAK, text)


def _join_spaces(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK)


def _join_telephone(found: re.Match[str]) -> str:
    """A telephone number in one piece; fewer than six digits is no telephone number."""
    number = found[0]
    if sum(letter.isdigit() for letter in number) < 6:
        return number
    return number.replace(" ", NO_BREAK).replace("-", f"-{JOINER}")


def _join_words(text: str) -> str:
    """Word joiners after the hyphens and slashes of words, and in addresses.

    A web address may break at the slashes of its path, not at a hyphen, and not between ``https://`` and the host.
    """
    return _join_apart(
        text,
        lambda address: re.sub(r"(-|://)(?=\w)", rf"\1{JOINER}", address),
        lambda words: _HYPHENATED.sub(_join_word, words),
    )


def _join_apart(text: str, join_address: Callable[[str], str], join_words: Callable[[str], str]) -> str:
    """The text with its addresses joined in one way, and what stands between them in another."""
    pieces, end = [], 0
    for address in _ADDRESS.finditer(text):
        pieces += [join_words(text[end : address.start()]), join_address(address[0])]
        end = address.end()
    return "".join([*pieces, join_words(text[end:])])


def join_long(text: str, fits: Callable[[str], bool]) -> str:
    """The text with word joiners in what ``keep_together`` leaves apart and ``fits`` says goes on one line.

    These are web addresses, which otherwise may break at the slashes of their path, and hyphenated words of up to 28
    characters: a longer one may not fit half a page.
    """
    return _join_apart(
        text,
        lambda address: _join_slashes(address) if fits(plain(address)) else address,
        lambda words: _HYPHENATED.sub(
            lambda found: _join_word(found, _LONGEST_IN_HALF) if fits(plain(found[0])) else found[0], words
        ),
    )


def _join_slashes(address: str) -> str:
    return re.sub(r"/(?=\w)", f"/{JOINER}", address)


def _join_word(found: re.Match[str], longest: int = _LONGEST_JOINED) -> str:
    word = found[0]
    if len(word) > longest or JOINER in word:
        return word
    return re.sub(r"([-‐/])(?=\w)", rf"\1{JOINER}", word)


def plain(text: str) -> str:
    """The text as a reader would type it: invisible characters taken out, no-break spaces made spaces."""
    return text.replace(JOINER, "").replace(NO_BREAK, " ")
