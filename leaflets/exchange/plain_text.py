"""Text of bibliographic files as plain characters: entities and the few tags of HTML that titles hold are resolved."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"</?(?:i|b|em|strong|u|sc|scp|span|jats:[\w-]+|inline-formula)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE)
_RAISED = re.compile(r"<(?P<tag>sup|sub)>(?P<text>[^<>]{0,40})</(?P=tag)>", re.IGNORECASE)
_DIGITS = "0123456789+-=()n"
_SUP = str.maketrans(_DIGITS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_SUB = str.maketrans(_DIGITS[:15], "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def plain_text(text: str) -> str:
    """One line without HTML: ``&alpha;`` is α, ``H<sub>2</sub>O`` is H₂O, ``<i>in vitro</i>`` is in vitro.

    Raised and lowered text that Unicode has no signs for is kept level.
    """
    if "<" in text or "&" in text:
        text = _TAG.sub("", _RAISED.sub(_set_level, html.unescape(text)))
    return " ".join(text.split())


def _set_level(found: re.Match[str]) -> str:
    signs = _DIGITS if found["tag"].lower() == "sup" else _DIGITS[:15]
    if not all(sign in signs for sign in found["text"]):
        return found["text"]
    return found["text"].translate(_SUP if found["tag"].lower() == "sup" else _SUB)


def one_line(text: str) -> str:
    """The text without line breaks, double spaces and characters that cannot be seen, as a line of a file takes it."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
