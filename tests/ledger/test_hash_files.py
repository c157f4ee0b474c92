from __future__ import annotations

import hashlib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from leaflets.ledger.hash_files import hash_bytes, hash_file, hash_folder, hash_paths, hash_texts


def test_a_file_and_its_bytes_have_the_same_digest(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"words")
    assert hash_file(path) == hash_bytes(b"words") == hashlib.sha256(b"words").hexdigest()


def test_what_cannot_be_read_has_none(tmp_path: Path) -> None:
    assert hash_file(tmp_path / "missing") == hash_file(tmp_path) == ""


def test_many_files_keep_their_order(tmp_path: Path) -> None:
    paths = [tmp_path / str(number) for number in range(100)]
    for path in paths[::2]:
        path.write_bytes(path.name.encode())
    assert hash_paths(paths) == [hash_file(path) for path in paths]


@given(st.lists(st.text(max_size=4), max_size=4), st.lists(st.text(max_size=4), max_size=4))
def test_other_texts_have_another_digest(first: list[str], second: list[str]) -> None:
    assert (hash_texts(first) == hash_texts(second)) == (first == second)


def test_a_folder_changes_with_a_name_a_byte_or_a_file_but_not_with_the_order(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("1")
    two.write_text("2")
    before = hash_folder([one, two], tmp_path)
    assert hash_folder([two, one], tmp_path) == before
    assert hash_folder([one], tmp_path) != before
    two.write_text("3")
    assert hash_folder([one, two], tmp_path) != before
