"""References with the year after the authors: ``Reed, A. (2019). Boots`` (APA), ``Reed, A. (2019) Boots`` (Harvard)."""

from __future__ import annotations

import re

from leaflets.citations.parse_apa import read_apa
from leaflets.citations.parse_dates import parse_date
from leaflets.citations.parse_full_names import parse_full_names
from leaflets.citations.parse_harvard import read_harvard
from leaflets.citations.parse_identifiers import Fields
from leaflets.citations.parse_names import is_organisation

_YEAR = re.compile(
    r"\((?P<date>(?:n\.d\.|no date|in press|forthcoming)|\d{4}[a-z]?(?:,\s+[A-Z][a-z]{2,8}(?:\s+\d{1,2})?)?)\)"
    r"(?P<stop>[.,]?)(?:\s+|$)"
)
_EDITORS = re.compile(r"\s*\(eds?\.?\)\.?$", re.IGNORECASE)
_EDITORS_AGAIN = re.compile(
    r"\s+\((?=[^\W\d_]\.)[^()]{3,600}, [Ee]ds?\.(?:; (?P<more>[^()]{3,60}))?\)"
    r"|(?<=[.?!])\s+Edited by .{3,600}?(?:et al|[^\W\d_]{2})\.(?=\s)"
)
"""The editors of a book told once more behind its title, as some style files print an edited book."""
_PLAIN_YEAR = re.compile(r"(?<=[.,])\s+(?P<date>(?:19|20)\d\d)[a-z]?\.\s+")
"""The year without brackets, as some Harvard styles have it: ``Reed, A. and Mill, B., 2019. Boots``."""
_ROLE = re.compile(r"\s*\((?:Executive )?(?:Director|Producer|Writer|Host|Presenter)s?\)(?=\.)\.?")


def read_author_date(text: str, known: Fields) -> Fields | None:
    """The fields of a reference in APA or Harvard style; None when its beginning is not of that shape.

    Args:
        text: the reference without its identifiers.
        known: the identifiers, which show a web page.
    """
    found = _YEAR.search(text)
    plain = _PLAIN_YEAR.search(text[:1500])
    if plain and not (found and found.start() < plain.start()):
        return _read_plain(text[: plain.start()].rstrip(","), text[plain.end() :], plain["date"], known)
    if not found or found.start() < 2 or found.start() > 1500:
        return None
    head, body = text[: found.start()].strip(), text[found.end() :]
    date = _read_year(found["date"])
    twice = _read_title_twice(head, body, known)
    if twice:
        return twice | date
    role = "editor" if _EDITORS.search(head) else "author"
    who = _ROLE.sub("", _EDITORS.sub("", head))
    names = parse_full_names(who)
    if names and role == "editor":
        body = _EDITORS_AGAIN.sub(lambda again: f" ({again['more']})" if again["more"] else "", body, count=1)
    is_harvard = not found["stop"] and bool(names)
    if names is None:
        return _read_without_author(head, body, date, known, is_harvard=not head.endswith((".", "?", "!")))
    reader = read_harvard if is_harvard else read_apa
    fields = reader(body, date, known)
    if fields is None:
        return None
    return {"type": fields.pop("type"), role: names} | fields


def _read_plain(head: str, body: str, year: str, known: Fields) -> Fields | None:
    """A source whose year stands after its authors without brackets; only surely read names show one."""
    names = parse_full_names(head)
    if not names or not any("family" in name for name in names):
        return None
    body = re.sub(r"\bpp?\.\s?(?=[A-Za-z]?\d)", "", body) if re.search(r",\s\d+\(", body) else body
    fields = read_apa(body, {"issued": year}, known)
    if fields is None or fields["type"] not in ("article-journal", "article-magazine"):
        fields = read_harvard(body, {"issued": year}, known)
    return {"type": fields.pop("type"), "author": names} | fields if fields else None


def _read_title_twice(head: str, body: str, known: Fields) -> Fields | None:
    """A source without an author that has its title before the year and once more behind it."""
    title = head.rstrip(". ")
    rest = body[len(title) :] if len(title) > 3 and body.startswith(title) else None
    if rest is None or not re.match(r"[?!]?[.,]?(?:\s|$)", rest):
        return None
    host = rest.lstrip("?!").strip(" .,")
    article = read_apa(f"{title}. {host}", {}, known) if re.search(r",\s\w{1,5}(?:\(|,)", host) else None
    if article and article.get("volume"):
        return article
    if re.search(r"\b(?:Act|Law|Regulations|Order|Directive)\b", title) and not known:
        return {"type": "legislation", "title": title, "container-title": host and f"{host}."}
    return {"type": "webpage" if known else "document", "title": title, "container-title": host}


def _read_year(text: str) -> Fields:
    if text in ("in press", "forthcoming"):
        return {"status": text}
    year = re.match(r"\d{4}", text)
    if not year:
        return {}
    day = re.sub(r"^(\d{4})[a-z]?,?\s*(.*)$", r"\1 \2", text).strip()
    return {"issued": parse_date(day)}


def _read_without_author(head: str, body: str, date: Fields, known: Fields, *, is_harvard: bool) -> Fields | None:
    """A source that begins with its title, or with a body that wrote it."""
    bare = head.rstrip(".")
    quoted = read_harvard(body, dict(date), known) if is_harvard and body[:1] in "‘“'\"" else None
    if quoted and quoted.get("container-title") == bare:
        return quoted  # a journal stands in the place of an author who is not named
    is_body = is_organisation(bare) or _is_proper(bare)
    reader = read_harvard if is_harvard else read_apa
    if is_body and body:
        fields = reader(body, date, known)
        if fields and fields.get("title"):
            doubt = [] if is_organisation(bare) else ["author", "title"]
            doubt += fields.pop("unsure", [])
            return {"type": fields.pop("type"), "author": [{"literal": bare}], "unsure": doubt} | fields
    if is_harvard and not re.match(r"Available|$", body) and not known:
        return None
    fields = reader(f"{head.rstrip('.')}. {body}".strip(), date, known)
    return fields


def _is_proper(text: str) -> bool:
    """Whether every longer word has a capital, as in the name of a body."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    return bool(words) and len(text) <= 80 and all(word[0].isupper() for word in words) and len(words) <= 6
