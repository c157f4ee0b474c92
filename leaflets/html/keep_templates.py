"""The program's own templates, compiled once for all runs: a tenth of a second of each.

Jinja2 compiles a template to Python; here what it made is kept in the program's cache folder, as Python keeps its
modules, under the template's path, a check sum of its text, the version of Jinja2 and the settings it was made with.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Mapping
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

from leaflets.folders import open_cache_folder, program_root


def open_keeper(settings: Mapping[str, object]) -> TemplateKeeper | None:
    """The keeper of compiled templates for these settings; None where there is no folder for them."""
    folder = open_cache_folder("templates")
    if folder is None:
        return None
    digest = hashlib.sha256(repr((jinja2.__version__, sorted(settings.items(), key=str))).encode())
    return TemplateKeeper(str(folder), f"{digest.hexdigest()[:16]}-%s.bin")


class TemplateKeeper(jinja2.FileSystemBytecodeCache):
    """Keeps what was made of the program's own templates; a template of somebody's own is compiled in each run."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name under which a template is kept; empty for one that is not."""
        is_own = filename is not None and Path(filename).is_relative_to(program_root())
        return super().get_cache_key(name, filename) if is_own else ""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket; what is not there, damaged, or made from another text leaves it empty."""
        if bucket.key:
            try:
                super().load_bytecode(bucket)
            except Exception:  # anything can be in a damaged file
                bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what is in the bucket, if the folder still can be written."""
        if bucket.key:
            with contextlib.suppress(OSError):
                super().dump_bytecode(bucket)
