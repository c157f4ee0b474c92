from __future__ import annotations

from leaflets.stamping.settle_lengths import open_stream, settle_lengths
from leaflets.stamping.stamp import assemble
from leaflets.stamping.template import ROW_BYTES
from tests.stamping.hand_made import make_template


def test_each_row_points_to_the_object_of_its_page() -> None:
    template = settle_lengths(make_template(pages=3), (40, 7))
    before, rest = assemble(template, (b"a" * 33, b"b" * 7, b"c" * 100))
    whole = before + rest
    for page in template.pages:
        row = template.after[template.rows_at + page.number * ROW_BYTES :][:ROW_BYTES]
        assert row[0] == 1
        offset = int.from_bytes(row[1:5], "big")
        assert whole[offset:].startswith(b"%d 0 obj" % page.number)


def test_a_stream_object_says_its_length() -> None:
    assert open_stream(7, 12) == b"7 0 obj\n<</Length 12>>\nstream\n"
