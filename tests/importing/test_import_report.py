from __future__ import annotations

import pickle

from leaflets.importing.import_report import ImportReport

REPORT = ImportReport(
    name="Marsh Fever",
    source="marsh.txt",
    sentences_total=6,
    placed={"definition": 1, "references": 3},
    unplaced=((3, "My menu"), (5, "x" * 200)),
    unplaced_sentences=2,
    headings=2,
    empty_headings=((9, "Top Clinics"),),
    references=3,
    raw_references=1,
    research=0,
    words_total=20,
    words_placed=12,
    words_unplaced=5,
    words_of_headings=3,
    notes=("line 2: look here",),
)


def test_the_report_is_a_table_and_a_line_for_each_thing_to_look_at() -> None:
    assert str(REPORT).split("\n") == [
        "Marsh Fever: 6 sentences and entries from marsh.txt, under 2 headings",
        "  definition     1",
        "  references     3",
        "  unplaced       2",
        "words: 20 in the source = 12 placed + 5 unplaced + 3 in headings that became fields; none is lost",
        "references: 3 (1 kept only as printed); research updates: 0",
        "line 9: nothing stands under the heading 'Top Clinics'",
        "line 3: unplaced: My menu",
        f"line 5: unplaced: {'x' * 89}…",
        "line 2: look here",
    ]


def test_a_report_can_be_handed_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(REPORT)) == REPORT
