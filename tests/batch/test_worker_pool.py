from __future__ import annotations

import os

from leaflets.batch.worker_pool import open_pool


def test_the_work_is_done_by_other_processes() -> None:
    with open_pool(1, []) as pool:
        assert pool.submit(os.getpid).result() != os.getpid()
