"""What the tests of the house share: where it stands, and which files belong to it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder that holds pyproject.toml."""
    return Path(__file__).parents[2]


@pytest.fixture(scope="session")
def repository_files(root: Path) -> list[Path]:
    """Every file that is in git or would be added to it; skips where this is no git checkout."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listing = subprocess.run(command, cwd=root, capture_output=True, text=True)
    except FileNotFoundError:
        pytest.skip("git is not installed here")
    if listing.returncode != 0:
        pytest.skip(f"not a git checkout: {listing.stderr.strip()}")
    files = {root / name for name in listing.stdout.split("\0") if name}
    return sorted(path for path in files if path.is_file())
