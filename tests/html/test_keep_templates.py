"""Compiled templates are kept for the next run, for this user alone, and never stand in the way."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from leaflets.folders import program_root
from leaflets.html import keep_templates
from leaflets.html.keep_templates import open_keeper

SETTINGS = {"autoescape": True}


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "leaflets" / "templates"


def fill(folder: Path, name: str, **settings: object) -> str:
    keeper = open_keeper(SETTINGS | settings)
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(folder), bytecode_cache=keeper, **SETTINGS)  # type: ignore[arg-type]
    return environment.get_template(name).render(x="<")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that counts as the program's."""
    folder = tmp_path / "program"
    folder.mkdir()
    (folder / "a.jinja").write_text("one {{ x }}")
    monkeypatch.setattr(keep_templates, "program_root", lambda: folder)
    return folder


def test_a_template_is_compiled_once_for_all_runs(cache: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert fill(own, "a.jinja") == "one &lt;"
    [kept] = cache.iterdir()
    assert kept.stat().st_size > 100
    monkeypatch.setattr(jinja2.Environment, "_generate", lambda *_, **__: pytest.fail("compiled again"))
    assert fill(own, "a.jinja") == "one &lt;"


def test_another_text_or_other_settings_are_compiled_anew(cache: Path, own: Path) -> None:
    fill(own, "a.jinja")
    (own / "a.jinja").write_text("two {{ x }}")
    assert fill(own, "a.jinja") == "two &lt;"
    assert len(list(cache.iterdir())) == 1
    fill(own, "a.jinja", trim_blocks=True)
    assert len(list(cache.iterdir())) == 2


def test_templates_of_somebodys_own_are_not_kept(cache: Path, own: Path, tmp_path: Path) -> None:
    (tmp_path / "b.jinja").write_text("mine")
    assert fill(tmp_path, "b.jinja") == "mine"
    assert list(cache.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"j2", b"\x80\x04junk" * 50])
def test_a_damaged_file_is_made_anew(cache: Path, own: Path, content: bytes) -> None:
    fill(own, "a.jinja")
    [kept] = cache.iterdir()
    whole = kept.read_bytes()
    for damaged in (content, whole[: len(whole) // 2], whole[:20] + content):
        kept.write_bytes(damaged)
        assert fill(own, "a.jinja") == "one &lt;"
    assert kept.read_bytes() == whole


def test_a_folder_that_others_may_write_is_not_used(cache: Path, own: Path) -> None:
    cache.mkdir(parents=True)
    cache.chmod(0o777)
    assert open_keeper(SETTINGS) is None
    cache.chmod(0o755)
    assert open_keeper(SETTINGS) is not None


def test_a_link_to_another_folder_is_not_used(cache: Path, tmp_path: Path) -> None:
    cache.parent.mkdir(parents=True)
    cache.symlink_to(tmp_path)
    assert open_keeper(SETTINGS) is None


def test_without_a_folder_that_can_be_written_everything_works_as_before(
    tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert open_keeper(SETTINGS) is None
    assert fill(own, "a.jinja") == "one &lt;"


def test_a_folder_that_vanishes_meanwhile_costs_nothing(cache: Path, own: Path) -> None:
    keeper = open_keeper(SETTINGS)
    assert keeper is not None
    cache.rmdir()
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(own), bytecode_cache=keeper)
    assert environment.get_template("a.jinja").render(x=1) == "one 1"


def test_the_folder_of_the_program_is_the_one_with_its_templates() -> None:
    assert (program_root() / "templates").is_dir()
