"""The files of one's own folder that workers need: they travel with the task, so that no disk is shared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from leaflets.html.set_page import name_own_style
from leaflets.ledger.find_look import UsedFile, find_look, find_pictures, hash_files_used, name_pictures
from leaflets.ledger.hash_files import hash_bytes, hash_folder, hash_texts
from leaflets.model.edition import AnyKind, Edition, list_kinds
from leaflets.model.layout import Layout
from leaflets.pages.manuscript import CLINIC_FILE

_Look = tuple[str, str]
"""A kind of document, and the style sheet of its layout; "" for loose pages."""


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """What every kind of document uses on every layout, found once for a whole run.

    Attributes:
        roots: one's own folder first, then the program's.
        looks: the templates, style sheets and pictures of each kind with each style sheet of a layout.
        look_digests: the same as digests.
        pictures_digest: of all pictures of one's own.
        clinic: the clinic's profile as read; empty without one.
        clinic_digest: of the profile; its logo counts among the pictures.
        clinic_pictures: words in the profile that may name a picture.
    """

    roots: tuple[Path, ...]
    looks: Mapping[_Look, tuple[UsedFile, ...]]
    look_digests: Mapping[_Look, str]
    pictures_digest: str = ""
    clinic: bytes = b""
    clinic_digest: str = ""
    clinic_pictures: tuple[str, ...] = ()
    _pictures: dict[tuple[str, ...], str] = field(default_factory=dict, repr=False, compare=False)

    def hash_look(self, edition: Edition) -> str:
        """The digest of the templates, style sheets and pictures that set an edition."""
        return self.look_digests[_name_look(edition.kind, edition.layout)]

    def hash_pictures(self, named: tuple[str, ...]) -> str:
        """One digest of the pictures that a condition of these words, and the clinic, name."""
        if named not in self._pictures:
            self._pictures[named] = hash_files_used(find_pictures((*named, *self.clinic_pictures), self.roots))
        return self._pictures[named]

    def list_files(self, edition: Edition, named: tuple[str, ...]) -> tuple[tuple[str, bytes], ...]:
        """Names and bytes of the files of one's own that an edition needs; none without such a folder."""
        if len(self.roots) < 2:
            return ()
        used = (
            *self.looks[_name_look(edition.kind, edition.layout)],
            *find_pictures((*named, *self.clinic_pictures), self.roots),
        )
        files = {file.name: file.content for file in used if file.root == 0}
        return tuple(sorted(({CLINIC_FILE: self.clinic} if self.clinic else {}).items())) + tuple(sorted(files.items()))

    @property
    def digest(self) -> str:
        """One digest of all of it: of two runs with the same one, workers may keep the files."""
        looks = (self.look_digests[look] for look in sorted(self.look_digests))
        return hash_texts((self.clinic_digest, self.pictures_digest, *looks))


def gather_files(roots: Sequence[Path], clinic: Path | None) -> OwnFiles:
    """What the kinds of documents use of these roots, and the clinic's profile.

    Args:
        roots: folders that hold ``templates/``, ``styles/`` and ``pictures/``; the first that has a file wins.
        clinic: the profile's path, or None.

    Raises:
        FileError: the profile cannot be read.
    """
    names = {_name_look(kind, layout) for layout in Layout for kind in list_kinds(layout)}
    looks = {(kind, style): find_look(kind, roots, (style,)) for kind, style in sorted(names)}
    digests = {name: hash_files_used(look) for name, look in looks.items()}
    profile = b""
    if clinic is not None:
        from leaflets.content.read_source import read_bytes

        profile = read_bytes(clinic)
    return OwnFiles(
        roots=tuple(roots),
        looks=looks,
        look_digests=digests,
        pictures_digest=_hash_pictures(roots),
        clinic=profile,
        clinic_digest=hash_bytes(profile) if profile else "",
        clinic_pictures=name_pictures(profile),
    )


def _name_look(kind: AnyKind, layout: Layout) -> _Look:
    return kind.value, name_own_style(layout)


def _hash_pictures(roots: Sequence[Path]) -> str:
    """One digest of every picture of one's own; workers that outlive a run must not keep an earlier one."""
    if len(roots) < 2:
        return ""
    folder = roots[0] / "pictures"
    return hash_folder((path for path in folder.rglob("*") if path.is_file()), folder)
