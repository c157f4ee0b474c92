"""Lists that stand inside a line, such as "Signs are: - fever - cough" or "1) rest 2) tea 3) sleep"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from leaflets.importing.page_lines import part_marker
from leaflets.importing.page_sentences import split_sentences

_DASH = re.compile(r"(?<=\S)\s+(?=[-–]\s+[^\W_\-–])")
_BULLET = re.compile(r"\s+(?=[•◦▪▫‣●■∙⁃➢✓✔\uf0b7]\s*\S)")
_NUMBER = re.compile(r"\s+(?=\(?(\d{1,2})[.)]\s+[^\W\d_])")
_LEADS = re.compile(
    r"(?:[:;.?!]|\b(?:include|includes|including|are|is|following|as|with|if|when|to|may|cause|causes|have))$", re.I
)
_ENDS = re.compile(r"[.,;:!?)]$|\b(?:and|or)$", re.IGNORECASE)


def split_inline(text: str) -> list[str]:
    """The text before a list, its entries each with its marker, and the text after it; a text without list is alone.

    A dash is a marker when two or more of them follow a colon, a sentence or a word such as "include"; a single dash
    and pairs of dashes around a remark are none. Numbers are markers when they count from 1 to 3 or more.
    """
    for cuts in (_find_bullets(text), _find_dashes(text), _find_numbers(text)):
        if cuts:
            starts = [0, *cuts]
            parts = [text[start:end].strip() for start, end in zip(starts, [*cuts, len(text)], strict=True)]
            return _part_end([part for part in parts if part])
    return [text]


def _find_bullets(text: str) -> list[int]:
    return [found.start() for found in _BULLET.finditer(text)]


def _find_dashes(text: str) -> list[int]:
    """Where dashes begin entries."""
    found = [dash.start() for dash in _DASH.finditer(text)]
    if part_marker(text)[0]:
        # The line itself is an entry: only a dash after the end of a sentence can begin the next.
        ends = [cut for cut in found if text[cut - 1] in ".;!?"]
        return ends if len(ends) == len(found) or len(ends) > 1 else []
    first = next((index for index, cut in enumerate(found) if _LEADS.search(text[:cut])), None)
    if first is None or len(found) - first < 2:
        return []
    cuts = found[first:]
    ended = [cuts[0], *(cut for cut in cuts[1:] if _ENDS.search(text[:cut]))]
    return ended if len(ended) > 1 and (len(ended) - 1) * 2 >= len(cuts) - 1 else _refuse_remarks(text, cuts)


def _refuse_remarks(text: str, cuts: list[int]) -> list[int]:
    """Cuts of a list of short entries; none where a dash only sets off a remark in a sentence."""
    starts = [0, *cuts]
    entries = [text[start:end] for start, end in zip(starts, [*cuts, len(text)], strict=True)][1:-1]
    is_plain = all(len(entry) <= 120 and not re.search(r"[.!?]\s", entry) for entry in entries)
    begins_with = text[cuts[0] - 1]
    return cuts if is_plain and (begins_with == ":" or len(cuts) > 2) else []


def _find_numbers(text: str) -> list[int]:
    """Where numbers 1, 2, 3 and on begin entries."""
    wanted, cuts = 1, []
    own = re.match(r"\(?1[.)]\s", text)
    if own:
        wanted = 2
    for found in _NUMBER.finditer(text):
        before = text[: found.start()]
        if int(found[1]) == wanted and (wanted > 1 or _LEADS.search(before)):
            cuts.append(found.start())
            wanted += 1
    return cuts if wanted > 3 else []


def _part_end(parts: list[str]) -> list[str]:
    """The parts, with what follows the first sentence of the last entry as a part of its own.

    Only where the entries before it are one sentence each: then the rest is the text after the list.
    """
    entries = [part for part in parts if part_marker(part)[0]]
    sentences = _split_entry(parts[-1])
    if len(entries) < 2 or len(sentences) < 2 or any(len(_split_entry(entry)) > 1 for entry in entries[:-1]):
        return parts
    length = len(sentences[0])
    marker, rest = part_marker(parts[-1])
    return [*parts[:-1], f"{marker} {rest[:length].strip()}", rest[length:].strip()]


def _split_entry(entry: str) -> Sequence[str]:
    return split_sentences(part_marker(entry)[1])
