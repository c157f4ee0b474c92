"""Tells a word split at the end of a line from a compound that ends its line at its own hyphen."""

from __future__ import annotations

import re
from collections.abc import Container

# A soft hyphen and the hyphen that only programs set are never typed by hand: they always split a word.
_ALWAYS = "\u00ad\u2010"
# PDFium reads a hyphen at the end of a line as U+0002 or U+FFFE, whatever it was.
_PLAIN = "-\u0002\ufffe"
_HYPHENS = tuple(_ALWAYS + _PLAIN)
_UPPER = re.compile(rf"([^\W\d_](?:[^\W\d_]|['’-])*)([{_ALWAYS}{re.escape(_PLAIN)}])\s*$")
_LOWER = re.compile(r"^\s*([^\W\d_](?:[^\W\d_]|['’-])*)")
_SHORTEST_WORD = 3
# First parts that make compounds with almost any word, so that their hyphen belongs to the word. Parts at which
# programs like to split ("in", "re", "multi", "over") are not among them.
_COMPOUNDING = "anti cross first five follow four full half high long low mid non quasi self semi short three two well"
_FIRST_PARTS = frozenset(_COMPOUNDING.split())


def find_split_word(upper: str, lower: str, known: Container[str]) -> str:
    """The word that two lines share, such as "treat-ment", or "" when none is split.

    Two lines can share a word only when the upper one ends in letters and a hyphen and the lower one begins with a
    small letter; "3,4-" before "diaminopyridine" is not such a case. A soft hyphen (U+00AD) or U+2010 always splits. A
    plain hyphen may belong to the word ("long-term"), which no file tells; it is held to belong to it when

    * one of its parts has a hyphen of its own ("brong-koh-", "prov-uh"), or
    * the file has the word with its hyphen elsewhere, or
    * the first part is one that makes compounds, such as "non" or "self", or
    * one of the parts, of three letters or more, is a word that the file has elsewhere ("muscle-relaxing").

    But when the file has the word elsewhere without a hyphen, it is split, whatever its parts are. What is left, two
    parts that nobody has seen ("exacer-bation"), counts as split.

    Args:
        upper: the words of a line.
        lower: the words of the next line of the same block.
        known: words of the file as written.
    """
    if not upper.rstrip().endswith(_HYPHENS):  # nearly every line, and this is quick
        return ""
    before, after = _UPPER.search(upper), _LOWER.match(lower)
    if not before or not after or not after[1][0].islower():
        return ""
    first, second = before[1], after[1]
    shown = f"{first}-{second}"
    if before[2] in _ALWAYS:
        return shown
    if _is_known(first + second, known):
        return shown
    is_compound = (
        "-" in first + second
        or _is_known(shown, known)
        or first.casefold() in _FIRST_PARTS
        or any(len(part) >= _SHORTEST_WORD and _is_known(part, known) for part in (first, second))
    )
    return "" if is_compound else shown


def _is_known(word: str, known: Container[str]) -> bool:
    return any(form in known for form in (word, word.lower(), word.capitalize()))
