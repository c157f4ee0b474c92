"""Numbers and addresses that a line end cuts in two: found in the end of one line and the start of the next.

Every finder takes the two lines and gives the cut text as ``01632 | 960 123``, or None. They would rather miss a cut
than cry wolf: "in 2024 | 10 people came" is no telephone number, and no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_REACH = 40
"""Characters looked at on either side of the cut: longer than any number, so that no line is slow."""
_PLAIN = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\x02": "-", "\ufffe": "-", "\u00a0": " ", "\u202f": " "}
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", "")  # invisible
)

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
# "Of 12 | May be": no date.
_VERBS = r"(?:be|have|not|also|cause|help|need|take|make|get|feel)\b"
_YEAR = r"(?:19|20)\d\d"
_START = r"(?<![\w.,/:-])"
_END = r"(?![\w/])(?![.,:-]\d)"
# A figure, or a sign of a part of Unicode that has other figures; letters of Europe and punctuation are left out.
_MAYBE_FIGURE = re.compile("[0-9\u00a8-\u00bf\u0370-\u1fff\u2070-\U0010ffff]")
_MONTH = re.compile("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
_WORDED_DATES = (
    re.compile(rf"{_START}{_DAY}(?:st|nd|rd|th)?\.? (?:of )?(?:{_MONTHS})\b\.?(?:,? {_YEAR}|(?! {_VERBS})){_END}"),
    re.compile(rf"\b(?:{_MONTHS})\.? {_DAY}(?:(?:st|nd|rd|th)\b|, ?{_YEAR}{_END})"),
    re.compile(rf"\b(?:{_MONTHS})\.?,? {_YEAR}{_END}"),
    re.compile(rf"{_START}{_YEAR} (?:{_MONTHS})\b {_DAY}{_END}"),
)
_FIGURED_DATES = (
    re.compile(rf"{_START}{_DAY}/ ?(?:0?[1-9]|1[0-2])/ ?(?:{_YEAR}|\d\d){_END}"),
    re.compile(rf"{_START}{_DAY}([.-]) ?(?:0[1-9]|1[0-2])\1 ?{_YEAR}{_END}"),
    re.compile(rf"{_START}{_YEAR}([/-]) ?(?:0[1-9]|1[0-2])\1 ?{_DAY}{_END}"),
)

_SYMBOLS = (
    "mg|µg|μg|mcg|ng|kg|g|ml|mL|dl|dL|cl|l|L|µl|μl|mm|cm|m|km|mmol|mol|mEq|kPa|mmHg|kJ|kcal|IU|iu|"
    "micrograms?|milligrams?|grams?|kilograms?|millilit(?:er|re)s?|lit(?:er|re)s?|millimoles?|units?|"
    "%|‰|°C|°F|°|a\\.?m\\.?|p\\.?m\\.?"
)
_FORMS = (
    "tablets?|capsules?|pills?|drops?|puffs?|sprays?|patch(?:es)?|injections?|ampoules?|vials?|sachets?|lozenges?|"
    "suppositor(?:y|ies)|teaspoons?|teaspoonfuls?|tablespoons?|spoonfuls?|doses?"
)
_NUMBER = r"(?:\d{1,3}(?:[ ,]\d{3})+|\d+(?:[.,]\d+)?|[½¼¾⅓⅔])"
_RANGE = rf"{_NUMBER}(?: ?(?:to|or|[-–−×x]) ?{_NUMBER})*"
_PER = rf"(?: ?/ ?(?:{_SYMBOLS}|tablet|capsule|dose|day|hour|h|d|week|min)(?![\w]))*"
# A number behind one of these words counts something else: "type 2 | tablets".
_NAMED = r"(?<!type )(?<!grade )(?<!stage )(?<!phase )(?<!class )(?<!step )(?<!table )(?<!figure )(?<!page )(?<!week )"
# A number begins here: said first, because it is quick and seldom true, and what stands before it is slow to see.
_FIGURE = r"(?=[\d½¼¾⅓⅔])"
_DOSES = (
    re.compile(rf"{_FIGURE}{_START}{_NAMED}{_RANGE} ?(?:{_SYMBOLS})(?!\w){_PER}"),
    re.compile(rf"{_FIGURE}{_START}{_NAMED}(?!{_YEAR} (?:{_FORMS})){_RANGE} (?:{_FORMS})(?!\w)", re.IGNORECASE),
)

_CLUSTER = re.compile(r"(?<![\w.,/+-])[+(]{0,2}\d(?:[ ().-]{0,3}\d){4,16}(?![\w/%])(?![.,:]\d)")
_CALLED = re.compile(
    r"(?:\b(?:call|ring|dial|phone|telephone|text|fax|mobile|helpline|hotline|freephone|t[ée]l\w*|ffoni\w*)|[☎☏📞✆])"
    r"(?: (?:us|them|me|number|no|line|free))?(?: (?:on|at))?[ .:]*\Z",
    re.IGNORECASE,
)
# Digits in front of one of these words count something.
_COUNTED = re.compile(
    r" ?(?:hours?|days?|weeks?|months?|years?|minutes?|times|people|patients?|adults|children|women|men|of)\b"
)
_NORTH_AMERICAN = ([3, 3, 4], [1, 3, 3, 4])
_NUMERIC_DATE = re.compile(
    rf"(?<!\d)(?:{_DAY}[ .-]{{1,2}}(?:0?[1-9]|1[0-2])[ .-]{{1,2}}{_YEAR}|{_YEAR}-\d\d-\d\d)(?!\d)"
)

_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+\Z")
_WEB = re.compile(r"(?:https?://|www\.)[^\s<>\"]+\Z|[\w-]+(?:\.[\w-]+)+/[^\s<>\"]*\Z", re.IGNORECASE)
_ADDRESS_SIGN = re.compile(r"[@/]|www", re.IGNORECASE)
_WRAPPED = "([{<\"'“‘"
_STOPS = ".,;:!?)]}>\"'”’"


def may_share_number(upper: str, lower: str) -> bool:
    """Whether a number may be cut between two lines: the lower one begins with a digit, or one stands near the cut.

    Where this is false, none of the finders of telephone numbers, dates and doses finds anything.
    """
    return _join_ends(upper, lower) is not None


def find_split_telephone(upper: str, lower: str) -> str | None:
    """The telephone number that a line end cuts, with the cut shown; None when there is none.

    A number is one that starts with + or with 0 and a digit and has 9 to 15 digits in groups; one grouped 3-3-4 with
    brackets, hyphens or full stops (North America); or any of 7 digits or more behind a word such as "call" or "Tel:".
    """
    if (ends := _join_ends(upper, lower)) is None:
        return None
    for start, end in _find_crossing((_CLUSTER,), *ends):
        if _is_telephone(ends[0], start, end, ends[1]):
            return _show(*ends, start, end)
    return None


def find_split_date(upper: str, lower: str) -> str | None:
    """The date that a line end cuts: "12 March | 2024", "March | 2024", "12/ | 03/2024"; None when there is none.

    Names of months are English ones.
    """
    if (ends := _join_ends(upper, lower)) is None:
        return None
    patterns = (*_WORDED_DATES, *_FIGURED_DATES) if _MONTH.search(ends[0]) else _FIGURED_DATES
    found = next(_find_crossing(patterns, *ends), None)
    return _show(*ends, *found) if found else None


def find_split_dose(upper: str, lower: str) -> str | None:
    """The dose or measure that a line end cuts: "10 | mg", "2 to | 4 tablets", "8.30 | am"; None when there is none.

    Units are those of the International System, symbols, and English words for what is swallowed, dropped or injected.
    Spans of time and numbers of people are not doses.
    """
    if (ends := _join_ends(upper, lower)) is None:
        return None
    found = next(_find_crossing(_DOSES, *ends), None)
    return _show(*ends, *found) if found else None


def find_split_address(upper: str, lower: str, known: Iterable[str] = ()) -> str | None:
    """The e-mail or web address that a line end cuts; None when there is none.

    Args:
        upper: the words of a line.
        lower: the words of the line below.
        known: addresses that the file links to. They tell a cut address from a whole one with a word behind it, which
            a file without links leaves open: there, only a piece that cannot stand alone is taken for cut.
    """
    if not _may_share_address(upper, lower):
        return None
    last, first = _tidy(upper).rpartition(" ")[2], _tidy(lower).partition(" ")[0]
    head, tail = last.lstrip(_WRAPPED), first.rstrip(_STOPS)
    whole = head + tail
    if not tail or not head or not (_EMAIL.search(whole) or _WEB.match(whole)):
        return None
    if is_linked := _is_linked(head, tail, known):
        return f"{head} | {tail}"
    if is_linked is None and _is_cut(head, tail):
        return f"{head} | {tail}"
    return None


def _may_share_address(upper: str, lower: str) -> bool:
    """Whether the last word of one line and the first of the next may be an address: a quick question, mostly a no."""
    words = "".join((*upper.rsplit(maxsplit=1)[-1:], *lower.split(maxsplit=1)[:1]))
    # Outside ASCII there may be signs without a shape in the midst of an address, or in place of the last word.
    return not words.isascii() or _ADDRESS_SIGN.search(words) is not None


def _join_ends(upper: str, lower: str) -> tuple[str, int] | None:
    """The end of one line and the start of the next in one text, and where the cut is; None with no figure near it."""
    before, behind = upper[-2 * _REACH :], lower[: 2 * _REACH]
    if not _MAYBE_FIGURE.search(before + behind):  # most pairs of lines, and this is quick
        return None
    head, tail = _tidy(before)[-_REACH:], _tidy(behind)[:_REACH]
    if not head or not tail or not (tail[0].isdigit() or any(map(str.isnumeric, head[-30:]))):
        return None
    return f"{head} {tail}", len(head)


def _find_crossing(patterns: Iterable[re.Pattern[str]], text: str, cut: int) -> Iterator[tuple[int, int]]:
    """Start and end of each match that lies on both sides of the cut."""
    for pattern in patterns:
        for found in pattern.finditer(text):
            if found.start() < cut < found.end() - 1:
                yield found.start(), found.end()


def _show(text: str, cut: int, start: int, end: int) -> str:
    return f"{text[start:cut].strip()} | {text[cut:end].strip()}"


def _tidy(words: str) -> str:
    if not words.isascii() or "\x02" in words:
        words = words.translate(_PLAIN)
    return " ".join(words.split())


def _is_telephone(text: str, start: int, end: int, cut: int) -> bool:
    number, before = text[start:end], text[:start]
    groups = [len(group) for group in re.findall(r"\d+", number)]
    if len(groups) < 2 or _NUMERIC_DATE.search(number) or _COUNTED.match(text[end:]):
        return False
    digits, digits_before = sum(groups), sum(letter.isdigit() for letter in text[start:cut])
    if number.startswith(("+", "(+")) or re.match(r"00\d", number):
        return digits_before < 11 and 9 <= digits <= 15
    if digits_before >= 10:
        return False
    if _CALLED.search(before):
        # "Call 111 | 24 hours a day": a short number, whole, with another behind it.
        return digits >= 7
    if re.match(r"\(?0\d", number):
        return 9 <= digits <= 12 and min(groups) > 1
    is_punctuated = any(sign in number for sign in "()-.")
    return groups in _NORTH_AMERICAN and is_punctuated and number.lstrip("(1 -.")[:1] not in ("0", "")


def _is_linked(head: str, tail: str, known: Iterable[str]) -> bool | None:
    """Whether a known address runs across the cut; None when none begins with what stands before it."""
    plain_head, plain_tail = _strip_scheme(head), tail.lower()
    rests = [plain[len(plain_head) :] for plain in map(_strip_scheme, known) if plain.startswith(plain_head)]
    if not plain_head or not rests:
        return None
    return any(rest and (rest.startswith(plain_tail) or plain_tail.startswith(rest)) for rest in rests)


def _strip_scheme(address: str) -> str:
    return re.sub(r"\A(?:https?://|mailto:)?(?:www\.)?", "", address.lower())


def _is_cut(head: str, tail: str) -> bool:
    """Whether one of the two pieces cannot stand alone."""
    if len(tail) > 1 and (tail[0] in "@/?#&=_%" or (tail[0] == "." and tail[1].isalnum())):
        return True
    is_address = "@" in head or _WEB.match(head) is not None
    if is_address and (head[-1] in "@_=&?#%-" or (head[-1] == "." and tail[0].islower())):
        return True
    if "@" in head:
        return "." not in head.rsplit("@", 1)[1] and "." in tail
    if re.match(r"https?://(?:www\.?)?\Z|www\.\Z", head, re.IGNORECASE):
        return True
    # Behind a slash a plain word may be the next of the sentence; digits, points and slashes are of the address.
    return is_address and head[-1] == "/" and bool(re.search(r"[\d/=&?_]|\w\.\w|\w-\w", tail))
