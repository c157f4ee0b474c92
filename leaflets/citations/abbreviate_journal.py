"""Names of journals, shortened as NLM and AMA ask and in full as APA and Harvard ask, from a list of known journals.

The list is ``journals/journals.tsv`` of the program: full name, a tab, the abbreviation of the NLM Catalog (built by
ISO 4). A journal that is not in it keeps the name it was given: no abbreviation is made up.
"""

from __future__ import annotations

from functools import cache

from leaflets.folders import program_folder


def abbreviate_journal(name: str) -> str:
    """The abbreviation of a journal; the name itself when it is not in the list or is an abbreviation already."""
    return _read_list()[0].get(_fold(name), name)


def spell_out_journal(name: str) -> str:
    """The full name of a journal; the name itself when it is not in the list or is in full already."""
    return _read_list()[1].get(_fold(name), name)


def is_known_journal(name: str) -> bool:
    """Whether the list has this journal, in full or shortened, with or without full stops."""
    short, full = _read_list()
    return _fold(name) in short or _fold(name) in full


def _fold(name: str) -> str:
    folded = " ".join(name.lower().replace(".", " ").replace("&", "and").split())
    return folded.removeprefix("the ")


@cache
def _read_list() -> tuple[dict[str, str], dict[str, str]]:
    """Folded full name to abbreviation, and folded abbreviation to full name."""
    text = (program_folder("journals") / "journals.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {_fold(full): short for full, short in rows}, {_fold(short): full for full, short in rows}
