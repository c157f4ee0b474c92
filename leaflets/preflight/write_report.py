"""The report: the verdicts on any number of files as one HTML page that needs nothing else, not even a script.

The page is built as a tree and written by :mod:`xml.etree`, which escapes every text, whoever wrote it.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, tostring

from leaflets.preflight.clean_text import clean_text, shorten_text
from leaflets.preflight.group_findings import FindingGroup, group_findings
from leaflets.preflight.html_tree import append, make_table
from leaflets.preflight.report_style import REPORT_STYLE
from leaflets.preflight.rule import Finding, Outcome, Verdict
from leaflets.preflight.word_measure import (
    WORDS_SHOWN,
    count_things,
    find_scale,
    word_ideal,
    word_limit,
    word_pages,
    word_place,
    word_seen,
    word_worst,
)
from leaflets.preflight.write_verdict import word_state

_ROWS_SHOWN = 100
"""Findings of one rule that get a row of their own; what differs in nothing but its place shares one."""


def write_report(verdicts: Sequence[Verdict]) -> str:
    """The report as an HTML document in UTF-8; the same verdicts give the same text.

    Args:
        verdicts: one for each file, in the order in which they are to stand.
    """
    html = Element("html", {"lang": "en"})
    head = append(html, "head")
    append(head, "meta", charset="utf-8")
    append(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    # Nothing is loaded from anywhere, and nothing runs: should a text ever slip through, it stays a text.
    policy = {"http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"}
    append(head, "meta", **policy)
    append(head, "title", _word_title(verdicts))
    append(head, "style", REPORT_STYLE)
    main = append(append(html, "body"), "main")
    append(main, "h1", "Preflight report")
    append(main, "p", _word_title(verdicts))
    if len(verdicts) != 1:
        _add_overview(main, verdicts)
    for number, verdict in enumerate(verdicts, 1):
        _add_file(main, number, verdict)
    return "<!DOCTYPE html>\n" + tostring(html, encoding="unicode", method="html") + "\n"


def _word_title(verdicts: Sequence[Verdict]) -> str:
    failed = sum(not verdict.is_passed for verdict in verdicts)
    if len(verdicts) == 1:
        return f"{clean_text(verdicts[0].file)}: {word_state(verdicts[0])}"
    return f"{count_things(len(verdicts), 'file')} measured, {failed or 'none'} failed"


def _add_overview(main: Element, verdicts: Sequence[Verdict]) -> None:
    table = make_table(main, "All files", ("File", "Verdict", "Errors", "Warnings", "Pages", "Profile"))
    for number, verdict in enumerate(verdicts, 1):
        row = append(table, "tr")
        append(append(row, "th", scope="row"), "a", clean_text(verdict.file), href=f"#file-{number}")
        append(row, "td", word_state(verdict), **{"class": _class_of(verdict)})
        errors = sum(finding.severity == "error" for finding in verdict.findings)
        for count in (errors, len(verdict.findings) - errors, verdict.page_count):
            append(row, "td", f"{count:,}")
        append(row, "td", clean_text(verdict.profile))


def _add_file(main: Element, number: int, verdict: Verdict) -> None:
    part = append(main, "section", **{"aria-labelledby": f"file-{number}"})
    append(part, "h2", clean_text(verdict.file), id=f"file-{number}")
    line = append(part, "p", **{"class": "verdict"})
    append(line, "strong", word_state(verdict).capitalize(), **{"class": _class_of(verdict)})
    profile, pages = clean_text(verdict.profile), count_things(verdict.page_count, "page")
    append(line, "span", f" by profile {profile}, {pages}.")
    print_of_file = append(part, "p", "SHA-256 of the file: ", **{"class": "aside"})
    append(print_of_file, "code", verdict.sha256)
    append(part, "h3", "What was found")
    groups = group_findings(verdict)
    if not groups:
        append(part, "p", "Nothing: every rule of the profile is kept.")
    for group in groups:
        _add_group(part, group)
    _add_rules(part, verdict)


def _add_group(part: Element, group: FindingGroup) -> None:
    heading = append(part, "h4", **{"class": group.severity})
    append(heading, "span", f"{group.severity.capitalize()}: ")
    append(heading, "code", group.rule)
    caption = f"{group.measures} ({count_things(len(group.findings), group.severity)})"
    table = make_table(part, caption, ("Where", "Words there", "Measured", "Allowed", "Source"))
    for cluster in group.clusters[:_ROWS_SHOWN]:
        _add_cluster(table, cluster)
    hidden = [finding for cluster in group.clusters[_ROWS_SHOWN:] for finding in cluster]
    if hidden:
        append(part, "p", f"And {len(hidden):,} more, on {_word_pages(hidden)}.")


def _add_cluster(table: Element, cluster: tuple[Finding, ...]) -> None:
    first, row = cluster[0], append(table, "tr")
    more = f"; and {len(cluster) - 1:,} more like it, on {_word_pages(cluster[1:])}" if len(cluster) > 1 else ""
    append(row, "th", word_place(first.sample) + more, scope="row")
    append(row, "td", shorten_text(first.sample.words, 2 * WORDS_SHOWN))
    append(row, "td", word_seen(first))
    append(row, "td", word_limit(first.limit, first.bound, first.unit))
    append(row, "td", clean_text(first.source))


def _add_rules(part: Element, verdict: Verdict) -> None:
    append(part, "h3", "Every rule")
    headings = ("Rule", "What it measures", "State", "Measured", "Where", "Allowed", "Ideal", "Source")
    caption = f"{count_things(len(verdict.outcomes), 'rule')}, each with the worst value measured in the whole file"
    table = make_table(part, caption, headings)
    for outcome in verdict.outcomes:
        _add_outcome(table, outcome, verdict)


def _add_outcome(table: Element, outcome: Outcome, verdict: Verdict) -> None:
    measures, bound, unit = find_scale(outcome.rule, verdict)
    row = append(table, "tr")
    append(append(row, "th", scope="row"), "code", outcome.rule)
    append(row, "td", measures)
    reason = f": {clean_text(outcome.reason)}" if outcome.reason else ""
    append(row, "td", outcome.state + reason, **{"class": outcome.state.replace(" ", "-")})
    append(row, "td", word_worst(outcome, unit))
    append(row, "td", word_place(outcome.worst) if outcome.worst and outcome.worst.page else "")
    append(row, "td", word_limit(outcome.limit.value, bound, unit))
    append(row, "td", word_ideal(outcome.limit, unit))
    append(row, "td", clean_text(outcome.limit.source))


def _class_of(verdict: Verdict) -> str:
    return "passed" if verdict.is_passed else "failed"


def _word_pages(findings: Sequence[Finding]) -> str:
    return word_pages(finding.sample.page for finding in findings)
