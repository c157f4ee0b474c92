"""Sources with the names, titles and journals of real lists put together by chance: what a printed list can hold."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from leaflets.folders import program_folder

SERIES = (
    "The Journals of Gerontology. Series A, Biological Sciences and Medical Sciences",
    "Brain, Behavior, and Immunity", "Circulation. Heart Failure", "Orphanet Journal of Rare Diseases",
    "BMC Medicine", "Journal of Clinical Medicine", "Zeitschrift für Neurologie", "La Revue du praticien",
    "Anales de Pediatría", "Acta Neurologica Scandinavica. Supplementum", "Medicine (Baltimore)", "Cureus",
    "Frontiers in Immunology", "F1000Research", "Clinical Trials: Journal of the Society for Clinical Trials",
    "JMIR mHealth and uHealth", "eLife", "International Journal of Environmental Research and Public Health",
)  # fmt: skip
TITLES = (
    "Is aspirin still useful in primary prevention?", "Lambert-Eaton myasthenic syndrome: a review",
    "Effect of 3,4-diaminopyridine vs. placebo in LEMS: the DAPPER study",
    "Vitamin D, calcium, and fractures. What do we know?", 'Treating "resistant" hypertension in adults',
    "COVID-19 in the U.S.: where are we now?",
    "Paraneoplastic syndromes in small-cell lung cancer (SCLC): incidence and outcome in 500 patients",
    "The New England experience: 20 years of stroke care", "Étude prospective de la sclérose en plaques",
    "Anti-VGCC antibodies in LEMS: P/Q-type and N-type channels",
    "Long-term outcomes at 5 years, part II: quality of life",
    "A phase 2/3, randomised, double-blind trial of IVIg", "Autoantibodies against the alpha1A subunit",
    "A call to action", "Editorial", "Weekly vs daily dosing: results from the A.S.P.E.N. trial",
    "Diagnosis and management of myasthenia gravis: report of the AAN Guideline Development Subcommittee",
    "Small fibre neuropathy", "MRI findings: T1- and T2-weighted imaging", "HLA-B8, DR3 and IgG4 disease",
    "What is new? Advances in neuromuscular medicine", "How I treat it",
    "Outcome after surgery of lung carcinoids [corrected]", "The role of CD4+ T cells in type 1 diabetes",
    "Prevalence of X-linked disease in Europe, 2000–2010",
    "Guillain–Barré syndrome after Zika virus infection in Colombia", "Cost per QALY of screening at £20 000",
    "Infantile spasms (West syndrome): update and resources for pediatricians and providers to share with parents",
    "Case 12-2019: a 60-year-old man with weakness",
)  # fmt: skip
FAMILIES = (
    "Nakamura", "O'Neill", "van den Berg", "de la Cruz", "Müller", "García-Márquez", "Le Roux", "McDonald",
    "D'Angelo", "Van Schaeybroeck", "von Hippel", "Ó Súilleabháin", "Lee", "Li", "St. Clair", "Al-Shahi Salman",
    "Di Lorenzo", "dos Santos", "Dubois-Dauphin", "Björk", "Þórsson", "Wu", "Abd El-Hafez", "ter Haar", "Mac Keith",
    "da Costa", "van 't Hoff", "Nguyen", "Kowalska-Nowak", "Smith",
)  # fmt: skip
GIVEN = ("Mary", "John Paul", "J. R.", "Anne-Marie", "K", "A. B. C.", "Wei", "Xiao-Ming", "José María", "Ø.", "É.")
BODIES = (
    "American Heart Association", "European Medicines Agency", "ACCORD Study Group", "Cochrane Neuromuscular Group",
    "U.S. Preventive Services Task Force", "Scottish Intercollegiate Guidelines Network", "Public Health England",
    "Royal College of Physicians of London", "Global Initiative for Asthma", "Bundesärztekammer",
    "Haute Autorité de Santé", "International League Against Epilepsy", "EuroQol Group",
    "ISIS-2 Collaborative Group",
)  # fmt: skip
BOOKS = (
    "Harrison's principles of internal medicine", "Oxford Textbook of Medicine",
    "Handbook of Clinical Neurology, Vol. 91: Neuromuscular Disorders",
    "Neuromuscular disorders: treatment and management",
)  # fmt: skip
HOUSES = ("Springer", "Oxford University Press", "John Wiley & Sons, Ltd", "W.B. Saunders")
PAGES = ("https://www.who.int/news-room/fact-sheets/detail/asthma", "https://rarediseases.org/lems/")
SITES = ("WHO", "Rare Disease Database", "MedlinePlus", "NHS Inform")
DOIS = ("10.1016/S1474-4422(11)70245-9", "10.1002/mus.25070", "10.1136/bmj.n71", "10.3389/fimmu.2022.123456")
SERIALS = ("Suppl 1", "3 Suppl 2", "1-2", "Pt 2", "Spec No")
Item = dict[str, Any]


def make_hard_corpus(count: int = 400, seed: int = 5) -> list[Item]:
    """As many CSL-JSON items, the same at every run."""
    chance = random.Random(seed)
    lines = (program_folder("journals") / "journals.tsv").read_text("utf-8").splitlines()
    journals = (*(line.split("\t")[0] for line in lines if line[:1] not in ("", "#")), *SERIES * 3)
    makers: tuple[Callable[[random.Random], Item], ...] = (
        *[lambda chance: _article(chance, journals)] * 6, _chapter, _book, _page, _report, _thesis,
    )  # fmt: skip
    return [{"id": f"hard-{number}", **makers[number % len(makers)](chance)} for number in range(count)]


def _people(chance: random.Random, most: int = 12) -> list[dict[str, str]]:
    count = chance.choice((1, 1, 2, 3, 4, 5, 6, 7, 8, most, 22 if chance.random() < 0.15 else 2))
    names = [{"family": family, "given": chance.choice(GIVEN)} for family in chance.sample(FAMILIES, count)]
    if chance.random() < 0.1:
        names[0]["suffix"] = chance.choice(("Jr", "III", "Sr"))
    return names


def _authors(chance: random.Random) -> list[dict[str, str]]:
    body = {"literal": chance.choice(BODIES)}
    return [body] if chance.random() < 0.1 else [*_people(chance), *([body] if chance.random() < 0.05 else [])]


def _date(chance: random.Random) -> str:
    year, month, day = chance.randint(1960, 2025), chance.randint(1, 12), chance.randint(1, 28)
    return f"{year}-{month:02}-{day:02}"[: chance.choice((4, 7, 10))]


def _page_range(chance: random.Random) -> str:
    first = chance.randint(1, 9000)
    whole = f"{first}-{first + chance.randint(1, 20)}"
    odd = (f"e{first}", f"{first}", f"S{first}-S{first + 8}", f"{first}-{first + 9}.e3", f"CD00{first}", "443770")
    return chance.choice((*[whole] * 6, *odd))


def _article(chance: random.Random, journals: tuple[str, ...]) -> Item:
    item = {"type": "article-journal", "title": chance.choice(TITLES), "container-title": chance.choice(journals),
            "issued": _date(chance), "volume": str(chance.randint(1, 400)), "page": _page_range(chance)}  # fmt: skip
    if chance.random() < 0.8:
        item["issue"] = chance.choice((*[str(chance.randint(1, 24))] * 5, *SERIALS))
    if chance.random() < 0.6:
        item["DOI"] = chance.choice(DOIS)
    return item if chance.random() < 0.05 else item | {"author": _authors(chance)}


def _imprint(chance: random.Random) -> Item:
    edition = {"edition": str(chance.randint(2, 12))} if chance.random() < 0.6 else {}
    place = chance.choice(("Cham, Switzerland", "New York, NY", "Oxford"))
    return {**edition, "publisher": chance.choice(HOUSES), "publisher-place": place, "issued": _date(chance)[:4]}


def _chapter(chance: random.Random) -> Item:
    return {"type": "chapter", "author": _authors(chance), "title": chance.choice(TITLES), "editor": _people(chance, 5),
            "container-title": chance.choice(BOOKS), "page": "363-764", **_imprint(chance)}  # fmt: skip


def _book(chance: random.Random) -> Item:
    title = chance.choice(("Motor neuron disease: a practical manual", "The man who mistook his wife for a hat"))
    return {"type": "book", "author": _authors(chance), "title": title, **_imprint(chance)}


def _page(chance: random.Random) -> Item:
    title = chance.choice(("Asthma", "Lambert-Eaton myasthenic syndrome", "Vaccines and you: what to know"))
    item = {"type": "webpage", "author": [{"literal": chance.choice(BODIES)}], "title": title,
            "URL": chance.choice(PAGES), "accessed": "2024-03-09"}  # fmt: skip
    item |= {"issued": _date(chance)} if chance.random() < 0.6 else {}
    return item | ({"container-title": chance.choice(SITES)} if chance.random() < 0.4 else {})


def _report(chance: random.Random) -> Item:
    title = chance.choice(("Global strategy for asthma management", "World report on disability 2011"))
    item = {"type": "report", "author": [{"literal": chance.choice(BODIES)}], "title": title, "issued": "2019",
            "publisher": chance.choice(BODIES), "publisher-place": "Geneva"}  # fmt: skip
    return item | ({"number": chance.choice(("SIGN 158", "NG245"))} if chance.random() < 0.5 else {})


def _thesis(chance: random.Random) -> Item:
    school = chance.choice(("University of Oxford", "Karolinska Institutet", "Harvard University"))
    return {"type": "thesis", "author": _people(chance)[:1], "title": chance.choice(TITLES), "publisher": school,
            "genre": chance.choice(("PhD thesis", "Doctoral dissertation")), "issued": _date(chance)[:4]}  # fmt: skip
