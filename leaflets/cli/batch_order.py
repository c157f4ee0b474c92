"""A job file and the options together: what a batch makes, and how."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.cli.order import make_wish
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.errors import UsageError

if TYPE_CHECKING:
    from leaflets.production.job import Job
    from leaflets.production.production import Means, Production

_EDITION_OPTIONS = (
    *("kind", "layout", "size", "palette", "audience", "weight", "spacing", "need"),
    *("all", "brief", "pages"),
)
_OUT = "out"


def make_production(options: argparse.Namespace) -> tuple[Production, Means]:
    """What is asked for and how it is to be made; an option goes before the same key of the job file.

    Raises:
        ContentError: the job file has faults.
        FileError: it cannot be read.
        UsageError: the options do not fit together.
    """
    from leaflets.batch.plan_editions import Wish
    from leaflets.production.job import Job
    from leaflets.production.production import Means, Production
    from leaflets.production.read_job import read_job

    job = read_job(options.job) if options.job else Job()
    home = options.job.parent if options.job else Path()
    out, address = _find_out(options, job, home)
    is_asked = any(getattr(options, name) for name in _EDITION_OPTIONS)
    folder = options.folder or (home / job.folder if job.folder else None)
    production = Production(
        names=tuple(options.conditions or (_place_name(name, home) for name in job.conditions)),
        wishes=(make_wish(options),) if is_asked else job.wishes or (Wish(),),
        out=out,
        today=find_today(),
        address=address,
        own=find_own_folder(folder),
        name_template=options.name_template or job.name_template,
        is_expired_allowed=options.expired or job.expired,
        is_forced=options.force,
        is_judged=job.preflight and not options.no_preflight,
        suppressed=tuple(options.suppress or job.suppress),
        has_sheets=options.sheets or job.sheets,
    )
    means = Means(
        worker_count=options.workers or job.workers,
        seconds=options.timeout or job.timeout,
        cluster=options.cluster or "",
        is_stopping=options.fail_fast,
    )
    return production, means


def _find_out(options: argparse.Namespace, job: Job, home: Path) -> tuple[Path, str]:
    """The folder of outputs or records, and the address of the outputs when they have one."""
    named = options.out or job.out or _OUT
    if "://" in named:
        return options.records or Path(_OUT), named
    if options.records:
        raise UsageError(f"--records is for an --out that is an address; {named} is a folder, which keeps its own")
    return (Path(named) if options.out or not job.out else home / named), ""


def _place_name(name: str, home: Path) -> str:
    """A condition of a job file: a file or folder is meant from the job file's own folder."""
    path = home / name
    return str(path) if path.is_dir() or name.lower().endswith((".yaml", ".yml")) else name
