"""Lists of names as APA and Harvard have them: ``Reed, A. B., & Mill, C. D., III``, and editors as ``C. D. Mill``."""

from __future__ import annotations

import re
from collections.abc import Callable

from leaflets.citations.parse_names import ET_AL, is_family, is_organisation, is_proper_name

_COMMA = re.compile(r",\s+(?:&\s+|and\s+)?")
_AND = re.compile(r"\s+(?:&|and)\s+")
_LETTER = r"[^\W\d_a-zß-öø-ÿ]\."
_INITIALS = re.compile(rf"{_LETTER}(?:[ -]?{_LETTER}){{0,5}}")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|V|2nd|3rd|4th)\.?")
_FIRST_INITIALS = re.compile(rf"(?P<given>{_LETTER}(?:[ -]?{_LETTER}){{0,5}})\s+(?P<family>.{{1,60}})")
_MOST_TOKENS = 400


def parse_full_names(text: str) -> list[dict[str, str]] | None:
    """Every name of a list that has the family names first; None unless the whole list is understood.

    A list that ends in "et al." keeps that as a last literal, as ``parse_names`` does; an ellipsis before the last
    name, as APA prints it, keeps it before that name.
    """
    text, count = re.subn(r",?\s+et al\.?$", "", text.strip().rstrip(","))
    if is_organisation(text.rstrip(".")) and not re.search(rf",\s{_LETTER}", text):
        return [{"literal": text.rstrip(".")}] + [{"literal": ET_AL}] * count
    tokens = _split_list(text, _ends_name)
    if not any(_INITIALS.fullmatch(token) for token in tokens) or len(tokens) > _MOST_TOKENS:
        return None
    names: list[dict[str, str]] = []
    position = 0
    while position < len(tokens):
        token = tokens[position].removeprefix("…").strip()
        following = tokens[position + 1] if position + 1 < len(tokens) else ""
        names += [{"literal": ET_AL}] * tokens[position].startswith("…")
        if names and _SUFFIX.fullmatch(token) and "family" in names[-1]:
            names[-1]["suffix"] = token.rstrip(".")
        elif _INITIALS.fullmatch(following) and is_family(token.split()):
            names.append({"family": token, "given": _space(following)})
            position += 1
        elif is_organisation(token.rstrip(".")) or (names and not following and is_proper_name(token.rstrip("."))):
            names.append({"literal": token.rstrip(".")})
        else:
            return None
        position += 1
    return names + [{"literal": ET_AL}] * count


def _split_list(text: str, ends_name: Callable[[str], bool]) -> list[str]:
    """The parts between commas, and of a part with "and" both sides where its first side ends a name."""
    tokens: list[str] = []
    for part in _COMMA.split(text):
        is_body = is_organisation(part.rstrip("."))
        cuts = [found for found in _AND.finditer(part) if found[0].strip() == "&" or not is_body]
        cut = next((found for found in cuts if ends_name(part[: found.start()])), None)
        tokens += [part[: cut.start()], part[cut.end() :]] if cut else [part]
    return tokens


def _ends_name(text: str) -> bool:
    return bool(_INITIALS.fullmatch(text) or _SUFFIX.fullmatch(text)) or is_organisation(text)


def _is_reversed_name(text: str) -> bool:
    return bool(_FIRST_INITIALS.fullmatch(text) or _SUFFIX.fullmatch(text)) or is_organisation(text)


def parse_reversed_names(text: str) -> list[dict[str, str]] | None:
    """Every name of a list with the initials first, as editors stand before a book; None unless all is understood."""
    text, count = re.subn(r",?\s+et al\.?$", "", text.strip().rstrip(","))
    names: list[dict[str, str]] = []
    for each in _split_list(text, _is_reversed_name)[:_MOST_TOKENS]:
        token = each.removeprefix("…").strip()
        names += [{"literal": ET_AL}] * each.startswith("…")
        found = _FIRST_INITIALS.fullmatch(token)
        words = found["family"].split() if found else []
        suffix = words.pop() if len(words) > 1 and _SUFFIX.fullmatch(words[-1]) else ""
        if found and is_family(words):
            name = {"family": " ".join(words), "given": _space(found["given"])}
            names.append(name | ({"suffix": suffix.rstrip(".")} if suffix else {}))
        elif names and _SUFFIX.fullmatch(token):
            names[-1]["suffix"] = token.rstrip(".")
        elif is_organisation(token):
            names.append({"literal": token})
        else:
            return None
    return names + [{"literal": ET_AL}] * count


def _space(initials: str) -> str:
    """Initials with a space between them: A.B. gives A. B., J.-P. stays."""
    return re.sub(r"\.(?=[^\s-])", ". ", initials)
