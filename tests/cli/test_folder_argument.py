from __future__ import annotations

import argparse
from pathlib import Path

from leaflets.cli.folder_argument import add_folder


def test_a_folder_is_a_path_and_may_be_left_out() -> None:
    parser = argparse.ArgumentParser()
    add_folder(parser)
    assert parser.parse_args([]).folder is None
    assert parser.parse_args(["--folder", "a b"]).folder == Path("a b")
