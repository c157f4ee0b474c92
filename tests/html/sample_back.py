"""The second part of a made-up patient leaflet: living with it, questions, words, sources, contact."""

from __future__ import annotations

from leaflets.document.blocks import (
    Block,
    Checklist,
    Contact,
    Entry,
    Glossary,
    Item,
    LabelledText,
    List,
    Paragraph,
    Word,
)
from tests.html.sample_texts import bullets, link, paragraphs, runs, section

LAST_BLOCKS: tuple[Block, ...] = (
    section(
        "outlook",
        "What can I expect?",
        *paragraphs(
            "With treatment most people can do the things they did before. It is rare that RLN gets suddenly worse_[3]."
        ),
    ),
    section(
        "complications",
        "What problems can it cause?",
        List(
            (
                Item(
                    runs("Falls, because legs are weak. You can lower the risk:"),
                    bullets("take up loose rugs", "keep a light on at night", "wear shoes that hold your foot"),
                ),
                Item(runs("Food or drink can go down the wrong way and cause **pneumonia**.")),
                Item(runs("Weak breathing muscles can make it hard to get enough air.")),
            )
        ),
    ),
    section(
        "self_care",
        "What can I do myself?",
        List(
            (
                Item(runs("Rest between tasks, and keep hot baths short.")),
                Item(runs("Sit for a moment before you stand up.")),
                Item(
                    runs(
                        "Tell every doctor, dentist and pharmacist that you have RLN. Some antibiotics and "
                        "anaesthetics make it worse."
                    )
                ),
            ),
            is_ordered=True,
        ),
    ),
    section(
        "questions_to_ask",
        "What would I like to ask?",
        Checklist(
            (
                runs("Do I need more scans, and how often?"),
                runs("Which treatment comes first for me?"),
                runs("Which medicines should I keep away from?"),
            ),
            "My own questions",
        ),
    ),
    section(
        "glossary",
        "What do these words mean?",
        Glossary(
            (
                Word(
                    "Acetylcholine",
                    "say a-SEE-til-KOH-leen",
                    runs("the chemical a nerve uses to tell a muscle to move."),
                ),
                Word(
                    "Antibody",
                    "",
                    runs("a protein the body makes to fight germs. In RLN it attacks nerve endings."),
                ),
                Word("Autoimmune", "", runs("when the body's defences attack the body itself.")),
                Word("Pneumonia", "say nyoo-MOH-nee-uh", runs("an infection deep in the lungs.")),
            )
        ),
    ),
    section(
        "support_organisations",
        "Where can I find support?",
        Entry(
            "Lattice Friends",
            "organisation",
            (
                LabelledText(
                    "",
                    (
                        *paragraphs("Meetings and a newsletter."),
                        Paragraph(link("01632\u00a0960\u00a0456", "tel:01632960456")),
                        Paragraph(
                            link(
                                "https://lattice-friends.example/newsletter",
                                "https://lattice-friends.example/newsletter",
                            )
                        ),
                    ),
                ),
            ),
        ),
    ),
    section(
        "other_formats",
        "Can I have this in another form?",
        *paragraphs(
            "You can have this leaflet in larger print, and on paper of another colour. Please "
            "call us on 01632_960_123."
        ),
    ),
    section(
        "sources",
        "Where does this come from?",
        *paragraphs(
            "Numbers such as [1] in the text point to these sources. The citation sheet gives the full details."
        ),
        bullets(
            "[1]_Textbook of made-up nerves, chapter 12. 2021.",
            "[2]_Who gets lattice neuropathy? Journal of Invented Cases. 2019.",
            "[3]_Long-term outlook. Made-up Neurology. 2023.",
        ),
    ),
    Contact(
        "How to reach us",
        link("01632\u00a0960\u00a0123", "tel:01632960123"),
        (
            runs("Monday to Friday, 8.30am to 5pm"),
            runs("Nights and weekends: call 111"),
            runs("2 Quay Road, Westhaven"),
            link("care@harbour-neurology.example", "mailto:care@harbour-neurology.example"),
            link("harbour-neurology.example", "https://harbour-neurology.example"),
        ),
    ),
)
