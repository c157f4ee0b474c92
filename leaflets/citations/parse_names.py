"""Names of authors and editors as reference lists print them: ``Reed A, van der Berg AI 3rd, et al``."""

from __future__ import annotations

import re
from itertools import islice

ET_AL = "et al."
"""The literal that stands at the end of a list of names that the source itself cut short."""

_PARTICLES = frozenset(
    {
        "af", "al", "am", "bin", "d", "da", "dal", "de", "degli", "dei", "del", "della", "den", "der", "des", "di",
        "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "les", "lo", "los", "of", "st", "ten", "ter", "und",
        "van", "vom", "von", "y", "zu", "zum", "zur", "'t", "’t", "'s", "’s", "in", "op", "het", "bint", "av",
    }
)  # fmt: skip
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "2nd", "3rd", "4th", "5th", "ii", "iii", "iv"})
_BODY = re.compile(
    r"\b(?:Academ(?:y|ies)|Administration|Agency|Alliance|Association|Authority|Board|Bureau|Cent(?:er|re)s?|Charity"
    r"|Clinic|Coalition|Collaborat(?:ion|ive|ors)|College|Commission|Committee|Company|Conference|Consortium"
    r"|Corporation|Council|Department|Directorate|Federation|Forum|Foundation|Government|Group|Hospital|Inc|Initiative"
    r"|Institut(?:e|es|ion|o)|Investigators|League|Library|Ministry|Nations|Network|Office|Organi[sz]ation|Panel"
    r"|Autorité|Autoridad|Bundes[a-zäöü]+|Minist[eè]r(?:e|io)|Health (?:England|Scotland|Canada|Australia)"
    r"|Parliament|Partnership|Program(?:me)?|Registry|Secretariat|Services?|Soci(?:ety|été|edad)|Staff|Survey"
    r"|Task Force|Team|Trust|Union|Universit(?:y|ät|é)|Workgroup|WHO|NICE|NHS|NIH|CDC|FDA|EMA)\b"
)
_STATES = re.compile(r"\b(?:U\.S|U\.K|St)\.(?=\s)")
_SMALL_WORDS = frozenset(
    {
        "a", "al", "and", "at", "by", "de", "del", "des", "di", "e", "et", "for", "für", "in", "la", "of", "on", "the",
        "to", "und", "y", "&",
    }
)  # fmt: skip
_MOST_STOPS = 200
_AND = re.compile(r"\s+(?:and|&)\s+")
_NO_FAMILY = frozenset({"hepatitis", "influenza", "vitamin", "type", "factor", "group", "part"})
"""Words that stand before a single capital without being a family name: Hepatitis B, Vitamin D."""


def is_organisation(text: str) -> bool:
    """Whether a text surely names a body: it holds a word such as Society or WHO, and all its words have capitals.

    A title such as "Hospital care of older people" is no body, because its words are small.
    """
    if len(text) > 200 or not _BODY.search(text) or re.search(r"[.?!]\s", _STATES.sub("", text)):
        return False
    words = re.findall(r"[^\W\d_][^\s,]*|&", text)
    return all(word in _SMALL_WORDS or word[:1].isupper() for word in words)


def is_proper_name(text: str) -> bool:
    """Whether a text of three words or more can be the name of a body at the end of a list: its words have capitals."""
    words = re.findall(r"[^\W\d_][^\s,]*|&", text)
    large = [word for word in words if word[:1].isupper()]
    return 3 <= len(words) <= 12 and len(large) > 1 and all(word in _SMALL_WORDS or word in large for word in words)


