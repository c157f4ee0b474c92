"""Letters on each page: what is read, once, without what differs between editions."""

from __future__ import annotations

from leaflets.pdf import render_pdf


def count(body: str) -> tuple[int, ...]:
    html = f'<!DOCTYPE html><html lang="en"><head><title>A</title></head><body>{body}</body></html>'
    return render_pdf(html, roots=()).letters


def test_letters_and_digits_of_each_page_are_counted() -> None:
    (plain,) = count("<p>ab 12, c-d!</p>")
    (empty,) = count("<p>—</p>")
    assert plain - empty == 6
    first, second = count("<p>abc</p><p style='break-before: page'>defgh</p>")
    assert (first - empty, second) == (3, 5)


def test_bullets_hidden_and_uncounted_text_are_left_out() -> None:
    style = "<style>li::before { content: 'generated' }</style>"
    body = "<ol><li>ab</li></ol><p data-uncounted=''>long text</p><p aria-hidden='true'>long text</p>"
    (empty,) = count("<p>—</p>")
    assert [letters - empty for letters in count(style + body)] == [2]


def test_the_repeated_head_of_a_table_is_counted_once() -> None:
    rows = "".join(f"<tr><th>r</th><td>{'x' * 5}</td></tr>" for _ in range(80))
    pages = count(f"<table><thead><tr><th>head</th><th>Head</th></tr></thead><tbody>{rows}</tbody></table>")
    (empty,) = count("<p>—</p>")
    assert len(pages) > 1 and sum(pages) - empty == 8 + 80 * 6
