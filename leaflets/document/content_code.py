"""A short code of what a document says: equal for all its sizes, another one as soon as a word changes."""

from __future__ import annotations

import hashlib

from leaflets.document.document import Document
from leaflets.document.list_texts import list_texts
from leaflets.document.split_words import split_words

CONTENT_CODE = "content_code"
"""The name of the record's row that holds the code."""
ALPHABET = "CDFHJKMNPRTWX34679"
"""Letters and digits that are hard to take for one another (no 0 O Q, 1 I L, 2 Z, 5 S, 8 B, U V, G); no vowels, so that
no code spells a word."""
_GROUP, _LENGTH = 4, 8


def make_content_code(document: Document) -> str:
    """The content code of a document, such as ``K7CM-3X9R``.

    It is read from SHA-256 over every word of the document in order (``split_words``: letters, digits, numbers whole,
    and signs such as "<"), the words of pictures included. Left out are the edition entry of the record, which says
    size and paper, and the code's own entry; running lines and metadata are no content. So it differs between kinds,
    conditions, clinics and days on which a notice changes, and never between sizes, papers and palettes.

    18 letters in 8 places are 11 billion codes: two texts share one by chance about once in 11 billion pairs. It is a
    check against mix-ups, not against forgery.
    """
    texts = [text for text in list_texts(document) if not text.is_edition and text.name != CONTENT_CODE]
    # Words of two texts are never taken for words of one: a line feed ends each text.
    written = "\n".join(" ".join(split_words(f"{text.label} {text.words}")) for text in texts)
    number = int.from_bytes(hashlib.sha256(written.encode()).digest())
    letters = []
    for _ in range(_LENGTH):
        number, place = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[place])
    return f"{''.join(letters[:_GROUP])}-{''.join(letters[_GROUP:])}"
