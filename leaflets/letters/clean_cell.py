"""The text of a cell, made harmless: no control character, no formula, no trick with the direction of writing."""

from __future__ import annotations

import re
import unicodedata

MAX_CELL = 500
"""Characters; no line of a letter or an address is longer."""
# Marks that turn the direction of what follows: a reader sees another text than a program (Unicode UAX 9; the "Trojan
# Source" paper, CVE-2021-42574). A name in Arabic or Hebrew needs none of them.
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Zero-width space, soft hyphen, byte order mark, word joiner: they come from copying, and nobody sees them.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_JOINERS = "\u200c\u200d"
"""Needed in Persian and in Indian scripts; the letter is then laid out for the person."""
# What a spreadsheet takes for a formula (OWASP, CSV injection): = and @, and + or - before anything but a number.
_FORMULA = re.compile(r"^(?:\s*(?:[=@]|[+-](?![\d( ]*\d)))+\s*")
_QUOTED_FORMULA = re.compile(r"^'\s*(?=[=@+-])")
_SUSPICIOUS = ("=", "@", "+", "-", "'")


class RefusedText(Exception):
    """A cell may not be printed; the text says why, without the cell's own."""


def clean_cell(cell: str, *, is_address: bool = False) -> str:
    """The cell without what nobody can see, in composed form (NFC), its runs of blanks made one.

    Line breaks stay in an address and are spaces elsewhere.

    Raises:
        RefusedText: it turns the direction of writing, holds characters without meaning, or is too long.
    """
    if cell.isascii() and cell.isprintable() and cell.lstrip()[:1] not in _SUSPICIOUS:
        text = " ".join(cell.split())
    else:
        text = _clean_rare(cell, is_address=is_address)
    if len(text) > MAX_CELL:
        raise RefusedText(f"has {len(text)} characters, and {MAX_CELL} are allowed; is a quotation mark missing?")
    return text


def _clean_rare(cell: str, *, is_address: bool) -> str:
    if _DIRECTION.search(cell):
        raise RefusedText("holds invisible characters that turn the direction of writing; type it anew")
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", cell))
    if text.isprintable() and "\ufffd" not in text:  # letters, signs and plain spaces alone
        return _disarm(" ".join(text.split()))
    kept = []
    for letter in text:
        kind = unicodedata.category(letter)
        if letter in "\n\r\v\f\u2028\u2029\x85":
            kept.append("\n" if is_address else " ")
        elif kind == "Cc":
            kept.append(" " if letter == "\t" else "")
        elif kind in ("Cs", "Co", "Cn") or letter == "\ufffd" or (kind == "Cf" and letter not in _JOINERS):
            raise RefusedText(
                "holds characters without a meaning; was the file saved in another encoding? Type it anew"
            )
        else:
            kept.append(letter)
    lines = [_disarm(" ".join(line.split())) for line in "".join(kept).split("\n")]
    return "\n".join(line for line in lines if line)


def _disarm(line: str) -> str:
    """The line without signs that make a spreadsheet run it; what stands behind them may hold more of them."""
    if not line.startswith(_SUSPICIOUS):
        return line
    while (shorter := _FORMULA.sub("", _QUOTED_FORMULA.sub("", line))) != line:
        line = shorter
    return line
