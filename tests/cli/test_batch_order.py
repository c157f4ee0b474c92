"""An option goes before the same key of the job file; paths of the file are meant from its own folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.batch.plan_editions import Wish
from leaflets.cli.arguments import read_arguments
from leaflets.cli.batch_order import make_production
from leaflets.errors import UsageError
from leaflets.model.edition import Kind
from leaflets.production.production import Means, Production


def order(*words: str) -> tuple[Production, Means]:
    return make_production(read_arguments(["batch", *words]))


@pytest.fixture
def job(tmp_path: Path) -> Path:
    """A job in another folder, with conditions of its own beside it."""
    (tmp_path / "jobs" / "more").mkdir(parents=True)
    path = tmp_path / "jobs" / "job.yaml"
    path.write_text(
        "conditions: [asthma, more, a.yaml]\nout: printed\nkind: patient\nsize: 14\nworkers: 3\ntimeout: 9\n"
        "preflight: false\nname_template: '{id}'\nexpired: true\n"
    )
    return path


def test_a_job_alone_says_everything(job: Path) -> None:
    production, means = order(str(job))
    home = job.parent
    assert production.names == ("asthma", str(home / "more"), str(home / "a.yaml"))
    assert production.wishes == (Wish((Kind.PATIENT,), sizes=(14.0,)),)
    assert (production.out, production.address, production.name_template) == (home / "printed", "", "{id}")
    assert (production.is_judged, production.is_expired_allowed) == (False, True)
    assert means == Means(3, 9.0)


def test_options_go_before_it(job: Path) -> None:
    words = ("--conditions", "x", "--size", "20", "--out", "here", "--workers", "2", "--fail-fast")
    production, means = order(str(job), *words, "--cluster", "tcp://h:1")
    assert (production.names, production.out) == (("x",), Path("here"))
    assert production.wishes == (Wish(sizes=(20.0,)),)
    assert means == Means(2, 9.0, "tcp://h:1", True)


def test_without_a_job_everything_is_meant_in_its_standard_size() -> None:
    production, means = order()
    assert (production.names, production.wishes, production.out) == ((), (Wish(),), Path("out"))
    assert (production.is_judged, means) == (True, Means())


def test_an_address_takes_the_files_and_a_folder_the_records() -> None:
    production, _ = order("--out", "s3://bucket/x", "--records", "notes")
    assert (production.address, production.out) == ("s3://bucket/x", Path("notes"))
    with pytest.raises(UsageError, match="--records is for an --out that is an address"):
        order("--out", "here", "--records", "notes")
