from __future__ import annotations

import pytest
import yaml

from leaflets.content import yaml_tree
from leaflets.content.yaml_tree import parse_tree

CASES = {
    "a: b: c": ("1:5", "a colon and a space end a key"),
    "a: @x": ("1:4", "a text cannot begin with '@'"),
    "a: `x`": ("1:4", "a text cannot begin with '`'"),
    "a: %x": ("1:4", "a text cannot begin with '%'"),
    "a: 'x": ("1:4", "this quotation mark is never closed"),
    "a: [x\nb: 1": ("1:4", "[ begins a list that is not closed"),
    "a: {x\nb: 1": ("1:4", "{ begins a group of keys that is not closed"),
    "a: [x] y": ("1:8", "something follows a text that has ended"),
    "a: 'x' y": ("1:8", "something follows a text that has ended"),
    "a: **b** c": ("1:4", "a text cannot begin with * or &"),
    "a: > 5 mg": ("1:4", "after | or > the text begins on the next line"),
    "a: |x\n y": ("1:4", "after | or > the text begins on the next line"),
    "a:\n\tb: 1": ("2:1", "a tab stands at the beginning"),
    "a: - b": ("1:4", "a list begins on the line below its key"),
    "a: ? x": ("1:4", "a text cannot begin with '? '"),
    "a:\n - x\n y: 2": ("3:2", "this line does not line up with the l"),
    "a:\n  - b\n - c": ("3:2", "this line does not line up with the l"),
    "a: 1\nb\nc: 2": ("2:1", "neither a key with a colon"),
    "a: x\n...\nfoo": ("3:1", "after the end of the document"),
}


@pytest.mark.parametrize("loader", [yaml_tree.LOADER, yaml.SafeLoader], ids=["libyaml", "python"])
@pytest.mark.parametrize("text", CASES)
def test_a_slip_of_the_pen_is_explained_at_its_place(
    text: str, loader: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_tree, "LOADER", loader)
    (problem,) = parse_tree(text, "x.yaml").problems
    place, said = CASES[text]
    assert said in problem.message
    assert f"{problem.line}:{problem.column}" == place


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('a: "\\q"', "use '…' instead"),
        ("%FOO\n", "a line that begins with % is an instruction to YAML"),
        ("a: ]", "a text cannot begin with ']'"),
    ],
)
def test_rarer_slips_are_explained_too(text: str, said: str) -> None:
    (problem,) = parse_tree(text, "x.yaml").problems
    assert problem.message.startswith("not YAML: ")
    assert said in problem.message
