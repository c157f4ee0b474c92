"""The entries of our own record in the texts of a file: which edition it is, and its content code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from leaflets.document.content_code import ALPHABET
from leaflets.document.typography import plain
from leaflets.document.wording import Wording, load_wording
from leaflets.errors import TemplateError
from leaflets.frozen_value import frozen_value

_END = "\x1f"
"""Stands between two texts while they are searched as one."""
_GAP = f"[ {_END}]+"


@frozen_value
class EditionEntry:
    """What the record says, and the texts without it.

    Attributes:
        value: the edition entry, such as "Patient leaflet, 14 point, A4"; "" when the file has none.
        size: the size in it; content_code: as printed; both "" when there is none.
        rest: the texts, the value of the edition entry and the crosswalk of large print left out.
    """

    value: str
    size: str
    content_code: str
    rest: list[str]


def read_edition(texts: Sequence[str], language: str) -> EditionEntry:
    """The edition entry and the content code of a file in a language that the program prints.

    Args:
        texts: its texts in spoken or painted order.
        language: of the file; without wording for it the file is taken for another program's.
    """
    whole = _END.join(" ".join(plain(text).split()) for text in texts)
    try:
        patterns = _make_patterns(load_wording(language or "en"))
    except TemplateError:
        return EditionEntry("", "", "", list(texts))
    edition, code, crosswalk = (_find_last(pattern, whole) for pattern in patterns)
    written = code["code"] if code else ""
    if edition is None:
        return EditionEntry("", "", written, list(texts))
    rest = whole[: edition.start("value")] + whole[edition.end("value") :]
    if crosswalk and crosswalk.end() <= edition.start():
        rest = whole[: crosswalk.start()] + rest[crosswalk.end() :]
    value = edition["value"].replace(_END, " ")
    return EditionEntry(value, edition["size"], written, [text for text in rest.split(_END) if text])


def _find_last(patterns: tuple[re.Pattern[str], ...], whole: str) -> re.Match[str] | None:
    """The last place that fits one of the patterns: the record stands at the end."""
    found = [match for pattern in patterns for match in pattern.finditer(whole)]
    return max(found, key=lambda match: match.start(), default=None)


def _make_patterns(wording: Wording) -> tuple[tuple[re.Pattern[str], ...], ...]:
    """What the edition entry, the content code and the crosswalk look like, broken over lines or not."""
    parts = ("kind", "paper", "style")
    names = {part: "|".join(_spread(text) for text in _list_texts(wording, part)) for part in parts}
    value = _describe_value(wording, names)
    rows = "|".join(_spread_numbers(wording.texts[f"crosswalk.{form}"]) for form in ("one", "more"))
    introduction = _spread_numbers(wording.texts["crosswalk.introduction"]).replace(
        re.escape("{paper}"), f"(?:{names['paper']})"
    )
    crosswalk = f"{_spread(wording.texts['crosswalk'])}{_GAP}{introduction}(?:{_GAP}(?:{rows}))+"
    label = _spread(wording.texts["record.content_code"])
    code = f"(?P<code>[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}})"
    before, after = _spread(wording.texts["record.edition"]), f"{label}{_GAP}{code}"
    return (
        # A record says "Edition" before it; in a strip the content code follows.
        (re.compile(f"{before}{_GAP}(?P<value>{value})"), re.compile(f"(?P<value>{value})(?={_GAP}{after})")),
        (re.compile(after),),
        (re.compile(crosswalk),),
    )


def _describe_value(wording: Wording, names: dict[str, str]) -> str:
    """The edition's own words, with or without a style."""
    forms = [_spread(wording.texts[f"record.edition.{form}"]) for form in ("value", "styled")]
    for part, choices in names.items():
        forms = [form.replace(re.escape(f"{{{part}}}"), f"(?:{choices})") for form in forms]
    number = r"\d+(?:\.\d+)?"
    forms = [form.replace(re.escape("{size}"), number) for form in forms]
    # The size once more, ahead of both forms, so that it has one name.
    return rf"(?=[^{_END}\d]*(?:{_END}[^{_END}\d]*)*(?P<size>{number}))(?:{'|'.join(forms)})"


def _list_texts(wording: Wording, part: str) -> list[str]:
    """The texts, the longest first: one may begin as another does."""
    found = [text for name, text in wording.texts.items() if name.startswith(f"{part}.")]
    return sorted(found, key=len, reverse=True)


def _spread(text: str) -> str:
    """A text as a pattern in which any space may be the end of a line."""
    return _GAP.join(re.escape(word) for word in text.split())


def _spread_numbers(text: str) -> str:
    """The same with any number where the text has a named place; a paper is no number."""
    return re.sub(r"\\\{(?!paper)\w+\\\}", r"\\d+(?:\\.\\d+)?", _spread(text))
