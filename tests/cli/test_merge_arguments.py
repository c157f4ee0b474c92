from __future__ import annotations

import argparse

import pytest

from leaflets.cli.arguments import read_arguments
from leaflets.cli.merge_arguments import read_job_name, read_records
from leaflets.errors import UsageError

LINE = ["merge", "p.csv", "--leaflet", "x", "--letter", "l.yaml"]


@pytest.mark.parametrize(
    ("text", "records"), [("37-41", (37, 38, 39, 40, 41)), ("3,17,40-42", (3, 17, 40, 41, 42)), ("5, 5,4", (4, 5))]
)
def test_records_are_a_list_of_numbers_and_ranges(text: str, records: tuple[int, ...]) -> None:
    assert read_records(text) == records


@pytest.mark.parametrize("text", ["", "a", "5-3", "1-", "-3", "1;2", "1-999999999"])
def test_other_lists_of_records_are_refused(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        read_records(text)


@pytest.mark.parametrize("name", ["../x", "a b", "-x", "a" * 25, "ü", "a/b"])
def test_a_job_name_is_plain(name: str) -> None:
    assert read_job_name("2026.11-A") == "2026.11-A"
    with pytest.raises(argparse.ArgumentTypeError):
        read_job_name(name)


def test_verify_is_a_number_or_all() -> None:
    assert read_arguments(LINE).verify == 24
    assert read_arguments([*LINE, "--verify", "all"]).verify is None
    assert read_arguments([*LINE, "--verify", "0"]).verify == 0
    with pytest.raises(UsageError, match="'most' is not a number of files"):
        read_arguments([*LINE, "--verify", "most"])


@pytest.mark.parametrize("left_out", ["--leaflet", "--letter"])
def test_leaflet_and_letter_are_needed(left_out: str) -> None:
    place = LINE.index(left_out)
    with pytest.raises(UsageError, match=left_out):
        read_arguments(LINE[:place] + LINE[place + 2 :])
