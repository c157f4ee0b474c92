"""Values of cells by the type of their column, written out in the language of the letter."""

from __future__ import annotations

import datetime
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time, get_datetime_format

from leaflets.model.letter import Column

_DEFAULT_FORMATS = {"date": "%Y-%m-%d", "time": "%H:%M", "datetime": "%Y-%m-%d %H:%M"}
_NO_BREAK = "\u00a0"


class UnreadableValue(Exception):
    """A cell does not hold what its column is declared to; the text says what it should look like."""


def write_value(cell: str, column: Column, language: str) -> str:
    """What the letter says for a cell: the text itself, or a date and time as the language writes them.

    Spaces in a date and in a time are no-break spaces, so that neither is split.

    Raises:
        UnreadableValue: the cell is no such date or time.
    """
    if column.type == "text":
        return cell
    form = column.format or _DEFAULT_FORMATS[column.type]
    return _write_time(cell, column.type, form, language)


@lru_cache(maxsize=100_000)
def _write_time(cell: str, kind: str, form: str, language: str) -> str:
    try:
        moment = datetime.datetime.strptime(cell, form)
    except ValueError:
        raise UnreadableValue(f"holds no {kind} as {form} says it, such as {_show_example(form)}") from None
    if kind == "date":
        return _write_date(moment.date(), language)
    if kind == "time":
        return _write_clock(moment.time(), language)
    pattern = _find_pattern(language)
    return pattern.format(_write_clock(moment.time(), language), _write_date(moment.date(), language))


def _show_example(form: str) -> str:
    return datetime.datetime(2027, 3, 4, 10, 30).strftime(form)


@cache
def _write_date(day: datetime.date, language: str) -> str:
    return format_date(day, "full", locale=_find_locale(language)).replace(" ", _NO_BREAK)


@cache
def _write_clock(time: datetime.time, language: str) -> str:
    return format_time(time, "short", locale=_find_locale(language)).replace("\u202f", " ").replace(" ", _NO_BREAK)


@cache
def _find_pattern(language: str) -> str:
    """How the language joins a date ({1}) and a time ({0}), such as "{1} at {0}" (CLDR)."""
    return str(get_datetime_format("full", locale=_find_locale(language))).replace("'", "")


@cache
def _find_locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(language.split("-")[0], sep="-")
