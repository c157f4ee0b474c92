"""The formats there are, each with its reader and its writer, and how a text shows which one it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from leaflets.exchange import bibtex, csl_json, nbib, ris
from leaflets.exchange.entry import Entry


@dataclass(frozen=True, slots=True)
class Format:
    """One format: how people call it, its reader, the writer of one entry, and what joins entries to a file."""

    title: str
    read: Callable[[str], list[Entry]]
    write: Callable[[Mapping[str, Any], Mapping[str, Any]], str]
    start: str = ""
    between: str = ""
    end: str = ""


FORMATS: Mapping[str, Format] = {
    "ris": Format("RIS", ris.read_entries, ris.write_entry),
    "bib": Format("BibTeX", bibtex.read_entries, bibtex.write_entry),
    "nbib": Format("PubMed nbib", nbib.read_entries, nbib.write_entry),
    "csl-json": Format("CSL-JSON", csl_json.read_entries, csl_json.write_entry, "[\n", ",\n", "\n]\n"),
}

_LOOKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("csl-json", re.compile(r"\s*[\[{]\s*(?:\]|[{\"])")),
    ("ris", re.compile(r"^TY {1,2}- ?", re.MULTILINE)),
    ("nbib", re.compile(r"^(?:PMID|TI  |BTI |FAU |AU  |JT  |TA  |DP  )- ", re.MULTILINE)),
    ("bib", re.compile(r"^[ \t]*@[A-Za-z]+\s*[{(]", re.MULTILINE)),
)


def recognise_format(text: str) -> str | None:
    """The name of the format a text is in, told by its content alone; None when it is none of them."""
    text = text.removeprefix("\ufeff")
    return next((name for name, look in _LOOKS if (look.match if name == "csl-json" else look.search)(text)), None)
