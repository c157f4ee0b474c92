"""A made-up clinician summary."""

from __future__ import annotations

from leaflets.document.blocks import (
    Block,
    CodeLine,
    Codes,
    Columns,
    Table,
)
from tests.html.sample_texts import bullets, paragraphs, runs, section

_TREATMENTS = (
    (
        "Amifampridine",
        "First choice for symptoms",
        "Releases acetylcholine. Not if seizures; check QT",
        "Strong (GRADE 2013)",
        3,
    ),
    ("IVIg or plasma exchange", "Severe or fast weakness", "Benefit for some weeks", "Moderate", 2),
    ("Prednisolone, azathioprine", "Poor control", "Slow; risk of infection", "Weak", 1),
    ("Pyridostigmine", "Add-on only", "Weak alone", "Very weak", 0),
)
CLINICIAN_BLOCKS: tuple[Block, ...] = (
    Codes(
        (
            CodeLine("ICD-10-CM", "G70.80, G73.1"),
            CodeLine("SNOMED\u00a0CT", "56989000"),
            CodeLine("ORPHA", "43393"),
            CodeLine("MeSH", "D015624"),
        )
    ),
    Columns(
        (
            (
                section(
                    "definition",
                    "In short",
                    *paragraphs(
                        (
                            "Autoimmune presynaptic disorder: antibodies to P/Q-type calcium channels reduce "
                            "acetylcholine release. About half have a tumour_[1]."
                        )
                    ),
                ),
                section(
                    "key_findings",
                    "Key findings",
                    bullets(
                        "Proximal weakness, legs before arms",
                        "Absent or low reflexes that return after 10_s of effort",
                        "Autonomic: dry mouth, constipation, postural drop",
                        "Ptosis, diplopia, dysarthria: mild and late",
                    ),
                ),
            ),
            (
                section(
                    "red_flags",
                    "Red flags: act now",
                    bullets(
                        "Breathlessness, weak cough, falling vital capacity: admit, measure FVC every 4_hours",
                        "Bulbar weakness or aspiration",
                        "New smoker over 50: tumour until shown otherwise",
                        "Worse after a drug, anaesthetic or infection",
                    ),
                ),
                section(
                    "avoid",
                    "Avoid",
                    bullets(
                        "Aminoglycosides, macrolides, fluoroquinolones",
                        "Intravenous magnesium",
                        "Neuromuscular blockers: warn the anaesthetist",
                        "Calcium channel blockers: with care",
                    ),
                ),
            ),
        ),
        "overview",
    ),
    section(
        "tests",
        "Tests",
        Table(
            "",
            ("Test", "Result that supports the diagnosis, and what to do"),
            tuple(
                (runs(name), runs(result))
                for name, result in (
                    ("P/Q-type VGCC antibody", "Positive in 85 to 90_%"),
                    ("Nerve stimulation", "Low CMAP; fall over 10_% at 3_Hz; rise over 100_% after 10_s of effort"),
                    ("CT chest, then FDG-PET", "If clear, repeat every 3 to 6_months for 2_years"),
                )
            ),
            (34, 66),
            "tests",
        ),
    ),
    section(
        "treatments",
        "Treatment",
        Table(
            "",
            ("Treatment", "When", "Effect and risks", "Evidence"),
            tuple(
                (runs(name), runs(when), runs(effect), runs(evidence))
                for name, when, effect, evidence, _ in _TREATMENTS
            ),
            (24, 22, 34, 20),
            "treatments",
            tuple(row[4] for row in _TREATMENTS),
            3,
        ),
    ),
    Columns(
        (
            (
                section(
                    "differential",
                    "Consider instead",
                    bullets(
                        "Myasthenia gravis (eyes first, reflexes kept)",
                        "Inflammatory or toxic myopathy",
                        "Guillain-Barré syndrome, CIDP",
                    ),
                ),
            ),
            (
                section(
                    "complications",
                    "Complications",
                    bullets("Respiratory failure", "Aspiration pneumonia", "Falls from weakness and postural drop"),
                ),
            ),
            (
                section(
                    "follow_up",
                    "Follow-up",
                    bullets("Strength, reflexes, FVC, standing blood pressure each visit", "Cancer screen to 2_years"),
                ),
            ),
        ),
        "outcome",
    ),
    section(
        "research",
        "Research",
        Table(
            "",
            ("Topic", "Type", "Patients", "What it found"),
            (
                (
                    runs("Gefitinib in lung adenocarcinoma with lattice neuropathy"),
                    runs("Case report"),
                    runs("1_patient"),
                    runs("Weakness followed the tumour's response_[4]"),
                ),
                (
                    runs("Amifampridine in lattice neuropathy"),
                    runs("Review"),
                    runs("None of its own"),
                    runs("Supports first use for symptoms_[5]"),
                ),
            ),
            (30, 14, 14, 42),
            "research",
        ),
    ),
)
