from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from leaflets.document import blocks
from leaflets.errors import TemplateError
from leaflets.folders import program_root
from leaflets.html.fill_templates import fill_templates, name_template
from leaflets.html.load_templates import load_templates, report_faults
from leaflets.model.edition import Edition, Kind
from tests.html.sample_document import make_sample

TEMPLATES = program_root() / "templates"
EDITION = Edition(Kind.PATIENT)


def fill_with(folder: Path, name: str, text: str) -> str:
    path = folder / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return fill_templates(make_sample(EDITION), roots=(folder, program_root()))


def test_a_template_of_the_users_own_wins(tmp_path: Path) -> None:
    html = fill_with(tmp_path, "blocks/notice.html.jinja", '<p class="mine">{{ block.text }}</p>')
    assert '<p class="mine">Sample content, not clinically reviewed</p>' in html
    assert '<section class="help_box"' in html


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("one\n{{ block.nothing }}", r"^templates/blocks/notice.html.jinja:2: .*no attribute 'nothing'; correct the"),
        ("{{ unknown }}", r"^templates/blocks/notice.html.jinja:1: 'unknown' is undefined"),
        ("{% for %}", r"^templates/blocks/notice.html.jinja:1: .*; correct the template$"),
        ("\n\n{{ block.text + 1 }}", r"^templates/blocks/notice.html.jinja:3: "),
        ('{% include "gone.html" %}', r"^templates/blocks/notice.html.jinja:1: there is no template 'gone.html'"),
        ('{% include "../../secret" %}', r"there is no template '../../secret'"),
        ("{{ lipsum() }}", r"'lipsum' is undefined"),
    ],
)
def test_a_fault_is_told_with_template_and_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(TemplateError, match=message):
        fill_with(tmp_path, "blocks/notice.html.jinja", text)


def test_a_missing_template_of_a_kind_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"^there is no template 'patient.html.jinja'"):
        fill_templates(make_sample(EDITION), roots=(tmp_path,))


def test_a_fault_of_the_program_is_not_blamed_on_a_template(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), report_faults((tmp_path,)):
        _ = 1 / 0


def test_an_environment_is_made_once_for_the_same_folders(tmp_path: Path) -> None:
    assert load_templates((tmp_path,)) is load_templates((tmp_path,))
    assert load_templates((tmp_path,)) is not load_templates((tmp_path, program_root()))


def test_every_block_has_its_template_and_no_template_is_without_block() -> None:
    names = {name_template(kind) for kind in blocks.Block.__args__}  # type: ignore[attr-defined]
    files = {path.name.removesuffix(".html.jinja") for path in (TEMPLATES / "blocks").iterdir()}
    assert files == names


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.jinja")), ids=lambda path: path.name)
def test_templates_hold_no_words(path: Path) -> None:
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", path.read_text("utf-8"), flags=re.DOTALL)
    assert re.findall(r"[^\W\d_]+", re.sub(r"<[^>]*>", "", text)) == []
    # Attributes that are read aloud or shown take their words from the document too.
    assert re.findall(r'(?:alt|title|aria-label|content)="[^"]*\w', text.replace('charset="utf-8"', "")) == []


def test_a_link_out_of_the_folder_and_a_pipe_are_refused_unopened(tmp_path: Path) -> None:
    blocks = tmp_path / "templates" / "blocks"
    blocks.mkdir(parents=True)
    (tmp_path / "secret").write_text("secret words")
    (blocks / "notice.html.jinja").symlink_to(tmp_path / "secret")
    os.mkfifo(blocks / "list.html.jinja")
    for name in ("notice", "list"):
        with (
            pytest.raises(TemplateError, match=rf"blocks/{name}\.html\.jinja: the file is a link out of its folder"),
            report_faults((tmp_path,)),
        ):
            load_templates((tmp_path,)).get_template(f"blocks/{name}.html.jinja")


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.html.jinja").write_text("words")
    (tmp_path / "templates" / "b.html.jinja").symlink_to("a.html.jinja")
    assert load_templates((tmp_path,)).get_template("b.html.jinja").render() == "words"


def test_a_template_does_not_reach_behind_a_value(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.html.jinja").write_text("{{ ''.__class__.__mro__ }}")
    with pytest.raises(TemplateError, match=r"a\.html\.jinja:1: .*unsafe"), report_faults((tmp_path,)):
        load_templates((tmp_path,)).get_template("a.html.jinja").render()
