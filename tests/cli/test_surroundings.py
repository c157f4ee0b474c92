"""The day, and which folder is one's own."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.errors import UsageError


def test_the_day_is_the_clocks_unless_the_variable_names_one() -> None:
    before = datetime.date.today()
    assert before <= find_today({}) <= datetime.date.today()
    assert find_today({"SOURCE_DATE_EPOCH": "0"}) == datetime.date(1970, 1, 1)


@pytest.mark.parametrize("seconds", ["tomorrow", "1e9", "9" * 40])
def test_a_day_that_is_no_day_is_refused(seconds: str) -> None:
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        find_today({"SOURCE_DATE_EPOCH": seconds})


def test_the_option_goes_before_the_variable_and_that_before_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("asked", "named", "here"):
        (tmp_path / name).mkdir(exist_ok=True)
    monkeypatch.chdir(tmp_path / "here")
    named = {"LEAFLETS_FOLDER": str(tmp_path / "named")}
    assert find_own_folder(None, {}) is None
    assert capsys.readouterr().err == ""
    Path("clinic.yaml").touch()
    found = [find_own_folder(tmp_path / "asked", named), find_own_folder(None, named), find_own_folder(None, {})]
    assert found == [tmp_path / "asked", tmp_path / "named", Path()]
    said = capsys.readouterr().err.splitlines()
    assert [str(tmp_path / name) in line for name, line in zip(("asked", "named", "here"), said, strict=True)]
    assert "--folder" in said[0] and "LEAFLETS_FOLDER" in said[1] and "working directory" in said[2]


def test_a_folder_that_is_not_there_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"LEAFLETS_FOLDER: there is no folder .*leaflets init"):
        find_own_folder(None, {"LEAFLETS_FOLDER": str(tmp_path / "gone")})
