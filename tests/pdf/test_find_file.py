from __future__ import annotations

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.errors import TemplateError
from leaflets.pdf import RenderedPdf
from leaflets.pdf.find_file import BASE_ADDRESS, Refused, read_address
from tests.pdf.conftest import PNG
from tests.tagtree import read_tree

Render = Callable[..., RenderedPdf]

OUTSIDE = [
    "http://example.org/a.css",
    "https://example.org/a.css",
    "ftp://example.org/a.css",
    "//example.org/a.css",
    "file:///etc/passwd",
    "file://localhost/leaflets/styles/test.css",
    "file:/leaflets/styles/test.css",
    "FILE:///leaflets/styles/test.css",
    "styles/test.css",
    "javascript:alert(1)",
    "",
]
BELOW = [
    "styles/../../secret.txt",
    "styles/../pictures/dot.png",
    "styles/%2e%2e/secret.txt",
    "styles/..%2fsecret.txt",
    "styles%2Ftest.css",
    "styles/%74est.css",
    "styles/test.css%00.png",
    "styles/..\\secret.txt",
    "styles//test.css",
    "styles/./test.css",
    "styles/",
    "styles",
    "secret.txt",
    "conditions/secret.txt",
    "styles/test.css?x=1",
    "styles/%ff.css",
    "pictures/%252e%252e/secret.txt",
]


@pytest.mark.parametrize("address", [*OUTSIDE, *(BASE_ADDRESS + path for path in BELOW)])
def test_every_other_address_is_refused(folder: Path, address: str) -> None:
    (folder / "secret.txt").write_text("secret")
    (folder / "conditions").mkdir()
    (folder / "conditions" / "secret.txt").write_text("secret")
    with pytest.raises(Refused, match=r"relative address|rename the file"):
        read_address(address, (folder,))


def test_an_open_file_is_read_with_its_media_type(folder: Path) -> None:
    found = read_address(BASE_ADDRESS + "pictures/dot.png#fragment", (folder,))
    assert (found.content, found.media_type) == (PNG, "image/png")
    assert read_address(BASE_ADDRESS + "styles/test.css", (folder,)).media_type == "text/css"
    (folder / "pictures" / "größe 1.svg").write_text("<svg/>")
    found = read_address(BASE_ADDRESS + "pictures/gr%C3%B6%C3%9Fe%201.svg", (folder,))
    assert (found.content, found.media_type) == (b"<svg/>", "image/svg+xml")


