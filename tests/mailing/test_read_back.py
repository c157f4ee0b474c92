from __future__ import annotations

import zipfile
from dataclasses import replace

import pytest

from leaflets.mailing.read_back import Expected, find_fault, list_texts, read_back, read_pages, strip_text
from tests.mailing.conftest import ROWS, Made


def expect(made: Made, record: int) -> tuple[Expected, bytes]:
    facts = next(each for each in made.report.job.records if each.record == record)
    person = next(each for variant in made.plan.variants for each in variant.people if each.record == record)
    return Expected(person, facts.name, facts.letter_pages, facts.page_count), made.files[record]


@pytest.mark.parametrize("record", [1, 2, 3, 4, 8, 9, 11])
def test_a_file_says_what_its_row_says_and_what_no_other_row_says(made: Made, record: int) -> None:
    file, content = expect(made, record)
    form = made.plan.variants[0].form
    assert find_fault(content, form, file) == ""
    other, _ = expect(made, 10)
    fault = find_fault(content, form, replace(file, person=other.person))
    assert fault
    assert not any(word in fault for word in ROWS[record - 1].split(","))


def test_each_kind_of_difference_is_a_fault(made: Made) -> None:
    file, content = expect(made, 1)
    form = made.plan.variants[0].form
    person = file.person
    assert "pages" in find_fault(content, form, replace(file, page_count=file.page_count + 1))
    moved = replace(person, address=(*person.address[:-1], "Other Town"))
    assert "address" in find_fault(content, form, replace(file, person=moved))
    later = replace(person, texts={**person.texts, "appointment": "Tuesday,\u00a02\u00a0March\u00a02027, 10:30"})
    assert "the letter does not say" in find_fault(content, form, replace(file, person=later))


def test_files_are_read_out_of_the_finished_archive(made: Made) -> None:
    files = tuple(expect(made, record)[0] for record in (1, 2))
    form = made.plan.variants[0].form
    with zipfile.ZipFile(made.report.archive) as archive:
        assert read_back(archive, form, files) == ()
    swapped = replace(files[0], name=files[1].name)
    with zipfile.ZipFile(made.report.archive) as archive:
        [(record, _)] = read_back(archive, form, (swapped,))
    assert record == 1


def test_only_what_nobody_sees_is_left_out_of_the_comparison(made: Made) -> None:
    assert strip_text("Zoe\u0308 \u00a0Mary\x02Anne\r\n") == "ZoëMary-Anne"
    texts, count = read_pages(made.files[1], 1)
    assert count == next(each.page_count for each in made.report.job.records if each.record == 1)
    flow, aside = list_texts(made.plan.variants[0].form, expect(made, 1)[0].person)
    assert texts == [flow + aside]
