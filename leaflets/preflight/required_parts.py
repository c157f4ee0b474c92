"""What each kind of document must carry: absent from the content is a warning, lost on the paper an error.

Sources: print-rules section 3 (DISCERN, EQIP, PEMAT-P, CDC Clear Communication Index, PIF TICK) for the leaflet,
section 4 (order of clinicians' references) for the summary, section 5 for the citation sheet.
"""

from __future__ import annotations

from collections.abc import Iterator

from leaflets.document.document import Document
from leaflets.document.list_texts import Text, list_texts
from leaflets.document.split_words import squeeze
from leaflets.facts.facts import FileFacts
from leaflets.model.edition import Extract, Kind, Sheet
from leaflets.preflight.rule import Sample
from leaflets.preflight.seen_texts import list_painted

_EVERYWHERE = (
    ("version", "a version"),
    ("review_by", "the date of the next check"),
    ("content_code", "a content code"),
)
_ROWS = {
    Kind.PATIENT: _EVERYWHERE,
    Kind.CLINICIAN: (*_EVERYWHERE, ("evidence_date", "the date of the evidence")),
    Kind.CITATIONS: _EVERYWHERE,
    Extract.CARD: _EVERYWHERE,
    Extract.POSTER: _EVERYWHERE,
    Sheet.EVIDENCE: (("content_code", "a content code"),),
    Sheet.SIZES: (("content_code", "a content code"),),
}
"""Rows of the record: the row's name, and what the part is called in a message."""
_PARTS = {
    Kind.PATIENT: (
        ("help", "when to get help"),
        ("main_message", "a main message"),
        ("definition", "what it is"),
        ("causes", "causes"),
        ("symptoms", "symptoms"),
        ("tests", "tests"),
        ("treatments", "treatments"),
        ("outlook", "the outlook"),
        ("complications", "complications"),
        ("support_organisations", "other sources of help"),
        ("other_formats", "how to get other formats"),
        ("sources", "sources"),
    ),
    Kind.CLINICIAN: (
        ("codes", "codes of the condition"),
        ("red_flags", "red flags"),
        ("definition", "a definition"),
        ("key_findings", "key findings"),
        ("tests", "tests"),
        ("treatments", "treatments"),
        ("avoid", "what to avoid"),
        ("complications", "complications"),
        ("follow_up", "follow-up"),
        ("referral", "referral"),
    ),
    Kind.CITATIONS: (("references", "references"),),
    Extract.CARD: (("help", "what to do in an emergency"), ("name_lines", "a line for the name")),
    Extract.POSTER: (("help", "when to get help"), ("main_message", "a main message")),
    Sheet.EVIDENCE: (("scores", "scores"),),
    Sheet.SIZES: (("samples-regular-standard-white", "samples"),),
}
"""Sections: the name of the part in the Document, and what it is called in a message."""
_HELD = {"contact", "record"}
"""Parts that the paper must not lose, though not every content can have them."""


def find_absent_parts(document: Document, facts: FileFacts) -> Iterator[Sample]:
    """What the Document lacks of what its kind must carry; each is for the author to mend in the content."""
    kind, texts = document.edition.kind, list_texts(document)
    parts, rows = {text.part for text in texts}, {text.name for text in texts}
    absent = [words for name, words in _ROWS[kind] if name not in rows]
    absent += [words for name, words in _PARTS[kind] if name not in parts]
    if not document.metadata.created and not isinstance(kind, Sheet):
        absent.append("the date of issue")
    if kind in (Kind.PATIENT, *Extract) and document.masthead.clinic and "contact" not in parts:
        absent.append("how to reach the clinic")
    for words in absent:
        yield Sample(1, 0, None, "", f"the content does not have {words}")


def find_lost_parts(document: Document, facts: FileFacts) -> Iterator[Sample]:
    """Required parts that the Document has and the paper has not, whole or in part: one finding for each part."""
    kind = document.edition.kind
    letters = squeeze(" ".join(seen.words for seen in list_painted(facts)))
    parts = {*(name for name, _ in _PARTS[kind]), *_HELD}
    lost: dict[str, Text] = {}
    for text in list_texts(document):
        if text.part in parts and text.role != "picture" and squeeze(text.words) not in letters:
            lost.setdefault(text.part, text)
    for part, text in lost.items():
        yield Sample(1, 0, None, text.words, f'the part "{part}" is not whole on the paper')
