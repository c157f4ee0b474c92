from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from leaflets.exchange.tagged_lines import WIDTH, TaggedLine, pick_values, read_tagged, wrap_value

TAG = re.compile(r"(?P<tag>[A-Z ]{4})-(?P<value>(?: .*)?)")


def test_a_line_without_a_tag_goes_on_with_the_one_before() -> None:
    found = list(read_tagged("stray\r\nTI  - One\r\n      two\r\rAB  - \n", TAG))
    assert found == [TaggedLine("TI", "One\ntwo", 2), None, TaggedLine("AB", "", 5), None]


def test_the_first_tag_that_says_something_is_picked() -> None:
    lines = [TaggedLine("T1", "", 1), TaggedLine("TI", "a", 2), TaggedLine("TI", "b", 3)]
    assert pick_values(lines, "T1", "TI") == ["a", "b"]
    assert pick_values(lines, "XX") == []


@given(words=st.lists(st.text("abc-", min_size=1, max_size=30), min_size=1, max_size=40))
def test_a_wrapped_value_comes_back(words: list[str]) -> None:
    lines = wrap_value("AB  - ", " ".join(words))
    assert all(len(line) <= WIDTH for line in lines)
    (found,) = [line for line in read_tagged("\n".join(lines), TAG) if line]
    assert " ".join(found.value.split("\n")) == " ".join(words)
