"""A reading as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from leaflets.readability.describe_reading import describe_reading
from leaflets.readability.jargon import read_jargon

JARGON = read_jargon(Path(__file__).parent.parent / "resources" / "jargon-en.toml")


def test_everything_measured_is_told_as_plain_values(read: Any) -> None:
    reading = read(jargon=JARGON, causes="Hypertension. See above. 1 in 10 or 5%. An MCV is seen.")
    told = json.loads(json.dumps(describe_reading(reading)))
    assert told["words"] == reading.text.words
    assert told["grade"] == round(reading.text.grade, 2)
    assert told["smog"] is None, "too short to say"
    assert told["fields"]["causes"]["sentences"] == 5
    assert told["jargon"][0]["alternatives"] == ["high blood pressure"]
    assert [found["text"] for found in told["acronyms"]] == ["MCV"]
    assert [found["denominator"] for found in told["numbers"]] == ["10", "%"]
    assert told["pointers"][0] == {"text": "see above", "field": "causes", "sentence": "See above.", "count": 1}
    assert told["running_text"]["words"] < told["words"]


def test_without_a_list_there_is_no_jargon_rather_than_none_found(read: Any) -> None:
    assert describe_reading(read())["jargon"] is None
    assert describe_reading(read(jargon=JARGON))["jargon"] == []
