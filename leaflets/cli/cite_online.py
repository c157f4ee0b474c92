"""``leaflets cite check --online``: every source of many files against the public services, with a store of answers."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from leaflets.content.examine_sources import SourceFile
from leaflets.content.yaml_tree import Place
from leaflets.errors import Problem
from leaflets.folders import find_cache_folder
from leaflets.lookup.answers import AnswerStore, read_store
from leaflets.lookup.fetcher import Fetcher
from leaflets.lookup.look_up_source import look_up_source
from leaflets.publish import publish_file


def find_cache(environment: Mapping[str, str] = os.environ) -> Path:
    """The file for answers below the program's folder for caches."""
    return find_cache_folder(environment) / "lookups.json"


def look_up_files(
    files: Iterable[SourceFile], cache: Path, today: date, fetcher: Fetcher | None = None
) -> tuple[list[Problem], dict[str, str]]:
    """The problems that the services see, and the hosts that did not answer, each with the reason.

    What has been answered is kept in ``cache`` whatever happens, Ctrl-C included.

    Raises:
        MissingDependency: httpx is missing.
        FileError: the cache cannot be written.
    """
    store = _read_cache(cache, today)
    fetcher = fetcher or Fetcher(store)
    problems: list[Problem] = []
    try:
        for file in files:
            for source in file.sources:
                for found in look_up_source(source.fields, fetcher.fetch_text, fetcher.fetch_status):
                    place: Place = source.locate(found.field)
                    problems.append(file.tree.make_problem(place, found.message, found.severity))
    finally:
        fetcher.close()
        publish_file(fetcher.store.write().encode(), cache, is_forced=True)
    return problems, fetcher.silent


def _read_cache(cache: Path, today: date) -> AnswerStore:
    """What is kept; nothing when the file is missing, cannot be read or is damaged."""
    try:
        return read_store(cache.read_text("utf-8"), today)
    except (OSError, ValueError):
        return AnswerStore(today)
