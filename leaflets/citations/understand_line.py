"""A line of a list of references, read and printed again: understood only when the same line comes back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from leaflets.citations.abbreviate_journal import is_known_journal, spell_out_journal
from leaflets.citations.format_parts import STYLES, Style, expand_pages
from leaflets.citations.format_reference import format_reference
from leaflets.citations.parse_identifiers import Fields
from leaflets.citations.parse_reference import read_reference
from leaflets.citations.wording import CitationWording
from leaflets.model.reference import Reference

_ENGLISH = CitationWording()
_NAME = re.compile(r"[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,3},? (?:[A-Z]{1,3}\b|[A-Z]\.(?: ?[A-Z]\.)*)[,;.]")
"""The beginning of a list of names."""
_IDENTIFIERS = ("DOI", "PMID", "PMCID", "URL")
_PROVEN, _UNSURE, _UNPROVEN, _IDENTIFIED = 0.95, 0.6, 0.4, 0.99
"""How sure a field is: it came back in its place; so would another reading; the line did not come back; its own form
names it. Held against the generated corpus of the tests."""


@dataclass(frozen=True, slots=True)
class UnderstoodLine:
    """What was read of one reference.

    Attributes:
        fields: under their CSL names, as ``parse_reference`` gives them; ``raw`` is the line.
        style: the style in which the fields give the line back; None when none does.
        confidence: from 0 to 1 for each field but raw.
        left_over: the words of the line that no field explains; "" when it is understood.
    """

    fields: Fields
    style: Style | None
    confidence: dict[str, float]
    left_over: str

    @property
    def is_understood(self) -> bool:
        """Whether the fields give the line back."""
        return self.style is not None


def understand_line(text: str, styles: tuple[Style, ...] = STYLES) -> UnderstoodLine:
    """The fields of a line, how sure each is, and the style that gives the line back.

    Args:
        text: one reference as printed; may begin with its number.
        styles: those to try, in this order.
    """
    fields = read_reference(text)
    unsure = (*fields.pop("unsure", ()), *_doubt_title(fields))
    printed = {style: _print(fields, style) for style in styles} if _is_title_alone(fields) else {}
    wanted = fold_line(fields["raw"])
    fitting = (style for style, line in printed.items() if fold_line(line) == wanted)
    style = next((style for style in fitting if _is_stable(printed[style], fields["raw"], style)), None)
    left_over = "" if style else _find_left_over(wanted, [fold_line(line) for line in printed.values()])
    confidence = {name: _weigh(name, style is not None, unsure) for name in fields if name != "raw"}
    return UnderstoodLine(fields, style, confidence, left_over)


def _is_stable(line: str, raw: str, style: Style) -> bool:
    """Whether a printed line, read and printed once more, is the same; it is when it is the line that was read."""
    if line == raw:
        return True
    again = read_reference(line)
    again.pop("unsure", None)
    return "title" in again and _print(again, style) == line


def _is_title_alone(fields: Fields) -> bool:
    """Whether there is a title, and no names at its beginning that could not be read."""
    has_names = "author" in fields or "editor" in fields
    return "title" in fields and (has_names or not _NAME.match(fields["title"]))


def _doubt_title(fields: Fields) -> tuple[str, ...]:
    """The title and its host where another full stop could end the title: "Boots. What now. Fens."""
    is_host_known = is_known_journal(fields.get("container-title", ""))
    has_stop = re.search(r"\.\s", fields.get("title", ""))
    return ("title", "container-title") if has_stop and not is_host_known else ()


def _print(fields: Fields, style: Style) -> str:
    """The line in that style, with the journal named as the source names it; "" when the model refuses the fields."""
    journal: str = fields.get("container-title", "")
    given: dict[str, Any] = {"id": "line", **fields}
    if journal and fields["type"] == "article-journal":
        given["container-title-short"] = journal
    try:
        line = format_reference(Reference.model_validate(given), _ENGLISH, style).text
    except ValidationError:
        return ""
    full = spell_out_journal(journal)
    return line.replace(full, journal) if style in ("apa", "harvard") and full != journal else line


def fold_line(text: str) -> str:
    """A line with everything made equal in which two right ways to print it differ.

    That is: white space, kinds of dashes and quotation marks, the form of a DOI and the words before an address, page
    ranges with or without all digits, a full stop after an address or "et al", "Published", and the number in the list.
    """
    text = re.sub(r"^(?:\[\d{1,3}\]|\d{1,3}[.)])(?:\s+|(?=[^\W\d_]))", "", " ".join(text.split()))
    text = text.replace(". . .", "…").replace("...", "…")
    text = re.sub(r"([?!])\s?\.+(?=\s|$)", r"\1", text)
    text = re.sub(r"[‐‑‒–—−]", "-", text).translate(str.maketrans("‘’“”", "''''")).replace('"', "'")
    text = re.sub(
        r"(?:Available (?:from|at):?\s*)?(?:https?://(?:dx\.)?doi\.org/|\bdoi:?\s*)(?=10\.)", "doi:", text, flags=re.I
    )
    text = re.sub(r"\b(?:Available (?:from|at)|URL|Retrieved from):?\s*(?=http)", "", text)
    text = re.sub(r"((?:doi:|https?://)\S*[^.\s])\.(?=\s|$)", r"\1", text)
    text = re.sub(r"\bPublished (?:online )?(?=[A-Z\d])|\bet al\.?", lambda m: "" if m[0][0] == "P" else "et al", text)
    text = re.sub(r"\bPMC(?:ID)?: ?PMC", "PMCID: PMC", text).replace("PMCID: ", "").replace("; PMC", ". PMC")
    return _order_tail(expand_pages(text)).rstrip(". ")


def _order_tail(text: str) -> str:
    """The line with its identifiers sorted behind it, as their order differs from source to source."""
    pattern = r"\s*(?:doi:\S+|https?://\S+|PMID: ?\d+\.?|PMC\d+\.?|Epub [\w ]{4,30}\.?)(?=\s|$)"
    tail = sorted(found.strip().rstrip(".") for found in re.findall(pattern, text))
    return " ".join([re.sub(pattern, "", text).rstrip(), *tail])


def _find_left_over(wanted: str, printed: list[str]) -> str:
    """The words of the line that the nearest printed one lacks."""
    words = [word for word in wanted.split() if word.strip(".,;:()[]")]
    rests: list[list[str]] = []
    for line in printed or [""]:
        known = {word.strip(".,;:()[]'") for word in line.split()}
        rests.append([word for word in words if word.strip(".,;:()[]'") not in known])
    fewest = min(len(rest) for rest in rests)
    return " ".join(next(rest for rest in rests if len(rest) == fewest))


def _weigh(name: str, is_proven: bool, unsure: tuple[str, ...]) -> float:
    if name in _IDENTIFIERS:
        return _IDENTIFIED
    if name in unsure:
        return _UNSURE if is_proven else _UNPROVEN / 2
    return _PROVEN if is_proven else _UNPROVEN
