"""The report to look through: one page with every edition, its first page in small, its verdict and its file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape

from leaflets.ledger.entry import State
from leaflets.reporting.page_parts import POLICY, SCRIPT, STYLE
from leaflets.reporting.row import Row

_HEADINGS = ("First page", "Condition", "Edition", "State", "Pages", "Size", "Verdict", "File")
_PLAIN = ("", "regular", "standard")
"""Weight and spacing that go without saying."""
_PAPERS = {"a4": "A4", "letter": "Letter", "a5": "A5"}


def write_page(rows: Sequence[Row], title: str) -> str:
    """The page as HTML in UTF-8; it needs nothing but the pictures and files it links to.

    Args:
        rows: in the order in which they are to stand.
        title: such as the folder's name; any text.
    """
    counts = Counter(row.entry.state for row in rows)
    told = ", ".join(f"{counts[state]} {state.value}" for state in State if counts[state]) or "nothing"
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">',
            f"<title>Batch report: {_clean(title)}</title><style>{STYLE}</style></head><body><main>",
            f"<h1>Batch report: {_clean(title)}</h1>",
            f"<p>{len(rows)} editions: {told}.</p>",
            _write_form(counts),
            f'<p class="count" role="status">{len(rows)} of {len(rows)} editions shown</p>',
            '<div class="scrolls" role="region" tabindex="0" aria-label="All editions"><table>',
            "<caption>All editions</caption><thead><tr>",
            *(f'<th scope="col">{heading}</th>' for heading in _HEADINGS),
            "</tr></thead><tbody>",
            *(_write_row(row) for row in rows),
            f"</tbody></table></div></main><script>{SCRIPT}</script></body></html>",
            "",
        )
    )


def _write_form(counts: Counter[State]) -> str:
    """The search, which the script shows: where no script runs, it would do nothing."""
    options = "".join(
        f'<option value="{state.value}">{state.value} ({counts[state]})</option>' for state in State if counts[state]
    )
    return (
        '<form hidden role="search"><div><label for="words">Find</label><input id="words" name="words" type="search" '
        'placeholder="asthma 18 pt night"></div><div><label for="state">State</label><select id="state" name="state">'
        f'<option value="">all</option>{options}</select></div></form>'
    )


def _write_row(row: Row) -> str:
    entry = row.entry
    is_bad = entry.exit_code != 0
    cells = (
        f"<td>{_write_picture(row)}</td>",
        f'<th scope="row">{_clean(entry.condition)}</th>',
        f"<td>{_clean(_word_edition(row))}</td>",
        f'<td class="{"bad" if is_bad else "good"}">{entry.state.value}</td>',
        f'<td class="number">{entry.page_count or ""}</td>',
        f'<td class="number">{_word_bytes(entry.byte_count)}</td>',
        f"<td>{_write_verdict(row)}</td>",
        f"<td>{_write_link(row)}</td>",
    )
    return f'<tr data-state="{entry.state.value}">{"".join(cells)}</tr>'


def _write_picture(row: Row) -> str:
    if not row.picture:
        return ""
    text = f"First page of {row.entry.condition}, {_word_edition(row)}"
    source = escape(row.picture)
    return f'<img src="{source}" alt="{_clean(text)}" loading="lazy" width="90" height="127">'


def _word_edition(row: Row) -> str:
    entry = row.entry
    if not entry.kind:
        return "all editions"
    style = "".join(f", {word}" for word in (entry.weight, entry.spacing) if word not in _PLAIN)
    return f"{entry.kind}, {_PAPERS.get(entry.layout, entry.layout)}, {entry.size:g} pt, {entry.palette}{style}"


def _write_verdict(row: Row) -> str:
    entry = row.entry
    parts = []
    for judgement in entry.judgements:
        found = [
            f"{count} {name}{'' if count == 1 else 's'}"
            for count, name in ((judgement.errors, "error"), (judgement.warnings, "warning"))
            if count
        ]
        state = ", ".join(["failed" if judgement.errors else "passed", *found])
        colour = "bad" if judgement.errors else "good"
        parts.append(f'<p class="{colour}">{_clean(judgement.profile)}: {state}</p>')
        parts += [f'<p class="told">{_clean(told)}</p>' for told in judgement.findings]
    if entry.state is State.UNMEASURED:
        parts.append("<p>nobody measured these pages (--no-preflight)</p>")
    if entry.warning:
        parts.append(f'<p class="told">warning: {_clean(entry.warning)}</p>')
    if entry.state is State.FAILED:
        parts.append(f'<p class="told">{_clean(entry.message)}</p>')
    return "".join(parts)


def _write_link(row: Row) -> str:
    if not row.link:
        return ""
    links = [(row.link, row.entry.place), *([(row.sheets, row.entry.sheets)] if row.sheets else [])]
    return "".join(f'<p><a href="{escape(link)}">{_clean(place)}</a></p>' for link, place in links)


def _word_bytes(count: int) -> str:
    return f"{count / 1000:,.0f} kB" if count else ""


def _clean(text: str) -> str:
    """A text as HTML: no control characters, which HTML has no place for, and no markup."""
    return escape("".join(letter if letter.isprintable() or letter == "\n" else "�" for letter in text))
