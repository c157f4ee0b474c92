from __future__ import annotations

import json
import zipfile
from pathlib import Path

from tests.cli.conftest import Run
from tests.mailing.conftest import ROWS, write_order

OPTIONS = ("--leaflet", "miller-fisher-syndrome", "--no-preflight", "--jobs", "1")


def test_a_mailing_from_the_command_line(run: Run, tmp_path: Path) -> None:
    order = write_order(tmp_path / "a b", ROWS[:2] + ROWS[6:7])
    outcome = run("merge", order.people, "--letter", order.letter, "-o", order.out, "--job", "J1", *OPTIONS)
    assert outcome.code == 3
    assert "postage class  letters  sheets  weight" in outcome.out
    assert f"job J1: {order.out / 'J1.zip'}" in outcome.out
    assert "2 people served" in outcome.err
    assert f"{order.people}:4: record 3 stopped: the print need is unknown" in outcome.err
    assert "nobody has measured these pages" in outcome.err
    assert not any(word in outcome.out + outcome.err for word in ("Oneson", "Sevenson", "Example Street", "large,"))
    assert zipfile.ZipFile(order.out / "J1.zip").namelist() == ["J1-000001.pdf", "J1-000002.pdf"]


def test_json_holds_everything_and_names_on_request(run: Run, tmp_path: Path) -> None:
    order = write_order(tmp_path, ROWS[:1])
    words = ("--letter", order.letter, "-o", order.out, "--job", "J1", "--json", "--name-column", "name")
    outcome = run("merge", order.people, *words, *OPTIONS)
    assert outcome.code == 0
    facts = json.loads(outcome.out)
    assert (facts["people"], facts["read_back"], facts["stopped"]) == (1, 1, [])
    assert facts["post"][0]["class"] == "Letter"
    assert zipfile.ZipFile(order.out / "J1.zip").namelist() == ["J1-000001-Ms-Sample-Oneson.pdf"]


def test_wrong_files_are_told(run: Run, tmp_path: Path) -> None:
    order = write_order(tmp_path, ROWS[:1])
    assert run("merge", tmp_path / "no.csv", "--letter", order.letter, *OPTIONS).code == 7
    assert run("merge", order.people, "--letter", tmp_path / "no.yaml", *OPTIONS).code == 7
    assert run("merge", order.people, "--letter", order.people, *OPTIONS).code == 2
    assert run("merge", order.people, "--letter", order.letter, "--leaflet", "no-such-thing").code == 3
