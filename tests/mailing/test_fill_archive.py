from __future__ import annotations

import hashlib
import zlib
from pathlib import Path

from leaflets.mailing.archive import place_entries
from leaflets.mailing.fill_archive import Portion, fill_archive
from leaflets.stamping.stamp import assemble, fill_pages, measure
from tests.stamping.hand_made import make_template


def test_check_sums_are_those_of_the_whole_files(tmp_path: Path) -> None:
    template = make_template()
    streams = [fill_pages(template, {"address": (name,), "line0": (name,)}) for name in ("Ada", "Bo Long")]
    entries, _ = place_entries(
        (number, f"{number}.pdf", measure(template, [len(each[-1])])[0]) for number, each in enumerate(streams) if each
    )
    (tmp_path / "x").touch()
    files = tuple((entry, each) for entry, each in zip(entries, streams, strict=True) if each is not None)
    written = fill_archive(Portion(tmp_path / "x", template, files))
    for each, (_, made) in zip(written, files, strict=True):
        whole = b"".join(assemble(template, made))
        assert (each.crc, each.sha256) == (zlib.crc32(whole), hashlib.sha256(whole).hexdigest())
        assert whole in (tmp_path / "x").read_bytes()