def parse_name(text: str) -> dict[str, str] | None:
    """Family and given name (initials without dots) and suffix of one person; None when it is not surely a person.

    Understood: ``Reed A``, ``Dyke A. I.``, ``van der Berg JP``, ``O'Neill J-P``, ``Mill LC 3rd``.
    """
    words = text.split()
    # "van den Berg JR" has initials and no suffix: a suffix stands behind initials.
    has_suffix = len(words) > 2 and words[-1].lower() in _SUFFIXES and _is_initials(words[-2], is_last=True)
    suffix = words.pop() if has_suffix else ""
    initials: list[str] = []
    while len(words) > 1 and _is_initials(words[-1], is_last=not initials):
        initials.insert(0, words.pop())
    if not initials or not 1 <= len(words) <= 6 or not is_family(words):
        return None
    given = re.sub(r"[.\s‐-]", "", "".join(initials))
    return {"family": " ".join(words), "given": given} | ({"suffix": suffix} if suffix else {})


def _is_initials(word: str, is_last: bool) -> bool:
    """Whether a word is initials: up to four capitals at the end, single ones before that."""
    letters = re.sub(r"[.‐-]", "", word)
    limit = 4 if is_last else 1
    return letters.isalpha() and letters.isupper() and len(letters) <= limit


def is_family(words: list[str]) -> bool:
    """Whether words make a family name: capitalised words after any particles, and none of the known traps."""
    if not words or (len(words) == 1 and words[0].lower() in _NO_FAMILY):
        return False
    *first, last = words
    return _is_family_word(last) and all(word in _PARTICLES or _is_family_word(word) for word in first)


def _is_family_word(word: str) -> bool:
    bare = re.sub(r"^St\.$", "St", word)
    parts = re.split(r"['’‐-]", bare)
    if not all(part.isalpha() or (part == "" and len(parts) > 1) for part in parts):
        return False
    return any(part[:1].isupper() or (part and not part.islower()) for part in parts)


def parse_names(text: str) -> list[dict[str, str]] | None:
    """Every name of a list, bodies as ``literal``; None unless the whole list is understood.

    "et al" stays in its place as a literal (``ET_AL``), mostly the last, so that nobody takes the list for complete.
    """
    text = text.strip().rstrip(",")
    text, count = re.subn(r",?\s+(?:et al|and others)\.?$", "", text)
    names = _parse_list(_split_list(text))
    if names is None:
        if not is_organisation(text):
            return None
        names = [{"literal": text}]
    return names + [{"literal": ET_AL}] * count


def _split_list(text: str) -> list[str]:
    """The parts between commas; "Reed A and Mill B" gives two, "Institute for Boots and Care" stays whole."""
    found: list[str] = []
    for part in re.split(r"\s*[,;]\s*(?:and |& )?", text):
        halves = _AND.split(part)
        found += [part] if len(halves) > 1 and is_organisation(part) else halves
    return [part for part in found if part]


def _parse_list(parts: list[str]) -> list[dict[str, str]] | None:
    """People, and bodies among people; None when a part is neither, or when there is nobody but bodies."""
    names: list[dict[str, str]] = []
    for part in parts:
        name = parse_name(part)
        if name is None and names and part.lower() in _SUFFIXES and "family" in names[-1]:
            names[-1]["suffix"] = part
        elif name is not None:
            names.append(name)
        elif is_organisation(part) or (names and part is parts[-1] and is_proper_name(part)):
            names.append({"literal": part})
        elif names and part.rstrip(".") == "et al":
            names.append({"literal": ET_AL})
        else:
            return None
    is_a_person_named = any("family" in name for name in names)
    return names if is_a_person_named or len(names) == 1 else None


def split_names(text: str) -> tuple[list[dict[str, str]], str]:
    """The names a reference begins with, and the text after their full stop; no names and all text when unsure."""
    found: tuple[list[dict[str, str]], str] = ([], text)
    for stop in islice(re.finditer(r"\.\s+", text), _MOST_STOPS):
        names = parse_names(text[: stop.start()])
        if names:
            found = names, text[stop.end() :]
        # "Dyke A. I. Title": a single capital that follows may still be one of the initials.
        if found[0] and not (names and re.match(r"[^\W\d_]\.[\s,]", found[1])):
            break
    return found
