"""The clinician summary: codes, red flags, findings, tests, treatment with evidence, follow-up, research."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaflets.document.blocks import (
    Block,
    CodeLine,
    Codes,
    Columns,
    Item,
    List,
    Paragraph,
    Run,
    Runs,
    Section,
    Table,
)
from leaflets.document.shared_blocks import make_origins, plain_runs
from leaflets.document.typography import keep_together
from leaflets.document.voice import Voice
from leaflets.model.reference import ResearchUpdate
from leaflets.model.sections import Evidence
from leaflets.model.text import Statement

_FILLED = {"strong": 3, "moderate": 2, "weak": 1, "very weak": 0}


def compose_clinician(voice: Voice) -> tuple[Block, ...]:
    """All blocks of the clinician summary in reading order, the record excepted."""
    condition = voice.condition
    left = (
        *_section(voice, "definition", voice.prose(condition.definition)),
        *_section(voice, "key_findings", _findings(voice)),
    )
    right = (
        *_section(voice, "red_flags", voice.bullets(_red_flags(voice))),
        *_section(voice, "avoid", voice.bullets(condition.avoid)),
    )
    return (
        *_codes(voice),
        *_columns("overview", left, right),
        *_section(voice, "tests", (*_tests(voice), *voice.tables("tests"))),
        *_section(voice, "treatments", (*_treatments(voice), *voice.tables("treatments"))),
        *_columns("outcome", *_outcome(voice)),
        *_section(voice, "research", tuple(_research(voice))),
        *_origins(voice),
    )


def _origins(voice: Voice) -> tuple[Section, ...]:
    """The pages whose own words are used, in a section of their own."""
    blocks = tuple(make_origins(voice, is_short=True))
    return (Section("provenance", voice.say("citations.provenance"), blocks),) if blocks else ()


def _section(voice: Voice, name: str, blocks: Sequence[Block]) -> tuple[Section, ...]:
    """A section under its short heading, or nothing when it would be empty."""
    return (Section(name, voice.say(f"clinician.{name}"), tuple(blocks)),) if blocks else ()


def _columns(name: str, *columns: tuple[Block, ...]) -> tuple[Block, ...]:
    """The columns that hold something, side by side; a single one stands alone."""
    filled = tuple(column for column in columns if column)
    return (Columns(filled, name),) if len(filled) > 1 else tuple(block for column in filled for block in column)


def _outcome(voice: Voice) -> Iterator[tuple[Block, ...]]:
    condition = voice.condition
    yield _section(voice, "differential", voice.bullets(condition.differential))
    yield (
        *_section(voice, "complications", voice.listing(condition.complications)),
        *_section(voice, "outlook", voice.prose(condition.outlook)),
    )
    yield (
        *_section(voice, "follow_up", voice.bullets(condition.follow_up)),
        *_section(voice, "referral", voice.bullets(condition.referral)),
    )


def _codes(voice: Voice) -> tuple[Codes, ...]:
    """The codes, those of one system together."""
    systems: dict[str, list[str]] = {}
    for code in voice.condition.codes:
        systems.setdefault(code.system, []).append(code.code)
    lines = tuple(CodeLine(keep_together(name), ", ".join(codes)) for name, codes in systems.items())
    return (Codes(lines),) if lines else ()


def _findings(voice: Voice) -> tuple[Block, ...]:
    """The key findings; where an author gave none, the symptoms as the condition lists them."""
    condition = voice.condition
    if condition.key_findings:
        return voice.bullets(condition.key_findings)
    symptoms = condition.symptoms
    if symptoms is None:
        return ()
    blocks: list[Block] = [*voice.prose(symptoms.introduction)]
    for group in symptoms.groups:
        if group.name:
            blocks.append(Paragraph((Run(keep_together(group.name), strong=True),)))
        blocks += voice.prose(group.introduction)
        blocks += voice.bullets(group.items)
        blocks += voice.prose(group.note)
    return (*blocks, *voice.prose(symptoms.note))


def _red_flags(voice: Voice) -> tuple[Statement, ...]:
    """The red flags; where an author gave none, the signs that are an emergency for the patient."""
    condition = voice.condition
    if condition.red_flags or condition.when_to_get_help is None:
        return condition.red_flags
    emergency = condition.when_to_get_help.emergency
    return emergency.items if emergency else ()


def _tests(voice: Voice) -> tuple[Block, ...]:
    tests = voice.condition.tests
    if tests is None:
        return ()
    rows = tuple((plain_runs(test.name), voice.joined(test.findings)) for test in tests.items)
    blocks: list[Block] = [*voice.prose(tests.introduction)]
    if any(cells[1] for cells in rows):
        columns = (voice.say("clinician.test"), voice.say("clinician.findings"))
        blocks.append(Table("", columns, rows, (34, 66), "tests"))
    elif rows:
        blocks.append(_bullets(name for name, _ in rows))
    return (*blocks, *voice.prose(tests.note))


def _bullets(lines: Iterator[Runs]) -> List:
    return List(tuple(Item(line) for line in lines))


def _treatments(voice: Voice) -> tuple[Block, ...]:
    treatments = voice.condition.treatments
    if treatments is None:
        return ()
    blocks: list[Block] = [*voice.prose(treatments.introduction)]
    told = [item for item in treatments.items if item.audience in (None, "clinician")]
    if told:
        names = ("treatment", "when_used", "effect", "evidence")
        rows = tuple(
            (
                plain_runs(item.name),
                voice.joined(item.when_used),
                voice.joined(item.what_it_does, item.benefits, item.risks),
                _evidence(voice, item.evidence),
            )
            for item in told
        )
        marks = tuple(_FILLED.get(item.evidence.level) if item.evidence else None for item in told)
        blocks.append(
            _without_empty(
                Table(
                    "",
                    tuple(voice.say(f"clinician.{name}") for name in names),
                    rows,
                    (27, 23, 34, 16),
                    "treatments",
                    marks,
                    3,
                )
            )
        )
    return (*blocks, *voice.prose(treatments.note))


def _without_empty(table: Table) -> Table:
    """The table without columns that say nothing in any row; the freed width goes to the widest that stays."""
    kept = [0, *(index for index in range(1, len(table.columns)) if any(row[index] for row in table.rows))]
    if len(kept) == len(table.columns):
        return table
    widths = [table.widths[index] for index in kept]
    widths[widths.index(max(widths))] += 100 - sum(widths)
    has_marks = table.mark_column in kept
    return Table(
        table.title,
        tuple(table.columns[index] for index in kept),
        tuple(tuple(row[index] for index in kept) for row in table.rows),
        tuple(widths),
        table.name,
        table.marks if has_marks else (),
        kept.index(table.mark_column) if has_marks else -1,
    )


def _evidence(voice: Voice, evidence: Evidence | None) -> Runs:
    """How sure it is, who graded it, and the note of the author."""
    if evidence is None:
        return ()
    level = voice.say(f"evidence.{evidence.level}")
    if evidence.scheme:
        level = voice.say("evidence.scheme", level=level, scheme=evidence.scheme)
    note = voice.joined(evidence.note)
    return (Run(f"{level}."), Run(" "), *note) if note else (Run(level),)


def _research(voice: Voice) -> Iterator[Block]:
    updates = voice.condition.research
    if not updates:
        return
    names = ("topic", "design", "patients", "found")
    rows = tuple(
        (
            plain_runs(research_topic(voice, update)),
            plain_runs(voice.say(f"study.{update.study_design}") if update.study_design else ""),
            plain_runs(patients_text(voice, update)),
            (*voice.joined(update.found), Run(f"\u00a0[{number}]", is_citation=True)),
        )
        for update, number in zip(updates, voice.numbers.research, strict=True)
    )
    yield Table("", tuple(voice.say(f"clinician.{name}") for name in names), rows, (32, 13, 13, 42), "research")


def research_topic(voice: Voice, update: ResearchUpdate) -> str:
    """What a piece of research is about: the treatment in the condition, or the one that is known."""
    if update.treatment and update.condition:
        return voice.say("clinician.topic.value", treatment=update.treatment, condition=update.condition)
    return update.treatment or update.condition or update.journal or voice.condition.name


def patients_text(voice: Voice, update: ResearchUpdate) -> str:
    """How many patients were studied; none of its own for a review, empty when unknown."""
    if update.patients is None:
        return ""
    if update.patients == 0:
        return voice.say("patients.review")
    return keep_together(voice.wording.count("patients", update.patients))
