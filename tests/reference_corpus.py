"""References of our own making over all kinds of source, the same at every run, and what each style shows of them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from leaflets.citations.abbreviate_journal import abbreviate_journal
from leaflets.citations.format_parts import Style, expand_pages, list_initials

FAMILIES = (
    "Reed", "Mill", "O'Dyke", "Smith-Weir", "van der Fen", "de la Mare", "Łoza", "Ng", "McStork", "Müller-Fähr",
    "Søndergård",     "d'Aubigné", "von Heron", "Ibáñez", "Čapek", "St. Ives", "Le Fen", "Ó Briain", "Tamás",
    "Şahin", "El-Reedy", "ten Dyke",
    "Yılmaz", "Nguyễn", "Da Silva", "Papadopoulos", "Ferreira dos Santos", "Öberg", "Zieliński", "Al-Weaver",
)  # fmt: skip
GIVEN = ("A", "B. C.", "D. E.", "É.", "J.-P.", "K. L. M.", "Ø.", "Anna", "Maria Elena", "T.")
SUFFIXES = ("Jr", "III", "II", "Sr")
BODIES = (
    "World Health Organization", "Fen Health Institute", "Royal College of Weavers", "Heron Study Group",
    "National Institute for Boots and Care", "Society for the Study of Reeds", "Department of Rivers",
)  # fmt: skip
TITLE_WORDS = (
    "weakness", "of", "the", "hands", "after", "cold", "water", "in", "older", "weavers", "and", "their", "care", "a",
    "long-term", "study", "β-blockers", "with", "fen", "fever", "outcome", "treatment", "at", "night", "10-year",
    "IgG4",
        "trial", "(FENLAND)", "α2", "Sjögren's", "children", "from", "12", "villages", "for", "patients’", "needs",
)  # fmt: skip
JOURNALS = (
    "Annals of Neurology", "New England Journal of Medicine", "Lancet", "BMJ", "JAMA Neurology", "Muscle & Nerve",
    "Journal of Neurology, Neurosurgery, and Psychiatry", "PLoS One", "Cochrane Database of Systematic Reviews",
    "Fen Journal of Reed Medicine", "Nature Reviews. Neurology", "Thoracic Cancer", "Journal of Clinical Oncology",
    "Revista de Medicina Fluvial", "Journal of Crohn's and Colitis", "MMWR. Morbidity and Mortality Weekly Report",
)  # fmt: skip
PLACES = ("Ely, UK", "Philadelphia, PA", "St. Ives", "Geneva", "New York", "Kraków", "Washington, D.C.")
HOUSES = (
    "Heron Press",
    "Elsevier Saunders",
    "Wiley-Blackwell",
    "University of the Fens Press",
    "Reed & Mill",
    "McGraw-Hill",
)
BOOKS = (
    "Goldman's Fen Medicine",
    "Handbook of boots",
    "Liu, Volpe, and Reed's Rivers",
    "Neurology of weaving: a guide",
)
SITES = ("Fen Health", "River Service", "National Library of Reeds", "Weavers Online")


def make_corpus(count: int = 480, seed: int = 7) -> list[dict[str, Any]]:
    """As many CSL-JSON items, with EDTF dates as the model keeps them."""
    chance = random.Random(seed)
    makers = (_article, _article, _article, _article, _chapter, _chapter, _book, _edited, _report, _thesis, _page,
              _page, _law, _preprint, _news, _talk, _patent, _data, _software, _paper)  # fmt: skip
    return [{"id": f"item-{number}", **makers[number % len(makers)](chance)} for number in range(count)]


def _names(chance: random.Random, most: int = 9) -> list[dict[str, str]]:
    count = chance.choice((1, 1, 2, 2, 3, 4, 6, 7, most, 24 if chance.random() < 0.2 else 3))
    people = []
    for family in chance.sample(FAMILIES, count):
        name = {"family": family, "given": chance.choice(GIVEN)}
        people.append(name | ({"suffix": chance.choice(SUFFIXES)} if chance.random() < 0.1 else {}))
    return people


def _authors(chance: random.Random) -> list[dict[str, str]]:
    draw = chance.random()
    if draw < 0.12:
        return [{"literal": chance.choice(BODIES)}]
    people = _names(chance)
    return [*people[:5], {"literal": chance.choice(BODIES)}] if draw < 0.17 else people


def _title(chance: random.Random) -> str:
    words = " ".join(chance.choices(TITLE_WORDS, k=chance.randint(4, 12)))
    title = words[:1].upper() + words[1:]
    if chance.random() < 0.2:
        title += ": " + " ".join(chance.choices(TITLE_WORDS, k=3))
    return title + ("?" if chance.random() < 0.08 else "")


def _date(chance: random.Random, length: int | None = None) -> str:
    full = f"{chance.randint(1975, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return full[: length or chance.choice((4, 7, 10))]


def _doi(chance: random.Random) -> str:
    end = chance.choice(
        ("S0140-6736(19)30001-2", "jama.2016.1234", "ana.410_12", "bmj.k1234", "x.y-z/3", "CD001431.pub5")
    )
    return f"10.{chance.randint(1000, 99999)}/{end}"


def _pages(chance: random.Random) -> str:
    first = chance.randint(1, 1900)
    kinds = (
        f"{first}-{first + chance.randint(1, 30)}",
        f"S{first}-S{first + 9}",
        f"e{first}",
        str(first),
        f"e{first}12345",
    )
    return chance.choice((kinds[0], kinds[0], kinds[0], *kinds))


def _article(chance: random.Random) -> dict[str, Any]:
    issue = chance.choice((str(chance.randint(1, 52)), "12 Suppl 7", "Suppl 2", "Pt 3", None))
    fields = {"type": "article-journal", "author": _authors(chance), "title": _title(chance), "issue": issue,
              "container-title": chance.choice(JOURNALS), "issued": _date(chance),
              "volume": str(chance.randint(1, 420)), "page": _pages(chance)}  # fmt: skip
    if chance.random() < 0.6:
        fields["DOI"] = _doi(chance)
    return {name: value for name, value in fields.items() if value}


def _imprint(chance: random.Random) -> dict[str, Any]:
    edition = {"edition": str(chance.randint(2, 25))} if chance.random() < 0.6 else {}
    volume = {"volume": str(chance.randint(1, 4))} if chance.random() < 0.2 else {}
    place = {"publisher-place": chance.choice(PLACES), "publisher": chance.choice(HOUSES)}
    return {**edition, **volume, **place, "issued": _date(chance, 4)}


def _chapter(chance: random.Random) -> dict[str, Any]:
    first = chance.randint(3, 900)
    where = (
        {"chapter-number": str(chance.randint(1, 450))} if chance.random() < 0.5 else {"page": f"{first}-{first + 14}"}
    )
    return {"type": "chapter", "author": _names(chance), "title": _title(chance), "editor": _names(chance, 5),
            "container-title": chance.choice(BOOKS), **_imprint(chance), **where}  # fmt: skip


def _paper(chance: random.Random) -> dict[str, Any]:
    return _chapter(chance) | {"container-title": "Proceedings of the 5th Congress of Weavers"}


def _book(chance: random.Random) -> dict[str, Any]:
    return {"type": "book", "author": _authors(chance), "title": _title(chance), **_imprint(chance)}


def _edited(chance: random.Random) -> dict[str, Any]:
    return {"type": "book", "editor": _names(chance), "title": _title(chance), **_imprint(chance)}


def _report(chance: random.Random) -> dict[str, Any]:
    return {"type": "report", "author": [{"literal": chance.choice(BODIES)}], "title": _title(chance),
            "publisher": chance.choice(HOUSES), "publisher-place": chance.choice(PLACES), "issued": _date(chance, 4),
            "number": f"NG{chance.randint(1, 240)}"}  # fmt: skip


def _thesis(chance: random.Random) -> dict[str, Any]:
    return {"type": "thesis", "author": _names(chance, 1)[:1], "title": _title(chance), "issued": _date(chance, 4),
            "genre": chance.choice(("PhD thesis", "Master's thesis", "Doctoral dissertation")),
            "publisher": chance.choice(("University of the Fens", "Ely University"))}  # fmt: skip


def _page(chance: random.Random) -> dict[str, Any]:
    address = f"https://fens.example/{chance.randint(1, 999)}/boots.html"
    fields = {"type": "webpage", "title": _title(chance), "URL": address, "accessed": _date(chance, 10)}
    if chance.random() < 0.8:
        fields |= {"author": [{"literal": chance.choice(BODIES)}]}
    if chance.random() < 0.5:
        fields |= {"issued": _date(chance, 10)}
    if chance.random() < 0.5 or "author" not in fields:
        fields |= {"container-title": chance.choice(SITES)}
    return fields


def _law(chance: random.Random) -> dict[str, Any]:
    year = _date(chance, 4)
    if chance.random() < 0.4:
        number = f"c. {chance.randint(1, 60)}"
        return {"type": "legislation", "title": f"Health and Reeds Act {year}", "number": number, "issued": year}
    place = {"container-title": "Stat.", "volume": "107", "page": str(chance.randint(10, 3000)), "issued": year}
    title, number = f"Fen Protection Act of {int(year) - 1}", f"Pub. L. No. 103-{chance.randint(1, 400)}"
    return {"type": "legislation", "title": title, "number": number, **place}


def _dated(chance: random.Random, kind: str, most: int, length: int) -> dict[str, Any]:
    """Type, up to so many people, title and date."""
    people = _names(chance, most)[:most]
    return {"type": kind, "author": people, "title": _title(chance), "issued": _date(chance, length)}


def _preprint(chance: random.Random) -> dict[str, Any]:
    server = chance.choice(("medRxiv", "bioRxiv"))
    return _dated(chance, "article", 9, 10) | {"DOI": _doi(chance), "container-title": server}


def _news(chance: random.Random) -> dict[str, Any]:
    paper = chance.choice(("The Fen Times", "Ely Daily News"))
    return _dated(chance, "article-newspaper", 2, 10) | {"container-title": paper, "page": f"A{chance.randint(1, 9)}"}


def _talk(chance: random.Random) -> dict[str, Any]:
    place = chance.choice(("Kraków", "Geneva", "Ely, UK"))
    return _dated(chance, "speech", 3, 10) | {"event-title": "Fen Congress of Neurology", "event-place": place}


def _patent(chance: random.Random) -> dict[str, Any]:
    number = f"{chance.randint(4, 9)},866,{chance.randint(100, 999)}"
    return _dated(chance, "patent", 2, 10) | {"genre": "US Patent", "number": number}


def _data(chance: random.Random) -> dict[str, Any]:
    return _dated(chance, "dataset", 3, 4) | {"publisher": "Zenodo", "DOI": _doi(chance), "version": "1.2"}


def _software(chance: random.Random) -> dict[str, Any]:
    version = f"{chance.randint(1, 9)}.{chance.randint(0, 9)}"
    where = {"publisher": "Reed & Mill", "version": version, "URL": "https://fens.example/tool"}
    return _dated(chance, "software", 3, 4) | where


MOST_AUTHORS: dict[Style, tuple[int, int]] = {"vancouver": (6, 6), "ama": (6, 3), "apa": (20, 19), "harvard": (3, 1)}
"""So many authors a style names in full, and of more than that so many."""
FIELDS = ("authors", "year", "title", "container", "volume", "pages", "DOI")


def show_fields(item: dict[str, Any], style: Style) -> dict[str, Any]:
    """The seven fields of an item as far as its line in that style shows them, in a form that can be compared."""
    page = expand_pages(item.get("page") or "")
    names = item.get("author") or item.get("editor") or []
    return {
        "authors": tuple(_shown_names(names, style)),
        "year": (item.get("issued") or "")[:4],
        "title": item.get("title", "").replace("‘", "'").replace("’", "'"),
        "container": abbreviate_journal(item.get("container-title") or "").replace(".", ""),
        "volume": item.get("volume") or "",
        "pages": page.replace("–", "-"),
        "DOI": item.get("DOI") or "",
    }


def _shown_names(names: list[dict[str, str]], style: Style) -> Iterator[str]:
    known = [name for name in names if name.get("literal") != "et al."]
    most, kept = MOST_AUTHORS[style]
    shown = known if len(known) <= most and len(known) == len(names) else known[:kept]
    for name in shown:
        initials = "".join(list_initials(name.get("given", ""))).replace("-", "")
        suffix = {"3rd": "III", "2nd": "II"}.get(name.get("suffix", ""), name.get("suffix", ""))
        yield name.get("literal") or " ".join((name["family"], initials, suffix)).strip()
