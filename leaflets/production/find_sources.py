"""The condition files that are meant, each with its card; a file that has not changed is hashed, not read."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from leaflets.batch.own_folder import find_condition_folders
from leaflets.errors import ContentError, LeafletsError
from leaflets.ledger.entry import SourceCard
from leaflets.ledger.find_look import name_pictures
from leaflets.ledger.hash_files import hash_bytes, hash_file, hash_paths, hash_texts
from leaflets.production.production import Production

Cards = Mapping[tuple[str, str], SourceCard]
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Source:
    """A condition file and what the plan must know of it."""

    path: Path
    card: SourceCard


def find_sources(production: Production, cards: Cards, tell: Tell = lambda warning: None) -> tuple[Source, ...]:
    """Every condition file that is meant, each once, sorted by the id of the condition.

    Args:
        production: what is asked for.
        cards: of files that were read before.
        tell: given each warning about a file that is read now.

    Raises:
        UnknownCondition: a name means nothing; the text tells all of them.
        FileError: a file or folder is missing or cannot be read.
    """
    paths = _find_paths(production, cards)
    digests = hash_paths(paths)
    sources = [
        Source(path, _find_card(path, digest, cards) or _read_card(path, production.today, tell))
        for path, digest in zip(paths, digests, strict=True)
    ]
    return tuple(sorted(sources, key=lambda source: (source.card.id, source.card.path)))


def _find_card(path: Path, digest: str, cards: Cards) -> SourceCard | None:
    """The card of a file that is as it was, with all files of shared references that it names."""
    card = cards.get((digest, str(path)))
    return card if card and _hash_libraries(path, card.libraries) == card.libraries_digest else None


def _hash_libraries(path: Path, names: Sequence[str]) -> str:
    """One digest of where the named files are and what is in them; of files that are not there, too."""
    if not names:
        return ""
    from leaflets.content.content_files import find_library

    found = [find_library(name, path) for name in names]
    return hash_texts(text for place in found for text in (str(place), hash_file(place) if place else ""))


def _find_paths(production: Production, cards: Cards) -> tuple[Path, ...]:
    from leaflets.content.content_files import list_condition_files
    from leaflets.content.find_condition import find_conditions

    folders = find_condition_folders(production.own)
    if not production.names:
        return tuple(list_condition_files(folders[:1]))
    given = [Path(name) for name in production.names if Path(name).is_dir()]
    found = list_condition_files(given)
    known = {card.id: Path(card.path) for card in cards.values()}
    unknown = []
    for name in production.names:
        if (path := known.get(name)) and _is_card_true(path, name, folders, cards):
            found.append(path)
        elif Path(name) not in given:
            unknown.append(name)
    if unknown:
        found += find_conditions(unknown, folders, production.today)
    return tuple(dict.fromkeys(found))


def _is_card_true(path: Path, name: str, folders: Sequence[Path], cards: Cards) -> bool:
    """Whether the file that had an id still has it: it is unchanged, and where that id is looked for first."""
    first = next((folder / f"{name}.yaml" for folder in folders if (folder / f"{name}.yaml").is_file()), None)
    return first == path and (hash_file(path), str(path)) in cards


def _read_card(path: Path, today: datetime.date, tell: Tell) -> SourceCard:
    """The card of a file; one that has problems gets them as its text."""
    from leaflets.content.read_condition import read_condition_bytes
    from leaflets.content.read_source import read_bytes
    from leaflets.content.share_references import list_library_names

    content = b""
    libraries: tuple[str, ...] = ()
    libraries_digest = ""
    try:
        content = read_bytes(path)
        libraries = list_library_names(content, str(path))
        libraries_digest = _hash_libraries(path, libraries)
        loaded = read_condition_bytes(content, str(path), today=today)
    except ContentError as error:
        card = SourceCard(hash_bytes(content), str(path), path.stem, path.stem, "", problem=str(error))
        return replace(card, libraries=libraries, libraries_digest=libraries_digest)
    except LeafletsError as error:
        return SourceCard("", str(path), path.stem, path.stem, "", problem=str(error))
    for warning in loaded.warnings:
        tell(str(warning))
    condition = loaded.condition
    return SourceCard(
        sha256=hash_bytes(content),
        path=str(path),
        id=condition.id or "condition",
        name=condition.name,
        language=condition.language,
        version=condition.version or "",
        status=condition.status or "",
        review_by=condition.review_by.isoformat() if condition.review_by else "",
        pictures=name_pictures(content),
        libraries=libraries,
        libraries_digest=libraries_digest,
        shared=loaded.shared.decode(),
    )


def choose_cards(sources: Sequence[Source]) -> list[SourceCard]:
    """The cards worth keeping: of files that could be read."""
    return [source.card for source in sources if source.card.sha256]
