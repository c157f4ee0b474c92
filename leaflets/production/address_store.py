"""Finished editions at any address that fsspec knows, such as ``s3://bucket/leaflets``; workers write there."""

from __future__ import annotations

import posixpath
from typing import Any

from leaflets.build import FAILED_FOLDER
from leaflets.errors import FileError, MissingDependency, UsageError
from leaflets.folding.schemes import name_sheets
from leaflets.production.folder_store import OUTDATED_FOLDER


class AddressStore:
    """The place below an address."""

    def __init__(self, address: str) -> None:
        """Opens the address.

        Raises:
            MissingDependency: fsspec, or the package for this kind of address, is not installed.
            UsageError: nobody knows this kind of address.
        """
        try:
            import fsspec
        except ImportError:
            raise MissingDependency(
                "writing to an address needs fsspec; install it with: python -m pip install 'leaflets[cluster]'"
            ) from None
        try:
            self._files, self._home = fsspec.core.url_to_fs(address)
        except ImportError as error:
            raise MissingDependency(f"--out {address}: {error}") from None
        except ValueError as error:
            raise UsageError(f"--out {address}: {error}; take one such as s3://bucket/leaflets") from None
        self._address = address

    def put(self, file: str, content: bytes, *, is_passed: bool) -> str:
        """Where the bytes are now, below the address; see :meth:`leaflets.production.folder_store.FolderStore.put`.

        They appear whole: an object store shows an object when all of it is there, a file is renamed at the end.

        Raises:
            FileError: the address refuses.
        """
        place, kept_back = (self.name_place(file, is_passed=each) for each in (is_passed, False))
        try:
            self._write(place, content)
            if is_passed:
                self._remove(kept_back)
            else:
                self.retire(file)
        except (OSError, ValueError) as error:
            raise self._explain(place, error) from None
        return place

    def put_sheets(self, file: str, sheets: bytes) -> None:
        """Write the print sheets of an edition; without any, what stood under their name is moved to ``outdated/``.

        Raises:
            FileError: the address refuses.
        """
        name = name_sheets(file)
        if not sheets:
            self.retire(name)
            return
        try:
            self._write(name, sheets)
        except (OSError, ValueError) as error:
            raise self._explain(name, error) from None

    @staticmethod
    def name_place(file: str, *, is_passed: bool) -> str:
        """Where an edition is, below the address: under its name, or under ``failed/`` beside it."""
        return file if is_passed else posixpath.join(posixpath.dirname(file), FAILED_FOLDER, posixpath.basename(file))

    def retire(self, file: str) -> None:
        """Move what stands under a name to ``outdated/``.

        Raises:
            FileError: the address refuses.
        """
        outdated = posixpath.join(posixpath.dirname(file), OUTDATED_FOLDER, posixpath.basename(file))
        try:
            if self._files.exists(self._name(file)):
                self._files.makedirs(posixpath.dirname(self._name(outdated)), exist_ok=True)
                self._files.mv(self._name(file), self._name(outdated))
        except (OSError, ValueError) as error:
            raise self._explain(file, error) from None

    def list_sizes(self) -> dict[str, int]:
        """The bytes of every file below the address, by name; empty when there is no such place yet.

        Raises:
            FileError: the address refuses.
        """
        try:
            found: dict[str, Any] = self._files.find(self._home, detail=True)
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise self._explain("", error) from None
        return {posixpath.relpath(name, self._home): int(facts["size"] or 0) for name, facts in found.items()}

    def _write(self, place: str, content: bytes) -> None:
        name = self._name(place)
        self._files.makedirs(posixpath.dirname(name), exist_ok=True)
        with self._files.transaction, self._files.open(name, "wb") as file:
            file.write(content)

    def _remove(self, place: str) -> None:
        if self._files.exists(self._name(place)):
            self._files.rm(self._name(place))

    def _name(self, place: str) -> str:
        return posixpath.join(self._home, place)

    def _explain(self, place: str, error: Exception) -> FileError:
        return FileError(f"{posixpath.join(self._address, place)}: cannot be written or read: {error}")
