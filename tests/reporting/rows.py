"""Rows for the reports of the tests."""

from __future__ import annotations

from leaflets.ledger.entry import Entry, Judgement, State
from leaflets.reporting.row import Row

PASSED = Row(
    Entry(
        file="a-14.pdf",
        key="k" * 64,
        state=State.PASSED,
        condition="asthma",
        kind="patient",
        layout="a4",
        size=14,
        palette="white",
        place="a-14.pdf",
        sha256="0" * 64,
        byte_count=54321,
        page_count=9,
        seconds=0.25,
        judgements=(Judgement("leaflets", 0, 1, ("warning: few words",)), Judgement("clear", 0, 0)),
    ),
    "made",
    "a-14.pdf",
    "report-pages/0.png",
)
KEPT = Row(
    Entry(
        file="<b>.pdf",
        key="k",
        state=State.KEPT_BACK,
        condition="=evil()",
        kind="citations",
        layout="letter",
        size=9.75,
        palette="night",
        weight="bold",
        spacing="standard",
        place="failed/<b>.pdf",
        sha256="1" * 64,
        byte_count=1,
        page_count=1,
        message="kept back\n<script>alert(1)</script>\x1b",
        exit_code=1,
        judgements=(Judgement("leaflets", 2, 0, ("error: <i>",)),),
    ),
    "up to date",
    "failed/%3Cb%3E.pdf",
    "",
)
REFUSED = Row(
    Entry("", "", State.FAILED, "gone", "", "", 0.0, "", message="withdrawn </td>", exit_code=3),
    "failed",
)
