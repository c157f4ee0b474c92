from __future__ import annotations

import base64

from leaflets.html.draw_qr import draw_qr


def read_svg(address: str) -> str:
    head, _, data = draw_qr(address).partition(",")
    assert head == "data:image/svg+xml;base64"
    return base64.b64decode(data).decode("utf-8")


def test_the_code_is_black_on_a_white_patch_and_small() -> None:
    svg = read_svg("https://doi.org/10.5555/sample.3")
    assert "#000" in svg
    assert "#fff" in svg
    assert len(svg) < 4000


def test_each_address_has_a_code_of_its_own_and_always_the_same() -> None:
    assert draw_qr("https://a.example") == draw_qr("https://a.example")
    assert draw_qr("https://a.example") != draw_qr("https://b.example")


def test_the_quiet_zone_is_four_modules_wide() -> None:
    # Version 2 has 25 modules a side; four more on each side make 33.
    assert 'viewBox="0 0 33 33"' in read_svg("https://a.example")
