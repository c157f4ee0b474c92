"""Text in LaTeX, as BibTeX files hold it, to plain characters and back."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_SPECIAL = {
    "\\": r"{\textbackslash}", "{": r"{\ensuremath{\lbrace}}", "}": r"{\ensuremath{\rbrace}}", "%": r"\%", "$": r"\$",
    "&": r"\&", "#": r"\#", "_": r"\_", "~": r"{\textasciitilde}", "^": r"{\textasciicircum}",
}  # fmt: skip
_BARE = re.compile(r"(?<!\\)((?:\\\\)*)([%&#])")
_PAIRS = re.compile(r"(?<=[-`'?!<>,])(?=[-`'<>,])")
"""Between two signs that LaTeX would join, such as -- to a dash."""


def write_latex(text: str, *, is_title: bool = False) -> str:
    """The text in LaTeX; read again it is the same wherever LaTeX can say it.

    Args:
        text: one line.
        is_title: put words with capitals in braces, so that no style makes them small.
    """
    first, *others = text.split(" ")
    if not is_title:
        return _encode(text)
    return " ".join(
        [_protect(first, first[:1] + first[1:].lower()), *(_protect(word, word.lower()) for word in others)]
    )


def _protect(word: str, made_small: str) -> str:
    """A word in LaTeX, in braces when a style that makes words small would change it."""
    return _encode(word) if word == made_small else f"{{{_encode(word)}}}"


def _encode(text: str) -> str:
    return "".join(_encode_character(letter) for letter in _PAIRS.sub("\0", text)).replace("\0", "{}")


@cache
def _encode_character(letter: str) -> str:
    if letter in _SPECIAL:
        return _SPECIAL[letter]
    if letter.isascii():
        return letter
    written = _encoder().unicode_to_latex(letter)
    written = written if written.startswith("{") else f"{{{written}}}"
    # What does not come back as it was stays the character it is, for BibTeX files are UTF-8 today; so do Cyrillic
    # letters, whose commands only a few set-ups know.
    is_understood = "\\" in written and not re.search(r"\\cyr", written, re.IGNORECASE)
    return written if is_understood and read_latex(written) == letter else letter


def read_latex(text: str) -> str:
    """The characters that a LaTeX text stands for, on one line; braces that keep capitals are taken off."""
    if not re.search(r"[\\{}$~]|--|``|''|[?!]`|<<|>>|,,", text):
        return " ".join(text.split())
    # pylatexenc takes this command for the accent of its name.
    safe = _BARE.sub(r"\1\\\2", re.sub(r"\\textasciicircum(?![A-Za-z])(?:\{\})?", "^", text))
    return " ".join(_decoder().latex_to_text(safe, tolerant_parsing=True).split())


@cache
def _encoder() -> Any:
    from pylatexenc.latexencode import UnicodeToLatexEncoder

    return UnicodeToLatexEncoder(unknown_char_policy="keep", unknown_char_warning=False)


@cache
def _decoder() -> Any:
    from pylatexenc.latex2text import LatexNodes2Text

    return LatexNodes2Text(math_mode="text", strict_latex_spaces=False)
