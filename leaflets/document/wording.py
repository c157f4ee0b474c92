"""The words that the program itself prints, in one language: one Babel catalogue each, complete or refused."""

from __future__ import annotations

import datetime
import string
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.messages.pofile import PoFileError, read_po

from leaflets.errors import TemplateError
from leaflets.folders import program_folder

_SOURCE = "en"


@dataclass(frozen=True, slots=True)
class Wording:
    """All printed words of one language, by name.

    Attributes:
        language: the BCP 47 tag that was asked for, such as en-GB.
        texts: name of the text → text with named places in braces.
    """

    language: str
    texts: Mapping[str, str]

    def text(self, name: str, /, **values: str) -> str:
        """The text of that name, its named places filled in.

        Raises:
            TemplateError: the catalogue has no such text, or a place is not filled.
        """
        try:
            return self.texts[name].format_map(values)
        except KeyError as problem:
            raise TemplateError(f"wording for '{self.language}': {problem} is missing from '{name}'") from None

    def count(self, name: str, count: int) -> str:
        """The text of that name in the plural form that the number asks for, such as "3 patients"."""
        form = _locale(self.language).plural_form(count)
        return self.text(f"{name}[{form}]", count=str(count))

    def date(self, day: datetime.date) -> str:
        """A day written out, such as 23 November 2026 in British English."""
        return format_date(day, "long", locale=_locale(self.language))

    def language_name(self) -> str:
        """The language's own name for itself, such as "English"; with its script, never with a country."""
        locale = _locale(self.language)
        plain = Locale(locale.language, script=locale.script)
        return plain.get_display_name(locale) or self.language

    def partial_date(self, written: str) -> str:
        """A date known to the year, month or day (2016, 2016-05, 2016-05-03), written out."""
        numbers = [int(part) for part in written.split("-")]
        if len(numbers) == 1:
            return written
        if len(numbers) == 2:
            month = datetime.date(numbers[0], numbers[1], 1)
            return format_date(month, "MMMM y", locale=_locale(self.language))
        return self.date(datetime.date(numbers[0], numbers[1], numbers[2]))


@cache
def _locale(language: str) -> Locale:
    """The Babel locale of a language tag; without its territory when Babel does not know the pair."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(language.split("-")[0], sep="-")


def load_wording(language: str, folder: Path | None = None) -> Wording:
    """The wording of a language tag; ``en-GB`` is served by ``en.po`` when there is no ``en-GB.po``.

    Args:
        language: a BCP 47 tag.
        folder: where the catalogues are; the program's own folder when left out.

    Raises:
        TemplateError: there is no catalogue, it cannot be read, or it lacks a text, a plural form or a named place.
    """
    folder = folder or program_folder("wording")
    tags = (language, language.split("-")[0])
    found = next((folder / f"{tag}.po" for tag in tags if (folder / f"{tag}.po").is_file()), None)
    if found is None:
        known = ", ".join(sorted(file.stem for file in folder.glob("*.po")))
        raise TemplateError(
            f"language '{language}': the program has no wording for it (it has: {known}); "
            f"add wording/{tags[1]}.po with every text of wording/{_SOURCE}.po"
        )
    texts = _read(found)
    if found.stem != _SOURCE:
        _check_complete(found.name, texts, _read(folder / f"{_SOURCE}.po"), _locale(language))
    return Wording(language, texts)


@cache
def _read(file: Path) -> dict[str, str]:
    try:
        with file.open("rb") as stream:
            catalogue = read_po(stream, abort_invalid=True)
    except (OSError, ValueError, PoFileError) as problem:
        raise TemplateError(f"wording/{file.name} cannot be read: {problem}") from problem
    return {str(message.id): str(message.string) for message in catalogue if message.id}


def _check_complete(name: str, texts: dict[str, str], source: dict[str, str], locale: Locale) -> None:
    """Refuse a catalogue that lacks a text, has an empty one, or fills other places than the English text."""
    wanted = {key for key in source if "[" not in key}
    stems = {key.partition("[")[0] for key in source if "[" in key}
    forms = {*locale.plural_form.tags, "other"}
    wanted |= {f"{stem}[{form}]" for stem in stems for form in forms}
    missing = sorted(key for key in wanted if not texts.get(key))
    if missing:
        raise TemplateError(
            f"wording/{name} is not complete: {len(missing)} texts are missing, first '{missing[0]}'; "
            "a language is complete or it is not printed"
        )
    for key in sorted(wanted):
        model = source.get(key) or source[f"{key.partition('[')[0]}[other]"]
        if _places(texts[key]) != _places(model):
            raise TemplateError(
                f"wording/{name}: '{key}' has the places {sorted(_places(texts[key]))}, "
                f"but the English text has {sorted(_places(model))}"
            )


def _places(text: str) -> set[str]:
    """The names in braces of a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
