"""The record strip on the pages of a PDF → what it says: for a file that has lost what it was made from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from leaflets.document.content_code import ALPHABET
from leaflets.document.imprint import Imprint
from leaflets.document.typography import plain
from leaflets.document.wording import Wording, load_wording
from leaflets.errors import TemplateError
from leaflets.verification.judge_paper import Paper

_FORMS = ("strip.version.dated", "strip.version", "strip.dated", "strip.language")
_LONGEST_NAME = 400


def read_strip(texts: Sequence[str], language: str) -> Paper | None:
    """What the last record strip says among the texts of a file; None when there is none.

    It knows the condition's name and not its id, and no day of issue: the day is written out.

    Args:
        texts: in painted order, broken over lines or not.
        language: of the file; "" for English.
    """
    try:
        wording = load_wording(language or "en")
    except TemplateError:
        return None
    whole = " ".join(" ".join(plain(text).split()) for text in texts)
    found = [match for pattern in _list_patterns(wording) for match in pattern.finditer(whole)]
    if not found:
        return None
    # The last strip; of the ways to read it, the one with the longest name, for a name may hold "Version 2".
    said = max(found, key=lambda match: (match.end(), len(match["name"])))
    parts = said.groupdict()
    kinds = {text: name.removeprefix("kind.") for name, text in _list_named(wording, "kind.")}
    papers = {text: name.removeprefix("paper.") for name, text in _list_named(wording, "paper.")}
    styles = {text: name.removeprefix("style.") for name, text in _list_named(wording, "style.")}
    imprint = Imprint(
        condition="",
        kind=kinds[parts["kind"]],
        version=parts.get("version", ""),
        language=language.lower(),
        size=parts["size"],
        style=styles[parts["style"]] if "style" in parts else "",
        layout=papers[parts["paper"]],
        content_code=parts["code"],
    )
    return Paper(imprint, name=parts["name"])


def _list_named(wording: Wording, start: str) -> Iterator[tuple[str, str]]:
    return ((name, plain(text)) for name, text in wording.texts.items() if name.startswith(start))


def _list_patterns(wording: Wording) -> Iterator[re.Pattern[str]]:
    """What a strip looks like, for each of the forms of its second line."""
    parts = ("kind", "paper", "style")
    names = {part: [text for _, text in _list_named(wording, f"{part}.")] for part in parts}
    # The longest first: "Patient leaflet, brief" begins as "Patient leaflet" does.
    choices = {part: "|".join(sorted(map(re.escape, texts), key=len, reverse=True)) for part, texts in names.items()}
    shapes = {
        "kind": f"(?P<kind>{choices['kind']})",
        "paper": f"(?P<paper>{choices['paper']})",
        "style": f"(?P<style>{choices['style']})",
        "size": r"(?P<size>\d+(?:\.\d+)?)",
        "version": r"(?P<version>\S(?:.{0,80}?\S)?)",
        "date": ".{4,60}?",
        "language": ".{2,60}?",
    }
    code = f"(?P<code>[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}})"
    label = re.escape(wording.texts["record.content_code"])
    for form, edition in product(_FORMS, ("value", "styled")):
        lines = (
            re.escape(wording.texts["strip"]),
            f"(?P<name>.{{1,{_LONGEST_NAME}}})",
            _fill(wording.texts[form], shapes),
            _fill(wording.texts[f"record.edition.{edition}"], shapes),
            f"{label} {code}",
        )
        yield re.compile(" ".join(lines))


def _fill(text: str, shapes: dict[str, str]) -> str:
    pattern = re.escape(plain(text))
    for name, shape in shapes.items():
        pattern = pattern.replace(re.escape(f"{{{name}}}"), shape)
    return pattern
