"""Blocks that more than one document has: notices, running lines, contact, metadata."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from leaflets.document.blocks import Contact, Notice, Paragraph, Run, Runs
from leaflets.document.document import Masthead, Metadata, Running
from leaflets.document.typography import keep_together
from leaflets.document.voice import Voice
from leaflets.model.edition import Edition

_TELEPHONE = re.compile(r"\+?[\d ().–-]*\d[\d ().–-]*")
_SHORT_CODE = re.compile(r"[A-Za-z0-9]{2,10}")


def plain_runs(text: str) -> Runs:
    """A text without markup as one run, what belongs together kept on one line."""
    return (Run(keep_together(text)),)


def link_runs(text: str, href: str) -> Runs:
    """A text as one run that links to an address."""
    return (Run(keep_together(text), href=href),)


def make_notices(voice: Voice, today: datetime.date) -> tuple[tuple[Notice, ...], tuple[str, ...]]:
    """The notices of page 1, and the texts for the running line, the longest first.

    A passed review date comes before sample or draft: it is the graver fault.
    """
    condition = voice.condition
    notices, running = [], []
    if condition.review_by and condition.review_by < today:
        date = voice.wording.date(condition.review_by)
        notices.append(Notice("expired", voice.say("notice.expired", date=date)))
        running.append(voice.say("notice.expired.short", date=date))
    if condition.status in ("sample", "draft"):
        name = f"notice.{condition.status}"
        notices.append(Notice(condition.status, voice.say(name)))
        short = voice.say(f"{name}.short")
        if running:
            return tuple(notices), (f"{running[0]}. {short}", short)
        return tuple(notices), (voice.say(name), short)
    return tuple(notices), tuple(running)


def make_masthead(voice: Voice, edition: Edition) -> Masthead:
    """The head of page 1: the clinic, its logo, the kind of document."""
    clinic = voice.clinic
    kind = say_kind(voice, edition)
    if clinic is None:
        return Masthead("", "", "", kind)
    logo = f"pictures/{clinic.logo}" if clinic.logo else ""
    return Masthead(keep_together(clinic.name), logo, voice.say("logo", clinic=clinic.name), kind)


def say_kind(voice: Voice, edition: Edition) -> str:
    """What the document is called, such as "Patient leaflet"."""
    return voice.say(f"kind.{edition.kind_name}")


def make_running(voice: Voice, edition: Edition, notices: tuple[str, ...]) -> Running:
    """The running lines; the foot is the clinic's telephone for patients, else the code and date of the document."""
    condition, clinic = voice.condition, voice.clinic
    titles = tuple(keep_together(name) for name in dict.fromkeys((condition.name, condition.short_name)) if name)
    code = document_code(voice, edition)
    dated = f"{code}, {voice.wording.date(condition.issued)}" if condition.issued else code
    feet: tuple[str, ...] = (keep_together(dated), keep_together(code))
    if edition.kind in ("patient", "card", "poster") and clinic and clinic.telephone:
        feet = (keep_together(clinic.telephone),)
    page = voice.wording.texts["page"].replace(" ", "\u00a0")
    return Running(titles, notices, page, feet)


def document_code(voice: Voice, edition: Edition) -> str:
    """The code of the document, such as LEMS-P-1.0: short name or initials, letter of the kind, version."""
    condition = voice.condition
    short = condition.short_name or ""
    if not _SHORT_CODE.fullmatch(short):
        words = re.split(r"[^A-Za-z0-9]+", condition.id or condition.name)
        short = "".join(word[0] for word in words if word) or "X"
        short = short if len(short) > 1 else (words[0] or short)[:6]
    parts = [short.upper(), voice.say(f"kind_letter.{edition.kind_name}"), condition.version or ""]
    return "-".join(part for part in parts if part)


def web_address(website: str) -> str:
    """The full URL of a website that may be written without https://."""
    return website if re.match(r"https?://", website) else f"https://{website}"


def make_origins(voice: Voice, *, is_short: bool = False) -> Iterator[Paragraph]:
    """Where the content was taken from: source, date, attribution and licence, then its address.

    Args:
        voice: of the document.
        is_short: whether to name only the pages whose own words are used, as licences such as CC BY ask for; sources
            of facts alone stand on the citation sheet.
    """
    for origin in voice.condition.provenance:
        if is_short and not (origin.url or origin.imported):
            continue
        parts = [origin.source, origin.attribution, origin.licence]
        if origin.date:
            parts.insert(1, voice.wording.date(origin.date))
        text = ", ".join(part for part in parts if part)
        yield Paragraph(plain_runs(voice.say("sources.based_on", source=text)), "provenance")
        if origin.url and origin.url.startswith("http"):
            # A paragraph of its own, so that an address that fits a line is never cut by its end.
            yield Paragraph(link_runs(origin.url, origin.url), "provenance_address")


def make_contact(voice: Voice) -> tuple[Contact, ...]:
    """How to reach the clinic; nothing when there is no clinic, or it says nothing but its name."""
    clinic = voice.clinic
    if clinic is None:
        return ()
    lines = [plain_runs(text) for text in (clinic.hours, clinic.out_of_hours, clinic.address) if text]
    if clinic.email:
        lines.append(link_runs(clinic.email, f"mailto:{clinic.email}"))
    if clinic.website:
        lines.append(link_runs(clinic.website, web_address(clinic.website)))
    if clinic.feedback:
        lines.append(plain_runs(voice.say("contact.feedback", feedback=clinic.feedback)))
    telephone = telephone_runs(clinic.telephone) if clinic.telephone else ()
    if not (lines or telephone):
        return ()
    address = web_address(clinic.website) if clinic.website else ""
    qr_text = voice.wording.text("citations.qr", address=clinic.website) if clinic.website else ""
    return (Contact(voice.say("contact"), telephone, tuple(lines), address, qr_text),)


def telephone_runs(number: str) -> Runs:
    """A telephone number as one run that calls it; one with letters in it is text, not a wrong number."""
    if not _TELEPHONE.fullmatch(number):
        return plain_runs(number)
    return (Run(keep_together(number), href=f"tel:{re.sub(r'[^0-9+]', '', number)}"),)


def make_metadata(voice: Voice, edition: Edition) -> Metadata:
    """What the PDF says of itself; its dates are the condition's, so that the bytes do not depend on the clock."""
    condition = voice.condition
    kind = voice.wording.text(f"kind.{edition.kind_name}")
    paper = voice.wording.text(f"paper.{edition.layout}")
    names = [condition.short_name, *(name.name for name in condition.other_names)]
    codes = [f"{code.system} {code.code}" for code in condition.codes]
    issued = condition.issued.isoformat() if condition.issued else ""
    authors = [person.name for person in condition.authors]
    return Metadata(
        title=voice.wording.text("document.title", name=condition.name, kind=kind),
        author="; ".join(authors) or (voice.clinic.name if voice.clinic else ""),
        subject=voice.wording.text(
            "document.subject", kind=kind, name=condition.name, size=edition.size_name, paper=paper
        ),
        keywords=tuple(dict.fromkeys(name for name in [condition.name, *names, *codes] if name)),
        created=issued,
        modified=issued,
    )
