"""What pydantic refuses, in the words of somebody who writes leaflets: by the type of the error, never by its text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from pydantic import BaseModel

from leaflets.content.model_paths import list_keys
from leaflets.content.suggest_word import list_words, show_value, suggest_word
from leaflets.content.yaml_tree import Node, Place
from leaflets.model.text import Statement

_MOST_LISTED = 15

PATTERNS: dict[str, str] = {
    r"^[^\n\r]+$": "is more than one line; write it on one line",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "is not an id: small letters, digits and single hyphens, as in heart-failure",
    r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$": "is not a language tag; write en, en-GB or the like",
    r"^[0-9a-f]{64}$": "is not a SHA-256 sum: 64 digits 0 to 9 and a to f, as sha256sum prints them",
    r"^[0-9a-f]{16}$": "is not the fingerprint of an import: 16 digits 0 to 9 and a to f; leave it as it was written",
    r"^[A-Za-z][A-Za-z0-9_:.-]*$": "is not a reference id: a letter, then letters, digits and _ : . -",
    r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$": "is no date; write 2016, 2016-05 or 2016-05-03",
    r"^10\.\d{4,9}/\S+$": "is not a DOI; write it without https://doi.org/, such as 10.1000/182",
    r"^\d{1,8}$": "is not a PubMed number; write only its digits, at most eight",
    r"^PMC\d{1,9}$": "is not a number of PubMed Central; write PMC and its digits, such as PMC123456",
    r"^https?://\S+$": "is not a web address; write it whole, such as https://example.org/page",
    r"^[^/\\\x00]+\.(svg|png|jpg|jpeg)$": "is not the name of a picture; write a file name without folders, "
    "such as logo.svg",
}
"""What does not fit each pattern of the model, and what does; a test holds it complete."""


class Seen(NamedTuple):
    """An error with what it is about in the file.

    Attributes:
        error: as pydantic gives it.
        field: the keys on the way to it, with dots between.
        node: the value it is about, or the mapping that has a key too many or too few.
        place: where to show it.
        model: the model that the value, or the mapping, should be; None for plain values.
    """

    error: dict[str, Any]
    field: str
    node: Node
    place: Place
    model: type[BaseModel] | None


def explain_error(seen: Seen) -> str:
    """What is wrong with the value seen, and what to do."""
    return _SAYINGS.get(seen.error["type"], _say_other)(seen)


def is_mistaken_colon(seen: Seen) -> bool:
    """Whether an unknown key is really the first half of a text, such as ``Call 999: now``."""
    is_statement = seen.model is Statement and suggest_key(seen) is None
    return is_statement or " " in str(seen.error["loc"][-1]).strip()


def suggest_key(seen: Seen) -> str | None:
    """The key that was probably meant by an unknown one, or None."""
    return suggest_word(str(seen.error["loc"][-1]), list_keys(seen.model) if seen.model else [])


def _say_missing(seen: Seen) -> str:
    key = seen.error["loc"][-1]
    where = f"'{seen.field}'" if seen.field else "the file"
    if key in seen.node.keys:
        return f"'{key}' has nothing after it, but is required; write its value"
    return f"{where} has no '{key}', which is required; add a line '{key}: …'"


def _say_unknown_key(seen: Seen) -> str:
    key = str(seen.error["loc"][-1])
    if is_mistaken_colon(seen):
        return f"the colon makes a key of {show_value(key)}; if it is text, put the whole text in quotes"
    known = list_keys(seen.model) if seen.model else []
    nearest = suggest_key(seen)
    where = f" in '{seen.field}'" if seen.field else ""
    advice = f"did you mean '{nearest}'?" if nearest else f"the keys here are {list_words(known, 40)}"
    if not nearest and len(known) > _MOST_LISTED:
        advice = "'leaflets schema' prints the keys there are"
    return f"{show_value(key)} is not a key{where}; {advice}"


def _say_not_text(seen: Seen) -> str:
    value = seen.node.value
    if value is None:
        return f"an entry of '{seen.field}' is empty; write a text after the dash, or delete the dash"
    advice = "if its text holds a colon, put it in quotes" if isinstance(value, dict) else "write it on one line"
    return f"'{seen.field}' is {show_value(value)}, but takes one text; {advice}"


def _say_too_short(seen: Seen) -> str:
    return f"'{seen.field}' is an empty text; write something, or delete the key"


def _say_too_long(seen: Seen) -> str:
    most, length = seen.error["ctx"]["max_length"], len(seen.node.value or "")
    return f"'{seen.field}' has {length} characters, and at most {most} fit; make it shorter"


def _say_pattern(seen: Seen) -> str:
    advice = PATTERNS.get(seen.error["ctx"]["pattern"], "is not written as this key needs it")
    return f"'{seen.field}' is {show_value(seen.node.value)}, which {advice}"


def _say_choice(seen: Seen) -> str:
    choices = re.findall(r"'([^']*)'", seen.error["ctx"]["expected"])
    value = seen.node.value
    nearest = suggest_word(value, choices) if isinstance(value, str) else None
    advice = f"did you mean '{nearest}'? Use" if nearest else "use"
    return f"'{seen.field}' is {show_value(value)}; {advice} one of {list_words(choices, 20)}"


def _say_not_list(seen: Seen) -> str:
    return (
        f"'{seen.field}' is {show_value(seen.node.value)}, but takes a list; "
        "write each entry on its own line after a dash"
    )


def _say_not_keys(seen: Seen) -> str:
    if not seen.field:
        return f"the file is {show_value(seen.node.value)}; it must hold keys, such as 'name: Asthma'"
    if seen.model is Statement:
        return _say_not_text(seen)
    keys = list_words(list_keys(seen.model), 40) if seen.model else "keys"
    value = "an empty entry" if seen.node.value is None else show_value(seen.node.value)
    return f"'{seen.field}' is {value}, but takes keys below it: {keys}"


def _say_not_number(seen: Seen) -> str:
    return f"'{seen.field}' is {show_value(seen.node.value)}, which is not a whole number; write one such as 12"


def _say_too_small(seen: Seen) -> str:
    least = seen.error["ctx"]["ge"]
    return f"'{seen.field}' is {show_value(seen.node.value)}; the smallest number that makes sense is {least}"


def _say_not_day(seen: Seen) -> str:
    return (
        f"'{seen.field}' is {show_value(seen.node.value)}, which is not a day of the calendar; "
        "write year-month-day, such as 2026-11-23"
    )


def _say_count(seen: Seen) -> str:
    limits = seen.error["ctx"]
    wanted = f"at least {limits['min_length']}" if "min_length" in limits else f"at most {limits['max_length']}"
    count = limits["actual_length"]
    return f"'{seen.field}' has {count or 'no'} {'entry' if count == 1 else 'entries'} and needs {wanted}"


def _say_refusal(seen: Seen) -> str:
    """One of the model's own messages, which say what to do already."""
    said = str(seen.error["ctx"]["error"])
    if isinstance(seen.node.value, str):
        return f"'{seen.field}' is {show_value(seen.node.value)}; {said}"
    return said


def _say_other(seen: Seen) -> str:
    return f"'{seen.field}' is {show_value(seen.node.value)}, which does not fit: {seen.error['msg']}"


_SAYINGS: dict[str, Callable[[Seen], str]] = {
    "missing": _say_missing,
    "extra_forbidden": _say_unknown_key,
    "string_type": _say_not_text,
    "string_too_short": _say_too_short,
    "string_too_long": _say_too_long,
    "string_pattern_mismatch": _say_pattern,
    "literal_error": _say_choice,
    "tuple_type": _say_not_list,
    "model_type": _say_not_keys,
    "model_attributes_type": _say_not_keys,
    "int_type": _say_not_number,
    "int_parsing": _say_not_number,
    "int_parsing_size": _say_not_number,
    "int_from_float": _say_not_number,
    "greater_than_equal": _say_too_small,
    "date_type": _say_not_day,
    "date_parsing": _say_not_day,
    "date_from_datetime_parsing": _say_not_day,
    "date_from_datetime_inexact": _say_not_day,
    "too_short": _say_count,
    "too_long": _say_count,
    "value_error": _say_refusal,
}
