"""Lists of names as each style writes them.

Rules: ICMJE and NLM (six, then et al.), AMA 11 section 3.7 (six; of more the first three), APA 7 sections 9.7 and 9.8
(twenty; of more the first nineteen and the last), Cite Them Right (three; of more the first).
"""

from __future__ import annotations

from collections.abc import Sequence

from leaflets.citations.format_parts import keep, list_initials, write_family, write_suffix
from leaflets.citations.parse_names import ET_AL
from leaflets.citations.wording import CitationWording
from leaflets.model.reference import Name


def vancouver_names(names: Sequence[Name], wording: CitationWording) -> str:
    """Names as ``Reed A, Mill LC 3rd``: up to six, else the first six and "et al."; "" for nobody."""
    return _list_short(names, wording, most=6, kept=6, is_ordinal=True)


def ama_names(names: Sequence[Name], wording: CitationWording) -> str:
    """Names as ``Reed A, Mill LC III``: up to six, else the first three and "et al."; "" for nobody."""
    return _list_short(names, wording, most=6, kept=3, is_ordinal=False)


def _list_short(names: Sequence[Name], wording: CitationWording, *, most: int, kept: int, is_ordinal: bool) -> str:
    """People with commas, then the bodies they write for, each after a semicolon, as ICMJE and AMA have them."""
    known, is_cut = _split_cut(names)
    last = max((place for place, name in enumerate(known, 1) if name.family), default=0)
    people, bodies = known[:last], [name.literal or "" for name in known[last:]]
    shown = people if len(people) <= most else people[:kept]
    parts = [_short_name(name, is_ordinal=is_ordinal) for name in shown]
    if not parts:
        return ", ".join(["; ".join(bodies), *([wording.et_al] if is_cut and bodies else [])])
    cut = [wording.et_al] if is_cut or len(people) > most else []
    text = ", ".join([*parts, *cut])
    return "; ".join([text.removesuffix(".") if cut else text, *bodies]) if bodies else text


def _split_cut(names: Sequence[Name]) -> tuple[list[Name], bool]:
    """The names that are known, and whether the source itself left some out."""
    known = [name for name in names if name.literal != ET_AL]
    return known, len(known) < len(names)


def _short_name(name: Name, *, is_ordinal: bool) -> str:
    initials = "".join(list_initials(name.given or "")).replace("-", "")
    parts = keep(write_family(name), initials, write_suffix(name, is_ordinal=is_ordinal))
    return name.literal or " ".join(parts)


def apa_names(names: Sequence[Name], wording: CitationWording) -> str:
    """Names as ``Reed, A. B., & Mill, C., III``: up to twenty, else nineteen, an ellipsis and the last.

    An "et al." before the last name stands for names that the source itself left out there.
    """
    known, is_cut = _split_cut(names)
    parts = [_apa_name(name) for name in known]
    if is_cut and parts and names[-1].literal == ET_AL:
        return ", ".join([*parts, wording.et_al])
    if (is_cut and parts) or len(parts) > 20:
        return f"{', '.join(parts[:-1][:19])}, . . . {parts[-1]}"
    if len(parts) < 2:
        return "".join(parts)
    comma = " " if len(parts) == 2 and known[0].literal else ", "
    return f"{', '.join(parts[:-1])}{comma}{wording.apa_and} {parts[-1]}"


def _apa_name(name: Name) -> str:
    suffix = _dotted_suffix(name)
    return name.literal or ", ".join(keep(write_family(name), _spaced_initials(name), suffix))


def _dotted_suffix(name: Name) -> str:
    suffix = write_suffix(name, is_ordinal=False)
    return f"{suffix}." if suffix in ("Jr", "Sr") else suffix


def _spaced_initials(name: Name) -> str:
    return " ".join(f"{letter}." for letter in list_initials(name.given or "")).replace(". -", ".-")


def apa_editors(names: Sequence[Name], wording: CitationWording) -> str:
    """Editors of a book with a chapter, initials first: ``C. Mill & A. Reed``; "" for nobody."""
    known, is_cut = _split_cut(names)
    parts = [
        name.literal or " ".join(keep(_spaced_initials(name), write_family(name))) + _comma(_dotted_suffix(name))
        for name in known
    ]
    if is_cut and parts:
        return ", ".join([*parts, wording.et_al])
    if len(parts) < 3:
        return f" {wording.apa_and} ".join(parts)
    return f"{', '.join(parts[:-1])}, {wording.apa_and} {parts[-1]}"


def _comma(suffix: str) -> str:
    return f", {suffix}" if suffix else ""


def harvard_names(names: Sequence[Name], wording: CitationWording) -> str:
    """Names as ``Reed, A.B. and Mill, C.``: up to three, else the first and "et al."; "" for nobody."""
    return _list_harvard(names, wording, [_harvard_name(name) for name in _split_cut(names)[0]])


def harvard_editors(names: Sequence[Name], wording: CitationWording) -> str:
    """Editors of a book with a chapter, initials first: ``C. Mill and A.B. Reed``; "" for nobody."""
    known = _split_cut(names)[0]
    parts = [
        name.literal or " ".join(keep(_joined_initials(name), write_family(name), _dotted_suffix(name)))
        for name in known
    ]
    return _list_harvard(names, wording, parts)


def _list_harvard(names: Sequence[Name], wording: CitationWording, parts: list[str]) -> str:
    if parts and len(parts) < len(names):
        return f"{', '.join(parts)} {wording.et_al}"
    if len(parts) > 3:
        return f"{parts[0]} {wording.et_al}"
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {wording.harvard_and} {parts[-1]}"


def _harvard_name(name: Name) -> str:
    return name.literal or ", ".join(keep(write_family(name), _joined_initials(name), _dotted_suffix(name)))


def _joined_initials(name: Name) -> str:
    return "".join(f"{letter}." for letter in list_initials(name.given or ""))
