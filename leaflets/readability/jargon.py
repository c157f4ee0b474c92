"""Lists of hard words with plain ones: ``wording/jargon-<language>.toml``, or a file of that name in one's own folder.

A file has one table::

    [words]
    "myocardial infarction" = "heart attack"
    "analgesic" = "painkiller; pain relief"        # alternatives with semicolons between them
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from leaflets.errors import FileError
from leaflets.folders import program_folder
from leaflets.readability.list_words import list_words

_LARGEST_FILE = 1_000_000
_LONGEST_TERM = 8
"""Words in a term; more is a sentence, and no text repeats it."""


@dataclass(frozen=True, slots=True)
class JargonList:
    """Hard words of one language.

    Attributes:
        language: such as "en".
        words: the words of each term in small letters → its plain alternatives.
        terms: the same words → the term as the file writes it.
    """

    language: str
    words: dict[tuple[str, ...], tuple[str, ...]]
    terms: dict[tuple[str, ...], str]


def load_jargon(language: str, folders: Sequence[Path] = ()) -> JargonList | None:
    """The list for a language tag: ``jargon-en-GB.toml``, else ``jargon-en.toml``; None when there is neither.

    Args:
        language: a BCP 47 tag.
        folders: the ``wording`` folders to look in, the first before the next; the program's own comes last.

    Raises:
        FileError: a file cannot be read, or says something that a word list cannot say.
    """
    tags = dict.fromkeys((language, language.split("-")[0]))
    places = [folder / f"jargon-{tag}.toml" for folder in (*folders, program_folder("wording")) for tag in tags]
    found = next((path for path in places if path.is_file()), None)
    return read_jargon(found) if found else None


@cache
def read_jargon(path: Path) -> JargonList:
    """The list in a file.

    Raises:
        FileError: it cannot be read, is not TOML, or has something else in it than terms with their plain words; the
            message names the file and the term.
    """
    content = _read_toml(path)
    strange = sorted(set(content) - {"words"})
    stated = content.get("words")
    if strange or not isinstance(stated, dict):
        seen = f"has '{strange[0]}'" if strange else "has no table [words]"
        raise FileError(f"{path}: {seen}; a list of hard words has one table, [words], and nothing else")
    words: dict[tuple[str, ...], tuple[str, ...]] = {}
    terms: dict[tuple[str, ...], str] = {}
    for term, plain in stated.items():
        key = _read_term(path, term)
        if key in words:
            raise FileError(f"{path}: '{term}' is the same term as '{terms[key]}'; delete one of the two")
        words[key], terms[key] = _read_plain(path, term, plain), " ".join(term.split())
    return JargonList(path.stem.removeprefix("jargon-"), words, terms)


def _read_toml(path: Path) -> dict[str, object]:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise FileError(f"{path}: has more than {_LARGEST_FILE:,} bytes; a list of hard words is shorter")
        return tomllib.loads(path.read_text("utf-8"))
    except UnicodeDecodeError as error:
        raise FileError(f"{path}: is not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise FileError(f'{path}: is not TOML: {error}; write each line as "hard word" = "plain word"') from None
    except OSError as error:
        raise FileError(f"{path}: cannot be read: {error.strerror or error}") from None


def _read_term(path: Path, term: str) -> tuple[str, ...]:
    key = tuple(word.casefold() for word in list_words(term))
    if not key or len(key) > _LONGEST_TERM:
        raise FileError(f"{path}: the term '{term}' has {len(key)} words; a term has 1 to {_LONGEST_TERM}")
    return key


def _read_plain(path: Path, term: str, plain: object) -> tuple[str, ...]:
    if not isinstance(plain, str):
        raise FileError(f"{path}: '{term}' = {plain!r} is no text; write the plain words in quotes")
    found = tuple(" ".join(piece.split()) for piece in re.split(r";", plain))
    if not all(found):
        raise FileError(
            f"{path}: '{term}' = \"{plain}\" has an empty alternative; write plain words between semicolons"
        )
    if any(piece.casefold() == term.casefold() for piece in found):
        raise FileError(f"{path}: '{term}' has itself as the plain word; write an easier one, or delete the line")
    return found
