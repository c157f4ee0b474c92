from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

from leaflets.mailing.make_elsewhere import make_elsewhere
from leaflets.mailing.make_variant import make_variant
from tests.mailing.conftest import Made


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout


def test_it_makes_what_the_room_makes(made: Made) -> None:
    variant = replace(made.plan.variants[0], people=made.plan.variants[0].people[:1])
    assert make_elsewhere(variant) == make_variant(variant)


def test_who_sends_the_task_need_not_load_the_engine() -> None:
    code = "import sys, leaflets.mailing.make_elsewhere; print({'weasyprint', 'cffi', 'jinja2'} & set(sys.modules))"
    assert run(code) == "set()\n"


def test_a_worker_has_all_that_its_tasks_need_before_the_first_one() -> None:
    """A task is named by the module that it stands in: what that module needs, every worker would load for itself."""
    code = """
import sys, leaflets.mailing.preload
before = set(sys.modules)
import leaflets.batch.worker_pool, leaflets.mailing.variant, pypdfium2, weasyprint
from leaflets.mailing.fill_archive import fill_archive
from leaflets.mailing.make_elsewhere import make_elsewhere
from leaflets.mailing.read_back import read_share
print(set(sys.modules) - before, "leaflets.mailing.plan_mailing" in sys.modules)
"""
    assert run(code) == "set() False\n"
