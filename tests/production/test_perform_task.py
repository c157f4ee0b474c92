"""What a worker makes from a task alone is what ``build`` makes from the files."""

from __future__ import annotations

import hashlib
import pickle
from dataclasses import replace
from pathlib import Path

from leaflets.batch.outcome import Failed
from leaflets.batch.read_manuscript import read_manuscript
from leaflets.build import render_edition
from leaflets.errors import ExitCode
from leaflets.model.edition import Edition, Kind
from leaflets.production.find_sources import find_sources
from leaflets.production.perform_task import perform_task
from leaflets.production.production import Production
from leaflets.production.task import Made
from tests.production.conftest import TODAY
from tests.production.made_pdf import make_one, make_task

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'


def test_the_bytes_are_those_of_a_build_from_files(conditions: Path, tmp_path: Path) -> None:
    made = make_one()
    manuscript = read_manuscript(conditions / "thing-000.yaml", own=None, today=TODAY, scratch=tmp_path)
    assert made.content == render_edition(manuscript, make_task().edition, today=TODAY).content
    assert (made.sha256, made.byte_count) == (hashlib.sha256(made.content).hexdigest(), len(made.content))
    assert made.is_passed and made.page_count >= 1 and made.seconds > 0
    assert made.thumbnail.startswith(b"\x89PNG")
    assert pickle.loads(pickle.dumps(made)) == made


def test_files_of_ones_own_travel_with_the_task(tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "pictures").mkdir(parents=True)
    clinic = b"name: Quay Clinic\nlogo: quay.svg\n"
    (own / "clinic.yaml").write_bytes(clinic)
    (own / "pictures" / "quay.svg").write_bytes(LOGO)
    task = make_task()
    task = replace(task, own_files=(("clinic.yaml", clinic), ("pictures/quay.svg", LOGO)), own_digest="f" * 64)
    made = perform_task(task)
    assert isinstance(made, Made), made
    path = tmp_path / "thing-000.yaml"
    path.write_bytes(task.source)
    manuscript = read_manuscript(path, own=own, today=TODAY, scratch=tmp_path)
    assert made.content == render_edition(manuscript, task.edition, today=TODAY).content != make_one().content


def test_shared_references_travel_with_the_task(production: Production, library: Path, tmp_path: Path) -> None:
    (source, _) = find_sources(production, {})
    citations = Edition(Kind.CITATIONS, size=11)
    task = replace(make_task(Kind.CITATIONS, 11), source=source.path.read_bytes(), shared=source.card.shared.encode())
    path = source.path.rename(source.path.with_name(task.source_path))
    manuscript = read_manuscript(path, own=None, today=TODAY, scratch=tmp_path)
    wanted = render_edition(manuscript, citations, today=TODAY).content
    library.unlink()
    made = perform_task(task)
    assert isinstance(made, Made), made
    assert made.content == wanted


def test_preflight_is_summed_up() -> None:
    made = perform_task(replace(make_task(), is_judged=True))
    assert isinstance(made, Made), made
    assert [judgement.profile for judgement in made.judgements] == ["leaflets", "clear"]
    assert made.is_passed and made.faults == ""


def test_a_brief_leaflet_has_the_sections_chosen_for_all_its_sizes() -> None:
    editions = tuple(Edition(Kind.PATIENT, size=size, is_brief=True) for size in (12.0, 18.0))
    made = perform_task(replace(make_task(), edition=editions[1], brief=editions, most_pages=4))
    assert isinstance(made, Made), made
    assert made.page_count <= 4


def test_a_worker_of_another_release_refuses() -> None:
    for name, words in (("program", "another version of leaflets"), ("engines", "other versions of its libraries")):
        failed = perform_task(replace(make_task(), **{name: "another"}))
        assert isinstance(failed, Failed) and failed.exit_code is ExitCode.MISSING and words in failed.message


def test_what_goes_wrong_is_a_value_with_its_cause() -> None:
    failed = perform_task(replace(make_task(), source=b"name: x\n"))
    assert isinstance(failed, Failed) and failed.exit_code is ExitCode.CONTENT and "definition" in failed.message
    failed = perform_task(replace(make_task(), suppressed=(("no-such-rule", "why"),), is_judged=True))
    assert isinstance(failed, Failed) and failed.exit_code is ExitCode.USAGE


def test_a_task_with_an_address_puts_its_bytes_there(tmp_path: Path) -> None:
    made = perform_task(replace(make_task(), address=(tmp_path / "far").as_uri()))
    assert isinstance(made, Made) and made.content == b""
    assert (tmp_path / "far" / "thing-000-patient.pdf").read_bytes() == make_one().content
