"""Runs of text as HTML: each in an element of its own, with the joining space between elements."""

from __future__ import annotations

import re
from dataclasses import replace

from markupsafe import Markup, escape

from leaflets.document.blocks import Run, Runs
from leaflets.document.typography import join_long
from leaflets.html.estimate_text import estimate_width

# Punctuation that already ends a label, so that no colon is put after it.
_NUMBER = re.compile(r"\[\d+\]\u00a0")
_CLOSERS = (":", "?", "!", ".", "…", "：", "？")


def set_runs(runs: Runs, *, is_spanned: bool = False, room: float = 0) -> Markup:
    """The runs as escaped HTML; addresses and hyphenated words of up to ``room`` em stay on one line.

    A text of one plain run stays bare unless ``is_spanned``. Otherwise each run is a span, strong or a, and spaces
    at its ends move outside: WeasyPrint 70 breaks a line after its first word when the space before <strong> is what
    no longer fits, unless the text before is an element of its own (design study, section 7).
    """
    merged = [
        replace(run, text=join_long(run.text, lambda text: estimate_width(text) <= room)) for run in _merge_plain(runs)
    ]
    if len(merged) == 1 and not is_spanned and _is_plain(merged[0]):
        return escape(merged[0].text)
    return Markup("").join(_set_run(run) for run in merged)


def _is_plain(run: Run) -> bool:
    return not (run.strong or run.href or run.language)


def _merge_plain(runs: Runs) -> list[Run]:
    """Neighbours that look alike become one, so that a citation mark stays with the word before it."""
    merged: list[Run] = []
    for run in runs:
        if merged and _is_plain(run) and _is_plain(merged[-1]):
            merged[-1] = replace(merged[-1], text=merged[-1].text + run.text)
        elif run.text:
            merged.append(run)
    return merged


def _set_run(run: Run) -> Markup:
    text = run.text.strip(" ")
    if not text:
        return Markup(run.text)
    before, _, after = run.text.partition(text)
    language = Markup(' lang="{}"').format(run.language) if run.language else Markup("")
    if run.href:
        # Plain text only: an element inside a link takes the annotation out of its Link tag.
        look = Markup(' class="strong"') if run.strong else Markup("")
        link = Markup('<a href="{}"{}{}>{}</a>').format(run.href, look, language, text)
        return Markup("{}{}{}").format(before, link, after)
    name = "strong" if run.strong else "span"
    return Markup("{0}<{1}{2}>{3}</{1}>{4}").format(before, Markup(name), language, text, after)


def read_text(runs: Runs) -> str:
    """The plain text of runs."""
    return "".join(run.text for run in runs)


def split_number(runs: Runs) -> tuple[str, Runs]:
    """The mark that an entry begins with, such as ``[3]`` and its no-break space, and the runs after it.

    The mark is "" when the entry begins with anything else.
    """
    found = _NUMBER.match(runs[0].text) if runs else None
    if not found:
        return "", runs
    return found[0], (replace(runs[0], text=runs[0].text[found.end() :]), *runs[1:])


def add_colon(label: str, language: str) -> str:
    """A label with the colon its language puts before what follows; nothing is added after other end marks."""
    if not label or label.endswith(_CLOSERS):
        return label
    # French sets a no-break space before the colon (Imprimerie nationale).
    return f"{label}\u00a0:" if language.split("-")[0] == "fr" else f"{label}:"
