"""What a paper is: the record at its end, in a leaflet with a strip to copy and scan; the content code joins last."""

from __future__ import annotations

from dataclasses import replace

from leaflets.document.blocks import Record, RecordRow, Run, Strip
from leaflets.document.content_code import CONTENT_CODE, make_content_code
from leaflets.document.document import Document
from leaflets.document.imprint import Imprint, write_imprint
from leaflets.document.shared_blocks import document_code, plain_runs, say_kind, web_address
from leaflets.document.typography import keep_together
from leaflets.document.voice import Voice
from leaflets.model.edition import Edition, Kind

_IN_STRIP = ("title", "edition", "version", "issued")
"""What a leaflet says in its strip and so not in a row above it."""


def make_record(voice: Voice, edition: Edition) -> Record:
    """What this paper is: title, edition, version and dates, who wrote and reviewed it, code; a leaflet has a strip."""
    condition, wording = voice.condition, voice.wording
    rows = [
        RecordRow(voice.say("record.title"), plain_runs(condition.name), name="title"),
        RecordRow(
            voice.say("record.edition"), plain_runs(_say_edition(voice, edition)), is_edition=True, name="edition"
        ),
    ]
    facts = [*_facts(voice), ("code", document_code(voice, edition))]
    rows += [RecordRow(voice.say(f"record.{name}"), plain_runs(value), name=name) for name, value in facts]
    if edition.kind is Kind.PATIENT:
        rows = [row for row in rows if row.name not in _IN_STRIP]
        return Record(voice.say("record"), tuple(rows), strip=_make_strip(voice, edition))
    website = voice.clinic.website if voice.clinic else None
    address = web_address(website) if website else ""
    qr_text = wording.text("citations.qr", address=website) if website else ""
    return Record(voice.say("record"), tuple(rows), address, qr_text)


def _make_strip(voice: Voice, edition: Edition) -> Strip:
    """Title, version, issue date, language, kind, size and paper in words; the code inside is written at last."""
    condition = voice.condition
    rows = [RecordRow("", (Run(keep_together(condition.name), strong=True),), name="title"), _say_version(voice)]
    rows.append(RecordRow("", plain_runs(_say_edition(voice, edition)), is_edition=True, name="edition"))
    return Strip(voice.say("strip"), tuple(rows), "", voice.say("strip.qr"))


def _say_version(voice: Voice) -> RecordRow:
    """Version, issue date and language in one line, as far as they are known."""
    condition, wording = voice.condition, voice.wording
    values = {"language": wording.language_name()}
    form, name = "strip.language", "language"
    if condition.issued:
        values["date"] = wording.date(condition.issued)
        form, name = "strip.dated", "issued"
    if condition.version:
        values["version"] = condition.version
        form, name = ("strip.version.dated" if condition.issued else "strip.version"), "version"
    return RecordRow("", plain_runs(voice.say(form, **values)), name=name)


def _say_edition(voice: Voice, edition: Edition) -> str:
    """Kind, size and paper, such as "Patient leaflet, 14 point, A4", and what is unusual about its type."""
    values = {
        "kind": say_kind(voice, edition),
        "size": edition.size_name,
        "paper": voice.say(f"paper.{edition.layout}"),
    }
    if not edition.style_names:
        return voice.say("record.edition.value", **values)
    return voice.say("record.edition.styled", style=voice.say(f"style.{'-'.join(edition.style_names)}"), **values)


def _facts(voice: Voice) -> list[tuple[str, str]]:
    """The dated facts of the condition as (name of the label, value), leaving out what is not known."""
    condition, wording = voice.condition, voice.wording
    facts = []
    issued = wording.date(condition.issued) if condition.issued else ""
    if condition.version and issued:
        dated = wording.text("record.version.dated", version=condition.version, date=issued)
        facts.append(("version", dated))
    elif condition.version or issued:
        facts.append(("version" if condition.version else "issued", condition.version or issued))
    if condition.review_by:
        facts.append(("review_by", wording.date(condition.review_by)))
    if condition.evidence_date:
        facts.append(("evidence_date", wording.date(condition.evidence_date)))
    if condition.authors:
        facts.append(("authors", "; ".join(person.name for person in condition.authors)))
    reviewers = "; ".join(person.name for person in condition.reviewers)
    facts.append(("reviewers", reviewers or wording.text("record.no_reviewers")))
    return facts


def add_content_code(voice: Voice, document: Document) -> Document:
    """The document with its content code at the end of its record, its last block, and in the QR code of the strip."""
    *blocks, record = document.blocks
    if not isinstance(record, Record):
        return document
    code = make_content_code(document)
    row = RecordRow(voice.say(f"record.{CONTENT_CODE}"), plain_runs(code), name=CONTENT_CODE)
    if record.strip is None:
        return replace(document, blocks=(*blocks, replace(record, rows=(*record.rows, row))))
    imprint = write_imprint(make_imprint(voice, document.edition, code))
    strip = replace(record.strip, rows=(*record.strip.rows, row), qr_content=imprint)
    return replace(document, blocks=(*blocks, replace(record, strip=strip)))


def make_imprint(voice: Voice, edition: Edition, content_code: str) -> Imprint:
    """What the paper says of itself in its QR code."""
    condition = voice.condition
    return Imprint(
        condition=condition.id or "",
        kind=edition.kind_name,
        version=condition.version or "",
        issued=condition.issued.isoformat() if condition.issued else "",
        language=condition.language,
        size=edition.size_name,
        style="-".join(edition.style_names),
        layout=edition.layout.value,
        content_code=content_code,
    )