def test_the_first_root_that_has_the_file_wins(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    own = tmp_path_factory.mktemp("own")
    (own / "styles").mkdir()
    (own / "styles" / "test.css").write_text("/* mine */")
    assert read_address(BASE_ADDRESS + "styles/test.css", (own, folder)).content == b"/* mine */"
    assert read_address(BASE_ADDRESS + "pictures/dot.png", (own, folder)).content == PNG


def test_a_link_may_lead_within_the_folders_but_not_out(folder: Path) -> None:
    (folder / "secret.txt").write_text("secret")
    (folder / "pictures" / "inside.png").symlink_to(folder / "pictures" / "dot.png")
    (folder / "pictures" / "outside.png").symlink_to(folder / "secret.txt")
    (folder / "pictures" / "up").symlink_to(folder)
    assert read_address(BASE_ADDRESS + "pictures/inside.png", (folder,)).content == PNG
    for path in ("pictures/outside.png", "pictures/up/secret.txt"):
        with pytest.raises(Refused, match="a link out of its folder; put a copy"):
            read_address(BASE_ADDRESS + path, (folder,))


def test_a_linked_folder_is_refused_as_a_whole(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "styles").symlink_to(folder / "styles")
    with pytest.raises(Refused, match="a link out of its folder"):
        read_address(BASE_ADDRESS + "styles/test.css", (other,))


def test_folders_pipes_and_missing_files_are_refused_at_once(folder: Path) -> None:
    (folder / "pictures" / "folder.png").mkdir()
    os.mkfifo(folder / "pictures" / "pipe.png")
    for name, message in [
        ("folder.png", "not a file|Is a directory"),
        ("pipe.png", "not a file"),
        ("no.png", "no such"),
    ]:
        with pytest.raises(Refused, match=f"{name}.*({message})"):
            read_address(f"{BASE_ADDRESS}pictures/{name}", (folder,))


def test_data_addresses_hold_pictures_only() -> None:
    assert read_address("data:image/svg+xml;utf8,<svg%20/>", ()).content == b"<svg />"
    assert read_address("data:IMAGE/PNG;base64,iVBO", ()).content == b"\x89PN"
    for address in ("data:text/css,p{}", "data:,x", "data:font/woff2;base64,AA==", "data:image/png"):
        with pytest.raises(Refused, match="only pictures"):
            read_address(address, ())
    with pytest.raises(Refused, match="base64 text is damaged"):
        read_address("data:image/png;base64,A", ())


@given(path=st.text(alphabet="./\\%2eEfF5cstylepicur~\0é", max_size=24))
def test_no_spelling_leads_out(tmp_path_factory: pytest.TempPathFactory, path: str) -> None:
    folder = tmp_path_factory.getbasetemp() / "spelling"
    (folder / "styles").mkdir(parents=True, exist_ok=True)
    (folder / "f").write_text("secret")
    (folder.parent / "f").write_text("secret")
    with pytest.raises(Refused):
        read_address(BASE_ADDRESS + "styles/" + path, (folder,))


# Through the engine: every way in which HTML, CSS and SVG name files


@pytest.mark.parametrize(
    ("head", "body", "address"),
    [
        ("<link rel=stylesheet href='http://example.org/a.css'>", "", "http://example.org/a.css"),
        ("<link rel=stylesheet href='../../etc/passwd'>", "", "file:///etc/passwd"),
        ("<link rel=stylesheet href='styles/none.css'>", "", "styles/none.css"),
        ("<link rel=stylesheet href='data:text/css,p{}'>", "", "data:text/css"),
        ("<style>@import 'https://example.org/a.css';</style>", "", "https://example.org/a.css"),
        ("<style>@import url(/etc/hostname);</style>", "", "file:///etc/hostname"),
        ("<style>p { background: url(ftp://example.org/x.png) }</style>", "", "ftp://example.org/x.png"),
        ("<style>li { list-style-image: url(../x.png) }</style>", "<ul><li>x</ul>", "file:///x.png"),
        ("<style>p::before { content: url(//example.org/x.png) }</style>", "", "file://example.org/x.png"),
        ("<style>@font-face { font-family: F; src: url(file:///etc/passwd) }</style>", "", "file:///etc/passwd"),
        ("<style>@color-profile --p { src: url(http://example.org/p.icc) }</style>", "", "example.org/p.icc"),
        ("<base href='http://example.org/'>", "<img src=a.png alt=a>", "http://example.org/a.png"),
        ("", "<img src='http://example.org/a.png' alt=a>", "http://example.org/a.png"),
        ("", "<img src='file:///etc/hostname' alt=''>", "file:///etc/hostname"),
        ("", "<img src='data:text/html,x' alt=a>", "data:text/html"),
        ("", "<embed src='http://example.org/a.png'>", "http://example.org/a.png"),
        ("", "<object data='http://example.org/a.png'></object>", "http://example.org/a.png"),
        ("", "<img src=pictures/image.svg alt=a>", "file:///etc/passwd"),
        ("", "<svg aria-label=a width=9 height=9><image href='http://example.org/a.png' width=9 height=9 /></svg>",
         "http://example.org/a.png"),
    ],
)  # fmt: skip
def test_no_file_but_the_program_s_is_read(folder: Path, make_pdf: Render, head: str, body: str, address: str) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'
    (folder / "pictures" / "image.svg").write_text(svg)
    with pytest.raises(TemplateError, match=r"^Not allowed: ") as caught:
        make_pdf(f"<p>x</p>{body}", head)
    assert address in str(caught.value)


@pytest.mark.parametrize(
    "inner",
    [
        "<use href='http://example.org/a.svg#b'/>",
        "<style>@import 'http://example.org/a.css';</style>",
        "<style>@import 'file:///etc/passwd';</style>",
        "<path d='M0 0h9v9z' fill='url(http://example.org/a.svg#b)'/>",
        "<style>@font-face { font-family: F; src: url(http://example.org/f) }</style><text font-family='F'>x</text>",
    ],
)
def test_other_ways_out_of_a_picture_lead_nowhere(
    folder: Path, make_pdf: Render, inner: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/>{inner}</svg>'
    (folder / "pictures" / "out.svg").write_text(svg)
    monkeypatch.setattr("builtins.open", refuse_passwd(open))
    try:  # no connection either: every test fails that makes one
        make_pdf("<img src=pictures/out.svg alt=a>")
    except TemplateError as error:
        assert "pictures/out.svg" in str(error) or "http://example.org/f" in str(error)


def refuse_passwd(original: Callable[..., Any]) -> Callable[..., Any]:
    def guard(file: Any, *arguments: Any, **options: Any) -> Any:
        assert str(file) != "/etc/passwd", "a file outside the folders was opened"
        return original(file, *arguments, **options)

    return guard


@pytest.mark.parametrize("entity", ['SYSTEM "file:///etc/passwd"', '"' + "x" * 50 + '"'])
def test_an_entity_in_a_picture_brings_nothing_in(folder: Path, make_pdf: Render, entity: str) -> None:
    svg = f'<!DOCTYPE svg [<!ENTITY e {entity}>]><svg xmlns="http://www.w3.org/2000/svg" width="900" height="9">'
    (folder / "pictures" / "e.svg").write_text(f"{svg}<text y='9'>&e;</text></svg>")
    try:
        content = make_pdf("<img src=pictures/e.svg alt=a>").content
    except TemplateError as error:
        assert "pictures/e.svg" in str(error)
    else:
        assert not any("root" in line for line in read_tree(content))


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<link rel=attachment href='styles/test.css'>", ""),
        ("", "<p><a rel=attachment href='styles/test.css'>x</a></p>"),
    ],
)
def test_html_attaches_nothing(make_pdf: Render, head: str, body: str) -> None:
    with pytest.raises(TemplateError, match='rel="attachment" is not allowed'):
        make_pdf(body, head)


def test_all_refusals_are_told_at_once(make_pdf: Render) -> None:
    with pytest.raises(TemplateError) as caught:
        make_pdf("<img src='http://example.org/a' alt=a><img src='http://example.org/b' alt=b>")
    assert str(caught.value).count("\n") == 1


def test_a_file_of_the_same_name_on_this_machine_is_not_read(folder: Path, make_pdf: Render) -> None:
    assert not Path("/leaflets").exists()
    with pikepdf.open(BytesIO(make_pdf("<img src=pictures/dot.png alt=dot>").content)) as pdf:
        assert [picture.Width for page in pdf.pages for picture in page.get_images().values()] == [1]
